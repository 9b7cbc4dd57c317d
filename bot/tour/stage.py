"""The bot of the tour: the shipped rules and reader, in a group of the terminal, with a folder that is deleted afterwards."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final

from bot.app import Bot, Parts, run_bot
from bot.classifier.models import load_models
from bot.cli.rules import load_for_start
from bot.clock import SystemClock
from bot.config import Config, load_config
from bot.errors import Lost
from bot.platforms import console_adapter
from bot.setup.folder import open_draft, write_folder
from bot.setup.words import WORDS
from bot.translation import tr

NAME: Final = "Kerkwijk"
FOLDER: Final = "nabuur-tour-"
LOOK_AGAIN_S: Final = 0.02


class TourStage:
    """A running bot whose terminal is here: lines go in, and the answers come back when the bot is at rest."""

    def __init__(self, bot: Bot, running: asyncio.Task[None], keyboard: IO[str], screen: StringIO) -> None:
        self._bot = bot
        self._running = running
        self._keyboard = keyboard
        self._screen = screen
        self._typed = 0

    async def type(self, line: str) -> str:
        """Types a line as in `nabuur run`. Returns all that the bot prints because of it."""
        self._typed += 1
        self._keyboard.write(f"@{self._typed} {line}\n")
        stored = f"@{self._typed}\n"
        while not (stored in (shown := self._screen.getvalue()) or shown.startswith("?")):
            await self._wait()
        await self._rests()
        answers = self._screen.getvalue().replace(stored, "", 1)
        self._screen.seek(0)
        self._screen.truncate()
        return answers.rstrip("\n")

    async def _rests(self) -> None:
        """Two looks in a row find no work, since one may fall between a decision and its delivery."""
        quiet = 0
        while quiet < 2:
            await self._wait()
            quiet = quiet + 1 if await self._bot.at_rest() else 0

    async def _wait(self) -> None:
        """Raises the bot's error if it has ended."""
        await asyncio.sleep(LOOK_AGAIN_S)
        if self._running.done():
            await self._running
            raise Lost(tr("the bot of the tour has ended"))


def settings_in(folder: Path, language: str) -> Config:
    """The settings that `nabuur init` writes, for one watch in this language."""
    words = WORDS[language]
    draft = open_draft(folder, words, NAME, "")
    write_folder(draft, words, {})
    return load_config(draft.path)


@asynccontextmanager
async def stage(language: str) -> AsyncIterator[TourStage]:
    """The stage, once the whole reader reads. Raises CannotStart if the bot cannot start."""
    with TemporaryDirectory(prefix=FOLDER) as folder:
        settings = settings_in(Path(folder), language)
        rules = load_for_start(settings)
        models = load_models(settings.reader, workers=settings.workers)
        inward, outward = os.pipe()
        screen = StringIO()
        with os.fdopen(inward) as lines, os.fdopen(outward, "w", buffering=1) as keyboard:
            adapter = console_adapter(settings.platforms["console"], settings, lines, screen)
            started: asyncio.Future[Bot] = asyncio.get_running_loop().create_future()
            parts = Parts(settings, rules, [adapter], SystemClock(), models)
            running = asyncio.create_task(run_bot(parts, started.set_result), name="bot of the tour")
            await asyncio.wait((running, started), return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                await running
            bot = started.result()
            try:
                await bot.readers.ready()
                yield TourStage(bot, running, keyboard, screen)
            finally:
                bot.stop.set()
                await running
