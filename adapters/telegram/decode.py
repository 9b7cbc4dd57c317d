"""From Telegram's updates to events. Pure: the same bytes always give the same events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

import msgspec

from adapters.telegram import NAME
from adapters.telegram.wire import (
    CallbackQuery,
    Chat,
    JoinRequest,
    MemberChanged,
    MessageReaction,
    Received,
    Said,
    Update,
    User,
)
from adapters.telegram.wire import Message as Wired
from bot.core.choice import Choice
from bot.core.event import (
    ChoiceMade,
    CommandGiven,
    Event,
    GroupMigrated,
    JoinRequested,
    MemberJoined,
    MemberLeft,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
)
from bot.core.message import Attachment, Media, Message, Person, Role
from bot.core.ref import MessageRef, Ref

TOGETHER: Final = ","
"""Between the numbers of messages that are one for people: an album, or a text in two parts."""

_GROUP_ANONYMOUS_BOT: Final = 1087968824
"""Stands in for an administrator who writes as the group (Telegram's own account)."""

_KINDS: Final = (
    ("video", Media.VIDEO), ("animation", Media.VIDEO), ("video_note", Media.VIDEO), ("voice", Media.VOICE),
    ("audio", Media.FILE), ("document", Media.FILE), ("sticker", Media.FILE),
)  # fmt: skip

_decoder = msgspec.json.Decoder(Received)

ReadButton = Callable[[str], str | None]
"""What a button carries, if it is one of ours."""


def decode(raw: bytes, read_button: ReadButton, me: str) -> Sequence[Event]:
    """The events in what was received. `me`: the bot's own user name. Raises ValueError for what is no update."""
    received = _decoder.decode(raw)
    if not received.updates:
        raise ValueError("there is no update here")
    return list(_Decoding(received, read_button, me).events())


class _Decoding:
    def __init__(self, received: Received, read_button: ReadButton, me: str) -> None:
        self._received = received
        self._read_button = read_button
        self._me = me

    def events(self) -> Iterator[Event]:
        update = self._received.updates[0]
        if update.message is not None:
            yield from self._message(update.message)
        elif update.edited_message is not None:
            yield self._edited(update.edited_message)
        elif update.callback_query is not None:
            yield from self._pressed(update.callback_query)
        elif update.message_reaction is not None:
            yield from self._reacted(update, update.message_reaction)
        elif update.chat_member is not None:
            yield from self._member(update, update.chat_member)
        elif update.chat_join_request is not None:
            yield self._asks_to_join(update, update.chat_join_request)

    # -- messages

    def _message(self, message: Wired) -> Iterator[Event]:
        chat, key, at = chat_ref(message.chat), message_key(message), _moment(message.date)
        if message.migrate_to_chat_id is not None:
            yield GroupMigrated(key, chat, Ref(NAME, str(message.migrate_to_chat_id)), at)
            return
        author = self._author(message)
        if author is None or _says_nothing(message):
            return
        command = self._command(message)
        if command is not None:
            yield CommandGiven(key, chat, author, *command, at)
            return
        ids = TOGETHER.join(str(each.message_id) for each in self._album())
        yield MessagePosted(key, self._read(message, author, ids))

    def _edited(self, message: Wired) -> Event:
        author = self._author(message) or Person(Ref(NAME, "0"), "")
        key = f"{message_key(message)}/{message.edit_date}"
        return MessageEdited(key, self._read(message, author, str(message.message_id)))

    def _album(self) -> list[Wired]:
        return [update.message for update in self._received.updates if update.message is not None]

    def _read(self, message: Wired, author: Person, ids: str) -> Message:
        album = self._album() or [message]
        titled = next((each for each in album if each.text or each.caption), message)
        raw = bytes(titled.entities if titled.text else titled.caption_entities)
        return Message(
            ref=MessageRef(chat_ref(message.chat), ids),
            author=author,
            text=titled.text or titled.caption,
            at=_moment(message.date if message.edit_date is None else message.edit_date),
            attachments=tuple(attachment for each in album for attachment in _attachments(each)),
            reply_to=_answered(message.reply_to_message),
            quoted=_quoted(message),
            forwarded=message.forward_origin is not None and not message.is_automatic_forward,
            native=raw.decode("utf-8", "replace"),
        )

    def _author(self, message: Wired) -> Person | None:
        """Whoever writes as the group itself is one of its administrators; the linked channel is trusted."""
        sender = message.sender_chat
        if sender is not None and message.is_automatic_forward:
            return Person(chat_ref(sender), sender.title, Role.TRUSTED)
        if sender is not None and sender.id == message.chat.id:
            return Person(chat_ref(sender), message.author_signature or sender.title, Role.MODERATOR)
        if sender is not None:
            return Person(chat_ref(sender), sender.title, Role.MEMBER)
        return None if message.from_ is None else self._person(message.from_)

    def _person(self, user: User) -> Person:
        return Person(Ref(NAME, str(user.id)), name_of(user), Role(self._received.role))

    def _command(self, message: Wired) -> tuple[str, str] | None:
        """`/name argument`, said to this bot or to none by name."""
        if not message.text.startswith("/"):
            return None
        word, _, argument = message.text[1:].partition(" ")
        name, at, whom = word.partition("@")
        if not name.isidentifier() or (at and whom.casefold() != self._me.casefold()):
            return None
        return name.casefold(), argument.strip()

    # -- everything else

    def _pressed(self, query: CallbackQuery) -> Iterator[Event]:
        words = self._read_button(query.data)
        if words is None or query.message is None:
            return
        choice, _, code = words.partition(" ")
        if choice not in {each.value for each in Choice}:
            return
        chat, at = chat_ref(query.message.chat), datetime.fromtimestamp(self._received.received_at, UTC)
        yield ChoiceMade(f"{NAME}:press {query.id}", chat, self._person(query.from_), Choice(choice), code, at)

    def _reacted(self, update: Update, change: MessageReaction) -> Iterator[Event]:
        before = {reaction.emoji for reaction in change.old_reaction}
        added = [each.emoji for each in change.new_reaction if each.emoji and each.emoji not in before]
        if change.user is None:
            return
        message = MessageRef(chat_ref(change.chat), str(change.message_id))
        for place, emoji in enumerate(added):
            key = f"{NAME}:reaction {update.update_id} {change.date} {place}"
            yield ReactionAdded(key, message, self._person(change.user), emoji, _moment(change.date))

    def _member(self, update: Update, change: MemberChanged) -> Iterator[Event]:
        was_in, is_in = change.old_chat_member.is_in, change.new_chat_member.is_in
        user, at, chat = change.new_chat_member.user, _moment(change.date), chat_ref(change.chat)
        key = f"{NAME}:member {update.update_id} {change.date}"
        if user.is_bot or was_in == is_in:
            return
        if is_in:
            yield MemberJoined(key, chat, self._person(user), at)
        else:
            yield MemberLeft(key, chat, self._person(user), at)

    def _asks_to_join(self, update: Update, request: JoinRequest) -> Event:
        key = f"{NAME}:join {update.update_id} {request.date}"
        return JoinRequested(key, chat_ref(request.chat), self._person(request.from_), _moment(request.date))


def chat_ref(chat: Chat) -> Ref:
    return Ref(NAME, str(chat.id))


def message_key(message: Wired) -> str:
    """Names a message for ever, whatever number its update has (numbers of updates start again after an idle week)."""
    return f"{NAME}:{message.chat.id}/{message.message_id}"


def name_of(user: User) -> str:
    return " ".join(part for part in (user.first_name, user.last_name) if part)


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _says_nothing(message: Wired) -> bool:
    """A service message: somebody joined, a title changed."""
    return not (message.text or message.caption or _attachments(message))


def _attachments(message: Wired) -> tuple[Attachment, ...]:
    """`handle` is the kind as Telegram calls it and its file id."""
    found = [Attachment(Media.PHOTO, f"photo:{message.photo[-1].file_id}")] if message.photo else []
    for field, media in _KINDS:
        file = getattr(message, field)
        if file is not None and not (field == "document" and message.animation is not None):
            found.append(Attachment(media, f"{field}:{file.file_id}"))
    if message.contact is not None:
        found.append(Attachment(Media.CONTACT, ""))
    return tuple(found)


def _answered(said: Said | None) -> MessageRef | None:
    return None if said is None else MessageRef(chat_ref(said.chat), str(said.message_id))


def _quoted(message: Wired) -> str:
    """Words of somebody else that stand in the message: never charged to its author."""
    if message.quote is not None:
        return message.quote.text
    said = message.reply_to_message
    return "" if said is None else said.text or said.caption
