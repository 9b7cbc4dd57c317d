"""The reader of the running bot: lists and light model here, the encoder in its own process where they are in doubt."""

from __future__ import annotations

from collections.abc import Sequence

from bot.classifier.encoder_client import EncoderProcess
from bot.classifier.hybrid import look, settled
from bot.classifier.weights_files import LightWeights
from bot.core.reading import ReaderInput, Reading
from bot.live_rules.current import LiveRules


class ModelReader:
    """A `Reader`. Without an encoder, or while it does not answer, the light model carries every message."""

    def __init__(self, rules: LiveRules, light: LightWeights, encoder: EncoderProcess | None) -> None:
        self._rules = rules
        self._light = light
        self._encoder = encoder
        self.read_so_far = 0
        self.asked_so_far = 0

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        return [await self._read_one(message) for message in texts]

    async def _read_one(self, message: ReaderInput) -> Reading:
        seen = look(self._rules.now.lexicon, self._light, message)
        self.read_so_far += 1
        asked = None
        if seen.doubtful and self._encoder is not None:
            asked = await self._encoder.ask(seen.own, seen.after)
            self.asked_so_far += asked is not None
        return settled(self._light, seen, asked)
