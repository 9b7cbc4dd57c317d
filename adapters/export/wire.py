"""Turns an entry of an export into a raw update, and a raw update into events. It must be fast: a long chat has a million
entries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from msgspec import Struct

from adapters.export.entry import NAME, ChatMessage, Entry, SystemKind, SystemLine
from bot.core.event import Event, MemberJoined, MemberLeft, MessagePosted
from bot.core.message import Attachment, Media, Message, Person, Role
from bot.core.ref import MessageRef, Ref


class Update(Struct, omit_defaults=True, gc=False):
    """A raw update. `key`: the place of the entry among all entries, from 1. `kind` None: a message."""

    key: int
    group: str
    at: datetime
    kind: SystemKind | None = None
    people: tuple[str, ...] = ()
    author: str = ""
    name: str = ""
    text: str = ""
    id: str = ""
    media: tuple[Media, ...] = ()
    reply_to: str | None = None
    quoted: str = ""
    forwarded: bool = False


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Update).decode


def raw_update(key: int, group: Ref, entry: Entry) -> bytes:
    match entry:
        case ChatMessage():
            update = Update(
                key=key,
                group=group.id,
                at=entry.at,
                author=entry.author,
                name=entry.name,
                text=entry.text,
                id=entry.id,
                media=entry.media,
                reply_to=entry.reply_to,
                quoted=entry.quoted,
                forwarded=entry.forwarded,
            )
        case SystemLine(at=at, kind=kind, person=person, others=others):
            update = Update(key, group.id, at, kind, (person, *others) if person else ())
    return _encode(update)


def events_of(raw: bytes, roles: Mapping[str, Role]) -> Sequence[Event]:
    """`roles`: by the name in the chat. Raises ValueError for bytes that `raw_update` did not make."""
    update = _decode(raw)
    chat, key = Ref(NAME, update.group), f"{NAME}:{update.key}"
    if update.kind is None:
        return [MessagePosted(key, _message(update, chat, roles))]
    if update.kind is SystemKind.OTHER:
        return []
    event = MemberJoined if update.kind is SystemKind.JOINED else MemberLeft
    keys = [key, *(f"{key}.{number}" for number in range(2, len(update.people) + 1))]
    return [
        event(key, chat, Person(Ref(NAME, name), name, roles.get(name, Role.MEMBER)), update.at)
        for key, name in zip(keys, update.people, strict=False)
    ]


def _message(update: Update, chat: Ref, roles: Mapping[str, Role]) -> Message:
    name = update.name
    return Message(
        ref=MessageRef(chat, update.id),
        author=Person(Ref(NAME, update.author), name, roles.get(name, Role.MEMBER)),
        text=update.text,
        at=update.at,
        attachments=tuple([Attachment(media, "") for media in update.media]) if update.media else (),
        reply_to=None if update.reply_to is None else MessageRef(chat, update.reply_to),
        quoted=update.quoted,
        forwarded=update.forwarded,
    )
