"""Readers of keys and lists. They read all that is there before they complain, so that one report names it all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from bot.core.texts import LANGUAGES, VARIANTS
from bot.errors import Fault
from bot.yaml_reader.node import Items, Keys, MappingEntry, Node, Position, Scalar, Wrong, shorten
from bot.yaml_reader.readers import Positioned, Reader, text
from bot.yaml_reader.shape import Shape, ShapedReader, shape_of, with_either_shape, with_shape_of
from bot.yaml_reader.suggestion import did_you_mean, suggest

S = TypeVar("S")
T = TypeVar("T")


def read_all(reader: Callable[[S], T], things: Iterable[S]) -> list[T]:
    """All the things read. Raises Wrong with the faults of all of them."""
    values: list[T] = []
    faults: list[Fault] = []
    for thing in things:
        try:
            values.append(reader(thing))
        except Wrong as wrong:
            faults += wrong.faults
    if faults:
        raise Wrong(faults)
    return values


def list_of(reader: Reader[T], *, may_be_empty: bool = False) -> Reader[tuple[T, ...]]:
    """A list."""

    def read(node: Node) -> tuple[T, ...]:
        if not isinstance(node, Items):
            raise node.position.wrong(
                "here must be a list", "Write [one, two], or one entry a line with `- ` before it."
            )
        if not node.items and not may_be_empty:
            raise node.position.wrong("this list is empty", "Put something in it, or remove the key.")
        return tuple(read_all(reader, node.items))

    return ShapedReader(
        read, lambda: {"type": "array", "items": shape_of(reader), "minItems": 0 if may_be_empty else 1}
    )


def one_or_list_of(reader: Reader[T]) -> Reader[tuple[T, ...]]:
    """A single value or a list of them."""
    listed = list_of(reader)

    @with_either_shape(reader, listed)
    def read(node: Node) -> tuple[T, ...]:
        return listed(node) if isinstance(node, Items) else (reader(node),)

    return read


def require_keys(node: Node, what: str, names: Iterable[str] = ()) -> Keys:
    """`node`, if it holds keys. `what` says what they describe: `a rule`; `names` which there are, for a hint."""
    if isinstance(node, Keys):
        return node
    hint = f"Possible here: {', '.join(names)}." if names else ""
    empty = isinstance(node, Scalar) and node.plain and not node.text
    why = "nothing is written here; " if empty else ""
    raise node.position.wrong(f"{why}here must be the keys of {what}", hint or "Write each as `key: value`.")


def named_entries(what: str, name: Reader[str], value: Reader[T]) -> Reader[dict[str, T]]:
    """Keys that people choose themselves. `name` checks the key as if it were a value."""

    def entry(pair: tuple[str, MappingEntry]) -> tuple[str, T]:
        written, found = pair
        parts: tuple[Callable[[], Any], ...] = (
            lambda: name(Scalar(found.key, written, plain=False)),
            lambda: value(found.value),
        )
        return written, read_all(lambda part: part(), parts)[1]

    def read(node: Node) -> dict[str, T]:
        found = require_keys(node, what)
        if not found.entries:
            raise node.position.wrong(f"there is nothing here, but {what} is needed")
        return dict(read_all(entry, found.entries.items()))

    def shape() -> Shape:
        inside = {"propertyNames": shape_of(name), "additionalProperties": shape_of(value)}
        return {"title": what, "type": "object", "minProperties": 1, **inside}

    return ShapedReader(read, shape)


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """The keys of one thing. `make` gets the values that were written, by name.

    `hints` says what to do about a key: one that is missing, or one that is not known but often tried.
    """

    what: str
    make: Callable[..., T]
    need: Mapping[str, Reader[Any]] = field(default_factory=dict)
    may: Mapping[str, Reader[Any]] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.need, *self.may)

    @property
    def shape(self) -> Shape:
        """Its title says what the keys describe."""
        inside = {name: shape_of(reader) for name, reader in (*self.need.items(), *self.may.items())}
        needed = {"required": list(self.need)} if self.need else {}
        title = self.what.replace("`", "")
        return {"title": title, "type": "object", "properties": inside, **needed, "additionalProperties": False}

    def __call__(self, node: Node) -> T:
        values: dict[str, Any] = {}
        faults: list[Fault] = []
        found = require_keys(node, self.what, self.names)
        for name, entry in found.entries.items():
            try:
                values[name] = self._reader(name, entry)(entry.value)
            except Wrong as wrong:
                faults += wrong.faults
        told = {fault.hint for fault in faults}
        faults += [
            self._missing(found, name)
            for name in self.need
            if name not in found.entries and suggest(name) not in told  # a misspelt key is told once
        ]
        if faults:
            raise Wrong(faults)
        return self.make(**values)

    def _reader(self, name: str, entry: MappingEntry) -> Reader[Any]:
        reader = self.need.get(name) or self.may.get(name)
        if reader is None:
            hint = self.hints.get(name) or did_you_mean(name, self.names)
            raise entry.key.wrong(f"{self.what} has no key `{shorten(name)}`", hint)
        return reader

    def _missing(self, found: Keys, name: str) -> Fault:
        return found.position.fault(f"`{name}` is missing in {self.what}", self.hints.get(name, ""))


def find_repeated(what: str, values: Iterable[Positioned[str]]) -> list[Fault]:
    """A fault at every value that was there before. `what` says what must differ: `rules`."""
    first: dict[str, Position] = {}
    faults: list[Fault] = []
    for name in values:
        other = first.setdefault(name.value, name.position)
        if other is not name.position:
            why = f"two {what} are called `{shorten(name.value)}`"
            faults.append(name.position.fault(why, f"The other one stands in {other}."))
    return faults


def with_unique_names(
    what: str, reader: Reader[tuple[T, ...]], called: Callable[[T], Positioned[str]]
) -> Reader[tuple[T, ...]]:
    """A list in which every entry has a name of its own."""

    @with_shape_of(reader)
    def read(node: Node) -> tuple[T, ...]:
        values = reader(node)
        if faults := find_repeated(what, map(called, values)):
            raise Wrong(faults)
        return values

    return read


def in_every_language(what: str) -> Form[dict[str, str]]:
    """A text in each of the four languages; another country's wording where that differs."""
    hint = "People read it in their own language: nl, fr, de and en are all needed."
    need, may = dict.fromkeys(LANGUAGES, text), dict.fromkeys(VARIANTS, text)
    return Form(what, dict, need=need, may=may, hints=dict.fromkeys(LANGUAGES, hint))


def in_some_languages(what: str, reader: Reader[T]) -> Form[dict[str, T]]:
    return Form(what, dict, may=dict.fromkeys(LANGUAGES, reader))
