"""Writes a file of the operator whole or not at all, also as root in a folder of the bot's account.

The account could put a link in the place of a folder between a look at it and the write: root works in the folder that it has
opened, on the way without any link.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from bot.account_rights import give_to

MOST_LINKS: Final = 40
"""Links that are followed: as many as Linux itself follows."""

_FOLDER: Final = os.O_DIRECTORY | os.O_NOFOLLOW | getattr(os, "O_PATH", os.O_RDONLY)


def write_whole(path: Path, content: bytes) -> None:
    """Replaces the file at once: a crash leaves the old one or the new one. It stays readable for the same people; a new file
    is so for those who may read the folder, but no file for all to write, as in /tmp. A link stays, and the file to which it
    leads is replaced. Raises OSError with the path."""
    try:
        real, accounts = _behind_links(path)
        with _opened(real.parent) as folder:
            if not _may_follow(accounts, os.fstat(folder)):
                raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
            _write(folder, real.name, content)
    except OSError as error:
        error.filename = str(path)
        raise


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    """A descriptor of a folder that is no link, and for root is behind none."""
    parts = [str(folder)] if os.geteuid() else [folder.anchor, *folder.parts[1:]]
    descriptor = os.open(parts[0], _FOLDER)
    try:
        for part in parts[1:]:
            inner = os.open(part, _FOLDER, dir_fd=descriptor)
            os.close(descriptor)
            descriptor = inner
        yield descriptor
    finally:
        os.close(descriptor)


def _write(folder: int, name: str, content: bytes) -> None:
    beside, before = f".{name}.new", os.fstat(folder)
    mode = before.st_mode & 0o664
    with suppress(FileNotFoundError):
        found = os.lstat(name, dir_fd=folder)
        if stat.S_ISREG(found.st_mode):
            before, mode = found, found.st_mode & 0o666
    try:
        _remove(beside, folder)
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode, dir_fd=folder), "wb") as file:
            give_to(before, file.fileno())
            os.fchmod(file.fileno(), mode)  # the umask of the bot takes these rights away
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, name, src_dir_fd=folder, dst_dir_fd=folder)
    finally:
        _remove(beside, folder)


def _remove(name: str, folder: int) -> None:
    with suppress(FileNotFoundError):
        os.unlink(name, dir_fd=folder)


def unfollowed(folder: str, names: Iterable[str]) -> set[str]:
    """The links in a folder that root does not follow, see `_may_follow`. For `shutil.copytree`."""

    def is_followed(path: Path) -> bool:
        with suppress(OSError):
            real, accounts = _behind_links(path)
            return _may_follow(accounts, real.parent.stat())
        return False

    links = (name for name in names if (Path(folder) / name).is_symlink())
    return {name for name in links if not is_followed(Path(folder) / name)}


def _may_follow(accounts: set[int], folder: os.stat_result) -> bool:
    """False for root if a link of one account leads into a folder of another: the account could name any file of the machine. A
    link of root may lead anywhere. `accounts`: of the links."""
    return os.geteuid() != 0 or accounts <= {0, folder.st_uid}


def _behind_links(path: Path) -> tuple[Path, set[int]]:
    """The path without links, and the accounts of the links on the way, each as it was followed: a second look may find others.
    Raises OSError for a link that has just gone, and for links without end."""
    real, accounts, ways = Path("/"), set[int](), [*reversed(path.absolute().parts[1:])]
    followed = 0
    while ways:
        each = real.parent if (part := ways.pop()) == ".." else real / part
        try:
            target = each.readlink()
        except OSError:  # no link, or nothing
            real = each
            continue
        accounts.add(each.lstat().st_uid)
        if (followed := followed + 1) > MOST_LINKS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        real = Path("/") if target.is_absolute() else real
        ways += reversed(target.parts[1:] if target.is_absolute() else target.parts)
    return real, accounts
