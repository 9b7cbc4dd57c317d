"""The number of a tradesman that a neighbour asked for exposes no person; any other number does."""

from __future__ import annotations

import pytest

from bot.reader.conversation.asked_number import is_asked_number
from bot.reader.personal_data.shapes import find_details
from bot.reader.text.normalisation import fold

ASKED = [
    ("hat jemand die Nummer vom Klempner?", "Ja, Firma Meier, 0221 5550123"),
    ("anyone got a plumber's number?", "yes, Meyers Plumbing, 0161 496 0123"),
    ("kent er iemand een goeie loodgieter?", "ja, Peeters Sanitair, 0470 12 34 56"),
    ("qui connaît un bon plombier ?", "oui, Plomberie Martin, 0470 12 34 56"),
    ("wie kent een slotenmaker die op zondag komt", "0470 12 34 56, zeer vriendelijk"),
]
NOT_ASKED = [
    ("goedemorgen allemaal", "0470 12 34 56"),
    (
        "anyone got a plumber's number?",
        "and the guy who broke into ours, his number is 07700 900123, everyone ring him",
    ),
    ("hat jemand die Nummer vom Klempner?", "der Dieb hat die Nummer 0171 2345678"),
    ("wie kent de dader?", "zijn nummer is 0470 12 34 56"),
    ("a plumber came today", "0161 496 0123"),
    ("kent iemand een loodgieter?", "Jan Peeters, Kerkstraat 12, 0470 12 34 56"),
]


@pytest.mark.parametrize(("asked", "answer"), ASKED)
def test_an_asked_number_of_a_tradesman(asked: str, answer: str) -> None:
    assert is_asked_number(fold(answer), [fold(asked)], find_details(answer))
    assert not is_asked_number(fold(answer), [fold(asked), *["tot morgen"] * 6], find_details(answer))


@pytest.mark.parametrize(("asked", "answer"), NOT_ASKED)
def test_any_other_number(asked: str, answer: str) -> None:
    assert not is_asked_number(fold(answer), [fold(asked)], find_details(answer))
