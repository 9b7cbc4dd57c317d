"""A moderator decides about a message of their own: never alone in their own favour, if the bot knows another moderator."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import SendMessage
from bot.core.case import CaseEnding
from bot.core.choice import Choice
from bot.core.event import MemberLeft, MessagePosted
from bot.core.member import Member
from bot.core.message import Message, Person, Role
from bot.core.ref import MessageRef
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from tests.core.test_step import choice, flagged
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, person, reading, setting, told
from tests.shipped import rules

AT = setting(rules().rulebook, watch=replace(WATCH, coordinators=()))
COLLEAGUE = EMPTY.with_member("p-Mo", Member(seen=NOON, moderated=NOON))


def chosen(lane: WatchState, what: Choice, code: str, by: str = "Jan") -> StepResult:
    return step(lane, choice(what, code, by, number=f"{by}{what}"), None, AT)


def typed(lane: WatchState, text: str, by: str = "Jan") -> StepResult:
    said = Message(MessageRef(DESK, text), person(by, Role.MODERATOR), text, NOON)
    return step(lane, MessagePosted(f"d{text}", said), reading(), AT)


def ending_of(outcome: StepResult) -> CaseEnding | None:
    (case,) = outcome.state.cases.values()
    return case.decided.ending if case.decided is not None else None


def answers(outcome: StepResult) -> str:
    return "".join(each.text for each in told(outcome, SendMessage))


@pytest.mark.parametrize("words", [None, "ok {}", "ok alles van Jan"])
def test_another_moderator_has_to_approve_the_message_of_a_moderator(words: str | None) -> None:
    lane, code = flagged(COLLEAGUE)
    words = words.format(code) if words is not None else None
    own = chosen(lane, Choice.APPROVE, code) if words is None else typed(lane, words)
    assert ending_of(own) is None
    assert "eigen bericht" in answers(own)
    assert code in answers(own)
    assert ending_of(chosen(own.state, Choice.APPROVE, code, "Mo")) is CaseEnding.APPROVED


def test_an_anonymous_moderator_may_be_the_author_and_does_not_approve() -> None:
    lane, code = flagged(COLLEAGUE.with_member("p-Jan", Member(seen=NOON, moderated=NOON)))
    press = replace(choice(Choice.APPROVE, code), person=Person(DESK, "Moderatoren", Role.MODERATOR))
    outcome = step(lane, press, None, AT)
    assert ending_of(outcome) is None
    assert "in je eigen naam" in answers(outcome)


@pytest.mark.parametrize("what", [Choice.REMOVE, Choice.WARN])
def test_a_moderator_may_decide_against_themselves(what: Choice) -> None:
    lane, code = flagged(COLLEAGUE)
    outcome = chosen(lane, what, code)
    assert ending_of(outcome) is not None
    assert ending_of(chosen(outcome.state, Choice.UNDO, code)) is None


def test_the_decision_of_a_colleague_is_not_undone_by_the_author() -> None:
    lane, code = flagged(COLLEAGUE)
    removed = chosen(lane, Choice.REMOVE, code, "Mo")
    kept = chosen(removed.state, Choice.UNDO, code)
    assert ending_of(kept) is CaseEnding.REMOVED
    assert "eigen bericht" in answers(kept)


def test_an_approval_by_a_colleague_may_be_undone_by_the_author() -> None:
    lane, code = flagged(COLLEAGUE)
    approved = chosen(lane, Choice.APPROVE, code, "Mo")
    assert ending_of(chosen(approved.state, Choice.UNDO, code)) is None


def test_the_only_moderator_decides_about_their_own_message_too() -> None:
    lane, code = flagged()
    approved = chosen(lane, Choice.APPROVE, code)
    assert ending_of(approved) is CaseEnding.APPROVED
    assert [(record.by, record.author) for record in approved.records] == [("p-Jan", "p-Jan")]


def test_a_moderator_unseen_for_a_month_is_no_other_moderator() -> None:
    lane, code = flagged(EMPTY.with_member("p-Mo", Member(moderated=NOON - timedelta(days=31))))
    assert ending_of(chosen(lane, Choice.APPROVE, code)) is CaseEnding.APPROVED


def test_a_moderator_who_left_the_desk_is_no_other_moderator() -> None:
    lane, code = flagged(COLLEAGUE)
    left = step(lane, MemberLeft("left", DESK, person("Mo"), NOON), None, AT).state
    assert ending_of(chosen(left, Choice.APPROVE, code)) is CaseEnding.APPROVED


def test_a_moderator_who_left_the_group_alone_is_another_moderator() -> None:
    lane, code = flagged(COLLEAGUE)
    left = step(lane, MemberLeft("left", GROUP, person("Mo"), NOON), None, AT).state
    assert left.members["p-Mo"] == Member(moderated=NOON)
    assert ending_of(chosen(left, Choice.APPROVE, code)) is None
