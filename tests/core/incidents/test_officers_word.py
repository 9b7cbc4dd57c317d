"""An officer who says that a patrol comes has called no number: the group reads that the police know."""

from __future__ import annotations

from dataclasses import replace

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


OPENS = ChatReading(False, False, False, Act.OPENS, None)


@pytest.mark.parametrize("chat", [OPENS, replace(OPENS, danger=True, plain_danger=True)])
def test_a_report_of_an_officer_opens_nothing_and_nobody_is_asked(night: Night, chat: ChatReading) -> None:
    night.says("Wijkagent", "Gisteren is er ingebroken in de Kerkstraat, wie zag iets?", chat=chat)
    assert night.incidents() == []
    assert night.in_group() == []


def test_an_officer_adds_to_what_a_member_reported(night: Night) -> None:
    night.says("Jan", "er loopt iemand aan de deurklinken in de Kerkstraat", chat=OPENS)
    told = night.says("Wijkagent", "In de Kerkstraat loopt iemand aan de deurklinken, zwarte jas", chat=OPENS)
    assert night.incident().tells(told)
    night.says("Els", "Twee mannen breken een auto open in de Molenstraat", chat=OPENS)
    assert len(night.incidents()) == 2


def test_an_edit_of_an_officer_opens_nothing(night: Night) -> None:
    line = night.says("Wijkagent", "goedenavond", chat=replace(OPENS, act=Act.NONE))
    night.chat = OPENS
    night.edits("Wijkagent", line, "In de Molenstraat breken twee mannen een auto open")
    assert night.incidents() == []
