"""Adds the tables of pending notes, requests to join and locked groups."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for table, key in (("notes", "id"), ("joins", "id"), ("locked", "chat")):
        op.create_table(
            table,
            sa.Column("lane", sa.Text(), nullable=False),
            sa.Column(key, sa.Text(), nullable=False),
            sa.Column("body", sa.LargeBinary(), nullable=False),
            sa.PrimaryKeyConstraint("lane", key),
            sqlite_with_rowid=False,
        )
