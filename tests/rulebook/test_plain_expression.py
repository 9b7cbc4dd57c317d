"""An expression finds in a text the signs that it names, though the reader sees plain letters."""

from __future__ import annotations

import pytest

from bot.reader.phrases.lexicon import Lexicon
from bot.reader.text.normalisation import normalise
from tests.rulebook.sample import load, rule_with

FOUND = [
    ("Stra[ß]e", "Strasse"),
    ("c[œ]ur", "cœur"),
    ("voiß? hier", "voi hier"),
    ("[a-ÿ]{4} komt", "zuid komt"),
    ("fu[ß-ä]en", "füaen"),
    ("fu[ß-ä]en", "fußen"),
    ("l’allée", "l’allée"),
    ("20–30", "20–30"),
    ("alle\u0301e", "allée"),
    ("om [’‘]s avonds", "om 's avonds"),
    (r"[\w–]+straat 9", "kerk–straat 9"),
    ("nu…!", "nu…!"),
    ("^[-é]x", "-x"),
    ("^[é-]x", "-x"),
    ("^[]é]x", "éx"),
    ("[[:digit:]é]x", "3x"),
    ("(?P<größe>groß)", "GROSS"),
]
NOT_FOUND = [
    ("stra[à-ä]t", "strbt"),
    ("[^é]tage", "etage"),
    ("[ß^]x", "ax"),
    ("nu…!", "nuabc!"),
    ("^[-é]x", "ax"),
    ("^[^-é]x", "ex"),
]


def finds(written: str, words: str) -> bool:
    quoted = written.replace("'", "''")
    book = load(rule_with("label: vigilante", f"regex: '{quoted}'")).rulebook
    return bool(Lexicon(book.lists, book.patterns).find(normalise(words)))


@pytest.mark.parametrize(("written", "words"), FOUND)
def test_an_expression_finds_the_signs_that_it_names(written: str, words: str) -> None:
    assert finds(written, words)


@pytest.mark.parametrize(("written", "words"), NOT_FOUND)
def test_an_expression_finds_no_others(written: str, words: str) -> None:
    assert not finds(written, words)
