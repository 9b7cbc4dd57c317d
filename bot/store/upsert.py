"""INSERT … ON CONFLICT. SQLite and PostgreSQL write it alike, and SQLAlchemy's class for PostgreSQL compiles for both."""

from __future__ import annotations

from sqlalchemy.dialects.postgresql import insert

__all__ = ["insert"]
