"""The permissions of members before the bot closed their group, in a file: reopening the group restores exactly these."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bot.core.ref import Ref

FILE: Final = "telegram-permissions.json"

Permissions = Mapping[str, bool]
"""Permissions by their names in the Bot API, "ChatPermissions"."""


class SavedPermissions:
    """`folder`: the data folder. Every method waits for the disk: call it in a thread. Several groups may close at once."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._writing = threading.Lock()

    def of(self, group: Ref) -> Permissions | None:
        found = self._read().get(str(group))
        return found if isinstance(found, dict) else None

    def save(self, group: Ref, permissions: Permissions) -> None:
        """Returns when the permissions are on the disk. Permissions that are saved already stay: they are from before the group
        was closed."""
        with self._writing:
            saved = self._read()
            if str(group) not in saved:
                self._write(saved | {str(group): dict(permissions)})

    def remove(self, group: Ref) -> None:
        with self._writing:
            saved = self._read()
            if saved.pop(str(group), None) is not None:
                self._write(saved)

    def _read(self) -> dict[str, Permissions]:
        """An unreadable file counts as empty: reopening then permits every kind of post."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, saved: Mapping[str, Permissions]) -> None:
        fresh = self._path.with_suffix(".new")
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(saved, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
