"""Counts for the yearly report, from the changes in the watch state.

Each incident, case and police file counts in the local year of its beginning. A change replaces its earlier count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import Final, TypeVar

from bot.core.case import Case, CaseEnding
from bot.core.draft import Draft
from bot.core.incident import Incident, IncidentOutcome
from bot.core.police_file import PoliceFile
from bot.core.tally import (
    LONGEST_ANSWER,
    LONGEST_WAIT,
    Counted,
    IncidentKind,
    YearCounter,
    changed_years,
    first_day_of_years,
)
from bot.core.watch_state import WatchState

Name = tuple[Counted, str]
Thing = TypeVar("Thing", Incident, Case, PoliceFile)


def count(draft: Draft, before: WatchState) -> None:
    """Runs after every event."""
    after = draft.state
    incidents = [pair for pair in _changed(before.incidents, after.incidents) if not _counts_the_same(*pair)]
    _replace(draft, incidents, lambda incident: _of_incident(draft, incident))
    _replace(draft, [pair for pair in draft.changed_cases if not _was_decided_before_deletion(*pair)], _of_case)
    _replace(draft, _changed(before.police_files, after.police_files), _of_file)


def begin(draft: Draft) -> None:
    """Puts the first counted day on record. Part of the housekeeping."""
    if first_day_of_years(draft.state.years) is None:
        today = _local(draft, draft.at).date()
        since = YearCounter(today.year, Counted.SINCE, today.isoformat())
        draft.state = replace(draft.state, years={**draft.state.years, str(since): 1})


def _changed(before: Mapping[str, Thing], after: Mapping[str, Thing]) -> Sequence[tuple[Thing | None, Thing]]:
    if after is before:
        return ()
    return [(was, thing) for id, thing in after.items() if (was := before.get(id)) is not thing]


def _replace(
    draft: Draft, changed: Sequence[tuple[Thing | None, Thing]], names: Callable[[Thing], Iterator[Name]]
) -> None:
    """Counts the things that changed. A thing that is gone stays counted."""
    for was, thing in changed:
        counted = list(names(thing))
        if was is not None and was.opened_at == thing.opened_at and list(names(was)) == counted:
            continue
        old = [] if was is None else _counters(draft, was, names(was))
        years = changed_years(draft.state.years, old, _counters(draft, thing, counted))
        if years is not draft.state.years:
            draft.state = replace(draft.state, years=years)


def _counters(draft: Draft, thing: Incident | Case | PoliceFile, names: Iterable[Name]) -> list[YearCounter]:
    begun = _local(draft, thing.opened_at).year
    return [YearCounter(begun, counted, name) for counted, name in names]


def _local(draft: Draft, at: datetime) -> datetime:
    return at.astimezone(draft.context.watch.timezone)


def _counts_the_same(was: Incident | None, incident: Incident) -> bool:
    """True for most changes: a message that tells of the incident."""
    return was is not None and _COUNTED(was) == _COUNTED(incident)


_COUNTED: Final = attrgetter("opened_at", "danger", "has_vehicle", "street", "called", "police_at", "outcome")


def _of_incident(draft: Draft, incident: Incident) -> Iterator[Name]:
    """A merged incident counts for the one that it became part of."""
    if incident.outcome is IncidentOutcome.MERGED:
        return
    opened_at = _local(draft, incident.opened_at)
    yield Counted.MONTH, f"{opened_at.month:02}"
    yield Counted.HOUR, f"{opened_at.hour:02}"
    yield Counted.KIND, _kind(incident).value
    yield Counted.STREET, incident.street
    if incident.called is not None:
        yield Counted.CALL, "asked" if incident.called.asked else "first"
        wait = (incident.called.at - incident.opened_at).total_seconds()
        if wait > 0:  # a call in the report itself has no time
            yield Counted.WAIT, str(min(round(wait / 60), LONGEST_WAIT))
    if incident.police_at is not None:
        yield Counted.ON_SCENE, ""
    if incident.outcome is not None:
        yield Counted.OUTCOME, incident.outcome.value


def _kind(incident: Incident) -> IncidentKind:
    if incident.danger:
        return IncidentKind.DANGER
    return IncidentKind.VEHICLE if incident.has_vehicle else IncidentKind.OTHER


def _of_case(case: Case) -> Iterator[Name]:
    """The cases that were hidden, and how each ended. A withdrawal by the author is no decision."""
    if not case.hides:
        return
    rule = case.why[0].rule if case.why else ""
    yield Counted.HELD, rule
    if case.appealed:
        yield Counted.APPEAL, "made"
    decided = case.decided
    if decided is None or decided.ending is CaseEnding.WITHDRAWN:
        return
    if not decided.by:
        if decided.at != case.opened_at:  # else the rule itself removed it
            yield Counted.LEFT, rule
    elif decided.ending is CaseEnding.APPROVED:
        yield Counted.OVERTURNED, rule
        if case.appealed:
            yield Counted.APPEAL, "granted"
    elif decided.ending is not CaseEnding.KEPT:
        yield Counted.UPHELD, rule


def _was_decided_before_deletion(was: Case | None, case: Case) -> bool:
    """True if the author deleted the message after a decision, which still counts."""
    return case.ending is CaseEnding.WITHDRAWN and was is not None and was.decided is not None


def _of_file(file: PoliceFile) -> Iterator[Name]:
    delivered = [mail.delivered_at for mail in file.mails if mail.delivered_at is not None]
    if not delivered:
        if file.mails and not any(mail.waiting for mail in file.mails):
            yield Counted.MAIL, "failed"
        return
    yield Counted.MAIL, "passed_on"
    if file.receipt is not None:
        yield Counted.MAIL, "confirmed"
        hours = round((file.receipt.at - min(delivered)).total_seconds() / 3600)
        yield Counted.ANSWER, str(min(max(hours, 0), LONGEST_ANSWER))
