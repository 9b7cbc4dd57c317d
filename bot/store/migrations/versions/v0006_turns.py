"""Adds the turn of an arrival. Arrivals of an older version keep their order, and go before all others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("inbox", sa.Column("turn", sa.Text(), nullable=False, server_default="0"))
    op.drop_index("inbox_new", "inbox")
    op.create_index("inbox_turns", "inbox", ["turn", "id"], sqlite_where=sa.text("state = 'new'"))
