"""Compares two sets of rules on the same chat: the messages that they treat differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.config.values import ReaderKind
from bot.core.verdict import Decision
from bot.live_rules.current import CurrentRules
from bot.replay.replay import ReplaySource, RuleSetReplay, describe_file, replay_events
from bot.replay.results import FlaggedMessage, ReplayedFile, Totals
from bot.replay.spool import Spool


@dataclass(frozen=True, slots=True)
class MessageDifference:
    """A message that the two sets of rules treat differently. `old` or `new` is None if no rule of that set hits it."""

    number: int
    at: datetime
    author: str
    text: str
    old: FlaggedMessage | None
    new: FlaggedMessage | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """`gained` and `lost`: by decision, the messages that get it only with the new rules, and only with the old rules."""

    source: ReplayedFile
    old: Totals
    new: Totals
    gained: Counter[Decision]
    lost: Counter[Decision]
    differences: Spool[MessageDifference]
    reader: ReaderKind

    @property
    def changes_something(self) -> bool:
        """True if a message or anything else differs, such as a reminder."""
        return bool(self.differences) or self.old != self.new


async def compare(
    source: ReplaySource, old: CurrentRules, new: CurrentRules, spool: Spool[MessageDifference]
) -> Comparison:
    """Replay the chat with both sets, each with its own incidents, cases and reminders. `spool` gets the differences."""
    replays = [RuleSetReplay.of(source.watch, rules) for rules in (old, new)]
    gained: Counter[Decision] = Counter()
    lost: Counter[Decision] = Counter()

    def keep_difference(number: int, flagged: Sequence[FlaggedMessage | None]) -> None:
        before, after = flagged
        if effects_of(before) == effects_of(after):
            return
        if decision_of(before) is not decision_of(after):
            lost[decision_of(before)] += 1
            gained[decision_of(after)] += 1
        message = before or after
        assert message is not None  # two messages that no rule hits have the same effects
        spool.put(MessageDifference(number, message.at, message.author, message.text, before, after))

    progress = await replay_events(source, replays, new.expect, keep_difference)
    file = describe_file(source, progress)
    return Comparison(file, replays[0].totals, replays[1].totals, gained, lost, spool, new.kind)


def decision_of(flagged: FlaggedMessage | None) -> Decision:
    return flagged.decision if flagged else Decision.ALLOW


def effects_of(flagged: FlaggedMessage | None) -> object:
    """A value that differs if the treatment of the message or the texts about it differ. The reader's confidence is no part."""
    if flagged is None:
        return None
    rules = frozenset((hit.rule, hit.treatment, hit.counted_only) for hit in flagged.hits)
    return flagged.decision, flagged.hidden, flagged.card, flagged.undecided, rules, flagged.group, flagged.private
