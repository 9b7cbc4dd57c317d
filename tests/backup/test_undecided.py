"""A backup of a stopped bot holds messages that no bot had decided. The bot that comes back from it does not know whether they
were decided since: it says nothing twice, and loses nothing."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.app import Parts
from bot.backup.archive import DATABASE
from bot.backup.create import make_backup
from bot.backup.restore import restore_backup
from bot.core.action import Action, AskModerators, DeleteMessage, Purpose, Reply, SendMessage, SendPrivately
from bot.core.police.unsaid import ASKED_FOR_ELSE
from bot.core.step_result import UNTIL_ANSWERED, PlannedAction, StepResult
from bot.core.watch_state import Unsaid, WatchState
from bot.deciding.round import Round
from bot.pseudonym import FILE as KEY
from bot.store.batch import Arrival, Batch, LaneChange, LanePlan
from bot.store.outbox import Conclusion
from bot.store.schema import ActionState
from bot.store.store import Store
from tests.backup.test_restore import machine
from tests.bots import TestClock, rests, rings, running, runs
from tests.fake_platform import FakePlatform
from tests.kit import DESK, GROUP, NOON

SAID = ("er loopt iemand aan de deuren te voelen", "wie gaat er mee")


async def stopped(folder: Path, clock: TestClock) -> Parts:
    """A machine whose bot has stopped while two messages were undecided, and its backup `b.zip`."""
    lost = machine(folder / "lost", FakePlatform(), clock)
    async with running(lost):
        pass
    async with Store.open(lost.config.data) as store:
        await store.accept([arrival(number, text) for number, text in enumerate(SAID, start=1)])
    made = await make_backup(lost.config, folder / "b.zip", clock.now(), None)
    assert made.undecided == 2
    return lost


def arrival(number: int, text: str) -> Arrival:
    raw = {"key": str(number), "name": f"Jan{number}", "text": text, "chat": "kerkwijk"}
    return Arrival("console", str(number), json.dumps(raw).encode(), NOON, "2 console:kerkwijk")


async def back(folder: Path, lost: Parts, clock: TestClock) -> tuple[Parts, FakePlatform]:
    platform = FakePlatform()
    new = machine(folder / "new", platform, clock)
    restored = await restore_backup(new.config, folder / "b.zip", None, lost.config.data / KEY)
    assert restored.undecided == 2
    return new, platform


def read(platform: FakePlatform) -> list[Action]:
    """All that people read of the bot in the group and in private, and the cards on the desk. The lines on the desk tell of the
    restore, and so does the one to the coordinator."""
    said = (each for each in platform.done if isinstance(each, Reply | SendPrivately | AskModerators | SendMessage))
    return [
        each
        for each in said
        if not (isinstance(each, SendMessage) and each.chat == DESK)
        and not (isinstance(each, SendPrivately) and "data_restored" in each.text)
    ]


def question(platform: FakePlatform) -> str:
    """The code of the only question after the restore; empty: no question."""
    heads = (each.card.head for each in platform.did(AskModerators))
    codes = [found[1] for head in heads if (found := re.search(r"unsaid (\w{3})", head))]
    assert len(codes) <= 1
    return codes[0] if codes else ""


@pytest.mark.parametrize(("word", "again"), [("ok", True), ("weg", False)])
async def test_the_group_reads_nothing_before_a_moderator_says_whether_it_has(
    tmp_path: Path, word: str, again: bool
) -> None:
    """The lost machine has lived on, and said all of it."""
    clock = TestClock(NOON)
    lost = await stopped(tmp_path, clock)
    first = FakePlatform()
    await runs(replace(lost, adapters=[first]))
    assert read(first)
    assert question(first) == ""
    clock.move(timedelta(minutes=5))
    new, second = await back(tmp_path, lost, clock)
    async with running(new) as bot:
        await rings(bot)
        assert [type(each) for each in read(second)] == [AskModerators]
        assert second.count(DeleteMessage) == 1
        asked = read(second)
        second.say("Mo", f"{word} {question(second)}", chat="moderators", key="50")
        await rests(bot)
        later = [each for each in read(second) if each not in asked]
    assert sorted(map(repr, later)) == (sorted(map(repr, read(first))) if again else [])


@pytest.mark.parametrize("after", [timedelta(), timedelta(hours=5)], ids=str)
async def test_a_second_start_asks_nothing_again_and_an_answer_still_counts(tmp_path: Path, after: timedelta) -> None:
    clock = TestClock(NOON)
    lost = await stopped(tmp_path, clock)
    clock.move(timedelta(minutes=5))
    new, platform = await back(tmp_path, lost, clock)
    async with running(new) as bot:
        await rings(bot)
    clock.move(after)
    async with running(new) as bot:
        await rings(bot)
        assert platform.count(AskModerators) == 1
        platform.say("Mo", f"ok {question(platform)}", chat="moderators", key="50")
        await rests(bot)
    assert platform.count(AskModerators) == 2
    said = [each for each in platform.done if isinstance(each, SendMessage | Reply)]
    assert any(place(each) == GROUP for each in said) is (after == timedelta())  # a late question is worse than none


def place(action: SendMessage | Reply) -> object:
    return action.chat if isinstance(action, SendMessage) else action.to.chat


async def test_without_an_answer_nothing_is_said_and_the_next_message_is_answered_as_ever(tmp_path: Path) -> None:
    clock = TestClock(NOON)
    lost = await stopped(tmp_path, clock)
    clock.move(timedelta(minutes=5))
    new, platform = await back(tmp_path, lost, clock)
    async with running(new) as bot:
        await rings(bot)
        clock.move(ASKED_FOR_ELSE + timedelta(minutes=1))
        await rings(bot)
        assert [type(each) for each in read(platform)] == [AskModerators]
        platform.say("Bo", "wie gaat er mee", key="60")
        await rests(bot)
        assert platform.count(AskModerators) == 2
    assert await unfinished(new, clock.now()) == 0  # a bot that has stopped has noted what it did


async def test_a_bot_that_is_off_for_a_week_keeps_no_words_for_ever(tmp_path: Path) -> None:
    clock = TestClock(NOON)
    lost = await stopped(tmp_path, clock)
    new, platform = await back(tmp_path, lost, clock)
    async with running(new) as bot:
        await rings(bot)
    clock.move(timedelta(days=8))
    for _ in range(2):  # after so long, the first housekeeping trusts no clock
        async with running(new) as bot:
            await rings(bot)
            clock.move(timedelta(hours=2))
            await rings(bot)
    assert not any(isinstance(each, SendMessage | Reply) for each in read(platform))
    with closing(sqlite3.connect(new.config.data / DATABASE)) as database:
        assert database.execute("SELECT count(*) FROM outbox WHERE payload IS NOT NULL").fetchone() == (0,)
        assert database.execute("SELECT count(*) FROM unsaid").fetchone() == (0,)


@pytest.mark.parametrize("done", [True, False])
@pytest.mark.parametrize("at_once", [True, False], ids=["in one commit", "in three commits"])
async def test_an_answer_is_about_what_was_decided_before_it(tmp_path: Path, done: bool, at_once: bool) -> None:
    """A moderator may answer while the bot still decides the rest of a long backup."""
    state = WatchState("kerkwijk")
    results = {
        "before": StepResult(state, (held("before"),)),
        "answer": StepResult(state, said_before=done),
        "after": StepResult(state, (held("after"),)),
    }
    async with Store.open(tmp_path) as store:
        work = Round({"kerkwijk": state})
        for name, result in results.items():
            attempt = work.attempt()
            attempt.add("kerkwijk", result)
            work.merge(Arrival("console", name, b"{}", NOON), attempt)
            if not at_once or name == "after":
                await store.commit(work.batch, NOON)
                work = Round({"kerkwijk": state})
        assert [entry.key for entry in await store.due(NOON, 9)] == (["before"] if done else [])
        await store.commit(Batch(said_before=[("kerkwijk", True)]), NOON)
        assert [entry.key for entry in await store.due(NOON, 9)] == (["before", "after"] if done else ["after"])


async def test_an_action_waits_as_long_as_the_question_about_it(tmp_path: Path) -> None:
    """One of an old backup was planned long ago. Others of its age go."""
    lane = WatchState("kerkwijk")
    asked = replace(lane, unsaid={"7K4": Unsaid(NOON, NOON)})
    actions = [LanePlan("kerkwijk", held("held")), LanePlan("kerkwijk", replace(held("done"), not_before=None))]
    async with Store.open(tmp_path) as store:
        await store.commit(Batch(changes={"kerkwijk": LaneChange(lane, asked)}, planned=actions), NOON)
        (done,) = await store.due(NOON, 9)
        await store.conclude([Conclusion(done, ActionState.DELIVERED)], NOON)
        for left in (["held"], []):
            await store.purge(NOON + timedelta(days=10), ["kerkwijk"], lambda state, now: state)
            with closing(sqlite3.connect(tmp_path / DATABASE)) as database:
                assert [key for (key,) in database.execute("SELECT key FROM outbox")] == left
            await store.commit(Batch(changes={"kerkwijk": LaneChange(asked, lane)}), NOON)


def held(key: str) -> PlannedAction:
    return PlannedAction(key, SendMessage(GROUP, key, Purpose.NOTICE), not_before=UNTIL_ANSWERED)


async def unfinished(made: Parts, now: datetime) -> int:
    async with Store.look_into(made.config.data) as store:
        assert store is not None
        return (await store.backlog(now)).actions
