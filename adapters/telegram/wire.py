"""The shapes of Telegram's updates, as far as `decode` reads them; msgspec skips all other fields.

Source of names and types: Bot API 10.1, "Update", "Message", "CallbackQuery", "ChatMemberUpdated" and others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec


class WireStruct(msgspec.Struct, gc=False):
    """Optional fields have a default."""


class User(WireStruct):
    id: int
    first_name: str
    last_name: str = ""
    is_bot: bool = False


class Chat(WireStruct):
    id: int
    type: str
    title: str = ""


class File(WireStruct):
    file_id: str


class Contact(WireStruct):
    first_name: str = ""


class ListItem(WireStruct):
    """An option of a poll, or a task of a checklist."""

    text: str


class Poll(WireStruct):
    question: str
    options: tuple[ListItem, ...]


class Checklist(WireStruct):
    title: str
    tasks: tuple[ListItem, ...]


class Quote(WireStruct):
    text: str = ""


class Origin(WireStruct):
    type: str = ""


class EarlierMessage(WireStruct):
    """The message that a reply answers, or that has the pressed button."""

    message_id: int
    chat: Chat
    from_: User | None = msgspec.field(default=None, name="from")
    text: str = ""
    caption: str = ""


class Message(WireStruct):
    message_id: int
    date: int
    chat: Chat
    from_: User | None = msgspec.field(default=None, name="from")
    sender_chat: Chat | None = None
    is_automatic_forward: bool = False
    author_signature: str = ""
    edit_date: int | None = None
    media_group_id: str = ""
    text: str = ""
    entities: msgspec.Raw = msgspec.Raw(b"")
    caption: str = ""
    caption_entities: msgspec.Raw = msgspec.Raw(b"")
    reply_to_message: EarlierMessage | None = None
    quote: Quote | None = None
    forward_origin: Origin | None = None
    photo: tuple[File, ...] = ()
    video: File | None = None
    animation: File | None = None
    video_note: File | None = None
    voice: File | None = None
    audio: File | None = None
    document: File | None = None
    sticker: File | None = None
    contact: Contact | None = None
    poll: Poll | None = None
    checklist: Checklist | None = None
    migrate_to_chat_id: int | None = None

    @property
    def text_and_entities(self) -> tuple[str, str]:
        """The text or the caption, with its formatting. A poll or a checklist becomes its title, and a line for each item."""
        if self.poll is not None:
            return _as_list(self.poll.question, self.poll.options), ""
        if self.checklist is not None:
            return _as_list(self.checklist.title, self.checklist.tasks), ""
        raw = self.entities if self.text else self.caption_entities
        return self.text or self.caption, bytes(raw).decode("utf-8", "replace")


def _as_list(title: str, items: Sequence[ListItem]) -> str:
    return "\n".join((title, *(f"- {item.text}" for item in items)))


class CallbackQuery(WireStruct):
    id: str
    from_: User = msgspec.field(name="from")
    message: EarlierMessage | None = None
    data: str = ""


class Reaction(WireStruct):
    type: str
    emoji: str = ""


class MessageReaction(WireStruct):
    chat: Chat
    message_id: int
    date: int
    old_reaction: tuple[Reaction, ...]
    new_reaction: tuple[Reaction, ...]
    user: User | None = None


class Member(WireStruct):
    status: str
    user: User
    is_member: bool = True
    can_delete_messages: bool = False
    can_restrict_members: bool = False
    can_invite_users: bool = False

    @property
    def rights(self) -> int:
        """The number of rights that the bot can use, plus one for an administrator."""
        used = (self.can_delete_messages, self.can_restrict_members, self.can_invite_users)
        return (self.status == "administrator") * (1 + sum(used))

    @property
    def is_in(self) -> bool:
        return self.status in ("creator", "administrator", "member") or (self.status == "restricted" and self.is_member)


class MemberChanged(WireStruct):
    chat: Chat
    date: int
    old_chat_member: Member
    new_chat_member: Member
    from_: User | None = msgspec.field(default=None, name="from")


class JoinRequest(WireStruct):
    chat: Chat
    from_: User = msgspec.field(name="from")
    date: int


class Update(WireStruct):
    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    message_reaction: MessageReaction | None = None
    chat_member: MemberChanged | None = None
    my_chat_member: MemberChanged | None = None
    chat_join_request: JoinRequest | None = None


class InboxEntry(WireStruct):
    """An inbox row: the updates of one message (several for an album), verbatim, and facts of the moment of receiving.
    `role`: of the author. `bot_name`: the bot's user name. `original_numbers`: for a group that moved, the number that
    the core uses."""

    updates: tuple[Update, ...]
    received_at: float
    role: str = "member"
    bot_name: str = msgspec.field(default="", name="me")
    original_numbers: dict[str, int] = msgspec.field(default_factory=dict, name="homes")


ALLOWED_UPDATES: Final = (
    "message", "edited_message", "callback_query", "message_reaction", "chat_member", "my_chat_member",
    "chat_join_request",
)  # fmt: skip
"""Telegram sends reactions and memberships only if they are named, and only to administrators."""
