"""The life of a rule: at which stage a rule that may act is in force, from the moderators' last decisions on its cases.

A rule whose file says `act` asks until the moderators have agreed with it often enough (`rule_life` in config.yaml). It asks
again as soon as they have not, or when it passes its daily limit on two days of a week. Only decisions on hits of which the
reader was sure count: with the others a rule asks at every stage. The desk and the coordinators hear of each change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from bot.core.action import Purpose, SendPrivately
from bot.core.case import TAKES_AWAY, Case, CaseEnding
from bot.core.draft import Draft
from bot.core.reading import SURE
from bot.core.rule import DailyLimit, Rule, RuleRecord, Stage, Treatment
from bot.core.watch import RuleLife, Watch
from bot.core.watch_state import WatchState
from bot.core.weekly.condition_mark import mark_of
from bot.core.weekly.scoreboard import Precision

MOST_DECISIONS: Final = 200
"""The bot judges a rule by this many of the last decisions."""

FULL_DAYS: Final = 2
FULL_DAYS_WITHIN: Final = timedelta(days=7)
"""A rule that passes its daily limit on so many days within this time has to earn `act` anew."""

_FULLY_TOLD: Final[dict[str, tuple[Sequence[Rule], Mapping[str, RuleRecord], Watch]]] = {}
"""The rules and records of each watch whose state has been told completely. It only saves time: most events change none of
them."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How often moderators agreed with a rule, and whether that is enough for it to act alone."""

    agreed: int
    decided: int
    earned: bool


def standing_of(rule: Rule, record: RuleRecord, needed: RuleLife) -> Standing:
    """Decisions under another condition of the rule do not count."""
    decisions = record.decisions if record.condition == mark_of(rule) else ()
    agreed, decided = sum(agreed for _, agreed in decisions), len(decisions)
    precision = Precision.of(agreed, decided)
    good = precision is not None and precision.share >= needed.precision and precision.low >= needed.lower
    return Standing(agreed, decided, needed.decisions == 0 or (decided >= needed.decisions and good))


def in_force(rules: Sequence[Rule], records: Mapping[str, RuleRecord], needed: RuleLife) -> tuple[Rule, ...]:
    """The rules, each with the stage at which it is in force."""
    return tuple(
        rule
        if rule.stage is not Stage.ACT or standing_of(rule, records.get(rule.id, RuleRecord()), needed).earned
        else replace(rule, stage=Stage.ASK)
        for rule in rules
    )


def after_event(draft: Draft, before: WatchState) -> None:
    """Runs after every event: counts the decisions and the full days, and tells of a stage that changed."""
    watch, of_watch = draft.context.watch, draft.context.rules
    told, records = _FULLY_TOLD.get(watch.id), draft.state.records
    is_told = told is not None and told[0] is of_watch and told[1] is records and told[2] is watch
    if is_told and not draft.changed_cases and draft.state.brakes is before.brakes:
        return
    rules = {rule.id: rule for rule in of_watch}
    _count_decisions(draft, rules)
    full = _count_full_days(draft, before, rules) if draft.state.brakes is not before.brakes else set()
    if full or not is_told or draft.state.records is not records:
        for rule in of_watch:
            _tell(draft, rule, rule.id in full)
    _FULLY_TOLD[watch.id] = of_watch, draft.state.records, watch


def _count_decisions(draft: Draft, rules: Mapping[str, Rule]) -> None:
    """Counts the decisions of an event for their rules. One event can decide many cases, as on the card of a raid: if the
    moderator agrees with a rule in several of them, the first one counts."""
    agreed_once: set[str] = set()
    for known, case in draft.changed_cases:
        if known is None or known.decided is case.decided or _is_withdrawn(case):
            continue
        agreed = _agreed(known, case)
        for id in dict.fromkeys(reason.rule for reason in case.why if reason.confidence >= SURE):
            if id in rules and not (agreed and id in agreed_once):
                _remember(draft, rules[id], case.id, agreed)
                agreed_once |= {id} if agreed else set()


def _agreed(before: Case, case: Case) -> bool | None:
    """Whether a moderator agreed with the rules of the case. None: the case has no decision of a moderator now. A moderator who
    takes back what a rule did alone does not agree, unless another decision follows."""
    if case.decided is None:
        alone = before.decided is not None and not before.decided.by and before.decided.at == case.opened_at
        return False if alone else None
    if not case.decided.by:
        return None
    if case.ending is CaseEnding.APPROVED:
        return False
    return True if case.ending in TAKES_AWAY else None


def _is_withdrawn(case: Case) -> bool:
    """True if the author deleted the message. An earlier decision on it still counts."""
    return case.ending is CaseEnding.WITHDRAWN


