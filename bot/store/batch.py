"""What the pipeline hands to the store: whole outcomes, never part of one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.core.owner import Owner
from bot.core.step_result import AuditRecord, PlannedAction
from bot.core.watch_state import WatchState


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something a platform (or the house itself) tells, as it came. `account` and `key` together name it for ever."""

    account: str
    key: str
    raw: bytes
    received_at: datetime


@dataclass(frozen=True, slots=True)
class SetAside:
    """An arrival that could not be understood or decided. It is kept for the operator, and the stream goes on."""

    arrival: Arrival
    why: str


@dataclass(frozen=True, slots=True)
class LaneChange:
    """A lane before and after a batch; the store writes the difference."""

    before: WatchState
    after: WatchState


@dataclass(frozen=True, slots=True)
class LanePlan:
    lane: str
    planned: PlannedAction


@dataclass(slots=True)
class Batch:
    """Everything that a number of arrivals led to. `unfit`: lane, kind and place of actions that nobody here can do."""

    done: list[Arrival] = field(default_factory=list)
    asides: list[SetAside] = field(default_factory=list)
    changes: dict[str, LaneChange] = field(default_factory=dict)
    planned: list[LanePlan] = field(default_factory=list)
    records: list[tuple[str, AuditRecord]] = field(default_factory=list)
    called_off: list[tuple[str, Owner]] = field(default_factory=list)  # lane, owner
    unfit: list[tuple[str, str, str]] = field(default_factory=list)
