"""No reason of the system, of a library or of the database reaches a person in its English words."""

from __future__ import annotations

import errno
import os
import socket
import sqlite3
import ssl
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.commands import operation
from bot.translation import REASONS, in_language, reason_of, recognised
from bot.translation.catalogue import CATALOGUES


def test_no_number_of_the_system_is_told_in_its_own_words() -> None:
    own = {os.strerror(number) for number in errno.errorcode}
    assert own & {str(reason_of(OSError(number, os.strerror(number)))) for number in errno.errorcode} == set()


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_reason_has_its_words(language: str) -> None:
    errors: list[BaseException] = [
        *(OSError(number, os.strerror(number)) for number in errno.errorcode),
        socket.gaierror(socket.EAI_NONAME, "Name or service not known"),
        socket.gaierror(socket.EAI_FAIL, "Non-recoverable failure in name resolution"),
        TimeoutError(),
        ConnectionError(),
        ssl.SSLCertVerificationError(1, "certificate verify failed"),
        ssl.SSLError(1, "wrong version number"),
    ]
    for error in errors:
        reason = reason_of(error)
        assert in_language(reason, language) != str(reason)
        assert in_language(recognised(str(reason), REASONS), language) == in_language(reason, language)


def test_a_broken_database_is_named_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"no database at all" * 100)
    with (
        closing(sqlite3.connect(tmp_path / "a.db")) as database,
        database,
        pytest.raises(sqlite3.DatabaseError) as caught,
    ):
        database.execute("SELECT * FROM t")
    assert in_language(reason_of(caught.value), "nl") == "het is geen databank"


def test_a_fault_of_the_program_itself_is_explained_without_its_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(text: str) -> None:
        raise KeyError(text)

    monkeypatch.setenv("NABUUR_LANGUAGE", "fr")
    monkeypatch.setattr("sys.argv", ["nabuur", "check"])
    monkeypatch.setattr(operation, "print_lines", lambda lines: fail("jan zegt iets"))
    with pytest.raises(SystemExit) as stop:
        main()
    said = capsys.readouterr().err
    assert stop.value.code == 1
    assert "s’est arrêté à cause d’une erreur interne" in said
    assert "KeyError" in said
    assert "Traceback" not in said
    assert "jan zegt iets" not in said


def test_the_mail_library_hides_no_reason_of_the_system() -> None:
    wrapped = ConnectionError("Error connecting to localhost on port 25")
    wrapped.__cause__ = OSError(errno.ECONNREFUSED, "Connect call failed")
    assert reason_of(wrapped) == "nothing answers there"
