"""Replays a chat and gives the result of each message, in the order of the chat, as soon as nothing can change it any more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.core.event import Event, MessagePosted, TimeCame
from bot.core.ref import MessageRef
from bot.live_rules.current import CurrentRules, LiveRules
from bot.replay.message_result import MessageResult, message_result, removed
from bot.replay.rehearsal import Rehearsal, StepEffects
from bot.replay.replay import ReplaySource, replay_events

AFTERWARDS: Final = timedelta(days=3)
"""The clock runs on after the last message, as after an evening."""


class MessageReplay:
    """Keeps a result while the case of its message, or that of an earlier message, is open."""

    def __init__(self, rehearsal: Rehearsal, on_result: Callable[[MessageResult], None]) -> None:
        self._rehearsal = rehearsal
        self._on_result = on_result
        self._waiting: dict[MessageRef, MessageResult] = {}

    async def handle(self, event: Event, number: int) -> None:
        for effects in await self._rehearsal.handle(event):
            self._note(effects, number)
        self._give_finished()

    def finish(self, last: datetime) -> None:
        for effects in self._rehearsal.advance(last + AFTERWARDS):
            self._note(effects, 0)
        for result in self._waiting.values():
            self._on_result(result)

    def _note(self, effects: StepEffects, number: int) -> None:
        for message in removed(effects):
            if message in self._waiting:
                result = self._waiting[message]
                result.hidden_later |= isinstance(effects.event, TimeCame)
                result.hidden |= not isinstance(effects.event, TimeCame)
        if isinstance(effects.event, MessagePosted):
            ref = effects.event.message.ref
            self._waiting[ref] = message_result(number, effects.event, effects, self._rehearsal.watch)

    def _give_finished(self) -> None:
        open_now = {case.message for case in self._rehearsal.state.cases.values() if case.is_open}
        while self._waiting and (first := next(iter(self._waiting))) not in open_now:
            self._on_result(self._waiting.pop(first))


async def replay_messages(
    source: ReplaySource, rules: CurrentRules, on_result: Callable[[MessageResult], None]
) -> None:
    """Replays a chat. `on_result` gets one result for each message."""
    rehearsal = Rehearsal(source.watch, rules.rulebook, LiveRules(rules))
    await replay_events(source, [MessageReplay(rehearsal, on_result)], rules.expect)
