"""From envelopes to events. Pure: the same bytes always give the same events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Final

import msgspec

from adapters.signal import NAME
from adapters.signal.refs import group_ref, message_ref, person_ref
from adapters.signal.wire import Address, Changed, DataMessage, Envelope, Gap, Mention, Received, Target
from adapters.signal.wire import Attachment as Wired
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
    ReactionAdded,
    ReactionTakenBack,
    ReceivingMissed,
    SendingChallenged,
)
from bot.core.message import Attachment, Media, Message, Person, Role
from bot.core.ref import MessageRef, Ref

HANDLE: Final = " "
"""Between the kind and the id of an attachment."""

_UNKNOWN: Final = "…"
_decoder = msgspec.json.Decoder(Received)


def decode(raw: bytes) -> Sequence[Event]:
    """The events in what was received. Raises ValueError for what is no envelope."""
    received = _decoder.decode(raw)
    if received.changed is not None:
        return list(_membership(received.changed))
    if received.gap is not None:
        return [_of_gap(received.gap)]
    if received.told is None:
        raise ValueError("there is no envelope here")
    return list(_Decoding(received, received.told.envelope).events())


def key_of(envelope: Envelope) -> str:
    """Names what was received for ever. It says nothing about who did it to somebody who reads it later."""
    names = f"{envelope.source_uuid} {envelope.source_device} {envelope.timestamp}"
    return f"{NAME}:{blake2b(names.encode('utf-8', 'replace'), digest_size=12).hexdigest()}"


def key_of_change(changed: Changed) -> str:
    people = [address.uuid for part in (changed.joined, changed.left, changed.asked) for address in (*part, Address())]
    digest = blake2b(
        repr((changed.group, changed.revision, people, changed.standing)).encode(), digest_size=12
    ).hexdigest()
    return f"{NAME}:members {digest}"


def key_of_gap(gap: Gap) -> str:
    return f"{NAME}:{'challenged' if gap.challenged else 'missed'} {gap.since:.3f} {gap.until:.3f}"


def _of_gap(gap: Gap) -> Event:
    at = datetime.fromtimestamp(gap.until, UTC)
    if gap.challenged:
        return SendingChallenged(key_of_gap(gap), NAME, at)
    return ReceivingMissed(key_of_gap(gap), NAME, datetime.fromtimestamp(gap.since, UTC), at)


class _Decoding:
    def __init__(self, received: Received, envelope: Envelope) -> None:
        self._received = received
        self._envelope = envelope
        self._key = key_of(envelope)

    def events(self) -> Iterator[Event]:
        envelope, uuid = self._envelope, self._envelope.source_uuid
        message = envelope.message
        if message is None or uuid == self._received.me or envelope.sync_message:
            return
        if not uuid:
            raise ValueError("nobody said this")
        author = Person(person_ref(uuid), envelope.source_name or _UNKNOWN, Role(self._received.role))
        chat = chat_of(message, uuid)
        for place, group in enumerate(self._received.groups):
            yield MemberSeen(f"{self._key} in {place}", Ref(NAME, group), author, _moment(message.timestamp))
        if envelope.edit_message is not None:
            yield MessageEdited(
                self._key, self._read(message, chat, author, envelope.edit_message.target_sent_timestamp)
            )
        else:
            yield from self._said(message, chat, author, uuid)

    def _said(self, message: DataMessage, chat: Ref, author: Person, uuid: str) -> Iterator[Event]:
        at = _moment(message.timestamp)
        if (reaction := message.reaction) is not None:
            aimed = self._aimed(chat, reaction)
            made = ReactionTakenBack if reaction.is_remove else ReactionAdded
            if aimed is not None and reaction.emoji:
                yield made(self._key, aimed, author, reaction.emoji, at)
        elif (gone := message.remote_delete) is not None:
            yield MessageDeleted(self._key, message_ref(chat, uuid, self._original(gone.timestamp)), at, author.ref)
        elif (target := message.admin_delete) is not None:
            aimed = self._aimed(chat, target)
            if aimed is not None:
                yield MessageDeleted(self._key, aimed, at, author.ref)
        elif message.posts:
            yield self._posted(message, chat, author)

    def _posted(self, message: DataMessage, chat: Ref, author: Person) -> Event:
        command = _command(message.text)
        if command is not None:
            ref = message_ref(chat, author.ref.id, message.timestamp)
            at, answered = _moment(message.timestamp), self._answered(message, chat)
            return CommandGiven(self._key, chat, author, *command, at, reply_to=answered, message=ref)
        return MessagePosted(self._key, self._read(message, chat, author, message.timestamp))

    def _answered(self, message: DataMessage, chat: Ref) -> MessageRef | None:
        quote = message.quote
        by = self._uuid(quote.author_uuid or quote.author, quote.author_number) if quote is not None else ""
        return message_ref(chat, by, quote.id) if quote is not None and by else None

    def _read(self, message: DataMessage, chat: Ref, author: Person, timestamp: int) -> Message:
        quote = message.quote
        return Message(
            ref=message_ref(chat, author.ref.id, self._original(timestamp)),
            author=author,
            text=with_mentions(message.text, message.mentions or ()),
            at=_moment(message.timestamp),
            attachments=_attachments(message),
            reply_to=self._answered(message, chat),
            quoted=(quote.text or "") if quote is not None else "",
        )

    def _aimed(self, chat: Ref, target: Target) -> MessageRef | None:
        by = self._uuid(target.target_author_uuid or target.target_author, target.target_author_number)
        return message_ref(chat, by, self._original(target.target_sent_timestamp)) if by else None

    def _uuid(self, uuid: str | None, number: str | None) -> str:
        """The account is known by its number too."""
        mine = self._received.number in (uuid, number)
        return self._received.me if mine else uuid or ""

    def _original(self, timestamp: int) -> int:
        return self._received.original or timestamp


def chat_of(message: DataMessage, uuid: str) -> Ref:
    """The group, or the person where it was said to the account itself."""
    group = message.group_info.group_id if message.group_info is not None else None
    return group_ref(group) if group else person_ref(uuid)


def _membership(changed: Changed) -> Iterator[Event]:
    key, chat, at = key_of_change(changed), group_ref(changed.group), datetime.fromtimestamp(changed.at, UTC)
    for kind, people in ((MemberJoined, changed.joined), (MemberLeft, changed.left), (JoinRequested, changed.asked)):
        for place, address in enumerate(people):
            person = Person(person_ref(address.uuid or ""), address.name or _UNKNOWN)
            yield kind(f"{key} {kind.__name__} {place}", chat, person, at)
    if changed.standing:
        nobody_knows = Person(person_ref(_UNKNOWN), _UNKNOWN)
        yield BotMembershipChanged(f"{key} placed", chat, nobody_knows, BotStanding(changed.standing), at, changed.name)


def with_mentions(text: str, mentions: Sequence[Mention]) -> str:
    """Whoever is mentioned stands in the text as one strange character: write the name there."""
    units = text.encode("utf-16-le", "surrogatepass")
    for mention in sorted(mentions, key=lambda each: each.start, reverse=True):
        start, end = 2 * mention.start, 2 * (mention.start + mention.length)
        if 0 <= start < end <= len(units):
            units = units[:start] + f"@{mention.name or _UNKNOWN}".encode("utf-16-le") + units[end:]
    return units.decode("utf-16-le", "replace")


def _command(text: str) -> tuple[str, str] | None:
    """`/name argument`."""
    if not text.startswith("/"):
        return None
    name, _, argument = text[1:].partition(" ")
    return (name.casefold(), argument.strip()) if name.isidentifier() else None


def _attachments(message: DataMessage) -> tuple[Attachment, ...]:
    """`handle` is the kind and the id by which the REST server has the file."""
    found = [
        Attachment(_media(each), f"{each.content_type or ''}{HANDLE}{each.id or ''}")
        for each in message.attachments or ()
    ]
    return (*found, *(Attachment(Media.CONTACT, "") for _ in message.contacts or ()))


def _media(attachment: Wired) -> Media:
    kind = (attachment.content_type or "").partition("/")[0]
    if attachment.is_voice_note:
        return Media.VOICE
    return {"image": Media.PHOTO, "video": Media.VIDEO, "audio": Media.VOICE}.get(kind, Media.FILE)


def _moment(milliseconds: int) -> datetime:
    """Raises ValueError for what is no moment."""
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, OSError) as error:
        raise ValueError("this is no time") from error
