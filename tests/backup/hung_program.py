"""The program on a machine whose disk for backups never answers. With HUNG_FAULT=1 its work on the rules ends in an error as
soon as the disk is asked."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from bot.__main__ import main as run
from bot.backup import nightly
from bot.live_rules.reload import RulesReload

ASKED = "the disk is asked"
FAULT = "HUNG_FAULT"
HANGS_S = 600

_asked: list[Path] = []


def _hangs(folder: Path) -> list[Path]:
    _asked.append(folder)
    print(ASKED, flush=True)
    time.sleep(HANGS_S)
    return []


async def _breaks(self: RulesReload, reader_is_ready: Callable[[], Awaitable[None]]) -> None:
    while not _asked:  # noqa: ASYNC110 - a thread fills it, which cannot set an event of the loop
        await asyncio.sleep(0.05)
    raise ValueError("broken")


def main() -> None:
    nightly.LOOK_EVERY = timedelta(milliseconds=100)  # type: ignore[misc]  # a constant: only this process looks so often
    nightly.backups_in = _hangs
    if os.environ.get(FAULT) == "1":
        RulesReload.run = _breaks  # type: ignore[method-assign]  # the fault that the test wants in this process
    run()
