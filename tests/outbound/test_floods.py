"""A pile of cards waits for the desk, and danger does not wait behind it."""

from __future__ import annotations

from pathlib import Path

from bot.core.action import Action, AskModerators, Card, Purpose, SendMessage
from bot.core.step_result import PlannedAction, priority_of
from bot.store.batch import Batch, LanePlan
from bot.store.store import Store
from tests.bots import parts, running, until
from tests.fake_platform import FakePlatform
from tests.kit import DESK, NOON


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
