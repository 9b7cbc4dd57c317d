"""The whole bot on the console, with the shipped rules and the full reader: a moderator's ✅ and an example teach it."""

from __future__ import annotations

import io
import os
import shutil
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from adapters.console import ConsoleAdapter, Town
from bot.app import Bot, Parts
from bot.classifier.models import load_models
from bot.cli.rules import kept_lessons
from bot.config import Config, ReaderKind
from bot.core.ref import Ref
from bot.core.watch_state import WatchState
from bot.live_rules.current import load_rules
from tests import shipped
from tests.bots import TestClock, rests, running, until
from tests.live_rules.test_reload import edit

GROUP, DESK = Ref("console", "kerkwijk"), Ref("console", "moderators")
OTHER_GROUP, OTHER_DESK = Ref("console", "station"), Ref("console", "desk2")
SLUGS = "Die verdorie slakken hebben weer al mijn sla opgegeten, smeerlappen zijn het"
PARAPHRASE = "Al mijn sla is weer opgegeten door die smeerlappen van slakken"
BREACH = "Die verdorie jongeren hebben weer al hun vuil laten liggen, smeerlappen zijn het"


def config(folder: Path) -> Config:
    watch = replace(shipped.config().watches[0], groups=(GROUP,), desk=DESK, weekly=None, reminders=())
    watch = replace(watch, corrections=replace(watch.corrections, soft_start=timedelta(0)))
    other = replace(watch, id="station", name="Station", groups=(OTHER_GROUP,), desk=OTHER_DESK)
    return replace(
        shipped.config(), data=folder / "data", rules=folder / "rules", reader=ReaderKind.FULL, watches=(watch, other)
    )


class Terminal:
    """The keyboard and the screen of the console."""

    def __init__(self, bot: Bot, clock: TestClock, out: io.StringIO, keyboard: int, number: int) -> None:
        self.bot = bot
        self._clock = clock
        self._out = out
        self._keyboard = keyboard
        self._number = number

    async def types(self, line: str) -> str:
        """The screen after a line."""
        self._number += 1
        self._clock.move(timedelta(minutes=3))
        before = self._out.tell()
        os.write(self._keyboard, f"@{self._number} {line}\n".encode())
        await until(lambda: f"@{self._number}\n" in self._out.getvalue()[before:])
        await rests(self.bot)
        return self._out.getvalue()[before:]

    async def hides(self, line: str) -> bool:
        printed = await self.types(line)
        return f"✂ {self._number}\n" in printed

    @property
    def screen(self) -> str:
        return self._out.getvalue()

    @property
    def state(self) -> WatchState:
        return self.bot.pipeline.lanes["kerkwijk"]

    def code(self) -> str:
        """The code of the latest case."""
        return max(self.state.cases.values(), key=lambda case: case.opened_at).code


@asynccontextmanager
async def terminal(settings: Config, number: int = 0) -> AsyncIterator[Terminal]:
    """The encoder answers on a busy machine too. `number`: the messages before, since the bot knows their numbers."""
    reads, keyboard = os.pipe()
    clock, out = TestClock(), io.StringIO()
    town = Town({GROUP: DESK, OTHER_GROUP: OTHER_DESK}, moderators=frozenset({"Mo"}))
    models = load_models(ReaderKind.FULL)
    assert models is not None
    patient = replace(models, limit=timedelta(minutes=1))
    with os.fdopen(reads, encoding="utf-8") as lines:
        adapter = ConsoleAdapter(town, lines, out, clock.now)
        rules = replace(load_rules(settings.rules, settings.watches), examples=())  # they would be read first
        parts = Parts(settings, rules, [adapter], clock, patient)
        async with running(parts) as bot:
            assert bot.readers.encoder is not None
            await bot.reloading.learned.wait()
            try:
                yield Terminal(bot, clock, out, keyboard, number)
            finally:
                os.close(keyboard)
            await until(lambda: all(thread.name != "console input" for thread in threading.enumerate()))


async def test_an_approved_hold_teaches_the_watch_until_it_is_undone(tmp_path: Path) -> None:
    shutil.copytree(shipped.ROOT / "rules", tmp_path / "rules")
    settings = config(tmp_path)
    async with terminal(settings) as town:
        assert await town.hides(f"Piet: {PARAPHRASE}")
        await town.types(f"Mo: weg {town.code()}")
        assert await town.hides(f"Jan: {SLUGS}")
        code = town.code()
        await town.types(f"Mo: ok {code}")
        assert not await town.hides(f"Els: {SLUGS.upper()}")
        assert not await town.hides(f"Els: {PARAPHRASE}")
        assert await town.hides(f"#station Els: {SLUGS}")
        assert not await town.hides(f"Ria: {BREACH}")  # near to the lesson: a moderator looks
        assert town.code() != code
        assert code in await town.types("Mo: /lessons")
    kept = await kept_lessons(settings)
    assert [lesson.name for lesson in kept.of_watch["kerkwijk"]] == [code]
    assert kept.of_watch["station"] == ()
    async with terminal(settings, 100) as town:
        assert not await town.hides(f"An: {SLUGS}")
        assert "✂ 101\n" in await town.types(f"Mo: terug {code}")  # the same words as those of the approved message
        assert await town.hides(f"Bob: {SLUGS}")


async def test_a_spared_example_that_the_reader_gets_wrong_is_saved_with_a_note_and_takes_effect(
    tmp_path: Path,
) -> None:
    shutil.copytree(shipped.ROOT / "rules", tmp_path / "rules")
    settings = config(tmp_path)
    async with terminal(settings) as town:
        assert await town.hides(f"Jan: {SLUGS}")
        edit(tmp_path / "rules" / "50-respect.yaml", "spared:\n", f'spared:\n        - "{SLUGS}"\n')
        await town.bot.reloading.check()
        await rests(town.bot)
        assert "Onthouden als les" in town.screen
        assert not await town.hides(f"Els: {SLUGS}!")
        assert not await town.hides(f"Els: {PARAPHRASE}")
        assert not await town.hides(f"#station Els: {SLUGS}")
