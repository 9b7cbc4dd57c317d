"""Telegram as the rest of the house sees it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from adapters.telegram import NAME
from adapters.telegram.act import Acting
from adapters.telegram.buttons import Signer
from adapters.telegram.client import ask, links
from adapters.telegram.decode import decode
from adapters.telegram.intake import key_of, raw_of, received_at
from adapters.telegram.pace import Pace
from adapters.telegram.receive import Hand, Polling, Taken
from adapters.telegram.rights import SPEAKS, Rights, look
from adapters.telegram.roles import Roles
from adapters.telegram.webhook import Webhook
from bot.core.action import Action
from bot.core.event import Event
from bot.core.fit import Kind
from bot.core.ref import MessageRef, Ref
from bot.errors import Lost, NabuurError
from bot.ports import Accept

log = logging.getLogger(__name__)

LOOKS_EVERY: Final = timedelta(minutes=10)
"""Rights are asked for again this often, besides whenever Telegram says that they changed."""

_PAUSES_S: Final = (1, 2, 5, 10, 30)


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
    `webhook` None: updates are asked for."""

    token: str = field(repr=False)
    base_url: str
    desks: Mapping[Ref, Ref]
    names: Mapping[Ref, str]
    webhook: Listens | None = None

    @property
    def chats(self) -> list[Ref]:
        """Groups and desks on this platform, each once."""
        return [chat for chat in dict.fromkeys((*self.desks, *self.desks.values())) if chat.platform == NAME]


class TelegramAdapter:
    name = NAME

    def __init__(self, account: Account) -> None:
        self._account = account
        self._links = links(account.token, account.base_url)
        self._bot = self._links.bot
        self._signer = Signer(account.token)
        self._acting = Acting(self._bot, self._signer, Pace())
        self._roles = Roles(self._bot, _desks_by_number(account.desks))
        self._rights: dict[Ref, Rights] = {}
        self._ready = False

    # -- receiving

    async def run(self, accept: Accept) -> None:
        """Until cancelled. Raises CannotStart when the token is wrong or nothing can listen."""
        await self._get_ready()
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._look_again(), name="telegram rights")
                await self._receive(self._handing(accept, tasks))
        finally:
            await self._bot.shutdown()

    def _handing(self, accept: Accept, tasks: asyncio.TaskGroup) -> Hand:
        async def hand(messages: Sequence[Sequence[Taken]]) -> None:
            now = datetime.now(UTC)
            raws = [await raw_of(message, self._roles, now) for message in messages]
            await asyncio.gather(
                *(
                    accept(key_of(message), raw, received_at(message, now))
                    for message, raw in zip(messages, raws, strict=True)
                )
            )
            for message in messages:
                self._follow(message, tasks)

        return hand

    async def _receive(self, hand: Hand) -> None:
        listens = self._account.webhook
        if listens is None:
            await _patiently(ask(self._bot.delete_webhook()))
            await Polling(self._links.receiving, self._bot.base_url, hand).run()
        else:
            await Webhook(self._bot, hand, listens.host, listens.port, listens.url, listens.secret).run()

    def _follow(self, message: Sequence[Taken], tasks: asyncio.TaskGroup) -> None:
        """What Telegram itself wants to hear, and what changes what the bot may do. None of it is worth a failure."""
        update = message[0].update
        if update is None:
            return
        if update.callback_query is not None:
            answer = self._bot.answer_callback_query(update.callback_query.id)
            tasks.create_task(_quietly(ask(answer)), name="answer a press")
        if (change := update.my_chat_member) is not None:
            chat = Ref(NAME, str(change.chat.id))
            tasks.create_task(_quietly(self._look_at(chat)), name="rights changed")
        if (change := update.chat_member) is not None:
            self._roles.note(change.chat.id, change.new_chat_member.user.id, change.new_chat_member.is_in)

    def decode(self, raw: bytes) -> Sequence[Event]:
        return decode(raw, self._signer.read, self._bot.username if self._ready else "")

    # -- acting

    def able(self, place: Ref) -> Set[Kind]:
        """Before Telegram was asked: what needs no right."""
        rights = self._rights.get(place)
        return rights.able if rights is not None else SPEAKS

    async def do(self, action: Action) -> MessageRef | None:
        await self._get_ready()
        return await self._acting.do(action)

    # -- rights

    async def _get_ready(self) -> None:
        """Get to know oneself and one's rights. Waits for a connection as long as it takes."""
        if self._ready:
            return
        for pause in (*_PAUSES_S, *([_PAUSES_S[-1]] * 10_000)):
            try:
                await ask(self._bot.initialize())
                await self._look_at_all()
            except Lost as error:
                log.warning("Telegram is not there yet", extra={"platform": NAME, "why": str(error)})
                await asyncio.sleep(pause)
            else:
                self._ready = True
                return

    async def _look_again(self) -> None:
        while True:
            await asyncio.sleep(LOOKS_EVERY.total_seconds())
            with suppress(NabuurError):
                await self._look_at_all()

    async def _look_at_all(self) -> None:
        for chat in self._account.chats:
            await self._look_at(chat)

    async def _look_at(self, chat: Ref) -> None:
        self._rights[chat] = await look(self._bot, int(chat.id))

    async def examine(self) -> list[str]:
        """One line about the bot itself, one for each chat."""
        async with asyncio.timeout(30):
            await ask(self._bot.initialize())
            await self._look_at_all()
            lines = [f"telegram: this is @{self._bot.username}"]
            lines += [self._about(chat) for chat in self._account.chats]
            await self._bot.shutdown()
        return lines

    def _about(self, chat: Ref) -> str:
        rights, name = self._rights[chat], self._account.names.get(chat, str(chat))
        if rights.why:
            return f"! telegram: {name}: {rights.why}; add the bot to it"
        if rights.lacks and chat in self._account.desks:
            return f"! telegram: {name}: give the bot the right {', '.join(rights.lacks)}"
        return f"telegram: {name}: the bot is there and may do what it needs"


def _desks_by_number(desks: Mapping[Ref, Ref]) -> dict[int, frozenset[int]]:
    """Only desks on Telegram: who sits in a chat of another platform, Telegram cannot tell."""
    pairs = [(group, desk) for group, desk in desks.items() if group.platform == desk.platform == NAME]
    others = [desk for group, desk in desks.items() if desk.platform == NAME and group.platform != NAME]
    found = {int(group.id): frozenset({int(desk.id)}) for group, desk in pairs}
    return found | {int(desk.id): frozenset({int(desk.id)}) for desk in others}


async def _patiently(call: Awaitable[object]) -> None:
    """What is done once at the start, and again at the next start if it fails."""
    with suppress(NabuurError):
        await call


async def _quietly(call: Awaitable[object]) -> None:
    try:
        await call
    except NabuurError as error:
        log.info("a courtesy failed", extra={"platform": NAME, "kind": type(error).__name__})
