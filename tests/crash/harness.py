"""Pull the plug of the real program: SIGKILL at random moments, start again, send again what was not accepted.

`python -m tests.crash.harness [KILLS] [LINES] [SEED]` (make crash: 200 kills, 2,000 lines). Lines go in through standard
input as a person would type them, each with a number; the number comes back once the line is on the disk. In the end:

- every line that was sent was accepted and is decided, once;
- everything that a run without a crash does is done;
- what is sent twice is at most one message a chat and kill, and carries the same case code.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import shutil
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Sequence, Set
from contextlib import closing, suppress
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.core.cases.edits import LOOK_AGAIN
from tests import small_rules, warm
from tests.crash import held
from tests.crash.script import Script, decisions, lines
from tests.wire.program import COLD

ROOT = Path(__file__).parent.parent.parent

_CASE = re.compile(r"^\[moderators\] (?!✎)(?:.*? )?([3-9A-Z]{3,8}) · .* · Kerkwijk · \d\d:\d\d$")
_DONE = re.compile(r"^@(\d+)$")
_GONE = re.compile(r"^\[kerkwijk\] ✂ (\d+)$")
_DECIDED_WITHIN_S = 120
_WORKS_WITHIN_S = 20
_OPEN = "open"


def prepare(folder: Path, quick: bool) -> None:
    """The shipped config and rules, but for the rule of the crash tests in place of the one against calls to act, whose cards
    are shared on a busy day. `quick`: small rules, for a short start. The lists read alone, since a text that comes before the
    encoder is ready would be read otherwise in each run."""
    if quick:
        small_rules.write(folder / "rules")
    else:
        shutil.copytree(ROOT / "rules", folder / "rules", dirs_exist_ok=True)
    (folder / "config.yaml").write_text((ROOT / "config.yaml").read_text() + "\nreader: lists\n")
    held.write(folder / "rules")
    (folder / "rules" / "groups").mkdir(exist_ok=True)
    (folder / "rules" / "groups" / "kerkwijk.yaml").write_text("rules:\n  - {id: no-vigilantes, off: true}\n")


@dataclass
class World:
    """All that the outside saw, over all starts. `grew_at`: when a card last came to stand for one more message; `decides`: the
    moderators have begun to decide."""

    accepted: set[int] = field(default_factory=set)
    cards: Counter[str] = field(default_factory=Counter)
    gone: Counter[int] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    kills: int = 0
    grew_at: float = -inf
    decides: bool = False

    def left(self, script: Script) -> list[str]:
        """The lines that can be typed now. An approval counts only once the card has stood for a while as it is."""
        looked = self.decides or time.monotonic() - self.grew_at > LOOK_AGAIN.total_seconds() + 1
        cards: Set[str] = self.cards.keys() if looked else frozenset()
        self.decides |= bool(script.codes) and script.codes <= cards
        return script.left(self.accepted, cards)

    def hear(self, line: str) -> None:
        if line.lstrip().startswith("🗂") and not self.decides:
            self.grew_at = time.monotonic()
        elif found := _DONE.match(line):
            self.accepted.add(int(found[1]))
        elif found := _CASE.match(line):
            self.cards[found[1]] += 1
        elif found := _GONE.match(line):
            self.gone[int(found[1])] += 1
        elif line.startswith("["):
            self.said[line.partition("]")[0] + "]"] += 1


class Program:
    """One start of `nabuur run`. `command`: its first words."""

    def __init__(self, folder: Path, world: World, command: Sequence[str]) -> None:
        self._folder = folder
        self._world = world
        self._command = command

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            *self._command, "run", "--config", str(self._folder / "config.yaml"),
            cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=1 << 24,
        )  # fmt: skip
        self._hearing = asyncio.create_task(self._hear())

    async def _hear(self) -> None:
        assert self.process.stdout
        async for line in self.process.stdout:
            self._world.hear(line.decode().rstrip("\n"))

    async def send(self, some: Sequence[str]) -> None:
        assert self.process.stdin
        try:
            self.process.stdin.write("".join(f"{line}\n" for line in some).encode())
            await self.process.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            pass  # it was killed; the next start gets them again

    async def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        await self.process.wait()
        await self._hearing
        self._world.kills += 1

    async def finish(self) -> int:
        assert self.process.stdin
        self.process.stdin.close()
        async with asyncio.timeout(_DECIDED_WITHIN_S):
            code = await self.process.wait()
            await self._hearing
        return code


async def crash(folder: Path, command: Sequence[str], script: Script, kills: int, seed: int) -> World:
    """Run the script with `kills` kills at random moments, then to the end."""
    world, chance = World(), random.Random(seed)
    share = max(1, len(script.numbers) // max(1, kills))
    for number in range(kills):
        program = Program(folder, world, command)
        await program.start()
        now = world.left(script)[:share]
        awaited = world.accepted if now else world.cards
        before = len(awaited)
        await program.send(now)
        for _ in range(100 * _WORKS_WITHIN_S):  # then a random moment longer
            if len(awaited) > before or world.accepted == script.numbers:
                break
            await asyncio.sleep(0.01)
        await asyncio.sleep(chance.uniform(0, 0.12))
        await program.kill()
        stored = f"{len(world.accepted)}/{len(script.numbers)}"
        print(f"\rkill {number + 1}/{kills}, accepted {stored}", end="", file=sys.stderr)
    print(file=sys.stderr)
    return await complete(folder, command, script, world)


async def complete(folder: Path, command: Sequence[str], script: Script, world: World) -> World:
    """The last start: what is left is sent, the decisions after the cards, and the program ends by itself."""
    program = Program(folder, world, command)
    await program.start()
    sent: set[str] = set()
    with suppress(TimeoutError):  # the result names a line that is not accepted, and a card that does not come
        async with asyncio.timeout(_DECIDED_WITHIN_S):
            while world.accepted != script.numbers:
                now = [line for line in world.left(script) if line not in sent]
                await program.send(now)
                sent.update(now)
                await asyncio.sleep(0.01)
    code = await program.finish()
    if code != 0:
        raise AssertionError(f"the last start ended with {code}")
    return world


@dataclass(frozen=True)
class Result:
    lines: int
    kills: int
    lost: int
    undecided: int
    cases_open: int
    cards_missing: int
    cards_twice: int
    deletions_missing: int
    decided_twice: int
    decided_otherwise: int

    @property
    def good(self) -> bool:
        whole = not (self.lost or self.undecided or self.cases_open or self.cards_missing or self.deletions_missing)
        once = not (self.decided_twice or self.decided_otherwise)
        return whole and once and self.cards_twice <= self.kills


@dataclass(frozen=True)
class Books:
    """The contents of the database in the end. `endings`: by code, what the group sees, and how the case was decided. `kept`:
    messages that were approved before their deletion was made, and so were never taken down."""

    decided: frozenset[str]
    records: Counter[str]
    endings: dict[str, tuple[str, str]]
    kept: frozenset[int]

    @classmethod
    def of(cls, folder: Path) -> Books:
        with closing(sqlite3.connect(folder / "data" / "nabuur.db")) as database:
            decided = database.execute("SELECT key FROM inbox WHERE account='console' AND state='done'").fetchall()
            records = database.execute('SELECT "case" FROM decisions WHERE "case" IS NOT NULL').fetchall()
            cases = [json.loads(body) for (body,) in database.execute("SELECT body FROM cases")]
        endings = {case["code"]: (_seen(case), _ending(case)) for case in cases}
        kept = [case for case in cases if case["original"] == "yes" and _ending(case) == "approved"]
        return cls(
            decided=frozenset(row[0] for row in decided),
            records=Counter(row[0] for row in records),
            endings=endings,
            kept=frozenset(int(case["message"]["id"]) for case in kept),
        )


def _seen(case: dict[str, Any]) -> str:
    """The state of the message for the group. An approval in time keeps the original, a later one brings a copy: both
    are seen."""
    states = {case["original"], case["copy"]}
    return "unsettled" if states & {"going", "coming"} else "seen" if "yes" in states else "not seen"


def _ending(case: dict[str, Any]) -> str:
    return case["decided"]["ending"] if case["decided"] else _OPEN


def compare(script: Script, books: Books, world: World, calm_books: Books, calm: World) -> Result:
    return Result(
        lines=len(script.numbers),
        kills=world.kills,
        lost=len(script.numbers - world.accepted),
        undecided=sum(str(number) not in books.decided for number in script.numbers),
        cases_open=sum(ending == _OPEN for _, ending in (*books.endings.values(), *calm_books.endings.values())),
        cards_missing=len(calm.cards.keys() - world.cards.keys()),
        cards_twice=sum(count - 1 for count in world.cards.values()),
        deletions_missing=len(calm.gone.keys() - world.gone.keys() - books.kept),
        decided_twice=sum(abs(count - 2) for count in books.records.values()),  # once by the rules, once by a person
        decided_otherwise=sum(books.endings.get(code) != ending for code, ending in calm_books.endings.items()),
    )


async def main(kills: int, count: int, seed: int, quick: bool = False) -> Result:
    """`quick`: small rules, in forks of the loaded program (`tests/warm/`)."""
    command = warm.program() if quick else COLD
    with TemporaryDirectory() as first, TemporaryDirectory() as calm_one, TemporaryDirectory() as crashing:
        for folder in (first, calm_one, crashing):
            prepare(Path(folder), quick)
        typed = lines(count, seed)
        codes = sorted((await complete(Path(first), command, Script(typed), World())).cards)
        script = Script(typed, decisions(codes, first=count + 1), frozenset(codes))
        calm = await complete(Path(calm_one), command, script, World())
        world = await crash(Path(crashing), command, script, kills, seed)
        return compare(script, Books.of(Path(crashing)), world, Books.of(Path(calm_one)), calm)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:4]]
    kills, count, seed = (*numbers, *(200, 2000, 1)[len(numbers) :])
    result = asyncio.run(main(kills, count, seed))
    print(json.dumps(result.__dict__, indent=1))
    sys.exit(0 if result.good else 1)
