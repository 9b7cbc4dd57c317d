"""Reminders in the watch state: the last posts of each guideline, and the postponed runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.ref import MessageRef


class WaitReason(StrEnum):
    """The reason why a reminder does not go out at its planned moment. Each reason has a text, `wait_…`."""

    QUIET = "quiet"  # the watch's quiet hours
    INCIDENT = "incident"  # an incident is open, or was within a day
    GAP = "gap"  # the last reminder is too recent
    MISSED = "missed"  # the bot did not run at the planned moment
    PAUSED = "paused"  # a moderator paused the bot
    POSTPONED = "postponed"  # a moderator asked for it


@dataclass(frozen=True, slots=True)
class SentReminder:
    """The last post of a guideline. `shown`: its known messages, at most one in each group."""

    at: datetime
    shown: tuple[MessageRef, ...] = ()


@dataclass(frozen=True, slots=True)
class PostponedReminder:
    """A run that waits. `planned`: the moment from the plan; the timer holds the moment of the next attempt."""

    planned: datetime
    why: WaitReason
