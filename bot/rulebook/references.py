"""The names that rules may refer to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class References:
    """None: not known, because the file that says so cannot be read. Then any name passes: that file's fault is enough."""

    lists: frozenset[str] | None = None
    texts: frozenset[str] | None = None
    rules: frozenset[str] | None = None
    platforms: frozenset[str] | None = None
    groups: frozenset[str] | None = None


ANYTHING = References()
