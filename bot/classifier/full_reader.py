"""The reader of the running bot: the lists, the light model, and the encoder in its own processes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.classifier.chats import FullChat, LightChat
from bot.classifier.doubt import doubt_of
from bot.classifier.encoder_pool import EncoderPool
from bot.classifier.light_reading import Floats, LightReading, prepare_text, read_prepared
from bot.classifier.weights_files import LightWeights
from bot.core.reading import ReaderInput, Reading
from bot.core.texts import LANGUAGES
from bot.live_rules.current import LiveRules
from bot.reader.conversation.head import Head


class ModelReader:
    """A `Reader`. Without an encoder, or while the encoder does not answer, lists and light model read alone."""

    def __init__(self, rules: LiveRules, light: LightWeights, encoder: EncoderPool | None, head: Head | None) -> None:
        self._rules = rules
        self._light = light
        self.encoder = encoder
        self._full = FullChat(light, head) if head else None
        self._light_chat = LightChat(light)
        self.read_so_far = 0
        self.answered_so_far = 0

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [await self._read_one(message) for message in texts]

    def expect(self, text: str) -> None:
        prepared = prepare_text(ReaderInput(text, LANGUAGES))
        if self.encoder is not None and prepared.surely_encoded is not None:
            self.encoder.begin(prepared.surely_encoded, needed=False)

    async def _read_one(self, message: ReaderInput) -> Reading:
        """The encoder already works on the text while the lists and the light model read it."""
        prepared = prepare_text(message)
        if self.encoder is not None and prepared.surely_encoded is not None:
            self.encoder.begin(prepared.surely_encoded)
            await asyncio.sleep(0)  # the question goes out
        light_reading = read_prepared(self._rules.now.lexicon, self._light, prepared)
        self.read_so_far += 1
        if self._full is None or self.encoder is None:
            return self._light_chat.finish(light_reading)
        windows = await self._encode(self._full, self.encoder, light_reading)
        if windows is None:
            return self._light_chat.finish(light_reading)
        self.answered_so_far += 1
        return self._full.finish(light_reading, windows)

    async def _encode(
        self, reader: FullChat, encoder: EncoderPool, light_reading: LightReading
    ) -> Sequence[Floats] | None:
        """Encodes the unknown lines, and returns the labels of the windows; without an answer for one of them there are none.
        Without an earlier line the reading goes on. None if the last line could not be encoded."""
        doubt = doubt_of(light_reading)
        lines = reader.unknown(light_reading)
        questions = [encoder.begin(line.text) for line in lines]
        of_windows = [encoder.begin(window) for window in light_reading.asked_windows]
        for line, question in zip(lines, questions, strict=True):
            encoded = await question.wait(doubt)
            if encoded is not None:
                reader.keep(line, encoded)
            elif line is light_reading.chat.line:
                return None
        labels = [answer.labels for question in of_windows if (answer := await question.wait(doubt)) is not None]
        return labels if len(labels) == len(of_windows) else ()
