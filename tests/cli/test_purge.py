"""`nabuur purge` lists what is over without any text, deletes it, and leaves a running bot alone."""

from __future__ import annotations

import sqlite3
from contextlib import aclosing, closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.purge import purge_lines
from bot.clock import SystemClock
from bot.config import Config
from bot.config.last_good import keep
from bot.config.values import LogFile, SettingsFile
from bot.core.action import AskModerators
from bot.core.case import CaseEnding, Decided
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import WatchState
from bot.errors import CannotStart
from bot.store.batch import Batch, LaneChange
from bot.store.store import Store
from tests.bots import TestClock, on_disk, parts, rests, rings, running
from tests.cli.test_commands import nabuur
from tests.fake_platform import FakePlatform
from tests.kit import EMPTY, NOON, RELAYING
from tests.rule_changes.test_workshop import CASE

YEAR_LATER = NOON + timedelta(days=370)
WORDS = (b"zevenslaper", b"Xantippe")


async def an_evening(folder: Path) -> Config:
    """A stopped bot whose group said some things: a decided case, an open incident, a row of the audit log."""
    platform, clock = FakePlatform(), TestClock()
    made = parts(folder, platform, clock, RELAYING)
    async with running(made) as bot:
        platform.say("Xantippe", "wie gaat er mee zevenslaper")
        await rests(bot)
        clock.move(timedelta(minutes=31))
        await rings(bot)
        platform.say("Jan", "er loopt iemand zevenslaper")
        await rests(bot)
        assert platform.count(AskModerators) == 1
    return made.config


async def lines(config: Config, dry_run: bool, at: datetime = YEAR_LATER) -> list[str]:
    async with aclosing(purge_lines(config, at, dry_run)) as told:
        return [line async for line in told]


async def test_a_dry_run_lists_numbers_and_dates_and_deletes_nothing(tmp_path: Path) -> None:
    config = await an_evening(tmp_path)
    listed = await lines(config, dry_run=True)
    assert listed[0] == "7 Mar 2027 12:00 UTC: this would go"
    assert "  cases: 1 row, oldest 2 Mar 2026" in listed
    assert "  talk: 1 row, oldest 2 Mar 2026" in listed
    assert any(line.startswith("  decisions: ") for line in listed)
    assert not any(word.decode() in line for word in WORDS for line in listed)
    assert all(word in on_disk(config.data) for word in WORDS)


async def test_a_purge_deletes_what_is_listed_and_leaves_what_is_open(tmp_path: Path) -> None:
    config = await an_evening(tmp_path)
    would = await lines(config, dry_run=True)
    gone = await lines(config, dry_run=False)
    assert gone[1:] == would[1:]
    assert WORDS[1] not in on_disk(config.data)
    async with Store.open(config.data) as store:
        (incident,) = (await store.lanes(["kerkwijk"]))["kerkwijk"].incidents.values()
    assert incident.closed_at is None, "the next run closes it, and passes it on to the police"
    assert (await lines(config, dry_run=False))[2:] == ["  nothing"]


async def test_a_purge_of_a_running_bot_is_refused_with_the_reason(tmp_path: Path) -> None:
    platform = FakePlatform()
    made = parts(tmp_path, platform)
    async with running(made):
        with pytest.raises(CannotStart, match="purges by itself every ten minutes"):
            await lines(made.config, dry_run=False)
        assert (await lines(made.config, dry_run=True))[0].endswith("this would go")


async def test_a_purge_takes_the_times_of_the_table_and_the_folder_of_dry_runs(tmp_path: Path) -> None:
    config = await an_evening(tmp_path)
    kept = replace(USUAL_RETENTION, decisions=timedelta(days=366), keys=timedelta(days=30))
    of_dry_runs = replace(config, data=config.data / "dry-run", retention=kept)
    (config.data / "dry-run").mkdir()
    (config.data / "nabuur.db").rename(of_dry_runs.data / "nabuur.db")
    told = await lines(replace(config, retention=kept), dry_run=False)
    assert told[1] == f"{of_dry_runs.data}:"
    assert WORDS[1] not in on_disk(config.data)


async def test_what_is_open_goes_from_the_folder_of_dry_runs(tmp_path: Path) -> None:
    """No other run may come that would end it."""
    config = await an_evening(tmp_path)
    (config.data / "dry-run").mkdir()
    (config.data / "nabuur.db").rename(config.data / "dry-run" / "nabuur.db")
    assert "  incidents: 1 row" in [line.partition(",")[0] for line in await lines(config, dry_run=False)]
    assert not any(word in on_disk(config.data) for word in WORDS)


async def test_a_bot_that_runs_keeps_no_dry_run_from_its_purge(tmp_path: Path) -> None:
    """It deletes nothing there itself."""
    config = await an_evening(tmp_path)
    (config.data / "dry-run").mkdir(mode=0o700)
    (config.data / "nabuur.db").rename(config.data / "dry-run" / "nabuur.db")
    told = list[str]()

    async def purge() -> None:
        async for line in purge_lines(config, YEAR_LATER, dry_run=False):
            told.append(line)

    async with running(parts(tmp_path, FakePlatform())):
        with pytest.raises(CannotStart, match="purges by itself every ten minutes"):
            await purge()
        assert not any(word in on_disk(config.data) for word in WORDS)
    assert told[0] == f"{config.data / 'dry-run'}:"
    assert "  incidents: 1 row" in [line.partition(",")[0] for line in told]


