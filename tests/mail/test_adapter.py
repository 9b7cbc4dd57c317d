"""The adapter against a real SMTP server: what it sends, and how it reads the server's answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from adapters.mail.account import MailAccount
from adapters.mail.adapter import TIMEOUT_S, MailAdapter
from bot.core.action import Purpose, SendMessage
from bot.core.ref import Ref
from bot.errors import Busy, Lost, Refused
from bot.outbound.police_mail import written
from tests.mail.reports import TO, line, mail
from tests.mail.server import PASSWORD, USER, MailServer, certificate, serving


@pytest.fixture
async def server() -> AsyncIterator[MailServer]:
    async with serving(MailServer()) as running:
        yield running


@pytest.fixture
async def safe_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[MailServer]:
    """A server with STARTTLS and a login; the machine trusts its certificate."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    async with serving(MailServer(tls=certificate(authority), login=True)) as running:
        yield running


def account(server: MailServer, **other: object) -> MailAccount:
    plain = MailAccount("127.0.0.1", server.port, "watch@example.org", starttls=False)
    return replace(plain, **other)  # type: ignore[arg-type]  # fields of the account


async def test_a_mail_arrives_with_everything_that_belongs_to_it(server: MailServer) -> None:
    ref = await MailAdapter(account(server)).do(await written(mail(number=2)))
    ((to, taken),) = server.taken
    assert (to, taken["To"], taken["From"]) == ("wijk@example.org", "wijk@example.org", "watch@example.org")
    assert taken["Subject"] == "[K7Q] Kerkstraat, 22:13: afgelopen"
    assert taken["Message-ID"] == "<kerkwijk.f00d.2@example.org>"
    assert taken["References"] == "<kerkwijk.f00d.1@example.org>"
    assert taken["Date"] == "Mon, 02 Mar 2026 21:13:00 +0000"
    assert taken["Auto-Submitted"] == "auto-generated"
    assert [part.get_filename() for part in taken.iter_attachments()] == ["K7Q.pdf", "incident.json", "K7Q.csv"]
    body = taken.get_body(("plain",))
    assert body is not None
    assert "Man voelt aan autodeuren" in body.get_content()
    assert ref is not None
    assert (ref.chat, ref.id) == (TO, "<kerkwijk.f00d.2@example.org>")


async def test_the_same_mail_is_the_same_to_the_last_byte(server: MailServer) -> None:
    adapter = MailAdapter(account(server))
    for _ in range(2):
        await adapter.do(await written(mail()))
    first, second = (taken.as_bytes() for _, taken in server.taken)
    assert _without_path(first) == _without_path(second)


def _without_path(mail: bytes) -> bytes:
    return b"\n".join(row for row in mail.splitlines() if not row.startswith((b"X-Peer", b"X-MailFrom", b"X-RcptTo")))


async def test_a_long_identity_stays_readable_in_every_header(server: MailServer) -> None:
    long = "kerkwijk-en-omstreken-van-de-lange-straat.0123456789abcdef01234567.1.abcdefghijklmnop"
    await MailAdapter(account(server)).do(replace(mail(number=2), first=long))
    ((_, taken),) = server.taken
    assert taken["In-Reply-To"] == taken["References"] == f"<{long}@example.org>"


async def test_answers_go_to_the_mailbox_and_failure_reports_too(server: MailServer) -> None:
    await MailAdapter(account(server)).do(replace(mail(), answers_to="receipts@example.org"))
    ((_, taken),) = server.taken
    assert (taken["From"], taken["Reply-To"]) == ("watch@example.org", "receipts@example.org")
    assert server.senders == ["receipts@example.org"]


async def test_a_server_that_refuses_the_mailbox_as_a_sender_still_gets_the_mail(server: MailServer) -> None:
    server.refuses_from["receipts@example.org"] = "553 not your address"
    await MailAdapter(account(server)).do(replace(mail(), answers_to="receipts@example.org"))
    assert len(server.taken) == 1
    assert server.senders == ["watch@example.org"]


async def test_no_mail_goes_out_in_the_name_of_another_domain(server: MailServer) -> None:
    await MailAdapter(account(server)).do(replace(mail(), answers_to="receipts@elsewhere.example"))
    ((_, taken),) = server.taken
    assert (server.senders, taken["Reply-To"]) == (["watch@example.org"], "receipts@elsewhere.example")


async def test_words_of_members_add_no_header(server: MailServer) -> None:
    made = mail(line("hallo\r\nBcc: all@example.org\r\n\r\n.\r\nMAIL FROM:<x@example.org>"))
    made = replace(made, report=replace(made.report, subject="Kerkstraat Bcc: all@example.org"))
    await MailAdapter(account(server)).do(await written(made))
    ((_, taken),) = server.taken
    assert taken["Bcc"] is None
    assert len(server.taken) == 1


