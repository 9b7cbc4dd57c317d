"""Blood, pills and births in plain words, and a nose that bleeds."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

DANGERS = [
    "slagader geraakt bloed spuit eruit",
    "onze jongste heeft oma haar pillen opgegeten",
    "vliezen gebroken en ze moet persen help nr 8",
    "le sang gicle partout, un garrot vite",
    "ma fille de 14 ans a avalé toute la boîte de doliprane",
    "le bébé arrive je vois la tête",
    "hört nicht auf zu bluten Nr 3 hilfe",
    "meine Frau kriegt JETZT das Kind im Flur",
    "das Baby kommt jetzt, das Köpfchen ist schon da",
    "grandad fell theres blood coming out of his ear",
    "my 15 year old has taken a full box of paracetamol",
    "kid bit a washing pod hes foaming at the mouth",
]
HARMLESS = [
    "zijn neus stopt niet met bloeden, help, waar liggen de zakdoeken",
    "het bloed kruipt waar het niet gaan kan",
    "mon mari a avalé une boîte de doliprane en un mois",
    "la tête du bébé est déjà grande à l'écho",
    "das Baby kommt im März!",
    "Blutspenden am Dienstag in der Halle",
    "the baby is coming in March!",
    "anyone got a box of paracetamol for my head?",
]


@pytest.mark.parametrize("text", DANGERS)
def test_plain_wound_or_birth_is_a_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", HARMLESS)
def test_line_that_comes_near_a_wound_or_birth_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
