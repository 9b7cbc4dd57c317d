"""Plays a conversation of the documentation: types its lines into a real terminal and records the output after each."""

from __future__ import annotations

import os
import re
import subprocess
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import IO

from tests import warm
from tests.docs.bench import LIMIT_S, environment

TYPED = re.compile(r"^\w+: ")
_CARD = re.compile(r"^\[moderators\] (?:🔔 )?([A-Z0-9]{3,8}) · ", re.MULTILINE)
_END = b"\x04"
_ANSWERS_WITHIN_S = 60


@dataclass(slots=True)
class Turn:
    """A typed line (empty at the start) and the lines of output after it."""

    typed: str
    lines: list[str] = field(default_factory=list)

    def messages(self) -> list[str]:
        """The messages, sorted, since their order across chats is not defined."""
        joined = "".join(
            line if line.startswith("    ") else f"\0{line}" for line in (f"{each}\n" for each in self.lines)
        )
        return sorted(joined.split("\0")[1:])


def turns(shown: Sequence[str]) -> list[Turn]:
    """The turns of a shown conversation."""
    parsed = [Turn("")]
    for line in shown:
        if TYPED.match(line):
            parsed.append(Turn(line))
        else:
            parsed[-1].lines.append(line)
    return parsed


def cards(turns: Sequence[Turn]) -> list[str]:
    """The codes of the cards, in their order."""
    text = "\n".join(line for turn in turns for line in turn.lines)
    return list(dict.fromkeys(_CARD.findall(text)))


def with_codes(text: str, shown: Sequence[str], real: Sequence[str]) -> str:
    """The text with the real codes in place of the shown ones."""
    codes = dict(zip(shown, real, strict=False))
    return re.sub("|".join(rf"\b{code}\b" for code in codes), lambda found: codes[found[0]], text) if codes else text


def play(folder: Path, shown: Sequence[Turn], words: Sequence[str], language: str) -> list[Turn]:
    """The real turns, up to the first with too few lines of output. `words`: of the command, without the program.
    `language`: of the terminal."""
    played: list[Turn] = []
    with _terminal(folder, words, language) as (keyboard, lines):
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
def _terminal(folder: Path, words: Sequence[str], language: str) -> Iterator[tuple[int, list[str | None]]]:
    """The bot in a terminal: the keyboard's file descriptor, and the lines printed so far (None at the end)."""
    keyboard, screen = os.openpty()
    settings = termios.tcgetattr(screen)
    settings[3] &= ~termios.ECHO
    termios.tcsetattr(screen, termios.TCSANOW, settings)
    bot = subprocess.Popen(
        [*warm.program(), *words],
        cwd=folder, env=environment() | {"NABUUR_LANGUAGE": language}, stdin=screen, stdout=subprocess.PIPE, text=True,
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
    """The next `count` lines, or fewer if the time runs out."""
    until = time.monotonic() + _ANSWERS_WITHIN_S
    while len(printed) < count and time.monotonic() < until and None not in printed:
        time.sleep(0.01)
    return _taken(printed, count)


def _until_quiet(printed: list[str | None]) -> list[str]:
    """The remaining lines after the bot has ended."""
    until = time.monotonic() + LIMIT_S
    while None not in printed and time.monotonic() < until:
        time.sleep(0.01)
    return _taken(printed, len(printed))


def _taken(printed: list[str | None], count: int) -> list[str]:
    taken = [line for line in printed[:count] if line is not None]
    del printed[: len(taken)]
    return taken
