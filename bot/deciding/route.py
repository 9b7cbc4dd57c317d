"""Finds the lanes of an event.

An event in a group goes to its watch. A moderator's choice goes to the watch with that case. A message in a private
chat goes to the watches that know its author.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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
from bot.core.message import Person
from bot.core.police_file import MailReturned, PoliceAnswered, mail_of
from bot.core.ref import MessageRef, Ref
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
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


@dataclass(frozen=True, slots=True)
class Directory:
    """The watches of groups and desks, and of coordinators and officers (`of_coordinator`). One desk may serve several watches.
    `host`: by platform, the first watch there; it answers strangers. `gatekeepers`: watches whose members write to the bot.
    `first_group`: of each watch. `neighbours`: the watches of the same desk. `adjoining`: by watch and officer, those that may
    pass on the posts of this officer. `numbers`: to call, of each watch."""

    of_group: Mapping[Ref, str]
    of_desk: Mapping[Ref, tuple[str, ...]]
    of_coordinator: Mapping[Ref, tuple[str, ...]]
    host: Mapping[str, str]
    gatekeepers: frozenset[str]
    first_group: Mapping[str, Ref]
    neighbours: Mapping[str, tuple[str, ...]]
    adjoining: Mapping[tuple[str, Ref], tuple[str, ...]]
    numbers: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, watches: Iterable[Watch]) -> Directory:
        groups: dict[Ref, str] = {}
        desks: dict[Ref, tuple[str, ...]] = {}
        coordinators: dict[Ref, tuple[str, ...]] = {}
        host: dict[str, str] = {}
        watches = tuple(watches)
        for watch in watches:
            groups |= dict.fromkeys(watch.groups, watch.id)
            desks[watch.desk] = (*desks.get(watch.desk, ()), watch.id)
            for coordinator in (*watch.coordinators, *watch.police.people):
                coordinators[coordinator] = (*coordinators.get(coordinator, ()), watch.id)
            host = {group.platform: watch.id for group in watch.groups} | host
        gatekeepers = frozenset(watch.id for watch in watches if watch.gatekeeper)
        first = {watch.id: watch.groups[0] for watch in watches if watch.groups}
        neighbours = {watch.id: desks[watch.desk] for watch in watches}
        adjoining = {(watch.id, officer): watch.neighbours for watch in watches for officer in watch.police.people}
        numbers = {watch.id: frozenset(watch.numbers.of_every_kind) for watch in watches}
        return cls(groups, desks, coordinators, host, gatekeepers, first, neighbours, adjoining, numbers)

    def on_platform(self, platform: str) -> tuple[str, ...]:
        """The watches with a group or a desk on this platform."""
        groups = [watch for group, watch in self.of_group.items() if group.platform == platform]
        desks = [watch for desk, watches in self.of_desk.items() if desk.platform == platform for watch in watches]
        return tuple(dict.fromkeys((*groups, *desks)))


def lanes_of(
    event: Event, directory: Directory, states: Mapping[str, WatchState], knows: Knows = lambda watch, person: None,
    is_for_many: ForMany = lambda watch, text: False, fit_of_own: FitOfOwn = lambda watch, event: 0,
) -> tuple[str, ...]:  # fmt: skip
    """The lanes that get an event, in order. Empty: no watch knows the chat. An officer's post also goes to the adjoining
    watches, except to those for which the officer may write it anyway."""
    lanes = own_lanes(event, lambda chat: _around(chat, directory), directory.of_coordinator)
    lanes = lanes or _lanes_of(event, directory, states, knows, is_for_many, fit_of_own)
    if not isinstance(event, CommandGiven) or hearing_of(event.name) is not Hearing.POST:
        return lanes
    by, own = event.person.ref, directory.of_coordinator.get(event.person.ref, ())
    adjoining = (beside for lane in lanes for beside in directory.adjoining.get((lane, by), ()) if beside not in own)
    return tuple(dict.fromkeys((*lanes, *adjoining)))


def _lanes_of(
    event: Event, directory: Directory, states: Mapping[str, WatchState], knows: Knows, is_for_many: ForMany,
    fit_of_own: FitOfOwn,
) -> tuple[str, ...]:  # fmt: skip
    match event:
        case CommandGiven(chat=chat, person=person) if _is_private(chat, person, directory):
            return _of_private_command(event, _in_private(person, directory, states, knows), states, fit_of_own)
        case MessagePosted(_, message) | MessageEdited(_, message) if _is_private(
            message.ref.chat, message.author, directory
        ):
            watches = _in_private(message.author, directory, states, knows)
            return _of_private_message(event, watches, directory, states, fit_of_own)
        case TimeCame(lane=lane) | ActionDelivered(lane=lane) | ActionRefused(lane=lane) | DeskNoticeRaised(lane=lane):
            return (lane,) if lane in states else ()
        case ActionInterrupted(lane=lane) | DeadLetterDecided(lane=lane):
            return (lane,) if lane in states else ()
        case RulesAnswered(lane=lane) | BackupRestored(lane=lane):
            return (lane,) if lane in states else ()
        case ReceivingMissed(platform=place) | SendingChallenged(platform=place) | PlatformNoticeRaised(platform=place):
            return directory.on_platform(place)
        case PoliceAnswered() | MailReturned():
            return tuple(watch for watch in states if mail_of(event, states[watch].police_files.values()))
        case ChoiceMade(chat=chat, about=about):
            return of_choice(about, _around(chat, directory), states)
        case BotMembershipChanged(chat=chat, by=by) if _is_private(chat, by, directory):
            return tuple(watch for watch in states if knows(watch, by.ref) is not None)
        case BotMembershipChanged(chat=chat):
            return _around(chat, directory) or _host(chat, directory)
        case MemberLeft(chat=chat):
            return _around(chat, directory)
        case CommandGiven(chat=chat):
            return _of_command(event, _around(chat, directory), states)
        case MessagePosted(message=message) | MessageEdited(message=message):
            around = _around(message.ref.chat, directory)
            if message.ref.chat in directory.of_desk and message.ref.chat not in directory.of_group:
                return of_desk_text(message, around, states, is_for_many, directory.numbers)
            return of_code(message.text, around, states) or around[:1]
        case MessageDeleted(message=ref) if ref.chat in directory.of_group or ref.chat in directory.of_desk:
            return _around(ref.chat, directory)[:1]
        case MessageDeleted(message=ref):  # at a gate
            return tuple(each for each in states if knows(each, ref.chat) or _with_case_of(ref.chat, (each,), states))
        case ReactionAdded(message=ref) | ReactionTakenBack(message=ref):
            return of_card(ref, _around(ref.chat, directory), states)
        case JoinRequested(chat=chat) | MemberJoined(chat=chat) | MemberSeen(chat=chat):
            return _around(chat, directory)[:1]


def _around(chat: Ref, directory: Directory) -> tuple[str, ...]:
    """The watch of a group, all watches of a desk, or the watches of a coordinator."""
    group = directory.of_group.get(chat)
    if group is not None:
        return (group,)
    return directory.of_desk.get(chat) or directory.of_coordinator.get(chat, ())


def _is_private(chat: Ref, person: Person, directory: Directory) -> bool:
    return chat == person.ref and chat not in directory.of_group and chat not in directory.of_desk


def _in_private(
    person: Person, directory: Directory, states: Mapping[str, WatchState], knows: Knows
) -> tuple[str, ...]:
    """The watches that know this person, the one with the latest «start» first, and without a «start» one whose group the
    person is in; else the watch that answers strangers."""
    remembered = {watch: knows(watch, person.ref) for watch in states}
    own = directory.of_coordinator.get(person.ref, ())
    known = [watch for watch, state in states.items() if watch in own or remembered[watch] or _asks_in(state, person)]
    if known:
        return tuple(sorted(known, key=lambda watch: _nearness(remembered[watch], watch in own), reverse=True))
    return _host(person.ref, directory)


def _host(place: Ref, directory: Directory) -> tuple[str, ...]:
    watch = directory.host.get(place.platform)
    return () if watch is None else (watch,)


def _asks_in(state: WatchState, person: Person) -> bool:
    return any(join.is_under_way for join in state.joins.values() if join.person.ref == person.ref)


def _nearness(member: Member | None, coordinates: bool) -> tuple[datetime, bool]:
    started = member.started if member is not None else None
    return started or _NEVER, coordinates or (member is not None and member.belongs)


def _of_command(event: CommandGiven, around: tuple[str, ...], states: Mapping[str, WatchState]) -> tuple[str, ...]:
    """The watches around a group or a desk that hear this command."""
    words = event.argument.split()
    match hearing_of(event.name):
        case Hearing.NAMED:
            return tuple(watch for watch in around if watch in event.argument.casefold().split()) or around
        case Hearing.OBJECTION:
            return of_objection(event, around, states) or around[:1]
        case Hearing.LESSON:
            known = [word.upper() for word in words]
            knowing = tuple(watch for watch in around if any(word in states[watch].lessons for word in known))
            return knowing or (around[:1] if words else around)
        case Hearing.FIRST | Hearing.LINK | Hearing.OWN_MESSAGE | Hearing.POST | Hearing.RULES | Hearing.RULES_OR_TEXT:
            return tuple(watch for watch in around if watch in words[:1]) or around[:1]


def _of_private_command(
    event: CommandGiven, watches: tuple[str, ...], states: Mapping[str, WatchState], fit_of_own: FitOfOwn
) -> tuple[str, ...]:
    """The argument of `/start` or of another command may name its watch. An appeal goes to one watch with a message of this
    person: its reasons are for the moderators of that message."""
    named = tuple(word for word in event.argument.casefold().split()[:1] if word in states)
    match hearing_of(event.name):
        case Hearing.LINK:
            return named or watches
        case Hearing.OBJECTION:
            return of_objection(event, watches, states) or watches[:1]
        case Hearing.OWN_MESSAGE:
            own = _with_case_of(event.person.ref, watches, states)
            fitting = _fitting(event, tuple(watch for watch in own if watch in named) or own, fit_of_own)
            return (fitting or own or watches)[:1]
        case Hearing.RULES:
            return watches[:1]
        case Hearing.RULES_OR_TEXT if event.argument.strip() and not named:
            return watches[:1]
        case Hearing.FIRST | Hearing.NAMED | Hearing.LESSON | Hearing.POST | Hearing.RULES_OR_TEXT:
            return tuple(watch for watch in watches if watch in named) or watches


def _of_private_message(
    event: MessagePosted | MessageEdited, watches: tuple[str, ...], directory: Directory,
    states: Mapping[str, WatchState], fit_of_own: FitOfOwn,
) -> tuple[str, ...]:  # fmt: skip
    """The watches whose codes the text names; else the one that it answers, or the first one that it may be for."""
    message, is_edit = event.message, isinstance(event, MessageEdited)
    gates = tuple(watch for watch in watches if watch in directory.gatekeepers)
    own = _with_case_of(message.author.ref, watches, states)
    posted = _with_waiting(message.ref, watches, states) if is_edit else ()
    told = posted or _fitting(MessagePosted(event.key, message), own, fit_of_own) or gates or own or watches
    led = directory.of_coordinator.get(message.author.ref, ())
    coded = of_code(message.text, watches, states, may_choose=bool(led))
    beside = tuple(each for watch in coded for each in directory.neighbours.get(watch, ()) if each in led)
    found = of_further_codes(message.text, coded, beside, states) or told[:1]
    return found[:1] if is_edit else found  # several codes in an edit decide nothing


def _with_case_of(person: Ref, watches: tuple[str, ...], states: Mapping[str, WatchState]) -> tuple[str, ...]:
    """The watches with a message of this person under review, the newest one first: a plain word in private is about it."""
    cases = ((case, watch) for watch in watches for case in states[watch].cases.values())
    own = [(case.opened_at, watch) for case, watch in cases if case.author.ref == person]
    return tuple(dict.fromkeys(watch for _, watch in sorted(own, reverse=True)))


def _with_waiting(message: MessageRef, watches: tuple[str, ...], states: Mapping[str, WatchState]) -> tuple[str, ...]:
    """The watches in which this private message waits for a moderator, or was decided."""
    return tuple(
        watch for watch in watches if any(case.message.is_gate_of(message) for case in states[watch].cases.values())
    )


def _fitting(event: CommandGiven | MessagePosted, own: tuple[str, ...], fit_of_own: FitOfOwn) -> tuple[str, ...]:
    """The watch that these private words fit best. If several fit equally well, the first one, which has the newest message."""
    fits = {watch: fit_of_own(watch, event) for watch in own}
    return tuple(watch for watch in own if 0 < fits[watch] == max(fits.values()))[:1]
