"""Arrests in everyday words; a wish, a search, a stop at the lights and thieves with things are none."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.end_told import tells_of_end
from bot.reader.text.normalisation import fold

ARRESTS = [
    "politie heeft man meegenomen",
    "Politie neemt man mee",
    "man zit in politieauto",
    "man is in auto van politie",
    "die gasten zitten in de cel",
    "arrêté à la gare, il avait le sac de ma femme sur lui",
    "la police le tient, c'était mon ancien collègue",
    "les flics lon pri",
    "c fini il lon pris",
    "y s'est fait choper",
    "les gamins sont chez les flics, le conducteur n'a rien",
    "c'est bon ils ont les deux",
    "hams derwischt",
    "eam habns mitgnommen",
    "sie ham eam obgführt",
    "polizei hat eam in handschelln",
    "kieberer ham eam",
    "eine Person ist in Gewahrsam, die Tasche ist zurück",
    "police take man away now",
    "both got nicked",
    "the lads are down the nick",
]
REST = [
    "ze hebben de tweede ook",
    "ils ont eu le deuxième aussi",
    "den dritten haben sie jetzt auch am wickel",
    "they got the other one too",
]
STOPPED = [
    "politie heeft ze weggestuurd",
    "la police les a fait sortir, porte reclouée",
    "Polizei hat sie weggeschickt",
    "police moved them on",
    "politie heeft de bestuurder tegengehouden",
    "die streife hat ihn rausgewunken",
    "police have pulled him over",
    "Police stopped him near Moorsel. They ask us not to share anything",
]
NONE = [
    "er hat handschellen dabei",
    "police have him on the phone",
    "politie heeft hem in het vizier",
    "ils l'ont au téléphone",
    "stuurt de politie ze weg?",
    "la police les fait patienter",
    "the teacher sent them home",
    "politie heeft man gezien",
    "politie zoekt man",
    "hij zit op mijn bureau",
    "hopelijk pakken ze de tweede ook",
    "ze zoeken de tweede nog",
    "il s'est arrêté à la gare",
    "arrêté au feu rouge, il regarde les voitures",
    "le bus est arrêté à la gare",
    "il va se faire choper",
    "il s'est fait serrer par son père",
    "la police le tient à l'oeil",
    "j'espère qu'ils ont les deux",
    "il est au commissariat pour sa plainte",
    "hams eam scho?",
    "hoffentlich derwischns eam",
    "polizei hat mich rausgezogen, alkoholtest",
    "die polizei sucht den zweiten noch",
    "police pulled me over about my lights",
    "he'll get himself arrested",
    "my bike got nicked",
    "police are after the other one too",
    "in the nick of time",
]


@pytest.mark.parametrize("text", ARRESTS)
def test_everyday_words_tell_of_an_arrest(text: str) -> None:
    told = tells_of_end(fold(text).encode())
    assert told is not None
    assert (told.ending, told.plain) == (Ending.POLICE, True)


@pytest.mark.parametrize("text", REST)
def test_the_rest_of_them_is_caught_too(text: str) -> None:
    told = tells_of_end(fold(text).encode())
    assert told is not None
    assert told.ending is Ending.POLICE


@pytest.mark.parametrize("text", STOPPED)
def test_people_who_were_stopped_or_sent_away_hint_at_an_end(text: str) -> None:
    told = tells_of_end(fold(text).encode())
    assert told is not None
    assert (told.ending, told.plain) == (Ending.POLICE, False)


@pytest.mark.parametrize("text", NONE)
def test_words_that_come_near_an_arrest_tell_of_none(text: str) -> None:
    told = tells_of_end(fold(text).encode())
    assert told is None or told.ending is not Ending.POLICE
