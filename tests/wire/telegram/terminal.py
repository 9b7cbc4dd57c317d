"""The typed lines and the language of an imitation that a person starts in a terminal."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Awaitable, Callable, Iterable

import typer
import typer.main

from bot.commands.help import translate_help
from bot.commands.refusals import translate_refusals
from bot.translation import language_of_process
from bot.translation.language import SOURCE


def _lines(loop: asyncio.AbstractEventLoop) -> asyncio.Queue[str | None]:
    """The typed line; None at its end. A thread of its own, since a terminal cannot be waited for otherwise everywhere."""
    typed: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(typed.put_nowait, line)
        loop.call_soon_threadsafe(typed.put_nowait, None)

    threading.Thread(target=read, daemon=True).start()
    return typed


async def obey_typed(opening: Iterable[str], obey: Callable[[str], Awaitable[list[str]]], *, linger: bool) -> None:
    """Prints the opening and the outcome of each line, until `quit` or the end of the input. `linger`: after the end of the
    input the imitation waits without end."""
    print("\n".join(opening), flush=True)
    typed = _lines(asyncio.get_running_loop())
    while (line := await typed.get()) is not None and line.strip() != "quit":
        for out in await obey(line):
            print(out, flush=True)
    if linger and line is None:
        await asyncio.Event().wait()


def run(app: typer.Typer, module: str) -> None:
    """Runs the one command of this module in the language of the terminal."""
    command = typer.main.get_command(app)
    if language_of_process() != SOURCE:
        translate_help(command)
        translate_refusals()
    command(prog_name=f"python -m {module}")
