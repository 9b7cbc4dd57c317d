"""Homes of people: a street that a text names only because an accused lives there («Kevin Example of 8 Elm Street steals»).

The bot never names such a street in its own voice: it would point at the accused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.accused import find_accusations
from bot.reader.personal_data.pointed_out import find_pointed_out
from bot.reader.phrases.alternatives import one_of

_LIVES: Final = re.compile(
    r"\b"
    + one_of(
        r"""woont wonen woonde woonachtig huist adres habite\w* loge adresse cr[èe]che domicili[ée]\w* wohnt wohnen wohnte
        wohnhaft lives living address"""
    )
    + r"\b[^.!?\n]{0,40}",
    re.IGNORECASE,
)


_SENTENCE: Final = re.compile(r"[^.!?\n]+")


def without_homes(text: str, language: str) -> str:
    """The text with blanks where it tells who and where an accused or exposed person is. Its other streets are places."""
    for span in _homes(text, language):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _homes(text: str, language: str) -> Iterator[Span]:
    for person, _ in find_accusations(text, language, in_incident=True):
        yield person
    for sentence in _SENTENCE.finditer(text):  # in the whole text, a joke in another sentence may clear it
        for person, _ in find_accusations(sentence[0], language, in_incident=True):
            yield Span(sentence.start() + person.start, sentence.start() + person.end)
    if (pointed_out := find_pointed_out(text, language)) is not None:
        yield pointed_out
    for lives in _LIVES.finditer(text):
        yield Span(*lives.span())
