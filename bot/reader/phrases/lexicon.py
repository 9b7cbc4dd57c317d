"""All phrases and expressions of a rulebook, found in one pass over the folded text.

Phrases of plain words are looked up word by word. The rest is RE2, so time grows linearly with the length of the text,
whatever a coordinator writes. RE2's filter first finds the expressions that can match, and only those run. (One automaton
for all of them, `re2.Set`, takes more memory with every new kind of text.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Final

import re2

from bot.core.reading import Hit
from bot.core.rulebook import PhraseList, RulePattern
from bot.reader.phrases.phrase import parse_plain_words, parse_typo_word, phrase_to_re2
from bot.reader.phrases.plain_phrases import PlainPhrases
from bot.reader.phrases.typos import Typos
from bot.reader.text.normalisation import NormalisedText

MOST_EXPRESSIONS: Final = 200
"""Expressions that run on one text. A text that could match more is no message."""

MOST_HITS: Final = 20
"""Hits of one pattern, and matches of one expression, in one text."""

_OPTIONS: Final = re2.Options()
_OPTIONS.log_errors = False

_Range = tuple[int, int]


class Lexicon:
    """Finds the patterns that occur in a text.

    Raises ValueError for a phrase or an expression that cannot be compiled; its message names the pattern and the reason.
    """

    def __init__(self, lists: Sequence[PhraseList], patterns: Sequence[RulePattern]) -> None:
        self._names: list[str] = []
        self._expressions: list[str] = []
        plain: dict[tuple[str, ...], set[str]] = defaultdict(set)
        typos: dict[str, set[str]] = defaultdict(set)
        for name, written in _phrases(lists, patterns):
            try:
                if words := parse_plain_words(written):
                    plain[words].add(name)
                elif typo := parse_typo_word(written):
                    typos[typo].add(name)
                else:
                    self._add(name, phrase_to_re2(written))
            except ValueError as fault:
                raise ValueError(f"{name}: “{written}”: {fault}") from None
        for pattern in patterns:
            if pattern.regex:
                self._add_expression(pattern)
        self._filter = filter_of(tuple(self._expressions))
        self._plain = PlainPhrases({words: frozenset(names) for words, names in plain.items()})
        self._typos = Typos({word: frozenset(names) for word, names in typos.items()})

    def find(self, text: NormalisedText) -> tuple[Hit, ...]:
        """The hits, in order of their spans. Of overlapping hits of one pattern the longer is kept."""
        ranges: dict[str, list[_Range]] = defaultdict(list)
        finders = self._plain.find(text.folded), self._match_expressions(text.folded), self._typos.find(text.folded)
        for name, match_range in chain(*finders):
            ranges[name].append(match_range)
        hits = (
            Hit(name, text.span(*match_range))
            for name, overlapping in ranges.items()
            for match_range in islice(_without_overlaps(overlapping), MOST_HITS)
        )
        return tuple(sorted(hits, key=lambda hit: (hit.span, hit.pattern)))

    def _add(self, name: str, expression: str) -> None:
        self._expressions.append(expression)
        self._names.append(name)

    def _add_expression(self, pattern: RulePattern) -> None:
        """Ignores case: folded text has no capitals, and a coordinator need not know that."""
        try:
            re2.compile(pattern.written, _OPTIONS)
        except re2.error as fault:
            raise ValueError(f"{pattern.pattern}: “{pattern.written}”: {_reason(fault)}") from None
        self._add(pattern.pattern, f"(?i){pattern.written}")

    def _match_expressions(self, folded: str) -> Iterator[tuple[str, _Range]]:
        encoded = folded.encode()
        matching = self._filter.Match(encoded) if self._names else None
        if not matching:
            return
        character_at = range(len(folded) + 1) if len(encoded) == len(folded) else _character_of_each_byte(folded)
        for index in matching[:MOST_EXPRESSIONS]:
            for match in islice(self._filter.re(index).finditer(encoded), MOST_HITS):
                start, end = match.span()
                if start < end:
                    yield self._names[index], (character_at[start], character_at[end])


@lru_cache(1)
def filter_of(expressions: tuple[str, ...]) -> re2.Filter:
    """The compiled filter. It is kept, since most edits of the rules change none of some thousand expressions."""
    made = re2.Filter()
    for expression in expressions:
        made.Add(expression.encode(), _OPTIONS)
    made.Compile()
    return made


def _phrases(lists: Sequence[PhraseList], patterns: Sequence[RulePattern]) -> Iterator[tuple[str, str]]:
    """Name and wording of each phrase. A phrase that a list has in several languages comes once."""
    for phrases in lists:
        for written in dict.fromkeys(phrase for language in phrases.phrases.values() for phrase in language):
            yield f"list:{phrases.name}", written
    for pattern in patterns:
        if not pattern.regex:
            yield pattern.pattern, pattern.written


def _reason(fault: re2.error) -> str:
    reason = fault.args[0] if fault.args else ""
    return reason.decode(errors="replace") if isinstance(reason, bytes) else str(reason)


def _character_of_each_byte(folded: str) -> list[int]:
    """The index of the character for each byte of the text in UTF-8, and for its end."""
    characters = [index for index, character in enumerate(folded) for _ in range(len(character.encode()))]
    return [*characters, len(folded)]


def _without_overlaps(ranges: Iterable[_Range]) -> Iterator[_Range]:
    """The ranges in order; of two that overlap only the longer."""
    last: _Range | None = None
    for current in sorted(ranges):
        if last is None or current[0] >= last[1]:
            if last is not None:
                yield last
            last = current
        elif current[1] - current[0] > last[1] - last[0]:
            last = current
    if last is not None:
        yield last
