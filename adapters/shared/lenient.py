"""Reads structs from JSON of a platform that changes: a field of another shape gets its default and is named.

The strict decoder of msgspec is faster and comes first; this reader is for the values that it refuses.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from msgspec import inspect

T = TypeVar("T")

_LARGEST = 2**63


def read(kind: type[T], value: object) -> tuple[T, tuple[str, ...]]:
    """The struct, and the paths of the parts that could not be read. `value`: as `msgspec.json.decode` gives it. Raises
    msgspec.ValidationError if a field without a default cannot be read."""
    unread: list[str] = []
    found: T = _fit(inspect.type_info(kind), value, "", unread)
    return found, tuple(unread)


def _fit(kind: inspect.Type, value: Any, path: str, unread: list[str]) -> Any:
    match kind:
        case inspect.StructType():
            return _struct(kind, value, path, unread)
        case inspect.UnionType(types=types):
            return _first_fit(types, value, path, unread)
        case inspect.VarTupleType(item_type=item):
            return _items(item, value, path, unread)
        case inspect.AnyType():
            return value
        case inspect.RawType():
            return msgspec.Raw(msgspec.json.encode(value))
        case _:
            if _is_simple(kind, value):
                return value
            raise msgspec.ValidationError(path)


def _struct(kind: inspect.StructType, value: Any, path: str, unread: list[str]) -> Any:
    if not isinstance(value, dict):
        raise msgspec.ValidationError(path)
    fitted: dict[str, Any] = {}
    for field in kind.fields:
        place = f"{path}.{field.encode_name}".lstrip(".")
        if field.encode_name not in value:
            if field.required:
                raise msgspec.ValidationError(place)
            continue
        try:
            fitted[field.name] = _fit(field.type, value[field.encode_name], place, unread)
        except msgspec.ValidationError:
            if field.required:
                raise
            unread.append(place)
    return kind.cls(**fitted)


def _first_fit(types: tuple[inspect.Type, ...], value: Any, path: str, unread: list[str]) -> Any:
    for kind in types:
        parts: list[str] = []
        try:
            found = _fit(kind, value, path, parts)
        except msgspec.ValidationError:
            continue
        unread += parts
        return found
    raise msgspec.ValidationError(path)


def _items(kind: inspect.Type, value: Any, path: str, unread: list[str]) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise msgspec.ValidationError(path)
    found = []
    for item in value:
        try:
            found.append(_fit(kind, item, f"{path}[]", unread))
        except msgspec.ValidationError:
            unread.append(f"{path}[]")
    return tuple(found)


def _is_simple(kind: inspect.Type, value: Any) -> bool:
    match kind:
        case inspect.NoneType():
            return value is None
        case inspect.StrType():
            return isinstance(value, str)
        case inspect.BoolType():
            return isinstance(value, bool)
        case inspect.IntType():
            return type(value) is int and -_LARGEST <= value < _LARGEST
        case inspect.FloatType():
            return type(value) in (int, float)
        case _:
            return False
