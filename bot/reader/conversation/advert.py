"""Weighs an advert that the lines before hide from the models, which take it for small talk, and a sale for charity. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.reading import LIKELY, SURE, Act, Label, Reading, Score
from bot.reader.conversation.agreement import as_kind
from bot.reader.grammar.advert import asks_for_money, begins_with_others, is_advert, is_charity_sale
from bot.reader.labels import UNLIKELY, put_score
from bot.reader.text.normalisation import fold

_SURE_NEWS: Final = 0.8
"""The confidence from which a line is news, although it has the form of an advert: «he is behind the house for sale»."""


def weigh_advert(reading: Reading, text: str) -> Reading:
    """A line with the form of an advert is one surely, unless the grammar excludes it or it is a report. A sale for charity
    that names neither a price nor a way to order is none."""
    folded, known = fold(text), reading.score(Label.ADVERT)
    if is_charity_sale(folded) and not asks_for_money(folded):
        if known is None or known.confidence < LIKELY:
            return reading
        return _with_advert(reading, replace(known, confidence=UNLIKELY))
    excluded = known is not None and not known.confidence
    adds = reading.chat is not None and reading.chat.act is Act.ADDS
    if adds and begins_with_others(folded):  # «he's behind the house for sale»
        return reading
    if excluded or reading.likely(Label.REPORT) or not is_advert(folded):
        return reading
    reading = _without_incident(reading)
    return reading if known and known.confidence >= SURE else _with_advert(reading, Score(Label.ADVERT, SURE))


def _without_incident(reading: Reading) -> Reading:
    """«Black jacket for sale, 40 euro» is no news of the incident that is open, whatever its colour, unless the models are
    sure of the news or see danger."""
    chat = reading.chat
    if chat is None or chat.act is not Act.ADDS or chat.danger or reading.confidence(Label.UPDATE) >= _SURE_NEWS:
        return reading
    scores = as_kind(reading.scores, Label.OFF_TOPIC)
    return replace(reading, scores=scores, chat=replace(chat, act=Act.NONE, incident=None))


def _with_advert(reading: Reading, score: Score) -> Reading:
    return replace(reading, scores=put_score(reading.scores, score))
