"""The option `--watch NAME`: the watch whose rules a command uses."""

from __future__ import annotations

from difflib import get_close_matches

from bot.config import Config
from bot.core.watch import Watch
from bot.errors import CannotStart


def find_watch(config: Config, name: str) -> Watch:
    """The watch with this id, or the first watch for an empty name. Raises CannotStart if there is none with this id."""
    if not name:
        return config.watches[0]
    watch = next((watch for watch in config.watches if watch.id == name), None)
    if watch is None:
        ids = [watch.id for watch in config.watches]
        near = get_close_matches(name, ids, 1)
        hint = f"did you mean `{near[0]}`?" if near else f"choose one of: {', '.join(ids)}"
        raise CannotStart(f"config.yaml has no watch `{name}`; {hint}")
    return watch
