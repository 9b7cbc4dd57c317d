"""What the reader may know around a message."""

from __future__ import annotations

from functools import lru_cache

from bot.core.event import MessageEdited, MessagePosted
from bot.core.reading import ReaderInput
from bot.core.rule import IncidentState
from bot.core.step import at_of
from bot.core.step_result import WatchContext
from bot.core.watch import Numbers
from bot.core.watch_state import WatchState


def build_reader_input(state: WatchState, event: MessagePosted | MessageEdited, context: WatchContext) -> ReaderInput:
    """The message with what the reader may know around it."""
    return ReaderInput(
        text=event.message.text,
        languages=context.watch.languages,
        after=state.texts_before(event.message.ref.chat, at_of(event)),
        incident_open=state.incident_state(at_of(event)) is not IncidentState.NONE,
        known_numbers=_digits(context.watch.numbers),
    )


@lru_cache(maxsize=1000)
def _digits(numbers: Numbers) -> frozenset[str]:
    """Telephone numbers that are nobody's, as digits."""
    known = (*numbers.police, *numbers.emergency, *numbers.non_urgent)
    return frozenset("".join(filter(str.isdigit, number)) for number in known)
