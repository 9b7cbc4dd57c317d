"""What the bot wants done: imperatives. `fit.py` turns them into what a platform is able to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.choice import Choice
from bot.core.message import Attachment
from bot.core.ref import MessageRef, Ref


class Purpose(StrEnum):
    """Why something is sent: decides priority, expiry, and whether it is sent again when a crash left it in doubt."""

    ASK = "ask"  # have you called 101?
    NUDGE = "nudge"  # a private correction or hint
    REMINDER = "reminder"
    ANSWER = "answer"  # to a command or a choice
    NOTICE = "notice"  # incident, neutral word to the group
    FACTS = "facts"  # a report's facts, or an approved message: must arrive
    DESK = "desk"  # for the moderators
    SUMMARY = "summary"  # numbers for the moderators; can wait


@dataclass(frozen=True, slots=True)
class Button:
    """A choice that can be tapped where there are buttons, and typed where there are none. `opens_bot`: no choice but a link:
    it opens the private chat with the bot and starts it with the word in `choice` (Telegram: `https://t.me/BOT?start=WORD`).
    Where there are no links, it is left out: the text says the same."""

    label: str
    choice: str
    opens_bot: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A case as the moderators see it. `text` is the member's, to be shown covered where the platform can."""

    code: str
    head: str
    text: str
    foot: str
    choices: tuple[Choice, ...]
    urgent: bool = False
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, and what it counts."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Bar:
    """`part` of `whole` is filled."""

    label: str
    whole: int
    part: int


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture as plain values, in words and numbers that are ready to be shown; `bot/charts` draws it. `main` figures are
    shown large. `bars` from left to right, under a `heading` that says what they count; `part` says what is filled."""

    title: str
    subtitle: str
    main: tuple[Figure, ...]
    figures: tuple[Figure, ...]
    heading: str
    part: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class SendMessage:
    """`press`: whose press of a button it answers. Where the platform can, that person alone reads it."""

    chat: Ref
    text: str
    purpose: Purpose
    silent: bool = False
    buttons: tuple[Button, ...] = ()
    press: str = ""


@dataclass(frozen=True, slots=True)
class SendPicture:
    """A picture with a text that says the same. `png`: the picture itself; drawn when it is on its way, empty until then."""

    chat: Ref
    text: str
    chart: Chart
    purpose: Purpose
    silent: bool = False
    png: bytes = b""


@dataclass(frozen=True, slots=True)
class Reply:
    to: MessageRef
    text: str
    purpose: Purpose
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class SendPrivately:
    """To one person. `public` is what may be said in the group instead where the person cannot be reached; None: nothing."""

    person: Ref
    group: Ref
    text: str
    purpose: Purpose
    public: str | None = None
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class EditMessage:
    """Change a message of the bot's own (the incident's notice). Later amendments of one message replace earlier ones."""

    message: MessageRef
    text: str
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class DeleteMessage:
    """`ours`: the bot wrote it, so that it needs no right to take it back."""

    message: MessageRef
    ours: bool = False


@dataclass(frozen=True, slots=True)
class PostMaskedCopy:
    """The facts of a held report, with the offending parts masked, under the author's name."""

    chat: Ref
    text: str


@dataclass(frozen=True, slots=True)
class Repost:
    """Post an approved message again, with attribution. `native` is the platform's own formatting of `body`."""

    chat: Ref
    head: str
    body: str
    native: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Restrict:
    """Nobody hears this member in this group until `until`. A moment that is not in the future lifts it."""

    chat: Ref
    person: Ref
    until: datetime


@dataclass(frozen=True, slots=True)
class LockGroup:
    chat: Ref
    locked: bool


@dataclass(frozen=True, slots=True)
class ApproveJoin:
    chat: Ref
    person: Ref


@dataclass(frozen=True, slots=True)
class RefuseJoin:
    """Somebody who asked to come in is not let in."""

    chat: Ref
    person: Ref


@dataclass(frozen=True, slots=True)
class LeaveChat:
    """The bot goes out of a chat that it does not belong in."""

    chat: Ref


@dataclass(frozen=True, slots=True)
class AskModerators:
    desk: Ref
    card: Card


@dataclass(frozen=True, slots=True)
class UpdateCard:
    message: MessageRef
    card: Card


Action = (
    SendMessage
    | SendPicture
    | Reply
    | SendPrivately
    | EditMessage
    | DeleteMessage
    | PostMaskedCopy
    | Repost
    | Restrict
    | LockGroup
    | ApproveJoin
    | RefuseJoin
    | LeaveChat
    | AskModerators
    | UpdateCard
)
"""What leaves the house by way of the outbox."""
