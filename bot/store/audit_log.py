"""The audit log: all decisions with their reasons, under pseudonyms, without texts and names."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, insert

from bot.core.step_result import AuditRecord
from bot.store.schema import decisions, micros


def append(connection: Connection, records: Iterable[tuple[str, AuditRecord]]) -> None:
    rows = [
        {
            "at": micros(record.at),
            "lane": lane,
            "chat": record.group,
            "author": record.author,
            "decision": record.decision,
            "treatment": record.treatment,
            "rules": json.dumps(record.rules),
            "labels": json.dumps(record.labels),
            "rules_version": record.rules_version,
            "case": record.case,
            "by": record.by,
        }
        for lane, record in records
    ]
    if rows:
        connection.execute(insert(decisions), rows)
