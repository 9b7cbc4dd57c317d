"""A German sentence often begins with the place: «im Keller ist ein Einbrecher»."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold

BURGLARS = [
    "im Garten von Nummer 9 ist ein Einbrecher",
    "im Keller ist ein Einbrecher",
    "im Schuppen sitzt ein Einbrecher",
    "im Garten nebenan ist ein Einbrecher",
    "in der Garage von Nummer 9 ist ein Einbrecher",
    "in unserem Keller ist ein Einbrecher",
    "in der Wohnung über mir sind Einbrecher",
    "im Haus gegenüber sind zwei Einbrecher",
    "im Treppenhaus ist ein Einbrecher",
    "im Garten von den Nachbarn läuft ein Einbrecher",
    "in der Laube sitzt gerade ein Einbrecher",
    "im Garten ist schon wieder ein Einbrecher",
    "in meiner Wohnung ist ein Einbrecher",
    "im Schuppen von Nummer 9 ist ein Einbrecher, er trägt eine schwarze Jacke",
    "im Haus von Nummer 4 sind Einbrecher",
    "in der Scheune ist ein Einbrecher",
    "in der Einfahrt steht ein Einbrecher",
    "im Garten hinter uns sind drei Einbrecher",
    "im Keller ist ein Einbrecher, wir waren beim ZDF schauen",
    "im Keller ist ein Einbrecher, wir kommen gerade vom Faschingsfest",
]
OTHERS = [
    "im Garten von Nummer 9 ist ein Igel",
    "im Keller ist ein Wasserschaden",
    "im Schuppen ist der Rasenmäher",
    "im Film ist ein Einbrecher im Keller",
    "im Haus war letztes Jahr ein Einbrecher",
    "im Garten ist ein Dieb, die Elster hat den Löffel geklaut",
    "im Keller ist kein Einbrecher, nur die Heizung",
    "ist im Garten ein Einbrecher?",
    "im Hof ist Flohmarkt",
    "im Garten ist Schutz gegen Einbrecher",
    "im Keller war nur die Katze",
    "in der Garage ist ein Bewegungsmelder gegen Einbrecher",
    "im Haus sind Kameras gegen Diebe",
    "in der Wohnung ist eine Alarmanlage wegen Einbrecher",
    "im Treppenhaus ist ein Handwerker",
    "im Garten ist mein Mann",
    "im Krimi heute ist im Keller ein Einbrecher",
    "im Haus ist ein Einbrecherschutz montiert",
    "in der Laube ist ein Kindergeburtstag, Räuber und Einbrecher",
    "im Garten sind die Kinder, sie spielen Einbrecher",
    "in unserem Garten ist Einbrecher spielen angesagt, Kindergeburtstag",
    "im Haus ist wieder ein Einbrecher, läuft um 20 Uhr im ZDF",
]


@pytest.mark.parametrize("text", BURGLARS)
def test_a_burglar_behind_a_place_is_danger(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.DANGER


@pytest.mark.parametrize("text", OTHERS)
def test_other_people_and_things_behind_a_place_are_none(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.NONE
