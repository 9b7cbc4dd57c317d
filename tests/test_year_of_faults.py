"""A year of a bot with a real database, by clock: restarts, an old database, edited rules, a full disk, a refused token,
a lost network and a log that rotates. Each message is judged once, each action is done once, and each fault reaches
the right person when it begins and when it ends.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import random
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import aiohttp
import pytest
from sqlalchemy import Connection

from bot import pipeline
from bot.app import Parts
from bot.cli.rules import load_for_start
from bot.config import ReaderKind
from bot.config.values import HealthSigns, HostPort
from bot.core.action import Action, AskModerators, DeleteMessage, SendMessage
from bot.core.ref import MessageRef
from bot.errors import CannotStart, Lost
from bot.health.lost_platforms import LostPlatforms
from bot.live_rules.reload import LOST_WAIT
from bot.logs import set_up_file
from bot.outbound import delivery
from bot.ports import Accept
from bot.runtime import receive_loop
from bot.runtime.desk_notices import WORTH_A_WORD
from tests import small_rules
from tests.bots import TestClock, rests, running, until
from tests.live_rules.test_reload import edit
from tests.store.old_town import LEFT_AT, MAIN, TownPlatform, town, unpack
from tests.wire.ports import free_port

VISITS: Final = 26
BETWEEN: Final = timedelta(days=14)
GROUPS: Final = ("kerkwijk", "gracht")
RULE: Final = "30-no-vigilantes.yaml"
SETTLED_S: Final = 0.2
MORE_THAN_A_PAGE: Final = "x" * 5000
"""A page of the database has 4096 bytes: this text always needs new ones."""


class Server(TownPlatform):
    """A platform that keeps each update until the bot has confirmed it, and may be out of reach or refuse the token."""

    def __init__(self, clock: TestClock) -> None:
        super().__init__(clock)
        self.actions: list[Action] = []
        self.accepts_token = True
        self.reachable = asyncio.Event()
        self.reachable.set()
        self.lost_since: datetime | None = None
        self._kept: dict[str, str] | None = None

    @property
    def all_confirmed(self) -> bool:
        return self._kept is None and self._updates.empty()

    def refuse_token(self) -> None:
        self.accepts_token = False
        self._updates.put_nowait({})  # `run` looks up

    async def run(self, accept: Accept) -> None:
        while self.accepts_token:
            self._kept = self._kept or await self._updates.get() or None
            if self._kept is not None:
                await self.reachable.wait()
                await accept(self._kept["key"], json.dumps(self._kept).encode(), self._clock.now())
                self._kept = None
        raise CannotStart("the platform refuses the token")

    async def do(self, action: Action) -> MessageRef | None:
        if not (self.reachable.is_set() and self.accepts_token):
            raise Lost("no way there", maybe_done=False)
        made = await super().do(action)
        self.actions.append(action)
        return made

    def on_desk(self) -> list[str]:
        return [each.text for each in self.actions if isinstance(each, SendMessage) and each.chat == MAIN.desk]


@dataclass
class Year:
    """`calls`: each message that the rule catches, by its text."""

    folder: Path
    clock: TestClock = field(default_factory=lambda: TestClock(LEFT_AT + timedelta(minutes=4)))
    calls: dict[str, MessageRef] = field(default_factory=dict)
    nights: int = 0
    dice: random.Random = field(default_factory=lambda: random.Random(17))
    port: int = field(default_factory=free_port)

    def __post_init__(self) -> None:
        self.server = Server(self.clock)

    def log(self) -> str:
        """All that the log ever said."""
        return "".join(path.read_text() for path in sorted(self.folder.glob("nabuur.log*")))

    def begin_log(self) -> None:
        """As `nabuur run` does. The file of the last run is some nights old, each time some fewer."""
        file = self.folder / "nabuur.log"
        self.nights += 1
        if file.exists():
            at = file.stat().st_mtime - timedelta(days=100 - self.nights).total_seconds()
            os.utime(file, (at, at))
        set_up_file(logging.WARNING, file, keep=99)

    async def start(self) -> None:
        self.begin_log()
        made = town(self.folder, self.server, self.clock)
        health = HealthSigns(listen=HostPort("127.0.0.1", self.port))
        config = replace(made.config, health=health, reader=ReaderKind.LISTS)
        self._running = running(Parts(config, await load_for_start(config), [self.server], self.clock))
        self.bot = await self._running.__aenter__()
        self.texts = self.bot.reloading._rules.now.rulebook.texts.by_language["nl"]
        await self.rests()

    async def stop(self) -> None:
        await self._running.__aexit__(None, None, None)

    async def restart(self, away: timedelta) -> None:
        before = self.told("was_away")
        await self.stop()
        self.clock.move(away)
        await self.start()
        assert self.told("was_away") - before == (away >= WORTH_A_WORD)

    async def rests(self) -> None:
        await until(lambda: self.server.all_confirmed)
        self.bot.delivery.wake()
        await rests(self.bot)

    async def later(self, by: timedelta) -> None:
        self.clock.move(by)
        await self.bot.timers.fire_due()
        await self.rests()

    def call(self, group: str, more: str = "") -> None:
        text = f"wie gaat er mee {len(self.calls)} {more}".strip()
        self.calls[text] = self.server.tell("post", f"Buur {len(self.calls) % 9}", group, text)

    async def evening(self, number: int) -> None:
        """Two calls to act, a report and some talk. A restart comes at any moment between them."""
        stop_at = self.dice.randrange(5) if number % 4 == 3 else None
        said = [*GROUPS, "report", "talk"]
        for moment, what in enumerate(said):
            if moment == stop_at:
                await self.restart(timedelta(minutes=self.dice.randrange(1, 300)))
            match what:
                case "report":
                    self.server.tell("post", "Jan", "kerkwijk", f"er loopt iemand rond {number}")
                case "talk":
                    self.server.tell("post", "Els", "gracht", f"tot morgen {number}")
                case group:
                    self.call(group)
        await self.rests()
        await self.later(timedelta(minutes=31))
        await self.bot.timers.housekeep()
        await self.later(BETWEEN)

    def told(self, text: str) -> int:
        """How often the desk read this text."""
        pattern = ".*".join(map(re.escape, re.split(r"\{\w+\}", self.texts[text])))
        return sum(re.match(pattern, line) is not None for line in self.server.on_desk())

    def cards(self) -> dict[str, int]:
        """The number of cards for each call. The old database has cases of its own."""
        sent = [each.card.text for each in self.server.actions if isinstance(each, AskModerators)]
        return Counter(text for text in sent if text in self.calls)

    def deletions(self) -> dict[MessageRef, int]:
        done = [each.message for each in self.server.actions if isinstance(each, DeleteMessage)]
        return Counter(message for message in done if message in self.calls.values())

    def rows(self, question: str) -> list[Any]:
        with closing(sqlite3.connect(self.folder / "data" / "nabuur.db")) as database:
            return [row[0] for row in database.execute(question)]

    def judged(self) -> int:
        """The lines of the audit log about calls. The old database has some that wait for a decision."""
        (lines,) = self.rows("SELECT count(*) FROM decisions WHERE kind = 'hit' AND rules LIKE '%no-vigilantes%'")
        return int(lines)

    async def is_told(self, text: str, does: Callable[[], object]) -> None:
        before = self.told(text)
        self.clock.move(timedelta(seconds=1))
        does()
        await self.bot.reloading.check()
        await self.rests()
        assert self.told(text) == before + 1, text

    async def health(self) -> tuple[int, str]:
        address = f"http://127.0.0.1:{self.port}/healthz"
        async with aiohttp.ClientSession() as session, session.get(address) as answer:
            return answer.status, await answer.text()

    async def fill_disk(self) -> None:
        """As on a full disk, SQLite refuses each write that needs a new page. `ballast` takes the free pages in the file."""

        def fill(connection: Connection) -> None:
            free = connection.exec_driver_sql("PRAGMA freelist_count").scalar_one()
            connection.exec_driver_sql("CREATE TABLE ballast (bytes BLOB)")
            connection.exec_driver_sql(f"INSERT INTO ballast VALUES (zeroblob({free * 4096}))")
            connection.exec_driver_sql("PRAGMA max_page_count = 1").scalar_one()  # it stays at the pages in use
            connection.commit()

        await self.bot.delivery._store._connection.run(fill)

    async def make_room(self) -> None:
        def drop(connection: Connection) -> None:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {2**30}").scalar_one()
            connection.exec_driver_sql("DROP TABLE ballast")
            connection.commit()

        await self.bot.delivery._store._connection.run(drop)

    # -- the faults

    async def rules_change(self) -> None:
        rules = self.folder / "rules"
        await self.is_told("rules_good", lambda: edit(rules / RULE, "after: 30 min", "after: 29 min"))
        await self.is_told("rules_bad", lambda: edit(rules / RULE, "stage: ask", "stagee: ask"))
        before = self.told("rules_bad")
        await self.restart(timedelta(minutes=2))
        assert self.told("rules_bad") == before + 1
        self.call("kerkwijk")
        await self.rests()
        edit(rules / RULE, "stagee: ask", "stage: ask")
        await self.is_told("rules_good", lambda: edit(rules / RULE, "after: 29 min", "after: 30 min"))
        report = rules / "10-call-101-first.yaml"
        text = report.read_text()
        await self.is_told("rules_lost", report.unlink)
        await self.is_told("rules_good", lambda: self.clock.move(LOST_WAIT))
        await self.is_told("rules_good", lambda: report.write_text(text))

    async def disk_is_full(self) -> None:
        await self.fill_disk()
        self.call("kerkwijk", MORE_THAN_A_PAGE)
        await until(lambda: "the store refuses" in self.log())
        for _ in range(2):
            status, text = await self.health()
            assert (status, "the disk refuses to write" in text) == (503, True)
            assert not self.server.all_confirmed
            self.clock.move(timedelta(minutes=30))
        assert "takes writes again" not in self.log()
        await self.make_room()
        await self.rests()
        assert "takes writes again" in self.log()
        assert await self.health() == (200, "ok\n")

    async def token_expires(self) -> None:
        """The desk is on the same platform, so the operator hears of it first, and the desk afterwards."""
        await asyncio.sleep(SETTLED_S)
        self.server.refuse_token()
        await until(lambda: "console" in self.bot._receiving.failing)
        assert (await self.health())[0] == 503
        self.call("gracht")
        self.clock.move(timedelta(days=1))
        self.server.accepts_token = True
        await self.rests()
        await self.later(timedelta(minutes=1))
        assert (self.told("platform_ended"), self.told("platform_back")) == (1, 1)
        assert await self.health() == (200, "ok\n")

    async def look_at_platforms(self) -> None:
        """As the bot does every 30 seconds of the day."""
        for job, _ in self.bot.timers._jobs:
            if getattr(job, "__func__", None) is LostPlatforms.look:
                await job()

    async def network_is_gone(self) -> None:
        """The desk is on the lost platform, so the operator hears of it first, and the desk afterwards."""
        self.call("kerkplein")
        await self.rests()
        self.server.reachable.clear()
        self.server.lost_since = self.clock.at
        self.call("kerkplein")
        for _ in range(2):
            await self.bot.timers.fire_due()
            await rests(self.bot)
            self.clock.move(timedelta(days=1))
            await self.look_at_platforms()
        status, text = await self.health()
        assert (status, "due action" in text, "has not answered" in text) == (503, True, True)
        self.server.lost_since = None
        self.server.reachable.set()
        await self.look_at_platforms()
        await self.rests()
        assert (self.told("platform_lost"), self.told("platform_found")) == (0, 1)
        await self.later(timedelta(minutes=1))
        assert await self.health() == (200, "ok\n")


@pytest.fixture
def log_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.mark.usefixtures("log_as_before")
async def test_a_year_of_faults_loses_nothing_and_does_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in (pipeline, delivery):
        monkeypatch.setattr(part, "RETRY", timedelta(seconds=0.05))
    monkeypatch.setattr(receive_loop, "PAUSES_S", (0.02,))
    monkeypatch.setattr(receive_loop, "SETTLED_S", SETTLED_S)
    unpack(tmp_path)
    small_rules.write(tmp_path / "rules")
    year = Year(tmp_path)
    faults = {4: year.rules_change, 9: year.disk_is_full, 14: year.token_expires, 20: year.network_is_gone}
    await year.start()
    judged_before = year.judged()
    try:
        for number in range(VISITS):
            await year.evening(number)
            if number in faults:
                await faults[number]()
                await year.later(timedelta(hours=1))
    finally:
        await year.stop()
    assert year.judged() - judged_before == len(year.calls)
    assert year.cards() == dict.fromkeys(year.calls, 1)
    assert year.deletions() == dict.fromkeys(year.calls.values(), 1)
    assert [line for line, times in Counter(year.server.done).items() if times > 1] == []
    assert year.rows("SELECT key FROM inbox WHERE state != 'done'") == []
    assert year.rows("SELECT key FROM outbox WHERE state IN ('waiting', 'calling_off', 'dead')") == []
    assert "gaat er mee" not in year.log()
    assert sum(name.startswith("nabuur.log.") for name in os.listdir(tmp_path)) > 2
