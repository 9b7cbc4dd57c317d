"""While messages are late, the encoder is not asked about sure small talk. The encoder is real, in a process of its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from bot.classifier.encoder_pool import EncoderPool, Question
from bot.classifier.full_reader import ModelReader
from bot.classifier.light_weights import LightWeights, load_head
from bot.classifier.small_talk import EVERYDAY
from bot.classifier.sparing import LASTS_S, OVER_AFTER_S, Sparing
from bot.classifier.weights_files import WEIGHTS
from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Flag, Label, ReaderInput, Reading
from bot.live_rules.current import CurrentRules, LiveRules
from bot.reader.conversation.features import INCIDENTS_KEPT
from tests import warm
from tests.classifier.test_encoder_client import Notified
from tests.classifier.test_encoder_pool import HandClock
from tests.kit import NOON

TALK: Final = "Heeft iemand een goede bakker voor taart zondag"
ALARM: Final = "Er ligt een man bewusteloos op straat, hij ademt niet"
CALL: Final = "Kom allemaal met knuppels naar de brug, we slaan die dief in elkaar voor de politie er is."
SMALL: Final = (
    "Dag allemaal, wat een mooi weer is het toch vandaag in onze straat.",
    "De markt was deze morgen heel druk, maar de kaas was lekker.",
    "Wie heeft er nog een ladder te leen voor mijn dakgoot zaterdag?",
    "Tot morgen bij de bakker, dan drinken we samen een koffie.",
)
NOBODY: Final = frozenset[str]()
GOES_ON: Final = ChatIncident("i", NOON, NOON, False, False, False, (), NOBODY, NOBODY)


class Asked(EncoderPool):
    """Remembers the texts that were asked about."""

    def __init__(self) -> None:
        self.clock = HandClock()
        super().__init__(Notified().notify, [warm.encoder(WEIGHTS)], timedelta(seconds=20), self.clock)
        self.asked: list[str] = []

    def begin(self, text: str, needed: bool = True) -> Question:
        self.asked.append(text)
        return super().begin(text, needed)


@asynccontextmanager
async def reader_of(rules: CurrentRules, light: LightWeights) -> AsyncIterator[tuple[ModelReader, Asked]]:
    pool = Asked()
    task = asyncio.create_task(pool.run())
    try:
        async with asyncio.timeout(60):
            await pool.works.wait()
        yield ModelReader(LiveRules(rules), light, pool, load_head()), pool
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def line(number: int, text: str) -> ChatLine:
    return ChatLine(f"line {number}", text, f"author {number}", Role.MEMBER, NOON + timedelta(minutes=number))


def late(text: str, *incidents: ChatIncident, number: int = 1, before: tuple[ChatLine, ...] = ()) -> ReaderInput:
    chat = Chat(line(number, text), before, incidents)
    return ReaderInput(text, ("nl",), chat=chat, late=True, correctable=False)


async def read(reader: ModelReader, message: ReaderInput) -> Reading:
    (reading,) = await reader.read([message])
    return reading


async def test_late_small_talk_is_read_without_the_encoder(rules: CurrentRules, light: LightWeights) -> None:
    async with reader_of(rules, light) as (reader, pool):
        reading = await read(reader, late(TALK))
        assert reading.kind() is Label.OFF_TOPIC
        assert set(pool.asked) <= set(EVERYDAY)
        assert (pool.sparing.count, reading.imprint) == (1, None)


@pytest.mark.parametrize(
    "message",
    [
        replace(late(TALK), late=False),
        replace(late(TALK), correctable=True),
        replace(late(TALK), chat=None),
        late(TALK, GOES_ON),
        late(ALARM),
    ],
    ids=["in time", "a correction may hang on it", "alone", "an incident is known", "no small talk"],
)
async def test_everything_else_is_read_with_it(rules: CurrentRules, light: LightWeights, message: ReaderInput) -> None:
    async with reader_of(rules, light) as (reader, pool):
        reading = await read(reader, message)
        assert message.text in pool.asked
        assert (Flag.DANGER in reading.flags) is (message.text == ALARM)
        assert (pool.sparing.count, reading.imprint is None) == (0, False)


async def test_a_spared_line_is_read_after_all_when_messages_are_in_time_again(
    rules: CurrentRules, light: LightWeights
) -> None:
    async with reader_of(rules, light) as (reader, pool):
        await read(reader, late(TALK))
        after = late(ALARM, number=2, before=(line(1, TALK),))
        for each in (after, replace(after, late=False)):
            await read(reader, each)
            assert TALK not in pool.asked
        pool.clock.now_s += OVER_AFTER_S
        await read(reader, replace(after, late=False))
        assert TALK in pool.asked


async def test_the_reader_does_not_begin_with_a_line_that_will_be_spared(
    rules: CurrentRules, light: LightWeights
) -> None:
    async with reader_of(rules, light) as (reader, pool):
        for text in (TALK, ALARM):
            reader.expect(ReaderInput(text, ("nl",)), may_be_spared=True)
        assert pool.asked == [ALARM]
        reader.expect(ReaderInput(TALK, ("nl",)))
        assert pool.asked == [ALARM, TALK]


@pytest.mark.parametrize("apart", [None, timedelta(0), 2 * INCIDENTS_KEPT], ids=["alone", "in time", "after a break"])
async def test_long_texts_of_two_watches_are_read_at_once_as_one_by_one(
    rules: CurrentRules, light: LightWeights, apart: timedelta | None
) -> None:
    """A watch whose bot was away reads old lines while another one reads new ones."""

    def message(number: int, text: str) -> ReaderInput:
        chat = Chat(replace(line(number, text), at=NOON + number * (apart or timedelta(0))))
        return ReaderInput(text, ("nl",), chat=chat if apart is not None else None)

    both = [message(0, " ".join((CALL, *SMALL))), message(1, " ".join(SMALL))]
    async with reader_of(rules, light) as (reader, _):
        at_once = await asyncio.gather(*(read(reader, each) for each in both))
        one_by_one = [await read(reader, each) for each in both]
    assert at_once == one_by_one


def test_sparing_is_said_once_and_its_end_too(caplog: pytest.LogCaptureFixture) -> None:
    clock, told = HandClock(), list[float]()
    sparing = Sparing(lambda: told.append(clock()), clock)
    with caplog.at_level(logging.WARNING):
        sparing.note_in_time()
        for _ in range(3):
            sparing.note_spared()
            sparing.note_in_time()  # a queue of two seconds comes and goes
        assert sparing.goes_on
        clock.now_s += OVER_AFTER_S
        for _ in range(2):
            sparing.note_in_time()
        assert not sparing.goes_on
    assert [record.message for record in caplog.records] == [
        "messages are late; the encoder is not asked about sure small talk",
        "messages are in time again; the encoder reads all of them",
    ]
    assert (sparing.count, told) == (3, [])


def test_the_desks_hear_of_it_if_it_lasts() -> None:
    clock, told = HandClock(), list[float]()
    sparing = Sparing(lambda: told.append(clock()), clock)
    sparing.note_spared()
    clock.now_s = LASTS_S
    sparing.note_spared()
    assert told == [LASTS_S]
