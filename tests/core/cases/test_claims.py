"""Claims: a moderator looks at a case for a while; the others know, and may still decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.action import SendMessage, UpdateCard
from bot.core.case import Case, CaseEnding
from bot.core.choice import Choice
from bot.core.event import ChoiceMade, MemberLeft, ReactionAdded, ReactionTakenBack, TimeCame
from bot.core.message import Role
from bot.core.ref import Ref
from bot.core.step_result import StepResult
from bot.core.timer_key import ClaimTimer
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.core.cases.test_edits import CARD, carded
from tests.core.test_step import choice, flagged
from tests.kit import DESK, GROUP, NOON, WATCH, person, run, told

CLAIMED_FOR = WATCH.duty.claim


def claimed() -> tuple[WatchState, str]:
    """One case with its card, which Mo has claimed."""
    lane, code = flagged()
    lane, _ = run(carded(lane), (choice(Choice.CLAIM, code), None))
    return lane, code


def chooses(
    lane: WatchState, what: Choice, code: str, by: str, at: datetime = NOON, number: str = "n"
) -> tuple[WatchState, StepResult]:
    press: ChoiceMade = replace(choice(what, code, by, number=number), at=at)
    lane, (outcome,) = run(lane, (press, None))
    return lane, outcome


def the_case(lane: WatchState) -> Case:
    (case,) = lane.cases.values()
    return case


def said(outcome: StepResult) -> str:
    return "".join(action.text for action in told(outcome, SendMessage))


def feet(outcome: StepResult) -> list[str]:
    return [action.card.foot for action in told(outcome, UpdateCard)]


def test_the_first_choice_of_another_moderator_is_asked_back_and_the_second_counts() -> None:
    lane, code = claimed()
    lane, outcome = chooses(lane, Choice.REMOVE, code, "Nele")
    assert "claim_held" in said(outcome)
    assert the_case(lane).is_open
    lane, _ = chooses(lane, Choice.REMOVE, code, "Nele", number="again")
    decided = the_case(lane).decided
    assert decided is not None
    assert decided.by == "Nele"


def test_the_moderator_who_claimed_decides_at_once() -> None:
    lane, code = claimed()
    lane, _ = chooses(lane, Choice.APPROVE, code, "Mo")
    assert not the_case(lane).is_open
    assert ClaimTimer(the_case(lane).id) not in lane.timers


def test_the_claim_of_a_moderator_who_left_the_desk_ends_and_the_card_shows_it() -> None:
    lane, code = claimed()
    for who, ends in (("Nele", False), ("Mo", True)):
        lane, (outcome,) = run(lane, (MemberLeft(f"l{who}", DESK, person(who), NOON), None))
        assert (the_case(lane).claim is None) is ends
        assert bool(feet(outcome)) is ends
        assert not any("claimed" in foot for foot in feet(outcome))
    assert ClaimTimer(the_case(lane).id) not in lane.timers
    lane, _ = chooses(lane, Choice.REMOVE, code, "Nele")
    assert not the_case(lane).is_open


def test_a_moderator_who_leaves_the_group_alone_keeps_the_claim() -> None:
    lane, _ = claimed()
    lane, _ = run(lane, (MemberLeft("l", GROUP, person("Mo"), NOON), None))
    assert the_case(lane).claim is not None


def test_each_watch_of_a_shared_desk_hears_that_a_moderator_left_it() -> None:
    both = Directory.of((WATCH, replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),))))
    states = {watch: WatchState(watch) for watch in ("kerkwijk", "dorp")}
    left = MemberLeft("l", DESK, person("Mo"), NOON)
    assert set(lanes_of(left, both, states, lambda watch, who: None)) == {"kerkwijk", "dorp"}


def test_a_claim_ends_by_itself_and_the_card_shows_it() -> None:
    lane, code = claimed()
    timer, over = ClaimTimer(the_case(lane).id), NOON + CLAIMED_FOR
    assert lane.timers[timer] == over
    lane, (outcome,) = run(lane, (TimeCame("t", "kerkwijk", timer, over), None))
    assert [foot for foot in feet(outcome) if "claimed" not in foot] == feet(outcome) != []
    lane, _ = chooses(lane, Choice.REMOVE, code, "Nele", over)
    assert not the_case(lane).is_open


def test_after_its_time_a_claim_holds_nobody_back_even_before_its_timer_came() -> None:
    lane, code = claimed()
    lane, _ = chooses(lane, Choice.REMOVE, code, "Nele", NOON + CLAIMED_FOR)
    assert not the_case(lane).is_open


def test_the_same_moderator_gets_more_time_and_another_none() -> None:
    lane, code = claimed()
    later = NOON + timedelta(minutes=4)
    lane, outcome = chooses(lane, Choice.CLAIM, code, "Nele", later)
    assert "already_claimed" in said(outcome)
    lane, _ = chooses(lane, Choice.CLAIM, code, "Mo", later, "more")
    claim = the_case(lane).claim
    assert claim is not None
    assert (claim.by, claim.until) == ("Mo", later + CLAIMED_FOR)
    assert lane.timers[ClaimTimer(the_case(lane).id)] == later + CLAIMED_FOR


def test_only_the_moderator_who_claimed_lets_go() -> None:
    lane, code = claimed()
    lane, outcome = chooses(lane, Choice.RELEASE, code, "Nele")
    assert "already_claimed" in said(outcome)
    assert the_case(lane).claim is not None
    lane, outcome = chooses(lane, Choice.RELEASE, code, "Mo", number="free")
    assert the_case(lane).claim is None
    assert len(feet(outcome)) == 1
    _, outcome = chooses(lane, Choice.RELEASE, code, "Mo", number="again")
    assert "claim_none" in said(outcome)


def test_eyes_claim_and_taking_them_back_lets_go() -> None:
    lane, _ = flagged()
    mo = person("Mo", Role.MODERATOR)
    lane, _ = run(carded(lane), (ReactionAdded("r", CARD, mo, "👀", NOON), None))
    assert the_case(lane).claim is not None
    lane, _ = run(lane, (ReactionTakenBack("b", CARD, mo, "👀", NOON), None))
    assert the_case(lane).claim is None


def test_the_clock_decides_although_a_moderator_has_the_case() -> None:
    """A claim must not keep a message hidden for ever."""
    lane, _ = claimed()
    (timer,) = (key for key in lane.timers if key != ClaimTimer(the_case(lane).id))
    lane, _ = run(lane, (TimeCame("t", "kerkwijk", timer, NOON + timedelta(minutes=30)), None))
    decided = the_case(lane).decided
    assert decided is not None
    assert decided.ending is CaseEnding.REMOVED
