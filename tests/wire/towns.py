"""A neighbourhood on the imitated Telegram with a whole bot: real HTTP, real SQLite, the real adapter."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from adapters.shared.chats import ServedChats
from adapters.telegram.account import TelegramAccount, WebhookSettings
from adapters.telegram.adapter import TelegramAdapter
from adapters.telegram.rate_limit import Limit, TelegramRateLimit
from bot.app import Bot, Parts
from bot.clock import SystemClock
from bot.core.ref import Ref
from bot.core.rule import Rule
from bot.core.watch import Police, Watch
from bot.ports import Clock
from tests.bots import RULES, in_force, parts, running
from tests.kit import AT_ANY_HOUR
from tests.wire.telegram import Place, Post, TelegramWorld, User

ACT = "wie gaat er mee"
REPORT = "er loopt iemand"


def ref(place: Place) -> Ref:
    return Ref("telegram", str(place.id))


def quick() -> TelegramRateLimit:
    """Far faster than Telegram allows, so that a test waits for nothing."""
    return TelegramRateLimit(Limit(10_000, 1.0), Limit(1000, 1.0), Limit(10_000, 1.0))


@dataclass
class Town:
    """Jan and Els are members, Mo and Nele moderators; the bot moderates the group from the desk."""

    world: TelegramWorld
    folder: Path
    group: Place
    desk: Place
    jan: User
    els: User
    mo: User
    nele: User
    webhook: WebhookSettings | None = None
    clock: Clock = field(default_factory=SystemClock)
    rate_limit: TelegramRateLimit = field(default_factory=quick)
    officers: tuple[Ref, ...] = ()
    rules: tuple[Rule, ...] = RULES
    coordinators: tuple[User, ...] = ()

    @classmethod
    def of(cls, world: TelegramWorld, folder: Path, *, basic: bool = False) -> Self:
        group = world.group("Kerkwijk") if basic else world.supergroup("Kerkwijk")
        desk = world.supergroup("Moderatoren", bot="member")
        jan, els = world.user("Jan", started=True), world.user("Els")
        mo, nele = world.user("Mo"), world.user("Nele")
        group.join(jan, els, mo, nele, quiet=True)
        desk.join(mo, nele, quiet=True)
        return cls(world, folder, group, desk, jan, els, mo, nele)

    @property
    def watch(self) -> Watch:
        police = Police("PZ Gent", people=self.officers)
        coordinators = tuple(Ref("telegram", str(user.id)) for user in self.coordinators)
        return replace(
            AT_ANY_HOUR, groups=(ref(self.group),), desk=ref(self.desk), coordinators=coordinators, police=police
        )

    def adapter(self) -> TelegramAdapter:
        desks = {ref(self.group): ref(self.desk)}
        names = {ref(self.group): "Kerkwijk", ref(self.desk): "the moderators' chat of Kerkwijk"}
        return TelegramAdapter(
            TelegramAccount(
                self.world.token,
                self.world.url,
                ServedChats("telegram", desks, names, frozenset([ref(self.group)] if self.officers else [])),
                self.folder / "data",
                self.webhook,
            ),
            self.clock.now,
            self.rate_limit,
        )

    def parts(self) -> Parts:
        return replace(parts(self.folder, self.adapter(), self.clock, self.watch), rules=in_force(rules=self.rules))

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[Bot]:
        """A bot that listens already."""
        async with running(self.parts()) as bot:
            asked = len(self.world.calls("getUpdates", "setWebhook"))
            await self.world.until(lambda: len(self.world.calls("getUpdates", "setWebhook")) > asked or asked)
            yield bot

    async def card(self, number: int = 0) -> Post:
        """A card on the desk, the oldest first, as soon as it is there."""
        await self.world.until(lambda: len(self.cards) > number)
        return self.cards[number]

    @property
    def cards(self) -> list[Post]:
        return [post for post in self.desk.from_bot if " card_head" in post.text or post.buttons]

    async def press(self, post: Post, emoji: str, *, by: User) -> None:
        """The button with this emoji, as soon as it is there."""
        found = await self.world.until(lambda: [button for button in post.buttons if button.label.startswith(emoji)])
        self.world.press(found[0], by=by)

    async def gone(self, post: Post) -> None:
        await self.world.until(lambda: post.gone)

    async def held(self, post: Post, number: int = 0) -> Post:
        """The card of a message, as soon as the message is gone."""
        await self.gone(post)
        return await self.card(number)

    async def says(self, place: Place, part: str) -> Post:
        """A message of the bot's that holds this, as soon as it is there."""
        found = await self.world.until(lambda: [post for post in place.from_bot if part in post.text])
        return found[-1]
