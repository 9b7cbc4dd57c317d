"""Joined members, left members and join requests: Signal reports that a group has changed, so two states are compared.

The earlier state is in the state file: changes during an absence of the bot are found at its next start.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from adapters.shared import connection
from adapters.signal.groups import differences, with_names
from adapters.signal.state.account_state import AccountState
from adapters.signal.state.state_file import StateFile
from adapters.signal.wire import GroupChange
from bot.core.ref import Ref
from bot.errors import CannotStart, NabuurError

CHECK_EVERY: Final = timedelta(minutes=10)
"""The adapter asks for the bot's rights and groups again this often, and whenever Signal reports a change."""

REFUSED_FOR: Final = timedelta(minutes=5)
"""The time for which signal-cli has to refuse the account: after a start it reads its accounts one by one."""


class MembershipChanges:
    """`chats`: the groups and desks of the account. `look` updates the groups in `state`."""

    def __init__(
        self,
        chats: Sequence[Ref],
        state: AccountState,
        state_file: StateFile,
        look: Callable[[], Awaitable[None]],
        now: Callable[[], datetime],
    ) -> None:
        self._chats = chats
        self._state = state
        self._state_file = state_file
        self._look = look
        self._now = now
        self._update = asyncio.Event()
        self._refused_at_s: float | None = None

    def look_again(self) -> None:
        """Signal has reported a change, or signal-cli has refused the account."""
        self._update.set()

    async def run(self, report: Callable[[GroupChange], Awaitable[None]]) -> None:
        """Runs until cancelled. `report` returns when the change is on the disk; only then the new state is saved. Raises
        CannotStart for an account that signal-cli has lost: it hands on nothing more, and says so only if it is asked."""
        if self._refused_at_s is not None:  # receiving ended for this, and tries again
            await self._look_until_listed()
        while True:
            for change in self._changes():
                await report(change)
            await self._state_file.save_groups(self._state.groups, self._chats, self._state.uuid)
            with suppress(TimeoutError):
                async with asyncio.timeout(CHECK_EVERY.total_seconds()):
                    await self._update.wait()
            self._update.clear()
            await self._look_until_listed()

    async def _look_until_listed(self) -> None:
        """The known groups stay until signal-cli lists them."""
        fails = 0
        while True:
            try:
                await self._look()
            except NabuurError as error:
                self._note_refusal(error)
                await asyncio.sleep(connection.pause_s(fails))
                fails += 1
            else:
                self._refused_at_s = None
                return

    def _note_refusal(self, error: NabuurError) -> None:
        """Raises the error if signal-cli has refused the account for `REFUSED_FOR`."""
        now_s = time.monotonic()
        if not isinstance(error, CannotStart):
            self._refused_at_s = None
        elif self._refused_at_s is None:
            self._refused_at_s = now_s
        elif now_s - self._refused_at_s >= REFUSED_FOR.total_seconds():
            raise error

    def _changes(self) -> list[GroupChange]:
        """The revision of the saved state is a part of the key: a change that was reported before a crash keeps its key."""
        me, revision, at = self._state.uuid, str(self._state_file.state.revision), self._now().timestamp()
        groups = [self._state.groups[chat] for chat in self._chats if chat in self._state.groups]
        found = [differences(self._state_file.group(each.ref, me), each, me, revision, at) for each in groups]
        return [with_names(change, self._state.names) for change in found if change is not None]
