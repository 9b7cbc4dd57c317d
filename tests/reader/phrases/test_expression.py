"""Expressions over folded text."""

from __future__ import annotations

import importlib
import pkgutil
import re

import re2
from hypothesis import given
from hypothesis import strategies as st

import bot.reader
from bot.reader.phrases.expression import Expression, Expressions

PATTERN = r"\b(?:ab|a)[ ]*|c+|^b"
TEXTS = st.text("abc \n", max_size=30).map(str.encode)


@given(TEXTS, st.sampled_from([b" ", b"", b"X"]))
def test_a_replacement_is_that_of_re2(text: bytes, replacement: bytes) -> None:
    assert Expression(PATTERN).replace_in(text, replacement) == re2.compile(PATTERN.encode()).sub(replacement, text)


@given(TEXTS)
def test_a_text_without_a_match_stays_the_same_object(text: bytes) -> None:
    if not Expression(PATTERN).occurs_in(text):
        assert Expression(PATTERN).replace_in(text) is text


PATTERNS = {"a": r"\ba\b", "b or c": "b|c$", "ab": "a[ ]?b", "space": " +", "H": r"\bH\b"}


@given(st.text("abcH \n", max_size=30).map(str.encode))
def test_several_expressions_are_found_like_each_alone_but_for_rows_of_spaces(text: bytes) -> None:
    single = re.sub(b" +", b" ", text)
    alone = {name for name, pattern in PATTERNS.items() if Expression(pattern).occurs_in(single)}
    assert Expressions(PATTERNS).found_in(text) == alone


def test_every_expression_of_the_readers_compiles() -> None:
    """They are compiled when they are first needed."""
    modules = [importlib.import_module(each.name) for each in pkgutil.walk_packages(bot.reader.__path__, "bot.reader.")]
    named = [value for module in modules for value in vars(module).values()]
    held = [each for value in named for each in (value if isinstance(value, tuple) else (value,))]
    found = [each for each in held if isinstance(each, Expression | Expressions)]
    for each in found:
        each.occurs_in(b"") if isinstance(each, Expression) else each.found_in(b"")
    assert len(found) > 50
