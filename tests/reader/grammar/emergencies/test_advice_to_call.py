"""The bare advice to call an emergency number, and lines that only name it."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.advice_to_call import advises_emergency_call
from bot.reader.text.normalisation import fold

ADVICE = [
    "112!!",
    "Karin: bel 112!!",
    "OMA BEL 112",
    "112 bellen Pol",
    "112 anrufen!",
    "ruf die 112 an",
    "appelle le 112!!!",
    "ring 112",
    "call 999 now",
]
NONE = [
    "112",
    "bel altijd 112",
    "bel niet 112",
    "ik bel 112",
    "112 gebeld",
    "is 112 gebeld?",
    "wie belt 112",
    "112 bezet!",
    "bij brand bel 112",
    "bus 112!",
    "nummer 112!",
    "call 112 first",
    "112 haha!",
]


@pytest.mark.parametrize("text", ADVICE)
def test_a_line_that_only_says_to_call_now_is_advice(text: str) -> None:
    assert advises_emergency_call(fold(text).encode())


@pytest.mark.parametrize("text", NONE)
def test_a_rule_a_call_and_a_number_are_none(text: str) -> None:
    assert not advises_emergency_call(fold(text).encode())
