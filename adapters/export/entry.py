"""The entries of an export: messages, and lines of the program itself. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.message import Media

NAME = "export"
LONGEST_TEXT = 100_000
"""Characters of one message; WhatsApp allows 65,536. `ChatMessage.cut` is true for a longer message."""


class SystemKind(StrEnum):
    """The content of a system line."""

    JOINED = "joined"
    LEFT = "left"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A message. `at`: aware UTC. `author` identifies a person within the file. `reply_to`: the `id` of another message."""

    at: datetime
    author: str
    name: str
    text: str
    id: str
    media: tuple[Media, ...]
    reply_to: str | None = None
    quoted: str = ""
    forwarded: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class SystemLine:
    """A line of the program itself, without its text. `person` and `others` joined or left. Messages without text or medium
    (deleted messages, missed calls) are system lines too. `at`: aware UTC."""

    at: datetime
    kind: SystemKind = SystemKind.OTHER
    person: str = ""
    others: tuple[str, ...] = ()


Entry = ChatMessage | SystemLine
