"""Kill the real program in a hand-over to a real mail server: before the text of the mail, before the reply, and after it. The
police have each mail once in the end.

A kill before the text leaves no doubt. A kill after it asks the desk, unless the bot had written down that the mail was taken.
Without an answer nothing leaves: only a person sends a mail that may have arrived.

Each run is a fork of a process that has loaded the program (`tests/warm/`), since only the outbox and the mail server matter
here. The lists read alone, not the shipped `full`: each start would load models.
"""

from __future__ import annotations

import asyncio
import os
import re
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from bot.backup.sent_reports import FILE
from tests import small_rules, warm
from tests.bots import until
from tests.crash.harness import ROOT, Program, World
from tests.mail.server import MailServer, serving
from tests.mail.test_kill import CONFIG

WIJK, DISPATCH = "wijk@example.org", "dispatch@example.org"
EVENING = ["@1 Jan: er loopt iemand rond in de tuin", "@2 Jan: vals alarm"]


@dataclass
class HoldingServer(MailServer):
    """`holds`: by receiver, the command whose reply does not come: RCPT, DATA for a mail that was taken, or LOST for one
    that was not; at REPLY that of DATA comes after `may_reply`. `reached`: the receivers that wait for it. `has_ended`: the
    bot has read the reply and says goodbye."""

    holds: dict[str, str] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)
    may_reply: asyncio.Event = field(default_factory=asyncio.Event)
    has_ended: bool = False

    async def handle_RCPT(  # noqa: N802 - aiosmtpd looks for this name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.holds.get(address) == "RCPT":
            await self._hold(address)
        return await super().handle_RCPT(server, session, envelope, address, options)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        (address,) = envelope.rcpt_tos
        held = self.holds.get(address)
        reply = self.reply if held == "LOST" else await super().handle_DATA(server, session, envelope)
        if held in ("DATA", "LOST"):
            await self._hold(address)
        elif held == "REPLY":
            self.reached.add(address)
            await self.may_reply.wait()
        return reply

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        self.has_ended = True
        return "221 Bye"

    def most_of_one(self) -> int:
        """How often one box holds one Message-ID, at most."""
        return max(Counter((to, mail["Message-ID"]) for to, mail in self.taken).values(), default=0)

    async def _hold(self, address: str) -> None:
        self.reached.add(address)
        await asyncio.Event().wait()

    def boxes(self) -> list[str]:
        return sorted(to for to, _ in self.taken)


@dataclass
class Desk(World):
    """`codes`: of the questions about reports in doubt; `about`: the same by address. `told`: how often it read that no answer
    came."""

    codes: list[str] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)
    told: int = 0

    def hear(self, line: str) -> None:
        super().hear(line)
        if found := re.search(r"^\[moderators\] ❓ (\w+) · kreeg de politie \(([^)]+)\)", line):
            self.codes.append(found[1])
            self.about[found[2]] = found[1]
        self.told += line.startswith("[moderators] ⏰") and "nog geen antwoord" in line


def write_config(folder: Path, server: HoldingServer, *mail: str) -> None:
    config = CONFIG.format(port=server.port)
    (folder / "config.yaml").write_text(config.replace(f"mail: {WIJK}", f"mail: [{', '.join(mail)}]"))


async def killed(folder: Path, server: HoldingServer, *mail: str) -> Desk:
    """An evening whose mail is handed over, and a kill when every address waits for the reply that does not come."""
    program, desk = await begun(folder, server, *mail)
    await until(lambda: server.reached == set(server.holds))
    await program.kill()
    server.holds.clear()
    return desk


async def begun(folder: Path, server: HoldingServer, *mail: str) -> tuple[Program, Desk]:
    """The program on an evening whose mail leaves at its end."""
    folder.mkdir(exist_ok=True)  # noqa: ASYNC240 - a folder of the test, on this disk
    small_rules.write(folder / "rules")
    write_config(folder, server, *mail)
    desk = Desk()
    program = Program(folder, desk, warm.program())
    await program.start()
    await program.send(EVENING)
    return program, desk


