"""Runs each part of the reader on its own: a fault in one part must not silence the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")
Other = TypeVar("Other")


class Guard:
    """`failed`: the names of the parts that failed on this text. The core then shows the message to the moderators."""

    def __init__(self) -> None:
        self.failed: list[str] = []

    def run(self, name: str, find: Callable[[], Found], otherwise: Other) -> Found | Other:
        """The result of `find`; `otherwise` if it fails."""
        try:
            return find()
        except Exception:  # the guard: whatever a text does to one part, the other parts still read it
            self.failed.append(name)
            return otherwise
