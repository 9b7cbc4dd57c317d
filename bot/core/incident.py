"""An incident: from the first report, through «called» and «police on the spot», to its end.

All functions are pure changes of one value; the caller keeps the result in the watch state. The notices follow from the
value alone (`incidents/notices.py`), so no function here sends anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from operator import attrgetter
from typing import Final

from bot.core.message import Person
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IncidentState
from bot.core.tally import street_key

JOINS_WITHIN: Final = timedelta(minutes=45)
"""A report may join an incident this long after its last message. Then the bot asks whether it is over."""

QUIET_AFTER: Final = timedelta(minutes=60)
"""An incident without a message for this long is over."""

LONG_AFTER: Final = timedelta(hours=24)
"""The moderators get a reminder of a long incident once in this time."""

CALL_ASKED_AGAIN_AFTER: Final = timedelta(minutes=1)
"""A danger that goes on repeats the question about a call after this time; the lines of one panic come in less."""

CLOCKS_DIFFER: Final = timedelta(minutes=5)
"""A message may bear an earlier time than the report that it is about by so much."""

KEPT_AFTER_END: Final = timedelta(minutes=60)
"""The watch state keeps a closed incident this long: a moderator can reopen it, and a late notice is still updated."""

MOST_ALSO: Final = 60
"""The bot remembers this many calls beside the first one: the latest. The next one takes the place of a call that is taken
back. The number is that of the posts whose edits the bot follows (`POSTS_REMEMBERED`): the edit of a forgotten call would
count as a call about another incident."""

MOST_TOLD = 30
"""The bot remembers this many messages of one incident: the first, and the latest ones."""


class IncidentOutcome(StrEnum):
    """How an incident ended."""

    ALL_CLEAR = "all_clear"
    POLICE = "police"  # a moderator closed it, and the police know
    TAKEN_OVER = "taken_over"  # by the police, as a message told
    FOUND = "found"  # a missing person or thing
    OVER = "over"
    QUIET = "quiet"  # no message about it for `QUIET_AFTER`
    MERGED = "merged"  # into another incident


class Peril(StrEnum):
    """The kind of a danger, which decides whether rescuers may be needed beside the police."""

    HURT = "hurt"  # a fire or an injury
    BREAK_IN = "break_in"  # no more is told than a person who is in a house or at its door
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PoliceCall:
    """A call to the police. `by`: the person who reported the call. `number`: empty if unknown. `asked`: the group was asked
    before. `message`, `words`: the message that first tells of the call, and its start; for a reaction, the notice alone; for a
    button, none. `also`: later calls. `answers`: false for a call from before the question was opened again."""

    by: Person
    at: datetime
    number: str = ""
    asked: bool = False
    words: str = ""
    also: tuple[PoliceCall, ...] = ()
    message: MessageRef | None = None
    answers: bool = True

    @property
    def is_by_reaction(self) -> bool:
        return self.message is not None and not self.words


@dataclass(frozen=True, slots=True)
class IncidentMessage:
    """A message that belongs to an incident, without its text. `report`: true for a report, false for an update. `find`: it
    opened the question about a call again. `post`: the bot's post of a message at the gate, once delivered."""

    message: MessageRef
    by: Person
    at: datetime
    report: bool
    find: bool = False
    post: MessageRef | None = None


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Incident:
    """Everything that the bot remembers of one incident.

    Facts: `group`, `report` and `reporter` are those of the first report; `told`: the messages of the incident, oldest first;
    `last_at`: the last message about it; `danger`: a person is in danger; `search`: a person is missing; `peril`: the kind of
    that danger; `gone`: the suspect has left, and nothing new was told since; `away`: its people who left the watch.

    Traces: `streets`, `vehicles`, `plates` are keys of what the messages name. They exist only while the incident is open. For
    the yearly report, `street` is the first street that the bot may say, as its key and its name, and `has_vehicle`: a message
    named one. `facts`: what the other groups read, while the incident is open, of the first report, or of `again`, a later
    one that told more; `facts_hidden`: not now, since that report was taken away with its copy.

    Call: `asked`: the group was asked for a call to the police, with the text `ask_text`; `asked_again`: the question came
    once more, since the danger rose; `called`: the first call; `police_at`: when the police arrived; `asked_anew_at`: when the
    person who is sought was found in peril, which opens the question again; `police_again_at`: when the police arrived after
    that.

    Notices: `notices`: the bot's message in each group and on the desk, once delivered; `former`: those before them, and the
    reports of merged incidents; `placed`: by chat, since when a notice is planned or delivered; `hushed`: groups that were
    asked to keep the chat free.

    Closing: `wondered_at`: when the bot last asked whether the incident is over; `question`: its message, while it stands;
    `clear_by`: the pseudonym of the member who last called it a false alarm in vain; `closed_at` and `outcome`: the end.
    """

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
    asked_again: bool = False
    told: tuple[IncidentMessage, ...] = ()
    notices: tuple[MessageRef, ...] = ()
    placed: Mapping[str, datetime] = field(default_factory=dict)
    streets: tuple[str, ...] = ()
    vehicles: tuple[str, ...] = ()
    plates: tuple[str, ...] = ()
    facts: str = ""
    gone: bool = False
    search: bool = False
    peril: Peril = Peril.OTHER
    hushed: tuple[Ref, ...] = ()
    away: tuple[Ref, ...] = ()
    police_at: datetime | None = None
    wondered_at: datetime | None = None
    question: MessageRef | None = None
    clear_by: str = ""
    closed_at: datetime | None = None
    outcome: IncidentOutcome | None = None
    street: str = ""
    has_vehicle: bool = False
    again: IncidentMessage | None = None
    former: tuple[MessageRef, ...] = ()
    facts_hidden: bool = False
    asked_anew_at: datetime | None = None
    police_again_at: datetime | None = None

    @property
    def state(self) -> IncidentState:
        if self.closed_at is not None:
            return IncidentState.NONE
        return IncidentState.CALLED if self.call or self.police_there_at else IncidentState.OPEN

    @property
    def call(self) -> PoliceCall | None:
        """The first call that answers the question."""
        return next((call for call in calls_of(self) if call.answers), None)

    @property
    def police_there_at(self) -> datetime | None:
        """When the police arrived, unless the question was opened again after it."""
        return self.police_at if self.asked_anew_at is None else self.police_again_at

    def notice_in(self, chat: Ref) -> MessageRef | None:
        return next((notice for notice in self.notices if notice.chat == chat), None)

    def in_chat(self, chat: Ref) -> tuple[IncidentMessage, ...]:
        return tuple(message for message in self.told if message.message.chat == chat)

    def reported_by(self, person: Ref) -> bool:
        return person == self.reporter.ref or any(message.report and message.by.ref == person for message in self.told)

    @property
    def known_streets(self) -> tuple[str, ...]:
        """The keys of its streets. A closed incident has kept one at most."""
        return self.streets or tuple(filter(None, (street_key(self.street),)))

    @property
    def facts_shown(self) -> str:
        return "" if self.facts_hidden else self.facts

    @property
    def facts_of(self) -> IncidentMessage:
        return self.again or IncidentMessage(self.report, self.reporter, self.opened_at, report=True)

    def is_about(self, message: MessageRef) -> bool:
        """True for a message of the incident, and for the bot's own messages about it. The report whose facts the bot keeps is
        one also once newer messages have taken its place."""
        facts = (self.facts_of.message,) if self.facts else ()
        return message in (self.report, self.question, *facts, *self.notices, *self.former) or self.tells(message)

    def tells(self, message: MessageRef) -> bool:
        """True for a message of the incident, and for the bot's post of one."""
        id, chat = message.id, message.chat  # quicker than to compare addresses
        is_told = any(told.message.id == id and told.message.chat == chat for told in reversed(self.told))
        return is_told or any(told.post is not None and told.post == message for told in self.told)


