"""Starts what tells people and programs about the health of the bot."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack

from bot.config import Config
from bot.core.watch import Watch
from bot.errors import CannotStart
from bot.health import daily_sign, lost_platforms, low_disk, refusing_disk
from bot.health.daily_sign import DailySign, Heard
from bot.health.examination import Examination
from bot.health.low_disk import LowDisk
from bot.health.ping import Ping, address_in
from bot.health.refusing_disk import RefusingDisk
from bot.ports import Job, NotifyDesks
from bot.store.batch import Arrival
from bot.translation import tr


async def health_jobs(config: Config, examination: Examination, stack: AsyncExitStack) -> list[Job]:
    """Does what `health` in config.yaml asks for. Serves the vital signs until the stack closes, and returns the job that calls
    the address. Raises CannotStart."""
    signs = config.health
    if signs.listen is not None:
        from bot.health.server import served  # with a web server, which most bots never start

        await stack.enter_async_context(served(examination.take, signs.listen))
    if signs.ping_env is None:
        return []
    url = address_in(signs.ping_env)
    if not url:
        raise CannotStart(
            tr(
                "the environment variable {variable} should hold the address that `health` calls",
                variable=signs.ping_env,
            )
        )
    return [(Ping(url, examination.take, config.data, examination.clock).call, signs.ping_every)]


def desk_jobs(
    watches: Sequence[Watch],
    examination: Examination,
    heard: Heard,
    accept: Callable[[Arrival], Awaitable[None]],
    notify_desks: NotifyDesks,
) -> list[Job]:
    """Returns the jobs that tell the desks."""
    return [
        (DailySign(watches, heard, examination, accept).look, daily_sign.LOOK_EVERY),
        (examination.lost.look, lost_platforms.LOOK_EVERY),
        (LowDisk(examination, notify_desks).look, low_disk.LOOK_EVERY),
        (RefusingDisk(examination, watches, accept).look, refusing_disk.LOOK_EVERY),
    ]
