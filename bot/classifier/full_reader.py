"""The reader of the running bot: the lists and the light model, and in doubt the encoder in its own process."""

from __future__ import annotations

from collections.abc import Sequence

from bot.classifier.encoder_client import EncoderProcess
from bot.classifier.hybrid import finish_reading, read_light
from bot.classifier.weights_files import LightWeights
from bot.core.reading import ReaderInput, Reading
from bot.live_rules.current import LiveRules


class ModelReader:
    """A `Reader`. Without an encoder, or while the encoder does not answer, lists and light model read alone."""

    def __init__(self, rules: LiveRules, light: LightWeights, encoder: EncoderProcess | None) -> None:
        self._rules = rules
        self._light = light
        self.encoder = encoder
        self.read_so_far = 0
        self.answered_so_far = 0

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [await self._read_one(message) for message in texts]

    async def _read_one(self, message: ReaderInput) -> Reading:
        light_reading = read_light(self._rules.now.lexicon, self._light, message)
        self.read_so_far += 1
        encoder_logits = None
        if light_reading.doubtful and self.encoder is not None:
            encoder_logits = await self.encoder.ask(light_reading.own_text, light_reading.after)
            self.answered_so_far += encoder_logits is not None
        return finish_reading(self._light, light_reading, encoder_logits)
