"""Shares compiled statements among all engines of SQLAlchemy. Each keeps its own otherwise, and the tests open a thousand
databases of one kind: their statements take longer to compile than to run. SQLAlchemy keeps no statement that creates a table,
so a new database gets those of the first one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event

from bot.store.file import schema_version


class _ByKind(dict[Any, Any]):
    """A cache for `compiled_cache`, whose keys begin with the dialect of the engine. Here its class stands for it."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(_of_kind(key), default)

    def __setitem__(self, key: Any, compiled: Any) -> None:
        super().__setitem__(_of_kind(key), compiled)


def _of_kind(key: Any) -> Any:
    dialect, *rest = key
    return (type(dialect), *rest)


_COMPILED = _ByKind()


def share() -> None:
    """Shares them for every connection from now on."""
    event.listen(Engine, "engine_connect", _use)
    schema_version._create = _create


_create_first = schema_version._create
_TABLES: list[str] = []


def _create(connection: Connection) -> None:
    if _TABLES:
        for statement in _TABLES:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (schema_version.HEAD,))
    else:
        _create_first(connection)
        _TABLES.extend(
            connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").scalars()
        )


def _use(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_COMPILED)
