"""The terminal as a side: lines are typed, and what is printed is read."""

from __future__ import annotations

import asyncio
import io
import os
import re
import threading
from collections.abc import AsyncIterator, Mapping, Sequence, Set
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from adapters.console import ConsoleAdapter, Town
from bot.core.action import Action
from bot.core.choice import Choice
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.ref import MessageRef, Ref
from bot.ports import Accept, Adapter, Clock, RoleSource
from tests.scenarios.side import MODERATORS, WORDS, Place, Post

_WORDS = WORDS | {
    Choice.APPROVE: "ok", Choice.REMOVE: "weg", Choice.WARN: "waarschuw", Choice.MUTE: "demp", Choice.ESCALATE: "hulp",
    Choice.CLAIM: "neem", Choice.UNDO: "terug", Choice.EXAMPLE: "voorbeeld",
}  # fmt: skip
_CHANGED = re.compile(r"(✎|✂|🚪) ([^:\s]+):? ?(.*)", re.S)


@dataclass(slots=True)
class _Shown:
    """`chat`: as it stands between the brackets; a person's begins with «→ »."""

    chat: str
    by: str
    text: str
    up: bool = True


class _Watched:
    """The adapter, and what it printed for each action: only so it is known which message an id belongs to."""

    name = "console"
    in_order = True
    roles: RoleSource | None = None

    def __init__(self, inner: ConsoleAdapter, out: io.StringIO, side: ConsoleSide) -> None:
        self._inner, self._out, self._side = inner, out, side

    async def run(self, accept: Accept) -> None:
        await self._inner.run(accept)

    def decode(self, raw: bytes) -> Sequence[Event]:
        return self._inner.decode(raw)

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return self._inner.capabilities(place)

    async def examine(self) -> list[str]:
        return await self._inner.examine()

    async def do(self, action: Action) -> MessageRef | None:
        before = self._out.tell()
        ref = await self._inner.do(action)
        self._side.printed(self._out.getvalue()[before:], ref)
        return ref


class ConsoleSide:
    name = "console"
    shows_pictures = False
    pins = False
    group = Ref("console", "kerkwijk")
    desk = Ref("console", "moderators")
    settings = f"console: {{moderators: [{', '.join(MODERATORS)}]}}"

    def __init__(self) -> None:
        self._out = io.StringIO()
        self._input: TextIO | None = None
        self._reading: TextIO | None = None
        self._typed: list[str] = []  # while the program is away
        self._shown: dict[str, _Shown] = {}
        self._inside: set[str] = set()
        self._number = 0

    def adapter(self, desks: Mapping[Ref, Ref], folder: Path, clock: Clock) -> Adapter:
        reads, writes = os.pipe()
        self._reading = os.fdopen(reads, "r", encoding="utf-8")
        self._input = os.fdopen(writes, "w", encoding="utf-8")
        town = Town(desks, moderators=frozenset(MODERATORS))
        made = ConsoleAdapter(town, self._reading, self._out, clock.now)
        for line in self._typed:
            self._type(line)
        self._typed.clear()
        return _Watched(made, self._out, self)

    async def stopped(self) -> None:
        """Its terminal is away with it."""
        if self._input is None or self._reading is None:
            return
        self._input.close()
        while any(thread.name == "console input" for thread in threading.enumerate()):  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.001)
        self._reading.close()
        self._input = self._reading = None

    def listens(self) -> bool:
        return self._input is not None

    def handed_over(self) -> bool:
        confirmed = re.findall(r"^@(\d+)$", self._out.getvalue(), re.M)
        return len(confirmed) == self._number

    def _type(self, line: str) -> None:
        if self._input is None:
            self._typed.append(line)
        else:
            self._input.write(line + "\n")
            self._input.flush()

    def _line(self, line: str) -> str:
        self._number += 1
        self._type(f"@{self._number} {line}")
        return str(self._number)

    # -- what people do

    def says(self, name: str, place: Place, text: str, answers: Post | None) -> Post:
        number = self._line(f"{name} >{answers.native}: {text}" if answers else f"{name}: {text}")
        chat = self.group if place is Place.GROUP else self.desk
        self._shown[number] = _Shown(chat.id, name, text)
        return Post(name, text, number)

    def address(self, name: str) -> Ref:
        return Ref("console", name)

    def tells_bot(self, name: str, text: str) -> None:
        self._line(f"{name} !: {text}")

    def edits(self, post: Post, text: str) -> None:
        self._shown[post.native].text = text
        self._line(f"{post.by} ~{post.native}: {text}")

    def deletes(self, post: Post) -> None:
        self._shown[post.native].up = False
        self._line(f"{post.by} -{post.native}")

    def flags(self, name: str, post: Post) -> None:
        self._line(f"{name} >{post.native}: 🚩")

    def joins(self, name: str) -> None:
        self._inside.add(name)
        self._line(f"+{name}:")

    def leaves(self, name: str) -> None:
        raise AssertionError("no member can leave a terminal: run this scenario over CAN_BE_LEFT")

    def asks_to_join(self, name: str) -> None:
        self._line(f"?{name}:")

    def decides(self, name: str, choice: Choice, code: str) -> None:
        self._line(f"{name}: {_WORDS[choice]} {code}")

    def has_called(self, name: str) -> None:
        self._line(f"{name}: gebeld")

    def says_over(self, name: str, over: bool) -> None:
        self.says(name, Place.GROUP, "ja" if over else "nee", None)

    def accepts_rules(self, name: str) -> None:
        self._line(f"{name} !: ik ga akkoord")

    # -- what they see

    def printed(self, text: str, ref: MessageRef | None) -> None:
        """The output of one action; `ref`: the message that it made."""
        found = re.match(r"\[([^\]]+)\] (.*)", text, re.S)
        assert found is not None, text
        chat, said = found[1], found[2].rstrip("\n").replace("\n    ", "\n")
        if ref is not None:
            self._shown[ref.id] = _Shown(chat, "", said)
        elif (changed := _CHANGED.match(said)) is not None:
            self._changed(*changed.groups())

    def _changed(self, sign: str, which: str, text: str) -> None:
        if sign == "🚪":
            self._inside.add(which)
        elif which in self._shown and sign == "✂":
            self._shown[which].up = False
        elif which in self._shown:
            self._shown[which].text = text

    def posts(self, place: Place) -> list[Post]:
        chat = self.group if place is Place.GROUP else self.desk
        there = [(number, each) for number, each in self._shown.items() if each.chat == chat.id and each.up]
        return [Post(each.by, each.text, number) for number, each in there]

    def private(self, name: str) -> list[str]:
        return [each.text for each in self._shown.values() if each.chat == f"→ {name}" and each.up]

    def is_pictured(self, post: Post) -> bool:
        return False

    def is_pinned(self, post: Post) -> bool:
        return False

    def is_up(self, post: Post) -> bool:
        return self._shown[post.native].up

    def is_in(self, name: str) -> bool:
        return name in self._inside


@asynccontextmanager
async def console() -> AsyncIterator[ConsoleSide]:
    side = ConsoleSide()
    try:
        yield side
    finally:
        await side.stopped()
