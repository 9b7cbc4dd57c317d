"""The facts of a message that the bot may repeat in its own voice, in place of a hidden message.

The copy is built from what is a fact, not from everything but the offence: a clause counts if it holds evidence of a report,
a plain emergency or a plate, or describes a person or a vehicle beside such a clause. If only the models see a report, the
clauses count that describe one or tell that a person is back, and those that name a place beside them. Of a message in danger
the clauses that name a place stay too: help must find it. A clause falls out if it holds evidence of an offence, a name, a
telephone number, an account or a link. So does an accusation beside a house number or a shop, and «it's the guy from number
12». Plates are covered; of a report in which nothing else offends, every other clause stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.core.reading import COVER, FACTS, Flag, FoundData, Label, Reading, Span
from bot.reader.descriptions import describes, tells_of_return
from bot.reader.fact_clauses import (
    BEGINS,
    Clause,
    clauses_of,
    tells_of_crime_or_danger,
    tells_of_danger,
    with_danger_apart,
)
from bot.reader.fact_words import CRIME, NEIGHBOUR, PLACED, accuses_at_home, tells_looks, tells_of_people
from bot.reader.grammar.emergencies.alarm import tells_of_alarm, tells_of_deed_or_peril
from bot.reader.grammar.force.summons import announces_beating
from bot.reader.harm_doers import find_harm_doers, find_past
from bot.reader.labels import FLAGS
from bot.reader.named_people import names_person
from bot.reader.personal_data.accused import find_accusations, find_accused
from bot.reader.personal_data.pointed_out import tells_who_it_is
from bot.reader.text.normalisation import fold
from bot.reader.traces import find_place

_SUSPECT: Final = 0.25
"""Confidence of a flag from which its words are left out."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_DIGITS: Final = re.compile(r"\d(?:\W{0,2}\d){4,}")
_WRITTEN: Final = re.compile(r"\S+")
_APART: Final = 2
"""Characters between «met plaat» and the plate."""

_MAY_EXPOSE: Final = frozenset({FoundData.PLATE, FoundData.ADDRESS})


def make_copy(text: str, reading: Reading) -> str:
    """The clauses that may be repeated, with ▒▒▒ for the others; empty if no word is left. `text`: cleaned."""
    facts, tells_facts = list(_plates(reading)), reading.kind() in FACTS
    if not facts and not tells_facts:
        return ""
    whole_clauses = list(clauses_of(text))
    safe = _safe_ones(text, whole_clauses, reading)
    clauses = with_danger_apart(text, whole_clauses, safe)
    if tells_facts:
        facts += [span for score in reading.scores if score.label in FACTS for span in score.spans]
        emergencies = (each.span for each in clauses if tells_of_crime_or_danger(text[each.span.start : each.span.end]))
        facts += emergencies
    safe = safe if clauses == whole_clauses else _safe_ones(text, clauses, reading)
    if tells_facts and not facts:
        facts = _told_of_people([each.span for each, ok in zip(clauses, safe, strict=True) if ok], text)
    if not facts:
        return ""
    whole = reading.kind() is Label.REPORT and offends_by_plates_alone(reading)
    kept = safe if whole else _told(text, clauses, safe, facts, Flag.DANGER in reading.flags)
    copy = _compose(text, clauses, kept, reading) if any(kept) else ""
    return copy if _WORD.search(copy) else ""


def repeat_safe_clauses(text: str, reading: Reading) -> str:
    """Every clause of a report that may be repeated, with ▒▒▒ for the others; empty if there are none. It is for a message that
    stays: nothing speaks for an offence in it, so a clause needs no evidence of its own. If its deed or danger falls out,
    the rest may be a bare call («grab him, ▒▒▒»), so only sentences that describe a person or a vehicle are repeated.
    `text`: cleaned."""
    clauses = list(clauses_of(text))
    kept = _safe_ones(text, clauses, reading)
    if _loses_facts(text, clauses, kept):
        written = [text[each.span.start : each.span.end] for each in clauses]
        kept = [keeps and _says_looks(each) for each, keeps in zip(written, kept, strict=True)]
    return _compose(text, clauses, kept, reading) if any(kept) else ""


def _says_looks(written: str) -> bool:
    """True for «he has a red coat», False for «red coat, quick» and «grab the one in the red coat»."""
    return BEGINS.match(f" {written.lstrip()}") is not None and tells_looks(written)


