"""The scoreboard of the rules, from the audit log: numbers by rule, label and week, without texts, names or pseudonyms.

A message counts in the week in which its rule hit, with all that became of it later. Only a moderator's decision says
whether a rule was right: the timeout and a rule that decides alone do not. Of several decisions on a case the last one counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta, tzinfo
from math import sqrt
from typing import Final, TypeVar

from bot.core.case import RESTRICTIONS, CaseEnding
from bot.core.rule import Treatment
from bot.core.step_result import AuditKind, AuditRecord, Seen
from bot.core.weekly.median_wait import median_wait

WEEKS: Final = 8
"""The weeks of `/stats`, the present one included."""

_Z: Final = 1.959964
"""The quantile of the normal distribution for an interval of 95 %."""

Key = TypeVar("Key", str, "ScoreKey")


@dataclass(frozen=True, slots=True)
class Precision:
    """The share of decisions that agree with the rule, and Wilson's 95 % interval around it."""

    share: float
    low: float
    high: float

    @classmethod
    def of(cls, right: int, decided: int) -> Precision | None:
        """None: there is no decision."""
        if not decided:
            return None
        share, spread = right / decided, _Z**2 / decided
        middle = (share + spread / 2) / (1 + spread)
        half = _Z / (1 + spread) * sqrt(share * (1 - share) / decided + spread / (4 * decided))
        return cls(share, max(0.0, middle - half), min(1.0, middle + half))


@dataclass(frozen=True, slots=True)
class RuleScore:
    """`hits`: messages that the rule hit. Of these, `counted`: without consequence, as for a rule at stage `watch`; `shown`:
    moderators got the message; `alone`: the rule hid or covered it without asking.

    `removed`, `approved`: the last decision of a moderator; `left`: the time ran out. `overturned`: a decision was taken back;
    `by_another`: by another moderator than the one who decided; `appealed`, `appeals_won`. `waits_s`: the seconds from
    the card to the first decision."""

    hits: int = 0
    counted: int = 0
    shown: int = 0
    alone: int = 0
    removed: int = 0
    approved: int = 0
    left: int = 0
    overturned: int = 0
    by_another: int = 0
    appealed: int = 0
    appeals_won: int = 0
    waits_s: tuple[int, ...] = ()

    @classmethod
    def sum(cls, scores: Iterable[RuleScore]) -> RuleScore:
        added = tuple(scores)
        numbers = {name: sum(getattr(score, name) for score in added) for name in _NUMBERS}
        return cls(**numbers, waits_s=tuple(wait for score in added for wait in score.waits_s))

    @property
    def precision(self) -> Precision | None:
        return Precision.of(self.removed, self.removed + self.approved)

    @property
    def wait(self) -> timedelta | None:
        """The median time to a decision."""
        wait = median_wait(self.waits_s)
        return None if wait is None else timedelta(seconds=round(wait.total_seconds()))


_NUMBERS: Final = tuple(number.name for number in fields(RuleScore) if number.name != "waits_s")


@dataclass(frozen=True, slots=True, order=True)
class ScoreKey:
    """`label`: empty if the rule rests on a phrase or a fact, or if a member flagged the message."""

    rule: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Scoreboard:
    """`weeks`: by their Mondays, oldest first; a week without any hit is there too. `last`: the last counted day."""

    weeks: Mapping[date, Mapping[ScoreKey, RuleScore]]
    last: date

    @property
    def by_rule(self) -> Mapping[str, RuleScore]:
        """Each rule over all weeks, the most frequent first. A message that a rule hit for two labels counts once for each."""
        return _most_first((key.rule, score) for week in self.weeks.values() for key, score in week.items())

    @property
    def by_label(self) -> Mapping[ScoreKey, RuleScore]:
        return _most_first((key, score) for week in self.weeks.values() for key, score in week.items())

    def of_week(self, monday: date) -> RuleScore:
        return RuleScore.sum(self.weeks[monday].values())


def _most_first(scores: Iterable[tuple[Key, RuleScore]]) -> dict[Key, RuleScore]:
    found: dict[Key, list[RuleScore]] = {}
    for key, score in scores:
        found.setdefault(key, []).append(score)
    added = {key: RuleScore.sum(each) for key, each in found.items()}
    return dict(sorted(added.items(), key=lambda item: (-item[1].hits, item[0])))


def monday_of(at: datetime, zone: tzinfo) -> date:
    day = at.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def since(now: datetime, zone: tzinfo, weeks: int) -> datetime:
    """The moment from which the log has to be read for so many weeks, the present one included."""
    monday = monday_of(now, zone) - timedelta(weeks=weeks - 1)
    return datetime(monday.year, monday.month, monday.day, tzinfo=zone)


