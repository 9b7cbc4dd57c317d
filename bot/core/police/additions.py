"""News about an incident whose report has left: a late message, an edit, a deletion by the author, or a held message that a
moderator approves. One mail follows, which replaces the one before."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.core.draft import Draft
from bot.core.event import Event, MessageDeleted, MessageEdited, MessagePosted
from bot.core.incident import IncidentOutcome
from bot.core.police_file import Occasion, PoliceFile
from bot.core.timer_key import PoliceBell, PoliceTimer
from bot.core.watch_state import WatchState

COLLECTED_FOR: Final = timedelta(minutes=15)
"""News about an incident that is over comes in several lines: they go out together."""

ENDS: Final = frozenset({Occasion.END, Occasion.AGAIN})


def after_event(draft: Draft, before: WatchState, event: Event) -> None:
    """Sets the time of the next mail. Once the bot has forgotten the incident, nothing is added any more."""
    for id, file in draft.state.police_files.items():
        known, timer = before.police_files.get(id), PoliceTimer(id, PoliceBell.ADDED)
        if known is None or id not in draft.state.incidents or timer in draft.state.timers:
            continue
        ended = any(mail.occasion in ENDS for mail in known.mails)
        if ended and len(known.mails) == len(file.mails) and _has_news(draft, known, file, event):
            draft.state = draft.state.with_timer(timer, draft.decided_at + COLLECTED_FOR)


def _has_news(draft: Draft, known: PoliceFile, file: PoliceFile, event: Event) -> bool:
    """True if the group reads more, or less, of the incident than before the event. `/forgetme` is no news for the police."""
    if file.lines is not known.lines and isinstance(event, MessagePosted | MessageEdited | MessageDeleted):
        return file.lines != known.lines
    shown = (
        case.message for was, case in draft.changed_cases if was and not was.should_be_seen and case.should_be_seen
    )
    return any(file.line_of(message) is not None for message in shown)


def are_due(draft: Draft, file: PoliceFile) -> bool:
    """False for an incident that goes on, also as part of another one: the end brings a mail anyway."""
    incident = draft.state.incidents.get(file.id)
    return incident is None or (incident.closed_at is not None and incident.outcome is not IncidentOutcome.MERGED)
