"""A folder of rules on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import BadInput
from bot.rulebook import load_rulebook
from tests.rulebook.sample import SOUND, WATCH, load


def write(folder: Path, **changes: str) -> Path:
    for name, content in {**SOUND, **changes}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def test_a_folder_is_read_and_other_files_in_it_are_left_alone(tmp_path: Path) -> None:
    folder = write(
        tmp_path, **{".10-rule.yaml.swp": "{", "10-rule.yaml~": "{", "README.md": "{", "old/20-rule.yaml": "{"}
    )
    assert load_rulebook(folder, [WATCH]).rulebook.version == load().rulebook.version


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("20-rule.yml", "20-rule.yaml"),
        ("20-rule.YAML", "20-rule.yaml"),
        ("texts/nl.yml", "nl.yaml"),
        ("group/x.yaml", "groups"),
    ],
)
def test_a_file_that_would_be_left_out_by_mistake_is_a_fault(tmp_path: Path, name: str, hint: str) -> None:
    with pytest.raises(BadInput) as caught:
        load_rulebook(write(tmp_path, **{name: "{"}), [WATCH])
    (fault,) = caught.value.faults
    assert hint in fault.hint


def test_a_missing_or_unreadable_folder_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "nowhere", tmp_path / "file"):
        with pytest.raises(BadInput, match="folder"):
            load_rulebook(folder, [WATCH])


def test_a_folder_with_the_name_of_a_file_is_a_fault(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "lists.yaml").unlink()
    (folder / "texts" / "nl.yaml").unlink()
    (folder / "texts" / "nl.yaml").mkdir()
    with pytest.raises(BadInput, match="not a file"):
        load_rulebook(folder, [WATCH])


def test_a_file_of_ten_megabytes_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "lists.yaml").write_bytes(b"# x\n" * 2_500_000)
    with pytest.raises(BadInput, match="larger than 1 MB"):
        load_rulebook(folder, [WATCH])