def _remember(draft: Draft, rule: Rule, case: str, agreed: bool | None) -> None:
    """The last decision on a case counts."""
    record = _record(draft, rule.id)
    known = record.decisions if record.condition == mark_of(rule) else ()
    decisions = [(id, was) for id, was in known if id != case]
    if agreed is None and len(decisions) == len(known):
        return
    if agreed is not None:
        decisions.append((case, agreed))
    record = replace(record, decisions=tuple(decisions[-MOST_DECISIONS:]), condition=mark_of(rule))
    draft.state = draft.state.with_record(rule.id, record)


def _count_full_days(draft: Draft, before: WatchState, rules: Mapping[str, Rule]) -> set[str]:
    """The ids of the rules that have to earn `act` anew, because they passed their limit on too many days."""
    full = set()
    for id, limit in draft.state.brakes.items():
        if id in rules and _is_fresh(before.brakes.get(id), limit):
            record = _record(draft, id)
            days = _days(record, limit.day)
            if len(days) >= FULL_DAYS and record.decisions:
                full.add(id)
                record = replace(record, decisions=())
            draft.state = draft.state.with_record(id, replace(record, full_days=days))
    return full


def _record(draft: Draft, rule: str) -> RuleRecord:
    return draft.state.records.get(rule, RuleRecord())


def _is_fresh(before: DailyLimit | None, limit: DailyLimit) -> bool:
    return limit.told and not (before is not None and before.told and before.day == limit.day)


def _days(record: RuleRecord, today: date) -> tuple[date, ...]:
    return tuple(sorted({day for day in (*record.full_days, today) if today - day < FULL_DAYS_WITHIN}))


def _tell(draft: Draft, rule: Rule, full: bool) -> None:
    """Tells the desk and the coordinators once of each change of the stage in force."""
    needed, record = draft.context.watch.rule_life, _record(draft, rule.id)
    if rule.stage is not Stage.ACT or not needed.decisions:
        if record.told is not None:
            draft.state = draft.state.with_record(rule.id, replace(record, told=None))
        return
    standing = standing_of(rule, record, needed)
    if not can_act_alone(rule):
        if record.told is None:
            draft.state = draft.state.with_record(rule.id, replace(record, told=Stage.ASK))
            _announce(draft, rule, standing, "rule_idle", record)
        return
    now = Stage.ACT if standing.earned else Stage.ASK
    if now is record.told:
        return
    draft.state = draft.state.with_record(rule.id, replace(record, told=now))
    _announce(draft, rule, standing, _word(record, standing, full), record)


def _word(record: RuleRecord, standing: Standing, full: bool) -> str:
    if standing.earned:
        return "rule_acts"
    if record.told is None:
        return "rule_asks"
    if full:
        return "rule_full"
    return "rule_fell" if standing.decided else "rule_changed"


def can_act_alone(rule: Rule) -> bool:
    """False for a rule that does the same at `ask` and at `act`: it hides until a moderator decides, or only sends texts."""
    return rule.then.message not in (Treatment.KEEP, Treatment.HOLD)


def describe(draft: Draft) -> list[str]:
    """A line for the desk about each rule that may act: whether it does, and with which numbers."""
    needed = draft.context.watch.rule_life
    lines = []
    for rule in draft.context.rules:
        if rule.stage is Stage.ACT and needed.decisions:
            record = _record(draft, rule.id)
            standing = standing_of(rule, record, needed)
            key = "rule_acts" if standing.earned else "rule_asks"
            key = key if can_act_alone(rule) else "rule_idle"
            lines.append(draft.desk_text(key, **_values(draft, rule, standing, record)))
    return lines


def _announce(draft: Draft, rule: Rule, standing: Standing, key: str, record: RuleRecord) -> None:
    watch, values = draft.context.watch, _values(draft, rule, standing, record)
    draft.tell_desk(key, **values)
    for coordinator in watch.coordinators:
        draft.do(SendPrivately(coordinator, watch.groups[0], draft.desk_text(key, **values), Purpose.DESK))


def _values(draft: Draft, rule: Rule, standing: Standing, record: RuleRecord) -> dict[str, str]:
    watch, needed = draft.context.watch, draft.context.watch.rule_life
    return {
        "rule": rule.title[watch.languages[0]],
        "count": str(standing.decided),
        "outcome": str(standing.agreed),
        "days": str(len(record.full_days)),
        "text": draft.desk_text(
            "rule_bar",
            count=str(needed.decisions),
            outcome=draft.desk_text("percent", count=f"{needed.precision * 100:.0f}"),
            state=draft.desk_text("percent", count=f"{needed.lower * 100:.0f}"),
        ),
    }