def _loses_facts(text: str, clauses: Sequence[Clause], kept: Sequence[bool]) -> bool:
    """True if a clause that falls out tells of a deed or a danger, and none of those that are kept has a word of alarm."""
    folded = [fold(text[each.span.start : each.span.end]).encode() for each in clauses]
    lost = any(tells_of_deed_or_peril(each) for each, keeps in zip(folded, kept, strict=True) if not keeps)
    return lost and not any(tells_of_alarm(each) for each, keeps in zip(folded, kept, strict=True) if keeps)


def offends_by_plates_alone(reading: Reading, with_places: bool = False) -> bool:
    """True if nothing but plates speaks for a flag: then every other word may stay. `with_places`: nothing but plates and
    addresses, which may be where help is needed."""
    plates = list(_plates(reading))
    places = [detail.span for detail in reading.details if with_places and detail.found is FoundData.ADDRESS]
    against = [score for score in reading.scores if score.label in FLAGS and score.confidence >= _SUSPECT]
    return bool(plates) and all(
        score.label is Label.PERSONAL_DATA
        and score.spans
        and all(span in places or any(_announces(span, plate) for plate in plates) for span in score.spans)
        for score in against
    )


_SEPARABLE: Final = frozenset({Label.INSULT, Label.VIGILANTE})
"""Offences that have sentences of their own. The rest of an accusation or an advert would still be one."""


def make_wording(text: str, reading: Reading, copy: str) -> str:
    """The sentences that the author of a hidden text could send in its place; empty if no honest wording can be made. Beside a
    call to act only the facts of a report count. `copy`: those facts. `text`: cleaned."""
    likely = {label for label in FLAGS if reading.likely(label)}
    if not likely or likely - _SEPARABLE:
        return ""
    kept = _safe_sentences(text, reading)
    return " ".join(sentence for sentence in kept if Label.VIGILANTE not in likely or sentence in copy)


def _safe_sentences(text: str, reading: Reading) -> Iterator[str]:
    """The sentences in which every clause may be repeated."""
    clauses = list(clauses_of(text))
    sentences: list[list[tuple[Clause, bool]]] = []
    for clause, safe in zip(clauses, _safe_ones(text, clauses, reading), strict=True):
        if clause.starts_sentence or not sentences:
            sentences.append([])
        sentences[-1].append((clause, safe))
    for part in sentences:
        if all(safe for _, safe in part):
            yield text[part[0][0].span.start : part[-1][0].span.end].strip()


def cover_plates(text: str, reading: Reading) -> str:
    """The whole text with its plates covered, each with the words that announce it. `text`: cleaned."""
    return _covered(text, Span(0, len(text)), tuple(plates_with_words(reading)))


def is_harmless(reading: Reading) -> bool:
    """True if the bot may say a text with this reading: no flag is likely, and nothing in it exposes a person."""
    exposes = any(detail.found is not FoundData.ADDRESS for detail in reading.details)
    return not exposes and not reading.failed and not any(reading.likely(label) for label in FLAGS)


def _told(
    text: str, clauses: Sequence[Clause], safe: Sequence[bool], facts: Sequence[Span], in_danger: bool
) -> list[bool]:
    """The safe clauses that hold facts, or tell of a person or a thing beside one, and in danger those that name a place."""
    holds = [ok and any(clause.span.overlaps(fact) for fact in facts) for clause, ok in zip(clauses, safe, strict=True)]
    beside = [any(holds[max(0, index - 1) : index + 2]) for index in range(len(clauses))]
    written = [text[clause.span.start : clause.span.end] for clause in clauses]
    in_danger &= any(holds)
    in_danger |= any(held and tells_of_danger(told) for held, told in zip(holds, written, strict=True))
    return [
        holds[index]
        or (safe[index] and ((beside[index] and tells_of_people(told)) or (in_danger and _names_place(told))))
        for index, told in enumerate(written)
    ]


def _told_of_people(safe: Sequence[Span], text: str) -> list[Span]:
    """The clauses that tell how people look, where they go, or that they are back, and those that name a place beside them."""
    written = {span: text[span.start : span.end] for span in safe}
    told = [span for span in safe if describes(folded := fold(written[span])) or tells_of_return(folded)]
    return told and [span for span in safe if span in told or _names_place(written[span])]


def _names_place(written: str) -> bool:
    return bool(find_place(written)) or PLACED.occurs_in(fold(written).encode())


