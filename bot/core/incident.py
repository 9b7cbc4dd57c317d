"""What goes on in a watch right now: from the first report, by «101 called», to the end.

The state belongs to the watch, not to one message: nobody is asked again for a call that was made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.message import Person
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IncidentState

JOINS_WITHIN = timedelta(minutes=45)
"""A report this soon after the last word on an incident belongs to it (domain study, 3.1)."""

QUIET_AFTER = timedelta(minutes=60)
"""Without a word for so long, an incident is over."""


@dataclass(frozen=True, slots=True)
class Called:
    """Who told the police, and when."""

    by: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class Incident:
    """`asks` are the bot's questions «have you called?» that stand in the groups; they become the notice «called ✔»."""

    id: str
    group: Ref
    report: MessageRef
    reporter: Person
    opened_at: datetime
    last_at: datetime
    called: Called | None = None
    asked: bool = False
    danger: bool = False
    asks: tuple[MessageRef, ...] = ()

    @property
    def state(self) -> IncidentState:
        return IncidentState.CALLED if self.called else IncidentState.OPEN


def joins(incident: Incident, at: datetime) -> bool:
    return at - incident.last_at <= JOINS_WITHIN


def is_over(incident: Incident, at: datetime) -> bool:
    return at - incident.last_at >= QUIET_AFTER


def heard(incident: Incident, at: datetime, danger: bool = False) -> Incident:
    """A further word on it."""
    return replace(incident, last_at=max(incident.last_at, at), danger=incident.danger or danger)


def call_made(incident: Incident, by: Person, at: datetime) -> Incident:
    """The first who called is the one who is named."""
    return incident if incident.called else replace(incident, called=Called(by, at), last_at=max(incident.last_at, at))
