"""Reads the next texts by lists and light model while a decision waits for the encoder.

The bot waits for the encoder for a fifth of the time in which it decides a backlog, mostly for texts that it may repeat:
nothing can begin with these before their message is read. Meanwhile it reads what comes next, so less is left for its turn.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Collection
from contextlib import suppress
from weakref import WeakValueDictionary, ref

from bot.classifier.encoder_pool import Question
from bot.classifier.light_reading import PreparedText, TextRead, read_text
from bot.classifier.light_weights import LightWeights
from bot.core.reading import ReaderInput
from bot.reader.reading import LexiconReader

_Key = tuple[str, tuple[str, ...], frozenset[str]]


class ExpectedText:
    """A text without quotations that will soon be read. `read`: with `lexicon`; None so far."""

    def __init__(self, prepared: PreparedText) -> None:
        self._prepared = prepared
        self._lexicon: LexiconReader | None = None
        self.read: TextRead | None = None

    def read_with(self, lexicon: LexiconReader, light: LightWeights) -> TextRead:
        """Reads the text, unless these rules have read it before."""
        if self.read is None or self._lexicon is not lexicon:
            self.read, self._lexicon = read_text(lexicon, light, self._prepared, in_chat=True), lexicon
        return self.read


class ReadingAhead:
    """Knows an expected text for as long as the one who expects it keeps it."""

    def __init__(self, light: LightWeights) -> None:
        self._light = light
        self._expected: WeakValueDictionary[_Key, ExpectedText] = WeakValueDictionary()
        self._unread: deque[ref[ExpectedText]] = deque()

    def expect(self, prepared: PreparedText) -> ExpectedText:
        key = _key(prepared.message)
        if (known := self._expected.get(key)) is not None:
            return known
        expected = self._expected[key] = ExpectedText(prepared)
        self._unread.append(ref(expected))
        return expected

    async def read_until(self, answered: Collection[Question], lexicon: LexiconReader) -> None:
        """Returns when all of these questions are answered, or nothing is left to read."""
        while not all(question.answer.done() for question in answered) and (expected := self._next()) is not None:
            with suppress(Exception):  # a fault is one of that message, which is read again in its turn
                expected.read_with(lexicon, self._light)
            await asyncio.sleep(0)  # the answers come in

    def read(self, prepared: PreparedText, lexicon: LexiconReader) -> TextRead:
        """Reads the text, unless it was read ahead."""
        if (expected := self._expected.get(_key(prepared.message))) is not None:
            return expected.read_with(lexicon, self._light)
        return read_text(lexicon, self._light, prepared, prepared.message.chat is not None)

    def _next(self) -> ExpectedText | None:
        while self._unread:
            expected = self._unread.popleft()()
            if expected is not None and expected.read is None:
                return expected
        return None


def _key(message: ReaderInput) -> _Key:
    return message.text, message.languages, message.known_numbers
