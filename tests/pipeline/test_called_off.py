"""A round that calls actions off: the actions planned before it end, also on the disk, and those planned after it are done."""

from __future__ import annotations

from pathlib import Path

from bot.core.action import AskModerators, Card
from bot.core.owner import CaseAction, CasePart
from bot.core.step_result import PlannedAction, StepResult
from bot.core.watch_state import WatchState
from bot.deciding.round import Round
from bot.store.store import Store
from tests.kit import DESK, NOON

OWNER = CaseAction("f00d", CasePart.CARD)
STATE = WatchState("kerkwijk")


def asks(key: str) -> StepResult:
    return StepResult(STATE, (PlannedAction(key, AskModerators(DESK, Card("7K4", key, "", "", ())), OWNER),))


DECIDED = StepResult(STATE, called_off=(OWNER,))


def round_of(*results: StepResult) -> Round:
    work = Round({"kerkwijk": STATE})
    for result in results:
        work.absorb("kerkwijk", result)
    return work


async def called_off_of(store: Store) -> dict[str, bool]:
    return {entry.key: entry.called_off for entry in await store.due(NOON, 10)}


async def test_a_card_that_is_asked_for_after_it_was_called_off_is_sent(tmp_path: Path) -> None:
    """`weg 7K4` and `terug 7K4`, decided in one round, leave an open case, and it needs its card."""
    async with Store.open(tmp_path) as store:
        await store.commit(round_of(asks("on the disk")).batch, NOON)
        await store.commit(round_of(asks("before"), DECIDED, asks("again")).batch, NOON)
        assert await called_off_of(store) == {"on the disk": True, "before": True, "again": False}


async def test_an_event_may_call_off_the_actions_of_its_own_round(tmp_path: Path) -> None:
    async with Store.open(tmp_path) as store:
        await store.commit(round_of(asks("first"), DECIDED, asks("again"), DECIDED).batch, NOON)
        assert await called_off_of(store) == {"first": True, "again": True}
