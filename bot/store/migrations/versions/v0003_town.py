"""What a lane has for members whom the bot may not write to yet, and who asks to come in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for table in ("notes", "joins"):
        op.create_table(
            table,
            sa.Column("lane", sa.Text(), nullable=False),
            sa.Column("id", sa.Text(), nullable=False),
            sa.Column("body", sa.LargeBinary(), nullable=False),
            sa.PrimaryKeyConstraint("lane", "id"),
            sqlite_with_rowid=False,
        )
