"""One street in quiet and with a backlog: the time from an update that is there to the call that deletes its message, and
the speed at which the bot works off what waits. The imitated server runs in this process, the bot in its own."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import Process
from collections.abc import Iterator, Sequence

from benchmarks.figure import Figure, figure
from benchmarks.street import ACT, Town, bot, cpu_s, settled, talk, town
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
        before = cpu_s(process)
        taken = await one_by_one(there, count)
        cpu = (cpu_s(process) - before) / count
    how = f"{count} calls to act by {len(people)} members; {cpu * 1000:.1f} ms of processor time each, with all that follows"
    return figure(f"Update there → deletion asked, quiet, {reader}, p50 / p99", taken, "ms", bar, how)


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
        figure("The same, known authors, p50 / p99", known, "ms", "", how),
        figure(
            "The same, new authors, p50 / p99", new, "ms", "as a known one", f"{how}; the moderators lead their chat"
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
    """From each update to the call that deletes its message."""
    deleted = {id: call.at for call in world.calls("deleteMessage", "deleteMessages") for id in call.message_ids}
    queued = {
        update.body["message"]["message_id"]: update.queued_at
        for update in world.updates.sent
        if "message" in update.body
    }
    return ((deleted[post.id] - queued[post.id]) * 1000 for post in posts)


async def backlog(reader: str, count: int, runs: int, bar: str) -> Figure:
    """From the moment at which all messages are there to the last deletion, for the messages up to that one. The start is over
    before."""
    speeds, cpus = [], []
    for _ in range(runs):
        async with town(reader) as there, bot(there) as process:
            street = there.streets[0]
            street.settle(there.world)
            await there.receives()
            await settled(process)
            calls = talk(street, count, calls_in=A_TENTH)
            begun, before = stopwatch(), cpu_s(process)
            await there.fetched_all()
            last = await there.last_gone(calls)
            speeds.append((last + 1) * A_TENTH / (max(post.gone_at or 0.0 for post in calls) - begun))
            cpus.append((cpu_s(process) - before) / count * 1e6)
    how = (
        f"{count:,} messages of the corpus, a tenth calls to act; {min(cpus):,.0f} µs of the bot's processor time each"
    )
    return figure(f"Backlog, {reader}", speeds, "messages/s", bar, how)
