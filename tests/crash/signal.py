"""Pull the plug of the real program while it moderates a group on the imitated Signal.

`python -m tests.crash.signal rpc|webhook [KILLS] [MESSAGES] [SEED]`, both ways where none is named (100 kills, 1,000 messages).

One kill in three comes at once, often before the program has stored anything. Each other one waits until the program has stored
some of the messages, so that a busy machine changes how long a run takes and not what it finds. By webhook the 200 tells the
imitation that a message is stored; by rpc nothing does, and the database is read. In the end:

- both ways, nothing is lost that was stored before a kill;
- by webhook, nothing that was answered with 200 is lost; a call without an answer is counted;
- by rpc, nothing that came while the program was down is lost, and at each kill at most the newest of what signal-cli had
  written to the socket: it has no acknowledgement. This loss is counted;
- both ways, each lost message falls into a span of which the desk heard that messages may be missing;
- everything that was kept is decided once, every held message is gone and has its card or shares the card of a case that leads
  its own, and no card is there twice more often than there were kills.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from adapters.signal.account import ReceiveMode
from adapters.signal.decode import key_of
from adapters.signal.wire import Notification
from tests import warm
from tests.crash import held
from tests.crash.harness import ROOT
from tests.wire.program import COLD, kill
from tests.wire.signal.state import Post
from tests.wire.signal.town import Town
from tests.wire.signal.world import NUMBER, SignalWorld

_STARTED_WITHIN_S = 60.0
_STORED_WITHIN_S = 120.0
_DECIDED_WITHIN_S = 240
_MISSED = "signal:missed "  # and the two moments, in the keys of the warnings
_HELD, _CALM = "wie gaat er mee? we pakken hem zelf aan {n}", "de vuilnisbakken staan weer buiten nummer {n}"


@dataclass(frozen=True)
class Result:
    """`stored`: before a kill, as far as the harness saw. `lost`: written to a socket of ours (rpc) or offered (webhook), and
    not kept. `lost_stored`: of what was stored. `lost_confirmed`: of what was answered with 200. `lost_out_of_order`: not the
    newest of what was written before a kill. `lost_untold`: in no span that the desk heard of."""

    way: str
    messages: int
    kills: int
    kept: int
    stored: int
    lost: int
    most_lost_at_a_kill: int
    lost_stored: int
    lost_confirmed: int
    lost_out_of_order: int
    lost_untold: int
    undecided: int
    held: int
    still_visible: int
    without_card: int
    cards_twice: int

    @property
    def good(self) -> bool:
        lost = self.lost_stored or self.lost_confirmed or self.lost_out_of_order or self.lost_untold
        return (
            not (lost or self.undecided or self.still_visible or self.without_card) and self.cards_twice <= self.kills
        )


def prepare(folder: Path, town: Town, way: ReceiveMode) -> None:
    """One rule that holds, without a daily limit, and the shipped texts: a crash test is a busy day with short starts."""
    rules = folder / "rules"
    shutil.copytree(ROOT / "rules" / "texts", rules / "texts")
    shutil.copy(ROOT / "rules" / "guidelines.yaml", rules)
    held.write(rules)
    (folder / "config.yaml").write_text(
        f"""
data: data/
rules: rules/
timezone: Europe/Brussels
platforms:
  signal:
    number_env: NABUUR_SIGNAL_NUMBER
    service: {town.world.service}
    receive: {way.value}
    rpc: 127.0.0.1:{town.world.cli.port}
    listen: 127.0.0.1:{town.port}
neighbourhoods:
  - {{id: kerkwijk, name: Kerkwijk, languages: [nl], groups: ["signal:{town.group.id}"], moderators: "signal:{town.desk.id}"}}
