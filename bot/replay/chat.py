"""The interface of an exported chat: an adapter with a few more properties, for a replay."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.core.ref import Ref
from bot.ports import Adapter


class Export(Protocol):
    """A recognised file. `format`: its name for people; `chat`: the title; `position`: bytes read so far, of `size_bytes`;
    `assumed`: a sentence about what nothing in the file proves, or empty."""

    @property
    def file(self) -> str: ...
    @property
    def format(self) -> str: ...
    @property
    def chat(self) -> str: ...
    @property
    def assumed(self) -> str: ...
    @property
    def group(self) -> Ref: ...
    @property
    def size_bytes(self) -> int: ...
    @property
    def position(self) -> int: ...


class ExportedChat(Adapter, Protocol):
    """`run` reads the chat once. The counts grow meanwhile: each entry of the file is a message or a system line; the date of a
    `misdated` one was far ahead of those after it, so that it has the time of the one before.
    `strangers`: the names that were given a role but have no message so far."""

    @property
    def export(self) -> Export: ...
    @property
    def messages(self) -> int: ...
    @property
    def system_lines(self) -> int: ...
    @property
    def misdated(self) -> int: ...
    @property
    def strangers(self) -> Collection[str]: ...
