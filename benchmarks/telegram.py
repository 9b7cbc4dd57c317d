"""One street in quiet and with a backlog: the time from an update that is there to the call that deletes its message, and
the speed at which the bot works off what waits. The imitated server runs in this process, the bot in its own."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import Process
from collections.abc import Iterator, Sequence

from benchmarks.figure import PERCENTILES, Figure, figure
from benchmarks.processes import children, cpu_s, peak_mb
from benchmarks.street import ACT, Town, bot, settled, talk, town
from tests.wire.telegram import Post, TelegramWorld
from tests.wire.telegram.clock import stopwatch

PAUSE_S = 0.06
"""Between two messages in quiet, so that all that follows from the one before is done."""

A_TENTH = 10
"""One message in so many of a backlog is a call to act, which the shipped rules hide."""


async def quiet(reader: str, count: int, bar: str) -> Figure:
    async with town(reader) as there, bot(there) as process:
        people = there.streets[0].settle(there.world)
        await _first(there, process)
        every = [process.pid, *children(process.pid)]
        before = sum(map(cpu_s, every))
        taken = await one_by_one(there, count)
        cpu = (sum(map(cpu_s, every)) - before) / count
    how = f"{count} calls to act by {len(people)} members; {cpu * 1000:.1f} ms of processor time each, with all that follows"
    return figure(f"Update there → deletion asked, quiet, {reader}{PERCENTILES}", taken, "ms", bar, how)


async def new_authors(count: int, api_ms: int = 50) -> tuple[Figure, Figure]:
    """A known author and new ones, with the same distance to Telegram."""
    async with town("lists", api_ms=api_ms) as there, bot(there) as process:
        street = there.streets[0]
        street.settle(there.world, count)
        await _first(there, process)
        await asyncio.sleep(20 * api_ms / 1000)  # the rights in its chats are looked at beside the first messages
        new = await one_by_one(there, count)
        known = await one_by_one(there, count)
    how = f"{count} calls to act, each by another member, {api_ms} ms for each answer of Telegram, lists"
    return (
        figure(f"The same, known authors{PERCENTILES}", known, "ms", "", how),
        figure(
            f"The same, new authors{PERCENTILES}", new, "ms", "as a known one", f"{how}; the moderators lead their chat"
        ),
    )


async def _first(there: Town, process: Process) -> None:
    """The bot has answered, and its start is over."""
    await there.gone([there.streets[0].group.post(there.streets[0].members[-1], ACT.format(n=0))])
    await settled(process)


async def one_by_one(there: Town, count: int) -> list[float]:
    street, posts = there.streets[0], list[Post]()
    for number in range(count):
        person = street.members[number % len(street.members)]
        posts.append(street.group.post(person, ACT.format(n=len(there.world.updates.sent) + 1)))
        await asyncio.sleep(PAUSE_S)
        await there.gone(posts[-1:])
    return sorted(_waits_ms(there.world, posts))


def _waits_ms(world: TelegramWorld, posts: Sequence[Post]) -> Iterator[float]:
    """The time from each update to the call that deletes its message."""
    deleted = {id: call.at for call in world.calls("deleteMessage", "deleteMessages") for id in call.message_ids}
    queued = {
        update.body["message"]["message_id"]: update.queued_at
        for update in world.updates.sent
        if "message" in update.body
    }
    return ((deleted[post.id] - queued[post.id]) * 1000 for post in posts)


async def backlog(reader: str, count: int, runs: int, bar: str) -> tuple[Figure, Figure]:
    """The speed from the moment at which all messages are there to the last deletion, for the messages up to that one, and the
    memory after it. The start is over before."""
    speeds, cpus, encoders, own_mb, encoders_mb = [], [], [], list[float](), list[float]()
    for _ in range(runs):
        async with town(reader) as there, bot(there) as process:
            street = there.streets[0]
            street.settle(there.world)
            await there.receives()
            await settled(process)
            workers = children(process.pid)
            calls = talk([street], count, calls_in=A_TENTH)
            begun, before, before_them = stopwatch(), cpu_s(process), sum(map(cpu_s, workers))
            await there.fetched_all()
            last = await there.last_gone(calls)
            speeds.append((last + 1) * A_TENTH / (max(post.gone_at or 0.0 for post in calls) - begun))
            cpus.append((cpu_s(process) - before) / count * 1e6)
            encoders.append((sum(map(cpu_s, workers)) - before_them) / count * 1e6)
            own_mb.append(peak_mb(process.pid))
            encoders_mb.append(sum(map(peak_mb, workers)))
    beside = f", {min(encoders):,.0f} µs of the encoder's" if min(encoders) else ""
    how = (
        f"{count:,} messages of the corpus in one group, a tenth calls to act; {min(cpus):,.0f} µs of the bot's processor "
        f"time each{beside}"
    )
    memory = "the largest resident set until the end of the backlog"
    if workers:
        memory = (
            f"{max(own_mb):,.0f} MB the bot's, and {len(workers)} processes of the encoder; the largest resident sets"
        )
    both = [own + theirs for own, theirs in zip(own_mb, encoders_mb, strict=True)]
    return (
        figure(f"Backlog, {reader}", speeds, "messages/s", bar, how),
        figure(f"Memory, {reader}", both, "MB", "", memory),
    )
