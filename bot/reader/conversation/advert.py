"""Weighs an advert that the lines before hide from the models: in talk they take it for small talk. Pure."""

from __future__ import annotations

from dataclasses import replace

from bot.core.reading import SURE, Label, Reading, Score
from bot.reader.grammar.advert import is_advert
from bot.reader.labels import put_score
from bot.reader.text.normalisation import fold


def weigh_advert(reading: Reading, text: str) -> Reading:
    """A line with the form of an advert is one surely, unless the grammar excludes it or it is a report."""
    known = reading.score(Label.ADVERT)
    settled = known is not None and (known.confidence >= SURE or not known.confidence)
    if settled or reading.likely(Label.REPORT) or not is_advert(fold(text)):
        return reading
    return replace(reading, scores=put_score(reading.scores, Score(Label.ADVERT, SURE)))
