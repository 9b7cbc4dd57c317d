"""What a replay needs to know of an exported chat, besides that it is an adapter."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.core.ref import Ref
from bot.ports import Adapter


class Export(Protocol):
    """A file that was recognised. `format` is for people; `chat` its title; `position` of `size_bytes` are read so far."""

    @property
    def file(self) -> str: ...
    @property
    def format(self) -> str: ...
    @property
    def chat(self) -> str: ...
    @property
    def group(self) -> Ref: ...
    @property
    def size_bytes(self) -> int: ...
    @property
    def position(self) -> int: ...


class ExportedChat(Adapter, Protocol):
    """`run` goes through the chat once. The counts grow meanwhile: each entry of the file is a message or a system line.
    `strangers`: who was given a role and has not written yet, by name."""

    @property
    def looked(self) -> Export: ...
    @property
    def messages(self) -> int: ...
    @property
    def system_lines(self) -> int: ...
    @property
    def strangers(self) -> Collection[str]: ...
