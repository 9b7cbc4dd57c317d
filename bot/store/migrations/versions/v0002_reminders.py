"""Adds the tables of sent and postponed reminders."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for table, key in (("reminded", "guideline"), ("put_off", "timer")):
        op.create_table(
            table,
            sa.Column("lane", sa.Text(), nullable=False),
            sa.Column(key, sa.Text(), nullable=False),
            sa.Column("body", sa.LargeBinary(), nullable=False),
            sa.PrimaryKeyConstraint("lane", key),
            sqlite_with_rowid=False,
        )
