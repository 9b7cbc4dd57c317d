"""Phrases of plain words, looked up word by word. Nearly all phrases are of this kind.

An expression for each phrase would find the same, but RE2 keeps an automaton for every expression that it has tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from bot.reader.phrases.phrase import BETWEEN

_WORD: Final = re.compile(r"\w+", re.ASCII)
_BETWEEN: Final = re.compile(BETWEEN.replace(r"\.\.+", r"\.{2,}+"), re.ASCII)
"""Possessive, for a row of full stops: Python would try every way to split it, twice as many for each full stop more."""

Names = frozenset[str]
"""The names of the lists and rules that have the phrase."""

_Rest = tuple[tuple[str, ...], Names]


class PlainPhrases:
    """Finds the keys of `phrases`, which are folded words, and yields the names behind them.

    The result is the same as with `phrase_to_re2`: whole words, with no end of a sentence between them.
    """

    def __init__(self, phrases: Mapping[tuple[str, ...], Names]) -> None:
        self._single = {words[0]: names for words, names in phrases.items() if len(words) == 1}
        self._longer: dict[tuple[str, ...], list[_Rest]] = {}
        for words, names in phrases.items():
            if len(words) > 1:
                self._longer.setdefault(words[:2], []).append((words[2:], names))

    def find(self, folded: str) -> Iterator[tuple[str, tuple[int, int]]]:
        """Each name that is found, with its range in `folded`."""
        ranges = [match.span() for match in _WORD.finditer(folded)]
        words = [folded[start:end] for start, end in ranges]
        for word, word_range in zip(words, ranges, strict=True):
            if word in self._single:
                yield from ((name, word_range) for name in self._single[word])
        for first, pair in enumerate(pairwise(words)):
            for rest, names in self._longer.get(pair, ()):
                end = first + 2 + len(rest)
                if tuple(words[first + 2 : end]) == rest and _in_one_sentence(folded, ranges[first:end]):
                    phrase_range = ranges[first][0], ranges[end - 1][1]
                    yield from ((name, phrase_range) for name in names)


def _in_one_sentence(folded: str, ranges: list[tuple[int, int]]) -> bool:
    return all(_BETWEEN.fullmatch(folded, before[1], after[0]) for before, after in pairwise(ranges))
