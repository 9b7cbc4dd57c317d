"""Weighs a call to act by the conversation around it. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.core.message import Chat
from bot.core.reading import LIKELY, SURE, Label, Reading
from bot.reader.grammar.explanation import explains
from bot.reader.grammar.help_calls import calls_for_help, follows_game, is_about_animal, names_game
from bot.reader.text.normalisation import fold

_UNLIKELY: Final = LIKELY - 0.01
_PLAIN: Final = 0.75
"""The confidence from which a call to act is one also after talk about a game."""

_EXPLAINED_IN: Final = 4
"""Lines back in which the author may have said that the person is a relative."""

_OUR_NAMED: Final = re.compile(r"\b(?:[Oo]nze|[Oo]ns|[Nn]otre|[Oo]ur) [A-Z][a-z]+")
"""«Onze Wesley», «our Kyle»: a child of the author. Not in German, where every noun has a capital."""


def weigh_call(reading: Reading, chat: Chat) -> Reading:
    """A likely call to act counts for nothing if the lines before show that it is help, about an animal, or a game."""
    call = reading.score(Label.VIGILANTE)
    if call is None or call.confidence < LIKELY or not _is_harmless(reading, chat, call.confidence):
        return reading
    scores = (replace(each, confidence=_UNLIKELY) if each is call else each for each in reading.scores)
    return replace(reading, scores=tuple(scores))


def _is_harmless(reading: Reading, chat: Chat, confidence: float) -> bool:
    incident = reading.chat.incident if reading.chat else None
    in_search = any(each.search and each.id == incident for each in chat.incidents)
    text, before = fold(chat.line.text), [fold(line.text) for line in chat.before]
    of_incident = [told for told, line in zip(before, chat.before, strict=True) if line.incident]
    if calls_for_help(text, of_incident, in_search) or is_about_animal(text, before):
        return True
    if (not chat.incidents and names_game(text)) or (confidence < _PLAIN and follows_game(text, before)):
        return True
    return confidence < SURE and _explained_by_author(chat)


def _explained_by_author(chat: Chat) -> bool:
    """True if the author has just said that the person is a relative: «he will get an earful from me» is a joke then."""
    own = (line.text for line in chat.before[-_EXPLAINED_IN:] if line.by == chat.line.by)
    return any(explains(fold(text).encode()) or _OUR_NAMED.search(text) for text in own)
