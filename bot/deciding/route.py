"""Finds the lanes of an event.

An event in a group goes to its watch. A moderator's choice goes to the watch with that case. A message in a private
chat goes to the watches that know its author.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.event import (
    ActionDelivered,
    ActionInterrupted,
    ActionRefused,
    BackupRestored,
    BotMembershipChanged,
    ChoiceMade,
    CommandGiven,
    DeadLetterDecided,
    DeskNoticeRaised,
    Event,
    JoinRequested,
    MemberJoined,
    MemberLeft,
    MemberSeen,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    PlatformNoticeRaised,
    ReactionAdded,
    ReactionTakenBack,
    ReceivingMissed,
    RulesAnswered,
    SendingChallenged,
    TimeCame,
)
from bot.core.member import Member
from bot.core.members.command_table import Hearing, hearing_of
from bot.core.message import Message, Person
from bot.core.police_file import MailReturned, PoliceAnswered, mail_of
from bot.core.ref import MessageRef, Ref
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.named_watches import (
    ForMany,
    of_card,
    of_choice,
    of_code,
    of_desk_text,
    of_further_codes,
    of_objection,
)
from bot.deciding.own_watches import own_lanes

Knows = Callable[[str, Ref], Member | None]
"""`knows(watch, person)`: the member as this watch remembers them, or None."""

FitOfOwn = Callable[[str, CommandGiven | MessagePosted], int]
"""`fit_of_own(watch, event)`: how well these private words fit a message of their author in this watch, as an appeal; 0: not at
all."""

_NEVER = datetime.min.replace(tzinfo=UTC)


def lanes_of(
    event: Event, directory: Directory, states: Mapping[str, WatchState], knows: Knows = lambda watch, person: None,
    is_for_many: ForMany = lambda watch, text: False, fit_of_own: FitOfOwn = lambda watch, event: 0,
) -> tuple[str, ...]:  # fmt: skip
    """The lanes that get an event, in order. Empty: no watch knows the chat. An officer's post also goes to the adjoining
    watches, except to those for which the officer may write it anyway."""
    lanes = own_lanes(event, directory.around, directory.of_coordinator)
    lanes = lanes or _Route(directory, states, knows, is_for_many, fit_of_own).lanes(event)
    if not isinstance(event, CommandGiven) or hearing_of(event.name) is not Hearing.POST:
        return lanes
    by, own = event.person.ref, directory.of_coordinator.get(event.person.ref, ())
    adjoining = (beside for lane in lanes for beside in directory.adjoining.get((lane, by), ()) if beside not in own)
    return tuple(dict.fromkeys((*lanes, *adjoining)))


@dataclass(frozen=True, slots=True)
class _Route:
    """Finds the lanes of an event with the watch states of now. The fields are the arguments of `lanes_of`."""

    directory: Directory
    states: Mapping[str, WatchState]
    knows: Knows
    is_for_many: ForMany
    fit_of_own: FitOfOwn

    def lanes(self, event: Event) -> tuple[str, ...]:
        match event:
            case CommandGiven(chat=chat, person=person) if self.directory.is_private(chat, person):
                return self._of_private_command(event, self._in_private(person))
            case (
                TimeCame(lane=lane) | ActionDelivered(lane=lane) | ActionRefused(lane=lane) | ActionInterrupted(lane=lane)
                | DeskNoticeRaised(lane=lane) | DeadLetterDecided(lane=lane) | RulesAnswered(lane=lane)
                | BackupRestored(lane=lane)
            ):  # fmt: skip
                return (lane,) if lane in self.states else ()
            case (
                ReceivingMissed(platform=place)
                | SendingChallenged(platform=place)
                | PlatformNoticeRaised(platform=place)
            ):
                return self.directory.on_platform(place)
            case PoliceAnswered() | MailReturned():
                return tuple(watch for watch in self.states if mail_of(event, self.states[watch].police_files.values()))
            case ChoiceMade(chat=chat, about=about):
                return of_choice(about, self.directory.around(chat), self.states)
            case BotMembershipChanged(chat=chat, by=by) if self.directory.is_private(chat, by):
                return tuple(watch for watch in self.states if self.knows(watch, by.ref) is not None)
            case BotMembershipChanged(chat=chat):
                return self.directory.around(chat) or self.directory.host_of(chat)
            case MemberLeft(chat=chat):
                return self.directory.around(chat)
            case CommandGiven(chat=chat):
                return self._of_command(event, self.directory.around(chat))
            case MessagePosted(message=message) | MessageEdited(message=message):
                if self.directory.is_private(message.ref.chat, message.author):
                    return self._of_private_message(event, self._in_private(message.author))
                return self._of_text(message)
            case MessageDeleted(message=ref):
                return self._of_deleted(ref.chat)
            case ReactionAdded(message=ref) | ReactionTakenBack(message=ref):
                return of_card(ref, self.directory.around(ref.chat), self.states)
            case JoinRequested(chat=chat) | MemberJoined(chat=chat) | MemberSeen(chat=chat):
                return self.directory.around(chat)[:1]

    def _of_text(self, message: Message) -> tuple[str, ...]:
        """The watches around a group or a desk that get this message."""
        around = self.directory.around(message.ref.chat)
        if message.ref.chat in self.directory.of_desk and message.ref.chat not in self.directory.of_group:
            return of_desk_text(message, around, self.states, self.is_for_many, self.directory.numbers)
        return of_code(message.text, around, self.states) or around[:1]

    def _of_deleted(self, chat: Ref) -> tuple[str, ...]:
        """The watches that get a deletion; at a gate, those that know the person of the private chat."""
        if chat in self.directory.of_group or chat in self.directory.of_desk:
            return self.directory.around(chat)[:1]
        return tuple(each for each in self.states if self.knows(each, chat) or self._with_case_of(chat, (each,)))

    def _in_private(self, person: Person) -> tuple[str, ...]:
        """The watches that know this person, the one with the latest «start» first, and without a «start» one whose group the
        person is in; else the watch that answers strangers."""
        remembered = {watch: self.knows(watch, person.ref) for watch in self.states}
        own = self.directory.of_coordinator.get(person.ref, ())
        known = [
            watch
            for watch, state in self.states.items()
            if watch in own or remembered[watch] or _asks_in(state, person)
        ]
        if known:
            return tuple(sorted(known, key=lambda watch: _nearness(remembered[watch], watch in own), reverse=True))
        return self.directory.host_of(person.ref)

    def _of_command(self, event: CommandGiven, around: tuple[str, ...]) -> tuple[str, ...]:
        """The watches around a group or a desk that hear this command."""
        words = event.argument.split()
        match hearing_of(event.name):
            case Hearing.NAMED:
                return tuple(watch for watch in around if watch in event.argument.casefold().split()) or around
            case Hearing.OBJECTION:
                return of_objection(event, around, self.states) or around[:1]
            case Hearing.LESSON:
                known = [word.upper() for word in words]
                knowing = tuple(watch for watch in around if any(word in self.states[watch].lessons for word in known))
                return knowing or (around[:1] if words else around)
            case (
                Hearing.FIRST
                | Hearing.LINK
                | Hearing.OWN_MESSAGE
                | Hearing.POST
                | Hearing.RULES
                | Hearing.RULES_OR_TEXT
            ):
                return tuple(watch for watch in around if watch in words[:1]) or around[:1]

    def _of_private_command(self, event: CommandGiven, watches: tuple[str, ...]) -> tuple[str, ...]:
        """The argument of `/start` or of another command may name its watch. An appeal goes to one watch with a message of this
        person: its reasons are for the moderators of that message."""
        named = tuple(word for word in event.argument.casefold().split()[:1] if word in self.states)
        match hearing_of(event.name):
            case Hearing.LINK:
                return named or watches
            case Hearing.OBJECTION:
                return of_objection(event, watches, self.states) or watches[:1]
            case Hearing.OWN_MESSAGE:
                own = self._with_case_of(event.person.ref, watches)
                fitting = self._fitting(event, tuple(watch for watch in own if watch in named) or own)
                return (fitting or own or watches)[:1]
            case Hearing.RULES:
                return watches[:1]
            case Hearing.RULES_OR_TEXT if event.argument.strip() and not named:
                return watches[:1]
            case Hearing.FIRST | Hearing.NAMED | Hearing.LESSON | Hearing.POST | Hearing.RULES_OR_TEXT:
                return tuple(watch for watch in watches if watch in named) or watches

    def _of_private_message(self, event: MessagePosted | MessageEdited, watches: tuple[str, ...]) -> tuple[str, ...]:
        """The watches whose codes the text names; else the one that it answers, or the first one that it may be for."""
        message, is_edit = event.message, isinstance(event, MessageEdited)
        gates = tuple(watch for watch in watches if watch in self.directory.gatekeepers)
        own = self._with_case_of(message.author.ref, watches)
        posted = self._with_waiting(message.ref, watches) if is_edit else ()
        told = posted or self._fitting(MessagePosted(event.key, message), own) or gates or own or watches
        led = self.directory.of_coordinator.get(message.author.ref, ())
        coded = of_code(message.text, watches, self.states, may_choose=bool(led))
        beside = tuple(each for watch in coded for each in self.directory.neighbours.get(watch, ()) if each in led)
        found = of_further_codes(message.text, coded, beside, self.states) or told[:1]
        return found[:1] if is_edit else found  # several codes in an edit decide nothing

    def _with_case_of(self, person: Ref, watches: tuple[str, ...]) -> tuple[str, ...]:
        """The watches with a message of this person under review, the newest one first: a plain word in private is about it."""
        cases = ((case, watch) for watch in watches for case in self.states[watch].cases.values())
        own = [(case.opened_at, watch) for case, watch in cases if case.author.ref == person]
        return tuple(dict.fromkeys(watch for _, watch in sorted(own, reverse=True)))

    def _with_waiting(self, message: MessageRef, watches: tuple[str, ...]) -> tuple[str, ...]:
        """The watches in which this private message waits for a moderator, or was decided."""
        return tuple(
            watch
            for watch in watches
            if any(case.message.is_gate_of(message) for case in self.states[watch].cases.values())
        )

    def _fitting(self, event: CommandGiven | MessagePosted, own: tuple[str, ...]) -> tuple[str, ...]:
        """The watch that these private words fit best. If several fit equally well, the first one: it has the
        newest message."""
        fits = {watch: self.fit_of_own(watch, event) for watch in own}
        return tuple(watch for watch in own if 0 < fits[watch] == max(fits.values()))[:1]


def _asks_in(state: WatchState, person: Person) -> bool:
    return any(join.is_under_way for join in state.joins.values() if join.person.ref == person.ref)


def _nearness(member: Member | None, coordinates: bool) -> tuple[datetime, bool]:
    started = member.started if member is not None else None
    return started or _NEVER, coordinates or (member is not None and member.belongs)
