"""The core's values as JSON and back. Kinds are named by their class; nothing is ever unpickled."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar, get_args

import msgspec

from bot.core.action import Action, EditMessage, PostMaskedCopy, Repost, SendMessage
from bot.core.event import ActionDelivered, ActionRefused, DeskNoticeRaised, TimeCame

INTERNAL = "nabuur"
"""The inbox account of what comes from inside."""

_STORED_AS: dict[type[Any], str] = {
    ActionDelivered: "Delivered",
    ActionRefused: "Refused",
    DeskNoticeRaised: "HouseSpoke",
    EditMessage: "Amend",
    PostMaskedCopy: "PostMasked",
    Repost: "Restore",
    SendMessage: "Say",
}
"""Classes whose stored name is an older one, so that every database since 0.1.0 opens."""


def stored_name(kind: type[Any]) -> str:
    """The name under which a kind of action or event is stored."""
    return _STORED_AS.get(kind, kind.__name__)


_ACTIONS: dict[str, type[Any]] = {stored_name(kind): kind for kind in get_args(Action)}
_encoder = msgspec.json.Encoder()

Value = TypeVar("Value")

Internal = TimeCame | ActionDelivered | ActionRefused | DeskNoticeRaised


def encode(value: object) -> bytes:
    """As JSON. Half characters (lone surrogates), which have no UTF-8, become replacement characters."""
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError:
        return _encoder.encode(whole(msgspec.to_builtins(value)))


def whole(value: Any) -> Any:
    """The same without half characters."""
    match value:
        case str():
            return value.encode("utf-8", "replace").decode()
        case dict():
            return {whole(key): whole(part) for key, part in value.items()}
        case list() | tuple():
            return [whole(part) for part in value]
        case _:
            return value


def decode(raw: bytes, kind: type[Value]) -> Value:
    return msgspec.json.decode(raw, type=kind)


def kind_of(action: Action) -> str:
    return stored_name(type(action))


def decode_action(kind: str, payload: bytes) -> Action:
    action: Action = msgspec.json.decode(payload, type=_ACTIONS[kind])
    return action


def encode_internal(event: Internal) -> bytes:
    body: dict[str, Any] = {"event": stored_name(type(event)), "body": event}
    if isinstance(event, ActionRefused):
        body["body"] = {name: getattr(event, name) for name in ActionRefused.__slots__ if name != "action"}
        body |= {"kind": kind_of(event.action), "action": event.action}
    return encode(body)


class _Envelope(msgspec.Struct):
    event: str
    body: msgspec.Raw
    kind: str = ""
    action: msgspec.Raw = msgspec.Raw(b"null")


def decode_internal(raw: bytes) -> Internal:
    envelope = msgspec.json.decode(raw, type=_Envelope)
    match envelope.event:
        case "TimeCame":
            return msgspec.json.decode(envelope.body, type=TimeCame)
        case "Delivered":
            return msgspec.json.decode(envelope.body, type=ActionDelivered)
        case "HouseSpoke":
            return msgspec.json.decode(envelope.body, type=DeskNoticeRaised)
        case _:
            body = msgspec.json.decode(envelope.body, type=dict[str, Any])
            at = msgspec.convert(body.pop("at"), type=datetime)
            return ActionRefused(**body, at=at, action=decode_action(envelope.kind, envelope.action))
