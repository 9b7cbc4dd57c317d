"""Replays a whole chat once, with one set of rules or with two side by side."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.core.event import Event, MessagePosted
from bot.core.step import at_of
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules, LiveRules
from bot.replay.chat import ExportedChat
from bot.replay.initials import Initials, shorten_mentions
from bot.replay.observation import count_effects, describe_message
from bot.replay.rehearsal import Rehearsal
from bot.replay.results import FlaggedMessage, ReplayedFile, ReplayResult, Totals
from bot.replay.spool import Spool

AHEAD = 8
"""Events whose messages the encoder may read together."""

AFTERWARDS = timedelta(days=1)
"""The time after the last message in which open cases and incidents can end."""


@dataclass(frozen=True, slots=True)
class ReplaySource:
    """An exported chat and how to replay it. `watch`: with the chat as its only group; `names`: show names, not initials."""

    chat: ExportedChat
    watch: Watch
    names: bool = False
    on_progress: Callable[[], None] = lambda: None


@dataclass(slots=True)
class RuleSetReplay:
    """The replay with one set of rules, and the counts of its effects."""

    rehearsal: Rehearsal
    totals: Totals = field(default_factory=Totals)

    @classmethod
    def of(cls, watch: Watch, rules: CurrentRules) -> RuleSetReplay:
        return cls(Rehearsal(watch, rules.rulebook, LiveRules(rules)))

    async def handle(self, event: Event, number: int) -> FlaggedMessage | None:
        """Replay one event. Returns its message if a rule hit it. `number`: of the message in the export, from 1."""
        flagged = None
        for effects in await self.rehearsal.handle(event):
            count_effects(self.totals, effects, self.rehearsal.watch)
            flagged = describe_message(effects, number, self.rehearsal.watch) or flagged
        return flagged

    def finish(self, last: datetime) -> None:
        for effects in self.rehearsal.advance(last + AFTERWARDS):
            count_effects(self.totals, effects, self.rehearsal.watch)


@dataclass(slots=True)
class Progress:
    """The messages replayed so far, and the first and the last time of an event."""

    messages: int = 0
    first: datetime | None = None
    last: datetime | None = None

    def note(self, at: datetime, is_message: bool) -> None:
        self.messages += is_message
        self.first = min(self.first or at, at)
        self.last = max(self.last or at, at)


Handled = TypeVar("Handled", covariant=True)


class Replay(Protocol[Handled]):
    async def handle(self, event: Event, number: int) -> Handled:
        """Replays one event. `number`: of the latest message of the export, from 1."""

    def finish(self, last: datetime) -> None:
        """Lets the deadlines after the last event pass."""


async def replay_events(
    source: ReplaySource,
    replays: Sequence[Replay[Handled]],
    expect: Callable[[str], None],
    on_message: Callable[[int, Sequence[Handled]], None] = lambda number, handled: None,
) -> Progress:
    """Give every event of the chat to every replay, in the order of the file. Reads the file once. `on_message` is called for
    each message with its number and the answer of each replay. `expect`: hears of each message `AHEAD` events before."""
    progress, initials, waiting = Progress(), Initials(), deque[tuple[int, Event]]()

    async def handle(left: int) -> None:
        while len(waiting) > left:
            number, event = waiting.popleft()
            handled = [await replay.handle(event, number) for replay in replays]
            if isinstance(event, MessagePosted):
                on_message(number, handled)

    async def accept(key: str, raw: bytes, received_at: datetime) -> None:
        for event in source.chat.decode(raw):
            progress.note(at_of(event), isinstance(event, MessagePosted))
            shown = shorten_mentions(event) if source.names else initials.apply(event)
            if isinstance(shown, MessagePosted):
                expect(shown.message.text)
            waiting.append((progress.messages, shown))
        await handle(AHEAD)
        source.on_progress()

    await source.chat.run(accept)
    await handle(0)
    if progress.last is not None:
        for replay in replays:
            replay.finish(progress.last)
    return progress


def describe_file(source: ReplaySource, progress: Progress) -> ReplayedFile:
    chat, timezone = source.chat, source.watch.timezone
    return ReplayedFile(
        file=chat.export.file,
        format=chat.export.format,
        chat=chat.export.chat,
        first=progress.first and progress.first.astimezone(timezone),
        last=progress.last and progress.last.astimezone(timezone),
        messages=chat.messages,
        system_lines=chat.system_lines,
    )


async def replay_chat(source: ReplaySource, rules: CurrentRules, spool: Spool[FlaggedMessage]) -> ReplayResult:
    """Replay a chat. `spool` gets the flagged messages and must stay open while the result is used."""
    watch = source.watch
    replay = RuleSetReplay.of(watch, rules)

    def keep_flagged(number: int, flagged: Sequence[FlaggedMessage | None]) -> None:
        if flagged[0] is not None:
            spool.put(flagged[0])

    progress = await replay_events(source, [replay], rules.expect, keep_flagged)
    own_rules = rules.rulebook.rules_for(watch.id)
    return ReplayResult(
        languages=watch.languages,
        source=describe_file(source, progress),
        totals=replay.totals,
        titles={rule.id: rule.title for rule in own_rules},
        house_rules={rule.id: rule.house_rule for rule in own_rules},
        flagged=spool,
        reader=rules.kind,
        texts=rules.rulebook.texts_for(watch.id),
        names=source.names,
    )
