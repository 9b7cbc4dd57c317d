"""A command writes to a plain file or to a new one. A device, a pipe or a folder in its place stays as it is, and so does a
file that the command did not write (`test_other_files.py`)."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bot.backup.archive import DATABASE, unpack
from bot.backup.create import make_backup
from bot.cli.leaflet import write_leaflet
from bot.cli.member_data import write_private
from bot.cli.report import ReportOptions, write_reports
from bot.errors import CannotStart
from bot.plain_file import refuse_other_than_plain
from bot.pseudonym import FILE as KEY
from bot.setup.service import Service
from tests import shipped
from tests.backup.test_restore import machine
from tests.bots import TestClock, running
from tests.fake_platform import FakePlatform
from tests.kit import NOON, WATCH


@pytest.fixture(params=["pipe", "folder"])
def special(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    target = tmp_path / "target"
    os.mkfifo(target) if request.param == "pipe" else target.mkdir()
    return target


def identity(target: Path) -> tuple[int, int, list[str]]:
    """Its inode, its kind with its rights, and the names in its folder."""
    found = target.stat()
    return found.st_ino, found.st_mode, sorted(each.name for each in target.parent.iterdir())


async def test_a_backup_replaces_no_pipe_and_no_folder(tmp_path: Path, special: Path) -> None:
    made = machine(tmp_path / "watch", FakePlatform(), TestClock(NOON))
    async with running(made):
        pass
    before = identity(special)
    with pytest.raises(CannotStart, match="no plain file"):
        await make_backup(made.config, special, NOON, None)
    assert identity(special) == before


@pytest.mark.parametrize("name", [DATABASE, KEY, "../config.yaml"])
async def test_a_backup_replaces_no_file_but_a_backup(tmp_path: Path, name: str) -> None:
    """A person may take the name behind `backup` for that of the file to save."""
    made = machine(tmp_path / "watch", FakePlatform(), TestClock(NOON))
    async with running(made):
        target = made.config.data / name
        before = target.read_bytes()
        with pytest.raises(CannotStart, match="this command did not write it"):
            await make_backup(made.config, target, NOON, None)
        assert target.read_bytes() == before


async def test_a_backup_replaces_an_earlier_one_and_an_empty_file(tmp_path: Path) -> None:
    made = machine(tmp_path / "watch", FakePlatform(), TestClock(NOON))
    target = tmp_path / "b.zip"
    target.touch()
    async with running(made):
        for passphrase in (None, "secret", None):
            await make_backup(made.config, target, NOON, passphrase)
            assert DATABASE in unpack(target, passphrase).contents


@pytest.mark.parametrize(
    "write",
    [
        partial(write_private, document="{}"),
        lambda path: write_leaflet(path, shipped.rules().rulebook, WATCH, ("nl",), "", NOON),
    ],
    ids=["export-member", "guidelines"],
)
def test_no_other_command_writes_into_one(special: Path, write: Callable[[Path], None]) -> None:
    with pytest.raises(CannotStart, match="no plain file"):
        write(special)
    assert not special.is_file()


def test_a_unit_is_not_written_into_one(tmp_path: Path, special: Path) -> None:
    made = machine(tmp_path / "watch", FakePlatform(), TestClock(NOON))
    config = replace(made.config, path=tmp_path / "watch" / "config.yaml")
    with pytest.raises(CannotStart, match="no plain file"):
        Service(config, getpass.getuser()).install(special)


@pytest.mark.parametrize("name", ["none/..", ".."])
async def test_a_name_that_is_a_folder_is_refused_before_a_folder_is_made(tmp_path: Path, name: str) -> None:
    made = machine(tmp_path / "watch", FakePlatform(), TestClock(NOON))
    async with running(made):
        pass
    with pytest.raises(CannotStart, match="no plain file"):
        await make_backup(made.config, tmp_path / "watch" / name, NOON, None)
    assert not (tmp_path / "watch" / "none").exists()


@pytest.mark.parametrize("under", ["", "below"])
async def test_a_report_says_that_its_folder_is_a_file(tmp_path: Path, under: str) -> None:
    made = machine(tmp_path / "watch", FakePlatform(), TestClock(NOON))
    async with running(made):
        pass
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(CannotStart, match="file is no folder"):
        await write_reports(
            made.config, shipped.rules().rulebook, (WATCH,), ReportOptions(2026, file / under, NOON.date())
        )
    assert file.read_text() == "x"


def test_plain_files_links_to_them_and_new_names_are_taken(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("x")
    link.symlink_to(file)
    for target in (file, link, tmp_path / "new", tmp_path / "no" / "new"):
        refuse_other_than_plain(target)
