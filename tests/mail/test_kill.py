"""Pull the plug of the real program while it passes incidents on and reads the receipts: nothing is lost, no mail comes twice
where a moderator answers the question about it, and a receipt counts once.

The lists read alone, not the shipped `full`: that one reads otherwise until the encoder is up, and the runs would differ.
"""

from __future__ import annotations

import asyncio
import random
import re
import signal
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

import pytest
import trustme

from bot.backup.archive import DATABASE
from tests import small_rules, warm
from tests.crash.harness import Program, World
from tests.mail import imap_server
from tests.mail.imap_server import PASSWORD, USER, ImapServer
from tests.mail.letters import reply, tap
from tests.mail.server import MailServer, certificate, serving
from tests.mail.test_receipts import text_of

INCIDENTS, KILLS, SEED = 9, 3, 11
WITHIN_S = 60

CONFIG = """data: data/
rules: rules/
timezone: Europe/Brussels
reader: lists
platforms:
  console: {{moderators: [Mo]}}
mail: {{server: "127.0.0.1:{port}", from: watch@example.org, starttls: false}}
neighbourhoods:
  - id: kerkwijk
    name: Kerkwijk
    languages: [nl]
    groups: ["console:kerkwijk"]
    moderators: "console:moderators"
    police: {{zone: PZ Gent, mail: wijk@example.org, relay: incidents, agreed: 2026-03-01}}
"""
MAILBOX = (
    'mailbox: {{server: "127.0.0.1:{port}", address: r@example.org, user_env: BOX_USER, password_env: BOX_PASSWORD}}'
)
STRANGER = "Jan Janssens <jan@home.example>"


class SlowServer(MailServer):
    """Takes its time before it says that it has taken a mail, so that a kill often falls in between."""

    async def handle_DATA(self, *parts: object) -> str:  # noqa: N802 - the same arguments
        reply = await super().handle_DATA(*parts)  # type: ignore[arg-type]  # the same arguments
        await asyncio.sleep(0.05)
        return reply


def script() -> list[str]:
    """Reports and their ends: each reporter gives the all clear."""
    lines = []
    for number in range(INCIDENTS):
        lines.append(f"@{2 * number + 1} Lid{number}: er loopt iemand rond in tuin {number}")
        lines.append(f"@{2 * number + 2} Lid{number}: vals alarm")
    return lines


@dataclass
class Desk(World):
    """`receipts`: how often the desk read of a receipt, by the code of the report. `questions`: the codes of the questions
    about reports in doubt, with those of the reports; `answered`: those that were answered."""

    receipts: Counter[str] = field(default_factory=Counter)
    questions: dict[str, str] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)

    def hear(self, line: str) -> None:
        super().hear(line)
        if found := re.match(r"\[moderators\] ✔ (\w+) · ", line):
            self.receipts[found[1]] += 1
        if found := re.match(r"\[moderators\] ❓ (\w+) · kreeg de politie \(\S+\) de melding (\w+)", line):
            self.questions[found[1]] = found[2]

    def answers(self, server: MailServer) -> list[str]:
        """The lines of a moderator who has asked the police."""
        subjects = " ".join(str(mail["Subject"]) for _, mail in server.taken)
        open_ones = {code: report for code, report in self.questions.items() if code not in self.answered}
        self.answered |= open_ones.keys()
        words = (f"{'weg' if f'[{report}]' in subjects else 'ok'} {code}" for code, report in open_ones.items())
        return [f"@{900 + len(self.answered) + number} Mo: {line}" for number, line in enumerate(words)]


async def test_kills_lose_no_mail_and_no_receipt_and_count_none_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second kill falls between a receipt and its mark in the mailbox. No word of an answer reaches the disk. Only the line
    about the receipt comes twice, and only if it was on its way at a kill."""
    small_rules.write(tmp_path / "rules")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    for name, value in (("SSL_CERT_FILE", str(tmp_path / "ca.pem")), ("BOX_USER", USER), ("BOX_PASSWORD", PASSWORD)):
        monkeypatch.setenv(name, value)
    lines, desk, chance, repeats = script(), Desk(), random.Random(SEED), False
    async with serving(SlowServer()) as server, imap_server.serving(ImapServer(certificate(authority))) as mailbox:
        text = CONFIG.format(port=server.port).replace("relay:", f"{MAILBOX.format(port=mailbox.port)}, relay:")
        (tmp_path / "config.yaml").write_text(text)
        for kill in range(KILLS + 1):
            program = Program(tmp_path, desk, warm.program())
            await program.start()
            todo = [line for line in lines if int(line[1:].split()[0]) not in desk.accepted]
            last = kill == KILLS
            await program.send(todo if last else todo[: 2 * (INCIDENTS // KILLS)])
            if last:
                await _all_mails(server, program, desk)
                program.process.send_signal(signal.SIGTERM)
                assert await program.finish() == 0
                break
            await _some_mail(server, len(server.taken) + 1, program)
            if mailbox.holds_marks:
                await asyncio.wait_for(mailbox.asked_to_mark.wait(), WITHIN_S)
            await asyncio.sleep(chance.uniform(0, 0.06))
            await program.kill()
            repeats |= _line_was_on_its_way(tmp_path / "data")
            if kill == 0:
                sent = server.taken[0][1]
                elsewhere = reply(
                    "Ik zag een zwarte fiets.", text_of(sent), str(sent["Message-ID"]), by=STRANGER, id="<s@x>"
                )
                await mailbox.receive(tapped(sent), elsewhere)
            mailbox.holds_marks = kill == 0
    assert len(server.ids) == len(set(server.ids)) == INCIDENTS
    assert len(desk.questions) <= KILLS
    subjects = {(mail["Message-ID"], mail["Subject"], mail["Date"]) for _, mail in server.taken}
    assert len(subjects) == INCIDENTS
    assert mailbox.asked_to_mark.is_set()
    assert mailbox.read == [True, False]
    assert list(desk.receipts.values()) in ([[1], [2]] if repeats else [[1]])
    kept = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert b"kerkwijk" in kept
    assert not [word for word in (b"zwarte fiets", b"Peeters", b"Janssens", b"jan@") if word in kept]


def _line_was_on_its_way(data: Path) -> bool:
    """True if the line about a receipt had begun at the kill: it comes once more, since no platform can tell that it came."""
    with closing(sqlite3.connect(data / DATABASE)) as database:
        begun = "SELECT count(*) FROM outbox WHERE state = 'waiting' AND in_doubt AND instr(payload, ?)"
        (count,) = database.execute(begun, ("✔ ".encode(),)).fetchone()
    return bool(count)


def tapped(mail: EmailMessage) -> bytes:
    """The link in a mail, tapped and sent."""
    found = re.search(r"subject=ontvangen%20([\w-]+)", text_of(mail))
    assert found is not None
    return tap("ontvangen", found[1])


async def _all_mails(server: MailServer, program: Program, desk: Desk) -> None:
    """Waits for all mails, since a program with a mailbox does not end with its input. A moderator answers the questions."""
    for _ in range(WITHIN_S * 20):
        await program.send(desk.answers(server))
        if len(set(server.ids)) >= INCIDENTS or program.process.returncode is not None:
            return
        await asyncio.sleep(0.05)
    raise AssertionError("a mail is missing")


async def _some_mail(server: MailServer, count: int, program: Program) -> None:
    """Waits until one more mail was taken, or until it is clear that none waits."""
    for _ in range(WITHIN_S * 20):
        if len(server.taken) >= count or program.process.returncode is not None:
            return
        await asyncio.sleep(0.05)
    raise AssertionError("no mail arrived")
