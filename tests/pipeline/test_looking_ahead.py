"""A reader that works beside the loop begins with the texts of a round before their turn, and with a bounded number of them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path

from bot.core.event import Event
from bot.core.reading import Label, ReaderInput, Reading
from bot.core.watch_state import WatchState
from bot.deciding.arrivals import AHEAD
from bot.deciding.mailbox import Mailbox
from bot.deciding.route import Directory
from bot.pipeline import Pipeline
from bot.store.batch import Arrival
from bot.store.store import Store
from tests.bots import TestClock
from tests.fake_platform import FakePlatform
from tests.kit import NOON, WATCH, reading, setting
from tests.pipeline.test_rounds import Rounds

MESSAGES = 40
FAULTY = "17"


class Ahead:
    """`expected`: the texts so far, each once. `ahead`: their number beyond the texts read, at each read."""

    def __init__(self) -> None:
        self.expected: dict[str, None] = {}
        self.read_texts: list[str] = []
        self.ahead: list[int] = []

    def expect(self, text: str) -> None:
        self.expected[text] = None

    async def read(self, texts: Sequence[ReaderInput]) -> list[Reading]:
        self.ahead.append(len(self.expected) - len(self.read_texts))
        self.read_texts += [each.text for each in texts]
        return [reading(Label.OFF_TOPIC) for _ in texts]


def arrival(number: int) -> Arrival:
    said = {"key": str(number), "name": f"Jan {number}", "text": f"dag {number}", "chat": "kerkwijk"}
    return Arrival("console", str(number), json.dumps(said).encode(), NOON)


def decode(arrived: Arrival) -> Sequence[Event]:
    if arrived.key == FAULTY:
        raise ValueError("no event")
    return FakePlatform().decode(arrived.raw)


async def test_the_reader_begins_with_the_next_texts_before_their_turn(tmp_path: Path) -> None:
    reader = Ahead()
    async with Store.open(tmp_path) as store:
        mailbox = Mailbox()
        pipeline = Pipeline(
            mailbox=mailbox,
            store=store,
            lanes={WATCH.id: WatchState(WATCH.id)},
            directory=Directory.of([WATCH]),
            reader=reader,
            decode=decode,
            context_of=lambda watch, taken: setting(taken=taken),
            clock=TestClock(),
            outgoing=Rounds(),
        )
        running = asyncio.create_task(pipeline.run())
        await asyncio.gather(*(mailbox.accept(arrival(number)) for number in range(MESSAGES)))
        pipeline.stop()
        await running
    assert set(reader.expected) == set(reader.read_texts)
    assert len(reader.read_texts) == MESSAGES - 1
    assert AHEAD <= max(reader.ahead) <= AHEAD + 1
