"""The least that a message costs: an update decoded and one durable insert; and plain bots that keep nothing."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec

from adapters.telegram.wire import WireUpdate
from benchmarks.figure import PERCENTILES, Figure, figure
from benchmarks.processes import cpu_s
from benchmarks.street import Town, talk, town
from benchmarks.telegram import A_TENTH, one_by_one
from benchmarks.texts import ROOT
from bot.store.batch import Arrival
from bot.store.store import Store
from tests.kit import NOON

AIOGRAM_PYTHON = "NABUUR_AIOGRAM_PYTHON"
"""Names an interpreter that has aiogram. Without it the table lacks these two rows."""


async def durable_insert(count: int) -> Figure:
    """One update after the other, so no two share a commit."""
    async with town("lists") as there:
        there.streets[0].settle(there.world)
        talk(there.streets, count)
        raw = [
            msgspec.json.encode(update.body | {"update_id": update.id}) for update in there.world.updates.sent[-count:]
        ]
    taken = []
    with TemporaryDirectory(dir=ROOT) as folder:
        async with Store.open(Path(folder)) as store:
            for number, update in enumerate(raw):
                begun = perf_counter()
                msgspec.json.decode(update, type=WireUpdate)
                await store.accept([Arrival("telegram", str(number), update, NOON)])
                taken.append((perf_counter() - begun) * 1000)
    return figure(
        f"Floor: an update decoded and stored{PERCENTILES}", sorted(taken), "ms", "", f"{count} updates, a commit each"
    )


def plain_bots() -> dict[str, Sequence[str]]:
    """The commands, by the library. aiogram needs an interpreter of its own, which the environment names."""
    python = os.environ.get(AIOGRAM_PYTHON)
    aiogram = {"aiogram": (python, str(ROOT / "benchmarks" / "plain_aiogram_bot.py"))} if python else {}
    return {"python-telegram-bot": (sys.executable, "-m", "benchmarks.plain_bot"), **aiogram}


@asynccontextmanager
async def _plain_bot(there: Town, command: Sequence[str]) -> AsyncIterator[Process]:
    words = (*command, there.world.url, there.world.token)
    process = await asyncio.create_subprocess_exec(*words, cwd=ROOT, stdin=DEVNULL, stderr=DEVNULL)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def plain_bot(library: str, command: Sequence[str], quiet: int, backlog: int) -> tuple[Figure, Figure]:
    async with town("lists") as there, _plain_bot(there, command):
        there.streets[0].settle(there.world)
        await there.receives()
        taken = await one_by_one(there, quiet)
    async with town("lists") as there:
        there.streets[0].settle(there.world)
        calls = talk(there.streets, backlog, calls_in=A_TENTH)
        async with _plain_bot(there, command) as process:
            begun = await there.receives()
            last = await there.last_gone(calls)
            took_s = max(post.gone_at or 0.0 for post in calls) - begun
            speed, cpu = (last + 1) * A_TENTH / took_s, cpu_s(process) / backlog * 1e6
    what = f"Plain bot on {library}, keeps nothing"
    return (
        figure(
            f"{what}: update there → deletion asked{PERCENTILES}", taken, "ms", "", f"{quiet} messages, one expression"
        ),
        figure(
            f"{what}: backlog",
            [speed],
            "messages/s",
            "",
            f"{backlog:,} messages; {cpu:,.0f} µs of processor time a message",
        ),
    )
