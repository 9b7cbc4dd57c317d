"""Leads a person through the steps of the tour: says what will be typed, types it, shows the answers, explains them."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from threading import Thread
from typing import Final

from rich.console import Console

from bot.tour.lines import LINES, TourLines
from bot.tour.stage import TourStage, stage
from bot.tour.steps import STEPS, Step
from bot.translation import in_language, language_of_moment, said, tr
from bot.translation.line_breaks import PIPE_WIDTH

MODERATOR: Final = "Mo: "
OPENING: Final = tr(
    "A short evening in a group, played by the real bot with the rules that come with it. The lines after › are typed, the "
    "others are the bot's: [kerkwijk] is the group, [moderators] the moderators' chat, [→ …] a private note. Everything stays "
    "in a temporary folder of this machine, which is deleted at the end."
)
_CARD: Final = re.compile(r"^\[moderators\] ([A-Z0-9]{3,8}) · ", re.MULTILINE)
_ENDS: Final = "q"


class Guide:
    """One tour. `pauses`: a person at a terminal goes on with Enter, and may decide the card."""

    def __init__(self, on: TourStage, lines: TourLines, console: Console, pauses: bool) -> None:
        self._stage = on
        self._lines = lines
        self._console = console
        self._pauses = pauses
        self._code = ""

    async def lead(self) -> None:
        """Through all steps, or until the person ends the tour."""
        self._explain(in_language(OPENING))
        for number, step in enumerate(STEPS, 1):
            if self._pauses and (await self._asked(said("[Enter goes on, q ends]"))).lower() == _ENDS:
                return
            self._explain(f"{number}/{len(STEPS)} {in_language(step.before)}")
            if not await self._play(step):
                return
            self._explain(in_language(step.after))

    async def _play(self, step: Step) -> bool:
        """False if the person ended the tour."""
        lines = [line.format(code=self._code) for line in step.lines(self._lines)]
        if step.decides and self._pauses:
            default = lines[0].removeprefix(MODERATOR)
            self._explain(
                said("Try it: type “{line}”, or another choice of the card. Enter types it for you.", line=default)
            )
            typed = await self._asked(MODERATOR)
            if typed.lower() == _ENDS:
                return False
            if typed:
                answers = await self._type(MODERATOR + typed.removeprefix(MODERATOR))
                is_open = default in answers  # the card still names its choices
                if re.search(rf"✎ \S+ {self._code} ", answers) and not is_open:
                    return True
                self._explain(said("This decided nothing. The tour types it for you."))
        for line in lines:
            await self._type(line)
        return True

    async def _type(self, line: str) -> str:
        self._console.print(f"\n› {line}", style="bold", markup=False, highlight=False)
        answers = await self._stage.type(line)
        self._console.print(answers, markup=False, highlight=False, soft_wrap=True)
        if card := _CARD.search(answers):
            self._code = card[1]
        return answers

    def _explain(self, text: str) -> None:
        self._console.print(f"\n{text}", style="cyan", markup=False, highlight=False)

    async def _asked(self, question: str) -> str:
        """The answer; the end of the input ends the tour."""
        self._console.print(question, style="dim", markup=False, highlight=False, end=" ")
        return await _typed_line()


async def _typed_line() -> str:
    """Reads in a thread, so that the bot goes on meanwhile. The thread ends with the process, since nothing ends a read."""
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str] = loop.create_future()

    def read() -> None:
        raw = os.read(sys.stdin.fileno(), 4096)
        typed = raw.decode("utf-8", "replace").strip() if raw else _ENDS
        loop.call_soon_threadsafe(line.set_result, typed)

    Thread(target=read, name="keyboard of the tour", daemon=True).start()
    return await line


async def tour(pauses: bool) -> None:
    """The whole tour. Raises CannotStart if the bot cannot start."""
    console = Console() if sys.stdout.isatty() else Console(width=PIPE_WIDTH)
    language = language_of_moment()
    console.print(said("The bot starts and loads its reader. This takes some seconds …"), style="dim", markup=False)
    async with stage(language) as on:
        await Guide(on, LINES[language], console, pauses).lead()
    console.print(
        "\n" + said(
            "That was the tour, and nothing of it is kept. `nabuur run` lets you type for yourself, `nabuur init` makes "
            "a folder for your own watch."
        ),
        style="cyan", markup=False, highlight=False,
    )  # fmt: skip
