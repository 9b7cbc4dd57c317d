"""The shapes of Telegram's updates, as far as `decode` reads them; msgspec skips all other fields.

Only a field without which an update has no meaning is required. `raw_updates.read_update` leaves out every other field whose
shape has changed, and the update counts without it.

Source of names and types: Bot API 10.1, "Update", "Message", "CallbackQuery", "ChatMemberUpdated" and others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec


class BotApiStruct(msgspec.Struct, gc=False):
    """Optional fields have a default."""


class User(BotApiStruct):
    id: int
    first_name: str = ""
    last_name: str = ""
    is_bot: bool = False


class WireChat(BotApiStruct):
    id: int
    type: str = ""
    title: str = ""


class File(BotApiStruct):
    file_id: str
    file_name: str = ""


class Contact(BotApiStruct):
    first_name: str = ""


class ListItem(BotApiStruct):
    """An option of a poll, or a task of a checklist."""

    text: str


class WirePoll(BotApiStruct):
    question: str = ""
    options: tuple[ListItem, ...] = ()


class Checklist(BotApiStruct):
    title: str = ""
    tasks: tuple[ListItem, ...] = ()


class WireQuote(BotApiStruct):
    text: str = ""


class Origin(BotApiStruct):
    type: str = ""


class EarlierMessage(BotApiStruct):
    """The message that a reply answers."""

    message_id: int
    chat: WireChat
    from_: User | None = msgspec.field(default=None, name="from")
    text: str = ""
    caption: str = ""


class WireMessage(BotApiStruct, kw_only=True):
    """The order of the fields is a part of the keys of edits."""

    message_id: int
    date: int = 0
    chat: WireChat
    from_: User | None = msgspec.field(default=None, name="from")
    sender_chat: WireChat | None = None
    is_automatic_forward: bool = False
    author_signature: str = ""
    edit_date: int | None = None
    media_group_id: str = ""
    text: str = ""
    entities: msgspec.Raw = msgspec.Raw(b"")
    caption: str = ""
    caption_entities: msgspec.Raw = msgspec.Raw(b"")
    reply_to_message: EarlierMessage | None = None
    quote: WireQuote | None = None
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
    has_media_spoiler: bool | msgspec.UnsetType = msgspec.UNSET  # no part of the keys of other edits
    poll: WirePoll | None = None
    checklist: Checklist | None = None
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | msgspec.UnsetType = msgspec.UNSET  # no part of the keys of other edits

    @property
    def text_and_entities(self) -> tuple[str, str]:
        """The text or the caption, with its formatting. A poll or a checklist becomes its title, and a line for each item."""
        if self.text or self.caption:
            raw = self.entities if self.text else self.caption_entities
            return self.text or self.caption, bytes(raw).decode("utf-8", "replace")
        if self.poll is not None:
            return _as_list(self.poll.question, self.poll.options), ""
        if self.checklist is not None:
            return _as_list(self.checklist.title, self.checklist.tasks), ""
        return "", ""


def _as_list(title: str, items: Sequence[ListItem]) -> str:
    return "\n".join((title, *(f"- {item.text}" for item in items)))


class LeaveLine(BotApiStruct):
    """The line in a chat about a member who left. It is apart from `WireMessage`, whose fields all make the key of an edit."""

    left_chat_member: User | None = None


class LeaveUpdate(BotApiStruct):
    message: LeaveLine | None = None


class PressedMessage(BotApiStruct):
    """The message that has the pressed button. `date`: 0 if Telegram does not have it any more."""

    message_id: int
    chat: WireChat
    date: int = 0


class CallbackQuery(BotApiStruct):
    id: str
    from_: User = msgspec.field(name="from")
    message: PressedMessage | None = None
    data: str = ""


class WireReaction(BotApiStruct):
    type: str = ""
    emoji: str = ""


class MessageReaction(BotApiStruct):
    chat: WireChat
    message_id: int
    old_reaction: tuple[WireReaction, ...]
    new_reaction: tuple[WireReaction, ...]
    date: int = 0
    user: User | None = None


STATUSES: Final = ("creator", "administrator", "member", "restricted", "left", "kicked")
"""Bot API 10.1, "ChatMember"."""


class WireMember(BotApiStruct):
    """A right that Telegram does not tell counts as given: it tells the rights of each administrator."""

    status: str
    user: User
    is_member: bool = True
    can_delete_messages: bool = True
    can_restrict_members: bool = True
    can_invite_users: bool = True

    @property
    def rights(self) -> int:
        """The number of rights that the bot can use, plus one for an administrator."""
        used = (self.can_delete_messages, self.can_restrict_members, self.can_invite_users)
        return (self.status == "administrator") * (1 + sum(used))

    @property
    def is_known(self) -> bool:
        return self.status in STATUSES

    @property
    def is_in(self) -> bool:
        return self.status in ("creator", "administrator", "member") or (self.status == "restricted" and self.is_member)


class MemberChanged(BotApiStruct):
    chat: WireChat
    old_chat_member: WireMember
    new_chat_member: WireMember
    date: int = 0
    from_: User | None = msgspec.field(default=None, name="from")


class JoinRequest(BotApiStruct):
    chat: WireChat
    from_: User = msgspec.field(name="from")
    date: int = 0


class WireUpdate(BotApiStruct):
    """`update_id` 0: Telegram gave no number that can be read."""

    update_id: int = 0
    message: WireMessage | None = None
    edited_message: WireMessage | None = None
    callback_query: CallbackQuery | None = None
    message_reaction: MessageReaction | None = None
    chat_member: MemberChanged | None = None
    my_chat_member: MemberChanged | None = None
    chat_join_request: JoinRequest | None = None


class TelegramInboxEntry(BotApiStruct):
    """An inbox row: the updates of one message (several for an album), verbatim, and facts of the moment of receiving.
    An update that is not JSON in UTF-8 is written anew.

    `role`: of the author, as far as it was known. `bot_name`: the bot's user name. `original_numbers`: for a group that
    moved, the number that the core uses."""

    updates: tuple[msgspec.Raw, ...]
    received_at: float
    role: str = "member"
    bot_name: str = msgspec.field(default="", name="me")
    original_numbers: dict[str, int] = msgspec.field(default_factory=dict, name="homes")


ALLOWED_UPDATES: Final = (
    "message", "edited_message", "callback_query", "message_reaction", "chat_member", "my_chat_member",
    "chat_join_request",
)  # fmt: skip
"""Telegram sends reactions and memberships only if they are named, and only to administrators."""
