"""What a member wrote, as the core sees it: authored text kept apart from quoted text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.ref import MessageRef, Ref


class Role(StrEnum):
    """Who somebody is in a watch. Only config, the moderators' chat and joining make a role; nothing a member writes does."""

    MEMBER = "member"
    NEWCOMER = "newcomer"
    TRUSTED = "trusted"
    MODERATOR = "moderator"
    COORDINATOR = "coordinator"
    POLICE = "police"


class Media(StrEnum):
    """What hangs on a message besides text."""

    PHOTO = "photo"
    VIDEO = "video"
    VOICE = "voice"
    CONTACT = "contact"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Person:
    """A person on a platform. `name` is for showing only; it is kept no longer than the text it signs."""

    ref: Ref
    name: str
    role: Role = Role.MEMBER


@dataclass(frozen=True, slots=True)
class Attachment:
    """A medium that stays on the platform; `handle` lets its adapter post it again."""

    media: Media
    handle: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a group. `text` is what the author wrote; `quoted` and `forwarded` text is not charged to the author."""

    ref: MessageRef
    author: Person
    text: str
    at: datetime
    attachments: tuple[Attachment, ...] = ()
    reply_to: MessageRef | None = None
    quoted: str = ""
    forwarded: bool = False
    native: str = ""  # the platform's own formatting, opaque; its adapter needs it to repost faithfully
