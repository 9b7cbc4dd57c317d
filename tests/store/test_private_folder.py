"""The data folder and its files are closed to all other users of the machine."""

from __future__ import annotations

import errno
import os
import pwd
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import CannotStart
from bot.store import private_folder
from bot.store.store import Store


def rights(path: Path) -> str:
    return oct(stat.S_IMODE(path.stat().st_mode))


async def test_a_new_folder_and_its_database_are_closed_to_others(tmp_path: Path) -> None:
    async with Store.open(tmp_path / "data"):
        shown = {path.name: rights(path) for path in (tmp_path / "data").iterdir()}
    assert rights(tmp_path / "data") == "0o700"
    assert {"nabuur.db", "nabuur.db-wal", "nabuur.lock"} <= shown.keys()
    assert set(shown.values()) == {"0o600"}


async def test_the_files_of_an_open_folder_are_closed_at_the_next_start(tmp_path: Path) -> None:
    data = tmp_path / "data"
    async with Store.open(data):
        pass
    (data / "telegram-permissions.json").write_text("{}")
    (data / "readme.txt").write_text("the operator's own")
    (data / "dry-run").mkdir()
    for path in (data, *data.iterdir()):
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert private_folder.open_to_others(data)[0] == data
    async with Store.open(data):
        assert rights(data) == rights(data / "dry-run") == "0o700"
        assert rights(data / "nabuur.db") == rights(data / "telegram-permissions.json") == "0o600"
    assert rights(data / "readme.txt") == "0o644", "the bot touches its own files only"
    assert private_folder.open_to_others(data) == []


async def test_a_folder_that_all_users_share_is_refused_with_a_way_out(tmp_path: Path) -> None:
    shared = tmp_path / "data"
    shared.mkdir()
    shared.chmod(0o1777)
    with pytest.raises(CannotStart, match=r"others on this machine.*another `data:`"):
        async with Store.open(shared):
            pass
    assert rights(shared) == "0o1777"
    assert list(shared.iterdir()) == []


STUBBORN = Path("/proc/self/status")
"""A file whose rights the system never changes."""


@pytest.mark.skipif(not STUBBORN.exists(), reason="only Linux has such a file")
async def test_a_file_that_cannot_be_closed_is_refused_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "nabuur.db").symlink_to(STUBBORN)
    with pytest.raises(CannotStart, match="chmod -R go-rwx"):
        async with Store.open(tmp_path):
            pass


def test_the_folder_of_another_account_is_refused_with_the_way_to_use_it(tmp_path: Path) -> None:
    """As when an operator types a command of the service in their own name."""
    folder, owner = Path("/"), "root"
    if os.geteuid() == 0:
        (folder := tmp_path / "data").mkdir()
        owner = pwd.getpwuid(65534).pw_name
        os.chown(folder, 65534, -1)
    refusal = private_folder.refusal_of(folder, PermissionError(errno.EACCES, "Permission denied"))
    assert f"belongs to the account {owner}" in str(refusal)
    assert f"sudo -u {owner}" in str(refusal)


def test_an_own_folder_that_takes_no_writes_is_refused_with_its_reason(tmp_path: Path) -> None:
    refusal = private_folder.refusal_of(tmp_path, OSError(errno.EROFS, "Read-only file system"))
    assert (
        str(refusal)
        == f"the folder {tmp_path} cannot be used: the disk takes no writes. Change `data:` in config.yaml."
    )


@pytest.mark.parametrize(
    "make", [Path.touch, lambda folder: folder.symlink_to("nothing")], ids=["file", "dangling link"]
)
def test_a_file_in_the_place_of_the_folder_is_named_as_such(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(folder := tmp_path / "data")
    with pytest.raises(NotADirectoryError) as refused:
        private_folder.close_to_others(folder)
    assert "no folder" in str(private_folder.refusal_of(folder, refused.value))
    with pytest.raises(CannotStart, match="no folder"):
        private_folder.require_access(folder)


def test_a_disk_that_takes_no_writes_any_more_is_no_reason_to_begin_anew(tmp_path: Path) -> None:
    (tmp_path / "nabuur.db").touch()
    refusal = str(private_folder.refusal_of(tmp_path, OSError(errno.EROFS, "Read-only file system")))
    assert "the disk takes no writes. See that it takes writes again" in refusal
    assert "Change `data:`" not in refusal


def test_a_full_disk_is_told_with_what_helps(tmp_path: Path) -> None:
    refusal = private_folder.refusal_of(tmp_path, OSError(errno.ENOSPC, "No space left on device"))
    assert str(refusal) == f"the folder {tmp_path} cannot be used: the disk is full. Make room there."


def test_a_lock_that_cannot_be_written_is_a_refusal(tmp_path: Path) -> None:
    """A process of its own, whose files may grow no byte, as on a full disk."""
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from bot.errors import CannotStart; from bot.store.file import folder_lock\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))\n"
        "try: folder_lock.lock(Path(sys.argv[1]))\n"
        "except CannotStart as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert f"the folder {tmp_path} cannot be used" in done.stdout


def test_a_folder_inside_a_closed_one_is_refused_with_the_account_that_may_use_it(tmp_path: Path) -> None:
    """A process of another account than root's, for which nothing is closed."""
    code = (
        "import os, sys; from pathlib import Path; from bot.errors import CannotStart; from bot.store import private_folder\n"
        "os.chmod(sys.argv[1], 0)\n"
        "if os.geteuid() == 0: os.seteuid(65534)\n"
        "try: private_folder.require_access(Path(sys.argv[1], 'data'))\n"
        "except CannotStart as error: print(error)"
    )
    (tmp_path / "home" / "data").mkdir(parents=True)
    command = [sys.executable, "-c", code, str(tmp_path / "home")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    (tmp_path / "home").chmod(0o700)
    wanted = (
        "belongs to the account root"
        if os.geteuid() == 0
        else f"the folder {tmp_path / 'home' / 'data'} cannot be used"
    )
    assert wanted in done.stdout, done.stderr
