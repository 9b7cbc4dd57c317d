"""The export as a stream of UTF-8: a file, or the chat inside a .zip. Nothing is unpacked to the disk.

Only regular files are read: no folder, link or device. In a .zip only the one chat is read, within limits for its size and its
expansion. Strange names, encryption and a .zip inside the .zip are refused with an explanation.
"""

from __future__ import annotations

import codecs
import os
import stat
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO
from zipfile import BadZipFile

from adapters.export.faults import unreadable
from adapters.export.zip_file import member_of
from bot.errors import CannotStart
from bot.translation import reason_of, tr

CHUNK = 16 * 1024
"""Some hundred messages: the progress of a replay moves on after each chunk."""

HEAD_CHUNKS = 16
_WINDOWS = "cp1252"
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


@dataclass(slots=True)
class OpenExport:
    """A readable export. `name`: of the file, for people. `inner`: the name of the chat inside a .zip, otherwise the
    same. `size`: in bytes. `position`: the bytes that the current reading has passed."""

    name: str
    inner: str
    size: int
    open_: Callable[[], AbstractContextManager[IO[bytes]]]
    packed: bool = False
    position: int = 0
    head: bytes = field(default=b"", repr=False)  # UTF-8, from the beginning

    def chunks(self) -> Iterator[bytes]:
        """The whole file as UTF-8 without a byte order mark, piece by piece; each call begins anew. Raises BadInput for
        a .zip that breaks off or is larger than it says."""
        self.position = 0
        try:
            with self.open_() as file:
                yield from _with_line_feeds(_utf8(self._counted(file)))
            if self.packed and self.position < self.size:
                raise EOFError
        # NotImplementedError: a compression that zipfile lacks
        except (BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise unreadable(
                self.name, tr("the .zip is damaged"), hint=tr("Export the chat again, or copy it again.")
            ) from error
        except OSError as error:
            raise CannotStart(
                tr("{name} can no longer be read: {why}", name=self.name, why=reason_of(error))
            ) from error

    def _counted(self, file: IO[bytes]) -> Iterator[bytes]:
        while chunk := file.read(CHUNK):
            self.position += len(chunk)
            yield chunk


def open_export(path: Path) -> OpenExport:
    """Raises CannotStart unless there is a regular, readable file, and BadInput if its content cannot be a chat."""
    size = _checked(path)
    with _open(path) as file:
        if file.read(4) in (b"PK\3\4", b"PK\5\6"):
            member = member_of(file, path.name)
            opened = OpenExport(path.name, member.name, member.size, lambda: member.open(_open(path)), packed=True)
        else:
            opened = OpenExport(path.name, path.name, size, lambda: _open(path))
    opened.head = b"".join(islice(opened.chunks(), HEAD_CHUNKS))
    _check_text(opened)
    return opened


def _checked(path: Path) -> int:
    """The size of a regular file."""
    try:
        found = os.lstat(path)
    except (OSError, ValueError) as error:
        raise CannotStart(
            tr("{path} cannot be read: {why}", path=path, why=reason_of(error) if isinstance(error, OSError) else error)
        ) from error
    if stat.S_ISDIR(found.st_mode):
        raise CannotStart(tr("{path} is a folder; name the exported file in it", path=path))
    if stat.S_ISLNK(found.st_mode):
        raise CannotStart(tr("{path} is a link; name the file that it leads to", path=path))
    if not stat.S_ISREG(found.st_mode):
        raise CannotStart(tr("{path} is a device, not a file", path=path))
    if not found.st_size:
        raise unreadable(path.name, tr("the file is empty"), hint=tr("Export the chat again."))
    return found.st_size


def _open(path: Path) -> IO[bytes]:
    """Refuses a file that has become a link or a device since `_checked`."""
    try:
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise CannotStart(tr("{path} cannot be read: {why}", path=path, why=reason_of(error))) from error
    file = os.fdopen(number, "rb")
    if not stat.S_ISREG(os.fstat(number).st_mode):
        file.close()
        raise CannotStart(tr("{path} is not a file", path=path))
    return file


def _utf8(chunks: Iterator[bytes]) -> Iterator[bytes]:
    first = next(chunks, b"")
    wide = _WIDE.get(first[:2])
    if wide is None and not _is_windows(first):
        yield first.removeprefix(codecs.BOM_UTF8)
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(wide or _WINDOWS)("replace")
    yield _encoded(decoder.decode(first[2:] if wide else first))
    for chunk in chunks:
        yield _encoded(decoder.decode(chunk))
    yield _encoded(decoder.decode(b"", final=True))


def _with_line_feeds(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The chunks with LF if the file has only CR: a word processor saved it as old Macs did."""
    first = next(chunks, b"")
    if b"\r" in first and b"\n" not in first:
        first, chunks = first.replace(b"\r", b"\n"), (chunk.replace(b"\r", b"\n") for chunk in chunks)
    yield first
    yield from chunks


def _is_windows(first: bytes) -> bool:
    """True if no letter beyond ASCII is UTF-8: a word processor on Windows saved the file so. A chat with a damaged byte has
    other letters that are."""
    letters = codecs.getincrementaldecoder("utf-8")("replace").decode(first)
    return {letter for letter in letters if not letter.isascii()} == {"\ufffd"}


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _check_text(opened: OpenExport) -> None:
    if not opened.head.decode("utf-8", "replace").strip():
        raise unreadable(opened.name, tr("the file is empty"), hint=tr("Export the chat again."))
    if b"\0" in opened.head:
        raise unreadable(
            opened.name,
            tr("this is no text: it may be a picture, a database or a backup"),
            hint=tr("A backup cannot be read. Use “Export chat” on the phone."),
        )
