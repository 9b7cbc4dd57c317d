"""Runs the core on the events of a chat, with one watch, one set of rules and a platform that does every action at once.

The time is that of the chat: before each message, every timer that is due by then fires at its own moment. No moderator
decides and no member presses a button, so cases end as their rules say for cases without a decision.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from itertools import count
from operator import itemgetter
from typing import Final, get_args

from bot.core.action import (
    Action,
    AskModerators,
    Card,
    PostMaskedCopy,
    Reply,
    Repost,
    SendMessage,
    SendPrivately,
    UpdateCard,
)
from bot.core.event import ActionDelivered, CommandGiven, Event, MessagePosted, TimeCame, message_of
from bot.core.fallback import ActionKind, place_of
from bot.core.owner import Owner
from bot.core.reading import Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rulebook import Rulebook
from bot.core.step import at_of, step
from bot.core.step_result import PlannedAction, StepResult, WatchContext
from bot.core.texts import typed_command
from bot.core.timer_key import HousekeepingTimer
from bot.core.verdict import Verdict
from bot.core.watch import Watch
from bot.core.watch_state import EVERY_GROUP, WatchState
from bot.deciding.message_reading import read_message
from bot.ports import Reader
from bot.reader.imprint import imprint_of

EVERYTHING: Final[frozenset[ActionKind]] = frozenset(get_args(Action))

FORGET_EVERY: Final = timedelta(days=1)
"""The running bot forgets more often, since it promises members when their texts are gone. Decisions do not depend on it:
the texts that they use have their own time limits."""

_SENDING = (SendMessage, Reply, SendPrivately, PostMaskedCopy, Repost, AskModerators)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_MAX_ACTIONS = 1000
"""Actions for one event and for the answers to them. It ends the loop of a faulty core that never stops planning."""

_NAMED: Final = re.compile(r"^(/\w+)@\w+(?!\S)")
_BOT: Final = re.compile(r"(?<![\w@.+-])@[a-z]\w{1,28}bot(?!\w)", re.ASCII | re.IGNORECASE)
"""The name of a bot: on Telegram each one ends in «bot», and the name of a person never does."""


@dataclass(frozen=True, slots=True)
class StepEffects:
    """The effects of one event: the reading and the verdict of a message, and all actions that were done for the event, in
    order."""

    event: Event
    before: WatchState
    after: WatchState
    verdict: Verdict | None
    actions: tuple[Action, ...]
    reading: Reading | None = None

    def cards_with(self, message: MessageRef) -> tuple[Card, ...]:
        """The cards that the event brought, and those that show this message from now on as well."""
        case = self.after.case_of_message(message)
        joined = (each.card for each in self.actions if isinstance(each, UpdateCard))
        asked = tuple(each.card for each in self.actions if isinstance(each, AskModerators))
        if case is None or not case.cardless:
            return asked
        return (*asked, *(card for card in joined if any(case.code in head for head, _ in card.others)))


class Rehearsal:
    """One watch with one set of rules. `watch.groups` must be the exported chat, see `restrict_to_chat`."""

    def __init__(self, watch: Watch, rulebook: Rulebook, reader: Reader) -> None:
        self.watch = watch
        self.state = WatchState(watch.id, begun={EVERY_GROUP: _LONG_AGO})
        self._reader = reader
        self._now = _LONG_AGO
        self._forgot_at = _LONG_AGO
        self._numbers = count(1)
        self._pseudonyms: dict[Ref, str] = {}
        self._context = WatchContext(
            watch=watch,
            rulebook=rulebook,
            capabilities=lambda chat: EVERYTHING,
            pseudonym=self.pseudonym,
            code_taken=lambda code: self.state.case_of_code(code) is not None,
            whole_imprint=partial(imprint_of, key=rulebook.lessons.key),
        )

    async def handle(self, event: Event) -> list[StepEffects]:
        """The effects of the timers that are due before the event, in order of time, and then of the event itself."""
        event = _with_bot_mention(event)
        effects = self.advance(at_of(event))
        reading, message = None, message_of(event)
        if message is not None:
            reading = await read_message(self._reader, self.state, message, self._context)
        own = self._carry_out(event, step(self.state, _as_a_platform_tells(event), reading, self._context))
        return [*effects, replace(own, reading=reading)]

    def advance(self, until: datetime) -> list[StepEffects]:
        """The effects of the timers that are due until then. A message out of order does not turn the clock back."""
        at = max(self._now, until)
        effects = [self._carry_out(due, step(self.state, due, None, self._context)) for due in self._due_events(at)]
        self._now = at
        return effects

    def _due_events(self, at: datetime) -> Iterator[Event]:
        """Yields the timers one by one, since the step for one may set another."""
        while self.state.timers:
            timer, due = min(self.state.timers.items(), key=itemgetter(1))
            if due > at:
                break
            self._now = max(self._now, due)
            yield TimeCame(f"time {timer} {due.isoformat()}", self.watch.id, timer, self._now)
        if at - self._forgot_at >= FORGET_EVERY:
            self._forgot_at = at
            yield TimeCame(f"time {HousekeepingTimer()} {at.isoformat()}", self.watch.id, HousekeepingTimer(), at)

    def _carry_out(self, event: Event, result: StepResult) -> StepEffects:
        """Do the planned actions and give the core the answers to them, until no action is left."""
        before, left = self.state, deque(result.planned)
        actions: list[Action] = []
        self.state = result.state
        while left and len(actions) < _MAX_ACTIONS:
            planned = left.popleft()
            actions.append(planned.action)
            if planned.owner is not None:
                answered = step(self.state, self._delivered(planned, planned.owner), None, self._context)
                self.state = answered.state
                left += answered.planned
        return StepEffects(event, before, self.state, result.verdict, tuple(actions))

    def _delivered(self, planned: PlannedAction, owner: Owner) -> ActionDelivered:
        ref = None
        if isinstance(planned.action, _SENDING):
            ref = MessageRef(place_of(planned.action), f"nabuur{next(self._numbers)}")
        return ActionDelivered(f"done {planned.key}", self.watch.id, owner, ref, self._now)

    def pseudonym(self, person: Ref) -> str:
        if person not in self._pseudonyms:
            self._pseudonyms[person] = sha256(str(person).encode("utf-8", "surrogatepass")).hexdigest()[:24]
        return self._pseudonyms[person]


def _with_bot_mention(event: Event) -> Event:
    """An export, or a text that an operator tries, does not tell the name of the bot. A bot that it names is this one."""
    if not isinstance(event, MessagePosted) or event.message.bot_mention:
        return event
    named = _BOT.search(event.message.text)
    return event if named is None else replace(event, message=replace(event.message, bot_mention=named[0]))


def _as_a_platform_tells(event: Event) -> Event:
    """`/help` in a chat is a command to the bot, and so is `/help@name`: an export does not tell the name of the bot."""
    if not isinstance(event, MessagePosted) or event.message.forwarded:
        return event
    own = event.message
    command = typed_command(_NAMED.sub(r"\1", own.text))
    return (
        event
        if command is None
        else CommandGiven(event.key, own.ref.chat, own.author, *command, own.at, own.reply_to, own)
    )


def restrict_to_chat(watch: Watch, chat: Ref) -> Watch:
    """The watch as if the exported chat were its only group."""
    return replace(watch, groups=(chat,), desk=Ref(chat.platform, "desk"), gatekeeper=False, weekly=None)
