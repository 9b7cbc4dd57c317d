"""A burglar in a house is danger, whether the sentence begins with the place or with the burglar."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency

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
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", OTHERS)
def test_other_people_and_things_behind_a_place_are_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE


AT_HOME = [
    "ein Einbrecher ist bei uns im Keller",
    "Hilfe, ein Einbrecher ist bei uns im Keller",
    "Einbrecher sind bei uns unten im Keller und wir sind oben",
    "ein Einbrecher steht bei uns im Flur",
    "een inbreker is bij ons in de kelder",
    "inbrekers zitten bij ons in huis",
    "er staat een inbreker bij ons in de keuken",
    "un cambrioleur est chez nous dans la cave",
    "des voleurs sont chez nous en bas",
    "a burglar is at ours in the cellar",
    "a thief is in our basement and we're upstairs",
    "zwei Einbrecher sind bei uns im Wohnzimmer, wir haben uns im Bad eingeschlossen",
    "bei uns ist ein Einbrecher im Haus",
    "Einbrecher bei uns im Keller!!",
    "de inbreker zit nog altijd bij ons binnen",
    "inbreker bij ons in de garage, we zitten boven",
    "le voleur est encore chez nous on s'est enfermés",
    "y a des voleurs chez nous en bas",
    "burglars still in our house we're locked in the bathroom",
    "there are thieves in my hallway right now",
]
NOT_AT_HOME = [
    "der Einbrecher bei uns im Keller ist die Katze",
    "ein Einbrecher ist bei uns im Keller gewesen, letzte Woche",
    "ein Einbrecher ist bei uns im Keller, aber nur als Puppe für Halloween",
    "die Kinder spielen, ein Einbrecher ist bei uns im Keller",
    "ein Einbrecher ist bei uns im Viertel unterwegs",
    "der Dieb ist bei uns in der Küche: Lukas mit den Keksen",
    "een inbreker is bij ons in de kelder geweest vorig jaar",
    "de dief is bij ons in de keuken, mijn zoon met de koekjes",
    "de dieven zitten bij mij in de klas",
    "un cambrioleur est chez nous dans la cave, c'est le chat",
    "le voleur est chez nous le renard",
    "the thief is in our street again, same van",
    "the burglar is at ours for tea, he plays him in the panto",
    "the biscuit thief is in our kitchen",
    "ein Einbrecher ist bei uns im Keller 😂",
    "Einbrecher bei uns im Keller? nein, Mäuse",
    "dieven bij ons in de straat",
    "y a des voleurs chez nous à la mairie",
    "there are thieves in my house, they're called children",
]


@pytest.mark.parametrize("text", AT_HOME)
def test_a_burglar_at_home_is_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize("text", NOT_AT_HOME)
def test_a_burglar_of_another_day_a_game_or_a_joke_is_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
