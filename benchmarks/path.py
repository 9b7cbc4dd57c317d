"""Messages per second on the durable path: accept, decide, commit and deliver the actions."""

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
from bot.live_rules.current import load_rules
from tests.fake_platform import FakePlatform
from tests.kit import NOON


class BenchClock:
    """Runs at the speed of a real clock, from the time of the messages."""

    def __init__(self) -> None:
        self._start = perf_counter()

    def now(self) -> datetime:
        return NOON + self.monotonic()

    def monotonic(self) -> timedelta:
        return timedelta(seconds=perf_counter() - self._start)


async def measure(count: int = 5000) -> list[Row]:
    return [await _watches(1, count), await _watches(100, count)]


async def _watches(number: int, count: int) -> Row:
    with TemporaryDirectory(dir=ROOT) as folder:
        config = _config(Path(folder), number)
        platform = FakePlatform()
        texts = messages(count)
        for index in range(count):
            platform.say(f"m{index % 997}", texts[index % len(texts)], f"g{index % number}")
        platform.end()
        parts = Parts(config, load_rules(config.rules, config.watches), [platform], BenchClock())
        start = perf_counter()
        running = asyncio.create_task(run_bot(parts))
        while len(platform.confirmed) < count and not running.done():  # noqa: ASYNC110 - the platform has no event for it
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
            first, id=f"w{index}", groups=(Ref("console", f"g{index}"),), desk=Ref("console", f"d{index}"), reminders=()
        )
        for index in range(number)
    )
    return replace(config, data=folder, watches=watches)
