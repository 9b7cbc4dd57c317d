"""Weighs the bare advice to call («112!!»), and a number that is engaged, while no incident is known. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.message import Chat
from bot.core.reading import Act, ChatReading, Label, Reading
from bot.reader.conversation.agreement import Known
from bot.reader.grammar.calls.answered_call import is_question
from bot.reader.grammar.calls.own_attempt import says_number_engaged
from bot.reader.grammar.emergencies.advice_to_call import advises_emergency_call, counts_something, jokes
from bot.reader.labels import make_unlikely
from bot.reader.text.normalisation import fold

_RIGHT_AFTER: Final = timedelta(minutes=5)


def weigh_advice(
    reading: Reading, chat: ChatReading, talk: Chat, own: bytes, known: Known
) -> tuple[Reading, ChatReading]:
    """Opens an incident for the advice to call, and for a number that is engaged: the author has seen a need in the lines
    before, which the reader has missed. Advice opens an incident in danger. The answer to a question («what is the number?»)
    opens none. `own`: folded."""
    if known is not Known.NONE:
        return reading, chat
    advised = advises_emergency_call(own) and _follows_a_neighbour(talk)
    if not (advised or says_number_engaged(own)):
        return reading, chat
    scores = make_unlikely(reading.scores, (Label.OFF_TOPIC, Label.NOTICE))
    opens = replace(chat, act=Act.OPENS, incident=None, maybe_opens=True, maybe_danger=not (advised or chat.danger))
    if advised:
        opens = replace(opens, danger=True, plain_danger=True)
    return replace(reading, scores=scores), opens


def _follows_a_neighbour(talk: Chat) -> bool:
    """True if another member has just stated something, in earnest."""
    line, last = talk.line, talk.before[-1] if talk.before else None
    if last is None or last.by == line.by or line.at - last.at > _RIGHT_AFTER:
        return False
    said = fold(last.text).encode()
    return not (is_question(said) or jokes(said) or counts_something(said))
