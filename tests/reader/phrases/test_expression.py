"""Expressions over folded text."""

from __future__ import annotations

import re2
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.phrases.expression import Expression

PATTERN = r"\b(?:ab|a)[ ]*|c+|^b"
TEXTS = st.text("abc \n", max_size=30).map(str.encode)


@given(TEXTS, st.sampled_from([b" ", b"", b"X"]))
def test_a_replacement_is_that_of_re2(text: bytes, replacement: bytes) -> None:
    assert Expression(PATTERN).replace_in(text, replacement) == re2.compile(PATTERN.encode()).sub(replacement, text)


@given(TEXTS)
def test_a_text_without_a_match_stays_the_same_object(text: bytes) -> None:
    if not Expression(PATTERN).occurs_in(text):
        assert Expression(PATTERN).replace_in(text) is text
