"""The words that say most for a label are found in the original text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.reader.learned.telling_words import MOST_SPANS, find_telling_words
from tests.reader.learned.test_light_model import model

MODEL = model("pakken")


def words(text: str, output: int = 0) -> list[str]:
    return [text[span.start : span.end] for span in find_telling_words(text, MODEL, output)]


def test_the_telling_word_is_found() -> None:
    assert words("kom mee, we pakken hem!") == ["pakken"]


def test_a_disguised_telling_word_is_found() -> None:
    assert words("kom mee, we p4kk3n hem!") == ["p4kk3n"]


def test_a_word_against_a_label_is_not_shown() -> None:
    assert words("we pakken hem", output=1) == []


def test_a_pronoun_is_not_shown() -> None:
    assert find_telling_words("hij", model("hij"), 0) == ()


def test_the_name_of_a_street_is_not_shown() -> None:
    for text, street in (("hij loopt in de Kerkstraat", "Kerkstraat"), ("he runs down Mill Lane", "Mill")):
        spans = find_telling_words(text, model(street.lower()), 0)
        assert street not in [text[span.start : span.end] for span in spans]


def test_unknown_words_are_not_shown() -> None:
    assert words("zzz") == []
    assert words("") == []


@given(st.text())
def test_any_text_has_few_words_and_they_lie_in_it(text: str) -> None:
    spans = find_telling_words(text, MODEL, 0)
    assert len(spans) <= MOST_SPANS
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert list(spans) == sorted(spans)