def _safe_ones(text: str, clauses: Sequence[Clause], reading: Reading) -> list[bool]:
    against, plates = tuple(offences(text, reading)), tuple(plates_with_words(reading))
    return [
        clause.repeatable
        and not any(clause.span.overlaps(span) for span in against)
        and _is_safe(text, clause, reading, plates)
        for clause in clauses
    ]


def _is_safe(text: str, clause: Clause, reading: Reading, plates: Sequence[Span]) -> bool:
    seen = _covered(text, clause.span, plates)
    details = {detail.found for detail in reading.details if detail.span.overlaps(clause.span)}
    if details - _MAY_EXPOSE or has_link_or_number(seen) or names_person(seen, clause, reading.language):
        return False
    if charges_somebody(seen, reading.language):  # in the whole text, a joke elsewhere may clear it
        return False
    if announces_beating(fold(seen)):  # a danger talks the models out of it
        return False
    folded = fold(seen).encode()
    placed = FoundData.ADDRESS in details or PLACED.occurs_in(folded)
    return _is_latin(seen) and not (placed and accuses_at_home(folded)) and not _charges(folded, placed)


def charges_somebody(seen: str, language: str) -> bool:
    """True for words that accuse a person, point one out, or tell of harm beside one or of a past in prison."""
    accused = find_accused(seen, language, in_incident=True) is not None
    told = any(find_harm_doers(seen, language)) or any(find_past(seen))
    return accused or told or tells_who_it_is(seen, language)


def _charges(folded: bytes, placed: bool) -> bool:
    """True for a crime beside a house number, a shop or a neighbour: the bot charges no person who can be found."""
    return (placed or NEIGHBOUR.occurs_in(folded)) and CRIME.occurs_in(folded)


def _is_latin(seen: str) -> bool:
    """False if letters of another alphabet are in it, which may look like a name («Ηans»)."""
    return fold(seen).isascii() or all(sign.isascii() for sign in fold(seen) if sign.isalpha())


def offences(text: str, reading: Reading) -> Iterator[Span]:
    """The words that speak for a flag or accuse a person. A plate is none, since it is covered, and neither is the word that
    announces one."""
    yield from (accused for _, accused in find_accusations(text, reading.language, in_incident=True))
    plates = list(_plates(reading))
    for score in reading.scores:
        if score.label in FLAGS and score.confidence >= _SUSPECT:
            yield from (span for span in score.spans if not any(_announces(span, plate) for plate in plates))


def _announces(span: Span, plate: Span) -> bool:
    return span == plate or 0 <= plate.start - span.end <= _APART


def find_links_and_numbers(seen: str) -> Iterator[Span]:
    yield from (Span(*match.span()) for match in _DIGITS.finditer(seen))
    for match in _WRITTEN.finditer(seen):
        if "@" in match[0] or "://" in match[0] or "www." in match[0].lower():
            yield Span(*match.span())


def has_link_or_number(seen: str) -> bool:
    return any(True for _ in find_links_and_numbers(seen))


def _plates(reading: Reading) -> Iterator[Span]:
    return (detail.span for detail in reading.details if detail.found is FoundData.PLATE)


def plates_with_words(reading: Reading) -> Iterator[Span]:
    """The plates, each with the words of a list that announce it: without the plate they would still speak for a flag."""
    words = [span for score in reading.scores if score.label is Label.PERSONAL_DATA for span in score.spans]
    for plate in _plates(reading):
        yield Span(min(span.start for span in (plate, *words) if _announces(span, plate)), plate.end)


def _compose(text: str, clauses: Sequence[Clause], kept: Sequence[bool], reading: Reading) -> str:
    parts: list[str] = []
    plates = tuple(plates_with_words(reading))
    for clause, keeps in zip(clauses, kept, strict=True):
        if keeps:
            parts.append(_covered(text, clause.span, plates))
        elif not parts or parts[-1] != f"{COVER} ":
            parts.append(f"{COVER} ")
    return "".join(parts).strip()


def _covered(text: str, span: Span, plates: Sequence[Span]) -> str:
    """The clause with its plates covered. `plates`: with the words that announce them."""
    written, end = "", span.start
    for plate in plates:
        if plate.overlaps(span):
            written, end = written + text[end : max(end, plate.start)] + COVER, plate.end
    return written + text[end : span.end]
