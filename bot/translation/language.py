"""The language in which the program speaks, and what a sentence is in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from string import Formatter
from typing import Any, Final, Protocol, runtime_checkable

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


def language_of_moment() -> str:
    """The language in which the program speaks now."""
    return _chosen.get() or language_of_process()


def speak(language: str) -> None:
    """The process says all its sentences in this language from now on, also that of a fault which ends it."""
    _chosen.set(language)


@runtime_checkable
class Worded(Protocol):
    """A text that knows its wording in each language, such as a date."""

    def in_language(self, language: str) -> str: ...


def in_language(text: str, language: str = "") -> str:
    """The text in `language`, by default the one in which the program speaks now. A text that is neither a Sentence nor Worded,
    or has no translation, stays as it is."""
    language = language or language_of_moment()
    if isinstance(text, Worded):
        return text.in_language(language)
    if not isinstance(text, Sentence) or language == SOURCE:
        return str(text)
    spoken = catalogue(language)
    template = spoken.ngettext(text.one, text.template, text.number) if text.one else spoken.gettext(text.template)
    values = {
        name: in_language(value, language) if isinstance(value, str) else value for name, value in text.values.items()
    }
    return _Format(language).vformat(template, (), values) if values else template


class _Format(Formatter):
    """Writes thousands, shares and numbers with `.1f` as the language does, where a template asks for it (`{size:,}`,
    `{share:.0%}`, `{free:.1f}`)."""

    def __init__(self, language: str) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        written: str = super().format_field(value, format_spec)
        if format_spec.startswith(","):
            from babel.numbers import get_group_symbol

            return written.replace(",", get_group_symbol(self._language))
        if isinstance(value, float) and format_spec.endswith(("%", ".1f")):
            return _in_figures_of(self._language, written)
        return written


def _in_figures_of(language: str, written: str) -> str:
    """`37.1%` is `37,1 %` in French and German, with a space at which no line breaks."""
    from babel import Locale
    from babel.numbers import get_decimal_symbol

    pattern: str = Locale.parse(language).percent_formats[None].pattern
    before_mark = pattern.removesuffix("%")[len(pattern.rstrip("%\xa0\u202f ")) :]
    return written.replace(".", get_decimal_symbol(language)).replace("%", before_mark.replace("\u202f", "\xa0") + "%")


def percent(share: float, digits: int = 0) -> str:
    """The share as the language in which the program speaks now writes it; 0.371 with one digit is `37.1%` in English."""
    language = language_of_moment()
    written = f"{share:.{digits}%}"
    return written if language == SOURCE else _in_figures_of(language, written)


def weekday(day: date) -> str:
    """The short name of the day of the week, such as `Tue`, in the language in which the program speaks now."""
    from babel.dates import format_date

    return format_date(day, "EEE", locale=language_of_moment())


def said(template: str, /, **values: object) -> str:
    """The sentence in the language in which the program speaks now: for commands, which print at once."""
    return in_language(tr(template, **values))


def said_count(one: str, template: str, count: int, /, **values: object) -> str:
    return in_language(tr_count(one, template, count, **values))
