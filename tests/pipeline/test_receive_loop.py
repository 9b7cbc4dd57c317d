"""The end of one adapter: a line on the desk and a new attempt, and never the end of the others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot import app
from bot.app import run_bot
from bot.core.action import Action, AskModerators, SendMessage
from bot.core.ref import MessageRef
from bot.errors import CannotStart, Refused
from bot.ports import Accept
from bot.runtime import receive_loop
from bot.store.batch import Arrival
from tests.bots import parts, running, runs, until
from tests.fake_platform import FakePlatform
from tests.kit import NOON


class Failing(FakePlatform):
    """Its `run` raises as often as told, and then it receives."""

    name = "other"

    def __init__(self, errors: list[Exception]) -> None:
        super().__init__()
        self.errors = errors
        self.runs = 0

    async def run(self, accept: Accept) -> None:
        self.runs += 1
        if self.errors:
            raise self.errors.pop(0)
        await super().run(accept)


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receive_loop, "PAUSES_S", (0.01, 0.02))


def notices(platform: FakePlatform) -> list[str]:
    return [each.text for each in platform.did(SendMessage) if "platform_ended" in each.text]


async def test_an_adapter_that_ends_is_told_once_and_started_again_while_the_others_go_on(tmp_path: Path) -> None:
    console, other = FakePlatform(), Failing([RuntimeError("x"), Refused("y"), KeyError("z")])
    made = parts(tmp_path, console)
    async with running(replace(made, adapters=[console, other])):
        await until(lambda: other.runs == 4)
        console.say("Jan", "wie gaat er mee")
        await until(lambda: bool(console.confirmed))
        await until(lambda: len(notices(console)) == 1)
        other.say("Els", "hallo")
        await until(lambda: bool(other.confirmed))
    assert len(notices(console)) == 1


async def test_an_adapter_that_is_tried_again_still_fails_until_it_receives_or_has_run_for_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long attempt that ends in an error would else hide the fault from an alert for a lasting one."""
    console, other = FakePlatform(), Failing([RuntimeError("x")])
    async with running(replace(parts(tmp_path, console), adapters=[console, other])) as bot:
        await until(lambda: other.runs == 2)
        assert bot._receiving.failing == {"other"}
        other.say("Els", "hallo")
        await until(lambda: not bot._receiving.failing)
    monkeypatch.setattr(receive_loop, "SETTLED_S", 0.0)
    other.errors = [RuntimeError("y")]
    async with running(replace(parts(tmp_path, console), adapters=[console, other])) as bot:
        await until(lambda: other.runs == 4)
        await until(lambda: not bot._receiving.failing)


async def test_an_adapter_that_cannot_start_at_first_ends_the_program(tmp_path: Path) -> None:
    console, other = FakePlatform(), Failing([CannotStart("no such number")])
    with pytest.raises(CannotStart, match="no such number"):
        await run_bot(replace(parts(tmp_path, console), adapters=[console, other]))


class Slow(FakePlatform):
    """Takes its time for each card, and at first longer than a stop waits."""

    def __init__(self, takes_s: float) -> None:
        super().__init__()
        self.takes_s = takes_s
        self.asked = asyncio.Event()

    async def do(self, action: Action) -> MessageRef | None:
        if isinstance(action, AskModerators):
            self.asked.set()
            await asyncio.sleep(self.takes_s)
        return await super().do(action)


@pytest.mark.parametrize("patience", [app.STOP_WITHIN, timedelta(seconds=0.1)])
async def test_an_adapter_that_cannot_start_cuts_no_delivery_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patience: timedelta
) -> None:
    """`patience`: a card may take longer than a stop waits."""
    monkeypatch.setattr(app, "STOP_WITHIN", patience)
    monkeypatch.setattr(app, "LAST_ACTIONS_WITHIN", min(app.LAST_ACTIONS_WITHIN, patience))
    hung, console = Slow(3600), Slow(0.5)
    async with running(parts(tmp_path, hung)):
        hung.say("Jan", "wie gaat er mee")
        await hung.asked.wait()
    made = replace(parts(tmp_path, console), adapters=[console, Failing([CannotStart("no such number")])])
    with pytest.raises(CannotStart, match="no such number"):
        await run_bot(made)
    assert console.count(AskModerators) == 1
    after = FakePlatform()
    await runs(parts(tmp_path, after))
    assert after.count(AskModerators) == 0


class Slowly(Slow):
    """Tells of each card when it is sent, as work on the rules does, and waits until the news is on the disk."""

    tell: Callable[[Arrival], Awaitable[None]]

    async def do(self, action: Action) -> MessageRef | None:
        sent = await super().do(action)
        if isinstance(action, AskModerators):
            await self.tell(Arrival("console", "news", b"poison", NOON))
        return sent


async def test_a_failed_start_stores_the_news_of_the_action_for_which_it_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit, takes in (("STOP_WITHIN", timedelta(seconds=0.1)), ("FINISH_WITHIN", timedelta(hours=1))):
        monkeypatch.setattr(app, limit, takes)
    hung, slowly = Slow(3600), Slowly(0.5)
    async with running(parts(tmp_path, hung)):
        hung.say("Jan", "wie gaat er mee")
        await hung.asked.wait()

    def on_start(bot: app.Bot) -> None:
        slowly.tell = bot.timers.waiting.accept

    made = replace(parts(tmp_path, slowly), adapters=[slowly, Failing([CannotStart("no such number")])])
    with pytest.raises(CannotStart, match="no such number"):
        async with asyncio.timeout(30):
            await run_bot(made, on_start)
    assert slowly.count(AskModerators) == 1


async def test_a_signal_ends_the_wait_of_a_failed_start_for_a_send_that_hangs(tmp_path: Path) -> None:
    hung = Slow(3600)
    async with running(parts(tmp_path, hung)):
        hung.say("Jan", "wie gaat er mee")
        await hung.asked.wait()
    hung.asked.clear()
    started = list[app.Bot]()
    made = replace(parts(tmp_path, hung), adapters=[hung, Failing([CannotStart("no such number")])])
    task = asyncio.create_task(run_bot(made, started.append))
    await hung.asked.wait()
    await until(started[0].stop.is_set)
    app.on_signal(started[0])
    with pytest.raises(CannotStart, match="no such number"):
        async with asyncio.timeout(30):
            await task


async def test_a_sentence_that_would_end_the_program_ends_only_the_adapter_once_it_has_received(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    console, other = FakePlatform(), Failing([RuntimeError("x"), CannotStart("no such number")])
    monkeypatch.setattr(receive_loop, "SETTLED_S", 0.0)
    async with running(replace(parts(tmp_path, console), adapters=[console, other])):
        await until(lambda: other.runs == 3)
        await until(lambda: len(notices(console)) >= 1)
