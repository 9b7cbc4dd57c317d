"""Copies of a hidden message in danger of which no clause holds the danger alone.

Panic knows no commas: «we slaan hem dood er ligt een vrouw te bloeden kom buiten». So more than clauses is tried, widest first:
all but the plates, the text without its insults and accusations, and what stands between the words that offend or that no copy
may hold. The caller reads each anew and takes the first that is harmless.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from bot.core.reading import COVER, FoundData, Reading, Span
from bot.reader.conversation.remainder import remainder_of
from bot.reader.fact_clauses import BEGINS, tells_of_danger
from bot.reader.facts import (
    charges_somebody,
    cover_plates,
    find_links_and_numbers,
    has_link_or_number,
    offences,
    offends_by_plates_alone,
    plates_with_words,
)
from bot.reader.grammar.force.summons import announces_beating
from bot.reader.harm_doers import find_blame, find_harm_doers
from bot.reader.phrases.expression import words
from bot.reader.text.normalisation import fold

_SIGNS: Final = " ,;:"
_WORD: Final = re.compile(r"\S+")
_BEGINS_MORE: Final = """
    de den die het een is le la les un une c'est der das ein eine ist the a it's met avec mit with en et und and dus donc
    also so kom komt komen bel belt bellen venez viens appelez kommt komm ruft come on call allemaal tous alle all everyone
    plaat plaque plate reg kennzeichen"""
_DANGLING: Final = frozenset(_BEGINS_MORE.split())
"""Words that begin what falls out: half of a call to act is one."""
_ALLOWED: Final = frozenset({FoundData.PLATE, FoundData.ADDRESS})
_MOST_COPIES: Final = 4
"""Each is read anew by the models."""
_MOST_TRIED: Final = 300
"""Parts of one text in which a danger is looked for: each costs up to a millisecond."""


_GUESS: Final = words(
    r"suis_(?:sure?|certaine?|convaincue?) i'm_(?:sure|certain|convinced) ben_(?:er_)?(?:zeker|overtuigd)"
    r" bin_(?:mir_)?(?:sicher|uberzeugt) i_bet je_parie ik_wed ich_wette"
)


def is_guess(text: str) -> bool:
    """True for what the author is sure of and has not seen: «I'm sure she beats her mother»."""
    return _GUESS.occurs_in(fold(text).encode())


def without_plates(text: str, reading: Reading) -> str:
    """The whole text with its plates covered, if nothing else speaks against it; else empty. `text`: cleaned."""
    exposes = {detail.found for detail in reading.details} - _ALLOWED
    alone = not exposes and offends_by_plates_alone(reading, with_places=True)
    covered = cover_plates(text, reading) if alone else ""
    return "" if _exposes(covered, reading) else covered


def danger_copies(text: str, reading: Reading) -> Iterator[str]:
    """`text`: cleaned. A victim's name may stay: the group could read it if the offence were not beside it."""
    rest = _covered(remainder_of(text, reading, None) or text, reading.language)
    kept = "" if rest == text else _finished(rest)
    told = (*([kept] if kept else []), *_dangers(_between(text, reading)))
    safe = (written for written in told if not _exposes(written, reading))
    for written in islice(dict.fromkeys(safe), _MOST_COPIES):
        yield " ".join(f"{COVER} {written.removeprefix(COVER)}".split())


def _dangers(parts: Iterator[str]) -> Iterator[str]:
    """The dangers of each part: the whole part if it tells of one and announces no beating, else its first danger: «she is
    unconscious like in that film»."""
    tries = iter(range(_MOST_TRIED))
    for part, _ in zip(parts, tries, strict=False):
        if tells_of_danger(part) and not announces_beating(fold(part)):
            yield part
            continue
        begins = (0, *(match.end() for match in BEGINS.finditer(part)))
        told = (part[begin : word.end()] for begin in begins for word in _WORD.finditer(part, begin))
        tried = (written for written, _ in zip(told, tries, strict=False))
        if danger := next(filter(tells_of_danger, tried), ""):
            yield danger


def _between(text: str, reading: Reading) -> Iterator[str]:
    """The parts between the words that no copy may hold, the longest first; the whole text only if it announces a beating."""
    parts, end = [], 0
    for span in sorted(_not_copied(text, reading), key=lambda span: span.start):
        parts.append(Span(end, max(end, span.start)))
        end = max(end, span.end)
    parts += [Span(end, len(text))] if parts or announces_beating(fold(text)) else []
    for part in sorted(parts, key=lambda part: part.start - part.end):
        if written := _finished(text[part.start : part.end]):
            yield written


def _not_copied(text: str, reading: Reading) -> Iterator[Span]:
    """The words that offend, numbers, accounts, links and plates, and the people who may be charged with the harm."""
    whole = len(text.strip())  # a model that is in doubt about a text without a mark names all of it
    yield from (span for span in offences(text, reading) if span.end - span.start < whole)
    yield from (detail.span for detail in reading.details if detail.found not in _ALLOWED)
    yield from plates_with_words(reading)
    yield from find_links_and_numbers(text)
    yield from find_harm_doers(text, reading.language)
    yield from find_blame(text)


def _covered(text: str, language: str) -> str:
    """The text with its numbers, its links and the people who may be charged covered; they leave no half of a sentence."""
    written, end = "", 0
    spans = (*find_links_and_numbers(text), *find_harm_doers(text, language))
    for span in sorted(spans, key=lambda span: span.start):
        written += f" {_finished(text[end : span.start])} {COVER}" if span.start >= end else ""
        end = max(end, span.end)
    return written.strip() + text[end:] if end else text


def _finished(part: str) -> str:
    part = part.strip(_SIGNS)
    while part.rpartition(" ")[2].lower() in _DANGLING:
        part = part.rpartition(" ")[0].rstrip(_SIGNS)
    return part


def _exposes(written: str, reading: Reading) -> bool:
    """True for what no copy may hold. A danger talks the models out of a call to act that the copy still has."""
    blames = has_link_or_number(written) or any(find_blame(written)) or announces_beating(fold(written))
    return blames or charges_somebody(written, reading.language)
