"""Simulates a year of reminders in 5,000 watches, timer by timer, with the core alone.

`python -m benchmarks.year [WATCHES]` prints the figures as JSON. It stops with an error if a reminder comes in quiet hours,
within a day after a report, within five days of another reminder, or not as planned. The bot runs the whole year.
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
from bot.core.action import SendMessage
from bot.core.event import ActionDelivered, Event, TimeCame
from bot.core.owner import ReminderAction
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef
from bot.core.reminders.timing import CALM
from bot.core.rulebook import Rulebook
from bot.core.schedule import moments, quiet_until, spread
from bot.core.step import step
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch import Quiet, ReminderPlan, Watch
from bot.core.watch_state import WatchState
from bot.live_rules.current import load_rules
from bot.store.key_text import parse_timer, timer_text
from tests.kit import WATCH, posted, reading, setting

BRUSSELS = ZoneInfo("Europe/Brussels")
START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
NIGHT = Quiet(time(22), time(7))
AUTUMN, SPRING = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
"""The times for 02:30 in the nights of the clock changes: the first of the two in autumn, and the first after the gap in
spring."""

KINDS: tuple[tuple[tuple[str, ...], Quiet | None], ...] = (
    (("0 9 1 * *",), NIGHT),
    (("0 9 * * 2",), NIGHT),
    (("0 9 1 * *", "0 18 15 * *"), NIGHT),
    (("0 23 15 * *",), NIGHT),
    (("30 2 29 3 *", "30 2 25 10 *"), None),
)
"""Plans and quiet hours, for pairs of watches in turn. Every second watch has incidents."""

FORGET = timer_text(HousekeepingTimer())

Alarm = tuple[datetime, int, str]
"""A time, the number of a watch, and the text of a timer (texts have an order) or `report`."""


@dataclass(slots=True)
class Year:
    """The state of each watch and its reminders. `sent` and `reports`: times by number of the watch."""

    watches: tuple[Watch, ...]
    rulebook: Rulebook
    states: list[WatchState] = field(default_factory=list)
    sent: dict[int, list[datetime]] = field(default_factory=dict)
    reports: dict[int, list[datetime]] = field(default_factory=dict)
    alarms: list[Alarm] = field(default_factory=list)
    steps: int = 0

    def run(self) -> None:
        self.states = [WatchState(watch.id) for watch in self.watches]
        self.alarms = [(START, number, FORGET) for number in range(len(self.watches))]
        for number, reports in self.reports.items():
            self.alarms += [(at, number, "report") for at in reports]
        heapify(self.alarms)
        while self.alarms and self.alarms[0][0] < END:
            self._fire(*heappop(self.alarms))

    def _fire(self, at: datetime, number: int, alarm: str) -> None:
        key = f"{number} {alarm} {at.isoformat()}"
        if alarm == "report":
            self._step(number, posted("er loopt iemand", key, at=at), REPORT)
        elif alarm == FORGET:
            self._step(number, TimeCame(key, self.watches[number].id, HousekeepingTimer(), at))
            heappush(self.alarms, (at + timedelta(days=7), number, FORGET))
        elif (timer := parse_timer(alarm)) is not None and self.states[number].timers.get(timer) == at:
            self._step(number, TimeCame(key, self.watches[number].id, timer, at))

    def _step(self, number: int, event: Event, reading: Reading | None = None) -> None:
        before, watch = self.states[number], self.watches[number]
        result = step(before, event, reading, setting(self.rulebook, watch=watch))
        self.states[number] = result.state
        self.steps += 1
        for timer, at in result.state.timers.items():
            if before.timers.get(timer) != at:
                heappush(self.alarms, (at, number, timer_text(timer)))
        for planned in result.planned:
            if isinstance(planned.owner, ReminderAction) and isinstance(planned.action, SendMessage):
                sent_at = event.at if isinstance(event, TimeCame) else END
                self.sent.setdefault(number, []).append(sent_at)
                ref = MessageRef(planned.action.chat, str(self.steps))
                self._step(number, ActionDelivered(f"d {self.steps}", watch.id, planned.owner, ref, sent_at))


REPORT = reading(Label.REPORT)


def build_year(count: int) -> Year:
    chance = random.Random(7)
    watches = tuple(_watch(number) for number in range(count))
    rulebook = load_rules(ROOT / "rules", watches[:1]).rulebook
    guidelines = tuple(guideline for guideline in rulebook.guidelines if not guideline.after_incident)
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


def check_promises(year: Year) -> dict[str, int]:
    """Raises AssertionError if a reminder breaks a promise; returns the counts."""
    counts: Counter[str] = Counter()
    for number, watch in enumerate(year.watches):
        sent, reports = year.sent.get(number, []), year.reports.get(number, [])
        days = [at.astimezone(BRUSSELS).date() for at in sent]
        assert all(quiet_until(watch, at) is None for at in sent), watch.id
        assert not any(timedelta() <= at - report < CALM for at in sent for report in reports), watch.id
        assert all(after - before >= timedelta(days=5) for before, after in pairwise(days)), watch.id
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
    """The times of the plan whose reminder can go out before the end of the year."""
    latest = END - timedelta(hours=12)
    return list(takewhile(lambda at: at < latest, moments(plan.cron, watch.timezone, START - spread(watch.id))))


def measure(count: int = 5000) -> list[Row]:
    """Runs the simulation in its own process, to measure its memory."""
    process = subprocess.run(
        [sys.executable, "-m", "benchmarks.year", str(count)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    figures = json.loads(process.stdout)
    return [
        Row(
            f"a year of reminders, {count:,} watches",
            f"{figures['seconds']:.0f} s",
            f"{figures['sent']:,} sent for {figures['runs']:,} runs of plans, none in quiet hours, none within a day of a "
            f"report; 02:30 exact in both nights ({figures['nights']} watches); at most {figures['busiest']} in one second",
        ),
        Row(
            "its memory",
            f"{figures['mb']} MB",
            f"largest resident set; {figures['steps']:,} steps, {figures['micros']} µs each",
        ),
    ]


def main(count: int) -> None:
    year = build_year(count)
    start = perf_counter()
    year.run()
    taken = perf_counter() - start
    counts = check_promises(year)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    micros = round(taken / year.steps * 1e6)
    print(json.dumps({**counts, "seconds": taken, "mb": peak, "steps": year.steps, "micros": micros}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
