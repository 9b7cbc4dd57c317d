"""The parts of Telegram's updates that the core needs, as they come over the wire. Everything else is skipped unread.

Source of names and types: Bot API 10.1, "Update", "Message", "CallbackQuery", "ChatMemberUpdated" and others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec


class Wire(msgspec.Struct, gc=False):
    """Fields that are not named are ignored, those that may be missing have a default."""


class User(Wire):
    id: int
    first_name: str
    last_name: str = ""
    is_bot: bool = False


class Chat(Wire):
    id: int
    type: str
    title: str = ""


class Entity(Wire):
    """Places count UTF-16 code units."""

    type: str
    offset: int
    length: int


class File(Wire):
    file_id: str


class Contact(Wire):
    first_name: str = ""


class Line(Wire):
    """An answer of a poll, or a task of a checklist."""

    text: str


class Poll(Wire):
    question: str
    options: tuple[Line, ...]


class Checklist(Wire):
    title: str
    tasks: tuple[Line, ...]


class Quote(Wire):
    text: str = ""


class Origin(Wire):
    type: str = ""


class Said(Wire):
    """The message that is answered: only which one it is, and whose."""

    message_id: int
    chat: Chat
    from_: User | None = msgspec.field(default=None, name="from")
    text: str = ""
    caption: str = ""


class Message(Wire):
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
    reply_to_message: Said | None = None
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
    def words(self) -> tuple[str, str]:
        """What is written, and its formatting. Of a poll or a checklist: its head, and a line for each answer or task."""
        if self.poll is not None:
            return _listed(self.poll.question, self.poll.options), ""
        if self.checklist is not None:
            return _listed(self.checklist.title, self.checklist.tasks), ""
        raw = self.entities if self.text else self.caption_entities
        return self.text or self.caption, bytes(raw).decode("utf-8", "replace")


def _listed(head: str, lines: Sequence[Line]) -> str:
    return "\n".join((head, *(f"- {line.text}" for line in lines)))


class CallbackQuery(Wire):
    id: str
    from_: User = msgspec.field(name="from")
    message: Said | None = None
    data: str = ""


class Reaction(Wire):
    type: str
    emoji: str = ""


class MessageReaction(Wire):
    chat: Chat
    message_id: int
    date: int
    old_reaction: tuple[Reaction, ...]
    new_reaction: tuple[Reaction, ...]
    user: User | None = None
    actor_chat: Chat | None = None


class Member(Wire):
    status: str
    user: User
    is_member: bool = True
    can_delete_messages: bool = False
    can_restrict_members: bool = False
    can_pin_messages: bool = False
    can_invite_users: bool = False

    @property
    def rights(self) -> int:
        """How many of the rights that the bot can use; one more for being an administrator at all."""
        used = (self.can_delete_messages, self.can_restrict_members, self.can_pin_messages, self.can_invite_users)
        return (self.status == "administrator") * (1 + sum(used))

    @property
    def is_in(self) -> bool:
        return self.status in ("creator", "administrator", "member") or (self.status == "restricted" and self.is_member)


class MemberChanged(Wire):
    chat: Chat
    date: int
    old_chat_member: Member
    new_chat_member: Member
    from_: User | None = msgspec.field(default=None, name="from")


class JoinRequest(Wire):
    chat: Chat
    from_: User = msgspec.field(name="from")
    user_chat_id: int
    date: int


class Update(Wire):
    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    message_reaction: MessageReaction | None = None
    chat_member: MemberChanged | None = None
    my_chat_member: MemberChanged | None = None
    chat_join_request: JoinRequest | None = None


class Received(Wire):
    """What the inbox keeps: the updates of one message (several for an album), verbatim, and what only the moment of
    receiving could tell. `role`: of the author, as the moderators' chat says. `me`: the bot's user name. `homes`: the number
    that the house knows the chat by, where the chat has moved."""

    updates: tuple[Update, ...]
    received_at: float
    role: str = "member"
    me: str = ""
    homes: dict[str, int] = {}


ALLOWED_UPDATES: Final = (
    "message", "edited_message", "callback_query", "message_reaction", "chat_member", "my_chat_member",
    "chat_join_request",
)  # fmt: skip
"""What is asked for. Reactions and memberships come only when they are named, and only where the bot administers."""
