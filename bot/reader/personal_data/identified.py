"""People whom the group can find: by first and last name, by a name with a house, as «the one of number 17», as a family, or as
the owner of a shop. Expressions over the plain view of a text, in which letters have no accents and keep their case.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from bot.core.reading import Span
from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.first_names import FIRST_NAMES, UNAMBIGUOUS
from bot.reader.personal_data.known_people import CORNER, KNOWN_PEOPLE, NAMED_BY_SHOP, PLACE, SHOP, TRADE
from bot.reader.personal_data.names import NO_SURNAME
from bot.reader.personal_data.particles import LETTER, PARTICLES
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.late_pattern import LatePattern
from bot.reader.text.remembered import remembered

_NOT_A_HOUSE: Final = (
    r"(?!\w|[.,:/-]\d| ?[€%°]| (?:"
    r"jaar|jaren|jarige?|uur|maand\w*|dagen|weken|km|ans?|h|heures?|mois|jours?|janv\w*|fevr\w*|mars|avril|mai|juin"
    r"|juill\w*|aout"
    r"|sept\w*|octo\w*|nove\w*|dece\w*|janu\w*|febr\w*|maart|mei|juni|juli|augu\w*|okto\w*|deze\w*|jahren?|uhr|stunden"
    r"|tagen|wochen|years?|yrs|hours?|days|weeks|pm|am|o'clock|minut\w*)\b)"
)
_NUMBER: Final = rf"\d{{1,4}}[a-f]?{_NOT_A_HOUSE}"
_SAYS_NUMBER: Final = (
    r"(?:nummer|nr|huisnummer|huis|numero|n[o°]|no|num|hausnummer|haus|tur|number|house|flat|apt|app)\.? ?"
)
_STREET: Final = r"(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+){0,2},? "
_RUE: Final = (
    r"(?:,? (?:rue|avenue|av|boulevard|chaussee|place|impasse|chemin|allee|clos)(?: (?:de|du|des|la|le|les))*"
    r" (?:[ld]')?(?-i:[A-Z])[\w'-]+)?"
)
_OF: Final = (
    r"(?:van op|van|op|uit|in|du|au|de|de la|des|vom|von|aus|from|at|of|on)"
    r"(?: (?:de|den|het|der|dem|la|le|les|l'|the))?"
)
_WHERE: Final = (
    rf",? (?:{_OF} (?:{_STREET})?(?:{_SAYS_NUMBER})?{_NUMBER}(?:(?: (?-i:[A-Z])[\w'-]+){{1,3}}|{_RUE})"
    r"|(?:du|au|van|uit|in|from|aus|von) (?:(?:the|de|het|dem) )?(?:bloc|blok|block|batiment|gebouw|escalier"
    r"|entree)\.? (?:[a-f]|\d{1,2})\b"
    rf"|vom \d{{1,4}}er|(?:,? ?\(?{_SAYS_NUMBER}){_NUMBER}\)?"
    rf"|(?:{_OF} )?\d{{1,4}}[a-f]?,? (?:(?:rue|avenue|av|boulevard|chaussee|place|impasse|chemin|allee|clos) [\w']{{2,}}"
    r"|(?:\w{3,} ){1,2}(?:street|road|lane|close|avenue|drive|court|terrace|crescent|grove|gardens|rd|ave)))"
)
_WHERE_SAID: Final = (
    rf" (?:{_OF} (?:(?:{_STREET}){_SAYS_NUMBER}?|{_SAYS_NUMBER}){_NUMBER}|vom \d{{1,4}}er"
    rf"|(?:from|at) {_NUMBER}(?: (?-i:[A-Z])[\w'-]+){{1,3}}|from {_NUMBER}(?! (?:to|till|until|onwards)\b)"
    rf"|(?:du|au) {_NUMBER}{_RUE}|(?:aus|in|von) der {_NUMBER})"
)
"""With a word for the number or a street: «die jongen van 14» is fourteen years old."""
_AT_END: Final = rf" (?:van|uit|from|at|of) {_NUMBER}(?=(?: (?:weer|again))?\W*$)"
"""Without such a word: at the end, since a deed behind it may be that of a person of this age."""

_FLOOR: Final = (
    r" (?:(?:van|op|uit) (?:de )?(?:\d{1,2} hoog|(?:\d{1,2}(?:e|de|ste)|eerste|tweede|derde|vierde|vijfde) verdiep(?:ing)?)"
    r"|(?:du|au) (?:\d{1,2}(?:e|er|eme|ieme)|premier|deuxieme|troisieme|quatrieme|cinquieme)(?: etage)?"
    r"|(?:aus|vom|aus dem|ausm|im|von) (?:\d{1,2}\.?|ersten|zweiten|dritten|vierten|funften)"
    r" ?(?:stock(?:werk)?|og|etage|obergeschoss)"
    r"|(?:from|on|off) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|top|ground) floor)\b"
)
_ROAD: Final = (
    r"(?: (?:van|uit|in|op) (?:de |het )?\w{3,}(?:laan|straat|weg|plein|steeg|dreef|lei|gracht|kade|hof|singel)"
    r"| du kot (?:de la |du )?rue (?:(?:de|du|la|des) ){0,2}[\w']{3,}(?: \d{1,4})?"
    r"| (?:de l'|de la |du |de )(?:rue|avenue|boulevard|chaussee|place|impasse|chemin|allee|clos)(?: (?:de|du|des|la|le|les))*"
    r" (?:[ld]')?\w{3,}"
    r"| (?:aus|von|in) (?:der |dem )?\w{3,}(?:stra(?:ss|ß)e|str\.?|weg|gasse|allee|platz|ring|damm)"
    r"| (?:from|off|of|on|at|in) (?:the )?(?:\w{3,} )(?:road|street|lane|avenue|close|drive|terrace|crescent|rd|ave|court"
    r"|estate|grove)"
    r"| from the (?-i:[A-Z])\w{3,})(?!\w)"
)
"""A street is enough beside a name only."""

_FELLOW: Final = one_of(
    r"""gast(?:en)? gozers? kerels? vent(?:en)? man(?:nen)? vrouw jongens? meid mens(?:en)? figuur figuren volk
    types? mecs? gars gamins? gosses? homme femme dame individu jeunes?
    typ typen kerl kerle mann manner frau junge jungs leute
    heer monsieur herr herrn lady gentleman bompa bomma opa oma nonkel
    stel koppel paar b[ae]nde gang clique crew squatt\w+ krakers? buur(?:jongen|meisje|kind)
    dikke kale rosse ouwe magere zot vieux vieille gros grosse chauve dicke[rn]? dunne[rn]? alte[rn]? geezer nutter weirdo
    creep perv\w*
    dakdekker aannemer couvreur macon elektriker dachdecker builder roofer scaffolder electrician
    guys? blokes? m[ae]n lads? boys? fellas? fellows? wom[ae]n couple chap lot students?
    broers? zussen freres? soeurs? gens bruder schwestern brothers? sisters?
    junk(?:ie|y|ies|s)? zuiplap(?:pen)? zuipschuit pissheads? alkies? winos? alcoolos? poivrots? kiffer alkis?
    zatlap(?:pen)? dronk(?:aard|elap)\w* toxicos? drogues? ivrogne saufer druggies? crackheads?
    smackheads? drunks? two
    smeerlap\w* klootzak\w* rotzak\w* eikel lul crapuul ordure salaud salope connard connasse enfoire ordures salauds connards
    mistkerl\w* arschloch drecksack drecksacke drecksau scheisskerl wichser
    scumbags? bastards? gits? pricks? arseholes? assholes? wankers? dickheads?"""
)
_ONE: Final = one_of(
    r"""die dien dieje dieen degene dezen celui celle ceux voisine? voisins famille locataire fils fille
    der den dem denen nachbar nachbarin nachbarn familie sohn tochter bewohner mieter
    one ones those them neighbou?rs? family son daughter tenants?
    buur buren buurman buurvrouw meneer mevrouw lui(?=_van) huisbaas verhuurder vermieter(?:in)?
    gezin zoon zonen dochter bewoners?
    huurders? kinderen
    nieuwe nouveau nouvelle neue[rn]?"""
)
_OWNER: Final = one_of(
    r"""eigenaar uitbater cafebaas baas kok patron patronne gerante? proprietaire tenancier besitzer inhaber wirt betreiber chef
    owner landlord manager"""
)
_CAPITALISED: Final = rf"(?-i:[A-Z]){LETTER}+(?:-{LETTER}+)?"
_SURNAME: Final = rf"{PARTICLES}(?-i:[A-Z]){LETTER}+(?:['-]{LETTER}+)*"
_TITLE: Final = (
    r"(?:familie|famille|family|meneer|mijnheer|mevrouw|monsieur|madame|mme|herrn?|frau|mister|mrs?|ms|that man|that woman"
    r"|ce monsieur|cet homme|die meneer|dieser herr|young|old|le petit|la petite|le gros|der junge|der alte"
    r"|(?:die|de|den|dien) (?:kleine|jonge|ouwe|oude))\.?"
)
_RELATION: Final = one_of(
    r"""(?:klein|stief|schoon)?zoon zonen jongens? broers? gebroeders (?:klein|stief)?dochter jongste oudste neef
    (?:petit-?_?)?fils gamins? fille petit freres? enfants neveu beau-?_?fils
    sohn sohne stiefsohn enkel jungs? jungen? tochter bruder neffe kinder kinderen
    (?:grand|step)?sons? lads? boys? brothers? kids nephew"""
)
_KIN: Final = (
    rf"(?:{_RELATION} (?:(?:van|von|vom|de chez|chez|de|des|du|of)(?: (?:de|den|der|la|the))? )?(?:{_TITLE} )?{_SURNAME}"
    rf"|(?:{_TITLE} )?{_SURNAME}'s? {_RELATION})\b(?:,? (?:{_OF} )?(?:{_SAYS_NUMBER})?{_NUMBER})?"
)
_HOUSEHOLD: Final = rf"the {_CAPITALISED}(?:'s?)? (?:lads?|boys?|kids?|family|brothers?|lot|girls?)"


_FULL_NAME: Final = LatePattern(
    rf"(?i:(?P<first>{LETTER}{{2,}})(?:-{LETTER}+)? (?:(?-i:[A-Z])\. ?)?{PARTICLES}(?P<last>{LETTER}{{3,}}(?:['-]{LETTER}+)*)"
    rf"(?P<where>{_FLOOR}|{_WHERE}|{_ROAD})?(?:{CORNER}|{NAMED_BY_SHOP})?)(?!\w)"
)
_FIRST_NAME: Final = LatePattern(
    rf"(?i:(?P<first>{LETTER}{{2,}})(?:-{LETTER}+)?(?: (?-i:[A-Z])\b\.?)?(?:{_FLOOR}|{_WHERE}|{_ROAD}|{NAMED_BY_SHOP}))"
)
_OTHERS: Final = LatePattern(
    rf"(?i:(?:{_FELLOW}|{TRADE})(?:{_FLOOR}|{_WHERE_SAID}|{_AT_END})|(?:him|her)(?:self)?(?: from {_NUMBER}|{_WHERE_SAID})"
    rf"|{_ONE}(?:{_FLOOR}|{_WHERE})"
    rf"|{_OWNER} (?:van|du|de la|de l'|de|vom|von der|von|of) (?:(?:de|den|het|the|le|la) )?(?:{LETTER}+ ){{0,2}}?"
    rf"(?:{SHOP}|{_CAPITALISED})\b(?: place| shop)?(?: {_CAPITALISED}){{0,2}}(?:{PLACE})?"
    rf"|{_TITLE} {_SURNAME}(?:{_FLOOR}|{_WHERE}|{CORNER})?|{_KIN}|{_HOUSEHOLD}|{KNOWN_PEOPLE})"
)
_WORD: Final = LatePattern(rf"(?:(?<![\w@#'/-])|(?<=\b[dl]')){LETTER}+")
_TITLED: Final = LatePattern(r"(?i:(?:mr|mrs|ms|miss|mme|madame|monsieur|mevr\w*|meneer|mijnheer|frau|herrn?|dr)\b)")


class _PlainSigns(dict[int, str]):
    """Signs without their accent, by code point, as far as they have come up."""

    def __missing__(self, code: int) -> str:
        self[code] = unicodedata.normalize("NFD", chr(code))[0]
        return self[code]


_PLAIN: Final = _PlainSigns({ord("’"): "'", ord("‘"): "'", ord("\n"): "."})


@remembered
def plain_view(text: str) -> str:
    """The text without accents, character by character, so that places in it stay."""
    return text.translate(_PLAIN)


@remembered
def find_identified(plain: str, language: str) -> tuple[Span, ...]:
    """The people in a text that the group can find. `plain`: `plain_view` of it. `language`: in German every noun has a
    capital, so only a known first name is a name."""
    found = (_person_at(plain, word, language) for word in _WORD.finditer(plain))
    return tuple(Span(*match.span()) for match in found if match is not None)


def find_named_at_home(plain: str, language: str) -> Iterator[Span]:
    """The people in a text who are told by first name, last name and home. `plain`, `language`: as for `find_identified`."""
    for word in _WORD.finditer(plain):
        match = _FULL_NAME.match(plain, word.start())
        if match is None or match["where"] is None or not _names_person(match, language):
            continue
        if not _TITLED.match(plain, word.start()) and (language != "de" or match[1].lower() in FIRST_NAMES):
            yield Span(*match.span())


def _person_at(plain: str, word: re.Match[str], language: str) -> re.Match[str] | None:
    at, written = word.start(), word[0]
    if (match := _OTHERS.match(plain, at)) is not None:
        return match
    if not (written[0].isupper() or written.lower() in FIRST_NAMES):
        return None
    if (match := _FIRST_NAME.match(plain, at)) is not None and _is_first_name(match[1], language):
        return match
    match = _FULL_NAME.match(plain, at)
    return match if match is not None and _names_person(match, language) else None


def _names_person(match: re.Match[str], language: str) -> bool:
    """`match`: of a full name."""
    if language == "de" and match[1].lower() == "an":  # «an den Nachbarn», and no first name
        return False
    return _is_full_name(match[1], match[2], match["where"] is not None)


def _is_first_name(written: str, language: str) -> bool:
    first = written.lower()
    if first in UNAMBIGUOUS:
        return True
    return written[0].isupper() and (first in FIRST_NAMES or (language != "de" and first not in ORDINARY))


def _is_full_name(written: str, surname: str, has_home: bool) -> bool:
    """`has_home`: a home behind the name makes any first name one, in any spelling."""
    first = written.lower()
    if NO_SURNAME.match(surname.lower()):
        return False
    if written[0].isupper() and surname[0].isupper():
        return first in FIRST_NAMES or (has_home and not ORDINARY & {first, surname.lower()})
    return written.islower() and first in (FIRST_NAMES if has_home else UNAMBIGUOUS) and surname not in ORDINARY
