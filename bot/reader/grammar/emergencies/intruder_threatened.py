"""The forms of speech of a person whom the author threatens with death in the author's own home, in four languages.

«He's in my house» alone may be said of a child or a cat. Beside «I'm going to shoot him» it is an intruder. «I'll kill him» is
a manner of speaking, so it counts if the line has only a plea besides, and no room in which a husband sits unless it names the
weapon. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.no_emergency import NOISE
from bot.reader.grammar.emergencies.threatened_now import JEST, NOTHING_BEFORE, ONLY_A_PLEA
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.grammar.force.blows import ARM_HELD, KILLS_HIM, KILLS_HIM_ARMED, SHOOTS_HIM
from bot.reader.phrases.expression import expression, words

_HOUSE: Final = (
    r"(?:huis|woning|appartement|gang|hal|inkom|kelder|zolder|maison|appart\w*|couloir|cave|grenier|entree"
    r"|haus|wohnung|flur|keller|dachboden|house|home|flat|apartment|hall|hallway|cellar|basement|loft|attic)"
)
_LIVED_IN: Final = (
    r"(?:keuken|living|woonkamer|slaapkamer|garage|schuur|cuisine|salon|chambre|kuche|wohnzimmer|schlafzimmer|schuppen"
    r"|kitchen|living room|sitting room|front room|bedroom|shed)"
)
"""Rooms in which the author's family sits, cooks and mends things."""
_ROOM: Final = f"(?:{_HOUSE}|{_LIVED_IN})"


def _in_my(room: str) -> str:
    return (
        rf"(?:(?:@p|they)(?:'s| is|'re| are)? (?:(?:still|now|right now) )?(?:in|inside) (?:my|our) {room}"
        rf"|@p(?:'s| has)? (?:broke|broken) into (?:my|our) {_ROOM}"
        rf"|@p (?:is|zit|staat|loopt|zijn|zitten) (?:(?:nu|al|nog|hier) )?(?:in (?:mijn|m'n|ons|onze) {room}"
        r"|bij (?:mij|ons) (?:binnen|in huis))"
        rf"|@p (?:est|sont) (?:(?:deja|encore|la) )?(?:dans (?:ma|mon|notre) {room}|chez (?:moi|nous)"
        r"|entree?s? chez (?:moi|nous))"
        rf"|(?:@p|der|die) (?:ist|is|sind|steht|sitzt) (?:(?:jetzt|schon|noch|hier) )?"
        rf"(?:in (?:mei(?:ne)?[mr]|unsere[mr]) {room}|bei (?:mir|uns) (?:drin|drinnen|im haus|in der wohnung)))"
    )


_IN_MY_HOUSE: Final = _in_my(_HOUSE)
_IN_MY_ROOM: Final = _in_my(_ROOM)
_BECAUSE: Final = r"\W+(?:(?:because|cause|cos|and|want|omdat|en|car|et|weil|denn|und|parce) |parce qu'|qu')?"
_I_HAVE: Final = rf"(?:i've got|ive got|i've|ive|i have|i got|ik heb|k heb|j'ai|ich hab|ich habe|hab) {ARM_HELD}"
_DEATH: Final = f"(?:{KILLS_HIM}|{SHOOTS_HIM})"
INTRUDER_THREATENED: Final = forms(
    rf"""
    {SHOOTS_HIM}{_BECAUSE}{_IN_MY_ROOM}
    {_IN_MY_ROOM}{_BECAUSE}{SHOOTS_HIM}
    {NOTHING_BEFORE}{KILLS_HIM_ARMED}{_BECAUSE}{_IN_MY_ROOM}{ONLY_A_PLEA}
    {NOTHING_BEFORE}{_IN_MY_ROOM}{_BECAUSE}{KILLS_HIM_ARMED}{ONLY_A_PLEA}
    {NOTHING_BEFORE}{_DEATH}{_BECAUSE}{_I_HAVE}{_BECAUSE}{_IN_MY_ROOM}{ONLY_A_PLEA}
    {NOTHING_BEFORE}{_IN_MY_ROOM}{_BECAUSE}{_I_HAVE}{_BECAUSE}{_DEATH}{ONLY_A_PLEA}
    {NOTHING_BEFORE}{KILLS_HIM}{_BECAUSE}{_IN_MY_HOUSE}{ONLY_A_PLEA}
    {NOTHING_BEFORE}{_IN_MY_HOUSE}{_BECAUSE}{KILLS_HIM}{ONLY_A_PLEA}
    """
)
THREATENS_HIM: Final = forms(
    rf"""
    {SHOOTS_HIM}
    {KILLS_HIM}
    {KILLS_HIM_ARMED}
    """
)
"""Each of these forms has one."""
_LIVES_THERE: Final = words(
    r"""eet drinkt slaapt snurkt speelt zingt mange boit dort ronfle joue chante isst frisst trinkt schlaft schnarcht spielt
    singt eating drinking asleep sleeping snoring playing singing"""
)
_FOR_FUN: Final = words(r"portrait\w* portret\w* album\w* playstation ps[45] xbox nintendo")
IN_JEST: Final = expression("|".join(each.pattern for each in (JEST, NOISE, _LIVES_THERE, _FOR_FUN)))
"""Of one who lives there too, or before a camera and a toy gun."""
