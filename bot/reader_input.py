"""Builds the input of the reader from a message and the watch state."""

from __future__ import annotations

from functools import lru_cache

from bot.core.message import Message
from bot.core.reading import ReaderInput
from bot.core.rule import IncidentState
from bot.core.step_result import WatchContext
from bot.core.watch import Numbers
from bot.core.watch_state import WatchState


def build_reader_input(state: WatchState, message: Message, context: WatchContext) -> ReaderInput:
    """Returns the text of the message with the languages, earlier texts, numbers and incident of its watch."""
    return ReaderInput(
        text=message.text,
        languages=context.watch.languages,
        after=state.texts_before(message.ref.chat, message.at),
        incident_open=state.incident_state(message.at) is not IncidentState.NONE,
        known_numbers=_digits(context.watch.numbers),
        shown=state.texts_shown(message.ref.chat, message.at, context.pseudonym(message.author.ref)),
    )


@lru_cache(maxsize=1000)
def _digits(numbers: Numbers) -> frozenset[str]:
    public = (*numbers.police, *numbers.emergency, *numbers.non_urgent)
    return frozenset("".join(filter(str.isdigit, number)) for number in public)
