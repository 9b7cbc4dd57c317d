"""The vectors of lines, and the mean vectors of incidents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
import numpy.typing as npt

from bot.classifier.encoded_line import EncodedLine
from bot.classifier.line_memory import MOST, LineMemory
from bot.core.message import Chat, ChatIncident, ChatLine, Role

START = datetime(2026, 11, 29, 20, tzinfo=UTC)
NOBODY = frozenset[str]()
CHANCE = np.random.default_rng(1)


def line(number: int, text: str = "") -> ChatLine:
    return ChatLine(str(number), text or f"text {number}", "a", Role.MEMBER, START + timedelta(seconds=number / 10))


def encoded() -> EncodedLine:
    return EncodedLine(np.zeros(12, np.float32), CHANCE.normal(size=192).astype(np.float32))


def incident(lines: Sequence[int]) -> ChatIncident:
    return ChatIncident("one", START, START, False, False, False, tuple(map(str, lines)), NOBODY, NOBODY)


def mean(memory: LineMemory, last: int, of: ChatIncident) -> npt.NDArray[np.float32]:
    """The vector of the incident, as the head reads it with a line."""
    return memory.conversation(Chat(line(last), incidents=(of,))).incidents[0].vector


def kept(memory: LineMemory, *numbers: int) -> list[npt.NDArray[np.float32]]:
    """The vectors of these lines, which the memory now knows."""
    vectors = []
    for number in numbers:
        one = encoded()
        memory.keep(line(number), one)
        vectors.append(one.vector)
    return vectors


def test_the_mean_of_an_incident_that_grows_is_that_of_all_its_lines() -> None:
    memory = LineMemory()
    vectors: list[npt.NDArray[np.float32]] = []
    for number in range(200):
        vectors += kept(memory, number)
        of_all = incident(range(number + 1))
        np.testing.assert_array_equal(mean(memory, number, of_all), np.mean(vectors, 0))
        np.testing.assert_array_equal(mean(memory, number, of_all), np.mean(vectors, 0))


def test_a_line_that_is_edited_or_known_late_changes_the_mean_of_the_same_incident() -> None:
    memory, both = LineMemory(), incident([1, 2])
    first, _ = kept(memory, 1, 3)
    np.testing.assert_array_equal(mean(memory, 3, both), first)
    (second,) = kept(memory, 2)
    np.testing.assert_array_equal(mean(memory, 3, both), (first + second) / np.float32(2))
    edited = encoded()
    memory.keep(line(1, "another text"), edited)
    np.testing.assert_array_equal(mean(memory, 3, both), (edited.vector + second) / np.float32(2))


def test_a_line_that_is_forgotten_counts_no_more() -> None:
    memory, both = LineMemory(), incident([1, 2])
    kept(memory, 1)
    (second,) = kept(memory, 2)
    mean(memory, 2, both)
    kept(memory, *range(3, MOST + 2))
    np.testing.assert_array_equal(mean(memory, MOST + 1, both), second)


def test_an_incident_without_a_known_line_has_no_direction() -> None:
    memory = LineMemory()
    kept(memory, 3)
    assert not mean(memory, 3, incident([1, 2])).any()


def test_a_sure_call_is_remembered_until_the_line_is_edited() -> None:
    memory, called = LineMemory(), line(1)
    memory.keep(called, encoded())
    after = Chat(line(2), (called,))
    memory.note(called, calls=True, speaks=False)
    assert memory.sure_calls(after) == {called.id}
    memory.keep(line(1, "another text"), encoded())
    assert memory.sure_calls(after) == frozenset()
