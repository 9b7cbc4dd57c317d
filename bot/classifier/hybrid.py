"""The reader with the models in it, in this process: for `judge`, `explain` and the measurements, and within the bot for
what the light model can answer alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import exp

import numpy as np
import numpy.typing as npt

from bot.classifier.weights_files import LightWeights
from bot.core.reading import LIKELY, Label, ReaderInput, Reading, Score
from bot.reader.labels import exclude_labels
from bot.reader.learned.combine import FLAG_ORDER, NO_KIND, combine, evidence, summed
from bot.reader.learned.ngrams import features
from bot.reader.learned.telling_words import because
from bot.reader.reading import LexiconReader
from bot.reader.text.disguise import undisguise
from bot.reader.text.quotations import TextParts, split_quotations

Floats = npt.NDArray[np.float32]
_EXPOSES = NO_KIND + 1 + FLAG_ORDER.index(Label.PERSONAL_DATA)
_MAY_EXPOSE = -2.0
"""Log-odds of the light model: one in eight."""

Ask = Callable[[str, Sequence[str]], Floats]
"""The encoder's numbers for a text and the messages before it."""


@dataclass(frozen=True, slots=True)
class LightReading:
    """What lists and light model saw. `doubtful`: the encoder should be asked, of the text's own words `own`, `after` what was
    said before."""

    reading: Reading
    ngrams: Floats
    doubtful: bool
    own: str
    after: tuple[str, ...]


class LearnedReader:
    """Reads as `LexiconReader` does, with the models' labels. Without `ask` the light model carries it alone."""

    def __init__(self, lexicon: LexiconReader, light: LightWeights, ask: Ask | None = None) -> None:
        self._lexicon = lexicon
        self._light = light
        self._ask = ask

    def read(self, message: ReaderInput) -> Reading:
        """Never raises, whatever the text."""
        seen = look(self._lexicon, self._light, message)
        asked = self._ask(seen.own, seen.after) if self._ask and seen.doubtful else None
        return settled(self._light, seen, asked)


def look(lexicon: LexiconReader, light: LightWeights, message: ReaderInput) -> LightReading:
    """The first look: a fraction of a millisecond."""
    reading = lexicon.read(message)
    parts = _parts(light, message, reading)
    plain = undisguise(parts.own)
    if reading.language_known and not light.ngrams.knows(plain):
        reading = replace(reading, language=(*message.languages, reading.language)[0], language_known=False)
    ngrams = light.ngrams.logits(features(plain, message.after))
    sums = summed(evidence(reading), ngrams, None, light.blends.light)
    doubtful = reading.language_known and certainty(sums) < light.blends.asks
    return LightReading(reading, ngrams, doubtful, parts.own, message.after)


def settled(light: LightWeights, seen: LightReading, asked: Floats | None) -> Reading:
    """The reading, with the words that speak for each flag where no phrase does. What grammar ruled out stays out."""
    blend = light.blends.light if asked is None else light.blends.full
    reading = combine(seen.reading, seen.ngrams, asked, blend)
    out = {score.label for score in seen.reading.scores if not score.confidence}
    scores = (_explained(light, seen.own, score) for score in reading.scores if score.label not in out)
    return replace(reading, scores=exclude_labels(tuple(scores), out))


def _parts(light: LightWeights, message: ReaderInput, reading: Reading) -> TextParts:
    """Own words and quotation; all of it is the sender's own where it may expose somebody, whoever wrote that first."""
    text = message.text
    parts = split_quotations(text)
    if not parts.quoted:
        return parts
    exposes = light.ngrams.logits(features(undisguise(text), message.after))[_EXPOSES]
    return TextParts(text) if reading.details or reading.score(Label.PERSONAL_DATA) or exposes > _MAY_EXPOSE else parts


def certainty(sums: Floats) -> float:
    """The share of the likeliest kind times that of every flag being what it seems."""
    shares = 1 / (1 + np.exp(-np.abs(sums[NO_KIND + 1 :])))
    return exp(float(sums[: NO_KIND + 1].max())) * float(shares.prod())


def _explained(light: LightWeights, text: str, score: Score) -> Score:
    """Personal data gets no such words: what is not seen by its shape is hidden whole, and words would hide too little."""
    if score.spans or score.confidence < LIKELY or score.label not in FLAG_ORDER or score.label is Label.PERSONAL_DATA:
        return score
    output = NO_KIND + 1 + FLAG_ORDER.index(score.label)
    return replace(score, spans=because(text, light.ngrams, output))
