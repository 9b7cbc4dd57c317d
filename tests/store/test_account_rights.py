"""An account that may not use the data folder learns which path it is, whose it is, and the command that helps.

Root may do everything, so a process answers that becomes another account, in a folder that this account can reach.
"""

from __future__ import annotations

import atexit
import json
import os
import pwd
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.account_rights import fact_about

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root makes files that belong to other accounts")

NOBODY = 65534

CODE = """
import asyncio, json, os, sys
from datetime import UTC, datetime
from types import SimpleNamespace
from pathlib import Path
from bot.errors import CannotStart
from bot.store.store import Store
from bot.backup.create import make_backup
from bot.cli import doctor  # what a command loads late lies in a folder that the other account cannot see
import bot.store.private_folder as private_folder, concurrent.futures.thread, sqlalchemy.dialects.sqlite.aiosqlite

async def use(data, how, target):
    match how:
        case "open":
            async with Store.open(data):
                pass
        case "look":
            async with Store.look_into(data):
                pass
        case "doctor":
            if refusal := private_folder.refusal_in(data):
                raise refusal
        case "backup":
            config = SimpleNamespace(data=data, backup=None, rules=data, path=data.parent / "config.yaml", file=None)
            await make_backup(config, target, datetime(2026, 6, 1, tzinfo=UTC), None)

for line in sys.stdin:
    data, how, target = json.loads(line)
    if os.fork() == 0:
        os.setgroups([]); os.setgid(65534); os.setuid(65534)
        try:
            asyncio.run(use(Path(data), how, Path(target)))
            told = "opened"
        except CannotStart as fault:
            told = str(fault)
        print(json.dumps(told), flush=True)
        os._exit(0)
    if os.wait()[1]:
        sys.exit(1)
"""
"""Imports once, and becomes the other account in a fork for each question."""


@cache
def server() -> subprocess.Popen[str]:
    """Ends with this process."""
    started = subprocess.Popen(
        [sys.executable, "-c", CODE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    atexit.register(started.communicate)
    return started


@pytest.fixture
def home() -> Iterator[Path]:
    """The own folder of the account, with a data folder in it that a run has filled."""
    base = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else Path("/var/tmp")
    with TemporaryDirectory(dir=base) as folder:
        os.chown(folder, NOBODY, NOBODY)
        (Path(folder) / "data").mkdir(mode=0o700)
        os.chown(Path(folder) / "data", NOBODY, NOBODY)
        assert as_nobody(Path(folder) / "data", "open") == "opened"
        yield Path(folder)


def as_nobody(data: Path, how: str, target: Path = Path()) -> str:
    asked = server()
    assert asked.stdin is not None
    assert asked.stdout is not None
    asked.stdin.write(json.dumps([str(data), how, str(target)]) + "\n")
    told: str = json.loads(asked.stdout.readline())
    return told


ACCOUNT = pwd.getpwuid(NOBODY).pw_name


@pytest.mark.parametrize("how", ["open", "look"])
def test_an_own_folder_without_the_right_to_write_is_given_it(home: Path, how: str) -> None:
    data = home / "data"
    data.chmod(0o500)
    assert as_nobody(data, how) == (
        f"{data} belongs to this account ({ACCOUNT}), but the account has too few rights there. "
        f"Give it the rights: `chmod -R u+rwX {data}`."
    )


@pytest.mark.parametrize("how", ["open", "look"])
@pytest.mark.parametrize("mode", [0o400, 0o000])
def test_an_own_database_without_the_right_to_write_is_given_it(home: Path, how: str, mode: int) -> None:
    (database := home / "data" / "nabuur.db").chmod(mode)
    assert f"{database} belongs to this account ({ACCOUNT})" in (told := as_nobody(home / "data", how))
    assert f"`chmod -R u+rwX {database}`" in told


@pytest.mark.parametrize("how", ["open", "look"])
@pytest.mark.parametrize("name", ["", "nabuur.db"])
def test_what_root_made_in_the_own_folder_is_given_back(home: Path, name: str, how: str) -> None:
    """The bot must not run as root, so the way out is not to type the command as root."""
    path = home / "data" / name
    os.chown(path, 0, 0)
    assert as_nobody(home / "data", how) == (
        f"{path} belongs to root, since a command was typed as root. Give the folder back to the account of the bot: "
        f"`sudo chown -R {ACCOUNT}: {home / 'data'}`."
    )


@pytest.mark.parametrize("how", ["open", "look"])
def test_a_folder_of_another_account_is_used_as_that_account(home: Path, how: str) -> None:
    """As when an operator types a command of the service in their own name."""
    for path in (home, home / "data", *(home / "data").iterdir()):
        os.chown(path, 1, 1)
        path.chmod(0o755 if path.is_dir() else 0o644)
    other = pwd.getpwuid(1).pw_name
    assert as_nobody(home / "data", how) == (
        f"{home / 'data'} belongs to the account {other}, and this account ({ACCOUNT}) may not use it. Type the command as "
        f"that account: `sudo -u {other} …`."
    )


@pytest.mark.parametrize("name", ["pseudonym.key", "nabuur.lock"])
def test_a_look_at_the_folder_finds_the_one_file_that_root_made(home: Path, name: str) -> None:
    (path := home / "data" / name).touch()
    path.chmod(0o600)
    os.chown(path, 0, 0)
    assert as_nobody(home / "data", "doctor").startswith(f"{path} belongs to root, since a command was typed as root.")


def test_a_folder_whose_account_has_no_name_is_told_by_its_number(home: Path) -> None:
    os.chown(home / "data", 54321, 54321)
    assert "belongs to the account 54321" in (told := as_nobody(home / "data", "open"))
    assert "`sudo -u '#54321' …`" in told


def test_a_right_that_only_this_account_lacks_is_told_without_a_command_inside_another_sentence(tmp_path: Path) -> None:
    assert (
        str(fact_about(tmp_path))
        == f"{tmp_path} belongs to this account (root), but the account has too few rights there"
    )


def test_a_backup_of_what_root_made_is_refused_with_the_way_to_give_it_back(home: Path) -> None:
    os.chown(home / "data" / "nabuur.db", 0, 0)
    told = as_nobody(home / "data", "backup", home / "kept.zip")
    assert told.startswith(
        f"the backup {home / 'kept.zip'} cannot be written: {home / 'data' / 'nabuur.db'} belongs to root"
    )
    assert f"`sudo chown -R {ACCOUNT}: {home / 'data'}`" in told


def test_a_backup_without_the_right_to_write_in_the_data_folder_says_so(home: Path) -> None:
    (home / "data").chmod(0o500)
    assert f"`chmod -R u+rwX {home / 'data'}`" in as_nobody(home / "data", "backup", home / "kept.zip")


@pytest.mark.parametrize("mode", [0o755, 0o700], ids=oct)
def test_a_folder_for_backups_of_another_account_is_named_with_its_owner(home: Path, mode: int) -> None:
    (home / "config.yaml").write_text("timezone: Europe/Brussels\n")
    (kept := home / "kept").mkdir(mode=mode)
    assert as_nobody(home / "data", "backup", kept / "of-today.zip") == (
        f"the backup {kept / 'of-today.zip'} cannot be written: {kept} belongs to the account root, and this account "
        f"({ACCOUNT}) may not use it. Give the account a folder of its own for backups."
    )
