"""What a reader accepts, as JSON Schema (draft 7), for editors. The reader alone decides: a shape may allow more than it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar, runtime_checkable

from bot.yaml_reader.node import Node

T = TypeVar("T")

Shape = Mapping[str, Any]

TEXT: Final[Shape] = {"type": ["string", "number", "boolean"]}
"""Any text: an editor takes a plain 101 for a number and a plain true for a boolean."""


@runtime_checkable
class HasShape(Protocol):
    @property
    def shape(self) -> Shape: ...


@dataclass(frozen=True, slots=True)
class ShapedReader(Generic[T]):
    """A reader with its shape, which is made when it is asked for."""

    read: Callable[[Node], T]
    make: Callable[[], Shape]

    def __call__(self, node: Node) -> T:
        return self.read(node)

    @property
    def shape(self) -> Shape:
        return self.make()


def with_shape(shape: Shape) -> Callable[[Callable[[Node], T]], ShapedReader[T]]:
    """A decorator that gives a reader this shape."""
    return lambda read: ShapedReader(read, lambda: shape)


def with_shape_of(reader: Callable[[Node], Any], **more: Any) -> Callable[[Callable[[Node], T]], ShapedReader[T]]:
    """A decorator for a reader that reads what `reader` reads, with `more` words of JSON Schema: `minProperties=1`."""
    return lambda read: ShapedReader(read, lambda: {**shape_of(reader), **more})


def with_either_shape(*readers: Callable[[Node], Any]) -> Callable[[Callable[[Node], T]], ShapedReader[T]]:
    """A decorator for a reader that reads what one of `readers` reads."""
    return lambda read: ShapedReader(read, lambda: {"anyOf": [shape_of(reader) for reader in readers]})


def spelling(pattern: str, hint: str, *, number: bool = False) -> Shape:
    """A text of which all fits `pattern`; `hint` says how to write it. `number`: it may look like a number."""
    shape = TEXT if number else {"type": "string"}
    return {**shape, "pattern": f"^(?:{pattern})$", "patternErrorMessage": hint}


def shape_of(reader: Callable[[Node], Any]) -> Shape:
    """Raises TypeError for a reader that has none, so that no key is left out of the schemas."""
    if isinstance(reader, HasShape):
        return reader.shape
    name = getattr(reader, "__qualname__", repr(reader))
    raise TypeError(f"{name} has no shape: decorate it with one of bot.yaml_reader.shape")


def shape_reference(name: str) -> Shape:
    """A shape that stands once in a schema, under this name."""
    return {"$ref": f"#/definitions/{name}"}
