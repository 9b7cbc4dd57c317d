"""The pieces of a text: the likeliest cut of each word, whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.reader.learned.tokens import FIRST, UNKNOWN, Pieces, lower_shouting

MARKS = ["<s>", "<pad>", "</s>", "<unk>"]
WORDS = ["▁", "▁in", "braak", "▁inbraak", "b", "r", "a", "k", "▁de", "i", "n"]
SCORES = [-5.0, -3.0, -4.0, -6.0, *[-8.0] * 4, -3.0, -8.0, -8.0]
PIECES = Pieces.of([*MARKS, *WORDS], [0.0] * FIRST + SCORES, {ord("\n"): " ", ord("É"): "E"})


def number(piece: str) -> int:
    return FIRST + WORDS.index(piece)


def test_a_word_is_cut_where_it_is_likeliest() -> None:
    assert PIECES.tokenize("inbraak", 10) == [number("▁inbraak")]
    assert PIECES.tokenize("de  inbraak", 10) == [number("▁de"), number("▁inbraak")]


def test_a_letter_without_a_piece_is_unknown_and_the_rest_is_read() -> None:
    assert PIECES.tokenize("deX", 10) == [number("▁de"), UNKNOWN]


def test_a_line_break_is_a_space() -> None:
    assert PIECES.tokenize("de\nde", 10) == [number("▁de")] * 2


def test_no_more_pieces_than_asked_for() -> None:
    assert len(PIECES.tokenize("de " * 1000, 7)) == 7


def test_capitals_are_lowered_where_all_of_a_text_shouts() -> None:
    assert lower_shouting("ER STAAT IEMAND AAN MIJN DEUR, nr 14B") == "er staat iemand aan mijn deur, nr 14b"
    assert lower_shouting("Bel 101 NU, Jan!") == "Bel 101 NU, Jan!"


@given(st.text())
def test_any_text_has_pieces_that_exist(text: str) -> None:
    assert all(UNKNOWN <= each < FIRST + len(WORDS) for each in PIECES.tokenize(text, 50))
