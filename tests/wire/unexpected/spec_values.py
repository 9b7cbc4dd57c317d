"""Values made from a specification, and every way in which one field of them can change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.wire.spec import Spec

INTEGER, WORDS, MOMENT = 7, "woorden", 1795521600
WRONG: tuple[Any, ...] = (None, 3, "iets", True, 2.5, [], ["iets"], {}, {"text": 3})
"""One value of each type in JSON, and some that are nearly right."""


def example(spec: Spec, kinds: tuple[str, ...] | str, depth: int, name: str = "") -> Any:
    """A value of this type with all of its fields. `depth`: optional objects are left out below it."""
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if kind.endswith("[]"):
        return [example(spec, kind[:-2], depth, name)] if depth >= 0 else []
    if kind.startswith("'"):
        return kind[1:-1]
    if kind in spec.unions:
        return example(spec, spec.unions[kind], depth, name)
    if kind not in spec.types:
        return {"Integer": MOMENT if name.endswith("date") else INTEGER, "Float": 2.5, "Boolean": True}.get(kind, WORDS)
    return {
        inner: example(spec, field.types, depth - 1, inner)
        for inner, field in spec.types[kind].items()
        if field.required or depth > 0 or _is_plain(spec, field.types)
    }


def _is_plain(spec: Spec, kinds: tuple[str, ...]) -> bool:
    return not any(kind.removesuffix("[]") in spec.types or kind.removesuffix("[]") in spec.unions for kind in kinds)


@dataclass(frozen=True, slots=True)
class Mutation:
    """`required`: Telegram promises the field that has changed."""

    path: tuple[str | int, ...]
    how: str
    value: Any
    required: bool

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.path))} {self.how}"


def mutations(spec: Spec, kinds: tuple[str, ...] | str, value: Any) -> Iterator[Mutation]:
    """Takes away, renames and retypes every field, at every depth, and adds one to every object. One change at a time."""
    kind = _kind_of(spec, kinds, value)
    if isinstance(value, list):
        for place, item in enumerate(value):
            for inner in mutations(spec, kind.removesuffix("[]"), item):
                changed = [*value[:place], inner.value, *value[place + 1 :]]
                yield Mutation((place, *inner.path), inner.how, changed, inner.required)
    if not isinstance(value, dict) or kind not in spec.types:
        return
    yield Mutation((), "with one more", value | {"newer_field": {"words": WORDS}}, False)
    for name, field in spec.types[kind].items():
        others = {other: item for other, item in value.items() if other != name}
        if name in value:
            yield Mutation((name,), "taken away", others, field.required)
            yield Mutation((name,), "renamed", others | {f"{name}_new": value[name]}, field.required)
        for wrong in WRONG:
            if spec.faults(wrong, field.types, name):
                yield Mutation((name,), f"as {wrong!r}", others | {name: wrong}, field.required)
        if name in value:
            for inner in mutations(spec, field.types, value[name]):
                yield Mutation((name, *inner.path), inner.how, others | {name: inner.value}, inner.required)


def _kind_of(spec: Spec, kinds: tuple[str, ...] | str, value: Any) -> str:
    """The alternative of a union that this value is."""
    options = [kinds] if isinstance(kinds, str) else list(kinds)
    while union := next((option for option in options if option in spec.unions), None):
        options.remove(union)
        options += spec.unions[union]
    return next((option for option in options if not spec.faults(value, option, "")), options[0])
