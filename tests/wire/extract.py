"""The names, types and duties of a published Bot API specification, without its prose: one method or type a line.

    python -m tests.wire.extract telegram-bot-api.json tests/wire/telegram_spec.json

The input is the JSON that the repository PaulSonOfLars/telegram-bot-api-spec publishes for each version of the Bot API. In the
output a name that ends in `?` may be left out; `X[]` is a list of X; `A|B` is either; a value in quotes is that very text;
`one_of` names what a union consists of.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Spec = dict[str, Any]

_CONSTANT = re.compile(r"(?:always|must be) [\"“]?([a-z0-9_]+)[\"”]?\.?$")
_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]")
_TELLS_KINDS_APART = {"type", "status", "source"}


def extract(spec: Spec) -> Spec:
    return {
        "version": spec["version"],
        "methods": {name: _method(entry) for name, entry in sorted(spec["methods"].items())},
        "types": {name: _type(entry) for name, entry in sorted(spec["types"].items())},
    }


def written(extracted: Spec) -> str:
    """The specification as JSON, with one method or type a line."""
    parts = [f'"version": {json.dumps(extracted["version"])}']
    for part in ("methods", "types"):
        lines = [f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in extracted[part].items()]
        parts.append(f'"{part}": {{\n' + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _method(entry: Spec) -> Spec:
    return {"returns": _types(entry["returns"]), "fields": _fields(entry)}


def _type(entry: Spec) -> Spec:
    if entry.get("subtypes"):
        return {"one_of": [_notation(name) for name in entry["subtypes"]]}
    return {"fields": _fields(entry)}


def _fields(entry: Spec) -> dict[str, str]:
    return {f["name"] + ("" if f["required"] else "?"): _field(entry["name"], f) for f in entry.get("fields", [])}


def _field(owner: str, field: Spec) -> str:
    constant = _CONSTANT.search(field["description"])
    if constant and field["name"] in _TELLS_KINDS_APART and field["types"] == ["String"]:
        return f"'{constant[1]}'"
    if (owner, field["name"]) == ("ReactionTypeEmoji", "emoji"):  # the only list that a bot can run into unknowingly
        return "|".join(f"'{emoji}'" for emoji in _QUOTED.findall(field["description"]))
    return _types(field["types"])


def _types(names: list[str]) -> str:
    return "|".join(_notation(name) for name in names)


def _notation(name: str) -> str:
    depth = name.count("Array of ")
    return name.replace("Array of ", "") + "[]" * depth


def run(short: Callable[[Spec], str], usage: str | None) -> int:
    """Write a specification, the first argument, in short into the second one."""
    if len(sys.argv) != 3:
        print(usage, file=sys.stderr)
        return 2
    source, target = map(Path, sys.argv[1:])
    target.write_text(short(json.loads(source.read_text("utf-8"))), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(run(lambda spec: written(extract(spec)), __doc__))
