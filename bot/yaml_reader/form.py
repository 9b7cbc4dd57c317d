"""Readers of keys and lists. They read every entry before they raise, so that one report names every fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Generic, TypeVar

from bot.core.texts import LANGUAGES, VARIANTS
from bot.errors import Fault
from bot.translation import tr
from bot.yaml_reader.node import Items, Keys, MappingEntry, Node, Position, Scalar, Wrong, fits_in_a_list, shorten
from bot.yaml_reader.readers import Positioned, Reader, prose
from bot.yaml_reader.shape import Shape, ShapedReader, shape_of, with_either_shape, with_shape_of
from bot.yaml_reader.suggestion import did_you_mean, nearest_name, suggest

S = TypeVar("S")
T = TypeVar("T")


def read_all(reader: Callable[[S], T], entries: Iterable[S]) -> list[T]:
    """The values of all entries, in order. Raises Wrong with the faults of all entries."""
    values: list[T] = []
    faults: list[Fault] = []
    for entry in entries:
        try:
            values.append(reader(entry))
        except Wrong as wrong:
            faults += wrong.faults
    if faults:
        raise Wrong(faults)
    return values


def list_of(reader: Reader[T], *, may_be_empty: bool = False) -> Reader[tuple[T, ...]]:
    """A reader of a list whose entries `reader` reads."""

    def read(node: Node) -> tuple[T, ...]:
        if not isinstance(node, Items):
            raise node.position.wrong(tr("this must be a list"), _as_a_list(node, reader))
        if not node.items and not may_be_empty:
            raise node.position.wrong(tr("this list is empty"), tr("Put something in it, or remove the key."))
        return tuple(read_all(reader, node.items))

    return ShapedReader(
        read, lambda: {"type": "array", "items": shape_of(reader), "minItems": 0 if may_be_empty else 1}
    )


def _as_a_list(node: Node, reader: Reader[Any]) -> str:
    """The advice to write what stands there as a list."""
    if isinstance(node, Keys) and not all(is_empty(entry.value) for entry in node.entries.values()):
        return tr("Put `- ` before the first key of each entry, and begin its other keys below that key.")
    if isinstance(node, Scalar):
        own = node.text.strip("() ") if node.plain else node.text
        parts = own.split(",") if node.plain else [own]
        is_clear = len(parts) == 1 or not _can_be_read([own], node, reader)  # a comma may belong to a sentence
        is_clear = is_clear and fits_in_a_list(node) and own in node.position.source.excerpt(node.position.line)
        if is_clear and _can_be_read(parts, node, reader):
            shown = own if node.plain else f'"{own}"'
            return tr("Write [{written}], or one entry on each line with `- ` before it.", written=shown)
    return tr("Write [one, two], or one entry on each line with `- ` before it.")


def _can_be_read(parts: Sequence[str], node: Node, reader: Reader[Any]) -> bool:
    """True if each part, written in the place of `node`, is a value."""
    try:
        read_all(reader, [Scalar(node.position, part.strip(), plain=False) for part in parts])
    except Wrong:
        return False
    return not parts[0].startswith(("-", "–", "—", "•", "*"))


_BETWEEN: Final = re.compile(r"\s*[,;/]\s*|\s+(?:of|or|ou|oder|en|et|und|and)\s+")
"""Between two values that stand in one text where a list is meant."""


def _in_brackets(node: Node, reader: Reader[Any]) -> str | None:
    """The advice for a text that holds several values; None for another text."""
    parts = _BETWEEN.split(node.text) if isinstance(node, Scalar) else []
    if len(parts) < 2 or not _can_be_read(parts, node, reader):
        return None
    return tr("Write several in brackets: [{names}].", names=", ".join(parts))


def one_or_list_of(reader: Reader[T]) -> Reader[tuple[T, ...]]:
    """A reader of a single value or a list of values."""
    list_reader = list_of(reader)

    @with_either_shape(reader, list_reader)
    def read(node: Node) -> tuple[T, ...]:
        if isinstance(node, Items):
            return list_reader(node)
        try:
            return (reader(node),)
        except Wrong as wrong:
            if hint := _in_brackets(node, reader):
                raise Wrong([replace(fault, hint=hint) for fault in wrong.faults]) from wrong
            raise

    return read


def require_keys(node: Node, what: str, names: Iterable[str] = (), hint: str = "") -> Keys:
    """Returns `node` if it holds keys, else raises Wrong. `what` is described by the keys, with its article: `a rule`;
    `names` are the possible keys, for the hint if there is no other one."""
    if isinstance(node, Keys):
        return node
    if isinstance(node, Items) and node.position.parent and _has_keys_behind_dashes(node):
        hint = tr("Remove the `- ` before the keys.")
    elif not hint and names:
        hint = tr("Possible here: {names}.", names=", ".join(names))
    why = tr("this must be the keys of {what}", what=what)
    if is_empty(node):
        why = tr("nothing is written here; {what} needs keys", what=what)
    raise node.position.wrong(why, hint or tr("Write each as `key: value`."))


def is_empty(node: Node) -> bool:
    """True where nothing is written, as behind a key without a value."""
    return isinstance(node, Scalar) and node.plain and not node.text


def _has_keys_behind_dashes(node: Items) -> bool:
    has_dash = node.position.source.excerpt(node.position.line)[node.position.column - 1 :].startswith("-")
    return has_dash and all(isinstance(item, Keys) for item in node.items)


def named_entries(what: str, name: Reader[str], value: Reader[T]) -> Reader[dict[str, T]]:
    """A reader of keys whose names the author of the file chooses. `name` checks the key as if it were a value."""

    def read_entry(pair: tuple[str, MappingEntry]) -> tuple[str, T]:
        key, entry = pair
        parts: tuple[Callable[[], Any], ...] = (
            lambda: name(Scalar(entry.key, key, plain=False)),
            lambda: value(entry.value),
        )
        return key, read_all(lambda part: part(), parts)[1]

    def read(node: Node) -> dict[str, T]:
        keys = require_keys(node, what)
        if not keys.entries:
            raise node.position.wrong(tr("nothing is written here, but {what} is needed", what=what))
        return dict(read_all(read_entry, keys.entries.items()))

    def shape() -> Shape:
        entries = {"propertyNames": shape_of(name), "additionalProperties": shape_of(value)}
        return {"title": what, "type": "object", "minProperties": 1, **entries}

    return ShapedReader(read, shape)


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """A reader of a fixed set of keys: `need` must be there, `may` can be left out. `make` gets the written values by name.

    `what`: described by the keys, with its article, as in `a rule`. `hints`: by key, the advice if a needed key is missing
    or an unknown key is written. `written`: the advice if there are no keys.
    """

    what: str
    make: Callable[..., T]
    need: Mapping[str, Reader[Any]] = field(default_factory=dict)
    may: Mapping[str, Reader[Any]] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)
    written: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.need, *self.may)

    @property
    def shape(self) -> Shape:
        """A JSON Schema of type `object`; its title is `what`, by which `bot.schema` finds the documentation."""
        properties = {name: shape_of(reader) for name, reader in (*self.need.items(), *self.may.items())}
        required = {"required": list(self.need)} if self.need else {}
        title = self.what.replace("`", "")
        return {"title": title, "type": "object", "properties": properties, **required, "additionalProperties": False}

    def __call__(self, node: Node) -> T:
        values: dict[str, Any] = {}
        faults: list[Fault] = []
        keys = require_keys(node, self.what, self.names, self.written)
        for name, entry in keys.entries.items():
            try:
                values[name] = self._reader(name, entry)(entry.value)
            except Wrong as wrong:
                faults += (*wrong.faults, *self._faults_below(name, entry, keys))
        hints = {fault.hint for fault in faults}
        faults += [
            self._missing(keys, name)
            for name in self.need
            if name not in keys.entries and suggest(name) not in hints  # a misspelt key is one fault, not two
        ]
        if faults:
            raise Wrong(faults)
        return self.make(**values)

    def _reader(self, name: str, entry: MappingEntry) -> Reader[Any]:
        reader = self.need.get(name) or self.may.get(name)
        if reader is None:
            raise self._unknown(name, entry)
        return reader

    def _unknown(self, name: str, entry: MappingEntry) -> Wrong:
        written, place, shown = _key_without_sign(name, entry), entry.key, shorten(name)
        is_secret = written != name and f"{written.removesuffix('_env')}_env" in self.names
        if is_secret:  # what follows the key
            place, shown = replace(place, key=written), f"{written}…"
        if written in self.names and ":" in name:
            return place.wrong(tr("the space after this colon is missing"), _SIGN.with_values(key=written))
        meant = written if is_secret else name
        hint = _SIGN.with_values(key=written) if written in self.names else self.hints.get(meant)
        hint = hint or _hint_if_cut(entry) or did_you_mean(meant, self.names)
        return place.wrong(tr("{what} has no key `{name}`", what=self.what, name=shown), hint)

    def _faults_below(self, name: str, entry: MappingEntry, keys: Keys) -> tuple[Fault, ...]:
        """The faults below a key that is written in another way, so that one report names these as well."""
        meant = None if name in self.names else nearest_name(name, self.names, _SURE)
        if meant is None or meant in keys.entries:
            return ()
        try:
            {**self.need, **self.may}[meant](entry.value)
        except Wrong as wrong:
            if isinstance(entry.value, Keys):  # a missing key may be filled in below the right name, in an own folder
                return tuple(fault for fault in wrong.faults if fault.where != entry.value.position.where)
            return wrong.faults
        return ()

    def _missing(self, keys: Keys, name: str) -> Fault:
        return keys.position.fault(
            tr("`{name}` is missing in {what}", name=name, what=self.what), self.hints.get(name, "")
        )


_SURE: Final = 0.8
"""The likeness from which a key is taken for the one that is meant."""

_SIGN: Final = tr("Write `{key}: …`, with a colon and a space after the key.")
EACH_LANGUAGE: Final = tr(
    "Write it in all four languages (nl, fr, de, en); in a folder with your changes, those of your watches are enough."
)


def _key_without_sign(name: str, entry: MappingEntry) -> str:
    """The key of which `name` holds the value as well, since the colon or the space behind it is missing; otherwise empty."""
    return re.split(r"[:=\s]", name)[0] if ":" in name or is_empty(entry.value) else ""


def _hint_if_cut(entry: MappingEntry) -> str | None:
    """The advice if this key is the rest of a text which a comma cuts between { and }."""
    line, before = entry.key.source.excerpt(entry.key.line), entry.key.column - 1
    if is_empty(entry.value) and line[:before].rstrip().endswith(","):
        return tr('A comma ends a text here. Put a text with a comma in it in quotation marks: "Let op, bel 101".')
    return None


def under(key: str, names: Iterable[str]) -> dict[str, str]:
    """The advice for keys that stand beside `key` and belong below it, for the hints of a form."""
    advice = tr("`{name}` belongs under `{key}`: write it below, indented by two more spaces than `{key}`.")
    return {name: advice.with_values(name=name, key=key) for name in names}


def find_repeated(what: str, values: Iterable[Positioned[str]]) -> list[Fault]:
    """A fault at every value that occurred before. `what` names the things that need different names: `rules`."""
    first: dict[str, Position] = {}
    faults: list[Fault] = []
    for name in values:
        other = first.setdefault(name.value, name.position)
        if other is not name.position:
            why = tr("two {what} are called `{name}`", what=what, name=shorten(name.value))
            faults.append(name.position.fault(why, tr("The other is in {place}.", place=str(other))))
    return faults


def with_unique_names(
    what: str, reader: Reader[tuple[T, ...]], name_of: Callable[[T], Positioned[str]]
) -> Reader[tuple[T, ...]]:
    """A reader of a list in which every entry has a name of its own. `what` is the plural for the fault: `rules`."""

    @with_shape_of(reader)
    def read(node: Node) -> tuple[T, ...]:
        values = reader(node)
        if faults := find_repeated(what, map(name_of, values)):
            raise Wrong(faults)
        return values

    return read


def in_every_language(what: str) -> Form[dict[str, str]]:
    """A reader of a text in each of the four languages, and optionally in a country's variant of a language (`nl-NL`)."""
    need, may = dict.fromkeys(LANGUAGES, prose), dict.fromkeys(VARIANTS, prose)
    written = tr('Write it by language: {nl: "…", fr: "…"}.')
    return Form(what, dict, need=need, may=may, hints=dict.fromkeys(LANGUAGES, EACH_LANGUAGE), written=written)


def in_some_languages(what: str, reader: Reader[T]) -> Form[dict[str, T]]:
    return Form(what, dict, may=dict.fromkeys(LANGUAGES, reader))
