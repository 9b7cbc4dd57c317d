"""Any part of an album stands for the album: whoever answers one of its photos, or reacts to it, means the message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.core.event import (
    BotPlaced,
    ChoiceMade,
    CommandGiven,
    Delivered,
    Event,
    HouseSpoke,
    JoinRequested,
    MemberJoined,
    MemberLeft,
    MemberSeen,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
    ReactionTakenBack,
    ReceivingMissed,
    Refused,
    SendingChallenged,
    TimeCame,
)
from bot.core.lane import Lane
from bot.core.ref import MessageRef


def as_whole(lane: Lane, event: Event) -> Event:
    """The event, with what it is about named as the lane knows it. An edit is about the part that was edited."""
    match event:
        case MessagePosted(message=message) | MessageEdited(message=message) if message.reply_to is not None:
            return replace(event, message=replace(message, reply_to=_whole(lane, message.reply_to)))
        case CommandGiven(reply_to=about) if about is not None:
            return replace(event, reply_to=_whole(lane, about))
        case ReactionAdded(message=about) | ReactionTakenBack(message=about):
            return replace(event, message=_whole(lane, about))
        case MessagePosted() | MessageEdited() | CommandGiven():
            return event  # it answers nothing
        case (
            MessageDeleted()
            | ChoiceMade()
            | MemberJoined()
            | MemberLeft()
            | MemberSeen()
            | JoinRequested()
            | BotPlaced()
        ):
            return event
        case TimeCame() | Delivered() | Refused() | HouseSpoke() | ReceivingMissed() | SendingChallenged():
            return event


def _whole(lane: Lane, part: MessageRef) -> MessageRef:
    return next((known for known in _known(lane, part) if known.holds(part)), part)


def _known(lane: Lane, part: MessageRef) -> Iterator[MessageRef]:
    yield from (heard.message for heard in lane.talk.get(str(part.chat), ()))
    for case in lane.cases.values():
        posted = (case.message, case.copy_ref, case.masked_ref, *case.cards)
        yield from (ref for ref in posted if ref is not None)
    for incident in lane.incidents.values():
        yield from (*incident.notices, *(told.message for told in incident.told))
