"""Losses and delays that a comparable system published (openclaw, 2026, by the number of the issue), one test each.

Each test has a check, and shows that the check notices a naive variant: the way in which the other system lost it.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reading import Label, ReaderInput, Reading
from bot.deciding.waiting_arrivals import WaitingArrival, WaitingArrivals
from bot.store.batch import Arrival
from bot.store.store import Store
from tests.kit import reading
from tests.pipeline.test_turns import Gated
from tests.pipeline.test_turns import deciding as deciding_in_turns
from tests.reliability.inbox import arrival, deciding, rows
from tests.thorough import examples


class Quick:
    async def read(self, texts: Sequence[ReaderInput]) -> list[Reading]:
        return [reading(Label.OFF_TOPIC) for _ in texts]


# -- 98806: a webhook was acknowledged before anything was stored


class HastyArrivals(WaitingArrivals):
    """Naive: returns at once."""

    async def accept(self, arrived: Arrival) -> None:
        self._waiting.append(WaitingArrival(arrived, asyncio.get_running_loop().create_future()))
        self._wake.set()


@pytest.mark.parametrize("kind", [WaitingArrivals, HastyArrivals])
async def test_98806_nothing_is_acknowledged_before_it_is_stored(tmp_path: Path, kind: type[WaitingArrivals]) -> None:
    arrivals, acknowledged = kind(), set[str]()

    async def accept(number: int) -> None:
        await arrivals.accept(arrival(number, "goe bezig"))
        acknowledged.add(str(number))

    async with deciding(tmp_path, Quick(), arrivals), asyncio.TaskGroup() as tasks:
        await accept(0)
        with closing(sqlite3.connect(tmp_path / "nabuur.db")) as other:
            other.execute("BEGIN IMMEDIATE")  # the disk takes nothing
            for number in range(1, 6):
                tasks.create_task(accept(number))
            await asyncio.sleep(0.1)
            lost = acknowledged - rows(tmp_path).keys()
            other.rollback()
    assert bool(lost) is (kind is HastyArrivals)
    assert set(map(str, range(6))) == rows(tmp_path).keys()


# -- 121076: a slow handler timed out, and everything behind it was marked failed


class OneHangs(Quick):
    """Hangs at one text until `free`."""

    def __init__(self) -> None:
        self.free, self.hangs = asyncio.Event(), asyncio.Event()

    async def read(self, texts: Sequence[ReaderInput]) -> list[Reading]:
        if texts[0].text == "traag":
            self.hangs.set()
            await self.free.wait()
        return await super().read(texts)


def failed(states: Mapping[str, str]) -> set[str]:
    return {key for key, state in states.items() if state == "dead"}


class ImpatientLane:
    """Naive: when one message takes too long, the whole lane has failed."""

    async def run(self, keys: Sequence[str]) -> Mapping[str, str]:
        states: dict[str, str] = {}
        for place, key in enumerate(keys):
            try:
                async with asyncio.timeout(0.001):
                    await asyncio.sleep(0 if place else 1)
            except TimeoutError:
                return states | dict.fromkeys(keys[place:], "dead")
            states[key] = "done"
        return states


async def test_121076_a_slow_message_fails_nothing_behind_it(tmp_path: Path) -> None:
    reader, arrivals = OneHangs(), WaitingArrivals()
    async with deciding(tmp_path, reader, arrivals):
        waiting = [asyncio.ensure_future(arrivals.accept(arrival(0, "traag")))]
        await reader.hangs.wait()
        waiting += [asyncio.ensure_future(arrivals.accept(arrival(number, "goe bezig"))) for number in range(1, 30)]
        await asyncio.gather(*waiting[1:])  # they are on the disk while the first one hangs
        reader.free.set()
        await asyncio.gather(*waiting)
    assert failed(rows(tmp_path)) == set()
    assert set(rows(tmp_path).values()) == {"done"}
    assert failed(await ImpatientLane().run(["0", "1", "2"])) == {"0", "1", "2"}


# -- 138588: an update was spooled and acknowledged, and never became a message; nothing was logged


def unaccounted(accepted: Collection[str], states: Mapping[str, str]) -> set[str]:
    """The arrivals that are neither decided nor a dead letter."""
    return {key for key in accepted if states.get(key) not in ("done", "dead")}


class SilentLane:
    """Naive: what cannot be decided is left out."""

    def run(self, texts: Mapping[str, str]) -> Mapping[str, str]:
        return {key: "done" for key, text in texts.items() if text != "poison"}


@settings(max_examples=examples(40))
@given(st.lists(st.sampled_from(["goe bezig", "poison", "unwritable", "/x", "traag"]), min_size=1, max_size=12))
def test_138588_each_stored_update_is_decided_or_a_dead_letter(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("inbox")

    async def run() -> None:
        arrivals = WaitingArrivals()
        async with deciding(folder, Quick(), arrivals):
            await asyncio.gather(*(arrivals.accept(arrival(number, text)) for number, text in enumerate(texts)))

    asyncio.run(run())
    accepted = {str(number): text for number, text in enumerate(texts)}
    assert unaccounted(accepted, rows(folder)) == set()
    assert failed(rows(folder)) == {key for key, text in accepted.items() if text == "poison"}
    assert bool(unaccounted(accepted, SilentLane().run(accepted))) is ("poison" in texts)


# -- 107246: a stale claim outlived its process, whose number lived on; then a watermark refused late updates


class ClaimByNumber:
    """Naive: a folder belongs to the process whose number is in it, as long as a process has that number."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "nabuur.lock"

    def is_free(self) -> bool:
        try:
            os.kill(int(self._file.read_text()), 0)
        except (ProcessLookupError, ValueError):
            return True
        return False


