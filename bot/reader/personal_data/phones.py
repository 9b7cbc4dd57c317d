"""Telephone numbers as people in Belgium and the neighbouring countries write them, without public numbers.

A number starts with `+` or `00` and a country, or with 0 and an area. Another number may follow («0475 12 34 56 18 u»), so
the usual count of digits and the grouping decide where a number ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.core.reading import Span

_CANDIDATE: Final = re.compile(
    r"(?<![\w+])(?<![0-9][.,/:-])(?:"
    r"(?:\+|00)[1-9](?:[ ./()\u00a0-]{0,3}[0-9]){7,14}"
    r"|\(?0[1-9](?:[ ./()\u00a0-]{0,3}[0-9]){7,14}"
    r"|6[269]1[ .-][0-9]{3}[ .-][0-9]{3}"  # LU, mobile
    r"|0(?:[ ._*·,/|-][0-9]){8,12}"  # digit by digit
    r")(?!\w)"
)
_DATE: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d|[./-]\d)")
_TIMES: Final = re.compile(r"\d{2}\.\d{2} ?[-/] ?\d{2}\.\d{2}(?!\d)")
_COMPANY: Final = re.compile(r"\b(?:BE|BTW|TVA|KBO|BCE|RPR|RPM|[A-Z]{2}\d{2})\W{0,3}(?:nr|n°)?\W{0,3}$", re.IGNORECASE)
"""Before the number of a Belgian company, or before a mistyped IBAN: both look like telephone numbers."""

_FREE: Final = re.compile(r"0(?:800|90\d)")
_SERVICE: Final = re.compile(r"07[08]\d{6}")
"""Belgian numbers of nine digits. Longer ones are in The Hague, or are French or British mobile numbers."""

_Lengths = tuple[tuple[str, tuple[int, ...]], ...]
_ABROAD: Final[_Lengths] = (
    ("32", (11, 10)),
    ("31", (11,)),
    ("33", (11,)),
    ("44", (12,)),
    ("49", (13, 12, 11)),
    ("352", (12, 11, 9)),
)
_AT_HOME: Final[_Lengths] = (
    ("04", (10, 11)),
    ("06", (10, 11)),
    ("07", (10, 11)),
    ("01", (12, 11, 10, 9)),
    ("0", (10, 9, 11)),
)
"""Counts of digits by the beginning of a number, the likeliest first. A mobile number with 11 digits is mistyped, but may
still expose a person."""

_SHORTEST: Final = 9
_LONGEST: Final = 13


def find_phones(text: str, known: frozenset[str] = frozenset()) -> Iterator[Span]:
    """The numbers in a text, in order, without overlap. Numbers in `known` are left out in every spelling."""
    position = 0
    while candidate := _CANDIDATE.search(text, position):
        end = _end_of_number(candidate)
        if end and not _is_public(_national(text[candidate.start() : end]), frozenset(map(_national, known))):
            yield Span(candidate.start(), end)
        position = end or candidate.start() + 1


def _end_of_number(candidate: re.Match[str]) -> int | None:
    """None if the candidate is no telephone number."""
    written, start = candidate[0], candidate.start()
    if _DATE.match(written) or _TIMES.match(written) or _COMPANY.search(candidate.string, max(0, start - 15), start):
        return None
    ends = _group_ends(written)
    lengths = _lengths(written)
    fitting = next((ends[length] for length in lengths if length in ends), None)
    if fitting is None and _SHORTEST <= max(ends) <= _LONGEST:
        fitting = ends[max(ends)]
    return None if fitting is None else start + fitting


def _group_ends(written: str) -> dict[int, int]:
    """The ends of the groups of digits, by the count of digits up to there."""
    ends: dict[int, int] = {}
    digits = 0
    for end, character in enumerate(written, 1):
        digits += character.isdigit()
        if character.isdigit() and not written[end : end + 1].isdigit():
            ends[digits] = end
    return ends


def _lengths(written: str) -> tuple[int, ...]:
    digits = _digits(written)
    bare = digits.removeprefix("00")
    table = _ABROAD if written.startswith(("+", "00")) else _AT_HOME
    extra = len(digits) - len(bare) + ("(0)" in written)
    lengths = next((lengths for beginning, lengths in table if bare.startswith(beginning)), ())
    return tuple(length + extra for length in lengths)


def _digits(written: str) -> str:
    return "".join(character for character in written if character.isdigit())


def _national(written: str) -> str:
    """The digits as dialled within the country, so that two spellings of a number are equal."""
    digits = _digits(written.replace("(0)", ""))
    if not written.startswith(("+", "00")):
        return digits
    bare = digits.removeprefix("00")
    country = next((country for country, _ in _ABROAD if bare.startswith(country)), "")
    return "0" + bare.removeprefix(country) if country else bare


def _is_public(number: str, public: frozenset[str]) -> bool:
    return number in public or bool(_FREE.match(number) or _SERVICE.fullmatch(number))
