"""The moderators' commands for reminders: list the next ones, skip one, postpone one, send one now.

«The next one» belongs to the plan with the earliest run. `/remind now` ignores the gap between two reminders, since a
moderator asks for it. The bot refuses it in quiet hours, during an incident or a pause, and for ten minutes after the
last reminder, because two moderators may ask.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.core.action import Purpose, SendMessage
from bot.core.draft import Draft
from bot.core.event import CommandGiven
from bot.core.reminders import dispatch
from bot.core.reminders.guideline_text import guideline_text
from bot.core.reminders.rotation import choose, last_of
from bot.core.reminders.timing import ExpectedReminder, forecast, incident_until, with_timers
from bot.core.rulebook import Guideline
from bot.core.schedule import WaitReason, parse_duration, quiet_until
from bot.core.watch import ROTATE

LISTED = 5
LONGEST = timedelta(days=90)
"""The longest time by which a moderator can postpone a reminder. For a later date, coordinators change the plan."""

JUST_NOW = timedelta(minutes=10)
NOW = frozenset({"now", "nu", "maintenant", "jetzt"})


def command(draft: Draft, event: CommandGiven) -> None:
    """Handles `/reminders`, `/skip`, `/postpone 2d` or `/remind now`; the caller has checked the role. The id of the
    watch among the words only routes the command."""
    words = [word for word in event.argument.casefold().split() if word != draft.context.watch.id]
    draft.state = with_timers(draft.state, draft.context.watch, draft.at)
    match event.name:
        case "reminders":
            _list(draft)
        case "skip" if words:
            _say(draft, draft.desk_text("reminder_usage"))  # the id of the watch is mistyped
        case "skip":
            _skip(draft)
        case "postpone":
            _postpone(draft, parse_duration(" ".join(words), LONGEST))
        case _:
            _send_now(draft, asked=len(words) == 1 and words[0] in NOW)


def _say(draft: Draft, *lines: str) -> None:
    """Answers on the desk, wherever the moderator typed the command."""
    draft.do(SendMessage(draft.context.watch.desk, "\n".join(lines), Purpose.ANSWER))


def _expected(draft: Draft) -> list[ExpectedReminder]:
    return forecast(draft.state, draft.context.watch, dispatch.guidelines(draft), draft.at)


def _next(draft: Draft) -> ExpectedReminder | None:
    """The plan with the earliest run. None: there is no plan, and the desk is told so."""
    first = next((expected for expected in _expected(draft) if expected.plan is not None), None)
    if first is None:
        _say(draft, draft.desk_text("reminders_none"))
    return first


def _list(draft: Draft) -> None:
    lines = [_line(draft, expected) for expected in _expected(draft)[:LISTED]]
    if lines:
        _say(draft, draft.desk_text("reminders_head"), *lines)
    else:
        _say(draft, draft.desk_text("reminders_none"))


def _line(draft: Draft, expected: ExpectedReminder) -> str:
    text = _beginning(draft, expected.guideline)
    line = draft.desk_text("reminders_line", time=draft.when(expected.at), text=text)
    return line if expected.why is None else f"{line} ({draft.desk_text(f'wait_{expected.why.value}')})"


def _beginning(draft: Draft, guideline: Guideline | None) -> str:
    if guideline is None:
        return draft.desk_text("reminders_no_text")
    text = guideline_text(draft, guideline, draft.context.watch.languages[:1])
    return text if len(text) <= 60 else f"{text[:60].rsplit(' ', 1)[0]} …"


def _skip(draft: Draft) -> None:
    """Leaves out the first of the list, which may be the look back on an incident."""
    upcoming = next(iter(_expected(draft)), None) or _next(draft)
    if upcoming is None:
        return
    if upcoming.plan is None:
        draft.state = draft.state.without_timer(upcoming.timer)
    else:
        dispatch.advance_plan(draft, upcoming.timer, max(draft.at, upcoming.at))
    _say(draft, draft.desk_text("reminder_skipped"), *[_line(draft, each) for each in _expected(draft)[:1]])


def _postpone(draft: Draft, span: timedelta | None) -> None:
    """Counts from the moment that `/reminders` shows. The look back keeps its day: its text speaks of yesterday."""
    if span is None:
        return _say(draft, draft.desk_text("reminder_usage"))
    upcoming = _next(draft)
    if upcoming is None:
        return None
    due = draft.state.timers[upcoming.timer]
    until = _later(draft, max(upcoming.at, draft.at), span)
    dispatch.postpone(draft, upcoming.timer, until, WaitReason.POSTPONED, due)
    moved = next(expected for expected in _expected(draft) if expected.timer == upcoming.timer)
    text = _beginning(draft, moved.guideline)
    return _say(draft, draft.desk_text("reminder_postponed", time=draft.when(moved.at), text=text))


def _later(draft: Draft, moment: datetime, span: timedelta) -> datetime:
    """Whole days keep the time of day, also across a change of the clocks."""
    zone = draft.context.watch.timezone if not span % timedelta(days=1) else UTC
    return (moment.astimezone(zone) + span).astimezone(UTC)


def _send_now(draft: Draft, asked: bool) -> None:
    if not asked:
        return _say(draft, draft.desk_text("reminder_usage"))
    reason = _not_now(draft)
    if reason is not None:
        return _say(draft, draft.desk_text("reminder_not_now", reason=draft.desk_text(f"wait_{reason.value}")))
    upcoming = next((expected for expected in _expected(draft) if expected.plan is not None), None)
    text = upcoming.plan.text if upcoming and upcoming.plan else ROTATE
    guideline = choose(text, dispatch.guidelines(draft), draft.state, dispatch.local(draft))
    if guideline is None:
        return _say(draft, draft.desk_text("reminders_no_text"))
    if upcoming is not None:
        dispatch.advance_plan(draft, upcoming.timer, max(draft.at, draft.state.timers[upcoming.timer]))
    dispatch.send(draft, guideline)
    return _say(draft, draft.desk_text("reminder_sent", text=_beginning(draft, guideline)))


def _not_now(draft: Draft) -> WaitReason | None:
    at, last = draft.at, last_of(draft.state)
    if draft.state.paused_until(at) is not None:
        return WaitReason.PAUSED
    if incident_until(draft.state, at) is not None:
        return WaitReason.INCIDENT
    if quiet_until(draft.context.watch, at) is not None:
        return WaitReason.QUIET
    return WaitReason.GAP if last is not None and at - last[1] < JUST_NOW else None
