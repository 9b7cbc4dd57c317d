"""From Telegram's updates to events. Pure: the same bytes always give the same events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Final

import msgspec

from adapters.telegram import NAME
from adapters.telegram.entities import joined
from adapters.telegram.refs import chat_ref, message_ref
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
from bot.core.choice import read_button
from bot.core.event import (
    BotMembershipChanged,
    BotStanding,
    ChoiceMade,
    CommandGiven,
    Event,
    JoinRequested,
    MemberJoined,
    MemberLeft,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
)
from bot.core.message import Attachment, Media, Message, Person, Role
from bot.core.ref import MessageRef, Ref

_KINDS: Final = (
    ("video", Media.VIDEO), ("animation", Media.VIDEO), ("video_note", Media.VIDEO), ("voice", Media.VOICE),
    ("audio", Media.FILE), ("document", Media.FILE), ("sticker", Media.FILE),
)  # fmt: skip

_decoder = msgspec.json.Decoder(Received)

ReadButton = Callable[[str, Ref], str | None]
"""What a button in this chat carries, if it is one of ours."""


def decode(raw: bytes, read_button: ReadButton) -> Sequence[Event]:
    """The events in what was received. Raises ValueError for what is no update."""
    received = _decoder.decode(raw)
    if not received.updates:
        raise ValueError("there is no update here")
    return list(_Decoding(received, read_button).events())


class _Decoding:
    def __init__(self, received: Received, read_button: ReadButton) -> None:
        self._received = received
        self._read_button = read_button

    def events(self) -> Iterator[Event]:
        update = self._received.updates[0]
        if update.message is not None:
            yield from self._message(update.message)
        elif update.edited_message is not None:
            yield from self._edited(update.edited_message)
        elif update.callback_query is not None:
            yield from self._pressed(update.callback_query)
        elif update.message_reaction is not None:
            yield from self._reacted(update, update.message_reaction)
        elif update.chat_member is not None:
            yield from self._member(update, update.chat_member)
        elif update.my_chat_member is not None:
            yield from self._placed(update, update.my_chat_member)
        elif update.chat_join_request is not None:
            yield self._asks_to_join(update, update.chat_join_request)

    # -- messages

    def _message(self, message: Wired) -> Iterator[Event]:
        chat, key, at = (
            self._chat(message.chat),
            message_key(message, len(self._received.updates)),
            _moment(message.date),
        )
        if message.migrate_to_chat_id is not None:
            return  # `chat_calls` follows the move by the answer to the next call
        author = self._author(message)
        if author is None or _says_nothing(message):
            return
        command = self._command(message)
        if command is not None:
            answered, own = (
                self._answered(message.reply_to_message),
                self._message_ref(message.chat, message.message_id),
            )
            yield CommandGiven(key, chat, author, *command, at, reply_to=answered, message=own)
            return
        yield MessagePosted(key, self._read(message, author))

    def _edited(self, message: Wired) -> Iterator[Event]:
        """A place that moves on a map is edited every few seconds, and has no words."""
        author = self._author(message)
        if author is not None and not _says_nothing(message):
            yield MessageEdited(message_key(message), self._read(message, author))

    def _album(self) -> list[Wired]:
        return [update.message for update in self._received.updates if update.message is not None]

    def _chat(self, chat: Chat) -> Ref:
        """The chat as the house knows it."""
        return chat_ref(self._received.homes.get(str(chat.id), chat.id))

    def _message_ref(self, chat: Chat, *ids: int) -> MessageRef:
        return message_ref(self._received.homes.get(str(chat.id), chat.id), chat.id, ids)

    def _read(self, message: Wired, author: Person) -> Message:
        album = self._album() or [message]
        text, native = _words(album)
        return Message(
            ref=self._message_ref(message.chat, *(each.message_id for each in album)),
            author=author,
            text=text,
            at=_moment(message.date if message.edit_date is None else message.edit_date),
            attachments=tuple(attachment for each in album for attachment in _attachments(each)),
            reply_to=self._answered(message.reply_to_message),
            quoted=_quoted(message),
            forwarded=message.forward_origin is not None and not message.is_automatic_forward,
            native=native,
        )

    def _answered(self, said: Said | None) -> MessageRef | None:
        return None if said is None else self._message_ref(said.chat, said.message_id)

    def _author(self, message: Wired) -> Person | None:
        """Whoever writes as the group itself is one of its administrators; the linked channel is trusted."""
        sender = message.sender_chat
        if sender is not None and message.is_automatic_forward:
            return Person(chat_ref(sender.id), sender.title, Role.TRUSTED)
        if sender is not None and sender.id == message.chat.id:
            return Person(chat_ref(sender.id), message.author_signature or sender.title, Role.MODERATOR)
        if sender is not None:
            return Person(chat_ref(sender.id), sender.title, Role.MEMBER)
        return None if message.from_ is None else self._person(message.from_)

    def _person(self, user: User) -> Person:
        return Person(Ref(NAME, str(user.id)), name_of(user), Role(self._received.role))

    def _command(self, message: Wired) -> tuple[str, str] | None:
        """`/name argument`, said to this bot or to none by name."""
        if not message.text.startswith("/"):
            return None
        word, _, argument = message.text[1:].partition(" ")
        name, at, whom = word.partition("@")
        if not name.isidentifier() or (at and whom.casefold() != self._received.me.casefold()):
            return None
        return name.casefold(), argument.strip()

    # -- everything else

    def _pressed(self, query: CallbackQuery) -> Iterator[Event]:
        if query.message is None:
            return
        chat = self._chat(query.message.chat)
        words = self._read_button(query.data, chat)
        pressed = None if words is None else read_button(words)
        if pressed is None:
            return
        at = datetime.fromtimestamp(self._received.received_at, UTC)
        yield ChoiceMade(f"{NAME}:press {query.id}", chat, self._person(query.from_), *pressed, at, query.id)

    def _reacted(self, update: Update, change: MessageReaction) -> Iterator[Event]:
        before = {reaction.emoji for reaction in change.old_reaction}
        added = [each.emoji for each in change.new_reaction if each.emoji and each.emoji not in before]
        if change.user is None:
            return
        message = self._message_ref(change.chat, change.message_id)
        for place, emoji in enumerate(added):
            key = f"{NAME}:reaction {update.update_id} {change.date} {place}"
            yield ReactionAdded(key, message, self._person(change.user), emoji, _moment(change.date))

    def _member(self, update: Update, change: MemberChanged) -> Iterator[Event]:
        was_in, is_in = change.old_chat_member.is_in, change.new_chat_member.is_in
        user, at, chat = change.new_chat_member.user, _moment(change.date), self._chat(change.chat)
        key = f"{NAME}:member {update.update_id} {change.date}"
        if user.is_bot or was_in == is_in:
            return
        if is_in:
            yield MemberJoined(key, chat, self._person(user), at)
        else:
            yield MemberLeft(key, chat, self._person(user), at)

    def _placed(self, update: Update, change: MemberChanged) -> Iterator[Event]:
        """What somebody made of the bot itself. In a private chat it matters only that the person does not want it any more."""
        was, now = change.old_chat_member, change.new_chat_member
        steps = (
            [BotStanding.ADDED]
            if now.is_in and not was.is_in
            else [BotStanding.REMOVED]
            if was.is_in and not now.is_in
            else []
        )
        if now.is_in and now.rights != was.rights:
            steps.append(BotStanding.PROMOTED if now.rights > was.rights else BotStanding.DEMOTED)
        if change.chat.type == "private":
            steps = [step for step in steps if step is BotStanding.REMOVED]
        if change.from_ is None:
            return
        at, by = _moment(change.date), self._person(change.from_)
        for step in steps:
            key = f"{NAME}:placed {update.update_id} {change.date} {step.value}"
            yield BotMembershipChanged(key, self._chat(change.chat), by, step, at, change.chat.title)

    def _asks_to_join(self, update: Update, request: JoinRequest) -> Event:
        key = f"{NAME}:join {update.update_id} {request.date}"
        return JoinRequested(key, self._chat(request.chat), self._person(request.from_), _moment(request.date))


def message_key(message: Wired, parts: int = 1) -> str:
    """Names a message for ever, with the revision of an edit, and an album by how much of it came together.

    Telegram counts edits in whole seconds, and two can be made in one: so what the message says tells them apart.
    """
    edit = "" if message.edit_date is None else f"/{message.edit_date}.{_digest(message)}"
    return f"{NAME}:{message.chat.id}/{message.message_id}{edit}" + (f"+{parts - 1}" if parts > 1 else "")


def _digest(message: Wired) -> str:
    return blake2b(msgspec.json.encode(message), digest_size=6).hexdigest()


def name_of(user: User) -> str:
    return " ".join(part for part in (user.first_name, user.last_name) if part)


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _words(album: Sequence[Wired]) -> tuple[str, str]:
    """What is written, with its formatting. Each photo of an album may have a caption of its own."""
    said = [each.words for each in album if each.words[0]]
    return said[0] if len(said) == 1 else joined(said)


def _says_nothing(message: Wired) -> bool:
    """A service message: somebody joined, a title changed."""
    return not (message.words[0] or _attachments(message))


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


def _quoted(message: Wired) -> str:
    """Words of somebody else that stand in the message: never charged to its author."""
    if message.quote is not None:
        return message.quote.text
    said = message.reply_to_message
    return "" if said is None else said.text or said.caption
