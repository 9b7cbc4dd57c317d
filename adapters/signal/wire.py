"""The shapes of signal-cli's envelopes, as far as `decode` reads them; msgspec skips all other fields.

Source of names and types: signal-cli-rest-api's specification, "receive.MessageEnvelope" and others. There, nearly every field
may be null.
"""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import field

LONG_TEXT: Final = "text/x-signal-plain"
"""The content type of a file with the whole text of a message. Signal's apps show it in place of the text, so the bot sends
none."""

LONGEST_WITHOUT_FILE: Final = 2000
"""The bytes of a text, in UTF-8, beyond which the apps send it as such a file."""


class WireStruct(msgspec.Struct, gc=False, rename="camel"):
    """Optional fields have a default."""


class GroupInfo(WireStruct):
    group_id: str | None = None
    type: str | None = None


class Mention(WireStruct):
    """`start` and `length` count UTF-16 code units. `name`: in most versions the person's number, or else the uuid."""

    start: int
    length: int
    name: str | None = None
    uuid: str | None = None


class Quote(WireStruct):
    id: int
    author_uuid: str | None = None
    author_number: str | None = None
    author: str | None = None
    text: str | None = None
    mentions: tuple[Mention, ...] | None = None


class TargetMessage(WireStruct):
    """The message of a reaction, or of an administrator's deletion."""

    target_sent_timestamp: int
    target_author_uuid: str | None = None
    target_author_number: str | None = None
    target_author: str | None = None


class Reaction(TargetMessage):
    emoji: str | None = None
    is_remove: bool = False


class RemoteDelete(WireStruct):
    timestamp: int


class WireAttachment(WireStruct):
    id: str | None = None
    content_type: str | None = None
    filename: str | None = None
    size: int | None = None
    is_voice_note: bool = False


class Poll(WireStruct):
    question: str | None = None
    options: tuple[str, ...] | None = None


class Story(WireStruct):
    """A story of a group. All members see it, beside the chat."""

    group_id: str | None = None
    file_attachment: WireAttachment | None = None


class DataMessage(WireStruct):
    timestamp: int
    message: str | None = None
    group_info: GroupInfo | None = None
    mentions: tuple[Mention, ...] | None = None
    quote: Quote | None = None
    reaction: Reaction | None = None
    remote_delete: RemoteDelete | None = None
    admin_delete: TargetMessage | None = None
    attachments: tuple[WireAttachment, ...] | None = None
    view_once: bool = False
    contacts: tuple[msgspec.Raw, ...] | None = None
    poll_create: Poll | None = None
    sticker: msgspec.Raw = msgspec.Raw(b"null")

    @property
    def text(self) -> str:
        """The words of the author. A poll becomes its question, and a line for each option."""
        poll = self.poll_create
        parts = (self.message, *((poll.question, *(poll.options or ())) if poll else ()))
        return "\n".join(part or "" for part in parts).strip("\n") if poll else self.message or ""

    @property
    def files(self) -> tuple[WireAttachment, ...]:
        """The attachments, without the file of a long text that the message has whole."""
        length = len((self.message or "").encode("utf-8", "replace"))
        whole = length if length > LONGEST_WITHOUT_FILE else -1
        return tuple(
            each for each in self.attachments or () if each.content_type != LONG_TEXT or (each.size or 0) > whole
        )

    @property
    def is_cut(self) -> bool:
        """True if the apps show another text: signal-cli gives the beginning alone, or a changed app sent the file."""
        return any(each.content_type == LONG_TEXT for each in self.files)

    @property
    def has_sticker(self) -> bool:
        return bytes(self.sticker).startswith(b"{")

    @property
    def is_post(self) -> bool:
        """True for a message that people can read or see."""
        return bool(self.text or self.attachments or self.contacts or self.has_sticker)

    @property
    def is_relevant(self) -> bool:
        """False for a pin, a vote and a changed timer."""
        return self.is_post or any(each is not None for each in (self.reaction, self.remote_delete, self.admin_delete))


