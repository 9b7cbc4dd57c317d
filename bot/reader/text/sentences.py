"""The sentences of a text. Of a text longer than READ_AT_MOST both ends are split."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from bot.reader.text.normalisation import READ_AT_MOST

_END: Final = re.compile(r"[.!?…](?=\s)|\n")


class Sentences:
    """Numbers the sentences of a text. A line break ends a sentence, and so does `.`, `!`, `?` or `…` before white space."""

    def __init__(self, text: str) -> None:
        self._ends = list(_ends(text))

    def number_at(self, position: int) -> int:
        return bisect_right(self._ends, position)

    def text_around(self, text: str, position: int) -> str:
        """The sentence at `position`, with the one before and the one behind."""
        number = self.number_at(position)
        start = self._ends[number - 2] if number > 1 else 0
        end = self._ends[number + 1] if number + 1 < len(self._ends) else len(text)
        return text[start:end]


def _ends(text: str) -> Iterator[int]:
    if len(text) <= READ_AT_MOST:
        parts = [(0, len(text))]
    else:
        half = READ_AT_MOST // 2
        parts = [(0, half), (len(text) - half, len(text))]
    return (match.end() for part in parts for match in _END.finditer(text, *part))
