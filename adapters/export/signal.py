"""The `data.json` of the signal-export program: one JSON object a line, each a message, a call or a notice."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from adapters.export.entry import LONGEST_TEXT, ChatMessage, Entry, SystemLine
from adapters.export.faults import unreadable
from adapters.export.lines import text_lines
from adapters.export.local_time import LocalTime, checked_moment
from adapters.export.open_file import OpenExport
from adapters.export.phrases import kind_of_file
from bot.core.message import Media, encodable
from bot.translation import tr

_LONGEST_LINE = 4 * 1024**2
_QUOTED = re.compile(r"^> ?", re.M)
NO_SENDER = "No-Sender"
"""The program's name for the sender of notices, and for a sender that it does not know."""


class _Attachment(Struct):
    name: str | None = None
    path: str | None = None


class _Message(Struct):
    """signal-export, `models.Message`, without the fields that are not read."""

    date: str
    sender: str | None
    body: str | None
    quote: str | None = None
    sticker: Any = None
    attachments: list[_Attachment] | None = None
    call: bool = False
    missed: bool = False


_decode = msgspec.json.Decoder(_Message).decode


def looks_like_signal(line: str) -> bool:
    """True if the first line of a file is such an object."""
    try:
        _read(line)
    except (ValueError, RecursionError):
        return False
    return True


def title_of(path: Path) -> str:
    """The program writes each chat to a folder with the name of the chat."""
    return (path.resolve().parent.name if path.stem == "data" else "") or path.stem


class SignalExport:
    """Reads one file, once."""

    def __init__(self, opened: OpenExport, timezone: ZoneInfo) -> None:
        self._opened = opened
        self._clock = LocalTime(timezone)

    def entries(self) -> Iterator[Entry]:
        for line, text in text_lines(self._opened.chunks(), _LONGEST_LINE):
            if not text.strip():
                continue
            try:
                entry = self._entry(_read(text), line)
            except (ValueError, OverflowError, RecursionError) as error:
                raise self._wrong(text, line) from error
            yield entry

    def _wrong(self, text: str, line: int) -> Exception:
        if len(text) > _LONGEST_LINE:
            return unreadable(self._opened.name, tr("this line is longer than 4 MB"), line=line, excerpt=text)
        hint = tr("If it is the last line, the export was not finished: run signal-export again.")
        return unreadable(self._opened.name, tr("this line is no message"), line=line, excerpt=text, hint=hint)

    def _entry(self, found: _Message, line: int) -> Entry:
        at = datetime.fromisoformat(found.date)
        at = checked_moment(self._clock.utc(at) if at.tzinfo is None else at)
        text, media = (found.body or "").rstrip(" "), _media(found)
        if found.call or found.missed or not (text.strip() or media):
            return SystemLine(at)
        name = found.sender or NO_SENDER
        return ChatMessage(
            at=at,
            author=name,
            name=name,
            text=text[:LONGEST_TEXT],
            id=str(line),
            media=media,
            quoted=_QUOTED.sub("", found.quote.strip("\n"))[:LONGEST_TEXT] if found.quote else "",
            cut=len(text) > LONGEST_TEXT,
        )


def _read(text: str) -> _Message:
    try:
        return _decode(text)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        repaired = encodable(text)
        return msgspec.convert(_whole_characters(json.loads(repaired, strict=False)), _Message)


def _whole_characters(found: Any) -> Any:
    """The object with question marks for halves of characters (`\\ud83d` alone), which UTF-8 cannot encode."""
    if not isinstance(found, dict):
        return found
    return {key: encodable(value) if isinstance(value, str) else value for key, value in found.items()}


def _media(found: _Message) -> tuple[Media, ...]:
    sticker = (Media.PHOTO,) if found.sticker else ()
    return sticker + tuple(kind_of_file(each.path or each.name or "") for each in found.attachments or ())
