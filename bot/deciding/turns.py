"""The order in which waiting arrivals are decided: the bot's own news, then decisions, then talk; in turns over the chats.

A *turn* names one queue of arrivals: a rank and a chat. Arrivals with the same turn keep their order. Decisions are button
presses, typed choices, answers to a question of the bot, commands, and everything in a moderators' chat. They go first, but a
quarter of each round stays for talk, so that no flood of presses stops the reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, zip_longest

from bot.core.choice import is_word_for_call, may_be_choice, says
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
from bot.core.message import Message
from bot.core.police_file import MailReturned, PoliceAnswered
from bot.core.ref import MessageRef, Ref, is_code
from bot.core.step_result import WatchContext
from bot.core.timer_key import IncidentBell, IncidentTimer
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.store.batch import OWN_TURN, Arrival

URGENT_SHARE = 0.75
"""The part of a round that decisions get at most while talk waits."""

MOST_BEFORE_TALK = 3
"""Talk is decided after this many decisions at the latest, if each round with it ends for a decision of another chat."""

ROUND_LASTS_S = 0.1
"""The time after which a round is written, so that a slow reader does not hold back decided arrivals (as in a raid)."""

ROUND_LEAST_S = 0.03
"""A round lasts this long before it ends for the talk of another chat: each commit costs time too."""

LEAST_ROOM = 64
"""A round reads at least this many arrivals from the disk, and else twice as many as the one before has decided."""

OWN_NEWS = 4
"""The bot's own news may be this many times as long as a round: it is quickly decided."""

_URGENT = "1 "
_TALK = "2 "
_NEVER = datetime.min.replace(tzinfo=UTC)