async def lives_on(folder: Path, desk: Desk, *lines: str) -> None:
    """A start with these lines, which ends when nothing is left to do."""
    program = Program(folder, desk, warm.program())
    await program.start()
    await program.send(lines)
    assert await program.finish() == 0


async def answers(folder: Path, desk: Desk, word: str) -> None:
    """A moderator answers the only question, and the bot starts once more."""
    (code,) = desk.codes
    await lives_on(folder, desk, f"@3 Mo: {word} {code}")
    await lives_on(folder, desk)
    assert len(desk.codes) == 1


@pytest.mark.parametrize(("held", "answer"), [("RCPT", ""), ("DATA", "weg"), ("LOST", "ok")])
async def test_a_kill_in_a_hand_over_neither_loses_nor_doubles_a_mail(tmp_path: Path, held: str, answer: str) -> None:
    async with serving(HoldingServer(holds={WIJK: held})) as server:
        desk = await killed(tmp_path, server, WIJK)
        assert len(server.taken) == (held == "DATA")
        await lives_on(tmp_path, desk)
        if answer:
            assert len(server.taken) == (held == "DATA")
            await answers(tmp_path, desk, answer)
        assert server.boxes() == [WIJK]
        assert len(desk.codes) == bool(answer)


async def test_the_address_whose_mail_had_not_begun_gets_it_at_once(tmp_path: Path) -> None:
    async with serving(HoldingServer(holds={WIJK: "DATA", DISPATCH: "RCPT"})) as server:
        desk = await killed(tmp_path, server, WIJK, DISPATCH)
        await lives_on(tmp_path, desk)
        assert server.boxes() == [DISPATCH, WIJK]
        await answers(tmp_path, desk, "weg")
        assert server.boxes() == [DISPATCH, WIJK]


async def test_each_of_two_addresses_in_doubt_gets_its_mail_once(tmp_path: Path) -> None:
    """The server had taken the mail for one of them, and lost that for the other."""
    async with serving(HoldingServer(holds={WIJK: "DATA", DISPATCH: "LOST"})) as server:
        desk = await killed(tmp_path, server, WIJK, DISPATCH)
        await lives_on(tmp_path, desk)
        assert server.boxes() == [WIJK]
        await lives_on(tmp_path, desk, f"@3 Mo: weg {desk.about[WIJK]}", f"@4 Mo: ok {desk.about[DISPATCH]}")
        await lives_on(tmp_path, desk)
        assert server.boxes() == [DISPATCH, WIJK]
        assert len(desk.codes) == 2


@pytest.mark.parametrize("noted", [True, False])
async def test_a_kill_after_the_reply_doubles_no_mail(tmp_path: Path, noted: bool) -> None:
    """The database is locked, so that it cannot hear of the reply. `noted`: the list of sent reports does."""
    listed = tmp_path / "data" / FILE
    async with serving(HoldingServer(holds={WIJK: "REPLY"})) as server:
        program, desk = await begun(tmp_path, server, WIJK)
        await until(lambda: server.reached)
        if not noted:
            listed.mkdir()  # nothing can be written there
        with closing(sqlite3.connect(tmp_path / "data" / "nabuur.db")) as other:
            other.execute("BEGIN IMMEDIATE")
            server.may_reply.set()
            await until(lambda: server.has_ended and (listed.is_dir() or FILE in contents(listed.parent)))
            await program.kill()
        server.holds.clear()
        if not noted:
            listed.rmdir()
        await lives_on(tmp_path, desk)
        if noted:
            assert desk.codes == []
        else:
            await answers(tmp_path, desk, "weg")
        assert server.boxes() == [WIJK]


