"""RE2 expressions over folded text, to find or to replace. Time grows linearly with the length of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Final, Generic, TypeVar

import re2

from bot.reader.phrases.alternatives import one_of, spaced

_OPTIONS: Final = re2.Options()
_OPTIONS.never_capture = True  # without groups RE2 is several times faster
_NEVER: Final = r"\b\B"
"""Occurs nowhere, and names no words."""
_SPACES: Final = re.compile(rb" +")


class Expression:
    """Compiled once, when it is first needed: the lists alone need few of the expressions. Texts are folded and in UTF-8."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def _compiled(self) -> re2._Regexp:
        return re2.compile(self.pattern.encode(), _OPTIONS)

    @cached_property
    def _occurs(self) -> Callable[[bytes], object]:
        """A filter of one expression, which only tells whether it occurs. A search also looks for the place, with a second
        automaton, and takes nearly twice as long. Without words of its own the filter has none to look for first."""
        compiled = re2.Filter()
        compiled.Add(f"{self.pattern}|{_NEVER}".encode(), _OPTIONS)
        compiled.Compile()
        return compiled.Match

    def occurs_in(self, text: bytes) -> bool:
        return self._occurs(text) is not None

    def end_in(self, text: bytes) -> int:
        """The end of the first match. `text`: one in which the expression occurs."""
        match = self._compiled.search(text)
        return match.end() if match else len(text)

    def replace_in(self, text: bytes, replacement: bytes = b" ") -> bytes:
        """Like `sub`, which reads the replacement anew for each match."""
        pieces: list[bytes] = []
        end = 0
        for match in self._compiled.finditer(text):
            start, after = match.span()
            pieces += (text[end:start], replacement)
            end = after
        return b"".join((*pieces, text[end:])) if pieces else text


def expression(pattern: str) -> Expression:
    """`pattern`: in the notation of `spaced`."""
    return Expression(spaced(pattern))


def words(*words: str) -> Expression:
    """Finds any of `words`, written as for `one_of`, as whole words."""
    return Expression(rf"\b{one_of(*words)}\b")


def whole(pattern: str) -> Expression:
    """Finds a text that is nothing else. `pattern`: in the notation of `spaced`."""
    return expression(rf"^_?(?:{pattern})_?$")


_TOKEN: Final = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|\(\?[!=]|.", re.DOTALL)


def without_lookaheads(pattern: str) -> str:
    """A pattern for RE2, which has none: it occurs in each text in which `pattern`, one for `re`, occurs, and in a few more."""
    kept, open_groups = "", 0
    for token in _TOKEN.findall(pattern):
        if open_groups or token in ("(?!", "(?="):
            open_groups += token.startswith("(") - (token == ")")
        else:
            kept += token
    return kept


Name = TypeVar("Name")
Patterns = str | tuple[str, ...]
"""One pattern, or several that mean the same: a very long one is slow."""


class Expressions(Generic[Name]):
    """Several expressions that are looked for in one pass. RE2's filter runs only those of which the words occur.

    The filter knows words by three characters or more. «ze zijn» has them, and «ze», any number of spaces, «zijn» has not, so
    rows of spaces become one, in the text and in the expressions. An expression that means several things runs once.
    """

    def __init__(self, patterns: Mapping[Name, Patterns]) -> None:
        named: dict[str, list[Name]] = {}
        for name, each in patterns.items():
            for pattern in (each,) if isinstance(each, str) else each:
                named.setdefault(pattern, []).append(name)
        self._names = tuple(map(tuple, named.values()))
        self.patterns = tuple(named)

    @cached_property
    def _filter(self) -> re2.Filter:
        compiled = re2.Filter()
        for pattern in self.patterns:
            compiled.Add(pattern.replace("[ ]+", " ").replace("[ ]*", " ?").encode(), _OPTIONS)
        compiled.Compile()
        return compiled

    def found_in(self, text: bytes) -> frozenset[Name]:
        """The names of the expressions that occur in this text, folded and in UTF-8."""
        found = self._indices_in(with_single_spaces(text))
        return frozenset([name for index in found or () for name in self._names[index]])

    def occur_in(self, text: bytes) -> bool:
        """True if any of them occurs. The parts of a long expression are looked for faster than the whole."""
        return bool(self._indices_in(with_single_spaces(text)))

    def ends_in(self, text: bytes) -> tuple[tuple[Name, int], ...]:
        """The name of each expression that occurs, and the end of its first match. `text`: with single spaces."""
        found = self._indices_in(text) or ()
        return tuple((name, self._each[index].end_in(text)) for index in found for name in self._names[index])

    @cached_property
    def _each(self) -> tuple[Expression, ...]:
        return tuple(map(Expression, self.patterns))

    def _indices_in(self, text: bytes) -> Sequence[int] | None:
        """The indices of the patterns that occur."""
        return self._filter.Match(text)


def with_single_spaces(text: bytes) -> bytes:
    return _SPACES.sub(b" ", text) if b"  " in text else text


def expressions(patterns: Mapping[Name, Patterns]) -> Expressions[Name]:
    """`patterns`: in the notation of `spaced`."""
    return Expressions(each_spaced(patterns))


def each_spaced(patterns: Mapping[Name, Patterns]) -> Mapping[Name, Patterns]:
    return {
        name: spaced(each) if isinstance(each, str) else tuple(map(spaced, each)) for name, each in patterns.items()
    }
