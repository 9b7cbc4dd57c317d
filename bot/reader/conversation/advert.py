"""Weighs an advert that the lines before hide from the models, which take it for small talk, and a sale for charity. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.reading import LIKELY, SURE, Label, Reading, Score
from bot.reader.grammar.advert import asks_for_money, is_advert, is_charity_sale
from bot.reader.labels import put_score
from bot.reader.text.normalisation import fold

_UNLIKELY: Final = LIKELY - 0.01


def weigh_advert(reading: Reading, text: str) -> Reading:
    """A line with the form of an advert is one surely, unless the grammar excludes it or it is a report. A sale for charity
    that names neither a price nor a way to order is none."""
    folded, known = fold(text), reading.score(Label.ADVERT)
    if is_charity_sale(folded) and not asks_for_money(folded):
        if known is None or known.confidence < LIKELY:
            return reading
        return _with_advert(reading, replace(known, confidence=_UNLIKELY))
    settled = known is not None and (known.confidence >= SURE or not known.confidence)
    if settled or reading.likely(Label.REPORT) or not is_advert(folded):
        return reading
    return _with_advert(reading, Score(Label.ADVERT, SURE))


def _with_advert(reading: Reading, score: Score) -> Reading:
    return replace(reading, scores=put_score(reading.scores, score))
