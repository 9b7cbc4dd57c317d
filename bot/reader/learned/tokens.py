"""From a text to the numbers of its pieces: the unigram tokenizer of the encoder. Pure; no piece crosses a space.

The pieces are those of XLM-RoBERTa, fewer of them (see `training/vocabulary.py`): a word whose piece is left out falls
into smaller ones, and a letter that no piece has is `UNKNOWN`.
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
"""Numbers below are no pieces of text."""

WORD_START: Final = "\u2581"
_SPACES: Final = re.compile(" {2,}")
_UNKNOWN_COSTS: Final = 10.0
_LONGEST_WORD: Final = 100
_REMEMBERED: Final = 20_000


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces with their numbers and log-probabilities, and what each character is read as (NFKC and more)."""

    numbers: Mapping[str, tuple[int, float]]
    read_as: Mapping[int, str]
    longest: int
    unknown: float
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict, compare=False)  # words met before

    @classmethod
    def of(cls, pieces: list[str], scores: list[float], read_as: Mapping[int, str]) -> Pieces:
        """`pieces[i]` has the number `i`; the first four are marks, not text."""
        numbers = {
            piece: (FIRST + i, score)
            for i, (piece, score) in enumerate(zip(pieces[FIRST:], scores[FIRST:], strict=True))
        }
        longest = max(map(len, numbers), default=1)
        return cls(numbers, read_as, longest, min(scores[FIRST:], default=0.0) - _UNKNOWN_COSTS)

    def tokens(self, text: str, at_most: int) -> list[int]:
        """The numbers of the first `at_most` pieces. Never raises; an empty text has none."""
        text = _SPACES.sub(" ", text.translate(self.read_as))
        found: list[int] = []
        for word in text.split(" "):
            if len(found) >= at_most:
                break
            if word:
                found += self._word(word[:_LONGEST_WORD])
        return found[:at_most]

    def _word(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[word] = self._likeliest(WORD_START + word)
        return known

    def _likeliest(self, word: str) -> tuple[int, ...]:
        """The likeliest way to cut a word (Viterbi)."""
        size = len(word)
        best = [0.0] + [float("-inf")] * size
        came: list[tuple[int, int]] = [(0, UNKNOWN)] * (size + 1)
        for start in range(size):
            at = best[start]
            if at + self.unknown > best[start + 1]:
                best[start + 1], came[start + 1] = at + self.unknown, (start, UNKNOWN)
            for end in range(start + 1, min(size, start + self.longest) + 1):
                found = self.numbers.get(word[start:end])
                if found is not None and at + found[1] > best[end]:
                    best[end], came[end] = at + found[1], (start, found[0])
        return tuple(_path(came, size))


def quietly(text: str) -> str:
    """A text in capitals without them: as pieces, capitals are other words, and rare ones."""
    letters = sum(map(str.isalpha, text))
    loud = sum(map(str.isupper, text))
    return text.lower() if letters >= _ENOUGH_LETTERS and loud > letters * _LOUD else text


_ENOUGH_LETTERS: Final = 8
_LOUD: Final = 0.6


def _path(came: list[tuple[int, int]], end: int) -> list[int]:
    path: list[int] = []
    while end:
        end, number = came[end]
        path.append(number)
    return path[::-1]
