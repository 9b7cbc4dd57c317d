"""A card that stands on the desk before the bot hears so: its answer broke off, or is still on its way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, DeleteMessage, SendMessage, UpdateCard
from bot.core.case import Case
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, ActionRefused, ChoiceMade
from bot.core.message import Role
from bot.core.owner import CaseAction, CasePart
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import DESK, EMPTY, GROUP, NOON, posted, run, told

CARD, ANOTHER = MessageRef(DESK, "card"), MessageRef(DESK, "another card")


@pytest.fixture
def lane() -> WatchState:
    """A watch state with one held message, whose card the bot believes to be on its way."""
    return run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))[0]


def only(lane: WatchState) -> Case:
    (case,) = lane.cases.values()
    return case


def pressed(lane: WatchState, what: Choice = Choice.REMOVE, on: MessageRef = CARD, number: str = "c") -> ChoiceMade:
    return replace(choice(what, only(lane).code, number=number), card=on)


def arrives(lane: WatchState, card: MessageRef) -> tuple[WatchState, StepResult]:
    event = ActionDelivered(f"d {card}", "kerkwijk", CaseAction(only(lane).id, CasePart.CARD), card, NOON)
    lane, (outcome,) = run(lane, (event, None))
    return lane, outcome


def updated(outcome: StepResult) -> list[MessageRef]:
    return [each.message for each in told(outcome, UpdateCard)]


def test_the_pressed_card_shows_the_decision_and_stays(lane: WatchState) -> None:
    lane, (decided,) = run(lane, (pressed(lane), None))
    assert updated(decided) == [CARD]
    lane, arrived = arrives(lane, CARD)
    assert told(arrived, DeleteMessage) == []
    assert only(lane).cards == (CARD,)


def test_a_second_card_is_not_sent_after_a_press_on_the_first(lane: WatchState) -> None:
    lane, (decided,) = run(lane, (pressed(lane), None))
    assert decided.called_off == (CaseAction(only(lane).id, CasePart.CARD),)
    asked = AskModerators(DESK, told(decided, UpdateCard)[0].card)
    off = ActionRefused("k", "kerkwijk", decided.called_off[0], asked, "", True, NOON)
    _, (ended,) = run(lane, (off, None))
    assert ended.planned == ()


def test_a_second_card_that_was_on_its_way_shows_the_decision_as_well(lane: WatchState) -> None:
    lane, _ = run(lane, (pressed(lane), None))
    lane, arrived = arrives(lane, ANOTHER)
    assert updated(arrived) == [ANOTHER]
    assert only(lane).cards == (CARD, ANOTHER)


def test_a_decision_on_it_can_be_taken_back_on_it(lane: WatchState) -> None:
    lane, _ = run(lane, (pressed(lane), None))
    lane, (undone,) = run(lane, (pressed(lane, Choice.UNDO, number="u"), None))
    assert only(lane).is_open
    assert updated(undone) == [CARD]
    assert told(undone, AskModerators) == []


def test_a_card_without_a_press_is_not_sent_after_a_typed_decision(lane: WatchState) -> None:
    lane, (decided,) = run(lane, (choice(Choice.REMOVE, only(lane).code), None))
    assert decided.called_off == (CaseAction(only(lane).id, CasePart.CARD),)
    assert only(lane).cards == ()


@pytest.mark.parametrize(
    ("role", "on"), [(Role.MEMBER, CARD), (Role.MODERATOR, MessageRef(GROUP, "card"))], ids=["member", "group"]
)
def test_a_press_without_the_right_or_outside_of_the_desk_makes_no_card(
    lane: WatchState, role: Role, on: MessageRef
) -> None:
    press = pressed(lane, on=on)
    lane, (outcome,) = run(lane, (replace(press, person=replace(press.person, role=role)), None))
    assert only(lane).cards == ()
    assert updated(outcome) == []


def test_a_card_of_before_a_restore_decides_about_no_case_that_has_its_code_now(lane: WatchState) -> None:
    """The case of the card is lost, and its code was free again."""
    lane, _ = arrives(lane, ANOTHER)
    left_over = replace(pressed(lane, Choice.APPROVE), sent_at=NOON - timedelta(hours=3))
    lane, (outcome,) = run(lane, (left_over, None))
    assert only(lane).is_open
    assert ["card_left_over" in sent.text for sent in told(outcome, SendMessage)] == [True]
    for card, sent_at in ((CARD, NOON + timedelta(seconds=1)), (ANOTHER, NOON - timedelta(hours=3)), (CARD, None)):
        now = run(lane, (replace(pressed(lane, Choice.REMOVE, on=card), sent_at=sent_at), None))[0]
        assert not only(now).is_open, (
            "its own card, whatever the clock of the bot says, or one that is not heard of yet"
        )
