"""A pause: for a while the bot hides nothing, asks nothing and sends no hints. It still reads messages and records the
verdicts.

The pause is a timer in the watch state, so it ends by itself, also after a restart. Decisions of moderators and flags
of members work as usual. Cases, reminders and alerts about a missing call that are due during a pause
wait for its end.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.action import Purpose, SendMessage
from bot.core.draft import Draft
from bot.core.event import CommandGiven
from bot.core.incidents import notices
from bot.core.schedule import parse_duration
from bot.core.timer_key import (
    AppealTimer,
    CaseTimer,
    DutyTimer,
    IncidentBell,
    IncidentTimer,
    LookBackTimer,
    PauseTimer,
    TimerKey,
)

USUAL = timedelta(hours=1)
"""The length of a pause without a given duration."""

MOMENT = timedelta(microseconds=1)
"""A timer that waited rings this long after the end: one that rang at this very moment before does not count again."""

LONGEST = timedelta(days=7)


def command(draft: Draft, event: CommandGiven) -> None:
    """Handles `/pause`, `/pause 2h` or `/resume`; the caller has checked the role."""
    words = [word for word in event.argument.casefold().split() if word != draft.context.watch.id]
    if event.name == "resume":
        return _resume(draft)
    span = parse_duration(" ".join(words), LONGEST) if words else USUAL
    if span is None:
        return _say(draft, "pause_usage")
    before, until = draft.state.paused_until(draft.at), draft.at + span
    if before is not None:
        _move(draft, before, until)
        return _say(draft, "pause_moved", text=draft.when(before), time=draft.when(until), who=event.person.name)
    draft.state = draft.state.with_timer(PauseTimer(), until)
    return _say(draft, "pause_on", time=draft.when(until), who=event.person.name)


def _resume(draft: Draft) -> None:
    until = draft.state.paused_until(draft.at)
    if until is None:
        return _say(draft, "pause_none")
    _move(draft, until, draft.at + MOMENT)
    draft.state = draft.state.without_timer(PauseTimer())
    _say(draft, "pause_off")
    return notices.post_missing(draft)


def _move(draft: Draft, end: datetime, to: datetime) -> None:
    """Moves the end of the pause, with the timers that wait for it. The look back comes no later: its text speaks of
    yesterday."""
    for timer, at in draft.state.timers.items():
        if at == end and not (timer == LookBackTimer() and to > end):
            draft.state = draft.state.with_timer(timer, to)


def on_timer(draft: Draft) -> None:
    """Tells the desk that the pause is over, and shows what goes on."""
    _say(draft, "pause_off", Purpose.DESK)
    notices.post_missing(draft)


def waits(draft: Draft, timer: TimerKey) -> bool:
    """True if the timer of a case, a reminder of one, or the alert that no call was reported is due during a pause; the timer
    moves to the end of the pause."""
    until = draft.state.paused_until(draft.at)
    alert = isinstance(timer, IncidentTimer) and timer.bell is IncidentBell.CALL
    if until is None or not (alert or isinstance(timer, AppealTimer | CaseTimer | DutyTimer)):
        return False
    draft.state = draft.state.with_timer(timer, until)
    return True


def _say(draft: Draft, key: str, purpose: Purpose = Purpose.ANSWER, **values: str) -> None:
    """Answers on the desk, wherever the moderator typed the command: all moderators should know."""
    draft.do(SendMessage(draft.context.watch.desk, draft.desk_text(key, **values), purpose))
