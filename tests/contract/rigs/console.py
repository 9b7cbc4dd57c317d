"""The terminal as a rig: lines in, printed lines out, through a real pipe."""

from __future__ import annotations

import io
import os
from typing import TextIO

from adapters.console import ConsoleAdapter, Town
from tests.kit import DESK, GROUP


class ConsoleRig:
    name = "console"
    group, desk = GROUP, DESK

    def __init__(self) -> None:
        reads, writes = os.pipe()
        self._input: TextIO = os.fdopen(writes, "w", encoding="utf-8", errors="surrogateescape")
        self.out = io.StringIO()
        town = Town({GROUP: DESK}, moderators=frozenset({"Mo"}), police=frozenset({"Agent"}))
        self._reading = os.fdopen(reads, "r", encoding="utf-8")
        self.adapter = ConsoleAdapter(town, self._reading, self.out)
        self._number = 0

    def say(self, name: str, text: str) -> str:
        self._number += 1
        self.line(f"@{self._number} {name}: {text}")
        return str(self._number)

    def line(self, line: str) -> None:
        self._input.write(line + "\n")
        self._input.flush()

    def end(self) -> None:
        self._input.close()

    def close(self) -> None:
        self._reading.close()

    def seen(self) -> list[str]:
        return self.out.getvalue().splitlines()
