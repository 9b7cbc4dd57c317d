"""Expressions that are asked of the same text one after the other, and that hardly any text has.

One pass looks for all of them when the first is asked. A search for each takes four times as long.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.reader.phrases.expression import Expression, Expressions, Name, Patterns, each_spaced, expression, whole, words
from bot.reader.text.remembered import forget_texts, remembered


class Bundle:
    """Each member answers as it does outside of the bundle."""

    def __init__(self) -> None:
        self._patterns: list[str] = []
        self._all: Expressions[int] | None = None
        self.found_in = remembered(self._look)

    def _look(self, text: bytes) -> frozenset[int]:
        if self._all is None:
            self._all = Expressions(dict(enumerate(self._patterns)))
        return self._all.found_in(text)

    def add(self, member: Expression) -> Expression:
        return _Member(member.pattern, self)

    def expression(self, pattern: str) -> Expression:
        return self.add(expression(pattern))

    def words(self, *each: str) -> Expression:
        return self.add(words(*each))

    def whole(self, pattern: str) -> Expression:
        return self.add(whole(pattern))

    def expressions(self, patterns: Mapping[Name, Patterns]) -> Expressions[Name]:
        return _Members(each_spaced(patterns), self)

    def numbers(self, new: Sequence[str]) -> range:
        """The numbers of new patterns."""
        self._all = None
        forget_texts()  # the answers so far know nothing of these
        self._patterns += new
        return range(len(self._patterns) - len(new), len(self._patterns))


class _Member(Expression):
    def __init__(self, pattern: str, bundle: Bundle) -> None:
        super().__init__(pattern)
        self._bundle = bundle
        (self._number,) = bundle.numbers((pattern,))

    def occurs_in(self, text: bytes) -> bool:
        if b"  " in text:  # `Expressions` makes one space of two
            return super().occurs_in(text)
        return self._number in self._bundle.found_in(text)

    def replace_in(self, text: bytes, replacement: bytes = b" ") -> bytes:
        return super().replace_in(text, replacement) if self.occurs_in(text) else text


class _Members(Expressions[Name]):
    def __init__(self, patterns: Mapping[Name, Patterns], bundle: Bundle) -> None:
        super().__init__(patterns)
        self._bundle = bundle
        self._numbers = bundle.numbers(self.patterns)

    def _indices_in(self, text: bytes) -> Sequence[int]:
        found = self._bundle.found_in(text)
        return [index for index, number in enumerate(self._numbers) if number in found] if found else ()


OF_A_LINE: Final = Bundle()
"""The expressions that the readers of conversations look for in nearly each line."""
