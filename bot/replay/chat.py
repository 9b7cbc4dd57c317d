"""What a replay needs to know of an exported chat, besides that it is an adapter."""

from __future__ import annotations

from typing import Protocol

from bot.core.ref import Ref
from bot.ports import Adapter


class ExportedChat(Adapter, Protocol):
    """A file with a whole chat. `run` goes through it once. The counts grow meanwhile: each of the file's entries is a
    message or one of the program's own lines."""

    file: str
    format: str  # for people
    chat: str  # its title
    group: Ref
    size: int  # bytes
    position: int  # bytes read
    messages: int
    system_lines: int
