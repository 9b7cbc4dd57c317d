"""A neighbourhood watch as the core sees it: groups, people, telephone numbers, and its answers to `policy`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from bot.core.message import Person, Role
from bot.core.ref import Ref

POLICY: Final[Mapping[str, tuple[str, ...]]] = {
    "plates": ("mask", "hold", "allow"),
    "media": ("hold", "remove", "allow"),
    "skin_colour": ("with_behaviour", "never", "allow"),
}
"""Questions that watches answer differently, with the possible answers. The first answer is the default."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Telephone numbers of this watch. `police` is for things that happen now; the bot names the first one."""

    police: tuple[str, ...] = ("101",)
    emergency: tuple[str, ...] = ("112",)
    non_urgent: tuple[str, ...] = ()

    @property
    def of_every_kind(self) -> tuple[str, ...]:
        """All numbers of the watch; the numbers for an emergency come first."""
        return (*self.emergency, *self.police, *self.non_urgent)

    @property
    def are_belgian(self) -> bool:
        """True for a watch in Belgium, where the app 112 BE calls as well. The police of Britain have the number 101 too,
        beside 999."""
        return "101" in self.police and "112" in self.emergency and "999" not in (*self.police, *self.emergency)

    def as_in_texts(self, text: str) -> str:
        """The text with 101 for each number for a call now: the words of a call in the texts («101 called») name few."""
        there = [number for number in (*self.police, *self.emergency) if number in text]
        return re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, there))})(?!\w)", "101", text) if there else text


class Relay(StrEnum):
    """The messages that the bot passes on to the police. `ALL` also passes on each day's messages."""

    NONE = "none"
    INCIDENTS = "incidents"
    ALL = "all"


RECEIPT_WITHIN: Final = timedelta(days=1)
"""The default time after which the moderators hear of a mail that the police have not confirmed."""


@dataclass(frozen=True, slots=True)
class Police:
    """The local police. `mail`: the addresses of the zone. `agreed`: the day of the agreement with the zone, without which
    nothing is passed on. `language`: of the mails; empty: the first one of the watch. `receipt`: the time in which the zone
    confirms a mail; None: it never does. `people`: the officers in the groups. `chat`: the one of them who gets each report in
    a private chat. `answers_to`: the address of the mailbox that the bot reads for answers; empty: it reads none."""

    zone: str = ""
    mail: tuple[str, ...] = ()
    relay: Relay = Relay.NONE
    agreed: date | None = None
    language: str = ""
    receipt: timedelta | None = RECEIPT_WITHIN
    people: tuple[Ref, ...] = ()
    chat: Ref | None = None
    answers_to: str = ""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where each report goes."""
        return (*self.mail, *((str(self.chat),) if self.chat else ()))

    def lets_leave(self, address: str, about_day: bool) -> bool:
        """Whether a report still goes to this address. `about_day`: it has the messages of a day."""
        named = address in self.addresses
        return named and (self.relay is Relay.ALL or (self.relay is Relay.INCIDENTS and not about_day))


ROTATE: Final = "rotate"
"""The text of a plan that sends the guideline which is next in the rotation."""


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    """`cron` is in local time; `text` is the id of a guideline or ROTATE."""

    cron: str
    text: str = ROTATE


@dataclass(frozen=True, slots=True)
class Weekly:
    """The time of the weekly report to the moderators: a weekday (0 is Sunday, as in cron) and a local time."""

    weekday: int
    at: time

    @property
    def plan(self) -> ReminderPlan:
        return ReminderPlan(f"{self.at.minute} {self.at.hour} * * {self.weekday}")


@dataclass(frozen=True, slots=True)
class Quiet:
    """Local hours in which the bot sends nothing that can wait. The range may pass midnight."""

    start: time
    end: time


NEW_FOR: Final = timedelta(days=14)
"""A member is a newcomer for so long, unless the watch sets another time."""

HINT_AGAIN: Final = timedelta(days=30)
"""A member gets the same hint at most this often, unless the watch sets another limit."""


@dataclass(frozen=True, slots=True)
class Chatter:
    """How often a member gets the same hint about a message that stays. `group`: the name or link of the chat group, as
    members read it."""

    every: timedelta = HINT_AGAIN
    group: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Limits on hints about messages that stay, and on requests to keep the line free. `per_day`: for each group and
    local day. `soft_start`: for so long, only the moderators of a new watch read them. `quiet`: hours without any."""

    per_day: int = 5
    soft_start: timedelta = timedelta(days=14)
    quiet: Quiet | None = Quiet(time(22), time(7))

    @staticmethod
    def key_of(group: Ref) -> str:
        """The key of a group's number among the daily limits of the watch state."""
        return f"(corrections) {group}"


