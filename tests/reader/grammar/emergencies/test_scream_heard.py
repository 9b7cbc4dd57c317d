"""A scream out of a house, in Dutch, is danger if the line tells nothing else."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "er gilt een vrouw daarbinnen",
        "er gilt binnen een vrouw",
        "er gilt een vrouw in het huis hiernaast",
        "er gilt iemand daarbinnen!",
        "daarbinnen gilt een vrouw",
        "een vrouw gilt bij de buren",
        "hiernaast krijst een vrouw",
    ],
)
def test_a_scream_out_of_a_house_is_danger(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "er gilt een vrouw daarbinnen 😂",
        "er gilt een vrouw daarbinnen op tv",
        "er gilt een vrouw daarbinnen van het lachen",
        "er gilt een vrouw daarbinnen, ze heeft de lotto gewonnen",
        "hiernaast gilt een vrouw bij elke goal",
        "elke avond gilt hiernaast een vrouw, repetitie van de opera",
        "er gilt een vrouw in het spookhuis",
        "hiernaast gilt een kind, geen dutje gedaan",
        "de baby gilt binnen",
        "er gilt binnen een papegaai",
        "er gilde gisteren binnen een vrouw",
        "er gilt hier eine Ausnahme",
    ],
)
def test_a_scream_in_a_game_or_of_joy_is_none(text: str) -> None:
    assert emergency_in(fold(text).encode()) is Emergency.NONE
