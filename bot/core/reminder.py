"""What a lane remembers of its reminders: which guideline went out when and where it stands, and what is put off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.ref import MessageRef


class WaitReason(StrEnum):
    """Why a reminder does not go out when its plan says. Each has a sentence, `wait_…`."""

    QUIET = "quiet"  # the watch's quiet hours
    INCIDENT = "incident"  # something goes on, or did so within a day
    GAP = "gap"  # the last reminder is not long ago
    MISSED = "missed"  # the bot was not there at its moment
    PAUSED = "paused"  # a moderator paused the bot
    POSTPONED = "postponed"  # a moderator asked for it


@dataclass(frozen=True, slots=True)
class SentReminder:
    """The last time that a guideline was posted. `shown`: where it stands, as far as is known; one message a group."""

    at: datetime
    shown: tuple[MessageRef, ...] = ()


@dataclass(frozen=True, slots=True)
class PostponedReminder:
    """A run that waits. `planned` is the moment that the plan gave it; its timer says when it is tried again."""

    planned: datetime
    why: WaitReason
