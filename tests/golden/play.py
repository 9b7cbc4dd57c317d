"""Plays an evening to the whole console program and writes down what stands in the terminal.

A line that begins with a time is played: `21:40 Jan: text`, as the terminal reads it. A time alone lets time pass. Lines that
begin with `#` are for the reader; all other lines are the program's. `python -m tests.golden.play` plays every evening anew and
rewrites it: read it then, line by line, before it is committed.
"""

from __future__ import annotations

import asyncio
import io
import os
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.console import ConsoleAdapter, Town
from bot.app import Bot, Parts
from bot.config import load_config
from tests import shipped
from tests.bots import TestClock, rests, running

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
BRUSSELS = ZoneInfo("Europe/Brussels")
DAY = datetime(2026, 3, 3)
WITHIN_S = 30
_PLAYED = re.compile(r"(?P<hour>\d\d):(?P<minute>\d\d)(?: (?P<line>.+))?$")
_OF_THE_BOT = re.compile(r"\bb[0-9a-f]{6}(\d+)\b")


async def played(written: str) -> str:
    """The evening as it goes now."""
    evening = _Evening()
    with tempfile.TemporaryDirectory() as folder:
        async with evening.begins(Path(folder), _config(written)):
            for line in written.splitlines():
                await evening.goes_on(line)
    return "\n".join(evening.transcript) + "\n"


def _config(written: str) -> str:
    """The shipped settings after the soft start, in the languages that the first line names: `# languages: fr, nl`. The
    group reads each of them."""
    languages = written.partition("\n")[0].partition("languages:")[2].strip()
    config = (ROOT / "config.yaml").read_text()
    for was, is_now in (("soft_start: 2 weeks", "soft_start: off"), ("group_texts: first", "group_texts: all")):
        assert was in config
        config = config.replace(was, is_now)
    return config.replace("languages: [nl, fr]", f"languages: [{languages}]").replace(
        "rules: rules/", f"rules: {ROOT}/rules"
    )


class _Evening:
    def __init__(self) -> None:
        self.transcript: list[str] = []
        self._clock = TestClock(DAY.replace(hour=21, tzinfo=BRUSSELS).astimezone(UTC))
        self._out = io.StringIO()
        self._read = 0
        self._number = 0
        self._numbers: dict[str, str] = {}

    @asynccontextmanager
    async def begins(self, folder: Path, written: str) -> AsyncIterator[None]:
        (folder / "config.yaml").write_text(written)
        config = load_config(folder / "config.yaml")
        reading, writing = os.pipe()
        with os.fdopen(reading, encoding="utf-8") as lines, os.fdopen(writing, "w", encoding="utf-8") as typed:
            watch = config.watches[0]
            town = Town(
                {watch.groups[0]: watch.desk}, frozenset({"Mo", "Nele"}), languages={watch.desk: watch.languages[0]}
            )
            adapter = ConsoleAdapter(town, lines, self._out, self._clock.now)
            config = replace(config, data=folder / "data")
            self._typed = typed
            async with running(
                Parts(config, shipped.rules_without_examples(*config.watches), [adapter], self._clock)
            ) as bot:
                self._bot: Bot = bot
                await rests(self._bot)
                yield
                typed.close()

    async def goes_on(self, line: str) -> None:
        """Play a line, keep a note or an empty one, drop what the program wrote the last time."""
        found = _PLAYED.match(line)
        if found is None:
            if line.startswith("#"):
                self.transcript.append(line)
            return
        await self._becomes(int(found["hour"]), int(found["minute"]))
        self.transcript += ["", line] if not self.transcript[-1:] or self.transcript[-1] else [line]
        if found["line"]:
            await self._types(found["line"])
        self._note()

    async def _becomes(self, hour: int, minute: int) -> None:
        """Time passes, and every timer rings at its moment."""
        until = DAY.replace(hour=hour, minute=minute, tzinfo=BRUSSELS).astimezone(UTC)
        (lane,) = self._bot.pipeline.lanes
        while due := [at for at in self._bot.pipeline.lanes[lane].timers.values() if at <= until]:
            self._clock.at = max(self._clock.at, min(due))
            await self._bot.timers.fire_due()
            await rests(self._bot)
            self._note(self._clock.at)
        self._clock.at = max(self._clock.at, until)

    async def _types(self, line: str) -> None:
        self._number += 1
        self._typed.write(f"@{self._number} {line}\n")
        self._typed.flush()
        async with asyncio.timeout(WITHIN_S):
            while f"@{self._number}\n" not in self._out.getvalue()[self._read :]:  # noqa: ASYNC110 - a text buffer calls nobody
                await asyncio.sleep(0.001)
        await rests(self._bot)

    def _note(self, at: datetime | None = None) -> None:
        """The output of the program since the last time. `at`: the moment of a timer, if no line was typed."""
        fresh = self._out.getvalue()[self._read :]
        self._read += len(fresh)
        said = [line for line in fresh.splitlines() if not re.fullmatch(r"@\d+", line)]
        if said and at is not None:
            self.transcript += ["", f"({at.astimezone(BRUSSELS):%H:%M})"]
        for message in sorted(_messages(said), key=_chat):
            self.transcript += ["    " + _OF_THE_BOT.sub(self._numbered, line) for line in message]

    def _numbered(self, found: re.Match[str]) -> str:
        """The bot's messages are numbered as they are spoken of."""
        return self._numbers.setdefault(found[0], f"b{len(self._numbers) + 1}")


def _messages(lines: Iterable[str]) -> list[list[str]]:
    """Each with the lines that belong to it."""
    messages: list[list[str]] = []
    for line in lines:
        if line.startswith("["):
            messages.append([line])
        else:
            messages[-1].append(line)
    return messages


def _chat(message: list[str]) -> int:
    """The group, then the desk, then people alone: the bot works in all of them at once, so the order says nothing."""
    return ["[kerkwijk]", "[moderators]"].index(message[0].split()[0]) if "→" not in message[0] else 2


def evenings() -> list[Path]:
    return sorted(FOLDER.glob("*.txt"))


def main() -> None:
    for evening in evenings():
        evening.write_text(asyncio.run(played(evening.read_text())))
        print(evening, file=sys.stderr)


if __name__ == "__main__":
    main()
