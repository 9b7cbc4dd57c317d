"""A search of which the police know: the question about a call comes anew once the person is found in peril."""

from __future__ import annotations

import pytest

from bot.core.choice import Choice
from bot.core.incident import Incident, IncidentOutcome, calls_of
from bot.core.incidents.merging import merge
from bot.core.reading import Act, ChatReading
from bot.core.rule import IncidentState
from bot.store.codec import decode, encode
from tests.core.incidents.night import DESK, Night, the

MISSING = "Ons mama van 82 is dement en weggelopen, rode jas, wie ziet haar?"
FOUND = "gevonden in de vijver, ze beweegt niet"


def _search(night: Night, called: str = "101 gebeld") -> str:
    """A missing person, of whom Els tells the police. Returns the id of the incident."""
    night.says("Jan", MISSING, chat=ChatReading(False, False, False, Act.OPENS, None, maybe_danger=True))
    id = night.incident().id
    night.later(minutes=2)
    night.says("Els", called, chat=ChatReading(False, True, False, Act.ADDS, id))
    assert night.incident().state is IncidentState.CALLED
    night.later(minutes=10)
    return id


def _found(night: Night, id: str, text: str = FOUND, by: str = "Piet") -> None:
    night.says(by, text, chat=ChatReading(True, False, False, Act.ADDS, id, plain_danger=True, in_peril=True))


def _calls(night: Night, id: str, text: str, by: str = "Piet") -> None:
    night.says(by, text, chat=ChatReading(False, True, False, Act.ADDS, id))


def test_the_question_comes_anew_with_the_emergency_number(night: Night) -> None:
    id = _search(night)
    before = night.shows(the("incident_called", who="Els"))
    _found(night, id)
    ask = night.shows(the("call_emergency"))
    assert ask != before
    night.hides(the("incident_called"))
    assert len(night.in_group()) == 1
    assert night.incident().state is IncidentState.OPEN


def test_moderators_hear_of_it_if_no_member_calls(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls", urgent="112"), DESK)


@pytest.mark.parametrize("by", ["Piet", "Els"])
def test_a_call_to_the_emergency_number_answers_it(night: Night, by: str) -> None:
    """Also by the member who called before."""
    id = _search(night)
    _found(night, id)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld, ze komen", by)
    night.shows(the("incident_called", urgent="112", who=by))
    night.hides(the("call_emergency"))
    night.later(minutes=30)
    night.hides(the("incident_nobody_calls"), DESK)


def test_a_tap_answers_it(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.later(minutes=1)
    night.presses("Els", Choice.CALLED, id)
    night.shows(the("incident_called", urgent="112", who="Els"))


def test_the_call_before_stays_on_record_and_on_the_desk(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.shows(the("incident_was_called", urgent="101", who="Els"), DESK)
    night.shows(the("incident_open", urgent="112"), DESK)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld")
    assert [(call.number, call.by.name) for call in calls_of(night.incident())] == [("101", "Els"), ("112", "Piet")]
    night.shows(the("incident_called", urgent="112", who="Piet"), DESK)


def test_it_is_opened_again_once_for_each_search(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld")
    night.later(minutes=5)
    _found(night, id, "ze ademt niet meer", by="Jan")
    night.shows(the("incident_called", urgent="112"))
    assert night.times(the("call_emergency")) == 1


def test_a_danger_during_a_search_that_is_no_peril_leaves_the_call(night: Night) -> None:
    id = _search(night)
    night.says("Piet", "het vriest vannacht, ze overleeft dat niet", chat=ChatReading(True, False, False, Act.ADDS, id))
    night.shows(the("incident_called", urgent="101"))


def test_police_who_came_for_the_missing_person_leave_it_open(night: Night) -> None:
    id = _search(night)
    night.says("Jan", "politie is er", chat=ChatReading(False, False, False, Act.ADDS, id))
    night.shows(the("incident_police"))
    night.later(minutes=10)
    _found(night, id)
    night.shows(the("call_emergency"))
    night.says("Jan", "politie is er", minutes=4, chat=ChatReading(False, False, False, Act.ADDS, id))
    night.shows(the("incident_police"))
    assert night.incident().state is IncidentState.CALLED


def test_a_caller_who_takes_the_new_call_back_leaves_it_open(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld")
    night.says("Piet", "niet gebeld", minutes=1, chat=ChatReading(False, False, False, Act.ADDS, id))
    night.shows(the("call_emergency"))
    assert [call.number for call in calls_of(night.incident())] == ["101"]


def test_a_moderator_takes_the_new_call_back_and_the_one_before_stays(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld")
    night.on_desk("Mo", f"niet gebeld {night.incident().code}")
    assert [call.number for call in calls_of(night.incident())] == ["101"]
    assert night.incident().state is IncidentState.OPEN
    night.on_desk("Mo", f"niet gebeld {night.incident().code}")
    assert calls_of(night.incident()) == ()


def test_a_notice_of_the_call_that_is_on_its_way_is_called_off(night: Night) -> None:
    night.holding = []
    id = _search(night)
    _found(night, id)
    night.catches_up()
    assert len(night.in_group()) == 1
    night.shows(the("call_emergency"))
    assert night.times(the("incident_called")) == 0


def test_during_a_pause_the_notice_is_edited(night: Night) -> None:
    id = _search(night)
    notice = night.shows(the("incident_called"))
    night.commands("Mo", "pause")
    _found(night, id)
    assert night.shows(the("call_emergency")) == notice


def test_a_clock_that_goes_back_leaves_it_open_to_a_call(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.clock_jumps(-night.watch.escalate_after * 20)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld")
    assert night.incident().state is IncidentState.CALLED


def test_a_merged_search_stays_open_and_keeps_both_calls(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.later(minutes=1)
    _calls(night, id, "112 gebeld", "Els")
    other = Incident("x", night.incident().group, night.incident().report, night.person("Jan"), night.now, night.now)
    merged = merge(other, night.incident())
    assert [call.number for call in calls_of(merged)] == ["101", "112"]
    assert merged.call is not None
    assert merged.call.number == "112"


def test_a_moderator_who_closes_it_says_that_the_police_had_been_called(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    assert night.lane.incidents[id].outcome is IncidentOutcome.POLICE


def test_it_survives_a_restart(night: Night) -> None:
    id = _search(night)
    _found(night, id)
    known = night.incident()
    again = decode(encode(known), Incident)
    assert again == known
    assert again.state is IncidentState.OPEN


def test_a_calm_question_that_is_on_its_way_is_called_off_by_danger(night: Night) -> None:
    night.holding = []
    night.says("Jan", "Er loopt een man aan de deuren te voelen in de Kerkstraat")
    night.says("Els", "Hij heeft een mes, help", seconds=20)
    night.catches_up()
    assert (night.times(the("call_first")), night.times(the("call_emergency"))) == (0, 1)
