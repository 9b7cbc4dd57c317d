"""Chains the lines of the audit log, and lets the database refuse every change of them."""

from __future__ import annotations

import secrets
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

_COVERED = (
    "id",
    "at",
    "lane",
    "chat",
    "author",
    "decision",
    "treatment",
    "rules",
    "labels",
    "rules_version",
    "case",
    "by",
)
"""The columns of a line of before this version; the others are null in it, and no part of its hash."""


def upgrade() -> None:
    for name, kind in (
        ("kind", sa.Text()),
        ("hits", sa.Text()),
        ("asked", sa.Integer()),
        ("seen", sa.Text()),
        ("posted_at", sa.Integer()),
        ("opened_at", sa.Integer()),
        ("content", sa.Text()),
        ("language", sa.Text()),
        ("until", sa.Integer()),
    ):
        op.add_column("decisions", sa.Column(name, kind))
    op.add_column("decisions", sa.Column("hash", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "audit_authors",
        sa.Column("line", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
    )
    op.create_index("audit_authors_author", "audit_authors", ["author"])
    connection = op.get_bind()
    _close_gaps(connection)
    _commit_to_authors(connection)
    _chain(connection)
    op.execute(
        "CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions "
        "BEGIN SELECT RAISE(ABORT, 'a line of the audit log never changes'); END"
    )
    op.execute(
        "CREATE TRIGGER decisions_leave_in_order BEFORE DELETE ON decisions "
        "WHEN OLD.id > coalesce((SELECT CAST(value AS INTEGER) FROM facts WHERE name = 'audit_anchor'), 0) "
        "BEGIN SELECT RAISE(ABORT, 'only retention removes lines of the audit log, from the old end'); END"
    )


def _close_gaps(connection: sa.Connection) -> None:
    """Older versions removed single lines by their age, so there may be gaps: the lines get new numbers, in their order."""
    numbers = [row[0] for row in connection.execute(sa.text("SELECT id FROM decisions ORDER BY id"))]
    moved = [{"old": old, "new": new} for new, old in enumerate(numbers, 1) if new != old]
    if moved:
        connection.execute(sa.text("UPDATE decisions SET id = :new WHERE id = :old"), moved)
    connection.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = 'decisions'"))
    if numbers:
        insert = sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES ('decisions', :last)")
        connection.execute(insert, {"last": len(numbers)})


def _commit_to_authors(connection: sa.Connection) -> None:
    """The work of `bot/store/audit/audit_authors.py`, written out here."""
    known = connection.execute(
        sa.text("SELECT id, author FROM decisions WHERE typeof(author) = 'text' AND author <> ''")
    ).all()
    salted = [(number, author, secrets.token_hex(16)) for number, author in known]
    rows = [
        {"line": number, "author": author, "salt": salt, "hash": sha256(f"{salt}:{author}".encode()).hexdigest()[:24]}
        for number, author, salt in salted
    ]
    if rows:
        connection.execute(
            sa.text("INSERT INTO audit_authors (line, author, salt) VALUES (:line, :author, :salt)"), rows
        )
        connection.execute(sa.text("UPDATE decisions SET author = :hash WHERE id = :line"), rows)


def _chain(connection: sa.Connection) -> None:
    """The work of `bot/store/audit/audit_chain.py`, written out here: a released migration never changes."""
    kinds = ", ".join(f'typeof("{name}")' for name in _COVERED)
    contents = ", ".join(f'CAST("{name}" AS BLOB)' for name in _COVERED)
    before, hashes = "0" * 64, []
    for row in connection.execute(sa.text(f"SELECT {kinds}, {contents} FROM decisions ORDER BY id")):
        digest = sha256(before.encode())
        cells = zip(_COVERED, row[: len(_COVERED)], row[len(_COVERED) :], strict=True)
        for name, kind, content in cells:
            if kind != "null":
                digest.update(f"{name}:{kind}:{len(content)}:".encode())
                digest.update(content)
        before = digest.hexdigest()
        hashes.append(before)
    if hashes:
        numbered = [{"id": number, "hash": found} for number, found in enumerate(hashes, 1)]
        connection.execute(sa.text("UPDATE decisions SET hash = :hash WHERE id = :id"), numbered)
