"""Plays a conversation that the documentation shows: types its lines into a real terminal and notes what comes after each."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import IO

from tests.docs.bench import LIMIT_S, environment

TYPED = re.compile(r"^\w+: ")
_CARD = re.compile(r"^\[moderators\] (?:🔔 )?([A-Z0-9]{3,8}) · ", re.MULTILINE)
_END = b"\x04"
_ANSWERS_WITHIN_S = 60


@dataclass(slots=True)
class Turn:
    """What somebody types (nothing, at the start) and the lines that follow."""

    typed: str
    lines: list[str] = field(default_factory=list)

    def messages(self) -> list[str]:
        """The lines put together to messages. Their order between chats is not promised."""
        joined = "".join(
            line if line.startswith("    ") else f"\0{line}" for line in (f"{each}\n" for each in self.lines)
        )
        return sorted(joined.split("\0")[1:])


def turns(shown: Sequence[str]) -> list[Turn]:
    """A shown conversation by what is typed in it."""
    found = [Turn("")]
    for line in shown:
        if TYPED.match(line):
            found.append(Turn(line))
        else:
            found[-1].lines.append(line)
    return found


def cards(turns: Sequence[Turn]) -> list[str]:
    """The codes of the cards, in their order."""
    text = "\n".join(line for turn in turns for line in turn.lines)
    return list(dict.fromkeys(_CARD.findall(text)))


def with_codes(text: str, shown: Sequence[str], real: Sequence[str]) -> str:
    """The real codes where the documentation shows its own."""
    for old, new in zip(shown, real, strict=False):
        text = re.sub(rf"\b{old}\b", new, text)
    return text


def play(folder: Path, shown: Sequence[Turn]) -> list[Turn]:
    """The same turns as they really come out; no further than the first that lacks something."""
    played: list[Turn] = []
    with _terminal(folder) as (keyboard, lines):
        for turn in shown:
            played.append(Turn(with_codes(turn.typed, cards(shown), cards(played))))
            if turn.typed:
                os.write(keyboard, f"{played[-1].typed}\n".encode())
            played[-1].lines = _next(lines, len(turn.lines))
            if len(played[-1].lines) < len(turn.lines):
                break
        os.write(keyboard, _END)
        rest = _until_quiet(lines)
    played[-1].lines += rest
    return played


@contextmanager
def _terminal(folder: Path) -> Iterator[tuple[int, list[str | None]]]:
    """The bot in a terminal: where to type, and what it has printed so far."""
    keyboard, screen = os.openpty()
    settings = termios.tcgetattr(screen)
    settings[3] &= ~termios.ECHO
    termios.tcsetattr(screen, termios.TCSANOW, settings)
    bot = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=folder, env=environment(), stdin=screen, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.close(screen)
    assert bot.stdout is not None
    printed: list[str | None] = []
    reading = Thread(target=_read, args=(bot.stdout, printed))
    reading.start()
    try:
        yield keyboard, printed
    finally:
        os.close(keyboard)
        bot.terminate()
        bot.wait(LIMIT_S)
        reading.join()
        bot.stdout.close()


def _read(output: IO[str], printed: list[str | None]) -> None:
    printed.extend(line.rstrip("\n") for line in output)
    printed.append(None)


def _next(printed: list[str | None], count: int) -> list[str]:
    """The next `count` lines, or as many as come in time."""
    until = time.monotonic() + _ANSWERS_WITHIN_S
    while len(printed) < count and time.monotonic() < until and None not in printed:
        time.sleep(0.01)
    return _taken(printed, count)


def _until_quiet(printed: list[str | None]) -> list[str]:
    """What is left when the bot has ended."""
    until = time.monotonic() + LIMIT_S
    while None not in printed and time.monotonic() < until:
        time.sleep(0.01)
    return _taken(printed, len(printed))


def _taken(printed: list[str | None], count: int) -> list[str]:
    taken = [line for line in printed[:count] if line is not None]
    del printed[: len(taken)]
    return taken
