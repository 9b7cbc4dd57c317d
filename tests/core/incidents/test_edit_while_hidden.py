"""An edit with danger of a message that is to be hidden and still stands in the group: the group is asked about the call."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.core.action import DeleteMessage
from bot.core.case import CaseStatus
from bot.core.member import Member
from bot.core.ref import Ref
from tests.core.incidents.night import GROUP, OTHER_GROUP, Night, the, watch
from tests.kit import ALL

ACT = "Wie gaat er mee? We pakken hem zelf aan"
DANGER = f"{ACT}. Hij heeft een mes en staat in mijn huis in de Kerkstraat, help"
REPORT = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"


@pytest.fixture(params=["cannot", "not yet"])
def stuck(request: pytest.FixtureRequest) -> Night:
    """A platform that cannot delete it, and one that has not done so yet."""
    return Night(able=ALL - {DeleteMessage}) if request.param == "cannot" else Night(deletes_late=True)


@pytest.mark.parametrize("text", ["Hij heeft een mes en staat in mijn huis in de Kerkstraat, help", DANGER])
def test_the_group_is_asked_about_danger_that_an_edit_tells_of(stuck: Night, text: str) -> None:
    post = stuck.says("Piet", ACT)
    (case,) = stuck.lane.cases.values()
    assert case.status in (CaseStatus.VISIBLE, CaseStatus.HIDING)
    assert case.hides
    stuck.edits("Piet", post, text)
    stuck.shows(the("call_emergency"))


def test_an_edit_adds_danger_to_the_open_incident(stuck: Night) -> None:
    stuck.says("Jan", REPORT)
    post = stuck.says("Piet", ACT)
    stuck.edits("Piet", post, DANGER)
    assert stuck.incident().danger
    stuck.shows(the("call_emergency"))


def test_a_report_that_was_hidden_and_becomes_dangerous_is_asked_about_again(stuck: Night) -> None:
    post = stuck.says("Piet", f"{REPORT}. {ACT}")
    stuck.edits("Piet", post, f"{REPORT}, hij heeft een mes. {ACT}")
    assert stuck.incident().danger
    stuck.shows(the("call_emergency"))


@pytest.mark.parametrize(("late", "paused"), [(True, False), (False, False), (True, True)])
def test_the_other_groups_read_no_words_of_an_edit_that_a_rule_hides(late: bool, paused: bool) -> None:
    """While the platform has not deleted the message yet, also during a pause, and while it waits at the gate."""
    night = Night(deletes_late=late, watch=replace(watch(groups=(GROUP, OTHER_GROUP)), gatekeeper=not late))
    night.lane = night.lane.with_member("p-Piet", Member(seen=night.now, belongs=True))
    post = night.says("Piet", f"{REPORT}. {ACT}", group=GROUP if late else Ref("console", "Piet"))
    assert [case.hides for case in night.lane.cases.values()] == [True]
    if paused:
        night.commands("Mo", "pause")
    night.copy = f"{REPORT}, een man. {ACT}"
    night.edits("Piet", post, night.copy)
    (incident,) = night.incidents()
    assert "pakken" not in incident.facts
    night.hides(re.compile("pakken"), OTHER_GROUP)
