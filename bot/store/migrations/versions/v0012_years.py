"""Adds the tables of the counters for the yearly report, and of official posts that adjoining watches offer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    for table, key in (("years", "counter"), ("offers", "code")):
        op.create_table(
            table,
            sa.Column("lane", sa.Text(), nullable=False),
            sa.Column(key, sa.Text(), nullable=False),
            sa.Column("body", sa.LargeBinary(), nullable=False),
            sa.PrimaryKeyConstraint("lane", key),
            sqlite_with_rowid=False,
        )
