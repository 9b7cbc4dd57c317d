"""Refuses a target that is no plain file: a whole new file in its place would be the end of a device, a pipe or a socket."""

from __future__ import annotations

from pathlib import Path

from bot.errors import CannotStart
from bot.translation import tr


def refuse_other_than_plain(target: Path) -> None:
    """Raises CannotStart if something lies at `target` that is neither a plain file nor a link to one."""
    if target.exists() and not target.is_file():
        raise CannotStart(
            tr("{target} is a folder or a device, and no plain file: give the name of a new file.", target=target)
        )
