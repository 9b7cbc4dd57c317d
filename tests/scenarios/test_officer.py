"""An evening in which an officer takes part: named in config.yaml by the address on the platform, and nowhere else."""

from __future__ import annotations

import re

import pytest

from bot.core.choice import Choice
from tests.scenarios.conftest import CAN_BE_LEFT
from tests.scenarios.street import Street, the
from tests.scenarios.test_incidents import report

CHATTER = "Wie heeft er een ladder te leen?"
UPLOAD = "https://politie.example.org/getuigen"
APPEAL = f"GE.1234/2026 | Kerkstraat | zaterdag 22-23 u | {UPLOAD}"


async def opens(street: Street) -> None:
    """An is an officer."""
    await street.opens(more=f'police: {{zone: PZ Gent, people: ["{street.address("An")}"]}}')


async def an_evening_with_an_officer(street: Street) -> None:
    await opens(street)
    await report(street)
    await street.says("An", CHATTER)
    assert await street.times_private("An", the("useful_only")) == 0
    await street.says("An", "politie ter plaatse")
    await street.group_shows(the("incident_police"))
    await street.says("An", "vals alarm")
    await street.group_shows(the("incident_closed", outcome="vals alarm, alles in orde"))
    await street.tells_bot("An", "/official Morgen controleren wij de fietsverlichting.")
    post = await street.group_shows(the("official_post", text="Morgen controleren wij de fietsverlichting."))
    assert await street.is_pinned_where_it_can_be(post)
    await street.tells_bot("An", f"/witness {APPEAL}")
    appeal = await street.group_shows(the("witness_appeal", code="GE.1234/2026", text="Kerkstraat", words=UPLOAD))
    assert await street.is_pinned_where_it_can_be(appeal)


async def test_an_evening_with_an_officer(street: Street) -> None:
    await an_evening_with_an_officer(street)


async def test_an_evening_with_an_officer_whose_moderators_sit_elsewhere(mixed: Street) -> None:
    await an_evening_with_an_officer(mixed)


async def test_an_officer_of_two_platforms_takes_part_on_both(mixed: Street) -> None:
    """The groups of one watch are on two platforms. The report comes to the officer on the one, the receipt from the other."""
    here, there = mixed.address("An"), mixed.address("An", other=True)
    police = f'people: ["{here}", "{there}"], chat: "{there}", relay: incidents, agreed: 2026-01-01'
    await mixed.opens(more=f"police: {{zone: PZ Gent, {police}}}", across=True)
    await report(mixed)
    await mixed.says_in_other_group("An", "politie ter plaatse")
    await mixed.group_shows(the("incident_police"))
    await mixed.says_in_other_group("An", "vals alarm")
    await mixed.group_shows(the("incident_closed", outcome="vals alarm, alles in orde"))
    text = await mixed.private_shows("An", the("police_chat_foot"), other=True)
    (code,) = re.findall(r"«ontvangen (\w+)»", text)
    await mixed.tells_bot("An", f"ontvangen {code}")
    await mixed.desk_shows(the("police_received", code=code))
    await mixed.tells_bot("An", f"/witness {APPEAL}")
    appeal = the("witness_appeal", code="GE.1234/2026", text="Kerkstraat", words=UPLOAD)
    assert await mixed.is_pinned_where_it_can_be(await mixed.group_shows(appeal))
    assert await mixed.is_pinned_where_it_can_be(await mixed.other_group_shows(appeal), other=True)


