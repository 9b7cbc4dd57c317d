"""Expressions that are looked for in one pass."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from bot.reader.phrases.bundle import Bundle
from bot.reader.phrases.expression import Patterns, expression, expressions, whole, words

TEXTS = st.text("abcH \n", max_size=30).map(str.encode)
NAMED: Mapping[str, Patterns] = {"b or c": ("b", "c$"), "ab": "a_b", "H": r"\bH\b"}


@given(st.lists(TEXTS, max_size=3))
def test_each_member_answers_as_it_does_alone(texts: list[bytes]) -> None:
    bundle = Bundle()
    pairs = [
        (bundle.expression(r"\ba_b|c+"), expression(r"\ba_b|c+")),
        (bundle.words("a", "ab_c"), words("a", "ab_c")),
        (bundle.whole("a_?b"), whole("a_?b")),
    ]
    named = bundle.expressions(NAMED)
    for text in texts:
        for member, alone in pairs:
            assert member.occurs_in(text) == alone.occurs_in(text)
            assert member.replace_in(text, b"X") == alone.replace_in(text, b"X")
        assert named.found_in(text) == expressions(NAMED).found_in(text)
        assert named.occur_in(text) == expressions(NAMED).occur_in(text)


def test_a_member_that_comes_after_the_first_question_is_found_too() -> None:
    bundle = Bundle()
    first = bundle.words("kom")
    assert first.occurs_in(b"kom hier")
    second = bundle.words("hier")
    assert second.occurs_in(b"kom hier nu")
    assert second.occurs_in(b"kom hier")
    assert first.occurs_in(b"kom hier")
