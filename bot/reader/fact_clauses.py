"""The clauses of a message of which the bot may repeat the facts (`facts.py`). Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.core.reading import Span
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold

_MARK: Final = re.compile(r"[.!?…\n;,]+(?:\s+|$)|\s+[-–—]\s+|\n")
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?…\n]\s*)$")
BEGINS: Final = re.compile(
    r"\s(?=(?i:hij|zij|ze|er|wij|we|nous|on|wir|daar|il|elle|ils|elles|y|he|she|they|there|sie|der|die|da|mijn|onze?|mon|ma|my|our|mein\w*|unser\w*"
    r"|een|une?|an?|eine?|iemand|quelqu'un|jemand|someone|somebody)(?:'\w+)?\s)"
)
"""The words with which people begin to tell, also without a mark before them."""
_GAP: Final = re.compile(r"\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Clause:
    """`span`: with its punctuation. `repeatable`: False behind a danger that stands in one clause with an offence."""

    span: Span
    starts_sentence: bool
    repeatable: bool = True


def clauses_of(text: str) -> Iterator[Clause]:
    start = 0
    for end in (*(match.end() for match in _MARK.finditer(text)), len(text)):
        if text[start:end].strip():
            yield Clause(Span(start, end), _SENTENCE_START.search(text, 0, start) is not None)
            start = end


def with_danger_apart(text: str, clauses: Sequence[Clause], safe: Sequence[bool]) -> list[Clause]:
    """The clauses, with a danger as a clause of its own if an offence stands before it without a mark: «we slaan hem verrot hij
    ligt bewusteloos». Words behind the danger may be a call or an accusation («come with bats», «it's the baker's son»), so
    they are a clause that is not repeated. `safe`: the clauses that may be repeated. A lone clause may offend without words
    that speak for it."""
    apart: list[Clause] = []
    for clause, is_safe in zip(clauses, safe, strict=True):
        start, end = clause.span.start, clause.span.end
        begins = [] if is_safe and len(clauses) > 1 else [match.end() for match in BEGINS.finditer(text, start, end)]
        cut = next((begin for begin in reversed(begins) if tells_of_danger(text[begin:end])), None)
        if cut is None:
            apart.append(clause)
            continue
        told = next(word for word in _ends_of_words(text, cut, end) if tells_of_danger(text[cut:word]))
        apart += [replace(clause, span=Span(start, cut)), Clause(Span(cut, told), False)]
        apart += [Clause(Span(told, end), False, repeatable=False)] if told < end else []
    return apart


def _ends_of_words(text: str, start: int, end: int) -> Iterator[int]:
    yield from (match.end() for match in _GAP.finditer(text, start, end))
    yield end


def tells_of_danger(written: str) -> bool:
    return _emergency_in(written) is Emergency.DANGER


def tells_of_crime_or_danger(written: str) -> bool:
    """An emergency that the grammar sees may have no words that speak for a report by themselves."""
    return _emergency_in(written) in (Emergency.CRIME, Emergency.DANGER)


def _emergency_in(written: str) -> Emergency:
    return emergency_in(fold(written).strip(" .,;:!").encode())
