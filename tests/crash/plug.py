"""Pull the plug of a bot at a chosen step of its event loop, in a process forked for it.

`python -m tests.crash.plug FOLDER STEP`: runs the scenario in FOLDER and dies before the STEP-th turn of the loop, as a
process dies that is killed: nothing is closed, nothing is flushed. STEP 0 runs to the end. Confirmed arrivals and
the actions done outside are in FOLDER/world.jsonl, which is the world's own memory and survives every crash. Two moderators
decide at once when they see a card, before the bot has written down that the card was sent.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.app import run_bot
from bot.core.action import Action, AskModerators
from bot.core.ref import MessageRef
from bot.ports import Accept
from tests.bots import ACTING, in_force, parts
from tests.fake_platform import FakePlatform

DIED = 77

DECISIONS = (("Mo", "ok"), ("Nele", "weg"))


class PluggedLoop(asyncio.SelectorEventLoop):
    """An event loop whose process dies before a given turn."""

    def __init__(self, dies_before: int) -> None:
        super().__init__()
        self._turns_left = dies_before

    def _run_once(self) -> None:
        if self._turns_left == 1:
            os._exit(DIED)
        self._turns_left -= 1
        super()._run_once()  # type: ignore[misc]  # the only seam between two callbacks; not in the type stubs


class World(FakePlatform):
    """A platform whose memory is a file. The script has one message with a card."""

    def __init__(self, folder: Path, script: list[tuple[str, str, str]]) -> None:
        super().__init__()
        self._file = folder / "world.jsonl"
        self._script = script
        self._told = {entry["key"] for entry in history(folder) if "key" in entry}
        self._seen = next((entry["card"] for entry in history(folder) if entry.get("card")), "")
        for number, said in enumerate(script, start=1):
            self._say_once(str(number), *said)
        if self._seen:
            self._decide()

    def _say_once(self, key: str, name: str, text: str, chat: str) -> None:
        if key not in self._told:
            self.say(name, text, chat, key=key)

    def _decide(self) -> None:
        """The second moderator comes too late. No further message comes."""
        for number, (name, word) in enumerate(DECISIONS, start=len(self._script) + 1):
            self._say_once(str(number), name, f"{word} {self._seen}", "moderators")
        self.end()

    def _remember(self, **entry: Any) -> None:
        with self._file.open("a") as file:
            file.write(json.dumps(entry) + "\n")

    async def _accept(self, accept: Accept, update: dict[str, Any]) -> None:
        await super()._accept(accept, update)
        self._remember(key=update["key"])

    async def do(self, action: Action) -> MessageRef | None:
        ref = await super().do(action)
        code = action.card.code if isinstance(action, AskModerators) else ""
        self._remember(done=type(action).__name__, what=str(action), card=code)
        if code and not self._seen:
            self._seen = code
            self._decide()
        return ref


def history(folder: Path) -> Iterator[dict[str, Any]]:
    path = folder / "world.jsonl"
    if path.exists():
        yield from (json.loads(line) for line in path.read_text().splitlines())


def live(folder: Path, script: list[tuple[str, str, str]], dies_before: int) -> bool:
    """Run the scenario in a forked process; False: it died."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status) == 0
    code = 1
    try:
        loop = PluggedLoop(dies_before)
        loop.run_until_complete(run_bot(replace(parts(folder, World(folder, script)), rules=in_force(rules=ACTING))))
        code = 0
    finally:
        os._exit(code)
