"""The mailbox for answers, against a real IMAP server."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import trustme

from adapters.mail.account import MailboxAccount
from adapters.mail.imap import MOST_OF_MAIL, ImapSession
from adapters.mail.mailbox import MailboxReading, pause_s
from adapters.mail.thread import in_thread
from adapters.mail.wire import events_in
from bot.core.event import DeskNoticeRaised, Event
from bot.core.police_file import MailReturned, PoliceAnswered
from bot.core.ref import Ref
from bot.errors import Lost, Refused
from tests.kit import NOON
from tests.mail.imap_server import PASSWORD, USER, ImapServer, serving
from tests.mail.letters import MAILBOX, failure, letter, reply, tap
from tests.mail.server import certificate

TOKEN = "K7Q-abcdefghijklmnop"
ID = "<kerkwijk.f00d.1.qrstuvwxyz234567@example.org>"
SPAM = letter("Win nu", "Klik hier", by="x@spam.example", id="<s@spam.example>")


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
async def server(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ImapServer]:
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    async with serving(ImapServer(certificate(authority))) as running:
        yield running


def account(server: ImapServer, **other: object) -> MailboxAccount:
    plain = MailboxAccount(
        "127.0.0.1", server.port, MAILBOX, USER, PASSWORD, watches=("kerkwijk",), domains=frozenset({"example.org"})
    )
    return replace(plain, **other)  # type: ignore[arg-type]  # fields of the account


class Inbox:
    """Takes arrivals as the bot does: a known key changes nothing."""

    def __init__(self) -> None:
        self.arrived: dict[str, bytes] = {}
        self.calls = 0

    async def accept(self, key: str, raw: bytes, at: datetime) -> None:
        self.calls += 1
        self.arrived.setdefault(key, raw)

    @property
    def events(self) -> list[Event]:
        return [event for raw in self.arrived.values() for event in events_in(raw)]

    @property
    def notices(self) -> list[str]:
        return [event.text for event in self.events if isinstance(event, DeskNoticeRaised)]


async def looked(server: ImapServer, inbox: Inbox | None = None, **other: object) -> Inbox:
    inbox = inbox or Inbox()
    await MailboxReading(account(server, **other), "example.org").look(inbox.accept)
    return inbox


async def test_answers_and_failures_arrive_and_other_mail_is_left_alone(server: ImapServer) -> None:
    await server.receive(
        SPAM, tap("ontvangen", TOKEN), reply("Ontvangen", f"ontvangen%20{TOKEN}", ID, id="<a2@x>"), failure(ID)
    )
    inbox = await looked(server)
    tapped, answered, returned = inbox.events
    assert isinstance(tapped, PoliceAnswered)
    assert isinstance(answered, PoliceAnswered)
    assert isinstance(returned, MailReturned)
    assert (tapped.in_subject, tapped.has_text) == (("abcdefghijklmnop",), False)
    assert (answered.mails, answered.in_text) == (("kerkwijk.f00d.1.qrstuvwxyz234567",), ("abcdefghijklmnop",))
    assert (returned.addresses, returned.status) == (("wijk@example.org",), "5.1.1")
    assert server.read == [False, True, True, True]


async def test_a_text_stays_unread_for_people_and_nothing_of_it_is_kept(server: ImapServer) -> None:
    await server.receive(reply("Ontvangen. Wie was de melder?", f"ontvangen%20{TOKEN}", ID))
    inbox = await looked(server)
    (answered,) = inbox.events
    assert isinstance(answered, PoliceAnswered)
    assert answered.has_text
    assert server.read == [False]
    assert not any(b"melder" in raw or b"Peeters" in raw or b"wijk@" in raw for raw in inbox.arrived.values())


async def test_an_answer_from_elsewhere_stays_unread(server: ImapServer) -> None:
    await server.receive(tap("ontvangen", TOKEN, by="jan@home.example"))
    inbox = await looked(server)
    assert len(inbox.events) == 1
    assert server.read == [False]


async def test_handled_mail_is_moved_beside(server: ImapServer) -> None:
    await server.receive(SPAM, tap("ontvangen", TOKEN))
    await looked(server, handled="move")
    assert (len(server.read), server.count("INBOX/nabuur")) == (1, 1)


async def test_handled_mail_is_deleted_and_no_other(server: ImapServer) -> None:
    await server.receive(SPAM, tap("ontvangen", TOKEN))
    await looked(server, handled="delete")
    assert len(server.read) == 1


async def test_each_mail_is_looked_at_once(server: ImapServer) -> None:
    reading, inbox = MailboxReading(account(server), "example.org"), Inbox()
    await server.receive(tap("ontvangen", TOKEN))
    for _ in range(3):
        await reading.look(inbox.accept)
    await server.receive(failure(ID))
    await reading.look(inbox.accept)
    assert (inbox.calls, len(inbox.events)) == (2, 2)


async def test_an_end_between_the_receipt_and_the_mark_counts_no_receipt_twice(server: ImapServer) -> None:
    """kill -9 there leaves the arrival on the disk and the mail unmarked."""
    inbox = Inbox()

    async def accept_and_die(key: str, raw: bytes, at: datetime) -> None:
        await inbox.accept(key, raw, at)
        raise asyncio.CancelledError

    await server.receive(tap("ontvangen", TOKEN))
    with pytest.raises(asyncio.CancelledError):
        await MailboxReading(account(server), "example.org").look(accept_and_die)
    assert server.read == [False]
    await looked(server, inbox)
    assert (inbox.calls, len(inbox.events), server.read) == (2, 1, [True])


async def test_after_a_start_the_same_mail_has_the_same_key(server: ImapServer) -> None:
    await server.receive(tap("ontvangen", TOKEN), reply("Ontvangen", TOKEN, ID, id=""))
    inbox = await looked(server, await looked(server))
    assert (inbox.calls, len(inbox.events)) == (4, 2)


async def test_new_numbers_of_all_mails_lose_none_and_count_none_twice(server: ImapServer) -> None:
    first, second = tap("ontvangen", TOKEN), failure(ID)
    reading, inbox = MailboxReading(account(server), "example.org"), Inbox()
    await server.receive(first)
    await reading.look(inbox.accept)
    await server.begin_anew(second, first)
    await reading.look(inbox.accept)
    assert len(inbox.events) == 2


async def test_ten_thousand_old_mails_are_not_fetched(server: ImapServer) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=300)
    await server.receive(tap("ontvangen", TOKEN, id="<old@x>"), at=long_ago)
    server.repeat_the_first(10_000)
    await server.receive(tap("ontvangen", TOKEN))
    inbox = await looked(server)
    assert len(inbox.events) == 1
    assert server.sent < 50_000


async def test_many_new_mails_come_in_parts(server: ImapServer) -> None:
    await server.receive(SPAM)
    server.repeat_the_first(150)
    await server.receive(tap("ontvangen", TOKEN))
    assert len((await looked(server)).events) == 1


async def test_of_a_huge_mail_only_the_beginning_is_fetched(server: ImapServer) -> None:
    await server.receive(reply("Ontvangen", f"ontvangen%20{TOKEN}\n" + "lange regel\n" * 30_000, ID))
    inbox = await looked(server)
    assert len(inbox.events) == 1
    assert server.sent < MOST_OF_MAIL + 50_000


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\xff\xfe\x00",
        b"Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\xff",
        b"Subject: =?nonsense?q?=FF?= -abcdefghijklmnop\r\nFrom: <<<>>>\r\n\r\n\xff\xff",
        b"From: a@example.org\r\nContent-Type: text/plain; charset=nonsense\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!",
        b"From: a@example.org\r\nContent-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n" + b"--\r\n" * 2000,
    ],
)  # fmt: skip
async def test_a_broken_mail_does_not_hide_the_next_one(server: ImapServer, broken: bytes) -> None:
    await server.receive(broken, tap("ontvangen", TOKEN))
    inbox = await looked(server)
    assert [event for event in inbox.events if isinstance(event, PoliceAnswered) and event.sender == "example.org"]


async def test_a_wrong_password_is_refused_and_a_server_that_is_away_is_lost(server: ImapServer) -> None:
    with pytest.raises(Refused):
        await looked(server, password="falsch")
    with pytest.raises(Lost):
        await looked(server, folder="Nergens")
    await server.stop()
    with pytest.raises(Lost):
        await looked(server)


async def test_a_certificate_that_the_machine_does_not_trust_ends_the_talk(
    server: ImapServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(Lost):
        await looked(server)


class Days:
    """A sleep that takes no time. `then`: what happens in the pauses, by the number of the pause."""

    def __init__(self, server: ImapServer, back_after_s: float) -> None:
        self.pauses: list[float] = []
        self._server = server
        self._back_after_s = back_after_s

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        if sum(self.pauses) > self._back_after_s and not self._server.is_up:
            await self._server.start()
        elif self._server.is_up and len(self.pauses) > 1:
            raise asyncio.CancelledError


async def test_a_mailbox_that_is_away_for_two_days_is_told_once_and_its_return_once(server: ImapServer) -> None:
    await server.receive(tap("ontvangen", TOKEN))
    await server.stop()
    days, inbox = Days(server, 2 * 86_400), Inbox()
    with pytest.raises(asyncio.CancelledError):
        await MailboxReading(account(server), "example.org", days.sleep).run(inbox.accept)
    assert sorted(inbox.notices) == ["mailbox_back", "mailbox_lost"]
    assert [event for event in inbox.events if isinstance(event, PoliceAnswered)]
    assert len(days.pauses) < 60


async def test_a_wrong_password_is_told_at_once_and_once(server: ImapServer) -> None:
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            raise asyncio.CancelledError

    inbox, desk = Inbox(), Ref("console", "moderators")
    wrong = account(server, password="falsch", watches=("kerkwijk", "dorp"), told={"dorp": (desk,)})
    with pytest.raises(asyncio.CancelledError):
        await MailboxReading(wrong, "example.org", sleep).run(inbox.accept)
    assert inbox.notices == ["mailbox_refused"] * 2
    assert [event.told for event in inbox.events if isinstance(event, DeskNoticeRaised)] == [(), (desk,)]
    assert pauses[:3] == [600, 1200, 2400]


def test_the_pauses_grow_up_to_an_hour() -> None:
    assert [pause_s(fails, refused=False) for fails in (1, 2, 5, 7, 100)] == [60, 120, 960, 3600, 3600]


async def test_a_stop_does_not_wait_for_a_server_that_says_nothing(server: ImapServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        mailbox = MailboxReading(account(server, port=silent.getsockname()[1]), "example.org")
        looking = asyncio.create_task(mailbox.look(Inbox().accept))
        visitor, _ = await asyncio.to_thread(silent.accept)
        looking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await looking
        visitor.close()


async def test_a_stop_ends_a_call_to_a_server_that_falls_silent(server: ImapServer) -> None:
    """The limit for one answer of the server is 30 seconds."""
    session = await in_thread(partial(ImapSession.open, account(server)))
    server.is_silent = True
    waiting = asyncio.create_task(in_thread(lambda: session.newer_than(0, NOON.date())))
    await asyncio.sleep(0.05)
    await asyncio.wait_for(asyncio.to_thread(session.close), 10)
    with pytest.raises(Lost):
        await waiting


async def test_doctor_reads_the_mailbox_and_changes_nothing(server: ImapServer) -> None:
    await server.receive(tap("ontvangen", TOKEN))
    line = await MailboxReading(account(server), "example.org").examine()
    assert (
        line
        == f"mailbox: 127.0.0.1:{server.port}, receipts@example.org, INBOX: encrypted, the bot can read it; 1 mails"
    )
    assert server.read == [False]
    refused = await MailboxReading(account(server, password="falsch"), "example.org").examine()
    assert refused.startswith("! mailbox: ")
    assert "refuses the login" in refused
