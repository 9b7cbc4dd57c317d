"""Many watches in one bot: the time to the first call for updates, and the speed."""

from __future__ import annotations

import asyncio

from benchmarks.figure import Figure, figure
from benchmarks.processes import cpu_s
from benchmarks.street import MEMBERS, Town, bot, talk, town
from benchmarks.telegram import A_TENTH
from tests.wire.telegram.clock import stopwatch

QUIET_S = 1.0
"""The rights are all looked at when no call came for this long."""


async def start(watches: int, api_ms: int, runs: int, bar: str) -> Figure:
    taken = []
    for _ in range(runs):
        async with town("lists", watches, api_ms) as there:
            begun = stopwatch()
            async with bot(there):
                await there.receives()
                taken.append(stopwatch() - begun)
    what = f"Start → updates asked for, {watches:,} watch{'es' if watches > 1 else ''}, {api_ms} ms"
    return figure(
        what, taken, "s", bar, f"from the start of the process, lists; Telegram takes {api_ms} ms for each answer"
    )


async def speed(watches: int, count: int, runs: int, bar: str) -> Figure:
    """Messages that come when the start is over, spread over the watches, a tenth of them to be hidden."""
    speeds, cpus = [], []
    for _ in range(runs):
        async with town("lists", watches) as there, bot(there) as process:
            for street in there.streets:
                street.settle(there.world, max(1, MEMBERS // watches))
            await there.receives()
            await _rights_known(there)
            before, begun = cpu_s(process), stopwatch()
            calls = talk(there.streets, count, calls_in=A_TENTH)
            await there.fetched_all()
            await there.gone(calls)
            speeds.append(count / (max(post.gone_at or 0.0 for post in calls) - begun))
            cpus.append((cpu_s(process) - before) / count * 1e6)
    how = (
        f"{count:,} messages over all watches, a tenth of them hidden; {min(cpus):,.0f} µs of processor time a message"
    )
    return figure(f"Speed with {watches:,} watch{'es' if watches > 1 else ''}, lists", speeds, "messages/s", bar, how)


async def _rights_known(there: Town) -> None:
    """The bot looks at its rights in each chat beside the first messages."""
    seen = -1
    while (now := len(there.world.calls("getChatMember", "getChat", "getChatAdministrators"))) > seen:
        seen = now
        await asyncio.sleep(QUIET_S)
