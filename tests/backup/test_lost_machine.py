"""The real program lives on after its backup, loses its data folder, and comes back: every report to the police arrives once,
none is missing, and no message comes to a group a second time. The backup of a killed bot holds undecided messages."""

from __future__ import annotations

import asyncio
import io
import re
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from adapters.console import ConsoleAdapter
from adapters.console import Town as ConsoleTown
from bot.backup.sent_reports import FILE
from bot.core.ref import Ref
from bot.deciding.turns import talk_of
from bot.store.batch import Arrival
from bot.store.store import Store
from tests import small_rules, warm
from tests.crash.harness import ROOT, Program, World
from tests.mail.server import MailServer, serving
from tests.mail.test_kill import CONFIG

WITHIN_S = 60
BACKUPS = 'backup: {{folder: {folder}, at: "03:00"}}\n'
UNSAID = re.compile(r"«ok (\w+)»: nee, doe het nu")
_QUESTION = re.compile(r"«ok (\w+)»: ik verstuur de melding")


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

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def question(self) -> str:
        """The code of the question whether the police have a report; empty without one."""
        found = _QUESTION.search(self.text)
        return found[1] if found else ""


async def nabuur(*words: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *warm.program(), *words, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
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


async def life(folder: Path, server: MailServer, undecided: bool) -> Town:
    """The life of the machine until it is lost. One report waits in the backup, another one comes later. `undecided`: a third
    incident is open in the backup, and its bot was killed before it decided on two messages. Later all reports reach the
    police. Returns what people have read."""
    town, config, mails = Town(), str(folder / "config.yaml"), 4 if undecided else 2
    await server.stop()
    first = Program(folder, town, warm.program())
    await first.start()
    await first.send(["@1 An: er loopt iemand rond in tuin 1", "@2 An: vals alarm"])
    await happens(lambda: "Afgesloten" in "".join(town.lines[-1:]), "the end of the first incident", first)
    if undecided:
        await first.send(["@3 Bo: er loopt iemand rond in de Kerkstraat"])
        await happens(lambda: len(town.in_group()) == 2, "the open incident", first)
        await first.kill()
        await leave_undecided(folder, ["@10 Ed: er loopt iemand rond in de Molenstraat", "@11 Fien: wie gaat er mee?"])
    await nabuur("backup", str(folder / "kept" / "b.zip"), "--config", config)
    if not undecided:
        await first.kill()
    shutil.copy(folder / "data" / "pseudonym.key", folder / "pseudonym.key")
    await server.start()
    second = Program(folder, town, warm.program())
    await second.start()
    if undecided:
        await happens(lambda: town.cards and len(town.in_group()) >= 4, "the decisions", second)
        await second.send(["@12 Ed: vals alarm", "@4 Bo: vals alarm"])
    await second.send(["@5 Cis: er loopt iemand rond in tuin 3", "@6 Cis: vals alarm"])
    await happens(lambda: len(set(server.ids)) == mails, "the mails", second)
    lists = (folder / "data" / FILE, folder / "kept" / FILE)
    await happens(lambda: all(len(path.read_text().splitlines()) == mails for path in lists), "the list", second)
    await second.kill()
    shutil.rmtree(folder / "data")
    return town


async def leave_undecided(folder: Path, lines: list[str]) -> None:
    """The database as a kill leaves it between the arrival of these lines and their decision."""
    async with Store.open(folder / "data") as store:

        async def accept(key: str, raw: bytes, at: datetime) -> None:
            await store.accept([Arrival("console", key, raw, at, talk_of("console"))])

        town = ConsoleTown({Ref("console", "kerkwijk"): Ref("console", "moderators")})
        await ConsoleAdapter(town, io.StringIO("\n".join(lines)), io.StringIO()).run(accept)


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


async def test_the_backup_of_a_killed_bot_does_nothing_twice_and_loses_nothing(folder: Path) -> None:
    """With the list beside the backups, the desk is asked one thing: whether the bot has said what it decides anew."""
    async with serving(MailServer()) as server:
        configure(folder, server)
        before = await life(folder, server, undecided=True)
        await restored(folder)
        town = Town()
        program = Program(folder, town, warm.program())
        await program.start()
        await happens(lambda: UNSAID.search(town.text) and town.gone, "the question", program)
        (code,) = {found[1] for found in UNSAID.finditer(town.text)}
        await program.send([f"@7 Mo: weg {code}", "@8 Dirk: er loopt iemand rond in tuin 4", "@9 Dirk: vals alarm"])
        await happens(lambda: len(set(server.ids)) == 5, "the fifth mail", program)
        assert await program.finish() == 0
    assert list(Counter(server.ids).values()) == [1, 1, 1, 1, 1]
    assert (town.question(), town.cards.keys() & before.cards.keys()) == ("", set())
    assert sorted(line.partition(")")[0] for line in town.in_group()) == ["[kerkwijk] (to 8", "[kerkwijk] ✂ 11"]


@pytest.mark.parametrize(("answer", "again"), [("weg", 0), ("ok", 1)])
async def test_without_the_list_a_moderator_is_asked_and_says_what_to_do(folder: Path, answer: str, again: int) -> None:
    """A wrong «ok» sends the same mail with the same Message-ID."""
    async with serving(MailServer()) as server:
        configure(folder, server)
        await life(folder, server, undecided=False)
        (folder / "kept" / FILE).unlink()
        await restored(folder)
        town = Town()
        program = Program(folder, town, warm.program())
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
