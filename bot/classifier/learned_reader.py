"""Reads with the lists, the light model and the encoder with its head, in this process.

`judge`, `explain` and the measurements use it. The running bot uses the parts of it, and asks the encoder in between.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.classifier.chats import FullChat, LightChat
from bot.classifier.encoded_line import EncodedLine
from bot.classifier.light_reading import read_light
from bot.classifier.light_weights import LightWeights
from bot.core.reading import ReaderInput, Reading
from bot.reader.conversation.head import Head
from bot.reader.reading import LexiconReader

Encode = Callable[[str], EncodedLine]


class LearnedReader:
    """Reads like `LexiconReader`, with the models. Without `encoder` the light model gives the vectors of lines."""

    def __init__(
        self, lexicon: LexiconReader, light: LightWeights, encoder: Encode | None = None, head: Head | None = None
    ) -> None:
        self._lexicon = lexicon
        self._light = light
        self._encode, self._head = encoder, head
        self._full = FullChat(light, head) if encoder is not None and head is not None else None
        self._light_chat = LightChat(light)

    def without_memory(self) -> LearnedReader:
        return LearnedReader(self._lexicon, self._light, self._encode, self._head)

    def read(self, message: ReaderInput) -> Reading:
        """Never raises, whatever the text."""
        light_reading = read_light(self._lexicon, self._light, message)
        if self._full is None or self._encode is None:
            return self._light_chat.finish(light_reading)
        for line in self._full.unknown(light_reading):
            self._full.keep(line, self._encode(line.text), light_reading)
        windows = [self._encode(window).labels for window in light_reading.asked_windows]
        rest = self._encode(light_reading.remainder) if light_reading.remainder else None
        parts = [self._encode(part) for part in light_reading.parts]
        return self._full.finish(light_reading, windows, rest, parts)
