"""An officer who declares a search over ends it, unless it was in vain or goes on another day. An officer who is with the
author is no find."""

from __future__ import annotations

import pytest

from bot.reader.grammar.ends.end_told import tells_of_end
from bot.reader.grammar.ends.officer_forms import officer_ends_search
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "Collega's zijn bij hem. Zoekactie gestopt.",
        "We stoppen met zoeken, mevrouw zit bij ons.",
        "Les recherches sont terminées, elle est avec nous.",
        "Ambulance près de lui, simple contrôle. Fin des recherches.",
        "Kollegen sind bei ihr, Suche beendet.",
        "Die Suche wurde eingestellt, der Herr ist bei uns.",
        "Search is over, colleagues are with her.",
        "The search has been called off, he is with us.",
    ],
)
def test_a_search_that_is_over(text: str) -> None:
    assert officer_ends_search(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "Zoekactie gestopt voor vannacht, om zes uur verder.",
        "Zoekactie langs de vaart afgelopen, niets gevonden.",
        "Recherches arrêtées pour cette nuit, reprise à l'aube.",
        "Les recherches ne sont pas encore terminées.",
        "Suche im Park beendet, ohne Ergebnis.",
        "Die Suche wird morgen fortgesetzt.",
        "Search called off for tonight, we resume at six.",
        "Is the search over?",
    ],
)
def test_a_search_in_vain_or_for_the_night_is_none(text: str) -> None:
    assert not officer_ends_search(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "police have taken it as high risk, officer is here with me",
        "officer is sitting with me now",
        "agente zit bij mij, ze schrijft alles op",
        "Beamtin sitzt bei mir",
        "policière est avec moi",
    ],
)
def test_an_officer_who_is_with_the_author_is_no_find(text: str) -> None:
    assert tells_of_end(fold(text).encode(), in_search=True) is None


@pytest.mark.parametrize("text", ["Lena is here with me", "oma zit bij mij, ze drinkt koffie", "opa sitzt bei mir"])
def test_a_person_who_is_with_the_author_is_found(text: str) -> None:
    assert tells_of_end(fold(text).encode(), in_search=True) is not None
