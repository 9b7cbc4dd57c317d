"""The weekly report: its timer, the report when the timer fires, and `/week` for an earlier look.

As with reminders, the bot sends a missed report once, waits for the end of quiet hours, and gives each watch its share
of the spread. During an incident the report waits in steps of an hour. A report that waits until the day of the next one
merges with it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from hashlib import sha256

from bot.core.action import Purpose, SendPicture
from bot.core.draft import Draft
from bot.core.incident import QUIET_AFTER, is_over
from bot.core.owner import WeeklyNote
from bot.core.reminders import dispatch
from bot.core.schedule import WaitReason, after_quiet, next_run, quiet_until, spread
from bot.core.tally import DAYS, Tally, first_counted_day
from bot.core.timer_key import WeekTimer
from bot.core.watch import Watch
from bot.core.weekly.report import chart, text, week_of


def timer_of(watch: Watch) -> WeekTimer | None:
    """The timer of the report. Its key is a hash of the written plan, so a changed plan gets a new timer. None: the
    watch wants no report."""
    if watch.weekly is None:
        return None
    return WeekTimer(sha256(f"{watch.timezone.key} {watch.weekly.plan.cron}".encode()).hexdigest()[:8])


def arrange(draft: Draft) -> None:
    """Makes sure that the timer exists, and that the first counted day is on record. Part of the housekeeping."""
    wanted, state = timer_of(draft.context.watch), draft.state
    for timer in {*state.timers, *state.put_off}:
        if isinstance(timer, WeekTimer) and timer != wanted:
            state = state.without_timer(timer).without_put_off(timer)
    if not state.tally:
        state = state.with_tally(draft.local_day.isoformat(), Tally())
    draft.state = state
    if wanted is not None and wanted not in state.timers:
        _set(draft, wanted)


def _set(draft: Draft, timer: WeekTimer) -> None:
    watch = draft.context.watch
    at = next_run(watch, watch.weekly.plan, draft.at) if watch.weekly else None
    if at is not None:
        draft.state = draft.state.with_timer(timer, at)


def on_timer(draft: Draft, timer: WeekTimer, due: datetime) -> None:
    """Sends or postpones the report. `due`: the moment of the timer, which is already removed from the watch state."""
    watch = draft.context.watch
    if timer != timer_of(watch):
        return None
    if any(not is_over(incident, draft.at) for incident in draft.state.incidents.values()):
        return dispatch.postpone(draft, timer, draft.at + QUIET_AFTER, WaitReason.INCIDENT, due)
    if quiet_until(watch, draft.at) is not None:
        return dispatch.postpone(draft, timer, after_quiet(watch, draft.at), WaitReason.QUIET, due)
    waited = draft.state.put_off.get(timer)
    planned = (waited.planned if waited else due) - spread(watch.id)
    draft.state = draft.state.without_put_off(timer)
    _set(draft, timer)
    if (draft.state.timers[timer] - spread(watch.id)).astimezone(watch.timezone).date() == draft.local_day:
        return None
    missed = (draft.local_day - planned.astimezone(watch.timezone).date()).days // DAYS
    last = planned.astimezone(watch.timezone).date() + timedelta(days=DAYS * missed - 1)
    begun = first_counted_day(draft.state.tally)
    if begun is not None and begun <= last:  # else nothing was counted in that week
        _send(draft, last, Purpose.SUMMARY)


def send_now(draft: Draft) -> None:
    """Sends the seven days up to now to the desk."""
    _send(draft, draft.local_day, Purpose.ANSWER)


def _send(draft: Draft, last: date, purpose: Purpose) -> None:
    week = week_of(draft, last)
    picture = chart(draft, week)
    silent = purpose is Purpose.SUMMARY
    draft.do(SendPicture(draft.context.watch.desk, text(draft, week), picture, purpose, silent), WeeklyNote())
