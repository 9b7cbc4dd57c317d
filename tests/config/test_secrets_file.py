"""`.env` beside config.yaml holds the secrets of one watch, for its owner alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.config.secrets_file import load_secrets, open_secrets, write_secret
from bot.errors import BadInput


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)


def test_the_values_come_into_the_environment(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("# secrets\n\nNABUUR_A=12:ab=c\nexport NABUUR_B = \"two words\"\nNABUUR_C=''\n")
    load_secrets(tmp_path)
    assert [os.environ[f"NABUUR_{each}"] for each in "ABC"] == ["12:ab=c", "two words", ""]


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    os.environ["NABUUR_A"] = "mine"
    (tmp_path / ".env").write_text("NABUUR_A=theirs\n")
    load_secrets(tmp_path)
    assert os.environ["NABUUR_A"] == "mine"


def test_a_folder_without_the_file_is_no_fault(tmp_path: Path) -> None:
    load_secrets(tmp_path)


def test_a_faulty_line_is_named_and_not_shown(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("NABUUR_A=1\n123456:very-secret-token\n")
    with pytest.raises(BadInput) as caught:
        load_secrets(tmp_path)
    assert caught.value.faults[0].line == 2
    assert "very-secret" not in str(caught.value)


def test_a_file_in_another_encoding_says_so(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("NABUUR_A=1\n", encoding="utf-16")
    with pytest.raises(BadInput) as caught:
        load_secrets(tmp_path)
    assert caught.value.faults[0].why == "this file is not UTF-8"


def test_a_written_secret_replaces_the_old_one_and_is_for_the_owner_alone(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("# ours\nNABUUR_A=1\nNABUUR_B=2\n")
    assert open_secrets(tmp_path) == tmp_path / ".env"
    write_secret(tmp_path, "NABUUR_A", "3")
    assert (tmp_path / ".env").read_text() == "# ours\nNABUUR_B=2\nNABUUR_A=3\n"
    assert (tmp_path / ".env").stat().st_mode & 0o777 == 0o600
    assert open_secrets(tmp_path) is None


def test_a_file_that_windows_saved_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("\ufeffNABUUR_A=1\r\nNABUUR_B=2\r\n".encode())
    load_secrets(tmp_path)
    assert [os.environ[f"NABUUR_{each}"] for each in "AB"] == ["1", "2"]
    write_secret(tmp_path, "NABUUR_A", "3")
    assert (tmp_path / ".env").read_text() == "NABUUR_B=2\nNABUUR_A=3\n"
