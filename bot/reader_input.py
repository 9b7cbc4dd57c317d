"""Reads a message with what the watch state knows, and reads what the bot may repeat of it once more."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from bot.core.message import Message
from bot.core.reading import FACTS, ReaderInput, Reading
from bot.core.rule import IncidentState
from bot.core.step_result import WatchContext
from bot.core.watch import Numbers
from bot.core.watch_state import WatchState
from bot.ports import Reader
from bot.reader.facts import BLOCK, is_harmless, make_copy
from bot.reader.text.cleaning import clean
from bot.reader.traces import find_place


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


async def read_message(reader: Reader, state: WatchState, message: Message, context: WatchContext) -> Reading:
    """Reads a message. What the bot may repeat of it is read once more, and left out unless it is harmless."""
    given = build_reader_input(state, message, context)
    reading = (await reader.read([given]))[0]
    text = clean(message.text).text
    seen = reading if text == message.text else (await reader.read([replace(given, text=text)]))[0]
    copy, place = make_copy(text, seen), find_place(text) if seen.kind() in FACTS else ""
    repeated = [text for text in (copy, place) if text]
    if not repeated:
        return reading
    again = await reader.read([replace(given, text=text.replace(BLOCK, " "), after=(), shown=()) for text in repeated])
    harmless = {text for text, read_again in zip(repeated, again, strict=True) if is_harmless(read_again)}
    return replace(reading, copy=copy if copy in harmless else "", place=place if place in harmless else "")


@lru_cache(maxsize=1000)
def _digits(numbers: Numbers) -> frozenset[str]:
    public = (*numbers.police, *numbers.emergency, *numbers.non_urgent)
    return frozenset("".join(filter(str.isdigit, number)) for number in public)
