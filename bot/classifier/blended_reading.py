"""Blends a light reading with the answer of the encoder, and explains its flags. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from bot.classifier.dilution import Windows, merge
from bot.classifier.light_reading import LightReading
from bot.classifier.light_weights import LightWeights
from bot.core.reading import LIKELY, Imprint, Label, Reading, Score, Span
from bot.reader.grammar.groups.attribution import attributed_parts
from bot.reader.grammar.groups.contempt import add_contempt
from bot.reader.grammar.groups.group_talk import weigh_group_talk
from bot.reader.labels import add_unsure, exclude_labels, find_floors
from bot.reader.learned.blend_of_models import FLAG_ORDER, NO_KIND, combine
from bot.reader.learned.telling_words import find_telling_words

Floats = npt.NDArray[np.float32]


def blended(
    light: LightWeights,
    light_reading: LightReading,
    encoder_labels: Floats | None,
    windows: Sequence[Floats] = (),
    imprint: Imprint | None = None,
) -> Reading:
    """`windows`: the labels of `asked_windows`. `imprint`: that of the text. A flag without a phrase gets the words that speak
    for it. Excluded labels stay excluded."""
    reading = _blend(light, light_reading, encoder_labels, windows)
    excluded = excluded_by(light_reading.reading)
    scores = (_explain(light, light_reading, score) for score in reading.scores if score.label not in excluded)
    floored = add_unsure(tuple(scores), find_floors(light_reading.reading))
    weighed = weigh_group_talk(exclude_labels(floored, excluded), light_reading.own_text)
    contempt = add_contempt(weighed, light_reading.folded)
    explained = (
        tuple(_explain(light, light_reading, score) for score in contempt) if contempt is not weighed else weighed
    )
    return light_reading.cleaned.restore(replace(reading, scores=explained, imprint=imprint))


def _blend(
    light: LightWeights, light_reading: LightReading, encoder_labels: Floats | None, windows: Sequence[Floats]
) -> Reading:
    blend = light.blends.light if encoder_labels is None else light.blends.full
    reading, ngrams, dilution = light_reading.reading, light_reading.ngrams, light_reading.dilution
    if dilution is None:
        return combine(reading, ngrams, encoder_labels, blend, light_reading.around)

    def read(kind: Windows, answers: Sequence[Floats]) -> Reading:
        encoder = None if encoder_labels is None else merge(encoder_labels, answers)
        return combine(reading, merge(ngrams, kind.outputs), encoder, blend, light_reading.around)

    of_pairs = len(dilution.pairs.asked)
    alone = read(dilution.pieces, windows[of_pairs:])
    whole = read(dilution.pairs, windows[:of_pairs])
    return replace(whole, scores=add_unsure(whole.scores, alone.scores))


def excluded_by(reading: Reading) -> frozenset[Label]:
    """The labels that the grammar rules out."""
    return frozenset(score.label for score in reading.scores if not score.confidence)


def _explain(light: LightWeights, light_reading: LightReading, score: Score) -> Score:
    """Adds the telling words to a flag. Personal data gets none: without a shape the text is hidden whole, not word by word."""
    if score.spans or score.confidence < LIKELY or score.label not in FLAG_ORDER or score.label is Label.PERSONAL_DATA:
        return score
    if score.label is Label.PROFILING and (parts := attributed_parts(light_reading.own_text)):
        return replace(score, spans=parts)
    output, dilution = NO_KIND + 1 + FLAG_ORDER.index(score.label), light_reading.dilution
    text = light_reading.own_text if dilution is None else dilution.text
    part = Span(0, len(text)) if dilution is None else dilution.pieces.worst(output)
    words = find_telling_words(text[part.start : part.end], light.ngrams, output)
    return replace(score, spans=tuple(Span(word.start + part.start, word.end + part.start) for word in words))
