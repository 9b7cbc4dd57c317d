"""Signal as an `Adapter` (`bot/ports.py`): this file connects the parts of the package."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence, Set
from datetime import UTC, datetime

from adapters.shared.connection import Reach, Session, until_reached
from adapters.signal import NAME
from adapters.signal.account import SignalAccount
from adapters.signal.actions import SignalActions
from adapters.signal.api.rest import RestClient
from adapters.signal.api.rpc import RpcClient
from adapters.signal.capabilities import SignalCapabilities
from adapters.signal.challenge import Challenges
from adapters.signal.check import lines_for_doctor, lines_without_groups
from adapters.signal.decode import decode
from adapters.signal.desk_warnings import DeskWarnings
from adapters.signal.membership_changes import MembershipChanges
from adapters.signal.rate_limit import SignalRateLimit
from adapters.signal.receive import SignalReceiver
from adapters.signal.send import SignalSender
from adapters.signal.state.account_state import AccountState
from adapters.signal.state.state_file import StateFile
from bot.core.action import Action
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.message import Attachment
from bot.core.ref import MessageRef, Ref
from bot.errors import CannotStart, Gone, NabuurError, Refused
from bot.ports import Accept, RoleSource


class SignalAdapter:
    """`now`: aware UTC."""

    name = NAME
    in_order = False
    roles: RoleSource | None = None

    def __init__(
        self,
        account: SignalAccount,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        rate_limit: SignalRateLimit | None = None,
    ) -> None:
        self._account = account
        self._now = now
        self._reach = Reach(now)
        self._rest = RestClient(account.service, account.number, Reach(now))
        self._rpc = RpcClient(*account.rpc, account.number) if account.rpc is not None else None
        self._state = AccountState(uuid=account.number)
        self._state_file = StateFile(account.folder)
        self._challenges = Challenges(account.folder)
        warnings = DeskWarnings(now)
        limit = rate_limit or SignalRateLimit()
        sender = SignalSender(
            self._rest, self._rpc, self._state, limit, self._challenges, warnings, self._state_file, now
        )
        self._actions = SignalActions(self._rest, self._rpc, self._state, sender)
        self._capabilities = SignalCapabilities(account, self._rest, self._rpc, self._state)
        self._changes = MembershipChanges(
            account.chats.on_platform, self._state, self._state_file, self._capabilities.look, now
        )
        self._receiver = SignalReceiver(
            account, self._rest, self._rpc, self._state, self._state_file, self._changes, warnings, now, self._reach
        )
        self._session = Session(self._start, self._rest.close)

    @property
    def lost_since(self) -> datetime | None:
        """The time since which the bot cannot receive or write: by JSON-RPC it may hear while the REST server is away."""
        both = (self._reach.lost_since, self._rest.reach.lost_since)
        return min((since for since in both if since is not None), default=None)

    async def run(self, accept: Accept) -> None:
        """Runs until cancelled. Raises CannotStart for a number that signal-cli does not know, also one that it has lost
        meanwhile, and for a webhook address that cannot be used."""
        async with self._session.open():
            await until_reached(self._session.start, NAME, self._reach)
            await self._receiver.run(accept)

    def decode(self, raw: bytes) -> Sequence[Event]:
        return decode(raw)

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return self._capabilities.of(place)

    async def do(self, action: Action) -> MessageRef | None:
        async with self._session.sending():
            try:
                return await self._actions.do(action)
            except CannotStart:
                self._changes.look_again()
                raise

    async def fetch(self, file: Attachment, most: int) -> bytes:
        async with self._session.started():
            return await self._actions.sender.fetch(file, most)

    async def examine(self) -> list[str]:
        """Only reads the files of the data folder: a bot may run at the same time."""
        async with asyncio.timeout(60), self._session.open():
            try:
                await self._capabilities.look()
            except NabuurError as error:
                return await lines_without_groups(self._rest, self._rpc, error)
            return await lines_for_doctor(self._account, self._rest, self._rpc, self._state, self._challenges)

    async def _start(self) -> None:
        """Asks signal-cli for the groups. Without a list of groups the bot starts with those of the last run. Raises
        CannotStart, Busy or Lost."""
        self._state_file.load(self._now())
        known = self._state_file.groups(self._account.chats.on_platform)
        self._state.recall_groups(known, self._state_file.state.own_uuid)
        try:
            await self._capabilities.look()
        except (Gone, Refused):
            self._changes.look_again()
        self._state.revisions.load(self._account.folder, self._state.uuid, self._now())
