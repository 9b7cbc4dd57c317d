"""The moderators sit on another platform than their group."""

from __future__ import annotations

from bot.core.choice import Choice
from tests.scenarios.street import Street, the
from tests.scenarios.test_cases import ACT
from tests.scenarios.test_reports import REPORT


async def test_moderators_on_one_platform_decide_for_a_group_on_another(mixed: Street) -> None:
    await mixed.opens()
    code = await mixed.held("Piet", ACT)
    await mixed.decides("Mo", Choice.APPROVE, code)
    await mixed.group_shows(the("restored_head", who="Piet"), ACT)
    await mixed.decides("Nele", Choice.UNDO, code)
    await mixed.group_hides(ACT)
    await mixed.types_on_desk("Nele", f"weg {code}")
    await mixed.private_shows("Piet", the("removed"))
    await mixed.desk_shows(the("done_removed", who="Nele"))


async def test_a_report_is_asked_about_where_it_was_made(mixed: Street) -> None:
    await mixed.opens()
    await mixed.says("Jan", REPORT)
    await mixed.group_shows(the("call_first"))
    await mixed.has_called("Els")
    await mixed.group_shows(the("incident_called", who="Els"))
    await mixed.desk_hides(the("call_first"))


async def test_a_report_on_one_platform_warns_the_group_on_the_other_before_any_call(mixed: Street) -> None:
    await mixed.opens(across=True)
    await mixed.says("Jan", REPORT)
    await mixed.other_group_shows(the("incident_since"), the("incident_facts", text=REPORT))
    await mixed.other_group_hides(the("call_first"))
    await mixed.has_called("Els")
    await mixed.other_group_shows(the("incident_called", who="Els"), REPORT)


async def test_an_accusation_does_not_cross_to_the_other_platform(mixed: Street) -> None:
    await mixed.opens(across=True)
    await mixed.says("Jan", f"{REPORT}. Nr 12 is de dief, altijd dezelfde")
    await mixed.other_group_shows(the("incident_facts"), REPORT)
    await mixed.other_group_hides("dief")


async def test_an_appeal_crosses_to_the_desk_and_its_answer_back(mixed: Street) -> None:
    await mixed.opens()
    await mixed.types_on_desk("Nele", "goedenavond")
    code = await mixed.held("Piet", ACT)
    await mixed.decides("Mo", Choice.WARN, code)
    await mixed.tells_bot("Piet", "bezwaar: het was een grap")
    await mixed.desk_shows(f"✋ {code} ·", "het was een grap")
    await mixed.restarts()
    await mixed.desk_answers("Mo", f"ok {code}", the("appeal_colleague", code=code))
    await mixed.decides("Nele", Choice.REMOVE, code)
    await mixed.private_shows("Piet", the("appeal_upheld", code=code))
    await mixed.decides("Nele", Choice.UNDO, code)
    await mixed.private_shows("Piet", the("appeal_reopened", code=code))
    await mixed.decides("Nele", Choice.APPROVE, code)
    await mixed.group_shows(the("restored_head", who="Piet"), ACT)
