"""The forms of speech for a person who took too many pills, in four languages.

People fetch pills, give them to pets and take them with tea. So a whole box counts if it was swallowed, or at the end of what
the line tells. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.wording import forms

_ALL: Final = (
    r"(?:alle|al (?:zijn|haar|mijn)|heel de doos|tous|toutes|une boite de|all|a whole (?:pack|box|bottle) of|de|d'"
    r"|zu viele|so viele)"
)
_PILLS: Final = (
    r"(?:pillen|slaappillen|cachets|comprimes|medocs|medicaments|medikamente|medicijnen|tabletten|tablettn|schlaftabletten"
    r"|tablets|pills)"
)
_TAKEN: Final = (
    r"(?:genomen|gepakt|geslikt|ingenomen|pris|prise|avale\w*|genommen|gnumma|geschluckt|taken|took|swallowed)"
)
_WHOLE: Final = (
    r"(?:al (?:zijn|haar|mijn|die)|alle|(?:een )?hee?le? (?:de )?(?:doos|doosje|strip)(?: met)?|de hele (?:doos|strip)"
    r"|toute? (?:sa|ma|la|une) (?:boite|plaquette)(?: de)?|tous (?:ses|mes|les)|alle (?:ihre|seine|meine)"
    r"|(?:die|eine|ne) ganze (?:packung|schachtel)"
    r"|all(?: of)?(?: (?:her|his|my|the))?|(?:the|a) whole (?:pack|packet|box|bottle|strip) of)"
)
_BOXES: Final = (
    r"(?:(?:een|une?|eine|a|twee|deux|zwei|two|drie|trois|drei|three) (?:(?:hele|heel|volle|full|whole|ganze) )?"
    r"(?:strips?|doos|dozen|doosjes?|plaquettes?|boites?|packung(?:en)?|schachteln?|packets?|box|boxes|bottles?)"
    r"(?: entieres?)?(?: (?:de|of|met))?|[1-9][0-9]|een handvol|une poignee de|eine handvoll|a handful of)"
)
_DOSE: Final = (
    rf"(?:d')?(?:{_PILLS}|\w*pillen|\w*tabletten|somniferes|antidouleurs|doliprane|dafalgan|xanax|valium|schlafmittel"
    r"|(?:heart|sleeping) (?:pills|tablets)|painkillers|paracetamol|antidepressiva|antidepresseurs)"
)
_SWALLOWED: Final = r"(?:geslikt|ingeslikt|opgegeten|avalee?s?|gobee?s?|geschluckt|swallowed)"
_AT_ONCE: Final = (
    r"(?:tegelijk|ineens|opeens|in een keer|in 1 keer|d'un coup|en une fois|d'une traite|auf einmal|at once|in one go)"
)
_NOW: Final = (
    r"(?:\s*$|\s*[.!]| (?:help|hulp|hilfe|kom|come|venez|vite|snel|schnell|(?:(?:en|et|und|and) )?(?:@p|ik|je|ich|i)"
    r"|(?:en|and) (?:reageert|is|isn't|won't)|wat|que|what|was))"
)
_HAS: Final = r"(?:ik|ich|@[kceaspn]) (?:heb|heeft|hab|habe|hat)(?: (?:net|juist|grad|gerade))?"
_HAS_FR: Final = r"(?:j'ai|@[kceaspn] a)(?: \w+)?"
_HAS_EN: Final = r"(?:i|i've|@[kceaspn](?:'s| has)?)(?: just)?"
OVERDOSE: Final = forms(
    rf"""
    (?:ik|@[kceaspn]|ich|i|i've|j'ai|hob|hab)~{_ALL}~{_PILLS}~{_TAKEN}
    (?:ik|@[kceaspn](?:'s)?|ich|i|i've|j'ai)~{_TAKEN}~{_ALL}~{_PILLS}
    (?:hob|hab|habe) (?:de|die|alle) {_PILLS}~{_TAKEN}
    (?:ik|ich|i|j'ai|@[kceaspn])~{_TAKEN}~{_WHOLE} {_DOSE} {_AT_ONCE}
    (?:ik|ich|i|j'ai|@[kceaspn])~{_WHOLE} {_DOSE} {_AT_ONCE} {_TAKEN}
    {_HAS} {_BOXES} {_DOSE} {_SWALLOWED}{_NOW}
    {_HAS} {_WHOLE} {_DOSE} {_TAKEN}{_NOW}
    {_HAS_FR} {_SWALLOWED} {_BOXES} {_DOSE}{_NOW}
    {_HAS_FR} {_TAKEN} {_WHOLE} {_DOSE}{_NOW}
    {_HAS_EN} {_TAKEN} (?:{_BOXES}|{_WHOLE}) {_DOSE}{_NOW}
    """
)
