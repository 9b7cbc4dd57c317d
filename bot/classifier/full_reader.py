"""The reader of the running bot: the lists and the light model, and in doubt the encoder in its own process."""

from __future__ import annotations

from collections.abc import Sequence

from bot.classifier.encoder_client import EncoderProcess
from bot.classifier.hybrid import Floats, LightReading, finish_reading, read_light
from bot.classifier.weights_files import LightWeights
from bot.core.reading import ReaderInput, Reading
from bot.live_rules.current import LiveRules


class ModelReader:
    """A `Reader`. Without an encoder, or while the encoder does not answer, lists and light model read alone."""

    def __init__(self, rules: LiveRules, light: LightWeights, encoder: EncoderProcess | None) -> None:
        self._rules = rules
        self._light = light
        self._encoder = encoder
        self.read_so_far = 0
        self.answered_so_far = 0

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [await self._read_one(message) for message in texts]

    async def _read_one(self, message: ReaderInput) -> Reading:
        light_reading = read_light(self._rules.now.lexicon, self._light, message)
        self.read_so_far += 1
        encoder_logits = None
        if light_reading.doubtful and self._encoder is not None:
            encoder_logits = await self._encoder.ask(light_reading.own_text, light_reading.after)
            self.answered_so_far += encoder_logits is not None
        return finish_reading(
            self._light, light_reading, encoder_logits, await self._ask_windows(light_reading, encoder_logits)
        )

    async def _ask_windows(self, light_reading: LightReading, encoder_logits: Floats | None) -> Sequence[Floats]:
        """Empty if the encoder did not answer."""
        if encoder_logits is None or self._encoder is None:
            return ()
        answers = [await self._encoder.ask(window, ()) for window in light_reading.asked_windows]
        answered = [answer for answer in answers if answer is not None]
        return answered if len(answered) == len(answers) else ()
