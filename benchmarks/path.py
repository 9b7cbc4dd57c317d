"""Messages a second on the durable path: accepted, decided, committed, and what follows delivered."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.disk import fdatasync_ms
from benchmarks.row import Row
from benchmarks.texts import ROOT, messages
from bot.app import Parts, run_bot
from bot.config import Config, load_config
from bot.core.ref import Ref
from bot.live_rules.reload import load_rules
from tests.fake_platform import FakePlatform
from tests.kit import NOON


class BenchClock:
    """Runs like a real one, in the hours of the messages."""

    def __init__(self) -> None:
        self._start = perf_counter()

    def now(self) -> datetime:
        return NOON + timedelta(seconds=perf_counter() - self._start)


async def measure(count: int = 5000) -> list[Row]:
    return [await _watches(1, count), await _watches(100, count)]


async def _watches(number: int, count: int) -> Row:
    with TemporaryDirectory(dir=ROOT) as folder:
        config = _config(Path(folder), number)
        platform = FakePlatform()
        for place in range(count):
            platform.say(f"m{place % 997}", messages(count)[place % len(messages(count))], f"g{place % number}")
        platform.end()
        made = Parts(config, load_rules(config.rules, config.watches), [platform], BenchClock())
        start = perf_counter()
        running = asyncio.create_task(run_bot(made))
        while len(platform.confirmed) < count and not running.done():  # noqa: ASYNC110 - nobody calls when it is so
            await asyncio.sleep(0.005)
        accepted = perf_counter() - start
        await running
        whole = perf_counter() - start
    return Row(
        f"durable path, {number} watch{'es' if number > 1 else ''}",
        f"{count / whole:,.0f} messages/s",
        f"{count:,} messages decided, {len(platform.done):,} actions delivered in {whole:.1f} s; all accepted after "
        f"{accepted:.1f} s; fdatasync {median(fdatasync_ms(50)):.2f} ms",
    )


def _config(folder: Path, number: int) -> Config:
    config = load_config(ROOT / "config.yaml")
    first = config.watches[0]
    watches = tuple(
        replace(
            first, id=f"w{place}", groups=(Ref("console", f"g{place}"),), desk=Ref("console", f"d{place}"), reminders=()
        )
        for place in range(number)
    )
    return replace(config, data=folder, watches=watches)
