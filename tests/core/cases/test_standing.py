"""A message that a moderator took away and that the bot cannot delete: its author and the desk read that it still stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, DeleteMessage, SendMessage, SendPrivately, UpdateCard
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, ActionRefused, Event, TimeCame
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, Span
from bot.core.rule import Stage, Treatment
from bot.core.step_result import StepResult, WatchContext
from bot.core.texts import LANGUAGES
from bot.core.timer_key import CaseTimer
from bot.core.watch_state import WatchState
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import ALL, DESK, EMPTY, NOON, book, posted, reading, rule, run, setting, told
from tests.shipped import rules

UNABLE = setting(able=lambda place: ALL - {DeleteMessage})
ABLE = setting()
DOUBTED = reading((Label.VIGILANTE, 0.55, ()))


def notes(outcome: StepResult) -> list[str]:
    return [each.text for each in told(outcome, SendPrivately)]


def on_desk(outcome: StepResult) -> str:
    said = (each.text for each in told(outcome, SendMessage) if each.chat == DESK)
    feet = (each.card.foot for each in told(outcome, UpdateCard))
    return "\n".join([*said, *feet])


def decided(what: Choice, at: WatchContext, seen: object = CALL_TO_ACT) -> tuple[WatchState, StepResult, CaseAction]:
    lane, _ = run(EMPTY, (posted("grijp hem"), seen), at=at)  # type: ignore[arg-type]  # a reading
    (case,) = lane.cases.values()
    lane, (outcome,) = run(lane, (choice(what, case.code), None), at=at)
    return lane, outcome, CaseAction(case.id, CasePart.ORIGINAL)


@pytest.mark.parametrize(
    ("what", "said", "not_said"),
    [
        (Choice.REMOVE, "must_go", "removed"),
        (Choice.WARN, "must_go_warned", " warned"),
        (Choice.MUTE, "muted", "removed"),
    ],
)
def test_the_author_of_a_standing_message_is_asked_to_delete_it(what: Choice, said: str, not_said: str) -> None:
    for seen in (CALL_TO_ACT, DOUBTED):
        _, outcome, _ = decided(what, UNABLE, seen)
        (note,) = notes(outcome)
        assert f" {said} " in note
        assert "delete_yourself" in note
        assert f"nl {not_said} " not in note


def test_the_desk_reads_with_the_decision_that_the_message_stands() -> None:
    lane, outcome, _ = decided(Choice.REMOVE, UNABLE)
    assert "by_hand_delete" in on_desk(outcome)
    (case,) = lane.cases.values()
    _, (again,) = run(lane, (choice(Choice.REMOVE, case.code, "Nele", number="2"), None), at=UNABLE)
    assert "already_decided" in on_desk(again)


def test_a_deletion_on_its_way_is_not_told_as_done_and_its_refusal_is_told() -> None:
    for what, said in ((Choice.REMOVE, "must_go"), (Choice.WARN, "must_go_warned")):
        lane, outcome, owner = decided(what, ABLE, DOUBTED)
        (note,) = notes(outcome)
        assert f" {said} " in note
        assert "delete_yourself" not in note
        (deletion,) = told(outcome, DeleteMessage)
        refused = ActionRefused("r", "kerkwijk", owner, deletion, "no right", False, NOON)
        _, (after,) = run(lane, (refused, None), at=ABLE)
        (more,) = notes(after)
        assert "delete_yourself" in more
        assert "must_go" not in more
        assert "by_hand_delete" in on_desk(after)


def test_a_deletion_that_was_refused_while_the_case_waits_asks_its_author_nothing() -> None:
    lane, (outcome,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    (deletion,) = told(outcome, DeleteMessage)
    owner = CaseAction(case.id, CasePart.ORIGINAL)
    _, (after,) = run(lane, (ActionRefused("r", "kerkwijk", owner, deletion, "no right", False, NOON), None))
    assert notes(after) == []
    assert "by_hand_delete" in on_desk(after)


def test_a_member_who_was_taken_out_cannot_delete_and_is_not_asked_to() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=UNABLE)
    (case,) = lane.cases.values()
    first, second = (choice(Choice.EXPEL, case.code, by, number=by) for by in ("Mo", "Nele"))
    _, (_, outcome) = run(lane, (first, None), (second, None), at=UNABLE)
    (note,) = notes(outcome)
    assert "delete_yourself" not in note


def test_a_rule_that_may_not_delete_tells_no_author_that_it_did() -> None:
    alone = book(rule("adverts", Label.ADVERT, Treatment.REMOVE, Stage.ACT))
    for said in ("must_go", "note_by_rule"):
        at = setting(alone, UNABLE.capabilities if said == "must_go" else ABLE.capabilities)
        _, (outcome,) = run(EMPTY, (posted("te koop"), reading(Label.ADVERT)), at=at)
        (note,) = notes(outcome)
        assert f" {said} " in note
        assert ("delete_yourself" in note) == (said == "must_go")


def test_the_card_of_a_message_that_cannot_be_hidden_promises_no_removal_and_the_clock_asks_its_author() -> None:
    lane, (asked,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=UNABLE)
    (card,) = told(asked, AskModerators)
    assert "card_end_stands" in card.card.foot
    (timer,) = lane.timers
    _, (over,) = run(lane, (TimeCame("t", "kerkwijk", timer, NOON + timedelta(minutes=30)), None), at=UNABLE)
    (note,) = notes(over)
    assert "must_go" in note
    assert "delete_yourself" in note


def test_an_author_who_was_asked_to_delete_a_message_reads_that_it_may_stay() -> None:
    for seen in (CALL_TO_ACT, DOUBTED):
        lane, _, _ = decided(Choice.REMOVE, UNABLE, seen)
        (case,) = lane.cases.values()
        back, approved = (choice(each, case.code, number=each.value) for each in (Choice.UNDO, Choice.APPROVE))
        _, (_, outcome) = run(lane, (back, None), (approved, None), at=UNABLE)
        (note,) = notes(outcome)
        assert "may_stay" in note


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_say_that_it_stands_and_by_whom_it_can_go(language: str) -> None:
    texts = rules().rulebook.texts.by_language[language]
    assert "{rule}" in texts["must_go"]
    assert "{rule}" in texts["must_go_warned"]
    assert "{code}" in texts["by_hand_delete"]


def test_a_rule_that_may_not_delete_does_not_say_that_a_part_is_covered() -> None:
    alone = book(rule("plates", Label.PERSONAL_DATA, Treatment.MASK, Stage.ACT))
    seen = replace(reading((Label.PERSONAL_DATA, 0.9, (Span(0, 5),))), copy="▒▒▒ rijdt weg")
    _, (covered,) = run(EMPTY, (posted("1ABC2 rijdt weg"), seen), at=setting(alone))
    assert "note_covered" in notes(covered)[0]
    _, (stands,) = run(EMPTY, (posted("1ABC2 rijdt weg"), seen), at=setting(alone, UNABLE.capabilities))
    (note,) = notes(stands)
    assert ("note_covered" in note, "must_go" in note, "delete_yourself" in note) == (False, True, True)


def test_the_author_of_a_covered_message_hears_of_a_refused_deletion() -> None:
    alone = book(rule("plates", Label.PERSONAL_DATA, Treatment.MASK, Stage.ACT))
    seen = replace(reading((Label.PERSONAL_DATA, 0.9, (Span(0, 5),))), copy="▒▒▒ rijdt weg")
    lane, _ = run(EMPTY, (posted("1ABC2 rijdt weg"), seen), at=setting(alone))
    (case,) = lane.cases.values()
    owner = CaseAction(case.id, CasePart.ORIGINAL)
    refused = ActionRefused("r", "kerkwijk", owner, DeleteMessage(case.message), "no", False, NOON)
    assert ["delete_yourself" in note for note in notes(run(lane, (refused, None), at=setting(alone))[1][0])] == [True]


@pytest.mark.parametrize("gone", [True, False])
@pytest.mark.parametrize("by_clock", [True, False])
def test_an_author_reads_that_a_message_may_stay_after_all_which_was_removed_by_mistake(
    gone: bool, by_clock: bool
) -> None:
    """The rule hid nothing, so the author knows of the removal alone. `gone`: the platform had deleted the message."""
    at = setting(book(rule("vigilantes", Label.VIGILANTE, Treatment.REMOVE)))
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=at)
    (case,) = lane.cases.values()
    clock = TimeCame("t", "kerkwijk", CaseTimer(case.id), NOON + timedelta(minutes=30))
    lane, (removed,) = run(lane, (clock if by_clock else choice(Choice.REMOVE, case.code), None), at=at)
    assert "must_go" in notes(removed)[0]
    owner = CaseAction(case.id, CasePart.ORIGINAL)
    deleted = ActionDelivered("d", "kerkwijk", owner, None, NOON)
    kept = ActionRefused("d", "kerkwijk", owner, DeleteMessage(case.message), "", True, NOON)
    undone = (choice(Choice.UNDO, case.code, number="u"), None)
    both: list[tuple[Event, None]] = [(deleted, None), undone] if gone else [undone, (kept, None)]
    lane, _ = run(lane, *both, at=at)
    _, (approved,) = run(lane, (choice(Choice.APPROVE, case.code, number="a"), None), at=at)
    assert f" {'restored' if gone else 'may_stay'} " in notes(approved)[0]


def test_an_author_reads_the_same_if_no_moderator_decides_anew() -> None:
    at = setting(book(rule("vigilantes", Label.VIGILANTE, Treatment.REMOVE)))
    for seen, word in ((CALL_TO_ACT, "must_go"), (DOUBTED, "may_stay")):
        lane, _ = run(EMPTY, (posted("grijp hem"), seen), at=at)
        (case,) = lane.cases.values()
        remove, undo = choice(Choice.REMOVE, case.code), choice(Choice.UNDO, case.code, number="u")
        clock = TimeCame("t", "kerkwijk", CaseTimer(case.id), NOON + timedelta(minutes=30))
        _, (_, _, over) = run(lane, (remove, None), (undo, None), (clock, None), at=at)
        assert word in notes(over)[0]
