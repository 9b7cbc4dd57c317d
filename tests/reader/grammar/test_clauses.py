"""Clauses of a text, and the patterns that look for their forms in the whole of it."""

from __future__ import annotations

import pytest

from bot.reader.grammar.clauses import clauses_of, within_clauses
from bot.reader.phrases.expression import Expression


def test_a_clause_stands_between_two_marks() -> None:
    assert clauses_of(b"ok, it was nothing (really)! sorry - all fine") == (
        b"ok",
        b" it was nothing ",
        b"really",
        b" sorry",
        b"all fine",
    )


@pytest.mark.parametrize("pattern", [r"^[ ]*it was nothing[ ]*$", r"^[ ]*sorry", r"[^.]all fine$", "nothing"])
def test_a_pattern_of_clauses_occurs_in_the_text_where_it_occurs_in_a_clause(pattern: str) -> None:
    whole, anywhere = Expression(pattern), Expression(within_clauses(pattern))
    for text in (
        b"ok, it was nothing (really)! sorry - all fine",
        b"it was nothing",
        b"we are sorry, i'm all fine here",
    ):
        assert not any(map(whole.occurs_in, clauses_of(text))) or anywhere.occurs_in(text)


def test_the_ends_of_a_clause_are_kept() -> None:
    anywhere = Expression(within_clauses(r"^[ ]*it was nothing[ ]*$"))
    assert anywhere.occurs_in(b"oh, it was nothing. sorry")
    assert not anywhere.occurs_in(b"he said it was nothing serious")
