"""A member reports something: who calls?"""

from __future__ import annotations

from tests.scenarios.street import Street, the

REPORT = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"


async def test_a_report_without_a_call_is_asked_about_once_and_called_turns_the_question_into_the_notice(
    street: Street,
) -> None:
    await street.opens()
    report = await street.says("Jan", REPORT)
    await street.group_shows(the("call_first"))
    await street.says("Els", "Hij voelt nu ook aan de deurklinken van nummer 12")
    await street.calm()
    assert len(street.in_group(the("call_first"))) == 1
    await street.says("Jan", "gebeld")
    await street.group_shows(the("incident_called", who="Jan"))
    await street.group_hides(the("call_first"))
    await street.stays(report)


async def test_danger_is_asked_about_after_chatter_and_without_a_word_of_a_report(street: Street) -> None:
    await street.opens()
    await street.says("Els", "goedemorgen allemaal")
    await street.says("Jan", "Vlammen uit het dak")
    await street.group_shows(the("call_emergency"))


async def test_somebody_else_may_have_called(street: Street) -> None:
    await street.opens()
    await street.says("Jan", REPORT)
    await street.group_shows(the("call_first"))
    await street.has_called("Els")
    await street.group_shows(the("incident_called", who="Els"))


async def test_whoever_says_that_the_police_know_is_not_asked(street: Street) -> None:
    await street.opens()
    await street.says("Jan", f"101 gebeld. {REPORT}")
    await street.group_hides(the("call_first"))
