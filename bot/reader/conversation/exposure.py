"""Weighs how surely a line exposes a person, by the conversation around it. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.message import Chat
from bot.core.reading import SURE, Flag, Label, Reading, Score
from bot.reader.labels import put_score
from bot.reader.personal_data.pointed_out import find_pointed_out

_POINTED_OUT: Final = 0.9
_EXPLAINED: Final = frozenset({Flag.EXPLAINED, Flag.KNOWN_PERSON, Flag.THANKS})


def weigh_exposure(reading: Reading, chat: Chat) -> Reading:
    """During an incident a person who is pointed out by name and house is exposed, as a suspect or as a victim. In a search the
    name helps, and an explanation clears a person."""
    in_search = any(each.search for each in chat.incidents)
    known = reading.score(Label.PERSONAL_DATA)
    settled = known is not None and (known.confidence >= SURE or not known.confidence)  # 0: the grammar excludes it
    if not chat.incidents or in_search or settled or _EXPLAINED & reading.flags:
        return reading
    span = find_pointed_out(chat.line.text, reading.language)
    if span is None:
        return reading
    return replace(reading, scores=put_score(reading.scores, Score(Label.PERSONAL_DATA, _POINTED_OUT, (span,))))
