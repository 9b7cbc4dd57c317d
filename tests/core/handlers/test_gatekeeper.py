"""A group that is closed to its members: what they write to the bot appears, or waits, before any member has seen it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import (
    Action,
    AskModerators,
    DeleteMessage,
    LockGroup,
    PostMaskedCopy,
    Purpose,
    Reply,
    Repost,
    SendMessage,
    SendPrivately,
)
from bot.core.case import CaseStatus
from bot.core.choice import Choice
from bot.core.event import (
    ActionDelivered,
    BotMembershipChanged,
    BotStanding,
    CommandGiven,
    JoinRequested,
    MemberLeft,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
    TimeCame,
)
from bot.core.member import Member
from bot.core.message import Attachment, Media, Message, Role
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rule import Treatment
from bot.core.step_result import StepResult
from bot.core.timer_key import CaseTimer, HousekeepingTimer
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.core.handlers.test_private_chat import command
from tests.core.test_step import CALL_TO_ACT, MIXED, MIXED_READING, REPORT, choice
from tests.kit import (
    ALL,
    DESK,
    EMPTY,
    GROUP,
    NOON,
    RELAYING,
    WATCH,
    book,
    owner_of,
    person,
    posted,
    reading,
    rule,
    run,
    setting,
    told,
)

GATED = replace(WATCH, gatekeeper=True)
AT_THE_GATE = setting(watch=GATED)
KNOWN = EMPTY.with_member("p-Jan", Member(seen=NOON, belongs=True))
STRANGER = EMPTY.with_member("p-Jan", Member(seen=NOON, started=NOON))


def written(
    text: str, number: str = "1", by: str = "Jan", at: datetime = NOON, role: Role = Role.MEMBER
) -> MessagePosted:
    who = person(by, role)
    photo = (Attachment(Media.PHOTO, "photo:7"),)
    return MessagePosted(f"private {number}", Message(MessageRef(who.ref, number), who, text, at, photo, native="[]"))


def gate(lane: WatchState, *events: tuple[object, Reading | None]) -> tuple[WatchState, list[StepResult]]:
    return run(lane, *events, at=AT_THE_GATE)  # type: ignore[arg-type]  # `run` names one kind of event, and step takes any


def to_jan(outcome: StepResult) -> str:
    said: list[Action] = [*told(outcome, SendMessage), *told(outcome, SendPrivately)]
    return "\n".join(
        action.text
        for action in said
        if (isinstance(action, SendMessage) and action.chat == person("Jan").ref)
        or (isinstance(action, SendPrivately) and action.person == person("Jan").ref)
    )


def held() -> tuple[WatchState, str]:
    lane, _ = gate(KNOWN, (written("grijp hem"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    return lane, case.code


# -- what appears, and what waits


def test_what_no_rule_holds_appears_at_once_under_its_authors_name() -> None:
    lane, (outcome,) = gate(KNOWN, (written("de straat is afgesloten"), reading()))
    (shown,) = told(outcome, Repost)
    assert shown.chat == GROUP
    assert "Jan" in shown.head
    assert (shown.body, shown.native) == ("de straat is afgesloten", "[]")
    assert shown.attachments == (Attachment(Media.PHOTO, "photo:7"),)
    assert not lane.cases
    assert to_jan(outcome) == ""


def test_a_forwarded_message_appears_as_such_at_once_and_after_an_approval() -> None:
    def passed_on(text: str) -> MessagePosted:
        post = written(text)
        return replace(post, message=replace(post.message, forwarded=True))

    lane, (outcome,) = gate(KNOWN, (passed_on("de straat is afgesloten"), reading()))
    assert ["forwarded_head" in shown.head for shown in told(outcome, Repost)] == [True]
    for before, seen in ((KNOWN, CALL_TO_ACT), (STRANGER, reading())):
        lane, _ = gate(before, (passed_on("grijp hem"), seen))
        (case,) = lane.cases.values()
        _, (outcome,) = gate(lane, (choice(Choice.APPROVE, case.code), None))
        assert ["forwarded_head" in shown.head for shown in told(outcome, Repost)] == [True]


def test_a_photo_that_may_be_seen_once_leaves_a_sign() -> None:
    post = written("de straat is afgesloten")
    once = (Attachment(Media.PHOTO, "photo:7", once=True),)
    _, (outcome,) = gate(KNOWN, (replace(post, message=replace(post.message, attachments=once)), reading()))
    (shown,) = told(outcome, Repost)
    assert [each.handle for each in shown.attachments] == [""]


def test_a_member_who_asks_to_join_another_group_of_the_watch_writes_as_before() -> None:
    second = Ref("console", "molenwijk")
    both = setting(watch=replace(GATED, groups=(GROUP, second)))
    known = EMPTY.with_member("p-Jan", Member(seen=NOON, started=NOON, belongs=True, home=str(GROUP)))
    asks = JoinRequested("j", second, person("Jan"), NOON)
    _, (asked, outcome) = run(known, (asks, None), (written("er brandt iets"), reading()), at=both)
    assert "join_accept" in to_jan(asked)
    assert [shown.body for shown in told(outcome, Repost)] == ["er brandt iets"]
    _, (_, outcome) = run(EMPTY, (asks, None), (written("er brandt iets"), reading()), at=both)
    assert told(outcome, Repost) == []  # a stranger reads the house rules first
    assert "join_accept" in to_jan(outcome)


def test_of_several_groups_it_appears_in_the_one_where_the_author_was_last_seen() -> None:
    second = Ref("console", "molenwijk")
    both = setting(watch=replace(GATED, groups=(GROUP, second)))
    talk = replace(posted("hallo", "9").message, ref=MessageRef(second, "9"))
    lane, _ = run(EMPTY, (MessagePosted("9", talk), reading()), at=both)
    lane, (outcome,) = run(lane, (written("de straat is afgesloten"), reading()), at=both)
    (shown,) = told(outcome, Repost)
    assert shown.chat == second
    lane, _ = run(lane, (posted("hallo", "10"), reading()), at=both)
    _, (outcome,) = run(lane, (written("de straat is weer open", "2"), reading()), at=both)
    assert [each.chat for each in told(outcome, Repost)] == [GROUP]


def test_what_a_rule_flags_waits_for_a_moderator_and_its_author_knows() -> None:
    for seen in (CALL_TO_ACT, reading((Label.VIGILANTE, 0.55, ()))):
        lane, (outcome,) = gate(KNOWN, (written("grijp hem"), seen))
        (case,) = lane.cases.values()
        assert case.status is CaseStatus.HIDDEN
        assert (told(outcome, Repost), told(outcome, DeleteMessage)) == ([], [])
        assert len(told(outcome, AskModerators)) == 1
        assert "gate_held" in to_jan(outcome)


def test_a_message_that_could_not_be_read_waits_and_appears_once_it_is_approved() -> None:
    for seen in (replace(reading(), failed=("lists",)), replace(reading(), concealed=True)):
        lane, (outcome,) = gate(KNOWN, (written("er brandt iets"), seen))
        assert told(outcome, Repost) == []
        assert "gate_held" in to_jan(outcome)
        (case,) = lane.cases.values()
        assert case.status is CaseStatus.HIDDEN
        _, (outcome,) = gate(lane, (choice(Choice.APPROVE, case.code), None))
        assert [shown.body for shown in told(outcome, Repost)] == ["er brandt iets"]
        assert "gate_shown" in to_jan(outcome)


def test_an_officers_message_appears_at_once_and_a_rule_that_hits_it_makes_a_card() -> None:
    for_all = replace(rule("vigilantes", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes"), unless=None)
    at, wim = setting(book(for_all), watch=replace(RELAYING, gatekeeper=True)), person("Wim").ref
    known, post = EMPTY.with_member("p-Wim", Member(seen=NOON, belongs=True)), MessageRef(GROUP, "b1")
    lane, (hit,) = run(known, (written("grijp hem", by="Wim"), CALL_TO_ACT), at=at)
    assert len(told(hit, Repost)) == len(told(hit, AskModerators)) == 1
    said = [say.text for say in told(hit, SendMessage) if say.chat == wim]
    assert not any("gate_held" in text for text in said)
    (case,) = lane.cases.values()
    arrived = ActionDelivered("d", "kerkwijk", CaseAction(case.id, CasePart.COPY), post, NOON)
    lane, (_, removed) = run(lane, (arrived, None), (choice(Choice.REMOVE, case.code), None), at=at)
    assert told(removed, DeleteMessage) == [DeleteMessage(post, ours=True)]


def test_an_approved_message_appears_and_its_author_knows() -> None:
    lane, code = held()
    lane, (outcome,) = gate(lane, (choice(Choice.APPROVE, code), None))
    (shown,) = told(outcome, Repost)
    assert shown.body == "grijp hem"
    assert "gate_shown" in to_jan(outcome)


def test_a_member_who_left_before_the_approval_is_no_member_again() -> None:
    lane, code = held()
    left = MemberLeft("l", GROUP, person("Jan"), NOON)
    approved, again = (choice(Choice.APPROVE, code), None), (written("nog iets", "2"), reading())
    _, (_, shown, outcome) = gate(lane, (left, None), approved, again)
    assert len(told(shown, Repost)) == 1
    assert told(outcome, Repost) == []
    assert "stranger" in to_jan(outcome)


def test_a_refused_message_never_appears_and_its_author_knows_which_rule() -> None:
    lane, code = held()
    lane, (outcome,) = gate(lane, (choice(Choice.REMOVE, code), None))
    assert (told(outcome, Repost), told(outcome, DeleteMessage)) == ([], [])
    assert "not_posted" in to_jan(outcome)
    assert next(iter(lane.cases.values())).status is CaseStatus.REMOVED


def test_an_undone_approval_takes_the_post_away_again() -> None:
    lane, code = held()
    (id,) = lane.cases
    copy = MessageRef(GROUP, "b1")
    lane, (_, _, undone) = gate(
        lane,
        (choice(Choice.APPROVE, code), None),
        (ActionDelivered("d", "kerkwijk", CaseAction(id, CasePart.COPY), copy, NOON), None),
        (choice(Choice.UNDO, code, number="u"), None),
    )
    assert told(undone, DeleteMessage) == [DeleteMessage(copy, ours=True)]


def test_a_case_that_nobody_decides_ends_as_its_rule_says_and_stays_unseen() -> None:
    lane, _ = held()
    (id,) = lane.cases
    ring = TimeCame("t", "kerkwijk", CaseTimer(id), NOON + timedelta(minutes=30))
    lane, (outcome,) = gate(lane, (ring, None))
    assert (told(outcome, Repost), told(outcome, DeleteMessage)) == ([], [])
    assert not next(iter(lane.cases.values())).is_open


def test_the_facts_of_a_report_that_waits_stand_in_the_group_at_once() -> None:
    _, (outcome,) = gate(KNOWN, (written(MIXED), MIXED_READING))
    (copy,) = told(outcome, PostMaskedCopy)
    assert "Er loopt iemand in de Kerkstraat." in copy.text
    assert "Wie gaat" not in copy.text
    assert told(outcome, Repost) == []


def test_a_report_is_asked_about_in_the_group_though_there_is_nothing_to_answer() -> None:
    lane, (outcome,) = gate(KNOWN, (written("er loopt iemand"), REPORT))
    asked = [say for say in told(outcome, SendMessage) if say.purpose is Purpose.ASK]
    assert [say.chat for say in asked] == [GROUP]
    assert asked[0].buttons
    assert told(outcome, Reply) == []
    assert len(told(outcome, Repost)) == 1
    _, (called,) = gate(lane, (written("gebeld", "2"), reading()))
    assert len(told(called, Repost)) == 1


def test_messages_of_the_gate_and_of_the_group_are_not_taken_for_each_other() -> None:
    lane, _ = held()
    _, (outcome,) = gate(lane, (ReactionAdded("r", MessageRef(GROUP, "1"), person("Els"), "🚩", NOON), None))
    assert "flagged_unknown" in str(told(outcome, SendMessage))


def test_what_appeared_can_be_flagged_in_the_group() -> None:
    lane, (outcome,) = gate(KNOWN, (written("wat een rotbuurt"), reading()))
    post = MessageRef(GROUP, "b1")
    lane, _ = gate(
        lane,
        (ActionDelivered("d", "kerkwijk", owner_of(outcome, Repost), post, NOON), None),
        (ReactionAdded("r", post, person("Els"), "🚩", NOON), None),
    )
    (case,) = lane.cases.values()
    assert (case.message, case.text, case.status) == (post, "wat een rotbuurt", CaseStatus.VISIBLE)


# -- who may


def test_the_first_message_of_somebody_never_seen_in_the_group_waits_and_then_they_are_known() -> None:
    lane, _ = gate(EMPTY, (command("start", "kerkwijk"), None))
    lane, (first,) = gate(lane, (written("hallo"), reading()))
    assert told(first, Repost) == []
    assert len(told(first, AskModerators)) == 1
    assert "gate_held" in to_jan(first)
    assert not lane.talk
    (case,) = lane.cases.values()
    lane, (approved, second) = gate(
        lane, (choice(Choice.APPROVE, case.code), None), (written("nog iets", "2"), reading())
    )
    assert len(told(approved, Repost)) == len(told(second, Repost)) == 1


def test_a_stranger_gets_nothing_into_the_group_nor_before_the_moderators() -> None:
    lane, (outcome,) = gate(EMPTY, (written("hallo"), reading()))
    assert "stranger" in to_jan(outcome)
    assert not lane.cases


def test_without_a_gatekeeper_what_is_written_to_the_bot_stays_there() -> None:
    _, (outcome,) = run(KNOWN, (written("hallo"), reading()))
    assert told(outcome, Repost) == []
    assert "help_member" in to_jan(outcome)


def test_during_a_pause_nothing_waits() -> None:
    pause = CommandGiven("p", DESK, person("Mo", Role.MODERATOR), "pause", "1h", NOON)
    _, (_, outcome) = gate(KNOWN, (pause, None), (written("grijp hem"), CALL_TO_ACT))
    assert len(told(outcome, Repost)) == 1
    assert told(outcome, AskModerators) == []


def test_a_moderator_still_writes_in_the_group() -> None:
    _, (outcome,) = gate(KNOWN, (posted("goedenavond", by="Mo", role=Role.MODERATOR), reading()))
    assert outcome.planned == ()


def edited(text: str) -> MessageEdited:
    return MessageEdited("e", Message(MessageRef(person("Jan").ref, "1"), person("Jan"), text, NOON))


def test_an_edit_in_private_changes_nothing_and_its_author_is_asked_for_a_new_message() -> None:
    lane, _ = gate(KNOWN, (written("hallo"), reading()))
    after, (outcome,) = gate(lane, (edited("grijp hem"), CALL_TO_ACT))
    assert len(outcome.planned) == 1
    assert "edit_not_read" in to_jan(outcome)
    assert (after.cases, after.talk) == (lane.cases, lane.talk)


def test_a_location_that_moves_is_not_answered() -> None:
    lane, _ = gate(KNOWN, (written("hallo"), reading()))
    assert gate(lane, (edited(""), reading()))[1][0].planned == ()


@pytest.mark.parametrize("event", [written("hallo"), edited("hallo")])
def test_a_message_goes_to_the_watch_that_keeps_a_gate(event: MessagePosted | MessageEdited) -> None:
    dorp = replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),), gatekeeper=True)
    lanes = {watch: WatchState(watch, members=KNOWN.members) for watch in ("kerkwijk", "dorp")}
    found = lanes_of(event, Directory.of((WATCH, dorp)), lanes, lambda watch, who: Member(belongs=True))
    assert found == ("dorp",)


# -- closing and opening


def housekeeping(
    lane: WatchState, gatekeeper: bool, able: frozenset[type[Action]] = ALL
) -> tuple[WatchState, StepResult]:
    ring = TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON)
    lane, (outcome,) = run(
        lane, (ring, None), at=setting(watch=replace(WATCH, gatekeeper=gatekeeper), able=lambda place: able)
    )
    return lane, outcome


def test_the_group_is_closed_once_and_opened_when_the_setting_goes() -> None:
    lane, first = housekeeping(EMPTY, True)
    assert told(first, LockGroup) == [LockGroup(GROUP, True)]
    (said,) = told(first, SendMessage)
    assert [button.opens_bot for button in said.buttons] == [True]
    lane, again = housekeeping(lane, True)
    assert again.planned == ()
    lane, opened = housekeeping(lane, False)
    assert told(opened, LockGroup) == [LockGroup(GROUP, False)]
    _, again = housekeeping(lane, False)
    assert again.planned == ()


@pytest.mark.parametrize("gatekeeper", [True, False])
def test_where_the_bot_may_not_a_moderator_is_asked_to(gatekeeper: bool) -> None:
    before = EMPTY if gatekeeper else EMPTY.with_locked(GROUP, NOON)
    _, outcome = housekeeping(before, gatekeeper, ALL - {LockGroup})
    asked = [say.text for say in told(outcome, SendMessage) if say.chat == DESK]
    assert len(asked) == 1
    assert ("by_hand_lock" if gatekeeper else "by_hand_open") in asked[0]
    assert "Kerkwijk" in asked[0]
    told_group = [say.text for say in told(outcome, SendMessage) if say.chat == GROUP]
    assert ["gate_opened" in text for text in told_group] == ([False] if gatekeeper else [])


@pytest.mark.parametrize("standing", [BotStanding.PROMOTED, BotStanding.ADDED_WITH_RIGHTS])
def test_with_a_new_right_it_closes_the_group_itself(standing: BotStanding) -> None:
    promoted = BotMembershipChanged("b", GROUP, person("Els"), standing, NOON)
    _, (outcome,) = gate(KNOWN, (promoted, None))
    assert told(outcome, LockGroup) == [LockGroup(GROUP, True)]
    _, (outcome,) = run(KNOWN, (promoted, None))
    assert told(outcome, LockGroup) == []
