"""The forms of speech of a person whom the author threatens with death in the author's own home, in four languages.

«He's in my house» alone may be said of a child or a cat. Beside «I'm going to shoot him» it is an intruder. «I'll kill him» is
a manner of speaking, so it counts if the line has only a plea besides. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.threatened_now import JEST, NOTHING_BEFORE, ONLY_A_PLEA
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.grammar.force.blows import KILLS_HIM, SHOOTS_HIM
from bot.reader.phrases.expression import expression, words

_ROOM: Final = (
    r"(?:huis|woning|appartement|keuken|living|woonkamer|slaapkamer|gang|hal|inkom|kelder|zolder|garage|schuur"
    r"|maison|appart\w*|cuisine|salon|chambre|couloir|cave|grenier|entree"
    r"|haus|wohnung|kuche|wohnzimmer|schlafzimmer|flur|keller|schuppen|dachboden"
    r"|house|home|flat|apartment|kitchen|living room|sitting room|front room|bedroom|hall|hallway|cellar|basement|loft|attic"
    r"|shed)"
)
_IN_MY_HOME: Final = (
    rf"(?:(?:@p|they)(?:'s| is|'re| are)? (?:(?:still|now|right now) )?(?:in|inside) (?:my|our) {_ROOM}"
    rf"|@p(?:'s| has)? (?:broke|broken) into (?:my|our) {_ROOM}"
    rf"|@p (?:is|zit|staat|loopt|zijn|zitten) (?:(?:nu|al|nog|hier) )?(?:in (?:mijn|m'n|ons|onze) {_ROOM}"
    r"|bij (?:mij|ons) (?:binnen|in huis))"
    rf"|@p (?:est|sont) (?:(?:deja|encore|la) )?(?:dans (?:ma|mon|notre) {_ROOM}|chez (?:moi|nous)"
    r"|entree?s? chez (?:moi|nous))"
    rf"|(?:@p|der|die) (?:ist|is|sind|steht|sitzt) (?:(?:jetzt|schon|noch|hier) )?(?:in (?:mei(?:ne)?[mr]|unsere[mr]) {_ROOM}"
    r"|bei (?:mir|uns) (?:drin|drinnen|im haus|in der wohnung)))"
)
_BECAUSE: Final = r"\W+(?:(?:because|cause|cos|and|want|omdat|en|car|et|weil|denn|und|parce) |parce qu'|qu')?"
INTRUDER_THREATENED: Final = forms(
    rf"""
    {SHOOTS_HIM}{_BECAUSE}{_IN_MY_HOME}
    {_IN_MY_HOME}{_BECAUSE}{SHOOTS_HIM}
    {NOTHING_BEFORE}{KILLS_HIM}{_BECAUSE}{_IN_MY_HOME}{ONLY_A_PLEA}
    {NOTHING_BEFORE}{_IN_MY_HOME}{_BECAUSE}{KILLS_HIM}{ONLY_A_PLEA}
    """
)
THREATENS_HIM: Final = forms(
    rf"""
    {SHOOTS_HIM}
    {KILLS_HIM}
    """
)
"""Each of these forms has one."""
_LIVES_THERE: Final = words(
    r"""eet drinkt slaapt snurkt speelt zingt mange boit dort ronfle joue chante isst frisst trinkt schlaft schnarcht spielt
    singt eating drinking asleep sleeping snoring playing singing"""
)
IN_JEST: Final = expression(f"{JEST.pattern}|{_LIVES_THERE.pattern}")
"""Of one who lives there too."""
