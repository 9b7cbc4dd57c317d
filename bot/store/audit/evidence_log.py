"""The part of the audit log about evidence bags: who made one, for whom, on what ground, when, and its seal."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from bot.store.schema import evidence, micros, moment


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """`bag`: the name of its folder. `seal`: one hash over the whole bag."""

    at: datetime
    lane: str
    code: str
    case_number: str
    made_for: str
    ground: str
    made_by: str
    with_held: bool
    bag: str
    seal: str


def append(connection: Connection, entry: EvidenceEntry) -> None:
    connection.execute(insert(evidence).values({**asdict(entry), "at": micros(entry.at)}))


def entries(connection: Connection) -> list[EvidenceEntry]:
    """Oldest first."""
    rows = connection.execute(
        select(*(column for column in evidence.columns if column.name != "id")).order_by(evidence.c.id)
    )
    return [EvidenceEntry(**{**row._asdict(), "at": moment(row.at)}) for row in rows]
