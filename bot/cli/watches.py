"""The option `--watch NAME`: the watch whose rules a command uses."""

from __future__ import annotations

from difflib import get_close_matches

from bot.config import Config
from bot.core.watch import Watch
from bot.errors import CannotStart
from bot.translation import said


def find_watch(config: Config, name: str) -> Watch:
    """The watch with this id, or the first watch for an empty name. Raises CannotStart if there is none with this id."""
    if not name:
        return config.watches[0]
    watch = next((watch for watch in config.watches if watch.id == name), None)
    if watch is None:
        ids = [watch.id for watch in config.watches]
        near = get_close_matches(name, ids, 1)
        hint = (
            said("did you mean `{near}`?", near=near[0])
            if near
            else said("choose one of: {names}", names=", ".join(ids))
        )
        raise CannotStart(said("config.yaml has no watch `{name}`; {hint}", name=name, hint=hint))
    return watch
