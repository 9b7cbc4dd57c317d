"""A group by its home or by «that lot» is profiled by a certainty, a habit, or the time since it came."""

from __future__ import annotations

import pytest

from bot.reader.grammar.groups.hinted_group import hints_at_group
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    "text",
    [
        "das waren doch wieder die aus'm heim, wer denn sonst",
        "that'll be them lot from the hostel again",
        "encore ceux du foyer, comme par hasard",
        "weer die gasten van het asielcentrum natuurlijk",
        "vóór die gasten van 2C hier woonden hadden we da ni",
        "sinds dat blok vol nieuwkomers zit is er niks meer veilig",
        "never lost a bike till that flat got let to that crowd",
        "da volk steelt alles wa ni vastligt",
        "solche leute klauen alles",
    ],
)
def test_a_hint_at_a_group(text: str) -> None:
    assert hints_at_group(fold(text).encode())


@pytest.mark.parametrize(
    "text",
    [
        "die aus'm heim haben beim aufräumen geholfen, danke",
        "the lads from the hostel helped carry her, hats off",
        "zeg niet altijd dat het die van het asielcentrum zijn",
        "sinds die lamp er hangt is er niks meer gestolen",
        "brand in het asielcentrum, de brandweer is er al",
        "someone from the hotel says the alarm is off again",
        "never lost so much as a milk bottle till that light went",
    ],
)
def test_praise_a_defence_and_a_place_are_none(text: str) -> None:
    assert not hints_at_group(fold(text).encode())
