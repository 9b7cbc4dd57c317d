"""Files that no crash cuts: the key, and copies of good files for a start that finds a file with a fault or without its end."""

from __future__ import annotations

import json
import os
from pathlib import Path


def write_copy(path: Path, written: object) -> None:
    """Writes the value as JSON, as `write_private`."""
    write_private(path, json.dumps(written).encode("ascii"))


def write_private(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all, also in a crash, for the bot's own account alone. Raises OSError."""
    part = path.with_name(f"{path.name}.part")
    part.touch(mode=0o600)
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
