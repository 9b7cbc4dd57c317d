"""Finds the incident that rescuers came to, of which an end tells."""

from __future__ import annotations

import re
from typing import Final

from bot.core.choice import words_for
from bot.core.draft import Draft
from bot.core.incident import Incident, Peril
from bot.core.incidents.rescue import RESCUERS
from bot.core.message import Message
from bot.core.reading import Act, Reading
from bot.core.texts import LANGUAGES

_FLAMES: Final = r"\b(?:brand|vuur|vlammen|rook|feu|incendie|flammes?|fumée|feuer|flammen|rauch|fire|flames?|smoke)\b"
_RESCUE_OR_FIRE: Final = re.compile(f"(?i){RESCUERS}|{_FLAMES}")
_RESCUE_OVER: Final = re.compile(
    rf"(?i)(?:{RESCUERS}|{_FLAMES})(?: \w+){{0,2}} (?:weg|vertrokken|klaar|uit|geblust|parti\w*|éteint\w*|aus|gelöscht"
    r"|gone|left|out)\b"
)


def with_rescuers(draft: Draft, message: Message, reading: Reading, named: Incident | None) -> Incident | None:
    """The only open incident with a fire or an injury, if an end tells of rescuers or of a fire and the reader names a calm
    incident. Not so if the message answers one or names the street of the calm one. Its reporter may say whom or what it was
    about («only a man of the fire brigade»), unless the rescuers left or the fire is out. A false alarm is one of the fire only
    if its reporter tells it."""
    chat, text, by = reading.chat, message.text, message.author.ref
    ends = chat is not None and chat.act is Act.ENDS and not chat.danger and message.reply_to is None
    if named is None or named.danger or not ends or not set(reading.streets).isdisjoint(named.streets):
        return named
    if (_RESCUE_OVER if named.reported_by(by) else _RESCUE_OR_FIRE).search(text) is None:
        return named
    perilous = [each for each in draft.state.open_incidents(message.at) if each.danger and each.peril is Peril.HURT]
    is_false_alarm = any(map(text.casefold().__contains__, words_for("word_names_false_alarm", draft.texts, LANGUAGES)))
    if len(perilous) != 1 or (is_false_alarm and not perilous[0].reported_by(by)):
        return named
    return perilous[0]