async def test_a_huge_transcript_arrives_whole(server: MailServer) -> None:
    made = mail(*(line(f"{number} " + "x" * 4000) for number in range(500)))
    short = replace(made.report, course=made.report.course[:5])  # the PDF of all would take ten seconds
    await MailAdapter(account(server)).do(await written(replace(made, report=short)))
    ((_, taken),) = server.taken
    table = next(part for part in taken.iter_attachments() if part.get_filename() == "K7Q.csv")
    content = table.get_content()
    assert all(f"{number} xxxx" in content for number in (0, 250, 499))


async def test_a_mail_that_is_too_large_for_the_server_is_refused() -> None:
    async with serving(MailServer(size=20_000)) as small:
        with pytest.raises(Refused, match="552"):
            await MailAdapter(account(small)).do(await written(mail(*[line("x" * 4000)] * 50)))


class NoGoodbye(MailServer):
    async def handle_QUIT(self, *_: object) -> str:  # noqa: N802 - aiosmtpd looks for this name
        await asyncio.Event().wait()
        return "221 Bye"


async def test_a_server_that_never_says_goodbye_keeps_no_taken_mail_in_doubt() -> None:
    """It gets less time than the exchanges before."""
    async with serving(NoGoodbye()) as rude, asyncio.timeout(TIMEOUT_S / 2):
        assert await MailAdapter(account(rude)).do(mail()) is not None


async def test_the_connection_is_encrypted_and_the_bot_logs_in(safe_server: MailServer) -> None:
    adapter = MailAdapter(account(safe_server, starttls=True, user=USER, password=PASSWORD))
    await adapter.do(await written(mail()))
    assert (len(safe_server.taken), safe_server.logins) == (1, 1)
    assert await adapter.examine() == [
        f"mail: 127.0.0.1:{safe_server.port}, from watch@example.org: encrypted, the server lets the bot in"
    ]


async def test_a_certificate_that_nobody_vouches_for_ends_the_talk(
    safe_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    adapter = MailAdapter(account(safe_server, starttls=True, user=USER, password=PASSWORD))
    with pytest.raises(Lost) as caught:
        await adapter.do(await written(mail()))
    assert not caught.value.maybe_done
    assert safe_server.logins == 0


async def test_without_encryption_on_offer_nothing_is_sent(server: MailServer) -> None:
    with pytest.raises(Lost):
        await MailAdapter(account(server, starttls=True)).do(await written(mail()))
    assert server.taken == []


async def test_a_wrong_login_waits_and_does_not_try_again_at_once(safe_server: MailServer) -> None:
    adapter = MailAdapter(account(safe_server, starttls=True, user=USER, password="wrong"))
    for _ in range(3):
        with pytest.raises(Lost, match="login") as caught:
            await adapter.do(await written(mail()))
        assert not caught.value.maybe_done
    assert safe_server.connections == 1
    (fault,) = await adapter.examine()
    assert fault.startswith("! mail:")
    assert "login" in fault


async def test_later_means_later(server: MailServer) -> None:
    server.refuses["wijk@example.org"] = "450 greylisted"
    with pytest.raises(Busy):
        await MailAdapter(account(server)).do(await written(mail()))
    server.refuses.clear()
    server.reply = "451 try again"
    with pytest.raises(Busy):
        await MailAdapter(account(server)).do(await written(mail()))


async def test_never_for_one_receiver_changes_nothing_for_another(server: MailServer) -> None:
    server.refuses["wijk@example.org"] = "550 no such user"
    adapter = MailAdapter(account(server))
    with pytest.raises(Refused, match="code 550"):
        await adapter.do(await written(mail()))
    await adapter.do(await written(mail(to=Ref("mail", "dispatch@example.org"))))
    assert [to for to, _ in server.taken] == ["dispatch@example.org"]


async def test_no_word_of_the_server_is_repeated(server: MailServer) -> None:
    server.refuses["wijk@example.org"] = "550 Xantippe does not live here"
    with pytest.raises(Refused) as caught:
        await MailAdapter(account(server)).do(await written(mail()))
    assert "Xantippe" not in str(caught.value)


async def test_a_server_that_is_down_took_nothing(server: MailServer) -> None:
    await server.stop()
    with pytest.raises(Lost) as caught:
        await MailAdapter(account(server)).do(await written(mail()))
    assert not caught.value.maybe_done


async def test_a_connection_that_breaks_after_the_mail_leaves_a_doubt(server: MailServer) -> None:
    server.breaks = 1
    with pytest.raises(Lost) as caught:
        await MailAdapter(account(server)).do(await written(mail()))
    assert caught.value.maybe_done


async def test_mail_is_for_the_police_alone(server: MailServer) -> None:
    with pytest.raises(Refused):
        await MailAdapter(account(server)).do(SendMessage(TO, "hallo", Purpose.NOTICE))


@pytest.mark.parametrize(("reports", "wishes"), [(True, ["RET=HDRS", "NOTIFY=FAILURE,DELAY"]), (False, [])])
async def test_a_failure_report_is_wanted_without_the_texts_of_members(reports: bool, wishes: list[str]) -> None:
    async with serving(MailServer(reports=reports)) as server:
        await MailAdapter(account(server)).do(await written(mail()))
    assert len(server.taken) == 1
    assert server.wishes == wishes
