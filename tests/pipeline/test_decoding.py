"""Each arrival is decoded once for its turn, its reader and its decision."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.core.event import Event
from bot.core.reading import ReaderInput, Reading
from bot.core.watch_state import WatchState
from bot.deciding.decoding import MOST, DecodedOnce
from bot.deciding.round import Round
from bot.store.batch import Arrival
from tests.deciding import deciding
from tests.kit import NOON, WATCH, posted


class Counted:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self, arrival: Arrival) -> Sequence[Event]:
        self.times += 1
        if not arrival.raw:
            raise ValueError("no event")
        return [posted(arrival.raw.decode(), arrival.key)]


class Faulty:
    async def read(self, texts: Sequence[ReaderInput]) -> list[Reading]:
        raise ValueError("no reading")


def arrival(number: int, raw: bytes = b"dag") -> Arrival:
    return Arrival("console", str(number), raw, NOON)


def test_an_arrival_is_decoded_once_until_it_is_decided() -> None:
    counted = Counted()
    decode = DecodedOnce(counted)
    first = decode(arrival(1))
    assert decode(arrival(1)) is first
    assert decode(arrival(1, b"iets anders")) != first
    decode.forget(arrival(1))
    decode(arrival(1))
    assert counted.times == 3


def test_a_faulty_arrival_is_faulty_each_time() -> None:
    decode = DecodedOnce(Counted())
    for _ in range(2):
        with pytest.raises(ValueError, match="no event"):
            decode(arrival(1, b""))


def test_only_the_newest_arrivals_are_remembered() -> None:
    counted = Counted()
    decode = DecodedOnce(counted)
    for number in range(MOST + 1):
        decode(arrival(number))
    decode(arrival(MOST))
    assert counted.times == MOST + 1
    decode(arrival(0))
    assert counted.times == MOST + 2


async def test_an_arrival_that_cannot_be_read_is_forgotten_too() -> None:
    """The desk gets its message, which may be erased later."""

    counted, first = Counted(), arrival(1)
    alone = deciding(counted, reader=Faulty())
    work = Round({WATCH.id: WatchState(WATCH.id)})
    await alone.decide(work, first)
    assert work.batch.done == [first]
    alone.with_turn(work.states(), first)
    assert counted.times == 2
    alone.hand_over(work, first, ValueError())  # as the pipeline does if the round cannot be written
    alone.with_turn(work.states(), first)
    assert counted.times == 3
