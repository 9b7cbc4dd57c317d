"""Telegram Desktop's `result.json`: one chat, or a whole account with many. Read in one pass, a message at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec import UNSET, Struct, UnsetType, field

from adapters.export.entry import LONGEST_TEXT, Entry, Posted, SystemLine, What
from adapters.export.faults import safe, unreadable
from adapters.export.json_walk import JsonWalk
from adapters.export.local_time import LocalTime
from adapters.export.opened import Opened
from bot.core.message import Media

_GROUPS = frozenset({"private_group", "private_supergroup", "public_group", "public_supergroup"})
_LISTED = 20
_TOP = re.compile(rb'"(?:messages|chats|left_chats|personal_information)"\s*:')
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?P<half>u[dD][89a-fA-F][0-9a-fA-F]{2})"
    rb"|x(?P<byte>[0-9a-fA-F]{2})|.)",
    re.S,
)


class _Part(Struct):
    """Telegram Desktop, `SerializeText`: a piece of text that is bold, a link, a name."""

    text: str = ""


_Text = str | list[str | _Part] | None


class _Answer(Struct):
    text: _Text = ""


class _Poll(Struct):
    question: _Text = ""
    answers: list[_Answer] = []


class _Message(Struct):
    """Telegram Desktop, `SerializeMessage`; fields that are not read are left out."""

    type: str = "message"
    id: int | str = ""
    date: str = ""
    date_unixtime: int | str = ""
    sender: str | None = field(name="from", default=None)
    from_id: int | str | None = None
    text: _Text = ""
    edited: Any = None
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


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat of the file. `place`: which in its order, from 0."""

    place: int
    name: str
    id: str
    group: bool


def looks_like_telegram(head: bytes) -> bool:
    return head.lstrip()[:1] == b"{" and _TOP.search(head) is not None


def find_chat(opened: Opened, wanted: str) -> Chat:
    """The chat to read: the only one, the only group, or the one that is wanted by its name or id. Raises BadInput, with
    the chats of the file, when that does not single out one."""
    chats, whole = _chats(opened, wanted)
    if wanted:
        found = [chat for chat in chats if wanted.casefold() in (chat.name.casefold(), chat.id.casefold())]
    elif whole:
        found = [chat for chat in chats if chat.group] or chats
    else:
        found = chats
    if len(found) == 1:
        return found[0]
    raise _choose(opened.name, found or chats, wanted if not found else "")


def _chats(opened: Opened, wanted: str) -> tuple[list[Chat], bool]:
    """All chats, and whether this is the export of a whole account."""
    finder = _Finder(JsonWalk(opened.name, opened.chunks()))
    chats = list(finder.chats(hasty=True))
    return chats, finder.whole


def _choose(file: str, chats: list[Chat], missed: str) -> Exception:
    listed = "\n    ".join(f"{safe(chat.name)} (id {safe(chat.id)})" for chat in chats[:_LISTED])
    more = f"\n    … and {len(chats) - _LISTED} more" if len(chats) > _LISTED else ""
    if not chats:
        return unreadable(file, "there is no chat in this file", hint="Export the chat of the group, as JSON.")
    why = f"no chat in this file is called «{safe(missed)}»" if missed else "there are several chats in this file"
    return unreadable(file, why, hint=f"Name one with --chat NAME, or by its id:\n    {listed}{more}")


