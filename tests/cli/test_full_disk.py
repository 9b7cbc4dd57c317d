"""A command on a disk without room ends with a sentence. `/dev/full` refuses each write as a full disk does."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from bot.commands.shared import explained


def test_a_full_disk_is_a_sentence_and_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as ended, explained():
        Path("/dev/full").write_text("x")
    assert ended.value.exit_code == 1
    assert capsys.readouterr().err == "the command stopped: the disk is full. Put that right, and type it again.\n"


def test_other_faults_of_files_are_faults_of_the_program() -> None:
    with pytest.raises(FileNotFoundError), explained():
        Path("/nowhere/at/all").read_text()
