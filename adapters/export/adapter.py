"""An exported chat as a platform that only speaks: it is read from its beginning to its end, and nothing can be done in it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from types import MappingProxyType
from unicodedata import normalize
from zoneinfo import ZoneInfo

from adapters.export.dates import DateOrder
from adapters.export.entry import NAME, Posted
from adapters.export.source import Looked, look_into
from adapters.export.wire import events_of, raw_update
from bot.core.action import Action
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.message import Role
from bot.core.ref import MessageRef, Ref
from bot.errors import NabuurError, Refused
from bot.ports import Accept

__all__ = ["NAME", "DateOrder", "ExportAdapter"]

_A_TURN = 64
"""After so many entries whatever else waits has its turn, even when `accept` never waits."""
_NO_ROLES: Mapping[str, Role] = MappingProxyType({})


def _as_shown(name: str) -> str:
    """A name from the command line as it stands in a file: keyboards put letters and their accents together or apart."""
    return " ".join(normalize("NFC", name).split())


class ExportAdapter:
    """Reads one chat of an export. `messages`, `system_lines` and `cut` (messages longer than what is kept) count what `run`
    has handed over so far: together the first two are every entry of the file. `strangers`: names of `roles` under which
    nobody has written yet."""

    name = NAME
    comes_again = False

    def __init__(
        self,
        path: Path,
        *,
        timezone: ZoneInfo,
        dates: DateOrder | None = None,
        chat: str = "",
        roles: Mapping[str, Role] = _NO_ROLES,
    ) -> None:
        """`timezone`: of the neighbourhood, for times without a zone. `chat`: which one of a file with several, by name or id.
        `roles`: by the name that is shown. Opens nothing yet."""
        self._path, self._timezone, self._dates, self._chat = path, timezone, dates, chat
        self._roles = {_as_shown(name): role for name, role in roles.items()}
        self.strangers = dict.fromkeys(self._roles)
        self._looked: Looked | None = None
        self.messages = self.system_lines = self.cut = 0

    @property
    def looked(self) -> Looked:
        """What the file is. The first time it is looked into, which may take a pass over it. Raises as `look_into` does."""
        if self._looked is None:
            self._looked = look_into(self._path, timezone=self._timezone, dates=self._dates, chat=self._chat)
        return self._looked

    async def run(self, accept: Accept) -> None:
        """Every entry as one update, in the order of the file; its key is its place, from 1. Raises as `look_into` does, and
        BadInput where the file breaks off."""
        self.messages = self.system_lines = self.cut = 0
        looked = self.looked
        group = looked.group
        for key, entry in enumerate(looked.entries(), 1):
            if isinstance(entry, Posted):
                self.messages += 1
                self.cut += entry.cut
                self.strangers.pop(entry.name, None)
            else:
                self.system_lines += 1
            await accept(str(key), raw_update(key, group, entry), entry.at)
            if not key % _A_TURN:
                await asyncio.sleep(0)

    def decode(self, raw: bytes) -> Sequence[Event]:
        return events_of(raw, self._roles)

    def able(self, place: Ref) -> Set[ActionKind]:
        return frozenset()

    async def do(self, action: Action) -> MessageRef | None:
        raise Refused("an export can only be read")

    async def examine(self) -> list[str]:
        try:
            looked = self.looked
        except NabuurError as error:
            return [f"! export: {error}"]
        return [
            f"export: {looked.file} is «{looked.chat}» ({looked.format}), {looked.size_bytes:,} bytes; it is only read"
        ]
