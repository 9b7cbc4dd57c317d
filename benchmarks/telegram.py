"""Telegram: the whole program against the imitated Bot API, over loopback, with its disk writes.

Measures the time from an available update to the call that deletes its message, and the speed at which the bot works off a
backlog. The imitated server runs in this process, the bot in its own.
"""

from __future__ import annotations

import asyncio
import os
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.disk import disk_now
from benchmarks.row import Row
from benchmarks.texts import ROOT, messages
from tests.wire.program import prepare, running
from tests.wire.telegram import Post, TelegramWorld

OFFENDING = "wie gaat er mee om hem te pakken? {n}"
MASKED_AT_ONCE = "  - {id: no-vigilantes, stage: act, then: {message: mask}, brake: {per_day: 100000}}\n"
HELD_WITH_CARDS = "  - {id: no-vigilantes, brake: {per_day: 100000}}\n"
AUTHORS = 50


WITH_MODELS: Final = 1000
"""Messages in a backlog with the encoder, which reads about sixty a second."""


async def measure(quiet: int = 300, backlog: int = 5000) -> list[Row]:
    """First the lists alone, for which the targets are set; then with the models and with cards."""
    return [
        *[await _quiet(quiet, reader) for reader in ("lists", "light", "full")],
        await _backlog(backlog, MASKED_AT_ONCE, "lists", "without cards"),
        await _backlog(backlog, HELD_WITH_CARDS, "lists", "with cards"),
        await _backlog(backlog, MASKED_AT_ONCE, "light", "without cards"),
        await _backlog(min(backlog, WITH_MODELS), MASKED_AT_ONCE, "full", "without cards"),
    ]


class Street:
    """A group with its members, and a moderators' chat."""

    def __init__(self, world: TelegramWorld, folder: Path, rule: str, reader: str) -> None:
        self.world, self.folder = world, folder
        self.group, self.desk = world.supergroup("Kerkwijk"), world.supergroup("Moderatoren", bot="member")
        self.people = [world.user(f"Buur {number}", started=True) for number in range(AUTHORS)]
        self.group.join(*self.people, quiet=True)
        prepare(folder, world.url, [(self.group.id, self.desk.id)], rule, reader)

    def post(self, text: str, number: int) -> Post:
        return self.group.post(self.people[number % AUTHORS], text)


@asynccontextmanager
async def _street(rule: str, reader: str) -> AsyncIterator[Street]:
    with TemporaryDirectory(dir=ROOT) as folder:
        async with TelegramWorld() as world:
            yield Street(world, Path(folder), rule, reader)


async def _quiet(count: int, reader: str) -> Row:
    async with _street(MASKED_AT_ONCE, reader) as street, running(street.folder, street.world.token) as process:
        for number, person in enumerate(street.people):  # the bot knows every member, as after half an hour
            await _deleted(street, [street.group.post(person, OFFENDING.format(n=number))])
        posts, before = [], _cpu_s(process)
        for number in range(count):
            posts.append(street.post(OFFENDING.format(n=1000 + number), number))
            await asyncio.sleep(0.04)
            await _deleted(street, posts[-1:])
        taken, cpu = sorted(_waits(street.world, posts)), (_cpu_s(process) - before) / count
    p95, p99 = quantiles(taken, n=100)[94], quantiles(taken, n=100)[98]
    return Row(
        f"Telegram: update there → deleteMessage asked, quiet, {reader}",
        f"{median(taken):.1f} ms",
        f"p95 {p95:.1f} ms, p99 {p99:.1f} ms, {count} messages; {cpu * 1000:.1f} ms of processor time each, with all that "
        f"follows; {disk_now()}",
    )


def _waits(world: TelegramWorld, posts: list[Post]) -> Iterator[float]:
    """Milliseconds from each update to the call that deletes its message."""
    deleted = {id: call.at for call in world.calls("deleteMessage", "deleteMessages") for id in call.message_ids}
    queued = {update.body["message"]["message_id"]: update.queued_at for update in world.updates.sent}
    return ((deleted[post.id] - queued[post.id]) * 1000 for post in posts)


async def _backlog(count: int, rule: str, reader: str, name: str) -> Row:
    async with _street(rule, reader) as street:
        texts = list(islice(cycle(messages(2000)), count))
        offending = [street.post(_text(texts, number), number) for number in range(count)][::10]
        async with running(street.folder, street.world.token) as process:
            await street.world.until(lambda: street.world.calls("getUpdates"), within=30)
            before = _cpu_s(process)
            await _deleted(street, offending)
            await street.world.until(lambda: not street.world.updates.pending, within=60)
            cpu = _cpu_s(process) - before
        begun = street.world.calls("getUpdates")[0].at
        ended = max(*(post.gone_at or 0.0 for post in offending), _last_confirmed(street.world))
    return Row(
        f"Telegram: backlog, {reader}, {name}",
        f"{count / (ended - begun):,.0f} messages/s",
        f"{count:,} messages, {len(offending)} of them deleted, in {ended - begun:.1f} s, "
        f"{cpu:.1f} s of it processor time; {disk_now()}",
    )


def _cpu_s(process: Process) -> float:
    """The processor time of the bot so far, in seconds (proc(5): utime and stime)."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _text(texts: list[str], number: int) -> str:
    return OFFENDING.format(n=number) if number % 10 == 0 else texts[number][:4000]


def _last_confirmed(world: TelegramWorld) -> float:
    """The time of the first call with an offset after the last update."""
    last = world.updates.sent[-1].id
    return next(call.at for call in world.calls("getUpdates") if call.params.get("offset", 0) > last)


async def _deleted(street: Street, posts: list[Post]) -> None:
    left = list(posts)

    def all_gone() -> bool:
        while left and left[-1].gone:
            left.pop()
        return not left

    await street.world.until(all_gone, within=120)


if __name__ == "__main__":
    for row in asyncio.run(measure()):
        print(f"{row.what}: {row.figure} ({row.how})")
