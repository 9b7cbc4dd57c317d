"""The windows of a long text: every word is in one, and none is long."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.text.normalisation import READ_AT_MOST
from bot.reader.text.windows import pairs, pieces
from tests.work import grows_in_line


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("Wie gaat er mee?", ["Wie gaat er mee?"]),
        (
            "Ja! Nee. Wie gaat er straks allemaal met ons mee? Ik.",
            ["Ja! Nee. Wie gaat er straks allemaal met ons mee? ", "Ik."],
        ),
        ("a" * 39 + "\n" + "b" * 39 + "\nc", ["a" * 39 + "\n", "b" * 39 + "\n", "c"]),
    ],
)
def test_a_piece_is_a_sentence_or_several_short_ones(text: str, parts: list[str]) -> None:
    assert [text[part.start : part.end] for part in pieces(text)] == parts


@given(st.text(st.sampled_from("ab .?!\n"), max_size=400))
def test_the_pieces_are_the_text(text: str) -> None:
    parts = pieces(text)
    assert "".join(text[part.start : part.end] for part in parts).strip() == text.strip()
    assert all(part.end - part.start <= 280 for part in parts)
    assert all(one.start < two.end for one, two in pairwise(parts))
    assert len(pairs(parts)) == max(0, len(parts) - 1)


def test_a_text_without_an_end_is_cut_into_pieces_and_only_its_ends_are() -> None:
    assert 30 < len(pieces("woord " * 2 * READ_AT_MOST)) < 50
    assert grows_in_line(pieces, "Er is wat. ", 8)
