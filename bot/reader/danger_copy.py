"""Copies of a hidden message in danger of which no clause holds the danger alone.

Panic knows no commas: «we slaan hem dood er ligt een vrouw te bloeden kom buiten». So more than clauses is tried, widest first:
all but the plates, the text without its insults and accusations, and what stands between the words that offend. The caller
reads each anew and takes the first that is harmless.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.core.reading import COVER, FoundData, Reading, Span
from bot.reader.conversation.remainder import remainder_of
from bot.reader.fact_clauses import BEGINS, tells_of_danger
from bot.reader.facts import cover_plates, has_link_or_number, offences, offends_by_plates_alone
from bot.reader.personal_data.accused import find_accused
from bot.reader.personal_data.pointed_out import tells_who_it_is

_WORD: Final = re.compile(r"\S+")
_ALLOWED: Final = frozenset({FoundData.PLATE, FoundData.ADDRESS})


def without_plates(text: str, reading: Reading) -> str:
    """The whole text with its plates covered, if nothing else speaks against it; else empty. `text`: cleaned."""
    alone = offends_by_plates_alone(reading, with_places=True) and not _tells_more(reading)
    covered = cover_plates(text, reading) if alone else ""
    return "" if _exposes(covered, reading) else covered


def danger_copies(text: str, reading: Reading) -> Iterator[str]:
    """`text`: cleaned. A victim's name may stay: the group could read it if the offence were not beside it."""
    if _tells_more(reading):
        return
    rest = remainder_of(text, reading, None)
    dangers = (danger for part in _between(text, reading) for danger in _dangers(part))
    for written in (rest, *dangers) if rest else dangers:
        if not _exposes(written, reading):
            yield f"{COVER} {written}"


def _dangers(part: str) -> Iterator[str]:
    """The part if it tells of a danger as a whole, else the first danger in it: «she is unconscious like in that film»."""
    if tells_of_danger(part):
        yield part
        return
    for begin in (0, *(match.end() for match in BEGINS.finditer(part))):
        told = (part[begin : word.end()] for word in _WORD.finditer(part, begin))
        if danger := next(filter(tells_of_danger, told), ""):
            yield danger
            return


def _tells_more(reading: Reading) -> bool:
    """True for a number, an account or a link: they are no part of any copy."""
    return bool({detail.found for detail in reading.details} - _ALLOWED)


def _between(text: str, reading: Reading) -> Iterator[str]:
    """The parts between the words that offend, the longest first; the whole text is none."""
    parts, end = [], 0
    for span in sorted(offences(text, reading), key=lambda span: span.start):
        parts.append(Span(end, max(end, span.start)))
        end = max(end, span.end)
    parts += [Span(end, len(text))] if parts else []
    for part in sorted(parts, key=lambda part: part.start - part.end):
        yield text[part.start : part.end].strip(" ,;:")


def _exposes(written: str, reading: Reading) -> bool:
    accused = find_accused(written, reading.language, in_incident=True) is not None
    return accused or tells_who_it_is(written, reading.language) or has_link_or_number(written)
