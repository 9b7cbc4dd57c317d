"""What a replay tells: the values that the table, the page and the comparison are made of. No names but those in `who`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.config.values import ReaderKind
from bot.core.reading import Label, Span
from bot.core.rule import Treatment, Unanswered
from bot.core.verdict import Decision


@dataclass(frozen=True, slots=True)
class TriggeringWords:
    """A rule that hit. `words`: the places in the message's text that speak for it; may be empty."""

    rule: str
    label: Label | None
    confidence: float
    words: tuple[Span, ...]
    treatment: Treatment
    unsure: bool = False
    counted_only: bool = False  # the rule's stage is `watch`, or its brake is pulled


@dataclass(frozen=True, slots=True)
class UndecidedCase:
    """What becomes of a message that the moderators are asked about, when none of them decides in time."""

    within: timedelta
    then: Unanswered


@dataclass(frozen=True, slots=True)
class FlaggedMessage:
    """A message that at least one rule hit. `number` is its place among the export's messages, from 1; `at` is in the
    watch's time zone; `who` is a name or initials. `group` and `private`: what the bot would have written because of it,
    to everybody and to the author; `hidden`: the message itself would not have stayed."""

    number: int
    at: datetime
    who: str
    text: str
    decision: Decision
    because: tuple[TriggeringWords, ...]
    hidden: bool
    group: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    card: bool = False  # the moderators are asked
    undecided: UndecidedCase | None = None


@dataclass(frozen=True, slots=True)
class ReplayedFile:
    """The file: every line of it is a message or one of the program's own lines."""

    file: str
    format: str  # "WhatsApp, Android", for people
    chat: str
    first: datetime | None  # in the watch's time zone
    last: datetime | None
    messages: int
    system_lines: int


@dataclass(slots=True)
class Totals:
    """Counts only: as small for a million messages as for one. Days and hours are those of the watch's time zone."""

    decisions: Counter[Decision] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    days: dict[date, Counter[Decision]] = field(default_factory=dict)
    hours: dict[int, Counter[Decision]] = field(default_factory=dict)
    hidden: int = 0
    cards: int = 0  # messages that a moderator would have been asked about
    asks: int = 0  # «have you called 101?», in the group
    notices: int = 0  # anything else the bot would have written in the group
    private: int = 0
    reminders: int = 0
    incidents: int = 0
    incidents_called: int = 0  # in how many of them somebody said that the police were told


@dataclass(frozen=True, slots=True)
class ReplayResult:
    """A replay, from beginning to end. `titles`: each rule's title by language. `flagged` can be gone through again and
    again, in the order of the chat; it is read from the disk, so that a long chat fits. `names`: people stand in it by name."""

    watch: str
    languages: tuple[str, ...]
    source: ReplayedFile
    totals: Totals
    titles: Mapping[str, Mapping[str, str]]
    house_rules: Mapping[str, int | None]
    flagged: Iterable[FlaggedMessage]
    reader: ReaderKind = ReaderKind.LIGHT
    names: bool = False
