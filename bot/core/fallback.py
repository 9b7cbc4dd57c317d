"""Replaces an action that a platform cannot do with the next best one. A manual task for a moderator is the last step.

`with_fallback` returns only actions that their chat can do. An action without any fallback comes back as `unfit`, so
that the operator sees it. A public correction never replaces a private one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

from bot.core.action import (
    Action,
    ApproveJoin,
    AskModerators,
    Card,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    MailPolice,
    PinMessage,
    PostMaskedCopy,
    Purpose,
    RefuseJoin,
    RemoveMember,
    Reply,
    Repost,
    Restrict,
    SendListing,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.choice import Choice
from bot.core.message import MISSING_FILE, Attachment, Media
from bot.core.ref import Ref
from bot.core.rulebook import WorkOnRules
from bot.core.watch import Watch

MOST_LISTED: Final = 3000
"""A chat that gets a listing or a file as plain text reads this many characters of it."""

ActionKind = type[Action]
CapabilitiesOf = Callable[[Ref], Set[ActionKind]]
"""The kinds of action that a chat (a group or a desk) allows."""


@dataclass(frozen=True, slots=True)
class ManualTask:
    """A job for a moderator: the key of its text (`by_hand_…`), the person or thing that it is about, and the words to
    pass on."""

    key: str
    about: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Fallback:
    """`actions` are possible as they are, `by_hand` are tasks for a moderator, and `unfit` actions have no fallback
    here."""

    actions: tuple[Action, ...] = ()
    by_hand: tuple[ManualTask, ...] = ()
    unfit: tuple[Action, ...] = ()


def place_of(action: Action) -> Ref:
    """The chat of an action, or the person who receives it."""
    match action:
        case (
            SendMessage(chat=chat) | SendPicture(chat=chat) | SendListing(chat=chat) | PostMaskedCopy(chat=chat)
            | Repost(chat=chat) | LockGroup(chat=chat) | RemoveMember(chat=chat) | Restrict(chat=chat) | ApproveJoin(chat=chat)
            | RefuseJoin(chat=chat) | LeaveChat(chat=chat)
        ):  # fmt: skip
            return chat
        case (
            Reply(to=message) | EditMessage(message=message) | DeleteMessage(message=message) | UpdateCard(message=message)
            | PinMessage(message=message)
        ):  # fmt: skip
            return message.chat
        case SendPrivately(person=person):
            return person
        case AskModerators(desk=desk):
            return desk
        case MailPolice(to=to) | WorkOnRules(to=to):
            return to


def with_fallback(action: Action, capabilities: CapabilitiesOf, watch: Watch) -> Fallback:
    """The action itself if its place allows it, else its fallback. A group says nothing about the private chat of a person."""
    if _can(action, capabilities(place_of(action))):
        return Fallback((action,))
    return next_best(action, capabilities, watch)


def _can(action: Action, allowed: Set[ActionKind]) -> bool:
    """The right to send also allows the bot to delete its own messages."""
    return type(action) in allowed or (isinstance(action, DeleteMessage) and action.ours and SendMessage in allowed)


def next_best(action: Action, capabilities: CapabilitiesOf, watch: Watch) -> Fallback:
    """The fallback of an action that is not possible, or that the platform refused."""
    instead = _instead(action, watch)
    if instead is None:
        return Fallback()
    if isinstance(instead, ManualTask):
        return Fallback(by_hand=(instead,)) if SendMessage in capabilities(watch.desk) else Fallback(unfit=(action,))
    if type(instead) is type(action):
        return Fallback(unfit=(action,))
    return with_fallback(instead, capabilities, watch)


def _instead(action: Action, watch: Watch) -> Action | ManualTask | None:
    """The next best action, one step down. None: the action was a courtesy and needs no replacement."""
    match action:
        case SendMessage(purpose=Purpose.DESK):
            return action
        case SendMessage(chat=chat, purpose=Purpose.ANSWER) if chat not in watch.chats:
            return None  # what the bot answers one person, such as the person's data, is not for the moderators
        case SendMessage(chat=chat, text=text):
            return ManualTask("by_hand_tell", str(chat), text)
        case SendPicture(chat=chat, text=text, purpose=purpose, silent=silent):
            return SendMessage(chat, text, purpose, silent)
        case SendListing(chat=chat, text=text, listing=listing, buttons=buttons, purpose=purpose):
            return SendMessage(chat, f"{text}\n{listing[:MOST_LISTED]}", purpose, buttons=buttons)
        case Reply(to=to, text=text, purpose=purpose, buttons=buttons):
            return SendMessage(to.chat, text, purpose, buttons=buttons)
        case SendPrivately(group=group, public=str(public), purpose=purpose):
            return SendMessage(group, public, purpose)
        case SendPrivately(person=person, text=text, purpose=Purpose.ANSWER):
            return ManualTask("by_hand_tell", str(person), text)
        case SendPrivately() | RefuseJoin() | LeaveChat() | PinMessage() | WorkOnRules():
            return None
        case EditMessage(message=message, text=text, buttons=buttons):
            return SendMessage(message.chat, text, Purpose.NOTICE, buttons=buttons)
        case PostMaskedCopy(chat=chat, text=text):
            return SendMessage(chat, text, Purpose.FACTS)
        case Repost(chat=chat, head=head, body=body, attachments=files):
            return SendMessage(chat, "\n".join(filter(None, (head, body, _missing(files)))), Purpose.FACTS)
        case AskModerators(card=card):
            return SendMessage(watch.desk, in_words(card), Purpose.DESK)
        case UpdateCard(card=card):  # a card that waits may show a message that the desk has not seen
            waits = Choice.APPROVE in card.choices
            return SendMessage(watch.desk, in_words(card if waits else _without_message(card)), Purpose.DESK)
        case DeleteMessage() | Restrict() | RemoveMember() | LockGroup() | ApproveJoin() | MailPolice():
            return _by_hand(action)


def _by_hand(action: DeleteMessage | Restrict | RemoveMember | LockGroup | ApproveJoin | MailPolice) -> ManualTask:
    match action:
        case DeleteMessage(message=message):
            return ManualTask("by_hand_delete", str(message))
        case Restrict(person=person, lifts=lifts):
            return ManualTask("by_hand_unmute" if lifts else "by_hand_mute", str(person))
        case RemoveMember(person=person, back=back):
            return ManualTask("by_hand_let_back" if back else "by_hand_expel", str(person))
        case LockGroup(chat=chat, locked=locked):
            return ManualTask("by_hand_lock" if locked else "by_hand_open", str(chat))
        case ApproveJoin(person=person):
            return ManualTask("by_hand_approve", str(person))
        case MailPolice(to=to, report=report):
            return ManualTask("by_hand_tell", to.id, report.subject)


def in_words(card: Card) -> str:
    """The whole card as one plain text, with a sign for each file."""
    others = [line for other in card.others for line in other]
    return "\n".join(part for part in (card.head, card.text, _missing(card.attachments), *others, card.foot) if part)


def _without_message(card: Card) -> Card:
    return replace(card, text="", attachments=(), others=())


def _missing(files: Sequence[Attachment]) -> str:
    return " ".join(MISSING_FILE for each in files if each.media is not Media.CONTACT)
