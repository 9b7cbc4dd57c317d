"""The end of a matter beside the incident."""

from __future__ import annotations

import pytest

from bot.reader.grammar.other_matter import tells_of_other_matter
from bot.reader.text.normalisation import fold

SEARCH = "mon papa Fernand, 83 ans, n'est plus à la maison"
BURGLARY = "on a cambriolé chez nous, la porte est ouverte"


def tells(text: str, report: str, in_search: bool, of_reporter: bool = False) -> bool:
    return tells_of_other_matter(fold(text).encode(), in_search, [fold(report).encode()], of_reporter)


@pytest.mark.parametrize(
    "text",
    [
        "pour mon colis c'est réglé, fausse alerte",
        "voor mijn pakje is het in orde, vals alarm",
        "wegen meinem Paket: hat sich erledigt, Fehlalarm",
        "as for my parcel, false alarm, next door had it",
        "fausse alerte pour Pompon, retrouvé dans l'armoire",
        "wat mijn kat betreft, vals alarm, gevonden in de kast",
    ],
)
def test_a_thing_or_a_pet_that_is_found_ends_no_search_for_a_person(text: str) -> None:
    assert tells(text, SEARCH, in_search=True)


@pytest.mark.parametrize(
    "text",
    [
        "fausse alerte pour Minou !! retrouvée sous le lit",
        "vals alarm voor Minoe, gevonden in de kast",
        "Fehlalarm wegen Mimi, gefunden im Keller",
        "false alarm for Tibbles, found in the wardrobe",
    ],
)
def test_a_pet_that_is_found_ends_no_burglary(text: str) -> None:
    assert tells(text, BURGLARY, in_search=False)


@pytest.mark.parametrize(
    ("text", "report", "in_search"),
    [
        ("fausse alerte pour Fernand, retrouvé chez le voisin", SEARCH, True),
        ("fausse alerte pour tout le monde, il est retrouvé", SEARCH, True),
        ("vals alarm, het was de schoonmaker", BURGLARY, False),
        ("vals alarm voor nummer 14, het was de postbode", BURGLARY, False),
        ("fausse alerte pour Martine, c'était son fils", BURGLARY, False),
        ("false alarm everyone, found him", SEARCH, True),
        ("fausse alerte pour papa, retrouvé chez ma soeur", "mon père a disparu", True),
        ("vals alarm voor bompa, hij is terecht", SEARCH, True),
        ("vals alarm voor Jan, hij is gevonden, je vader zit bij ons", SEARCH, True),
        ("false alarm about your dad, we found him at the bakery", SEARCH, True),
        ("fausse alerte pour Monsieur, il est retrouvé, il est chez nous", SEARCH, True),
        ("Fehlalarm wegen DHL, Paket gefunden beim Nachbarn", "mein Paket wurde gestohlen", False),
        ("vals alarm voor bpost, pakje gevonden bij de buren", "mijn pakje is gestolen", False),
        ("false alarm about theft, found it in the cupboard", "a parcel was stolen", False),
        ("fausse alerte pour cambriolage, on a retrouvé les bijoux", BURGLARY, False),
        ("Fehlalarm für Papa, gefunden bei meiner Schwester", SEARCH, True),
    ],
)
def test_the_end_of_the_incident_is_none_of_another_matter(text: str, report: str, in_search: bool) -> None:
    assert not tells(text, report, in_search)


def test_the_reporter_of_a_search_may_use_a_name_that_no_line_has() -> None:
    found = "false alarm about Gerald, found him in the attic"
    assert not tells(found, SEARCH, in_search=True, of_reporter=True)
    assert tells(found, SEARCH, in_search=True)
    assert tells("false alarm for Tibbles, found in the wardrobe", BURGLARY, in_search=False, of_reporter=True)
