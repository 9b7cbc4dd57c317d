"""The input of the reader for a message: its text, and what the watch state knows of the conversation around it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Concatenate, Final, Generic, TypeVar
from weakref import ref

from bot.core import indexes
from bot.core.incident import Incident, IncidentOutcome, is_over
from bot.core.message import Chat, ChatIncident, ChatLine, Message, RecentMessage, Role
from bot.core.reading import ReaderInput
from bot.core.ref import Ref
from bot.core.schedule import is_quiet
from bot.core.step_result import WatchContext
from bot.core.texts import LANGUAGES
from bot.core.watch import Numbers, Watch
from bot.core.watch_state import WatchState
from bot.reader.text.quotations import may_quote

Kept = TypeVar("Kept", Incident, RecentMessage)
Form = TypeVar("Form")

TEXTS: Final = 5
"""Texts before the message that the lists look at."""

INCIDENTS_FOR: Final = timedelta(minutes=120)
"""Since its last message. People still speak of an incident that is over, and sometimes it was not over."""


def build_reader_input(
    state: WatchState, message: Message, context: WatchContext, late: bool = False, by_lists: bool = False
) -> ReaderInput:
    """Returns the text of the message with its conversation, and the languages and numbers of its watch. `late`: the message
    has waited for long. `by_lists`: for the lists alone, which know no conversation but the texts before."""
    at, own = message.at, message.ref
    lines = state.lines_before(own.chat, at)
    before = [heard for heard in lines if heard.message.id != own.id or heard.message != own]
    return ReaderInput(
        text=message.text,
        languages=context.watch.languages,
        after=tuple(heard.text or "" for heard in before[-TEXTS:]),
        incident_open=any(not is_over(each, at) for each in state.incidents.values()),
        known_numbers=_public(context.watch.numbers),
        shown=_shown(state, message, context) if may_quote(message.text) else (),
        chat=None if by_lists else _chat(state, message, before, context, at),
        late=late,
        correctable=not late or _has_room(state, context.watch, message.ref.chat, at),
    )


def build_text_input(text: str, watch: Watch | None) -> ReaderInput:
    """The text as it will be read, before its conversation is known. None: its watch is not known either."""
    if watch is None:
        return ReaderInput(text, LANGUAGES)
    return ReaderInput(text, watch.languages, known_numbers=_public(watch.numbers))


def is_quiet_around(state: WatchState, message: Message, watch: Watch) -> bool:
    """True if no incident is known, and no message of the group can be corrected at this moment."""
    in_incident = any(is_spoken_of(each, message.at) for each in state.incidents.values())
    return not in_incident and not _has_room(state, watch, message.ref.chat, message.at)


def _has_room(state: WatchState, watch: Watch, group: Ref, at: datetime) -> bool:
    """False if no message of this group can be corrected at this moment, whatever it says."""
    limits, day = watch.corrections, at.astimezone(watch.timezone).date()
    spent = state.daily_limit(limits.key_of(group), day).hits
    return spent < limits.per_day and not is_quiet(limits.quiet, watch.timezone, at)


def _shown(state: WatchState, message: Message, context: WatchContext) -> tuple[str, ...]:
    return state.texts_shown(message.ref.chat, message.at, context.pseudonym(message.author.ref))


def _chat(
    state: WatchState, message: Message, before: list[RecentMessage], context: WatchContext, at: datetime
) -> Chat:
    spoken_of = [each for each in state.incidents.values() if is_spoken_of(each, at)]
    incidents = tuple([_incident(each, context.pseudonym) for each in spoken_of])
    watch, author = context.watch, message.author
    line = ChatLine(
        id=str(message.ref),
        text=message.text,
        by=context.pseudonym(author.ref),
        role=watch.role(author),
        at=at,
        reply_to=str(message.reply_to) if message.reply_to else None,
    )
    return Chat(line, tuple([_line(heard, state, context, at) for heard in before]), incidents)


def is_spoken_of(incident: Incident, at: datetime) -> bool:
    return incident.outcome is not IncidentOutcome.MERGED and at - incident.last_at < INCIDENTS_FOR


def _line(heard: RecentMessage, state: WatchState, context: WatchContext, at: datetime) -> ChatLine:
    by, candidates = heard.by, indexes.candidates(state.incidents, heard.message)
    telling = [each.id for each in candidates if is_spoken_of(each, at) and each.tells(heard.message)]
    role = context.watch.role(by) if by else Role.MEMBER
    return _chat_line(heard, role, telling[-1] if telling else heard.incident or None)


class _Made(Generic[Kept, Form]):
    """Forms of parts of the watch state, by their identity. Most messages change no incident that is open, and no earlier line.
    The form of a part goes when the state forgets the part."""

    def __init__(self, make: Callable[Concatenate[Kept, ...], Form]) -> None:
        self._make: Callable[Concatenate[Kept, ...], Form] = make
        self._known: dict[int, tuple[ref[Kept], tuple[object, ...], Form]] = {}

    def __call__(self, part: Kept, *facts: object) -> Form:
        number = id(part)
        known = self._known.get(number)
        if known is not None and known[0]() is part and known[1] == facts:
            return known[2]
        form = self._make(part, *facts)
        self._known[number] = (ref(part, lambda _: self._known.pop(number, None)), facts, form)
        return form


@_Made
def _chat_line(heard: RecentMessage, role: Role, incident: str | None) -> ChatLine:
    return ChatLine(
        id=str(heard.message),
        text=heard.text or "",
        by=heard.author,
        role=role,
        at=heard.at,
        reply_to=str(heard.reply_to) if heard.reply_to else None,
        incident=incident,
    )


@_Made
def _incident(incident: Incident, pseudonym: Callable[[Ref], str]) -> ChatIncident:
    return ChatIncident(
        id=incident.id,
        opened_at=incident.opened_at,
        last_at=incident.last_at,
        called=incident.call is not None or incident.police_there_at is not None,
        ended=incident.closed_at is not None,
        danger=incident.danger,
        lines=tuple(str(told.post or told.message) for told in incident.told),
        reporters=frozenset({pseudonym(incident.reporter.ref)}),
        people=frozenset(pseudonym(told.by.ref) for told in incident.told),
        streets=incident.streets,
        vehicles=incident.vehicles,
        search=incident.search,
    )


@lru_cache(maxsize=1000)
def _public(numbers: Numbers) -> frozenset[str]:
    return frozenset(numbers.of_every_kind)
