"""The data folder and its files are closed to all other users of the machine."""

from __future__ import annotations

import stat
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
