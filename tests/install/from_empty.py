"""`python -m tests.install.from_empty`: from an empty virtual environment to a guarded group, with eight commands at most.

The commands are those that a person types; Telegram is the imitation of `tests/wire/telegram`. The libraries come from the
package index. Exit code 1: the group was not guarded, or it took more commands or more time than promised.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, STDOUT, Process
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.test_wheel import CODE, SOURCES
from tests.wire.telegram import TelegramWorld

ROOT: Final = Path(__file__).parent.parent.parent
MOST_COMMANDS: Final = 8
MOST_MINUTES: Final = 15
ACT: Final = "Hij staat nu bij nummer 12. Wie gaat er mee? We pakken hem zelf aan"


@dataclass(slots=True)
class Terminal:
    """Types commands in a folder, and writes the log."""

    home: Path
    commands: int = 0
    began: float = field(default_factory=time.monotonic)

    async def type(self, command: str, answers: str = "") -> str:
        """The output. Raises SystemExit if the command fails."""
        process = await self.start(command)
        out, _ = await process.communicate(answers.encode())
        text = self._shown(out.decode())
        self.log(text)
        if process.returncode:
            raise SystemExit(f"! exit code {process.returncode}")
        return text

    async def start(self, command: str) -> Process:
        self.commands += 1
        self.log(f"$ {command}")
        return await asyncio.create_subprocess_shell(
            f"exec {command}", cwd=self.home, env=_clean_environment(), stdin=PIPE, stdout=PIPE, stderr=STDOUT
        )

    def log(self, text: str) -> None:
        for line in text.splitlines():
            print(f"{time.monotonic() - self.began:5.0f} s  {line}", flush=True)

    def _shown(self, text: str) -> str:
        """Without the names of this machine's folders."""
        return text.replace(f"{self.home}/", "").rstrip()


def _clean_environment() -> dict[str, str]:
    """Without this repository and its environment."""
    return {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "NABUUR"))
    }


def put_sources(folder: Path) -> None:
    """The files that a person has after `git clone` or from a release, as far as the installation reads it."""
    for name in CODE:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (*SOURCES, "requirements-build.txt", "requirements.txt"):
        shutil.copy(ROOT / name, folder)


async def install(terminal: Terminal) -> None:
    await terminal.type("python3 -m venv env")
    pip = "env/bin/pip install --quiet"
    await terminal.type(f"{pip} --require-hashes --requirement nabuur/requirements-build.txt")
    await terminal.type(f"{pip} --require-hashes --no-build-isolation --requirement nabuur/requirements.txt")
    await terminal.type(f"{pip} --no-deps --no-build-isolation ./nabuur")


async def guard(terminal: Terminal, world: TelegramWorld) -> None:
    """Sets the bot up by its questions, runs it, and sees a call to arms go."""
    group, desk, jan, mo = (
        world.supergroup("Kerkwijk"),
        world.supergroup("Moderatoren"),
        world.user("Jan"),
        world.user("Mo"),
    )
    for place, person in ((group, jan), (desk, mo)):
        place.join(person, quiet=True)
        place.post(person, "hallo")
    answers = ["nl", "Kerkwijk", "be", "nl, fr", "", "", "", "telegram", world.token, "", "1", "2", "", ""]
    await terminal.type(f"env/bin/nabuur init watch --base-url {world.url}", "\n".join(answers) + "\n")
    await terminal.type("env/bin/nabuur check --config watch/config.yaml")
    await terminal.type("env/bin/nabuur doctor --config watch/config.yaml")
    running = await terminal.start("env/bin/nabuur run --config watch/config.yaml")
    try:
        await world.until(lambda: world.calls("deleteWebhook") or world.calls("getUpdates")[2:], within=60)
        post = group.post(jan, ACT)
        terminal.log(f"Jan in the group: {ACT}")
        await world.until(lambda: post.gone, within=60)
        terminal.log("… the bot has taken it out of the group")
        (card, *_) = await world.until(lambda: [post for post in desk.from_bot if post.buttons], within=60)
        terminal.log(f"the moderators read:\n{card.text}")
    finally:
        running.send_signal(signal.SIGTERM)
        await running.communicate()
    terminal.log(f"the bot has stopped, exit code {running.returncode}")


async def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal(Path(folder))
        put_sources(terminal.home / "nabuur")
        await install(terminal)
        async with TelegramWorld() as world:
            await guard(terminal, world)
        minutes = (time.monotonic() - terminal.began) / 60
        terminal.log(f"{terminal.commands} commands, {minutes:.1f} minutes")
    return 0 if terminal.commands <= MOST_COMMANDS and minutes <= MOST_MINUTES else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
