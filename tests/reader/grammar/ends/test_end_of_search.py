"""An officer who declares a search over ends it, unless it was in vain or goes on another day."""

from __future__ import annotations

import pytest

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
