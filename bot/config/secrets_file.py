"""The file `.env` beside config.yaml: the values of the environment variables that hold secrets, one NAME=value a line.

A variable that the environment has already goes before the file.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Final

from bot.account_rights import give_to_owner_of
from bot.errors import BadInput, Fault
from bot.translation import tr

NAME: Final = ".env"

_ENCODING: Final = "utf-8-sig"
"""Editors on Windows put a mark before the first line, which is no part of it."""

_LINE: Final = re.compile(r"(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=\s*(.*)")

_UNREADABLE: Final = (tr("this file cannot be read"), tr("Only the bot's user may read it."))
_OTHER_ENCODING: Final = (tr("this file is not UTF-8"), tr("Save it again in your editor with the encoding UTF-8."))


def load_secrets(folder: Path) -> None:
    """Puts the values into the environment. No file is no fault. Raises BadInput; its faults show no line."""
    path = folder / NAME
    try:
        written = path.read_text(encoding=_ENCODING) if path.is_file() else ""
    except (OSError, UnicodeDecodeError) as error:
        explained = _UNREADABLE if isinstance(error, OSError) else _OTHER_ENCODING
        raise BadInput([Fault(str(path), 0, 0, "", *explained)]) from error
    for name, value in _values(path, written).items():
        os.environ.setdefault(name, value)


def write_secret(folder: Path, name: str, value: str) -> Path:
    """Writes one variable, and leaves the other lines as they are. Only the owner can read the file."""
    path = folder / NAME
    before = path.read_text(encoding=_ENCODING).splitlines() if path.exists() else []
    kept = [line for line in before if not ((found := _LINE.fullmatch(line.strip())) and found[1] == name)]
    part = path.with_name(f"{NAME}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        give_to_owner_of(path if path.exists() else folder, file.fileno())
        file.write("".join(f"{line}\n" for line in [*kept, f"{name}={value}"]))
    part.replace(path)
    return path


def open_secrets(folder: Path) -> Path | None:
    """The file, if other users of this machine may read or change it."""
    path = folder / NAME
    others = stat.S_IRWXG | stat.S_IRWXO
    return path if path.exists() and path.stat().st_mode & others else None


def _values(path: Path, written: str) -> dict[str, str]:
    values, faults = {}, []
    for number, line in enumerate(written.splitlines(), 1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if found := _LINE.fullmatch(stripped):
            values[found[1]] = _unquoted(found[2])
        else:
            hint = tr("Write NAME=value, with the name in capital letters.")
            faults.append(Fault(str(path), number, 1, "", tr("this line is not a variable with its value"), hint))
    if faults:
        raise BadInput(faults)
    return values


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
