"""Rings the lanes' timers and does the housekeeping. The timers are rows of the lanes; APScheduler only rings."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.core.event import TimeCame
from bot.core.housekeeping.retention import forget_abandoned
from bot.core.timer_key import HousekeepingTimer, TimerKey
from bot.core.watch_state import WatchState
from bot.ports import Clock, NotifyDesks
from bot.store.batch import Arrival
from bot.store.codec import INTERNAL, encode_internal
from bot.store.key_text import timer_text
from bot.store.store import Store

log = logging.getLogger(__name__)

RING_EVERY = timedelta(seconds=1)
ALIVE_EVERY = timedelta(seconds=10)
HOUSEKEEPING_EVERY = timedelta(minutes=10)


class TimerLoop:
    """What is due goes through the inbox like everything else."""

    def __init__(
        self,
        lanes: Mapping[str, WatchState],
        store: Store,
        clock: Clock,
        accept: Callable[[Arrival], Awaitable[None]],
        tell: NotifyDesks,
    ) -> None:
        self._lanes = lanes
        self._store = store
        self._clock = clock
        self._accept = accept
        self._tell = tell
        self._dead = 0

    @contextmanager
    def running(self) -> Iterator[None]:
        logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # faults of jobs are logged here, with less in them
        scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": None})
        for job, every in (
            (self.ring, RING_EVERY),
            (self.mark_alive, ALIVE_EVERY),
            (self.keep_house, HOUSEKEEPING_EVERY),
        ):
            scheduler.add_job(_guarded(job), "interval", seconds=every.total_seconds(), max_instances=1)
        scheduler.start()
        try:
            yield
        finally:
            scheduler.shutdown(wait=False)

    async def ring(self) -> None:
        """Ring every timer whose moment has come."""
        now = self._clock.now()
        due = [
            (watch, timer, at) for watch, lane in self._lanes.items() for timer, at in lane.timers.items() if at <= now
        ]
        for watch, timer, at in due:
            await self._accept(time_came(watch, timer, at, now))

    async def mark_alive(self) -> None:
        await self._store.mark_alive(self._clock.now())

    async def keep_house(self) -> None:
        """Let every lane forget what is over, then leave nothing of it on the disk."""
        now = self._clock.now()
        for watch in list(self._lanes):
            await self._accept(time_came(watch, HousekeepingTimer(), now, now))
        await self._store.purge(now, list(self._lanes), forget_abandoned)
        await self._count_dead_letters()

    async def _count_dead_letters(self) -> None:
        """Somebody should know when there are more than there were."""
        dead = len(await self._store.dead_letters())
        if dead > self._dead:
            await self._tell("dead_letter", {"count": str(dead)})
        self._dead = dead


def _guarded(job: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    """A job that fails (a locked database) is done again when it rings next."""

    async def run() -> None:
        try:
            await job()
        except Exception:  # the next ring is the retry; the lanes' timers are rows and are not lost
            log.exception("a job failed", extra={"kind": getattr(job, "__name__", "job")})

    return run


def time_came(watch: str, timer: TimerKey, at: datetime, now: datetime) -> Arrival:
    """A timer's ring as an arrival. Its key is the timer's moment, so it counts once."""
    key = f"time {watch} {timer_text(timer)} {at.isoformat()}"
    return Arrival(INTERNAL, key, encode_internal(TimeCame(key, watch, timer, max(at, now))), now)
