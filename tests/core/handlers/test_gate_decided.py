"""A message to the bot that a rule removes by itself, or that its author takes back: no moderator decides about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import DeleteMessage, Repost, SendMessage
from bot.core.case import CaseEnding
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, MessageDeleted, ReactionAdded, TimeCame
from bot.core.member import Member
from bot.core.message import Role
from bot.core.reading import Label
from bot.core.ref import MessageRef, Ref
from bot.core.rule import Stage, Treatment
from bot.core.step_result import StepResult
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.core.handlers.test_gatekeeper import AT_THE_GATE, GATED, KNOWN, to_jan, written
from tests.core.handlers.test_private_chat import command
from tests.core.test_step import CALL_TO_ACT, REPORT, choice
from tests.kit import EMPTY, GROUP, NOON, WATCH, book, owner_of, person, posted, reading, rule, run, setting, told

POST = MessageRef(GROUP, "b1")
DELETED = MessageDeleted("x", MessageRef(person("Jan").ref, "7"), NOON, person("Jan").ref)


def test_the_author_reads_that_it_was_removed_and_not_that_a_moderator_looks_first() -> None:
    alone = rule("vigilantes", Label.VIGILANTE, Treatment.REMOVE, Stage.ACT, private="no_vigilantes")
    _, (outcome,) = run(KNOWN, (written("grijp hem"), CALL_TO_ACT), at=setting(book(alone), watch=GATED))
    assert "note_by_rule" in to_jan(outcome)
    assert "gate_held" not in to_jan(outcome)


def test_an_author_who_deletes_what_they_wrote_to_the_bot_withdraws_it() -> None:
    at, jan = setting(watch=GATED), person("Jan").ref
    lane, _ = run(KNOWN, (written("grijp hem", "7"), CALL_TO_ACT), at=at)
    deleted = MessageDeleted("x", MessageRef(jan, "7"), NOON, jan)
    assert lanes_of(deleted, Directory.of((GATED,)), {GATED.id: lane}) == (GATED.id,)
    other = replace(deleted, message=MessageRef(jan, "8"))
    assert run(lane, (other, None), at=at)[0].cases == lane.cases
    lane, _ = run(lane, (deleted, None), at=at)
    (case,) = lane.cases.values()
    assert case.decided is not None
    assert case.decided.ending is CaseEnding.WITHDRAWN
    _, (late,) = run(lane, (choice(Choice.APPROVE, case.code), None), at=at)
    assert told(late, Repost) == []


def posted_for_jan() -> tuple[WatchState, StepResult]:
    """The message that Jan wrote to the bot stands in the group, and no moderator was asked."""
    lane, (outcome,) = run(KNOWN, (written("de straat is afgesloten", "7"), reading()), at=AT_THE_GATE)
    return lane, outcome


def test_a_post_goes_with_the_private_message_that_its_author_deletes() -> None:
    lane, outcome = posted_for_jan()
    arrived = ActionDelivered("d", "kerkwijk", owner_of(outcome, Repost), POST, NOON)
    lane, _ = run(lane, (arrived, None), at=AT_THE_GATE)
    knows = lanes_of(DELETED, Directory.of((GATED,)), {GATED.id: lane}, lambda watch, who: lane.members[f"p-{who.id}"])
    assert knows == (GATED.id,)
    other = replace(DELETED, message=MessageRef(person("Jan").ref, "8"))
    assert told(run(lane, (other, None), at=AT_THE_GATE)[1][0], DeleteMessage) == []
    lane, (gone,) = run(lane, (DELETED, None), at=AT_THE_GATE)
    assert told(gone, DeleteMessage) == [DeleteMessage(POST, ours=True)]
    assert [heard.text for heard in lane.talk[str(GROUP)]] == [None]
    assert told(run(lane, (replace(DELETED, key="y"), None), at=AT_THE_GATE)[1][0], DeleteMessage) == []


def test_a_post_on_its_way_goes_as_soon_as_it_is_there() -> None:
    for taken_back in (DELETED, command("forgetme")):
        lane, outcome = posted_for_jan()
        owner = owner_of(outcome, Repost)
        lane, (called_off,) = run(lane, (taken_back, None), at=AT_THE_GATE)
        assert called_off.called_off == (owner,)
        lane, (gone,) = run(lane, (ActionDelivered("d", "kerkwijk", owner, POST, NOON), None), at=AT_THE_GATE)
        assert told(gone, DeleteMessage) == [DeleteMessage(POST, ours=True)]
        assert all(not member.shown for member in lane.members.values())


def test_of_several_groups_the_text_goes_from_the_one_where_its_post_is_on_its_way() -> None:
    second = Ref("console", "molenwijk")
    both = setting(watch=replace(GATED, groups=(GROUP, second)))
    known = EMPTY.with_member("p-Jan", Member(seen=NOON, belongs=True, home=str(second)))
    lane, _ = run(known, (written("de straat is afgesloten", "7"), reading()), at=both)
    assert [heard.text for heard in lane.talk[str(second)]] == ["de straat is afgesloten"]
    lane, _ = run(lane, (DELETED, None), at=both)
    assert [heard.text for heard in lane.talk[str(second)]] == [None]


def test_forgetme_takes_the_posts_of_private_messages_along() -> None:
    lane, outcome = posted_for_jan()
    arrived = ActionDelivered("d", "kerkwijk", owner_of(outcome, Repost), POST, NOON)
    lane, (_, forgotten) = run(lane, (arrived, None), (command("forgetme"), None), at=AT_THE_GATE)
    assert told(forgotten, DeleteMessage) == [DeleteMessage(POST, ours=True)]
    assert "p-Jan" not in lane.members


def test_mydata_tells_of_the_posts() -> None:
    lane, _ = posted_for_jan()
    _, (answer,) = run(lane, (command("mydata"), None), at=AT_THE_GATE)
    assert "mydata_shown" in to_jan(answer)


def test_a_flag_on_a_post_ends_when_its_author_deletes_the_private_message() -> None:
    lane, outcome = posted_for_jan()
    arrived = ActionDelivered("d", "kerkwijk", owner_of(outcome, Repost), POST, NOON)
    flag = ReactionAdded("r", POST, person("Els"), "🚩", NOON)
    lane, _ = run(lane, (arrived, None), (flag, None), (DELETED, None), at=AT_THE_GATE)
    (case,) = lane.cases.values()
    assert case.decided is not None
    assert case.decided.ending is CaseEnding.WITHDRAWN


def test_a_report_that_its_author_deletes_in_private_is_taken_back() -> None:
    lane, _ = run(KNOWN, (written("er loopt iemand", "7"), REPORT), at=AT_THE_GATE)
    assert [len(incident.told) for incident in lane.incidents.values()] == [1]
    lane, _ = run(lane, (DELETED, None), at=AT_THE_GATE)
    assert [len(incident.told) for incident in lane.incidents.values()] == [0]


def test_after_two_days_the_bot_no_longer_knows_which_post_is_whose() -> None:
    lane, _ = posted_for_jan()
    assert lane.members["p-Jan"].shown
    ring = TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON + timedelta(hours=49))
    lane, _ = run(lane, (ring, None), at=AT_THE_GATE)
    assert not lane.members["p-Jan"].shown


def test_a_coordinator_of_another_watch_withdraws_what_they_wrote_at_the_gate() -> None:
    jan = person("Jan").ref
    molen = replace(
        WATCH, id="molen", groups=(Ref("console", "molen"),), desk=Ref("console", "molendesk"), coordinators=(jan,)
    )
    lane, _ = run(KNOWN, (written("grijp hem", "7"), CALL_TO_ACT), at=setting(watch=GATED))
    states, both = {"molen": replace(EMPTY, watch="molen"), GATED.id: lane}, Directory.of((molen, GATED))
    assert lanes_of(written("grijp hem", "7"), both, states, lambda watch, who: Member(belongs=True)) == (GATED.id,)
    assert lanes_of(MessageDeleted("x", MessageRef(jan, "7"), NOON, jan), both, states) == (GATED.id,)


@pytest.mark.parametrize("ending", [Choice.MUTE, Choice.EXPEL])
def test_the_bot_posts_nothing_for_a_member_who_is_muted_or_out(ending: Choice) -> None:
    """The group is closed anyway, so that the mute of the platform changes nothing."""
    at = setting(watch=GATED)
    lane, _ = run(KNOWN, (written("grijp hem", "1"), CALL_TO_ACT), at=at)
    (case,) = lane.cases.values()
    for by in ("Mo", "An"):
        pressed = replace(choice(ending, case.code), key=by, person=person(by, Role.MODERATOR))
        lane, _ = run(lane, (pressed, None), at=at)
    lane, (first, again) = run(lane, *((written("hallo", number), reading()) for number in ("2", "3")), at=at)
    assert lane.cases.keys() == {case.id}
    assert told(first, Repost) == told(again, Repost) == []
    assert ("again_muted" if ending is Choice.MUTE else "help_expelled") in to_jan(first)
    assert to_jan(again) == ""
    lane, _ = run(lane, (choice(Choice.UNDO, case.code), None), at=at)
    _, (shown,) = run(lane, (written("hallo", "4"), reading()), at=at)
    assert len(told(shown, Repost)) == 1


def test_a_coordinator_who_sends_a_message_again_does_not_read_that_it_waits() -> None:
    """A rule that hits it makes a card, and the message is posted."""
    for_all = replace(rule("vigilantes", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes"), unless=None)
    cora, at = person("Cora"), setting(book(for_all))
    lane, _ = run(EMPTY, (posted("grijp hem", "1", by="Cora"), CALL_TO_ACT), at=at)
    (case,) = lane.cases.values()
    lane, _ = run(lane, (choice(Choice.REMOVE, case.code), None), at=at)
    lane = lane.with_said("p-Cora", "again", NOON)  # the word
    _, (sent,) = run(lane, (written("grijp hem", "3", by="Cora"), CALL_TO_ACT), at=at)
    assert len(told(sent, Repost)) == 1
    said = [say.text for say in told(sent, SendMessage) if say.chat == cora.ref]
    assert not any("gate_held" in text for text in said)
