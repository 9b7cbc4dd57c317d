"""`nabuur doctor` and the start of the bot know the mail account."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from adapters.mail.account import MailAccount, MailboxAccount
from adapters.mail.adapter import MailAdapter
from bot.cli.doctor import examine
from bot.config import Config, load_config
from bot.errors import CannotStart
from bot.platforms import adapters_for
from tests import shipped
from tests.mail.server import MailServer, serving
from tests.mail.test_kill import CONFIG


def config_for(folder: Path, port: int, login: bool = False) -> Config:
    text = CONFIG.format(port=port)
    if login:
        text = text.replace("starttls: false", "starttls: false, user_env: MAIL_USER, password_env: MAIL_PASSWORD")
    (folder / "config.yaml").write_text(text)
    return load_config(folder / "config.yaml")


async def lines_of(config: Config) -> list[str]:
    return [line async for line in examine(config, shipped.rules(*config.watches), adapters_for(config))]


async def test_doctor_logs_in_and_sends_nothing(tmp_path: Path) -> None:
    async with serving(MailServer()) as server:
        lines = await lines_of(config_for(tmp_path, server.port))
    assert f"mail: 127.0.0.1:{server.port}, from watch@example.org: not encrypted, the server lets the bot in" in lines
    relay = "police: Kerkwijk passes on incidents, to PZ Gent (wijk@example.org), agreed on 1 Mar 2026"
    assert relay in lines
    assert server.taken == []


async def test_doctor_says_where_failure_reports_go() -> None:
    """Without a server for the mailbox; the mailbox itself: `tests/mail/test_mailbox.py`."""
    box = MailboxAccount("127.0.0.1", 1, "receipts@example.org", "u", "p")
    async with serving(MailServer(refuses_from={"receipts@example.org": "553 no"})) as server:
        account = MailAccount("127.0.0.1", server.port, "watch@example.org", starttls=False, mailboxes=(box,))
        _, reports, mailbox = await MailAdapter(account).examine()
        server.refuses_from.clear()
        assert len(await MailAdapter(account).examine()) == 2
    assert (
        reports
        == "mail: failure reports come to watch@example.org and not to receipts@example.org: no sending in its name"
    )
    assert mailbox.startswith("! mailbox: 127.0.0.1:1, receipts@example.org, INBOX: ")


async def test_doctor_names_a_server_that_cannot_be_reached(tmp_path: Path) -> None:
    async with serving(MailServer()) as server:
        port = server.port
    lines = await lines_of(config_for(tmp_path, port))
    assert any(line.startswith("! mail:") for line in lines)


async def test_doctor_says_what_to_do_about_a_server_without_encryption_or_login() -> None:
    async with serving(MailServer(offers_login=False)) as server:
        here = ("127.0.0.1", server.port, "watch@example.org")
        (encrypted,) = await MailAdapter(MailAccount(*here)).examine()
        (login,) = await MailAdapter(MailAccount(*here, user="watch", password="p", starttls=False)).examine()
    assert re.match(r"! mail: .* add `starttls: false`", encrypted)
    assert re.match(r"! mail: .* takes no login", login)


async def test_a_missing_password_is_named_before_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_USER", "watch")
    monkeypatch.delenv("MAIL_PASSWORD", raising=False)
    with pytest.raises(CannotStart, match=r"write MAIL_PASSWORD=… into .*/\.env"):
        adapters_for(config_for(tmp_path, 25, login=True))


def test_without_a_relay_there_is_no_mail_account(tmp_path: Path) -> None:
    config = config_for(tmp_path, 25)
    (tmp_path / "config.yaml").write_text(CONFIG.format(port=25).replace("relay: incidents", "relay: none"))
    assert [adapter.name for adapter in adapters_for(config)] == ["console", "mail"]
    assert [adapter.name for adapter in adapters_for(load_config(tmp_path / "config.yaml"))] == ["console"]
