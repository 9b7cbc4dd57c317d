"""The unigram tokenizer of the encoder: it cuts a text into the numbers of its pieces. Pure; no piece crosses a space.

The pieces are a part of those of XLM-RoBERTa (see `training/vocabulary.py`). A word whose piece was left out is cut into
smaller pieces, and a letter that no piece has becomes `UNKNOWN`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

START: Final = 0
END: Final = 2
UNKNOWN: Final = 3
FIRST: Final = 4
"""The number of the first piece of text. Lower numbers are marks."""

WORD_START: Final = "\u2581"
_SPACES: Final = re.compile(" {2,}")
_UNKNOWN_COSTS: Final = 10.0
_LONGEST_WORD: Final = 100
_REMEMBERED: Final = 20_000


@dataclass(frozen=True, slots=True)
class Pieces:
    """The vocabulary. `numbers`: the number and log-probability of each piece. `read_as`: replacements for characters, by
    code point (NFKC and more). `longest`: characters of the longest piece. `unknown`: the log-probability of an unknown
    letter."""

    numbers: Mapping[str, tuple[int, float]]
    read_as: Mapping[int, str]
    longest: int
    unknown: float
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict, compare=False)  # words that were cut before

    @classmethod
    def of(cls, pieces: list[str], scores: list[float], read_as: Mapping[int, str]) -> Pieces:
        """`pieces[i]` gets the number `i`. The first four are marks, not text."""
        numbers = {
            piece: (FIRST + i, score)
            for i, (piece, score) in enumerate(zip(pieces[FIRST:], scores[FIRST:], strict=True))
        }
        longest = max(map(len, numbers), default=1)
        return cls(numbers, read_as, longest, min(scores[FIRST:], default=0.0) - _UNKNOWN_COSTS)

    def tokenize(self, text: str, at_most: int) -> list[int]:
        """The numbers of the first `at_most` pieces. Never raises; an empty text has no pieces."""
        text = _SPACES.sub(" ", text.translate(self.read_as))
        numbers: list[int] = []
        for word in text.split(" "):
            if len(numbers) >= at_most:
                break
            if word:
                numbers += self._cut(word[:_LONGEST_WORD])
        return numbers[:at_most]

    def _cut(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[word] = self._likeliest_cut(WORD_START + word)
        return known

    def _likeliest_cut(self, word: str) -> tuple[int, ...]:
        """Viterbi: `best[i]` is the log-probability of the first `i` characters, `last[i]` the start and number of their last
        piece."""
        size = len(word)
        best = [0.0] + [float("-inf")] * size
        last: list[tuple[int, int]] = [(0, UNKNOWN)] * (size + 1)
        for start in range(size):
            so_far = best[start]
            if so_far + self.unknown > best[start + 1]:
                best[start + 1], last[start + 1] = so_far + self.unknown, (start, UNKNOWN)
            for end in range(start + 1, min(size, start + self.longest) + 1):
                piece = self.numbers.get(word[start:end])
                if piece is not None and so_far + piece[1] > best[end]:
                    best[end], last[end] = so_far + piece[1], (start, piece[0])
        return tuple(_trace_back(last, size))


def lower_shouting(text: str) -> str:
    """Lowers a text that is mostly in capitals, since words in capitals have other, rare pieces."""
    letters = sum(map(str.isalpha, text))
    capitals = sum(map(str.isupper, text))
    return text.lower() if letters >= _ENOUGH_LETTERS and capitals > letters * _SHOUTING_SHARE else text


_ENOUGH_LETTERS: Final = 8
_SHOUTING_SHARE: Final = 0.6


def _trace_back(last: list[tuple[int, int]], end: int) -> list[int]:
    numbers: list[int] = []
    while end:
        end, number = last[end]
        numbers.append(number)
    return numbers[::-1]
