"""A night in a watch: the shipped rules and texts, the pure core, chats that show what was sent, and time that passes.

Small verbs: who says what, what the groups and the desk show, how much later it is. Each runs with what one platform is able to
do; what a platform sends back (a message has arrived, an edit was refused) comes back at once.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

from bot.core.action import (
    Action,
    AskModerators,
    DeleteMessage,
    EditMessage,
    PostMaskedCopy,
    Purpose,
    Reply,
    Repost,
    SendMessage,
    SendPrivately,
)
from bot.core.choice import Choice, read_button
from bot.core.event import (
    ActionDelivered,
    ActionRefused,
    ChoiceMade,
    CommandGiven,
    Event,
    MemberJoined,
    MemberLeft,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    ReactionAdded,
    ReactionTakenBack,
    TimeCame,
)
from bot.core.fallback import ActionKind
from bot.core.incident import Incident
from bot.core.message import Message, Person, Role
from bot.core.reading import ChatReading, ReaderInput, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.step import step
from bot.core.step_result import PlannedAction, WatchContext
from bot.core.timer_key import ClockJumpTimer, HousekeepingTimer
from bot.core.watch import Corrections, Watch
from bot.core.watch_state import WatchState
from bot.deciding.reader_input import TEXTS
from bot.reader.conversation.agreement import Known, agree
from bot.store.key_text import timer_text
from tests import shipped
from tests.kit import ALL

GROUP = Ref("console", "kerkwijk")
OTHER_GROUP = Ref("console", "kerkplein")
DESK = Ref("console", "moderators")
EVENING = datetime(2026, 3, 3, 20, 40, tzinfo=UTC)
"""21:40 in Brussels, on a Tuesday."""

MODERATORS, POLICE = frozenset({"Mo", "Nele"}), frozenset({"Wijkagent"})

_READINGS: Final = 1_000
"""A test says the same on each platform, and each event is decided twice: a text is read up to six times."""


OFTEN = Corrections(per_day=100, soft_start=timedelta(), quiet=None)


def watch(*languages: str, groups: tuple[Ref, ...] = (GROUP,)) -> Watch:
    found = shipped.config().watches[0]
    return replace(found, languages=languages or ("nl",), groups=groups, reminders=(), quiet=None, corrections=OFTEN)


@dataclass(slots=True)
class Night:
    """`chat`: what the head says of the next messages; None: the lists read alone. `copy`, `place`: what the bot may repeat of
    them.

    `shown`: what stands in each chat, by message, as it looks now. `sent`: all that the bot ever sent, and where.
    """

    able: Set[ActionKind] = ALL
    watch: Watch = field(default_factory=watch)
    now: datetime = EVENING
    lane: WatchState = field(default_factory=lambda: WatchState("kerkwijk"))
    shown: dict[MessageRef, str] = field(default_factory=dict)
    sent: list[tuple[Ref, str]] = field(default_factory=list)
    answers: dict[MessageRef, MessageRef] = field(default_factory=dict)
    asks: list[MessageRef] = field(default_factory=list)
    edits_fail: bool = False
    deletes_late: bool = False
    holding: list[PlannedAction] | None = None
    chat: ChatReading | None = None
    copy: str = ""
    place: str = ""
    _count: int = 0

    # -- what happens

    def says(
        self,
        name: str,
        text: str,
        answering: MessageRef | None = None,
        group: Ref = GROUP,
        chat: ChatReading | None = None,
        **after: float,
    ) -> MessageRef:
        """`chat`: what the head says of this message and of the next ones. `after`: the time that passes before it."""
        if after:
            self.later(**after)
        self.chat = chat or self.chat
        ref = MessageRef(group, self._next())
        message = Message(ref, self.person(name), text, self.now, reply_to=answering)
        self._happens(MessagePosted(f"m{ref.id}", message))
        return ref

    def on_desk(self, name: str, text: str) -> None:
        self.says(name, text, group=DESK)

    def commands(self, name: str, command: str) -> None:
        self._happens(CommandGiven(f"c{self._next()}", DESK, self.person(name), command, "", self.now))

    def whispers(self, name: str, command: str) -> None:
        """The member types a command to the bot alone."""
        person = self.person(name)
        self._happens(CommandGiven(f"w{self._next()}", person.ref, person, command, "", self.now))

    def tells(self, name: str, text: str) -> None:
        """A text to the bot alone."""
        self.says(name, text, group=self.person(name).ref)

    def edits(self, name: str, message: MessageRef, text: str) -> None:
        edited = Message(message, self.person(name), text, self.now)
        self._happens(MessageEdited(f"e{self._next()}", edited))

    def deletes(self, name: str, message: MessageRef) -> None:
        self._happens(MessageDeleted(f"x{self._next()}", message, self.now, self.person(name).ref))

    def leaves(self, name: str) -> None:
        self._happens(MemberLeft(f"l{self._next()}", GROUP, self.person(name), self.now))

    def comes_back(self, name: str) -> None:
        self._happens(MemberJoined(f"j{self._next()}", GROUP, self.person(name), self.now))

    def presses(self, name: str, choice: Choice, code: str, chat: Ref = GROUP) -> None:
        pressed = read_button(f"{choice.value} {code}")
        assert pressed is not None
        self._happens(ChoiceMade(f"p{self._next()}", chat, self.person(name), *pressed, self.now))

    def reacts(self, name: str, emoji: str, to: MessageRef) -> None:
        self._happens(ReactionAdded(f"r{self._next()}", to, self.person(name), emoji, self.now))

    def takes_back(self, name: str, emoji: str, to: MessageRef) -> None:
        self._happens(ReactionTakenBack(f"r{self._next()}", to, self.person(name), emoji, self.now))

    def later(self, **by: float) -> None:
        """Time passes; every timer rings at its moment."""
        until = self.now + timedelta(**by)
        while due := [(at, timer) for timer, at in self.lane.timers.items() if at <= until]:
            at, timer = min(due, key=lambda each: (each[0], timer_text(each[1])))
            self.now = max(self.now, at)
            self._happens(TimeCame(f"t{timer}{at.isoformat()}", "kerkwijk", timer, self.now))
        self.now = until

    def clock_jumps(self, by: timedelta) -> None:
        self.now += by
        self._happens(TimeCame(f"jump{self._next()}", "kerkwijk", ClockJumpTimer(round(by.total_seconds())), self.now))

    def housekeeping(self) -> None:
        self._happens(TimeCame(f"t{self._next()}", "kerkwijk", HousekeepingTimer(), self.now))

    def catches_up(self) -> None:
        """The messages that the platform held back arrive, in order."""
        held, self.holding = self.holding or [], None
        for planned in held:
            self._deliver(planned)

    # -- what is seen

    def in_group(self, group: Ref = GROUP) -> list[str]:
        """The present texts of the bot's messages in a group."""
        return [text for ref, text in self.shown.items() if ref.chat == group]

    def desk(self) -> list[str]:
        return self.in_group(DESK)

    def times(self, look: re.Pattern[str], group: Ref = GROUP) -> int:
        """How often the bot sent it there, counting what is gone or edited since."""
        return sum(chat == group and look.search(text) is not None for chat, text in self.sent)

    def shows(self, look: re.Pattern[str], group: Ref = GROUP) -> MessageRef:
        found = [ref for ref, text in self.shown.items() if ref.chat == group and look.search(text)]
        assert found, f"{look.pattern} is not in {self.in_group(group)}"
        return found[-1]

    def hides(self, look: re.Pattern[str], group: Ref = GROUP) -> None:
        assert not any(look.search(text) for text in self.in_group(group)), self.in_group(group)

    def incidents(self) -> list[Incident]:
        """The open incidents, oldest first."""
        return sorted(self.lane.open_incidents(self.now), key=lambda each: (each.opened_at, each.id))

    def incident(self) -> Incident:
        (only,) = self.incidents()
        return only

    def number_called(self) -> str:
        called = self.incident().called
        assert called is not None
        return called.number

    def person(self, name: str) -> Person:
        role = Role.MODERATOR if name in MODERATORS else Role.POLICE if name in POLICE else Role.MEMBER
        return Person(Ref("console", name), name, role)

    # -- how it works

    def _next(self) -> str:
        self._count += 1
        return str(self._count)

    def _happens(self, event: Event) -> None:
        outcome = step(self.lane, event, self._read(event), self._setting())
        again = step(self.lane, event, self._read(event), self._setting())
        assert outcome == again  # after a crash it is decided once more
        self.lane = outcome.state
        if self.holding is not None:
            self.holding = [planned for planned in self.holding if planned.owner not in outcome.called_off]
        for planned in outcome.planned:
            if self.holding is not None:
                self.holding.append(planned)
            else:
                self._deliver(planned)

    def _deliver(self, planned: PlannedAction) -> None:
        action, key = planned.action, f"d{self._next()}"
        if self.edits_fail and isinstance(action, EditMessage):
            self._happens(ActionRefused(key, "kerkwijk", planned.owner, action, "too old", False, self.now))
            return
        if self.deletes_late and isinstance(action, DeleteMessage) and not action.ours:
            return
        ref = self._show(action)
        if planned.owner:
            self._happens(ActionDelivered(key, "kerkwijk", planned.owner, ref, self.now))

    def _show(self, action: Action) -> MessageRef | None:
        match action:
            case EditMessage(message=message, text=text):
                self.shown[message] = text
                return None
            case DeleteMessage(message=message):
                self.shown.pop(message, None)
                return None
            case (
                SendMessage(chat=chat, text=text)
                | PostMaskedCopy(chat=chat, text=text)
                | SendPrivately(person=chat, text=text)
            ):
                return self._sent(chat, text)
            case Reply(to=to, text=text, purpose=purpose):
                ref = self._sent(to.chat, text)
                self.answers[ref] = to
                self.asks += [ref] if purpose is Purpose.ASK else []
                return ref
            case Repost(chat=chat, head=head, body=body):
                return self._sent(chat, f"{head}\n{body}")
            case AskModerators(desk=desk, card=card):
                return self._sent(desk, card.head)
            case _:
                return None

    def _sent(self, chat: Ref, text: str) -> MessageRef:
        ref = MessageRef(chat, f"b{self._next()}")
        self.shown[ref] = text
        self.sent.append((chat, text))
        return ref

    def _read(self, event: Event) -> Reading | None:
        if not isinstance(event, MessagePosted | MessageEdited):
            return None
        message = event.message
        open_now = bool(self.lane.open_incidents(message.at))
        after = tuple(heard.text or "" for heard in self.lane.lines_before(message.ref.chat, message.at)[-TEXTS:])
        given = ReaderInput(message.text, self.watch.languages, after, open_now)
        by_lists = replace(_by_lists(given), copy=self.copy, place=self.place)
        return agree(by_lists, self.chat, by_lists, Known.OPEN if open_now else Known.NONE) if self.chat else by_lists

    def _setting(self) -> WatchContext:
        return WatchContext(
            self.watch,
            shipped.rules().rulebook,
            lambda place: self.able,
            lambda person: f"p-{person.id}",
            self.lane.knows_code,
        )


@lru_cache(_READINGS)
def _by_lists(given: ReaderInput) -> Reading:
    return shipped.rules().lexicon.read(given)


def the(key: str, language: str = "nl", **values: str) -> re.Pattern[str]:
    """A shipped text by its key; what is not given in `values` may be anything."""
    written = shipped.rules().rulebook.texts_for("kerkwijk").by_language[language][key]
    parts = re.split(r"\{(\w+)\}", written)
    filled = [
        re.escape(part) if place % 2 == 0 else re.escape(values[part]) if part in values else ".*?"
        for place, part in enumerate(parts)
    ]
    return re.compile("".join(filled), re.S)
