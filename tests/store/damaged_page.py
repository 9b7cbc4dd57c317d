"""A fault of the disk: garbage in place of a page of the database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def spoil_page(database: Path, table: str) -> None:
    """Overwrites the first page of the table, in a database that no process has open."""
    with closing(sqlite3.connect(database)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
