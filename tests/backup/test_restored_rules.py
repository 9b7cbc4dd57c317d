"""A restored own folder of rules goes on as before: the next upgrade shows its differences."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.backup.archive import DATABASE, SETTINGS, Archive, pack
from bot.backup.restore import write_settings
from bot.rulebook.files import SHIPPED, read_folder, version_of
from bot.rulebook.kept_rules import kept_rules
from tests.kit import NOON


def restored(folder: Path, shipped: str) -> Path:
    contents = {
        DATABASE: b"",
        f"{SETTINGS}config.yaml": b"timezone: Europe/Brussels\n",
        f"{SETTINGS}rules/base.yaml": f"shipped: {shipped}\n".encode(),
    }
    (folder / "b.zip").write_bytes(pack(Archive(NOON, contents), None))
    write_settings(folder / "b.zip", None, folder / "new")
    return folder / "new" / "rules"


def test_the_shipped_rules_of_this_version_are_kept_beside_the_restored_ones(tmp_path: Path) -> None:
    now = version_of(read_folder(SHIPPED))
    kept = kept_rules(restored(tmp_path, now))
    assert kept is not None
    assert version_of(kept) == now


@pytest.mark.parametrize("shipped", ["50a80785f782", "''"])
def test_rules_for_another_version_get_none(tmp_path: Path, shipped: str) -> None:
    assert kept_rules(restored(tmp_path, shipped)) is None
