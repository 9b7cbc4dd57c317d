"""Sends reminders: when the timer of a plan fires, the groups of the watch get one guideline, silently, in place of the
last one.

Each plan has one timer in the watch state, at the moment of its next run. A run that has to wait moves its timer, and
so does a moderator who skips or postpones it. The timer is the only record of the next run, so the bot makes up for any
number of missed runs with a single one.
"""

from __future__ import annotations

from datetime import datetime

from bot.core.action import DeleteMessage, Purpose, SendMessage
from bot.core.draft import Draft
from bot.core.owner import CleanUp, ReminderAction, Served
from bot.core.ref import MessageRef
from bot.core.reminders.guideline_text import guideline_text
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
from bot.core.schedule import PostponedReminder, SentReminder, WaitReason, next_run
from bot.core.step_result import LIFETIME
from bot.core.timer_key import CalmTimer, LookBackTimer, TimerKey
from bot.core.watch_state import WatchState


def arrange(draft: Draft) -> None:
    """Makes sure that each plan has its timer. Part of the housekeeping at every start."""
    draft.state = with_timers(draft.state, draft.context.watch, draft.at)


def on_timer(draft: Draft, timer: TimerKey, due: datetime) -> None:
    """Sends or postpones a run. `due`: the moment of the timer, which is already removed from the watch state."""
    plan = plans_of(draft.context.watch).get(timer)
    if timer == LookBackTimer():
        return _look_back(draft, due)
    if plan is None:
        return None  # the calm is over, or the plan was removed
    send_time = next_allowed(draft.state, draft.context.watch, plan, due, draft.at)
    if send_time.at > draft.at:
        return postpone(draft, timer, send_time.at, send_time.why or WaitReason.MISSED, due)
    guideline = choose(plan.text, guidelines(draft), draft.state, local(draft))
    advance_plan(draft, timer, draft.at)
    return None if guideline is None else send(draft, guideline)


def guidelines(draft: Draft) -> tuple[Guideline, ...]:
    return draft.context.rulebook.guidelines


def local(draft: Draft) -> datetime:
    return draft.at.astimezone(draft.context.watch.timezone)


def postpone(draft: Draft, timer: TimerKey, until: datetime, reason: WaitReason, due: datetime) -> None:
    before = draft.state.put_off.get(timer)
    postponed = PostponedReminder(before.planned if before else due, reason)
    draft.state = draft.state.with_timer(timer, until).with_put_off(timer, postponed)


def advance_plan(draft: Draft, timer: TimerKey, after: datetime) -> None:
    """Ends this run, sent or skipped: the timer moves to the next run of the plan."""
    watch = draft.context.watch
    at = next_run(watch, plans_of(watch)[timer], after)
    state = draft.state.without_timer(timer).without_put_off(timer)
    draft.state = state if at is None else state.with_timer(timer, at)


def send(draft: Draft, guideline: Guideline) -> None:
    """Posts a guideline. It counts as sent from this commit on, so that a crash never posts it twice."""
    watch = draft.context.watch
    before = draft.state.reminded.get(guideline.id)
    draft.state = draft.state.with_reminded(guideline.id, SentReminder(draft.at, before.shown if before else ()))
    text = guideline_text(draft, guideline, watch.group_languages, signed=True)
    for group in watch.groups:
        draft.do(SendMessage(group, text, Purpose.REMINDER, silent=True), ReminderAction(guideline.id))


def on_delivered(draft: Draft, guideline: str, ref: MessageRef) -> None:
    """A reminder is in a group: the bot deletes the earlier one there, so that the chat stays short."""
    for id, reminded in draft.state.reminded.items():
        for old in (shown for shown in reminded.shown if shown.chat == ref.chat):
            if SendMessage in draft.context.capabilities(old.chat):
                draft.do(DeleteMessage(old, ours=True), CleanUp(Served.REMINDER))
        others = tuple(shown for shown in reminded.shown if shown.chat != ref.chat)
        shown = (*others, ref) if id == guideline else others
        arrived = reminded.arrived or id == guideline
        if (shown, arrived) != (reminded.shown, reminded.arrived):
            draft.state = draft.state.with_reminded(id, SentReminder(reminded.at, shown, arrived))


def _look_back(draft: Draft, due: datetime) -> None:
    """Sends the guideline for the day after an incident, if the rulebook has one."""
    planned = look_back(draft.state, draft.context.watch, guidelines(draft), due, draft.at)
    if planned is None:
        return
    send_time, guideline = planned
    if send_time.at > draft.at:
        draft.state = draft.state.with_timer(LookBackTimer(), send_time.at)
    else:
        send(draft, guideline)


def move_along(draft: Draft) -> None:
    """Runs after a jump of the clock: the look back keeps its time of day, and comes tomorrow at the latest."""
    if (due := draft.state.timers.get(LookBackTimer())) is not None:
        draft.state = draft.state.with_timer(LookBackTimer(), min(due, day_after(draft.context.watch, draft.at)))


def notice_incident(draft: Draft, before: WatchState) -> None:
    """Runs after every event: a new message about an incident restarts the calm, and calls off a reminder that has not
    left yet. A watch without reminders keeps the calm too, since it may get some."""
    watch = draft.context.watch
    if draft.state.incidents is before.incidents:
        return
    latest, earlier = last_word(draft.state), last_word(before)
    if latest is None or (earlier is not None and latest <= earlier):
        return
    draft.state = draft.state.with_timer(CalmTimer(), latest + CALM)
    if not watch.reminders:
        return
    if any(guideline.after_incident for guideline in guidelines(draft)):
        draft.state = draft.state.with_timer(LookBackTimer(), day_after(watch, latest))
    last = last_of(draft.state)
    if last is not None and draft.at - last[1] < LIFETIME[Purpose.REMINDER]:
        draft.call_off(ReminderAction(last[0]))
