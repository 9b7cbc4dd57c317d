"""A person who is held with a weapon, and one who is beaten by a person whom the author names, in four languages."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.grammar.lines import emergency


@pytest.mark.parametrize(
    "text",
    [
        "hij heeft mijn dochter vast met een mes",
        "we slaan hem kapot, hij heeft mijn dochter vast met een mes",
        "il tient ma fille avec un couteau",
        "on va le tuer, il tient ma fille avec un couteau",
        "er hält meine Tochter mit einem Messer fest",
        "he's got my daughter with a knife",
        "we'll kill him, he's holding my mum at knifepoint",
        "Kevin slaat zijn vrouw, ze gilt",
        "Kevin frappe sa femme, elle hurle",
        "Kevin schlägt seine Frau",
        "Kevin at number 12 is beating his wife, she's screaming",
    ],
)
def test_a_person_who_is_held_or_beaten_is_in_danger(text: str) -> None:
    assert emergency(text) is Emergency.DANGER


@pytest.mark.parametrize(
    "text",
    [
        "hij heeft mijn fiets vast met een slot",
        "hij heeft mijn dochter met een mes leren koken",
        "il tient ma fille avec un pistolet à eau",
        "he's got his girlfriend with a knife set for Christmas",
        "he's got him at gunpoint in the final scene",
        "ça frappe mon mari",
        "age is beating my husband",
        "this weather is beating my husband",
        "Lisa schlägt ihren Bruder, 3:0",
        "il tient ma fille par la main",
        "he's got my daughter with a sandwich",
        "Kevin is beating his wife at chess",
        "Kevin slaat zijn vrouw nooit over",
        "Kevin frappe sa balle trop fort",
    ],
)
def test_other_lines_about_kin_are_none(text: str) -> None:
    assert emergency(text) is not Emergency.DANGER
