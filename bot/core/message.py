"""A message as the core sees it: the author's own text apart from quoted text; and the chat around it, as a reader sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

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


def encodable(text: str) -> str:
    """The text with `?` for each half of a surrogate pair, which UTF-8 cannot encode."""
    return text.encode("utf-8", "replace").decode()


STAFF = frozenset({Role.MODERATOR, Role.COORDINATOR, Role.POLICE})
"""The people who look after a watch. The rules judge them too, and the bot does nothing to them by itself."""


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


RULE_FILES: Final = (".yaml", ".yml", ".yaml.txt", ".yml.txt")
"""The endings of a file of rules, as phones name it."""

TEXT_FILE: Final = ".txt"
"""Stands for the name of another text file, which may hold words of a member. A phone may have saved rules as such a file."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A medium that stays on the platform. With `handle` its adapter can post it again. `name`: of a file that may be one of
    rules, or `TEXT_FILE`; other names are no part of it. `once`: its author lets each member see it one time."""

    media: Media
    handle: str
    name: str = ""
    once: bool = False


def lasting(files: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    """The files for a repost, which stays: one that may be seen one time has no handle, so that a sign stands for it."""
    return tuple(replace(each, handle="") if each.once else each for each in files)


MISSING_FILE: Final = "📎 ✗"
"""Stands for a file that the platform does not have any more, or refuses."""


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
    alleged: bool = False  # only the author's app says that `quoted` is a quotation
    forwarded: bool = False
    native: str = ""  # the platform's own formatting, opaque; the adapter needs it for a faithful repost
    unreadable: bool = False  # other members may see something in it that the adapter cannot read
    bot_mention: str = ""  # the account of the bot as `text` names it, if it does


LONGEST_NAME = 24
"""The largest number of characters of a first name, or of a title with a name."""

_BEFORE_A_NAME = (
    "mevrouw|mevr|mvr|mw|mej|juffrouw|juf|meester|meneer|mijnheer|dhr|(?:de )?heer|familie|fam|opa|oma|tante|nonkel|oom|zuster"
    "|madame|mme|mademoiselle|mlle|monsieur|m|mr|famille|papy|mamie|tonton|oncle|soeur|docteur"
    "|frau|fräulein|herr|onkel|schwester|mrs|ms|miss|sir|uncle|auntie|aunt|granny|grandad|family|sister|father|garda|coach"
    "|dr|doctor|prof|professor|van|den|der|de|het|ten|ter|te|von|zu|vom|la|le|les|the"
)
"""Titles, and words that begin a surname: alone they name no person («Mme Fontaine», «Van den Berghe»)."""
_FIRST = re.compile(rf"(?:\b(?:{_BEFORE_A_NAME})\b(?:\. ?| ))*[^\W\d_]+(?:[-'’][^\W\d_]+)*", re.IGNORECASE)
_JOINS_EMOJI = "\u200d"


def on_one_line(name: str) -> str:
    """A member's name as moderators read it. Members choose their own names: a line break in a name could fake a line of
    the bot, and direction marks could turn the text around."""
    return " ".join(
        "".join(sign for sign in name if sign.isprintable() or sign.isspace() or sign == _JOINS_EMOJI).split()
    )


def first_name(name: str) -> str:
    """A member's name as the group reads it from the bot: its first word of letters, with a title or «van den» before it.
    Empty if it has none, or if that is too long for a name."""
    first = _FIRST.search(on_one_line(name))
    return first[0] if first and len(first[0]) <= LONGEST_NAME else ""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class RecentMessage:
    """One message of the last hour. `author` is a pseudonym. Only the last ones keep their `text` and what follows it."""

    message: MessageRef
    author: str
    at: datetime
    text: str | None
    by: Person | None = None
    native: str = ""
    attachments: tuple[Attachment, ...] = ()
    reply_to: MessageRef | None = None
    incident: str = ""  # the id of the incident that it reacts to, if it tells nothing of it
    lesson: str = ""  # the code of the case whose approval let it pass


@dataclass(frozen=True, slots=True)
class ChatLine:
    """A line of a chat. `by`: the pseudonym of the author. `incident`: the id of the incident that it belongs to."""

    id: str
    text: str
    by: str
    role: Role
    at: datetime
    reply_to: str | None = None
    incident: str | None = None


@dataclass(frozen=True, slots=True)
class ChatIncident:
    """An incident that is open or was open lately. `lines`: the ids of its lines. `reporters`, `people`: the pseudonyms of
    the first reporter, as in training, and of all authors of its lines. `streets`, `vehicles`: as in `Reading`. `search`: a
    person is missing."""

    id: str
    opened_at: datetime
    last_at: datetime
    called: bool
    ended: bool
    danger: bool
    lines: tuple[str, ...]
    reporters: frozenset[str]
    people: frozenset[str]
    streets: tuple[str, ...] = ()
    vehicles: tuple[str, ...] = ()
    search: bool = False


@dataclass(frozen=True, slots=True)
class Chat:
    """The line to read, the lines before it in the same chat (oldest first), and the incidents of the watch."""

    line: ChatLine
    before: tuple[ChatLine, ...] = ()
    incidents: tuple[ChatIncident, ...] = ()
