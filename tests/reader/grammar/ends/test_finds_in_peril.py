"""A find in peril ends no search, with whatever word for an end. Each has a twin that ends it."""

from __future__ import annotations

import pytest

from bot.core.reading import Ending
from bot.reader.grammar.ends.told_against import speaks_against
from bot.reader.text.normalisation import fold

WELL = [
    "Gefunden, sie war im Schwimmbad mit Freundinnen",
    "Gefunden, saß im Pool vom Nachbarn mit den Kindern, alles bestens",
    "gevonden, ze zat in het zwembad met vriendinnen",
    "found her, she was in the pool with friends",
    "retrouvée, elle était à la piscine avec des copines",
    "Retrouvée, elle dormait par terre dans sa chambre",
]


@pytest.mark.parametrize("text", WELL)
@pytest.mark.parametrize("ending", [Ending.FOUND, Ending.OVER, Ending.FALSE_ALARM])
def test_a_find_that_is_well_ends_the_search(text: str, ending: Ending) -> None:
    assert not speaks_against(fold(text).encode(), ending, in_search=True)
