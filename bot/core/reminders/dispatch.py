"""Reminders: a plan's timer rings, and one guideline is posted in the groups of the watch, silently, in place of the last one.

Timers are rows of the lane: one a plan, at the moment of its next run. A run that has to wait moves its timer; so does a
moderator who skips or postpones it. There is no second place where it stands what is still to come, so a run that was missed
is made up once, however many there were.
"""

from __future__ import annotations

from datetime import datetime

from bot.core.action import DeleteMessage, Purpose, SendMessage
from bot.core.draft import Draft
from bot.core.owner import CleanUp, ReminderAction, Served
from bot.core.ref import MessageRef
from bot.core.reminder import PostponedReminder, SentReminder, WaitReason
from bot.core.reminders.rotation import choose, last_of
from bot.core.reminders.timing import (
    CALM,
    day_after,
    last_word,
    look_back,
    next_allowed,
    plans_of,
    with_timers,
)
from bot.core.rulebook import Guideline
from bot.core.schedule import next_run
from bot.core.step_result import LIFETIME
from bot.core.timer_key import CalmTimer, LookBackTimer, TimerKey
from bot.core.watch_state import WatchState


def arrange(draft: Draft) -> None:
    """See to it that each plan has its timer. Part of the housekeeping, which comes at every start."""
    draft.state = with_timers(draft.state, draft.context.watch, draft.at)


def on_timer(draft: Draft, timer: TimerKey, due: datetime) -> None:
    """The timer was at `due` and is gone from the lane."""
    plan = plans_of(draft.context.watch).get(timer)
    if timer == LookBackTimer():
        return _look_back(draft, due)
    if plan is None:
        return None  # it is calm again, or the plan is no more
    settled = next_allowed(draft.state, draft.context.watch, plan, due, draft.at)
    if settled.at > draft.at:
        return put_off(draft, timer, settled.at, settled.why or WaitReason.MISSED, due)
    guideline = choose(plan.text, guidelines(draft), draft.state, local(draft))
    run_over(draft, timer, draft.at)
    return None if guideline is None else send(draft, guideline)


def guidelines(draft: Draft) -> tuple[Guideline, ...]:
    return draft.context.rulebook.guidelines


def local(draft: Draft) -> datetime:
    return draft.at.astimezone(draft.context.watch.timezone)


def put_off(draft: Draft, timer: TimerKey, until: datetime, why: WaitReason, due: datetime) -> None:
    before = draft.state.put_off.get(timer)
    kept = PostponedReminder(before.planned if before else due, why)
    draft.state = draft.state.with_timer(timer, until).with_put_off(timer, kept)


def run_over(draft: Draft, timer: TimerKey, after: datetime) -> None:
    """This run is sent or skipped; the timer goes to the plan's next one."""
    watch = draft.context.watch
    at = next_run(watch, plans_of(watch)[timer], after)
    lane = draft.state.without_timer(timer).without_put_off(timer)
    draft.state = lane if at is None else lane.with_timer(timer, at)


def send(draft: Draft, guideline: Guideline) -> None:
    """From this commit on it counts as sent: what a crash leaves in doubt does not come a second time."""
    watch = draft.context.watch
    before = draft.state.reminded.get(guideline.id)
    draft.state = draft.state.with_reminded(guideline.id, SentReminder(draft.at, before.shown if before else ()))
    text = draft.guideline_text(guideline, watch.languages)
    for group in watch.groups:
        draft.do(SendMessage(group, text, Purpose.REMINDER, silent=True), ReminderAction(guideline.id))


def on_delivered(draft: Draft, guideline: str, ref: MessageRef) -> None:
    """It stands in a group; what stood there before goes, so that the chat stays short."""
    for id, reminded in draft.state.reminded.items():
        for old in (shown for shown in reminded.shown if shown.chat == ref.chat):
            if SendMessage in draft.context.able(old.chat):
                draft.do(DeleteMessage(old, ours=True), CleanUp(Served.REMINDER))
        others = tuple(shown for shown in reminded.shown if shown.chat != ref.chat)
        shown = (*others, ref) if id == guideline else others
        if shown != reminded.shown:
            draft.state = draft.state.with_reminded(id, SentReminder(reminded.at, shown))


def _look_back(draft: Draft, due: datetime) -> None:
    """What went well, and what to do better: on the day after an incident, if the rulebook has a guideline for it."""
    found = look_back(draft.state, draft.context.watch, guidelines(draft), due, draft.at)
    if found is None:
        return
    settled, guideline = found
    if settled.at > draft.at:
        draft.state = draft.state.with_timer(LookBackTimer(), settled.at)
    else:
        send(draft, guideline)


def notice_incident(draft: Draft, before: WatchState) -> None:
    """After every event: a new word on an incident begins the calm anew, and takes back what has not left yet."""
    watch, said = draft.context.watch, last_word(draft.state)
    heard = last_word(before)
    if not watch.reminders or said is None or (heard is not None and said <= heard):
        return
    draft.state = draft.state.with_timer(CalmTimer(), said + CALM)
    if any(guideline.after_incident for guideline in guidelines(draft)):
        draft.state = draft.state.with_timer(LookBackTimer(), day_after(watch, said))
    last = last_of(draft.state)
    if last is not None and draft.at - last[1] < LIFETIME[Purpose.REMINDER]:
        draft.call_off(ReminderAction(last[0]))
