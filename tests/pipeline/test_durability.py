"""The bot confirms no update before it is written, does no action twice and loses none, whatever fails."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import app, pipeline
from bot.app import run_bot
from bot.core.action import Action, AskModerators, DeleteMessage, Reply, Repost, SendMessage, SendPrivately
from bot.core.housekeeping.retention import forget_abandoned
from bot.core.ref import MessageRef
from bot.errors import Busy, CannotStart, Gone, Lost, Refused, StorageFails
from bot.outbound import delivery
from bot.store.file import database
from bot.store.schema import ActionState
from bot.store.store import Store
from tests.bots import TestClock, parts, rests, running, until
from tests.fake_platform import FakePlatform, failing

ACT = "wie gaat er mee"


def code_of(platform: FakePlatform) -> str:
    return platform.did(AskModerators)[0].card.code


async def evening(tmp_path: Path, platform: FakePlatform, *lines: tuple[str, str]) -> FakePlatform:
    for name, text in lines:
        platform.say(name, text)
    platform.end()
    await run_bot(parts(tmp_path, platform))
    return platform


async def test_an_input_that_ends_is_worked_off_to_the_end(tmp_path: Path) -> None:
    platform = await evening(tmp_path, FakePlatform(), ("Jan", "goe bezig"), ("Jan", ACT), ("Els", "er loopt iemand"))
    assert platform.confirmed == ["1", "2", "3"]
    counts = [platform.count(kind) for kind in (DeleteMessage, AskModerators, Reply, SendPrivately)]
    assert counts == [1, 1, 1, 2]


async def test_the_same_update_twice_counts_once(tmp_path: Path) -> None:
    platform = FakePlatform()
    for _ in range(3):
        platform.say("Jan", ACT, key="7")
    platform.end()
    await run_bot(parts(tmp_path, platform))
    again = FakePlatform()
    again.say("Jan", ACT, key="7")
    again.end()
    await run_bot(parts(tmp_path, again))
    assert platform.count(AskModerators) == 1
    assert platform.confirmed == ["7", "7", "7"]
    assert again.confirmed == ["7"]
    assert again.done == []


async def test_a_decision_after_a_restart_finds_its_case(tmp_path: Path) -> None:
    first = await evening(tmp_path, FakePlatform(), ("Jan", ACT))
    second = FakePlatform()
    second.say("Mo", f"ok {code_of(first)}", chat="moderators", key="100")
    second.end()
    await run_bot(parts(tmp_path, second))
    assert second.count(Repost) == 1


async def test_poison_is_put_aside_and_the_stream_goes_on(tmp_path: Path) -> None:
    platform = await evening(tmp_path, FakePlatform(), ("Jan", "poison"), ("Jan", ACT))
    assert platform.confirmed == ["1", "2"]
    assert platform.count(AskModerators) == 1
    async with Store.open(tmp_path / "data") as store:
        assert [letter.line.split(": ")[1] for letter in await store.dead_letters()] == ["console 1"]


async def test_a_message_that_cannot_be_written_is_shown_to_the_moderators_and_its_neighbours_are_kept(
    tmp_path: Path,
) -> None:
    platform = await evening(tmp_path, FakePlatform(), ("Jan", ACT), ("Jan", f"unwritable {ACT}"), ("Els", ACT))
    assert platform.confirmed == ["1", "2", "3"]
    assert platform.count(AskModerators) == 3  # the moderators get the second one without its formatting
    async with Store.open(tmp_path / "data") as store:
        assert await store.dead_letters() == []


async def test_half_characters_are_kept_and_delivered(tmp_path: Path) -> None:
    platform = await evening(tmp_path, FakePlatform(), ("Jan \ud800", f"\udfff {ACT}"))
    assert platform.count(AskModerators) == platform.count(DeleteMessage) == 1


@pytest.fixture
def impatient_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite waits for a lock for a tenth of a second, not for five."""
    pragmas = tuple(pragma.replace("busy_timeout=5000", "busy_timeout=100") for pragma in database._PRAGMAS)
    assert pragmas != database._PRAGMAS
    monkeypatch.setattr(database, "_PRAGMAS", pragmas)


