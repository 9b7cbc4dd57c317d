"""A chat platform in memory, with the faults that platforms have. It counts what is done to it."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import Callable, Sequence, Set
from datetime import datetime, timedelta
from typing import Any

from bot.core.action import Action, AskModerators, PostMaskedCopy, Reply, Repost, SendMessage, SendPrivately
from bot.core.event import CommandGiven, Event, MessagePosted
from bot.core.fallback import ActionKind, place_of
from bot.core.message import Message, Person, Role
from bot.core.ref import MessageRef, Ref
from bot.ports import Accept, RoleSource
from tests.kit import ALL, DESK, NOON, Kind

MODERATORS = frozenset({"Mo", "Nele"})


Fault = Callable[[Action, int], None]
"""Raises an error for an action that is to fail at this attempt; the first is 1."""


def failing(error: Exception, *kinds: type[Action], times: float = math.inf) -> Fault:
    """Each action of these kinds fails so many times with this error. No kinds: all actions."""

    def fault(action: Action, attempt: int) -> None:
        if isinstance(action, kinds or object) and attempt <= times:
            raise error

    return fault


class FakePlatform:
    """Updates are put in with `say`; `done` lists what the bot did, in order."""

    name = "console"
    in_order = False
    roles: RoleSource | None = None

    def __init__(self, fault: Fault = lambda action, attempt: None) -> None:
        self.done: list[Action] = []
        self.attempts: dict[str, int] = {}
        self.confirmed: list[str] = []
        self.able_to: Set[ActionKind] = ALL
        self.fault = fault
        self._updates: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._number = 0

    def say(self, name: str, text: str, chat: str = "kerkwijk", key: str | None = None) -> None:
        self._number += 1
        self._updates.put_nowait({"key": key or str(self._number), "name": name, "text": text, "chat": chat})

    def end(self) -> None:
        self._updates.put_nowait(None)

    async def run(self, accept: Accept) -> None:
        async with asyncio.TaskGroup() as tasks:
            while (update := await self._updates.get()) is not None:
                tasks.create_task(self._accept(accept, update))

    async def _accept(self, accept: Accept, update: dict[str, Any]) -> None:
        await accept(update["key"], json.dumps(update).encode(), self.moment(update))
        self.confirmed.append(update["key"])

    def moment(self, update: dict[str, Any]) -> datetime:
        """One second later for each message."""
        return NOON + timedelta(seconds=int(update["key"]) if update["key"].isdigit() else 0)

    def decode(self, raw: bytes) -> Sequence[Event]:
        update = json.loads(raw)
        if update["text"] == "poison":
            raise ValueError("not to be understood")
        role = Role.MODERATOR if update["name"] in MODERATORS else Role.MEMBER
        person = Person(Ref(self.name, update["name"]), update["name"], role)
        ref = MessageRef(Ref(self.name, update["chat"]), update["key"])
        at = self.moment(update)
        if update["text"].startswith("/"):
            name, _, argument = update["text"][1:].partition(" ")
            said = Message(ref, person, update["text"], at)
            return [CommandGiven(f"console:{update['key']}", ref.chat, person, name, argument, at, message=said)]
        native: Any = object() if update["text"].startswith("unwritable") else ""
        return [MessagePosted(f"console:{update['key']}", Message(ref, person, update["text"], at, native=native))]

    async def do(self, action: Action) -> MessageRef | None:
        name = f"{type(action).__name__} {action}"
        self.attempts[name] = self.attempts.get(name, 0) + 1
        await asyncio.sleep(0)
        self.fault(action, self.attempts[name])
        self.done.append(action)
        if isinstance(action, SendMessage | Reply | SendPrivately | PostMaskedCopy | Repost | AskModerators):
            return MessageRef(place_of(action), f"b{len(self.done)}")
        return None

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return self.able_to

    async def examine(self) -> list[str]:
        return []

    def did(self, kind: type[Kind]) -> list[Kind]:
        """The actions of one kind."""
        return [action for action in self.done if isinstance(action, kind)]

    def said(self, chat: Ref = DESK) -> list[str]:
        """The texts of the bot's own messages there."""
        return [action.text for action in self.did(SendMessage) if action.chat == chat]

    def count(self, kind: type[Action]) -> int:
        return len(self.did(kind))
