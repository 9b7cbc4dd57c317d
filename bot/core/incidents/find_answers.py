"""The answers to a question that was opened again for a find: only calls and police from after it count. Pure changes of one
value."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.incident import CLOCKS_DIFFER, Incident, calls_of, joined, record_activity


def is_before_find(incident: Incident, written_at: datetime) -> bool:
    """True for words from before the find, which a phone may send late."""
    return incident.asked_anew_at is not None and written_at + CLOCKS_DIFFER < incident.asked_anew_at


def record_police(incident: Incident, at: datetime) -> Incident:
    """The first arrival stays on record, with the one after the find beside it."""
    before = is_before_find(incident, at)
    if (incident.police_at if before else incident.police_there_at) is not None:
        return incident
    again = at if incident.asked_anew_at is not None and not before else None
    return replace(record_activity(incident, at), police_at=incident.police_at or at, police_again_at=again)


def as_asked_at(incident: Incident, anew_at: datetime | None) -> Incident:
    """The incident as if its question had been opened again at this moment, as that of one with which it is merged."""
    if anew_at is None or incident.asked_anew_at == anew_at:
        return incident
    there = incident.police_there_at
    called = joined([replace(call, answers=call.at > anew_at) for call in calls_of(incident)])
    return replace(incident, called=called, police_again_at=there if there is not None and there > anew_at else None)


def without_find(incident: Incident) -> Incident:
    """The incident once the find turns out to be another matter: each call is an answer again."""
    called = joined([replace(call, answers=True) for call in calls_of(incident)])
    return replace(incident, called=called, asked_anew_at=None, police_again_at=None)
