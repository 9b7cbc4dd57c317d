"""`nabuur doctor` looks at each part, whatever is wrong with the others."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from bot.cli import certificates, machine
from bot.cli.doctor import examine
from bot.cli.machine import machine_lines
from bot.config import Config, load_config
from bot.config.values import BackupPlan, LogFile
from bot.health.ping_fault import PingFault, keep
from bot.platforms import adapters_that_can_be_made
from bot.store.batch import Arrival
from bot.store.store import Store
from bot.translation import say_in
from tests import shipped
from tests.backup.test_hung_disk import BrokenFolder
from tests.cli.test_commands import ROOT, nabuur
from tests.store.damaged_page import spoil_page
from tests.wire.ports import free_port

CONFIG = """\
data: data/
rules: rules/
timezone: Europe/Brussels
reader: lists
platforms:
  console: {{moderators: [Mo]}}
  telegram: {{token_env: NABUUR_TEST_TOKEN, base_url: "http://127.0.0.1:{port}"}}
backup: {{folder: backups/}}
health: {{ping_env: NABUUR_TEST_PING}}
neighbourhoods:
  - id: kerkwijk
    name: Kerkwijk
    languages: [nl]
    groups: ["console:kerkwijk", "telegram:-1001"]
    moderators: "telegram:-1002"
"""


ON_SIGNAL = """\
data: data/
rules: rules/
timezone: Europe/Brussels
reader: lists
platforms:
  signal: {{number_env: NABUUR_SIGNAL_NUMBER, service: "http://127.0.0.1:{rest}", rpc: "127.0.0.1:{rpc}"}}
neighbourhoods:
  - id: kerkwijk
    name: Kerkwijk
    languages: [nl]
    groups: ["signal:group.a="]
    moderators: "signal:group.b="
"""


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    """The config of a watch whose platform is down."""
    monkeypatch.setenv("NABUUR_TEST_TOKEN", "123456:" + "A" * 35)
    monkeypatch.delenv("NABUUR_TEST_PING", raising=False)
    (tmp_path / "config.yaml").write_text(CONFIG.format(port=free_port()))
    return load_config(tmp_path / "config.yaml")


async def lines_of(config: Config) -> list[str]:
    rules = shipped.rules(*config.watches)
    return [line async for line in examine(config, rules, *adapters_that_can_be_made(config))]


def beginnings(lines: Sequence[str]) -> set[str]:
    return {match[0] for line in lines if (match := re.match(r"(! |note: )?\w+", line))}


PARTS = {"rules", "police", "reader", "! health", "versions", "disk"}


async def test_a_platform_that_is_down_hides_nothing_else(config: Config) -> None:
    async with Store.open(config.data):
        pass
    lines = await lines_of(config)
    assert {*PARTS, "! telegram", "console", "data", "note: backup"} <= beginnings(lines)
    assert not any("telegram:-100" in line for line in lines), "nothing can be said about its groups"


async def test_an_address_without_a_scheme_is_no_address(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """A start refuses it, so doctor names it before."""
    monkeypatch.setenv("NABUUR_TEST_PING", "hc-ping.example/1234")
    assert any(line.startswith("! health: ") for line in await lines_of(config))
    monkeypatch.setenv("NABUUR_TEST_PING", "https://hc-ping.example/1234")
    assert not any(line.startswith("! health: ") for line in await lines_of(config))
    config.data.mkdir(exist_ok=True)
    keep(config.data, PingFault(datetime(2026, 3, 2, 12, 0, tzinfo=UTC), status=404))
    named = "! health: the address in NABUUR_TEST_PING has taken no call since 2 Mar 13:00: it answers 404"
    assert named in await lines_of(config)


def test_the_report_has_no_line_of_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The log is English. A signal-cli that is down stands in the report, in the language of the terminal."""
    monkeypatch.setenv("NABUUR_LANGUAGE", "nl")
    monkeypatch.setenv("NABUUR_SIGNAL_NUMBER", "+32470123456")
    (tmp_path / "config.yaml").write_text(ON_SIGNAL.format(rest=free_port(), rpc=free_port()))
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    done = nabuur(tmp_path, "doctor")
    assert "! signal: " in done.stdout
    assert done.stderr == ""