async def test_107246_a_claim_ends_with_its_process_although_another_has_its_number(tmp_path: Path) -> None:
    (tmp_path / "nabuur.lock").write_text(str(os.getpid()))  # of a process that was killed; its number is in use again
    async with Store.open(tmp_path) as store:
        await store.accept([arrival(1, "goe bezig")])
    assert rows(tmp_path) == {"1": "new"}
    assert not ClaimByNumber(tmp_path).is_free()


class Watermark:
    """Naive: an update below the highest number so far is an old one."""

    def run(self, numbers: Iterable[int]) -> Mapping[str, str]:
        highest, states = -1, {}
        for number in numbers:
            if number > highest:
                highest, states[str(number)] = number, "done"
        return states


async def test_107246_an_update_with_a_lower_number_than_the_last_one_is_decided(tmp_path: Path) -> None:
    numbers, arrivals = [900, 3, 899, 1], WaitingArrivals()
    async with deciding(tmp_path, Quick(), arrivals):
        for number in numbers:
            await arrivals.accept(arrival(number, "goe bezig"))
    assert unaccounted(list(map(str, numbers)), rows(tmp_path)) == set()
    assert unaccounted(list(map(str, numbers)), Watermark().run(numbers)) == {"3", "899", "1"}


# -- 114561: updates after the first drain were never dispatched (a lost wake-up)


class ForgetfulArrivals(WaitingArrivals):
    """Naive: to take some means that nothing waits."""

    def take(self, most: int) -> list[WaitingArrival]:
        taken, self._waiting = self._waiting[:most], self._waiting[most:]
        return taken


async def _is_woken(arrivals: WaitingArrivals) -> bool:
    waiting = asyncio.ensure_future(arrivals.wait())
    for _ in range(3):
        await asyncio.sleep(0)
    waiting.cancel()
    return waiting.done()


async def _turn(arrivals: WaitingArrivals) -> bool:
    """Waits and takes one arrival, as the pipeline does. False: nothing woke it."""
    if not await _is_woken(arrivals):
        return False
    arrivals.backlog = False
    for taken in arrivals.take(1):
        taken.confirm()
    return True


async def left_waiting(arrivals: WaitingArrivals, script: Sequence[str]) -> bool:
    """Whether an arrival waits for ever after this script of arrivals, turns and receipts."""
    senders = []
    for place, what in enumerate([*script, *["turn"] * (len(script) + 2)]):
        if what == "arrival":
            senders.append(asyncio.ensure_future(arrivals.accept(arrival(place, "goe bezig"))))
            await asyncio.sleep(0)
        elif what == "receipt":
            arrivals.note_backlog()
        else:
            await _turn(arrivals)
    empty = arrivals.is_empty
    for sender in senders:
        sender.cancel()
    return not empty


@settings(max_examples=examples(200))
@given(st.lists(st.sampled_from(["arrival", "turn", "receipt"]), max_size=12))
def test_114561_an_arrival_after_the_first_drain_wakes_the_pipeline(script: list[str]) -> None:
    assert not asyncio.run(left_waiting(WaitingArrivals(), script))


def test_114561_a_lost_wake_up_would_be_noticed() -> None:
    assert asyncio.run(left_waiting(ForgetfulArrivals(), ["turn", "arrival", "arrival", "turn"]))


# -- 82234: «stop» waited behind the run that it should stop; 81849: one busy topic blocked all the others

RAID = [f"raid {number}" for number in range(150)]


def waits_for(text: str, order: Sequence[str]) -> int:
    """The messages of the raid that are read before this text."""
    return sum(each.startswith("raid") for each in order[: order.index(text)])


async def decided_in_order(folder: Path) -> list[str]:
    """A raid, behind its first message a moderator's decision and a report in another street."""
    reader = Gated()
    async with deciding_in_turns(folder, reader) as post:
        raid = [post(text) for text in RAID]
        await reader.begun.wait()
        await asyncio.gather(*raid)
        await asyncio.gather(post("/pause 2h", "moderators", "Mo"), post("er loopt iemand", "molenwijk"))
    return reader.read_texts


async def test_82234_a_decision_does_not_wait_behind_the_messages_that_it_is_about(tmp_path: Path) -> None:
    order = await decided_in_order(tmp_path)
    assert waits_for("/pause 2h", order) <= 1
    assert waits_for("/pause 2h", [*RAID, "/pause 2h"]) == len(RAID)  # naive: in the order of arrival


async def test_81849_a_busy_street_blocks_no_other(tmp_path: Path) -> None:
    order = await decided_in_order(tmp_path)
    assert waits_for("er loopt iemand", order) < 40
    assert waits_for("er loopt iemand", [*RAID, "er loopt iemand"]) == len(RAID)
    assert [text for text in order if text.startswith("raid")] == RAID
