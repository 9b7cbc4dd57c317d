"""A search that becomes an emergency: the police read the call that told of a missing person, and the one after the find."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

from bot.core.choice import Choice, OfIncident
from bot.core.event import ChoiceMade
from bot.core.reading import Act, ChatReading, Flag, Label
from bot.police_mail.incident_json import incident_json
from tests.core.police.test_relay import DANGER, SEEN, Evening, rows
from tests.kit import GROUP, NOON, person, reading

MINUTE = timedelta(minutes=1)
MISSING = "mijn vader is dement en weggelopen, rode jas"
IN_PERIL = ChatReading(True, False, False, Act.ADDS, None, plain_danger=True, in_peril=True)
ADDS = ChatReading(False, False, False, Act.ADDS, None)
CALLED = replace(reading(Label.POLICE_CALLED, Label.UPDATE), chat=ChatReading(False, True, False, Act.ADDS, None))


def _found() -> Evening:
    evening = Evening().begun(MISSING, seen=replace(SEEN, flags=frozenset({Flag.SEARCH})))
    evening.says("101 gebeld", by="Els", seen=CALLED, after=2)
    evening.says("gevonden in de vijver, hij beweegt niet", by="Piet", seen=replace(DANGER, chat=IN_PERIL), after=10)
    return evening


def test_the_mail_at_the_find_tells_of_the_call_before() -> None:
    summary = rows(_found().mails()[-1])
    assert summary["call"].count("police_called") == 1


def test_the_mail_at_the_end_tells_of_both_calls() -> None:
    evening = _found()
    evening.says("112 gebeld", by="Piet", seen=CALLED, after=12)
    evening.closes(after=40)
    report = evening.mails()[-1].report
    assert report.incident is not None
    assert (report.incident.called_number, report.incident.called_by) == ("101", "member 2")
    assert (report.incident.called_again_number, report.incident.called_again_by) == ("112", "member 3")
    assert sum("police_called" in row.value for row in report.course) == 2
    written = json.loads(incident_json("x", NOON, report))["incident"]
    assert written["call"]["number"] == "101"
    assert written["laterCall"]["number"] == "112"


def test_a_call_alone_is_no_later_one() -> None:
    evening = Evening().begun(MISSING, seen=replace(SEEN, flags=frozenset({Flag.SEARCH})))
    evening.says("101 gebeld", by="Els", seen=CALLED, after=2)
    evening.closes(after=40)
    facts = evening.mails()[-1].report.incident
    assert facts is not None
    assert facts.called_again_at is None


def test_a_later_caller_who_wrote_nothing_has_a_number_of_their_own() -> None:
    evening = _found()
    tap = ChoiceMade("tap", GROUP, person("Fien"), Choice.CALLED, OfIncident(evening.incident.id), NOON + 12 * MINUTE)
    evening.hear(tap)
    evening.says("ik sta aan de vijver", by="Ann", seen=replace(SEEN, chat=ADDS), after=13)
    evening.closes(after=40)
    report = evening.mails()[-1].report
    assert report.incident is not None
    assert report.incident.called_again_by == "member 4"
    assert [line.role for line in report.lines if line.text == "ik sta aan de vijver"] == ["member 5"]


def test_the_course_tells_when_the_police_came_for_the_search_and_for_the_find() -> None:
    evening = Evening().begun(MISSING, seen=replace(SEEN, flags=frozenset({Flag.SEARCH})))
    evening.says("101 gebeld", by="Els", seen=CALLED, after=2)
    evening.closes(Choice.POLICE_THERE, after=6)
    evening.says("gevonden in de vijver, hij beweegt niet", by="Piet", seen=replace(DANGER, chat=IN_PERIL), after=10)
    evening.closes(Choice.POLICE_THERE, after=14)
    evening.closes(after=40)
    report = evening.mails()[-1].report
    assert sum("turn_police" in row.value for row in report.course) == 2
    assert report.incident is not None
    assert report.incident.police_at == NOON + 6 * MINUTE
    written = json.loads(incident_json("id", NOON, report))["incident"]
    assert written["policeOnSceneAt"] == "2026-03-02T12:06:00Z"
    assert written["laterPoliceOnSceneAt"] == "2026-03-02T12:14:00Z"


def test_one_arrival_of_the_police_is_no_later_one() -> None:
    evening = _found()
    evening.closes(Choice.POLICE_THERE, after=14)
    evening.closes(after=40)
    written = json.loads(incident_json("id", NOON, evening.mails()[-1].report))["incident"]
    assert written["policeOnSceneAt"] == "2026-03-02T12:14:00Z"
    assert "laterPoliceOnSceneAt" not in written
