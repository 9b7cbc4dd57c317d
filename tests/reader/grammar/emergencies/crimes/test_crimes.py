"""Break-ins that go on while a person is in the house."""

from __future__ import annotations

import pytest

from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.text.normalisation import fold


@pytest.mark.parametrize(
    ("text", "emergency"),
    [
        ("bei Frau Nowak wird gerade eingebrochen und sie ist zu Hause", Emergency.DANGER),
        ("deux hommes forcent la porte de Mme Peeters et elle est chez elle", Emergency.DANGER),
        ("they're breaking into number 9 and she's still home", Emergency.DANGER),
        ("they're breaking into number 9, nobody is home", Emergency.CRIME),
    ],
)
def test_a_break_in_where_somebody_is_home_is_a_danger(text: str, emergency: Emergency) -> None:
    assert emergency_in(fold(text).encode()) is emergency
