"""Ends an incident by time: after a quiet time the bot asks the reporter, and later closes the incident. Moderators hear of
one that stays open for long."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.draft import Draft
from bot.core.incident import JOINS_WITHIN, LONG_AFTER, QUIET_AFTER, Incident, IncidentOutcome
from bot.core.incidents.all_clear import ask_whether_over
from bot.core.incidents.closing import close
from bot.core.incidents.police_call import wait_for_call
from bot.core.rule import IncidentState
from bot.core.timer_key import IncidentBell, IncidentTimer


def set_timers(draft: Draft, before: Incident | None, incident: Incident) -> None:
    """Sets the timers of an incident that an event changed. One that is open again waits for a call as at first."""
    if incident.closed_at is not None:
        for bell in IncidentBell:
            draft.state = draft.state.without_timer(IncidentTimer(incident.id, bell))
        return
    wondered = incident.wondered_at is not None and incident.wondered_at >= incident.last_at
    draft.state = draft.state.with_timer(
        IncidentTimer(incident.id, IncidentBell.QUIET), incident.last_at + (QUIET_AFTER if wondered else JOINS_WITHIN)
    )
    if before is None or before.closed_at is not None:
        draft.state = draft.state.with_timer(IncidentTimer(incident.id, IncidentBell.LONG), draft.at + LONG_AFTER)
        if before is not None and incident.asked and incident.state is IncidentState.OPEN:
            wait_for_call(draft, incident)


def on_quiet_timer(draft: Draft, incident: Incident) -> None:
    """Asks the reporter whether the incident is over, or closes it after a longer quiet time."""
    if incident.closed_at is not None:
        return None
    if draft.at - incident.last_at >= QUIET_AFTER:
        return close(draft, incident, IncidentOutcome.QUIET)
    return ask_whether_over(draft, incident)


def on_long_timer(draft: Draft, incident: Incident) -> None:
    """Tells the moderators once a day that the incident is still open."""
    if incident.closed_at is None:
        draft.state = draft.state.with_timer(IncidentTimer(incident.id, IncidentBell.LONG), draft.at + LONG_AFTER)
        draft.tell_desk("incident_still", code=incident.code, time=draft.when(incident.opened_at))


def close_overdue(draft: Draft) -> None:
    """Part of the housekeeping: closes incidents that became quiet while the bot was off, so that no notice stays out
    of date."""
    for incident in draft.state.incidents.values():
        if incident.closed_at is None and draft.at - incident.last_at >= QUIET_AFTER:
            close(draft, incident, IncidentOutcome.QUIET)


def move_along(draft: Draft, by: timedelta) -> None:
    """Moves the times of open incidents by a jump of the clock, so that news still belongs to them."""

    def moved(at: datetime) -> datetime:
        return min(max(at, at + by), draft.at)

    for incident in draft.state.incidents.values():
        if incident.closed_at is None:
            placed = {chat: moved(at) for chat, at in incident.placed.items()}
            told = tuple(replace(each, at=min(each.at, draft.at)) for each in incident.told)
            anew_at = incident.asked_anew_at and min(incident.asked_anew_at, draft.at)
            wondered_at = incident.wondered_at and moved(incident.wondered_at)
            moved_along = replace(incident, last_at=moved(incident.last_at), placed=placed, asked_anew_at=anew_at)
            draft.state = draft.state.with_incident(replace(moved_along, told=told, wondered_at=wondered_at))
