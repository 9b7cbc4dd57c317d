"""Makes a list of the open question about a police file: each mail and address has its own from now on."""

from __future__ import annotations

from alembic import op

revision = "0017"
down_revision = "0016"

_WITH_LIST = """
UPDATE police_files SET body = CAST(json_set(json_remove(CAST(body AS TEXT), '$.doubt'), '$.doubts',
    json_array(json_extract(CAST(body AS TEXT), '$.doubt'))) AS BLOB)
WHERE json_valid(CAST(body AS TEXT)) AND json_type(CAST(body AS TEXT), '$.doubt') = 'object'
"""


def upgrade() -> None:
    op.execute(_WITH_LIST)
