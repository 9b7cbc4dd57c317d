"""The inputs that once broke a promise: `findings/TARGET/NAME`. They are kept for good, and each run begins with them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).with_name("findings")
FINDINGS: Final[Mapping[str, tuple[str, Path]]] = {
    f"{path.parent.name}/{path.name}": (path.parent.name, path) for path in sorted(FOLDER.glob("*/*"))
}
"""By name: the target, and the file with the input."""


def keep(folder: Path, target: str, raw: bytes) -> Path:
    """Writes a new finding into a folder of findings."""
    path = folder / target / sha256(raw).hexdigest()[:12]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path
