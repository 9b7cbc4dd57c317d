"""Streets and vehicles that a text names, as keys that tell one incident from another.

The key of a street begins with the kind of language of its name. «Kerkstraat» and «rue de l'Église» may be the same street,
so only names of one kind can differ. The key of a vehicle is the same in all languages: «witte bestelwagen» and
«camionnette blanche» are both `white van`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression
from bot.reader.text.normalisation import fold

MOST: Final = 5
"""Keys of each kind for one text."""

_LONGEST: Final = 60
"""Characters. The bot stores keys, so they stay short whatever a member writes."""

_STRONG: Final = (
    one_of("straatje straat stroate? laan steenweg dreef plein singel gracht plantsoen stra(?:ß|ss)e gasse allee")
    + r"|str(?=\.|\b)"
)
_WEAK: Final = one_of("weg kaai kade dijk hof park baan markt platz ufer damm berg kouter")
_APART_NAME: Final = re.compile(
    r"(?<!\w)([A-ZÄÖÜ][^\W\d_]{2,}(?:er|e)) (Straat|Laan|Weg|Straße|Strasse|Damm|Allee|Ufer|Platz)(?!\w)"
)
"""«Hamburger Allee», «Lange Straße»."""

_PRONOUNS: Final = """
dieser diese jeder jede keiner keine meiner meine deine seine ihre unsere eure einer eine welcher welche andere ganze erste
letzte deze iedere
"""
_NO_ADJECTIVE: Final = frozenset(_PRONOUNS.split())
_GERMANIC: Final = re.compile(rf"(?<!\w)([^\W\d_]{{3,}}-?)(?:(?i:({_STRONG}))|(?-i:({_WEAK})))(?!\w)")
_NO_NAMES: Final = """
zij dwars hoek neven winkel speel school hoofd volgende seiten neben quer sack bahn auto snel on spoor fiets voet
"""
_NO_NAME: Final = frozenset(_NO_NAMES.split())
_SAME: Final = {"str": "str", "straat": "str", "straatje": "str", "stroate": "str", "stroat": "str", "straße": "str",
                "strasse": "str"}  # fmt: skip

_LINKS: Final = r"(?:(?:de|du|des|la|le|les|au|aux|à) |[dl]['’] ?)"
_FRENCH: Final = re.compile(
    rf"(?i)(?<![\w-])(?:(rue|avenue|boulevard|chauss[ée]e|impasse|venelle|dr[èe]ve) {_LINKS}{{0,3}}"
    rf"|(place|square|clos|quai|chemin|all[ée]e|route) {_LINKS}{{1,3}})([^\W\d_]{{3,}}(?:-[^\W\d_]+)*)"
)
_NO_STREETS: Final = """
avec vers pour dans depuis sans entre pendant maintenant juste deux trois mon notre votre
"""
_NO_FRENCH: Final = frozenset(_NO_STREETS.split())
_ENGLISH: Final = re.compile(
    r"(?<!\w)([A-Z][a-z'’]+(?: [A-Z][a-z'’]+)?) "
    r"(Street|St(?!\.?[ -][A-Z])|Road|Rd|Lane|Ln|Avenue|Ave"
    r"|Close|Crescent|Terrace|Square|Drive|Gardens|Grove|Hill|Row|Way)(?!\w)"
)
_SMALL_ENGLISH: Final = re.compile(
    r"(?<!\w)(?:on|in|at|to|up|down|along|into|onto|near|by|off|from|past|round|around|towards?) "
    r"([a-z]{3,}) (street|road|rd|lane|avenue|ave|crescent|terrace)(?!\w)"
)
"""As typed in haste, behind a word for a place. Ends that are also other words need a capital letter."""

_NO_STREETS_OF_ENGLISH: Final = """
the this that these those our your her his their its whose which what another other every each any some one same next whole
main side back front top bottom end long short narrow wide quiet busy empty dark dead open closed private public local
wrong right left middle inside outside fast slow bus cycle bike country coast ring slip service access toll dirt gravel
rail off cross through way memory escape two both all and opposite posh rough nice little big small tree
"""
_NO_ENGLISH: Final = frozenset(_NO_STREETS_OF_ENGLISH.split())
_IN_FULL: Final = {"st": "street", "rd": "road", "ln": "lane", "ave": "avenue"}


def find_streets(text: str) -> tuple[str, ...]:
    """The keys of the streets in a text, each once: Dutch and German names first, then French, then English ones."""
    return _limit(_streets(text))


def find_place(text: str) -> str:
    """The first street in a text, as written; empty if there is none."""
    may_name = _MAY_NAME.occurs_in(text.encode("utf-8", "replace"))
    for pattern in (_GERMANIC, _APART_NAME, _FRENCH, _ENGLISH) if may_name else ():
        street = pattern.search(text)
        if street is not None and len(street[0]) <= _LONGEST and any(_streets(street[0])):
            return street[0]
    return ""


_MAY_NAME: Final = Expression(
    r"(?i)str|laan|steenweg|dreef|plein|singel|gracht|plantsoen|gasse|allee|weg|kaai|kade|dijk|hof|park|baan|markt"
    r"|platz|ufer|damm|berg|kouter|rue|avenue|boulevard|chauss|impasse|venelle|dr[eè]ve|place|square|clos|quai|chemin|all[eé]e"
    r"|route|road|rd|\bst\b|\bln\b|\bave\b|lane|close|crescent|terrace|drive|gardens|grove|hill|row|way"
)
"""Words of streets, in whatever case. Most texts have none."""


def _streets(text: str) -> Iterator[str]:
    if not _MAY_NAME.occurs_in(text.encode("utf-8", "replace")):
        return
    for match in _GERMANIC.finditer(text):
        stem, end = fold(match[1]).strip("-"), (match[2] or match[3]).lower()
        is_verb = end == "laan" and stem.endswith("s")  # «een ruit inslaan»
        is_name = match[1][0].isupper() or (match[2] is not None and not is_verb)
        if is_name and stem not in _NO_NAME:
            yield f"g {stem}{_SAME.get(end, fold(end))}"
    for match in _APART_NAME.finditer(text):
        if fold(match[1]) not in _NO_ADJECTIVE:
            yield f"g {fold(match[1])}{_SAME.get(match[2].lower(), fold(match[2]))}"
    for match in _FRENCH.finditer(text):
        if fold(match[3]) not in _NO_FRENCH:
            yield f"f {fold(match[1] or match[2])} {fold(match[3])}"
    for match in _ENGLISH.finditer(text):
        yield f"e {fold(match[1])} {_IN_FULL.get(fold(match[2]), fold(match[2]))}"
    for match in _SMALL_ENGLISH.finditer(text):
        if match[1] not in _NO_ENGLISH:
            yield f"e {match[1]} {_IN_FULL.get(match[2], match[2])}"


def _map_spellings(words: str) -> dict[str, str]:
    """Maps each word to the name before it, as in `white: wit witte …`."""
    named, name = {}, ""
    for word in words.split():
        if word.endswith(":"):
            name = word[:-1]
        else:
            named[fold(word)] = name
    return named


_COLOURS: Final = _map_spellings(
    """white: wit witte blanc blanche weiß weisse weisser weisses weissen weissem weiße weißer weißes weißen weißem white
    black: zwart zwarte noir noire schwarz schwarze schwarzer schwarzes schwarzen schwarzem black
    grey: grijs grijze gris grise grau graue grauer graues grauen grauem grey gray donkergrijs donkergrijze dunkelgrau
    dunkelgrauer dunkelgrauen zilver zilveren zilvergrijs zilvergrijze zilverkleurige argenté argentée silber silbern silberne
    silberner silbernes silbernen silbernem silver
    red: rood rode rouge rot rote roter rotes roten rotem red donkerrood donkerrode dunkelrot dunkelroter dunkelroten bordeaux
    blue: blauw blauwe bleu bleue blau blaue blauer blaues blauen blauem blue donkerblauw donkerblauwe lichtblauw lichtblauwe
    dunkelblau dunkelblaue dunkelblauer dunkelblaues dunkelblauen hellblau hellblauer hellblauen
    green: groen groene vert verte grün grüne grüner grünes grünen grünem green donkergroen donkergroene dunkelgrün
    dunkelgrüner dunkelgrünen
    yellow: geel gele jaune gelb gelbe gelber gelbes gelben gelbem yellow
    orange: oranje orange
    brown: bruin bruine brun brune marron braun braune brauner braunes braunen braunem brown"""
)
_KINDS: Final = _map_spellings(
    """car: auto autoke personenwagen voiture pkw car stationwagen berline kombi limousine
    pickup: pickup
    van: bestelwagen bestelwagens bestelauto camionette camionnette busje bestelbus kastenwagen lieferwagen transporter van
    sprinter transit kangoo berlingo ducato vito crafter
    scooter: scooter brommer bromfiets mobylette roller moped
    motorbike: moto motor motorfiets motorrad motorbike
    bicycle: fiets vélo fahrrad bike bicycle
    lorry: vrachtwagen camion lkw lorry truck
    bmw: bmw
    audi: audi
    golf: golf
    mercedes: mercedes
    ford: ford
    opel: opel
    renault: renault
    peugeot: peugeot
    citroen: citroën
    volvo: volvo
    toyota: toyota
    skoda: skoda
    fiat: fiat
    dacia: dacia
    kia: kia
    hyundai: hyundai
    nissan: nissan
    mazda: mazda
    honda: honda
    volkswagen: volkswagen vw
    corsa: corsa
    astra: astra
    clio: clio
    megane: mégane
    twingo: twingo
    fiesta: fiesta
    passat: passat
    tiguan: tiguan
    yaris: yaris"""
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_APART: Final = 2
"""A colour is at most so many words away from its vehicle."""


def find_vehicles(text: str) -> tuple[str, ...]:
    """The keys of the vehicles with a colour in a text, such as `white van`, each once."""
    return _limit(_vehicles(_WORD.findall(fold(text))))


def _vehicles(words: list[str]) -> Iterator[str]:
    for index, word in enumerate(words):
        if word not in _KINDS:
            continue
        around = words[max(0, index - _APART) : index + _APART + 1]
        for colour in (_COLOURS[neighbour] for neighbour in around if neighbour in _COLOURS):
            yield f"{colour} {_KINDS[word]}"


def _limit(keys: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if len(key) <= _LONGEST))[:MOST]
