"""A round ends in time: decided arrivals do not wait for texts that take long to read."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path

from bot.core.action import DeleteMessage
from bot.core.reading import Label, ReaderInput, Reading
from bot.deciding.turns import ROUND_LASTS_S
from bot.deciding.waiting_arrivals import WaitingArrivals
from bot.pipeline import QUICK
from bot.store.batch import Arrival, LanePlan
from bot.store.store import Store
from tests.deciding import pipeline
from tests.kit import NOON, WATCH, reading
from tests.reliability.inbox import deciding

IN_A_ROUND = 3


class Slow:
    """A reader that takes a third of a round for each text. Time passes only while it reads."""

    def __init__(self) -> None:
        self.passed_s = 0.0

    async def read(self, texts: Sequence[ReaderInput]) -> list[Reading]:
        self.passed_s += ROUND_LASTS_S / IN_A_ROUND + 0.001
        return [reading(Label.VIGILANTE) for _ in texts]


class Rounds:
    """Counts the planned deletions of each commit."""

    def __init__(self) -> None:
        self.deletions: list[int] = []

    async def begin_early(self, plans: Sequence[LanePlan]) -> None:
        self.deletions.append(sum(isinstance(plan.planned.action, DeleteMessage) for plan in plans))

    def forget_early(self, plans: Sequence[LanePlan]) -> None:
        raise AssertionError("it can be written")

    def wake(self) -> None:
        pass


def arrival(number: int) -> Arrival:
    said = {"key": str(number), "name": f"Jan {number}", "text": "kom mee", "chat": "kerkwijk"}
    return Arrival("console", str(number), json.dumps(said).encode(), NOON)


class Interrupted:
    """A reader during whose second text another arrival comes. `stored_before`: whether it was on the disk at the third."""

    def __init__(self, waiting: WaitingArrivals) -> None:
        self._waiting = waiting
        self._texts = 0
        self._sender: asyncio.Task[None] | None = None
        self.stored_before: bool | None = None

    async def read(self, texts: Sequence[ReaderInput]) -> list[Reading]:
        self._texts += 1
        if self._texts == 2:
            self._sender = asyncio.create_task(self._waiting.accept(arrival(99)))
        elif self._texts == 3:
            assert self._sender is not None
            self.stored_before = self._sender.done()
        return [reading() for _ in texts]


async def test_what_comes_during_a_round_is_stored_before_the_next_decision(tmp_path: Path) -> None:
    waiting = WaitingArrivals()
    reader = Interrupted(waiting)
    async with deciding(tmp_path, reader, waiting):
        await asyncio.gather(*(waiting.accept(arrival(number)) for number in range(QUICK + 1)))
    assert reader.stored_before


async def test_a_raid_before_a_slow_reader_is_hidden_bit_by_bit_and_each_message_once(tmp_path: Path) -> None:
    reader, rounds = Slow(), Rounds()
    async with Store.open(tmp_path) as store:
        waiting = WaitingArrivals()
        made = pipeline(store, waiting, reader, outgoing=rounds, monotonic=lambda: reader.passed_s)
        running = asyncio.create_task(made.run())
        await waiting.accept(arrival(0))
        await asyncio.gather(*(waiting.accept(arrival(number)) for number in range(1, 11)))
        await waiting.accept(arrival(3))  # known by then, decided or not
        made.stop()
        await running
        assert await store.pending(1) == []
    assert rounds.deletions == [1, 3, 3, 3, 1]
    assert {case.message.id for case in made.lanes[WATCH.id].cases.values()} == {str(number) for number in range(11)}


async def test_an_arrival_whose_sender_is_gone_waits_for_the_disk_all_the_same() -> None:
    """As an envelope of signal-cli: the connection ended while the disk was full, and signal-cli has forgotten it."""
    waiting = WaitingArrivals()
    senders = [asyncio.create_task(waiting.accept(arrival(number))) for number in range(2)]
    await asyncio.sleep(0)
    senders[0].cancel()
    await asyncio.wait({senders[0]})
    waiting.put_back(waiting.take(2))
    taken = waiting.take(2)
    assert [each.arrival for each in taken] == [arrival(0), arrival(1)]
    taken[0].confirm()
    waiting.put_back(taken)
    assert [each.arrival for each in waiting.take(2)] == [arrival(1)]
    senders[1].cancel()
