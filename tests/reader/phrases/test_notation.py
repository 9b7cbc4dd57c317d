from __future__ import annotations

import pytest

from bot.reader.phrases.alternatives import one_of, spaced
from bot.reader.phrases.expression import expression, expressions, whole, words


def test_an_underscore_is_a_gap_that_may_be_absent_before_a_question_mark() -> None:
    form = expression(spaced(r"\bon_?line_now\b"))
    assert all(map(form.occurs_in, (b"online now", b"on line  now", b"is on  line now")))
    assert not any(map(form.occurs_in, (b"onlinenow", b"on_line now")))


def test_lists_of_words_are_joined_and_white_space_in_a_class_of_characters_parts_nothing() -> None:
    number = words(r"1[ .-]?0[ .-]?1 112", one_of("fire_brigade guards"), "samu|smur")
    assert all(map(number.occurs_in, (b"ring 1 0 1", b"101!", b"1.0.1", b"the fire  brigade", b"le smur", b"guards")))
    assert not any(map(number.occurs_in, (b"1010", b"1", b"fire", b"brigade", b"1|0|1")))


@pytest.mark.parametrize(
    ("text", "is_all"), [(b" never mind ", True), (b"never mind him", False), (b"oh never mind", False)]
)
def test_a_whole_form_is_all_of_a_text(text: bytes, is_all: bool) -> None:
    assert whole("never_mind|forget_it").occurs_in(text) is is_all


def test_one_name_may_have_several_patterns() -> None:
    forms = expressions({"fire": ("smoke", r"on_fire"), "water": "flood"})
    assert forms.found_in(b"the barn is on  fire") == {"fire"}
    assert forms.found_in(b"smoke and a flood") == {"fire", "water"}
    assert forms.found_in(b"a quiet street") == frozenset()
