"""A case that waits: the moderator on duty is reminded, then the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.action import SendMessage, SendPrivately
from bot.core.choice import Choice
from bot.core.event import ActionRefused, CommandGiven, TimeCame
from bot.core.message import Role
from bot.core.owner import CaseAction, CasePart
from bot.core.ref import Ref
from bot.core.schedule import on_duty_from
from bot.core.step_result import WatchContext
from bot.core.timer_key import CaseTimer, ClaimTimer, DutyTimer, TimerKey
from bot.core.watch import Duty, OnDuty, Quiet
from bot.core.watch_state import WatchState
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import DESK, EMPTY, NOON, WATCH, person, posted, run, setting, told
from tests.shipped import rules

MO, NELE, PIA = (OnDuty(name, Ref("console", name)) for name in ("Mo", "Nele", "Pia"))
MINUTE = timedelta(minutes=1)


def house(*people: OnDuty) -> WatchContext:
    return setting(rules().rulebook, watch=replace(WATCH, duty=Duty(people)))


SMALL = replace(setting(), watch=replace(WATCH, duty=Duty((MO, NELE, PIA))))


def hidden(lane: WatchState, at: datetime, number: str, by: str, context: WatchContext) -> WatchState:
    return run(lane, (posted("grijp hem", number, by, at=at), CALL_TO_ACT), at=context)[0]


def until(
    lane: WatchState, end: datetime, context: WatchContext
) -> tuple[WatchState, list[tuple[datetime, SendPrivately]]]:
    """Fires each timer that is due, in order. Returns the reminders with their times."""
    reminders: list[tuple[datetime, SendPrivately]] = []
    for count in range(200):
        timer, at = min(lane.timers.items(), key=lambda item: item[1], default=(None, end))
        if timer is None or at >= end:
            return lane, reminders
        lane, (outcome,) = run(lane, (TimeCame(f"t{count}", "kerkwijk", timer, at), None), at=context)
        if isinstance(timer, DutyTimer):
            reminders += [(at, told_one) for told_one in told(outcome, SendPrivately)]
    raise AssertionError("the timers never rest")


def names(reminders: Sequence[tuple[datetime, SendPrivately]]) -> list[tuple[int, str]]:
    """After how many minutes, and to whom."""
    return [((at - NOON) // MINUTE, sent.person.id) for at, sent in reminders]


def test_the_first_on_duty_is_reminded_then_the_next_and_then_the_rule_decides() -> None:
    lane, reminders = until(hidden(EMPTY, NOON, "1", "Jan", SMALL), NOON + timedelta(hours=2), SMALL)
    assert names(reminders) == [(10, "Mo"), (20, "Nele")]
    (case,) = lane.cases.values()
    assert case.decided is not None
    assert case.decided.by == ""


def test_without_a_roster_nothing_is_reminded_of() -> None:
    lane = hidden(EMPTY, NOON, "1", "Jan", setting())
    assert DutyTimer() not in lane.timers


def test_a_decision_or_a_claim_ends_the_waiting() -> None:
    lane = hidden(EMPTY, NOON, "1", "Jan", SMALL)
    (case,) = lane.cases.values()
    decided, _ = run(lane, (choice(Choice.REMOVE, case.code), None), at=SMALL)
    assert DutyTimer() not in decided.timers
    claimed, _ = run(lane, (choice(Choice.CLAIM, case.code), None), at=SMALL)
    assert {type(timer) for timer in claimed.timers} == {CaseTimer, ClaimTimer}
    _, reminders = until(claimed, NOON + timedelta(minutes=29), SMALL)
    assert names(reminders) == [(10, "Mo"), (20, "Nele")]


def test_the_reminder_names_the_case_and_its_end_and_falls_back_to_the_desk() -> None:
    dutch = house(MO)
    lane = hidden(EMPTY, NOON, "1", "Jan", SMALL)
    (case,) = lane.cases.values()
    _, ((_, sent),) = until(lane, NOON + timedelta(minutes=11), dutch)
    assert sent.text.startswith(f"⏰ {case.code} wacht sinds 13:00 op een beslissing")
    assert sent.text.endswith("⏱ Zonder beslissing: om 13:30 weggehaald")
    assert (sent.group, sent.public) == (DESK, f"Mo: {sent.text}")


def test_a_flood_of_cards_is_one_digest_at_a_time() -> None:
    lane = EMPTY
    for number in range(5):
        lane, _ = run(
            lane,
            (posted("grijp hem", f"{number}", f"Jan{number}", at=NOON + number * MINUTE), CALL_TO_ACT),
            at=SMALL,
        )
    _, reminders = until(lane, NOON + timedelta(minutes=21), SMALL)
    assert sorted(names(reminders)) == [(10, "Mo"), (20, "Mo"), (20, "Nele")]
    assert ["duty_many" in sent.text for _, sent in reminders if sent.person == MO.person] == [False, True]


def test_quiet_hours_end_with_one_digest() -> None:
    sleeper = replace(MO, quiet=Quiet(time(22), time(7)))
    context = replace(setting(), watch=replace(WATCH, duty=Duty((sleeper,))))
    night, lane = datetime(2026, 3, 2, 22, 0, tzinfo=UTC), EMPTY  # 23:00 in Brussels
    for number in range(2):
        lane = hidden(lane, night + 40 * number * MINUTE, f"{number}", f"Jan{number}", context)
    patient = {id: replace(case, patience=timedelta(days=1)) for id, case in lane.cases.items()}
    timers: dict[TimerKey, datetime] = {CaseTimer(id): case.opened_at + case.patience for id, case in patient.items()}
    lane = replace(lane, cases=patient, timers={**lane.timers, **timers})
    _, reminders = until(lane, night + timedelta(hours=12), context)
    assert [(at, "duty_many" in sent.text) for at, sent in reminders] == [
        (datetime(2026, 3, 3, 6, 0, tzinfo=UTC), True)
    ]


def test_an_undo_starts_the_reminders_anew() -> None:
    lane = hidden(EMPTY, NOON, "1", "Jan", SMALL)
    (case,) = lane.cases.values()
    lane, _ = until(lane, NOON + 15 * MINUTE, SMALL)
    undo = replace(choice(Choice.UNDO, case.code, number="u"), at=NOON + 16 * MINUTE)
    lane, _ = run(lane, (choice(Choice.REMOVE, case.code), None), (undo, None), at=SMALL)
    _, reminders = until(lane, NOON + 40 * MINUTE, SMALL)
    assert names(reminders) == [(26, "Mo"), (36, "Nele")]


def test_a_pause_holds_the_reminders_back() -> None:
    lane = hidden(EMPTY, NOON, "1", "Jan", SMALL)
    pause = CommandGiven("p", DESK, person("Mo", Role.MODERATOR), "pause", "1h", NOON)
    lane, _ = run(lane, (pause, None), at=SMALL)
    _, reminders = until(lane, NOON + timedelta(minutes=59), SMALL)
    assert reminders == []


@pytest.mark.parametrize(
    ("moderator", "at", "expected"),
    [
        (MO, "2026-03-02 12:00", "2026-03-02 12:00"),
        (replace(MO, days=frozenset({2})), "2026-03-02 12:00", "2026-03-03 23:00"),
        (replace(MO, days=frozenset({0}), quiet=Quiet(time(20), time(8))), "2026-03-02 21:00", "2026-03-09 07:00"),
        (replace(MO, quiet=Quiet(time(22), time(7))), "2026-03-28 22:00", "2026-03-29 05:00"),  # the clock goes forward
    ],
)
def test_the_next_moment_on_duty(moderator: OnDuty, at: str, expected: str) -> None:
    first, then = (datetime.fromisoformat(written).replace(tzinfo=UTC) for written in (at, expected))
    assert on_duty_from(moderator, WATCH.timezone, first) == then


def test_the_reminder_of_an_appeal_says_since_when_the_appeal_waits() -> None:
    dutch = house(MO)
    lane = hidden(EMPTY, NOON, "1", "Jan", SMALL)
    (case,) = lane.cases.values()
    lane, _ = run(lane, (choice(Choice.REMOVE, case.code, by="Nele"), None), at=dutch)
    jan, appealed_at = person("Jan"), NOON + timedelta(hours=5)
    lane, _ = run(lane, (CommandGiven("a", jan.ref, jan, "appeal", "", appealed_at), None), at=dutch)
    _, ((_, sent), *_) = until(lane, appealed_at + 11 * MINUTE, dutch)
    assert sent.text.startswith(f"⏰ {case.code} wacht sinds 18:00 op een beslissing")


def reminded(count: int) -> WatchState:
    """Open cases of which Mo was just reminded, in one message."""
    lane = EMPTY
    for number in range(count):
        lane = hidden(lane, NOON, f"{number}", f"Jan{number}", SMALL)
    return until(lane, NOON + 11 * MINUTE, SMALL)[0]


def test_a_reminder_that_still_waits_is_called_off_with_the_decision() -> None:
    lane = reminded(1)
    (case,) = lane.cases.values()
    _, (looked,) = run(lane, (choice(Choice.CLAIM, case.code), None), at=SMALL)
    assert looked.called_off == ()
    _, (outcome,) = run(lane, (choice(Choice.REMOVE, case.code), None), at=SMALL)
    assert CaseAction(case.id, CasePart.REMINDER) in outcome.called_off


def test_a_reminder_of_several_cases_is_called_off_with_the_last_of_them() -> None:
    lane = reminded(3)
    first, second, third = sorted(lane.cases.values(), key=lambda case: (case.opened_at, case.id))
    owner = CaseAction(first.id, CasePart.REMINDER)
    outcomes = []
    for number, case in enumerate((second, first, third)):
        lane, (outcome,) = run(lane, (choice(Choice.REMOVE, case.code, number=f"c{number}"), None), at=SMALL)
        outcomes.append(owner in outcome.called_off)
    assert outcomes == [False, False, True]


def test_a_reminder_that_the_platform_refuses_goes_to_the_desk() -> None:
    lane = hidden(EMPTY, NOON, "1", "Jan", SMALL)
    lane, (outcome,) = run(lane, (TimeCame("t", "kerkwijk", DutyTimer(), NOON + 10 * MINUTE), None), at=SMALL)
    (planned,) = [each for each in outcome.planned if isinstance(each.action, SendPrivately)]
    refused = ActionRefused(planned.key, "kerkwijk", planned.owner, planned.action, "blocked", False, NOON)
    _, (instead,) = run(lane, (refused, None), at=SMALL)
    (said,) = told(instead, SendMessage)
    assert (said.chat, said.text[:3]) == (DESK, "nl ")
