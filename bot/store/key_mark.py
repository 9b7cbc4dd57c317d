"""The mark of the key under which the database knows people. The key itself is in a file of its own."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, literal, select

from bot.store.schema import decisions, fact, members, set_fact

_NAME = "key_mark"


@dataclass(frozen=True, slots=True)
class KnownKey:
    """`in_use`: the database holds pseudonyms. `mark`: None in a database that an older version wrote."""

    in_use: bool
    mark: str | None


def load(connection: Connection) -> KnownKey:
    in_use = any(
        connection.execute(select(literal(1)).select_from(table).limit(1)).first() for table in (members, decisions)
    )
    return KnownKey(in_use, fact(connection, _NAME))


def save(connection: Connection, mark: str) -> None:
    set_fact(connection, _NAME, mark)
