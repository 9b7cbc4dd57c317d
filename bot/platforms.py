"""The adapters that the config asks for. The one place that names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.config import Config
from bot.errors import CannotStart
from bot.ports import Adapter


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


_MAKERS: Mapping[str, Callable[[Any, Config], Adapter]] = {"console": _console}
