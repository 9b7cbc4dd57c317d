"""Values that a platform's specification allows, with other fields each time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from random import Random
from typing import Any, Final

from tests.wire.signal.spec import EXTRACT as SIGNAL
from tests.wire.spec import Field, Spec
from tests.wire.unexpected.spec_values import MOMENT

SAYINGS: Final = (
    "er loopt iemand rond", "wie gaat er mee", "gebeld", "101 gebeld", "politie ter plaatse", "/rules", "/pause 2h",
    "/x wie gaat er mee", "ok 7K3", "weg 7K3", "/start join-7K3", "niet ik", "🚩", "👍", "", " ", "a\u200bb", "İ",
    "\ud83d\ude00", "\ud83d", "1-ABC-123", "> ja\nnee", "https://example.org", "x" * 4_096, "¼", "٣", "\u202eeem tag eiw",
)  # fmt: skip
NUMBERS: Final = (0, 1, 2, 7, 42, -1, MOMENT, MOMENT * 1000, 2**31, 2**53, -1001000000001, 777000)


def load_signal() -> Spec:
    """The types of signal-cli-rest-api, in the form of the Bot API's."""
    kinds = json.loads(SIGNAL.read_text("utf-8"))["types"]
    types = {
        kind: {name.rstrip("?"): _field(name, told) for name, told in fields.items()} for kind, fields in kinds.items()
    }
    return Spec({}, {}, types, {})


def _field(name: str, told: str) -> Field:
    return Field(tuple(told.split("|")), not name.endswith("?"))


def value(chance: Random, told: Spec, kinds: Sequence[str], depth: int, name: str = "") -> Any:
    """A value of one of these types. Below `depth`, optional objects are left out."""
    kind = chance.choice(list(kinds))
    if kind.endswith("[]"):
        return [
            value(chance, told, [kind[:-2]], depth - 1, name) for _ in range(chance.randint(0, 2) if depth > 0 else 0)
        ]
    if kind.startswith("'"):
        return kind[1:-1]
    if kind in told.unions:
        return value(chance, told, told.unions[kind], depth, name)
    if kind not in told.types:
        return _plain(chance, kind, name)
    fields = told.types[kind]
    return {
        inner: value(chance, told, fields[inner].types, depth - 1, inner) for inner in _chosen(chance, fields, depth)
    }


def _chosen(chance: Random, fields: dict[str, Field], depth: int) -> list[str]:
    """The required fields, and a few of the others."""
    others = [name for name, field in fields.items() if not field.required]
    most = min(len(others), 4 if depth > 0 else 1)
    return [name for name, field in fields.items() if field.required] + chance.sample(others, chance.randint(0, most))


def _plain(chance: Random, kind: str, name: str) -> Any:
    match kind:
        case "Integer":
            return MOMENT if name.endswith("date") else chance.choice(NUMBERS)
        case "Float":
            return chance.choice([0.0, 2.5, -180.0, 1e300])
        case "Boolean" | "True":
            return chance.random() < 0.5
        case "Anything":
            return chance.choice([{}, [], "x", 3, {"text": "wie gaat er mee"}])
        case _:
            return chance.choice(SAYINGS)
