"""The audit log: all decisions with their reasons, under pseudonyms, without texts and names.

Lines are only added. `audit_chain.py` chains them, so that a changed or missing line is noticed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, LargeBinary, and_, cast, func, or_, select
from sqlalchemy.exc import DBAPIError

from bot.core.reading import Label
from bot.core.rule import Stage, Treatment
from bot.core.step_result import AuditKind, AuditRecord, RuleHit, Seen
from bot.store.audit import audit_authors, audit_chain
from bot.store.codec import replace_half_characters
from bot.store.schema import audit_authors as authors
from bot.store.schema import decisions, micros, moment


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line as it is stored. `watch`: its id."""

    number: int
    watch: str
    record: AuditRecord
    hash: str


def append(connection: Connection, records: Iterable[tuple[str, AuditRecord]]) -> None:
    records = list(records)
    if not records:
        return
    commitments = [audit_authors.commit_to(record.author) for _, record in records]
    lines = [
        _encodable(_line(lane, record, commitment))
        for (lane, record), (_, commitment) in zip(records, commitments, strict=True)
    ]
    first = audit_chain.append(connection, lines)
    numbered = enumerate(zip(records, commitments, strict=True), first)
    people = [(number, record.author, salt) for number, ((_, record), (salt, _)) in numbered if record.author]
    audit_authors.add(connection, people)


def purge(connection: Connection, before: datetime, now: datetime) -> None:
    """Removes the lines of before this moment from the old end, up to the first that is younger. Lines of a platform come late
    by hours at most; a line from a clock that ran ahead does not stop the others."""
    last_old = connection.execute(select(func.max(decisions.c.id)).where(is_over(before, now))).scalar_one_or_none()
    if last_old is not None:
        audit_chain.remove_up_to(connection, last_old)
        audit_authors.remove_up_to(connection, last_old)


def is_over(before: datetime, now: datetime) -> ColumnElement[bool]:
    """The old lines in front of the first that is younger."""
    at, number = decisions.c.at, decisions.c.id
    first_kept = select(func.min(number)).where(at >= micros(before), at <= micros(now)).scalar_subquery()
    return and_(at < micros(before), or_(first_kept.is_(None), number < first_kept))


def read(connection: Connection, since: datetime | None = None, watch: str = "") -> list[LogLine]:
    """The lines since this moment, oldest first, without those that cannot be read. `watch`: of one watch only."""
    joined = decisions.outerjoin(authors, authors.c.line == decisions.c.id)
    question = select(*decisions.columns, authors.c.author.label("who")).select_from(joined).order_by(decisions.c.id)
    if since is not None:
        question = question.where(decisions.c.at >= micros(since))
    if watch:
        question = question.where(decisions.c.lane == watch)
    try:
        return list(_readable(connection.execute(question)))
    except DBAPIError:  # a text of some line is no UTF-8
        whole = (func.is_utf8(cast(column, LargeBinary)) != 0 for column in decisions.columns)
        return list(_readable(connection.execute(question.where(*whole))))


def of_author(connection: Connection, author: str) -> list[tuple[str, AuditRecord]]:
    """The lines about messages of this person, oldest first, each with its watch. The moderators are left out."""
    lines = read(connection)
    return [(line.watch, replace(line.record, by=None)) for line in lines if line.record.author == author]


def _readable(rows: Iterable[Any]) -> Iterator[LogLine]:
    for row in rows:
        try:
            if not all(map(isinstance, row, _KINDS)):
                raise TypeError(row.id)
            yield LogLine(row.id, row.lane, _record(row), row.hash)
        except (TypeError, ValueError, KeyError, OverflowError):
            continue  # an edit by hand: `nabuur audit verify` names the line


def _kinds(column: Column[Any]) -> tuple[type, ...]:
    return (column.type.python_type, type(None)) if column.nullable else (column.type.python_type,)


_KINDS = tuple(map(_kinds, decisions.columns))
_rules = msgspec.json.Decoder(tuple[str, ...])
_labels = msgspec.json.Decoder(tuple[tuple[str, float], ...])
_hits = msgspec.json.Decoder(list[tuple[str, Label | None, float, Stage, str, bool]])
_TREATMENTS = {treatment.name.lower(): treatment for treatment in Treatment}


def _line(lane: str, record: AuditRecord, commitment: str) -> dict[str, int | str | None]:
    return {
        "at": micros(record.at),
        "lane": lane,
        "chat": record.group,
        "author": commitment,
        "decision": record.decision,
        "treatment": record.treatment,
        "rules": json.dumps(record.rules),
        "labels": json.dumps(record.labels),
        "rules_version": record.rules_version,
        "case": record.case,
        "by": record.by,
        "kind": record.kind.value,
        "hits": json.dumps([_written(hit) for hit in record.hits]) if record.hits else None,
        "asked": None if record.asked is None else int(record.asked),
        "seen": record.seen.value if record.seen else None,
        "posted_at": micros(record.posted_at) if record.posted_at else None,
        "opened_at": micros(record.opened_at) if record.opened_at else None,
        "content": ",".join(record.content) or None,
        "language": record.language,
        "until": micros(record.until) if record.until else None,
    }


def _encodable(line: dict[str, int | str | None]) -> dict[str, int | str | None]:
    for name, value in line.items():
        if isinstance(value, str) and not value.isascii():
            line[name] = replace_half_characters(value)
    return line


def _written(hit: RuleHit) -> list[Any]:
    label = hit.label.value if hit.label else None
    return [hit.rule, label, hit.confidence, hit.stage.value, hit.treatment.name.lower(), hit.live]


def _record(row: Any) -> AuditRecord:
    return AuditRecord(
        at=moment(row.at),
        group=row.chat,
        author=row.who or "",
        decision=row.decision,
        treatment=row.treatment,
        rules=_rules.decode(row.rules),
        labels=_labels.decode(row.labels),
        rules_version=row.rules_version,
        case=row.case,
        by=row.by,
        kind=AuditKind(row.kind) if row.kind else _kind_of(row.decision),
        hits=tuple(_hit(*hit) for hit in _hits.decode(row.hits)) if row.hits else (),
        asked=None if row.asked is None else bool(row.asked),
        seen=Seen(row.seen) if row.seen else None,
        posted_at=_moment(row.posted_at),
        opened_at=_moment(row.opened_at),
        content=tuple(row.content.split(",")) if row.content else (),
        language=row.language,
        until=_moment(row.until),
    )


def _moment(at: int | None) -> datetime | None:
    return None if at is None else moment(at)


def _hit(rule: str, label: Label | None, sure: float, stage: Stage, treatment: str, live: bool) -> RuleHit:
    return RuleHit(rule, label, sure, stage, _TREATMENTS[treatment], live)


_OF_DECISIONS = {
    "paused": AuditKind.PAUSED,
    "official post": AuditKind.POSTED,
    "witness appeal": AuditKind.POSTED,
    "approved": AuditKind.DECIDED,
    "removed": AuditKind.DECIDED,
    "warned": AuditKind.DECIDED,
    "muted": AuditKind.DECIDED,
    "undone": AuditKind.UNDONE,
    "unanswered": AuditKind.UNANSWERED,
}


def _kind_of(decision: str) -> AuditKind:
    """The kind of a line of an older version."""
    return _OF_DECISIONS.get(decision.partition(":")[0], AuditKind.HIT)
