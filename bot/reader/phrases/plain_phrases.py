"""Phrases that are nothing but words, which are nearly all: looked up word by word.

An expression for each would be right as well, but RE2 keeps an automaton for every one that it ever tried.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from bot.reader.phrases.phrase import BETWEEN

_WORD: Final = re.compile(r"\w+", re.ASCII)
_BETWEEN: Final = re.compile(BETWEEN.replace(r"\.\.+", r"\.{2,}+"), re.ASCII)
"""A row of full stops is taken whole: Python tries every way of parting it otherwise, twice as many for each full stop."""

Names = frozenset[str]
_Rest = tuple[tuple[str, ...], Names]


class PlainPhrases:
    """Finds the keys of `phrases`, each a row of folded words, and gives what they stand for.

    The same as `phrase_to_re2` finds: whole words, with no end of a sentence between them.
    """

    def __init__(self, phrases: Mapping[tuple[str, ...], Names]) -> None:
        self._single = {words[0]: names for words, names in phrases.items() if len(words) == 1}
        self._longer: dict[str, dict[str, list[_Rest]]] = defaultdict(lambda: defaultdict(list))
        for words, names in phrases.items():
            if len(words) > 1:
                self._longer[words[0]][words[1]].append((words[2:], names))

    def find(self, folded: str) -> Iterator[tuple[str, tuple[int, int]]]:
        """What is found, and its place in `folded`."""
        places = [found.span() for found in _WORD.finditer(folded)]
        words = [folded[start:end] for start, end in places]
        for first, word in enumerate(words):
            for last, names in self._starting(words, first, word):
                if _in_one_sentence(folded, places[first : last + 1]):
                    place = places[first][0], places[last][1]
                    yield from ((name, place) for name in names)

    def _starting(self, words: list[str], first: int, word: str) -> Iterator[tuple[int, Names]]:
        """The number of the last word, for each phrase that starts with the word `first`."""
        if single := self._single.get(word):
            yield first, single
        seconds = self._longer.get(word)
        if not seconds or first + 1 == len(words):
            return
        for rest, names in seconds.get(words[first + 1], ()):
            last = first + 1 + len(rest)
            if tuple(words[first + 2 : last + 1]) == rest:
                yield last, names


def _in_one_sentence(folded: str, places: list[tuple[int, int]]) -> bool:
    return all(_BETWEEN.fullmatch(folded, before[1], after[0]) for before, after in pairwise(places))