async def test_an_adjoining_watch_reads_each_post_after_one_tap_of_its_coordinator(mixed: Street) -> None:
    """A button on Telegram, a reaction on Signal."""
    await mixed.opens(more=f'police: {{zone: PZ Gent, people: ["{mixed.address("An")}"]}}', adjoining=True)
    official = the("official_post", text="Morgen controleren wij de fietsverlichting.")
    appeal = the("witness_appeal", code="GE.1234/2026", text="Kerkstraat", words=UPLOAD)
    for command, post in (
        ("/official Morgen controleren wij de fietsverlichting.", official),
        (f"/witness {APPEAL}", appeal),
    ):
        await mixed.tells_bot("An", command)
        await mixed.group_shows(post)
        offer = await mixed.desk_shows(the("neighbour_offer", words="Kerkwijk"), post)
        await mixed.other_group_hides(post)
        (code,) = re.findall(r"«ok (\w+)»", offer.text)
        await mixed.decides("Nele", Choice.APPROVE, code)
        await mixed.other_group_hides(post)
        await mixed.decides("Mo", Choice.APPROVE, code)
        there = await mixed.other_group_shows(post)
        assert await mixed.is_pinned_where_it_can_be(there, other=True)


async def test_an_adjoining_watch_may_leave_a_post_to_its_neighbours(mixed: Street) -> None:
    await mixed.opens(more=f'police: {{zone: PZ Gent, people: ["{mixed.address("An")}"]}}', adjoining=True)
    await mixed.tells_bot("An", f"/witness {APPEAL}")
    offer = await mixed.desk_shows(the("neighbour_offer", words="Kerkwijk"))
    (code,) = re.findall(r"«weg (\w+)»", offer.text)
    await mixed.desk_answers("Nele", f"weg {code}", the("neighbour_not_yours", code=code))
    await mixed.decides("Mo", Choice.REMOVE, code)
    await mixed.desk_shows(the("neighbour_left", code=code))
    await mixed.other_group_hides(the("witness_appeal"))


async def test_a_member_cannot_speak_for_the_police(street: Street) -> None:
    await opens(street)
    await report(street)
    await street.tells_bot("Els", "/official Iedereen naar buiten!")
    await street.tells_bot("Els", f"/witness {APPEAL}")
    await street.says("Els", "/official Iedereen naar buiten!")
    assert await street.bot_says(the("official_post")) == []
    assert await street.bot_says(the("witness_appeal")) == []


async def test_an_officer_closes_with_a_code_and_decides_about_no_message(street: Street) -> None:
    await opens(street)
    await report(street)
    code = await street.incident("Jan")
    await street.tells_bot("An", f"afgesloten {code}")
    await street.desk_shows("🔔", the("incident_closed"))


async def a_report_in_the_chat_of_an_officer(street: Street) -> None:
    an = street.address("An")
    police = f'people: ["{an}"], chat: "{an}", relay: incidents, agreed: 2026-01-01'
    await street.opens(more=f"police: {{zone: PZ Gent, {police}}}")
    await report(street)
    await street.says("An", "vals alarm")
    text = await street.private_shows("An", the("police_chat_foot"))
    (code,) = re.findall(r"«ontvangen (\w+)»", text)
    await street.desk_shows(the("police_mailed", code=code))
    await street.tells_bot("An", f"ontvangen {code}")
    await street.desk_shows(the("police_received", code=code))


@pytest.mark.parametrize("street", CAN_BE_LEFT, indirect=True)
async def test_the_question_after_a_lone_word_offers_no_report_that_is_confirmed(street: Street) -> None:
    await a_report_in_the_chat_of_an_officer(street)
    await street.later(hours=2)
    await report(street)
    await street.says("An", "vals alarm")
    await street.calm()
    (code,) = re.findall(r"«ontvangen (\w+)»", await street.private_shows("An", the("police_chat_foot")))
    await street.desk_answers("Mo", "ontvangen", the("desk_ask", words=f"`ontvangen {code}`"))


async def test_a_report_in_the_chat_of_an_officer(street: Street) -> None:
    await a_report_in_the_chat_of_an_officer(street)


async def test_a_report_in_the_chat_of_an_officer_whose_moderators_sit_elsewhere(mixed: Street) -> None:
    await a_report_in_the_chat_of_an_officer(mixed)
