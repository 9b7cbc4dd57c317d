"""Words that are also found with one typo: a letter too many, too few or wrong, or two neighbouring letters swapped.

The index has every word under itself and under each of its forms with one letter left out (the idea of SymSpell). A word
of the text is looked up in the same way, so the cost does not grow with the number of words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from bot.core.choice import is_within_one_typo
from bot.reader.phrases.phrase import SHORTEST_TYPO_WORD

LONGEST: Final = 40

_TOKEN: Final = re.compile(r"[a-z0-9_]+")


class Typos:
    """Finds the keys of `words` in folded text, right or with one typo, and yields the names behind them."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self._names = dict(words)
        self._index: dict[str, list[str]] = defaultdict(list)
        for word in words:
            for form in _forms(word):
                self._index[form].append(word)

    def find(self, folded: str) -> Iterator[tuple[str, tuple[int, int]]]:
        """Each name that is found, with its range in `folded`."""
        if not self._names:
            return
        for token in _TOKEN.finditer(folded):
            if SHORTEST_TYPO_WORD - 1 <= token.end() - token.start() <= LONGEST:
                for name in sorted(self._names_of(token[0])):
                    yield name, token.span()

    def _names_of(self, token: str) -> set[str]:
        candidates = {word for form in _forms(token) for word in self._index.get(form, ())}
        return {name for word in candidates if is_within_one_typo(word, token) for name in self._names[word]}


def _forms(word: str) -> set[str]:
    return {word, *(word[:index] + word[index + 1 :] for index in range(len(word)))}
