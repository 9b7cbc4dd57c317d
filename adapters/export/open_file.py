"""The file itself, or the chat inside a .zip, as a stream of UTF-8. Nothing is ever unpacked to the disk.

Only a regular file is read: no folder, link or device. Of a .zip only its one chat is read, within limits on its size and on
how much it may swell; strange names, encryption and a .zip inside the .zip are refused in plain words.
"""

from __future__ import annotations

import codecs
import os
import stat
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from zipfile import BadZipFile

from adapters.export.faults import unreadable
from adapters.export.zip_file import member_of
from bot.errors import CannotStart

CHUNK = 256 * 1024
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


@dataclass(slots=True)
class Opened:
    """A readable export. `name`: the file's, for people; `inner`: the name of the chat inside a .zip, else the same.
    `size`: bytes in all; `position`: how many of them the reading that runs has passed."""

    name: str
    inner: str
    size: int
    opens: Callable[[], AbstractContextManager[IO[bytes]]]
    packed: bool = False
    position: int = 0
    head: bytes = field(default=b"", repr=False)  # UTF-8, from the beginning

    def chunks(self) -> Iterator[bytes]:
        """The whole file as UTF-8 without a byte order mark, from its beginning, piece by piece. May be gone through again
        and again. Raises BadInput for a .zip that breaks off or hides more than it says."""
        self.position = 0
        try:
            with self.opens() as file:
                yield from _utf8(self._counted(file))
            if self.packed and self.position < self.size:
                raise EOFError
        except (BadZipFile, zlib.error, EOFError, NotImplementedError) as error:  # the last: a packing zipfile lacks
            raise unreadable(
                self.name, "the .zip is damaged", hint="Export the chat again, or copy it again."
            ) from error
        except OSError as error:
            raise CannotStart(f"{self.name} can no longer be read: {error.strerror or error}") from error

    def _counted(self, file: IO[bytes]) -> Iterator[bytes]:
        while chunk := file.read(CHUNK):
            self.position += len(chunk)
            yield chunk


def open_export(path: Path) -> Opened:
    """Raises CannotStart when there is no regular, readable file; BadInput when what is in it cannot be a chat."""
    size = _checked(path)
    with _open(path) as file:
        if file.read(4) in (b"PK\3\4", b"PK\5\6"):
            member = member_of(file, path.name)
            opened = Opened(path.name, member.name, member.size, lambda: member.open(_open(path)), packed=True)
        else:
            opened = Opened(path.name, path.name, size, lambda: _open(path))
    opened.head = next(opened.chunks(), b"")
    _check_text(opened)
    return opened


def _checked(path: Path) -> int:
    """The size of a regular file."""
    try:
        found = os.lstat(path)
    except (OSError, ValueError) as error:
        raise CannotStart(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if stat.S_ISDIR(found.st_mode):
        raise CannotStart(f"{path} is a folder; name the exported file in it")
    if stat.S_ISLNK(found.st_mode):
        raise CannotStart(f"{path} is a link; name the file that it leads to")
    if not stat.S_ISREG(found.st_mode):
        raise CannotStart(f"{path} is a device, not a file")
    if not found.st_size:
        raise unreadable(path.name, "the file is empty", hint="Export the chat again.")
    return found.st_size


def _open(path: Path) -> IO[bytes]:
    """A file that turned into a link or a device since it was looked at is refused as well."""
    try:
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise CannotStart(f"{path} cannot be read: {error.strerror}") from error
    file = os.fdopen(number, "rb")
    if not stat.S_ISREG(os.fstat(number).st_mode):
        file.close()
        raise CannotStart(f"{path} is not a file")
    return file


def _utf8(chunks: Iterator[bytes]) -> Iterator[bytes]:
    first = next(chunks, b"")
    wide = _WIDE.get(first[:2])
    if wide is None:
        yield first.removeprefix(codecs.BOM_UTF8)
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(wide)("replace")
    yield _again(decoder.decode(first[2:]))
    for chunk in chunks:
        yield _again(decoder.decode(chunk))
    yield _again(decoder.decode(b"", final=True))


def _again(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _check_text(opened: Opened) -> None:
    if not opened.head.decode("utf-8", "replace").strip():
        raise unreadable(opened.name, "the file is empty", hint="Export the chat again.")
    if b"\0" in opened.head:
        raise unreadable(
            opened.name,
            "this is no text: it may be a picture, a database or a backup",
            hint="A backup cannot be read. Use «Export chat» on the phone.",
        )
