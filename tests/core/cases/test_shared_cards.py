"""The card of a raid where other things meet it: an appeal, a deletion, a decision about one author, a moderator among the
authors."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, Card, DeleteMessage, RemoveMember, SendMessage, UpdateCard
from bot.core.case import Case, CaseEnding, Visibility
from bot.core.choice import Choice
from bot.core.event import ActionRefused, CommandGiven, MessageDeleted, MessageEdited, TimeCame
from bot.core.message import Role
from bot.core.owner import CleanUp, Served
from bot.core.reading import Label, Span
from bot.core.step_result import StepResult
from bot.core.timer_key import CaseTimer
from bot.core.watch_state import WatchState
from tests.core.handlers.test_daily_limits import CALL, HELD, card_arrives, cards, pressed
from tests.kit import GROUP, NOON, WATCH, posted, reading, run, told

AUTHORS = ("Piet", "Jan", "Kees", "Els", "An")
"""The third message makes it a raid: the case of Kees has the card."""


def raid() -> WatchState:
    lane, _ = cards(*AUTHORS)
    for case in lane.cases.values():
        lane = lane.with_case(replace(case, original=Visibility.NO))
    return card_arrives(lane, first(lane).code)[0]


def first(lane: WatchState) -> Case:
    return next(case for case in lane.cases.values() if case.leads)


def opened(lane: WatchState) -> list[str]:
    return [case.author.name for case in lane.cases.values() if case.is_open]


def appeals(lane: WatchState) -> WatchState:
    at = NOON + timedelta(minutes=5)
    lane, _ = run(lane, (CommandGiven("a", GROUP, first(lane).author, "appeal", "niets fout", at), None), at=HELD)
    assert first(lane).is_appealed
    return lane


def shown(outcome: StepResult) -> Card:
    (*_, last) = [action.card for action in told(outcome, UpdateCard)]
    return last


@pytest.mark.parametrize("by", ["Mo", "Nele"])
def test_a_raid_is_undone_whole_while_its_first_author_appeals(by: str) -> None:
    lane, _ = pressed(raid(), Choice.REMOVE, first(raid()).code)
    lane, _ = pressed(lane, Choice.REMOVE, "QQQ", "Nele")
    lane = appeals(lane)
    lane, _ = pressed(lane, Choice.UNDO, first(lane).code)
    assert opened(lane) == list(AUTHORS)
    lane, _ = pressed(lane, Choice.APPROVE, first(lane).code, by)
    assert opened(lane) == []
    assert not first(lane).waits


def test_the_line_of_a_raid_offers_nothing_once_all_is_decided() -> None:
    lane = raid()
    lane, outcome = pressed(lane, Choice.REMOVE, first(lane).code)
    assert "card_raid_done" in shown(outcome).foot
    lane, outcome = pressed(lane, Choice.UNDO, first(lane).code)
    assert "card_raid_done" not in shown(outcome).foot
    assert "card_raid" in shown(outcome).foot


def test_the_answer_to_an_appeal_is_about_one_message() -> None:
    lane, _ = pressed(raid(), Choice.REMOVE, first(raid()).code)
    lane, _ = pressed(appeals(lane), Choice.APPROVE, first(lane).code, "Nele")
    assert [case.author.name for case in lane.cases.values() if case.decided and case.decided.by == "Nele"] == ["Kees"]


def test_a_moderator_decides_no_appeal_of_their_own_after_an_undo() -> None:
    lane, _ = pressed(raid(), Choice.REMOVE, first(raid()).code)
    lane, _ = pressed(appeals(lane), Choice.UNDO, first(lane).code)
    own = replace(first(lane).author, role=Role.MODERATOR)
    lane = lane.with_case(replace(first(lane), author=own))
    appeal = first(lane).appeal
    assert appeal is not None
    lane = lane.with_case(replace(first(lane), appeal=replace(appeal, against=(*appeal.against, own.ref))))
    lane, _ = pressed(lane, Choice.REMOVE, "QQQ", "Nele")
    lane, _ = pressed(lane, Choice.APPROVE, first(lane).code, "Kees")
    assert first(lane).is_open


def test_the_card_of_a_raid_works_after_its_first_author_deleted_the_message() -> None:
    lane = raid()
    lane = lane.with_case(replace(first(lane), original=Visibility.YES))
    gone = MessageDeleted("d", first(lane).message, NOON, first(lane).author.ref)
    lane, (outcome,) = run(lane, (gone, None), at=HELD)
    decided = first(lane).decided
    assert decided is not None
    assert decided.ending is CaseEnding.WITHDRAWN
    assert Choice.REMOVE in shown(outcome).choices
    lane, outcome = pressed(lane, Choice.WARN, first(lane).code)
    assert opened(lane) == []
    assert Choice.REMOVE not in shown(outcome).choices
    assert [len(member.strikes) for member in lane.members.values() if member.strikes] == [1] * 4


def test_two_moderators_expel_the_rest_of_a_raid() -> None:
    lane = raid()
    done = replace(first(lane), original=Visibility.YES)
    lane = lane.with_case(done)
    lane, _ = run(lane, (MessageDeleted("d", done.message, NOON, done.author.ref), None), at=HELD)
    lane, _ = pressed(lane, Choice.EXPEL, done.code)
    assert len(opened(lane)) == 4
    lane, outcome = pressed(lane, Choice.EXPEL, done.code, "Nele")
    assert opened(lane) == []
    assert len(told(outcome, RemoveMember)) == 4


def test_a_case_with_a_card_of_its_own_is_not_decided_by_the_card_of_the_raid() -> None:
    lane, _ = pressed(raid(), Choice.REMOVE, first(raid()).code)
    alone = next(case for case in lane.cases.values() if case.author.name == "Els")
    lane, outcome = pressed(lane, Choice.UNDO, alone.code)
    assert told(outcome, AskModerators)
    lane, _ = pressed(lane, Choice.REMOVE, first(lane).code, "Nele")
    assert opened(lane) == ["Els"]


def test_when_the_clock_has_decided_the_last_one_the_card_offers_nothing_more() -> None:
    lane, last = raid(), StepResult(raid())
    for case in sorted(lane.cases.values(), key=lambda case: not case.leads):
        late = TimeCame(f"t{case.id}", WATCH.id, CaseTimer(case.id), NOON + timedelta(days=2))
        lane, (last,) = run(lane, (late, None), at=HELD)
    assert opened(lane) == []
    assert shown(last).choices[:1] == (Choice.UNDO,)


def test_when_an_edit_takes_the_place_of_the_last_one_the_card_offers_nothing_more() -> None:
    """The message was in doubt, and visible: its edit gets a case of its own."""
    lane, _ = cards(*AUTHORS)
    lane, _ = card_arrives(lane, first(lane).code)
    doubtful = reading((Label.VIGILANTE, 0.6, (Span(0, 1),)))
    post = posted("grijp?", "e", "Mia")
    lane, _ = run(lane, (post, doubtful), at=HELD)
    for case in sorted(lane.cases.values(), key=lambda case: not case.leads):
        if case.hides:
            late = TimeCame(f"t{case.id}", WATCH.id, CaseTimer(case.id), NOON + timedelta(days=2))
            lane, _ = run(lane, (late, None), at=HELD)
    assert opened(lane) == ["Mia"]
    edit = MessageEdited("e2", replace(post.message, text="grijp", at=NOON + timedelta(days=2)))
    _, (outcome,) = run(lane, (edit, CALL), at=HELD)
    assert shown(outcome).choices[:1] == (Choice.UNDO,)


@pytest.mark.parametrize(("what", "times"), [(Choice.MUTE, 1), (Choice.EXPEL, 2)])
def test_a_moderator_among_the_authors_stops_no_choice_about_the_others(what: Choice, times: int) -> None:
    lane = raid()
    lane = lane.with_case(replace(first(lane), author=replace(first(lane).author, role=Role.MODERATOR)))
    lane, outcome = pressed(lane, what, first(lane).code)
    if times == 2:
        (line,) = [action.text for action in told(outcome, SendMessage)]
        assert "Piet, Jan, Els, An" in line
        lane, _ = pressed(lane, what, first(lane).code, "Nele")
    endings = {case.author.name: case.decided.ending for case in lane.cases.values() if case.decided}
    assert endings.pop("Kees") is CaseEnding.REMOVED
    assert set(endings.values()) == {CaseEnding.MUTED if what is Choice.MUTE else CaseEnding.EXPELLED}
    assert len(endings) == 4


def test_a_card_that_cannot_be_taken_away_is_no_work_for_the_moderators() -> None:
    """After the desk's chat has moved, its older cards lie in the former chat."""
    lane, _ = cards("Piet", "Jan")
    for case in tuple(lane.cases.values()):
        lane = card_arrives(lane, case.code)[0]
    _, (outcome,) = run(lane, (posted("grijp", "3", "Kees", at=NOON), CALL), at=HELD)
    gone = [each for each in outcome.planned if isinstance(each.action, DeleteMessage) and each.action.ours]
    assert [each.owner for each in gone] == [CleanUp(Served.CARD)] * 2
    for each in gone:
        refused = ActionRefused("r", "kerkwijk", each.owner, each.action, "gone", False, NOON)
        assert run(outcome.state, (refused, None), at=HELD)[1][0].planned == ()
