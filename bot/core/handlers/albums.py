"""Resolves the parts of an album: an answer or a reaction to one photo is about the whole message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.core.event import (
    ActionDelivered,
    ActionInterrupted,
    ActionRefused,
    BackupRestored,
    BotMembershipChanged,
    ChoiceMade,
    CommandGiven,
    DeadLetterDecided,
    DeskNoticeRaised,
    Event,
    JoinRequested,
    MemberJoined,
    MemberLeft,
    MemberSeen,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    PlatformNoticeRaised,
    ReactionAdded,
    ReactionTakenBack,
    ReceivingMissed,
    RulesAnswered,
    SendingChallenged,
    TimeCame,
)
from bot.core.police_file import MailReturned, PoliceAnswered
from bot.core.ref import TOGETHER, MessageRef
from bot.core.watch_state import WatchState


def resolve_album_parts(state: WatchState, event: Event) -> Event:
    """Returns the event with the address of the whole message in place of the part's. An edit stays about the edited
    part."""
    match event:
        case MessagePosted(message=message) | MessageEdited(message=message) if message.reply_to is not None:
            return replace(event, message=replace(message, reply_to=_whole(state, message.reply_to)))
        case CommandGiven(reply_to=about) if about is not None:
            return replace(event, reply_to=_whole(state, about))
        case ReactionAdded(message=about) | ReactionTakenBack(message=about):
            return replace(event, message=_whole(state, about))
        case MessagePosted() | MessageEdited() | CommandGiven():
            return event  # no answer to another message
        case (
            MessageDeleted() | ChoiceMade() | MemberJoined() | MemberLeft() | MemberSeen() | JoinRequested()
            | BotMembershipChanged() | TimeCame() | ActionDelivered() | ActionRefused() | ActionInterrupted()
            | DeadLetterDecided() | DeskNoticeRaised() | RulesAnswered() | ReceivingMissed() | SendingChallenged()
            | PlatformNoticeRaised() | PoliceAnswered() | MailReturned() | BackupRestored()
        ):  # fmt: skip
            return event


def _whole(state: WatchState, part: MessageRef) -> MessageRef:
    albums = (known for known in _known(state, part) if TOGETHER in known.id)
    return next((known for known in albums if known.holds(part)), part)


def _known(state: WatchState, part: MessageRef) -> Iterator[MessageRef]:
    yield from (heard.message for heard in state.talk.get(str(part.chat), ()))
    for case in state.cases.values():
        posted = (case.message, case.copy_ref, case.masked_ref, *case.cards)
        yield from (ref for ref in posted if ref is not None)
    for incident in state.incidents.values():
        yield from (*incident.notices, *(told.message for told in incident.told))
