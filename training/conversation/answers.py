"""What the exported reader answers, through the code that the bot runs: onnxruntime, numpy, the lists and the light model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bot.classifier.hybrid import LightReading, look, settled
from bot.classifier.line_encoder import EncodedLine, LineEncoder
from bot.classifier.weights_files import ENCODER, LightWeights, load_light
from bot.core.reading import Label, Reading
from bot.core.texts import LANGUAGES
from bot.reader.learned.conversation import Conversation
from bot.reader.learned.conversation_head import ALL_OUTPUTS, Answer, Head
from bot.reader.reading import LexiconReader
from training.conversation.examples import Target
from training.conversation.export import HEAD, read_head
from training.conversation.measure import Numbers
from training.lists import lexicon


class Reader:
    """Each text is encoded once, whatever conversations it stands in."""

    def __init__(self, folder: Path) -> None:
        self.head = Head(read_head(folder / HEAD))
        self._encoder = LineEncoder(encoder=folder / ENCODER)
        self._known: dict[str, EncodedLine] = {}

    def encoded(self, text: str) -> EncodedLine:
        if text not in self._known:
            self._known[text] = self._encoder.read(text)
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


def numbers(answers: Sequence[Answer], most: int) -> Numbers:
    """`most`: incidents of a conversation. An incident that is not there is never likely."""
    out = np.zeros((len(answers), ALL_OUTPUTS), np.float32)
    incidents = np.full((len(answers), most + 1), -1e4, np.float32)
    for row, each in enumerate(answers):
        out[row, :-1] = np.concatenate([each.labels, [each.danger, each.called], each.acts, each.endings])
        known = len(each.incidents) - 1
        incidents[row, :known], incidents[row, most] = each.incidents[:known], each.incidents[known]
    return Numbers(out, incidents)


@dataclass(frozen=True, slots=True)
class Combined:
    """Lists, light model and head in one reading. The light model reads the line alone: of lines before, it learnt that they
    speak against a report."""

    light: LightWeights
    lexicon: LexiconReader

    def reading(self, target: Target, answer: Answer, language: str) -> Reading:
        return settled(self.light, self.seen(target, language), answer.labels)

    def may_be_called(self, target: Target, language: str) -> bool:
        """Not where grammar says that no call was made: asked, wanted, in vain."""
        score = self.seen(target, language).reading.score(Label.POLICE_CALLED)
        return score is None or score.confidence > 0

    def seen(self, target: Target, language: str) -> LightReading:
        open_now = any(not each.ended for each in target.talk.incidents)
        return look(
            self.lexicon, self.light, target.texts[target.talk.line.id], languages=(language, *LANGUAGES), after=(),
            known_numbers=frozenset(), incident_open=open_now,
        )  # fmt: skip


def combined() -> Combined:
    return Combined(load_light(), lexicon())
