"""A neighbourhood watch as the core sees it: its groups, its people, its numbers, and what it answered to `policy`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.core.message import Role
from bot.core.ref import Ref

POLICY: Final[Mapping[str, tuple[str, ...]]] = {
    "plates": ("mask", "hold", "allow"),
    "media": ("hold", "remove", "allow"),
    "skin_colour": ("with_behaviour", "never", "allow"),
    "react": ("observe_only", "friendly_contact"),
    "past_incident": ("nudge", "allow"),
}
"""What rule sets of watches disagree on (domain study, 1.3), with the answers there are; the first is the default."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Telephone numbers of this watch. `police` is for what happens now; the first is the one to name."""

    police: tuple[str, ...] = ("101",)
    emergency: tuple[str, ...] = ("112",)
    non_urgent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Police:
    """The local police. `relay`: which messages are passed on (none, incidents, all)."""

    zone: str = ""
    mail: str = ""
    relay: str = "none"


ROTATE: Final = "rotate"
"""A reminder's text: whichever guideline's turn it is."""


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    """`cron` in local time; `text` is a guideline's id or ROTATE."""

    cron: str
    text: str = ROTATE


@dataclass(frozen=True, slots=True)
class Weekly:
    """When the moderators get the note on the week: a weekday (0 is Sunday, as in cron) and a local time."""

    weekday: int
    at: time

    @property
    def plan(self) -> ReminderPlan:
        return ReminderPlan(f"{self.at.minute} {self.at.hour} * * {self.weekday}")


@dataclass(frozen=True, slots=True)
class Quiet:
    """Local hours in which nothing is sent that can wait; may pass midnight."""

    start: time
    end: time


HINT_AGAIN: Final = timedelta(days=30)
"""The same hint to the same member at most this often (domain study, 5.3), unless the watch says otherwise."""


@dataclass(frozen=True, slots=True)
class Chatter:
    """How often the same member gets the same hint about a message that stays. `group`: name or link of the group where people
    may chat, as members read it."""

    every: timedelta = HINT_AGAIN
    group: str = ""


@dataclass(frozen=True, slots=True)
class Watch:
    """`languages`: the first is the default. `wordings`: which of them are spoken as in another country (`nl-NL`). `desk` is
    the moderators' chat, on whatever platform. `escalate_after`: so long after the question «have you called?» the moderators
    are told that nobody did."""

    id: str
    name: str
    languages: tuple[str, ...]
    groups: tuple[Ref, ...]
    desk: Ref
    timezone: ZoneInfo
    coordinators: tuple[Ref, ...] = ()
    postcodes: tuple[str, ...] = ()
    numbers: Numbers = field(default_factory=Numbers)
    police: Police = field(default_factory=Police)
    reminders: tuple[ReminderPlan, ...] = ()
    quiet: Quiet | None = None
    weekly: Weekly | None = None
    policy: Mapping[str, str] = field(default_factory=dict)
    min_age: int = 18
    chatter: Chatter = field(default_factory=Chatter)
    escalate_after: timedelta = timedelta(minutes=5)
    wordings: tuple[str, ...] = ()
    gatekeeper: bool = False  # members write to the bot, and the bot to the group

    def answer(self, policy: str) -> str:
        return self.policy.get(policy, POLICY[policy][0])

    def role(self, person: Ref, given: Role) -> Role:
        """A coordinator stays a coordinator wherever he writes; other roles are what the adapter saw."""
        return Role.COORDINATOR if person in self.coordinators else given
