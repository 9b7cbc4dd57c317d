"""Telegram as an `Adapter` (`bot/ports.py`): this file connects the parts of the package."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence, Set
from datetime import UTC, datetime

from adapters.shared.connection import Reach, Session, until_reached
from adapters.shared.tasks import task_group
from adapters.telegram import NAME
from adapters.telegram.account import TelegramAccount
from adapters.telegram.actions import TelegramActions
from adapters.telegram.api.answers import WebhookAnswer
from adapters.telegram.api.chat_calls import ChatCalls
from adapters.telegram.api.client import open_client
from adapters.telegram.button_answers import ButtonAnswers
from adapters.telegram.button_signature import Signer
from adapters.telegram.capabilities import TelegramCapabilities
from adapters.telegram.check import line_about_webhook, lines_about_clock, lines_about_server, lines_for_doctor
from adapters.telegram.decode import decode
from adapters.telegram.deletion import Deletions
from adapters.telegram.moderation import Moderation
from adapters.telegram.rate_limit import TelegramRateLimit
from adapters.telegram.receive import TelegramReceiver
from adapters.telegram.refs import MovedGroups, number_of
from adapters.telegram.roles import Roles
from adapters.telegram.saved_permissions import SavedPermissions
from adapters.telegram.send import TelegramSender
from bot.core.action import Action
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.message import Attachment
from bot.core.ref import MessageRef, Ref
from bot.ports import Accept, RoleSource


class TelegramAdapter:
    """`now`: aware UTC. `rate_limit` None: Telegram's own limits."""

    name = NAME
    in_order = False

    def __init__(
        self,
        account: TelegramAccount,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        rate_limit: TelegramRateLimit | None = None,
    ) -> None:
        self._account = account
        self._now = now
        self._reach = Reach(now)
        client = open_client(account.token, account.base_url)
        self._signer = Signer(account.token)
        moved = MovedGroups({number_of(chat) for chat in account.chats.on_platform})
        self._client = client
        calls = ChatCalls(moved, rate_limit or TelegramRateLimit())
        answers = ButtonAnswers(client.bot)
        moderation = Moderation(client, calls, SavedPermissions(account.folder), now)
        sender, deletions = TelegramSender(client, self._signer, calls), Deletions(client.bot)
        self._actions = TelegramActions(calls, sender, moderation, deletions, answers)
        self._capabilities = TelegramCapabilities(client, account.chats, moved)
        self.roles: RoleSource | None = (
            roles := Roles(client.calls, account.chats, moved, self._capabilities.hears_leaves)
        )
        self._receiver = TelegramReceiver(account, client, moved, roles, self._capabilities, answers, now, self._reach)
        self._session = Session(self._start, client.close)

    @property
    def lost_since(self) -> datetime | None:
        return self._reach.lost_since

    async def run(self, accept: Accept) -> None:
        """Runs until cancelled. Raises CannotStart for a wrong token, and for a webhook address that cannot be used."""
        async with self._session.open():
            await until_reached(self._begin, NAME, self._reach)
            await self._receiver.run(accept)

    def decode(self, raw: bytes) -> Sequence[Event]:
        return decode(raw, self._signer.read)

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return self._capabilities.of(place)

    async def do(self, action: Action) -> MessageRef | None:
        async with self._session.sending():
            return await self._actions.do(action)

    async def fetch(self, file: Attachment, most: int) -> bytes:
        async with self._session.started():
            return await self._client.fetch(file.handle.partition(":")[2], most)

    async def examine(self) -> list[str]:
        async with asyncio.timeout(30), self._session.started():
            await self._capabilities.look_at_all()
            webhook = await self._webhook_lines()
        lines = lines_for_doctor(self._client.me, self._account.chats, self._capabilities)
        clock = lines_about_clock(self._client.sending.answered_at, self._now())
        return [*lines, *webhook, *clock, *lines_about_server(self._account.base_url)]

    async def _webhook_lines(self) -> list[str]:
        if self._account.webhook is None:
            return []
        told, _ = await self._client.calls.get(WebhookAnswer, "getWebhookInfo")
        return [line_about_webhook(told, self._account.webhook.url)]

    async def _begin(self) -> None:
        """Starts the account and the receiving at once: far from Telegram, each answer makes the start longer."""
        async with task_group() as tasks:
            tasks.create_task(self._session.start(), name="telegram account")
            tasks.create_task(self._receiver.make_way(), name="telegram webhook")

    async def _start(self) -> None:
        """The rights in other chats are looked at beside the receiving: with thousands of watches that takes a while."""
        await self._client.ask_who_it_is()
        await self._capabilities.look_at_basic_groups()
