"""Pull the plug under each load of docs/performance.md: SIGKILL at random moments of a backlog, a raid, a stop, and so on.

`python -m tests.crash.loads [KILLS] [SEED] [LOAD …]` (make crash: 5 kills under each load). The bot is the program as it is
shipped, with its rules, their daily limits and the reader that the load names, and with one rule more: it has a daily limit as
well, and looks for words, so its outcome is certain. A moderator presses a button in each life. In the end no update is lost,
each message of the rule is gone and judged once, each case has its card or shares one, and no case was decided twice.
"""

from __future__ import annotations

import asyncio
import json
import random
import signal
import sqlite3
import sys
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from adapters.telegram.intake import key_of
from adapters.telegram.raw_updates import parse_update
from tests import warm
from tests.crash import held
from tests.wire.program import COLD, kill, prepare, shrink, start
from tests.wire.telegram import Place, Post, TelegramWorld, User
from tests.wire.telegram.clock import stopwatch
from tests.wire.telegram.faults import Slow

CERTAIN: Final = "kruiwagen zonder wiel"
_RULE: Final = f"""\
rules:
  - id: certain
    title: {{nl: Vast, fr: Sûr, de: Sicher, en: Certain}}
    stage: ask
    when: {{phrase: {CERTAIN}}}
    then: {{message: hold}}
    brake: {{per_day: 20}}
    if_unanswered: {{after: 30 min, do: remove}}
    examples: {{caught: [{CERTAIN}], spared: [tot morgen]}}
"""
LAST_PRESSES: Final = 2
"""The choices after the last kill, if there are cards for them."""

_IDLE_S: Final = 120
_RECEIVES_WITHIN_S: Final = 180


@dataclass(frozen=True)
class Load:
    """`one_in`: of so many messages the rule holds one. `in_one`: all of them come in the first group, while a moderator of
    another one decides. `api_ms`: how long Telegram takes for each answer. `lasts_s`: within this time after its messages a
    life ends. `stops`: the bot was told to stop before. `asks`: a moderator does not lead the desk, so the bot asks about
    authors."""

    name: str
    reader: str
    messages: int
    watches: int = 1
    members: int = 50
    one_in: int = 10
    in_one: bool = False
    api_ms: int = 0
    lasts_s: float = 2.5
    stops: bool = False
    asks: bool = False


LOADS: Final = (
    Load("a press behind a raid in another watch", "full", 3000, watches=2, in_one=True),
    Load("a backlog, full", "full", 1500),
    Load("a backlog, lists", "lists", 3000),
    Load("quiet", "full", 50, lasts_s=0.5),
    Load("new authors, 50 ms", "lists", 100, members=100, one_in=2, api_ms=50, asks=True),
    Load("2,000 watches", "lists", 2000, watches=2000, members=1),
    Load("a raid", "full", 40, members=40, one_in=1, lasts_s=0.5),
    Load("a stop", "full", 3000, lasts_s=3.0, stops=True),
)
SMALL: Final = (
    Load("a press behind a raid in another watch", "lists", 300, watches=2, in_one=True, lasts_s=0.5),
    Load("new authors, 50 ms", "lists", 20, members=20, one_in=2, api_ms=50, lasts_s=0.5, asks=True),
    Load("a raid", "lists", 40, members=40, one_in=1, lasts_s=0.3),
    Load("a stop", "lists", 300, lasts_s=0.3, stops=True),
)


@dataclass(frozen=True)
class Result:
    """`lost`: updates that are not decided. `wrongly_judged`: messages of the rule without exactly one line of the audit log.
    `undecided`: cards that stand, on which a moderator made a choice, and whose cases have none."""

    load: str
    updates: int
    presses: int
    kills: int
    lost: int
    not_deleted: int
    wrongly_judged: int
    cards_missing: int
    undecided: int
    decided_twice: int

    @property
    def good(self) -> bool:
        whole = not (self.lost or self.not_deleted or self.wrongly_judged or self.cards_missing)
        return whole and self.presses > 0 and not (self.undecided or self.decided_twice)


