"""A card that the platform does not edit any more, as on Signal after a day: another one takes its place, with the choices."""

from __future__ import annotations

from datetime import timedelta

from bot.core.action import Action, AskModerators, SendMessage, UpdateCard
from bot.core.case import Case
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, ActionRefused
from bot.core.owner import CaseAction, CasePart
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import DESK, EMPTY, NOON, posted, run, told

OLD, NEW = MessageRef(DESK, "card"), MessageRef(DESK, "new card")
LATER = NOON + timedelta(hours=25)


def arrives(lane: WatchState, card: MessageRef) -> tuple[WatchState, StepResult]:
    (case,) = lane.cases.values()
    event = ActionDelivered(f"d {card}", "kerkwijk", CaseAction(case.id, CasePart.CARD), card, LATER)
    lane, (outcome,) = run(lane, (event, None))
    return lane, outcome


def removed_yesterday() -> WatchState:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    lane, _ = arrives(lane, OLD)
    return run(lane, (choice(Choice.REMOVE, only(lane).code), None))[0]


def only(lane: WatchState) -> Case:
    (case,) = lane.cases.values()
    return case


def refused(lane: WatchState, outcome: StepResult) -> tuple[WatchState, StepResult]:
    """The platform refuses each update of a card."""
    events = [
        ActionRefused(planned.key, "kerkwijk", planned.owner, planned.action, "too old", False, LATER)
        for planned in outcome.planned
        if isinstance(planned.action, UpdateCard) and planned.action.message == OLD
    ]
    lane, outcomes = run(lane, *((event, None) for event in events))
    return lane, outcomes[0]


def shown(outcome: StepResult) -> list[Action]:
    return [*told(outcome, AskModerators), *told(outcome, SendMessage)]


def test_an_old_card_that_is_open_again_comes_as_a_new_one_that_decides() -> None:
    lane, (undone,) = run(removed_yesterday(), (choice(Choice.UNDO, only(removed_yesterday()).code, number="u"), None))
    lane, outcome = refused(lane, undone)
    (card,) = shown(outcome)
    assert isinstance(card, AskModerators)
    assert {Choice.APPROVE, Choice.REMOVE} <= set(card.card.choices)
    assert card.card.text == "grijp hem"
    lane, _ = arrives(lane, NEW)
    assert only(lane).cards == (OLD, NEW)
    assert lane.code_of_card(NEW) == lane.code_of_card(OLD) == only(lane).code


def test_a_decision_on_an_old_card_comes_as_a_card_that_takes_it_back() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    lane, _ = arrives(lane, OLD)
    lane, (decided,) = run(lane, (choice(Choice.REMOVE, only(lane).code), None))
    lane, outcome = refused(lane, decided)
    (card,) = shown(outcome)
    assert isinstance(card, AskModerators)
    assert Choice.UNDO in card.card.choices
    assert "done_removed" in card.card.foot


def test_while_a_newer_card_stands_the_old_one_stays_as_it_is() -> None:
    lane = removed_yesterday()
    lane, _ = arrives(lane, NEW)
    lane, (undone,) = run(lane, (choice(Choice.UNDO, only(lane).code, number="u"), None))
    assert [each.message for each in told(undone, UpdateCard)] == [OLD, NEW]
    lane, outcome = refused(lane, undone)
    assert shown(outcome) == []
