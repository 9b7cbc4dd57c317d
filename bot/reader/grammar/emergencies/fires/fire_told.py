"""A fire or a smoke that a text tells of, and is no feast, no kitchen and no film."""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.fires.blazes import FIRE, NO_FIRE, with_things_tagged
from bot.reader.grammar.emergencies.fires.outbreaks import OUTBREAKS
from bot.reader.grammar.emergencies.life_at_stake import FULL_OF_SMOKE, NO_WAY_OUT, SMOKE_AT, SPOOKY
from bot.reader.grammar.emergencies.no_emergency import BROKE_OUT, FEAST
from bot.reader.grammar.emergencies.own_words import AT_OURS
from bot.reader.phrases.expression import Expressions

_ROOM: Final = "room"
_FIRES: Final = FIRE + OUTBREAKS + AT_OURS + SMOKE_AT
_OF_FIRE: Final = Expressions({"fire": _FIRES, _ROOM: FULL_OF_SMOKE})
FIRES_AND_SMOKE: Final = _FIRES + FULL_OF_SMOKE
"""Forms of tagged things."""


def burns(text: bytes, *, laughs: bool) -> bool:
    """True for a fire, also one beside a feast or a kitchen if it broke out and its author does not laugh. `text`: folded, in
    UTF-8."""
    fires = _OF_FIRE.found_in(with_things_tagged(text))
    if not fires or NO_FIRE.occurs_in(text):
        return False
    if BROKE_OUT.occurs_in(text) and not laughs:
        return True
    is_spooky = fires == {_ROOM} and SPOOKY.occurs_in(text) and not NO_WAY_OUT.occurs_in(text)
    return not (is_spooky or FEAST.occurs_in(text))
