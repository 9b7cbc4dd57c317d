"""A year of reminders in 5,000 watches, timer by timer, with the core alone and time that passes as fast as it can.

`python -m benchmarks.year [WATCHES]` runs it and prints its figures as JSON; it stops with an error where a reminder comes in
quiet hours, within a day of a report, within five days of another, or not as its plan says. Every watch is alive all year.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from heapq import heapify, heappop, heappush
from itertools import pairwise, takewhile
from time import perf_counter
from zoneinfo import ZoneInfo

from benchmarks.row import Row
from benchmarks.texts import ROOT
from bot.core.action import Purpose, SendMessage
from bot.core.event import ActionDelivered, Event, TimeCame
from bot.core.housekeeping.retention import FORGET
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef
from bot.core.reminders.timing import CALM
from bot.core.rulebook import Rulebook
from bot.core.schedule import moments, quiet_until, spread
from bot.core.step import step
from bot.core.step_result import WatchContext
from bot.core.watch import Quiet, ReminderPlan, Watch
from bot.core.watch_state import WatchState
from bot.live_rules.reload import load_rules
from tests.kit import WATCH, posted, reading, setting

BRUSSELS = ZoneInfo("Europe/Brussels")
START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
NIGHT = Quiet(time(22), time(7))
AUTUMN, SPRING = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
"""What 02:30 is in those two nights: the first of two, and the moment after the hour that does not exist."""

KINDS: tuple[tuple[tuple[str, ...], Quiet | None], ...] = (
    (("0 9 1 * *",), NIGHT),
    (("0 9 * * 2",), NIGHT),
    (("0 9 1 * *", "0 18 15 * *"), NIGHT),
    (("0 23 15 * *",), NIGHT),
    (("30 2 29 3 *", "30 2 25 10 *"), None),
)
"""Plans and quiet hours; the watches have them in turn. Every second watch has incidents."""

Ring = tuple[datetime, int, str]


@dataclass(slots=True)
class Year:
    """Lanes and what came of them. `sent` and `reports` by watch."""

    watches: tuple[Watch, ...]
    rulebook: Rulebook
    lanes: list[WatchState] = field(default_factory=list)
    sent: dict[int, list[datetime]] = field(default_factory=dict)
    reports: dict[int, list[datetime]] = field(default_factory=dict)
    rings: list[Ring] = field(default_factory=list)
    steps: int = 0

    def run(self) -> None:
        self.lanes = [WatchState(watch.id) for watch in self.watches]
        self.rings = [(START, number, FORGET) for number in range(len(self.watches))]
        for number, reports in self.reports.items():
            self.rings += [(at, number, "report") for at in reports]
        heapify(self.rings)
        while self.rings and self.rings[0][0] < END:
            at, number, what = heappop(self.rings)
            self._ring(at, number, what)

    def _ring(self, at: datetime, number: int, what: str) -> None:
        key = f"{number} {what} {at.isoformat()}"
        if what == "report":
            self._step(number, posted("er loopt iemand", key, at=at), REPORT)
        elif what == FORGET:
            self._step(number, TimeCame(key, self.watches[number].id, FORGET, at))
            heappush(self.rings, (at + timedelta(days=7), number, FORGET))
        elif self.lanes[number].timers.get(what) == at:
            self._step(number, TimeCame(key, self.watches[number].id, what, at))

    def _step(self, number: int, event: Event, seen: Reading | None = None) -> None:
        before = self.lanes[number]
        outcome = step(before, event, seen, _setting(self.watches[number], self.rulebook))
        self.lanes[number] = outcome.lane
        self.steps += 1
        for timer, at in outcome.lane.timers.items():
            if before.timers.get(timer) != at:
                heappush(self.rings, (at, number, timer))
        for planned in outcome.planned:
            if isinstance(planned.action, SendMessage) and planned.action.purpose is Purpose.REMINDER:
                moment = event.at if isinstance(event, TimeCame) else END
                self.sent.setdefault(number, []).append(moment)
                ref = MessageRef(planned.action.chat, str(self.steps))
                self._step(
                    number, ActionDelivered(f"d {self.steps}", self.watches[number].id, planned.owner, ref, moment)
                )


REPORT = reading(Label.REPORT)


def _setting(watch: Watch, rulebook: Rulebook) -> WatchContext:
    return setting(rulebook, watch=watch)


def made(count: int) -> Year:
    chance = random.Random(7)
    watches = tuple(_watch(number) for number in range(count))
    rulebook = load_rules(ROOT / "rules", watches[:1]).rulebook
    guidelines = tuple(each for each in rulebook.guidelines if not each.after_incident)
    hours = int((END - START) / timedelta(hours=1))
    reports = {
        number: sorted(START + timedelta(hours=hour, minutes=17) for hour in chance.sample(range(hours), 8))
        for number in range(1, count, 2)
    }
    return Year(watches, replace(rulebook, guidelines=guidelines), reports=reports)


def _watch(number: int) -> Watch:
    crons, quiet = KINDS[number // 2 % len(KINDS)]
    plans = tuple(ReminderPlan(cron) for cron in crons)
    return replace(WATCH, id=f"w{number}", reminders=plans, quiet=quiet)


def look(year: Year) -> dict[str, int]:
    """Are the promises kept? Raises AssertionError; returns what was counted."""
    counts: Counter[str] = Counter()
    for number, watch in enumerate(year.watches):
        sent, reports = year.sent.get(number, []), year.reports.get(number, [])
        days = [at.astimezone(BRUSSELS).date() for at in sent]
        assert all(quiet_until(watch, at) is None for at in sent), watch.id
        assert not any(timedelta() <= at - report < CALM for at in sent for report in reports), watch.id
        assert all(other - one >= timedelta(days=5) for one, other in pairwise(days)), watch.id
        runs = sorted(run for plan in watch.reminders for run in _runs(watch, plan))
        if not reports:
            assert len(sent) == len(runs), (watch.id, len(sent), len(runs))
            counts["exact"] += 1
        assert len(sent) <= len(runs)
        counts["sent"] += len(sent)
        counts["runs"] += len(runs)
        if number // 2 % len(KINDS) == len(KINDS) - 1 and not reports:
            assert sent == [SPRING + spread(watch.id), AUTUMN + spread(watch.id)], watch.id
            counts["nights"] += 1
    counts["busiest"] = max(Counter(at for sent in year.sent.values() for at in sent).values())
    return dict(counts)


def _runs(watch: Watch, plan: ReminderPlan) -> list[datetime]:
    """The plan's moments whose reminder can go out before the year ends."""
    latest = END - timedelta(hours=12)
    return list(takewhile(lambda at: at < latest, moments(plan.cron, watch.timezone, START - spread(watch.id))))


def measure(count: int = 5000) -> list[Row]:
    """In a process of its own, so that its memory is its own."""
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.year", str(count)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found = json.loads(ran.stdout)
    return [
        Row(
            f"a year of reminders, {count:,} watches",
            f"{found['seconds']:.0f} s",
            f"{found['sent']:,} sent for {found['runs']:,} runs of plans, none in quiet hours, none within a day of a report; "
            f"02:30 exact in both nights ({found['nights']} watches); at most {found['busiest']} in one second",
        ),
        Row(
            "its memory",
            f"{found['mb']} MB",
            f"largest resident set; {found['steps']:,} steps, {found['micros']} µs each",
        ),
    ]


def main(count: int) -> None:
    year = made(count)
    start = perf_counter()
    year.run()
    taken = perf_counter() - start
    counts = look(year)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    each = round(taken / year.steps * 1e6)
    print(json.dumps({**counts, "seconds": taken, "mb": peak, "steps": year.steps, "micros": each}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
