"""A reader that works beside the loop begins with the texts of a round before their turn, and with a bounded number of them. It
hears which messages have waited for long."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.core.event import Event
from bot.core.reading import Label, ReaderInput, Reading
from bot.core.rule import DailyLimit
from bot.core.watch import Corrections
from bot.core.watch_state import WatchState
from bot.deciding.decoding import DecodedOnce
from bot.deciding.directory import Directory
from bot.deciding.lateness import LATE_AFTER
from bot.deciding.looking_ahead import AHEAD, BLOCK, LookingAhead
from bot.deciding.waiting_arrivals import WaitingArrivals
from bot.ports import Reader
from bot.store.batch import Arrival
from bot.store.store import Store
from tests.bots import TestClock
from tests.deciding import pipeline
from tests.fake_platform import FakePlatform
from tests.kit import GROUP, NOON, WATCH, reading
from tests.pipeline.test_rounds import Rounds

MESSAGES = 40
FAULTY = "17"
MOMENT = timedelta(microseconds=1)


class Ahead:
    """`expected`: the texts so far, each once. `ahead`: their number beyond the texts read, at each read."""

    def __init__(self) -> None:
        self.expected: dict[str, None] = {}
        self.read_texts: list[str] = []
        self.ahead: list[int] = []

    def expect(self, message: ReaderInput, may_be_spared: bool = False) -> None:
        self.expected[message.text] = None

    async def read(self, texts: Sequence[ReaderInput]) -> list[Reading]:
        self.ahead.append(len(self.expected) - len(self.read_texts))
        self.read_texts += [each.text for each in texts]
        return [reading(Label.OFF_TOPIC) for _ in texts]


class Counting(Ahead):
    """`begun`: every text that it was told to expect."""

    def __init__(self) -> None:
        super().__init__()
        self.begun: list[str] = []

    def expect(self, message: ReaderInput, may_be_spared: bool = False) -> None:
        self.begun.append(message.text)


def arrival(number: int) -> Arrival:
    said = {"key": str(number), "name": f"Jan {number}", "text": f"dag {number}", "chat": "kerkwijk"}
    return Arrival("console", str(number), json.dumps(said).encode(), NOON)


def decode(arrived: Arrival) -> Sequence[Event]:
    if arrived.key == FAULTY:
        raise ValueError("no event")
    return FakePlatform().decode(arrived.raw)


class Listening(Ahead):
    """Remembers by its text whether each message was late, and whether it could be spared each text ahead."""

    def __init__(self) -> None:
        super().__init__()
        self.late: dict[str, bool] = {}
        self.spares: dict[str, bool] = {}

    def expect(self, message: ReaderInput, may_be_spared: bool = False) -> None:
        super().expect(message)
        self.spares.setdefault(message.text, may_be_spared)

    async def read(self, texts: Sequence[ReaderInput]) -> list[Reading]:
        self.late |= {each.text: each.late for each in texts}
        return await super().read(texts)


async def deliver(folder: Path, reader: Reader, arrivals: Sequence[Arrival], lane: WatchState | None = None) -> None:
    async with Store.open(folder) as store:
        waiting = WaitingArrivals()
        lanes = {WATCH.id: lane or WatchState(WATCH.id)}
        made = pipeline(store, waiting, reader, lanes=lanes, decode=decode, outgoing=Rounds())
        running = asyncio.create_task(made.run())
        await asyncio.gather(*map(waiting.accept, arrivals))
        made.stop()
        await running


async def test_the_reader_begins_with_the_next_texts_before_their_turn(tmp_path: Path) -> None:
    reader = Ahead()
    await deliver(tmp_path, reader, [arrival(number) for number in range(MESSAGES)])
    assert set(reader.expected) == set(reader.read_texts)
    assert len(reader.read_texts) == MESSAGES - 1
    assert max(reader.ahead) == AHEAD - 1  # one of the first arrivals has no text


def test_the_reader_gets_the_next_texts_in_blocks_and_each_once() -> None:
    reader, arrivals = Counting(), [arrival(100 + number) for number in range(AHEAD + 2 * BLOCK)]
    ahead = LookingAhead(reader, DecodedOnce(decode), Directory.of([WATCH]), lambda watch: WATCH, TestClock())

    def begun_before(turn: int) -> int:
        ahead.begin(arrivals[turn:], {})
        return len(reader.begun)

    begun = [begun_before(turn) for turn in range(len(arrivals))]
    blocks = [AHEAD] * BLOCK + [AHEAD + BLOCK] * BLOCK + [AHEAD + 2 * BLOCK] * AHEAD
    assert begun == blocks
    assert reader.begun == [f"dag {100 + number}" for number in range(len(arrivals))]
    ahead.forget(arrivals[-1])
    assert begun_before(len(arrivals) - 1) == len(arrivals) + 1


def waited(*waits: timedelta) -> list[Arrival]:
    """One arrival for each wait in the inbox."""
    now = TestClock().now()
    return [replace(arrival(number), received_at=now - wait) for number, wait in enumerate(waits)]


async def test_a_message_is_late_after_two_seconds_in_the_inbox(tmp_path: Path) -> None:
    reader = Listening()
    await deliver(tmp_path, reader, waited(timedelta(), LATE_AFTER, LATE_AFTER + MOMENT))
    assert reader.late == {"dag 0": False, "dag 1": False, "dag 2": True}


async def test_the_reader_hears_ahead_which_late_texts_it_may_be_spared(tmp_path: Path) -> None:
    day = TestClock().now().astimezone(WATCH.timezone).date()
    spent = WatchState(WATCH.id).with_daily_limit(Corrections.key_of(GROUP), DailyLimit(day, WATCH.corrections.per_day))
    reader, other = Listening(), Listening()
    await deliver(tmp_path / "spent", reader, waited(timedelta(), timedelta(hours=1)), spent)
    await deliver(tmp_path / "none", other, waited(timedelta(), timedelta(hours=1)))
    assert reader.spares == {"dag 0": False, "dag 1": True}
    assert other.spares == {"dag 0": False, "dag 1": False}
