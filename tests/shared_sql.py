"""Shares compiled statements among all engines of SQLAlchemy. Each keeps its own otherwise, and the tests open a thousand
databases of one kind: their statements take longer to compile than to run."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event


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


def _use(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_COMPILED)
