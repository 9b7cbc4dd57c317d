"""The imitated Signal as a side: people react to messages."""

from __future__ import annotations

import re
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from adapters.shared.chats import ServedChats
from adapters.signal.account import ReceiveMode, SignalAccount
from adapters.signal.adapter import SignalAdapter
from adapters.signal.presentation import CALLED
from adapters.signal.rate_limit import SignalRateLimit
from bot.core.choice import EMOJI, Choice
from bot.core.ref import Ref
from bot.ports import Adapter, Clock
from tests.scenarios.side import MODERATORS, WORDS, Place, Post
from tests.wire.ports import free_port
from tests.wire.signal import SignalWorld, User
from tests.wire.signal.state import Group
from tests.wire.signal.state import Post as Native
from tests.wire.signal.town import ref
from tests.wire.signal.world import NUMBER
from tests.wire.telegram.clock import WorldClock

_MEMBERS = ("Jan", "Els", "Piet", "An")


class SignalSide:
    name = "signal"
    shows_pictures = True
    pins = False

    def __init__(self, world: SignalWorld, mode: ReceiveMode) -> None:
        self._world = world
        self._mode = mode
        self._port = free_port()
        self._people: dict[str, User] = {}
        self._group = world.group("Kerkwijk", *map(self._person, (*_MEMBERS, *MODERATORS)))
        self._desk = world.group("Moderatoren", *map(self._person, MODERATORS), admin=False)
        self.group, self.desk = ref(self._group), ref(self._desk)
        world.manual = mode is ReceiveMode.RPC
        if mode is ReceiveMode.WEBHOOK:
            world.rest.webhook = f"http://127.0.0.1:{self._port}/"

    @property
    def settings(self) -> str:
        rpc, listen = f"127.0.0.1:{self._world.cli.port}", f"127.0.0.1:{self._port}"
        return (
            f'signal: {{number_env: NABUUR_SIGNAL_NUMBER, service: "{self._world.service}", receive: {self._mode.value}, '
            f'rpc: "{rpc}", listen: "{listen}"}}'
        )

    def adapter(self, desks: Mapping[Ref, Ref], folder: Path, clock: Clock) -> Adapter:
        names = {self.group: "Kerkwijk", self.desk: "the moderators' chat of Kerkwijk"}
        made = SignalAccount(
            number=NUMBER,
            service=self._world.service,
            chats=ServedChats("signal", desks, names),
            folder=folder,
            receive=self._mode,
            rpc=("127.0.0.1", self._world.cli.port),
            listen=("127.0.0.1", self._port),
        )
        limit = SignalRateLimit(lambda: clock.monotonic().total_seconds())  # strangers wait in the town's time
        return SignalAdapter(made, clock.now, limit)

    async def stopped(self) -> None:
        """signal-cli keeps messages that come without a subscription."""
        if self._mode is ReceiveMode.RPC:
            await self._world.until(lambda: not self._world.cli.subscribed)

    def listens(self) -> bool:
        if self._mode is ReceiveMode.RPC:
            return self._world.cli.subscribed > 0
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0

    def handed_over(self) -> bool:
        return not self._world.account.waiting

    def _person(self, name: str) -> User:
        if name not in self._people:
            self._people[name] = self._world.user(name)
        return self._people[name]

    def address(self, name: str) -> Ref:
        return Ref("signal", self._person(name).uuid)

    def _chat(self, place: Place) -> Group:
        return self._group if place is Place.GROUP else self._desk

    # -- what people do

    def says(self, name: str, place: Place, text: str, answers: Post | None) -> Post:
        made = self._world.post(
            self._person(name), self._chat(place), text, answers=answers.native if answers else None
        )
        return Post(name, text, made)

    def tells_bot(self, name: str, text: str) -> None:
        self._world.post(self._person(name), self._world.me, text)

    def edits(self, post: Post, text: str) -> None:
        self._world.edit(post.native, text)

    def deletes(self, post: Post) -> None:
        self._world.delete(post.native)

    def flags(self, name: str, post: Post) -> None:
        self._world.react(self._person(name), post.native, "🚩")

    def joins(self, name: str) -> None:
        self._world.join(self._group, self._person(name))

    def leaves(self, name: str) -> None:
        self._world.leave(self._group, self._person(name))

    def asks_to_join(self, name: str) -> None:
        self._world.ask_to_join(self._group, self._person(name))

    def decides(self, name: str, choice: Choice, code: str) -> None:
        """There is no reaction for what is decided about an incident."""
        if choice in WORDS:
            self.says(name, Place.DESK, f"{WORDS[choice]} {code}", None)
            return
        card = next(
            post
            for post in reversed(self._world.by_bot(self._desk))
            if re.match(f"(?:🚓 |✋ |❓ )?{code} ·", post.text)
        )
        self._world.react(self._person(name), card, EMOJI[choice])

    def has_called(self, name: str) -> None:
        question = next(post for post in reversed(self._world.by_bot(self._group)) if f"{CALLED} = " in post.text)
        self._world.react(self._person(name), question, CALLED)

    def says_over(self, name: str, over: bool) -> None:
        self.says(name, Place.GROUP, "ja" if over else "nee", None)

    def accepts_rules(self, name: str) -> None:
        self.tells_bot(name, "Ik ga akkoord.")

    # -- what they see

    def posts(self, place: Place) -> list[Post]:
        there = [post for post in self._world.posts if post.chat is self._chat(place) and post.visible]
        return [Post("" if post.author is self._world.me else post.author.name, post.text, post) for post in there]

    def private(self, name: str) -> list[str]:
        return [post.text for post in self._world.by_bot(self._person(name)) if post.visible]

    def is_pictured(self, post: Post) -> bool:
        native: Native = post.native
        return bool(native.attachments)

    def is_pinned(self, post: Post) -> bool:
        return False

    def is_up(self, post: Post) -> bool:
        native: Native = post.native
        return native.visible

    def is_in(self, name: str) -> bool:
        return self._person(name).uuid in self._group.members


@asynccontextmanager
async def signal(clock: WorldClock, mode: ReceiveMode = ReceiveMode.RPC) -> AsyncIterator[SignalSide]:
    async with SignalWorld(now=clock.now) as world:
        yield SignalSide(world, mode)
