"""Rules as values. They come from YAML by way of `bot/rulebook`, which also says what each key means to a coordinator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from enum import IntEnum, StrEnum

from bot.core.message import Role
from bot.core.reading import Label


class Stage(StrEnum):
    """How far a rule may go. A new rule starts at `watch`; promotion is a person's decision."""

    WATCH = "watch"  # count only
    ASK = "ask"  # a moderator decides
    ACT = "act"  # at once


class Treatment(IntEnum):
    """What becomes of the message, from mild to harsh. The harshest of all rules wins.

    `FLAG` is not written in YAML: it is what a doubtful `mask` or `hold` becomes (visible, and a moderator is asked).
    """

    KEEP = 0
    FLAG = 1
    MASK = 2
    HOLD = 3
    REMOVE = 4

    def milder(self) -> Treatment:
        """One step milder, for where the reader is unsure."""
        return {Treatment.REMOVE: Treatment.HOLD, Treatment.HOLD: Treatment.FLAG, Treatment.MASK: Treatment.FLAG}.get(
            self, self
        )


class Unanswered(StrEnum):
    """What to do with a case that nobody decided."""

    RESTORE = "restore"
    REMOVE = "remove"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class LabelIs:
    labels: tuple[Label, ...]
    at_least: float | None = None


@dataclass(frozen=True, slots=True)
class Says:
    """One of the patterns occurs. A pattern is `list:NAME` or `rule:ID/n`; `written` is what the coordinator wrote."""

    patterns: tuple[str, ...]
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Has:
    """One of these hangs on the message or stands in it: link, photo, video, voice, contact, forward, plate, phone, …"""

    things: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SenderIs:
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class LanguageIs:
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LengthIs:
    """In characters."""

    at_least: int | None = None
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class TimeIs:
    """Local time of the watch, from `start` up to `end`; may pass midnight."""

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
    """The sender posted at least `messages` messages (this one included) within `within` in this group."""

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
    """The watch's `policy` answers `name` with one of `values`."""

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


@dataclass(frozen=True, slots=True)
class Then:
    """What a hit leads to. `private`, `group`, `ask` and `during_incident` are keys of texts. `ask` also opens the way to say
    «called»; `during_incident` is said to the group, once an incident, in place of `private`."""

    message: Treatment | PolicyTreatment = Treatment.KEEP
    private: str | None = None
    group: str | None = None
    ask: str | None = None
    during_incident: str | None = None


@dataclass(frozen=True, slots=True)
class PolicyTreatment:
    """`message: policy:plates`: the watch's own policy decides."""

    name: str


@dataclass(frozen=True, slots=True)
class IfUnanswered:
    after: timedelta
    do: Unanswered


@dataclass(frozen=True, slots=True)
class Rule:
    """`id` is stable: history and statistics hang on it. `title` by language. `brake` is hits a day."""

    id: str
    title: Mapping[str, str]
    stage: Stage
    when: Condition
    then: Then
    unless: Condition | None = None
    house_rule: int | None = None
    if_unanswered: IfUnanswered | None = None
    brake: int | None = None
