"""A file that the bot replaces stays readable for those who could read it, although the umask of the bot takes rights away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from bot.config.secrets_file import write_secret
from bot.rulebook.files import KEPT
from bot.rulebook.kept_rules import keep_shipped
from bot.whole_file import write_whole

as_root = pytest.mark.skipif(
    os.geteuid() != 0, reason="only root can give files to other accounts, which this test does first"
)


@pytest.fixture(autouse=True)
def umask_of_the_bot() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.parametrize("before", [0o600, 0o640, 0o664])
def test_a_replaced_file_keeps_its_readers(tmp_path: Path, before: int) -> None:
    path = tmp_path / "texts.nl.yaml"
    path.touch()
    path.chmod(before)
    write_whole(path, b"new")
    assert (path.read_bytes(), mode(path)) == (b"new", before)


@pytest.mark.parametrize(("folder", "expected"), [(0o700, 0o600), (0o750, 0o640), (0o775, 0o664), (0o1777, 0o664)])
def test_a_new_file_is_read_by_those_who_may_read_its_folder(tmp_path: Path, folder: int, expected: int) -> None:
    tmp_path.chmod(folder)
    write_whole(tmp_path / "texts.nl.yaml", b"new")
    assert mode(tmp_path / "texts.nl.yaml") == expected


def test_a_link_stays_and_leads_to_the_new_content(tmp_path: Path) -> None:
    """As of a list that lies in a folder with a history."""
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "lists.yaml").touch()
    link = tmp_path / "lists.yaml"
    link.symlink_to("kept/lists.yaml")
    write_whole(link, b"new")
    assert (link.is_symlink(), (tmp_path / "kept" / "lists.yaml").read_bytes()) == (True, b"new")


@as_root
@pytest.mark.parametrize("is_new", [False, True])
def test_a_file_that_root_writes_belongs_to_the_account_of_the_bot(tmp_path: Path, is_new: bool) -> None:
    """As with `sudo nabuur init`: only its owner can read a file that had the rights 600."""
    os.chown(tmp_path, 1234, 1235)
    path = tmp_path / "config.yaml"
    if not is_new:
        path.touch(mode=0o600)
        os.chown(path, 1234, 1235)
    write_whole(path, b"new")
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 1235)


@as_root
def test_a_secret_that_root_writes_belongs_to_the_account_of_the_bot(tmp_path: Path) -> None:
    os.chown(tmp_path, 1234, 1235)
    path = write_secret(tmp_path, "NABUUR_TELEGRAM_TOKEN", "1:a")
    assert (path.stat().st_uid, mode(path)) == (1234, 0o600)


@as_root
def test_the_kept_rules_that_root_writes_are_readable_for_the_account_of_the_bot(tmp_path: Path) -> None:
    os.chown(tmp_path, 1234, 1235)
    keep_shipped(tmp_path)
    assert ((tmp_path / KEPT).stat().st_uid, mode(tmp_path / KEPT)) == (1234, 0o600)


def test_a_link_in_the_place_of_the_half_written_file_is_not_followed(tmp_path: Path) -> None:
    """The account of the bot could lead root to any file of the machine, which would then belong to that account."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"of root")
    (tmp_path / ".config.yaml.new").symlink_to(elsewhere)
    write_whole(tmp_path / "config.yaml", b"new")
    assert (elsewhere.read_bytes(), (tmp_path / "config.yaml").read_bytes()) == (b"of root", b"new")


@as_root
@pytest.mark.parametrize("name", ["lists.yaml", "texts/nl.yaml"])
def test_root_follows_no_link_of_another_account_into_a_folder_of_root(tmp_path: Path, name: str) -> None:
    of_bot, of_root = tmp_path / "rules", tmp_path / "etc"
    of_bot.mkdir()
    of_root.mkdir()
    link = of_bot / name.partition("/")[0]
    link.symlink_to(of_root / "lists.yaml" if link.suffix else of_root)
    for path in (of_bot, link):
        os.chown(path, 1234, 1235, follow_symlinks=False)
    with pytest.raises(PermissionError):
        write_whole(of_bot / name, b"new")
    assert not [*of_root.iterdir()]
    os.chown(of_root, 1234, 1235)
    write_whole(of_bot / name, b"new")
    assert [path.stat().st_uid for path in of_root.iterdir()] == [1234]


@as_root
def test_root_follows_no_link_of_one_account_into_a_folder_of_another(tmp_path: Path) -> None:
    """As the keys for a login of an operator."""
    of_bot, of_other = tmp_path / "rules", tmp_path / "home"
    for folder, account in ((of_bot, 1234), (of_other, 4321)):
        folder.mkdir()
        os.chown(folder, account, account)
    (of_bot / "lists.yaml").symlink_to(of_other / "keys")
    os.chown(of_bot / "lists.yaml", 1234, 1235, follow_symlinks=False)
    with pytest.raises(PermissionError):
        write_whole(of_bot / "lists.yaml", b"new")
    os.chown(of_bot / "lists.yaml", 4321, 4321, follow_symlinks=False)
    write_whole(of_bot / "lists.yaml", b"new")
    assert [path.stat().st_uid for path in of_other.iterdir()] == [4321]


@as_root
def test_root_follows_no_link_of_another_account_behind_its_own_link(tmp_path: Path) -> None:
    of_bot, of_root = tmp_path / "kept", tmp_path / "etc"
    for folder in (of_bot, of_root):
        folder.mkdir()
    (of_bot / "lists.yaml").symlink_to(of_root / "lists.yaml")
    for path in (of_bot, of_bot / "lists.yaml"):
        os.chown(path, 1234, 1235, follow_symlinks=False)
    (tmp_path / "lists.yaml").symlink_to("kept/lists.yaml")
    with pytest.raises(PermissionError):
        write_whole(tmp_path / "lists.yaml", b"new")
    assert not [*of_root.iterdir()]


@as_root
@pytest.mark.parametrize("step", ["os.open", "os.lstat", "os.unlink", "os.replace"])
def test_a_link_that_takes_the_place_of_the_folder_meanwhile_leads_root_nowhere(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The account of the bot owns the folder around, and may move it away at any moment."""
    of_bot, of_root = tmp_path / "data" / "rules", tmp_path / "etc"
    of_bot.mkdir(parents=True)
    of_root.mkdir()
    (of_bot / "lists.yaml").touch()
    original = getattr(os, step.removeprefix("os."))

    def swapped(*given: Any, **named: Any) -> Any:
        if not of_bot.is_symlink():
            of_bot.rename(tmp_path / "data" / "moved")
            of_bot.symlink_to(of_root)
        return original(*given, **named)

    monkeypatch.setattr(os, step.removeprefix("os."), swapped)
    with suppress(OSError):
        write_whole(of_bot / "lists.yaml", b"new")
    assert of_bot.is_symlink()
    assert not [*of_root.iterdir()]
