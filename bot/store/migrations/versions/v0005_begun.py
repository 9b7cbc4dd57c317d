"""Adds the table that says since when each group is served. A watch that is in the database already has begun long ago."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_OLD_WATCHES = "SELECT lane FROM members UNION SELECT lane FROM timers UNION SELECT lane FROM tally"


def upgrade() -> None:
    op.create_table(
        "begun",
        sa.Column("lane", sa.Text(), nullable=False),
        sa.Column("chat", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("lane", "chat"),
        sqlite_with_rowid=False,
    )
    began = '"1970-01-01T00:00:00Z"'
    op.execute(
        sa.text(f"INSERT INTO begun SELECT lane, '*', CAST(:began AS BLOB) FROM ({_OLD_WATCHES})").bindparams(
            began=began
        )
    )
