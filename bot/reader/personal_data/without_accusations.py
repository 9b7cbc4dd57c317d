"""Leaves accusations of people whom the group can find out of a text (`accused.py`)."""

from __future__ import annotations

from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.accused import STANDS_ELSE, find_accusations
from bot.reader.personal_data.accused_homes import ROLE
from bot.reader.personal_data.charges import DEALS, HABIT
from bot.reader.personal_data.identified import plain_view
from bot.reader.personal_data.standing_charges import STANDING, is_said_for_certain
from bot.reader.phrases.late_pattern import LatePattern
from bot.reader.text.normalisation import fold

_STANDS: Final = LatePattern(rf"(?i:{STANDING}|\b(?:{HABIT}|{DEALS})\b|\b{ROLE}\b)")
_THINGS_BEHIND: Final = LatePattern(r"(?i:(?: (?:the|all|our|de|het|les|des|nos|tous|die|alle|onze|unsere)){1,2} \w+)?")


def without_accusations(text: str, language: str) -> str:
    """The text with blanks for the accused people and the words that accuse them."""
    plain = plain_view(text)
    for person, whole in find_accusations(text, language, in_incident=True):
        text = (
            _without(text, plain, person, whole)
            if _STANDS.search(plain, whole.start, whole.end)
            else blanked(text, whole)
        )
    return text


def without_standing_charges(text: str, language: str) -> str:
    """The text with blanks for people who are accused of a habit, a vice or their past, with certainty or as hearsay. An
    accusation of one deed stays: it may be a report."""
    if not is_said_for_certain(fold(text).encode()):
        return text
    plain = plain_view(text)
    for person, whole in find_accusations(text, language, in_incident=True):
        if _STANDS.search(plain, whole.start, whole.end):
            text = _without(text, plain, person, whole)
    return text


def _without(text: str, plain: str, person: Span, whole: Span) -> str:
    """The words between the person and the charge stay, since they may be a deed."""
    charge = STANDS_ELSE.search(plain, whole.start, whole.end)
    start = whole.start if person == whole or charge is None else charge.start()
    return blanked(blanked(text, person), Span(start, _end_of_things(plain, whole.end)))


def blanked(text: str, span: Span) -> str:
    """The text with blanks in place of this part."""
    return text[: span.start] + " " * (span.end - span.start) + text[span.end :]


def _end_of_things(plain: str, at: int) -> int:
    """The end of «the bikes» behind «steals»."""
    things = _THINGS_BEHIND.match(plain, at)
    return things.end() if things is not None else at
