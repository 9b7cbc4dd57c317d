"""The shipped rules for which an own folder was written, packed beside its files: an upgrade is compared with them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from bot.rulebook.files import BASE, KEPT, SHIPPED, RuleFiles, read_folder, version_of
from bot.whole_file import write_whole
from bot.yaml_reader.node import Scalar
from bot.yaml_reader.outline import value_under
from bot.yaml_reader.parse import parse

UNREADABLE: Final = (OSError, BadZipFile, zlib.error)
"""The errors of a missing or damaged archive."""


def keep_shipped(folder: Path) -> None:
    """Packs the shipped rules of now into an own folder."""
    write_whole(folder / KEPT, zipped(read_folder(SHIPPED).contents))


def keep_again(base: Path) -> None:
    """Packs the shipped rules beside a restored `base.yaml`, if they are those that it notes: no backup holds them."""
    noted = value_under(parse(str(base), base.read_bytes()).root, "shipped")
    if isinstance(noted, Scalar) and noted.text == version_of(read_folder(SHIPPED)):
        keep_shipped(base.parent)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of these files, by name."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return archive.getvalue()


def kept_rules(folder: Path) -> RuleFiles | None:
    """None if there are none, as after a restore with another version of the bot, or if they cannot be read."""
    try:
        with ZipFile(folder / KEPT) as packed:
            names = filter(is_inside, packed.namelist())
            return RuleFiles(folder / KEPT, {name: packed.read(name) for name in names})
    except UNREADABLE:
        return None


def is_inside(name: str) -> bool:
    """False for the name of a file that leads out of the folder of rules: the bot wrote no such one."""
    return not name.startswith("/") and ".." not in name.split("/")


def note_shipped(folder: Path) -> str:
    """Writes the version of now into base.yaml, and keeps its rules. Returns the version."""
    version = version_of(read_folder(SHIPPED))
    path = folder / BASE
    noted = value_under(parse(str(path), path.read_bytes()).root, "shipped")
    if isinstance(noted, Scalar):
        write_whole(path, _with_value(noted, version).encode())
    keep_shipped(folder)
    return version


def _with_value(written: Scalar, value: str) -> str:
    """The text of its file with another value in its place."""
    at, lines = written.position, [*written.position.source.lines]
    line, start = lines[at.line - 1], at.column - 1
    end = start + len(written.text) + (0 if written.plain else 2)  # the quotation marks
    lines[at.line - 1] = line[:start] + value + line[end:]
    return "\n".join(lines)
