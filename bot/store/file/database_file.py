"""Notices a database that is deleted or replaced under the running bot: SQLite itself goes on writing into nothing."""

from __future__ import annotations

from pathlib import Path


class DatabaseFile:
    """The file as it is when the store opens it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "nabuur.db"
        self._opened = self._identity()

    def is_in_place(self) -> bool:
        return self._identity() == self._opened

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino
