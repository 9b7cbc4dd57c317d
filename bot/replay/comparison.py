"""Two sets of rules over the same chat: which messages would fare otherwise, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.event import Event, MessagePosted
from bot.core.rulebook import Rulebook
from bot.core.verdict import Decision
from bot.core.watch import Watch
from bot.ports import Reader
from bot.replay.chat import ExportedChat
from bot.replay.rehearsal import Rehearsal
from bot.replay.replay import RuleSetReplay, go_through, source_of
from bot.replay.results import FlaggedMessage, ReplayedFile, Totals
from bot.replay.spool import Spool


@dataclass(frozen=True, slots=True)
class Difference:
    """A message that the two sets of rules treat differently. None: no rule of that set hits it."""

    number: int
    at: datetime
    who: str
    text: str
    old: FlaggedMessage | None
    new: FlaggedMessage | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """`gained` and `lost`: how many messages newly get each decision, and how many no longer do."""

    source: ReplayedFile
    old: Totals
    new: Totals
    gained: Counter[Decision]
    lost: Counter[Decision]
    differences: Spool[Difference]

    @property
    def changes_something(self) -> bool:
        """In a message, or in what the bot does besides: a reminder, a word of its own."""
        return bool(self.differences) or self.old != self.new


@dataclass(frozen=True, slots=True)
class RuleSet:
    rulebook: Rulebook
    reader: Reader


async def compare(
    chat: ExportedChat,
    watch: Watch,
    old: RuleSet,
    new: RuleSet,
    spool: Spool[Difference],
    *,
    names: bool = False,
    on_progress: Callable[[], None] = lambda: None,
) -> Comparison:
    """Both sets live through the chat, each with its own incidents, cases and reminders. `spool` keeps what differs."""
    tellings = [RuleSetReplay(Rehearsal(watch, rules.rulebook, rules.reader)) for rules in (old, new)]
    gained: Counter[Decision] = Counter()
    lost: Counter[Decision] = Counter()

    def put(number: int, found: Sequence[FlaggedMessage | None], event: Event) -> None:
        before, after = found
        if fate(before) == fate(after) or not isinstance(event, MessagePosted):
            return
        if decision(before) is not decision(after):
            lost[decision(before)] += 1
            gained[decision(after)] += 1
        shown = before or after
        assert shown is not None  # two messages that no rule hits fare alike
        spool.put(Difference(number, shown.at, shown.who, shown.text, before, after))

    heard = await go_through(chat, tellings, names, put, on_progress)
    return Comparison(
        source_of(chat, heard, watch), tellings[0].totals, tellings[1].totals, gained, lost, differences=spool
    )


def decision(flagged: FlaggedMessage | None) -> Decision:
    return flagged.decision if flagged else Decision.ALLOW


def fate(flagged: FlaggedMessage | None) -> object:
    """What becomes of a message and what is said about it. How sure the reader is may change without changing that."""
    if flagged is None:
        return None
    rules = frozenset((because.rule, because.treatment, because.counted_only) for because in flagged.because)
    return flagged.decision, flagged.hidden, flagged.card, flagged.undecided, rules, flagged.group, flagged.private
