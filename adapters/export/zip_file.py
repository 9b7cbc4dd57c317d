"""The chat inside a .zip, and the checks whether the .zip is safe to read. Nothing is unpacked to the disk."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from adapters.export.faults import printable, unreadable
from bot.errors import BadInput
from bot.translation import tr

MOST_FILES = 50_000
LARGEST = 4 * 1024**3
MOST_EXPANSION = 200
"""The size of a chat divided by its packed size, for chats over 16 MB. It is 3 to 10 for real chats."""
_ALWAYS_ALLOWED = 16 * 1024**2
_DIRECTORY = MOST_FILES * 400
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_UNSAFE_NAME = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|[\0\r\n]")
_CHAT = (  # from certain to likely: shared documents are next to the chat
    re.compile(r"(?:^|/)_chat\.txt$", re.I),
    re.compile(r"(?:^|/)(?:WhatsApp[- ]chat|Discussion WhatsApp|Chat WhatsApp) [^/]*\.txt$", re.I),
    re.compile(r"(?:^|/)result\.json$", re.I),
    re.compile(r"(?:^|/)data\.json$", re.I),
    re.compile(r"(?:^|/)[^/]*WhatsApp[^/]*\.txt$", re.I),
    re.compile(r"^[^/]*\.txt$", re.I),
)


@dataclass(frozen=True, slots=True)
class ZippedFile:
    """The chat in a .zip. `size`: in bytes, unpacked."""

    name: str
    size: int
    info: ZipInfo

    @contextmanager
    def open(self, archive: IO[bytes]) -> Iterator[IO[bytes]]:
        """The bytes of the chat, at most `size`. Closes the archive at the end."""
        with archive, ZipFile(archive) as file, file.open(self.info) as chat:
            yield chat


def member_of(archive: IO[bytes], name: str) -> ZippedFile:
    """The only chat in a .zip. Raises BadInput, with an explanation, for every other .zip. `name`: of the archive."""
    try:
        _check_directory(archive, name)
        with ZipFile(archive) as file:
            infos = file.infolist()
    # NotImplementedError: a compression that zipfile lacks
    except (BadZipFile, struct.error, NotImplementedError, OSError, ValueError) as error:
        raise unreadable(
            name, tr("the .zip is damaged"), hint=tr("Export the chat again, or copy it again.")
        ) from error
    for info in infos:
        if _UNSAFE_NAME.search(info.orig_filename):
            why = tr(
                "the .zip holds a file with a name that leads out of it: {name}",
                name=printable(info.orig_filename),
            )
            raise unreadable(name, why, hint=tr("No phone writes this. Do not open it."))
    info = _chat(infos, name)
    _check(info, name, _length(archive))
    return ZippedFile(info.filename, info.file_size, info)


def _chat(infos: list[ZipInfo], name: str) -> ZipInfo:
    for kind in _CHAT:
        found = [info for info in infos if kind.search(info.filename) and not info.is_dir()]
        if len(found) > 1:
            listed = ", ".join(printable(info.filename) for info in found[:5])
            raise unreadable(
                name,
                tr("the .zip holds several chats: {listed}", listed=listed),
                hint=tr("Unpack it, then name one of them."),
            )
        if found:
            return found[0]
    if any(info.filename.lower().endswith(".zip") for info in infos):
        raise unreadable(
            name, tr("there is a .zip inside this .zip"), hint=tr("Unpack it once, then name the inner one.")
        )
    raise unreadable(
        name, tr("there is no chat in this .zip: no _chat.txt, “WhatsApp ….txt”, result.json or data.json")
    )


def _check(info: ZipInfo, name: str, archive_size: int) -> None:
    if info.flag_bits & 1:
        raise unreadable(
            name, tr("the .zip is locked with a password"), hint=tr("Unpack it, then name the chat in it.")
        )
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise unreadable(
            name, tr("the .zip is packed in a way that phones do not use"), hint=tr("Unpack it, then name the chat.")
        )
    packed = min(info.compress_size, archive_size)
    if info.file_size > LARGEST or info.file_size > max(_ALWAYS_ALLOWED, packed * MOST_EXPANSION):
        raise _bomb(name, info.file_size)


def _bomb(name: str, size: int) -> BadInput:
    why = tr("the content of this .zip would swell to {size:,.0f} MB, far more than a chat does", size=size / 1024**2)
    return unreadable(name, why, hint=tr("It may be made to do harm. Do not open it."))


def _check_directory(archive: IO[bytes], name: str) -> None:
    """Checks the size of the list of contents before zipfile reads it into memory. Its count may be forged, its size not."""
    length = _length(archive)
    archive.seek(max(0, length - _END.size - 65535))
    tail = archive.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0:
        raise BadZipFile
    _, _, _, _, count, size, _, _ = _END.unpack_from(tail, at)
    if at >= _LOCATOR.size and tail[at - _LOCATOR.size :].startswith(b"PK\6\7"):
        archive.seek(_LOCATOR.unpack_from(tail, at - _LOCATOR.size)[2])
        record = _END_64.unpack(archive.read(_END_64.size))
        count, size = max(count if count != 0xFFFF else 0, record[7]), max(size if size != 0xFFFFFFFF else 0, record[8])
    if count > MOST_FILES or size > _DIRECTORY:
        raise unreadable(
            name,
            tr("the .zip holds more than {most:,} files", most=MOST_FILES),
            hint=tr("Export the chat without media."),
        )


def _length(archive: IO[bytes]) -> int:
    return archive.seek(0, 2)
