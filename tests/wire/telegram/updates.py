"""The queue of updates: numbered, kept 24 hours, forgotten when a higher offset asks for more.

An update is stored as the bytes that go out, so that a test can put anything at all into the stream.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.wire.telegram.clock import WorldClock, stopwatch
from tests.wire.telegram.errors import conflict
from tests.wire.telegram.state import Json

KEPT = timedelta(hours=24)
ONLY_WHEN_NAMED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class Update:
    id: int
    kind: str
    raw: bytes
    at: datetime
    queued_at: float  # the stopwatch

    @property
    def body(self) -> Json:
        parsed: Json = json.loads(self.raw)
        return parsed


class UpdateQueue:
    def __init__(self, clock: WorldClock, first_id: int = 1000) -> None:
        self._clock = clock
        self._pending: list[Update] = []
        self._changed = asyncio.Event()
        self._poll: asyncio.Future[None] | None = None
        self._repeats: list[Update] = []
        self.next_id = first_id
        self.allowed: frozenset[str] | None = None  # None: all but those that must be named
        self.sent: list[Update] = []  # everything ever queued, for tests

    # -- filling

    def add(self, kind: str, body: Json) -> Update | None:
        """Queue it, unless the bot has not asked for this kind."""
        if not self.wants(kind):
            return None
        whole = {"update_id": self.next_id, kind: body}
        return self._queue(kind, json.dumps(whole, ensure_ascii=False).encode())

    def add_raw(self, raw: bytes, *, whole: bool = False) -> Update:
        """Anything at all. Unless `whole`, `raw` is what follows the update_id: `"message": {…}`."""
        return self._queue("raw", raw if whole else b'{"update_id": %d, %s}' % (self.next_id, raw))

    def again(self, update: Update) -> None:
        """Deliver this one once more, with the next batch, whatever has been confirmed."""
        self._repeats.append(update)
        self._wake()

    def wants(self, kind: str) -> bool:
        return kind not in ONLY_WHEN_NAMED if self.allowed is None else kind in self.allowed

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Allows these kinds of updates from now on. An empty list is the default set; None changes nothing."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def reorder(self, key: Callable[[Update], object]) -> None:
        """Change the order in which the pending ones go out; they keep their ids."""
        self._pending.sort(key=key)  # type: ignore[arg-type]  # any order that the test's key makes

    def _queue(self, kind: str, raw: bytes) -> Update:
        update = Update(self.next_id, kind, raw, self._clock.now(), stopwatch())
        self.next_id += 1
        self._pending.append(update)
        self.sent.append(update)
        self._wake()
        return update

    def _wake(self) -> None:
        self._changed.set()

    # -- emptying

    @property
    def pending(self) -> tuple[Update, ...]:
        oldest = self._clock.now() - KEPT
        self._pending = [u for u in self._pending if u.at > oldest]
        return tuple(self._pending)

    def confirm(self, update: Update) -> None:
        self._pending = [u for u in self._pending if u is not update]

    def clear(self) -> None:
        self._pending.clear()

    async def next(self) -> Update:
        """The oldest one, without confirming it: for a webhook."""
        while True:
            self._changed.clear()
            if self._repeats:
                return self._repeats.pop(0)
            if self.pending:
                return self._pending[0]
            await self._changed.wait()

    async def poll(self, offset: int, limit: int, timeout_s: float) -> list[Update]:
        """getUpdates. A call that waits is ended by the next one. Raises ApiError(409)."""
        self.abort("terminated by other getUpdates request; make sure that only one bot instance is running")
        self._forget(offset)
        until = stopwatch() + timeout_s
        while not (batch := self._batch(offset, limit)) and stopwatch() < until:
            await self._wait(until - stopwatch())
        return batch

    def abort(self, why: str) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(why))

    def _forget(self, offset: int) -> None:
        if offset > 0:
            self._pending = [u for u in self._pending if u.id >= offset]
        elif offset < 0:
            self._pending = self._pending[offset:]

    def _batch(self, offset: int, limit: int) -> list[Update]:
        self._changed.clear()
        repeats, self._repeats = self._repeats, []
        return (repeats + [u for u in self.pending if u.id >= offset])[:limit]

    async def _wait(self, seconds: float) -> None:
        self._poll = mine = asyncio.get_running_loop().create_future()
        waker = asyncio.ensure_future(self._changed.wait())
        try:
            await asyncio.wait({mine, waker}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if mine.done():
                mine.result()
        finally:
            waker.cancel()
            if not mine.done():
                mine.cancel()
            if self._poll is mine:
                self._poll = None