async def unanswered(folder: Path, desk: Desk) -> None:
    """The time for an answer ends while the bot is off. It starts twice."""
    past = msgspec.json.encode(datetime.now(UTC) - timedelta(seconds=1))
    with closing(sqlite3.connect(folder / "data" / "nabuur.db")) as database, database:
        changed = database.execute("UPDATE timers SET body = ? WHERE timer LIKE 'police/%doubt%'", (past,)).rowcount
    assert changed == 1
    program = Program(folder, desk, warm.program())
    await program.start()
    await until(lambda: desk.told)
    assert await program.finish() == 0
    await lives_on(folder, desk)


async def listed(folder: Path, *options: str) -> str:
    """The output of `nabuur dead-letters`, in English."""
    config = ("--config", str(folder / "config.yaml"))
    command = (*warm.program(), "dead-letters", *options, *config)
    spoken = {**os.environ, "NABUUR_LANGUAGE": "en"}
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, env=spoken, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    output, _ = await process.communicate()
    return output.decode()


@pytest.mark.parametrize(("held", "answer"), [("DATA", "weg"), ("LOST", "ok"), ("LOST", "weg")])
async def test_a_question_without_an_answer_sends_nothing_and_its_card_goes_on_working(
    tmp_path: Path, held: str, answer: str
) -> None:
    async with serving(HoldingServer(holds={WIJK: held})) as server:
        desk = await killed(tmp_path, server, WIJK)
        await lives_on(tmp_path, desk)
        assert await listed(tmp_path) == "no dead letters\n"
        await unanswered(tmp_path, desk)
        assert (len(server.taken), desk.told) == (held == "DATA", 1)
        assert f"report for {WIJK}" in await listed(tmp_path)
        await answers(tmp_path, desk, answer)
        await lives_on(tmp_path, desk, f"@9 Mo: ok {desk.codes[0]}")  # too late
        assert len(server.taken) == (held == "DATA" or answer == "ok")
        assert (server.most_of_one(), await listed(tmp_path)) == (len(server.taken), "no dead letters\n")


@pytest.mark.parametrize("option", ["--send", "--drop"])
async def test_the_operator_sends_the_report_or_gives_it_up(tmp_path: Path, option: str) -> None:
    async with serving(HoldingServer(holds={WIJK: "LOST"})) as server:
        desk = await killed(tmp_path, server, WIJK)
        await lives_on(tmp_path, desk)
        await unanswered(tmp_path, desk)
        number = (await listed(tmp_path)).split()[1].rstrip(":")
        assert f"report {number}" in await listed(tmp_path, option, number)
        await lives_on(tmp_path, desk)
        assert (len(server.taken), await listed(tmp_path)) == (option == "--send", "no dead letters\n")


@pytest.mark.parametrize("held", ["DATA", "LOST"])
async def test_on_no_way_without_a_yes_a_box_gets_one_mail_twice(tmp_path: Path, held: str) -> None:
    """Kills, starts, the end of the time, a retry and a drop of the dead letters, another address and back."""
    async with serving(HoldingServer(holds={WIJK: held, DISPATCH: held})) as server:
        desk = await killed(tmp_path, server, WIJK, DISPATCH)
        for _ in range(2):
            program = Program(tmp_path, desk, warm.program())
            await program.start()
            await program.send(["@20 Jan: goed, dank je"])
            await until(lambda: 20 in desk.accepted)
            await program.kill()
            desk.accepted.discard(20)
        await lives_on(tmp_path, desk)
        await unanswered(tmp_path, desk)
        for option in ("--retry", "--drop"):
            await listed(tmp_path, option)
        for mail in (("nieuw@example.org", DISPATCH), (WIJK,), (WIJK, DISPATCH)):
            write_config(tmp_path, server, *mail)
            await lives_on(tmp_path, desk)
        assert server.boxes() == ([] if held == "LOST" else [DISPATCH, WIJK])
        assert server.most_of_one() <= 1


def contents(folder: Path) -> dict[str, int]:
    """The files that are not empty."""
    return {path.name: size for path in folder.iterdir() if (size := path.stat().st_size)}
