"""Where the bot is put, and what people hear about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import LeaveChat, SendMessage, SendPrivately
from bot.core.event import BotMembershipChanged, BotStanding, TimeCame
from bot.core.fallback import ActionKind
from bot.core.handlers.bot_membership import LEAVES_AFTER
from bot.core.member import Member
from bot.core.reading import Label
from bot.core.ref import Ref
from bot.core.timer_key import LeaveTimer
from bot.core.watch_state import WatchState
from tests.core.handlers.test_private_chat import heard_by
from tests.kit import ALL, DESK, EMPTY, GROUP, NOON, person, posted, reading, run, setting, told

STRANGE = Ref("console", "elsewhere")
LANES = {"kerkwijk": EMPTY, "dorp": WatchState("dorp")}


def placed(standing: BotStanding, chat: Ref = GROUP, title: str = "Onze straat") -> BotMembershipChanged:
    return BotMembershipChanged(f"b {standing}", chat, person("Els"), standing, NOON, title)


@pytest.mark.parametrize("standing", list(BotStanding))
def test_the_desk_and_the_coordinators_hear_what_to_do_next(standing: BotStanding) -> None:
    _, (outcome,) = run(EMPTY, (placed(standing), None))
    (said,) = told(outcome, SendMessage)
    (sent,) = told(outcome, SendPrivately)
    assert said.chat == DESK
    assert sent.person == person("Cora").ref
    for text in (said.text, sent.text):
        assert f"placed_{standing.value}" in text
        assert "Onze straat" in text


def test_put_out_of_the_desk_it_can_only_tell_the_coordinators() -> None:
    _, (outcome,) = run(EMPTY, (placed(BotStanding.REMOVED, DESK), None))
    assert told(outcome, SendMessage) == []
    assert len(told(outcome, SendPrivately)) == 1


@pytest.mark.parametrize("left", [frozenset(), frozenset({LeaveChat})])
def test_where_it_may_not_write_in_a_group_it_tells_the_desk_and_the_coordinators(left: frozenset[ActionKind]) -> None:
    """Put out of it, or on Signal in a group in which only administrators write."""
    out = setting(able=lambda place: left if place == GROUP else ALL)
    _, (outcome,) = run(EMPTY, (placed(BotStanding.REMOVED), None), at=out)
    (said,), (sent,) = told(outcome, SendMessage), told(outcome, SendPrivately)
    assert (said.chat, sent.person) == (DESK, person("Cora").ref)


def test_a_platform_that_does_not_say_who_did_it_leaves_no_gap_in_the_sentence() -> None:
    event = replace(placed(BotStanding.REMOVED), by=replace(person("Els"), name="…"))
    _, (outcome,) = run(EMPTY, (event, None))
    (sent,) = told(outcome, SendPrivately)
    assert "…" not in sent.text
    assert "Nl a_member" in sent.text


def test_put_back_into_the_desk_it_shows_what_waits() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), reading(Label.VIGILANTE)))
    (case,) = lane.cases.values()
    _, (outcome,) = run(lane, (placed(BotStanding.ADDED, DESK), None))
    texts = [said.text for said in told(outcome, SendMessage)]
    assert any("queue_head" in text and case.code in text for text in texts)
    for before, event in ((EMPTY, placed(BotStanding.ADDED, DESK)), (lane, placed(BotStanding.ADDED))):
        _, (quiet,) = run(before, (event, None))
        assert len(told(quiet, SendMessage)) == 1


def test_in_a_chat_that_nobody_named_it_says_so_and_leaves() -> None:
    lane, (first, promoted) = run(
        EMPTY, (placed(BotStanding.ADDED, STRANGE), None), (placed(BotStanding.PROMOTED, STRANGE), None)
    )
    (said,) = told(first, SendMessage)
    assert said.chat == STRANGE
    assert "not_my_chat" in said.text
    assert told(first, SendPrivately) == []
    assert promoted.planned == ()
    ring = TimeCame("t", "kerkwijk", LeaveTimer(STRANGE), NOON + LEAVES_AFTER)
    lane, (outcome,) = run(lane, (ring, None))
    assert told(outcome, LeaveChat) == [LeaveChat(STRANGE)]
    assert not lane.timers


def test_in_a_chat_into_which_it_came_while_it_was_off_it_stays_as_long_as_it_says() -> None:
    """As at the first start: an operator adds the bot, and then starts it to read the address of the chat."""
    late = replace(setting(), late=timedelta(hours=1))
    lane, _ = run(EMPTY, (placed(BotStanding.ADDED, STRANGE), None), at=late)
    assert lane.timers == {LeaveTimer(STRANGE): NOON + late.late + LEAVES_AFTER}


def test_it_stays_where_it_was_named_meanwhile_and_forgets_where_it_was_put_out() -> None:
    lane, _ = run(EMPTY, (placed(BotStanding.ADDED, STRANGE), None))
    ring = TimeCame("t", "kerkwijk", LeaveTimer(STRANGE), NOON + LEAVES_AFTER)
    named = replace(setting(), is_ours=lambda chat: chat == STRANGE)
    _, (outcome,) = run(lane, (ring, None), at=named)
    assert outcome.planned == ()
    lane, _ = run(lane, (placed(BotStanding.REMOVED, STRANGE), None))
    assert not lane.timers


def test_where_it_may_neither_speak_nor_leave_nobody_is_asked_to_do_it() -> None:
    unable = setting(able=lambda place: ALL - {SendMessage, LeaveChat} if place == STRANGE else ALL)
    ring = TimeCame("t", "kerkwijk", LeaveTimer(STRANGE), NOON + LEAVES_AFTER)
    _, outcomes = run(EMPTY, (placed(BotStanding.ADDED, STRANGE), None), (ring, None), at=unable)
    assert [outcome.planned for outcome in outcomes] == [(), ()]


def test_its_own_chats_lead_to_their_watch_and_strange_ones_to_one_that_answers() -> None:
    assert heard_by(placed(BotStanding.ADDED, Ref("console", "dorp")), LANES) == ("dorp",)
    assert heard_by(placed(BotStanding.ADDED, STRANGE), LANES) == ("kerkwijk",)
    assert heard_by(placed(BotStanding.ADDED, Ref("signal", "x")), LANES) == ()


def test_whoever_blocks_the_bot_in_private_is_not_reachable_any_more() -> None:
    blocked = BotMembershipChanged("b", person("Jan").ref, person("Jan"), BotStanding.REMOVED, NOON)
    lane = EMPTY.with_member("p-Jan", Member(seen=NOON, started=NOON, belongs=True))
    assert heard_by(blocked, {**LANES, "kerkwijk": lane}) == ("kerkwijk",)
    after, (outcome,) = run(lane, (blocked, None))
    assert after.members["p-Jan"] == Member(seen=NOON, belongs=True)
    assert outcome.planned == ()
