"""While the bot is paused it reads on, writes down what it read, and does nothing by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import Action, DeleteMessage, SendMessage
from bot.core.choice import Choice
from bot.core.event import CommandGiven, MessageEdited, TimeCame
from bot.core.housekeeping.pause import LONGEST, MOMENT, USUAL
from bot.core.message import Role
from bot.core.reading import Label
from bot.core.rule import Stage, Treatment
from bot.core.step_result import StepResult
from bot.core.timer_key import CaseTimer, PauseTimer
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.core.reminders.calendar_kit import MONTHLY, days, local
from tests.core.test_step import CALL_TO_ACT, REPORT, choice, flagged
from tests.kit import DESK, EMPTY, NOON, WATCH, book, message, person, posted, reading, rule, run, setting, told

HOUR = timedelta(hours=1)


def given(name: str, argument: str = "", role: Role = Role.MODERATOR, at: datetime = NOON) -> CommandGiven:
    return CommandGiven(f"{name} {at}", DESK, person("Mo", role), name, argument, at)


def paused(argument: str = "", lane: WatchState = EMPTY) -> WatchState:
    return run(lane, (given("pause", argument), None))[0]


def desk_hears(outcome: StepResult) -> str:
    return "\n".join(say.text for say in told(outcome, SendMessage) if say.chat == DESK)


def acted(outcome: StepResult) -> list[Action]:
    return [planned.action for planned in outcome.planned]


@pytest.mark.parametrize(
    ("argument", "span"),
    [
        ("", USUAL),
        ("30m", timedelta(minutes=30)),
        ("2 uur", 2 * HOUR),
        ("1d", timedelta(days=1)),
        ("kerkwijk 7d", LONGEST),
    ],
)
def test_a_pause_is_as_long_as_it_says(argument: str, span: timedelta) -> None:
    lane, (outcome,) = run(EMPTY, (given("pause", argument), None))
    assert lane.paused_until(NOON) == NOON + span
    assert lane.paused_until(NOON + span) is None
    assert "pause_on" in desk_hears(outcome)


def test_a_second_pause_says_that_it_moves_the_end_of_the_first() -> None:
    lane, (outcome,) = run(paused(), (given("pause", "30m", at=NOON + timedelta(minutes=10)), None))
    assert "pause_moved" in desk_hears(outcome)
    assert "pause_on" not in desk_hears(outcome)
    assert lane.paused_until(NOON + timedelta(minutes=10)) == NOON + timedelta(minutes=40)


def test_a_case_that_waits_for_the_end_of_a_pause_comes_sooner_when_the_pause_gets_shorter() -> None:
    lane, _ = flagged()
    (timer,) = lane.timers
    due = lane.timers[timer]
    lane, _ = run(paused("1d", lane), (TimeCame("t", "kerkwijk", timer, due), None))
    lane, _ = run(lane, (given("pause", "30m", at=due), None))
    assert lane.timers[timer] == due + timedelta(minutes=30)


@pytest.mark.parametrize("argument", ["8d", "2w", "soon", "-1h", "1h 2h", "0m"])
def test_what_is_no_length_pauses_nothing(argument: str) -> None:
    lane, (outcome,) = run(EMPTY, (given("pause", argument), None))
    assert lane.paused_until(NOON) is None
    assert "pause_usage" in desk_hears(outcome)


def test_only_who_decides_may_pause() -> None:
    for role in (Role.MEMBER, Role.TRUSTED, Role.POLICE):
        lane, (outcome, _) = run(EMPTY, (given("pause", role=role), None), (given("resume", role=role), None))
        assert PauseTimer() not in lane.timers
        (answer,) = acted(outcome)
        assert isinstance(answer, SendMessage)
        assert "not_a_moderator" in answer.text


def test_while_it_is_paused_nothing_is_hidden_asked_or_hinted_and_all_is_written_down() -> None:
    lane, outcomes = run(
        paused(),
        (posted("grijp hem", "1"), CALL_TO_ACT),
        (posted("er loopt iemand", "2"), REPORT),
        (posted("mooi weer", "3"), reading(Label.OFF_TOPIC)),
        (MessageEdited("e", message("grijp hem", "3")), CALL_TO_ACT),
    )
    assert [acted(outcome) for outcome in outcomes] == [[], [], [], []]
    assert [record.decision for outcome in outcomes for record in outcome.records] == ["paused"] * 4
    assert not lane.cases
    assert not lane.brakes
    assert lane.incidents


def test_an_edit_during_a_pause_reaches_an_open_case_and_hides_nothing() -> None:
    """Decisions count during a pause, so the card must not show an old text."""
    unsure = reading((Label.VIGILANTE, 0.55, ()))
    lane, _ = run(EMPTY, (posted("grijp hem"), unsure))
    (before,) = lane.cases.values()
    lane, (outcome,) = run(paused(lane=lane), (MessageEdited("e", message("grijp hem nu")), CALL_TO_ACT))
    assert acted(outcome) == []
    (after,) = lane.cases.values()
    assert after == replace(before, first_text="grijp hem", text="grijp hem nu", edited_at=after.edited_at)


def test_it_says_when_it_runs_again_and_then_it_does() -> None:
    lane = paused()
    later = NOON + USUAL
    lane, (over, held) = run(
        lane, (TimeCame("t", "kerkwijk", PauseTimer(), later), None), (posted("grijp hem", at=later), CALL_TO_ACT)
    )
    assert "pause_off" in desk_hears(over)
    assert len(told(held, DeleteMessage)) == 1


def test_a_longer_pause_replaces_a_shorter_one() -> None:
    lane = paused("2h", paused("1h"))
    lane, (early,) = run(lane, (TimeCame("t", "kerkwijk", PauseTimer(), NOON + HOUR), None))
    assert acted(early) == []
    assert lane.paused_until(NOON + HOUR) == NOON + 2 * HOUR


def test_resume_ends_it_and_says_so_where_there_is_none() -> None:
    lane, (first, second) = run(paused(), (given("resume"), None), (given("resume"), None))
    assert lane.paused_until(NOON) is None
    assert "pause_off" in desk_hears(first)
    assert "pause_none" in desk_hears(second)


def visible_case() -> tuple[WatchState, CaseTimer]:
    """A message that goes without a decision within half an hour."""
    rules = book(rule("ads", Label.ADVERT, Treatment.REMOVE, Stage.ASK))
    lane, _ = run(EMPTY, (posted("te koop"), reading(Label.ADVERT)), at=setting(rules))
    (case,) = lane.cases.values()
    return lane, CaseTimer(case.id)


@pytest.mark.parametrize("resumed", [True, False])
def test_a_case_whose_time_runs_out_waits_for_the_end(resumed: bool) -> None:
    lane, timer = visible_case()
    ring, end = NOON + timedelta(minutes=31), NOON + USUAL
    lane, (outcome,) = run(paused(lane=lane), (TimeCame("t", "kerkwijk", timer, ring), None))
    assert acted(outcome) == []
    assert lane.timers[timer] == end
    if resumed:
        end = ring + timedelta(minutes=1)
        lane, _ = run(lane, (given("resume", at=end), None))
        end += MOMENT
        assert lane.timers[timer] == end
    _, (outcome,) = run(lane, (TimeCame("t2", "kerkwijk", timer, end), None))
    assert len(told(outcome, DeleteMessage)) == 1


def test_a_case_that_rang_during_a_pause_rings_at_another_moment_though_the_pause_ends_at_once() -> None:
    """An arrival has the timer and its moment as its key: one with the same key would not count."""
    lane, timer = visible_case()
    due = lane.timers[timer]
    lane, _ = run(lane, (given("pause", at=due - HOUR / 60), None))
    lane, _ = run(lane, (TimeCame("t", "kerkwijk", timer, due), None))
    lane, _ = run(lane, (given("resume", at=due), None))
    assert due < lane.timers[timer] < due + timedelta(seconds=1)


def test_a_moderator_decides_during_a_pause() -> None:
    lane, code = flagged()
    lane, _ = run(paused(lane=lane), (choice(Choice.REMOVE, code), None))
    assert not next(iter(lane.cases.values())).is_open


def test_the_queue_says_that_a_pause_is_on() -> None:
    lane, _ = flagged()
    for before in (lane, EMPTY):
        _, (outcome,) = run(paused(lane=before), (given("queue"), None))
        assert "pause_line" in desk_hears(outcome)
    _, (outcome,) = run(lane, (given("queue"), None))
    assert "pause_line" not in desk_hears(outcome)


def test_a_reminder_waits_for_the_end() -> None:
    made = days(local(2026, 6, 1, 12), MONTHLY)
    made.command("pause", "1d")
    assert "wait_paused" in made.command("reminders")
    made.pass_until(local(2026, 6, 2, 11))
    assert made.moments == []
    made.pass_until(local(2026, 6, 3))
    assert made.moments == [local(2026, 6, 2, 18)]


def test_now_is_refused_during_a_pause() -> None:
    made = days(local(2026, 6, 1, 12), MONTHLY)
    made.command("pause", "1d")
    assert "reminder_not_now" in made.command("remind", "now")
    assert made.moments == []


def test_a_pause_and_the_queue_are_for_all_watches_of_a_desk_or_for_the_named_one() -> None:
    both = (WATCH, replace(WATCH, id="dorp", groups=()))
    lanes = {watch.id: WatchState(watch.id) for watch in both}
    assert lanes_of(given("pause", "1h"), Directory.of(both), lanes) == ("kerkwijk", "dorp")
    assert lanes_of(given("pause", "dorp 1h"), Directory.of(both), lanes) == ("dorp",)
    assert lanes_of(given("queue", "dorp closed"), Directory.of(both), lanes) == ("dorp",)
    assert lanes_of(given("queue", "closed"), Directory.of(both), lanes) == ("kerkwijk", "dorp")
