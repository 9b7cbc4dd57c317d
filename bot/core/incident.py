"""An incident: from the first report, through «called» and «police on the spot», to its end.

Pure changes of one value; whoever calls them keeps the result in the lane. What the groups see of it follows from the value
alone (`notice.py`), so nothing here says anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.message import Person
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IncidentState

JOINS_WITHIN = timedelta(minutes=45)
"""A report this soon after the last word on an incident may belong to it (domain study, 3.1). So long after it the reporter is
asked whether it is over."""

QUIET_AFTER = timedelta(minutes=60)
"""Without a word for so long, an incident is over."""

MOST_TOLD = 30
"""Messages of one incident that are remembered: the first, and the latest."""


class IncidentOutcome(StrEnum):
    """How an incident ended."""

    ALL_CLEAR = "all_clear"
    POLICE = "police"  # a moderator closed it, and the police know
    OVER = "over"
    QUIET = "quiet"  # nobody said anything any more
    MERGED = "merged"  # it is part of another one


@dataclass(frozen=True, slots=True)
class PoliceCall:
    """Who told the police, when, and by which number, if that is known. `asked`: after the group was asked."""

    by: Person
    at: datetime
    number: str = ""
    asked: bool = False


@dataclass(frozen=True, slots=True)
class IncidentMessage:
    """A message that belongs to an incident; never its text. `report`: else it only adds to one."""

    message: MessageRef
    by: Person
    at: datetime
    report: bool


@dataclass(frozen=True, slots=True)
class Incident:
    """`told`: its messages, oldest first. `notices`: the bot's message about it in each group and on the desk, as far as it
    stands there; `placed`: since when it is there or on its way, by chat. `streets`, `vehicles`, `plates`: keys of what its
    messages named, kept while it is open. `asked`: the group was asked whether somebody called, with the text `ask_text`.
    `gone`: who was seen is not there any more. `hushed`: groups that were asked to keep the line free. `away`: people of it
    who left the watch. `wondered_at`: when the reporter was asked whether it is over; `question`: that message, while it
    stands."""

    id: str
    group: Ref
    report: MessageRef
    reporter: Person
    opened_at: datetime
    last_at: datetime
    called: PoliceCall | None = None
    asked: bool = False
    danger: bool = False
    code: str = ""
    ask_text: str = "call_first"
    told: tuple[IncidentMessage, ...] = ()
    notices: tuple[MessageRef, ...] = ()
    placed: Mapping[str, datetime] = field(default_factory=dict)
    streets: tuple[str, ...] = ()
    vehicles: tuple[str, ...] = ()
    plates: tuple[str, ...] = ()
    gone: bool = False
    hushed: tuple[Ref, ...] = ()
    away: tuple[Ref, ...] = ()
    police_at: datetime | None = None
    wondered_at: datetime | None = None
    question: MessageRef | None = None
    closed_at: datetime | None = None
    outcome: IncidentOutcome | None = None

    @property
    def state(self) -> IncidentState:
        if self.closed_at is not None:
            return IncidentState.NONE
        return IncidentState.CALLED if self.called or self.police_at else IncidentState.OPEN

    def notice_in(self, chat: Ref) -> MessageRef | None:
        return next((notice for notice in self.notices if notice.chat == chat), None)

    def in_chat(self, chat: Ref) -> tuple[IncidentMessage, ...]:
        return tuple(told for told in self.told if told.message.chat == chat)

    def reported_by(self, person: Ref) -> bool:
        return person == self.reporter.ref or any(told.report and told.by.ref == person for told in self.told)

    def is_about(self, message: MessageRef) -> bool:
        """Is this one of its messages, or one of the bot's about it?"""
        mine = (self.report, self.question, *self.notices, *(told.message for told in self.told))
        return message in mine


@dataclass(frozen=True, slots=True)
class Traces:
    """What a message names that tells incidents apart, as keys."""

    streets: tuple[str, ...] = ()
    vehicles: tuple[str, ...] = ()
    plates: tuple[str, ...] = ()


def may_join(incident: Incident, at: datetime) -> bool:
    return at - incident.last_at <= JOINS_WITHIN


def is_over(incident: Incident, at: datetime) -> bool:
    return incident.closed_at is not None or at - incident.last_at >= QUIET_AFTER


def heard(incident: Incident, at: datetime) -> Incident:
    """A further word on it."""
    return replace(incident, last_at=max(incident.last_at, at))


def joined(incident: Incident, told: IncidentMessage, traces: Traces) -> Incident:
    """A message belongs to it. Told again (an edit), only what it names is added."""
    known = any(each.message == told.message for each in incident.told)
    messages = incident.told if known else _bounded((*incident.told, told))
    return replace(
        incident,
        told=messages,
        last_at=max(incident.last_at, told.at),
        streets=_both(incident.streets, traces.streets),
        vehicles=_both(incident.vehicles, traces.vehicles),
        plates=_both(incident.plates, traces.plates),
        gone=incident.gone and not told.report,
    )


def _bounded(told: tuple[IncidentMessage, ...]) -> tuple[IncidentMessage, ...]:
    return told if len(told) <= MOST_TOLD else (told[0], *told[1 - MOST_TOLD :])


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))[:MOST_TOLD]


def call_made(incident: Incident, call: PoliceCall) -> Incident:
    """The first who called is the one who is named."""
    return incident if incident.called else replace(heard(incident, call.at), called=call)


def call_taken_back(incident: Incident) -> Incident:
    """Whoever was named did not call: the question stands again."""
    return replace(incident, called=None, asked=True)


def police_came(incident: Incident, at: datetime) -> Incident:
    return incident if incident.police_at else replace(heard(incident, at), police_at=at)


def ended(incident: Incident, outcome: IncidentOutcome, at: datetime) -> Incident:
    return replace(incident, closed_at=at, outcome=outcome, streets=(), vehicles=(), plates=())


def opened_again(incident: Incident, at: datetime) -> Incident:
    return replace(incident, closed_at=None, outcome=None, last_at=at, wondered_at=None)


def merged(into: Incident, other: Incident) -> Incident:
    """`into` with everything that is known of `other`. The notices of `other` stay its own."""
    told = sorted({each.message: each for each in (*into.told, *other.told)}.values(), key=lambda each: each.at)
    arrivals = [incident.police_at for incident in (into, other) if incident.police_at]
    return replace(
        into,
        told=_bounded(tuple(told)),
        called=_first_call(into, other),
        police_at=min(arrivals, default=None),
        asked=into.asked or other.asked,
        danger=into.danger or other.danger,
        gone=into.gone and other.gone,
        last_at=max(into.last_at, other.last_at),
        streets=_both(into.streets, other.streets),
        vehicles=_both(into.vehicles, other.vehicles),
        plates=_both(into.plates, other.plates),
    )


def _first_call(into: Incident, other: Incident) -> PoliceCall | None:
    """The earlier one. Whoever called for `other` read the question about `into`, if there was one."""
    theirs = other.called and replace(other.called, asked=other.called.asked or into.asked)
    return min((call for call in (into.called, theirs) if call), key=lambda call: call.at, default=None)


def without(incident: Incident, message: MessageRef) -> Incident:
    """A message of it is not there any more, or belongs elsewhere."""
    return replace(incident, told=tuple(told for told in incident.told if told.message != message))
