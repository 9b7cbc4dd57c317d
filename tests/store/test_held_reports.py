"""A report to the police that may have arrived: the outbox holds it, whole, until the core says what becomes of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core.action import Purpose, SendPrivately
from bot.core.event import ActionInterrupted, DeadLetterDecided
from bot.core.owner import PoliceMail
from bot.core.police_file import PoliceFile
from bot.core.ref import Ref
from bot.core.step_result import UNTIL_ANSWERED, PlannedAction
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import WatchState
from bot.store.batch import Arrival, Batch, LaneChange, LanePlan
from bot.store.codec import decode_internal
from bot.store.outbox import Conclusion
from bot.store.schema import ActionState
from bot.store.store import Store
from tests.kit import GROUP, NOON
from tests.mail.reports import mail

OWNER = PoliceMail("f00d", 1, "wijk@example.org")
LATER = NOON + timedelta(hours=13)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A store with a report that is held."""
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


async def test_once_it_may_leave_its_wait_begins(store: Store) -> None:
    """The moderators took hours to answer; that is no fault of the connection."""
    await store.commit(Batch(resumed=[("kerkwijk", OWNER)]), LATER)
    assert (await store.backlog(LATER)).oldest_action == timedelta()
    assert (await store.backlog(LATER + timedelta(minutes=1))).oldest_action == timedelta(minutes=1)


async def test_an_action_for_later_counts_from_the_moment_at_which_it_may_be_done(tmp_path: Path) -> None:
    due = NOON + timedelta(hours=1)
    async with Store.open(tmp_path) as store:
        await store.commit(
            Batch(planned=[LanePlan("kerkwijk", PlannedAction("k", mail(), OWNER, not_before=due))]), NOON
        )
        assert (await store.backlog(LATER)).oldest_action == LATER - due
        (entry,) = await store.due(LATER, 10)
        await store.begin([entry.key])
        again = Conclusion(entry, ActionState.WAITING, why="busy", not_before=LATER - timedelta(minutes=1))
        await store.conclude([again], LATER)
        assert (await store.backlog(LATER)).oldest_action == LATER - NOON, "a repeated attempt is no new beginning"
        (entry,) = await store.due(LATER, 10)
        await store.begin([entry.key])
        paused = Conclusion(entry, ActionState.WAITING, why="no answer", not_before=LATER + timedelta(minutes=10))
        await store.conclude([paused], LATER)
        backlog = await store.backlog(LATER)
        waits = (backlog.actions, backlog.oldest_action)
        assert waits == (1, LATER - NOON), "nor does the pause before the next attempt end it"


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
    """The other question is about messages that a backup had not decided."""
    await store.commit(Batch(said_before=[("kerkwijk", done)]), NOON)
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


async def unanswered(store: Store) -> None:
    await store.commit(Batch(unanswered=[("kerkwijk", OWNER)]), NOON)


async def test_without_an_answer_it_is_a_dead_letter_that_no_retry_and_no_drop_touches(store: Store) -> None:
    await unanswered(store)
    assert await store.due(LATER, 10) == []
    (letter,) = await store.dead_letters()
    assert (letter.in_doubt, "report for wijk@example.org" in letter.line) == (True, True)
    assert (await store.backlog(LATER)).dead == 1
    assert (await store.retry_dead_actions(LATER), await store.drop_dead_letters()) == (0, 0)
    await store.settle_doubts()
    assert (await store.due(LATER, 10), await store.dead_letters()) == ([], [letter])


async def test_an_answer_counts_after_its_time_too(store: Store) -> None:
    await unanswered(store)
    await store.commit(Batch(resumed=[("kerkwijk", OWNER)]), NOON)
    (entry,) = await store.due(LATER, 10)
    assert (entry.action, entry.in_doubt, await store.dead_letters()) == (mail(), False, [])


async def test_a_dead_letter_that_is_called_off_ends(store: Store) -> None:
    await unanswered(store)
    await store.commit(Batch(called_off=[("kerkwijk", OWNER)]), NOON)
    (entry,) = await store.due(LATER, 10)
    assert (entry.called_off, await store.dead_letters()) == (True, [])


async def test_a_report_that_breaks_after_it_was_called_off_ends_at_once(tmp_path: Path) -> None:
    """A newer report may have come while it was handed over. Its text does not stay in the outbox."""
    async with Store.open(tmp_path) as store:
        await store.commit(Batch(planned=[LanePlan("kerkwijk", PlannedAction("k", mail(), OWNER))]), NOON)
        (entry,) = await store.due(LATER, 10)
        await store.commit(Batch(called_off=[("kerkwijk", OWNER)]), NOON)
        held = Conclusion(entry, ActionState.WAITING, why="broke", not_before=UNTIL_ANSWERED, in_doubt=True)
        await store.conclude([held], NOON)
        assert [each.called_off for each in await store.due(LATER, 10)] == [True]


