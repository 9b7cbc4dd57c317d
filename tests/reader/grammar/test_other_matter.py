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


@pytest.mark.parametrize(
    "text",
    [
        "la réunion est finie, compte rendu demain",
        "la fête est finie on range",
        "the match is over, 1-1",
        "De storm is voorbij, de parken blijven tot morgen gesloten.",
        "Der Sturm ist vorüber, die Unwetterwarnung ist aufgehoben.",
        "training gedaan, was zwaar",
        "De werken in de Stationsstraat zijn afgerond.",
        "L'enquête sur les vols de vélos de mai est clôturée.",
        "The investigation into May's bike thefts has been closed.",
    ],
)
def test_an_event_that_is_over_ends_no_burglary(text: str) -> None:
    assert tells(text, BURGLARY, in_search=False)


@pytest.mark.parametrize(
    ("report", "text"),
    [
        ("fête avec de la musique très fort au 12", "la fête est finie"),
        ("lawaai van een feest op nr 9, ze vechten", "het feest is gedaan"),
        (BURGLARY, "le match est fini, et ils l'ont arrêté"),
        (BURGLARY, "the meeting is over and police have arrested him, all over"),
        (BURGLARY, "c'est fini, ils sont partis"),
        (BURGLARY, "les pompiers ont fini"),
        (BURGLARY, "the fire service is done"),
        (BURGLARY, "Het onderzoek ter plaatse is afgerond."),
        (BURGLARY, "sie halten ihn fest, alles vorbei"),
    ],
)
def test_the_event_of_the_incident_and_another_end_beside_one_count(report: str, text: str) -> None:
    assert not tells(text, report, in_search=False)


@pytest.mark.parametrize(
    "text", ["my parcel's turned up", "on a retrouvé mon colis", "mein Paket ist wieder da", "mijn pakje is terecht"]
)
def test_a_parcel_that_is_found_ends_no_burglary(text: str) -> None:
    assert tells(text, BURGLARY, in_search=False, of_reporter=True)
    assert not tells(text, "mon colis a été volé, mijn pakje, mein Paket, my parcel", in_search=False)


def test_a_thing_of_the_reporter_may_be_from_the_burglary() -> None:
    assert tells("mijn fiets is terecht", BURGLARY, in_search=False)
    assert not tells("mijn fiets is terecht", BURGLARY, in_search=False, of_reporter=True)


@pytest.mark.parametrize(
    "text",
    ["mon chien est retrouvé au fait", "mijn hond is terug", "our cat's back home", "unsere Katze ist wieder da"],
)
def test_a_pet_of_which_no_line_tells_ends_neither_burglary_nor_search(text: str) -> None:
    assert tells(text, BURGLARY, in_search=False)
    assert tells(text, SEARCH, in_search=True)
    assert not tells(text, "our dog is gone, chien, kat, hond, katze", in_search=False)


@pytest.mark.parametrize(
    "text",
    [
        "the fire drill is over",
        "the fire drill at school is over, you can collect the kids",
        "de brandoefening is voorbij",
        "l'exercice incendie est terminé",
        "die Feuerübung in der Schule ist vorbei, Kinder können heim",
    ],
)
def test_a_drill_that_is_over_ends_no_burglary_and_may_explain_a_fire(text: str) -> None:
    assert tells(text, BURGLARY, in_search=False)
    assert not tells(text, "smoke at the school, de brandweer, Rauch, fumée", in_search=False)


def test_a_second_event_that_is_over_is_another_matter_too() -> None:
    lines = [fold(each).encode() for each in (BURGLARY, "the fire drill is over")]
    assert tells_of_other_matter(fold("the quiz is over, 2nd place!").encode(), False, lines, False)


@pytest.mark.parametrize(
    "text",
    [
        "Closed at 20:13: false alarm, all is well.",
        "> Afgesloten om 20:13: het is voorbij.",
        "Clôturé à 20:13 : c’est terminé.",
    ],
)
def test_a_copied_notice_ends_nothing(text: str) -> None:
    assert tells(text, BURGLARY, in_search=False)