EVERY_DAY: Final = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class OnDuty:
    """A moderator whom the bot reminds of cases that wait. `days`: weekdays, 0 is Monday. `quiet`: hours without reminders."""

    name: str
    person: Ref
    days: frozenset[int] = EVERY_DAY
    quiet: Quiet | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """The moderators on duty, in the order of their turns. `remind`: a case that waits for so long is reminded of, and after as
    long again to the next moderator. `claim`: a moderator keeps a case for so long."""

    people: tuple[OnDuty, ...] = ()
    remind: timedelta = timedelta(minutes=10)
    claim: timedelta = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class RuleLife:
    """When a rule at stage `act` acts alone: after this many decisions of moderators, if they agreed in at least this share
    of them, and if the 95 % interval around the share does not reach below `lower`. 0 decisions: at once."""

    decisions: int = 50
    precision: float = 0.95
    lower: float = 0.90


@dataclass(frozen=True, slots=True)
class Ladder:
    """The number of earlier removals and strikes from which the card proposes each step."""

    warn: int = 1
    mute: int = 2
    expel: int = 4


@dataclass(frozen=True, slots=True)
class Retention:
    """How long the bot keeps things: the table `retention` of config.yaml, the same for all watches. docs/privacy.md says
    what each time is for."""

    texts: timedelta = timedelta(minutes=60)
    cases: timedelta = timedelta(days=30)
    warnings: timedelta = timedelta(days=90)
    members: timedelta = timedelta(days=365)
    joins: timedelta = timedelta(days=30)
    lessons: timedelta = timedelta(days=180)
    police: timedelta = timedelta(days=7)
    decisions: timedelta = timedelta(days=365)
    damaged: timedelta = timedelta(days=30)
    keys: timedelta = timedelta(days=7)
    evidence: timedelta = timedelta(days=7)
    objections: timedelta = timedelta(days=30)


USUAL_RETENTION: Final = Retention()
"""The times of a config.yaml without the table."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An adjoining watch whose officers' posts this watch may pass on. `languages`: in how many its groups read a text."""

    id: str
    name: str
    officers: tuple[Ref, ...]
    languages: int


@dataclass(frozen=True, slots=True)
class Watch:
    """`languages`: the first is the default. `every_language`: a group reads each text in all of them. `wordings`:
    languages in the wording of another country (`nl-NL`). `desk`: the moderators' chat, on any platform. `newcomer`: how
    long a member is one at most; zero: no member is. `escalate_after`: the time between the question «have you called?» and
    the alert to the moderators that no call was reported."""

    id: str
    name: str
    languages: tuple[str, ...]
    groups: tuple[Ref, ...]
    desk: Ref
    timezone: ZoneInfo
    coordinators: tuple[Ref, ...] = ()
    moderators: tuple[Ref, ...] = ()  # named in config.yaml, as in the terminal; elsewhere the members of the desk
    trusted: tuple[Ref, ...] = ()
    postcodes: tuple[str, ...] = ()
    numbers: Numbers = field(default_factory=Numbers)
    police: Police = field(default_factory=Police)
    reminders: tuple[ReminderPlan, ...] = ()
    quiet: Quiet | None = None
    weekly: Weekly | None = None
    daily: time | None = None  # when the desk reads that all is well; None: never
    policy: Mapping[str, str] = field(default_factory=dict)
    min_age: int = 18
    chatter: Chatter = field(default_factory=Chatter)
    corrections: Corrections = field(default_factory=Corrections)
    escalate_after: timedelta = timedelta(minutes=5)
    newcomer: timedelta = NEW_FOR
    wordings: tuple[str, ...] = ()
    every_language: bool = False
    retention: Retention = USUAL_RETENTION
    backups: int = 0  # the number of nightly backups that the bot keeps; 0: it makes none
    log_days: int = 0  # for which the bot keeps its log in files; 0: it writes none
    neighbours: tuple[str, ...] = ()  # ids of adjoining watches: they may pass on the official posts of this one
    offered_by: tuple[Neighbour, ...] = ()  # the adjoining watches that name this one
    duty: Duty = field(default_factory=Duty)
    ladder: Ladder = field(default_factory=Ladder)
    rule_life: RuleLife = field(default_factory=RuleLife)
    gatekeeper: bool = False  # members write to the bot, and the bot to the group
    hidden_notice: bool = False  # a group reads which house rule a hidden message broke

    @property
    def chats(self) -> tuple[Ref, ...]:
        """The groups, and the desk."""
        return (*self.groups, self.desk)

    @property
    def group_languages(self) -> tuple[str, ...]:
        """The languages of a text for a whole group."""
        return self.languages if self.every_language else self.languages[:1]

    @property
    def has_official_posts(self) -> bool:
        """True if officers of this watch, or of an adjoining one, may post to its groups."""
        return bool(self.police.people) or any(neighbour.officers for neighbour in self.offered_by)

    def answer(self, policy: str) -> str:
        return self.policy.get(policy, POLICY[policy][0])

    def role(self, person: Person) -> Role:
        """A coordinator, an officer and a trusted member are so in every chat. Other roles come from the adapter."""
        if person.ref in self.coordinators:
            return Role.COORDINATOR
        if person.ref in self.police.people:
            return Role.POLICE
        return Role.TRUSTED if person.role is Role.MEMBER and person.ref in self.trusted else person.role
