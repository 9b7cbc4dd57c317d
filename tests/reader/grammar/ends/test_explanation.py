"""Texts that say whom others saw, in four languages, and texts that only sound like it."""

from __future__ import annotations

import pytest

from bot.core.reading import Flag, ReaderInput
from tests import shipped

EXPLAINS = [
    "ja hij is het niet alleen, dat is mijn broer en hij was zijn sleutel kwijt",
    "c'est ma fille et je ne l'avais pas entendue",
    "ja het is hem, sorry buren",
    "oui c'est bien elle, désolée",
    "ach ja er ist es, sorry",
    "oh it's him alright, sorry all",
    "dat is mijn schoonbroer, hij haalt de ladder",
    "Sorry, dat zijn onze dakwerkers",
    "da ben ik, ik zoek mijn sleutels",
    "het is gewoon mijn broer",
    "c'est mon beau-frère qui vide la cave",
    "c'était moi, désolé",
    "ce sont nos ouvriers",
    "das ist nur mein Enkel, Schlüssel vergessen",
    "Das sind wir, der Grill raucht",
    "that's my husband, he is moving the sheep",
    "they're our roofers",
    "it was only me",
    "das onze Wesley, die heeft zijn sleutel weer vergeten",
    "oh, that's our Kyle",
    "het was de postbode",
    "ah c'est le plombier",
    "es war der Paketbote",
    "it's only a hedgehog",
    "niks, was de postbode",
    "war der Paketbote",
]
EXPLAINS_NOTHING = [
    "yes it's him, sorry for the typos",
    "aye it's him, sorry typing fast",
    "ja het is hem, sorry ik tik met trillende handen",
    "ja das ist er, sorry für die Fehler",
    "it's my husband, he's beating me",
    "c'est mon mari, il m'a frappée",
    "das ist mein Mann, er hat mich geschlagen",
    "het is mijn man, hij slaat me",
    "ja het is hem, de dief van gisteren",
    "oui c'est bien lui, le voleur",
    "yeah it's him, same jacket",
    "er ist es, sorry",
    "is het hem? sorry",
    "is dat mijn buurman?",
    "dat is mijn fiets!",
    "ik denk dat het mijn broer is",
    "dat is niet mijn zoon",
    "est-ce que c'est ton frère",
    "c'est mon vélo",
    "das ist nicht mein Nachbar",
    "das ist mein Auto",
    "that's my car",
    "maybe it's my neighbour",
    "he looks like my brother",
    "dat is onze straat",
    "that's our van",
    "hij zegt dat hij zijn sleutel vergeten is",
    "he says he forgot his key",
    "c'est notre rue",
    "is het de postbode?",
    "een man die de postbode volgt",
]


def is_known(text: str) -> bool:
    read = shipped.rules().lexicon.read(ReaderInput(text, ("nl", "fr", "de", "en")))
    assert read.failed == ()
    return Flag.KNOWN_PERSON in read.flags


def test_a_text_that_says_whom_it_was_is_recognised() -> None:
    assert [text for text in EXPLAINS if not is_known(text)] == []


def test_a_question_a_guess_and_a_thing_explain_nothing() -> None:
    assert [text for text in EXPLAINS_NOTHING if is_known(text)] == []


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("das onze Wesley, sleutel vergeten", True),
        ("that's my brother, he's locked out", True),
        ("c'était seulement mon voisin", True),
        ("es ist der Klempner", True),
        ("niks, was de postbode", True),
        ("dat was mijn buurman die gilde", False),
        ("that's my brother", False),
    ],
)
def test_a_harmless_reason_explains_plainly(text: str, plainly: bool) -> None:
    read = shipped.rules().lexicon.read(ReaderInput(text, ("nl", "fr", "de", "en")))
    assert ({Flag.KNOWN_PERSON, Flag.EXPLAINED} <= read.flags) is plainly
