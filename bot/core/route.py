"""Which lane an event belongs to: its group's watch; for a moderator's choice, the lane of its case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.choice import LONGEST, Choice
from bot.core.code import is_code
from bot.core.event import (
    ChoiceMade,
    CommandGiven,
    Delivered,
    Event,
    GroupMigrated,
    HouseSpoke,
    JoinRequested,
    MemberJoined,
    MemberLeft,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
    ReactionTakenBack,
    Refused,
    TimeCame,
)
from bot.core.lane import Lane
from bot.core.ref import MessageRef, Ref
from bot.core.watch import Watch


@dataclass(frozen=True, slots=True)
class Directory:
    """Where groups and desks lead. One desk may serve several watches."""

    of_group: Mapping[Ref, str]
    of_desk: Mapping[Ref, tuple[str, ...]]

    @classmethod
    def of(cls, watches: Iterable[Watch]) -> Directory:
        groups: dict[Ref, str] = {}
        desks: dict[Ref, tuple[str, ...]] = {}
        for watch in watches:
            groups |= dict.fromkeys(watch.groups, watch.id)
            desks[watch.desk] = (*desks.get(watch.desk, ()), watch.id)
        return cls(groups, desks)


def lanes_of(event: Event, directory: Directory, lanes: Mapping[str, Lane]) -> tuple[str, ...]:
    """The lanes that hear of an event, in order. Empty: a chat that no watch knows."""
    match event:
        case TimeCame(lane=lane) | Delivered(lane=lane) | Refused(lane=lane) | HouseSpoke(lane=lane):
            return (lane,) if lane in lanes else ()
        case ChoiceMade(chat=chat, choice=Choice.CALLED, code=incident):
            owners = [watch for watch in _around(chat, directory) if incident in lanes[watch].incidents]
            return tuple(owners[:1])
        case ChoiceMade(chat=chat, code=code):
            return _of_case(code, _around(chat, directory), lanes)
        case CommandGiven(chat=chat, name="queue"):
            return _around(chat, directory)
        case CommandGiven(chat=chat, name="reminders" | "skip" | "postpone" | "remind", argument=argument):
            around = _around(chat, directory)
            return tuple(watch for watch in around if watch in argument.split()) or around
        case MessagePosted(message=message) | MessageEdited(message=message):
            return _of_message(message.ref.chat, message.text, directory, lanes)
        case MessageDeleted(message=ref):
            return _around(ref.chat, directory)[:1]
        case ReactionAdded(message=ref) | ReactionTakenBack(message=ref):
            return _of_card(ref, _around(ref.chat, directory), lanes)
        case GroupMigrated(old=old):
            return _around(old, directory)[:1]
        case CommandGiven(chat=chat) | MemberJoined(chat=chat) | MemberLeft(chat=chat) | JoinRequested(chat=chat):
            return _around(chat, directory)[:1]


def _around(chat: Ref, directory: Directory) -> tuple[str, ...]:
    """The watches of a group, or all that a desk serves."""
    group = directory.of_group.get(chat)
    return (group,) if group is not None else directory.of_desk.get(chat, ())


def _of_case(code: str, watches: tuple[str, ...], lanes: Mapping[str, Lane]) -> tuple[str, ...]:
    """The lane with that case; the first one where no lane has it, so that somebody says so."""
    found = [watch for watch in watches if lanes[watch].case_of_code(code) is not None]
    return tuple(found[:1]) or watches[:1]


def _of_card(card: MessageRef, watches: tuple[str, ...], lanes: Mapping[str, Lane]) -> tuple[str, ...]:
    """One desk may serve several watches: the lane whose case stands on that card."""
    found = [watch for watch in watches if lanes[watch].case_of_card(card) is not None]
    return tuple(found[:1]) or watches[:1]


def _of_message(chat: Ref, text: str, directory: Directory, lanes: Mapping[str, Lane]) -> tuple[str, ...]:
    if chat in directory.of_group:
        return (directory.of_group[chat],)
    watches = directory.of_desk.get(chat, ())
    words = text.split() if len(text) < LONGEST else []
    code = next((word for word in words if is_code(word.rstrip(".!"))), "").rstrip(".!")
    return _of_case(code, watches, lanes) if code else watches[:1]
