"""Reads a file from the disk, up to the size that a person would write."""

from __future__ import annotations

from pathlib import Path

from bot.errors import Fault
from bot.translation import reason_of, tr
from bot.yaml_reader.node import Wrong
from bot.yaml_reader.raw_content import MAX_BYTES


def read_content(path: Path) -> bytes:
    """The first `MAX_BYTES + 1` bytes of the file, so that `parse` refuses a larger one. Raises Wrong if it is unreadable."""
    try:
        if not path.exists():
            raise Wrong([Fault(str(path), 0, 0, "", tr("there is no such file"))])
        if not path.is_file():
            raise Wrong([Fault(str(path), 0, 0, "", tr("this is not a file"))])
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        why = reason_of(error) if isinstance(error, OSError) else tr("the name cannot be used")
        hint = tr("Let the account that runs the bot read it.") if isinstance(error, PermissionError) else ""
        raise Wrong([Fault(str(path), 0, 0, "", tr("this file cannot be read: {why}", why=why), hint)]) from error
