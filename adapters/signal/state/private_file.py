"""Files of the data folder that only the bot's user can read."""

from __future__ import annotations

import os
from pathlib import Path


def opener(path: str, flags: int) -> int:
    """Opens a file that only the bot's user can read, for `open(…, opener=opener)`."""
    return os.open(path, flags, 0o600)


def replace(path: Path, content: bytes) -> None:
    """Writes a file anew. A reader sees the old content or the new one, never a part. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    with open(fresh, "wb", opener=opener) as file:
        file.write(content)
    fresh.replace(path)
