"""Words about an incident that moderators type in the middle of an evening: the bot offers the command that they may mean."""

from __future__ import annotations

import pytest

from bot.core.incident import IncidentState
from tests.core.incidents.night import Night

REPORT = "Er loopt iemand aan de deuren te voelen in de Kerkstraat"
OTHER = "Er staat iemand met een koevoet aan de garage in de Molenstraat"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("{} is vals alarm", "vals alarm {}"), ("{} was dus vals alarm hoor", "vals alarm {}"),
        ("false alarm {}", "vals alarm {}"), ("Fehlalarm {}", "vals alarm {}"),
        ("{}: c'est une fausse alerte", "vals alarm {}"),
        ("closed {}", "afgesloten {}"), ("vor ort {}", "ter plaatse {}"), ("called {}", "gebeld {}"),
        ("er is nog niet gebeld voor {}", "toon {}"), ("{} is nog niet voorbij", "toon {}"), ("wat met {}", "toon {}"),
        ("zet {} terug open", "terug {}"), ("delete {}", ""),
    ],
)  # fmt: skip
def test_words_around_the_code_of_an_incident_are_asked_back(night: Night, typed: str, offered: str) -> None:
    night.says("Jan", REPORT)
    code = night.incident().code
    night.on_desk("Mo", typed.format(code))
    answer = night.desk()[-1]
    assert f"`{offered.format(code)}`" in answer if offered else "`" not in answer
    assert night.incident().state is IncidentState.OPEN
    assert night.incident().called is None


def test_two_codes_of_incidents_are_offered_together(night: Night) -> None:
    night.says("Jan", REPORT)
    night.later(minutes=2)
    night.says("Els", OTHER)
    one, other = (each.code for each in night.incidents())
    night.on_desk("Mo", f"{one} en {other} horen samen")
    assert f"`samen {one} {other}`" in night.desk()[-1]
