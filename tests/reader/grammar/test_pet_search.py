"""A search for a pet, and the lines in it that speak of an animal."""

from __future__ import annotations

import pytest

from bot.reader.grammar.pet_search import seeks_pet, speaks_of_pet
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "Hallo, onze kat Moor is sinds gisteren weg. Zwart met een witte vlek op de borst",
        "notre chat a disparu depuis hier",
        "unsere Katze ist entlaufen, wer hat sie gesehen?",
        "our dog got out, has anyone seen him?",
    ],
)
def test_a_pet_is_sought(text: str) -> None:
    assert seeks_pet(fold(text).encode())


@pytest.mark.parametrize(
    "text", ["onze zoon is weg", "my bike is gone", "unsere Katze hat Junge", "qui a vu le facteur ?"]
)
def test_a_child_a_thing_or_a_pet_at_home_is_no_lost_pet(text: str) -> None:
    assert not seeks_pet(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "hij is gechipt",
        "gisteravond zat er nen zwarte bij ons op de muur maar kheb nie op nen halsband gelet",
        "elle a un collier rouge",
        "j'en ai vu une noire sur le mur hier soir",
        "gestern Abend saß eine schwarze bei uns auf der Mauer",
        "there was a black one on our wall last night",
        "she's very shy",
    ],
)
def test_a_line_of_the_search_speaks_of_the_pet(text: str) -> None:
    assert speaks_of_pet(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "er zat nen zwarte gast bij ons op de muur",
        "hij heeft een mes",
        "un homme noir sur le mur",
        "there's a man on our wall",
        "the dog has bitten my son",
        "il y a deux types dans le jardin",
        "het brandt bij de buren",
    ],
)
def test_a_person_or_a_danger_is_no_pet(text: str) -> None:
    assert not speaks_of_pet(fold(text).encode())