def is_urgent(turn: str) -> bool:
    return turn < _TALK


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Things beside an event on which its turn depends. `has_earlier`: another message of the same author in the same chat
    waits for its decision, as far as the bot remembers."""

    directory: Directory
    states: Mapping[str, WatchState]
    context_of: Callable[[str], WatchContext]
    has_earlier: Callable[[Message], bool] = lambda message: False


def turn_of(event: Event, around: Surroundings) -> str:
    """The turn of an arrival with this event. A message is a decision only if the watch state knows its subject: «called»
    never overtakes the report that it belongs to. `/forgetme` overtakes no message of its author, and so leaves none."""
    directory, states, context_of = around.directory, around.states, around.context_of
    match event:
        case ActionDelivered() | ActionRefused() | ActionInterrupted() | DeskNoticeRaised() | RulesAnswered():
            return OWN_TURN
        case PoliceAnswered() | MailReturned() | BackupRestored() | DeadLetterDecided():
            return OWN_TURN
        case ReceivingMissed(platform=place) | SendingChallenged(platform=place) | PlatformNoticeRaised(platform=place):
            return f"{_URGENT}{place}"
        case TimeCame(lane=watch, timer=IncidentTimer(bell=IncidentBell.CALL)):
            return f"{_URGENT}{watch}"
        case TimeCame(lane=watch):
            return f"{_TALK}{directory.first_group.get(watch, watch)}"
        case ChoiceMade(chat=chat):
            return f"{_URGENT}{chat}"
        case CommandGiven(name="forgetme" | "mydata", chat=chat, person=person):
            return f"{_TALK}{chat if chat in directory.of_group else _home_of(person.ref, states, context_of) or chat}"
        case CommandGiven(chat=chat, reply_to=answered):
            state = _state_of(chat, directory, states)
            may_overtake = answered is None or state is None or _knows(state, answered)
            return f"{_URGENT if may_overtake else _TALK}{chat}"
        case MessagePosted(message=message):
            state = _state_of(message.ref.chat, directory, states)
            decides = state is not None and _decides(message, state, around)
            return _in_chat(message.ref.chat, directory, decides)
        case ReactionAdded(message=ref) | ReactionTakenBack(message=ref):
            state = _state_of(ref.chat, directory, states)
            return _in_chat(ref.chat, directory, state is not None and _is_ours(state, ref))
        case MessageEdited(message=message):
            return _in_chat(message.ref.chat, directory)
        case MessageDeleted(message=ref):
            return _in_chat(ref.chat, directory)
        case MemberJoined(chat=chat) | MemberLeft(chat=chat) | MemberSeen(chat=chat):
            return _in_chat(chat, directory)
        case JoinRequested(chat=chat) | BotMembershipChanged(chat=chat):
            return _in_chat(chat, directory)


def talk_of(account: str) -> str:
    """The turn of an arrival that cannot be decoded, and of every line of a terminal."""
    return f"{_TALK}{account}"


def _in_chat(chat: Ref, directory: Directory, decides: bool = False) -> str:
    is_desk = chat in directory.of_desk or chat in directory.of_coordinator
    return f"{_URGENT if is_desk or decides else _TALK}{chat}"


def _state_of(chat: Ref, directory: Directory, states: Mapping[str, WatchState]) -> WatchState | None:
    """The state of the watch with this group. None for every other chat."""
    watch = directory.of_group.get(chat)
    return None if watch is None else states.get(watch)


def _home_of(person: Ref, states: Mapping[str, WatchState], context_of: Callable[[str], WatchContext]) -> str:
    """The group in which a person was last seen, as text; empty for a stranger."""
    members = (state.members.get(context_of(watch).pseudonym(person)) for watch, state in states.items())
    homes = [(member.seen or _NEVER, member.home) for member in members if member is not None and member.home]
    return max(homes, default=(_NEVER, ""))[1]


def _decides(message: Message, state: WatchState, around: Surroundings) -> bool:
    """True for an answer to the bot, for a typed choice with a code of the watch, and for «called» by the reporter of the
    only incident without a call: another «called» may belong to a report that still waits, as one of the same author."""
    if message.reply_to is not None and _is_ours(state, message.reply_to):
        return True
    if not may_be_choice(message.text):
        return False
    if any(is_code(word.rstrip(".!")) and state.knows_code(word.rstrip(".!")) for word in message.text.split()):
        return True
    waiting = [incident for incident in state.open_incidents(message.at) if incident.call is None]
    may_mean_another = len(waiting) != 1 or not waiting[0].reported_by(message.author.ref)
    is_called = not may_mean_another and _answers_about_call(message.text, around.context_of(state.watch))
    return is_called and not around.has_earlier(message)


def _answers_about_call(text: str, context: WatchContext) -> bool:
    """True for one of the words that the police are called, or that they are not."""
    texts, watch = context.rulebook.texts_for(context.watch.id), context.watch
    return is_word_for_call(text, texts, watch) or says(text, "word_not_called", texts, watch.languages)


def _is_ours(state: WatchState, ref: MessageRef) -> bool:
    """True for a card of the bot, and for its notices and questions about an incident."""
    about = (incident for incident in state.incidents.values() if incident.closed_at is None)
    return state.code_of_card(ref) is not None or any(
        ref in (incident.question, *incident.notices) for incident in about
    )


def _knows(state: WatchState, ref: MessageRef) -> bool:
    """True for a message that the watch has decided before, as far as it remembers."""
    return _is_ours(state, ref) or any(heard.message == ref for heard in state.talk.get(str(ref.chat), ()))


class Turns:
    """Shares rounds out over the chats, and says when a round has to end for an arrival that goes before the rest of it."""

    def __init__(self) -> None:
        self._served: dict[str, int] = {}
        self._decided = 0
        self._decided_before = 0  # when the round began
        self._room: int | None = None
        self._shares: Mapping[str, int] = {}
        self._is_crowded = False
        self._in_round: frozenset[str] = frozenset()
        self._waits: str | None = None
        self._before_talk = 0  # decisions that went before talk that waits, one round after the other

    def share_out(self, waiting: Sequence[str], most: int) -> list[tuple[str, int]]:
        """The turns of the next round among those that wait, each with its largest number of arrivals. The chat that was
        served last comes last."""
        most = most if self._room is None else min(most, self._room)
        self._served = {turn: self._served[turn] for turn in waiting if turn in self._served}
        in_order = sorted(waiting, key=lambda turn: (self._served.get(turn, 0), turn))
        urgent = [turn for turn in in_order if OWN_TURN < turn < _TALK]
        talk = [turn for turn in in_order if turn >= _TALK]
        for_urgent = int(most * URGENT_SHARE) if talk else most
        own = [(OWN_TURN, OWN_NEWS * most)] if OWN_TURN in waiting else []
        shares = [*own, *_shares(urgent, for_urgent), *_shares(talk, most - for_urgent if urgent else most)]
        self._shares, self._is_crowded = dict(shares), len(shares) < len(waiting)
        return shares

    def are_more_waiting(self, found: Iterable[Arrival]) -> bool:
        """Whether more arrivals may wait on the disk than these, which were found for the last shares: some turn got none, or
        has used up its share."""
        counts = Counter(arrival.turn for arrival in found)
        return self._is_crowded or any(counts[turn] >= most for turn, most in self._shares.items())

    def in_order(self, arrivals: Iterable[Arrival]) -> list[Arrival]:
        """The arrivals in the order in which a round decides them. Talk that decisions of other chats have held up for some
        rounds, each of which ended for the next of them, goes first once."""
        ordered = in_turns(arrivals)
        if self._before_talk < MOST_BEFORE_TALK:
            return ordered
        first = next((arrival for arrival in ordered if arrival.turn >= _TALK), None)
        return sorted(ordered, key=lambda arrival: arrival.turn != OWN_TURN and arrival is not first)

    def begin(self, arrivals: Iterable[Arrival]) -> None:
        """A round with these arrivals begins."""
        self._in_round = frozenset(arrival.turn for arrival in arrivals)
        self._decided_before = self._decided
        self._waits = None

    def note_decided(self, arrival: Arrival) -> None:
        self._decided += 1
        self._served[arrival.turn] = self._decided
        if arrival.turn != OWN_TURN:
            self._before_talk = self._before_talk + 1 if is_urgent(arrival.turn) else 0

    def end(self) -> None:
        """Ends the round. The number that it decided sets the room of the next one."""
        if all(map(is_urgent, self._in_round)):
            self._before_talk = 0
        self._room = max(LEAST_ROOM, 2 * (self._decided - self._decided_before))

    def note_arrived(self, arrivals: Iterable[Arrival]) -> None:
        """Arrivals are on the disk that are not in the round."""
        news = (arrival.turn for arrival in arrivals if arrival.turn not in self._in_round)
        self._waits = min((turn for turn in (self._waits, *news) if turn is not None), default=None)

    def note_answered(self, turn: str) -> None:
        """The role is known for which the next arrival of this turn has waited."""
        self._waits = turn if self._waits is None else min(self._waits, turn)

    def is_over(self, lasted_s: float) -> bool:
        """True if the round has lasted long enough, or if a decision waits that is not in it."""
        if self._waits is None:
            return lasted_s >= ROUND_LASTS_S
        return is_urgent(self._waits) or lasted_s >= ROUND_LEAST_S


def _shares(turns: Sequence[str], room: int) -> list[tuple[str, int]]:
    taken = turns[:room]
    return [(turn, room // len(taken)) for turn in taken]


def in_turns(arrivals: Iterable[Arrival]) -> list[Arrival]:
    """The arrivals in the order in which a round decides them: decisions first, then one of each chat after the other."""
    queues: dict[str, list[Arrival]] = {}
    for arrival in arrivals:
        queues.setdefault(arrival.turn, []).append(arrival)
    ranks = [[queue for turn, queue in queues.items() if turn[0] == rank] for rank in (OWN_TURN, _URGENT[0], _TALK[0])]
    return [each for rank in ranks for each in chain.from_iterable(zip_longest(*rank)) if each is not None]
