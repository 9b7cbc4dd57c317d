"""Receiving: every update is stored before Telegram hears that it arrived; then the adapter follows up on it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Final

from adapters.shared.chats import UnknownGroups
from adapters.shared.connection import Reach
from adapters.shared.tasks import task_group
from adapters.telegram import NAME
from adapters.telegram.account import TelegramAccount
from adapters.telegram.api.client import Client
from adapters.telegram.button_answers import ButtonAnswers
from adapters.telegram.capabilities import TelegramCapabilities
from adapters.telegram.errors import ask
from adapters.telegram.intake import TelegramIntake, sender_and_chat
from adapters.telegram.raw_updates import RawUpdate
from adapters.telegram.receive_polling import OnMessages, Polling
from adapters.telegram.refs import MovedGroups, chat_ref, is_supergroup
from adapters.telegram.roles import Roles
from bot.errors import NabuurError
from bot.ports import Accept

log = logging.getLogger(__name__)

LOOK_FIRST_S: Final = 5
"""A change of the bot's rights waits this long for Telegram's answer which rights these are."""


@dataclass(frozen=True, slots=True)
class TelegramReceiver:
    """`now`: aware UTC."""

    account: TelegramAccount
    client: Client
    moved: MovedGroups
    roles: Roles
    capabilities: TelegramCapabilities
    answers: ButtonAnswers
    now: Callable[[], datetime]
    reach: Reach
    unknown_groups: UnknownGroups = field(default_factory=UnknownGroups)
    left_out: set[str] = field(default_factory=set)

    async def make_way(self) -> None:
        """Deletes the webhook before `run`: as long as Telegram has an address, it lets no program ask for updates."""
        if self.account.webhook is None:
            await ask(self.client.bot.delete_webhook())

    async def run(self, accept: Accept) -> None:
        """Runs until cancelled. Raises CannotStart for a wrong token, and for a webhook address that cannot be used."""
        async with task_group() as tasks:
            tasks.create_task(self._look_at_chats(), name="telegram rights")
            await self._receive(self._on_messages(accept, tasks))

    async def _receive(self, on_messages: OnMessages) -> None:
        bot = self.client.bot
        if self.account.webhook is not None:
            from adapters.telegram.receive_webhook import TelegramWebhook  # with a web server, which polling needs not

            await TelegramWebhook(bot, on_messages, self.account.webhook, self.reach).run()
        else:
            await Polling(self.client.receiving, bot.base_url, on_messages, self.reach).run()

    async def _look_at_chats(self) -> None:
        """Asks, beside the receiving, for the rights in each chat and the members of the desks."""
        await self.capabilities.look_at_the_others()
        self.capabilities.log_missing()
        desks = set(self.account.chats.desks.values()) & self.account.chats.places
        await asyncio.gather(*map(self.roles.learn, desks))

    def _on_messages(self, accept: Accept, tasks: asyncio.TaskGroup) -> OnMessages:
        intake = TelegramIntake(self.roles, self.moved, self.client.me.username)

        async def on_messages(messages: Sequence[Sequence[RawUpdate]]) -> None:
            await self._look_first(messages)
            rows = intake.rows(messages, self.now())
            await asyncio.gather(*(accept(row.key, row.raw, row.received_at) for row in rows))
            for parts in messages:
                self._follow_up(parts, tasks)

        return on_messages

    async def _look_first(self, messages: Sequence[Sequence[RawUpdate]]) -> None:
        """Asks for the new rights of the bot in a group or a desk before the bot decides about the change, and whether a
        strange supergroup is a group that has moved. If Telegram is slow, the look at the rights goes on beside the receiving
        (`_follow_up`)."""
        updates = [parts[0].update for parts in messages]
        changes = [update.my_chat_member for update in updates if update is not None]
        changed = {self.moved.original(change.chat.id) for change in changes if change is not None}
        chats = {number: chat_ref(number) for number in changed}
        known = self.account.chats.places.intersection(chats.values())
        looks: list[Callable[[], Awaitable[None]]] = [partial(self.capabilities.look_at, chat) for chat in known]
        if any(is_supergroup(number) and chat not in known for number, chat in chats.items()):
            looks.append(self.capabilities.look_for_moves)
        for look in looks:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_FIRST_S):
                    await _without_failure(look())

    def _follow_up(self, message: Sequence[RawUpdate], tasks: asyncio.TaskGroup) -> None:
        """Answers a button press, and takes over changes of rights. A failure here stops nothing."""
        for part in message:
            self._log_left_out(part.left_out)
        update = message[0].update
        if update is None:
            return
        _, chat = sender_and_chat(update)
        if chat is not None:
            self._log_if_unknown(chat.id)
        if update.callback_query is not None:
            answered = self.answers.stop_spinner(update.callback_query.id)
            tasks.create_task(_without_failure(answered), name="answer a press")
        if (change := update.my_chat_member) is not None:
            changed = chat_ref(self.moved.original(change.chat.id))
            if changed in self.account.chats.places:  # a strange group has to be told so, whatever held there before
                tasks.create_task(self.capabilities.look_until_answered(changed), name="rights changed")

    def _log_left_out(self, parts: Sequence[str]) -> None:
        """One line for each part of an update that Telegram now writes in another way."""
        for part in parts:
            if part not in self.left_out:
                self.left_out.add(part)
                log.warning("a part of an update cannot be read", extra={"account": NAME, "part": part})

    def _log_if_unknown(self, number: int) -> None:
        """Positive numbers are private chats: the number of a person is never logged."""
        if number < 0 and chat_ref(self.moved.original(number)) not in self.account.chats.places:
            self.unknown_groups.log(chat_ref(number))


async def _without_failure(call: Awaitable[object]) -> None:
    try:
        await call
    except NabuurError as error:
        log.info("a follow-up failed", extra={"account": NAME, "kind": type(error).__name__})
