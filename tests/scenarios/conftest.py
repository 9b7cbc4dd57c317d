"""The street of a scenario, once a platform."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from adapters.signal.account import ReceiveMode
from tests.scenarios.clock import town_clock
from tests.scenarios.console import console
from tests.scenarios.side import Side
from tests.scenarios.signal import signal
from tests.scenarios.street import Street
from tests.scenarios.telegram import telegram
from tests.wire.telegram.clock import WorldClock

Opens = Callable[[WorldClock], AbstractAsyncContextManager[Side]]

SIDES: dict[str, Opens] = {
    "console": lambda clock: console(),
    "telegram": telegram,
    "signal": signal,
    "signal-webhook": lambda clock: signal(clock, ReceiveMode.WEBHOOK),
}


def sides(*names: str) -> list[Any]:
    """Given as what opens them, so that tests/needs.py sees what each needs."""
    return [pytest.param(SIDES[name], id=name) for name in names]


KEEP = sides("console", "telegram", "signal")
"""Platforms that keep what is said while the bot is away."""
TELL_OF_DELETIONS = sides("console", "signal", "signal-webhook")
"""Platforms on which the bot hears that a member deleted a message."""
CAN_BE_LEFT = sides("telegram", "signal", "signal-webhook")


@pytest.fixture(params=sides(*SIDES))
async def street(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Street]:
    """A neighbourhood on one platform; a scenario begins with `opens`."""
    clock = town_clock()
    async with request.param(clock) as side:
        made = Street(side, side, tmp_path, clock)
        try:
            yield made
        finally:
            await made.killed()


PAIRS = [("signal", "telegram"), ("telegram", "signal"), ("console", "telegram"), ("console", "signal")]


@pytest.fixture(params=PAIRS, ids=lambda pair: f"{pair[0]}, desk {pair[1]}")
async def mixed(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Street]:
    """The group on one platform, the moderators' desk on another."""
    clock = town_clock()
    members, moderators = request.param
    async with SIDES[members](clock) as here, SIDES[moderators](clock) as there:
        made = Street(here, there, tmp_path, clock)
        try:
            yield made
        finally:
            await made.killed()
