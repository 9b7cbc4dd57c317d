"""Telephone numbers as people of Belgium and its neighbours write them, but for the ones that belong to everybody.

A number is `+` or `00` and a country, or a 0 and an area. Where it ends is decided by how many digits such a number
has and by how it is grouped, since further numbers may follow («0475 12 34 56 18 u»).
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
    r")(?!\w)"
)
_DATE: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d|[./-]\d)")
_TIMES: Final = re.compile(r"\d{2}\.\d{2} ?[-/] ?\d{2}\.\d{2}(?!\d)")
_COMPANY: Final = re.compile(r"\b(?:BE|BTW|TVA|KBO|BCE|RPR|RPM|[A-Z]{2}\d{2})\W{0,3}(?:nr|n°)?\W{0,3}$", re.IGNORECASE)
"""The number of a Belgian company, and a mistyped account, have the shape of a telephone number."""

_FREE: Final = re.compile(r"0(?:800|90\d)")
_SERVICE: Final = re.compile(r"07[08]\d{6}")
"""Belgium, nine digits; with more they are The Hague, or a mobile number in France or Britain."""

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
"""How many digits a number has by what it begins with, the likeliest first. 11 for a mobile number is a slip of the pen
that still points at somebody."""

_SHORTEST: Final = 9
_LONGEST: Final = 13


def find_phones(text: str, known: frozenset[str] = frozenset()) -> Iterator[Span]:
    """The numbers of a text, in order, without overlap; `known` ones are left out, however they are written."""
    public = {_national(number) for number in known}
    place = 0
    while found := _CANDIDATE.search(text, place):
        end = _end(found)
        if end and not _is_public(_national(text[found.start() : end]), public):
            yield Span(found.start(), end)
        place = end or found.start() + 1


def _end(found: re.Match[str]) -> int | None:
    """Where the number ends, or None when it is none."""
    written, start = found[0], found.start()
    if _DATE.match(written) or _TIMES.match(written) or _COMPANY.search(found.string, max(0, start - 15), start):
        return None
    ends = _group_ends(written)
    lengths = _lengths(written)
    fitting = next((ends[length] for length in lengths if length in ends), None)
    if fitting is None and _SHORTEST <= max(ends) <= _LONGEST:
        fitting = ends[max(ends)]
    return None if fitting is None else start + fitting


def _group_ends(written: str) -> dict[int, int]:
    """For every number of digits after which a group ends: the place behind it."""
    ends: dict[int, int] = {}
    digits = 0
    for place, character in enumerate(written, 1):
        digits += character.isdigit()
        if character.isdigit() and not written[place : place + 1].isdigit():
            ends[digits] = place
    return ends


def _lengths(written: str) -> tuple[int, ...]:
    digits = _digits(written)
    bare = digits.removeprefix("00")
    table = _ABROAD if written.startswith(("+", "00")) else _AT_HOME
    extra = len(digits) - len(bare) + ("(0)" in written)
    lengths = next((lengths for begins, lengths in table if bare.startswith(begins)), ())
    return tuple(length + extra for length in lengths)


def _digits(written: str) -> str:
    return "".join(character for character in written if character.isdigit())


def _national(written: str) -> str:
    """The digits as dialled within the country, so that two ways of writing a number compare equal."""
    digits = _digits(written.replace("(0)", ""))
    if not written.startswith(("+", "00")):
        return digits
    bare = digits.removeprefix("00")
    country = next((country for country, _ in _ABROAD if bare.startswith(country)), "")
    return "0" + bare.removeprefix(country) if country else bare


def _is_public(number: str, public: set[str]) -> bool:
    return number in public or bool(_FREE.match(number) or _SERVICE.fullmatch(number))
