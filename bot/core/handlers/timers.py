"""Timers: passes the timer of a watch state to its room."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.core.cases import claims, duty, effects, group_lock, rulings
from bot.core.draft import Draft
from bot.core.event import TimeCame
from bot.core.handlers import bot_membership, daily_limits, gatekeeper, lost_desk, restraint
from bot.core.housekeeping import pause, retention
from bot.core.incidents import lifecycle, quiet_end
from bot.core.members import forget_me, join_requests, objections, pending_notes
from bot.core.police import doubts, mails, offers, unanswered, unsaid
from bot.core.reminders import dispatch
from bot.core.timer_key import (
    CATCHES_UP,
    AppealTimer,
    ArrangementTimer,
    CalmTimer,
    CaseTimer,
    ClaimTimer,
    ClockJumpTimer,
    DigestTimer,
    DutyTimer,
    HousekeepingTimer,
    IncidentTimer,
    JoinTimer,
    LeaveTimer,
    LockTimer,
    LookBackTimer,
    NoteTimer,
    ObjectionTimer,
    PauseTimer,
    PoliceTimer,
    ReminderTimer,
    TimerKey,
    UnsaidTimer,
    WeekTimer,
    ends_day,
    is_time_of_day,
)
from bot.core.weekly import timer as weekly_timer
from bot.core.weekly import year

NEVER = datetime.max.replace(tzinfo=UTC)
"""A timer that the watch state does not hold is due then."""

LONGEST_DAY = timedelta(hours=25)
"""The day on which summer time ends."""


def on_time_came(draft: Draft, event: TimeCame) -> None:
    timer = event.timer
    due = draft.state.timers.get(timer, NEVER)
    if due > draft.at and not isinstance(timer, HousekeepingTimer | ArrangementTimer | ClockJumpTimer):
        return  # a later event moved or removed the timer
    draft.state = draft.state.without_timer(timer)
    if not pause.waits(draft, timer):
        _dispatch(draft, timer, due)


def _dispatch(draft: Draft, timer: TimerKey, due: datetime) -> None:
    match timer:
        case CaseTimer(case):
            _expire(draft, case)
        case ClaimTimer(case):
            claims.on_timer(draft, case)
        case AppealTimer(case):
            rulings.on_timer(draft, case)
        case DutyTimer():
            duty.remind(draft)
        case IncidentTimer():
            lifecycle.on_timer(draft, timer)
        case DigestTimer(rule, day):
            daily_limits.on_digest_timer(draft, rule, day)
        case ReminderTimer() | CalmTimer() | LookBackTimer():
            dispatch.on_timer(draft, timer, due)
        case WeekTimer():
            weekly_timer.on_timer(draft, timer, due)
        case PauseTimer():
            pause.on_timer(draft)
        case JoinTimer(request):
            join_requests.to_desk(draft, request)
        case NoteTimer(note):
            pending_notes.on_timer(draft, note)
        case LeaveTimer(chat):
            bot_membership.on_timer(draft, chat)
        case ObjectionTimer(objection):
            objections.on_timer(draft, objection)
        case PoliceTimer():
            mails.on_timer(draft, timer)
        case UnsaidTimer(code):
            unsaid.on_timer(draft, code)
        case LockTimer(group):
            group_lock.on_timer(draft, group)
        case HousekeepingTimer():
            _keep_house(draft)
        case ArrangementTimer():
            _arrange(draft)
        case ClockJumpTimer(by_s):
            _move_along(draft, timedelta(seconds=by_s))


def _expire(draft: Draft, case: str) -> None:
    effects.expire(draft, case)
    rulings.on_expired(draft, case)


def _keep_house(draft: Draft) -> None:
    unanswered.forget_old(draft)
    join_requests.tell_before_end(draft)
    offers.end_old(draft)
    before = draft.state
    draft.state = retention.forget(before, draft.at, draft.context.watch)
    forget_me.unlink_let_go(draft, before)
    lost_desk.look(draft)
    _arrange(draft)


def _move_along(draft: Draft, by: timedelta) -> None:
    """Keeps the time that is left until each timer. A timer for a time of day stays; a day ends within a day."""
    doubts.move_along(draft, by)
    quiet_end.move_along(draft, by)
    dispatch.move_along(draft)
    for timer, due in draft.state.timers.items():
        if not is_time_of_day(timer):
            draft.state = draft.state.with_timer(timer, due + by)
        elif ends_day(timer):
            draft.state = draft.state.with_timer(timer, min(due, draft.at + LONGEST_DAY))


def _arrange(draft: Draft) -> None:
    started_at = draft.context.started_at
    if started_at is None or draft.at - started_at >= CATCHES_UP:
        quiet_end.close_overdue(draft)
    restraint.begin(draft)
    dispatch.arrange(draft)
    weekly_timer.arrange(draft)
    year.begin(draft)
    gatekeeper.arrange(draft)
    duty.arrange(draft)
