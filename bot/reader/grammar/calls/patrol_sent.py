"""Recognises the words of an officer for a patrol that comes: «we sturen een ploeg», «on arrive», «unit is two mins out».

Only the lines of officers are read so: the same words of a member may be about suspects, or about friends who come. Texts are
folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.vocabulary import NOBODY, NOT, OFFICERS, PATROLS, UNDONE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_TEAM: Final = one_of(
    PATROLS,
    OFFICERS,
    r"\w*ploeg(?:en)? collega'?s team wagen combi equipages? collegues voitures? vehicules? kollegen wagen\w* \w*streife\w*",
    r"funkwagen streifenwagen colleagues cars? crews? wij we on nous wir we're ik je ich i i'm",
)
_COMES: Final = (
    r"(?:komt|komen|kom|rijdt|rijden|onderweg|er_(?:over|binnen)|arrivent?|arrive|arrivons|viennent|vient|en_(?:route|chemin)"
    r"|se_rend(?:ent)?|sera_la|seront_la|kommt|kommen|fahrt|fahren|unterwegs|in_\w+_min\w*|is_coming|are_coming|coming"
    r"|on_(?:its|their|our|my|the)_way|en_route|heading|\w+_min\w*_out)"
)
_SENDS: Final = (
    r"(?:stuur|sturen|stuurde|gestuurd|envoie|envoyons|envoient|envoye|schicke|schicken|geschickt|sende|send|sending|sent"
    r"|dispatched)"
)
_TOLD: Final = (
    r"(?:doorgegeven|verwittigd|ingelicht|gewaarschuwd|op_de_hoogte|au_courant|prevenue?s?|avertie?s?|transmis"
    r"|verstandigt|informiert|alarmiert|bescheid|told|aware|informed|passed)"
)
_PATROL: Final = expression(
    rf"\b{_TEAM}_(?:\w+_){{0,3}}{_COMES}\b|\b{_SENDS}_(?:\w+_){{0,3}}(?:{_TEAM}|iemand|quelqu'un|jemanden|someone)\b"
    rf"|\b{_TEAM}_(?:\w+_){{0,5}}{_TOLD}\b|\b{_TOLD}_(?:\w+_){{0,3}}{_TEAM}\b"
)
_NOT_NOW: Final = words(
    NOT,
    NOBODY,
    UNDONE,
    r"geen keine? aucune? demain morgen tomorrow straks later plus_tard spater (?:van)?avond ce_soir heute_abend tonight"
    r" (?:maan|dins|woens|donder|vrij|zater|zon)dag (?:lun|mar|mercre|jeu|vendre|same)di dimanche"
    r" (?:mon|diens|donners|frei|sams|sonn)tag mittwoch (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r" week(?:s|end)? weken wochen? semaines? regelmatig regelmassig regulierement extra"
    r" rufen_sie appelez belt? call ring phone dan dann alors then",
)
"""Another time, a condition, and a call that is asked for: «112 bellen, dan sturen wij iemand»."""


def tells_of_patrol(text: bytes) -> bool:
    """True if a clause of an officer says that a patrol comes, or was told. False for a question."""
    if b"?" in text or not _PATROL.occurs_in(text):
        return False
    return any(_PATROL.occurs_in(each) and not _NOT_NOW.occurs_in(each) for each in clauses_of(text))