async def test_a_called_off_report_stays_so_over_a_crash(store: Store) -> None:
    """The desk may have said that the police have it."""
    await store.commit(Batch(called_off=[("kerkwijk", OWNER)]), NOON)
    await store.settle_doubts()
    (entry,) = await store.due(LATER, 10)
    assert entry.called_off


async def test_a_report_that_is_planned_for_the_question_is_a_dead_letter_at_once(tmp_path: Path) -> None:
    """After a restore the outbox holds nothing of it."""
    held = PlannedAction("k", mail(), OWNER, not_before=UNTIL_ANSWERED)
    async with Store.open(tmp_path) as store:
        batch = Batch(
            planned=[LanePlan("kerkwijk", held)], unanswered=[("kerkwijk", OWNER)], said_before=[("kerkwijk", True)]
        )
        await store.commit(batch, NOON)
        await store.commit(Batch(said_before=[("kerkwijk", True)]), NOON)
        assert await store.due(LATER, 10) == []
        assert len(await store.dead_letters()) == 1


@pytest.mark.parametrize("send", [True, False])
async def test_the_choice_of_the_operator_reaches_the_core_once(store: Store, send: bool) -> None:
    assert await store.decide_report(1, send, NOON) is None
    await unanswered(store)
    assert [await store.decide_report(number, send, NOON) for number in (7, 1, 1)] == [None, True, False]
    assert await store.decide_report(1, not send, NOON) is False
    events = [decode_internal(arrival.raw) for arrival in await store.pending(10)]
    (event,) = [each for each in events if isinstance(each, DeadLetterDecided)]
    assert (event.owner, event.lane, event.send) == (OWNER, "kerkwijk", send)


@pytest.mark.parametrize("is_dead", [True, False])
async def test_a_restore_holds_it_whole_and_asks_anew(store: Store, is_dead: bool) -> None:
    if is_dead:
        await unanswered(store)
    marks: list[str] = []

    def note(made_at: datetime, held: Sequence[str], posts: Collection[str]) -> list[Arrival]:
        marks.extend(held)
        return []

    await store.note_restore(NOON)
    await store.take_restore(note)
    assert marks == [OWNER.mark("kerkwijk")]
    assert (await store.dead_letters(), await store.due(LATER, 10)) == ([], [])
    await store.commit(Batch(resumed=[("kerkwijk", OWNER)]), NOON)
    assert [entry.action for entry in await store.due(LATER, 10)] == [mail()]


async def test_a_restore_ends_a_report_that_was_called_off(store: Store) -> None:
    await store.commit(Batch(called_off=[("kerkwijk", OWNER)]), NOON)
    await store.note_restore(NOON)
    await store.commit(Batch(resumed=[("kerkwijk", OWNER)]), NOON)
    assert await store.due(LATER, 10) == []


async def test_a_dead_letter_in_doubt_stays_as_long_as_its_police_file(store: Store) -> None:
    await unanswered(store)
    lane = WatchState("kerkwijk", police_files={"f00d": PoliceFile("f00d", "7K4", NOON)})
    await store.commit(Batch(changes={"kerkwijk": LaneChange(WatchState("kerkwijk"), lane)}), NOON)
    for left in (1, 0):
        await store.purge(NOON + timedelta(days=60), ["kerkwijk"], lambda state, now: state, USUAL_RETENTION)
        assert len(await store.dead_letters()) == left
        await store.commit(Batch(changes={"kerkwijk": LaneChange(lane, WatchState("kerkwijk"))}), NOON)


async def test_the_number_of_an_officer_is_not_listed(tmp_path: Path) -> None:
    wim = PoliceMail("f00d", 1, "signal:+32470000000")
    text = SendPrivately(Ref("signal", "+32470000000"), GROUP, "er loopt iemand", Purpose.DESK)
    held = PlannedAction("k", text, wim, not_before=UNTIL_ANSWERED)
    async with Store.open(tmp_path) as store:
        await store.commit(Batch(planned=[LanePlan("kerkwijk", held)], unanswered=[("kerkwijk", wim)]), NOON)
        (letter,) = await store.dead_letters()
    assert ("signal" in letter.line, "32470" in letter.line, "loopt" in letter.line) == (True, False, False)
