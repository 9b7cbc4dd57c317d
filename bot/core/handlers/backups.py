"""The first start from a backup: the bot does not do again what it may have done after the backup was made."""

from __future__ import annotations

from dataclasses import replace

from bot.core import incident as incidents
from bot.core.draft import Draft
from bot.core.event import BackupRestored
from bot.core.incident import IncidentOutcome
from bot.core.incidents import quiet_end
from bot.core.police import restored
from bot.core.timer_key import DigestTimer, IncidentBell, IncidentTimer


def on_backup_restored(draft: Draft, event: BackupRestored) -> None:
    """The group may have read the question whether an incident is over, and the desk that no member called. An incident whose
    end the police know is over."""
    ends = restored.on_restored(draft, event)
    for timer, due in tuple(draft.state.timers.items()):
        told = isinstance(timer, DigestTimer) or (isinstance(timer, IncidentTimer) and timer.bell is IncidentBell.CALL)
        if told and due <= draft.at:
            draft.state = draft.state.without_timer(timer)
    for incident in tuple(draft.state.incidents.values()):
        if incident.closed_at is not None:
            continue
        if incident.id in ends:
            at, outcome = ends[incident.id]
            known = incidents.end(replace(incident, question=None), IncidentOutcome(outcome or "quiet"), at)
        else:
            known = replace(incident, wondered_at=incident.wondered_at or draft.at)
        draft.state = draft.state.with_incident(known)
    quiet_end.close_overdue(draft)
