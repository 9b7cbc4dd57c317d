"""Every language has every text, and its own way to write numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime

import pytest

from bot.core.texts import LANGUAGES
from bot.replay.page.kinds import Kind
from bot.replay.page.words import WORDS, Words
from tests.replay.pages import BRUSSELS


def sentences(words: Words) -> Iterator[tuple[str, str]]:
    """Every sentence with the name of its field."""
    for field in fields(words):
        value = getattr(words, field.name)
        match value:
            case str():
                yield field.name, value
            case tuple():
                yield from ((f"{field.name} {at}", each) for at, each in enumerate(value))
            case Mapping():
                yield from ((f"{field.name} {key}", each) for key, each in value.items())
            case bool():
                pass  # a rule of grammar
            case _:
                raise AssertionError(f"{field.name} is of a kind that this test does not know")


def test_there_are_words_in_the_four_languages() -> None:
    assert set(WORDS) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_word_for_everything(language: str) -> None:
    words = WORDS[language]
    assert set(words.kinds) == set(Kind)
    assert (len(words.months), len(words.months_short)) == (12, 12)
    assert (len(words.weekdays), len(words.weekdays_short)) == (7, 7)
    assert [name for name, text in sentences(words) if not text.strip() and name != "thousands"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_placeholders(language: str) -> None:
    places = re.compile(r"\{[^}]*\}")
    wanted = {name: sorted(places.findall(text)) for name, text in sentences(WORDS["en"])}
    assert {name: sorted(places.findall(text)) for name, text in sentences(WORDS[language])} == wanted


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_no_language_borrows_the_english_sentences(language: str) -> None:
    english = {name: text for name, text in sentences(WORDS["en"]) if len(re.findall("[a-z]{2,}", text)) > 2}
    assert {name for name, text in sentences(WORDS[language]) if english.get(name) == text} <= {"why_rule"}


def test_french_sets_a_no_break_space_before_its_high_punctuation() -> None:
    assert [
        text for _, text in sentences(WORDS["fr"]) if re.search(r"(?<![\u00a0\u202f])[:;?!»%]|«(?!\u00a0)", text)
    ] == []


@pytest.mark.parametrize(
    ("language", "number", "share", "day", "moment"),
    [
        ("nl", "1.234.567", "83\u00a0%", "1 maart 2026", "zo 1 maart 2026, 08:05"),
        ("fr", "1\u202f234\u202f567", "83\u00a0%", "1er mars 2026", "dim. 1er mars 2026, 08:05"),
        ("de", "1.234.567", "83\u00a0%", "1. März 2026", "So. 1. März 2026, 08:05"),
        ("en", "1,234,567", "83%", "1 March 2026", "Sun 1 March 2026, 08:05"),
    ],
)
def test_numbers_and_dates_are_written_as_in_the_language(
    language: str, number: str, share: str, day: str, moment: str
) -> None:
    words = WORDS[language]
    assert words.figure(1_234_567) == number
    assert words.sure(0.834) == share
    assert words.day(date(2026, 3, 1)) == day
    assert words.moment(datetime(2026, 3, 1, 8, 5, tzinfo=BRUSSELS)) == moment


def test_a_share_is_rounded_down_so_that_all_means_all() -> None:
    words = WORDS["en"]
    assert [words.share(part, 1_000) for part in (0, 9, 999, 1_000)] == ["0%", "0%", "99%", "100%"]
    assert words.share(0, 0) == "0%"


@pytest.mark.parametrize(
    ("language", "none", "one", "two"),
    [
        ("nl", "0 berichten", "1 bericht", "2 berichten"),
        ("fr", "0 message", "1 message", "2 messages"),
        ("de", "0 Nachrichten", "1 Nachricht", "2 Nachrichten"),
        ("en", "0 messages", "1 message", "2 messages"),
    ],
)
def test_one_and_more_have_their_own_form(language: str, none: str, one: str, two: str) -> None:
    words = WORDS[language]
    assert [words.count(words.messages, number).markup for number in (0, 1, 2)] == [none, one, two]
