"""A pause: for a while the bot hides, asks and hints nothing. It reads on, writes down what it read, and says when it is over.

The pause is a timer of the lane, so it ends by itself, also after a restart. What moderators decide counts as ever, and so
does what members flag. Cases and reminders whose time comes during a pause wait for its end.
"""

from __future__ import annotations

from datetime import timedelta

from bot.core.action import Purpose, SendMessage
from bot.core.draft import Draft
from bot.core.event import CommandGiven
from bot.core.schedule import span_of
from bot.core.timer_key import CaseTimer, PauseTimer, TimerKey

USUAL = timedelta(hours=1)
"""Without a word about how long."""

LONGEST = timedelta(days=7)


def command(draft: Draft, event: CommandGiven) -> None:
    """`/pause`, `/pause 2h` or `/resume`, by somebody who may."""
    words = [word for word in event.argument.casefold().split() if word != draft.context.watch.id]
    if event.name == "resume":
        return _resume(draft)
    span = span_of(" ".join(words), LONGEST) if words else USUAL
    if span is None:
        return _say(draft, "pause_usage")
    draft.state = draft.state.with_timer(PauseTimer(), draft.at + span)
    return _say(draft, "pause_on", time=draft.when(draft.at + span), who=event.person.name)


def _resume(draft: Draft) -> None:
    until = draft.state.paused_until(draft.at)
    if until is None:
        return _say(draft, "pause_none")
    for timer, at in draft.state.timers.items():
        if at == until:
            draft.state = draft.state.with_timer(timer, draft.at)
    draft.state = draft.state.without_timer(PauseTimer())
    return _say(draft, "pause_off")


def on_timer(draft: Draft) -> None:
    """Its time is up."""
    _say(draft, "pause_off", Purpose.DESK)


def waits(draft: Draft, timer: TimerKey) -> bool:
    """A case's time comes during a pause: it comes again when that is over."""
    until = draft.state.paused_until(draft.at)
    if until is None or not isinstance(timer, CaseTimer):
        return False
    draft.state = draft.state.with_timer(timer, until)
    return True


def _say(draft: Draft, key: str, purpose: Purpose = Purpose.ANSWER, **values: str) -> None:
    """On the desk, wherever it was asked: all moderators should know."""
    draft.do(SendMessage(draft.context.watch.desk, draft.desk_text(key, **values), purpose))
