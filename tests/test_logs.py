"""The log: lines in the language of the operator. In a file: private, a new file each day, and each goes after `keep` days."""

from __future__ import annotations

import ast
import asyncio
import errno
import gc
import logging
import os
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.core.texts import LANGUAGES
from bot.errors import StorageFails
from bot.logs import HARMLESS, PlainFormatter, drop_old_files, refusal_of, set_up, set_up_file
from bot.translation import reason_of
from tests.config.sample import SOUND, load
from tests.docs.translated import page_of, sections

ROOT = Path(__file__).parent.parent
DAY_S = 86_400


pytestmark = pytest.mark.usefixtures("log_as_before")


def say(file: Path, line: str, keep: int = 6) -> None:
    set_up_file(logging.WARNING, file, keep)
    logging.getLogger("bot.test").warning(line)


def grow_old(file: Path, days: int) -> None:
    then = file.stat().st_mtime - days * DAY_S
    os.utime(file, (then, then))


def test_only_the_owner_can_read_the_file_and_a_restart_adds_to_it(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "nabuur.log"
    for line in ("first", "second"):
        say(file, line)
    assert [line.split(": ")[1] for line in file.read_text().splitlines()] == ["first", "second"]
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_each_day_has_a_file_and_the_oldest_go(tmp_path: Path) -> None:
    file = tmp_path / "nabuur.log"
    for days in (9, 7, 5, 3):
        say(file, f"{days} days ago")
        grow_old(file, days)
    say(file, "today")
    assert "today" in file.read_text()
    old = sorted(tmp_path.glob("nabuur.log.*"))
    assert [path.read_text().split(": ")[1] for path in old] == ["5 days ago\n", "3 days ago\n"]
    assert {path.stat().st_mode & 0o777 for path in old} == {0o600}


def test_a_full_disk_takes_no_line_of_the_log_each_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, minute = tmp_path / "nabuur.log", [0.0]
    monkeypatch.setattr("time.time", lambda: 1e9 + minute[0])
    monkeypatch.setattr("time.time_ns", lambda: int(1e9 + minute[0]) * 10**9)  # of the records, since Python 3.13
    set_up_file(logging.WARNING, file, keep=6)

    def refuse() -> None:
        try:
            raise StorageFails("full")
        except StorageFails:
            logging.getLogger("bot.test").exception("the store refuses")

    for minute[0] in (0, 1, 2, 59, 61, 62, -600, -599):  # the clock jumps back
        refuse()
    logging.getLogger("bot.test").warning("the disk takes writes again")
    assert file.read_text().count("the store refuses") == 3
    assert "takes writes again" in file.read_text()


def test_doctor_says_why_the_log_does_not_go_to_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    assert not refusal_of(tmp_path / "folder" / "new" / "nabuur.log")
    assert not refusal_of(tmp_path / "file")
    for name, why in (("folder", "it is a folder"), ("file/nabuur.log", "a part of its path is no folder")):
        assert refusal_of(tmp_path / name) == why
        set_up(logging.WARNING)
        set_up_file(logging.WARNING, tmp_path / name, keep=6)
        assert why in capsys.readouterr().err


def test_a_log_inside_a_folder_that_is_closed_to_the_account_is_told_too(tmp_path: Path) -> None:
    """A process of another account than root's, for which nothing is closed."""
    code = (
        "import os, sys; from pathlib import Path; from bot.logs import refusal_of\n"
        "os.chmod(sys.argv[1], 0)\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "print(refusal_of(Path(sys.argv[1], 'logs', 'nabuur.log')))"
    )
    (tmp_path / "closed" / "logs").mkdir(parents=True)
    command = [sys.executable, "-c", code, str(tmp_path / "closed")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    (tmp_path / "closed").chmod(0o700)
    assert done.stdout.strip() == "no permission", done.stderr


def test_the_file_of_a_bot_that_has_nothing_to_log_goes_as_well(tmp_path: Path) -> None:
    """The privacy page promises it. The handler itself looks only when a line comes."""
    file = tmp_path / "nabuur.log"
    say(file, "long ago")
    grow_old(file, 5)
    set_up_file(logging.WARNING, file, keep=6)
    drop_old_files()
    (old,) = tmp_path.glob("nabuur.log.*")
    assert (file.read_text(), "long ago" in old.read_text()) == ("", True)
    drop_old_files()
    assert len(list(tmp_path.iterdir())) == 2
    set_up_file(logging.WARNING, file, keep=4)
    drop_old_files()
    assert list(tmp_path.iterdir()) == [file]


def test_a_clock_that_ran_ahead_keeps_no_day_in_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (file := tmp_path / "nabuur.log").touch()
    grow_old(file, -400)
    say(file, "today")
    drop_old_files()
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + DAY_S)
    logging.getLogger("bot.test").warning("tomorrow")
    (old,) = tmp_path.glob("nabuur.log.*")
    assert "today" in old.read_text()
    assert "tomorrow" in file.read_text()


def test_a_file_of_a_clock_that_ran_ahead_stays_at_most_twice_as_long(tmp_path: Path) -> None:
    """A clock that is behind for a while costs no days of the log."""
    near, far = (f"nabuur.log.{date.today() + timedelta(days=days)}" for days in (6, 8))
    for name in (near, far):
        (tmp_path / name).touch()
    set_up_file(logging.WARNING, tmp_path / "nabuur.log", keep=7)
    drop_old_files()
    assert {path.name for path in tmp_path.iterdir()} == {"nabuur.log", near}


def test_only_files_of_the_log_go(tmp_path: Path) -> None:
    for name in ("nabuur.log.2020-01-01", "nabuur.log.2020-01-01.gz", "nabuur.log.old", "other.log.2020-01-01"):
        (tmp_path / name).touch()
    set_up_file(logging.WARNING, tmp_path / "nabuur.log", keep=14)
    drop_old_files()
    kept = {"nabuur.log", "nabuur.log.2020-01-01.gz", "nabuur.log.old", "other.log.2020-01-01"}
    assert {path.name for path in tmp_path.iterdir()} == kept


def test_an_old_file_that_cannot_be_deleted_is_told_once_and_costs_no_line(tmp_path: Path) -> None:
    """All further lines stay, and so does the file of the day before."""
    (tmp_path / "nabuur.log.2020-01-01").mkdir()  # a folder cannot be deleted as a file
    (tmp_path / "nabuur.log.2020-01-02").touch()
    file = tmp_path / "nabuur.log"
    say(file, "yesterday")
    grow_old(file, 1)
    say(file, "today")
    for _ in range(2):
        drop_old_files()
        logging.getLogger("bot.test").warning("later")
    told = ["today", "an old file of the log cannot be deleted", "later", "later"]
    assert [line.split(": ")[1].partition(" part=")[0] for line in file.read_text().splitlines()] == told
    assert "part=nabuur.log.2020-01-01 why=" in file.read_text()
    kept, yesterday = sorted(tmp_path.glob("nabuur.log.*"))
    assert (kept.is_dir(), "yesterday" in yesterday.read_text()) == (True, True)


def test_a_file_that_cannot_be_opened_leaves_the_log_on_standard_error_and_stops_no_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The street is guarded also while the disk of the log is missing."""
    set_up(logging.WARNING)
    set_up_file(logging.WARNING, tmp_path, 2)
    logging.getLogger("bot.test").warning("later")
    first, second = capsys.readouterr().err.splitlines()
    assert "the log cannot be written to its file, so it goes to standard error; see `log: file` why=" in first
    assert second.endswith("bot.test: later")


def test_the_path_begins_at_the_folder_of_the_config() -> None:
    config = load(SOUND + "log: {file: logs/nabuur.log}\n")
    assert config.log is not None
    assert (config.log.file, config.log.keep) == (config.path.parent / "logs" / "nabuur.log", 14)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "warning bot.test: the disk takes writes again count=3 why=the disk is full"),
        ("nl", "waarschuwing bot.test: de schijf laat weer schrijven count=3 why=de schijf is vol"),
        ("fr", "avertissement bot.test: le disque accepte de nouveau les écritures count=3 why=le disque est plein"),
        ("de", "Warnung bot.test: die Festplatte nimmt wieder Einträge an count=3 why=die Festplatte ist voll"),
    ],
)
def test_a_line_is_written_in_the_language_of_the_operator(
    language: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NABUUR_LANGUAGE", language)
    facts = {"count": 3, "why": reason_of(OSError(errno.ENOSPC, ""))}
    assert written("bot.test", "the disk takes writes again", **facts).partition(" ")[2].partition(" ")[2] == line


def test_the_words_of_a_library_are_marked_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NABUUR_LANGUAGE", "nl")
    assert "een bibliotheek meldt een fout" in written("aiohttp.server", "Error handling request")


async def test_an_error_that_no_task_took_tells_nothing_of_its_words(tmp_path: Path) -> None:
    """asyncio puts the error behind its own words."""
    set_up_file(logging.WARNING, tmp_path / "nabuur.log", 1)
    lost = asyncio.get_running_loop().create_future()
    lost.set_exception(ValueError("mijn buurvrouw heet Jeanne"))
    del lost
    gc.collect()
    text = (tmp_path / "nabuur.log").read_text()
    assert "Future exception was never retrieved" in text
    assert "ValueError" in text
    assert "Jeanne" not in text


async def test_a_callback_that_fails_tells_nothing_of_its_arguments(tmp_path: Path) -> None:
    """asyncio quotes them in its first line."""
    set_up_file(logging.WARNING, tmp_path / "nabuur.log", 1)

    def fails(words: str) -> None:
        raise ValueError(words)

    asyncio.get_running_loop().call_soon(fails, "Jeanne van hiernaast")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    text = (tmp_path / "nabuur.log").read_text()
    assert "Exception in callback" in text
    assert "ValueError" in text
    assert "Jeanne" not in text


def test_each_fact_that_is_logged_comes_through() -> None:
    facts = {
        f"{path.relative_to(ROOT)}: {key.value}"
        for folder in ("bot", "adapters")
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("log.")
        for keyword in node.keywords
        if keyword.arg == "extra" and isinstance(keyword.value, ast.Dict)
        for key in keyword.value.keys
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and key.value not in HARMLESS
    }
    assert facts == set()


def written(name: str, words: str, **facts: object) -> str:
    record = logging.LogRecord(name, logging.WARNING, __file__, 1, words, None, None)
    vars(record).update(facts)
    return PlainFormatter().format(record)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_name_of_a_fact_is_explained_for_operators(language: str) -> None:
    page = sections(page_of(language, "operators-reference.md").read_text())
    (part,) = [each for each in page if "| --- |" in each.text and "logs/nabuur.log, keep" in each.text]
    assert [name for name in HARMLESS if f"`{name}`" not in part.text] == []