class _Finder:
    """Goes through the file's chats; `at` and `messages` let the caller stop at one of them and read its messages."""

    def __init__(self, walk: JsonWalk) -> None:
        self.walk = walk
        self.whole = False
        self._place = 0

    def chats(self, hasty: bool = False) -> Iterator[Chat]:
        """Every chat, without its messages. `hasty`: stop once a file of one chat has told its name and id."""
        head: dict[str, bytes] = {}
        for key in self.walk.members():
            if key in (b"chats", b"left_chats") and self.walk.peek() == b"{":
                self.whole = True
                yield from self._listed()
            elif key == b"messages" and hasty and {"name", "id", "type"} <= head.keys():
                break
            else:
                self._take(head, key)
        if not self.whole:
            yield self._chat(head)

    def messages(self, place: int) -> Iterator[tuple[int, bytes]]:
        """The messages of one chat, each with its line, as they are in the file."""
        for key in self.walk.members():
            if key in (b"chats", b"left_chats") and self.walk.peek() == b"{":
                yield from self._within_list(place)
            elif key == b"messages" and place == 0 and not self._place:
                yield from self._values()
            else:
                self.walk.skip()

    def _listed(self) -> Iterator[Chat]:
        for _ in self._lists():
            head: dict[str, bytes] = {}
            for key in self.walk.members():
                self._take(head, key)
            yield self._chat(head)

    def _within_list(self, place: int) -> Iterator[tuple[int, bytes]]:
        for _ in self._lists():
            mine = self._place == place
            self._place += 1
            for key in self.walk.members():
                if key == b"messages" and mine:
                    yield from self._values()
                else:
                    self.walk.skip()

    def _lists(self) -> Iterator[int]:
        for key in self.walk.members():
            if key == b"list":
                yield from self.walk.items()
            else:
                self.walk.skip()

    def _values(self) -> Iterator[tuple[int, bytes]]:
        for line in self.walk.items():
            yield line, self.walk.value()

    def _take(self, head: dict[str, bytes], key: bytes) -> None:
        if key in (b"name", b"id", b"type"):
            head[key.decode()] = self.walk.value()
        else:
            self.walk.skip()

    def _chat(self, head: dict[str, bytes]) -> Chat:
        told = {key: _scalar(raw) for key, raw in head.items()}
        place, self._place = self._place, self._place + 1
        name = told.get("name", "") or told.get("type", "")
        return Chat(place, name, told.get("id", "") or name, told.get("type", "") in _GROUPS)


def _scalar(raw: bytes) -> str:
    found = _lenient(raw)
    return "" if found is None else str(found)


def _lenient(raw: bytes) -> Any:
    """Decodes what is not quite JSON: `\\x1f` as Telegram Desktop writes it, half a character. Raises ValueError."""
    return json.loads(_ESCAPE.sub(_mended, raw).decode("utf-8", "replace"), strict=False)


def _mended(escape: re.Match[bytes]) -> bytes:
    if escape["half"]:
        return b"\\ufffd"
    return b"\\u00" + escape["byte"] if escape["byte"] else escape.group()


class Telegram:
    """Reads one chat of a file, once."""

    def __init__(self, opened: Opened, chat: Chat, timezone: ZoneInfo) -> None:
        self._opened, self._chat = opened, chat
        self._clock = LocalTime(timezone)
        self._last = datetime.fromtimestamp(0, UTC)
        self._number = 0

    def entries(self) -> Iterator[Entry]:
        walk = JsonWalk(self._opened.name, self._opened.chunks())
        for line, raw in _Finder(walk).messages(self._chat.place):
            try:
                yield self._entry(_read(raw), line)
            except (ValueError, OverflowError, OSError) as error:
                excerpt = " ".join(raw[:400].decode("utf-8", "replace").split())
                raise unreadable(self._opened.name, "this is no message", line=line, excerpt=excerpt) from error

    def _entry(self, found: _Message, line: int) -> Entry:
        at = self._last = self._time(found)
        if found.type == "service" or found.action:
            return _service(found, at)
        text, media = _text(found), _media(found)
        if found.type != "message" or not (text.strip() or media):
            return SystemLine(at)
        self._number += 1
        name = found.sender or "?"
        return Posted(
            number=self._number,
            line=line,
            at=at,
            author=str(found.from_id or name),
            name=name,
            text=text[:LONGEST_TEXT],
            id=str(found.id or f"line {line}"),
            media=media,
            reply_to=None if found.reply_to_message_id is None else str(found.reply_to_message_id),
            forwarded=found.forwarded_from is not UNSET,
            edited=found.edited is not None,
            cut=len(text) > LONGEST_TEXT,
        )

    def _time(self, found: _Message) -> datetime:
        if found.date_unixtime:
            return datetime.fromtimestamp(int(found.date_unixtime), UTC)
        if not found.date:
            return self._last
        at = datetime.fromisoformat(found.date)
        return self._clock.utc(at) if at.tzinfo is None else at.astimezone(UTC)


def _read(raw: bytes) -> _Message:
    try:
        return _decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.convert(_lenient(raw), _Message, strict=False)


def _service(found: _Message, at: datetime) -> SystemLine:
    """Of those whom another added only the name is written, of those who came by themselves the id too."""
    actor = str(found.actor_id or found.actor or "")
    people = tuple(name for name in found.members or () if name)
    match found.action:
        case "join_group_by_link" | "join_group_by_request":
            return SystemLine(at, What.JOINED, actor)
        case "invite_members" | "remove_members" if people:
            what = What.JOINED if found.action == "invite_members" else What.LEFT
            people = (actor,) if people == (found.actor,) else people
            return SystemLine(at, what, people[0], people[1:])
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
    return "".join(part if isinstance(part, str) else part.text for part in text or ())


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
