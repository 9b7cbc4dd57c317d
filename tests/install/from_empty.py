"""`python -m tests.install.from_empty nl`: from an empty virtual environment to a guarded group, with eight commands at most.

The commands are those that a person types; Telegram is the imitation of `tests/wire/telegram`. The libraries come from the
package index. `nl`, or another language: that of the person at the terminal and of the group; by default that of this
terminal. Exit code 1: the group was not guarded, or it took more commands or more time than promised.

`python -m tests.install.from_empty nl FOLDER` types the same commands in a fresh Debian, as root of this machine. The folder is
that of `debootstrap --variant=minbase --include=python3-venv,ca-certificates trixie FOLDER`, with `/proc` mounted in it.
"""

from __future__ import annotations

import asyncio
import os
import shlex
import shutil
import signal
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, STDOUT, Process
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bot.translation import language_of_process
from tests.test_wheel import CODE, SOURCES
from tests.wire.telegram import TelegramWorld

ROOT: Final = Path(__file__).parent.parent.parent
MOST_COMMANDS: Final = 8
MOST_MINUTES: Final = 15


@dataclass(frozen=True, slots=True)
class Story:
    """The same installation as people of one language have it. `languages`: of the members. `act`: the message that goes."""

    languages: str
    desk: str
    hello: str
    act: str
    in_the_group: str
    is_gone: str
    moderators: str
    has_stopped: str
    took: str


STORIES: Final = {
    "nl": Story(
        languages="nl, fr",
        desk="Moderators",
        hello="hallo",
        act="Hij staat nu bij nummer 12. Wie gaat er mee? We pakken hem zelf aan",
        in_the_group="Jan in de groep: {text}",
        is_gone="… de bot heeft het uit de groep gehaald",
        moderators="de moderators lezen:",
        has_stopped="de bot is gestopt, afsluitcode {code}",
        took="{count} opdrachten, {minutes} minuten",
    ),
    "fr": Story(
        languages="fr, nl",
        desk="Modérateurs",
        hello="bonjour",
        act="Il est devant le 12. Qui vient avec moi ? On va le choper nous-mêmes",
        in_the_group="Jan dans le groupe : {text}",
        is_gone="… le bot l’a retiré du groupe",
        moderators="les modérateurs lisent :",
        has_stopped="le bot s’est arrêté, code de sortie {code}",
        took="{count} commandes, {minutes} minutes",
    ),
    "de": Story(
        languages="de, fr",
        desk="Moderation",
        hello="hallo",
        act="Er steht jetzt bei Nummer 12. Wer kommt mit? Wir schnappen ihn uns selbst",
        in_the_group="Jan in der Gruppe: {text}",
        is_gone="… der Bot hat es aus der Gruppe genommen",
        moderators="die Moderation liest:",
        has_stopped="der Bot ist beendet, Rückgabewert {code}",
        took="{count} Befehle, {minutes} Minuten",
    ),
    "en": Story(
        languages="en, nl",
        desk="Moderators",
        hello="hello",
        act="He's at number 12 now. Who's coming with me? Let's get him ourselves",
        in_the_group="Jan in the group: {text}",
        is_gone="… the bot has taken it out of the group",
        moderators="the moderators read:",
        has_stopped="the bot has stopped, exit code {code}",
        took="{count} commands, {minutes} minutes",
    ),
}


@dataclass(slots=True)
class Terminal:
    """Types commands in a folder, and writes the log. `root`: of the system in which the commands run."""

    home: Path
    language: str
    root: Path | None = None
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
        if self.root is not None:
            inside = f"/{self.home.relative_to(self.root)}"
            command = (
                shlex.join(("chroot", str(self.root), "env", f"--chdir={inside}", f"HOME={inside}")) + f" {command}"
            )
        return await asyncio.create_subprocess_shell(
            f"exec {command}", cwd=self.home, env=_environment(self.language), stdin=PIPE, stdout=PIPE, stderr=STDOUT
        )

    def log(self, text: str) -> None:
        for line in text.splitlines():
            print(f"{time.monotonic() - self.began:5.0f} s  {line}", flush=True)

    def _shown(self, text: str) -> str:
        """Without the names of this machine's folders."""
        inside = self.home if self.root is None else f"/{self.home.relative_to(self.root)}"
        return text.replace(f"{inside}/", "").rstrip()


def _environment(language: str) -> dict[str, str]:
    """Without this repository and its environment, in a terminal of this language."""
    foreign = ("PYTHON", "VIRTUAL_ENV", "NABUUR", "LC_", "LANG")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {**kept, "LANG": f"{language}_BE.UTF-8"}


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
    story = STORIES[terminal.language]
    group, desk, jan, mo = (
        world.supergroup("Kerkwijk"),
        world.supergroup(story.desk),
        world.user("Jan"),
        world.user("Mo"),
    )
    for place, person in ((group, jan), (desk, mo)):
        place.join(person, quiet=True)
        place.post(person, story.hello)
    about_watch = [terminal.language, "Kerkwijk", "be", story.languages, "", "", ""]
    answers = [*about_watch, "telegram", world.token, "", "1", "2", "", ""]
    await terminal.type(f"env/bin/nabuur init watch --base-url {world.url}", "\n".join(answers) + "\n")
    await terminal.type("env/bin/nabuur check --config watch/config.yaml")
    await terminal.type("env/bin/nabuur doctor --config watch/config.yaml")
    running = await terminal.start("env/bin/nabuur run --config watch/config.yaml")
    try:
        await world.until(lambda: world.calls("deleteWebhook") or world.calls("getUpdates")[2:], within=60)
        post = group.post(jan, story.act)
        terminal.log(story.in_the_group.format(text=story.act))
        await world.until(lambda: post.gone, within=60)
        terminal.log(story.is_gone)
        (card, *_) = await world.until(lambda: [post for post in desk.from_bot if post.buttons], within=60)
        terminal.log(f"{story.moderators}\n{card.text}")
    finally:
        running.send_signal(signal.SIGTERM)
        await running.communicate()
    terminal.log(story.has_stopped.format(code=running.returncode))


async def main(language: str, root: Path | None = None) -> int:
    with tempfile.TemporaryDirectory(dir=root and root / "root") as folder:
        terminal = Terminal(Path(folder), language, root)
        put_sources(terminal.home / "nabuur")
        await install(terminal)
        async with TelegramWorld() as world:
            await guard(terminal, world)
        minutes = (time.monotonic() - terminal.began) / 60
        written = f"{minutes:.1f}" if language == "en" else f"{minutes:.1f}".replace(".", ",")
        terminal.log(STORIES[language].took.format(count=terminal.commands, minutes=written))
    return 0 if terminal.commands <= MOST_COMMANDS and minutes <= MOST_MINUTES else 1


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(asyncio.run(main(given[0] if given else language_of_process(), *map(Path, given[1:]))))
