"""The first start from a backup: the bot does not do again what it may have done after the backup was made."""

from __future__ import annotations

from dataclasses import replace

from bot.core.draft import Draft
from bot.core.event import BackupRestored
from bot.core.incident import Incident
from bot.core.incidents import quiet_end
from bot.core.police import restored, unsaid
from bot.core.timer_key import DigestTimer, IncidentBell, IncidentTimer
from bot.core.watch_state import WatchState


def on_backup_restored(draft: Draft, event: BackupRestored) -> None:
    """The group may have read the question whether an incident is over, and the desk that no member called. An incident whose
    end the police know is over."""
    ends = restored.on_restored(draft, event)
    unsaid.on_restored(draft, event)
    for timer, due in tuple(draft.state.timers.items()):
        told = isinstance(timer, DigestTimer) or (isinstance(timer, IncidentTimer) and timer.bell is IncidentBell.CALL)
        if told and due <= draft.at:
            draft.state = draft.state.without_timer(timer)
    for incident in tuple(draft.state.incidents.values()):
        if incident.closed_at is not None:
            continue
        end = ends.get(incident.id)
        known = restored.with_end(incident, *end) if end else _asked_about(draft, incident)
        draft.state = draft.state.with_incident(known)
    quiet_end.close_overdue(draft)


def after_event(draft: Draft, before: WatchState) -> None:
    """An incident of an event that the backup had not decided counts as asked about, and its reminder of a call is dropped."""
    changed = (each for id, each in draft.state.incidents.items() if before.incidents.get(id) is not each)
    for incident in tuple(changed) if draft.context.backup is not None else ():
        if incident.closed_at is None:
            draft.state = draft.state.with_incident(_asked_about(draft, incident))
            draft.state = draft.state.without_timer(IncidentTimer(incident.id, IncidentBell.CALL))


def _asked_about(draft: Draft, incident: Incident) -> Incident:
    """The group was asked whether it is over, as far as the bot can know."""
    return replace(incident, wondered_at=incident.wondered_at or draft.at)
