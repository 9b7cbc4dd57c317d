"""A private word that cannot be delivered waits for its reader; the group sees no more than that there is one."""

from __future__ import annotations

from datetime import timedelta

from bot.core.action import Action, Button, DeleteMessage, Purpose, SendMessage, SendPrivately
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, ActionRefused, CommandGiven, TimeCame
from bot.core.members.pending_notes import NOTE_KEPT, SIGN_STANDS
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult
from bot.core.timer_key import HousekeepingTimer, NoteTimer
from bot.core.watch_state import WatchState
from tests.core.handlers.test_private_chat import command
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import ALL, EMPTY, GROUP, NOON, owner_of, person, posted, reading, run, setting, told

SIGN = MessageRef(GROUP, "b7")


def refusal(outcome: StepResult, number: str = "r") -> ActionRefused:
    (action,) = told(outcome, SendPrivately)
    return ActionRefused(number, "kerkwijk", None, action, "forbidden", False, NOON)


def noted() -> tuple[WatchState, StepResult]:
    """A hint that could not be delivered, and what followed."""
    lane, (first,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    lane, (second,) = run(lane, (refusal(first), None))
    return lane, second


def shown() -> tuple[WatchState, NoteTimer]:
    """The sign is in the group, and the timer that takes it away."""
    lane, outcome = noted()
    lane, _ = run(lane, (ActionDelivered("d", "kerkwijk", owner_of(outcome, SendMessage), SIGN, NOON), None))
    (timer,) = (timer for timer in lane.timers if isinstance(timer, NoteTimer))
    return lane, timer


def deleted(outcome: StepResult) -> list[MessageRef]:
    return [action.message for action in told(outcome, DeleteMessage)]


def to_jan(outcome: StepResult) -> list[str]:
    return [sent.text for sent in told(outcome, SendPrivately)]


def test_the_group_sees_a_link_and_nothing_of_the_note() -> None:
    _, outcome = noted()
    sign: Action
    (sign,) = told(outcome, SendMessage)
    assert sign.chat == GROUP
    assert "note_for_you" in sign.text
    assert "no_vigilantes" not in sign.text
    assert sign.buttons == (Button(sign.buttons[0].label, "kerkwijk", opens_bot=True),)


def test_whoever_presses_start_reads_the_note_and_its_sign_goes() -> None:
    lane, _ = shown()
    lane, (outcome,) = run(lane, (command("start", "kerkwijk"), None))
    assert ["no_vigilantes" in text for text in to_jan(outcome)] == [True]
    assert deleted(outcome) == [SIGN]
    assert told(outcome, SendMessage) == []
    assert lane.notes == {}
    assert not any(isinstance(timer, NoteTimer) for timer in lane.timers)


def test_somebody_else_gets_no_note() -> None:
    lane, _ = shown()
    lane, (outcome,) = run(lane, (command("start", "kerkwijk", by=person("Els")), None))
    assert to_jan(outcome) == []
    assert len(lane.notes) == 1


def test_the_sign_goes_after_two_minutes_and_the_words_wait_on() -> None:
    lane, timer = shown()
    lane, (early, outcome) = run(
        lane,
        (TimeCame("t", "kerkwijk", timer, NOON + timedelta(minutes=1)), None),
        (TimeCame("t", "kerkwijk", timer, NOON + SIGN_STANDS), None),
    )
    assert deleted(early) == []
    assert deleted(outcome) == [SIGN]
    _, (read,) = run(lane, (command("start", at=NOON + timedelta(hours=23)), None))
    assert len(to_jan(read)) == 1
    assert deleted(read) == []


def test_a_sign_that_arrives_after_the_note_was_read_goes_at_once() -> None:
    lane, outcome = noted()
    lane, _ = run(lane, (command("start", "kerkwijk"), None))
    _, (late,) = run(lane, (ActionDelivered("d", "kerkwijk", owner_of(outcome, SendMessage), SIGN, NOON), None))
    assert deleted(late) == [SIGN]


def test_a_note_that_nobody_reads_for_a_day_is_gone() -> None:
    lane, _ = shown()
    for rings in (True, False):
        ring = (TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON + NOTE_KEPT), None)
        later, _ = run(lane, *([ring] if rings else []))
        _, (outcome,) = run(later, (command("start", "kerkwijk", at=NOON + NOTE_KEPT), None))
        assert to_jan(outcome) == []
        assert (later.notes == {}) is rings


def test_several_notes_at_once_make_one_sign_and_are_all_read() -> None:
    lane, _ = shown()
    lane, (hidden,) = run(lane, (posted("grijp ze allemaal", "2"), CALL_TO_ACT))
    lane, (second,) = run(lane, (refusal(hidden, "r2"), None))
    assert told(second, SendMessage) == []
    _, (outcome,) = run(lane, (command("start", "kerkwijk"), None))
    assert len(to_jan(outcome)) == 2


def test_the_note_of_an_undecided_message_is_left_out_once_its_decision_waits_too() -> None:
    lane, _ = shown()
    (case,) = lane.cases.values()
    lane, _ = run(lane, (ActionDelivered("g", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON), None))
    lane, (removed,) = run(lane, (choice(Choice.REMOVE, case.code), None))
    lane, _ = run(lane, (refusal(removed, "r2"), None))
    lane, (outcome,) = run(lane, (command("start", "kerkwijk"), None))
    assert ["nl removed" in text for text in to_jan(outcome)] == [True]
    assert lane.notes == {}


def test_a_small_hint_that_is_refused_is_not_worth_a_sign() -> None:
    lane, (first,) = run(EMPTY, (posted("mooi weer"), reading(Label.OFF_TOPIC)))
    lane, (outcome,) = run(lane, (refusal(first), None))
    assert outcome.planned == ()
    assert lane.notes == {}


def test_a_refused_answer_to_a_command_may_be_public() -> None:
    lane, (first,) = run(EMPTY, (CommandGiven("c", GROUP, person("Jan"), "rules", "", NOON), None))
    _, (outcome,) = run(lane, (refusal(first), None))
    assert [say.purpose for say in told(outcome, SendMessage)] == [Purpose.ANSWER]


def test_a_note_refused_again_or_a_sign_that_cannot_be_shown_is_nobodys_work() -> None:
    lane, outcome = noted()
    (sign,) = told(outcome, SendMessage)
    _, (after,) = run(
        lane, (ActionRefused("r3", "kerkwijk", owner_of(outcome, SendMessage), sign, "no", False, NOON), None)
    )
    assert after.planned == ()


def test_a_sign_that_cannot_be_deleted_stays() -> None:
    lane, timer = shown()
    without = setting(able=lambda place: ALL - {DeleteMessage, SendMessage})
    lane, (outcome,) = run(lane, (TimeCame("t", "kerkwijk", timer, NOON + SIGN_STANDS), None), at=without)
    assert outcome.planned == ()


def test_the_bot_knows_that_it_may_not_write_any_more() -> None:
    lane, _ = run(EMPTY, (command("start", "kerkwijk"), None))
    assert lane.members["p-Jan"].started == NOON
    lane, (first,) = run(lane, (posted("grijp hem"), CALL_TO_ACT))
    lane, _ = run(lane, (refusal(first), None))
    assert lane.members["p-Jan"].started is None
