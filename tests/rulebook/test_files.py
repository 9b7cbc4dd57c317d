"""A folder of rules on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import BadInput
from bot.rulebook.files import look_through
from bot.rulebook.load import LoadedRules, load_rulebook
from tests.rulebook.sample import SOUND, WATCH, load


def write(folder: Path, **changes: str) -> Path:
    for name, content in {**SOUND, **changes}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def load_folder(folder: Path) -> LoadedRules:
    return load_rulebook(look_through(folder), [WATCH])


def test_a_folder_is_read_and_other_files_in_it_are_left_alone(tmp_path: Path) -> None:
    folder = write(
        tmp_path, **{".10-rule.yaml.swp": "{", "10-rule.yaml~": "{", "README.md": "{", "old/20-rule.yaml": "{"}
    )
    assert load_folder(folder).rulebook.version == load().rulebook.version


@pytest.mark.parametrize(
    "name",
    [
        "verslag vergadering.docx",
        "handleiding.doc",
        "~$20-parkeren.docx",
        "texts/~$nl.docx",
        "lists.docx",
        "lists.txt",
        "10-rule",
        "texts/nl.odt",
    ],
)
def test_a_document_about_other_things_and_a_copy_of_a_file_stop_nothing(tmp_path: Path, name: str) -> None:
    assert load_folder(write(tmp_path, **{name: "{"})).rulebook.version == load().rulebook.version


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("20-rule.yml", "20-rule.yaml"),
        ("20-rule.YAML", "20-rule.yaml"),
        ("texts/nl.yml", "nl.yaml"),
        ("group/x.yaml", "groups"),
        ("teksten/nl.yaml", "texts"),
        ("20-parkeren.txt", "20-parkeren.yaml"),
        ("20-parkeren", "20-parkeren.yaml"),
        ("20-parkeren.yaml.docx", "20-parkeren.yaml"),
        ("20-parkeren.rtf", "plain text editor"),
        ("texts/wijk.docx", "wijk.yaml"),
    ],
)
def test_a_file_that_would_be_left_out_by_mistake_is_a_fault(tmp_path: Path, name: str, hint: str) -> None:
    with pytest.raises(BadInput) as caught:
        load_folder(write(tmp_path, **{name: "{"}))
    (fault,) = [each for each in caught.value.faults if not each.line]
    assert hint in fault.hint


def test_a_missing_or_unreadable_folder_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "nowhere", tmp_path / "file"):
        with pytest.raises(BadInput, match="folder"):
            load_folder(folder)


def test_a_folder_with_the_name_of_a_file_is_a_fault(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "lists.yaml").unlink()
    (folder / "texts" / "nl.yaml").unlink()
    (folder / "texts" / "nl.yaml").mkdir()
    with pytest.raises(BadInput, match="not a file"):
        load_folder(folder)


def test_a_file_of_ten_megabytes_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "lists.yaml").write_bytes(b"# x\n" * 2_500_000)
    with pytest.raises(BadInput, match="larger than 1 MB"):
        load_folder(folder)


def test_a_wrong_name_hides_no_fault_of_the_same_or_another_file(tmp_path: Path) -> None:
    folder = write(tmp_path)
    lists = (folder / "lists.yaml").read_text()
    (folder / "lists.yaml").rename(folder / "lists.yaml.txt")
    (folder / "lists.yaml.txt").write_text(lists.replace("lists:", "list:", 1))
    (folder / "30-rule.yml").write_text("rules: [{id: x, stage: aks}]")
    (folder / "texts" / "nl.yaml").write_text("hello: [")
    with pytest.raises(BadInput) as caught:
        load_folder(folder)
    found = {(Path(fault.file).name, fault.line > 0) for fault in caught.value.faults}
    misnamed = {("lists.yaml.txt", False), ("30-rule.yml", False)}
    assert misnamed | {("lists.yaml", True), ("30-rule.yaml", True), ("nl.yaml", True)} <= found


def test_a_file_that_cannot_be_read_causes_no_other_fault_and_hides_none(tmp_path: Path) -> None:
    folder = write(tmp_path, **{"30-rule.yaml": "rules: [{id: x, stage: aks}]"})
    (folder / "lists.yaml").write_bytes(b"# x\n" * 2_500_000)
    (folder / "texts" / "nl.yaml").unlink()
    (folder / "texts" / "nl.yaml").mkdir()
    with pytest.raises(BadInput) as caught:
        load_folder(folder)
    assert {Path(fault.file).name for fault in caught.value.faults} == {"lists.yaml", "nl.yaml", "30-rule.yaml"}
    assert len([fault for fault in caught.value.faults if Path(fault.file).name != "30-rule.yaml"]) == 2


def test_a_file_beside_a_copy_with_a_wrong_name_is_the_one_that_is_checked(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "lists.yaml.txt").write_text("list: {}")
    with pytest.raises(BadInput) as caught:
        load_folder(folder)
    assert [Path(fault.file).name for fault in caught.value.faults] == ["lists.yaml.txt"]
