"""INSERT … ON CONFLICT. SQLite and PostgreSQL write it alike, and SQLAlchemy's class for SQLite compiles for both. The one for
PostgreSQL brings its drivers along, a tenth of a start."""

from __future__ import annotations

from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.dialects.sqlite.dml import OnConflictClause

__all__ = ["insert"]

# The compiler for PostgreSQL asks for the name of a constraint, which SQLite has not.
OnConflictClause.constraint_target = None  # type: ignore[attr-defined]  # an attribute of the class for PostgreSQL only
