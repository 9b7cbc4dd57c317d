"""A start receives before it has tried the examples of the rules, and decides after that."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot import app
from bot.app import Parts, run_bot
from bot.cli import rules as rules_of_start
from bot.cli.rules import first_rules, load_for_start, models_for, tried_at_start
from bot.config.values import ReaderKind, SettingsFile
from bot.core.action import AskModerators
from bot.errors import BadInput, Busy, CannotStart, Fault, StorageFails
from bot.live_rules.current import CurrentRules, load_rules
from bot.live_rules.last_good import keep
from tests import small_rules
from tests.bots import TestClock, parts, rests, running, runs, until
from tests.fake_platform import FakePlatform, failing
from tests.kit import NOON
from tests.store.damaged_page import spoil_page

RULE = "30-no-vigilantes.yaml"


@pytest.fixture
def platform() -> FakePlatform:
    return FakePlatform()


@pytest.fixture
def made(tmp_path: Path, platform: FakePlatform) -> Parts:
    """A bot with small rules of which an example contradicts its rule. No lesson mends that, since the rule asks for a
    phrase."""
    made = parts(tmp_path, platform)
    small_rules.write(made.config.rules)
    rule = made.config.rules / RULE
    text = rule.read_text().replace("when: {label: vigilante}", "when: {phrase: list:calls}")
    rule.write_text(text.replace("caught: [wie gaat er mee]", "caught: [de markt begint]"))

    async def trial(rules: CurrentRules) -> CurrentRules:
        return await tried_at_start(made.config, rules)

    return replace(made, rules=load_for_start(made.config), try_rules=trial)


async def test_messages_are_stored_while_the_examples_are_tried(tmp_path: Path, platform: FakePlatform) -> None:
    goes_on = asyncio.Event()

    async def trial(rules: CurrentRules) -> CurrentRules:
        await goes_on.wait()
        return rules

    async with running(replace(parts(tmp_path, platform), try_rules=trial)) as bot:
        platform.say("Jan", "er loopt iemand rond")
        await until(lambda: platform.confirmed)
        assert not platform.done
        goes_on.set()
        await rests(bot)
    assert platform.done


async def test_a_stop_during_the_trial_leaves_what_came_to_the_next_start(
    tmp_path: Path, platform: FakePlatform
) -> None:
    async def trial(rules: CurrentRules) -> CurrentRules:
        await asyncio.Event().wait()
        return rules

    async with running(replace(parts(tmp_path, platform), try_rules=trial)):
        platform.say("Jan", "er loopt iemand rond")
        await until(lambda: platform.confirmed)
    assert not platform.done
    await runs(parts(tmp_path, platform))
    assert platform.done


async def test_rules_that_contradict_an_example_end_the_start_and_lose_nothing(
    made: Parts, platform: FakePlatform
) -> None:
    platform.say("Jan", "er loopt iemand rond")
    with pytest.raises(BadInput, match="de markt begint"):
        await run_bot(made)
    assert platform.confirmed
    assert not platform.done
    small_rules.write(made.config.rules)
    await runs(replace(made, rules=load_for_start(made.config)))
    assert platform.done


async def test_rules_that_cannot_be_loaded_are_told_of_also_beside_a_damaged_database(made: Parts) -> None:
    with pytest.raises(BadInput):
        await run_bot(made)
    spoil_page(made.config.data / "nabuur.db", "outbox_waiting")
    (made.config.rules / RULE).write_text("rules: [")
    with pytest.raises(BadInput, match=RULE):
        await asyncio.to_thread(first_rules, made.config, NOON, delivers=True)


async def test_damaged_models_end_a_start_that_delivers_first(
    tmp_path: Path, platform: FakePlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(kind: ReaderKind, workers: int | None) -> None:
        raise CannotStart("the models are damaged")

    monkeypatch.setattr(rules_of_start, "load_models", damaged)
    clock = TestClock(NOON)
    made = parts(tmp_path, platform, clock)
    small_rules.write(made.config.rules)
    first = first_rules(made.config, NOON, delivers=True)
    with pytest.raises(CannotStart, match="damaged"):  # nothing is due
        await asyncio.to_thread(models_for, made.config, first, NOON, delivers=True)

    platform.fault = failing(Busy(timedelta(minutes=1)))
    async with running(made) as bot:
        platform.say("Jan", "wie gaat er mee")
        await rests(bot)
    clock.move(timedelta(minutes=2))
    platform.fault = lambda action, attempt: None
    first, models = await asyncio.to_thread(models_for, made.config, first, clock.now(), delivers=True)
    assert models is None
    with pytest.raises(CannotStart, match="damaged"):
        await run_bot(replace(made, rules=first.rules, try_rules=first.try_first))
    assert platform.count(AskModerators) == 1


async def test_a_signal_while_a_failed_start_delivers_is_the_first_one(
    made: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ends(code: int) -> None:
        raise AssertionError(f"the process ended at once, with {code}")

    monkeypatch.setattr(os, "_exit", ends)
    started = list[app.Bot]()
    task = asyncio.create_task(run_bot(made, started.append))
    await until(lambda: started and started[0].stop.is_set())
    app.on_signal(started[0])
    with pytest.raises(BadInput):
        await task


async def test_inputs_that_end_during_a_long_trial_leave_what_came_to_the_next_start(
    made: Parts, platform: FakePlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("FINISH_WITHIN", "STORE_WITHIN"):
        monkeypatch.setattr(app, limit, timedelta(seconds=0.2))

    async def trial(rules: CurrentRules) -> CurrentRules:
        await asyncio.sleep(2)
        return replace(rules, faults=(Fault("rules.yaml", 1, 1, "", "too late"),))

    platform.say("Jan", "er loopt iemand rond")
    platform.end()
    async with asyncio.timeout(10):
        await run_bot(replace(made, try_rules=trial))
    assert platform.confirmed
    assert not platform.done


async def test_wrong_rules_end_the_wait_for_inputs_that_have_ended(tmp_path: Path, platform: FakePlatform) -> None:
    async def trial(rules: CurrentRules) -> CurrentRules:
        await asyncio.sleep(0.5)
        raise BadInput([Fault("rules.yaml", 1, 1, "", "wrong")])

    platform.say("Jan", "er loopt iemand rond")
    platform.end()
    with pytest.raises(BadInput, match="wrong"):
        async with asyncio.timeout(30):
            await run_bot(replace(parts(tmp_path, platform), try_rules=trial))
    assert platform.confirmed
    assert not platform.done


async def test_a_database_that_refuses_the_first_news_ends_the_start_with_its_sentence(
    tmp_path: Path, platform: FakePlatform
) -> None:
    other = list[sqlite3.Connection]()

    async def trial(rules: CurrentRules) -> CurrentRules:
        """Ends as another program begins to write into the database."""
        other.append(sqlite3.connect(tmp_path / "data" / "nabuur.db", isolation_level=None))
        other[0].execute("BEGIN IMMEDIATE")
        return rules

    try:
        with pytest.raises(StorageFails, match="another program"):
            await run_bot(replace(parts(tmp_path, platform), try_rules=trial))
    finally:
        other[0].close()


async def refused(rules: CurrentRules) -> CurrentRules:
    raise BadInput([Fault("rules.yaml", 1, 1, "", "wrong")])


async def test_the_desk_reads_of_the_time_in_which_each_start_ended_before_it_decided(
    tmp_path: Path, platform: FakePlatform
) -> None:
    clock = TestClock(NOON)
    made = parts(tmp_path, platform, clock)
    await runs(made)

    for _ in range(5):
        clock.move(timedelta(minutes=5))
        with pytest.raises(BadInput):
            await run_bot(replace(made, try_rules=refused))
    clock.move(timedelta(minutes=5))
    for _ in range(2):
        await runs(made)
    said = platform.said()
    assert [text.split()[1] for text in said] == ["was_away"]


async def test_starts_that_end_before_they_decide_leave_one_housekeeping_in_the_inbox(
    tmp_path: Path, platform: FakePlatform
) -> None:
    clock = TestClock(NOON)
    made = parts(tmp_path, platform, clock)
    await runs(made)

    cut = SettingsFile(b"", ("neighbourhoods",), NOON)
    for _ in range(3):
        clock.move(timedelta(seconds=5))
        with pytest.raises(BadInput):
            await run_bot(replace(made, config=replace(made.config, file=cut), try_rules=refused))
    with closing(sqlite3.connect(tmp_path / "data" / "nabuur.db")) as database:
        ((key,),) = database.execute("SELECT key FROM inbox WHERE state = 'new'").fetchall()
    assert key == f"time kerkwijk forget {clock.now().isoformat()}"
    clock.move(timedelta(seconds=5))
    await runs(made)
    with closing(sqlite3.connect(tmp_path / "data" / "nabuur.db")) as database:
        ((housekeeping,),) = database.execute("SELECT count(*) FROM inbox WHERE key LIKE 'time % forget %'").fetchall()
    assert housekeeping == 2


async def test_the_last_good_rules_run_in_place_of_those_that_contradict_an_example(
    made: Parts, platform: FakePlatform, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small_rules.write(tmp_path / "good")
    good = load_rules(tmp_path / "good", made.config.watches)
    made.config.data.mkdir()
    keep(made.config.data, good)
    async with running(made) as bot:
        platform.say("Jan", "wie gaat er mee")
        await rests(bot)
    assert any("de markt begint" in text for text in platform.said())
    assert any(isinstance(action, AskModerators) for action in platform.done)
    told = capsys.readouterr().err
    assert "de markt begint" in told
    assert good.rulebook.version in told
