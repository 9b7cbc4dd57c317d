"""Several files read together, and all their faults in one report."""

from __future__ import annotations

from typing import Final, TypeVar

from bot.errors import BadInput, Fault
from bot.yaml_reader.node import Node, Wrong
from bot.yaml_reader.readers import Reader

T = TypeVar("T")

MAX_FAULTS: Final = 50
"""Faults of one file that are told at once."""


class FaultCollection:
    """Keeps the faults while reading goes on."""

    def __init__(self) -> None:
        self._faults: dict[str, list[Fault]] = {}

    def note(self, *faults: Fault) -> None:
        for fault in faults:
            self._faults.setdefault(fault.file, []).append(fault)

    def read(self, reader: Reader[T], node: Node | None) -> T | None:
        """The value, or None when there is nothing to read or it has faults."""
        if node is None:
            return None
        try:
            return reader(node)
        except Wrong as wrong:
            self.note(*wrong.faults)
            return None

    def finish(self) -> None:
        """Raises BadInput when anything was noted: by file, then from top to bottom."""
        told = [fault for _, faults in sorted(self._faults.items()) for fault in _told(faults)]
        if told:
            raise BadInput(told)


def _told(faults: list[Fault]) -> list[Fault]:
    ordered = sorted(faults, key=lambda fault: (fault.line, fault.column))
    left = len(ordered) - MAX_FAULTS
    if left <= 0:
        return ordered
    more = Fault(ordered[0].file, 0, 0, "", f"{left} more faults are not shown; mend these first")
    return [*ordered[:MAX_FAULTS], more]
