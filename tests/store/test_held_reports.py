"""A report to the police that may have arrived: the outbox holds it, whole, until the core says what becomes of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.event import ActionInterrupted
from bot.core.owner import PoliceMail
from bot.core.police_file import PoliceFile
from bot.core.step_result import UNTIL_ANSWERED, PlannedAction
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import WatchState
from bot.store.batch import Batch, LaneChange, LanePlan
from bot.store.codec import decode_internal
from bot.store.outbox import Conclusion
from bot.store.schema import ActionState
from bot.store.store import Store
from tests.kit import NOON
from tests.mail.reports import mail

OWNER = PoliceMail("f00d", 1, "wijk@example.org")
LATER = NOON + timedelta(hours=13)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """With a report that is held."""
    async with Store.open(tmp_path) as opened:
        await opened.commit(Batch(planned=[LanePlan("kerkwijk", PlannedAction("k", mail(), OWNER))]), NOON)
        await hold(opened)
        yield opened


async def hold(store: Store) -> None:
    (entry,) = await store.due(LATER, 10)
    await store.begin([entry.key])
    why = "it may have arrived"
    held = Conclusion(entry, ActionState.WAITING, why=why, not_before=UNTIL_ANSWERED, in_doubt=True)
    assert await store.conclude([held], NOON)


async def heard(store: Store) -> list[ActionInterrupted]:
    events = [decode_internal(arrival.raw) for arrival in await store.pending(10)]
    return [event for event in events if isinstance(event, ActionInterrupted)]


async def test_it_is_not_due_and_the_core_hears_of_it(store: Store) -> None:
    assert await store.due(LATER, 10) == []
    (event,) = await heard(store)
    assert (event.owner, event.lane) == (OWNER, "kerkwijk")


async def test_it_leaves_whole_once_the_core_wants_it(store: Store) -> None:
    await store.commit(Batch(resumed=[("kerkwijk", OWNER)]), NOON)
    (entry,) = await store.due(LATER, 10)
    assert (entry.action, entry.in_doubt) == (mail(), False)


async def test_it_may_be_held_again_and_the_core_hears_of_it_again(store: Store) -> None:
    await store.commit(Batch(resumed=[("kerkwijk", OWNER)]), NOON)
    await hold(store)
    assert len({event.key for event in await heard(store)}) == 2


async def test_it_ends_once_the_core_calls_it_off(store: Store) -> None:
    await store.commit(Batch(called_off=[("kerkwijk", OWNER)]), NOON)
    (entry,) = await store.due(LATER, 10)
    assert entry.called_off


@pytest.mark.parametrize("done", [True, False])
async def test_the_answer_to_another_question_says_nothing_about_it(store: Store, done: bool) -> None:
    """The one about messages that a backup had not decided."""
    await store.commit(Batch(said=[("kerkwijk", done)]), NOON)
    assert await store.due(LATER, 10) == []
    await store.commit(Batch(resumed=[("kerkwijk", OWNER)]), NOON)
    assert len(await store.due(LATER, 10)) == 1


async def test_it_stays_as_long_as_its_police_file_however_old_it_is(store: Store) -> None:
    """The mail server may have been away for long, or the bot."""
    lane = WatchState("kerkwijk", police_files={"f00d": PoliceFile("f00d", "7K4", NOON)})
    await store.commit(Batch(changes={"kerkwijk": LaneChange(WatchState("kerkwijk"), lane)}), NOON)
    for days, stays in ((60, True), (60, False)):
        await store.purge(NOON + timedelta(days=days), ["kerkwijk"], lambda state, now: state, USUAL_RETENTION)
        await store.commit(Batch(resumed=[("kerkwijk", OWNER)]), NOON)
        assert bool(await store.due(LATER, 10)) is stays
        await store.commit(Batch(changes={"kerkwijk": LaneChange(lane, WatchState("kerkwijk"))}), NOON)
        if stays:
            await hold(store)
