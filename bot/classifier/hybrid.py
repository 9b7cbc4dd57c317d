"""Reads with the lists, the light model and the encoder, in this process.

`judge`, `explain` and the measurements use `LearnedReader`. The running bot uses the two halves of it, and asks the encoder
in between.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import exp

import numpy as np
import numpy.typing as npt

from bot.classifier.dilution import Dilution, Windows, merge, read_windows
from bot.classifier.weights_files import LightWeights
from bot.core.reading import LIKELY, SURE, Label, ReaderInput, Reading, Score, Span
from bot.reader.labels import add_unsure, exclude_labels
from bot.reader.learned.blend import FLAG_ORDER, NO_KIND, add_log_odds, combine, to_evidence
from bot.reader.learned.ngrams import extract_features
from bot.reader.learned.telling_words import find_telling_words
from bot.reader.reading import LexiconReader
from bot.reader.text.cleaning import CleanedText, clean_input
from bot.reader.text.disguise import undisguise
from bot.reader.text.quotations import TextParts, split_quotations

Floats = npt.NDArray[np.float32]
_EXPOSES = NO_KIND + 1 + FLAG_ORDER.index(Label.PERSONAL_DATA)
_MAY_EXPOSE = -2.0
"""Log-odds of the light model: a probability of one in eight."""


Ask = Callable[[str, Sequence[str]], Floats]
"""The outputs of the encoder for a text and the texts before it."""


@dataclass(frozen=True, slots=True)
class LightReading:
    """The first half of a reading.

    `reading`: by the lists. `ngrams`: the outputs of the light model. `doubtful`: the encoder should be asked about
    `own_text` and `after`. `own_text`: the sender's own words, or the whole text if a quotation may expose a person.
    `cleaned`: the text that all of these are about. `dilution`: the windows of a long text.
    """

    reading: Reading
    ngrams: Floats
    doubtful: bool
    own_text: str
    after: tuple[str, ...]
    cleaned: CleanedText
    dilution: Dilution | None = None

    @property
    def asked_windows(self) -> tuple[str, ...]:
        """The parts of a long text that the encoder should be asked about as well."""
        return () if self.dilution is None else self.dilution.asked


class LearnedReader:
    """Reads like `LexiconReader`, with the labels of the models. Without `ask` the encoder is left out."""

    def __init__(self, lexicon: LexiconReader, light: LightWeights, ask: Ask | None = None) -> None:
        self._lexicon = lexicon
        self._light = light
        self._ask = ask

    def read(self, message: ReaderInput) -> Reading:
        """Never raises, whatever the text."""
        light_reading = read_light(self._lexicon, self._light, message)
        if self._ask is None or not light_reading.doubtful:
            return finish_reading(self._light, light_reading, None)
        windows = [self._ask(window, ()) for window in light_reading.asked_windows]
        return finish_reading(
            self._light, light_reading, self._ask(light_reading.own_text, light_reading.after), windows
        )


def read_light(lexicon: LexiconReader, light: LightWeights, message: ReaderInput) -> LightReading:
    """The first half: lists and light model, in a fraction of a millisecond. Never raises, whatever the text."""
    message, cleaned = clean_input(message)
    reading = lexicon.read(message)
    parts = split_quotations(message.text)
    own_text = _own_text(light, message, parts, reading)
    suspect_text = own_text if parts.repeats(message.shown) else message.text
    plain = undisguise(own_text)
    if reading.language_known and not light.ngrams.knows_language(plain):
        prior = message.languages[0] if message.languages else reading.language
        reading = replace(reading, language=prior, language_known=False)
    ngrams = light.ngrams.logits(extract_features(plain, message.after))
    dilution = read_windows(light.ngrams, own_text, suspect_text)
    outputs = (
        [ngrams]
        if dilution is None
        else [ngrams, merge(ngrams, dilution.pairs.outputs), merge(ngrams, dilution.pieces.outputs)]
    )
    sums = [add_log_odds(to_evidence(reading), each, None, light.blends.light) for each in outputs]
    doubtful = reading.language_known and min(map(estimate_certainty, sums)) < light.blends.asks
    return LightReading(reading, ngrams, doubtful, own_text, message.after, cleaned, dilution)


def finish_reading(
    light: LightWeights, light_reading: LightReading, encoder_logits: Floats | None, windows: Sequence[Floats] = ()
) -> Reading:
    """The second half: the blend. `windows`: the outputs of the encoder for `asked_windows`. A flag without a phrase gets the
    words that speak for it. Excluded labels stay excluded."""
    reading = _blend(light, light_reading, encoder_logits, windows)
    excluded = {score.label for score in light_reading.reading.scores if not score.confidence}
    scores = (_explain(light, light_reading, score) for score in reading.scores if score.label not in excluded)
    sure = (score for score in light_reading.reading.scores if score.confidence >= SURE)
    floored = add_unsure(tuple(scores), sure)  # a disguise may talk a model out of a phrase, but not the lists
    return light_reading.cleaned.restore(replace(reading, scores=exclude_labels(floored, excluded)))


def _blend(
    light: LightWeights, light_reading: LightReading, encoder_logits: Floats | None, windows: Sequence[Floats]
) -> Reading:
    blend = light.blends.light if encoder_logits is None else light.blends.full
    reading, ngrams, dilution = light_reading.reading, light_reading.ngrams, light_reading.dilution
    if dilution is None:
        return combine(reading, ngrams, encoder_logits, blend)

    def read(kind: Windows, answers: Sequence[Floats]) -> Reading:
        encoder = None if encoder_logits is None else merge(encoder_logits, answers)
        return combine(reading, merge(ngrams, kind.outputs), encoder, blend)

    of_pairs = len(dilution.pairs.asked)
    alone = read(dilution.pieces, windows[of_pairs:])
    whole = read(dilution.pairs, windows[:of_pairs])
    return replace(whole, scores=add_unsure(whole.scores, alone.scores))


def _own_text(light: LightWeights, message: ReaderInput, parts: TextParts, reading: Reading) -> str:
    """The text without its quotations; the whole text if it may expose a person, since a quotation exposes them again."""
    text = message.text
    if not parts.quoted or reading.details or reading.score(Label.PERSONAL_DATA):
        return text
    log_odds = light.ngrams.logits(extract_features(undisguise(text), message.after))[_EXPOSES]
    return text if log_odds > _MAY_EXPOSE else parts.own


def estimate_certainty(sums: Floats) -> float:
    """The probability of the likeliest kind, times that of the likelier answer for each flag. `sums`: see `add_log_odds`."""
    probabilities = 1 / (1 + np.exp(-np.abs(sums[NO_KIND + 1 :])))
    return exp(float(sums[: NO_KIND + 1].max())) * float(probabilities.prod())


def _explain(light: LightWeights, light_reading: LightReading, score: Score) -> Score:
    """Adds the telling words to a flag. Personal data gets none: without a shape the text is hidden whole, not word by word."""
    if score.spans or score.confidence < LIKELY or score.label not in FLAG_ORDER or score.label is Label.PERSONAL_DATA:
        return score
    output, dilution = NO_KIND + 1 + FLAG_ORDER.index(score.label), light_reading.dilution
    text = light_reading.own_text if dilution is None else dilution.text
    part = Span(0, len(text)) if dilution is None else dilution.pieces.worst(output)
    words = find_telling_words(text[part.start : part.end], light.ngrams, output)
    return replace(score, spans=tuple(Span(word.start + part.start, word.end + part.start) for word in words))
