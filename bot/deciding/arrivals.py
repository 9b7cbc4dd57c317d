"""Decides one arrival: decodes it, reads it and lets the core decide. All of this is values, and nothing is written here."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.core.choice import parse_choice, parse_with_reason
from bot.core.event import ActionRefused, CommandGiven, Event, MemberSeen, MessagePosted, message_of
from bot.core.member import Member
from bot.core.message import Message, Role
from bot.core.reading import Reading
from bot.core.ref import Ref
from bot.core.step import at_of, fit_of_own, hand_over, has_decided_lately, step, tell_unread
from bot.core.step_result import WatchContext
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.deciding.alleged_quotation import own_quotation
from bot.deciding.decoding import Decode, DecodedOnce
from bot.deciding.directory import Directory
from bot.deciding.for_many import is_for_all_with, is_for_many, is_for_several, is_lone_undo
from bot.deciding.lateness import is_late, waited
from bot.deciding.looking_ahead import LookingAhead
from bot.deciding.message_reading import read_message
from bot.deciding.roles import Again, RoleCheck, RoleQuestion, RoleUnknown
from bot.deciding.round import Round
from bot.deciding.route import FitOfOwn, Knows, lanes_of
from bot.deciding.turns import Surroundings, talk_of, turn_of
from bot.errors import NabuurError
from bot.ports import Clock, Reader, RoleSource
from bot.reader.text.remembered import forget_texts
from bot.store.audit.audit_log import LogLine
from bot.store.batch import OWN_TURN, Arrival
from bot.translation import Sentence, in_language

log = logging.getLogger(__name__)

ContextOf = Callable[[str, Callable[[str], bool]], WatchContext]

LogOf = Callable[[datetime, str], Awaitable[Sequence[LogLine]]]
"""`log_of(since, watch)`: the lines of the audit log of a watch since a moment."""

_DECIDE = (Role.MODERATOR, Role.COORDINATOR)

LOGGED: Final = timedelta(weeks=9)
"""`/stats` gets the audit log of this time."""


class _NewRules(Exception):
    """New rules came into force while a message was read: the reading may be of other phrases than those of the rules."""


class Deciding:
    """Turns arrivals into the effects of a round. `read`: the number of messages that were read in the groups of each watch."""

    def __init__(
        self,
        directory: Directory,
        reader: Reader,
        decode: Decode,
        context_of: ContextOf,
        roles: Mapping[str, RoleSource],
        log_of: LogOf,
        clock: Clock,
    ) -> None:
        self._reader = reader
        self.read = Counter[str]()
        self._directory = directory
        self._decode = DecodedOnce(decode)
        self._context_of = context_of
        self._log_of = log_of
        self._clock = clock
        self._ahead = LookingAhead(reader, self._decode, directory, self._watch, clock)
        self._roles = RoleCheck(roles, directory, self._is_typed)

    def with_turn(self, states: Mapping[str, WatchState], arrival: Arrival) -> Arrival:
        """The arrival with its turn by the watch states so far. An arrival that came with a turn keeps it."""
        if arrival.turn != OWN_TURN:
            return arrival
        try:
            event = min(self._decode(arrival), key=_only_names_a_group, default=None)
            turn = talk_of(arrival.account) if event is None else self._turn_of(event, states)
        except Exception:  # a faulty update gets its turn as well: deciding it sets it aside
            turn = talk_of(arrival.account)
        return Arrival(arrival.account, arrival.key, arrival.raw, arrival.received_at, turn)

    def _turn_of(self, event: Event, states: Mapping[str, WatchState]) -> str:
        return turn_of(event, Surroundings(self._directory, states, self._plain_context, self._decode.has_earlier))

    def look_ahead(self, following: Sequence[Arrival], states: Mapping[str, WatchState]) -> None:
        """Lets the reader begin with the next ones of these arrivals, which are decided later and in their turn."""
        self._ahead.begin(following, states)

    def _plain_context(self, watch: str) -> WatchContext:
        """The context for questions that make no new code."""
        return self._context_of(watch, lambda code: False)

    def _watch(self, watch: str) -> Watch:
        return self._plain_context(watch).watch

    async def decide(self, work: Round, arrival: Arrival) -> None:
        """Decides all events of an arrival, or none. After a fault in one event the moderators get its messages. Raises
        RoleUnknown if the platform has to be asked first."""
        attempt, late = work.attempt(), is_late(arrival, self._clock.now())
        try:
            for event in self._decode(arrival):
                await self._step(attempt, event, arrival.backup, late)
        except RoleUnknown:
            raise
        except _NewRules:
            await self.decide(work, arrival)
        except Exception as error:  # the guard: one faulty update must not stop a watch
            self.hand_over(work, arrival, error)
        else:
            work.merge(arrival, attempt)
            self._forget(arrival)
            log.info("decided", extra={"account": arrival.account, "key": arrival.key})

    def end_round(self) -> None:
        """The deletions of the round are on their way: the reader forgets its texts."""
        forget_texts()

    def hand_over(self, work: Round, arrival: Arrival, error: Exception) -> None:
        """Shows the messages of the arrival to the moderators as they are. If that fails too, sets the arrival aside."""
        attempt = work.attempt()
        try:
            events = [event for event in self._decode(arrival) if not _only_names_a_group(event)]
            handed_over = [self._hand_over_event(attempt, event, arrival.backup) for event in events]
        except Exception:  # the first error is the one to report
            handed_over = []
        self._forget(arrival)
        if not handed_over or not all(handed_over):
            return self.set_aside(work, arrival, error)
        log.error("not read", extra=_about(arrival, error))
        work.merge(arrival, attempt)
        return None

    def _forget(self, arrival: Arrival) -> None:
        """The arrival is decided: no memory keeps its texts."""
        self._decode.forget(arrival)
        self._ahead.forget(arrival)

    def _hand_over_event(self, attempt: Round, event: Event, backup: datetime | None) -> bool:
        """False: the event is no message of a group, nor one to a bot that posts for the members of its watch."""
        message = message_of(event)
        watch = (self._directory.of_group.get(message.ref.chat) or self._gate_of(attempt, event)) if message else None
        if message is None or watch is None:
            return False
        context = replace(self._context(watch, attempt, backup), late=waited(message.at, self._clock.now()))
        attempt.add(watch, hand_over(attempt.state(watch), event.key, message, context))
        return True

    def _gate_of(self, attempt: Round, event: Event) -> str | None:
        """The watch whose bot posts what this person writes to it alone. None: no watch does, or the event is another one."""
        if not isinstance(event, MessagePosted) or event.message.ref.chat in self._directory.of_desk:
            return None
        return next((watch for watch in self._lanes(attempt, event) if watch in self._directory.gatekeepers), None)

    def _lanes(self, attempt: Round, event: Event) -> tuple[str, ...]:
        states, knows, fit = attempt.states(), self._knows(attempt), self._fit_of_own(attempt)
        for_many = partial(self._is_for_many, states, at_of(event))
        return lanes_of(event, self._directory, states, knows, for_many, fit)

    def set_aside(self, work: Round, arrival: Arrival, error: Exception) -> None:
        """Makes a dead letter of the arrival, and tells the desks of the groups that it names, or else all of its platform."""
        log.error("put aside", extra=_about(arrival, error))
        groups = self._directory.of_group.items()
        platform = [(group, watch) for group, watch in groups if group.platform == arrival.account]
        named = [watch for group, watch in platform if group.id.encode() in arrival.raw]
        for watch in dict.fromkeys(named or [watch for _, watch in platform]):
            key, context = f"unread {arrival.account} {arrival.key} {watch}", self._context(watch, work)
            work.absorb(watch, tell_unread(work.state(watch), key, arrival.account, arrival.received_at, context))
        work.set_aside(arrival, _reason(error))

    def unknown_authors(self, arrivals: Iterable[Arrival]) -> list[RoleQuestion]:
        """The authors of these arrivals whose role the platform would have to be asked for."""
        events: list[Event] = []
        for arrival in arrivals:
            with suppress(Exception):  # a faulty update is set aside when it is decided
                events += self._decode(arrival)
        return self._roles.unknown_authors(events)

    async def ask_role(self, question: RoleQuestion) -> None:
        await self._roles.ask(question)

    def _is_typed(self, message: Message) -> bool:
        watch = self._directory.of_group.get(message.ref.chat)
        if watch is None:
            return False
        context = self._plain_context(watch)
        said = (message.text, context.rulebook.texts_for(watch), context.watch.languages)
        for_one = parse_choice(*said) is not None or parse_with_reason(*said) is not None
        return for_one or is_for_several(*said) or is_for_many(*said) or is_for_all_with(*said)

    def _is_for_many(self, states: Mapping[str, WatchState], at: datetime, watch: str, text: str) -> bool:
        context = self._plain_context(watch)
        said = (text, context.rulebook.texts_for(watch), context.watch.languages)
        return is_for_many(*said) or (is_lone_undo(*said) and has_decided_lately(states[watch], at))

    async def _step(self, attempt: Round, event: Event, backup: datetime | None, late: bool) -> None:
        event = self._roles.of_decision(event)
        watches = self._lanes(attempt, event)
        for place, watch in enumerate(watches):
            state = attempt.state(watch)
            context = await self._with_log(self._context(watch, attempt, backup), attempt, event)
            if place:
                context = replace(context, told=_told(context.watch, map(self._watch, watches[:place])))
            if since := waited(at_of(event), self._clock.now()):
                context = replace(context, late=since)
            own = await own_quotation(self._reader, state, _in_words_of(context.watch, event), context)
            reading = await self._read(state, own, context, late)
            named = own if len(watches) == 1 else replace(own, key=f"{own.key} {watch}")
            result = step(state, named, reading, context)
            again = partial(step, state, reading=reading, context=context)
            sure = self._roles.of_author(named, result, Again(context.rulebook.rules_for(watch), again))
            if sure is not named:
                result = step(state, sure, await self._read(state, sure, context, late), context)
            attempt.add(watch, result)
            if isinstance(event, MessagePosted) and event.message.ref.chat in context.watch.groups:
                self.read[watch] += 1

    async def _with_log(self, context: WatchContext, attempt: Round, event: Event) -> WatchContext:
        """The context with the audit log, the lines of this round included, if a moderator asks for the scoreboard."""
        if not (isinstance(event, CommandGiven) and event.name == "stats"):
            return context
        watch = context.watch
        if watch.role(event.person) not in _DECIDE:
            return context
        lines = await self._log_of(event.at - LOGGED, watch.id)
        fresh = (record for named, record in attempt.recorded if named == watch.id)
        return replace(context, log=(*(line.record for line in lines), *fresh))

    def _context(self, watch: str, attempt: Round, backup: datetime | None = None) -> WatchContext:
        context = self._context_of(watch, attempt.code_taken(watch, self._directory))
        return context if backup is None else replace(context, backup=backup)

    def _knows(self, attempt: Round) -> Knows:
        pseudonyms: dict[Ref, str] = {}  # one for all watches

        def knows(watch: str, person: Ref) -> Member | None:
            if person not in pseudonyms:
                pseudonyms[person] = self._plain_context(watch).pseudonym(person)
            return attempt.state(watch).members.get(pseudonyms[person])

        return knows

    def _fit_of_own(self, attempt: Round) -> FitOfOwn:
        return lambda watch, event: fit_of_own(attempt.state(watch), event, self._plain_context(watch))

    async def _read(self, state: WatchState, event: Event, context: WatchContext, late: bool) -> Reading | None:
        message = message_of(event)
        if message is None:
            return None
        reading = await read_message(self._reader, state, message, context, late)
        if self._plain_context(context.watch.id).rulebook.version != context.rulebook.version:
            raise _NewRules
        if reading.failed:
            log.error("not read whole", extra={"key": event.key, "why": ", ".join(reading.failed)})
        return reading


def _told(watch: Watch, before: Iterable[Watch]) -> frozenset[Ref]:
    """The desks and coordinators of the watches before this one that speak its language: they read the same words."""
    alike = (each for each in before if each.languages[0] == watch.languages[0])
    return frozenset(person for each in alike for person in (each.desk, *each.coordinators))


def _only_names_a_group(event: Event) -> bool:
    """True for what Signal's adapter tells before a private message: the groups of its author."""
    return isinstance(event, MemberSeen)


def _about(arrival: Arrival, error: Exception) -> dict[str, str]:
    return {"account": arrival.account, "key": arrival.key, "why": _reason(error)}


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, NabuurError) else type(error).__name__


def _in_words_of(watch: Watch, event: Event) -> Event:
    """The reason of a refusal in the first language of the watch: the desk may read it. The database holds it in English."""
    if not isinstance(event, ActionRefused):
        return event
    return replace(event, why=in_language(Sentence.of(event.why, {}), watch.languages[0]))
