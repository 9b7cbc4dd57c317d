"""The reader of the running bot: the lists, the light model, and the encoder in its own process."""

from __future__ import annotations

from collections.abc import Sequence

from bot.classifier.encoder_client import EncoderProcess
from bot.classifier.hybrid import Floats, FullChat, LightChat, LightReading, read_light
from bot.classifier.weights_files import LightWeights
from bot.core.reading import ReaderInput, Reading
from bot.live_rules.current import LiveRules
from bot.reader.conversation.head import Head


class ModelReader:
    """A `Reader`. Without an encoder, or while the encoder does not answer, lists and light model read alone."""

    def __init__(
        self, rules: LiveRules, light: LightWeights, encoder: EncoderProcess | None, head: Head | None
    ) -> None:
        self._rules = rules
        self._light = light
        self.encoder = encoder
        self._full = FullChat(light, head) if head else None
        self._light_chat = LightChat(light)
        self.read_so_far = 0
        self.answered_so_far = 0

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [await self._read_one(message) for message in texts]

    async def _read_one(self, message: ReaderInput) -> Reading:
        light_reading = read_light(self._rules.now.lexicon, self._light, message)
        self.read_so_far += 1
        if self._full is None or not await self._encode(self._full, light_reading):
            return self._light_chat.finish(light_reading)
        self.answered_so_far += 1
        return self._full.finish(light_reading, await self._read_windows(light_reading))

    async def _encode(self, reader: FullChat, light_reading: LightReading) -> bool:
        """Encodes the unknown lines. False if the last line could not be encoded; without an earlier one the reading goes
        on."""
        for line in reader.unknown(light_reading):
            encoded = await self.encoder.ask(line.text) if self.encoder is not None else None
            if encoded is not None:
                reader.keep(line, encoded)
            elif line is light_reading.chat.line:
                return False
        return True

    async def _read_windows(self, light_reading: LightReading) -> Sequence[Floats]:
        """Empty if the encoder did not answer for one of them."""
        if self.encoder is None:
            return ()
        answers = [await self.encoder.ask(window) for window in light_reading.asked_windows]
        labels = [answer.labels for answer in answers if answer is not None]
        return labels if len(labels) == len(answers) else ()
