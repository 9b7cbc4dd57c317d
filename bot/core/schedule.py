"""The moments of a plan in a watch's own time: cron lines, quiet hours, and the few minutes that spread watches apart.

Moments are UTC. The code reads wall-clock time only through the watch's zone, so both nights of the clock change follow
Debian's cron: a moment in the missing hour comes right after it, and a moment in the repeated hour comes once. A line
with `*` for hour or minute means every hour or every minute, and gets each of them.

`parse_duration` reads the durations that people type in commands. Below are the records of sent and postponed reminders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from hashlib import sha256
from zoneinfo import ZoneInfo

from cronsim import CronSim

from bot.core.ref import MessageRef
from bot.core.watch import OnDuty, Quiet, ReminderPlan, Watch

SPREAD = timedelta(minutes=10)
"""Watches with the same plan send within this time of each other. Each watch keeps its own second."""


def moments(cron: str, zone: ZoneInfo, after: datetime) -> Iterator[datetime]:
    """The moments of a cron line after `after`, in order. 0 and 7 are Sunday. If a line has a day of the month and a
    weekday, either is enough. The rulebook's check guarantees that the line has at least one moment."""
    for local in CronSim(cron, after.astimezone(zone)):
        at = local.astimezone(UTC)
        if at > after:  # in the repeated hour, the search begins in the first pass
            yield at


def spread(watch: str) -> timedelta:
    """The share of SPREAD for this watch, in whole seconds."""
    return timedelta(seconds=int.from_bytes(sha256(watch.encode()).digest()[:4]) % int(SPREAD.total_seconds()))


def next_run(watch: Watch, plan: ReminderPlan, after: datetime) -> datetime | None:
    """The plan's next moment after `after` in this watch, including its share of the spread."""
    share = spread(watch.id)
    at = next(moments(plan.cron, watch.timezone, after - share), None)
    return None if at is None else at + share


def own_hour(watch: Watch, plan: ReminderPlan, since: datetime) -> datetime:
    """The first moment at or after `since` with the hour and minute of the plan, on any day."""
    daily = ReminderPlan(" ".join([*plan.cron.split()[:2], "* * *"]))
    return next_run(watch, daily, since - timedelta(microseconds=1)) or since