def keep_score(records: Iterable[AuditRecord], now: datetime, zone: tzinfo, weeks: int = WEEKS) -> Scoreboard:
    """The scoreboard of the last weeks. `records`: of one watch, in the order of the log."""
    latest = monday_of(now, zone)
    board: _Board = {latest - timedelta(weeks=back): {} for back in reversed(range(weeks))}
    cases: dict[str, _CaseScore] = {}
    for record in records:
        if record.case is not None:
            cases.setdefault(record.case, _CaseScore()).follow(record)
        if record.kind in (AuditKind.HIT, AuditKind.PAUSED, AuditKind.OPENED):
            _add(board, monday_of(record.at, zone), _first_scores(record))
    for case in cases.values():
        if case.opened is not None:
            _add(board, monday_of(case.opened.at, zone), dict.fromkeys(case.keys, case.score))
    added = {monday: {key: RuleScore.sum(scores) for key, scores in week.items()} for monday, week in board.items()}
    return Scoreboard(added, now.astimezone(zone).date())


_Board = dict[date, dict[ScoreKey, list[RuleScore]]]


def _add(board: _Board, monday: date, scores: Mapping[ScoreKey, RuleScore]) -> None:
    """A week that is not asked for is left out."""
    week = board.get(monday)
    if week is not None:
        for key, score in scores.items():
            week.setdefault(key, []).append(score)


def _first_scores(record: AuditRecord) -> dict[ScoreKey, RuleScore]:
    """The count of one message, before any decision."""
    asked = _acts(record) if record.asked else set()
    alone = _acts(record) if not record.asked and record.seen in (Seen.FACTS, Seen.NOTHING) else set()
    live = {ScoreKey(hit.rule, hit.label or "") for hit in record.hits if hit.live}
    only_counted = record.kind is AuditKind.PAUSED
    return {
        key: RuleScore(
            hits=1,
            counted=only_counted or (bool(record.hits) and key not in live),
            shown=key in asked,
            alone=key in alone,
        )
        for key in _keys(record)
    }


def _keys(record: AuditRecord) -> set[ScoreKey]:
    if record.hits:
        return {ScoreKey(hit.rule, hit.label or "") for hit in record.hits}
    return {ScoreKey(rule) for rule in record.rules}


def _acts(record: AuditRecord) -> set[ScoreKey]:
    """The rules on which the case rests."""
    if not record.hits:
        return _keys(record)
    acting = (hit for hit in record.hits if hit.live and hit.treatment is not Treatment.KEEP)
    return {ScoreKey(hit.rule, hit.label or "") for hit in acting}


@dataclass(slots=True)
class _CaseScore:
    """The course of one case, line by line."""

    opened: AuditRecord | None = None
    keys: set[ScoreKey] = field(default_factory=set)
    _decision: str | None = None
    _by: str | None = None
    _wait_s: int | None = None
    _left: bool = False
    _overturned: bool = False
    _by_another: bool = False
    _appealed: bool = False
    _appeal_waits: bool = False
    _appeal_won: bool = False

    def follow(self, record: AuditRecord) -> None:
        match record.kind:
            case AuditKind.HIT | AuditKind.OPENED:
                self.opened, self.keys = record, _acts(record)
            case AuditKind.DECIDED:
                self._decision, self._by, self._left = record.decision, record.by, False
                asked = self.opened is not None and self.opened.asked
                if asked and self._wait_s is None and record.opened_at is not None:
                    self._wait_s = round((record.at - record.opened_at).total_seconds())
            case AuditKind.UNDONE:
                self._overturned = True
                self._by_another |= self._by is not None and record.by != self._by
                self._appeal_won |= self._appeal_waits
                self._decision, self._by, self._left, self._appeal_waits = None, None, False, False
            case AuditKind.UNANSWERED:
                self._left = True
            case AuditKind.APPEALED:
                self._appealed = self._appeal_waits = True
            case AuditKind.APPEAL_ENDED:
                self._appeal_won = record.decision == "overturned"
                self._appeal_waits = record.decision == "reopened"
            case AuditKind.PAUSED | AuditKind.POSTED:
                pass  # no lines of a case

    @property
    def score(self) -> RuleScore:
        return RuleScore(
            removed=self._decision in RESTRICTIONS,
            approved=self._decision == CaseEnding.APPROVED.value,
            left=self._left,
            overturned=self._overturned,
            by_another=self._by_another,
            appealed=self._appealed,
            appeals_won=self._appeal_won,
            waits_s=() if self._wait_s is None else (self._wait_s,),
        )
