"""The version of the tables in a database: new tables, migrations of older ones, and the refusal of newer ones."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

from bot.errors import CannotStart
from bot.store.schema import metadata
from bot.translation import tr

HEAD = "0017"
"""The newest migration. A new database, and one at this version, opens without alembic."""

_NOT_OURS = tr("{path} is not a database of nabuur. Restore a backup, or move it away.")


def upgrade(connection: Connection, path: Path) -> None:
    """Migrates the tables to the newest version, or creates them. Raises CannotStart as `version_of` does."""
    version = version_of(connection, path)
    if version == HEAD:
        return
    if version is None:
        with connection.begin():
            _create(connection)
        return
    from alembic.util import CommandError  # only a database of another version needs it

    try:
        with connection.begin():
            _migrate(connection)
    except CommandError:
        raise CannotStart(
            tr("the database says a version that no nabuur wrote ({version}); restore a backup", version=version)
        ) from None


def version_of(connection: Connection, path: Path) -> str | None:
    """None for a database that is still empty, as a crash in the first start leaves it. Raises CannotStart for one of a newer
    nabuur or of another program."""
    version = _version(connection)
    connection.rollback()
    _refuse_newer(version)
    if version is None and not _is_empty(connection):
        raise CannotStart(_NOT_OURS.with_values(path=path))
    return version


def _refuse_newer(version: str | None) -> None:
    if version is not None and version > HEAD:
        raise CannotStart(
            tr(
                "the database was written by a newer nabuur (schema {version}); install that one, or restore a backup",
                version=version,
            )
        )


def is_current(connection: Connection) -> bool:
    return _version(connection) == HEAD


def _version(connection: Connection) -> str | None:
    found = connection.execute(text("SELECT name FROM sqlite_master WHERE name = 'alembic_version'")).first()
    if found is None:
        return None
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return None if row is None else str(row[0])


def _is_empty(connection: Connection) -> bool:
    found = connection.execute(text("SELECT name FROM sqlite_master")).first()
    connection.rollback()
    return found is None


def _create(connection: Connection) -> None:
    """Creates the tables as all migrations together do, which takes a fifth of their time."""
    metadata.create_all(connection, checkfirst=False)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY NOT NULL)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _migrate(connection: Connection, version: str = "head") -> None:
    from alembic import command  # takes a quarter of a second, and neither a new nor an up-to-date database needs it
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "bot:store/migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, version)
