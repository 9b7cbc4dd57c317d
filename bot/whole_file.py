"""Writes a file of the operator whole or not at all, also as root in a folder of the bot's account."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from bot.account_rights import give_to_owner_of


def write_whole(path: Path, content: bytes) -> None:
    """Replaces the file at once: a crash leaves the old one or the new one. It stays readable for the same people; a new file
    is so for those who may read the folder, but no file for all to write, as in /tmp. A link stays, and the file to which it
    leads is replaced. Raises OSError."""
    path = _behind_links(path)
    beside = path.with_name(f".{path.name}.new")
    mode = path.stat().st_mode & 0o666 if path.exists() else path.parent.stat().st_mode & 0o664
    try:
        beside.unlink(missing_ok=True)
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            give_to_owner_of(path if path.exists() else path.parent, file.fileno())
            os.fchmod(file.fileno(), mode)  # the umask of the bot takes these rights away
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def unfollowed(folder: str, names: Iterable[str]) -> set[str]:
    """The links in a folder that root does not follow, see `_behind_links`. For `shutil.copytree`."""

    def is_followed(path: Path) -> bool:
        with suppress(PermissionError):
            return bool(_behind_links(path))
        return False

    links = (name for name in names if (Path(folder) / name).is_symlink())
    return {name for name in links if not is_followed(Path(folder) / name)}


def _behind_links(path: Path) -> Path:
    """Raises PermissionError for root if a link of one account leads into a folder of another: the account could name any file
    of the machine. A link of root may lead anywhere."""
    real = Path(os.path.realpath(path))
    accounts = {link.lstat().st_uid for link in _links(path)} - {0}
    if os.geteuid() == 0 and accounts - {real.parent.stat().st_uid}:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(path))
    return real


def _links(path: Path) -> set[Path]:
    """The links on the way to a path, also those behind a link."""
    found, ways = set[Path](), [path.absolute()]
    while ways:
        way = ways.pop()
        for each in (way, *way.parents):
            if each not in found and each.is_symlink():
                found.add(each)
                ways.append(each.parent / each.readlink())
    return found
