"""Collects the faults of several files into one report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

from bot.errors import BadInput, Fault
from bot.translation import tr
from bot.yaml_reader.node import Node, Wrong
from bot.yaml_reader.readers import Reader

T = TypeVar("T")

MAX_FAULTS: Final = 50
"""Faults shown of one file in one report."""


class FaultCollection:
    """The faults found so far. Reading continues after a fault, so that one report names all of them."""

    def __init__(self) -> None:
        self._faults: dict[str, dict[Fault, None]] = {}

    def note(self, *faults: Fault) -> None:
        """A fault noted twice counts once: several languages can take over one text."""
        for fault in faults:
            self._faults.setdefault(fault.file, {})[fault] = None

    def read(self, reader: Reader[T], node: Node | None) -> T | None:
        """The value; None if there is no node or the node has faults, which are noted."""
        if node is None:
            return None
        try:
            return reader(node)
        except Wrong as wrong:
            self.note(*wrong.faults)
            return None

    def finish(self) -> None:
        """Raises BadInput if a fault was noted. The faults are sorted by file, line and column."""
        shown = [fault for _, faults in sorted(self._faults.items()) for fault in _first_faults(faults)]
        if shown:
            raise BadInput(shown)


def _first_faults(faults: Iterable[Fault]) -> list[Fault]:
    ordered = sorted(faults, key=lambda fault: (fault.line, fault.column))
    left = len(ordered) - MAX_FAULTS
    if left <= 0:
        return ordered
    more = Fault(ordered[0].file, 0, 0, "", tr("{left} more faults are not shown; correct these first", left=left))
    return [*ordered[:MAX_FAULTS], more]
