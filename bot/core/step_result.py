"""What the core says to one event: the lane afterwards, what is to be done, and what goes into the books."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.action import (
    Action,
    ApproveJoin,
    AskModerators,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    PostMaskedCopy,
    Purpose,
    RefuseJoin,
    Reply,
    Repost,
    Restrict,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.fallback import CapabilitiesOf
from bot.core.owner import Owner
from bot.core.ref import Ref
from bot.core.rulebook import Rulebook
from bot.core.verdict import Verdict
from bot.core.watch import Watch
from bot.core.watch_state import WatchState


@dataclass(frozen=True, slots=True)
class WatchContext:
    """What a watch's decisions rest on besides its lane. `able`: what a place can do. `pseudonym`: a person's keyed hash.
    `code_taken`: is this code in use at the desk? `names`: is this chat anybody's group or desk?"""

    watch: Watch
    rulebook: Rulebook
    able: CapabilitiesOf
    pseudonym: Callable[[Ref], str]
    code_taken: Callable[[str], bool]
    names: Callable[[Ref], bool] = lambda chat: False


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """An action for the outbox. `key` names it for ever: a second plan with the same key changes nothing. `owner` says
    whose it is, so that the answer finds its way back. `needs`: the key of an action that must be done first.
    `supersedes` names a thing with one newest face: earlier actions on it that still wait are not wanted any more.
    `at_once`: a rule decided it alone, and it may be repeated: it may go out beside the commit."""

    key: str
    action: Action
    owner: Owner | None = None
    priority: int = 5
    needs: str | None = None
    not_before: datetime | None = None
    expires_at: datetime | None = None
    supersedes: str | None = None
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One line of the audit log: what was decided of a message (or a case) and why; never its text, never a name."""

    at: datetime
    group: str
    author: str
    decision: str
    treatment: str
    rules: tuple[str, ...]
    labels: tuple[tuple[str, float], ...]
    rules_version: str
    case: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class StepResult:
    """`verdict`: what the rules said, where a message was judged; for whoever looks on, never stored."""

    lane: WatchState
    planned: tuple[PlannedAction, ...] = ()
    records: tuple[AuditRecord, ...] = ()
    called_off: tuple[Owner, ...] = ()  # owners whose actions are not wanted any more, unless they are under way
    unfit: tuple[Action, ...] = field(default=())
    verdict: Verdict | None = None


_PRIORITY = {
    Purpose.DESK: 2,
    Purpose.FACTS: 1,
    Purpose.ASK: 2,
    Purpose.NOTICE: 3,
    Purpose.ANSWER: 3,
    Purpose.NUDGE: 6,
    Purpose.REMINDER: 8,
    Purpose.SUMMARY: 9,
}

LIFETIME = {
    Purpose.ASK: timedelta(minutes=15),
    Purpose.NUDGE: timedelta(hours=24),
    Purpose.REMINDER: timedelta(hours=6),
    Purpose.SUMMARY: timedelta(hours=24),
}


def purpose_of(action: Action) -> Purpose:
    match action:
        case SendMessage(purpose=purpose) | SendPicture(purpose=purpose):
            return purpose
        case Reply(purpose=purpose) | SendPrivately(purpose=purpose):
            return purpose
        case EditMessage():
            return Purpose.NOTICE
        case UpdateCard():
            return Purpose.DESK
        case DeleteMessage() | PostMaskedCopy() | Repost() | Restrict() | LockGroup() | AskModerators():
            return Purpose.FACTS
        case ApproveJoin() | RefuseJoin() | LeaveChat():
            return Purpose.FACTS


def priority_of(action: Action) -> int:
    """0 goes first: what protects people overtakes what is only said."""
    if isinstance(action, DeleteMessage | Restrict):
        return 0
    return _PRIORITY[purpose_of(action)]


def lifetime_of(action: Action) -> timedelta | None:
    """Late asks, hints, reminders and summaries are worse than none; everything else waits as long as it takes."""
    return LIFETIME.get(purpose_of(action))
