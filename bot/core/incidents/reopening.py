"""Reopens an incident that goes on after its end, or tells that it is another one. Pure changes of one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.incident import MOST_TOLD, Incident, IncidentOutcome, reopen

CALL_HOLDS: Final = timedelta(minutes=30)
"""A call counts for this long for what goes on after the end of its incident, unless the police came."""


def begin_again(incident: Incident, at: datetime) -> Incident:
    """Reopens an incident that goes on after its end. The notices stay as they are, and new ones tell of it, and of what is
    reported now."""
    former = (*incident.former, *incident.notices)[-MOST_TOLD:]
    again = replace(reopen(incident, at), again=None, facts="", facts_hidden=False)
    return replace(again, notices=(), former=former, placed={}, clear_by="")


def may_begin_again(incident: Incident, at: datetime) -> bool:
    """False if the police know only of what is over, as after a false alarm: what follows is another incident."""
    if incident.police_at is not None or incident.outcome is IncidentOutcome.TAKEN_OVER:
        return False
    called_off = incident.outcome is IncidentOutcome.ALL_CLEAR
    return incident.call is None or (at - incident.call.at < CALL_HOLDS and not called_off)


def followed_by(ended: Incident, open_now: Iterable[Incident]) -> Incident:
    """The open incident that began in the same street after this one ended, or else this one. Its reporter or a late voice may
    speak of what came after («the fire is out»), though they told only of the first."""
    over_at, streets = ended.closed_at or ended.last_at, set(ended.known_streets)
    later = (each for each in open_now if each.opened_at >= over_at and not streets.isdisjoint(each.streets))
    return next(later, ended)
