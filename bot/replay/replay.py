"""A whole chat through the path, once, with one set of rules or with two side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.event import Event, MessagePosted
from bot.core.rulebook import Rulebook
from bot.core.step import at_of
from bot.core.watch import Watch
from bot.ports import Reader
from bot.replay.chat import ExportedChat
from bot.replay.initials import Initials, without_mentions
from bot.replay.observation import count, flagged
from bot.replay.rehearsal import Rehearsal
from bot.replay.results import FlaggedMessage, ReplayedFile, ReplayResult, Totals
from bot.replay.spool import Spool

AFTERWARDS = timedelta(days=1)
"""So long the clock runs on after the last message: what is open by then ends as it would have."""


@dataclass(slots=True)
class RuleSetReplay:
    """One set of rules, and the counts of what it leads to."""

    rehearsal: Rehearsal
    totals: Totals = field(default_factory=Totals)

    async def hear(self, event: Event, number: int) -> FlaggedMessage | None:
        """Let the event happen; the account of its message, if it is one and a rule hit it."""
        found = None
        for led in await self.rehearsal.hear(event):
            count(self.totals, led, self.rehearsal.watch)
            found = flagged(led, number, self.rehearsal.watch) or found
        return found

    def wait(self, until: datetime) -> None:
        for led in self.rehearsal.wait(until):
            count(self.totals, led, self.rehearsal.watch)


@dataclass(slots=True)
class Progress:
    """How far a replay is."""

    messages: int = 0
    first: datetime | None = None
    last: datetime | None = None

    def note(self, at: datetime, is_message: bool) -> None:
        self.messages += is_message
        self.first = min(self.first or at, at)
        self.last = max(self.last or at, at)


OnMessage = Callable[[int, Sequence[FlaggedMessage | None], Event], None]


async def go_through(
    chat: ExportedChat,
    tellings: Sequence[RuleSetReplay],
    names: bool,
    on_message: OnMessage,
    on_progress: Callable[[], None],
) -> Progress:
    """Every event of the chat to every telling, in the order of the file. Reads the file once."""
    heard, people = Progress(), Initials()

    async def accept(key: str, raw: bytes, received_at: datetime) -> None:
        for event in chat.decode(raw):
            heard.note(at_of(event), isinstance(event, MessagePosted))
            shown = without_mentions(event) if names else people.on(event)
            found = [await telling.hear(shown, heard.messages) for telling in tellings]
            if isinstance(event, MessagePosted):
                on_message(heard.messages, found, shown)
        on_progress()

    await chat.run(accept)
    if heard.last is not None:
        for telling in tellings:
            telling.wait(heard.last + AFTERWARDS)
    return heard


def source_of(chat: ExportedChat, heard: Progress, watch: Watch) -> ReplayedFile:
    return ReplayedFile(
        file=chat.looked.file,
        format=chat.looked.format,
        chat=chat.looked.chat,
        first=heard.first and heard.first.astimezone(watch.timezone),
        last=heard.last and heard.last.astimezone(watch.timezone),
        messages=chat.messages,
        system_lines=chat.system_lines,
    )


async def replay(
    chat: ExportedChat,
    watch: Watch,
    rulebook: Rulebook,
    reader: Reader,
    spool: Spool[FlaggedMessage],
    *,
    names: bool = False,
    on_progress: Callable[[], None] = lambda: None,
) -> ReplayResult:
    """The account of a chat. `watch`: with the chat as its group. `spool` keeps what is flagged."""
    telling = RuleSetReplay(Rehearsal(watch, rulebook, reader))

    def put(number: int, found: Sequence[FlaggedMessage | None], event: Event) -> None:
        if found[0] is not None:
            spool.put(found[0])

    heard = await go_through(chat, [telling], names, put, on_progress)
    rules = rulebook.rules_for(watch.id)
    titles: Mapping[str, Mapping[str, str]] = {rule.id: rule.title for rule in rules}
    return ReplayResult(
        watch=watch.name,
        languages=watch.languages,
        source=source_of(chat, heard, watch),
        totals=telling.totals,
        titles=titles,
        house_rules={rule.id: rule.house_rule for rule in rules},
        flagged=spool,
        names=names,
    )
