"""The imitated Telegram as a side: people press buttons."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from adapters.shared.chats import ServedChats
from adapters.telegram.account import TelegramAccount
from adapters.telegram.adapter import TelegramAdapter
from bot.core.choice import EMOJI, Choice
from bot.core.ref import Ref
from bot.ports import Adapter, Clock
from tests.scenarios.side import MODERATORS, Place, Post
from tests.wire.telegram import Place as Chat
from tests.wire.telegram import TelegramWorld, User
from tests.wire.telegram.clock import WorldClock
from tests.wire.telegram.state import Button
from tests.wire.telegram.state import Post as Native
from tests.wire.towns import quick, ref

_MEMBERS = ("Jan", "Els", "Piet", "An")
_LABELS = {
    Choice.CLOSE: "Afgesloten", Choice.FALSE_ALARM: "Vals alarm", Choice.POLICE_THERE: "Politie ter plaatse",
    Choice.CALLED: "gebeld",
}  # fmt: skip


class TelegramSide:
    name = "telegram"
    shows_pictures = True
    pins = True

    def __init__(self, world: TelegramWorld) -> None:
        self._world = world
        self._people: dict[str, User] = {}
        self._group = world.supergroup("Kerkwijk", bot="moderator")
        self._desk = world.supergroup("Moderatoren", bot="member")
        self._group.join(*map(self._person, (*_MEMBERS, *MODERATORS)), quiet=True)
        self._desk.join(*map(self._person, MODERATORS), quiet=True)
        self.group, self.desk = ref(self._group), ref(self._desk)
        self._asked_before = 0

    @property
    def settings(self) -> str:
        return f'telegram: {{token_env: NABUUR_TELEGRAM_TOKEN, base_url: "{self._world.url}"}}'

    def adapter(self, desks: Mapping[Ref, Ref], folder: Path, clock: Clock) -> Adapter:
        self._asked_before = len(self._world.calls("getUpdates"))
        names = {self.group: "Kerkwijk", self.desk: "the moderators' chat of Kerkwijk"}
        chats = ServedChats("telegram", desks, names, with_official_posts=frozenset([self.group]))
        return TelegramAdapter(TelegramAccount(self._world.token, self._world.url, chats, folder), clock.now, quick())

    async def stopped(self) -> None:
        """Telegram keeps what it could not deliver."""

    def listens(self) -> bool:
        return len(self._world.calls("getUpdates")) > self._asked_before

    def handed_over(self) -> bool:
        return not self._world.updates.pending

    def _person(self, name: str) -> User:
        if name not in self._people:
            self._people[name] = self._world.user(name, started=True)
        return self._people[name]

    def address(self, name: str) -> Ref:
        return Ref("telegram", str(self._person(name).id))

    def _chat(self, place: Place) -> Chat:
        return self._group if place is Place.GROUP else self._desk

    # -- what people do

    def says(self, name: str, place: Place, text: str, answers: Post | None) -> Post:
        made = self._chat(place).post(self._person(name), text, reply_to=answers.native if answers else None)
        return Post(name, text, made)

    def tells_bot(self, name: str, text: str) -> None:
        person = self._person(name)
        self._world.private(person).post(person, text)

    def edits(self, post: Post, text: str) -> None:
        self._group.edit(post.native, text)

    def deletes(self, post: Post) -> None:
        self._group.delete(post.native)

    def flags(self, name: str, post: Post) -> None:
        """Telegram's apps offer no 🚩 among the reactions."""
        self._group.post(self._person(name), "🚩", reply_to=post.native)

    def joins(self, name: str) -> None:
        self._group.join(self._person(name))

    def leaves(self, name: str) -> None:
        self._group.leave(self._person(name))

    def asks_to_join(self, name: str) -> None:
        self._group.ask_to_join(self._person(name))

    def decides(self, name: str, choice: Choice, code: str) -> None:
        card = next(post for post in reversed(self._desk.from_bot) if code in post.text and post.buttons)
        self._press(card, EMOJI.get(choice) or _LABELS[choice], name)

    def has_called(self, name: str) -> None:
        question = next(post for post in reversed(self._group.from_bot) if post.buttons)
        self._press(question, "gebeld", name)

    def says_over(self, name: str, over: bool) -> None:
        label = "Ja, voorbij" if over else "Nee, nog bezig"
        question = next(post for post in reversed(self._group.from_bot) if any(b.label == label for b in post.buttons))
        self._press(question, label, name)

    def accepts_rules(self, name: str) -> None:
        question = next(post for post in reversed(self._private(name)) if post.buttons)
        self._press(question, "akkoord", name)

    def _press(self, post: Native, label: str, name: str) -> None:
        button: Button = post.button(label)
        self._world.press(button, by=self._person(name))

    def sends_document(self, name: str, file: str, content: str) -> None:
        """Sends a document to the bot alone."""
        person = self._person(name)
        document = self._world.telegram.new_file("document", content.encode(), file)
        self._world.private(person).post(person, media=document)

    def presses_privately(self, name: str, label: str) -> None:
        message = next(post for post in reversed(self._private(name)) if post.buttons)
        self._press(message, label, name)

    # -- what they see

    def documents(self, name: str) -> list[str]:
        """The files that the bot sent to this person."""
        ids = [post.content["document"]["file_id"] for post in self._private(name) if "document" in post.content]
        return [self._world.telegram.files[id].content.decode() for id in ids]

    def posts(self, place: Place) -> list[Post]:
        return [
            Post("" if post.by_bot or post.sender is None else post.sender.name, post.text, post)
            for post in self._chat(place).messages
        ]

    def _private(self, name: str) -> list[Native]:
        return self._world.private(self._person(name)).from_bot

    def private(self, name: str) -> list[str]:
        return [post.text for post in self._private(name)]

    def is_pictured(self, post: Post) -> bool:
        native: Native = post.native
        return native.kind == "photo"

    def is_pinned(self, post: Post) -> bool:
        native: Native = post.native
        return native in self._group.pinned

    def is_up(self, post: Post) -> bool:
        native: Native = post.native
        return not native.gone

    def is_in(self, name: str) -> bool:
        return self._group.member(self._person(name)).present


@asynccontextmanager
async def telegram(clock: WorldClock) -> AsyncIterator[TelegramSide]:
    async with TelegramWorld(clock=clock) as world:
        yield TelegramSide(world)
