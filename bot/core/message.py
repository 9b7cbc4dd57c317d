"""A message as the core sees it: the author's own text apart from quoted text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.ref import MessageRef, Ref


class Role(StrEnum):
    """The role of a person in a watch. Roles come only from `config.yaml`, the desk and the membership, never from a
    message."""

    MEMBER = "member"
    NEWCOMER = "newcomer"
    TRUSTED = "trusted"
    MODERATOR = "moderator"
    COORDINATOR = "coordinator"
    POLICE = "police"


class Media(StrEnum):
    """A part of a message besides its text."""

    PHOTO = "photo"
    VIDEO = "video"
    VOICE = "voice"
    CONTACT = "contact"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Person:
    """A person on a platform. `name` is only for display; the bot keeps it no longer than the text that it signs."""

    ref: Ref
    name: str
    role: Role = Role.MEMBER


@dataclass(frozen=True, slots=True)
class Attachment:
    """A medium that stays on the platform. With `handle` its adapter can post it again."""

    media: Media
    handle: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat. `text` is the author's own; the author does not answer for `quoted` and `forwarded`
    text."""

    ref: MessageRef
    author: Person
    text: str
    at: datetime
    attachments: tuple[Attachment, ...] = ()
    reply_to: MessageRef | None = None
    quoted: str = ""
    forwarded: bool = False
    native: str = ""  # the platform's own formatting, opaque; the adapter needs it for a faithful repost
    unreadable: bool = False  # other members may see something in it that the adapter cannot read
