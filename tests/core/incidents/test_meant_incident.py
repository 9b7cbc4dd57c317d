"""An end that names a street is about the incident there, and the police come to the one with a call."""

from __future__ import annotations

import pytest

from bot.core.incident import IncidentOutcome
from bot.core.reading import Act, ChatReading, Ending
from tests.core.incidents.night import Night

CHURCH = "Er loopt iemand aan de deuren te voelen in de Kerkstraat"
MILL = "Er staat iemand met een koevoet aan de garage in de Molenstraat"


def ends_latest(night: Night, ending: Ending | None) -> ChatReading:
    _, mill = night.incidents()
    return ChatReading(False, False, False, Act.ENDS, mill.id, ending)


def both(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Els", MILL, minutes=2)


@pytest.mark.parametrize(
    ("said", "ending", "outcome"),
    [
        ("Vals alarm in de Kerkstraat", Ending.FALSE_ALARM, IncidentOutcome.ALL_CLEAR),
        ("In de Kerkstraat is alles voorbij", Ending.OVER, IncidentOutcome.OVER),
    ],
)
def test_an_end_in_a_street_ends_the_incident_there(
    night: Night, said: str, ending: Ending, outcome: IncidentOutcome
) -> None:
    both(night)
    church, mill = night.incidents()
    night.says("Wijkagent", said, chat=ends_latest(night, ending))
    assert night.incident().id == mill.id
    assert night.lane.incidents[church.id].outcome is outcome


def test_an_arrest_in_another_street_ends_the_incident_that_the_reader_names(night: Night) -> None:
    """Suspects run, and the police catch them elsewhere."""
    both(night)
    church, _ = night.incidents()
    night.says("Wijkagent", "De man is opgepakt in de Kerkstraat", chat=ends_latest(night, Ending.POLICE))
    assert night.incident().id == church.id


@pytest.mark.parametrize(
    "said", ["Vals alarm in de Molenstraat", "Vals alarm in de Dorpsstraat", "Alles voorbij bij nr 12"]
)
def test_an_end_in_its_own_or_an_unknown_street_stays_with_the_incident_that_the_reader_names(
    night: Night, said: str
) -> None:
    both(night)
    church, _ = night.incidents()
    night.says("Wijkagent", said, chat=ends_latest(night, Ending.FALSE_ALARM))
    assert night.incident().id == church.id


def test_bare_words_put_the_police_at_the_incident_with_a_call_also_once_more(night: Night) -> None:
    both(night)
    church, mill = night.incidents()
    night.on_desk("Mo", f"gebeld {church.code}")
    night.chat = ChatReading(False, False, False, Act.ADDS, mill.id)
    for _ in range(2):
        night.says("Mo", "politie ter plaatse")
        assert night.lane.incidents[church.id].police_at is not None
        assert night.lane.incidents[mill.id].police_at is None


@pytest.mark.parametrize("who", ["Wijkagent", "Els"])
def test_an_end_in_the_street_of_an_incident_that_is_over_ends_no_other_one(night: Night, who: str) -> None:
    """Of a closed one the bot keeps the street that it may say."""
    night.place = "Kerkstraat"
    night.says("Jan", CHURCH)
    church = night.incident()
    night.on_desk("Mo", f"afgesloten {church.code}")
    night.place = "Molenstraat"
    night.says("Els", MILL)
    night.chat = ChatReading(False, False, False, Act.ENDS, night.incident().id, Ending.FALSE_ALARM)
    night.says(who, "Vals alarm in de Kerkstraat")
    assert night.incident().closed_at is None
    corrected = IncidentOutcome.ALL_CLEAR if who == "Wijkagent" else IncidentOutcome.OVER
    assert night.lane.incidents[church.id].outcome is corrected


def test_bare_words_of_the_reporter_of_two_put_the_police_at_the_one_with_a_call(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Jan", MILL, minutes=2)
    church, mill = night.incidents()
    night.on_desk("Mo", f"gebeld {church.code}")
    night.says("Jan", "politie ter plaatse", chat=ChatReading(False, False, False, Act.ADDS, mill.id))
    assert night.lane.incidents[church.id].police_at is not None
    assert night.lane.incidents[mill.id].police_at is None
