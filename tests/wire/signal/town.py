"""A neighbourhood on the imitated Signal with a whole bot: real sockets, real SQLite, the real adapter."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from adapters.shared.chats import ServedChats
from adapters.signal.account import ReceiveMode, SignalAccount
from adapters.signal.adapter import SignalAdapter
from bot.app import Bot, Parts
from bot.clock import SystemClock
from bot.core.ref import Ref
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.ports import Clock
from tests.bots import parts, running
from tests.kit import AT_ANY_HOUR
from tests.wire.ports import free_port
from tests.wire.signal.state import Group, Post, User
from tests.wire.signal.world import SignalWorld

ACT = "wie gaat er mee"
REPORT = "er loopt iemand"


@dataclass
class Town:
    """Jan and Els are members, Mo and Nele moderators, and Mo administers the group. The bot moderates it from the desk."""

    world: SignalWorld
    folder: Path
    group: Group
    desk: Group
    jan: User
    els: User
    mo: User
    nele: User
    mode: ReceiveMode = ReceiveMode.RPC
    with_rpc: bool = True
    port: int = field(default_factory=free_port)
    secret: str = ""
    clock: Clock = field(default_factory=SystemClock)
    gatekeeper: bool = False
    lane: Callable[[], WatchState] = lambda: WatchState("kerkwijk")

    @classmethod
    def of(
        cls, world: SignalWorld, folder: Path, mode: ReceiveMode = ReceiveMode.RPC, *, with_rpc: bool = True
    ) -> Town:
        jan, els = world.user("Jan", "+32470000011"), world.user("Els")
        mo, nele = world.user("Mo"), world.user("Nele")
        group = world.group("Kerkwijk", jan, els, mo, nele)
        group.members[mo.uuid] = True
        desk = world.group("Moderatoren", mo, nele, admin=False)
        town = cls(world, folder, group, desk, jan, els, mo, nele, mode, with_rpc)
        world.manual = mode is ReceiveMode.RPC
        if mode is ReceiveMode.WEBHOOK:
            world.rest.webhook = f"http://127.0.0.1:{town.port}/signal"
        return town

    @property
    def watch(self) -> Watch:
        return replace(
            AT_ANY_HOUR, groups=(ref(self.group),), desk=ref(self.desk), coordinators=(), gatekeeper=self.gatekeeper
        )

    def adapter(self, number: str = "") -> SignalAdapter:
        names = {ref(self.group): "Kerkwijk", ref(self.desk): "the moderators' chat of Kerkwijk"}
        made = SignalAccount(
            number=number or self.world.me.number or "",
            service=self.world.service,
            chats=ServedChats("signal", {ref(self.group): ref(self.desk)}, names),
            folder=self.folder,
            receive=self.mode,
            rpc=("127.0.0.1", self.world.cli.port) if self.with_rpc else None,
            listen=("127.0.0.1", self.port),
            secret=self.secret,
        )
        return SignalAdapter(made, self.clock.now)

    def parts(self) -> Parts:
        return parts(self.folder, self.adapter(), self.clock, self.watch)

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[Bot]:
        """A bot that listens already."""
        async with running(self.parts()) as bot:
            self.lane = lambda: bot.pipeline.lanes["kerkwijk"]
            await self.world.until(self.listens)
            yield bot

    def listens(self) -> bool:
        if self.mode is ReceiveMode.RPC:
            return self.world.cli.subscribed > 0
        if self.mode is ReceiveMode.WEBSOCKET:
            return bool(self.world.rest.sockets)
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    # -- what people do and see

    def says(self, by: User, text: str) -> Post:
        return self.world.post(by, self.group, text)

    @property
    def cards(self) -> list[Post]:
        return [post for post in self.world.by_bot(self.desk) if " card_head" in post.text]

    async def card(self, number: int = 0) -> Post:
        """A card on the desk, the oldest first, as soon as it is there."""
        await self.world.until(lambda: len(self.cards) > number)
        return await self.known(self.cards[number])

    async def known(self, post: Post) -> Post:
        """A card or a question of the bot's, as soon as the bot knows that it arrived."""

        def names() -> set[str]:
            refs = [ref for case in self.lane().cases.values() for ref in case.cards]
            refs += [ref for incident in self.lane().incidents.values() for ref in incident.notices]
            return {ref.id.rpartition(":")[2] for ref in refs}

        await self.world.until(lambda: str(post.timestamp) in names())
        return post

    def code(self) -> str:
        """The code of the newest case."""
        return list(self.lane().cases.values())[-1].code

    async def gone(self, post: Post) -> None:
        await self.world.until(lambda: not post.visible)

    async def held(self, post: Post, number: int = 0) -> Post:
        """The card of a message, as soon as the message is gone."""
        await self.gone(post)
        return await self.card(number)

    async def hears(self, chat: Group | User, part: str) -> Post:
        """A message of the bot's that holds this, as soon as it is there."""
        found = await self.world.until(lambda: [post for post in self.world.by_bot(chat) if part in post.text])
        return found[-1]


def ref(group: Group) -> Ref:
    return Ref("signal", group.id)
