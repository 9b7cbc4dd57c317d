"""Fires due timers and does the housekeeping. Timers are part of the watch states; `jobs.py` calls the jobs."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.clock import ClockJumps
from bot.core.event import TimeCame
from bot.core.housekeeping.retention import forget_abandoned
from bot.core.timer_key import (
    CATCHES_UP,
    ArrangementTimer,
    ClockJumpTimer,
    HousekeepingTimer,
    IncidentTimer,
    TimerKey,
    is_time_of_day,
)
from bot.core.watch import Retention
from bot.core.watch_state import WatchState
from bot.deciding.waiting_arrivals import WaitingArrivals
from bot.logs import drop_old_files
from bot.ports import Clock, Job, NotifyDesks
from bot.store.batch import Arrival
from bot.store.codec import INTERNAL, encode_internal
from bot.store.file.database_file import DatabaseFile
from bot.store.key_text import timer_text
from bot.store.store import Store

log = logging.getLogger(__name__)

FIRE_EVERY = timedelta(seconds=1)
ALIVE_EVERY = timedelta(seconds=10)
HOUSEKEEPING_EVERY = timedelta(minutes=10)


@dataclass(eq=False, repr=False)
class Timers:
    """Puts a `TimeCame` for each due timer into the inbox. `file`: of the database. `kept`: the times of storage. `away`: the
    down time before this start."""

    lanes: Mapping[str, WatchState]
    store: Store
    file: DatabaseFile
    waiting: WaitingArrivals
    clock: Clock
    jumps: ClockJumps
    kept: Retention
    notify_desks: NotifyDesks
    away: timedelta = timedelta()
    _told_of_database: bool = False
    _dead: int = 0

    def __post_init__(self) -> None:
        wait = CATCHES_UP if self.away >= CATCHES_UP else timedelta()
        self._caught_up_at = self.clock.monotonic() + wait

    @property
    def jobs(self) -> list[Job]:
        return [(self.fire_due, FIRE_EVERY), (self.mark_alive, ALIVE_EVERY), (self.housekeep, HOUSEKEEPING_EVERY)]

    async def fire_due(self) -> None:
        """Puts all due timers into the inbox and waits until they are on the disk. Without trust in the clock, those that ring
        by the time of day wait: their next moment would follow from a wrong one. The timers of incidents wait for the
        messages of a down time: members may have called."""
        await self._follow_clock()
        now, is_trusted = self.clock.now(), self.jumps.is_trusted
        has_caught_up = self.clock.monotonic() >= self._caught_up_at
        timers = ((watch, *each) for watch, lane in self.lanes.items() for each in lane.timers.items())
        for watch, timer, at in [each for each in timers if each[2] <= now]:
            if (is_time_of_day(timer) and not is_trusted) or (isinstance(timer, IncidentTimer) and not has_caught_up):
                continue
            await self.waiting.accept(time_came(watch, timer, at, now))

    async def mark_alive(self) -> None:
        await self._follow_clock()  # or the next start would know nothing of a jump
        await self.store.mark_alive(self.clock.now())

    async def housekeep(self) -> None:
        """Makes every watch state forget old data, then deletes the data and old files of the log from the disk. Without trust
        in the clock, nothing goes."""
        await self._follow_clock()
        now = self.clock.now()
        timer = HousekeepingTimer() if self.jumps.is_trusted else ArrangementTimer()
        for watch in list(self.lanes):
            await self.waiting.accept(time_came(watch, timer, now, now))
        if self.jumps.is_trusted:
            await self.store.purge(now, list(self.lanes), partial(forget_abandoned, kept=self.kept), self.kept)
            drop_old_files()
        await self._report_dead_letters()
        await self._report_lost_database()

    async def _report_lost_database(self) -> None:
        """The bot goes on, for its memory is whole until it stops."""
        if not self._told_of_database and not self.file.is_in_place():
            self._told_of_database = True
            log.error("the database is not in its folder any more; nothing is kept after a stop")
            await self.notify_desks("data_gone", {})

    async def _follow_clock(self) -> None:
        """After a jump of the clock the timers move along, before one of them rings, and the lifetimes of waiting actions."""
        jump = self.jumps.since_last_look()
        if not jump:
            return
        log.warning("the clock of the machine jumped", extra={"by_s": round(jump.total_seconds())})
        now, timer = self.clock.now(), ClockJumpTimer(round(jump.total_seconds()))
        await self.store.follow_clock(now, jump, [time_came(watch, timer, now, now) for watch in self.lanes])
        self.waiting.note_backlog()

    async def _report_dead_letters(self) -> None:
        dead = sum(not letter.in_doubt for letter in await self.store.dead_letters())  # the desk was told of a report
        if dead > self._dead:
            await self.notify_desks("dead_letter", {"count": str(dead)})
        self._dead = dead


def time_came(watch: str, timer: TimerKey, at: datetime, now: datetime) -> Arrival:
    """Returns a due timer as an arrival. Its key holds the timer's moment, so that the timer counts once."""
    key = f"time {watch} {timer_text(timer)} {at.isoformat()}"
    return Arrival(INTERNAL, key, encode_internal(TimeCame(key, watch, timer, max(at, now))), now)
