"""The messages of one chat in Telegram Desktop's `result.json`, read one at a time in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec import UNSET, Struct, UnsetType, field

from adapters.export.entry import LONGEST_TEXT, ChatMessage, Entry, SystemKind, SystemLine
from adapters.export.faults import unreadable
from adapters.export.json_walk import JsonWalk
from adapters.export.local_time import LocalTime, checked_moment
from adapters.export.open_file import OpenExport
from adapters.export.telegram_file import ChatFinder, ListedChat, lenient
from bot.core.message import Media
from bot.translation import tr


class _Part(Struct):
    """Telegram Desktop, `SerializeText`: a piece of text with a format, as bold, a link or a mention."""

    text: str = ""
    type: str = ""

    def __str__(self) -> str:
        """A mention of a member without a username gets the marks that WhatsApp puts around mentions."""
        return f"\u2068{self.text}\u2069" if self.type == "mention_name" else self.text


_Text = str | list[str | _Part] | None


class _Answer(Struct):
    text: _Text = ""


class _Poll(Struct):
    question: _Text = ""
    answers: list[_Answer] = []


class _Message(Struct):
    """Telegram Desktop, `SerializeMessage`, without the fields that are not read."""

    type: str = "message"
    id: int | str = ""
    date: str = ""
    date_unixtime: int | str = ""
    sender: str | None = field(name="from", default=None)
    from_id: int | str | None = None
    text: _Text = ""
    forwarded_from: str | UnsetType | None = UNSET
    reply_to_message_id: int | str | None = None
    photo: Any = None
    file: Any = None
    media_type: str | None = None
    contact_information: Any = None
    location_information: Any = None
    poll: _Poll | None = None
    action: str | None = None
    actor: str | None = None
    actor_id: int | str | None = None
    members: list[str | None] | None = None


_decode = msgspec.json.Decoder(_Message, strict=False).decode
_MEDIA_TYPES = {
    "sticker": Media.PHOTO,
    "animation": Media.VIDEO,
    "video_file": Media.VIDEO,
    "video_message": Media.VIDEO,
    "voice_message": Media.VOICE,
}


class TelegramExport:
    """Reads one chat of a file, once."""

    def __init__(self, opened: OpenExport, chat: ListedChat, timezone: ZoneInfo) -> None:
        self._opened, self._chat = opened, chat
        self._clock = LocalTime(timezone)
        self._last = datetime.fromtimestamp(0, UTC)

    def entries(self) -> Iterator[Entry]:
        walk = JsonWalk(self._opened.name, self._opened.chunks())
        for line, raw in ChatFinder(walk).messages(self._chat.place):
            try:
                entry = self._entry(_read(raw), line)
            except (ValueError, OverflowError, OSError) as error:
                excerpt = " ".join(raw[:400].decode("utf-8", "replace").split())
                raise unreadable(self._opened.name, tr("this is no message"), line=line, excerpt=excerpt) from error
            yield entry

    def _entry(self, found: _Message, line: int) -> Entry:
        at = self._last = self._time(found)
        if found.type == "service" or found.action:
            return _service(found, at)
        text, media = _text(found), _media(found)
        if found.type != "message" or not (text.strip() or media):
            return SystemLine(at)
        name = found.sender or "?"
        return ChatMessage(
            at=at,
            author=str(found.from_id or name),
            name=name,
            text=text[:LONGEST_TEXT],
            id=str(found.id or f"line {line}"),
            media=media,
            reply_to=None if found.reply_to_message_id is None else str(found.reply_to_message_id),
            forwarded=found.forwarded_from is not UNSET,
            cut=len(text) > LONGEST_TEXT,
        )

    def _time(self, found: _Message) -> datetime:
        if found.date_unixtime:
            return checked_moment(datetime.fromtimestamp(int(found.date_unixtime), UTC))
        if not found.date:
            return self._last
        at = datetime.fromisoformat(found.date)
        return checked_moment(self._clock.utc(at) if at.tzinfo is None else at)


def _read(raw: bytes) -> _Message:
    try:
        return _decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.convert(lenient(raw), _Message, strict=False)


def _service(found: _Message, at: datetime) -> SystemLine:
    """Added members have only a name in the file; members that joined by themselves have an id too."""
    actor = str(found.actor_id or found.actor or "")
    people = tuple(name for name in found.members or () if name)
    match found.action:
        case "join_group_by_link" | "join_group_by_request":
            return SystemLine(at, SystemKind.JOINED, actor)
        case "invite_members" | "remove_members" if people:
            kind = SystemKind.JOINED if found.action == "invite_members" else SystemKind.LEFT
            people = (actor,) if people == (found.actor,) else people
            return SystemLine(at, kind, people[0], people[1:])
        case _:
            return SystemLine(at)


def _text(found: _Message) -> str:
    text = _joined(found.text)
    if found.poll is None:
        return text
    return "\n".join(
        [text, _joined(found.poll.question), *(_joined(answer.text) for answer in found.poll.answers)]
    ).strip()


def _joined(text: _Text) -> str:
    if isinstance(text, str):
        return text
    return "".join(map(str, text or ()))


def _media(found: _Message) -> tuple[Media, ...]:
    if found.photo is not None:
        return (Media.PHOTO,)
    if found.contact_information is not None:
        return (Media.CONTACT,)
    if found.media_type in _MEDIA_TYPES:
        return (_MEDIA_TYPES[found.media_type],)
    if found.file is not None or found.location_information is not None:
        return (Media.FILE,)
    return ()