async def test_a_missing_secret_hides_nothing_else(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NABUUR_TEST_TOKEN")
    lines = await lines_of(config)
    assert any(line.startswith("! ") and "NABUUR_TEST_TOKEN" in line for line in lines)
    assert {*PARTS, "console", "data"} <= beginnings(lines)


async def test_a_broken_database_hides_nothing_else(config: Config) -> None:
    config.data.mkdir()
    (config.data / "nabuur.db").write_bytes(b"garbage" * 1000)
    assert {*PARTS, "! data", "note: backup"} <= beginnings(await lines_of(config))
    with say_in("fr"):
        assert any(line.startswith("! données\N{NO-BREAK SPACE}: ") for line in await lines_of(config))


async def test_a_damaged_page_is_named_with_a_way_out_and_hides_nothing_else(config: Config) -> None:
    async with Store.open(config.data):
        pass
    spoil_page(config.data / "nabuur.db", "members")
    lines = await lines_of(config)
    assert {*PARTS, "note: backup"} <= beginnings(lines)
    assert [line for line in lines if line.startswith("! data")] == [
        "! data: the database refuses: its file is damaged. Stop the bot and restore a backup."
    ]


async def test_a_bot_that_has_never_run_is_not_blamed_for_its_backups(config: Config) -> None:
    found = beginnings(await lines_of(config))
    assert "backup" in found
    assert "! backup" not in found


async def test_a_first_backup_is_a_fault_only_once_the_bot_had_time_to_make_it(config: Config) -> None:
    """Not right after `backup:` was written, nor right after the start that reads it."""
    async with Store.open(config.data) as store:
        assert "note: backup" in beginnings(await lines_of(config))
        yesterday = datetime.now(UTC) - timedelta(days=1)
        os.utime(config.path, (yesterday.timestamp(),) * 2)
        assert "! backup" in beginnings(await lines_of(config))
        await store.take_start(datetime.now(UTC) - timedelta(minutes=2), lambda before, absent: [])
        assert "note: backup" in beginnings(await lines_of(config))
        await store.take_start(yesterday, lambda before, absent: [])
        assert "! backup" in beginnings(await lines_of(config))


async def test_a_backup_of_a_clock_that_ran_ahead_hides_no_old_one(config: Config) -> None:
    (folder := config.path.parent / "backups").mkdir(mode=0o700)
    for name, days in (("nabuur-2026-11-27T0330.zip", -9), ("nabuur-2127-11-27T0330.zip", 36_525)):
        (folder / name).touch()
        moment = (datetime.now(UTC) + timedelta(days=days)).timestamp()
        os.utime(folder / name, (moment, moment))
    assert "! backup" in beginnings(await lines_of(config))


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("en", "1 thing waits", "2 things wait"),
        ("nl", "er moet nog 1 ding", "er moeten nog 2 dingen"),
        ("fr", "1 chose encore", "2 choses encore"),
        ("de", "1 Vorgang wartet", "2 Vorgänge warten"),
    ],
)
async def test_one_thing_is_told_in_the_singular(config: Config, language: str, one: str, two: str) -> None:
    async with Store.open(config.data) as store:
        for key, told in (("a", one), ("b", two)):
            await store.accept([Arrival("console", key, b"{}", datetime.now(UTC))])
            with say_in(language):
                assert any(told in line for line in await lines_of(config))


async def about_machine(config: Config, alive_at: datetime | None = None) -> list[str]:
    return [line async for line in machine_lines(config, alive_at, datetime.now(UTC))]


async def test_a_clock_that_is_behind_the_last_run_is_a_fault(config: Config) -> None:
    now = datetime.now(UTC)
    assert not any(line.startswith("!") for line in await about_machine(config, now))
    assert "! clock" in beginnings(await about_machine(config, now + timedelta(hours=2)))


async def test_the_local_time_is_told_since_a_wrong_zone_is_valid_too(config: Config) -> None:
    now = datetime(2026, 11, 27, 5, 24, tzinfo=UTC)
    assert "clock: it is 27 Nov 2026 06:24 in Europe/Brussels" in [
        line async for line in machine_lines(config, None, now)
    ]


