"""An evening: a chat of one watch with expectations on the bot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.message import Role
from bot.core.watch import Numbers


class Visible(StrEnum):
    """The part of a message that the group must be able to read."""

    WHOLE = "true"
    MASKED = "masked"  # the facts, with some words covered
    HIDDEN = "hidden"  # no original: a masked copy or nothing


class Ask(StrEnum):
    """The number that the bot must urge the group to call."""

    POLICE = "101"
    EMERGENCY = "112"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Expectations:
    """None: any behaviour is right. `severity`: 3 danger or lost trust, 2 embarrassing, 1 annoying."""

    visible: Visible | None = None
    card: bool | None = None
    ask: Ask | None = None
    nudge: bool | None = None
    called: bool | None = None
    opens: bool | None = None
    same_as: int | None = None
    closes: bool | None = None
    false_alarm: bool | None = None
    severity: int = 1


@dataclass(frozen=True, slots=True)
class EveningLine:
    """One message. `day` counts from the evening's date. `reply_to` is the number of an earlier line."""

    number: int
    day: int
    at: time
    author: str
    text: str
    reply_to: int | None = None
    expect: Expectations = field(default_factory=Expectations)

    def moment(self, first: date, zone: ZoneInfo) -> datetime:
        """The line's moment; `first` is the evening's date."""
        return datetime.combine(first + timedelta(days=self.day), self.at, zone)


@dataclass(frozen=True, slots=True)
class Evening:
    """`languages` as in config.yaml (`nl-NL` is Dutch as in the Netherlands). None: config.yaml decides."""

    id: str
    date: date
    lines: tuple[EveningLine, ...]
    languages: tuple[str, ...] | None = None
    numbers: Numbers | None = None
    roles: Mapping[str, Role] = field(default_factory=dict)
    about: str = ""