"""
    )


class Crashing:
    """`town.world` goes on while the program dies again and again."""

    def __init__(self, folder: Path, town: Town, command: Sequence[str], chance: random.Random) -> None:
        self._folder = folder
        self._command = command
        self._town = town
        self._said = random.Random(chance.random())  # each its own, so that no seed means other kills on a busy machine
        self._killed = random.Random(chance.random())
        self.posts: dict[str, Post] = {}  # by their keys
        self.stored: set[str] = set()  # before a kill
        self.lives: list[int] = [0]  # how much had been written to sockets at each kill

    @property
    def books(self) -> Path:
        return self._folder / "data" / "nabuur.db"

    async def start(self) -> Process:
        process = await asyncio.create_subprocess_exec(
            *(*self._command, "run", "--config", str(self._folder / "config.yaml")),
            cwd=ROOT,
            env={**os.environ, "NABUUR_SIGNAL_NUMBER": NUMBER},
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=DEVNULL,
        )
        await self._town.world.until(self._town.listens, within=_STARTED_WITHIN_S)
        return process

    async def say(self, count: int) -> None:
        """The first message of each life is one that the rule holds."""
        for number in range(count):
            text = _HELD if number == 0 or self._said.random() < 0.2 else _CALM
            by = self._said.choice((self._town.jan, self._town.els))
            post = self._town.says(by, text.format(n=len(self.posts) + 1))
            self.posts.update(dict.fromkeys(keys_of([_told(self._town.world, post)]), post))
            if self._said.random() < 0.7:  # the rest comes in bursts
                await asyncio.sleep(self._said.uniform(0, 0.03))

    async def life(self, count: int) -> None:
        """Start, say something, die at a random moment; messages from the time without a listener come on top."""
        at_once = len(self.lives) % 3 == 0
        process = await self.start()
        self._look_what_is_stored()
        saying = asyncio.create_task(self.say(count))
        if at_once:
            await asyncio.sleep(self._killed.uniform(0, 0.02 * count))
        else:
            await self._until_stored(len(self.stored) + self._killed.randint(1, count))
            await asyncio.sleep(self._killed.uniform(0, 0.05))
        await kill(process)
        await saying
        self.lives.append(len(self._town.world.account.written))

    async def _until_stored(self, count: int) -> None:
        async with asyncio.timeout(_STORED_WITHIN_S):
            while len(self.stored) < count:
                await asyncio.sleep(0.01)
                self._look_what_is_stored()

    def _look_what_is_stored(self) -> None:
        if self._town.mode is ReceiveMode.WEBHOOK:
            keys = keys_of(self._town.world.rest.confirmed)
        else:
            with closing(sqlite3.connect(self.books)) as database:
                keys = [key for (key,) in database.execute("SELECT key FROM inbox WHERE account='signal'")]
        self.stored |= self.posts.keys() & set(keys)

    async def finish(self) -> None:
        """A last start that is left alone until everything is decided and delivered, but for the private notes: a stranger on
        Signal gets one in 15 s."""
        process = await self.start()
        calm = 0
        for _ in range(10 * _DECIDED_WITHIN_S):
            calm = calm + 1 if self._settled() else 0
            if calm == 3:
                break
            await asyncio.sleep(0.1)
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(90):
            await process.communicate()

    def _settled(self) -> bool:
        if self._town.world.account.waiting:
            return False
        with closing(sqlite3.connect(self.books)) as database:
            (new,) = database.execute("SELECT count(*) FROM inbox WHERE state='new'").fetchone()
            (waits,) = database.execute(
                "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'calling_off') AND kind <> 'SendPrivately'"
            ).fetchone()
        return not new and not waits


def keys_of(told: Sequence[Any]) -> list[str]:
    raws = [each if isinstance(each, bytes) else json.dumps(each).encode() for each in told]
    told_of = (msgspec.json.decode(raw, type=Notification).envelope for raw in raws)
    return [key_of(envelope) for envelope in told_of if envelope is not None]


def judged(crashing: Crashing, town: Town, way: ReceiveMode, kills: int) -> Result:
    with closing(sqlite3.connect(crashing.books)) as database:
        rows = database.execute("SELECT key, state FROM inbox WHERE account='signal'").fetchall()
        codes = [code for (code,) in database.execute("SELECT json_extract(body, '$.code') FROM cases")]
    states = dict(rows)
    world = town.world
    posted = crashing.posts
    lost = posted.keys() - states.keys()
    heads = [(post.text.split(" · ")[0].split()[-1], post) for post in world.by_bot(town.desk)]
    sent = [(code, post) for code, post in heads if code in codes]
    seen = {(town.group.id, code) for code, post in sent if post.visible}
    hidden = [post for key, post in posted.items() if key in states and post.text.startswith("wie gaat")]
    told = [tuple(map(float, key.split()[1:])) for key in states if key.startswith(_MISSED)]
    lives = [
        _ours(world.account.written[a:b], posted) for a, b in zip(crashing.lives, crashing.lives[1:], strict=False)
    ]
    at_kills = [[key for key in life if key in lost] for life in lives]
    confirmed = _ours(world.rest.confirmed, posted) if way is ReceiveMode.WEBHOOK else []
    return Result(
        way=way.value,
        messages=len(posted),
        kills=kills,
        kept=len(posted) - len(lost),
        stored=len(crashing.stored),
        lost=len(lost),
        most_lost_at_a_kill=max(map(len, at_kills), default=0) if way is ReceiveMode.RPC else 0,
        lost_stored=len(lost & crashing.stored),
        lost_confirmed=len(lost & set(confirmed)),
        lost_out_of_order=_out_of_order(lives, lost) if way is ReceiveMode.RPC else 0,
        lost_untold=sum(not any(a <= posted[key].timestamp / 1000 <= b for a, b in told) for key in lost),
        undecided=sum(state != "done" for state in states.values()),
        held=len(hidden),
        still_visible=sum(post.visible for post in hidden),
        without_card=held.without_card(crashing.books, {_ref(town, post) for post in hidden}, seen),
        cards_twice=len(sent) - len({code for code, _ in sent}),
    )


def _out_of_order(lives: Sequence[Sequence[str]], lost: set[str]) -> int:
    """Lost messages after which another of the same life was kept; and those that no kill explains."""
    explained = {key for life in lives for key in life}
    wrong = len(lost - explained)
    for life in lives:
        gone = [key in lost for key in life]
        wrong += sum(gone[: len(gone) - gone[::-1].index(False)]) if False in gone else 0
    return wrong


def _ours(told: Sequence[Any], posted: dict[str, Post]) -> list[str]:
    return [key for key in keys_of(told) if key in posted]


def _ref(town: Town, post: Post) -> tuple[str, str]:
    return town.group.id, f"{post.author.uuid}:{post.timestamp}"


def _told(world: SignalWorld, post: Post) -> Any:
    from tests.wire.signal.envelopes import posted

    return {"envelope": posted(post, None), "account": world.me.number}


async def main(way: ReceiveMode, kills: int, count: int, seed: int, quick: bool = False) -> Result:
    """`quick`: in forks of the loaded program (`tests/warm/`). The reader is the shipped one."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with SignalWorld() as world:
            town = Town.of(world, folder, way)
            prepare(folder, town, way)
            crashing = Crashing(folder, town, warm.program() if quick else COLD, random.Random(seed))
            for number in range(kills):
                await crashing.life(count // kills)
                print(f"\rkill {number + 1}/{kills}, {way.value}", end="", file=sys.stderr)
            print(file=sys.stderr)
            await crashing.finish()
            return judged(crashing, town, way, kills)


if __name__ == "__main__":
    words = sys.argv[1:]
    ways = [ReceiveMode(words[0])] if words and not words[0].isdigit() else list(ReceiveMode)[:2]
    numbers = [int(word) for word in words if word.isdigit()]
    kills, count, seed = (*numbers, *(100, 1000, 1)[len(numbers) :])
    results = [asyncio.run(main(way, kills, count, seed)) for way in ways]
    for result in results:
        print(json.dumps(asdict(result), indent=1))
    sys.exit(0 if all(result.good for result in results) else 1)
