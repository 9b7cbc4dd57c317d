"""The names that rules can refer to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class References:
    """The known names of each kind. None: the file with the names cannot be read, so any name passes; its fault is enough."""

    lists: frozenset[str] | None = None
    texts: frozenset[str] | None = None
    rules: frozenset[str] | None = None
    platforms: frozenset[str] | None = None
    groups: frozenset[str] | None = None
    text_file: str = "texts/nl.yaml"
    """The file for a text of the coordinators' own."""


ANYTHING = References()
