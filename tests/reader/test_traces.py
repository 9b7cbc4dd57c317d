"""Streets and vehicles as keys: one key for all spellings, and for all languages of a vehicle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.traces import MOST, find_streets, find_vehicles


@pytest.mark.parametrize(
    "text",
    [
        "in de Kerkstraat",
        "kerkstraat 12",
        "KERKSTRAAT!",
        "Kerkstr. thv nr 4",
        "in de kerkstr",
        "In der Kerkstraße 3",
        "Kerkstraatje",
    ],
)
def test_a_street_is_the_same_in_every_spelling(text: str) -> None:
    assert find_streets(text) == ("g kerkstr",)


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("rue du Moulin", ("f rue moulin",)),
        ("dans la rue de l'Église", ("f rue eglise",)),
        ("Chaussée de Gand 12, puis avenue Louise", ("f chaussee gand", "f avenue louise")),
        ("place du Marché", ("f place marche",)),
        ("outside 12 Station Road", ("e station road",)),
        ("Hij loopt van de Molenweg naar de Hoogstraat", ("g molenweg", "g hoogstr")),
        ("Boslaan", ("g boslaan",)),
        ("am Hamburger Damm 7", ("g hamburgerdamm",)),
        ("Lange Straße, bei der Post", ("g langestr",)),
        ("bij de Spiegelgracht", ("g spiegelgracht",)),
        ("by number 4 Orchard Grove", ("e orchard grove",)),
        ("14 Iveragh Rd and Beech Ave", ("e iveragh road", "e beech avenue")),
        ("outside Mill St", ("e mill street",)),
        ("theyre on park road now", ("e park road",)),
        ("2 lads trying doors down mill lane, near church rd", ("e mill lane", "e church road")),
    ],
)
def test_a_street_is_found(text: str, streets: tuple[str, ...]) -> None:
    assert find_streets(text) == streets


@pytest.mark.parametrize(
    "text",
    [
        "in onze straat", "in de zijstraat", "onderweg", "ze willen een ruit inslaan", "La police est sur place avec un chien",
        "in deze straat staat hij", "Vergadering morgen", "allee allemaal naar buiten", "il marche dans la rue avec un sac", "",
        "Allerlei mensen", "de straat op", "Place St Gilles",
        "Peter St. Mary", "Dieser Weg ist zu", "Keine Straße ist frei", "gevaarlijk",
        "down the road", "on our street", "in the middle lane", "off road", "up this lane", "park road works",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_street(text: str) -> None:
    assert find_streets(text) == ()


@pytest.mark.parametrize(
    "text",
    ["witte bestelwagen", "een witte Ford camionette", "une camionnette blanche", "weißer Lieferwagen", "a white van"],
)
def test_a_vehicle_is_the_same_in_every_language(text: str) -> None:
    assert "white van" in find_vehicles(text)


@pytest.mark.parametrize(
    "text", ["zwarte jas", "een auto", "hij heeft wit haar en loopt naar de verre grote auto", "blauw"]
)
def test_without_a_colour_beside_it_there_is_no_vehicle(text: str) -> None:
    assert find_vehicles(text) == ()


@given(st.text(max_size=300))
def test_any_text_has_few_keys(text: str) -> None:
    assert len(find_streets(text)) <= MOST
    assert len(find_vehicles(text)) <= MOST


@pytest.mark.parametrize("text", ["K" + "k" * 900 + "straat", "rue " + "-".join(["Jean"] * 90), "rue " + "a" * 900])
def test_a_very_long_name_is_no_street(text: str) -> None:
    assert find_streets(text) == ()
