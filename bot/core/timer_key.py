"""Which timer of a lane rings. How the store writes a key down is in `bot/store/key_text.py`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.ref import Ref


class IncidentBell(StrEnum):
    """Why an incident's timer rings."""

    CALL = "call"  # by now somebody should have called the police
    QUIET = "quiet"  # nothing was said for a while
    LONG = "long"  # it is open for a day


@dataclass(frozen=True, slots=True)
class CaseTimer:
    """Nobody decided the case in time."""

    case: str


@dataclass(frozen=True, slots=True)
class IncidentTimer:
    incident: str
    bell: IncidentBell


@dataclass(frozen=True, slots=True)
class JoinTimer:
    """The person who asked to join did not accept the house rules in time."""

    request: str


@dataclass(frozen=True, slots=True)
class NoteTimer:
    """The sign that a note waits has stood in the group long enough."""

    note: str


@dataclass(frozen=True, slots=True)
class DigestTimer:
    """The day is over on which a rule's brake was pulled. `day`: in the watch's own time."""

    rule: str
    day: date


@dataclass(frozen=True, slots=True)
class ReminderTimer:
    """The next run of a plan. `plan`: a digest of what is written, so that a plan that is written anew is another one."""

    plan: str


@dataclass(frozen=True, slots=True)
class CalmTimer:
    """Stands in the lane as long as it is too soon for a reminder after an incident."""


@dataclass(frozen=True, slots=True)
class LookBackTimer:
    """The group looks back on an incident."""


@dataclass(frozen=True, slots=True)
class WeekTimer:
    """The moderators' weekly note. `plan`: as of a `ReminderTimer`."""

    plan: str


@dataclass(frozen=True, slots=True)
class PauseTimer:
    """A pause that a moderator ordered is over."""


@dataclass(frozen=True, slots=True)
class LeaveTimer:
    """The bot leaves a chat that `config.yaml` does not name by then."""

    chat: Ref


@dataclass(frozen=True, slots=True)
class HousekeepingTimer:
    """The lane lets go of what is over. It stands in no lane: the alarm rings it at every start and every ten minutes."""


TimerKey = (
    CaseTimer
    | IncidentTimer
    | JoinTimer
    | NoteTimer
    | DigestTimer
    | ReminderTimer
    | CalmTimer
    | LookBackTimer
    | WeekTimer
    | PauseTimer
    | LeaveTimer
    | HousekeepingTimer
)
