"""The reader of the running bot: the lists, the light model, and the encoder in its own processes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.classifier.chats import FullChat, LightChat
from bot.classifier.dilution import read_windows
from bot.classifier.doubt import doubt_of
from bot.classifier.encoded_line import EncodedLine
from bot.classifier.encoder_pool import EncoderPool, Question
from bot.classifier.light_reading import Floats, LightReading, PreparedText, in_conversation, prepare_text
from bot.classifier.light_weights import LightWeights
from bot.classifier.reading_ahead import ExpectedText, ReadingAhead
from bot.classifier.small_talk import EVERYDAY, is_surely_small_talk, may_be_spared, sounds_like_small_talk, stand_in
from bot.core.reading import ReaderInput, Reading
from bot.live_rules.current import LiveRules
from bot.reader.conversation.head import Head
from bot.reader.text.disguise import undisguise


class ModelReader:
    """A `Reader`. Without an encoder, or while the encoder does not answer, lists and light model read alone.

    While messages are late, the encoder is spared those that are surely small talk (`small_talk.py`). A vector stands for such
    a line, until messages are in time again.
    """

    def __init__(self, rules: LiveRules, light: LightWeights, encoder: EncoderPool | None, head: Head | None) -> None:
        self._rules = rules
        self._light = light
        self._encoder = encoder
        self._full = FullChat(light, head) if head else None
        self._light_chat = LightChat(light)
        self._ahead = ReadingAhead(light)
        self._stand_in: Floats | None = None

    async def read(self, texts: Sequence[ReaderInput]) -> Sequence[Reading]:
        prepared = list(map(prepare_text, texts))
        for text in prepared[1:]:  # the encoder reads all of them together
            if not may_be_spared(text.message):
                self._begin(text)
        return [await self._read_one(text) for text in prepared]

    def expect(self, message: ReaderInput, may_be_spared: bool = False) -> ExpectedText | None:
        prepared = prepare_text(message)
        if self._encoder is None or prepared.surely_encoded is None:
            return None
        if may_be_spared and self._sounds_like_small_talk(prepared):
            return None
        windows = read_windows(self._light, prepared.surely_encoded, prepared.surely_encoded)
        for part in (prepared.surely_encoded, *(windows.asked if windows else ())):
            self._encoder.begin(part, needed=False)
        return self._ahead.expect(prepared)

    def _begin(self, prepared: PreparedText) -> Question | None:
        """The encoder already works on the text while the lists and the light model read it. None: which text is not sure."""
        if self._encoder is None or prepared.surely_encoded is None:
            return None
        return self._encoder.begin(prepared.surely_encoded)

    def _sounds_like_small_talk(self, prepared: PreparedText) -> bool:
        return sounds_like_small_talk(self._light.outputs(undisguise(prepared.message.text)))

    async def _read_one(self, prepared: PreparedText) -> Reading:
        message, encoder = prepared.message, self._encoder
        spares = may_be_spared(message) and self._sounds_like_small_talk(prepared)
        question = None if spares else self._begin(prepared)
        if question is not None and not question.answer.done():
            await asyncio.sleep(0)  # the question goes out
        lexicon = self._rules.now.lexicon
        light_reading = in_conversation(lexicon, prepared, self._ahead.read(prepared, lexicon))
        if self._full is None or encoder is None:
            return self._light_chat.finish(light_reading)
        if message.chat is not None and not message.late:
            encoder.sparing.note_in_time()
        if spares and (spared := await self._spare(self._full, encoder, light_reading)) is not None:
            return spared
        answers = await self._encode(self._full, encoder, light_reading, message.late or encoder.sparing.goes_on)
        if answers is None:
            return self._light_chat.finish(light_reading)
        if message.late and message.chat is not None and not message.chat.incidents:
            self._light_chat.note(light_reading)
        return self._full.finish(light_reading, *answers)

    async def _spare(self, reader: FullChat, encoder: EncoderPool, light_reading: LightReading) -> Reading | None:
        """The reading without the encoder. None if that leaves a doubt."""
        reading = self._light_chat.finish(light_reading)
        if not is_surely_small_talk(light_reading, reading):
            return None
        if self._stand_in is None:
            self._stand_in = await _everyday_vector(encoder)
        if self._stand_in is None:
            return None
        reader.spare(light_reading, self._stand_in)
        encoder.sparing.note_spared()
        return reading

    async def _encode(
        self, reader: FullChat, encoder: EncoderPool, light_reading: LightReading, late: bool
    ) -> tuple[Sequence[Floats], EncodedLine | None, Sequence[EncodedLine | None]] | None:
        """Encodes the unknown lines, and returns the labels of the windows, the remainder of the last line, and its parts;
        without an answer for one window there are none. Without an earlier line, the remainder or a part the reading goes on.
        None if the last line could not be encoded. The memory changes only after all answers: other chats use it while this
        one waits."""
        lines = reader.unknown(light_reading, late)
        questions = [encoder.begin(line.text) for line in lines]
        of_windows = [encoder.begin(window) for window in light_reading.asked_windows]
        of_rest = [encoder.begin(light_reading.remainder)] if light_reading.remainder else []
        of_parts = [encoder.begin(part) for part in light_reading.parts]
        asked = (*questions, *of_windows, *of_rest, *of_parts)
        doubt = 0.0 if all(question.answer.done() for question in asked) else doubt_of(light_reading)
        for question in asked:
            question.doubt = max(question.doubt, doubt)
        await self._ahead.read_until(asked, self._rules.now.lexicon)
        encoded = [await question.wait(doubt) for question in questions]
        if lines and lines[-1] is light_reading.chat.line and encoded[-1] is None:
            return None
        labels = [answer.labels for question in of_windows if (answer := await question.wait(doubt)) is not None]
        rest = [await question.wait(doubt) for question in of_rest]
        parts = [await question.wait(doubt) for question in of_parts]
        for line, of_line in zip(lines, encoded, strict=True):
            if of_line is not None:
                reader.keep(line, of_line, light_reading)
        if not reader.knows_last(light_reading):
            return None
        return labels if len(labels) == len(of_windows) else (), rest[0] if rest else None, parts


async def _everyday_vector(encoder: EncoderPool) -> Floats | None:
    """The vector that stands for small talk. None if the encoder does not answer."""
    questions = [encoder.begin(text) for text in EVERYDAY]
    answers = [await question.wait(doubt=1.0) for question in questions]
    vectors = [answer.vector for answer in answers if answer is not None]
    return stand_in(vectors) if len(vectors) == len(EVERYDAY) else None
