"""What the reader may know around a message."""

from __future__ import annotations

from functools import lru_cache

from bot.core.event import MessageEdited, MessagePosted
from bot.core.lane import Lane
from bot.core.outcome import Setting
from bot.core.rule import IncidentState
from bot.core.step import at_of
from bot.core.watch import Numbers
from bot.ports import ToRead


def to_read(lane: Lane, event: MessagePosted | MessageEdited, setting: Setting) -> ToRead:
    """The message with what the reader may know around it."""
    return ToRead(
        text=event.message.text,
        languages=setting.watch.languages,
        after=lane.texts_before(event.message.ref.chat, at_of(event)),
        incident_open=lane.incident_state(at_of(event)) is not IncidentState.NONE,
        known_numbers=_digits(setting.watch.numbers),
    )


@lru_cache(maxsize=1000)
def _digits(numbers: Numbers) -> frozenset[str]:
    """Telephone numbers that are nobody's, as digits."""
    known = (*numbers.police, *numbers.emergency, *numbers.non_urgent)
    return frozenset("".join(filter(str.isdigit, number)) for number in known)
