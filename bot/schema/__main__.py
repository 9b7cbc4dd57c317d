"""`python -m bot.schema [FOLDER]` writes the schemas anew."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from bot.schema.files import schemas
from bot.schema.page import page

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / "docs" / "schema"


def written() -> dict[str, str]:
    """The files by name."""
    manual = page((ROOT / "docs" / "coordinators.md").read_text("utf-8"))
    return {
        f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in schemas(manual).items()
    }


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in written().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER)
