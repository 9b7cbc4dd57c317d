"""The street of an accused person is no place of an incident."""

from __future__ import annotations

import pytest

from bot.reader.personal_data.homes import without_homes
from bot.reader.traces import find_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kevin Peeters van Kerkstraat 8 steelt fietsen in de Molenstraat.", "Molenstraat"),
        ("Kevin Peeters van Kerkstraat 8 steelt fietsen. De politie is er.", ""),
        ("Er loopt iemand rond in de Kerkstraat. De politie is er.", "Kerkstraat"),
    ],
)
def test_a_street_that_only_an_accused_person_lives_in_is_no_place(text: str, place: str) -> None:
    assert find_place(without_homes(text, "nl")) == place


EXPOSED = [
    (
        "en",
        "Got his name off the radio scanner guy. Mike V from Moorsel, 12 Kerkhof street. Do with that what you want",
    ),
    ("en", "it was Ryan P, green door on Molenweg"),
    ("en", "go have a look in Daz Fenwick's lock up on Ash Grove"),
    ("en", "the owner of the bakery on Weimarstraat was in prison, pass it on"),
    ("en", "the squat at 14 Ash Road is where they all live"),
    ("nl", "Kevin D. van het kot Molenweg 14 is een dief"),
    ("nl", "tis die van de bakkerij in de Kerkstraat"),
    ("nl", "dat was Sofie uit de Lindenlaan"),
    ("fr", "partagez svp: Kevin D. du kot rue du Sceptre 14 c un voleur de vélo"),
    ("fr", "le type du 8 rue du Fort il sort de prison"),
    ("fr", "la porte verte rue du Fort, c'est là qu'il vit"),
    ("de", "Tim K., grüne Haustür in der Ulmenstraße, das war er"),
    ("de", "der Dieb ist in der Ulmenstraße 8 zu Hause"),
    ("de", "das war Kevin aus der Ulmenstraße"),
]


@pytest.mark.parametrize(("language", "text"), EXPOSED)
def test_where_a_text_exposes_a_person_a_street_with_a_house_or_a_name_is_a_home(language: str, text: str) -> None:
    assert find_place(without_homes(text, language, exposes=True)) == ""


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "he ran off down Ash Road, Mike saw him", "Ash Road"),
        ("en", "Mike V, 12 Kerkhof street, is breaking into cars on Ash Road", "Ash Road"),
        ("nl", "inbraak bezig in de Molenstraat, het is Kevin van nummer 8", "Molenstraat"),
        ("fr", "ils cassent des voitures rue du Moulin, c'est le gars du 8", "rue du Moulin"),
        ("de", "Einbruch in der Gartenstraße, das ist Peter Hansen aus der Ulmenstraße 8", "Gartenstraße"),
    ],
)
def test_the_place_of_a_deed_stays_beside_an_exposed_person(language: str, text: str, place: str) -> None:
    assert find_place(without_homes(text, language, exposes=True)) == place


def test_a_house_number_alone_is_a_place_where_nobody_is_exposed() -> None:
    assert find_place(without_homes("he's kicking in the door of 12 Ash Road", "en")) == "Ash Road"
