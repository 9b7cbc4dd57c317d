"""`--watch NAME`: which neighbourhood's rules a command uses."""

from __future__ import annotations

from difflib import get_close_matches

from bot.config import Config
from bot.core.watch import Watch
from bot.errors import CannotStart


def watch_of(config: Config, name: str) -> Watch:
    """The watch with this id; the first one for an empty name. Raises CannotStart for an unknown one."""
    if not name:
        return config.watches[0]
    found = next((watch for watch in config.watches if watch.id == name), None)
    if found is None:
        ids = [watch.id for watch in config.watches]
        near = get_close_matches(name, ids, 1)
        hint = f"did you mean `{near[0]}`?" if near else f"there are: {', '.join(ids)}"
        raise CannotStart(f"config.yaml has no watch `{name}`; {hint}")
    return found
