"""Phrases that a coordinator may write, and the texts that they find."""

from __future__ import annotations

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.phrases.phrase import phrase_to_re2
from bot.reader.text.normalisation import fold


def finds(phrase: str, text: str) -> bool:
    return re2.compile(phrase_to_re2(phrase).encode()).search(fold(text).encode()) is not None


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("inbraak", "Een INBRAAK!"),
        ("brûlé", "tout est brule"),
        ("inbra*", "de inbrakers"),
        ("*dief*", "een fietsendiefstal"),
        ("kom .. zelf", "kom dan maar eens zelf"),
        ("kom .. zelf", "kom zelf"),
        ("wie gaat er mee?", "wie gaat er, mee"),
        ("wie gaat er mee", "wie gaat... er mee"),
        ("wie gaat er mee", "wie\ngaat er mee"),
        ("l’auto", "l'auto"),
        ("l'auto", "l’auto"),
        ("l'auto", "lauto"),
        ("zelf-actie", "zelf actie"),
        ("👍", "super👍🏽"),
        ("🤦*", "🤦‍♂️"),
        ("100€", "100€ cash"),
        ("~klootzak", "klootzak"),
    ],
)
def test_a_phrase_finds_the_texts_that_a_coordinator_means(phrase: str, text: str) -> None:
    assert finds(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("inbraak", "inbraakalarm"),
        ("inbra*", "een steinbra"),
        ("kom .. zelf", "kom een twee drie vier vijf zelf"),
        ("eigen rechter", "Wees eigen. Rechter stond hij"),
        ("été", "cette"),
    ],
)
def test_a_phrase_does_not_find_more_than_that(phrase: str, text: str) -> None:
    assert not finds(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("", "empty"),
        (" \u200b ", "empty"),
        ("*", "match every word"),
        ("**", "match every word"),
        ("kom * zelf", "match every word"),
        ("a*", "at least two letters"),
        ("..", "no letters"),
        ("!!!", "no letters"),
        (".. kom", "between two words"),
        ("kom ..", "between two words"),
        ("kom .. .. zelf", "between two words"),
        ("inbr[ae]k", "regex:"),
        ("a|b", "regex:"),
        ("~dief", "6 letters"),
        ("~twee woorden", "6 letters"),
        ("~inbra*", "6 letters"),
        ("x" * 300, "longer"),
    ],
)
def test_a_meaningless_phrase_is_explained(phrase: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        phrase_to_re2(phrase)


@given(st.text())
def test_any_text_becomes_an_expression_or_an_explanation(written: str) -> None:
    try:
        expression = phrase_to_re2(written)
    except ValueError:
        return
    assert re2.compile(expression.encode()).search(b"") is None


@given(st.lists(st.text("abcdefgh", min_size=1), min_size=1, max_size=5).map(" ".join))
def test_a_phrase_finds_itself(written: str) -> None:
    assert finds(written, written)
