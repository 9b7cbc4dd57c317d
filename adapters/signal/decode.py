"""Turns inbox rows into events. Pure: the same bytes always give the same events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, Final

from msgspec.structs import replace

from adapters.shared.file_names import name_of_rules
from adapters.shared.partial_reading import any_json, read_partly
from adapters.signal import NAME
from adapters.signal.content import Extra, body_of, read_extra
from adapters.signal.refs import author_uuid, group_ref, message_ref, person_ref
from adapters.signal.wire import (
    LONG_TEXT,
    Address,
    DataMessage,
    Envelope,
    Gap,
    GroupChange,
    Mention,
    Notice,
    Notification,
    Quote,
    SignalInboxEntry,
    TargetMessage,
    WireAttachment,
)
from bot.core.event import (
    BotMembershipChanged,
    BotStanding,
    CommandGiven,
    Event,
    JoinRequested,
    MemberJoined,
    MemberLeft,
    MemberSeen,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    PlatformNoticeRaised,
    ReactionAdded,
    ReactionTakenBack,
    ReceivingMissed,
    SendingChallenged,
)
from bot.core.message import Attachment, Media, Message, Person, Role, on_one_line
from bot.core.ref import MessageRef, Ref
from bot.core.texts import typed_command

HANDLE: Final = " "
"""Between the kind and the id of an attachment."""

MOST_NAMED: Final = 100
"""Mentions of one text that show a name. A member chooses the own name, and the number of mentions."""

_UNKNOWN: Final = "…"
_MENTIONED: Final = "\ufffc".encode("utf-16-le")
_ADDRESS: Final = re.compile(r"\+\d+|(?:PNI:)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}", re.ASCII | re.IGNORECASE)
_CONTENT_TYPE: Final = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,60}", re.ASCII)
_DECIDES: Final = re.compile(
    r"^(?:exception|envelope|envelope\.(?:data|edit|story)Message|envelope\.editMessage\.dataMessage)$"
    r"|\.(?:groupInfo|groupId|reaction|remoteDelete|adminDelete)\b"
)
"""Parts of a notification. Without one of these, a message would count as a message to the bot, or as none."""


def decode(raw: bytes) -> Sequence[Event]:
    """The events of one inbox row. Raises ValueError for a row that cannot be read."""
    entry, left_out = read_partly(raw, SignalInboxEntry)
    if entry.change is not None:
        return list(_events_of_change(entry.change))
    if entry.gap is not None:
        return [_event_of_gap(entry.gap)]
    if entry.notice is not None:
        return [_event_of_notice(entry.notice)]
    if entry.notification is None or entry.notification.envelope is None:
        raise ValueError("there is no envelope here")
    fields = any_json(raw)["told"]
    extra = extra_of(entry.notification, fields, [part.removeprefix("told.") for part in left_out])
    return list(_EntryDecoder(entry, entry.notification.envelope, extra).events())


def extra_of(notification: Notification, fields: Any, left_out: Sequence[str]) -> Extra:
    """Reads what others see of the message beside its text. `fields`: the notification as it came. `left_out`: the parts of
    another shape than the specification says. Raises ValueError for a part without which the message is another one."""
    if any(map(_DECIDES.search, left_out)):
        raise ValueError("the message cannot be read")
    envelope = notification.envelope
    message = envelope.message if envelope is not None else None
    names = [part.rpartition("essage.")[2].partition(".")[0] for part in left_out]
    return Extra() if message is None else read_extra(body_of(fields["envelope"]), names, message.text)


def key_of(envelope: Envelope) -> str:
    """A permanent name of an envelope. It does not tell a later reader who wrote it. The group and the kind belong to it: an
    app can give one timestamp to messages in two chats, and to a message, a reaction and an edit."""
    parts = filter(None, (_group_of(envelope), envelope.kind))
    facts = " ".join((f"{envelope.source_uuid} {envelope.source_device} {envelope.timestamp}", *parts))
    return f"{NAME}:{blake2b(facts.encode('utf-8', 'replace'), digest_size=12).hexdigest()}"


def _group_of(envelope: Envelope) -> str:
    message = envelope.message
    return message.group_info.group_id or "" if message is not None and message.group_info is not None else ""


def key_of_change(change: GroupChange) -> str:
    people = [address.uuid for part in (change.joined, change.left, change.requested) for address in (*part, Address())]
    facts = repr((change.group, change.revision, people, change.placed))
    return f"{NAME}:members {blake2b(facts.encode(), digest_size=12).hexdigest()}"


def key_of_gap(gap: Gap) -> str:
    return f"{NAME}:{'challenged' if gap.challenged else 'missed'} {gap.since:.3f} {gap.until:.3f}"


def key_of_notice(notice: Notice) -> str:
    return f"{NAME}:notice {notice.text} {notice.at:.3f}"


class _EntryDecoder:
    def __init__(self, entry: SignalInboxEntry, envelope: Envelope, extra: Extra) -> None:
        self._extra = extra
        self._entry = entry
        self._envelope = envelope
        self._key = key_of(envelope)
        self._at = datetime.fromtimestamp(entry.at or envelope.timestamp / 1000, UTC)

    def events(self) -> Iterator[Event]:
        envelope, uuid = self._envelope, self._envelope.source_uuid
        message = envelope.message
        if message is None or uuid == self._entry.own_uuid:
            return
        if not uuid:
            raise ValueError("this envelope has no author")
        author = Person(person_ref(uuid), envelope.source_name or _UNKNOWN, Role(self._entry.role))
        chat = chat_of(message, uuid)
        for place, group in enumerate(self._entry.groups):
            yield MemberSeen(f"{self._key} in {place}", Ref(NAME, group), author, self._at)
        if envelope.edit_message is not None:
            edited = self._message(message, chat, author, envelope.edit_message.target_sent_timestamp)
            yield MessageEdited(self._key, edited)
        else:
            yield from self._not_edited(message, chat, author)

    def _not_edited(self, message: DataMessage, chat: Ref, author: Person) -> Iterator[Event]:
        at = self._at
        if (reaction := message.reaction) is not None:
            target = self._target(chat, reaction)
            kind = ReactionTakenBack if reaction.is_remove else ReactionAdded
            if target is not None and reaction.emoji:
                yield kind(self._key, target, author, reaction.emoji, at)
        elif (deleted := message.remote_delete) is not None:
            target = message_ref(chat, author.ref.id, self._original(deleted.timestamp))
            yield MessageDeleted(self._key, target, at, author.ref)
        elif (by_admin := message.admin_delete) is not None:
            target = self._target(chat, by_admin)
            if target is not None:
                yield MessageDeleted(self._key, target, at, author.ref)
        elif message.is_post or self._extra.lines or self._extra.unreadable:
            yield self._posted(message, chat, author)

    def _posted(self, message: DataMessage, chat: Ref, author: Person) -> Event:
        command = typed_command(self._named(message.text, message.mentions))
        own = self._message(message, chat, author, message.timestamp)
        if command is None:
            return MessagePosted(self._key, own)
        return CommandGiven(self._key, chat, author, *command, own.at, reply_to=own.reply_to, message=own)

    def _message(self, message: DataMessage, chat: Ref, author: Person, timestamp: int) -> Message:
        quote = message.quote
        quoted = self._named(quote.text or "", quote.mentions) if quote is not None else ""
        return Message(
            ref=message_ref(chat, author.ref.id, self._original(timestamp)),
            author=author,
            text="\n".join(filter(None, (self._named(message.text, message.mentions), *self._extra.lines))),
            at=self._at,
            attachments=_attachments(message),
            reply_to=self._answered(message, chat),
            quoted="\n".join(filter(None, (quoted, *self._extra.quoted))),
            alleged=True,
            unreadable=self._extra.unreadable or message.is_cut,
            bot_mention=self._bot_mention(message),
        )

    def _named(self, text: str, mentions: Sequence[Mention] | None) -> str:
        """A person chooses the own name: with a line break, it would make a line of the author."""
        names = self._entry.names
        shown = (
            replace(each, name=on_one_line(names.get(each.uuid or "") or _name_in(each))) for each in mentions or ()
        )
        return with_mentions(text, tuple(shown))

    def _bot_mention(self, message: DataMessage) -> str:
        named = any(each.uuid == self._entry.own_uuid for each in message.mentions or ())
        return f"@{_UNKNOWN}" if named else ""

    def _answered(self, message: DataMessage, chat: Ref) -> MessageRef | None:
        quote = message.quote
        author = self._author_in(quote) if quote is not None else ""
        return message_ref(chat, author, self._entry.answered or quote.id) if quote is not None and author else None

    def _target(self, chat: Ref, target: TargetMessage) -> MessageRef | None:
        author = self._author_in(target)
        return message_ref(chat, author, self._original(target.target_sent_timestamp)) if author else None

    def _author_in(self, named: Quote | TargetMessage) -> str:
        return author_uuid(named, self._entry.own_uuid, self._entry.number)

    def _original(self, timestamp: int) -> int:
        return self._entry.original or timestamp


def chat_of(message: DataMessage, uuid: str) -> Ref:
    """The group, or the author for a message to the account itself."""
    group = message.group_info.group_id if message.group_info is not None else None
    return group_ref(group) if group else person_ref(uuid)


def _events_of_change(change: GroupChange) -> Iterator[Event]:
    key, chat, at = key_of_change(change), group_ref(change.group), datetime.fromtimestamp(change.at, UTC)
    for kind, people in (
        (MemberJoined, change.joined),
        (MemberLeft, change.left),
        (JoinRequested, change.requested),
    ):
        for place, address in enumerate(people):
            person = Person(person_ref(address.uuid or ""), address.name or _UNKNOWN)
            yield kind(f"{key} {kind.__name__} {place}", chat, person, at)
    if change.placed:
        by = Person(person_ref(_UNKNOWN), _UNKNOWN)
        yield BotMembershipChanged(f"{key} placed", chat, by, BotStanding(change.placed), at, change.name)


def _event_of_gap(gap: Gap) -> Event:
    at = datetime.fromtimestamp(gap.until, UTC)
    if gap.challenged:
        return SendingChallenged(key_of_gap(gap), NAME, at)
    return ReceivingMissed(key_of_gap(gap), NAME, datetime.fromtimestamp(gap.since, UTC), at)


def _event_of_notice(notice: Notice) -> Event:
    at = datetime.fromtimestamp(notice.at, UTC)
    until = datetime.fromtimestamp(notice.until, UTC) if notice.until else None
    return PlatformNoticeRaised(key_of_notice(notice), NAME, notice.text, at, notice.count, until)


def _name_in(mention: Mention) -> str:
    """Empty for a number or an id: the apps show neither."""
    name = mention.name or ""
    return "" if _ADDRESS.fullmatch(name) else name


def with_mentions(text: str, mentions: Sequence[Mention]) -> str:
    """The text with the names of the mentioned people, which Signal replaces by one special character each; of many mentions
    the first ones have a name. A mention hides no other character, whatever the author's app says."""
    units, parts, end, named = text.encode("utf-16-le", "surrogatepass"), list[bytes](), 0, 0
    for mention in sorted(mentions, key=lambda each: each.start):
        start, stop = 2 * mention.start, 2 * (mention.start + mention.length)
        if start >= end and units[start:stop] == _MENTIONED:
            name = mention.name if named < MOST_NAMED else None
            parts += [units[end:start], f"@{name or _UNKNOWN}".encode("utf-16-le")]
            end, named = stop, named + 1
    return b"".join([*parts, units[end:]]).decode("utf-16-le", "replace")


def _attachments(message: DataMessage) -> tuple[Attachment, ...]:
    """`handle`: the content type, and the id of the file at the REST server."""
    found = [
        Attachment(
            _media(each),
            f"{_content_type(each)}{HANDLE}{each.id or ''}",
            name_of_rules(each.filename or ""),
            message.view_once,
        )
        for each in message.files
    ]
    found += [Attachment(Media.FILE, "")] if message.has_sticker else []
    return (*found, *(Attachment(Media.CONTACT, "") for _ in message.contacts or ()))


def _content_type(attachment: WireAttachment) -> str:
    """The content type as a data URL may name it. A member's app chooses it."""
    kind = attachment.content_type or ""
    if kind == LONG_TEXT:
        return "text/plain"
    return kind if _CONTENT_TYPE.fullmatch(kind) else "application/octet-stream"


def _media(attachment: WireAttachment) -> Media:
    kind = (attachment.content_type or "").partition("/")[0]
    if attachment.is_voice_note:
        return Media.VOICE
    return {"image": Media.PHOTO, "video": Media.VIDEO, "audio": Media.VOICE}.get(kind, Media.FILE)
