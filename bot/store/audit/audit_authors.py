"""The authors of the lines of the audit log, apart from the lines: a person can be forgotten in a log that never changes.

A line holds a commitment: a hash of its author's pseudonym and of a random salt. The salt and the pseudonym are here. As long
as both are here, the line has its author, and an exchanged author is noticed. Without them the commitment tells nothing, not
even to a person who has the key of the pseudonyms: the salt cannot be guessed."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Final

from sqlalchemy import ColumnElement, Connection, insert, select

from bot.store.schema import audit_authors, decisions
from bot.store.statement import Statement

_INSERT: Final = Statement(insert(audit_authors), ("line", "author", "salt"))


def commit_to(author: str) -> tuple[str, str]:
    """A fresh salt, and the commitment with it. Both empty for a line without an author."""
    if not author:
        return "", ""
    salt = secrets.token_hex(16)
    return salt, commitment(author, salt)


def commitment(author: str, salt: str) -> str:
    return sha256(f"{salt}:{author}".encode()).hexdigest()[:24]


def add(connection: Connection, authors: Sequence[tuple[int, str, str]]) -> None:
    """Each: the number of a line, its author and the salt."""
    if authors:
        rows = [{"line": number, "author": author, "salt": salt} for number, author, salt in authors]
        _INSERT.run_each(connection, rows)


def forget(connection: Connection, about: ColumnElement[bool], author: str | None = None) -> None:
    """Lets those lines go that the condition is true for. `author`: only those of this one."""
    gone = audit_authors.c.line.in_(select(decisions.c.id).where(about))
    connection.execute(
        audit_authors.delete().where(gone if author is None else gone & (audit_authors.c.author == author))
    )


def remove_up_to(connection: Connection, number: int) -> None:
    connection.execute(audit_authors.delete().where(audit_authors.c.line <= number))


def exchanged(connection: Connection) -> Iterator[int]:
    """The numbers of the lines whose author here is not the one that the line was written with."""
    joined = audit_authors.join(decisions, decisions.c.id == audit_authors.c.line)
    columns = (audit_authors.c.line, audit_authors.c.author, audit_authors.c.salt, decisions.c.author)
    for number, author, salt, committed in connection.execute(
        select(*columns).select_from(joined).order_by(decisions.c.id)
    ):
        if commitment(str(author), str(salt)) != committed:
            yield number
