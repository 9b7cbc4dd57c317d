"""Encodes the core's values as JSON and decodes them. The name of a class is the stored name of its kind."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any, Final, TypeVar, get_args

import msgspec

from bot.core.action import (
    Action,
    ApproveJoin,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    PinMessage,
    PostMaskedCopy,
    RefuseJoin,
    RemoveMember,
    Repost,
    Restrict,
    SendMessage,
    UpdateCard,
)
from bot.core.event import (
    ActionDelivered,
    ActionInterrupted,
    ActionRefused,
    BackupRestored,
    DeadLetterDecided,
    DeskNoticeRaised,
    RulesAnswered,
    TimeCame,
)
from bot.core.message import encodable
from bot.core.owner import Owner
from bot.core.ref import MessageRef
from bot.core.rulebook import WorkOnRules
from bot.store.key_text import kind_of_key, owner_text, parse_owner, parse_timer, timer_text

log = logging.getLogger(__name__)

INTERNAL = "nabuur"
"""The account of arrivals that the bot itself puts into the inbox."""

_STORED_AS: dict[type[Any], str] = {
    ActionDelivered: "Delivered",
    ActionRefused: "Refused",
    DeskNoticeRaised: "HouseSpoke",
    EditMessage: "Amend",
    PostMaskedCopy: "PostMasked",
    Repost: "Restore",
    SendMessage: "Say",
}
"""Classes whose stored name is an older name, so that this version opens every database since 0.1.0."""


def stored_name(kind: type[Any]) -> str:
    """The name under which a kind of action or event is stored."""
    return _STORED_AS.get(kind, kind.__name__)


REPEATABLE: Final = frozenset(map(stored_name, (
    EditMessage, ApproveJoin, DeleteMessage, LeaveChat, LockGroup, PinMessage, RefuseJoin, RemoveMember, Restrict, UpdateCard,
    WorkOnRules,
)))  # fmt: skip
"""The kinds of actions that show nothing twice if they are done twice. All others are sends."""

_ACTIONS: dict[str, type[Any]] = {stored_name(kind): kind for kind in get_args(Action)}
_encoder = msgspec.json.Encoder(order="deterministic")
_envelope_encoder = msgspec.json.Encoder()

Value = TypeVar("Value")

Internal = (
    TimeCame | ActionDelivered | ActionRefused | ActionInterrupted | DeadLetterDecided | DeskNoticeRaised | RulesAnswered
    | BackupRestored
)  # fmt: skip


def encode(value: object, encoder: msgspec.json.Encoder = _encoder) -> bytes:
    """Encodes a value as JSON, by default sets and mappings in the order of their keys. Half characters (lone surrogates) have
    no UTF-8 and become replacement characters."""
    try:
        return encoder.encode(value)
    except UnicodeEncodeError:
        return encoder.encode(replace_half_characters(msgspec.to_builtins(value, order=encoder.order)))


def replace_half_characters(value: Any) -> Any:
    """Returns the value with a replacement character in place of each half character."""
    match value:
        case str():
            return value if value.isascii() else encodable(value)
        case dict():
            return {replace_half_characters(key): replace_half_characters(part) for key, part in value.items()}
        case list() | tuple():
            return [replace_half_characters(part) for part in value]
        case _:
            return value


def decode(raw: bytes, kind: type[Value]) -> Value:
    return msgspec.json.decode(raw, type=kind)


def kind_of(action: Action) -> str:
    return stored_name(type(action))


def decode_action(kind: str, payload: bytes | None) -> Action:
    """Raises ValueError for an action that this version cannot read."""
    if kind not in _ACTIONS or payload is None:
        raise ValueError("no version writes such an action")
    action: Action = msgspec.json.decode(payload, type=_ACTIONS[kind])
    return action


def encode_internal(event: Internal) -> bytes:
    body: dict[str, Any] = {name: getattr(event, name) for name in type(event).__slots__}
    match event:
        case TimeCame():
            body["timer"] = timer_text(event.timer)
        case ActionDelivered() | ActionRefused() | ActionInterrupted() | DeadLetterDecided():
            body["owner"] = owner_text(event.owner)
        case DeskNoticeRaised() | RulesAnswered() | BackupRestored():
            pass
    envelope: dict[str, Any] = {"event": stored_name(type(event)), "body": body}
    if isinstance(event, ActionRefused):
        del body["action"]
        envelope |= {"kind": kind_of(event.action), "action": event.action}
    return encode(envelope, _envelope_encoder)


class _Envelope(msgspec.Struct):
    event: str
    body: msgspec.Raw
    kind: str = ""
    action: msgspec.Raw = msgspec.Raw(b"null")


class _Body(msgspec.Struct):
    """The stored fields of an event about a timer or an action."""

    key: str
    lane: str
    at: datetime
    timer: str = ""
    owner: str = ""
    ref: MessageRef | None = None
    why: str = ""
    called_off: bool = False
    gone: bool = False
    send: bool = False


def decode_internal(raw: bytes) -> Internal:
    """Raises ValueError for bytes that it cannot read. The pipeline then sets the arrival aside."""
    envelope = msgspec.json.decode(raw, type=_Envelope)
    if envelope.event == "HouseSpoke":
        return msgspec.json.decode(envelope.body, type=DeskNoticeRaised)
    if envelope.event == "RulesAnswered":
        return msgspec.json.decode(envelope.body, type=RulesAnswered)
    if envelope.event == "BackupRestored":
        return msgspec.json.decode(envelope.body, type=BackupRestored)
    body = msgspec.json.decode(envelope.body, type=_Body)
    timer, owner = parse_timer(body.timer), owner_of(body.owner, body.key)
    match envelope.event:
        case "TimeCame" if timer is not None:
            return TimeCame(body.key, body.lane, timer, body.at)
        case "Delivered" if owner is not None:
            return ActionDelivered(body.key, body.lane, owner, body.ref, body.at)
        case "ActionInterrupted" if owner is not None:
            return ActionInterrupted(body.key, body.lane, owner, body.at)
        case "DeadLetterDecided" if owner is not None:
            return DeadLetterDecided(body.key, body.lane, owner, body.send, body.at)
        case "Refused":
            action = decode_action(envelope.kind, envelope.action)
            return ActionRefused(body.key, body.lane, owner, action, body.why, body.called_off, body.at, body.gone)
        case _:
            raise ValueError("no version writes such an event")


def owner_of(text: str, key: str) -> Owner | None:
    """Returns the owner of the action with this key. None for an unreadable owner."""
    owner = parse_owner(text)
    if owner is None and text:
        log.warning("an owner cannot be read", extra={"action": key, "kind": kind_of_key(text)})
    return owner
