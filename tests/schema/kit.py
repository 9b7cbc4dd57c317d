"""The schemas as an editor uses them: the editor gives scalars the types of YAML 1.2 before it applies a schema."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from bot.schema.__main__ import render_schemas
from bot.yaml_reader.shape import Shape

SCHEMAS: Final[dict[str, dict[str, Any]]] = {
    name.partition(".")[0]: json.loads(text)
    for name, text in render_schemas().items()
    if name != "incident.schema.json"  # of no YAML file: see tests/mail/test_attachments.py
}


def typed(text: str) -> Any:
    """As an editor types them. ruamel also knows dates, which the core schema of YAML 1.2 reads as text."""
    return _without_dates(YAML(typ="safe", pure=True).load(text))


def _without_dates(value: Any) -> Any:
    match value:
        case dict():
            return {key: _without_dates(each) for key, each in value.items()}
        case list():
            return [_without_dates(each) for each in value]
        case date():
            return value.isoformat()
        case _:
            return value


def underlined(schema: Shape, text: str) -> list[str]:
    """The paths of keys that an editor underlines, sorted."""
    faults = Draft7Validator(schema).iter_errors(typed(text))
    return sorted("/".join(map(str, fault.absolute_path)) for fault in faults)
