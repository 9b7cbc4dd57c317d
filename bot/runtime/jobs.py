"""Calls the jobs of the bot again and again, by APScheduler.

APScheduler counts by the time of day. When the clock of the machine is set back by a day, it would call no job for a day; when
the clock is set ahead by a year, it would first list each second of that year. So a trigger of our own plans one run at a time,
and the even clock of the event loop, which no setting of the clock moves, finds the jobs that are overdue.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.ports import Job

log = logging.getLogger(__name__)

LOOK_EVERY: Final = timedelta(seconds=2)
"""The bot looks this often for jobs that are overdue. A job counts as overdue when it is late by as much again."""


@contextmanager
def repeated(jobs: Sequence[Job], tasks: asyncio.TaskGroup) -> Iterator[None]:
    """Calls each job until the context ends, first after the time between two of its runs. A job never runs twice at once."""
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # `RepeatedJob` logs the faults of jobs
    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": None})
    planned = {}
    for call, every in jobs:
        job = RepeatedJob(call, every)
        planned[scheduler.add_job(job.run, FromNow(every), max_instances=1).id] = job
    scheduler.start()
    catching_up = tasks.create_task(_catch_up(scheduler, planned), name="overdue jobs")
    try:
        yield
    finally:
        catching_up.cancel()
        scheduler.shutdown(wait=False)


class FromNow(BaseTrigger):  # type: ignore[misc]  # APScheduler ships no type information
    """The next run is `every` after now, whatever time of day the last one had."""

    def __init__(self, every: timedelta) -> None:
        self._every = every

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Returns a moment after `now`. APScheduler gives the names."""
        return now + self._every


class RepeatedJob:
    """A job that remembers its last start by the even clock of the event loop."""

    def __init__(self, call: Callable[[], Awaitable[None]], every: timedelta) -> None:
        self._call = call
        self._every = every
        self._started_s = asyncio.get_running_loop().time()

    @property
    def is_overdue(self) -> bool:
        late_s = asyncio.get_running_loop().time() - self._started_s - self._every.total_seconds()
        return late_s > LOOK_EVERY.total_seconds()

    async def run(self) -> None:
        """A run that fails is logged, and the next one comes all the same: no timer is lost, since all are on the disk."""
        self._started_s = asyncio.get_running_loop().time()
        try:
            await self._call()
        except Exception:  # the guard of every job; the log of the scheduler would show private data
            log.exception("a job failed", extra={"kind": getattr(self._call, "__name__", "job")})


async def _catch_up(scheduler: AsyncIOScheduler, jobs: dict[str, RepeatedJob]) -> None:
    """Plans overdue jobs anew, at once. For one that still runs, this changes nothing."""
    while True:
        await asyncio.sleep(LOOK_EVERY.total_seconds())
        for name, job in jobs.items():
            if job.is_overdue:
                scheduler.modify_job(name, next_run_time=datetime.now(UTC))
