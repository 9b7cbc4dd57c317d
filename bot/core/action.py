"""Actions: things that the bot wants done, with imperative names. `fallback.py` adapts them to what a chat allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.choice import Choice
from bot.core.message import Attachment
from bot.core.police_file import PoliceReport
from bot.core.ref import MessageRef, Ref
from bot.core.rulebook import WorkOnRules


class Purpose(StrEnum):
    """The purpose of an action. It decides the priority, the expiry, and whether the bot sends it again after a crash."""

    ASK = "ask"  # have you called 101?
    NUDGE = "nudge"  # a private correction or hint
    REMINDER = "reminder"
    ANSWER = "answer"  # to a command or a choice
    NOTICE = "notice"  # an incident notice, or a neutral text to the group
    FACTS = "facts"  # a report's facts, or an approved message: must arrive
    DESK = "desk"  # for the moderators
    SUMMARY = "summary"  # numbers for the moderators; can wait


@dataclass(frozen=True, slots=True)
class Button:
    """A choice to tap, or to type on a platform without buttons. `opens_bot`: a link instead, left out without links. It opens
    the private chat with the bot and starts it with the word in `choice` (Telegram: `https://t.me/BOT?start=WORD`)."""

    label: str
    choice: str
    opens_bot: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A case, a request to join or an offered post as the moderators see it. `text` is the member's own; platforms that can
    cover it do so. `others`: more messages, each as a line of the bot with its code, and the member's text."""

    code: str
    head: str
    text: str
    foot: str
    choices: tuple[Choice, ...]
    urgent: bool = False
    attachments: tuple[Attachment, ...] = ()
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in its written form, and a label for it."""

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
    """The content of a picture as plain values, ready to show; `bot/charts` draws it. `main` figures are large. `bars`
    go from left to right under a `heading` that names what they count; `part` explains the filled portion."""

    title: str
    subtitle: str
    main: tuple[Figure, ...]
    figures: tuple[Figure, ...]
    heading: str
    part: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class SendMessage:
    """`press`: the button press that this message answers. If the platform can, only the person who pressed reads it."""

    chat: Ref
    text: str
    purpose: Purpose
    silent: bool = False
    buttons: tuple[Button, ...] = ()
    press: str = ""


@dataclass(frozen=True, slots=True)
class SendPicture:
    """A picture with a text that says the same. `png` is empty until the picture is drawn, shortly before it is sent."""

    chat: Ref
    text: str
    chart: Chart
    purpose: Purpose
    silent: bool = False
    png: bytes = b""


@dataclass(frozen=True, slots=True)
class SendListing:
    """Lines below a text, in letters of equal width where the platform has them. With a `name` they go as a file."""

    chat: Ref
    text: str
    listing: str
    name: str = ""
    buttons: tuple[Button, ...] = ()
    purpose: Purpose = Purpose.ANSWER


@dataclass(frozen=True, slots=True)
class Reply:
    to: MessageRef
    text: str
    purpose: Purpose
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class SendPrivately:
    """A text for one person. `public`: the text for the group if the bot cannot reach the person; None: no text."""

    person: Ref
    group: Ref
    text: str
    purpose: Purpose
    public: str | None = None
    buttons: tuple[Button, ...] = ()
    about: str = ""  # the id of a case


@dataclass(frozen=True, slots=True)
class EditMessage:
    """Changes a message of the bot, such as an incident notice. A later edit of the same message replaces it."""

    message: MessageRef
    text: str
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class DeleteMessage:
    """`ours`: a message of the bot, which needs no special right to delete it."""

    message: MessageRef
    ours: bool = False


@dataclass(frozen=True, slots=True)
class PinMessage:
    """Keeps a message of the bot at the top of its group, and tells the members."""

    message: MessageRef


@dataclass(frozen=True, slots=True)
class PostMaskedCopy:
    """The facts of a held report under the author's name, with the offending parts masked."""

    chat: Ref
    text: str


@dataclass(frozen=True, slots=True)
class Repost:
    """Posts an approved message again, with attribution. `native`: the platform's own formatting of `body`."""

    chat: Ref
    head: str
    body: str
    native: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Restrict:
    """Mutes this member in this group until `until`. A moment that is not in the future lifts the mute; `lifts` says so."""

    chat: Ref
    person: Ref
    until: datetime
    lifts: bool = False


@dataclass(frozen=True, slots=True)
class RemoveMember:
    """Takes this member out of the group, for good. `back`: lets the member in again."""

    chat: Ref
    person: Ref
    back: bool = False


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
    """Refuses a request to join."""

    chat: Ref
    person: Ref


@dataclass(frozen=True, slots=True)
class LeaveChat:
    """The bot leaves a chat in which it has no task."""

    chat: Ref


@dataclass(frozen=True, slots=True)
class AskModerators:
    desk: Ref
    card: Card


@dataclass(frozen=True, slots=True)
class UpdateCard:
    message: MessageRef
    card: Card


@dataclass(frozen=True, slots=True)
class MailAttachment:
    """`type`: its media type, such as `application/pdf`."""

    name: str
    type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MailPolice:
    """A mail to the police. `id`: its permanent identity, as the left part of its Message-ID; `first`: that of the first mail
    about the same incident. `answers_to`: the mailbox for answers. `text` and `attachments` are made just before it is sent."""

    to: Ref
    id: str
    at: datetime
    report: PoliceReport
    first: str = ""
    answers_to: str = ""
    text: str = ""
    attachments: tuple[MailAttachment, ...] = ()


Action = (
    SendMessage
    | SendPicture
    | SendListing
    | Reply
    | SendPrivately
    | EditMessage
    | DeleteMessage
    | PinMessage
    | PostMaskedCopy
    | Repost
    | Restrict
    | RemoveMember
    | LockGroup
    | ApproveJoin
    | RefuseJoin
    | LeaveChat
    | AskModerators
    | UpdateCard
    | MailPolice
    | WorkOnRules
)
"""Everything that leaves the bot through the outbox."""
