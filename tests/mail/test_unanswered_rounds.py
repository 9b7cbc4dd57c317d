"""A round in which the time for an answer about a report ends: no later event of the round sends it but the desk's own word."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.owner import PoliceMail
from bot.core.step_result import UNTIL_ANSWERED, PlannedAction, StepResult
from bot.core.watch_state import WatchState
from bot.store.store import Store
from tests.kit import NOON
from tests.mail.reports import mail
from tests.pipeline.test_called_off import round_of

OWNER = PoliceMail("f00d", 1, "wijk@example.org")
STATE = WatchState("kerkwijk")
RINGS = StepResult(STATE, (PlannedAction("k", mail(), OWNER, not_before=UNTIL_ANSWERED),), set_aside=(OWNER,))
"""The time is over. The report is one of before a restore, so that the outbox gets it only now."""


@pytest.mark.parametrize("done", [True, False])
async def test_the_answer_about_undecided_messages_does_not_send_it(tmp_path: Path, done: bool) -> None:
    async with Store.open(tmp_path) as store:
        await store.commit(round_of(RINGS, StepResult(STATE, said_before=done)).batch, NOON)
        assert (await store.due(NOON, 10), len(await store.dead_letters())) == ([], 1)


async def test_a_yes_in_the_same_round_sends_it(tmp_path: Path) -> None:
    async with Store.open(tmp_path) as store:
        await store.commit(round_of(RINGS, StepResult(STATE, resumed=(OWNER,))).batch, NOON)
        assert ([entry.key for entry in await store.due(NOON, 10)], await store.dead_letters()) == (["k"], [])


async def test_a_no_in_the_same_round_ends_it(tmp_path: Path) -> None:
    async with Store.open(tmp_path) as store:
        await store.commit(round_of(RINGS, StepResult(STATE, called_off=(OWNER,))).batch, NOON)
        assert ([entry.called_off for entry in await store.due(NOON, 10)], await store.dead_letters()) == ([True], [])
