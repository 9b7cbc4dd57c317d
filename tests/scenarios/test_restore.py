"""The machine is lost and a backup is put back: the desk is asked about a report to the police, or about messages that the
backup had not decided, and one tap answers."""

from __future__ import annotations

import re

import pytest

from bot.core.choice import Choice
from tests.scenarios.street import Street, the
from tests.scenarios.test_desk import ACT
from tests.scenarios.test_incidents import report
from tests.scenarios.test_reports import REPORT

ANSWERS = [(Choice.APPROVE, 2), (Choice.REMOVE, 1)]
"""With the number of reports that the officer has in the end."""


async def a_report_that_the_backup_does_not_know(street: Street, choice: Choice, reports: int) -> None:
    """The incident was open in the backup. Its end was passed on afterwards, and the list of sent reports is lost too."""
    an = street.address("An")
    police = f'people: ["{an}"], chat: "{an}", relay: incidents, agreed: 2026-01-01'
    await street.opens(more=f"police: {{zone: PZ Gent, {police}}}")
    await report(street)
    await street.backs_up()
    await street.says("An", "vals alarm")
    await street.private_shows("An", the("police_chat_foot"))
    await street.is_lost_and_restored()
    await street.later(hours=3)
    await street.later(hours=3)
    card = await street.desk_shows(the("police_doubt"), the("police_doubt_ask"))
    (code,) = re.findall(r"«ok (\w+)»", card.text)
    assert await street.times_private("An", the("police_chat_foot")) == 1
    await street.decides("Mo", choice, code)
    await street.desk_shows(the("police_doubt_sent" if choice is Choice.APPROVE else "police_doubt_had", code=code))
    await street.later(hours=13)
    assert await street.times_private("An", the("police_chat_foot")) == reports


@pytest.mark.parametrize(("choice", "reports"), ANSWERS)
async def test_one_tap_says_whether_the_police_have_a_report(street: Street, choice: Choice, reports: int) -> None:
    await a_report_that_the_backup_does_not_know(street, choice, reports)


@pytest.mark.parametrize(("choice", "reports"), ANSWERS)
async def test_moderators_who_sit_elsewhere_say_so_with_one_tap(mixed: Street, choice: Choice, reports: int) -> None:
    await a_report_that_the_backup_does_not_know(mixed, choice, reports)


async def messages_that_the_backup_had_not_decided(street: Street, choice: Choice) -> None:
    """✅ after a machine that never started again; ❌ after one that has lived on and said all of it."""
    await street.opens()
    report, call = await street.stops_undecided(("Jan", REPORT), ("Els", ACT))
    if choice is Choice.REMOVE:
        await street.lives_on()
    await street.is_lost_and_restored()
    card = await street.desk_shows(the("unsaid"), "«ok ")
    (code,) = re.findall(r"«ok (\w+)»", card.text)
    await street.goes(call)
    await street.stays(report)
    before, notes = await texts(street), await street.times_private("Els")
    assert len(await street.bot_says(the("call_first"))) == (choice is Choice.REMOVE)
    await street.decides("Mo", choice, code)
    await street.desk_shows(the("unsaid_now" if choice is Choice.APPROVE else "unsaid_before", code=code))
    if choice is Choice.APPROVE:
        await street.group_shows(the("call_first"))
        await street.card(ACT)
        assert (len(await street.bot_says(the("call_first"))), before, notes) == (1, [], 0)
        assert await street.times_private("Els") == 1
        await street.says("Jan", "vals alarm")
        await street.group_shows(the("incident_closed", outcome="vals alarm, alles in orde"))
    else:
        assert (await texts(street), await street.times_private("Els")) == (before, 1)


async def texts(street: Street) -> list[str]:
    """The messages of the bot in the group."""
    return [post.text for post in await street.bot_says()]


@pytest.mark.parametrize("choice", [Choice.APPROVE, Choice.REMOVE])
async def test_one_tap_says_whether_the_bot_has_said_it_before(street: Street, choice: Choice) -> None:
    await messages_that_the_backup_had_not_decided(street, choice)


@pytest.mark.parametrize("choice", [Choice.APPROVE, Choice.REMOVE])
async def test_moderators_who_sit_elsewhere_say_whether_the_bot_has_said_it(mixed: Street, choice: Choice) -> None:
    await messages_that_the_backup_had_not_decided(mixed, choice)
