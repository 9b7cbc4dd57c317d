"""An officer who says that a patrol comes has called no number: the group reads that the police know."""

from __future__ import annotations

import pytest

from bot.core.reading import Act, ChatReading
from bot.core.rule import IncidentState
from tests.core.incidents.night import DESK, Night, the
from tests.core.incidents.test_closing import REPORT

DANGER = "Er is brand, er zit nog iemand binnen!"


def tells(night: Night, who: str, said: str) -> None:
    night.says(who, said, chat=ChatReading(False, True, False, Act.ADDS, night.incident().id))


def test_the_group_reads_that_the_police_know(night: Night) -> None:
    night.says("Jan", REPORT)
    tells(night, "Wijkagent", "een ploeg komt eraan")
    assert night.incident().state is IncidentState.CALLED
    night.shows(the("incident_known", who="Wijkagent"))
    night.shows(the("incident_known", who="Wijkagent"), DESK)
    night.hides(the("incident_called"))


def test_after_the_end_it_says_so_too(night: Night) -> None:
    night.says("Jan", REPORT)
    tells(night, "Wijkagent", "een ploeg komt eraan")
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    night.shows(the("incident_was_known", who="Wijkagent"), DESK)


def test_the_words_of_a_member_tell_of_a_call(night: Night) -> None:
    night.says("Jan", REPORT)
    tells(night, "Els", "een ploeg komt eraan")
    night.shows(the("incident_called", who="Els"))


@pytest.mark.parametrize("said", ["112 gebeld", "ambulance is verwittigd"])
def test_an_officer_who_called_rescuers_has_called(night: Night, said: str) -> None:
    night.says("Jan", DANGER)
    tells(night, "Wijkagent", said)
    night.shows(the("incident_called", who="Wijkagent", urgent="112"))


@pytest.mark.parametrize("said", ["wij komen eraan", "Kollegen sind informiert", "une équipe est en route"])
def test_in_danger_the_emergency_number_is_still_asked_for(night: Night, said: str) -> None:
    """A patrol is no ambulance, and no fire brigade."""
    night.says("Jan", DANGER)
    tells(night, "Wijkagent", said)
    night.shows(the("incident_known", who="Wijkagent"))
    night.shows(the("incident_danger"))
