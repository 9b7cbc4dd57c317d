"""What members could do in a group before it was closed: kept on the disk, so that opening it again gives back just that."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bot.core.ref import Ref

NAME: Final = "telegram-permissions.json"

Permissions = Mapping[str, bool]
"""By their names in the Bot API, "ChatPermissions"."""


class Before:
    """`folder`: the data folder. Blocks for as long as the disk takes: to be called in a thread."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def of(self, group: Ref) -> Permissions | None:
        found = self._all().get(str(group))
        return found if isinstance(found, dict) else None

    def keep(self, group: Ref, permissions: Permissions) -> None:
        """Returns when it is on the disk. What is kept already is older, and stays: a group is closed once."""
        kept = self._all()
        if str(group) not in kept:
            self._write(kept | {str(group): dict(permissions)})

    def forget(self, group: Ref) -> None:
        kept = self._all()
        if kept.pop(str(group), None) is not None:
            self._write(kept)

    def _all(self) -> dict[str, Permissions]:
        """A file that cannot be read is as good as none: then opening lets members post everything."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, kept: Mapping[str, Permissions]) -> None:
        fresh = self._path.with_suffix(".new")
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(kept, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
