"""Windows of a long text: a sentence or two each, so that harmless sentences around an offence do not dilute it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.core.reading import Span
from bot.reader.text.normalisation import READ_AT_MOST

_SHORT: Final = 40
"""Characters. A shorter sentence says little alone, so it shares a piece with the next one."""

_LONG: Final = 240
"""Characters. A sentence without an end is cut here, at a space."""

_END: Final = re.compile(r"(?:[.!?…]+(?=\s)|\n)\s*")


def pieces(text: str) -> tuple[Span, ...]:
    """The sentences of a text, each short one together with the next. Of a text longer than READ_AT_MOST both ends."""
    if len(text) <= READ_AT_MOST:
        return tuple(_pieces(text, 0, len(text)))
    half = READ_AT_MOST // 2
    return (*_pieces(text, 0, half), *_pieces(text, len(text) - half, len(text)))


def pairs(parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """Each two neighbouring pieces as one."""
    return tuple(Span(one.start, two.end) for one, two in pairwise(parts))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    for stop in (*(match.end() for match in _END.finditer(text, start, end)), end):
        while stop - start > _LONG:
            cut = text.rfind(" ", start + 1, start + _LONG) + 1 or start + _LONG
            yield Span(start, cut)
            start = cut
        if stop - start >= _SHORT or (stop == end and text[start:stop].strip()):
            yield Span(start, stop)
            start = stop
