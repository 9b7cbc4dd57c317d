"""Rules as values. `bot/rulebook` reads them from YAML and documents each key for coordinators."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import IntEnum, StrEnum

from bot.core.message import Role
from bot.core.reading import Label


class Stage(StrEnum):
    """How far a rule may go. A new rule starts at `watch`, and only a person promotes it. A rule that may act asks until
    the moderators have agreed with it often enough (`bot/core/weekly/rule_life.py`)."""

    WATCH = "watch"  # count only
    ASK = "ask"  # a moderator decides
    ACT = "act"  # at once


class Treatment(IntEnum):
    """The fate of a message, from mild to harsh. The harshest treatment of all rules wins.

    `FLAG` has no key in YAML: it is the doubtful form of `mask` or `hold` (visible, and a moderator decides).
    """

    KEEP = 0
    FLAG = 1
    MASK = 2
    HOLD = 3
    REMOVE = 4

    def milder(self) -> Treatment:
        """The treatment that is one step milder, for a reading that is not sure."""
        return {Treatment.REMOVE: Treatment.HOLD, Treatment.HOLD: Treatment.FLAG, Treatment.MASK: Treatment.FLAG}.get(
            self, self
        )


class Unanswered(StrEnum):
    """The consequence for a case without a decision in time."""

    RESTORE = "restore"
    REMOVE = "remove"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class LabelIs:
    labels: tuple[Label, ...]
    at_least: float | None = None


@dataclass(frozen=True, slots=True)
class Says:
    """One of the patterns occurs. A pattern is `list:NAME` or `rule:ID/n`; `written` holds the coordinators' own
    wording."""

    patterns: tuple[str, ...]
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Has:
    """The message carries or contains one of these: link, photo, video, voice, contact, forward, plate, phone, …"""

    things: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SenderIs:
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class LanguageIs:
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LengthIs:
    """Limits in characters."""

    at_least: int | None = None
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class TimeIs:
    """Local time of the watch, from `start` up to `end`. The range may pass midnight."""

    start: time
    end: time


class IncidentState(StrEnum):
    NONE = "none"
    OPEN = "open"
    CALLED = "called"


@dataclass(frozen=True, slots=True)
class IncidentIs:
    states: tuple[IncidentState, ...]


@dataclass(frozen=True, slots=True)
class Repeats:
    """The sender posted at least `messages` messages in this group within `within`, including this one."""

    messages: int
    within: timedelta


@dataclass(frozen=True, slots=True)
class PlatformIs:
    platforms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupIs:
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PolicyIs:
    """The watch's answer to the policy `name` is one of `values`."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition


Condition = (
    LabelIs
    | Says
    | Has
    | SenderIs
    | LanguageIs
    | LengthIs
    | TimeIs
    | IncidentIs
    | Repeats
    | PlatformIs
    | GroupIs
    | PolicyIs
    | AllOf
    | AnyOf
    | Not
)


def with_leaves(condition: Condition, change: Callable[[Condition], Condition]) -> Condition:
    """The tree of `all`, `any` and `not` as it is, with each condition at its ends changed, in their order."""
    if isinstance(condition, AllOf | AnyOf):
        return replace(condition, parts=tuple(with_leaves(part, change) for part in condition.parts))
    if isinstance(condition, Not):
        return Not(with_leaves(condition.part, change))
    return change(condition)


@dataclass(frozen=True, slots=True)
class Then:
    """The consequences of a hit. `private`, `group`, `ask` and `during_incident` are keys of texts. `ask` asks the
    group for a call to the police. During an incident the group gets `during_incident`, once for each incident, in
    place of `private`."""

    message: Treatment | PolicyTreatment = Treatment.KEEP
    private: str | None = None
    group: str | None = None
    ask: str | None = None
    during_incident: str | None = None


@dataclass(frozen=True, slots=True)
class PolicyTreatment:
    """The policy of the watch decides the treatment (`message: policy:plates`)."""

    name: str


@dataclass(frozen=True, slots=True)
class IfUnanswered:
    after: timedelta
    do: Unanswered


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `id` is stable: history and statistics refer to it. `title` is by language. `brake`: the daily limit of
    hits."""

    id: str
    title: Mapping[str, str]
    stage: Stage
    when: Condition
    then: Then
    unless: Condition | None = None
    house_rule: int | None = None
    if_unanswered: IfUnanswered | None = None
    brake: int | None = None


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """How moderators decided the last cases of a rule. `decisions`: the ids of cases, oldest first, each with whether a
    moderator agreed. `condition`: a hash of the condition under which the rule hit them. `full_days`: the latest days on which
    the rule passed its daily limit. `told`: the stage in force of which the desk knows."""

    decisions: tuple[tuple[str, bool], ...] = ()
    condition: str = ""
    full_days: tuple[date, ...] = ()
    told: Stage | None = None


RAID_FROM = 3
RAID_WITHIN = timedelta(minutes=10)
"""A rule that hits this many members within this time meets a raid."""


@dataclass(frozen=True, slots=True)
class DailyLimit:
    """A rule's hits on one local day. `told`: the coordinators know of it. `authors`: pseudonyms, once for each hit.
    `recent`: the last authors, each with the time of the last hit. `raid`: the case whose card stands for a raid;
    `raid_elsewhere`: those for the same in other groups. `hits_before`: the hits of the day before."""

    day: date
    hits: int
    told: bool = False
    authors: tuple[str, ...] = ()
    recent: tuple[tuple[str, datetime], ...] = ()
    raid: str = ""
    raid_elsewhere: tuple[str, ...] = ()
    hits_before: int = 0

    def on(self, day: date) -> DailyLimit:
        """A new day counts from zero. A raid goes on over midnight. A message of the day before that comes late counts on the
        day that has begun."""
        if self.day in (day, day + timedelta(days=1)):
            return self
        before = self.hits_of(day - timedelta(days=1))
        return replace(self, day=day, hits=0, told=False, authors=(), hits_before=before)

    def is_raid(self, at: datetime, more: str = "") -> bool:
        """True if the rule has hit many members lately. `more`: it hits this one as well. Times ahead are from before the clock
        was set back."""
        members = {author for author, last in self.recent if abs(at - last) < RAID_WITHIN}
        return len(members | ({more} if more else set())) >= RAID_FROM

    def hits_of(self, day: date) -> int:
        """The hits of this day or of the day before it; 0 for any other day."""
        return self.hits if day == self.day else self.hits_before if day == self.day - timedelta(days=1) else 0
