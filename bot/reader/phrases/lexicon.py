"""All phrases and expressions of a set of rules, matched in one pass over the folded text.

Phrases that are nothing but words are looked up; the rest is RE2: time grows with the length of the text, whatever a
coordinator writes. RE2's filter first looks which words of all expressions occur, then runs only the few expressions that
can match. (One automaton for all of them, RE2's set, grows with every kind of text it meets.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

import re2

from bot.core.reading import Hit
from bot.core.rulebook import PhraseList, RulePattern
from bot.reader.phrases.phrase import phrase_to_re2, plain_words, typo_word
from bot.reader.phrases.plain_phrases import PlainPhrases
from bot.reader.phrases.typos import Typos
from bot.reader.text.normalisation import Normalised

__all__ = ["Lexicon", "phrase_to_re2"]

MOST_EXPRESSIONS: Final = 200
"""Expressions of one text that are followed up; a text that has more is no message."""

MOST_PLACES: Final = 20
"""Places of one pattern, or of one expression, in one text."""

_Place = tuple[int, int]


class Lexicon:
    """Which patterns occur in a text, and where.

    Raises ValueError when a phrase or an expression cannot be read; the message begins with the pattern and says why.
    """

    def __init__(self, lists: Sequence[PhraseList], patterns: Sequence[RulePattern]) -> None:
        self._names: list[str] = []
        self._filter = re2.Filter()
        self._options = re2.Options()
        self._options.log_errors = False
        plain: dict[tuple[str, ...], set[str]] = defaultdict(set)
        typos: dict[str, set[str]] = defaultdict(set)
        for name, written in _phrases(lists, patterns):
            try:
                words, typo = plain_words(written), typo_word(written)
                if words:
                    plain[words].add(name)
                elif typo:
                    typos[typo].add(name)
                else:
                    self._add(name, phrase_to_re2(written))
            except ValueError as fault:
                raise ValueError(f"{name}: «{written}»: {fault}") from None
        for pattern in patterns:
            if pattern.regex:
                self._add_expression(pattern)
        self._filter.Compile()
        self._plain = PlainPhrases({words: frozenset(names) for words, names in plain.items()})
        self._typos = Typos({word: frozenset(names) for word, names in typos.items()})

    def find(self, text: Normalised) -> tuple[Hit, ...]:
        """Every pattern that occurs, in order of place. Places of one pattern do not overlap: the longer is kept."""
        places: dict[str, list[_Place]] = defaultdict(list)
        finders = self._plain.find(text.folded), self._expressions(text.folded), self._typos.find(text.folded)
        for name, place in chain(*finders):
            places[name].append(place)
        hits = (
            Hit(name, text.span(*place))
            for name, found in places.items()
            for place in islice(_apart(found), MOST_PLACES)
        )
        return tuple(sorted(hits, key=lambda hit: (hit.span, hit.pattern)))

    def _add(self, name: str, expression: str) -> None:
        self._filter.Add(expression.encode(), self._options)
        self._names.append(name)

    def _add_expression(self, pattern: RulePattern) -> None:
        """In any case: the text has no capitals, and who writes a rule need not know it."""
        try:
            re2.compile(pattern.written, self._options)
        except re2.error as fault:
            raise ValueError(f"{pattern.pattern}: «{pattern.written}»: {_reason(fault)}") from None
        self._add(pattern.pattern, f"(?i){pattern.written}")

    def _expressions(self, folded: str) -> Iterator[tuple[str, _Place]]:
        encoded = folded.encode()
        matching = self._filter.Match(encoded) if self._names else None
        if not matching:
            return
        character_at = range(len(folded) + 1) if len(encoded) == len(folded) else _characters(folded)
        for index in matching[:MOST_EXPRESSIONS]:
            for match in islice(self._filter.re(index).finditer(encoded), MOST_PLACES):
                start, end = match.span()
                if start < end:
                    yield self._names[index], (character_at[start], character_at[end])


def _phrases(lists: Sequence[PhraseList], patterns: Sequence[RulePattern]) -> Iterator[tuple[str, str]]:
    """Name and wording of all phrases; one that stands in several languages of a list comes once."""
    for phrases in lists:
        for written in dict.fromkeys(phrase for language in phrases.phrases.values() for phrase in language):
            yield f"list:{phrases.name}", written
    for pattern in patterns:
        if not pattern.regex:
            yield pattern.pattern, pattern.written


def _reason(fault: re2.error) -> str:
    why = fault.args[0] if fault.args else ""
    return why.decode(errors="replace") if isinstance(why, bytes) else str(why)


def _characters(folded: str) -> list[int]:
    """For every byte of the text in UTF-8, and for its end, the character it belongs to."""
    places = [place for place, character in enumerate(folded) for _ in range(len(character.encode()))]
    return [*places, len(folded)]


def _apart(places: Iterable[_Place]) -> Iterator[_Place]:
    """The places that are left when of two that overlap the longer stays."""
    last: _Place | None = None
    for place in sorted(places):
        if last is None or place[0] >= last[1]:
            if last is not None:
                yield last
            last = place
        elif place[1] - place[0] > last[1] - last[0]:
            last = place
    if last is not None:
        yield last
