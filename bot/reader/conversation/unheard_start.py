"""An incident of which the reader has heard no beginning: two lines that the head takes for lines of an incident, while none is
known. Pure."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import timedelta
from typing import Final

import numpy as np

from bot.core.message import Chat, Role
from bot.core.reading import Act, ChatReading, Reading
from bot.reader.conversation.agreement import Known
from bot.reader.conversation.features import ACT_ORDER
from bot.reader.conversation.head import Answer
from bot.reader.conversation.opening import no_talk
from bot.reader.grammar.everyday_trouble import is_laughed_at

_SPEAKS: Final = -2.4
"""The log-probability of `opens` and `adds` together from which a line may be one of an incident. Chosen on hard evenings and
ordinary days, see docs/decisions/0070."""
_LINES: Final = 4
_WITHIN: Final = timedelta(minutes=15)
"""The lines back, and the time, in which the first of the two stands."""


def may_speak_of_incident(answer: Answer) -> bool:
    opens, adds = (float(answer.acts[ACT_ORDER.index(act)]) for act in (Act.OPENS, Act.ADDS))
    return bool(np.logaddexp(opens, adds) >= _SPEAKS)


def is_second(talk: Chat, speaking: Container[str]) -> bool:
    """True if one of the lines just before is in `speaking`: the ids of those that may be about an incident."""
    near = (line for line in talk.before[-_LINES:] if talk.line.at - line.at <= _WITHIN)
    return any(line.id in speaking for line in near)


def weigh_unheard(
    reading: Reading, chat: ChatReading, talk: Chat, text: bytes, second: bool
) -> tuple[Reading, ChatReading]:
    """The second of two such lines opens an incident, and both numbers are named: what it is about was not understood.
    An officer need not be asked about a call. `text`: the folded line. `second`: it is one."""
    if not second or chat.act in (Act.OPENS, Act.ENDS) or Known.when(talk) is not Known.NONE:
        return reading, chat
    if talk.line.role is Role.POLICE or is_laughed_at(text):
        return reading, chat
    return no_talk(reading), replace(chat, act=Act.OPENS, incident=None, maybe_opens=True, maybe_danger=not chat.danger)
