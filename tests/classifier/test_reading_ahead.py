"""While a decision waits for the encoder, the reader reads the next texts by lists and light model. The tests answer in place
of the encoder."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

import numpy as np
import pytest

from bot.classifier.encoder_pool import EncoderPool, Question
from bot.classifier.full_reader import ModelReader
from bot.classifier.light_reading import LightReading, PreparedText, in_conversation, prepare_text, read_light
from bot.classifier.light_weights import LightWeights, load_head
from bot.classifier.reading_ahead import ExpectedText, ReadingAhead
from bot.core.message import Chat, ChatLine, Role
from bot.core.reading import ReaderInput, Reading
from bot.core.texts import LANGUAGES
from bot.live_rules.current import CurrentRules, LiveRules
from bot.reader.reading import LexiconReader
from tests.classifier.test_worker import ignore
from tests.kit import NOON
from training import corpus

TEXTS = ("wie heeft er een ladder te leen", "er loopt iemand aan de deuren te voelen", "pak hem, hij heeft een mes")


class Slow(EncoderPool):
    """Has no answer, and says so after a while."""

    def __init__(self) -> None:
        super().__init__(ignore, [("false",)])

    def begin(self, text: str, needed: bool = True) -> Question:
        question = Question(text, b"", 0.0)
        asyncio.get_running_loop().call_later(0.2, question.answer.set_result, None)
        return question


class Counting(LexiconReader):
    """`texts`: those that it has read, in order."""

    def __init__(self) -> None:
        super().__init__((), ())
        self.texts: list[str] = []

    def read_alone(self, message: ReaderInput) -> Reading:
        self.texts.append(message.text)
        return super().read_alone(message)


class Failing(Counting):
    """Cannot read the first text."""

    def read_alone(self, message: ReaderInput) -> Reading:
        if message.text == TEXTS[0]:
            raise RuntimeError
        return super().read_alone(message)


def given(text: str, *after: str) -> ReaderInput:
    before = tuple(ChatLine(f"{n}", each, f"{n}", Role.MEMBER, NOON) for n, each in enumerate(after))
    chat = Chat(ChatLine("last", text, "by", Role.MEMBER, NOON), before)
    return ReaderInput(text, LANGUAGES, after, bool(after), frozenset({"0478123456"}), chat=chat)


def alone(text: str) -> PreparedText:
    """Expects a text that stands alone."""
    return prepare_text(ReaderInput(text, LANGUAGES, known_numbers=frozenset({"0478123456"})))


_TOLD: Final = attrgetter("reading", "own_text", "folded", "chat", "cleaned", "in_chat", "asked_windows", "remainder")
"""All but the outputs of the light model."""


def is_same(one: LightReading, other: LightReading) -> bool:
    """True if both are the same to the last bit."""
    numbers = np.array_equal(one.light_outputs, other.light_outputs) and np.array_equal(one.ngrams, other.ngrams)
    return numbers and _TOLD(one) == _TOLD(other)


async def read_while_waiting(ahead: ReadingAhead, lexicon: LexiconReader, tries: int = 100) -> None:
    question = Question("the last text", b"", 0.0)
    waiting = asyncio.create_task(ahead.read_until([question], lexicon))
    for _ in range(tries):
        await asyncio.sleep(0)
    question.answer.set_result(None)
    await waiting


def expect(ahead: ReadingAhead, texts: Sequence[str] = TEXTS) -> list[ExpectedText]:
    return [ahead.expect(alone(text)) for text in texts]


def test_a_text_that_was_read_ahead_is_read_in_the_same_way(rules: CurrentRules, light: LightWeights) -> None:
    lexicon, ahead = rules.lexicon, ReadingAhead(light)
    for message in corpus.load_dev()[::20]:
        in_chat = given(message.text, *message.after, "er is ingebroken in de Kerkstraat")
        kept = ahead.expect(alone(message.text))
        for each in (in_chat, replace(in_chat, chat=None)):
            prepared = prepare_text(each)
            if prepared.surely_encoded is not None:
                assert is_same(
                    in_conversation(lexicon, prepared, ahead.read(prepared, lexicon)), read_light(lexicon, light, each)
                )
                assert kept.read is not None


async def test_the_next_texts_are_read_while_a_question_waits(rules: CurrentRules, light: LightWeights) -> None:
    ahead = ReadingAhead(light)
    kept = expect(ahead)
    assert [each.read for each in kept] == [None, None, None]
    await read_while_waiting(ahead, rules.lexicon)
    assert [ahead.read(alone(text), rules.lexicon) is each.read for text, each in zip(TEXTS, kept, strict=True)] == [
        True, True, True,
    ]  # fmt: skip


async def test_no_text_is_read_after_the_answer(rules: CurrentRules, light: LightWeights) -> None:
    ahead = ReadingAhead(light)
    kept = expect(ahead)
    await read_while_waiting(ahead, rules.lexicon, tries=1)
    assert [each.read is None for each in kept] == [False, True, True]


async def test_a_text_that_is_decided_is_forgotten_read_or_not(rules: CurrentRules, light: LightWeights) -> None:
    ahead, lexicon = ReadingAhead(light), Counting()
    kept = expect(ahead)
    kept[1:] = []
    await read_while_waiting(ahead, lexicon)
    assert lexicon.texts == [TEXTS[0]]
    kept.clear()
    ahead.read(alone(TEXTS[0]), lexicon)
    assert lexicon.texts == [TEXTS[0], TEXTS[0]]


async def test_what_other_rules_or_another_watch_read_does_not_count(rules: CurrentRules, light: LightWeights) -> None:
    ahead, new = ReadingAhead(light), Counting()
    kept = expect(ahead, TEXTS[:1])
    await read_while_waiting(ahead, rules.lexicon)
    ahead.read(alone(TEXTS[0]), new)
    ahead.read(prepare_text(ReaderInput(TEXTS[0], LANGUAGES)), new)
    assert new.texts == [TEXTS[0], TEXTS[0]]
    assert len(kept) == 1


async def test_a_text_that_cannot_be_read_is_no_fault_of_the_message_that_waits(
    light: LightWeights,
) -> None:
    ahead, lexicon = ReadingAhead(light), Failing()
    kept = expect(ahead)
    await read_while_waiting(ahead, lexicon)
    assert [each.read is None for each in kept] == [True, False, False]
    with pytest.raises(RuntimeError):
        ahead.read(alone(TEXTS[0]), lexicon)


async def test_the_running_reader_reads_the_expected_texts_first_and_once(
    rules: CurrentRules, light: LightWeights
) -> None:
    lexicon = Counting()
    reader = ModelReader(LiveRules(replace(rules, lexicon=lexicon)), light, Slow(), load_head())
    kept = [reader.expect(alone(text).message) for text in TEXTS]
    await reader.read([given(TEXTS[0])])
    assert lexicon.texts == list(TEXTS)
    for text in TEXTS[1:]:
        await reader.read([given(text)])
    assert lexicon.texts == list(TEXTS)
    assert None not in kept
