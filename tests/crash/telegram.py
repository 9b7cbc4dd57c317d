"""Pull the plug of a bot on Telegram: SIGKILL at random moments while messages that break a rule stream in.

`python -m tests.crash.telegram [KILLS] [MESSAGES] [SEED]` (make crash: 100 kills, 600 messages). The imitated Telegram lives in
this process and outlives every kill; the bot is the program as it is started. In the end every message is gone, each has its
card or shares the card of a case that leads its own, and what was sent twice is at most one message a chat and kill, with the
same case code. The messages are spread over many groups, since Telegram takes twenty cards a minute in one moderators' chat.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import warm
from tests.crash import held
from tests.wire.program import COLD, kill, prepare, shrink, start
from tests.wire.telegram import Place, Post, TelegramWorld, User

OFFENDING = "wie gaat er mee om hem te pakken? nummer {n}"
_NO_LIMIT = "  - {id: no-vigilantes, brake: {per_day: 100000}}\n"
IN_A_GROUP = 8
_WITHIN_S = 120


@dataclass(frozen=True)
class Result:
    messages: int
    kills: int
    not_deleted: int
    cards_missing: int
    cards_twice: int
    codes_that_differ: int
    most_twice_in_a_chat: int

    @property
    def good(self) -> bool:
        whole = not (self.not_deleted or self.cards_missing or self.codes_that_differ)
        return whole and self.most_twice_in_a_chat <= self.kills


class Streets:
    """Groups with a moderators' chat each, and one member who does not hold back."""

    def __init__(self, world: TelegramWorld, count: int, books: Path) -> None:
        self._world = world
        self._books = books
        self.pairs = [
            (world.supergroup(f"Wijk {n}"), world.supergroup(f"Desk {n}", bot="member")) for n in range(count)
        ]
        self._member: User = world.user("Jan")
        for group, _ in self.pairs:
            group.join(self._member, quiet=True)
        self.posts: list[Post] = []

    @property
    def chats(self) -> list[tuple[int, int]]:
        return [(group.id, desk.id) for group, desk in self.pairs]

    def post(self) -> None:
        number = len(self.posts)
        group, _ = self.pairs[number % len(self.pairs)]
        self.posts.append(group.post(self._member, OFFENDING.format(n=number)))

    def cards(self, desk: Place) -> list[tuple[str, str]]:
        """Which message and which code, of every card on a desk."""
        lines = [post.text.split("\n") for post in desk.from_bot if "nummer" in post.text]
        return [
            (next(line for line in each if "nummer" in line), each[0].split(" · ")[0].split()[-1]) for each in lines
        ]

    def complete(self) -> bool:
        if not all(post.gone for post in self.posts):
            return False
        return not self._cards_missing()

    def _cards_missing(self) -> int:
        seen = {(str(group.id), code) for group, desk in self.pairs for _, code in self.cards(desk)}
        return held.without_card(self._books, {(str(post.chat.id), str(post.id)) for post in self.posts}, seen)

    def result(self, kills: int) -> Result:
        seen = [self.cards(desk) for _, desk in self.pairs]
        twice = [len(cards) - len({text for text, _ in cards}) for cards in seen]
        codes = Counter(text for cards in seen for text, _ in dict.fromkeys(cards))
        return Result(
            messages=len(self.posts),
            kills=kills,
            not_deleted=sum(not post.gone for post in self.posts),
            cards_missing=self._cards_missing(),
            cards_twice=sum(twice),
            codes_that_differ=sum(count > 1 for count in codes.values()),
            most_twice_in_a_chat=max(twice),
        )


async def crash(
    world: TelegramWorld, streets: Streets, folder: Path, command: Sequence[str], kills: int, count: int, seed: int
) -> None:
    """Every start gets its share of the messages, and a random moment to work on them."""
    chance = random.Random(seed)
    for number in range(kills):
        process = await start(folder, world.token, command)
        asked = len(world.calls("getUpdates"))
        await _receives(world, process, asked)
        assert process.returncode is None, "it did not start"
        for _ in range(count * (number + 1) // kills - len(streets.posts)):
            streets.post()
            await asyncio.sleep(chance.uniform(0, 0.01))
        await asyncio.sleep(chance.uniform(0, 0.15))
        await kill(process)
        print(f"\rkill {number + 1}/{kills}, messages {len(streets.posts)}/{count}", end="", file=sys.stderr)
    print(file=sys.stderr)


async def _receives(world: TelegramWorld, process: Process, asked: int) -> None:
    """Returns as soon as the program asks for updates; at once if it does not even start."""
    await world.until(lambda: len(world.calls("getUpdates")) > asked or process.returncode is not None, within=60)


async def main(kills: int, count: int, seed: int, quick: bool = False) -> Result:
    """`quick`: one small list reads alone, in forks of the loaded program (`tests/warm/`). Else everything is as it is
    shipped."""
    with TemporaryDirectory() as name:
        async with TelegramWorld() as world:
            streets = Streets(world, max(1, count // IN_A_GROUP), Path(name) / "data" / "nabuur.db")
            prepare(Path(name), world.url, streets.chats, _NO_LIMIT, "lists" if quick else "full")
            if quick:
                shrink(Path(name))
            held.write(Path(name) / "rules")
            command = warm.program() if quick else COLD
            await crash(world, streets, Path(name), command, kills, count, seed)
            process = await start(Path(name), world.token, command)
            try:
                await world.until(lambda: streets.complete() and not world.updates.pending, within=_WITHIN_S)
            except AssertionError as error:
                print(error, file=sys.stderr)
            finally:
                await kill(process)
            return streets.result(kills)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:4]]
    kills, count, seed = (*numbers, *(100, 600, 1)[len(numbers) :])
    result = asyncio.run(main(kills, count, seed))
    print(json.dumps(asdict(result), indent=1))
    sys.exit(0 if result.good else 1)
