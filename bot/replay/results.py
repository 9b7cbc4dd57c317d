"""The result of a replay, as values for the table, the page and the comparison. Only `author` and texts contain names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.config.values import ReaderKind
from bot.core.reading import Label, Span
from bot.core.rule import Treatment, Unanswered
from bot.core.texts import Texts
from bot.core.verdict import Decision


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A rule that hit a message. `words`: the spans of the text that triggered the rule; may be empty.
    `counted_only`: the stage of the rule is `watch`, or its brake has stopped it."""

    rule: str
    label: Label | None
    confidence: float
    words: tuple[Span, ...]
    treatment: Treatment
    unsure: bool = False
    counted_only: bool = False


@dataclass(frozen=True, slots=True)
class UndecidedCase:
    """The end of a case on which no moderator decides: `then` happens after `within`."""

    within: timedelta
    then: Unanswered


@dataclass(frozen=True, slots=True)
class FlaggedMessage:
    """A message that at least one rule hit. `number` counts the messages of the export, from 1; `at` is in the watch's time
    zone; `author` is a name or initials. `hidden`: the bot would have taken the message down; `group` and `private`: the texts
    that the bot would have sent because of it to the group and to the author; `card`: the moderators would have got a card."""

    number: int
    at: datetime
    author: str
    text: str
    decision: Decision
    hits: tuple[ShownHit, ...]
    hidden: bool
    group: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    card: bool = False
    undecided: UndecidedCase | None = None


@dataclass(frozen=True, slots=True)
class ReplayedFile:
    """The exported file. Every entry in it is a message or a system line of the chat program.

    `format`: for people, such as «WhatsApp, Android»; `first` and `last`: times in the watch's time zone, None without events.
    """

    file: str
    format: str
    chat: str
    first: datetime | None
    last: datetime | None
    messages: int
    system_lines: int


@dataclass(slots=True)
class Totals:
    """The counts of a replay; their size does not grow with the messages. Days and hours are in the watch's time zone.

    `cards`: messages with a card; `asks`: questions «have you called 101?» in the group; `notices`: other texts in the group,
    without `reminders`; `incidents_called`: incidents in which a member said that the police were called; `texts`: a digest of
    all that members read of the bot, so that another wording is a change.
    """

    decisions: Counter[Decision] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    days: dict[date, Counter[Decision]] = field(default_factory=dict)
    hours: dict[int, Counter[Decision]] = field(default_factory=dict)
    hidden: int = 0
    cards: int = 0
    asks: int = 0
    notices: int = 0
    private: int = 0
    reminders: int = 0
    incidents: int = 0
    incidents_called: int = 0
    texts: bytes = b""


@dataclass(frozen=True, slots=True)
class ReplayResult:
    """The result of a replay. `titles`: by rule and language. `house_rules`: their numbers, by rule. `flagged`: in the order of
    the chat; each iteration reads it from the disk, so that a long chat fits into memory. `texts`: of the rules. `names`: the
    result shows names."""

    languages: tuple[str, ...]
    source: ReplayedFile
    totals: Totals
    titles: Mapping[str, Mapping[str, str]]
    house_rules: Mapping[str, int | None]
    flagged: Iterable[FlaggedMessage]
    reader: ReaderKind
    texts: Texts
    names: bool = False
