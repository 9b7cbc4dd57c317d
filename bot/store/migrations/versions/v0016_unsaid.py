"""Adds the mark of arrivals that a backup had not decided, and the table of the questions about them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.add_column("inbox", sa.Column("backup", sa.Integer(), nullable=True))
    op.create_table(
        "unsaid",
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("lane", "code"),
        sqlite_with_rowid=False,
    )
