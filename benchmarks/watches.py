"""Many watches in one bot: the time to the first call for updates, and the speed."""

from __future__ import annotations

import asyncio
from itertools import cycle, islice

from benchmarks.figure import Figure, figure
from benchmarks.processes import cpu_s
from benchmarks.street import ACT, MEMBERS, Town, bot, town
from benchmarks.telegram import A_TENTH
from benchmarks.texts import messages
from tests.wire.telegram import Post
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
            calls = _spread(there, count)
            await there.fetched_all()
            await there.gone(calls)
            speeds.append(count / (max(post.gone_at or 0.0 for post in calls) - begun))
            cpus.append((cpu_s(process) - before) / count * 1e6)
    how = (
        f"{count:,} messages over all watches, a tenth of them hidden; {min(cpus):,.0f} µs of processor time a message"
    )
    return figure(f"Speed with {watches:,} watch{'es' if watches > 1 else ''}, lists", speeds, "messages/s", bar, how)


def _spread(there: Town, count: int) -> list[Post]:
    """Posts in turns over the watches. Returns the calls to act."""
    calls = []
    for number, text in enumerate(islice(cycle(messages(2000)), count)):
        street = there.streets[number % len(there.streets)]
        is_call = number % A_TENTH == 0
        said = ACT.format(n=number) if is_call else f"{text[:4000]} {number}"
        post = street.group.post(street.members[number % len(street.members)], said)
        if is_call:
            calls.append(post)
    return calls


async def _rights_known(there: Town) -> None:
    """The bot looks at its rights in each chat beside the first messages."""
    seen = -1
    while (now := len(there.world.calls("getChatMember", "getChat", "getChatAdministrators"))) > seen:
        seen = now
        await asyncio.sleep(QUIET_S)
