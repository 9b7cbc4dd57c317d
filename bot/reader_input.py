"""Builds the input of the reader from a message and the watch state."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from bot.core.incident import Incident, IncidentOutcome
from bot.core.message import Message, Role
from bot.core.reading import Chat, ChatIncident, ChatLine, ReaderInput
from bot.core.rule import IncidentState
from bot.core.step_result import WatchContext
from bot.core.watch import Numbers
from bot.core.watch_state import RecentMessage, WatchState

TEXTS: Final = 5
"""Texts before the message that the lists look at."""

INCIDENTS_FOR: Final = timedelta(minutes=120)
"""Since its last message. People still speak of an incident that is over, and sometimes it was not over."""


def build_reader_input(state: WatchState, message: Message, context: WatchContext) -> ReaderInput:
    """Returns the text of the message with its conversation, and the languages and numbers of its watch."""
    at = message.at
    before = [heard for heard in state.lines_before(message.ref.chat, at) if heard.message != message.ref]
    return ReaderInput(
        text=message.text,
        languages=context.watch.languages,
        after=tuple(heard.text or "" for heard in before[-TEXTS:]),
        incident_open=state.incident_state(at) is not IncidentState.NONE,
        known_numbers=_digits(context.watch.numbers),
        shown=state.texts_shown(message.ref.chat, message.at, context.pseudonym(message.author.ref)),
        chat=_chat(state, message, before, context, at),
    )


def _chat(
    state: WatchState, message: Message, before: list[RecentMessage], context: WatchContext, at: datetime
) -> Chat:
    near = [each for each in state.incidents.values() if _is_spoken_of(each, at)]
    incident_of = {str(told.message): each.id for each in near for told in each.told}
    watch, author = context.watch, message.author
    line = ChatLine(
        id=str(message.ref),
        text=message.text,
        by=context.pseudonym(author.ref),
        role=watch.role(author.ref, author.role),
        at=at,
        reply_to=str(message.reply_to) if message.reply_to else None,
    )
    lines = (_line(heard, context, incident_of) for heard in before)
    return Chat(line, tuple(lines), tuple(_incident(each, context) for each in near))


def _is_spoken_of(incident: Incident, at: datetime) -> bool:
    return incident.outcome is not IncidentOutcome.MERGED and at - incident.last_at < INCIDENTS_FOR


def _line(heard: RecentMessage, context: WatchContext, incident_of: dict[str, str]) -> ChatLine:
    by, id = heard.by, str(heard.message)
    role = context.watch.role(by.ref, by.role) if by else Role.MEMBER
    return ChatLine(
        id=id,
        text=heard.text or "",
        by=heard.author,
        role=role,
        at=heard.at,
        reply_to=str(heard.reply_to) if heard.reply_to else None,
        incident=incident_of.get(id),
    )


def _incident(incident: Incident, context: WatchContext) -> ChatIncident:
    reporters = [incident.reporter, *(told.by for told in incident.told if told.report)]
    return ChatIncident(
        id=incident.id,
        opened_at=incident.opened_at,
        last_at=incident.last_at,
        called=incident.called is not None or incident.police_at is not None,
        ended=incident.closed_at is not None,
        danger=incident.danger,
        lines=tuple(str(told.message) for told in incident.told),
        reporters=frozenset(context.pseudonym(person.ref) for person in reporters),
        people=frozenset(context.pseudonym(told.by.ref) for told in incident.told),
        streets=incident.streets,
        vehicles=incident.vehicles,
    )


@lru_cache(maxsize=1000)
def _digits(numbers: Numbers) -> frozenset[str]:
    public = (*numbers.police, *numbers.emergency, *numbers.non_urgent)
    return frozenset("".join(filter(str.isdigit, number)) for number in public)
