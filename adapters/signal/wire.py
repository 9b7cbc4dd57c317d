"""The parts of signal-cli's envelopes that the core needs, as they come over the wire. Everything else is skipped unread.

Source of names and types: signal-cli-rest-api's specification, "receive.MessageEnvelope" and others. Nearly everything may be
null there.
"""

from __future__ import annotations

import msgspec


class Wire(msgspec.Struct, gc=False, rename="camel"):
    """Fields that are not named are ignored, those that may be missing have a default."""


class GroupInfo(Wire):
    group_id: str | None = None
    type: str | None = None
    revision: int = 0


class Mention(Wire):
    """Places count UTF-16 code units."""

    start: int
    length: int
    name: str | None = None
    number: str | None = None
    uuid: str | None = None


class Quote(Wire):
    id: int
    author_uuid: str | None = None
    author_number: str | None = None
    author: str | None = None
    text: str | None = None


class Target(Wire):
    """A message that somebody reacts to, deletes as an administrator, or pins."""

    target_sent_timestamp: int
    target_author_uuid: str | None = None
    target_author_number: str | None = None
    target_author: str | None = None


class Reaction(Target):
    emoji: str | None = None
    is_remove: bool = False


class RemoteDelete(Wire):
    timestamp: int


class Attachment(Wire):
    id: str | None = None
    content_type: str | None = None
    is_voice_note: bool = False


class Poll(Wire):
    question: str | None = None
    options: tuple[str, ...] | None = None


class DataMessage(Wire):
    timestamp: int
    message: str | None = None
    group_info: GroupInfo | None = None
    mentions: tuple[Mention, ...] | None = None
    quote: Quote | None = None
    reaction: Reaction | None = None
    remote_delete: RemoteDelete | None = None
    admin_delete: Target | None = None
    attachments: tuple[Attachment, ...] | None = None
    contacts: tuple[msgspec.Raw, ...] | None = None
    poll_create: Poll | None = None

    @property
    def text(self) -> str:
        """What a member wrote. A poll asks in words too: its question and each of its answers are a line."""
        poll = self.poll_create
        return self.message or ("\n".join((poll.question or "", *(poll.options or ()))).strip() if poll else "")

    @property
    def posts(self) -> bool:
        """Is it a message, for the group to read?"""
        return bool(self.text or self.attachments or self.contacts)

    @property
    def says_something(self) -> bool:
        """A pin, a vote, a sticker or a changed timer does not."""
        return self.posts or any(each is not None for each in (self.reaction, self.remote_delete, self.admin_delete))


class EditMessage(Wire):
    target_sent_timestamp: int
    data_message: DataMessage | None = None


class Envelope(Wire):
    timestamp: int
    source: str | None = None
    source_uuid: str | None = None
    source_number: str | None = None
    source_name: str | None = None
    source_device: int | None = None
    data_message: DataMessage | None = None
    edit_message: EditMessage | None = None
    sync_message: msgspec.Raw = msgspec.Raw(b"")

    @property
    def message(self) -> DataMessage | None:
        """What was said, anew or as an edit."""
        if self.edit_message is not None:
            return self.edit_message.data_message
        return self.data_message


class Told(Wire):
    """An envelope as it comes by the websocket."""

    envelope: Envelope
    account: str | None = None


class Address(Wire):
    """Of one person. Whoever hides the number has an empty or no number."""

    uuid: str | None = None
    number: str | None = None
    name: str | None = None


class Changed(Wire):
    """What a comparison of a group's state with the one before found. `at`: Unix time. `standing`: what became of the account
    itself, a word of `Placed`; empty: nothing. `name`: the group's."""

    group: str
    revision: str
    at: float
    joined: tuple[Address, ...] = ()
    left: tuple[Address, ...] = ()
    asked: tuple[Address, ...] = ()
    standing: str = ""
    name: str = ""


class Gap(Wire):
    """A span (Unix times) of which something may never have come; or, `challenged`, the moment since which Signal wants to
    know whether a human is there."""

    since: float
    until: float
    challenged: bool = False


class Received(Wire, rename=None):
    """What the inbox keeps: the envelope, verbatim, and what only the moment of receiving could tell. `role`: of its author, as
    the moderators' group says. `me`: the account's own uuid. `original`: the timestamp that the house knows a message by, where
    the envelope names a later revision of it. `groups`: those that somebody is in who writes to the account alone."""

    me: str
    number: str
    role: str = "member"
    original: int = 0
    groups: tuple[str, ...] = ()
    told: Told | None = None
    changed: Changed | None = None
    gap: Gap | None = None
