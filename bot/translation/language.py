"""The language in which the program speaks, and what a sentence is in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from string import Formatter
from typing import Any, Final

from bot.translation.catalogue import CATALOGUES, catalogue
from bot.translation.sentence import Sentence, tr, tr_count

VARIABLE: Final = "NABUUR_LANGUAGE"
SOURCE: Final = "en"

_chosen: ContextVar[str] = ContextVar("language", default="")


def language_of_process(environment: Mapping[str, str] = os.environ) -> str:
    """`NABUUR_LANGUAGE`, else the language of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English."""
    for name in (VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG"):
        if written := environment.get(name, ""):
            language = written.partition(".")[0].partition("_")[0].partition("-")[0].lower()
            return language if language in CATALOGUES else SOURCE
    return SOURCE


@contextmanager
def say_in(language: str) -> Iterator[None]:
    """Within the block, sentences are said in this language."""
    token = _chosen.set(language)
    try:
        yield
    finally:
        _chosen.reset(token)


def in_language(text: str, language: str = "") -> str:
    """The text in `language`, by default the one in which the program speaks now. A text that is no Sentence, or has no
    translation, stays as it is."""
    language = language or _chosen.get() or language_of_process()
    if not isinstance(text, Sentence) or language == SOURCE:
        return str(text)
    spoken = catalogue(language)
    template = spoken.ngettext(text.one, text.template, text.number) if text.one else spoken.gettext(text.template)
    values = {
        name: in_language(value, language) if isinstance(value, str) else value for name, value in text.values.items()
    }
    return _Format(language).vformat(template, (), values) if values else template


class _Format(Formatter):
    """Writes thousands with the mark of the language, where a template asks for one (`{size:,}`)."""

    def __init__(self, language: str) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        written: str = super().format_field(value, format_spec)
        if not format_spec.startswith(","):
            return written
        from babel.numbers import get_group_symbol

        return written.replace(",", get_group_symbol(self._language))


def weekday(day: date) -> str:
    """The short name of the day of the week, such as `Tue`, in the language in which the program speaks now."""
    from babel.dates import format_date

    return format_date(day, "EEE", locale=_chosen.get() or language_of_process())


def said(template: str, /, **values: object) -> str:
    """The sentence in the language in which the program speaks now: for commands, which print at once."""
    return in_language(tr(template, **values))


def said_count(one: str, template: str, count: int, /, **values: object) -> str:
    return in_language(tr_count(one, template, count, **values))