class Town:
    """The watches of one load."""

    def __init__(self, world: TelegramWorld, load: Load, books: Path) -> None:
        self._world = world
        self._load = load
        self._books = books
        self.moderator = world.user("Mo")
        self.pairs = [(world.supergroup(f"Wijk {n}"), world.supergroup(f"Desk {n}")) for n in range(load.watches)]
        self._members = [[self._member(group, n) for n in range(load.members)] for group, _ in self.pairs]
        for _, desk in self.pairs:
            desk.join(self.moderator, quiet=True)
            desk.make_admin(self.moderator)
            if load.asks:
                desk.join(world.user("Nele"), quiet=True)
        self._posted = 0
        self.held: list[Post] = []
        self._pressed: list[Post] = []

    def _member(self, group: Place, number: int) -> User:
        member = self._world.user(f"Buur {number}")
        group.join(member, quiet=True)
        return member

    def post(self, upto: int) -> None:
        """The next messages, until there are so many. Before the first ones a message is held where a moderator will decide."""
        if not self._posted and self._load.in_one:
            self._hold(1)
        while self._posted < upto:
            place = 0 if self._load.in_one else self._posted % len(self.pairs)
            if self._posted % self._load.one_in:
                group, members = self.pairs[place][0], self._members[place]
                group.post(
                    members[self._posted % len(members)], f"de vuilnisbakken staan buiten, nummer {self._posted}"
                )
            else:
                self._hold(place)
            self._posted += 1

    def _hold(self, place: int) -> None:
        members = self._members[place]
        text = f"{CERTAIN}, nummer {self._posted}"
        self.held.append(self.pairs[place][0].post(members[self._posted % len(members)], text))

    @property
    def presses(self) -> int:
        return len(self._pressed)

    def press(self) -> None:
        """A choice on the newest card on which none was made. Nothing, as long as no card is there."""
        desks = [self.pairs[1][1]] if self._load.in_one else [desk for _, desk in self.pairs]
        cards = [card for desk in desks for card in _cards(desk) if card not in self._pressed and _is_open(card)]
        if cards:
            self._pressed.append(cards[-1])
            self._world.press(cards[-1].button("❌"), by=self.moderator)

    def decided(self) -> int:
        """All arrivals that are decided, with the bot's own."""
        with closing(sqlite3.connect(self._books)) as database:
            return int(database.execute("SELECT count(*) FROM inbox WHERE state='done'").fetchone()[0])

    def result(self, kills: int) -> Result:
        with closing(sqlite3.connect(self._books)) as database:
            done = {
                key for (key,) in database.execute("SELECT key FROM inbox WHERE account='telegram' AND state='done'")
            }
            lines = 'SELECT "case" FROM decisions WHERE kind='
            judged = Counter(database.execute(f"{lines}'hit' AND rules LIKE '%certain%'"))
            decided = Counter(database.execute(f"{lines}'decided'"))
            cases = [json.loads(body) for (body,) in database.execute("SELECT body FROM cases")]
        keys = [key_of([parse_update(update.raw)]) for update in self._world.updates.sent]
        seen = {(str(group.id), _code(card)) for group, desk in self.pairs for card in _cards(desk)}
        desk_of = {str(group.id): desk.id for group, desk in self.pairs}
        waiting = {(desk_of[case["group"]["id"]], case["code"]) for case in cases if not case["decided"]}
        return Result(
            load=self._load.name,
            updates=len(keys),
            presses=self.presses,
            kills=kills,
            lost=sum(key not in done for key in keys),
            not_deleted=sum(not post.gone for post in self.held),
            wrongly_judged=abs(len(self.held) - len(judged)) + sum(count > 1 for count in judged.values()),
            cards_missing=held.without_card(
                self._books, {(str(each.chat.id), str(each.id)) for each in self.held}, seen
            ),
            undecided=sum(not card.gone and (card.chat.id, _code(card)) in waiting for card in self._pressed),
            decided_twice=sum(count > 1 for count in decided.values()),
        )


def _cards(desk: Place) -> list[Post]:
    return [post for post in desk.from_bot if CERTAIN in post.text]


def _code(card: Post) -> str:
    return card.text.split("\n")[0].split(" · ")[0].split()[-1]


def _is_open(card: Post) -> bool:
    return any("❌" in button.label for button in card.buttons)


async def _started(world: TelegramWorld, folder: Path, command: Sequence[str]) -> Process:
    """Starts the program; returns as soon as it asks for updates."""
    asked = len(world.calls("getUpdates"))
    process = await start(folder, world.token, command)
    within = _RECEIVES_WITHIN_S
    await world.until(lambda: len(world.calls("getUpdates")) > asked or process.returncode is not None, within=within)
    assert process.returncode is None, "it did not start"
    return process


async def _lives(
    world: TelegramWorld,
    town: Town,
    folder: Path,
    command: Sequence[str],
    load: Load,
    kills: int,
    chance: random.Random,
) -> None:
    for number in range(kills):
        process = await _started(world, folder, command)
        town.press()
        town.post(load.messages * (number + 1) // kills)
        await asyncio.sleep(chance.uniform(0, load.lasts_s))
        town.press()
        await asyncio.sleep(chance.uniform(0, 0.1))
        if load.stops:
            process.send_signal(signal.SIGTERM)
            await asyncio.sleep(chance.uniform(0, load.lasts_s))
        await kill(process)


async def _complete(town: Town, kills: int) -> Result:
    """The result as soon as it is good, or when nothing more was decided or shown for a while: a busy machine is no fault."""
    seen, since = (town.result(kills), town.decided()), stopwatch()
    while not seen[0].good and stopwatch() - since < _IDLE_S:
        await asyncio.sleep(0.2)
        if town.presses < kills + LAST_PRESSES:
            town.press()
        now = town.result(kills), town.decided()
        since = stopwatch() if now != seen else since
        seen = now
    return seen[0]


async def main(load: Load, kills: int, seed: int, quick: bool = False) -> Result:
    """`quick`: small rules, in forks of the loaded program (`tests/warm/`)."""
    command = warm.program() if quick else COLD
    with TemporaryDirectory() as name:
        async with TelegramWorld() as world:
            folder = Path(name)
            town = Town(world, load, folder / "data" / "nabuur.db")
            prepare(folder, world.url, [(group.id, desk.id) for group, desk in town.pairs], "", load.reader)
            if quick:
                shrink(folder)
            (folder / "rules" / "00-certain.yaml").write_text(_RULE)
            if load.api_ms:
                world.fail("*", Slow(load.api_ms / 1000), times=None)
            await _lives(world, town, folder, command, load, kills, random.Random(seed))
            process = await start(folder, world.token, command)
            try:
                return await _complete(town, kills)
            finally:
                await kill(process)


async def every(loads: Sequence[Load], kills: int, seed: int) -> bool:
    good = True
    for load in loads:
        result = await main(load, kills, seed)
        print(json.dumps(asdict(result), ensure_ascii=False), flush=True)
        good &= result.good
    return good


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    names = [word for word in sys.argv[1:] if not word.isdecimal()]
    chosen = [load for load in LOADS if not names or load.name in names]
    if not chosen:
        sys.exit(f"the loads: {', '.join(load.name for load in LOADS)}")
    sys.exit(0 if asyncio.run(every(chosen, *(*numbers, *(5, 1)[len(numbers) :]))) else 1)
