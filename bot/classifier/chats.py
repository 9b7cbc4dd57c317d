"""The last part of a reading: the head reads the line in its conversation, with the encoder or with the light model alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from bot.classifier.blended_reading import blended
from bot.classifier.encoded_line import EncodedLine
from bot.classifier.light_reading import EXPOSES, LightReading
from bot.classifier.light_weights import LightWeights
from bot.classifier.line_in_chat import LineInChat, read_line
from bot.classifier.line_memory import LineMemory, StreetsAndVehicles
from bot.classifier.parts_in_danger import tells_of_danger
from bot.core.message import ChatLine
from bot.core.reading import SURE, Imprint, Label, Reading
from bot.reader.conversation.calls_to_act import weigh_answer
from bot.reader.conversation.exposure import exposes_by_models
from bot.reader.conversation.features import Conversation
from bot.reader.conversation.head import Answer, Head
from bot.reader.conversation.rest_of_line import offends
from bot.reader.conversation.unheard_start import is_second, may_speak_of_incident
from bot.reader.imprint import to_bytes
from bot.reader.learned.blend_of_answers import add_light
from bot.reader.learned.light_model import LABELS
from bot.reader.text.disguise import undisguise

Floats = npt.NDArray[np.float32]


class FullChat:
    """The part of a reading that follows the encoder. It remembers the encoded lines."""

    def __init__(self, light: LightWeights, head: Head) -> None:
        self._light = light
        self._head = head
        self._memory = LineMemory()

    def unknown(self, light_reading: LightReading, late: bool = False) -> list[ChatLine]:
        """The lines to encode before `finish`, the last one at the end. `late`: without those that the encoder was spared."""
        return self._memory.unknown(light_reading.chat, late)

    def keep(self, line: ChatLine, encoded: EncodedLine, light_reading: LightReading) -> None:
        """`light_reading`: of the last line, which may be this one."""
        is_last = line is light_reading.chat.line
        self._memory.keep(line, encoded, traces=light_reading.traces if is_last else None)

    def knows_last(self, light_reading: LightReading) -> bool:
        """False if the last line was forgotten while its chat waited for other answers."""
        return self._memory.knows(light_reading.chat.line)

    def spare(self, light_reading: LightReading, stand_in: Floats) -> None:
        """Remembers the last line by a vector that stands for it, since the encoder does not read it."""
        encoded = EncodedLine(light_reading.ngrams, stand_in)
        self._memory.keep(light_reading.chat.line, encoded, spared=True, traces=light_reading.traces)

    def finish(
        self,
        light_reading: LightReading,
        windows: Sequence[Floats],
        rest: EncodedLine | None = None,
        parts: Sequence[EncodedLine | None] = (),
    ) -> Reading:
        """The last line of the chat must be known. `windows`: the labels of `asked_windows`. `rest`: the remainder of the line,
        if it has one. `parts`: those of the line, as far as they are known."""
        talk = self._memory.conversation(light_reading.chat)
        encoded = self._memory.encoded(light_reading.chat.line)
        answer = self._answer(talk, encoded.labels, light_reading.light_outputs)
        imprint = Imprint(weights=self._light.version, vector=to_bytes(talk.line.vector))
        reading = blended(self._light, light_reading, answer.labels, windows, imprint)
        of_rest = None
        if rest is not None and offends(reading, light_reading.own_text):
            light = self._light.outputs(undisguise(light_reading.remainder))
            of_rest = self._answer(_with_rest(talk, rest), rest.labels, light)
        told_of = zip(parts, light_reading.parts, strict=False)
        in_part = any(part and tells_of_danger(self._head, part, text) for part, text in told_of)
        speaks = not talk.incidents and may_speak_of_incident(answer)
        second = speaks and is_second(light_reading.chat, self._memory.speaking(light_reading.chat))
        exposes = self._exposes(answer.labels, light_reading.ngrams, encoded.scores.accuses)
        line = LineInChat.of(light_reading, talk, encoded.scores, in_part, second, exposes)
        told = read_line(reading, line, answer, of_rest, self._light.blends.full_chat)
        return _with_answer(told, light_reading, self._memory, speaks)

    def _exposes(self, labels: Floats, ngrams: Floats, accuses: float) -> float:
        weights = self._light.blends.full.flag_weights
        return exposes_by_models(float(weights.encoder * labels[EXPOSES] + weights.ngrams * ngrams[EXPOSES]), accuses)

    def _answer(self, talk: Conversation, labels: Floats, light: Floats) -> Answer:
        """`light`: the outputs of the light model for the last line."""
        answer = self._head.answer(talk, labels)
        return add_light(answer, light, self._light.blends.full_answers, bool(talk.incidents))


class LightChat:
    """The last part of a reading without the encoder: the outputs of the light model are the vectors of lines."""

    def __init__(self, light: LightWeights) -> None:
        self._light = light
        self._memory = LineMemory()

    def note(self, light_reading: LightReading) -> None:
        """Remembers the last line for the lines after it."""
        self._keep(light_reading.chat.line, light_reading.light_outputs, light_reading.traces)

    def finish(self, light_reading: LightReading) -> Reading:
        for unknown in self._memory.unknown(light_reading.chat):
            is_last = unknown is light_reading.chat.line
            traces = light_reading.traces if is_last else None
            self._keep(unknown, light_reading.light_outputs if is_last else self._outputs(unknown.text), traces)
        talk = self._memory.conversation(light_reading.chat)
        encoded = self._memory.encoded(light_reading.chat.line)
        answer = self._light.head.answer(talk, encoded.labels)
        reading = blended(self._light, replace(light_reading, ngrams=answer.labels), None)
        rest, of_rest = light_reading.remainder, None
        if rest and offends(reading, light_reading.own_text):
            encoded_rest = self._encoded(self._outputs(rest))
            of_rest = self._light.head.answer(_with_rest(talk, encoded_rest), encoded_rest.labels)
        line = LineInChat.of(light_reading, talk, encoded.scores)
        told = read_line(reading, line, answer, of_rest, self._light.blends.light_chat)
        return _with_answer(told, light_reading, self._memory)

    def _keep(self, line: ChatLine, outputs: Floats, traces: StreetsAndVehicles | None) -> None:
        self._memory.keep(line, self._encoded(outputs), traces=traces)

    def _encoded(self, outputs: Floats) -> EncodedLine:
        return EncodedLine(outputs[:LABELS], self._light.head.vector(outputs))

    def _outputs(self, text: str) -> Floats:
        return self._light.outputs(undisguise(text))


def _with_answer(reading: Reading, light_reading: LightReading, memory: LineMemory, speaks: bool = False) -> Reading:
    """The reading, which may answer a call to act. The memory notes a sure call, and a line that `speaks` of an incident that
    is not known."""
    if not light_reading.in_chat:
        return reading
    memory.note(light_reading.chat.line, reading.confidence(Label.VIGILANTE) >= SURE, speaks)
    return weigh_answer(reading, light_reading.chat, memory.sure_calls(light_reading.chat))


def _with_rest(talk: Conversation, rest: EncodedLine) -> Conversation:
    """The same conversation with the remainder of its last line in place of the whole line."""
    return replace(talk, line=replace(talk.line, vector=rest.vector))