_NOT_POSTED: Final = ("reaction", "remote_delete", "admin_delete")


class WireEdit(WireStruct):
    target_sent_timestamp: int
    data_message: DataMessage | None = None


class Envelope(WireStruct):
    timestamp: int
    source: str | None = None
    source_uuid: str | None = None
    source_number: str | None = None
    source_name: str | None = None
    source_device: int | None = None
    server_received_timestamp: int | None = None
    data_message: DataMessage | None = None
    edit_message: WireEdit | None = None
    story_message: Story | None = None
    sync_message: msgspec.Raw = msgspec.Raw(b"null")

    @property
    def is_of_own_device(self) -> bool:
        """True for a message that another device of the account sent. It comes in no other envelope."""
        return bytes(self.sync_message).startswith(b"{") and self.message is None

    @property
    def message(self) -> DataMessage | None:
        """A new message, the new content of an edited one, or a story of a group."""
        if self.edit_message is not None:
            return self.edit_message.data_message
        story = self.story_message
        if self.data_message is not None or story is None or not story.group_id:
            return self.data_message
        files = (story.file_attachment,) if story.file_attachment is not None else ()
        return DataMessage(self.timestamp, group_info=GroupInfo(story.group_id), attachments=files)

    @property
    def kind(self) -> str:
        """Empty for a new message. Each edit of a message has its own kind: the apps show the newest one."""
        if (message := self.message) is None:
            return ""
        if self.edit_message is not None:
            return f"edit {message.text}"
        if self.data_message is None:
            return "story"
        return next((name for name in _NOT_POSTED if getattr(message, name) is not None), "")


class ExceptionInfo(WireStruct):
    type: str | None = None


class Notification(WireStruct):
    """An envelope with its account, as JSON-RPC, webhook and websocket give it. With `exception`, signal-cli could not read the
    envelope."""

    envelope: Envelope | None = None
    account: str | None = None
    exception: ExceptionInfo | None = None


class Address(WireStruct):
    """A person. `number` is empty or None if the person hides it."""

    uuid: str | None = None
    number: str | None = None
    name: str | None = None


class GroupChange(WireStruct):
    """The difference of two states of a group (`groups.differences`). `group`: its internal id. `revision`: of the saved state.
    `at`: Unix time. `placed`: a value of the core's `BotStanding` if the change concerns the account itself; else empty."""

    group: str
    revision: str
    at: float
    joined: tuple[Address, ...] = ()
    left: tuple[Address, ...] = ()
    requested: tuple[Address, ...] = field(default=(), name="asked")
    placed: str = field(default="", name="standing")
    name: str = ""


class Gap(WireStruct):
    """A span (Unix times) of which messages may be missing. `challenged`: instead, the time of a challenge."""

    since: float
    until: float
    challenged: bool = False


class Notice(WireStruct):
    """A finding of the adapter for the desks: the key of a text, and Unix times; `until` 0: none."""

    text: str
    at: float
    count: int = 0
    until: float = 0.0


class SignalInboxEntry(WireStruct, rename=None):
    """An inbox row: a notification, verbatim, or a finding of the adapter; and facts of the moment of receiving.

    `role`: of the author. `own_uuid`, `number`: of the account. `original`: the first timestamp of the message, if the envelope
    names a later one; else 0. `answered`: the first timestamp of the message that it quotes; 0 without a quotation. `groups`:
    for a private message, the groups of its author. `names`: of mentioned people that have written, by uuid. `at`: the moment
    of the message that decides (Unix time); 0 in rows of earlier versions, where the sender's clock decided.
    """

    own_uuid: str = field(name="me")
    number: str
    role: str = "member"
    original: int = 0
    answered: int = 0
    groups: tuple[str, ...] = ()
    names: dict[str, str] = {}
    at: float = 0.0
    notification: Notification | None = field(default=None, name="told")
    change: GroupChange | None = field(default=None, name="changed")
    gap: Gap | None = None
    notice: Notice | None = None
