"""Telegram as the rest of the house sees it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence, Set
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from adapters.telegram import NAME
from adapters.telegram.actions import Acting
from adapters.telegram.button_answers import Presses
from adapters.telegram.buttons import Signer
from adapters.telegram.capabilities import EVERYTHING, Rights, look
from adapters.telegram.chat_calls import Way
from adapters.telegram.client import Moved, ask, links, patiently
from adapters.telegram.decode import decode
from adapters.telegram.intake import Intake, by_whom, key_of, received_at
from adapters.telegram.moderation import Governing
from adapters.telegram.rate_limit import Pace
from adapters.telegram.receive import Hand, Polling, Taken
from adapters.telegram.refs import Homes, chat_ref, number_of
from adapters.telegram.roles import Roles
from adapters.telegram.saved_permissions import Before
from adapters.telegram.webhook import Webhook
from bot.core.action import Action
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.ref import MessageRef, Ref
from bot.errors import NabuurError
from bot.ports import Accept

log = logging.getLogger(__name__)

LOOKS_EVERY: Final = timedelta(minutes=10)
"""Rights are asked for again this often, besides whenever Telegram says that they changed."""


@dataclass(frozen=True, slots=True)
class Listens:
    """Where updates are brought to: `host` and `port` here, `url` for Telegram, and the secret that it has to say."""

    host: str
    port: int
    url: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Account:
    """One bot. `desks`: each of its groups with the moderators' chat that decides for it. `names`: what people call a chat.
    `folder`: the data folder. `webhook` None: updates are asked for."""

    token: str = field(repr=False)
    base_url: str
    desks: Mapping[Ref, Ref]
    names: Mapping[Ref, str]
    folder: Path
    webhook: Listens | None = None

    @property
    def chats(self) -> list[Ref]:
        """Groups and desks on this platform, each once."""
        return [chat for chat in dict.fromkeys((*self.desks, *self.desks.values())) if chat.platform == NAME]


class TelegramAdapter:
    """`now`: aware UTC."""

    name = NAME
    comes_again = True

    def __init__(
        self, account: Account, now: Callable[[], datetime] = lambda: datetime.now(UTC), pace: Pace | None = None
    ) -> None:
        self._account = account
        self._now = now
        self._links = links(account.token, account.base_url)
        self._bot = self._links.bot
        self._signer = Signer(account.token)
        self._homes = Homes({number_of(chat) for chat in account.chats})
        self._presses = Presses(self._bot)
        way = Way(self._homes, pace or Pace())
        governing = Governing(self._bot, way, Before(account.folder), now)
        self._acting = Acting(self._bot, self._signer, way, self._presses, governing)
        self._roles = Roles(self._bot, _desks_by_number(account.desks), self._homes)
        self._rights: dict[Ref, Rights] = {}
        self._meeting = asyncio.Lock()
        self._ready = False
        self._users = 0
        self._strange: set[int] = set()

    # -- receiving

    async def run(self, accept: Accept) -> None:
        """Until cancelled. Raises CannotStart when the token is wrong or nothing can listen."""
        async with self._connected():
            await patiently(self._meet)
            self._say_what_is_missing()
            intake = Intake(self._roles, self._homes, self._bot.username)
            try:
                async with asyncio.TaskGroup() as tasks:
                    tasks.create_task(self._look_again(), name="telegram rights")
                    await self._receive(self._handing(accept, intake, tasks))
            except BaseExceptionGroup as group:
                raise _first(group) from None

    def _handing(self, accept: Accept, intake: Intake, tasks: asyncio.TaskGroup) -> Hand:
        async def hand(messages: Sequence[Sequence[Taken]]) -> None:
            now = self._now()
            raws = await intake.raws(messages, now)
            kept = zip(messages, raws, strict=True)
            await asyncio.gather(*(accept(key_of(parts), raw, received_at(parts, now)) for parts, raw in kept))
            for parts in messages:
                self._follow(parts, tasks)

        return hand

    async def _receive(self, hand: Hand) -> None:
        listens = self._account.webhook
        if listens is None:
            await patiently(lambda: ask(self._bot.delete_webhook()))
            await Polling(self._links.receiving, self._bot.base_url, hand).run()
        else:
            await Webhook(self._bot, hand, listens.host, listens.port, listens.url, listens.secret).run()

    def _follow(self, message: Sequence[Taken], tasks: asyncio.TaskGroup) -> None:
        """What Telegram itself wants to hear, and what changes what the bot may do. None of it is worth a failure."""
        update = message[0].update
        if update is None:
            return
        _, chat = by_whom(update)
        if chat is not None:
            self._look_whether_known(chat.id)
        if update.callback_query is not None:
            settled = self._presses.settle(update.callback_query.id)
            tasks.create_task(_quietly(settled), name="answer a press")
        if (change := update.my_chat_member) is not None:
            changed = chat_ref(self._homes.first(change.chat.id))
            tasks.create_task(_quietly(self._look_at(changed)), name="rights changed")
        if (change := update.chat_member) is not None:
            self._roles.note(change.chat.id, change.new_chat_member.user.id, change.new_chat_member.is_in)

    def _look_whether_known(self, number: int) -> None:
        """Who sets the bot up needs the numbers of its groups. A person's number is nobody's business."""
        known = chat_ref(self._homes.first(number)) in self._account.chats
        if number < 0 and not known and number not in self._strange:
            self._strange.add(number)
            log.warning("a group that config.yaml does not name", extra={"key": str(chat_ref(number))})

    def decode(self, raw: bytes) -> Sequence[Event]:
        return decode(raw, self._signer.read)

    # -- acting

    def able(self, place: Ref) -> Set[ActionKind]:
        """Before Telegram was asked: everything. After a crash, messages are decided before there is a connection; what then
        turns out not to be allowed is refused, and a moderator does it."""
        rights = self._rights.get(place)
        return rights.able if rights is not None else EVERYTHING

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
                await self._links.close()

    # -- who the bot is, and what it may do

    async def _meet(self) -> None:
        """Once, get to know oneself and one's rights."""
        if self._ready:
            return
        async with self._meeting:
            if not self._ready:
                await ask(self._bot.initialize())
                await self._look_at_all()
                self._ready = True

    async def _look_again(self) -> None:
        while True:
            await asyncio.sleep(LOOKS_EVERY.total_seconds())
            with suppress(NabuurError):
                await self._look_at_all()

    async def _look_at_all(self) -> None:
        for chat in self._account.chats:
            await self._look_at(chat)

    async def _look_at(self, chat: Ref) -> None:
        number = number_of(chat)
        try:
            self._rights[chat] = await look(self._bot, self._homes.now(number))
        except Moved as moved:
            self._homes.note(number, moved.new_id)
            log.warning(
                "a group has a new number; write it into config.yaml", extra={"key": str(chat_ref(moved.new_id))}
            )
            self._rights[chat] = await look(self._bot, moved.new_id)

    def _say_what_is_missing(self) -> None:
        """At the start; that rights were given or taken away meanwhile, the coordinators hear."""
        for chat in self._account.chats:
            rights = self._rights[chat]
            lacks = ", ".join(rights.lacks) if chat in self._account.desks else ""
            if missing := rights.why or lacks:
                log.warning("the bot lacks rights; doctor says more", extra={"key": str(chat), "why": missing})

    # -- for `doctor`

    async def examine(self) -> list[str]:
        """One line about the bot itself, then what is to be said of each chat."""
        async with asyncio.timeout(30), self._connected():
            await self._meet()
            await self._look_at_all()
        lines = [f"telegram: this is @{self._bot.username}"]
        return lines + [line for chat in self._account.chats for line in self._about(chat)]

    def _about(self, chat: Ref) -> list[str]:
        name = self._account.names.get(chat, str(chat))
        rights, is_group = self._rights[chat], chat in self._account.desks
        if rights.why:
            return [
                f"! telegram: {name} ({chat}): {rights.why}; add the bot to it, and look at the number in config.yaml"
            ]
        lines = []
        if (home := self._homes.now(number_of(chat))) != number_of(chat):
            lines.append(
                f"! telegram: {name} has become a supergroup: write {chat_ref(home)} in place of {chat} in config.yaml"
            )
        if not rights.leads and not self._bot.can_read_all_group_messages:
            lines.append(f"! telegram: the bot does not hear what is written in {name}: make it an administrator there")
        if is_group and rights.lacks:
            lines += [f"! telegram: give the bot the right {lack} in {name}" for lack in rights.lacks]
        return lines or [f"telegram: {name}: the bot is there and may do what it needs"]


def _desks_by_number(desks: Mapping[Ref, Ref]) -> dict[int, frozenset[int]]:
    """Only desks on Telegram: who sits in a chat of another platform, Telegram cannot tell."""
    here = {number_of(desk): frozenset({number_of(desk)}) for desk in desks.values() if desk.platform == NAME}
    both = [(group, desk) for group, desk in desks.items() if group.platform == desk.platform == NAME]
    return here | {number_of(group): frozenset({number_of(desk)}) for group, desk in both}


async def _quietly(call: Awaitable[object]) -> None:
    try:
        await call
    except NabuurError as error:
        log.info("a courtesy failed", extra={"account": NAME, "kind": type(error).__name__})


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The fault itself: one is told at a time."""
    fault = group.exceptions[0]
    return _first(fault) if isinstance(fault, BaseExceptionGroup) else fault