async def test_a_damaged_database_of_dry_runs_keeps_the_bot_from_no_purge(tmp_path: Path) -> None:
    config = await an_evening(tmp_path)
    (config.data / "dry-run").mkdir(mode=0o700)
    (config.data / "dry-run" / "nabuur.db").write_bytes(b"no database" * 99)
    told = list[str]()

    async def purge() -> None:
        async for line in purge_lines(config, YEAR_LATER, dry_run=False):
            told.append(line)

    with pytest.raises(CannotStart, match="dry-run"):
        await purge()
    assert (told[0], WORDS[1] in on_disk(config.data)) == (f"{config.data}:", False)


async def test_a_dry_run_that_is_on_keeps_the_bot_from_no_purge(tmp_path: Path) -> None:
    config = await an_evening(tmp_path)
    async with Store.open(config.data / "dry-run"):
        gone = await lines(config, dry_run=False)
    assert (gone[1], WORDS[1] in on_disk(config.data)) == (f"{config.data}:", False)


@pytest.mark.parametrize("dry_run", [True, False])
async def test_old_files_of_the_log_go_too(tmp_path: Path, dry_run: bool) -> None:
    log = LogFile(tmp_path / "logs" / "nabuur.log")
    config = replace(parts(tmp_path, FakePlatform()).config, log=log)
    old, recent = (log.file.with_name(f"nabuur.log.{day}") for day in ("2020-01-01", date.today()))
    log.file.parent.mkdir()
    for path in (log.file, old, recent):
        path.touch()
    assert (await lines(config, dry_run))[1:] == [f"{log.file.parent}: 1 old file of the log"]
    assert [path.exists() for path in (log.file, recent, old)] == [True, True, dry_run]


async def test_an_empty_folder_has_nothing_to_purge(tmp_path: Path) -> None:
    config = parts(tmp_path, FakePlatform()).config
    assert await lines(config, dry_run=False) == ["7 Mar 2027 12:00 UTC: this is gone"]
    assert not config.data.exists()


@pytest.mark.parametrize("dry_run", [True, False])
async def test_a_file_that_a_start_without_success_left_has_nothing_to_purge(tmp_path: Path, dry_run: bool) -> None:
    config = parts(tmp_path, FakePlatform()).config
    config.data.mkdir(mode=0o700)
    (config.data / "nabuur.db").touch()
    assert len(await lines(config, dry_run)) == 1
    assert on_disk(config.data) == b"", "a restore refuses a file with content"


CUT = """\
timezone: Europe/Brussels
platforms: {console: }
neighbourhoods:
  - {id: kerkwijk, name: Kerkwijk, languages: [nl], groups: ["console:kerkwijk"], moderators: "console:moderators"}
"""


async def test_a_purge_beside_a_file_that_was_cut_keeps_to_the_settings_of_the_last_start(tmp_path: Path) -> None:
    now, data = SystemClock().now(), tmp_path / "data"
    decided = replace(CASE, at=now, opened_at=now, decided=Decided(CaseEnding.APPROVED, "Mo", now - timedelta(days=40)))
    async with Store.open(data) as store:
        await store.commit(
            Batch(changes={"kerkwijk": LaneChange(WatchState("kerkwijk"), EMPTY.with_case(decided))}), now
        )
    keep(data, "config.yaml", SettingsFile(f"{CUT}retention: {{cases: 90 days}}\n".encode()), now)
    (tmp_path / "config.yaml").write_text(CUT)
    listed = nabuur(tmp_path, "purge", "--dry-run")
    assert (listed.returncode, listed.stdout.splitlines()[2:]) == (0, ["  nothing"])


@pytest.mark.parametrize("command", ["erase-member console:Jan", "export-member console:Jan", "dead-letters"])
async def test_a_command_about_the_data_takes_the_settings_of_the_last_start_too(tmp_path: Path, command: str) -> None:
    data = tmp_path / "data"
    async with Store.open(data):
        pass
    keep(data, "config.yaml", SettingsFile(f"{CUT}retention: {{cases: 90 days}}\n".encode()), SystemClock().now())
    (tmp_path / "config.yaml").write_text(CUT)
    told = nabuur(tmp_path, *command.split())
    assert (told.returncode, "ends before settings" in told.stderr) == (0, True)


@pytest.mark.parametrize("named", [True, False], ids=["named", "abandoned"])
async def test_a_forgotten_case_that_goes_leaves_no_author_in_the_audit_log(tmp_path: Path, named: bool) -> None:
    platform, clock = FakePlatform(), TestClock()
    made = parts(tmp_path, platform, clock)
    async with running(made) as bot:
        platform.say("Xantippe", "wie gaat er mee zevenslaper")
        await rests(bot)
        clock.move(timedelta(minutes=31))
        await rings(bot)
        platform.say("Xantippe", "/forgetme", chat="Xantippe")
        await rests(bot)
    config = made.config if named else replace(made.config, watches=(replace(RELAYING, id="elders"),))
    assert authors_in(config)
    assert "  cases: 1 row, oldest 2 Mar 2026" in await lines(config, dry_run=False, at=clock.at + timedelta(days=2))
    assert authors_in(config) == []


def authors_in(config: Config) -> list[tuple[int]]:
    with closing(sqlite3.connect(config.data / "nabuur.db")) as raw:
        return raw.execute("SELECT line FROM audit_authors").fetchall()