@dataclass(frozen=True, slots=True)
class Traces:
    """Keys of what a message names (streets, vehicles, plates); they tell incidents apart. `street`: as in `Incident`."""

    streets: tuple[str, ...]
    vehicles: tuple[str, ...]
    plates: tuple[str, ...]
    street: str


def may_join(incident: Incident, at: datetime) -> bool:
    return at - incident.last_at <= JOINS_WITHIN


def is_over(incident: Incident, at: datetime) -> bool:
    return incident.closed_at is not None or at - incident.last_at >= QUIET_AFTER


def record_activity(incident: Incident, at: datetime) -> Incident:
    return replace(incident, last_at=max(incident.last_at, at))


def add_message(incident: Incident, added: IncidentMessage, traces: Traces) -> Incident:
    """Adds a message to the incident. For an edited message it adds only the new traces."""
    messages = incident.told if incident.tells(added.message) else bounded((*incident.told, added))
    return replace(
        incident,
        told=messages,
        last_at=max(incident.last_at, added.at),
        streets=both(incident.streets, traces.streets),
        vehicles=both(incident.vehicles, traces.vehicles),
        plates=both(incident.plates, traces.plates) if incident.closed_at is None else (),
        street=incident.street or traces.street,
        has_vehicle=incident.has_vehicle or bool(traces.vehicles),
        gone=incident.gone and not added.report,
    )


def bounded(messages: tuple[IncidentMessage, ...]) -> tuple[IncidentMessage, ...]:
    return messages if len(messages) <= MOST_TOLD else (messages[0], *messages[1 - MOST_TOLD :])


def both(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))[:MOST_TOLD]


def end(incident: Incident, outcome: IncidentOutcome, at: datetime) -> Incident:
    return replace(incident, closed_at=at, outcome=outcome, streets=(), vehicles=(), plates=())


def reopen(incident: Incident, at: datetime) -> Incident:
    """Opens a closed incident again."""
    return replace(incident, closed_at=None, outcome=None, last_at=at, wondered_at=None, streets=incident.known_streets)


def calls_of(incident: Incident) -> tuple[PoliceCall, ...]:
    return (incident.called, *incident.called.also) if incident.called is not None else ()


def joined(calls: Sequence[PoliceCall]) -> PoliceCall | None:
    """The first of these calls, with those of other people beside it. None: there is none. A person may have called before and
    after the question was opened again."""
    caller, first = attrgetter("by.ref", "answers"), next(iter(calls), None)
    others = {caller(call): call for call in calls if first and caller(call) != caller(first)}
    alone = [replace(call, also=()) if call.also else call for call in others.values()]
    return first and replace(first, also=tuple(alone[-MOST_ALSO:]))


def remove_message(incident: Incident, message: MessageRef) -> Incident:
    """Removes a message that is deleted, or that belongs to another incident."""
    rest = tuple(told for told in incident.told if told.message != message)
    former = tuple(each for each in incident.former if each != message)
    return replace(forget_facts(incident, message), told=rest, former=former)


def forget_facts(incident: Incident, message: MessageRef) -> Incident:
    """The bot keeps the facts of a report no longer, if this is its message."""
    return replace(incident, facts="") if incident.facts and message == incident.facts_of.message else incident


def hide_facts(incident: Incident, message: MessageRef, hidden: bool) -> Incident:
    """The other groups read the facts of a report no longer, or again, if this is its message."""
    same = hidden == incident.facts_hidden or message != incident.facts_of.message
    return incident if same else replace(incident, facts_hidden=hidden)
