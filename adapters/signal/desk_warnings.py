"""Warnings of the adapter itself to the desks: missed messages, challenges and hindrances. They go through the inbox as all
events do.

The same warning does not come again at once: what follows soon on a warning becomes one warning, a little later.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

from adapters.signal.wire import Gap, Notice

APART: Final = timedelta(minutes=10)

STOP_WITHIN_S: Final = 2.0
"""The longest time that a stop waits for the disk."""

DELETIONS_WAIT: Final = "deletions_wait"
UNDECRYPTABLE: Final = "undecryptable"
"""The keys of texts of the rulebook."""

DeskWarning = Gap | Notice


class DeskWarnings:
    """`now`: aware UTC. `apart`: between two warnings of one kind."""

    def __init__(self, now: Callable[[], datetime], apart: timedelta = APART) -> None:
        self._now = now
        self._apart_s = apart.total_seconds()
        self._waiting: dict[str, DeskWarning] = {}
        self._told_at: dict[str, float] = {}
        self._wake = asyncio.Event()

    def missed(self, since: datetime, until: datetime) -> None:
        """Messages of this span may be missing. A clock that was set back gives a span without length."""
        before = self._waiting.get("missed")
        first, last = min(since, until).timestamp(), until.timestamp()
        if isinstance(before, Gap):
            first, last = min(first, before.since), max(last, before.until)
        self._put("missed", Gap(first, last))

    @property
    def untold_since(self) -> datetime | None:
        """The beginning of the span that waits to be told."""
        waiting = self._waiting.get("missed")
        return datetime.fromtimestamp(waiting.since, UTC) if isinstance(waiting, Gap) else None

    def challenged(self) -> None:
        """Signal asks whether a human is there."""
        at = self._now().timestamp()
        self._put("challenged", Gap(at, at, challenged=True))

    def deletions_wait(self, pause: timedelta) -> None:
        """Signal makes deletions wait; until then the messages stay visible."""
        now = self._now()
        self._put(DELETIONS_WAIT, Notice(DELETIONS_WAIT, now.timestamp(), until=(now + pause).timestamp()))

    def undecryptable(self) -> None:
        """A message came that signal-cli cannot decrypt."""
        before = self._waiting.get(UNDECRYPTABLE)
        count = before.count if isinstance(before, Notice) else 0
        self._put(UNDECRYPTABLE, Notice(UNDECRYPTABLE, self._now().timestamp(), count + 1))

    def _put(self, kind: str, warning: DeskWarning) -> None:
        self._waiting[kind] = warning
        self._wake.set()

    async def run(self, report: Callable[[DeskWarning], Awaitable[None]]) -> None:
        """Runs until cancelled; what still waits then is reported at once. `report` returns when the warning is on the
        disk."""
        try:
            await self._report_in_time(report)
        finally:
            with suppress(TimeoutError):
                async with asyncio.timeout(STOP_WITHIN_S):
                    for kind in list(self._waiting):
                        await self._report(kind, report)

    async def _report(self, kind: str, report: Callable[[DeskWarning], Awaitable[None]]) -> None:
        warning = self._waiting[kind]
        await report(warning)
        if self._waiting[kind] is warning:
            del self._waiting[kind]

    async def _report_in_time(self, report: Callable[[DeskWarning], Awaitable[None]]) -> None:
        while True:
            self._wake.clear()
            for kind in [kind for kind in self._waiting if self._wait_s(kind) <= 0]:
                self._told_at[kind] = asyncio.get_running_loop().time()
                await self._report(kind, report)
            pause_s = min((self._wait_s(kind) for kind in self._waiting), default=None)
            try:
                async with asyncio.timeout(pause_s):
                    await self._wake.wait()
            except TimeoutError:
                continue

    def _wait_s(self, kind: str) -> float:
        told_at = self._told_at.get(kind)
        return 0.0 if told_at is None else told_at + self._apart_s - asyncio.get_running_loop().time()
