"""The answers of the exported reader, through onnxruntime, numpy, the lists and the light model, as the bot would run it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bot.classifier.blended_reading import blended
from bot.classifier.encoded_line import EncodedLine
from bot.classifier.encoder import Encoder
from bot.classifier.light_reading import LightReading, read_light
from bot.classifier.light_weights import LightWeights, load_head, load_light
from bot.core.reading import Label, ReaderInput, Reading
from bot.core.texts import LANGUAGES
from bot.reader.conversation.features import Conversation
from bot.reader.conversation.head import ALL_OUTPUTS, Answer, Head
from bot.reader.learned.light_model import LABELS, NgramModel, extract_features
from bot.reader.reading import LexiconReader
from bot.reader.text.disguise import undisguise
from training.conversation.examples import Target
from training.conversation.measure import Numbers
from training.lists import load_lexicon

NEVER = -20.0
"""The log-odds of a call that the grammar rules out."""


class Reader:
    """Encodes each text once, however many conversations contain it."""

    def __init__(self, head: Head, encode: Callable[[str], EncodedLine]) -> None:
        self.head = head
        self._encode = encode
        self._known: dict[str, EncodedLine] = {}

    def encoded(self, text: str) -> EncodedLine:
        if text not in self._known:
            self._known[text] = self._encode(text)
        return self._known[text]

    def answer(self, target: Target) -> Answer:
        return self.head.answer(self._filled(target), self.encoded(target.texts[target.talk.line.id]).labels)

    def _filled(self, target: Target) -> Conversation:
        talk = target.talk

        def vector(id: str) -> np.ndarray:
            return self.encoded(target.texts[id]).vector

        return Conversation(
            replace(talk.line, vector=vector(talk.line.id)),
            tuple(replace(old, vector=vector(old.id)) for old in talk.before),
            tuple(
                replace(each, vector=np.mean([vector(id) for id in each.lines], 0, dtype=np.float32))
                for each in talk.incidents
            ),
        )


def full_reader(folder: Path) -> Reader:
    return Reader(load_head(folder), Encoder(folder).read)


def light_reader(ngrams: NgramModel, head: Head) -> Reader:
    def encode(text: str) -> EncodedLine:
        outputs = ngrams.outputs(extract_features(undisguise(text)))
        return EncodedLine(outputs[:LABELS], head.vector(outputs))

    return Reader(head, encode)


def numbers(answers: Sequence[Answer], most: int) -> Numbers:
    """`most`: the highest number of incidents in a conversation. A missing incident is never likely."""
    out = np.zeros((len(answers), ALL_OUTPUTS), np.float32)
    incidents = np.full((len(answers), most + 1), -1e4, np.float32)
    for row, each in enumerate(answers):
        out[row, :-1] = np.concatenate([each.labels, [each.danger, each.called], each.acts, each.endings])
        known = len(each.incidents) - 1
        incidents[row, :known], incidents[row, most] = each.incidents[:known], each.incidents[known]
    return Numbers(out, incidents)


@dataclass(frozen=True, slots=True)
class Combined:
    """Blends the lists, the light model and the head into one reading.

    The light model reads the line alone, because it learned that lines before a message speak against a report.
    """

    light: LightWeights
    lexicon: LexiconReader

    def reading(self, target: Target, answer: Answer, language: str) -> Reading:
        return blended(self.light, self.seen(target, language), answer.labels)

    def may_be_called(self, target: Target, language: str) -> bool:
        """False if the grammar says that no call was made: it was asked for, or wanted, or in vain."""
        score = self.seen(target, language).reading.score(Label.POLICE_CALLED)
        return score is None or score.confidence > 0

    def seen(self, target: Target, language: str) -> LightReading:
        open_now = any(not each.ended for each in target.talk.incidents)
        text = target.texts[target.talk.line.id]
        message = ReaderInput(text, (language, *LANGUAGES), incident_open=open_now)
        return read_light(self.lexicon, self.light, message)


def combined() -> Combined:
    return Combined(load_light(), load_lexicon())
