"""A line that is only a cry for help, however it is spelled; and lines that merely hold such a word."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.cry_for_help import cries_for_help
from bot.reader.text.normalisation import fold

CRIES = [
    "HELP",
    "hellup!!",
    "hulpp",
    "halp",
    "hlep",
    "ellup",
    "🆘 help help",
    "oskour",
    "Au secours !!",
    "à l'aide",
    "aidez moi svp vite 14",
    "hilffe",
    "Hilfe!!! nr 14",
    "hüüf",
    "kom snel nr 14 aub",
    "bitte kommt schnell nr 14",
    "pls come quick no 14",
]
NO_CRIES = [
    "HELP wie heeft er een recept",
    "help me even met verhuizen",
    "hulp gevraagd zaterdag",
    "helft",
    "half 6",
    "golf 7",
    "secours populaire",
    "hilf mir beim umzug",
    "kom snel",
    "come quick, nice sunset",
    "nr 14",
    "help yourself",
    "",
]


@pytest.mark.parametrize("text", CRIES)
def test_a_cry_alone_is_one_in_any_spelling(text: str) -> None:
    assert cries_for_help(fold(text).encode())


@pytest.mark.parametrize("text", [*NO_CRIES, "help " * 50])
def test_a_word_of_a_cry_in_another_sentence_is_none(text: str) -> None:
    assert not cries_for_help(fold(text).encode())
