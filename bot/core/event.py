"""Events: things that happened, with names in the past. The key of an event makes a second delivery harmless."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.core.action import Action
from bot.core.choice import About, Choice
from bot.core.message import Message, Person
from bot.core.owner import Owner
from bot.core.police_file import MailReturned, PoliceAnswered, SentReport
from bot.core.ref import MessageRef, Ref
from bot.core.timer_key import TimerKey


@dataclass(frozen=True, slots=True)
class MessagePosted:
    key: str
    message: Message


@dataclass(frozen=True, slots=True)
class MessageEdited:
    """`message.text` is the new text; the platform does not send the old one."""

    key: str
    message: Message


@dataclass(frozen=True, slots=True)
class MessageDeleted:
    """The author deleted the message, or the person `by` where the platform names one. Telegram reports no deletions."""

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
    """`emoji`: the reaction that was removed."""

    key: str
    message: MessageRef
    person: Person
    emoji: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """A person pressed a button on `card`, a message of `sent_at`. `press`: its id, for an answer that only they see."""

    key: str
    chat: Ref
    person: Person
    choice: Choice
    about: About
    at: datetime
    press: str = ""
    card: MessageRef | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CommandGiven:
    """`/name argument`, without the slash. `reply_to`: the message that the command answers. `message`: the message
    with the command: the rules judge it in a group, and the bot can delete it where other people should not read it."""

    key: str
    chat: Ref
    person: Person
    name: str
    argument: str
    at: datetime
    reply_to: MessageRef | None = None
    message: Message | None = None


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
    """The platform reports that a person in a private chat with the bot is in this group, as Signal alone does."""

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
    """A change of the bot's own membership in a chat. A private chat knows only REMOVED: the person blocked the bot."""

    ADDED = "added"
    ADDED_WITH_RIGHTS = "added_with_rights"  # as an administrator, in one step
    PROMOTED = "promoted"  # to an administrator, or with more rights
    DEMOTED = "demoted"  # with fewer rights
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class BotMembershipChanged:
    """A person changed the bot's membership in a chat. `title`: the name of the chat that people see, if any."""

    key: str
    chat: Ref
    by: Person
    standing: BotStanding
    at: datetime
    title: str = ""


@dataclass(frozen=True, slots=True)
class TimeCame:
    """The moment of a timer came."""

    key: str
    lane: str
    timer: TimerKey
    at: datetime


@dataclass(frozen=True, slots=True)
class ActionDelivered:
    """The platform carried out an action. `owner`: the thing that planned it. `ref`: the message that the action made,
    if any."""

    key: str
    lane: str
    owner: Owner
    ref: MessageRef | None
    at: datetime


@dataclass(frozen=True, slots=True)
class ActionRefused:
    """An action will not happen: the platform refuses it for good, as of a thing that is `gone`, or the bot called it off."""

    key: str
    lane: str
    owner: Owner | None
    action: Action
    why: str
    called_off: bool
    at: datetime
    gone: bool = False


@dataclass(frozen=True, slots=True)
class ActionInterrupted:
    """A report to the police may have arrived: the bot or the connection broke while it was handed over. The outbox holds it
    until the core wants it sent or called off."""

    key: str
    lane: str
    owner: Owner
    at: datetime


@dataclass(frozen=True, slots=True)
class DeadLetterDecided:
    """The operator decided about a report in doubt that no moderator answered for: `send`, or never."""

    key: str
    lane: str
    owner: Owner
    send: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class DeskNoticeRaised:
    """A notice of the bot for the desk of this watch: the key of a text, its values. `told`: who has it from another watch."""

    key: str
    lane: str
    text: str
    values: Mapping[str, str]
    at: datetime
    told: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceivingMissed:
    """Messages on this platform between `since` and `at` may never have reached the bot."""

    key: str
    platform: str
    since: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class SendingChallenged:
    """The platform asks for a proof that the operator is human. Until then it sends no messages to new contacts."""

    key: str
    platform: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PlatformNoticeRaised:
    """A platform hinders the bot, and the desks there should know. The text of this key may have a number and a moment."""

    key: str
    platform: str
    text: str
    at: datetime
    count: int = 0
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A line of an answer about the rules: the key of a text, and its values."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RulesAnswered:
    """The work on the rules that a coordinator asked for has a result. `listing`: lines to show in letters of equal width.
    `code`: of a change that waits for a ✅. `file`, `content`: a file to send. `in_force`: the rules of the watch changed, so
    the desk reads it too."""

    key: str
    lane: str
    chat: Ref
    lines: tuple[AnswerLine, ...]
    at: datetime
    listing: str = ""
    code: str = ""
    file: str = ""
    content: str = ""
    in_force: bool = False


@dataclass(frozen=True, slots=True)
class BackupRestored:
    """The bot starts from a backup. `sent`: the reports that the police got, as far as their list is still there. `held`: the
    marks of those in the outbox of the backup. `posts`: it also holds messages of members on their way to a group."""

    key: str
    lane: str
    made_at: datetime
    sent: tuple[SentReport, ...]
    at: datetime
    held: tuple[str, ...] = ()
    posts: bool = False


Event = (
    MessagePosted | MessageEdited | MessageDeleted | ReactionAdded | ReactionTakenBack | ChoiceMade | CommandGiven
    | MemberJoined | MemberLeft | MemberSeen | JoinRequested | BotMembershipChanged | TimeCame
    | ActionDelivered | ActionRefused | ActionInterrupted | DeadLetterDecided | DeskNoticeRaised | RulesAnswered
    | ReceivingMissed | SendingChallenged | PlatformNoticeRaised | PoliceAnswered | MailReturned | BackupRestored
)  # fmt: skip


def message_of(event: Event) -> Message | None:
    """The message of a person in this event, to be read; None if it brings none."""
    return event.message if isinstance(event, MessagePosted | MessageEdited | CommandGiven) else None
