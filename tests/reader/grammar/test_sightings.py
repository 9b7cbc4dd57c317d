"""News of an incident: who or what was seen in a search, what a thief took, and what helpers say."""

from __future__ import annotations

import pytest

from bot.reader.grammar.sightings import helpers_say, tells_of_losses, tells_of_sighting
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "er zit iemand op het bankje aan de vijver",
        "ik zag daarnet een oude man lopen richting station",
        "un monsieur est assis devant la boulangerie",
        "j'ai vu une dame en pantoufles près du pont",
        "da sitzt jemand an der Bushaltestelle",
        "vorhin ging ein alter Mann am Sportplatz vorbei",
        "there's an old fella sitting on the wall by the church",
        "I just saw a little girl walking towards the park",
        "pantoffel gevonden aan de beek",
        "écharpe trouvée sur le banc",
        "Hausschuh am Steg gefunden",
        "found a brown slipper at the jetty",
    ],
)
def test_a_person_or_a_thing_seen_at_a_place_is_a_sighting(text: str) -> None:
    assert tells_of_sighting(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "er staat een man met een mes aan de bakker",
        "er breekt iemand in bij nummer 4",
        "er zit een man bij nr 9 aan de sloten van de auto's te voelen",
        "er staat al een uur een vreemde man voor de school naar de kinderen te kijken",
        "er loopt een naakte man door de straat",
        "une personne est debout sur le rebord du pont",
        "un homme marche le long des voitures, il essaie les portières",
        "ein alter Mann läuft auf den Gleisen Richtung Bahnhof",
        "ein Mann steht vor der Schule und fotografiert die Kinder",
        "there's a boy standing on the wrong side of the railings on the bridge",
        "there's a bloke standing at my mum's door saying he's from the bank",
        "un homme force la porte du 12",
        "da schlägt einer die Scheibe am Auto ein",
        "someone is smashing the window at number 9",
        "ik ga wandelen aan de vijver",
        "wie zoekt er mee?",
        "je cherche près du pont",
    ],
)
def test_a_deed_a_danger_and_a_line_without_a_find_are_none(text: str) -> None:
    assert not tells_of_sighting(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "de juwelen van mijn moeder zijn weg en de laptop ook",
        "les bijoux de maman sont partis",
        "der Schmuck und das Bargeld sind weg",
        "they took the laptop and dad's watch",
    ],
)
def test_valuables_that_are_gone_are_losses(text: str) -> None:
    assert tells_of_losses(fold(text).encode())


@pytest.mark.parametrize("text", ["de kat is weg", "il est parti", "der Hund ist verschwunden", "the man is gone"])
def test_an_animal_or_a_person_who_is_gone_is_no_loss_of_valuables(text: str) -> None:
    assert not tells_of_losses(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "de brandweer zegt dat er niemand meer binnen is",
        "les pompiers disent que c'était la machine à laver",
        "einer von der Feuerwehr sagt, es war die Waschmaschine",
        "the police said he's gone towards the station",
    ],
)
def test_helpers_say_something(text: str) -> None:
    assert helpers_say(fold(text).encode())


@pytest.mark.parametrize("text", ["mijn nicht zegt dat ze met tien zijn", "on dit qu'ils sont armés", "bel de politie"])
def test_hearsay_is_no_word_of_helpers(text: str) -> None:
    assert not helpers_say(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "de politie zegt dat er kinderen ontvoerd worden in witte busjes, hoorde ik van mijn nicht",
        "la police a dit à la coiffeuse qu'un réseau vole des enfants",
        "ein Polizist sagte dem Freund meines Bruders, die markieren Häuser mit Kreide",
        "a police officer said to a friend of a friend they mark houses with chalk",
        "the police said there are 50 burglars in town tonight",
        "police say a gang is about, please share",
    ],
)
def test_a_rumour_for_which_the_police_are_a_pretext_is_none_either(text: str) -> None:
    assert not helpers_say(fold(text).encode())
