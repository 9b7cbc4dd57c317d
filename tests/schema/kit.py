"""The schemas as an editor has them: YAML is typed before they see it, by YAML 1.2."""

from __future__ import annotations

import json
from typing import Any, Final

from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from bot.schema.__main__ import written
from bot.yaml_reader.shape import Shape

SCHEMAS: Final[dict[str, dict[str, Any]]] = {
    name.partition(".")[0]: json.loads(text) for name, text in written().items()
}


def typed(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def underlined(schema: Shape, text: str) -> list[str]:
    """Where an editor underlines something, by the path of keys."""
    faults = Draft7Validator(schema).iter_errors(typed(text))
    return sorted("/".join(map(str, fault.absolute_path)) for fault in faults)
