"""Doubt and silence: what no rule was sure of stays. And amends for what was hidden by mistake."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.action import Action, DeleteMessage, Repost, SendMessage, SendPrivately
from bot.core.case import CaseEnding, CaseStatus
from bot.core.cases.card import state_text
from bot.core.choice import ByCode, Choice
from bot.core.draft import Draft
from bot.core.event import ActionDelivered, ChoiceMade, MessageEdited, TimeCame
from bot.core.message import Role
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label
from bot.core.rule import Stage, Treatment
from bot.core.step_result import StepResult, WatchContext
from bot.core.timer_key import CaseTimer
from bot.core.watch_state import WatchState
from tests.kit import DESK, EMPTY, GROUP, NOON, book, message, person, posted, reading, rule, run, setting, told

CALL_TO_ACT = reading(Label.VIGILANTE)
DOUBT = reading((Label.VIGILANTE, 0.55, ()))
LATER = NOON + timedelta(minutes=30)


def texts(outcome: StepResult, kind: type[Action]) -> list[str]:
    return [action.text for action in told(outcome, kind) if isinstance(action, SendPrivately | SendMessage)]


def times_out(lane: WatchState, at: WatchContext | None = None) -> tuple[WatchState, StepResult]:
    (timer,) = (timer for timer in lane.timers if isinstance(timer, CaseTimer))
    lane, (outcome,) = run(lane, (TimeCame("t", "kerkwijk", timer, LATER), None), at=at)
    return lane, outcome


def gone(lane: WatchState) -> WatchState:
    """The platform has deleted every hidden message."""
    for case in lane.cases.values():
        event = ActionDelivered(f"d{case.id}", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON)
        lane, _ = run(lane, (event, None))
    return lane


def approve(lane: WatchState, author: str = "Jan") -> tuple[WatchState, StepResult]:
    code = next(case.code for case in lane.cases.values() if case.author.name == author)
    press = ChoiceMade(f"ok {code}", DESK, person("Mo", Role.MODERATOR), Choice.APPROVE, ByCode(code), NOON)
    lane, (outcome,) = run(lane, (press, None))
    return lane, outcome


def test_a_doubtful_message_stays_when_nobody_answers() -> None:
    lane, _ = run(EMPTY, (posted("rustig, we pakken dat samen aan"), DOUBT))
    lane, over = times_out(lane)
    (case,) = lane.cases.values()
    assert case.decided is not None
    assert case.decided.ending is CaseEnding.KEPT
    assert (told(over, DeleteMessage), told(over, SendPrivately)) == ([], [])
    assert over.records[0].decision == "unanswered: keep"


def test_what_was_hidden_in_doubt_comes_back_when_nobody_answers() -> None:
    acting = setting(book(rule("v", Label.VIGILANTE, Treatment.REMOVE, Stage.ACT, private="no_vigilantes")))
    lane, (first,) = run(EMPTY, (posted("we pakken dat aan"), DOUBT), at=acting)
    (note,) = texts(first, SendPrivately)
    assert "nl hidden" in note  # the rule's own text would speak of a breach
    lane, over = times_out(gone(lane), at=acting)
    assert next(iter(lane.cases.values())).status is CaseStatus.RESTORED
    assert len(told(over, Repost)) == 1
    assert "nl restored" in texts(over, SendPrivately)[0]


def test_one_sure_rule_is_enough_for_the_clock() -> None:
    two = setting(
        book(rule("v", Label.VIGILANTE, Treatment.HOLD), rule("i", Label.INSULT, Treatment.HOLD, private="useful_only"))
    )
    both = reading((Label.VIGILANTE, 0.55, ()), Label.INSULT)
    lane, _ = run(EMPTY, (posted("sukkels, pak hem"), both), at=two)
    lane, _ = times_out(lane, at=two)
    case = next(iter(lane.cases.values()))
    assert not case.doubt
    assert case.decided is not None
    assert case.decided.ending is CaseEnding.REMOVED


def test_the_author_is_told_when_the_clock_takes_a_message_that_was_visible() -> None:
    asking = setting(book(rule("v", Label.VIGILANTE, Treatment.REMOVE, Stage.ASK)))
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=asking)
    _, over = times_out(lane, at=asking)
    assert "nl must_go" in texts(over, SendPrivately)[0]


def test_the_author_is_told_of_a_hidden_message_whatever_the_rule_says() -> None:
    silent = setting(book(rule("v", Label.VIGILANTE, Treatment.HOLD)))
    _, (outcome,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=silent)
    assert "nl hidden" in texts(outcome, SendPrivately)[0]


def test_the_author_is_told_of_a_hidden_edit() -> None:
    edit = MessageEdited("e", message("grijp hem", at=NOON + timedelta(minutes=1)))
    _, (_, edited) = run(EMPTY, (posted("dag"), reading()), (edit, CALL_TO_ACT))
    assert "nl no_vigilantes" in texts(edited, SendPrivately)[0]


def test_after_an_approval_the_author_reads_an_apology_and_the_group_that_the_warning_was_wrong() -> None:
    lane, (first,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    assert any("stay_inside" in text for text in texts(first, SendMessage))
    _, approved = approve(gone(lane))
    assert "nl restored" in texts(approved, SendPrivately)[0]
    (said,) = (action for action in told(approved, SendMessage))
    assert said.chat == GROUP
    assert "warning_was_wrong" in said.text


def test_the_group_is_warned_again_when_the_approval_is_taken_back() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    lane, _ = approve(gone(lane))
    (case,) = lane.cases.values()
    undo = ChoiceMade("undo", DESK, person("Mo", Role.MODERATOR), Choice.UNDO, ByCode(case.code), NOON)
    lane, (undone,) = run(lane, (undo, None))
    (said,) = told(undone, SendMessage)
    assert (said.chat, "stay_inside" in said.text) == (GROUP, True)
    _, approved = approve(lane)
    assert any("warning_was_wrong" in text for text in texts(approved, SendMessage))


def test_a_group_that_no_edit_warned_reads_of_no_wrong_warning() -> None:
    edit = MessageEdited("e", message("grijp hem", at=NOON + timedelta(minutes=1)))
    lane, (_, edited) = run(EMPTY, (posted("dag"), reading()), (edit, CALL_TO_ACT))
    assert texts(edited, SendMessage) == []
    _, approved = approve(gone(lane))
    assert "nl restored" in texts(approved, SendPrivately)[0]
    assert texts(approved, SendMessage) == []


def test_the_approval_of_a_visible_message_needs_no_apology() -> None:
    lane, _ = run(EMPTY, (posted("we pakken dat aan"), DOUBT))
    _, approved = approve(lane)
    assert (told(approved, SendPrivately), told(approved, SendMessage)) == ([], [])


def test_the_warning_stands_while_another_message_of_that_moment_deserves_it() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem", by="Jan"), CALL_TO_ACT), (posted("pak hem", "2", by="Piet"), CALL_TO_ACT))
    lane, first = approve(gone(lane), "Jan")
    assert texts(first, SendMessage) == []
    _, second = approve(lane, "Piet")
    assert len(texts(second, SendMessage)) == 1


def test_the_card_says_that_a_doubtful_message_is_back_after_an_undo() -> None:
    lane, _ = run(EMPTY, (posted("we pakken dat aan"), DOUBT))
    (case,) = lane.cases.values()
    for choice in (Choice.REMOVE, Choice.UNDO):
        press = ChoiceMade(choice.value, DESK, person("Mo", Role.MODERATOR), choice, ByCode(case.code), NOON)
        lane, (outcome,) = run(lane, (press, None))
        lane = gone(lane) if choice is Choice.REMOVE else lane
    assert len(told(outcome, Repost)) == 1
    (case,) = lane.cases.values()
    assert state_text(Draft(lane, "k", NOON, setting()), case).startswith("nl state_visible")


@pytest.mark.parametrize("stage", [Stage.ASK, Stage.ACT])
def test_a_doubtful_question_about_a_call_is_asked_all_the_same(stage: Stage) -> None:
    asking = setting(book(rule("call", Label.REPORT, stage=stage, ask="call_first")))
    lane, _ = run(EMPTY, (posted("iemand aan de deur?"), reading((Label.REPORT, 0.55, ()))), at=asking)
    assert next(iter(lane.incidents.values())).asked