async def test_a_disk_with_little_room_is_a_fault(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "disk" in beginnings(await about_machine(config))
    monkeypatch.setattr(machine, "SCARCE_DISK", 10**18)
    assert "! disk" in beginnings(await about_machine(config))


async def test_a_file_of_the_log_that_is_too_old_is_a_fault(config: Config) -> None:
    logging_to = replace(config, log=LogFile(config.path.parent / "nabuur.log", keep=14))
    assert "! log" not in beginnings(await about_machine(logging_to))
    (old := config.path.parent / "nabuur.log.2020-01-01").touch()
    assert [line for line in await about_machine(logging_to) if line.startswith("! log:") and str(old) in line]


async def test_a_plain_backup_that_others_can_read_is_a_fault(config: Config) -> None:
    (folder := config.path.parent / "backups").mkdir(mode=0o755)
    backup = folder / "nabuur-2026-11-27T0330.zip"
    backup.touch(mode=0o600)
    assert "! backup" not in beginnings(await about_machine(config))
    os.chmod(backup, 0o644)
    assert any(line.startswith("! backup") and str(backup) in line for line in await about_machine(config))
    os.chmod(folder, 0o700)
    assert "! backup" not in beginnings(await about_machine(config))


@pytest.mark.parametrize("name", ["config.yaml", "rules", "rules/60-ours.yaml", "rules/texts", "."])
async def test_settings_that_every_account_may_change_are_a_fault(config: Config, name: str) -> None:
    (config.rules / "texts").mkdir(parents=True)
    (config.rules / "60-ours.yaml").touch()
    path = config.path.parent / name
    assert "! settings" not in beginnings(await about_machine(config))
    os.chmod(path, path.stat().st_mode | 0o002)
    assert [line for line in await about_machine(config) if line.startswith("! settings") and str(path) in line]
    os.chmod(path, path.stat().st_mode | 0o1000)
    assert "! settings" not in beginnings(await about_machine(config))


async def test_a_file_that_an_editor_holds_open_stops_no_report(config: Config) -> None:
    """Emacs marks it by a link that leads nowhere."""
    config.rules.mkdir()
    (config.rules / ".#30-no-vigilantes.yaml").symlink_to("cora@laptop.4711:1764322")
    assert "versions" in beginnings(await about_machine(config))


@asynccontextmanager
async def serving(authority: trustme.CA, ends: datetime) -> AsyncIterator[int]:
    """A server with a certificate that ends then."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", not_after=ends).configure_cert(context)
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "localhost", 0, ssl=context)
    async with server:
        yield server.sockets[0].getsockname()[1]


@pytest.mark.parametrize(
    ("days", "is_trusted", "mark"),
    [(90, True, "certificate"), (5, True, "! certificate"), (90, False, "! certificate")],
)
async def test_a_certificate_is_looked_at(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: int, is_trusted: bool, mark: str
) -> None:
    authority = trustme.CA()
    (authority if is_trusted else trustme.CA()).cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    async with serving(authority, datetime.now(UTC) + timedelta(days=days)) as port:
        monkeypatch.setattr(certificates, "_servers", lambda config: [certificates.Server("localhost", port)])
        assert mark in beginnings(await about_machine(config))


def test_each_server_of_the_settings_is_looked_at(config: Config) -> None:
    text = config.path.read_text().replace("http://127.0.0.1", "https://telegram.example")
    config.path.write_text(text)
    (server,) = certificates._servers(load_config(config.path))
    assert server.host == "telegram.example"


async def test_a_folder_for_backups_on_a_disk_with_a_fault_does_not_end_the_report(config: Config) -> None:
    backup = BackupPlan(BrokenFolder(config.path.parent / "backups"))
    told = await lines_of(replace(config, backup=backup))
    assert [line for line in told if "backups cannot be read: the disk has a fault" in line]
    assert beginnings(told) == {*beginnings(await lines_of(config)), "! backup"} - {"backup"}


async def test_a_backup_that_is_gone_meanwhile_does_not_end_the_report(config: Config) -> None:
    folder = config.path.parent / "backups"
    folder.mkdir()
    (folder / "nabuur-2026-06-01T0330.zip").symlink_to(folder / "gone")
    config = replace(config, backup=BackupPlan(folder))
    assert beginnings(await lines_of(config)) == {*beginnings(await lines_of(replace(config, backup=None))), "backup"}