@pytest.mark.usefixtures("impatient_driver")
async def test_a_database_that_is_locked_for_a_while_loses_nothing(tmp_path: Path) -> None:
    platform = FakePlatform()
    async with running(parts(tmp_path, platform)) as bot:
        await rests(bot)
        with closing(sqlite3.connect(tmp_path / "data" / "nabuur.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            platform.say("Jan", ACT)
            await asyncio.sleep(0.5)  # longer than the driver itself waits
            assert platform.confirmed == []
            other.execute("ROLLBACK")
        await until(lambda: platform.count(AskModerators) == 1, tries=1500)


@pytest.mark.usefixtures("impatient_driver")
async def test_a_stop_ends_although_the_disk_takes_nothing_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("FINISH_WITHIN", "STORE_WITHIN"):
        monkeypatch.setattr(app, limit, timedelta(seconds=0.2))
    platform = FakePlatform()
    with closing(sqlite3.connect(tmp_path / "nothing.db", isolation_level=None)) as other:
        async with running(parts(tmp_path, platform)) as bot:
            await rests(bot)
            other.execute("ATTACH ? AS bot", [str(tmp_path / "data" / "nabuur.db")])
            other.execute("BEGIN IMMEDIATE")
            other.execute("DELETE FROM bot.said")  # takes the lock
            platform.say("Jan", ACT)
            await asyncio.sleep(0.2)
        assert platform.confirmed == []
        other.execute("ROLLBACK")
    again = FakePlatform()
    async with running(parts(tmp_path, again)):
        again.say("Jan", ACT)
        await until(lambda: again.count(AskModerators) == 1)


class Late(FakePlatform):
    """Answers about a card when `answers` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.answers = asyncio.Event(), asyncio.Event()

    async def do(self, action: Action) -> MessageRef | None:
        if isinstance(action, AskModerators):
            self.asked.set()
            await self.answers.wait()
        return await super().do(action)


@pytest.mark.usefixtures("impatient_driver")
async def test_a_stop_does_not_wait_for_answers_that_the_disk_would_not_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "STOP_WITHIN", timedelta(seconds=0.1))
    monkeypatch.setattr(app, "LAST_ACTIONS_WITHIN", timedelta(hours=1))
    platform = Late()
    with closing(sqlite3.connect(tmp_path / "nothing.db", isolation_level=None)) as other:
        async with asyncio.timeout(30), running(parts(tmp_path, platform)) as bot:
            platform.say("Jan", ACT)
            await platform.asked.wait()
            other.execute("ATTACH ? AS bot", [str(tmp_path / "data" / "nabuur.db")])
            other.execute("BEGIN IMMEDIATE")
            other.execute("DELETE FROM bot.said")  # takes the lock
            platform.answers.set()
            await until(lambda: bot._store.refuses)
        other.execute("ROLLBACK")


@pytest.mark.parametrize("method", ["settle_doubts", "begin", "conclude", "commit", "in_turns", "due_and_next"])
async def test_a_store_that_fails_once_blocks_nothing(
    tmp_path: Path, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in (pipeline, delivery):
        monkeypatch.setattr(part, "RETRY", timedelta(seconds=0.05))
    real, failed = getattr(Store, method), 0

    async def fails_once(*given: Any) -> Any:
        nonlocal failed
        failed += 1
        if failed == 1:
            raise StorageFails("full")
        return await real(*given)

    monkeypatch.setattr(Store, method, fails_once)
    platform = FakePlatform()
    async with running(parts(tmp_path, platform)):
        for text in ("er loopt iemand", ACT, "goe bezig"):
            platform.say("Jan", text)
        await until(lambda: platform.count(Reply) == platform.count(AskModerators) == 1)
        await until(lambda: platform.count(DeleteMessage))  # twice if it went beside a commit that failed
    assert failed > 0


async def test_a_watch_that_config_names_no_more_is_forgotten_all_the_same(tmp_path: Path) -> None:
    await evening(tmp_path, FakePlatform(), ("Xantippe", ACT))
    async with Store.open(tmp_path / "data") as store:
        await store.purge(TestClock().now() + timedelta(days=10), ["renamed"], forget_abandoned)
        assert (await store.lanes(["kerkwijk"]))["kerkwijk"].cases
        await store.purge(TestClock().now() + timedelta(days=31), ["renamed"], forget_abandoned)
        assert not (await store.lanes(["kerkwijk"]))["kerkwijk"].cases
    assert b"Xantippe" not in (tmp_path / "data" / "nabuur.db").read_bytes()


async def test_a_second_run_on_the_same_folder_refuses(tmp_path: Path) -> None:
    async with running(parts(tmp_path, FakePlatform())):
        with pytest.raises(CannotStart, match="another nabuur"):
            await run_bot(parts(tmp_path, FakePlatform()))


async def test_a_platform_that_asks_to_wait_is_obeyed_and_everything_arrives(tmp_path: Path) -> None:
    platform, clock = FakePlatform(failing(Busy(timedelta(seconds=5)), times=1)), TestClock()
    for number in range(50):
        platform.say(f"Buur {number}", f"{ACT} {number}")
    async with running(parts(tmp_path, platform, clock)) as bot:
        await until(lambda: sum(platform.attempts.values()) >= 51)
        assert platform.done == []
        for _ in range(1500):
            clock.move(timedelta(seconds=6))
            bot.delivery.wake()
            await asyncio.sleep(0.02)
            if platform.count(DeleteMessage) == 50 == platform.count(AskModerators):
                break
    assert platform.count(DeleteMessage) == 50
    cards = [action.card.text for action in platform.did(AskModerators)]
    assert cards == [f"{ACT} {number}" for number in range(50)]


async def test_what_is_gone_already_counts_as_deleted(tmp_path: Path) -> None:
    platform = await evening(
        tmp_path, FakePlatform(failing(Gone("the message"), DeleteMessage)), ("Jan", ACT), ("Mo", "ok")
    )
    assert platform.attempts[next(name for name in platform.attempts if name.startswith("Delete"))] == 1
    async with Store.open(tmp_path / "data") as store:
        (case,) = (await store.lanes(["kerkwijk"]))["kerkwijk"].cases.values()
    assert case.status == "hidden"


async def test_a_deletion_that_is_refused_is_asked_of_a_human(tmp_path: Path) -> None:
    platform = await evening(
        tmp_path, FakePlatform(failing(Refused("no right to delete"), DeleteMessage)), ("Jan", ACT)
    )
    assert any("by_hand_delete" in action.text for action in platform.did(SendMessage))


async def test_a_lost_connection_is_waited_for(tmp_path: Path) -> None:
    platform, clock = FakePlatform(failing(Lost("cable"), times=3)), TestClock()
    platform.say("Jan", ACT)
    async with running(parts(tmp_path, platform, clock)) as bot:
        for _ in range(40):
            clock.move(timedelta(seconds=30))
            bot.delivery.wake()
            await asyncio.sleep(0.02)
    assert platform.count(DeleteMessage) == 1
    assert platform.count(AskModerators) == 1
    assert platform.count(SendPrivately) == 0  # a hint in doubt is not sent again


async def test_an_ask_that_comes_too_late_is_not_made_and_the_log_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    platform, clock = FakePlatform(failing(Lost("cable"))), TestClock()
    platform.say("Jan", "er loopt iemand")
    async with running(parts(tmp_path, platform, clock)) as bot:
        await until(lambda: bool(platform.attempts))
        clock.move(timedelta(minutes=20))
        bot.delivery.wake()
        await until(lambda: bot.delivery.outcomes[ActionState.EXPIRED] == 1)
    assert any(each.levelname == "WARNING" and each.getMessage() == "too late to be of use" for each in caplog.records)


async def test_nobody_answers_in_time_and_down_time_does_not_count(tmp_path: Path) -> None:
    platform, clock = await evening(tmp_path, FakePlatform(), ("Jan", ACT)), TestClock()
    clock.move(timedelta(days=1))  # the bot was down: no moderator could decide
    back = FakePlatform()
    async with running(parts(tmp_path, back, clock)) as bot:
        lane = bot.pipeline.lanes["kerkwijk"]
        assert all(at > clock.now() for at in lane.timers.values())
        clock.move(timedelta(minutes=31))
        await until(lambda: not next(iter(bot.pipeline.lanes["kerkwijk"].cases.values())).is_open)
    assert platform.count(AskModerators) == 1


async def test_a_graceful_stop_finishes_what_was_begun(tmp_path: Path) -> None:
    platform = FakePlatform()
    async with running(parts(tmp_path, platform)) as bot:
        for number in range(20):
            platform.say(f"Buur {number}", f"{ACT} {number}")
        await until(lambda: len(platform.confirmed) == 20)
        bot.stop.set()
    assert platform.count(AskModerators) == 20
    assert platform.count(DeleteMessage) == 20


async def test_lanes_read_back_are_the_lanes_that_were_written(tmp_path: Path) -> None:
    platform = FakePlatform()
    async with running(parts(tmp_path, platform)) as bot:
        for text in (
            ACT,
            "er loopt iemand",
            "goe bezig",
            "hallo",
            f"{ACT} er loopt iemand. Hallo daar allemaal samen.",
        ):
            platform.say("Jan", text)
        await until(lambda: platform.count(AskModerators) == 2)
    async with Store.open(tmp_path / "data") as store:
        assert (await store.lanes(["kerkwijk"]))["kerkwijk"] == bot.pipeline.lanes["kerkwijk"]


@pytest.mark.parametrize(
    "error", [Busy(timedelta(minutes=5)), Lost("away", maybe_done=False)], ids=["chat", "platform"]
)
async def test_a_stop_does_not_wait_for_a_chat_or_a_platform_that_is_left_alone(
    tmp_path: Path, error: Exception
) -> None:
    platform = FakePlatform(failing(error, SendPrivately))
    async with asyncio.timeout(30):  # half of what a stop may take
        await evening(tmp_path, platform, ("Jan", "goe bezig"), ("Jan", ACT))
    assert platform.count(SendPrivately) == 0
    async with Store.open(tmp_path / "data") as store:
        assert await store.count_unfinished() == 2
