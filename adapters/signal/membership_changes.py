"""Who came, left or asks to come in: Signal says that a group changed, not what, so its state is compared with the one before.
The one before is remembered over a restart (`memory.py`): who came while the bot was away is found at its start."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from adapters.signal.account_state import Known
from adapters.signal.groups import differences, with_names
from adapters.signal.state_file import Memory
from adapters.signal.wire import Changed
from bot.core.ref import Ref
from bot.errors import Busy, Lost

LOOKS_EVERY: Final = timedelta(minutes=10)
"""Groups are looked at again this often, besides whenever Signal says that one changed."""


class Following:
    """`chats`: the groups and desks of this account. `look` asks signal-cli, and puts the answer into `known`."""

    def __init__(
        self,
        chats: Sequence[Ref],
        known: Known,
        memory: Memory,
        look: Callable[[], Awaitable[None]],
        now: Callable[[], datetime],
    ) -> None:
        self._chats = chats
        self._known = known
        self._memory = memory
        self._look = look
        self._now = now
        self._changed = asyncio.Event()

    def look_again(self) -> None:
        self._changed.set()

    async def run(self, tell: Callable[[Changed], Awaitable[None]]) -> None:
        """Until cancelled. `tell` returns when it is on the disk; only then the new state is remembered."""
        while True:
            for changed in self._differences():
                await tell(changed)
            await self._memory.keep_groups(self._known.groups, self._chats, self._known.me)
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOKS_EVERY.total_seconds()):
                    await self._changed.wait()
            self._changed.clear()
            try:
                await self._look()
            except (Busy, Lost):
                await asyncio.sleep(1)
                self._changed.set()

    def _differences(self) -> list[Changed]:
        """The count of states makes the key: a change that was told before a crash is not told again."""
        me, number, at = self._known.me, str(self._memory.now.number), self._now().timestamp()
        groups = [self._known.groups[chat] for chat in self._chats if chat in self._known.groups]
        found = [differences(self._memory.before(group.ref, me), group, me, number, at) for group in groups]
        return [with_names(each, self._known.names) for each in found if each is not None]
