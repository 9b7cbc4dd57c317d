"""The shape of a reader: the values it accepts, as JSON Schema (draft 7), for editors. A shape may allow more than its
reader; only the reader decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar, runtime_checkable

from bot.yaml_reader.node import Node

T = TypeVar("T")

Shape = Mapping[str, Any]

TEXT: Final[Shape] = {"type": ["string", "number", "boolean"]}
"""Any text: editors read 101 without quotation marks as a number, and true as a boolean."""


@runtime_checkable
class HasShape(Protocol):
    @property
    def shape(self) -> Shape: ...


@dataclass(frozen=True, slots=True)
class ShapedReader(Generic[T]):
    """A reader with a function that makes its shape."""

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
    """A decorator that gives a reader the shape of `reader` and `more` keywords of JSON Schema, such as `minProperties=1`."""
    return lambda read: ShapedReader(read, lambda: {**shape_of(reader), **more})


def with_either_shape(*readers: Callable[[Node], Any]) -> Callable[[Callable[[Node], T]], ShapedReader[T]]:
    """A decorator for a reader that accepts any value that one of `readers` accepts."""
    return lambda read: ShapedReader(read, lambda: {"anyOf": [shape_of(reader) for reader in readers]})


def spelling(pattern: str, hint: str, *, number: bool = False) -> Shape:
    """The shape of a text that `pattern` matches as a whole; editors show `hint` if it does not. `number`: the text may look
    like a number."""
    shape = TEXT if number else {"type": "string"}
    return {**shape, "pattern": f"^(?:{pattern})$", "patternErrorMessage": hint}


def shape_of(reader: Callable[[Node], Any]) -> Shape:
    """The shape of a reader. Raises TypeError if it has none, so that no key is left out of the schemas."""
    if isinstance(reader, HasShape):
        return reader.shape
    name = getattr(reader, "__qualname__", repr(reader))
    raise TypeError(f"{name} has no shape: decorate it with one of bot.yaml_reader.shape")


def shape_reference(name: str) -> Shape:
    """A reference to the shape with this name under `definitions`."""
    return {"$ref": f"#/definitions/{name}"}
