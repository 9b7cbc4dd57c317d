"""Weighs a line of a search for a pet: it opens no incident and is no suspicion. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.message import Chat
from bot.core.reading import Act, ChatReading, Label, Reading
from bot.reader.conversation.agreement import Known
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.pet_search import seeks_pet, speaks_of_pet
from bot.reader.labels import make_unlikely
from bot.reader.text.normalisation import fold

_LOOKS_BACK: Final = 8
"""Lines before, in which a member may have asked for the pet."""

_NONE_OF: Final = frozenset({Label.REPORT, Label.PROFILING})


def weigh_pet_search(reading: Reading, chat: ChatReading, talk: Chat) -> tuple[Reading, ChatReading]:
    """While an incident is open, nothing changes."""
    text = fold(talk.line.text).encode()
    if Known.when(talk) is Known.OPEN or not speaks_of_pet(text) or emergency_in(text) is not Emergency.NONE:
        return reading, chat
    if not any(seeks_pet(fold(line.text).encode()) for line in talk.before[-_LOOKS_BACK:]):
        return reading, chat
    act = Act.NONE if chat.act is Act.OPENS else chat.act
    calm = replace(chat, act=act, danger=False, plain_danger=False, maybe_danger=False, maybe_opens=False)
    return replace(reading, scores=make_unlikely(reading.scores, _NONE_OF)), calm
