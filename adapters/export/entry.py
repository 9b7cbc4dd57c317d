"""What an export holds: every entry is a message or one of the program's own lines. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.message import Media

NAME = "export"
LONGEST_TEXT = 100_000
"""Characters of one message that are kept; WhatsApp itself stops at 65,536. `Posted.cut` says that there was more."""


class What(StrEnum):
    """What a line of the program itself tells."""

    JOINED = "joined"
    LEFT = "left"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Posted:
    """A message. `number` counts the messages from 1; `line` is where it begins in the file, from 1; `at` is aware UTC.
    `author` is whatever tells this person from others in this file; `reply_to` is another message's `id`."""

    number: int
    line: int
    at: datetime
    author: str
    name: str
    text: str
    id: str
    media: tuple[Media, ...] = ()
    reply_to: str | None = None
    quoted: str = ""
    forwarded: bool = False
    edited: bool = False
    deleted: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class SystemLine:
    """A line of the program itself; its text is not kept. `person` joined or left; `others` did so in the same line.
    Messages without text or medium (deleted, missed calls) are system lines too. `at` is aware UTC."""

    at: datetime
    what: What = What.OTHER
    person: str = ""
    others: tuple[str, ...] = ()


Entry = Posted | SystemLine
