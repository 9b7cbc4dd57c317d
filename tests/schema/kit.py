"""The schemas as an editor uses them: the editor gives scalars the types of YAML 1.2 before it applies a schema."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any, Final

from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from bot.schema.__main__ import render_schemas
from bot.schema.files import FILES
from bot.translation.catalogue import CATALOGUES
from bot.yaml_reader.shape import Shape

NAMES: Final = (*FILES, *(f"{language}/{name}" for language in CATALOGUES for name in FILES))


@cache
def schemas() -> dict[str, dict[str, Any]]:
    """The schemas by name. To make them takes half a second, which only tests of them need."""
    return {
        name.partition(".")[0]: json.loads(text)
        for name, text in render_schemas().items()
        if name != "incident.schema.json"  # of no YAML file: see tests/mail/test_attachments.py
    }


def typed(text: str) -> Any:
    """The values as an editor types them. ruamel also knows dates, which the core schema of YAML 1.2 reads as text."""
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
