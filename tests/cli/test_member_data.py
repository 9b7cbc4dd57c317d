"""A member's request by mail: the copy holds the own data and no other person's; what is erased is gone from the disk."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.cli.member_data import erase, export, write_private
from bot.config import Config
from bot.config.values import BackupPlan
from bot.core.action import AskModerators, DeleteMessage, SendMessage, SendPrivately
from bot.core.case import CaseEnding, Decided
from bot.core.ref import Ref
from bot.errors import Busy, CannotStart, FolderInUse
from bot.store.batch import Batch, LaneChange
from bot.store.store import Store
from tests.bots import TestClock, on_disk, parts, rests, running, runs, until
from tests.fake_platform import FakePlatform, failing
from tests.kit import NOON
from tests.mail.test_relay import REPORT, Town, report_and_end
from tests.outbound.test_handover import BY_CHAT, WIM, to_wim

JAN = "console:Jan"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """A stopped bot. Jan's call to act was held, Els wrote on Jan's report, Jan objects."""
    platform = FakePlatform()
    made = parts(tmp_path_factory.mktemp("town"), platform, TestClock())

    async def live() -> None:
        async with running(made) as bot:
            platform.say("Jan", "er loopt iemand zevenslaper")
            platform.say("Els", "wie gaat er mee achtslaper")
            platform.say("Jan", "wie gaat er mee negenslaper")
            await until(lambda: len(bot.pipeline.lanes["kerkwijk"].cases) == 2)
            platform.say("Jan", "/object tienslaper", chat="Jan")
            await rests(bot)

    asyncio.run(live())
    return made.config


@pytest.fixture
def lived(town: Config, tmp_path: Path) -> Config:
    """A copy of the town."""
    shutil.copytree(town.data, tmp_path / "data")
    return replace(town, data=tmp_path / "data")


async def copy_of(config: Config, address: str = JAN) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(await export(config, address, NOON))
    return document


async def test_the_copy_has_all_of_the_member_and_nothing_of_others(lived: Config) -> None:
    document = await copy_of(lived)
    (watch,) = document["watches"]
    written = json.dumps(document)
    for own in ("er loopt iemand zevenslaper", "negenslaper", "tienslaper"):
        assert own in written
    for other in ("Els", "achtslaper"):
        assert other not in written
    assert [case["text"] for case in watch["cases"]] == ["wie gaat er mee negenslaper"]
    assert [line["rules"] for line in watch["decisions"]] == [["call"], ["vigilantes"]]
    assert [hit["treatment"] for line in watch["decisions"] for hit in line["hits"]] == ["keep", "hold"]
    assert (await copy_of(lived, "console:Piet"))["watches"] == []


async def test_the_copy_is_made_beside_a_running_bot_and_nothing_is_erased_then(lived: Config) -> None:
    before = await copy_of(lived)
    async with Store.open(lived.data):
        assert await copy_of(lived) == before
        with pytest.raises(FolderInUse, match="/forgetme"):
            await erase(lived, JAN, NOON)
    assert await copy_of(lived) == before


async def test_what_is_erased_is_gone_from_the_disk_and_what_waits_stays(lived: Config) -> None:
    (line,) = await erase(lived, JAN, NOON)
    assert "1 undecided case" in line
    left = on_disk(lived.data)
    assert b"zevenslaper" not in left  # the text of the report
    assert b"negenslaper" in left  # the open case
    (watch,) = (await copy_of(lived))["watches"]
    assert (watch["last_texts"], watch["member"]["seen"], len(watch["cases"])) == ([], None, 1)
    assert [decision["case"] is not None for decision in watch["decisions"]] == [True]
    assert len((await copy_of(lived, "console:Els"))["watches"]) == 1


async def test_the_name_of_a_moderator_stays_on_decided_cases_and_is_told(lived: Config) -> None:
    async with Store.open(lived.data) as store:
        (lane,) = (await store.lanes_besides()).values()
        case = next(iter(lane.cases.values()))
        ruled = lane.with_case(replace(case, decided=Decided(CaseEnding.REMOVED, "Mo", NOON, Ref.parse("console:Mo"))))
        await store.commit(Batch(changes={lane.watch: LaneChange(lane, ruled)}), NOON)
    (line,) = await erase(lived, "console:Mo", NOON)
    assert "the name on 1 decided case" in line


async def test_a_report_to_the_police_that_waits_stays_whole_and_is_named(tmp_path: Path) -> None:
    platform, clock = FakePlatform(failing(Busy(timedelta(hours=1)), SendPrivately)), TestClock()
    made = parts(tmp_path, platform, clock, BY_CHAT)
    async with running(made) as bot:
        await report_and_end(Town(bot, platform, clock))
        platform.say("Jan", "/forgetme", chat="Jan")
        await until(lambda: any("forgotten" in action.text for action in platform.did(SendMessage)))
        await rests(bot)
    (answer,) = (a.text for a in platform.did(SendMessage) if "forgotten" in a.text)
    assert "forgotten_waiting" in answer
    assert REPORT.encode() in on_disk(made.config.data)
    (watch,) = (await copy_of(made.config, "console:Els"))["watches"]
    assert len(watch["waiting_reports"]) == 1
    for member in (JAN, "console:Els"):
        (line,) = await erase(made.config, member, clock.now())
        assert "1 report to the police that waits or is in doubt" in line
    assert REPORT.encode() in on_disk(made.config.data)


async def test_a_report_that_waits_for_the_chat_of_an_officer_is_none_of_the_officers_data(tmp_path: Path) -> None:
    platform, clock = FakePlatform(failing(Busy(timedelta(hours=1)), SendPrivately)), TestClock()
    made = parts(tmp_path, platform, clock, BY_CHAT)
    async with running(made) as bot:
        await report_and_end(Town(bot, platform, clock))
        await rests(bot)
    await erase(made.config, str(WIM), clock.now())
    clock.move(timedelta(hours=2))
    again = FakePlatform()
    await runs(replace(made, adapters=[again]))
    assert to_wim(again) == 1


async def test_the_next_start_takes_the_bots_own_posts_back(tmp_path: Path) -> None:
    platform, clock = FakePlatform(), TestClock()
    made = parts(tmp_path, platform, clock)
    async with running(made) as bot:
        platform.say("Jan", "er loopt iemand. wie gaat er mee?")
        await until(lambda: platform.count(AskModerators) == 1)
        await rests(bot)
        (case,) = bot.pipeline.lanes["kerkwijk"].cases.values()
    assert case.masked_ref is not None
    await erase(made.config, JAN, clock.now())
    again = FakePlatform()
    await runs(replace(made, adapters=[again]))
    assert DeleteMessage(case.masked_ref, ours=True) in again.did(DeleteMessage)


async def test_a_watch_that_is_configured_no_more_lets_go_too(lived: Config) -> None:
    await erase(replace(lived, watches=()), JAN, NOON)
    assert b"zevenslaper" not in on_disk(lived.data)


async def test_what_the_bot_cannot_search_is_named_beside_what_it_forgot(lived: Config) -> None:
    with closing(sqlite3.connect(lived.data / "nabuur.db")) as raw, raw:
        raw.execute("UPDATE inbox SET state = 'dead', raw = X'00' WHERE rowid = (SELECT min(rowid) FROM inbox)")
        raw.execute("INSERT INTO damaged (part, found_at, row) VALUES ('cases', 0, X'00')")
    backups = BackupPlan(lived.data.parent / "backups")
    told = await erase(replace(lived, backup=backups), "console:Piet", NOON)
    assert told == [
        "the watches hold nothing of console:Piet",
        "dead letters: 1, damaged rows: 1. The bot cannot search them for a person, so they may still hold texts; "
        "`nabuur doctor` lists them.",
        f"{backups.folder}: the backups keep what they held. After a restore, type this command again.",
    ]


async def test_an_address_is_needed_and_a_name_finds_no_person(lived: Config, tmp_path: Path) -> None:
    for command in (export, erase):
        with pytest.raises(CannotStart, match="as /mydata shows it"):
            await command(lived, "Jan", NOON)
    with pytest.raises(CannotStart, match="no database"):
        await export(replace(lived, data=tmp_path / "nothing"), JAN, NOON)


async def test_a_database_of_an_older_version_is_told_with_the_way_out(lived: Config) -> None:
    with closing(sqlite3.connect(lived.data / "nabuur.db")) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '0015'")
        raw.execute("DROP TABLE unsaid")
    with pytest.raises(CannotStart, match="older version"):
        await export(lived, JAN, NOON)


async def test_without_the_key_the_member_is_not_mistaken_for_another(lived: Config) -> None:
    (lived.data / "pseudonym.key").unlink()
    for command in (export, erase):
        with pytest.raises(CannotStart, match="is missing"):
            await command(lived, JAN, NOON)


def test_only_its_writer_reads_the_file(tmp_path: Path) -> None:
    file = tmp_path / "jan.json"
    file.touch(mode=0o644)
    write_private(file, "{}")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(CannotStart, match="cannot be written"):
        write_private(tmp_path / "no" / "jan.json", "{}")
