"""Full names: with a first name of the list, or behind «he is called»; and texts without a full name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.personal_data.first_names import AMBIGUOUS, FIRST_NAMES
from bot.reader.personal_data.names import find_names
from bot.reader.text.normalisation import fold
from tests.work import grows_in_line


def names(text: str) -> list[str]:
    return sorted({text[span.start : span.end] for span in find_names(text)})


@pytest.mark.parametrize(
    "name",
    [
        "Peter Voorbeeld", "Anne-Marie Peeters", "Jan van den Broeck", "Jan Van den Broeck", "Els D'hondt", "Lotte 't Jong",
        "Sven op de Beeck", "Mieke Janssens-Maes", "Gilles de la Tour", "François L'Exemple", "Jean-Pierre Durand",
        "Hans-Peter von Beispiel", "Jürgen Müller", "Mehmet Yılmaz", "Fatima El Ouali", "Mohamed Ben Ali", "Paweł Kowalski",
        "Siobhan O'Neill", "Gerard S. Blokhuis", "JAN PEETERS",
    ],
)  # fmt: skip
def test_a_first_name_with_a_surname_is_a_full_name(name: str) -> None:
    assert names(f"ik zag {name}, gisteren") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("de dader is jan peeters, denk ik", "jan peeters"),
        ("hij heet mohamed el exemple", "mohamed el exemple"),
        ("de baas van de winkel heet Jan Voorbeeld", "Jan Voorbeeld"),
        ("Le voleur s'appelle Zéphyrin Exemple", "Zéphyrin Exemple"),
        ("der täter heißt sven beispiel", "sven beispiel"),
        ("Täter ist wohl Ottokar Beispiel", "Ottokar Beispiel"),
        ("the thief is kevin example", "kevin example"),
        ("kevin example is the thief", "kevin example"),
        ("jan peeters is de dader", "jan peeters"),
        ("sabine exemple est la voleuse", "sabine exemple"),
        ("volledige naam: Sigurd Voorbeeld", "Sigurd Voorbeeld"),
    ],
)
def test_behind_he_is_called_any_spelling_counts(text: str, name: str) -> None:
    assert name in " ".join(names(text))


@pytest.mark.parametrize(
    "text",
    [
        "two lads took our bike off the drive on Harold Ave",
        "smoke on Albert Rd and Victor Grove",
        "THEO JME SUIS FAI AGRESSÉ",
        "SOFIE JAI PEUR",
        "Jan belt 101, en Piet ook",
        "de familie Peeters en meneer Janssens",
        "Jan P. heeft gebeld",
        "inbraak in de Jan Breydelstraat en de Karel de Stoutelaan",
        "avenue Paul Exemple, rue Victor Exemple et place Charles Exemple",
        "auf der Robert-Koch-Straße und im Heinrich-Heine-Park",
        "het lyceum, Institut Marie Exemple",
        "aan de Albert Heijn staat een John Deere",
        "Bedankt Jan. Piet komt ook",
        "Jan Politie gebeld?",
        "Thomas Montag bis Freitag",
        "Mark my words. Will Someone help? Rose Garden is open",
        "WAT BEN IK TOCH MOE, GERALD HAS BEEN FOUND",
        "my name is Peter and i live here",
        "hij heet jan en zij heet els",
        "De winkel heet Nieuwe Bazaar",
        "De app heet Hoplr Buurt",
        "L'école s'appelle Saint Joseph",
        "Die Straße heißt Am Bahnhof",
        "The app is called Neighbourhood Watch",
        "the thief will remember me",
        "naar Willem II en Leopold II",
        "@Jan Peeters",
    ],
)
def test_a_text_without_a_full_name_gives_none(text: str) -> None:
    assert names(text) == []


def test_a_word_that_is_also_a_name_counts_within_a_sentence() -> None:
    assert names("Ik zag Mark Voorbeeld") == ["Mark Voorbeeld"]
    assert names("Mark Voorbeeld!") == []


def test_the_list_is_folded_and_long_enough() -> None:
    assert len(FIRST_NAMES) >= 1_200
    assert AMBIGUOUS <= FIRST_NAMES
    assert all(fold(name) == name and name.isalpha() for name in FIRST_NAMES)


@given(st.text(st.characters(exclude_categories=())) | st.text("Jan Peters heet dader is van' -.", max_size=80))
def test_the_names_of_any_text_lie_in_it(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in find_names(text))


@pytest.mark.parametrize("part", ["Jan ", "Jan van ", "J", "heet ", "dader is ", "Jan-", "a' ", "is de dader "])
def test_work_grows_in_line_with_the_text(part: str) -> None:
    assert grows_in_line(lambda text: list(find_names(text)), part, 2_000 // len(part))
