"""A Telegram of one's own, for the length of a test.

    async with TelegramWorld() as world:
        town, jan = world.supergroup("Kerkwijk"), world.user("Jan")
        town.join(jan)
        town.post(jan, "Er staat iemand aan de deur van nr. 12")
        bot = Bot(world.token, base_url=world.bot_url)

At its end the world raises if the bot's requests, or its own answers, were not what the specification says.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from itertools import count
from types import TracebackType
from typing import Self

from bot.translation import tr
from tests.wire.imitation import FaultPlan, SpecificationBroken, World
from tests.wire.telegram import render
from tests.wire.telegram.clock import WorldClock
from tests.wire.telegram.engine import CHANNEL_BOT, GROUP_ANONYMOUS_BOT, TELEGRAM, Telegram
from tests.wire.telegram.faults import Call, Fault, When
from tests.wire.telegram.flood import Flood
from tests.wire.telegram.http import Server
from tests.wire.telegram.place import ALL_RIGHTS, MODERATION, Place
from tests.wire.telegram.receiving import Receiving
from tests.wire.telegram.state import CHANNEL_RIGHTS, BotAccount, Button, Chat, Member, Post, Query, User
from tests.wire.telegram.updates import Update, UpdateQueue

_TOKEN = "123456789:AAimitated-token-for-loopback-only0"


class TelegramWorld(World):
    def __init__(
        self,
        *,
        clock: WorldClock | None = None,
        flood: Flood | None = None,
        reads_all: bool = True,
        username: str = "nabuur_bot",
        port: int = 0,
    ) -> None:
        super().__init__(self._recent_calls)
        self.clock = clock or WorldClock()
        self.flood = flood or Flood()
        self.updates = UpdateQueue(self.clock)
        self.bot = BotAccount(User(123456789, "Nabuur", username=username, is_bot=True), _TOKEN, reads_all)
        self.telegram = Telegram(self.bot, self.clock, self.updates, changed=self.wake)
        self.receiving = Receiving(self.telegram)
        self._faults = FaultPlan[Fault]()
        self.server = Server(self.telegram, self.receiving, self.flood, self._faults)
        self._port = port
        self._deliverer: asyncio.Task[None] | None = None
        self._ids = {"user": count(1001), "group": count(4001), "super": count(1000000001)}
        for known in (self.bot.user, GROUP_ANONYMOUS_BOT, CHANNEL_BOT, TELEGRAM):
            self.telegram.users[known.id] = known

    # -- where it is

    @property
    def url(self) -> str:
        """The address for `base_url` in config.yaml."""
        return f"http://127.0.0.1:{self.server.port}"

    @property
    def bot_url(self) -> str:
        """The address for the client library, which appends token and method itself."""
        return f"{self.url}/bot"

    @property
    def token(self) -> str:
        return self.bot.token

    async def __aenter__(self) -> Self:
        await self.server.start(self._port)
        self._deliverer = asyncio.create_task(self.receiving.deliver(), name="webhook")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        if self._deliverer is not None:
            self._deliverer.cancel()
            await asyncio.wait({self._deliverer})
        await self.server.stop()
        if exc is None and self.violations:
            raise SpecificationBroken("\n".join(dict.fromkeys(self.violations)))

    @asynccontextmanager
    async def down(self) -> AsyncIterator[None]:
        """The server is away: connections are cut and refused. Its memory stays; people go on talking."""
        await self.server.stop()
        try:
            yield
        finally:
            await self.server.start()

    # -- people and chats

    def user(self, first_name: str, *, started: bool = False, last_name: str = "", username: str = "", is_bot: bool = False,
             language: str = "nl") -> User:  # fmt: skip
        """A person with an account. The bot can write to the person only after `started`."""
        made = User(next(self._ids["user"]), first_name, last_name, username, language, is_bot, started)
        self.telegram.users[made.id] = made
        return made

    def private(self, person: User) -> Place:
        return Place(self, self.telegram.private(person))

    def supergroup(self, title: str, *, bot: str | frozenset[str] | None = "moderator", username: str = "") -> Place:
        """`bot`: "moderator" (administrator who may delete, restrict, pin, invite), "administrator" (everything), "member",
        a set of rights, or None where it is not in the group."""
        return self._chat(Chat(-(10**12 + next(self._ids["super"])), "supergroup", title, username), bot)

    def group(self, title: str, *, bot: str | frozenset[str] | None = "moderator") -> Place:
        """A small group, which may migrate."""
        return self._chat(Chat(-next(self._ids["group"]), "group", title), bot)

    def channel(self, title: str, *, bot: str | frozenset[str] | None = None) -> Place:
        return self._chat(Chat(-(10**12 + next(self._ids["super"])), "channel", title), bot)

    def _chat(self, chat: Chat, bot: str | frozenset[str] | None) -> Place:
        self.telegram.chats[chat.id] = chat
        if bot == "member":
            chat.members[self.bot.user.id] = Member(self.bot.user)
        elif bot is not None:
            named = {"moderator": MODERATION, "administrator": ALL_RIGHTS | frozenset(CHANNEL_RIGHTS)}
            rights = named[bot] if isinstance(bot, str) else bot
            chat.members[self.bot.user.id] = Member(self.bot.user, "administrator", rights)
        return Place(self, chat)

    def place(self, chat_id: int) -> Place:
        return Place(self, self.telegram.chats[chat_id])

    def migrate(self, old: Place, *, tells: Collection[str]) -> Place:
        new = self.supergroup(old.chat.title, bot=None)
        members, new.chat.permissions = dict(old.chat.members), dict(old.chat.permissions)
        ours = members.pop(self.bot.user.id)
        new.chat.members = dict(members)
        owner = next((m.user for m in members.values() if m.leads), TELEGRAM)
        if "my_chat_member" in tells:
            self.telegram.set_member(new.chat, ours, by=owner)
        new.chat.members[self.bot.user.id] = ours
        if "from" in tells:
            self.telegram.post(Post(new.chat, 0, 0, {"migrate_from_chat_id": old.id}, GROUP_ANONYMOUS_BOT, new.chat))
        if "to" in tells:
            self.telegram.say(old.chat, owner, {"migrate_to_chat_id": new.id})
        old.chat.migrated_to = new.id
        return new

    # -- people and the bot

    def start(self, person: User, payload: str = "") -> Post:
        """The person opens the bot and presses «Start»."""
        return self.private(person).post(person, f"/start {payload}".strip())

    def block(self, person: User, *, blocked: bool = True) -> None:
        """The person blocks the bot, or takes it back."""
        chat = self.telegram.private(person)
        person.blocked = blocked
        self.telegram.set_member(chat, Member(self.bot.user, "kicked" if blocked else "member"), by=person)

    def press(self, button: Button, *, by: User) -> Query:
        """Raises LookupError when the message is gone or the button is not on it any more."""
        if button.post.gone or button.choice not in [b.choice for b in button.post.buttons]:
            raise LookupError(tr("the button “{label}” is not there any more", label=button.label))
        return self.telegram.press(button.post, button.choice, by)

    def forge(self, post: Post, data: str, *, by: User) -> Query:
        """A press as a tampered app sends it: any data, on any message that the person has seen."""
        return self.telegram.press(post, data, by)

    def lose(self, post: Post) -> None:
        """The server forgets the files of this message: their ids are of no use any more."""
        for file in self.telegram.files.values():
            if file.file_id in str(post.content):
                file.lost = True

    # -- what the bot did

    def calls(self, *methods: str) -> list[Call]:
        """In the order in which they came; all, or of these methods."""
        return [c for c in self.server.calls if not methods or c.method in methods]

    @property
    def violations(self) -> list[str]:
        return self.telegram.violations

    def _recent_calls(self) -> list[str]:
        return [f"{c.method} {c.status} {c.description}".strip() for c in self.server.calls[-12:]]

    # -- what goes wrong

    def fail(self, method: str, fault: Fault, *, times: int | None = 1, when: When | None = None) -> None:
        """The next calls of this method («*»: of any) go wrong. `times` None: until `heal`."""
        self._faults.add(method, fault, times, when)

    def heal(self) -> None:
        self._faults.heal()

    def poison(self, raw: bytes | Mapping[str, object], *, whole: bool = False) -> Update:
        """Put anything into the stream of updates. Bytes follow the update_id, or, if `whole`, are the update."""
        if isinstance(raw, bytes):
            return self.updates.add_raw(raw, whole=whole)
        return self.updates.add_raw(_fields_of(raw), whole=whole)

    def again(self, update: Update | None = None) -> None:
        """The newest update, or this one, is delivered once more."""
        self.updates.again(update or self.updates.sent[-1])


def _fields_of(raw: Mapping[str, object]) -> bytes:
    return render.encoded(dict(raw))[1:-1]
