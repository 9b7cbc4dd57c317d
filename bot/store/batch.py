"""The values that the pipeline hands to the store. The store writes a batch as a whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.core.owner import Owner
from bot.core.step_result import AuditRecord, PlannedAction, Unlinking
from bot.core.watch_state import WatchState

OWN_TURN = "0"
"""The turn of the bot's own news, such as platforms' answers, and of arrivals that an older version stored."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A piece of news from a platform or from the bot itself, as it came. `account` with `key` is its permanent name.
    `turn`: the queue in which it waits (`bot/deciding/turns.py`). `backup`: the moment of the backup that had not decided it,
    if it comes from one."""

    account: str
    key: str
    raw: bytes
    received_at: datetime
    turn: str = OWN_TURN
    backup: datetime | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """An arrival that the bot could not decode or decide. The store keeps it for the operator."""

    arrival: Arrival
    why: str


@dataclass(frozen=True, slots=True)
class LaneChange:
    """A watch state before and after a batch. The store writes the difference."""

    before: WatchState
    after: WatchState


@dataclass(frozen=True, slots=True)
class LanePlan:
    """`called_off`: a later event of the same batch does not want it any more."""

    lane: str
    planned: PlannedAction
    called_off: bool = False


@dataclass(slots=True)
class Batch:
    """All effects of one or several arrivals. `called_off`: owners whose actions of earlier batches end. `resumed`: owners
    whose actions in doubt are done again. `unanswered`: owners whose actions in doubt become dead letters. `unfit`: watch,
    kind and chat of actions without any fallback. `said_before`: watch, and whether the actions that waited for its desk before
    this batch were done."""

    done: list[Arrival] = field(default_factory=list)
    asides: list[SetAside] = field(default_factory=list)
    changes: dict[str, LaneChange] = field(default_factory=dict)
    planned: list[LanePlan] = field(default_factory=list)
    records: list[tuple[str, AuditRecord]] = field(default_factory=list)
    called_off: list[tuple[str, Owner]] = field(default_factory=list)  # lane, owner
    resumed: list[tuple[str, Owner]] = field(default_factory=list)
    unanswered: list[tuple[str, Owner]] = field(default_factory=list)
    unfit: list[tuple[str, str, str]] = field(default_factory=list)
    unlinked: list[tuple[str, Unlinking]] = field(default_factory=list)
    said_before: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def is_simple(self) -> bool:
        """Whether the path of a message writes it by `Statement`s alone, as nearly always."""
        return not (self.unfit or self.unlinked or self.said_before)
