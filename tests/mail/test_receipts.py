"""From an incident to its receipt on the desk, through a running bot, a real mail server and a real mailbox."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import trustme

from adapters.mail import mailbox
from adapters.mail.account import MailAccount, MailboxAccount
from adapters.mail.adapter import MailAdapter
from tests.bots import TestClock, parts, rests, running, until
from tests.fake_platform import FakePlatform
from tests.kit import RELAYING
from tests.mail.imap_server import PASSWORD, USER, ImapServer
from tests.mail.imap_server import serving as serving_mailbox
from tests.mail.letters import MAILBOX, failure, reply, tap
from tests.mail.server import MailServer, certificate, serving
from tests.mail.test_relay import Town, report_and_end

READING = replace(RELAYING, police=replace(RELAYING.police, answers_to=MAILBOX))


@dataclass
class Post:
    """The two servers, and the bot's account there."""

    smtp: MailServer
    imap: ImapServer

    @property
    def account(self) -> MailAccount:
        box = MailboxAccount(
            "127.0.0.1",
            self.imap.port,
            MAILBOX,
            USER,
            PASSWORD,
            watches=("kerkwijk",),
            domains=frozenset({"example.org"}),
        )
        return MailAccount("127.0.0.1", self.smtp.port, "watch@example.org", starttls=False, mailboxes=(box,))


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
async def post(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Post]:
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    monkeypatch.setattr(mailbox, "LOOK_EVERY_S", 0.05)
    async with serving(MailServer()) as smtp, serving_mailbox(ImapServer(certificate(authority))) as imap:
        yield Post(smtp, imap)


@asynccontextmanager
async def town(folder: Path, post: Post, clock: TestClock | None = None) -> AsyncIterator[Town]:
    """Like that of `test_relay`, with a mailbox."""
    platform, clock = FakePlatform(), clock or TestClock()
    made = parts(folder, platform, clock, READING)
    async with running(replace(made, adapters=[platform, MailAdapter(post.account)])) as bot:
        yield Town(bot, platform, clock)


async def desk_hears(made: Town, key: str, count: int = 1) -> None:
    await until(lambda: len(made.desk(key)) >= count)
    await rests(made.bot)
    assert len(made.desk(key)) == count


async def mailed(made: Town, post: Post) -> EmailMessage:
    await report_and_end(made)
    await until(lambda: len(post.smtp.taken) == 1)
    await rests(made.bot)
    return post.smtp.taken[0][1]


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def link_of(mail: EmailMessage) -> tuple[str, str]:
    """The address and the subject of the link in the text."""
    found = re.search(r"<(mailto:\S+)>", text_of(mail))
    assert found is not None
    link = urlsplit(found[1])
    return link.path, parse_qs(link.query)["subject"][0]


async def test_a_tap_on_the_link_in_the_mail_is_the_receipt_on_the_desk(tmp_path: Path, post: Post) -> None:
    async with town(tmp_path, post) as made:
        address, subject = link_of(await mailed(made, post))
        assert address == MAILBOX
        await post.imap.receive(tap(*subject.split(" ")))
        await desk_hears(made, "police_received")
        await until(lambda: post.imap.read == [True])


async def test_a_word_in_answer_to_the_mail_is_the_receipt(tmp_path: Path, post: Post) -> None:
    async with town(tmp_path, post) as made:
        mail = await mailed(made, post)
        assert mail["Reply-To"] == MAILBOX
        await post.imap.receive(reply("Ontvangen", text_of(mail), str(mail["Message-ID"])))
        await desk_hears(made, "police_received")


async def test_a_mail_that_came_back_is_told_once(tmp_path: Path, post: Post) -> None:
    async with town(tmp_path, post) as made:
        mail = await mailed(made, post)
        id = str(mail["Message-ID"])
        await post.imap.receive(
            failure(id), failure(id, id="<again@mx>"), failure(id, action="delayed", id="<late@mx>")
        )
        await until(lambda: post.imap.read == [True, True, False])
        await desk_hears(made, "police_returned")
        assert made.desk("police_received") == []


async def test_a_receipt_counts_once_over_restarts_and_lost_marks(tmp_path: Path, post: Post) -> None:
    """As after kill -9 between the receipt and the mark, or a mailbox that was put back from a backup."""
    clock = TestClock()
    async with town(tmp_path, post, clock) as made:
        answer = tap(*link_of(await mailed(made, post))[1].split(" "))
        await post.imap.receive(answer)
        await desk_hears(made, "police_received")
    await post.imap.begin_anew(answer)
    async with town(tmp_path, post, clock) as made:
        await until(lambda: post.imap.read == [True])
        await rests(made.bot)
        assert made.desk("police_received") == []


async def test_nothing_of_an_answer_is_on_the_disk(tmp_path: Path, post: Post) -> None:
    async with town(tmp_path, post) as made:
        mail = await mailed(made, post)
        await post.imap.receive(reply("Ontvangen. Vraag Zebedeus eens", text_of(mail), str(mail["Message-ID"])))
        await desk_hears(made, "police_answer_text")
    content = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert content
    assert b"Zebedeus" not in content
    assert b"Peeters" not in content
