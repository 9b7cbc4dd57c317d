"""`python -m bot.schema [FOLDER]` writes all schemas to the folder; the default is `docs/schema`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from bot.police_mail.incident_json import schema as incident_schema
from bot.schema.files import build_schemas
from bot.schema.page import parse_manual

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "docs" / "schema"


def render_schemas() -> dict[str, str]:
    """The content of each schema file, by file name."""
    manual = parse_manual((ROOT / "docs" / "coordinators.md").read_text("utf-8"))
    schemas = {**build_schemas(manual), "incident": incident_schema()}
    return {
        f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in schemas.items()
    }


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in render_schemas().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER)
