"""Signal as the rest of the house sees it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence, Set
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Final

from adapters.signal import NAME
from adapters.signal.account import Account, ReceiveMode
from adapters.signal.account_state import Known
from adapters.signal.actions import Acting
from adapters.signal.challenge import Challenges
from adapters.signal.connection_log import Patience
from adapters.signal.decode import decode
from adapters.signal.desk_warnings import Notices
from adapters.signal.examine import examined
from adapters.signal.groups import (
    LEADS,
    SPEAKS,
    WRITES,
    able,
    from_rest,
    from_rpc,
    me_in,
)
from adapters.signal.intake import Intake, Kept
from adapters.signal.membership_changes import Following
from adapters.signal.rate_limit import Pace
from adapters.signal.receive_rpc import Hand, RpcReceiving, first_of
from adapters.signal.receive_web import Webhook, Websocket
from adapters.signal.refs import is_group
from adapters.signal.rest import Rest
from adapters.signal.rpc import Rpc
from adapters.signal.send import Saying
from adapters.signal.state_file import Memory
from bot.core.action import Action, DeleteMessage
from bot.core.event import Event
from bot.core.fit import Kind
from bot.core.ref import MessageRef, Ref
from bot.errors import Busy, Lost, NabuurError
from bot.ports import Accept

log = logging.getLogger(__name__)

_PAUSES_S: Final = (1, 2, 5, 10, 30)


class SignalAdapter:
    """`now`: aware UTC."""

    name = NAME
    comes_again = False

    def __init__(self, account: Account, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._account = account
        self._now = now
        self._rest = Rest(account.service, account.number)
        self._rpc = Rpc(*account.rpc, account.number) if account.rpc is not None else None
        self._known = Known(me=account.number)
        self._challenges = Challenges(account.folder)
        self._notices = Notices(now)
        self._memory = Memory(account.folder)
        self._following = Following(account.chats.on_platform, self._known, self._memory, self._look, now)
        saying = Saying(self._rest, self._known, Pace(), self._challenges, self._notices, self._memory, now)
        self._acting = Acting(self._rest, self._rpc, self._known, saying)
        self._meeting = asyncio.Lock()
        self._ready = self._remembers = False
        self._users = 0

    # -- receiving

    async def run(self, accept: Accept) -> None:
        """Until cancelled. Raises CannotStart when the number is wrong or nothing can listen."""
        async with self._connected():
            await self._meet_patiently()
            intake = Intake(self._known, self._account.chats.desks, self._account.number, self._following.look_again)

            async def keep(kept: Kept) -> None:
                await accept(kept.key, kept.raw, self._now())

            async def hand(raw: bytes) -> None:
                kept = intake.take(raw)
                if kept is not None:
                    await keep(kept)
                await self._memory.heard(self._now(), intake.probe)

            keeps, away_since = self._account.receive is ReceiveMode.RPC, self._memory.away_since()
            if not keeps and away_since is not None:
                self._notices.missed(away_since, self._now())
            try:
                with self._memory.receiving():
                    async with asyncio.TaskGroup() as tasks:
                        tasks.create_task(self._memory.stay_alive(self._now, keeps), name="signal alive")
                        following = self._following.run(lambda changed: keep(intake.change(changed)))
                        tasks.create_task(following, name="signal groups")
                        telling = self._notices.run(lambda gap: keep(intake.gap(gap)))
                        tasks.create_task(telling, name="signal notices")
                        await self._receiving(hand)
            except BaseExceptionGroup as group:
                raise first_of(group) from None
            finally:
                for kind, count in intake.ignored.items():
                    log.info("received and left alone", extra={"kind": kind, "count": count})

    async def _receiving(self, hand: Hand) -> None:
        way, rpc, listen = self._account.receive, self._rpc, self._account.listen
        patience = Patience(self._now, self._notices.missed, keeps=way is ReceiveMode.RPC)
        if way is ReceiveMode.RPC and rpc is not None:
            await RpcReceiving(rpc, hand, patience).run()
        elif way is ReceiveMode.WEBHOOK and listen is not None:
            await Webhook(hand, *listen).run()
        else:
            await Websocket(self._rest.receiving, hand, patience).run()

    def decode(self, raw: bytes) -> Sequence[Event]:
        return decode(raw)

    # -- acting

    def able(self, place: Ref) -> Set[Kind]:
        """Before the groups are known, everything that may turn out to be possible: what was accepted before a crash is decided
        before that, and a refusal is followed by the next best thing, while what is not even tried stays visible."""
        deletes: frozenset[Kind] = frozenset({DeleteMessage} if self._rpc is not None else ())
        if not is_group(place):
            return WRITES
        if not self._ready:
            return SPEAKS | LEADS | deletes if place in self._account.chats.on_platform else frozenset()
        group = self._known.groups.get(place)
        return able(group, self._known.me, deletes=self._rpc is not None) if group is not None else frozenset()

    async def do(self, action: Action) -> MessageRef | None:
        async with self._connected():
            await self._meet()
            return await self._acting.do(action)

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[None]:
        """While somebody uses the connections, they stay open. Whoever is the last closes them; the next opens them again."""
        self._users += 1
        try:
            yield
        finally:
            self._users -= 1
            if not self._users:
                await self._rest.close()

    # -- who the account is, and its groups

    async def _meet_patiently(self) -> None:
        """Waits for a connection as long as it takes. Raises CannotStart when the number is wrong."""
        fails = 0
        while True:
            try:
                return await self._meet()
            except (Lost, Busy) as error:
                log.warning("Signal is not there yet", extra={"account": NAME, "why": str(error)})
                await asyncio.sleep(_PAUSES_S[min(fails, len(_PAUSES_S) - 1)])
                fails += 1

    async def _meet(self) -> None:
        """Once, get to know oneself and one's groups, and remember what was before."""
        if self._remembers:
            return
        async with self._meeting:
            if not self._remembers:
                await self._look()
                self._known.revisions.keep_in(self._account.folder, self._known.me, self._now())
                self._memory.load(self._now())
                self._remembers = True

    async def _look(self) -> None:
        """By JSON-RPC where it is there: it names everybody by uuid."""
        rpc = self._rpc
        found = from_rest(await self._rest.groups()) if rpc is None else from_rpc(await rpc.call("listGroups"))
        self._known.me = me_in(found, self._account.number) or self._known.me
        self._known.groups = {group.ref: group for group in found}
        self._ready = True

    # -- for `doctor`

    async def examine(self) -> list[str]:
        """One line about the installation, then what is to be said of each chat. Files of the data folder are only read: a bot
        may run beside."""
        async with asyncio.timeout(60), self._connected():
            try:
                await self._look()
            except NabuurError as error:
                return [f"! signal: {error}"]
            return await examined(self._account, self._rest, self._rpc, self._known, self._challenges)
