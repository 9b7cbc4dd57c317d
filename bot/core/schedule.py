"""When a plan comes up, in a watch's own time: cron, quiet hours, and the few minutes by which watches are spread.

Moments are UTC. Wall-clock time is looked at only through the watch's zone, so both nights of the clock change come out as in
Debian's cron: what falls into the hour that does not exist comes right after it, what falls into the hour that comes twice
comes once (unless hour or minute is a `*`: then the plan means every hour, or every minute, and gets every one).

Also the lengths of time that people type in commands (`span_of`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from cronsim import CronSim

from bot.core.watch import Quiet, ReminderPlan, Watch

SPREAD = timedelta(minutes=10)
"""Watches that have the same plan send within so much time of each other, each always at the same second."""


def moments(cron: str, zone: ZoneInfo, after: datetime) -> Iterator[datetime]:
    """The moments of a cron line later than `after`, in order. Standard meaning: 0 and 7 are Sunday; where both a day of the
    month and a weekday are given, either is enough. The line has been through `check`: it comes at least once."""
    for local in CronSim(cron, after.astimezone(zone)):
        at = local.astimezone(UTC)
        if at > after:  # in the hour that comes twice, the search begins in its first half
            yield at


def spread(watch: str) -> timedelta:
    """This watch's own share of SPREAD, in whole seconds."""
    return timedelta(seconds=int.from_bytes(sha256(watch.encode()).digest()[:4]) % int(SPREAD.total_seconds()))


def next_run(watch: Watch, plan: ReminderPlan, after: datetime) -> datetime | None:
    """The plan's next moment in this watch later than `after`, its share of the spread included."""
    share = spread(watch.id)
    at = next(moments(plan.cron, watch.timezone, after - share), None)
    return None if at is None else at + share


def own_hour(watch: Watch, plan: ReminderPlan, since: datetime) -> datetime:
    """The first moment not before `since` at the hour and minute of the plan, on whatever day."""
    daily = ReminderPlan(" ".join([*plan.cron.split()[:2], "* * *"]))
    return next_run(watch, daily, since - timedelta(microseconds=1)) or since


def quiet_until(watch: Watch, at: datetime) -> datetime | None:
    """The end of the quiet hours that `at` lies in; None: it lies in none."""
    quiet, local = watch.quiet, at.astimezone(watch.timezone)
    if quiet is None or not _is_quiet(quiet, local):
        return None
    day = local.date() if local.time() < quiet.end else local.date() + timedelta(days=1)
    end = datetime.combine(day, quiet.end, watch.timezone)
    first, second = (end.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    return first if first > at else second


def quiet_from(watch: Watch, at: datetime) -> datetime | None:
    """When the next quiet hours begin; None: there are none."""
    if watch.quiet is None:
        return None
    today = at.astimezone(watch.timezone).date()
    days = (datetime.combine(today + timedelta(days=day), watch.quiet.start, watch.timezone) for day in (0, 1))
    starts = (start.replace(fold=fold).astimezone(UTC) for start in days for fold in (0, 1))
    return next(start for start in starts if start > at)


def _is_quiet(quiet: Quiet, local: datetime) -> bool:
    now = local.time()
    if quiet.start < quiet.end:
        return quiet.start <= now < quiet.end
    return now >= quiet.start or now < quiet.end


def after_quiet(watch: Watch, at: datetime) -> datetime:
    """`at` itself, or a moment soon after the quiet hours that it lies in."""
    end = quiet_until(watch, at)
    if end is None:
        return at
    later = end + spread(watch.id)
    return later if quiet_until(watch, later) is None else end


_SPAN = re.compile(r"(\d{1,3})\s*([a-z]+)")
_UNITS = {
    timedelta(minutes=1): "m min minuut minuten minute minutes minuten",
    timedelta(hours=1): "h u uur uren hour hours heure heures stunde stunden",
    timedelta(days=1): "d j t dag dagen day days jour jours tag tage",
    timedelta(weeks=1): "w week weken weeks semaine semaines woche wochen",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}


def span_of(written: str, longest: timedelta) -> timedelta | None:
    """A length of time as people write it in a chat: `30m`, `2 h`, `1 dag`. None for anything else, for nothing, and for more
    than `longest`."""
    found = _SPAN.fullmatch(written.casefold())
    if found is None or found[2] not in _UNIT_OF:
        return None
    span = int(found[1]) * _UNIT_OF[found[2]]
    return span if timedelta() < span <= longest else None
