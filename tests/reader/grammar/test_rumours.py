"""Hearsay about a grave matter that all are to pass on is a rumour."""

from __future__ import annotations

import pytest

from bot.reader.grammar.rumours import spreads_rumour
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "it's on spotted in the valley that he's dead, everyone share so they get caught",
        "my cousin says he's gone, dead, and the shop lad shoved him, pass it on",
        "in de facebookgroep zeggen ze dat hij al dood is, deel dit zodat ze niet wegkomt",
        "on m'a dit qu'elle est morte et que c'est le beau-père, faites tourner",
        "auf Insta steht schon dass es zwei Tote gibt, alle teilen",
    ],
)
def test_a_rumour_is_to_be_passed_on(text: str) -> None:
    assert spreads_rumour(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "on facebook they say he's dead, please don't share that",
        "they're saying he's dead, is it true?",
        "the police say on facebook that a man was killed, share if you saw the car",
        "ze zeggen dat ze vermist is, deel dit, misschien is ze dood",
        "on dit qu'il est mort, ne partagez pas svp",
        "er soll tot sein, heißt es auf Facebook, bitte nicht teilen",
        "share a pizza with us tonight, they say it's to die for",
    ],
)
def test_doubt_the_police_and_a_search_are_none(text: str) -> None:
    assert not spreads_rumour(fold(text).encode())
