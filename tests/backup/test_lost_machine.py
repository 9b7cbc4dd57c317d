"""The real program lives on after its backup, loses its data folder, and comes back: every report to the police arrives once,
none is missing, and no message comes to a group a second time."""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.backup.sent_reports import FILE
from tests import small_rules
from tests.crash.harness import ROOT, Program, World
from tests.mail.server import MailServer, serving
from tests.mail.test_kill import CONFIG

WITHIN_S = 60
BACKUPS = 'backup: {{folder: {folder}, at: "03:00"}}\n'
_QUESTION = re.compile(r"«ok (\w+)»: ze is niet aangekomen")


@dataclass
class Town(World):
    """`lines`: all that people read."""

    lines: list[str] = field(default_factory=list)

    def hear(self, line: str) -> None:
        super().hear(line)
        self.lines.append(line)

    def in_group(self) -> list[str]:
        """The messages of the bot in the group, without its edits."""
        return [line for line in self.lines if line.startswith("[kerkwijk]") and "✎" not in line]

    def question(self) -> str:
        """The code of the question whether the police have a report; empty without one."""
        found = _QUESTION.search("\n".join(self.lines))
        return found[1] if found else ""


async def nabuur(*words: str) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    said, _ = await process.communicate()
    assert process.returncode == 0, said.decode()


async def happens(true: Callable[[], object], what: str, program: Program) -> None:
    for _ in range(WITHIN_S * 20):
        if true():
            return
        assert program.process.returncode is None, what
        await asyncio.sleep(0.05)
    raise AssertionError(what)


async def life(folder: Path, server: MailServer, one_is_open: bool) -> None:
    """The life of the machine until it is lost: one report waits in the backup, one incident may be open there, another one
    comes later. All of them have reached the police in the end."""
    town, config, mails = Town(), str(folder / "config.yaml"), 2 + one_is_open
    await server.stop()
    first = Program(folder, town)
    await first.start()
    await first.send(["@1 An: er loopt iemand rond in tuin 1", "@2 An: vals alarm"])
    await happens(lambda: "Afgesloten" in "".join(town.lines[-1:]), "the end of the first incident", first)
    if one_is_open:
        await first.send(["@3 Bo: er loopt iemand rond in tuin 2"])
        await happens(lambda: len(town.in_group()) == 2, "the open incident", first)
    await nabuur("backup", str(folder / "kept" / "b.zip"), "--config", config)
    await first.kill()
    shutil.copy(folder / "data" / "pseudonym.key", folder / "pseudonym.key")
    await server.start()
    second = Program(folder, town)
    await second.start()
    await second.send(["@4 Bo: vals alarm"] * one_is_open)
    await second.send(["@5 Cis: er loopt iemand rond in tuin 3", "@6 Cis: vals alarm"])
    await happens(lambda: len(set(server.ids)) == mails, "the mails", second)
    lists = (folder / "data" / FILE, folder / "kept" / FILE)
    await happens(lambda: all(len(path.read_text().splitlines()) == mails for path in lists), "the list", second)
    await second.kill()
    shutil.rmtree(folder / "data")


async def restored(folder: Path) -> None:
    await nabuur(
        "restore", str(folder / "kept" / "b.zip"), "--key", str(folder / "pseudonym.key"),
        "--config", str(folder / "config.yaml"),
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_rules.write(tmp_path / "rules")
    return tmp_path


def configure(folder: Path, server: MailServer) -> None:
    text = CONFIG.format(port=server.port) + BACKUPS.format(folder=folder / "kept")
    (folder / "config.yaml").write_text(text)


async def test_with_the_list_beside_the_backups_every_report_arrives_once(folder: Path) -> None:
    async with serving(MailServer()) as server:
        configure(folder, server)
        await life(folder, server, one_is_open=True)
        await restored(folder)
        town = Town()
        program = Program(folder, town)
        await program.start()
        await program.send(["@7 Dirk: er loopt iemand rond in tuin 4", "@8 Dirk: vals alarm"])
        await happens(lambda: len(set(server.ids)) == 4, "the fourth mail", program)
        assert await program.finish() == 0
    assert list(Counter(server.ids).values()) == [1, 1, 1, 1]
    assert town.question() == ""
    assert [line.partition(")")[0] for line in town.in_group()] == ["[kerkwijk] (to 7"]


@pytest.mark.parametrize(("answer", "again"), [("weg", 0), ("ok", 1)])
async def test_without_the_list_a_moderator_is_asked_and_says_what_to_do(folder: Path, answer: str, again: int) -> None:
    """A wrong «ok» sends the same mail with the same Message-ID."""
    async with serving(MailServer()) as server:
        configure(folder, server)
        await life(folder, server, one_is_open=False)
        (folder / "kept" / FILE).unlink()
        await restored(folder)
        town = Town()
        program = Program(folder, town)
        await program.start()
        await happens(town.question, "the question", program)
        await program.send(
            [f"@7 Mo: {answer} {town.question()}", "@8 Dirk: er loopt iemand rond in tuin 4", "@9 Dirk: vals alarm"]
        )
        await happens(lambda: len(server.taken) == 3 + again, "the other mails", program)
        assert await program.finish() == 0
    counts = Counter(server.ids)
    assert sorted(counts.values()) == [1, 1, 1 + again]
    assert [line.partition(")")[0] for line in town.in_group()] == ["[kerkwijk] (to 8"]
