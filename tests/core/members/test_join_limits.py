"""A refusal is a refusal: the same person comes back to the moderators, never to the house rules alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.action import AskModerators, SendMessage, SendPrivately
from bot.core.choice import Choice, OfRequest
from bot.core.event import ChoiceMade, CommandGiven, JoinRequested, MemberJoined, TimeCame
from bot.core.member import Member
from bot.core.members.join_limits import MOST_AN_HOUR
from bot.core.step_result import StepResult
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import WatchState
from tests.core.members.test_join_requests import accept, allowed, done, on_desk, requested
from tests.core.test_step import choice
from tests.kit import DESK, EMPTY, GROUP, NOON, person, run, told

LATER = NOON + timedelta(days=2)


def asks(by: str = "Els", at: datetime = LATER) -> JoinRequested:
    return JoinRequested(f"again {by} {at}", GROUP, person(by), at)


def refused() -> WatchState:
    lane, _, code = on_desk()
    return run(lane, (choice(Choice.REMOVE, code), None))[0]


def goes_to_the_desk(lane: WatchState, at: datetime = LATER) -> bool:
    lane, (asked,) = run(lane, (asks(at=at), None))
    (id,) = (id for id, join in lane.joins.items() if join.ended is None)
    _, (accepted,) = run(lane, (accept(id, at=at), None))
    assert bool(told(asked, AskModerators)) is not bool(done(accepted))
    return bool(told(asked, AskModerators))


def test_after_a_refusal_the_moderators_decide_for_thirty_days() -> None:
    assert goes_to_the_desk(refused())
    assert goes_to_the_desk(refused(), NOON + USUAL_RETENTION.joins - timedelta(hours=1))
    assert not goes_to_the_desk(refused(), NOON + USUAL_RETENTION.joins + timedelta(days=2))


def test_the_person_reads_that_somebody_looks_and_gets_no_button() -> None:
    _, (asked,) = run(refused(), (asks(), None))
    (sent,) = told(asked, SendPrivately)
    assert "join_wait" in sent.text
    assert not sent.buttons


def test_forgetting_and_housekeeping_leave_the_refusal_until_its_time_is_over() -> None:
    forget = CommandGiven("f", person("Els").ref, person("Els"), "forgetme", "", LATER)
    lane, _ = run(refused(), (forget, None), (TimeCame("t", "kerkwijk", HousekeepingTimer(), LATER), None))
    assert goes_to_the_desk(lane)
    late = NOON + USUAL_RETENTION.joins + timedelta(days=2)
    lane, _ = run(lane, (TimeCame("u", "kerkwijk", HousekeepingTimer(), late), None))
    assert "p-Els" not in lane.members


def test_a_refused_person_is_no_acquaintance_of_the_bot() -> None:
    lane = replace(EMPTY, members={"p-Els": Member(refused=NOON)})
    _, (outcome,) = run(lane, (CommandGiven("c", person("Els").ref, person("Els"), "mydata", "", LATER), None))
    assert all("stranger" in str(action) for action in told(outcome, SendMessage))


def test_who_is_let_in_after_all_is_not_refused_any_more() -> None:
    lane, _ = run(refused(), (asks(), None))
    (code,) = (join.code for join in lane.joins.values() if join.ended is None)
    lane, (outcome,) = run(lane, (choice(Choice.APPROVE, code), None))
    assert done(outcome)
    assert lane.members.get("p-Els", Member()).refused is None


def test_a_refusal_that_came_too_late_is_none_for_the_next_request() -> None:
    joined = MemberJoined("m", GROUP, person("Els"), NOON)
    lane, _ = run(refused(), (joined, None))
    assert lane.members["p-Els"].refused is None
    assert not goes_to_the_desk(lane)


def test_a_person_who_comes_in_by_another_way_after_a_refusal_stays_refused() -> None:
    """Otherwise a link would lead around the moderators: a person taken out again could join with the house rules alone."""
    lane, _ = run(refused(), (MemberJoined("m", GROUP, person("Els"), NOON + timedelta(minutes=5)), None))
    assert goes_to_the_desk(lane)


def test_a_person_who_comes_in_long_after_a_refusal_stays_refused() -> None:
    lane, _ = run(refused(), (MemberJoined("m", GROUP, person("Els"), NOON + timedelta(hours=1)), None))
    assert goes_to_the_desk(lane)


def test_a_person_with_a_warning_is_for_the_moderators() -> None:
    lane = replace(EMPTY, members={"p-Els": Member(strikes=(NOON,))})
    assert goes_to_the_desk(lane)


def lines(outcome: StepResult) -> list[str]:
    return [action.text for action in told(outcome, SendMessage) if action.chat == DESK]


def test_of_many_people_at_once_the_desk_gets_one_line_and_lets_in_each_by_hand() -> None:
    events = [(asks(f"P{number}", NOON + timedelta(seconds=number)), None) for number in range(MOST_AN_HOUR + 20)]
    lane, outcomes = run(EMPTY, *events)
    assert [bool(told(outcome, SendPrivately)) for outcome in outcomes][:MOST_AN_HOUR] == [True] * MOST_AN_HOUR
    assert sum(len(told(outcome, AskModerators)) for outcome in outcomes) == 0
    assert len([line for outcome in outcomes for line in lines(outcome) if "join_many_ask" in line]) == 1
    last = next(id for id, join in lane.joins.items() if join.person == person(f"P{MOST_AN_HOUR + 19}"))
    press = ChoiceMade("x", person("x").ref, lane.joins[last].person, Choice.ACCEPT, OfRequest(last), LATER)
    lane, (pressed, decided) = run(lane, (press, None), (choice(Choice.APPROVE, lane.joins[last].code), None))
    assert not done(pressed)
    assert done(decided)


def test_an_hour_later_the_house_rules_are_enough_again() -> None:
    events = [(asks(f"P{number}", NOON), None) for number in range(MOST_AN_HOUR + 1)]
    lane, _ = run(EMPTY, *events)
    _, (outcome,) = run(lane, (asks("Els", NOON + timedelta(hours=1)), None))
    assert "join_accept" in str(told(outcome, SendPrivately))


def test_the_desk_reads_in_one_line_who_came_in() -> None:
    lane, id = requested()
    _, (_, outcome) = run(lane, (accept(id), None), (allowed(id), None))
    assert ["join_accepted" in line and "Els" in line for line in lines(outcome)] == [True]
