"""When a reminder may go out, and why it has to wait. The functions read the watch state and change nothing but timers.

A reminder never goes out in quiet hours, during an incident, soon after the last message about one, or soon after
another reminder. It waits for the hour of its own plan on the first possible day; after quiet hours it goes out right
away. A run that waits past the next run of its plan merges with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from operator import attrgetter
from typing import Final

from bot.core.incident import QUIET_AFTER, is_over
from bot.core.reminders.rotation import choose, choose_afterwards, last_of
from bot.core.rulebook import Guideline
from bot.core.schedule import SentReminder, WaitReason, after_quiet, next_run, own_hour, quiet_until, spread
from bot.core.timer_key import CalmTimer, LookBackTimer, ReminderTimer, TimerKey
from bot.core.watch import ReminderPlan, Watch
from bot.core.watch_state import WatchState

_LAST_AT: Final = attrgetter("last_at")

GAP = timedelta(days=5)
"""The minimum time between two reminders, in calendar days. A good group may be silent for weeks."""

CALM = timedelta(hours=24)
"""The minimum time between the last message about an incident and a reminder."""

LATE = timedelta(hours=1)
"""A timer that fires later than this missed its moment: the bot was not running."""

AFTERWARDS_AT = time(18)
"""The local hour for the look back, on the day after an incident."""

BEFORE_QUIET = timedelta(hours=1)
"""The look back comes this long before quiet hours that last from `AFTERWARDS_AT` into the next day."""

AFTERWARDS_AGAIN = timedelta(days=28)
"""A watch with many incidents looks back at most this often, also if several guidelines do."""

_TRIES = 20


@dataclass(frozen=True, slots=True)
class SendTime:
    """When a run goes out, and the last reason for a delay, if any."""

    at: datetime
    why: WaitReason | None = None


@dataclass(frozen=True, slots=True)
class ExpectedReminder:
    """The next run of one plan (None: the look back after an incident), and the guideline as far as known now (None:
    none fits)."""

    timer: TimerKey
    plan: ReminderPlan | None
    at: datetime
    why: WaitReason | None
    guideline: Guideline | None


def timer_of(watch: Watch, plan: ReminderPlan) -> ReminderTimer:
    """The timer of the plan. Its key is a hash of the written plan, so a changed plan gets a new timer."""
    written = f"{watch.timezone.key} {' '.join(plan.cron.split())} {plan.text}"
    return ReminderTimer(sha256(written.encode()).hexdigest()[:8])


def plans_of(watch: Watch) -> Mapping[TimerKey, ReminderPlan]:
    """The plans by timer. Two identical plans share one timer."""
    return {timer_of(watch, plan): plan for plan in watch.reminders}


def with_timers(state: WatchState, watch: Watch, now: datetime) -> WatchState:
    """The watch state with a timer for every plan of the watch, and without timers of removed plans."""
    plans = plans_of(watch)
    kept = {*plans, LookBackTimer()} if plans else set()
    for timer in {*state.timers, *state.put_off}:
        if isinstance(timer, ReminderTimer | LookBackTimer) and timer not in kept:
            state = state.without_timer(timer).without_put_off(timer)
    for timer, plan in plans.items():
        if timer not in state.timers and (at := next_run(watch, plan, now)) is not None:
            state = state.with_timer(timer, at)
    return state


def last_word(state: WatchState) -> datetime | None:
    """The time of the last message about any incident in the watch state."""
    return max(map(_LAST_AT, state.incidents.values()), default=None)


def incident_until(state: WatchState, at: datetime) -> datetime | None:
    """The end of the calm after an open incident, if no further message comes. None: no incident is open at this moment."""
    last_messages = [incident.last_at for incident in state.incidents.values() if not is_over(incident, at)]
    return max(max(last_messages) + CALM, at + QUIET_AFTER) if last_messages else None


def gap_until(state: WatchState, watch: Watch) -> datetime | None:
    """The first moment for another reminder, as far as the gap is concerned."""
    last = last_of(state)
    if last is None:
        return None
    day = last[1].astimezone(watch.timezone).date() + GAP
    return datetime.combine(day, time(), watch.timezone).astimezone(UTC)


def next_allowed(state: WatchState, watch: Watch, plan: ReminderPlan, due: datetime, now: datetime) -> SendTime:
    """When a run that is (or was) due goes out, from the watch state as it is now."""
    send_time = SendTime(max(due, now))
    if now - due > LATE:
        send_time = SendTime(own_hour(watch, plan, now), WaitReason.MISSED)
    for _ in range(_TRIES):
        obstacle = _obstacle(state, watch, send_time.at)
        if obstacle is None:
            break
        until, reason = obstacle
        send_time = SendTime(until if reason is WaitReason.QUIET else own_hour(watch, plan, until), reason)
    return send_time


def _obstacle(state: WatchState, watch: Watch, at: datetime) -> tuple[datetime, WaitReason] | None:
    """The reason that delays a reminder at this moment, and the end of the delay."""
    ends = (
        (state.paused_until(at), WaitReason.PAUSED),
        (incident_until(state, at), WaitReason.INCIDENT),
        (state.timers.get(CalmTimer()), WaitReason.INCIDENT),
        (gap_until(state, watch), WaitReason.GAP),
    )
    for end, reason in ends:
        if end is not None and end > at:
            return end, reason
    return None if quiet_until(watch, at) is None else (after_quiet(watch, at), WaitReason.QUIET)


def day_after(watch: Watch, at: datetime) -> datetime:
    """The moment of the look back on an incident whose last message came at `at`."""
    tomorrow = at.astimezone(watch.timezone).date() + timedelta(days=1)
    usual = datetime.combine(tomorrow, AFTERWARDS_AT, watch.timezone).astimezone(UTC) + spread(watch.id)
    if watch.quiet is None or _is_on_day_of(watch, after_quiet(watch, usual), usual):
        return usual
    before = datetime.combine(tomorrow, watch.quiet.start, watch.timezone) - BEFORE_QUIET
    return before.astimezone(UTC) + spread(watch.id)


def _is_on_day_of(watch: Watch, at: datetime, other: datetime) -> bool:
    return at.astimezone(watch.timezone).date() == other.astimezone(watch.timezone).date()


def look_back(
    state: WatchState, watch: Watch, guidelines: Sequence[Guideline], due: datetime, now: datetime
) -> tuple[SendTime, Guideline] | None:
    """The moment of the look back, and its guideline. None: it would come too often, or after the day of `due`, as during a
    long pause, since its text speaks of yesterday."""
    at = max(due, now)
    guideline = choose_afterwards(guidelines, state, at.astimezone(watch.timezone))
    looking_back = [each.id for each in guidelines if each.after_incident]
    if guideline is None or not _is_on_day_of(watch, at, due):
        return None
    gap, before = gap_until(state, watch), [state.reminded[id].at for id in looking_back if id in state.reminded]
    if (gap is not None and gap > at) or any(at - sent < AFTERWARDS_AGAIN for sent in before):
        return None
    if (pause := state.paused_until(at)) is not None:
        return (SendTime(pause, WaitReason.PAUSED), guideline) if _is_on_day_of(watch, pause, at) else None
    if (until := incident_until(state, at)) is not None:
        return SendTime(after_quiet(watch, day_after(watch, until - CALM)), WaitReason.INCIDENT), guideline
    quiet = after_quiet(watch, at)
    if not _is_on_day_of(watch, quiet, at):
        return None
    return SendTime(quiet, WaitReason.QUIET if quiet > at else None), guideline


def forecast(state: WatchState, watch: Watch, guidelines: Sequence[Guideline], now: datetime) -> list[ExpectedReminder]:
    """The next run of each plan, soonest first, if no other event comes before."""
    return sorted(_expected(with_timers(state, watch, now), watch, guidelines, now), key=lambda each: each.at)


def _expected(
    state: WatchState, watch: Watch, guidelines: Sequence[Guideline], now: datetime
) -> Iterator[ExpectedReminder]:
    plans = plans_of(watch)
    waiting = [timer for timer in (*plans, LookBackTimer()) if timer in state.timers]
    for timer in sorted(waiting, key=lambda timer: state.timers[timer]):
        expected = _next_of(state, watch, guidelines, timer, plans.get(timer), now)
        if expected is None:
            continue
        yield expected
        if expected.guideline is not None:
            state = state.with_reminded(expected.guideline.id, SentReminder(expected.at))


def _next_of(
    state: WatchState,
    watch: Watch,
    guidelines: Sequence[Guideline],
    timer: TimerKey,
    plan: ReminderPlan | None,
    now: datetime,
) -> ExpectedReminder | None:
    if plan is None:
        back = look_back(state, watch, guidelines, state.timers[timer], now)
        return None if back is None else ExpectedReminder(timer, None, back[0].at, back[0].why, back[1])
    send_time = next_allowed(state, watch, plan, state.timers[timer], now)
    put_off = state.put_off.get(timer)
    reason = send_time.why or (put_off.why if put_off else None)
    guideline = choose(plan.text, guidelines, state, send_time.at.astimezone(watch.timezone))
    return ExpectedReminder(timer, plan, send_time.at, reason, guideline)
