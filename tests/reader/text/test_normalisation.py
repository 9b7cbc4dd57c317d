"""The folded view: how letters fold, and how each position maps back."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import Span
from bot.reader.text.normalisation import GAP, READ_AT_MOST, fold, normalise
from tests.work import grows_in_line, is_bounded

ANY_TEXT = st.text(st.characters(exclude_categories=()))  # lone surrogates too
PRINTABLE_ASCII = st.text("".join(letter for letter in string.printable if letter.isprintable()))


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Één Straße", "een strasse"),
        ("cœur Ærø Łódź", "coeur aero lodz"),
        ("„ça” – l’auto", '"ca" - l\'auto'),
        ("in\u200bbra\u00adak", "inbraak"),
        ("\u202einbraak\x00", "inbraak"),
        ("ｆｕｌｌ 𝐛𝐨𝐥𝐝", "full bold"),
        ("a\tb\nc", "a b c"),
        ("❤️", "❤"),
        ("\ud800", "\ufffd"),
    ],
)
def test_case_accents_and_invisible_characters_do_not_matter(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_a_span_includes_combining_marks_and_hidden_characters() -> None:
    text = "de in\u200bbre\u0301k!"
    view = normalise(text)
    start = view.folded.index("inbrek")

    span = view.span(start, start + len("inbrek"))

    assert text[span.start : span.end] == "in\u200bbre\u0301k"


def test_half_of_a_letter_that_folds_to_two_maps_to_the_whole_letter() -> None:
    view = normalise("Fuß")

    assert view.folded == "fuss"
    assert view.span(2, 3) == view.span(3, 4) == view.span(2, 4) == Span(2, 3)


@given(PRINTABLE_ASCII)
def test_plain_ascii_is_only_lowered(text: str) -> None:
    assert fold(text) == text.lower()


@given(ANY_TEXT)
def test_the_folded_view_of_any_text_can_be_encoded(text: str) -> None:
    fold(text).encode()


@given(ANY_TEXT)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT, st.data())
def test_every_span_lies_in_the_original_and_folds_to_the_same_letters(text: str, data: st.DataObject) -> None:
    view = normalise(text)
    start = data.draw(st.integers(0, len(view.folded)))
    end = data.draw(st.integers(start, len(view.folded)))

    span = view.span(start, end)

    assert 0 <= span.start <= span.end <= len(text)
    assert view.folded[start:end] in fold(text[span.start : span.end])


@given(st.integers(0, 3000), st.sampled_from(["a", "é", "ß", "👍🏽", "\u200b"]))
def test_both_ends_of_a_long_text_are_read_with_right_positions(padding: int, filler: str) -> None:
    text = "inbraak " + filler * (READ_AT_MOST + padding) + " bellen"
    view = normalise(text)

    first = view.span(0, len("inbraak"))
    last = view.span(len(view.folded) - len("bellen"), len(view.folded))

    assert text[first.start : first.end] == "inbraak"
    assert text[last.start : last.end] == "bellen"
    assert GAP in view.folded


@pytest.mark.parametrize("part", ["a", "é", "👍🏽", "e\u0301", "\ud800\x00"])
def test_only_the_ends_of_a_huge_text_cost_work(part: str) -> None:
    normalise(part)  # fills the memory of folded characters
    assert is_bounded(normalise, part, READ_AT_MOST)
    assert grows_in_line(normalise, part, 1_000)
    assert len(normalise(part * 10**6).folded) <= 4 * READ_AT_MOST
