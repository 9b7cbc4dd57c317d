"""The schemas as an editor uses them: the editor gives scalars the types of YAML 1.2 before it applies a schema."""

from __future__ import annotations

import json
from typing import Any, Final

from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from bot.schema.__main__ import render_schemas
from bot.yaml_reader.shape import Shape

SCHEMAS: Final[dict[str, dict[str, Any]]] = {
    name.partition(".")[0]: json.loads(text) for name, text in render_schemas().items()
}


def typed(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def underlined(schema: Shape, text: str) -> list[str]:
    """The paths of keys that an editor underlines, sorted."""
    faults = Draft7Validator(schema).iter_errors(typed(text))
    return sorted("/".join(map(str, fault.absolute_path)) for fault in faults)
