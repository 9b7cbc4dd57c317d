"""A chat written line by line in a test, in place of an exported one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.action import Action
from bot.core.event import Event, MemberJoined, MessagePosted
from bot.core.fallback import ActionKind
from bot.core.message import Message, Person, Role
from bot.core.ref import MessageRef, Ref
from bot.core.watch import Watch
from bot.errors import Refused
from bot.live_rules.current import CurrentRules
from bot.ports import Accept, RoleSource
from bot.replay.comparison import Comparison, MessageDifference, compare
from bot.replay.rehearsal import restrict_to_chat
from bot.replay.replay import ReplaySource, replay_chat
from bot.replay.results import FlaggedMessage, ReplayResult
from bot.replay.spool import Spool
from tests.kit import WATCH

GROUP = Ref("export", "street")
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
STREET = restrict_to_chat(WATCH, GROUP)


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `text` is None for a member who joins, which is a system line; `after`: the time since the line before."""

    name: str
    text: str | None
    after: timedelta = timedelta(minutes=1)


def said(*lines: str | tuple[str, timedelta]) -> list[Line]:
    """Lines such as «Jan: hallo», a minute apart or with the given distance to the line before."""
    split = [(line, timedelta(minutes=1)) if isinstance(line, str) else line for line in lines]
    return [Line(line.partition(": ")[0], line.partition(": ")[2], after) for line, after in split]


@dataclass(slots=True)
class ToldFile:
    size_bytes: int
    file: str = "street.txt"
    format: str = "told"
    chat: str = "The street"
    group: Ref = GROUP
    position: int = 0
    assumed: str = ""


class ToldChat:
    name = "export"
    in_order = False
    roles: RoleSource | None = None

    def __init__(self, lines: Iterable[Line], roles: dict[str, Role] | None = None) -> None:
        self._lines = list(lines)
        self._roles = roles or {}
        self.export = ToldFile(size_bytes=len(self._lines))
        self.messages = self.system_lines = 0
        self.strangers: tuple[str, ...] = ()
        self.misdated = 0

    async def run(self, accept: Accept) -> None:
        at = NOON
        for number, line in enumerate(self._lines, start=1):
            at += line.after
            self.export.position = number
            self.messages += line.text is not None
            self.system_lines += line.text is None
            await accept(str(number), json.dumps([number, at.isoformat(), line.name, line.text]).encode(), at)

    def decode(self, raw: bytes) -> Sequence[Event]:
        number, at, name, text = json.loads(raw)
        person = Person(Ref("export", name), name, self._roles.get(name, Role.MEMBER))
        moment, key = datetime.fromisoformat(at), f"told:{number}"
        if text is None:
            return [MemberJoined(key, GROUP, person, moment)]
        return [MessagePosted(key, Message(MessageRef(GROUP, str(number)), person, text, moment))]

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return frozenset()

    async def do(self, action: Action) -> MessageRef | None:
        raise Refused("this chat is over")

    async def examine(self) -> list[str]:
        return []


async def replay_lines(
    lines: Iterable[Line], rules: CurrentRules, names: bool = False
) -> tuple[ReplayResult, list[FlaggedMessage]]:
    with Spool(FlaggedMessage) as spool:
        result = await replay_chat(ReplaySource(ToldChat(lines), STREET, names), rules, spool)
        return result, list(result.flagged)


async def compare_lines(
    lines: Iterable[Line], old: CurrentRules, new: CurrentRules, watch: Watch = STREET
) -> tuple[Comparison, list[MessageDifference]]:
    with Spool(MessageDifference) as spool:
        comparison = await compare(ReplaySource(ToldChat(lines), watch), old, new, spool)
        return comparison, list(spool)
