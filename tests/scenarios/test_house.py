"""Reminders, a pause, the gatekeeper, a dry run, and a bot that dies."""

from __future__ import annotations

import pytest

from bot.core.action import AskModerators, DeleteMessage, Reply, SendPrivately
from bot.core.choice import Choice
from bot.outbound.action_words import ACTION_WORDS
from bot.translation import in_language
from tests import shipped
from tests.scenarios.conftest import KEEP
from tests.scenarios.street import Street, the
from tests.scenarios.test_cases import ACT
from tests.scenarios.test_reports import REPORT


async def test_a_reminder_goes_out_at_its_time(street: Street) -> None:
    await street.opens(reminders="0 20 * * *")
    texts = [guideline.texts["nl"] for guideline in shipped.rules().rulebook.guidelines]
    await street.later(minutes=85)  # each watch has a quarter of an hour of its own
    shown = await street.group_shows("\n")
    assert any(text[:20] in shown.text for text in texts), street.transcript()


async def test_a_pause_keeps_the_bot_silent_until_it_is_over(street: Street) -> None:
    await street.opens()
    await street.desk_answers("Mo", "/pause 2h", the("pause_on", who="Mo"))
    post = await street.says("Piet", ACT)
    await street.says("Jan", REPORT)
    await street.group_hides(the("call_first"))
    await street.stays(post)
    await street.desk_answers("Nele", "/resume", the("pause_off"))
    await street.goes(await street.says("Piet", f"{ACT}!"))


async def test_a_pause_ends_by_itself(street: Street) -> None:
    await street.opens()
    await street.desk_answers("Mo", "/pause 30m", the("pause_on"))
    await street.later(minutes=31)
    await street.desk_shows(the("pause_off"))


async def test_a_gatekeeper_posts_for_the_members(street: Street) -> None:
    await street.opens(gatekeeper=True)
    await street.group_shows(the("gate_closed"))
    await street.joins("Tom")
    await street.private_shows("Tom", the("welcome"))
    await street.tells_bot("Tom", REPORT)
    await street.group_shows(the("restored_head", who="Tom"), REPORT)
    await street.group_shows(the("call_first"))


async def test_at_the_gate_a_moderator_looks_at_what_a_stranger_says_first(street: Street) -> None:
    await street.opens(gatekeeper=True)
    await street.joins("Tom")
    await street.private_shows("Tom", the("welcome"))
    await street.tells_bot("Tom", ACT)
    await street.private_shows("Tom", the("gate_held"))
    await street.group_hides(ACT)
    await street.decides("Mo", Choice.APPROVE, await street.card(ACT))
    await street.group_shows(the("restored_head", who="Tom"), ACT)
    await street.private_shows("Tom", the("gate_shown"))


async def test_a_dry_run_gives_moderators_their_cards_and_touches_no_group(street: Street) -> None:
    await street.opens(dry_run=True)
    post = await street.says("Piet", ACT)
    await street.stays(post)
    await street.says("Jan", REPORT)
    await street.group_hides(the("call_first"))
    code = await street.card(ACT)
    await street.desk_shows("🧪", ACT)
    await street.decides("Mo", Choice.REMOVE, code)
    await street.desk_shows(the("done_removed", who="Mo"))
    await street.stays(post)
    would = "\n".join(street.would)
    for kind in (DeleteMessage, SendPrivately, Reply):
        assert in_language(ACTION_WORDS[kind], "en") in would
    assert in_language(ACTION_WORDS[AskModerators], "en") not in would


@pytest.mark.parametrize("street", KEEP, indirect=True)
async def test_what_is_said_while_the_bot_is_away_is_judged_when_it_is_back(street: Street) -> None:
    await street.opens()
    held: list[object] = []
    await street.restarts(meanwhile=lambda: held.append(street.says_meanwhile("Piet", ACT)))
    await street.card(ACT)
    await street.group_hides(ACT)


async def test_a_bot_that_dies_with_a_card_open_goes_on_with_it(street: Street) -> None:
    await street.opens()
    code = await street.held("Piet", ACT)
    await street.restarts()
    await street.decides("Mo", Choice.APPROVE, code)
    await street.group_shows(the("restored_head", who="Piet"), ACT)
    await street.restarts()
    await street.decides("Mo", Choice.UNDO, code)
    await street.group_hides(ACT)
