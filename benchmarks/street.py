"""Streets on the imitated Bot API, and the program as it is shipped in front of them: shipped rules with their limits."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.processes import cpu_s
from benchmarks.texts import ROOT, messages
from tests.wire.program import prepare, running
from tests.wire.telegram import Post, TelegramWorld, User
from tests.wire.telegram.faults import Slow

ACT: Final = "Kom allemaal naar buiten, we sluiten hem in {n}"
"""A call to act of which the lists and the encoder are sure."""

REPORT: Final = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"
MEMBERS: Final = 50

SETTLED_FOR_S: Final = 1.5
IDLE: Final = 0.1
"""A bot that uses less than this share of a processor for so long has nothing to do."""

THROUGH_AFTER_S: Final = 5
"""After so many seconds without another deletion, the bot is through."""


class Street:
    """A group and its moderators' chat, with one moderator in both, who leads the moderators' chat."""

    def __init__(self, world: TelegramWorld, name: str) -> None:
        self.group, self.desk = world.supergroup(name), world.supergroup(f"Moderatoren {name}")
        self.moderator = world.user("Mo")
        self.desk.join(self.moderator, quiet=True)
        self.desk.make_admin(self.moderator)
        self.group.join(self.moderator, quiet=True)
        self.members: list[User] = []

    def settle(self, world: TelegramWorld, count: int = MEMBERS) -> list[User]:
        """New members, of whom the bot does not hear before they write."""
        new = [world.user(f"Buur {len(self.members) + number}", started=True) for number in range(count)]
        self.group.join(*new, quiet=True)
        self.members += new
        return new


@dataclass(frozen=True, slots=True)
class Town:
    world: TelegramWorld
    streets: Sequence[Street]
    folder: Path

    async def receives(self) -> float:
        """When the bot first asked for updates."""
        await self.world.until(lambda: self.world.calls("getUpdates"), within=180)
        return self.world.calls("getUpdates")[0].at

    async def fetched_all(self) -> float:
        """When the bot confirmed the last update: by then it had stored all of them."""
        last = self.world.updates.sent[-1].id

        def confirmed() -> float | None:
            asked = (call for call in self.world.calls("getUpdates") if call.params.get("offset", 0) > last)
            return next((call.at for call in asked), None)

        at = await self.world.until(confirmed, within=180)
        assert at is not None
        return at

    async def last_gone(self, posts: Sequence[Post]) -> int:
        """Waits until no more of these messages goes, and returns the place of the last one that went. Beyond the daily
        limit of a rule the bot leaves those in place of which it is not sure."""
        before, quiet = -1, 0
        while quiet < THROUGH_AFTER_S:
            await asyncio.sleep(1)
            gone = sum(post.gone for post in posts)
            quiet, before = (quiet + 1 if gone == before and gone else 0), gone
        return max(place for place, post in enumerate(posts) if post.gone)

    async def gone(self, posts: Sequence[Post]) -> None:
        left = list(posts)

        def all_gone() -> bool:
            while left and left[-1].gone:
                left.pop()
            return not left

        await self.world.until(all_gone, within=180)


@asynccontextmanager
async def town(reader: str, streets: int = 1, api_ms: int = 0) -> AsyncIterator[Town]:
    """A town whose bot is not started yet. `api_ms`: how long Telegram takes for each answer."""
    with TemporaryDirectory(dir=ROOT) as folder:
        async with TelegramWorld() as world:
            built = [Street(world, f"Straat {number}") for number in range(streets)]
            prepare(Path(folder), world.url, [(street.group.id, street.desk.id) for street in built], "", reader)
            if api_ms:
                world.fail("*", Slow(api_ms / 1000), times=None)
            yield Town(world, built, Path(folder))


@asynccontextmanager
async def bot(town: Town) -> AsyncIterator[Process]:
    async with running(town.folder, town.world.token) as process:
        yield process


def talk(streets: Sequence[Street], count: int, calls_in: int = 0) -> list[Post]:
    """Messages of the corpus, all different, in turn in these streets and by their members. `calls_in`: one in so many is a
    call to act; returns these."""
    calls = []
    for number, text in enumerate(islice(cycle(messages(2000)), count)):
        street = streets[number % len(streets)]
        is_call = calls_in > 0 and number % calls_in == 0
        said = ACT.format(n=number) if is_call else f"{text[:4000]} {number}"
        post = street.group.post(street.members[number % len(street.members)], said)
        if is_call:
            calls.append(post)
    return calls


async def settled(process: Process) -> None:
    """Waits until the start is over: the encoder has loaded, and the bot has tried the examples of the rules with it."""
    before = -1.0
    while (now := cpu_s(process)) - before > IDLE * SETTLED_FOR_S or before < 0:
        before = now
        await asyncio.sleep(SETTLED_FOR_S)
