"""The adapters that the config asks for. The one place that names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.config import Config
from bot.core.message import Role
from bot.errors import CannotStart
from bot.ports import Adapter
from bot.replay.chat import ExportedChat


def adapters_for(config: Config) -> list[Adapter]:
    """One adapter a platform of config.yaml. Raises CannotStart for a platform that this version does not bring."""
    return [_made(name, settings, config) for name, settings in config.platforms.items()]


def _made(name: str, settings: Any, config: Config) -> Adapter:
    make = _MAKERS.get(name)
    if make is None:
        raise CannotStart(f"this version does not speak {name} yet; take `{name}:` out of {config.path}")
    return make(settings, config)


def _console(settings: Any, config: Config) -> Adapter:
    from adapters.console import NAME, ConsoleAdapter, Town

    desks = {group: watch.desk for watch in config.watches for group in watch.groups if group.platform == NAME}
    if not desks:
        raise CannotStart(
            f'{config.path} has a `console:` platform but no group on it, as `groups: ["console:street"]`'
        )
    town = Town(desks, frozenset(settings.moderators), frozenset(settings.trusted), frozenset(settings.police))
    return ConsoleAdapter(town)


def exported(path: Path, timezone: ZoneInfo, dates: str, chat: str, roles: Mapping[str, Role]) -> ExportedChat:
    """The chat in a file. `dates`: dmy or mdy, "" to find out. Raises BadInput for a file that cannot be read as one."""
    from adapters.export.adapter import DateOrder, ExportAdapter

    order = DateOrder(dates) if dates else None
    return ExportAdapter(path, timezone=timezone, dates=order, chat=chat, roles=roles)


_MAKERS: Mapping[str, Callable[[Any, Config], Adapter]] = {"console": _console}