def quiet_until(watch: Watch, at: datetime) -> datetime | None:
    """The end of the quiet hours around `at`. None: `at` is outside quiet hours."""
    quiet, local = watch.quiet, at.astimezone(watch.timezone)
    if quiet is None or not is_quiet(quiet, watch.timezone, at):
        return None
    day = local.date() if local.time() < quiet.end else local.date() + timedelta(days=1)
    end = datetime.combine(day, quiet.end, watch.timezone)
    first, second = (end.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    return first if first > at else second


def quiet_from(watch: Watch, at: datetime) -> datetime | None:
    """The start of the next quiet hours. None: the watch has none."""
    if watch.quiet is None:
        return None
    today = at.astimezone(watch.timezone).date()
    days = (datetime.combine(today + timedelta(days=day), watch.quiet.start, watch.timezone) for day in (0, 1))
    starts = (start.replace(fold=fold).astimezone(UTC) for start in days for fold in (0, 1))
    return next(start for start in starts if start > at)


def is_quiet(quiet: Quiet | None, zone: ZoneInfo, at: datetime) -> bool:
    return quiet is not None and is_between(at.astimezone(zone).time(), quiet.start, quiet.end)


def is_between(moment: time, start: time, end: time) -> bool:
    """True if a local time is in `[start, end)`. The range may pass midnight. `bot/yaml_reader` refuses an empty one."""
    return start <= moment < end if start < end else moment >= start or moment < end


def is_on_duty(moderator: OnDuty, zone: ZoneInfo, at: datetime) -> bool:
    return at.astimezone(zone).weekday() in moderator.days and not is_quiet(moderator.quiet, zone, at)


def on_duty_from(moderator: OnDuty, zone: ZoneInfo, at: datetime) -> datetime | None:
    """`at` itself, or the first moment after it at which the moderator is on duty. None: never."""
    if is_on_duty(moderator, zone, at):
        return at
    today, clocks = at.astimezone(zone).date(), [time.min, *([moderator.quiet.end] if moderator.quiet else [])]
    starts = (
        datetime.combine(today + timedelta(days=day), clock, zone).astimezone(UTC)
        for day in range(9)
        for clock in sorted(clocks)
    )
    return next((start for start in starts if start > at and is_on_duty(moderator, zone, start)), None)


def after_quiet(watch: Watch, at: datetime) -> datetime:
    """`at` itself, or a moment soon after the quiet hours around it."""
    end = quiet_until(watch, at)
    if end is None:
        return at
    later = end + spread(watch.id)
    return later if quiet_until(watch, later) is None else end


_SPAN = re.compile(r"(\d{1,3})\s*([a-z]+)[.,;:]?|(\w+)\s+([a-z]{3,})[.,;:]?")
_UNITS = {
    timedelta(minutes=1): "m min mins minuut minuutje minuten minute minutes",
    timedelta(hours=1): "h hr hrs u uur uren uurtje uurtjes hour hours heure heures std stdn stunde stunden",
    timedelta(days=1): "d j t dag dagen dagje day days jour jours tag tage tagen",
    timedelta(weeks=1): "w week weken weeks semaine semaines woche wochen",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_NUMBERS = {1: "een één un une ein eine a an one", 2: "twee deux zwei two", 3: "drie trois drei three"}
_NUMBER_OF = {word: number for number, words in _NUMBERS.items() for word in words.split()}
_HALF = re.compile(
    r"((een |eine |a )?(half|halve|halbe) (uur|uurtje|stunde|hour)|half an hour|(une )?demi-heure|(een )?half(uur|uurtje))"
)


def parse_duration(written: str, longest: timedelta) -> timedelta | None:
    """Reads a duration as people type it: `30m`, `2 h`, `1 dag`, `drei Stunden`, `een half uur`. None for anything else, for
    zero, and above `longest`."""
    typed = written.casefold()
    match = _SPAN.fullmatch(typed)
    if _HALF.fullmatch(typed):
        span = timedelta(minutes=30)
    elif match is not None and match[1] and match[2] in _UNIT_OF:
        span = int(match[1]) * _UNIT_OF[match[2]]
    elif match is not None and match[3] in _NUMBER_OF and match[4] in _UNIT_OF:
        span = _NUMBER_OF[match[3]] * _UNIT_OF[match[4]]
    else:
        return None
    return span if timedelta() < span <= longest else None


def begins_with_length(words: Sequence[str]) -> bool:
    """True if a duration of any length, such as «3 uur», stands in front."""
    return any(parse_duration(" ".join(words[:count]), timedelta.max) for count in (1, 2, 3))


def split_duration(words: Sequence[str]) -> tuple[Sequence[str], timedelta | None]:
    """The words before a duration at the end, and the duration of any length. None: the words end otherwise."""
    for count in range(1, min(3, len(words))):
        if (span := parse_duration(" ".join(words[-count:]), timedelta.max)) is not None:
            return words[:-count], span
    return words, None


class WaitReason(StrEnum):
    """The reason why a reminder does not go out at its planned moment. Each reason has a text, `wait_…`."""

    QUIET = "quiet"  # the watch's quiet hours
    INCIDENT = "incident"  # an incident is open, or was within a day
    GAP = "gap"  # the last reminder is too recent
    MISSED = "missed"  # the bot did not run at the planned moment
    PAUSED = "paused"  # a moderator paused the bot
    POSTPONED = "postponed"  # a moderator asked for it


@dataclass(frozen=True, slots=True)
class SentReminder:
    """The last post of a guideline. `shown`: its known messages, at most one in each group. `arrived`: it is in a group."""

    at: datetime
    shown: tuple[MessageRef, ...] = ()
    arrived: bool = False


@dataclass(frozen=True, slots=True)
class PostponedReminder:
    """A run that waits. `planned`: the moment from the plan; the timer holds the moment of the next attempt."""

    planned: datetime
    why: WaitReason
