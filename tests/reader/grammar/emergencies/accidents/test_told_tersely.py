"""Emergencies in a few words without a verb, in four languages, and lines that come near one."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.accidents.told_tersely import told_tersely
from bot.reader.grammar.emergencies.kind import Emergency
from bot.reader.text.normalisation import fold


def told(text: str) -> Emergency:
    return told_tersely(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "tram ontspoord markt",
        "tram sorti des rails",
        "straßenbahn entgleist",
        "camion dans la façade",
        "lkw in hauswand",
        "lorry through house front",
        "twee auto's frontaal",
        "scaffold down, man under it",
        "kind aangereden schoolpoort",
        "piéton fauché passage clouté",
        "doigt coupé scie",
        "finger ab kreissäge",
        "kleinkind aus fenster",
        "grill explodiert, kleiner verbrannt",
        "knife fight station",
        "forklift over his leg",
    ],
)
def test_a_thing_and_what_befell_it_are_an_emergency(text: str) -> None:
    assert told(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "tram gemist markt",
        "straßenbahn fällt aus",
        "camion devant la façade pour livraison",
        "two cars for sale",
        "scaffold coming down friday",
        "scie à prêter, lame neuve",
        "kind afgehaald schoolpoort",
        "tram ontspoord vorige week",
        "kind aangereden in de film",
        "was there a robbery in progress?",
        "the tram was derailed in 1987 and my grandmother still talks about it every Sunday",
    ],
)
def test_such_words_in_ordinary_lines_are_none(text: str) -> None:
    assert told(text) is Emergency.NONE


@pytest.mark.parametrize("text", ["overval bezig apotheek", "überfall läuft, tankstelle", "burglary in progress, no 5"])
def test_a_crime_that_goes_on_is_a_crime(text: str) -> None:
    assert told(text) is Emergency.CRIME
