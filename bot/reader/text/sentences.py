"""Where the sentences of a text end, as far as the reader looks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from bot.reader.text.normalisation import READ_AT_MOST

_END: Final = re.compile(r"[.!?…](?=\s)|\n")


class Sentences:
    """Numbers the sentences of a text: a line ends one, and so does a full stop, `!` or `?` before a space."""

    def __init__(self, text: str) -> None:
        self._ends = list(_ends(text))

    def at(self, place: int) -> int:
        """The number of the sentence that the character at `place` stands in."""
        return bisect_right(self._ends, place)

    def around(self, text: str, place: int) -> str:
        """The sentence that the character at `place` stands in, with the one before and the one behind."""
        number = self.at(place)
        start = self._ends[number - 2] if number > 1 else 0
        end = self._ends[number + 1] if number + 1 < len(self._ends) else len(text)
        return text[start:end]


def _ends(text: str) -> Iterator[int]:
    if len(text) <= READ_AT_MOST:
        parts = [(0, len(text))]
    else:
        half = READ_AT_MOST // 2
        parts = [(0, half), (len(text) - half, len(text))]
    return (found.end() for part in parts for found in _END.finditer(text, *part))
