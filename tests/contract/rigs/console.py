"""The terminal as a rig: lines in, printed lines out, through a real pipe."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TextIO

from adapters.console import ConsoleAdapter, Town
from bot.core.ref import MessageRef
from bot.ports import Accept
from tests.kit import DESK, GROUP, person


class ConsoleRig:
    group, desk, member = GROUP, DESK, person("Jan").ref

    def __init__(self) -> None:
        reads, writes = os.pipe()
        self._input: TextIO = os.fdopen(writes, "w", encoding="utf-8", errors="surrogateescape")
        self.out = io.StringIO()
        town = Town({GROUP: DESK}, moderators=frozenset({"Mo"}), police=frozenset({"Agent"}))
        self._reading = os.fdopen(reads, "r", encoding="utf-8")
        self.adapter = ConsoleAdapter(town, self._reading, self.out)
        self._number = 0

    def say(self, name: str, text: str) -> MessageRef:
        self._number += 1
        self.line(f"@{self._number} {name}: {text}")
        return MessageRef(GROUP, str(self._number))

    def line(self, line: str) -> None:
        self._input.write(line + "\n")
        self._input.flush()

    async def run(self, accept: Accept) -> None:
        self._input.close()
        await self.adapter.run(accept)

    def confirmed(self) -> int:
        return sum(line.startswith("@") for line in self.out.getvalue().splitlines())

    def close(self) -> None:
        self._input.close()
        self._reading.close()


@asynccontextmanager
async def console() -> AsyncIterator[ConsoleRig]:
    rig = ConsoleRig()
    try:
        yield rig
    finally:
        rig.close()
