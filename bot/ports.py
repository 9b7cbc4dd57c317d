"""The interfaces of adapters, readers and clocks. Adapters import this module and `bot.core`, and nothing else of the bot."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from bot.core.action import Action, MailPolice
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.message import Attachment, Person, Role
from bot.core.reading import ReaderInput, Reading
from bot.core.ref import MessageRef, Ref

Accept = Callable[[str, bytes, datetime], Awaitable[None]]
"""`accept(key, raw, received_at)` returns when the update is on the disk. Before that the adapter must not confirm it to the
platform. A known key changes nothing. Calls may overlap; the bot keeps their order."""

NotifyDesks = Callable[[str, Mapping[str, object]], Awaitable[None]]
"""`notify_desks(text_key, values)` sends a text of the rulebook to the desk of every watch; `str` of each value is put in, in
the language of the watch."""

Job = tuple[Callable[[], Awaitable[None]], timedelta]
"""Work that the running bot does again and again, with the time between two runs."""


class RoleSource(Protocol):
    """Roles that a platform tells only if it is asked. Nothing is asked before an update is on the disk, and then only where
    a role matters: for a decision, and for a message that a rule would act on."""

    def known(self, person: Person, chat: Ref, decides: bool) -> Role | None:
        """The role of a person in a group or a desk, if the platform need not be asked. `decides`: the person decides
        something, so an old answer is not good enough."""

    async def ask(self, person: Person, chat: Ref) -> None:
        """Asks the platform, within its own time limit. Afterwards `known` has an answer for a few seconds at least, the
        last known one if the platform does not answer. Never raises."""


@dataclass(frozen=True, slots=True)
class SeenChat:
    """A chat that the bot's account is in, for the person who sets the bot up."""

    ref: Ref
    title: str


@dataclass(frozen=True, slots=True)
class SeenAccount:
    """The bot's account before it is set up. `name`: as people know it. `chats`: those that it knows of, in which it is."""

    name: str
    chats: tuple[SeenChat, ...]


class Adapter(Protocol):
    """One platform. An adapter translates and decides nothing.

    `do` raises `Busy` (the platform asks to wait), `Gone` (the message does not exist any more), `Refused` (the platform will
    never do it) or `Lost` (no connection; `maybe_done` is False only if the platform cannot have done it).
    """

    name: str

    in_order: bool
    """True if one person types all arrivals, as in a terminal: the bot decides them in that order. Else chats take turns."""

    roles: RoleSource | None
    """None: each event holds the role of its person."""

    async def run(self, accept: Accept) -> None:
        """Receives until cancelled. Returns at the end of a finite input."""

    def decode(self, raw: bytes) -> Sequence[Event]:
        """Returns the events in a raw update. Pure. Raises ValueError for an update that it cannot read."""

    async def do(self, action: Action) -> MessageRef | None:
        """Does an action of a kind in `capabilities`. Returns the message that the action made, or None."""

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        """Returns the kinds of action that the bot can do in this chat with its rights there."""

    async def examine(self) -> list[str]:
        """Returns lines for `nabuur doctor`. A line about a fault begins with `!`."""


@runtime_checkable
class HandsOver(Protocol):
    """An adapter of a server that cannot say afterwards whether it took a mail."""

    async def hand_over(self, action: MailPolice, begins: Callable[[], Awaitable[None]]) -> MessageRef | None:
        """Does the action, as `do`. Awaits `begins` just before it sends the first byte with which the server may take the
        mail."""


@runtime_checkable
class FetchesFiles(Protocol):
    """An adapter that can bring a file that a person sent."""

    async def fetch(self, file: Attachment, most: int) -> bytes:
        """The content of the file. Raises Refused for one with more than `most` bytes, Gone, Busy or Lost."""


@runtime_checkable
class KnowsItsReach(Protocol):
    """An adapter that notices when its platform does not answer."""

    @property
    def lost_since(self) -> datetime | None:
        """The moment since when the platform has not answered. None: it answers."""


class Reader(Protocol):
    """Turns texts into readings. Never raises for any text, and answers within its own time limit."""

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        """Returns one reading for each text, in the same order."""


@runtime_checkable
class ReadsAhead(Protocol):
    """A reader whose work is done beside the loop, so that it can begin before `read`."""

    def expect(self, message: ReaderInput, may_be_spared: bool = False) -> object:
        """Begins with a text that will soon be read, unless it `may_be_spared` and is likely to be. Returns at once, and never
        raises for any text. The reader works on it for as long as the answer is kept."""


class Clock(Protocol):
    def now(self) -> datetime:
        """Returns the time with the zone UTC."""

    def monotonic(self) -> timedelta:
        """Returns the time since some moment by a clock that runs evenly, whatever happens to the time of day."""
