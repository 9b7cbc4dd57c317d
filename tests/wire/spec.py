"""Whether a JSON value is what the specification says. Knows nothing of what the values mean.

`spec.faults(value, "Message", "result")` is a list of sentences, empty when all is well.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

EXTRACT = Path(__file__).with_name("telegram_spec.json")


@dataclass(frozen=True, slots=True)
class Field:
    types: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came as a part of a multipart form: what the specification calls InputFile."""

    filename: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Spec:
    methods: dict[str, dict[str, Field]]
    returns: dict[str, tuple[str, ...]]
    types: dict[str, dict[str, Field]]
    unions: dict[str, tuple[str, ...]]

    def faults(self, value: Any, types: tuple[str, ...] | str, path: str) -> list[str]:
        """The faults of the value. Of a union, the faults of the alternative that comes closest. A union of lists is a
        list of the union: an album may hold a photo and a video."""
        options = (types,) if isinstance(types, str) else types
        if len(options) > 1 and isinstance(value, list) and all(option.endswith("[]") for option in options):
            items = tuple(option[:-2] for option in options)
            return [fault for at, item in enumerate(value) for fault in self.faults(item, items, f"{path}[{at}]")]
        best: list[str] | None = None
        for option in options:
            found = self._one(value, option, path)
            if not found:
                return []
            if best is None or len(found) < len(best):
                best = found
        return best or []

    def _one(self, value: Any, kind: str, path: str) -> list[str]:
        if kind.endswith("[]"):
            return self._list(value, kind[:-2], path)
        if kind.startswith("'"):
            return [] if value == kind[1:-1] else [f"{path}: not {kind}"]
        if kind in _SIMPLE:
            allowed = _SIMPLE[kind]
            fits = isinstance(value, allowed) and (bool in allowed or not isinstance(value, bool))
            return [] if fits else [f"{path}: {type(value).__name__} instead of {kind}"]
        if kind in self.unions:
            return self.faults(value, self.unions[kind], path)
        return self._object(value, kind, path)

    def _list(self, value: Any, kind: str, path: str) -> list[str]:
        if not isinstance(value, list):
            return [f"{path}: {type(value).__name__} instead of a list"]
        return [fault for at, item in enumerate(value) for fault in self._one(item, kind, f"{path}[{at}]")]

    def _object(self, value: Any, kind: str, path: str) -> list[str]:
        if not isinstance(value, dict):
            return [f"{path}: {type(value).__name__} instead of {kind}"]
        fields = self.types[kind]
        found = [f"{path}.{name}: missing" for name, field in fields.items() if field.required and name not in value]
        for name, item in value.items():
            if name not in fields:
                found.append(f"{path}.{name}: {kind} knows no such field")
            else:
                found += self.faults(item, fields[name].types, f"{path}.{name}")
        return found


_SIMPLE: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
    "InputFile": (Upload,),
}


@cache
def load(path: Path = EXTRACT) -> Spec:
    raw = json.loads(path.read_text("utf-8"))
    return Spec(
        methods={name: _fields(entry["fields"]) for name, entry in raw["methods"].items()},
        returns={name: tuple(entry["returns"].split("|")) for name, entry in raw["methods"].items()},
        types={name: _fields(entry["fields"]) for name, entry in raw["types"].items() if "fields" in entry},
        unions={name: tuple(entry["one_of"]) for name, entry in raw["types"].items() if "one_of" in entry},
    )


def _fields(raw: dict[str, str]) -> dict[str, Field]:
    return {name.rstrip("?"): Field(tuple(types.split("|")), not name.endswith("?")) for name, types in raw.items()}
