"""What happened: past participles. Every event carries the key that makes a second delivery harmless."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.action import Action
from bot.core.choice import About, Choice
from bot.core.message import Message, Person
from bot.core.owner import Owner
from bot.core.ref import MessageRef, Ref
from bot.core.timer_key import TimerKey


@dataclass(frozen=True, slots=True)
class MessagePosted:
    key: str
    message: Message


@dataclass(frozen=True, slots=True)
class MessageEdited:
    """`message.text` is the new text; the platform does not tell the old one."""

    key: str
    message: Message


@dataclass(frozen=True, slots=True)
class MessageDeleted:
    """Somebody deleted it: its author, or `by` somebody else where the platform says so. Telegram never tells."""

    key: str
    message: MessageRef
    at: datetime
    by: Ref | None = None


@dataclass(frozen=True, slots=True)
class ReactionAdded:
    key: str
    message: MessageRef
    person: Person
    emoji: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReactionTakenBack:
    """`emoji`: the one that is not there any more."""

    key: str
    message: MessageRef
    person: Person
    emoji: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """A button was pressed. `press`: the platform's name for the press, where one person alone can be answered."""

    key: str
    chat: Ref
    person: Person
    choice: Choice
    about: About
    at: datetime
    press: str = ""


@dataclass(frozen=True, slots=True)
class CommandGiven:
    """`/name argument`, without the slash. `reply_to`: the message that it answers. `message`: the one in which it stands, so
    that it can be taken away where others should not read it."""

    key: str
    chat: Ref
    person: Person
    name: str
    argument: str
    at: datetime
    reply_to: MessageRef | None = None
    message: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class MemberJoined:
    key: str
    chat: Ref
    person: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class MemberLeft:
    key: str
    chat: Ref
    person: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class MemberSeen:
    """Somebody who writes to the bot alone is in this group, says the platform (Signal; Telegram tells no bot who is in a
    group)."""

    key: str
    chat: Ref
    person: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class JoinRequested:
    key: str
    chat: Ref
    person: Person
    at: datetime


class BotStanding(StrEnum):
    """What became of the bot itself in a chat. In a private chat only REMOVED: the person blocked it."""

    ADDED = "added"
    PROMOTED = "promoted"  # to an administrator, or with more rights
    DEMOTED = "demoted"  # with fewer rights
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class BotMembershipChanged:
    """Somebody changed the place of the bot in a chat. `title`: the chat's name as people see it, where there is one."""

    key: str
    chat: Ref
    by: Person
    standing: BotStanding
    at: datetime
    title: str = ""


@dataclass(frozen=True, slots=True)
class TimeCame:
    """A timer of the lane rang."""

    key: str
    lane: str
    timer: TimerKey
    at: datetime


@dataclass(frozen=True, slots=True)
class ActionDelivered:
    """An action was carried out. `owner` is whose it was; `ref` the message that it made, if it made one."""

    key: str
    lane: str
    owner: Owner
    ref: MessageRef | None
    at: datetime


@dataclass(frozen=True, slots=True)
class ActionRefused:
    """It will not be done: the platform refuses for good, or it was called off in time (`called_off`)."""

    key: str
    lane: str
    owner: Owner | None
    action: Action
    why: str
    called_off: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class DeskNoticeRaised:
    """The house itself has something to say to this lane's desk: the text's key and what to fill in."""

    key: str
    lane: str
    text: str
    values: Mapping[str, str]
    at: datetime


@dataclass(frozen=True, slots=True)
class ReceivingMissed:
    """What was written on this platform since that moment, until now, may never have reached the bot."""

    key: str
    platform: str
    since: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class SendingChallenged:
    """The platform wants a human to prove that one is there; until then it lets nothing through to new people."""

    key: str
    platform: str
    at: datetime


Event = (
    MessagePosted
    | MessageEdited
    | MessageDeleted
    | ReactionAdded
    | ReactionTakenBack
    | ChoiceMade
    | CommandGiven
    | MemberJoined
    | MemberLeft
    | MemberSeen
    | JoinRequested
    | BotMembershipChanged
    | TimeCame
    | ActionDelivered
    | ActionRefused
    | DeskNoticeRaised
    | ReceivingMissed
    | SendingChallenged
)
