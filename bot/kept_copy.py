"""Copies of good files in the data folder, for a start that finds a file with a fault or without its end."""

from __future__ import annotations

import json
import os
from pathlib import Path


def write_copy(path: Path, written: object) -> None:
    """Writes the value as JSON, whole or not at all, for the bot's own account alone. Raises OSError."""
    part = path.with_name(f"{path.name}.part")
    part.touch(mode=0o600)
    with part.open("w", encoding="ascii") as file:
        json.dump(written, file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
