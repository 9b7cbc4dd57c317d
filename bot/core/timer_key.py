"""Names of the timers in the watch state. `bot/store/key_text.py` defines the stored form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bot.core.ref import Ref

CATCHES_UP: Final = timedelta(minutes=1)
"""After a down time, the messages of that time come first for so long. A shorter restart is no down time."""


class IncidentBell(StrEnum):
    """The purpose of an incident's timer."""

    CALL = "call"  # a call to the police should be reported by now
    QUIET = "quiet"  # no message about it for a while
    LONG = "long"  # open for a day


class PoliceBell(StrEnum):
    """The purpose of a police file's timer."""

    ARRIVAL = "arrival"  # the mail should have left by now
    RECEIPT = "receipt"  # the police should have confirmed it by now
    DAY = "day"  # the day is over, and its mail is due
    DOUBT = "doubt"  # the desk should have said whether the police have it
    ADDED = "added"  # something came after the report had left, and has been collected long enough


@dataclass(frozen=True, slots=True)
class CaseTimer:
    """The time for a decision on the case is over."""

    case: str


@dataclass(frozen=True, slots=True)
class ClaimTimer:
    """The time for which a moderator claimed the case is over."""

    case: str


@dataclass(frozen=True, slots=True)
class AppealTimer:
    """An appeal about this case still waits."""

    case: str


@dataclass(frozen=True, slots=True)
class DutyTimer:
    """A moderator on duty is reminded of cases that wait."""


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
    """The sign of a pending note has been in the group long enough."""

    note: str


@dataclass(frozen=True, slots=True)
class DigestTimer:
    """The day on which a rule reached its daily limit is over. `day`: in the watch's own time."""

    rule: str
    day: date


@dataclass(frozen=True, slots=True)
class ReminderTimer:
    """The next run of a plan. `plan`: a hash of the written plan, so that a changed plan gets a new timer."""

    plan: str


@dataclass(frozen=True, slots=True)
class CalmTimer:
    """Present in the watch state while it is too soon for a reminder after an incident."""


@dataclass(frozen=True, slots=True)
class LookBackTimer:
    """The group gets the guideline that looks back on an incident."""


@dataclass(frozen=True, slots=True)
class WeekTimer:
    """The weekly report to the moderators. `plan`: as in `ReminderTimer`."""

    plan: str


@dataclass(frozen=True, slots=True)
class PauseTimer:
    """The end of a pause that a moderator ordered."""


@dataclass(frozen=True, slots=True)
class LeaveTimer:
    """The bot leaves a chat that `config.yaml` still does not name."""

    chat: Ref


@dataclass(frozen=True, slots=True)
class LockTimer:
    """The end of the time for which a moderator closed a group to its members."""

    group: Ref


@dataclass(frozen=True, slots=True)
class HousekeepingTimer:
    """The watch state forgets what is over. No watch state holds this timer: the timer loop fires it at every start and
    every ten minutes."""


@dataclass(frozen=True, slots=True)
class ArrangementTimer:
    """The housekeeping without forgetting, while the clock of the machine is not trusted. No watch state holds it."""


@dataclass(frozen=True, slots=True)
class ClockJumpTimer:
    """The clock of the machine jumped by this number of seconds, and the timers move along. No watch state holds it."""

    by_s: int


@dataclass(frozen=True, slots=True)
class PoliceTimer:
    """`file`: the police file."""

    file: str
    bell: PoliceBell


@dataclass(frozen=True, slots=True)
class ObjectionTimer:
    """An objection still waits for an answer."""

    objection: str


@dataclass(frozen=True, slots=True)
class UnsaidTimer:
    """The desk should have said whether the bot did something before a restore. `code`: of the question."""

    code: str


TimerKey = (
    CaseTimer
    | ClaimTimer
    | AppealTimer
    | DutyTimer
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
    | LockTimer
    | HousekeepingTimer
    | ArrangementTimer
    | ClockJumpTimer
    | PoliceTimer
    | ObjectionTimer
    | UnsaidTimer
)


def is_time_of_day(timer: TimerKey) -> bool:
    """True for a timer that rings by the time of day, and not after a span."""
    return ends_day(timer) or isinstance(timer, ReminderTimer | LookBackTimer | WeekTimer | DigestTimer)


def ends_day(timer: TimerKey) -> bool:
    """True for the timer of a police file that holds the messages of a day."""
    return isinstance(timer, PoliceTimer) and timer.bell is PoliceBell.DAY
