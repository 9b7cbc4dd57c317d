"""`python -m bot.schema [FOLDER]` writes all schemas to the folder, those in another language into a folder of its name; the
default is `docs/schema`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from bot.police_mail.incident_json import schema as incident_schema
from bot.schema.files import build_schemas, spoken
from bot.schema.page import parse_manual, parse_translation
from bot.translation.catalogue import CATALOGUES

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "docs" / "schema"


def render_schemas() -> dict[str, str]:
    """The content of each schema file, by its path in the folder."""
    manual = parse_manual(_pages("."))
    schemas = {**build_schemas(manual), "incident": incident_schema()}
    for language in CATALOGUES:
        translated = build_schemas(parse_translation(_pages(language), manual))
        schemas |= {f"{language}/{name}": spoken(schema, language) for name, schema in translated.items()}
    return {
        f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in schemas.items()
    }


def _pages(language: str) -> str:
    """The references of the rules and of the configuration as one text, since a schema takes its words from both."""
    return "\n".join((ROOT / "docs" / language / name).read_text("utf-8") for name in ("rules.md", "configuration.md"))


def main(folder: Path) -> None:
    for name, text in render_schemas().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER)
