"""Phrases of self-harm that tell of none, read with the shipped lists."""

from __future__ import annotations

import pytest

from bot.core.reading import Flag, ReaderInput
from tests import shipped


def flags(text: str) -> frozenset[str]:
    return shipped.rules().lexicon.read(ReaderInput(text, ("nl", "fr", "de", "en"))).flags


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to live in a street like this any more",
        "he doesn't want to live with his mum",
        "I've taken all the pills back to the chemist",
        "ik wil niet meer wakker worden van die vuilniswagen",
        "j'ai envie d'en finir avec les pigeons",
        "ik wil niet meer wakker worden van die duiven op het dak",
        "ik wil niet meer wakker worden om zes uur door de motoren",
        "ik wil niet meer wakker worden van de krolse katten",
        "ich will nicht mehr aufwachen von dem Krach nebenan",
        "je veux plus être là pendant les travaux",
        "je veux plus être là quand ils refont la rue",
        "I don't want to be here any more during the marathon",
        "I don't want to be here any more when the roadworks start",
        "ich will nicht mehr da sein wenn die Baustelle anfängt",
        "ich spring vom Dach in den Pool",
        "je veux plus vivre dans cette rue",
        "ik wil niet meer leven in zo'n straat",
        "ich will nicht mehr leben in so einer Straße",
        "all of us had an overdose of cake yesterday",
        "overdosis suiker op het straatfeest",
    ],
)
def test_where_a_person_wants_to_live_and_a_treat_are_no_self_harm(text: str) -> None:
    assert not {Flag.SELF_HARM, Flag.DANGER} & flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to live here, I want to die",
        "je ne veux plus être là quand les enfants rentrent",
        "I don't want to be here any more when they find out",
        "ik wil niet meer wakker worden van ellende",
        "ik wil niet meer wakker worden van de zorgen",
        "ich will nicht mehr aufwachen wegen ihm",
        "I don't want to live here any more, I've taken pills",
        "I don't want to live here, I have a rope",
        "I don't want to live here or anywhere",
        "I don't want to live here on my own",
        "I don't want to live here and I took tablets",
        "je veux plus vivre ici, je vais sauter",
        "je ne veux plus vivre dans cette maison sans lui",
        "ik wil niet meer leven naast haar graf",
        "ik wil niet meer leven hier op aarde",
        "ich will nicht mehr leben hier auf der Welt",
        "I don't want to live in this street, I don't want to live",
        "I don't want to live with this pain",
        "I don't want to live in this world",
        "I don't want to live without her",
        "je veux plus vivre",
        "ik wil niet meer leven",
        "she took an overdose at work",
    ],
)
def test_a_cry_stays_one(text: str) -> None:
    assert {Flag.SELF_HARM, Flag.DANGER} <= flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik maak een einde aan mijn leven",
        "ze wil zichzelf iets aandoen",
        "je vais en finir avec ma vie ce soir",
        "il a mis fin à ses jours, il est dans le garage",
        "ich mach jetzt Schluss mit meinem Leben, tut mir leid an alle",
        "Ich kann nicht mehr. Die Tabletten hab ich schon genommen",
        "she says she is going to take her own life",
        "I've taken the whole packet",
    ],
)
def test_a_wish_to_die_is_self_harm_in_each_language(text: str) -> None:
    assert Flag.SELF_HARM in flags(text)
