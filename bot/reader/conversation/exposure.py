"""Weighs how surely a line exposes a person, by the conversation around it. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.message import Chat
from bot.core.reading import SURE, Flag, Label, Reading, Score
from bot.reader.personal_data.pointed_out import find_pointed_out

_POINTED_OUT: Final = 0.9
_EXPLAINED: Final = frozenset({Flag.EXPLAINED, Flag.KNOWN_PERSON, Flag.THANKS})


def weigh_exposure(reading: Reading, chat: Chat) -> Reading:
    """During an incident a person who is pointed out by name and house is exposed, as a suspect or as a victim. In a search the
    name helps, and an explanation clears a person."""
    in_search = any(each.search for each in chat.incidents)
    if not chat.incidents or in_search or _EXPLAINED & reading.flags:
        return reading
    span = find_pointed_out(chat.line.text, reading.language)
    by_label = {score.label: score for score in reading.scores}
    known = by_label.get(Label.PERSONAL_DATA)
    if span is None or (known is not None and known.confidence >= SURE):
        return reading
    by_label[Label.PERSONAL_DATA] = Score(Label.PERSONAL_DATA, _POINTED_OUT, (span,))
    return replace(reading, scores=tuple(by_label[label] for label in Label if label in by_label))
