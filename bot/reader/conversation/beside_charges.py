"""Finds what a line tells beside a standing charge: «he has been in prison, and he is at my door with a knife».

The charge («deals», «is on the register», «is a thief») is no deed that the author sees, the rest may be one. Then a person in
peril counts for more than the charge. Pure.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.alarm import tells_of_deed_or_peril
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.personal_data.accused import find_accusations, without_doers
from bot.reader.personal_data.accused_homes import ROLE
from bot.reader.personal_data.charges import DEALS, HABIT
from bot.reader.personal_data.damage import DAMAGED, tells_of_damage
from bot.reader.personal_data.identified import plain_view
from bot.reader.personal_data.standing_charges import STANDING, is_seen_now, may_charge, tells_of_lawful_task
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.late_pattern import LatePattern
from bot.reader.text.normalisation import fold

_CHARGE: Final = LatePattern(rf"(?i:\b(?:{STANDING}|(?<!\ba )(?<!\bont ){HABIT}|{DEALS}|dealing|{ROLE}|{DAMAGED})\b)")
_STANDS: Final = LatePattern(rf"(?i:\b{STANDING}\b)")
_OF_CHARGE: Final = LatePattern(r"(?i:(?: (?:voor|wegen|pour|for|naar)|(?<=for)) [\w']+)")
"""Words of the charge that sound like a deed: «in prison for burglary»."""
_SAYINGS: Final = LatePattern(r"(?i:\bhand (?:fur )?ins feuer\b|\bvom dach\b|\bzieht (?:den|die) zur rechenschaft\b)")
"""Sayings with a word of a deed or a danger: «the sparrows whistle it from the roof» means that a thing is known."""
_EVER: Final = one_of(
    "always toujours tjs tjrs altijd immer nooit never jamais nie deja before already schon jedes_mal chaque_fois elke_keer"
    " every_time"
)
_NOT_NOW: Final = (
    rf"(?:(?:[\w']+ ){{0,2}}?{_EVER}|lives?|stays?|habite\w*|woont|wonen|wohnt|faut|parait|should|must|moet\w*"
    r"|(?:est|is|ist) (?:de|connue?|clair|evident|known|bekannt|bekend)|says?|zeg\w*|disent"
    r"|sells?|verkoopt|verkopen|vend|vendent|verkauft|deals?|dealt|deale|(?:is|est|ist) (?:gevaarlijk|dangereux|gefahrlich)"
    r"|is dangerous|(?:has|heeft|hat|a) (?:no|geen|kein\w*|des dettes|debts|schulden)"
    r"|y a (?:des|\d+|deux|trois) (?:ans|mois)|(?:was|is) caught)\b"
)
_DOES: Final = (
    rf"(?:\b(?:il|elle|ils|elles|he|she|they|hij|ze|zij|sie|dann|one|eins|einer|eentje)(?: |'[a-z]+ )(?!{_NOT_NOW})[a-z]"
    rf"|\ber (?!{_NOT_NOW}|niet\b)\w+t\b)"
)
"""A clause about what the person does, and no home, habit or rumour."""
_SPOKEN: Final = (
    r"(?:(?:[\w-]+)(?:'s [\w-]+)? (?:says?|said|told|reckons?|heard|zegt|zei|heeft gezegd|dit|m'a dit|sagt|hat gesagt|meint)"
    r"|verdacht|vermoeden|guess|bet|money|avis|main|hand|mening|meinung|opinion|words?|life|weten|wissen)\b"
)
_MINE: Final = rf"\b(?:mon|ma|mes|my|mijn|m'n|mein(?:e|en|em|er|s)?) (?!{_SPOKEN})[a-z]"
_AT_MINE: Final = (
    r"\b(?:(?:gone|went|going) (?:in|up|off) with|chez (?:moi|nous)|bij (?:mij|ons)|bei (?:mir|uns)|at mine"
    r"|outside mine)\b"
)
_COME: Final = r"\b(?:kom (?:vlug|snel|gauw)|venez vite|viens vite|kommt? schnell|come quick(?:ly)?)\b"
_CHILD: Final = one_of(
    "enfant gosse gamine? gamins fille garcon kind kinder kindje meisje jongen madchen bub junge child kid"
    " kids boy girl wean"
)
_VICTIM: Final = (
    rf"\b(?:un|une|le|la|deux|ein|eine|einen|der|die|den|das|zwei|een|het|twee|a|an|the|two|one) (?:petite? )?{_CHILD}"
    r" (?:[a-z]+ )?[a-z]"
    r"|\b(?:le petit|la petite|de kleine|die kleine|der kleine) (?:est|a|crie|pleure|is|heeft|huilt|ist|hat|hat's|weint)\b"
)
_THREAT: Final = (
    r"\b"
    + one_of(
        r"""couteau arme hache fusil pistolet batte machette mes bijl wapen geweer pistool messer beil axt waffe pistole
        gewehr knife gun axe machete hammer marteau hamer petrol benzine? essence
        crie\w* hurle\w* pleure\w* saigne\w* vomit zuckt schreit weint blutet huilt schreeuwt roept bloedt scream\w* crying
        bleed\w* collapsed choking unconscious fire feu brennt brandt upside_down help hulp hilfe aidez maman papa oma opa
        etrangle\w* frappe\w* tape enferme\w* cris schoten schuss\w* herzinfarkt hartaanval crise_cardiaque heart_attack
        overdos\w+ uberdosis malaise bewusstlos bewusteloos inconsciente? noy\w+ noie verdrinkt ertrink\w* drown\w*
        shots? gunshots? tirs gegil schreie"""
    )
    + r"\b"
)
_ONE_THING: Final = LatePattern(
    r"(?i:\b(?:il|elle|he|she|hij|ze|er|sie) (?:vole|pique|steelt|jat|pikt|klaut|stiehlt|steals|nicks) "
    r"(?:la|le|l'|une?|de|het|een|die|das|den|eine?n?|the|a|an) (?!(?:fietsen|bikes|rader|pakjes|parcels)\b)\w+)"
)
"""«He steals the television»: a deed of now, and no habit."""
_HELD: Final = (
    r"\b(?:by the (?:hand|arm|hair|throat|neck)|par (?:la main|le bras|les cheveux|la gorge|le cou)"
    r"|bij (?:de|het|haar|zijn) (?:hand|arm|haar|haren|nek|keel)|an der hand|am (?:arm|hals|kragen|handgelenk)"
    r"|an den haaren|im auto mit(?:genommen)?"
    r"|(?:in|dans) (?:zijn|haar|seinem|ihrem|his|her|son|sa) (?:auto|wagen|busje|car|van|camionnette|voiture))\b"
)
_THEIR_KIN: Final = (
    r"\b(?:seine?|seinen|ihre?|ihren|sa|son|ses|zijn|haar|z'n|his|her) (?:ex[ -])?(?:mutter|mama|frau|freundin|vater|kinder?"
    r"|tochter|sohn|mere|maman|femme|copine|pere|enfants?|fille|fils|moeder|vrouw|vriendin|vader|kinderen|kind|dochter|zoon"
    r"|mother|mum|mam|wife|girlfriend|father|dad|kids|child|daughter|son|missus)\b"
)
_HE: Final = r"\b(?:il|elle|ils|he|she|they|hij|ze|zij|er|sie)"
_ROOM: Final = (
    r"(?:garage|cuisine|jardin|cave|maison|chambre|abri|salon|keuken|tuin|kelder|huis|slaapkamer|schuur|kuche|garten|keller|haus"
    r"|wohnung|schuppen|kitchen|garden|cellar|house|bedroom|shed|flat|yard|school|schule|ecole|creche)"
)
_IN_A_HOUSE: Final = (
    rf"{_HE}(?: (?:est|sont|is|are|zit|zitten|ist|sind|sitzt|steht|staat)|'s|'re) (?:(?:da|nu|now|la|jetzt|grad) )?"
    rf"(?:dans|in|im|at|en) (?:(?:le|la|les|l'|de|het|den|dem|der|the|'t) ?)?{_ROOM}\b"
    rf"|\b(?:en|et|und|and) (?:{_HE} )?(?:zit|staat|is|est|ist|sitzt) (?:(?:nu|nog|now|still|jetzt|noch|la|encore|da) )?"
    r"(?:binnen|dedans|drin|drinnen|inside|in there)\b"
)
_TAKES: Final = (
    rf"{_HE}(?:'s|'ve| has| a| ont| heeft| hat)?(?: (?:just|net|grad|gerade|now|nu))? "
    r"(?:emmene|entraine|embarque|enleve|attrape|neemt|sleurt|trekt|grijpt|nimmt|zerrt|schleppt|packt|verschleppt|pulls?|pulled"
    r"|pulling|drags?|dragged|dragging|takes?|took|taking|leads?|leading|grabs?|grabbed) "
    r"(?:le petit|la petite|un|une|de kleine|een|den|die|das|ein|the|a|an|little|wee|one)\b"
)
_DRAGS: Final = r"\b(?:dragging|pulling|forcing) (?:a|the|him|her) \w|\bclimbing (?:in|into|through|over) \w"
_FLEES: Final = (
    r"\b(?:s'enfuit|s'enfuient|se sauve|se tire|rennt|haut ab|lauft weg|loopt weg|vlucht|running off|runs off|making off"
    r"|makes off|legging it) (?:avec|mit|met|with) "
)
_PERIL: Final = (
    rf"(?:{_MINE}|{_AT_MINE}|{_COME}|{_VICTIM}|{_THREAT}|{_HELD}|{_THEIR_KIN}|{_IN_A_HOUSE}|{_TAKES}|{_DRAGS}|{_FLEES})"
)
_NOW: Final = LatePattern(rf"(?i:{_DOES}|{_PERIL})")
_IN_PERIL: Final = LatePattern(rf"(?i:{_PERIL})")
_WARNS: Final = LatePattern(
    r"(?i:\b(?:keep|stay|kept) (?:\w+ ){0,4}?(?:away|clear|inside|off)|\b(?:weg|uit de buurt) (?:van|blijven)"
    r"|\bblijf (?:\w+ )?weg|\bloin (?:de|du|d')|\bfern(?:halten|bleiben)?\b|\b(?:don't|dont) let|\blaissez? pas"
    r"|(?:^|[.,!] ?)(?:laat .{0,30} niet|lasst .{0,30} nicht)"
    r"|\b(?:mes|my|meine|mijn|onze|nos) (?:enfants|kids|kinder\w*) (?:ne|don't|dont|durfen|mogen|aren't|can't)\b"
    r"|\b(?:bought|buys?|kocht|koopt|achete|kauft|gekauft|gekocht)\b"
    r"|\b(?:mon|ma|mes|my|mijn|mein|meine) [\w-]+ (?:knows?|connait|kent|kennt|works?|werkt|travaille|arbeitet)\b)"
)
"""Advice to keep away, and acquaintances: nothing that the person does now."""


def beside_charge(text: str, language: str) -> str:
    """The text without the accused people and the charges against them; the text itself if it charges no person."""
    plain, charged = plain_view(text), False
    rest = text
    for person, whole in find_accusations(text, language, in_incident=True):
        if _CHARGE.search(plain, whole.start, whole.end):
            charged = True
            rest = _blanked(rest, person.start, person.end)
    if not charged:
        return text
    for charge in _CHARGE.finditer(plain):
        behind = _OF_CHARGE.match(plain, charge.end())
        rest = _blanked(rest, charge.start(), behind.end() if behind else charge.end())
    return rest


def tells_of_now(text: str, language: str) -> bool:
    """True for a line with a standing charge or damage and something else that goes on: a person, a weapon, a victim, an
    emergency."""
    rest = beside_charge(text, language)
    if rest == text:
        return False
    if _NOW.search(plain_view(rest)) or _ONE_THING.search(plain_view(text)):
        return True
    folded = fold(text).encode()
    if tells_of_damage(folded) and is_seen_now(folded):
        return True
    left = _SAYINGS.sub(" ", fold(rest)).strip().encode()
    return tells_of_deed_or_peril(without_doers(left)) or emergency_in(left) is not Emergency.NONE


def tells_of_peril(text: str, language: str) -> bool:
    """True for a line with a standing charge in which the person does something to others now («he is out of prison and has
    locked mum in»). The charge talks the head out of it."""
    plain, rest = plain_view(text), beside_charge(text, language)
    folded = fold(text).encode()
    if rest == text and may_charge(folded) and not tells_of_lawful_task(folded):
        # a person whom the street does not know («the coach»), or words of what goes on now
        rest = _STANDS.sub(" ", plain)
    if rest in (text, plain):
        return False
    if not _WARNS.search(plain) and (_IN_PERIL.search(plain_view(rest)) or _ONE_THING.search(plain)):
        return True
    return emergency_in(_SAYINGS.sub(" ", fold(rest)).strip().encode()) is not Emergency.NONE


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
