"""Turns inbox rows into events. Pure: the same bytes always give the same events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cached_property
from hashlib import blake2b
from typing import Any, Final

import msgspec

from adapters.shared.partial_reading import fit
from adapters.telegram import NAME
from adapters.telegram.content import Extra, added_up, attachments_of, bot_mention_in, quoted_in, text_of
from adapters.telegram.raw_updates import UpdateContent, read_update
from adapters.telegram.refs import NOBODY, chat_ref, message_ref
from adapters.telegram.wire import (
    CallbackQuery,
    JoinRequest,
    MemberChanged,
    MessageReaction,
    TelegramInboxEntry,
    User,
    WireChat,
    WireMember,
    WireMessage,
    WireUpdate,
)
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
    ReactionTakenBack,
)
from bot.core.message import Message, Person, Role
from bot.core.ref import MessageRef, Ref
from bot.core.texts import first_word

EARLIEST_S: Final = 1e9
LATEST_S: Final = 86_400.0

_decoder = msgspec.json.Decoder(TelegramInboxEntry)

_ADDED: Final = ("poll_option_added", "checklist_tasks_added")

ReadButton = Callable[[str, Ref], str | None]
"""The content of a button in this chat; None if the bot did not make the button."""


def decode(raw: bytes, read_button: ReadButton) -> Sequence[Event]:
    """The events of one inbox row. Raises ValueError for a row that cannot be read."""
    entry = _decoder.decode(raw)
    if not entry.updates:
        raise ValueError("there is no update here")
    updates = [read_update(bytes(update)) for update in entry.updates]
    return list(_EntryDecoder(entry, updates, read_button).events())


class _EntryDecoder:
    def __init__(self, entry: TelegramInboxEntry, updates: Sequence[UpdateContent], read_button: ReadButton) -> None:
        self._entry = entry
        self._updates = updates
        self._read_button = read_button

    @cached_property
    def _extra(self) -> Extra:
        return added_up(update.extra for update in self._updates)

    def events(self) -> Iterator[Event]:
        update = self._updates[0].update
        if update.message is not None:
            yield from self._posted(update.message)
        elif update.edited_message is not None:
            yield from self._edited(update.edited_message)
        elif update.callback_query is not None:
            yield from self._pressed(update.callback_query)
        elif update.message_reaction is not None:
            yield from self._reacted(update, update.message_reaction)
        elif update.chat_member is not None:
            yield from self._member_changed(update, update.chat_member)
        elif update.my_chat_member is not None:
            yield from self._bot_changed(update, update.my_chat_member)
        elif update.chat_join_request is not None:
            yield self._join_requested(update, update.chat_join_request)

    # -- messages

    def _posted(self, message: WireMessage) -> Iterator[Event]:
        if message.migrate_to_chat_id is not None:
            return  # `intake` notes the new number
        author, key = self._author(message), message_key(message, len(self._updates))
        is_private_place = message.chat.type == "private" and "location" in self._updates[0].body  # gets an answer
        if self._is_empty() and not is_private_place:
            return
        if (added := self._added_to_list(message, author)) is not None:
            yield added
            return
        command, own = self._command(message), self._message(message, author)
        if command is None:
            yield MessagePosted(key, own)
        else:
            yield CommandGiven(key, own.ref.chat, author, *command, own.at, reply_to=own.reply_to, message=own)

    def _edited(self, message: WireMessage) -> Iterator[Event]:
        """Nothing for a live location: Telegram edits it every few seconds, and it has no text."""
        author = self._author(message)
        if not self._is_empty():
            yield MessageEdited(edit_key(message, self._updates[0].extra), self._message(message, author))

    def _message(self, message: WireMessage, author: Person) -> Message:
        album = [each.update.message for each in self._updates if each.update.message is not None] or [message]
        text, native = text_of(album, self._extra)
        return Message(
            ref=self._message_ref(message.chat, *(part.message_id for part in album)),
            author=author,
            text=text,
            at=self._moment(message.date if message.edit_date is None else message.edit_date),
            attachments=tuple(attachment for part in album for attachment in attachments_of(part)),
            reply_to=self._answered(message),
            quoted="" if "external_reply" in self._updates[0].body else quoted_in(message),
            forwarded=message.forward_origin is not None and not message.is_automatic_forward,
            native=native,
            unreadable=self._extra.unreadable,
            bot_mention=bot_mention_in(text, self._entry.bot_name),
        )

    def _author(self, message: WireMessage) -> Person:
        """An author in the name of the group itself is one of its administrators. The linked channel is trusted."""
        sender = message.sender_chat
        if sender is not None and message.is_automatic_forward:
            return Person(chat_ref(sender.id), sender.title, Role.TRUSTED)
        if sender is not None and sender.id == message.chat.id:
            return Person(self._chat(sender), message.author_signature or sender.title, Role.MODERATOR)
        if sender is not None:
            return Person(chat_ref(sender.id), sender.title, Role.MEMBER)
        return self._person(message.from_)

    def _command(self, message: WireMessage) -> tuple[str, str] | None:
        """`/name argument`, for this bot or without a bot's name. Another's words that are passed on command nothing."""
        typed = message.text or message.caption
        if not typed.startswith("/") or message.forward_origin is not None:
            return None
        word, argument = first_word(typed)
        name, at, bot_name = word[1:].partition("@")
        own = self._entry.bot_name.casefold()
        if not name.isidentifier() or (at and own and bot_name.casefold() != own):
            return None
        return name.casefold(), argument

    def _is_empty(self) -> bool:
        """True for a service message without words, as a new member."""
        parts = (update.update.message or update.update.edited_message for update in self._updates)
        says = (part is not None and bool(part.text_and_entities[0] or attachments_of(part)) for part in parts)
        return not any(says) and self._extra == Extra()

    def _added_to_list(self, message: WireMessage, author: Person) -> Event | None:
        """An option that a member added to a poll, or a task: the list is read again, as a text of that member."""
        if message.text_and_entities[0]:
            return None
        earlier = next(
            (each for name in _ADDED if (each := _earlier_list(self._updates[0].body.get(name))) is not None), None
        )
        if earlier is None:
            return None
        text, extra = earlier.text_and_entities[0], self._updates[0].extra
        added = [line for line in extra.lines if line.split(" ", 1)[-1] not in text]
        at, ref = self._moment(message.date), self._message_ref(earlier.chat, earlier.message_id)
        return MessageEdited(message_key(message), Message(ref, author, "\n".join((text, *added)), at))

    def _moment(self, seconds: int) -> datetime:
        return moment(seconds, self._entry.received_at)

    # -- references

    def _chat(self, chat: WireChat) -> Ref:
        return chat_ref(self._original_number(chat))

    def _message_ref(self, chat: WireChat, *ids: int) -> MessageRef:
        return message_ref(self._original_number(chat), chat.id, ids)

    def _original_number(self, chat: WireChat) -> int:
        return self._entry.original_numbers.get(str(chat.id), chat.id)

    def _answered(self, message: WireMessage) -> MessageRef | None:
        """None for the line that made a topic: Telegram names it in each message there that answers no other one."""
        answered, body = message.reply_to_message, self._updates[0].body
        if answered is None or (body.get("is_topic_message") and body.get("message_thread_id") == answered.message_id):
            return None
        return self._message_ref(answered.chat, answered.message_id)

    def _person(self, user: User | None) -> Person:
        """Telegram always names the author of a message; None if that cannot be read."""
        if user is None:
            return Person(Ref(NAME, str(NOBODY)), "?")
        name = " ".join(part for part in (user.first_name, user.last_name) if part)
        return Person(Ref(NAME, str(user.id)), name, Role(self._entry.role))

    # -- other updates

    def _pressed(self, query: CallbackQuery) -> Iterator[Event]:
        if query.message is None:
            return
        chat, card = self._chat(query.message.chat), self._message_ref(query.message.chat, query.message.message_id)
        words = self._read_button(query.data, chat)
        pressed = None if words is None else read_button(words)
        if pressed is None:
            return
        key, at, sent = f"{NAME}:press {query.id}", self._moment(0), self._moment(query.message.date)
        yield ChoiceMade(key, chat, self._person(query.from_), *pressed, at, query.id, card, sent)

    def _reacted(self, update: WireUpdate, change: MessageReaction) -> Iterator[Event]:
        """A person who changes a reaction takes the first one back."""
        if change.user is None:
            return
        was, now = ([each.emoji for each in some if each.emoji] for some in (change.old_reaction, change.new_reaction))
        changed = [emoji for emoji in (*was, *now) if (emoji in was) is not (emoji in now)]
        message = self._message_ref(change.chat, change.message_id)
        for place, emoji in enumerate(changed):
            kind = ReactionAdded if emoji in now else ReactionTakenBack
            key = f"{NAME}:reaction {update.update_id} {change.date} {place}"
            yield kind(key, message, self._person(change.user), emoji, self._moment(change.date))

    def _member_changed(self, update: WireUpdate, change: MemberChanged) -> Iterator[Event]:
        was_in, is_in = change.old_chat_member.is_in, change.new_chat_member.is_in
        user, at, chat = change.new_chat_member.user, self._moment(change.date), self._chat(change.chat)
        key = f"{NAME}:member {update.update_id} {change.date}"
        if user.is_bot or was_in == is_in:
            return
        if is_in:
            yield MemberJoined(key, chat, self._person(user), at)
        else:
            yield MemberLeft(key, chat, self._person(user), at)

    def _bot_changed(self, update: WireUpdate, change: MemberChanged) -> Iterator[Event]:
        """A person added or removed the bot, or changed its rights. From a private chat only the end matters."""
        step = _bot_step(change.old_chat_member, change.new_chat_member)
        if step is None or (change.chat.type == "private" and step is not BotStanding.REMOVED):
            return
        at, by = self._moment(change.date), self._person(change.from_)
        key = f"{NAME}:placed {update.update_id} {change.date} {step.value}"
        yield BotMembershipChanged(key, self._chat(change.chat), by, step, at, change.chat.title)

    def _join_requested(self, update: WireUpdate, request: JoinRequest) -> Event:
        key = f"{NAME}:join {update.update_id} {request.date}"
        return JoinRequested(key, self._chat(request.chat), self._person(request.from_), self._moment(request.date))


def message_key(message: WireMessage, parts: int = 1) -> str:
    """A permanent name of a message. `parts`: the parts of an album that came together."""
    name = f"{NAME}:{message.chat.id}/{message.message_id}" if message.edit_date is None else edit_key(message, Extra())
    return name + (f"+{parts - 1}" if parts > 1 else "")


def edit_key(message: WireMessage, extra: Extra) -> str:
    """A permanent name of one revision of a message.

    Telegram dates edits in whole seconds, and two edits may fall into one second: a digest of the content tells them apart.
    """
    return f"{NAME}:{message.chat.id}/{message.message_id}/{message.edit_date or 0}.{_digest(message, extra)}"


def _digest(message: WireMessage, extra: Extra) -> str:
    beside = "\n".join((*extra.lines, *extra.links)).encode("utf-8", "replace")
    return blake2b(msgspec.json.encode(message) + beside, digest_size=6).hexdigest()


def moment(seconds: int, received_at: float) -> datetime:
    """Telegram's moment, or the moment of receiving if Telegram's is impossible: before the year 2001, or a day ahead."""
    possible = EARLIEST_S < seconds < received_at + LATEST_S
    return datetime.fromtimestamp(seconds if possible else received_at, UTC)


def _bot_step(was: WireMember, now: WireMember) -> BotStanding | None:
    if not now.is_in:
        return BotStanding.REMOVED if was.is_in else None
    if not was.is_in:
        return BotStanding.ADDED_WITH_RIGHTS if now.rights else BotStanding.ADDED
    if now.rights == was.rights:
        return None
    return BotStanding.PROMOTED if now.rights > was.rights else BotStanding.DEMOTED


def _earlier_list(added: Any) -> WireMessage | None:
    """The poll or the checklist of a service message about it, if Telegram sent it along."""
    earlier = (added.get("poll_message") or added.get("checklist_message")) if isinstance(added, dict) else None
    try:
        message, _ = fit(earlier, WireMessage)
    except ValueError:
        return None
    return message if message.poll is not None or message.checklist is not None else None
