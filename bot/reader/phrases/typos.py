"""Words that are also found with one typo: a letter too many, too few, another, or two neighbours swapped.

Every word is entered under itself and under each of its forms with one letter left out (the idea of SymSpell); a word
of the text is looked up the same way, so the cost does not grow with the number of words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from bot.reader.phrases.phrase import SHORTEST_TYPO_WORD

LONGEST: Final = 40

_TOKEN: Final = re.compile(r"[a-z0-9_]+")


class Typos:
    """Finds the keys of `words` in folded text, typed right or with one typo, and gives what they stand for."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self._patterns = dict(words)
        self._index: dict[str, list[str]] = defaultdict(list)
        for word in words:
            for form in _forms(word):
                self._index[form].append(word)

    def find(self, folded: str) -> Iterator[tuple[str, tuple[int, int]]]:
        """What is found, and its place in `folded`."""
        if not self._patterns:
            return
        for token in _TOKEN.finditer(folded):
            if SHORTEST_TYPO_WORD - 1 <= token.end() - token.start() <= LONGEST:
                for pattern in sorted(self._stands_for(token[0])):
                    yield pattern, token.span()

    def _stands_for(self, token: str) -> set[str]:
        near = {word for form in _forms(token) for word in self._index.get(form, ())}
        return {pattern for word in near if one_typo(word, token) for pattern in self._patterns[word]}


def _forms(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def one_typo(word: str, token: str) -> bool:
    """Whether the two are the same or one typo apart (optimal string alignment distance of at most 1)."""
    if word == token:
        return True
    short, long = sorted((word, token), key=len)
    start = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    if len(long) == len(short) + 1:
        return short[start:] == long[start + 1 :]
    if len(long) != len(short):
        return False
    changed = short[start + 1 :] == long[start + 1 :]
    swapped = short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    return changed or swapped
