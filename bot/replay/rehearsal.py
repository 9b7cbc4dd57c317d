"""A watch living through a chat with one set of rules: the real core, on a platform that does everything at once.

The clock is the chat's: before each message, every timer that fell due since the last one rings at its own moment. Nobody
decides and nobody presses a button, so cases end as their rules say for when nobody answers.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from typing import Final, get_args

from bot.core.action import Action, AskModerators, PostMaskedCopy, Reply, Repost, SendMessage, SendPrivately
from bot.core.event import ActionDelivered, Event, MessageEdited, MessagePosted, TimeCame
from bot.core.fallback import ActionKind, place_of
from bot.core.owner import Owner
from bot.core.ref import MessageRef, Ref
from bot.core.rulebook import Rulebook
from bot.core.step import at_of, step
from bot.core.step_result import PlannedAction, StepResult, WatchContext
from bot.core.timer_key import HousekeepingTimer
from bot.core.verdict import Verdict
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.ports import Reader
from bot.reader_input import build_reader_input

EVERYTHING: Final[frozenset[ActionKind]] = frozenset(get_args(Action))

FORGETS_EVERY: Final = timedelta(days=1)
"""Less often than the running bot, which promises members when their words are gone. What a decision rests on has times of
its own, so it makes no difference to one."""

_MAKES_A_MESSAGE = (SendMessage, Reply, SendPrivately, PostMaskedCopy, Repost, AskModerators)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_DEEDS_AT_MOST = 1000
"""Actions for one event, and for the answers to them. A core that never came to rest would be a fault."""


@dataclass(frozen=True, slots=True)
class StepEffects:
    """What one event led to: the rules' verdict, and all that was done for it at that moment."""

    event: Event
    before: WatchState
    after: WatchState
    verdict: Verdict | None
    done: tuple[Action, ...]


class Rehearsal:
    """One watch with one set of rules. `watch.groups` are the exported chat."""

    def __init__(self, watch: Watch, rulebook: Rulebook, reader: Reader) -> None:
        self.watch = watch
        self.lane = WatchState(watch.id)
        self._reader = reader
        self._now = _LONG_AGO
        self._forgot_at = _LONG_AGO
        self._numbers = count(1)
        self._pseudonyms: dict[Ref, str] = {}
        self._setting = WatchContext(
            watch=watch,
            rulebook=rulebook,
            able=lambda place: EVERYTHING,
            pseudonym=self._pseudonym,
            code_taken=lambda code: self.lane.case_of_code(code) is not None,
        )

    async def hear(self, event: Event) -> list[StepEffects]:
        """What fell due before the event, in order of time, and then what the event itself led to."""
        led = self.wait(at_of(event))
        reading = None
        if isinstance(event, MessagePosted | MessageEdited):
            reading = (await self._reader.read([build_reader_input(self.lane, event, self._setting)]))[0]
        return [*led, self._led(event, step(self.lane, event, reading, self._setting))]

    def wait(self, until: datetime) -> list[StepEffects]:
        """What falls due until then. Messages that come out of order do not turn the clock back."""
        at = max(self._now, until)
        led = [self._led(due, step(self.lane, due, None, self._setting)) for due in self._fallen_due(at)]
        self._now = at
        return led

    def _fallen_due(self, at: datetime) -> Iterator[Event]:
        """Timers one by one, since ringing one may set another."""
        while self.lane.timers:
            timer = min(self.lane.timers, key=self.lane.timers.__getitem__)
            due = self.lane.timers[timer]
            if due > at:
                break
            self._now = max(self._now, due)
            yield TimeCame(f"time {timer} {due.isoformat()}", self.watch.id, timer, self._now)
        if at - self._forgot_at >= FORGETS_EVERY:
            self._forgot_at = at
            yield TimeCame(f"time {HousekeepingTimer()} {at.isoformat()}", self.watch.id, HousekeepingTimer(), at)

    def _led(self, event: Event, outcome: StepResult) -> StepEffects:
        """Do what is planned, and tell the core that it was done, until nothing is left to do."""
        before, todo = self.lane, deque(outcome.planned)
        done: list[Action] = []
        self.lane = outcome.lane
        while todo and len(done) < _DEEDS_AT_MOST:
            planned = todo.popleft()
            done.append(planned.action)
            if planned.owner is not None:
                answer = step(self.lane, self._delivered(planned, planned.owner), None, self._setting)
                self.lane = answer.lane
                todo += answer.planned
        return StepEffects(event, before, self.lane, outcome.verdict, tuple(done))

    def _delivered(self, planned: PlannedAction, owner: Owner) -> ActionDelivered:
        ref = None
        if isinstance(planned.action, _MAKES_A_MESSAGE):
            ref = MessageRef(place_of(planned.action), f"nabuur{next(self._numbers)}")
        return ActionDelivered(f"done {planned.key}", self.watch.id, owner, ref, self._now)

    def _pseudonym(self, person: Ref) -> str:
        if person not in self._pseudonyms:
            self._pseudonyms[person] = sha256(str(person).encode("utf-8", "surrogatepass")).hexdigest()[:24]
        return self._pseudonyms[person]


def with_only(watch: Watch, chat: Ref) -> Watch:
    """The watch as if the exported chat were its only group."""
    return replace(watch, groups=(chat,), desk=Ref(chat.platform, "desk"), gatekeeper=False, weekly=None)
