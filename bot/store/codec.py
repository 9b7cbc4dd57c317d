"""The core's values as JSON and back. Kinds are named by their class; nothing is ever unpickled."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar, get_args

import msgspec

from bot.core.action import Action
from bot.core.event import Delivered, HouseSpoke, Refused, TimeCame

INTERNAL = "nabuur"
"""The inbox account of what comes from inside."""

_ACTIONS: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(Action)}
_encoder = msgspec.json.Encoder()

Value = TypeVar("Value")

Internal = TimeCame | Delivered | Refused | HouseSpoke


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
    return type(action).__name__


def decode_action(kind: str, payload: bytes) -> Action:
    action: Action = msgspec.json.decode(payload, type=_ACTIONS[kind])
    return action


def encode_internal(event: Internal) -> bytes:
    body: dict[str, Any] = {"event": type(event).__name__, "body": event}
    if isinstance(event, Refused):
        body["body"] = {name: getattr(event, name) for name in Refused.__slots__ if name != "action"}
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
            return msgspec.json.decode(envelope.body, type=Delivered)
        case "HouseSpoke":
            return msgspec.json.decode(envelope.body, type=HouseSpoke)
        case _:
            body = msgspec.json.decode(envelope.body, type=dict[str, Any])
            at = msgspec.convert(body.pop("at"), type=datetime)
            return Refused(**body, at=at, action=decode_action(envelope.kind, envelope.action))
