"""Recognises a matter of its own in another street, told while an incident is open: «the lads are at the cars on Park Row too»,
«two men just drove off with the motorbike from Church Lane».

The head takes such a line for an update, since it speaks of the same kind of thing. The suspects of the open incident who moved
on, helpers, and what is guessed, past or denied are no deed of its own.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from bot.reader.grammar.emergencies.alarm import tells_of_alarm, tells_of_deed
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.everyday_trouble import tells_of_everyday_trouble
from bot.reader.grammar.harmless_pair import near
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, expressions, words
from bot.reader.text.remembered import remembered


class OwnMatter(Enum):
    """BESIDE: «also», so it is another place whatever street the open incident has. OTHER: «something else», so it is another
    matter, also from the author of the first one. SAME: those of the open incident, seen again."""

    NOT = auto()
    SAME = auto()
    TOLD = auto()
    BESIDE = auto()
    OTHER = auto()


_VEHICLE: Final = one_of(
    r"\w*bikes? scooters? mopeds? quads? cars? vans? trailers? tractors?"
    r" \w*fiets\w* moto motors? brommer\w* step auto'?s? wagens?"
    r" camionet\w* bestelwagen\w* busje\w* aanhang\w* tractor\w* trekkers?"
    r" velos? voitures? bagnoles? caisses? mobylette\w* trottinettes? camionnettes? remorques? tracteurs?"
    r" fahrrad\w* rad rader roller\w* motorrad\w* mofas? autos? lieferwagen anhanger\w* traktor\w*"
)
_OFF: Final = one_of(
    r"(?:drove|driven|rode|ridden|made|ran|run|gone|going|went|wheeled?)_(?:off|away)"
    r" weggereden weggelopen weg_met vandoor_met aan_de_haal"
    r" (?:parti|partis|partir|partent|filent|filer|barres?|tires?|tirent)_avec emporte\w* embarque\w*"
    r" (?:weg|davon|los)ge(?:fahren|laufen|rannt|radelt) abgehauen (?:auf_und_)?davon"
)
_PART: Final = one_of(
    r"\w*windows? windscreens? glass locks? padlocks? doors? mirrors? sheds?"
    r" \w*ruit\w* ruut raam ramen glas \w*sloten \w*slot \w*deur\w* spiegels? hek tuinhuis\w* schuur berging"
    r" vitres? vitrine carreaux? pare-?_?brise serrures? cadenas portes? portieres? retros? verre abri cabanon cave"
    r" \w*scheiben? \w*fenster \w*schloss \w*schlosser \w*tur \w*turen gartenhaus \w*hutte"
)
_BROKEN: Final = one_of(
    r"smash\w* broken broke in_bits in_pieces gone (?:put|kicked|caved|panned)_in cut"
    r" (?:in|uit|open|kapot|stuk|af)ge\w+ kapot stuk eruit eraf aan_diggelen ligt_open ligt_(?:op|in)"
    r" cass\w* bris\w* explos\w* fractur\w* forc\w* pete\w* defonc\w* coup\w* arrach\w* en_miettes par_terre"
    r" \w*geschlagen \w*geworfen \w*gebrochen \w*gehebelt \w*getreten \w*geschnitten"
    r" kaputt hin futsch zerschlagen drin liegt_(?:draussen|auf|im|am)"
)
_BREAKS_IN: Final = one_of(
    r"breaking_in(?:to)? broke_in(?:to)? (?:been|being)_broken_in(?:to)? smashing"
    r" (?:trying|pulling|checking)_(?:\w+_){0,2}(?:doors?|handles?)"
    r" inbreken inbraak ingebroken breken_(?:\w+_){0,3}(?:in|open) breekt_(?:\w+_){0,3}(?:in|open) bezig_aan_(?:de|d'|een)_\w+"
    r" (?:slaan|slaagt|slaat|gooien|gooit)_(?:\w+_){0,3}(?:in|kapot)"
    r" cambriol\w* fracturent fracture forcent cassent casse_(?:la|les|une|des)"
    r" (?:essaie\w*|teste\w*|tire)_(?:\w+_){0,2}(?:portieres?|portes?|poignees?)"
    r" einbrechen einbruch eingebrochen brechen_(?:\w+_){0,3}(?:ein|auf) bricht_(?:\w+_){0,3}(?:ein|auf)"
    r" (?:schlagen|schlagt|werfen|wirft)_(?:\w+_){0,3}ein"
)
_AT_CARS: Final = one_of(
    r"windows?_in done_(?:\w+_){0,2}(?:cars|vans|sheds) (?:auto'?s|wagens)_gedaan"
    r" fait_(?:\w+_){0,2}(?:voitures|bagnoles|caves) autos_gemacht"
    r" at_(?:it|the_(?:\w+_)?(?:cars|vans|bikes|doors|sheds|garages|handles))"
    r" aan_(?:de|d'|alle)_?(?:auto'?s|autodeur\w*|wagens|deuren|fietsen|garages|klinken)"
    r" aux_(?:voitures|bagnoles|portieres|velos|garages) dans_les_(?:voitures|caves|garages)"
    r" an_de[nr]?_(?:autos|autotur\w*|turen|turgriffen|radern|fahrradern|garagen|kellern)"
)
_CARRIED: Final = one_of(
    r"phone bag purse handbag wallet gsm telefoon handtas tas portefeuille"
    r" portable telephone sac handy handtasche tasche geldborse"
)
_SNATCHED: Final = one_of(
    r"snatch\w* grabbed ripped afgepakt gegrist weggegrist \w*getrokken arrache\w* chourave\w* entrissen weggerissen gerissen"
)
_STOLEN: Final = one_of("gestolen gepikt gejat volee? gestohlen geklaut stolen robbed nicked")
_DEED: Final = expressions(
    {
        "off with it": near(_OFF, _VEHICLE, 40),
        "snatched": near(_CARRIED, _SNATCHED, 40),
        "stolen": near(_VEHICLE, _STOLEN, 25),
        "broken": near(_PART, _BROKEN, 30),
        "going on": rf"\b(?:{_BREAKS_IN}|{_AT_CARS})\b",
    }
)

_FLED: Final = one_of(
    r"(?:naar|richting|door|op)_(?:de|het|d'n|den)_\w+ richting_\w+"
    r" (?:loopt|lopen|gaat|gaan|rijdt|rijden|rent|rennen) vlucht\w*"
    r" (?:vers|direction|par)_(?:la_|le_|l')?(?:rue|avenue|place|boulevard|chaussee|quai|\w+) filent court courent"
    r" richtung_\w+ (?:in|durch)_die_\w+ (?:lauft|laufen|rennt|rennen|fahrt|fahren|fluchte\w*)"
    r" (?:to|towards?|onto|into|down|up|along|heading|headed)_[a-z]+_(?:street|road|lane|avenue|close"
    r"|crescent|terrace|square|drive|gardens|grove|hill|row|way|ave|rd|st) running runs turned headed heading"
)
_THE_SAME: Final = one_of(
    r"(?:de|het)?zelfden? zelfste die_(?:twee|2|drie|3|gast|kerel|vent|gasten|kerels|mannen)"
    r" (?:de|alle)_(?:twee|2)_(?:van|die) hij hem '?m"
    r" (?:le|la|les)_memes? ces_(?:deux|2|types|gars|mecs) les_(?:deux|2)"
    r" le_(?:gars|mec|type) il_(?:est|a|essaie|court|va|vient)"
    r" derselbe dieselben die_(?:zwei|beiden|drei|typen|jungs|manner) den_typ er_(?:ist|hat|steht|geht|versucht) ihn"
    r" (?:the_)?same th[eo]se_(?:two|three|lads|men|guys|boys) the_(?:two|three|pair|guy|man|one) he he's hes him she she's"
)
_NOT_NOW: Final = one_of(
    r"gisteren eergisteren verleden (?:dagen|weken|jaar)_geleden geen niet niets niks misschien als indien alles_rustig"
    r" hier_soir avant-hier derniere? passee? pas rien aucune? peut-etre si"
    r" gestern vorgestern letzten? vorigen? kein\w* nicht nichts nix vielleicht wenn falls"
    r" yesterday last ago no not nothing never maybe perhaps if could might (?:isn|aren|don|didn|haven|can)'?t"
)
_NOT_OWN: Final = expression(rf"\b(?:{_FLED}|{_THE_SAME}|{_NOT_NOW})\b|\b(?:lo+l|mdr+|ptdr+|(?:ha){{2,}}h?)\b|😂|🤣")
_THEY_FIRST: Final = expression(r"^\W*(?:ze|zij|hij|hy|ils?|elles?|sie|they|they're|theyre|he|she)\b")
_AT: Final = one_of(
    r"in op aan bij door naar richting voorbij langs hoek"
    r" rue avenue boulevard chaussee place quai dans sur vers par au a direction"
    r" auf an am durch richtung nach zur zum bei"
    r" on at near by up down along into onto towards? past round around off"
)
_THEM: Final = one_of(
    r"(?:ze|zij|hij|hy)_(?:zijn|zitten|lopen|rijden|staan|gaan|rennen|fietsen|komen|is|zit|loopt|rijdt|staat|gaat|rent|fietst|komt)"
    r" ils?_(?:sont|courent|vont|passent|marchent|roulent|remontent|descendent|partent|filent)"
    r" il_(?:est|court|va|passe|marche|roule|remonte|descend|part|file)"
    r" (?:sie|er)_(?:sind|laufen|gehen|rennen|fahren|stehen|ist|lauft|geht|rennt|fahrt|steht)"
    r" (?:they|he|she)_(?:are|is|were|was|just|now|went|ran|drove|cycled|turned) they're theyre they've he's hes she's"
    r" (?:see|saw|seen|zie|zag|sehe)_(?:ze|hem|them|him|sie|ihn) i_(?:see|saw)_(?:them|him) ik_(?:zie|zag)_(?:ze|hem)"
    r" ich_sehe_(?:sie|ihn) je_les?_vois (?:just|can)_(?:see|saw|seen)_(?:them|him)"
    r" (?:de|het)?zelfden? zelfste (?:the_)?same les_memes? l[ea]_meme derselbe dieselben"
)
_SEEN_AGAIN: Final = expression(
    rf"^\W*(?:{one_of('update now nu ok jetzt la maintenant')},?_)?{_THEM}(?:_\w+){{0,7}}_{_AT}_"
)
_HOME: Final = words(
    r"my mine our mijn\w* onze ons mon ma mes notre nos chez mein\w* unser\w*"
    r" uns huis house maison haus \w*deur doors? portes? \w*tur vecht\w*"
)
_ANOTHER: Final = words(
    r"(?:iets|wat|effe|even)_anders ander_(?:onderwerp|dingetje|ding) los_hiervan"
    r" (?:autre|aut)_chose rien_a_voir"
    r" (?:was|etwas)_anderes anderes_thema andere_baustelle"
    r" (?:different|another|separate)_(?:thing|matter|one) something_else"
)
_MEANWHILE: Final = words(r"intussen ondertussen pendant_ce_temps inzwischen meanwhile on_our_side")
_TOO: Final = expression(
    rf"\b(?:{one_of('ook oek ok_nog aussi egalement auch a_no too also as_well')}|bij_ons|chez_nous|bei_uns)\b"
)


@remembered
def own_matter(text: bytes) -> OwnMatter:
    """The matter of a line that names a street of its own. `text`: folded, in UTF-8."""
    if tells_of_alarm(text) and not tells_of_everyday_trouble(text):
        if _ANOTHER.occurs_in(text):
            return OwnMatter.OTHER
        if _MEANWHILE.occurs_in(text):
            return OwnMatter.BESIDE
    is_deed = _DEED.occur_in(text) or tells_of_deed(text)
    is_plain = not (is_deed or _TOO.occurs_in(text) or _HOME.occurs_in(text))
    if is_plain and _SEEN_AGAIN.occurs_in(text) and emergency_in(text) is Emergency.NONE:
        return OwnMatter.SAME
    if not is_deed or _NOT_OWN.occurs_in(text):
        return OwnMatter.NOT
    if _TOO.occurs_in(text):
        return OwnMatter.BESIDE
    return OwnMatter.NOT if _THEY_FIRST.occurs_in(text) else OwnMatter.TOLD
