"""What the shell expects of the outside: platforms, readers, clocks. Adapters import this and `bot.core`, nothing else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence, Set
from datetime import datetime
from typing import Protocol

from bot.core.action import Action
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.reading import ReaderInput, Reading
from bot.core.ref import MessageRef, Ref

Accept = Callable[[str, bytes, datetime], Awaitable[None]]
"""`accept(key, raw, received_at)` returns once the update is on the disk; only then may the platform hear so. The same key
again changes nothing. Many calls may be under way at once; they are kept in the order in which they were made."""


NotifyDesks = Callable[[str, dict[str, str]], Awaitable[None]]
"""`tell(text_key, values)`: a word of the house to every desk and coordinator."""


class Adapter(Protocol):
    """One platform. It translates; it decides nothing.

    Errors of `do`: `Busy` (wait), `Gone` (the thing is not there: as good as done for a deletion), `Refused` (never will),
    `Lost` (no connection; `maybe_done` unless it surely has not been done).
    """

    name: str

    comes_again: bool
    """What was told and not accepted is told again after a crash, however sudden."""

    async def run(self, accept: Accept) -> None:
        """Receive until cancelled, or until there is nothing more to come (a finished input): then return."""

    def decode(self, raw: bytes) -> Sequence[Event]:
        """The events in a raw update. Pure. Raises ValueError for what it cannot understand."""

    async def do(self, action: Action) -> MessageRef | None:
        """Carry out an action that this platform is `able` to do; returns the message that it made, if it made one."""

    def able(self, place: Ref) -> Set[ActionKind]:
        """What can be done in this chat, with the rights that the bot has there."""

    async def examine(self) -> list[str]:
        """For `doctor`: one line a finding, in plain words; what is wrong begins with `!`."""


class Reader(Protocol):
    """Says what a text is. Never raises for any text, and never takes longer than its own limit."""

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        """One reading a text, in the same order."""


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware UTC."""
