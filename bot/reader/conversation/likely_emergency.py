"""Weighs an emergency that a model finds (`bot/classifier/line_models.py`) in words that no form knows. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.message import Chat
from bot.core.reading import Act, ChatReading, Label, Reading
from bot.reader.conversation.agreement import Known
from bot.reader.conversation.opening import in_emergency, is_settled, no_talk
from bot.reader.grammar.emergencies.emergency import Emergency
from bot.reader.grammar.emergencies.no_danger import tells_of_no_danger
from bot.reader.grammar.everyday_trouble import is_laughed_at

EMERGENCY: Final = -0.3
"""The score above which a line tells of an emergency."""
BESIDE_ALARM: Final = -0.8
"""The same if the head or the labels think of an opening too, and no incident is open."""


def weigh_emergency(
    reading: Reading, chat: ChatReading, talk: Chat, text: bytes, score: float
) -> tuple[Reading, ChatReading]:
    """A line with such a score tells of danger, as if a form knew it, also beside an open incident. Laughter, an explanation
    and words that tell of no danger speak against it, and while an open incident is in danger the head knows better.
    `text`: the folded line. `score`: that of the model."""
    beside = chat.danger and score > EMERGENCY and _is_beside(chat, talk)
    if score <= BESIDE_ALARM or (chat.danger and not beside):
        return reading, chat
    known = Known.when(talk)
    if known is Known.OPEN and any(not each.ended and (each.danger or each.search) for each in talk.incidents):
        return reading, chat
    alarming = known is not Known.OPEN and (chat.maybe_danger or chat.maybe_opens or reading.likely(Label.REPORT))
    if score <= EMERGENCY and not alarming:
        return reading, chat
    if is_settled(reading, chat, known) or tells_of_no_danger(text) or is_laughed_at(text):
        return reading, chat
    chat = replace(chat, act=Act.NONE) if beside else chat
    reading, chat = in_emergency(reading, chat, Emergency.DANGER, known)
    return no_talk(reading), chat


def _is_beside(chat: ChatReading, talk: Chat) -> bool:
    """True for a line that adds to an incident of which its author has said nothing: what the head takes for news of a burglary
    may be a fall in another house."""
    of = next((each for each in talk.incidents if each.id == chat.incident), None)
    return chat.act is Act.ADDS and of is not None and talk.line.by not in of.people
