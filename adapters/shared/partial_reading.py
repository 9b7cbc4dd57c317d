"""Reads as much as possible of JSON that has another shape than its specification says.

A platform adds, drops and retypes fields. An optional part that does not fit is left out, and its name is returned, so that
the caller can say what it could not read. Only a required part that does not fit makes the whole unreadable.
"""

from __future__ import annotations

import json
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin

import msgspec

T = TypeVar("T")

MOST_NAMED: Final = 20


def field_names(written: str) -> frozenset[str]:
    """The names of fields, written with spaces between them."""
    return frozenset(written.split())


def read_partly(raw: bytes, kind: type[T]) -> tuple[T, tuple[str, ...]]:
    """The value, and the paths of the parts that were left out, as `message.poll.options`. Raises ValueError if not even the
    required parts can be read."""
    try:
        return msgspec.json.decode(raw, type=kind), ()
    except (ValueError, RecursionError):
        return fit(any_json(raw), kind)


def any_json(raw: bytes) -> Any:
    """JSON with any text in it: invalid UTF-8 and halves of characters become `�`. Raises ValueError for everything else that
    is no JSON, and for JSON that is nested too deep."""
    try:
        return _sound(json.loads(raw.decode("utf-8", "replace"), parse_constant=str))
    except RecursionError:
        raise ValueError("nested too deep") from None


def fit(value: Any, kind: type[T]) -> tuple[T, tuple[str, ...]]:
    """Does the same as `read_partly` for a value that is parsed already."""
    left_out: list[str] = []
    try:
        fitting = msgspec.json.encode(_fitting(value, kind, "", left_out))
    except RecursionError:
        raise ValueError("nested too deep") from None
    return msgspec.json.decode(fitting, type=kind), tuple(left_out[:MOST_NAMED])


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_sound(item) for item in value]
    if isinstance(value, dict):
        return {_sound(key): _sound(item) for key, item in value.items()}
    return value


def _fitting(value: Any, kind: Any, path: str, left_out: list[str]) -> Any:
    """The value without the parts that do not fit. Raises ValueError if a required part does not fit."""
    struct, item = _struct_of(kind), _item_of(kind)
    if struct is not None and isinstance(value, dict):
        return _fitting_object(value, struct, path, left_out)
    if item is not None and isinstance(value, list):
        return _fitting_list(value, item, path, left_out)
    msgspec.json.decode(msgspec.json.encode(value), type=kind)
    return value


def _fitting_object(
    value: dict[str, Any], struct: type[msgspec.Struct], path: str, left_out: list[str]
) -> dict[str, Any]:
    kept = {}
    for name, kind, required in _fields(struct):
        if name not in value:
            if required:
                raise ValueError(f"{path}{name} is missing")
            continue
        inner = f"{path}{name}"
        try:
            kept[name] = _fitting(value[name], kind, f"{inner}.", left_out)
        except ValueError:
            if required:
                raise
            left_out.append(inner)
    return kept


def _fitting_list(value: list[Any], item: Any, path: str, left_out: list[str]) -> list[Any]:
    kept = []
    for each in value:
        try:
            kept.append(_fitting(each, item, path, left_out))
        except ValueError:
            left_out.append(path.removesuffix("."))
    return kept


@cache
def _fields(struct: type[msgspec.Struct]) -> tuple[tuple[str, Any, bool], ...]:
    return tuple((field.encode_name, field.type, field.required) for field in msgspec.structs.fields(struct))


def _struct_of(kind: Any) -> type[msgspec.Struct] | None:
    found = next((each for each in _alternatives(kind) if isinstance(each, type)), None)
    return found if found is not None and issubclass(found, msgspec.Struct) else None


def _item_of(kind: Any) -> Any:
    """The type of the items of a list or a tuple."""
    found = next((each for each in _alternatives(kind) if get_origin(each) in (list, tuple)), None)
    return None if found is None else get_args(found)[0]


def _alternatives(kind: Any) -> tuple[Any, ...]:
    if get_origin(kind) in (Union, UnionType):
        return tuple(each for each in get_args(kind) if each is not NoneType)
    return (kind,)
