"""An exported chat as an `Adapter` (`bot/ports.py`): it is read from the beginning to the end, and allows no action."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from types import MappingProxyType
from unicodedata import normalize
from zoneinfo import ZoneInfo

from adapters.export.dates import DateOrder
from adapters.export.entry import NAME, ChatMessage
from adapters.export.misdated import in_time
from adapters.export.source import RecognisedExport, recognise
from adapters.export.whatsapp import plain_name
from adapters.export.wire import events_of, raw_update
from bot.core.action import Action
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.message import Role
from bot.core.ref import MessageRef, Ref
from bot.errors import NabuurError, Refused
from bot.ports import Accept, RoleSource
from bot.translation import tr

__all__ = ["NAME", "DateOrder", "ExportAdapter"]

_ENTRIES_A_TURN = 64
"""After so many entries the other tasks get a turn, even if `accept` never waits."""
_NO_ROLES: Mapping[str, Role] = MappingProxyType({})


def _as_shown(name: str) -> str:
    """A name in one form, also as a person copies it out of the file. Keyboards and phones write a letter and its accent as one
    character or as two."""
    return plain_name(normalize("NFC", name))


class ExportAdapter:
    """Reads one chat of an export. `messages` and `system_lines` count the entries that `run` has handed over so far, `cut` the
    messages that were too long, `misdated` the entries with another time than in the file. `strangers`: names of `roles`
    without a message so far."""

    name = NAME
    in_order = False
    roles: RoleSource | None = None

    def __init__(
        self,
        path: Path,
        *,
        timezone: ZoneInfo,
        dates: DateOrder | None = None,
        chat: str = "",
        roles: Mapping[str, Role] = _NO_ROLES,
    ) -> None:
        """`timezone`: of the neighbourhood, for times without a zone. `chat`: the name or id of a chat, for a file with
        several. `roles`: by the name in the chat. Opens nothing yet."""
        self._path, self._timezone, self._dates, self._chat = path, timezone, dates, chat
        self._roles = {_as_shown(name): role for name, role in roles.items()}
        self.strangers = dict.fromkeys(self._roles)
        self._export: RecognisedExport | None = None
        self.messages = self.system_lines = self.cut = self.misdated = 0

    @property
    def export(self) -> RecognisedExport:
        """The recognised export. The first use may take a pass over the file. Raises as `recognise` does."""
        if self._export is None:
            self._export = recognise(self._path, timezone=self._timezone, dates=self._dates, chat=self._chat)
        return self._export

    async def run(self, accept: Accept) -> None:
        """Every entry is one update, in the order of the file; its key is its place, from 1. Raises as `recognise` does, and
        BadInput for a file that breaks off."""
        self.messages = self.system_lines = self.cut = self.misdated = 0
        export = self.export
        group = export.group
        for key, (entry, was_odd) in enumerate(in_time(export.entries()), 1):
            self.misdated += was_odd
            if isinstance(entry, ChatMessage):
                self.messages += 1
                self.cut += entry.cut
                if self.strangers and (shown := _as_shown(entry.name)) in self.strangers:
                    del self.strangers[shown]
                    self._roles[entry.name] = self._roles[shown]
            else:
                self.system_lines += 1
            await accept(str(key), raw_update(key, group, entry), entry.at)
            if not key % _ENTRIES_A_TURN:
                await asyncio.sleep(0)

    def decode(self, raw: bytes) -> Sequence[Event]:
        return events_of(raw, self._roles)

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return frozenset()

    async def do(self, action: Action) -> MessageRef | None:
        raise Refused(tr("an export can only be read"))

    async def examine(self) -> list[str]:
        try:
            export = self.export
        except NabuurError as error:
            return [tr("! export: {error}", error=error)]
        return [
            tr(
                "export: {file} is “{chat}” ({format}), {size:,} bytes; it is only read",
                file=export.file,
                chat=export.chat,
                format=export.format,
                size=export.size_bytes,
            )
        ]
