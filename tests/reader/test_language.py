"""The language of a message."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.texts import LANGUAGES
from bot.reader.language import guess_language

CORPUS = Path(__file__).parents[2] / "corpus" / "dev.jsonl"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Er loopt iemand aan de deuren te voelen in de Kerkstraat", "nl"),
        ("kga morgen efkes zien wa da ge bedoelt", "nl"),
        ("Quelqu'un rôde autour des voitures dans notre rue", "fr"),
        ("Bei uns wurde gestern Nacht eingebrochen, Polizei ist da", "de"),
        ("Somebody is trying the car doors on our street", "en"),
    ],
)
def test_the_four_languages_are_told_apart(text: str, language: str) -> None:
    assert guess_language(text, LANGUAGES, "nl") == (language, True)


@pytest.mark.parametrize(
    "text",
    [
        "Ktoś stoi przed moim domem i robi zdjęcia, proszę zadzwonić na policję",
        "Sokakta iki kişi arabalara bakıyor, lütfen dikkat edin",
        "هناك شخص غريب يقف أمام المنزل منذ ساعة",
        "Хтось стоїть біля мого будинку вже годину",
        "Tin un hende para dilanti di mi kas, por fabor yama polis",
        "Tin un hende ta purba porta di outo den kaya, laga nos bai kue'le",
        "C'è qualcuno che prova le porte, andiamo a prenderlo",
    ],
)
def test_another_language_is_recognised_as_unknown(text: str) -> None:
    assert guess_language(text, LANGUAGES, "fr") == ("fr", False)


@pytest.mark.parametrize("text", ["", "👍👍", "ok", "101", "Jan Peeters", "hahaha", "\ud800\x00"])
def test_a_text_too_short_to_tell_is_in_the_groups_own_language(text: str) -> None:
    assert guess_language(text, LANGUAGES, "de") == ("de", True)


def test_a_short_text_with_telling_words_has_their_language() -> None:
    assert guess_language("merci beaucoup!", LANGUAGES, "nl") == ("fr", True)


def test_only_allowed_languages_are_answered() -> None:
    assert guess_language("Somebody is trying the car doors on our street", ("nl", "fr"), "nl")[0] in ("nl", "fr")


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_gets_an_allowed_language(text: str) -> None:
    assert guess_language(text, LANGUAGES, "nl")[0] in LANGUAGES


def test_nearly_all_messages_of_the_corpus_are_recognised() -> None:
    rows = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    right = sum(guess_language(row["text"], LANGUAGES, row["lang"]) == (row["lang"], True) for row in rows)
    assert right / len(rows) >= 0.98
