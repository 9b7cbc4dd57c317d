"""A pile of cards waits for the desk, and danger does not wait behind it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from bot.core.action import Action, AskModerators, Card, DeleteMessage, Purpose, SendMessage
from bot.core.fallback import place_of
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import PlannedAction, priority_of
from bot.errors import Lost
from bot.outbound.delivery import LOOK_AT
from bot.outbound.send_order import MAX_IN_FLIGHT
from bot.store.batch import Batch, LanePlan
from bot.store.store import Store
from tests.bots import parts, running, until
from tests.fake_platform import FakePlatform, failing
from tests.kit import DESK, GROUP, NOON


def plan(key: str, action: Action) -> LanePlan:
    return LanePlan("kerkwijk", PlannedAction(key, action, priority=priority_of(action)))


async def test_an_incident_is_the_next_line_on_a_desk_that_gets_sixty_cards(tmp_path: Path) -> None:
    async with Store.open(tmp_path / "data") as store:
        cards = [plan(f"card {number}", AskModerators(DESK, Card(f"{number}", "", "", "", ()))) for number in range(60)]
        danger = plan("danger", SendMessage(DESK, "danger", Purpose.DESK))
        await store.commit(Batch(planned=[*cards, danger]), NOON)
    platform = FakePlatform()
    async with running(parts(tmp_path, platform)):
        await until(lambda: len(platform.done) == 61)
    assert platform.done[0] == SendMessage(DESK, "danger", Purpose.DESK)


class Slow(FakePlatform):
    """The group with the flood takes one message, and no more before `open` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.open = asyncio.Event()

    async def do(self, action: Action) -> MessageRef | None:
        if place_of(action) == GROUP:
            await self.open.wait()
        return await super().do(action)


async def test_a_group_with_a_long_queue_does_not_hide_the_other_chats(tmp_path: Path) -> None:
    async with Store.open(tmp_path / "data") as store:
        flood = [plan(f"{number}", SendMessage(GROUP, f"{number}", Purpose.FACTS)) for number in range(LOOK_AT + 9)]
        elsewhere = plan("elsewhere", SendMessage(DESK, "elsewhere", Purpose.DESK))
        await store.commit(Batch(planned=[*flood, elsewhere]), NOON)
    platform = Slow()
    async with running(parts(tmp_path, platform)):
        await until(lambda: platform.done, tries=300)
        assert platform.done == [SendMessage(DESK, "elsewhere", Purpose.DESK)]
        platform.open.set()


async def test_a_platform_that_is_away_with_many_chats_does_not_hide_the_other_platforms(tmp_path: Path) -> None:
    away_platform, platform = Other(failing(Lost("no network", maybe_done=False))), FakePlatform()
    async with Store.open(tmp_path / "data") as store:
        chats = [Ref("other", f"{number}") for number in range(LOOK_AT + 2 * MAX_IN_FLIGHT)]
        flood = [plan(chat.id, SendMessage(chat, "flood", Purpose.FACTS)) for chat in chats]
        elsewhere = plan("elsewhere", SendMessage(DESK, "elsewhere", Purpose.DESK))
        await store.commit(Batch(planned=[*flood, elsewhere]), NOON)
    made = parts(tmp_path, platform)
    async with running(replace(made, adapters=[platform, away_platform])):
        await until(lambda: platform.done, tries=300)


class SlowToDelete(FakePlatform):
    """It deletes nothing before `open` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.open = asyncio.Event()

    async def do(self, action: Action) -> MessageRef | None:
        if isinstance(action, DeleteMessage):
            await self.open.wait()
        return await super().do(action)


async def test_many_deletions_do_not_hide_the_question_about_a_call(tmp_path: Path) -> None:
    """As after a raid, whose messages Telegram deletes for a minute."""
    async with Store.open(tmp_path / "data") as store:
        raid = [plan(f"{number}", DeleteMessage(MessageRef(GROUP, f"{number}"))) for number in range(2 * LOOK_AT)]
        ask = plan("ask", SendMessage(GROUP, "ask", Purpose.ASK))
        await store.commit(Batch(planned=[*raid, ask]), NOON)
    platform = SlowToDelete()
    async with running(parts(tmp_path, platform)):
        await until(lambda: platform.done, tries=300)
        platform.open.set()
        await until(lambda: platform.count(DeleteMessage) == len(raid))
    assert platform.done[0] == SendMessage(GROUP, "ask", Purpose.ASK)


async def test_deletions_of_a_platform_that_is_away_hide_none_of_another(tmp_path: Path) -> None:
    away_platform, platform = Other(failing(Lost("no network", maybe_done=False))), FakePlatform()
    elsewhere = DeleteMessage(MessageRef(GROUP, "1"))
    async with Store.open(tmp_path / "data") as store:
        numbers = range(LOOK_AT + 2 * MAX_IN_FLIGHT)
        raid = [plan(f"{number}", DeleteMessage(MessageRef(Ref("other", "a"), f"{number}"))) for number in numbers]
        await store.commit(Batch(planned=[*raid, plan("elsewhere", elsewhere)]), NOON)
    async with running(replace(parts(tmp_path, platform), adapters=[platform, away_platform])):
        await until(lambda: platform.done == [elsewhere], tries=300)


class Other(FakePlatform):
    name = "other"
