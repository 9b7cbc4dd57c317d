"""Things put down in a temporary file, one after the other, so that a chat of any length fits into memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from tempfile import TemporaryFile
from typing import Generic, TypeVar

import msgspec

Thing = TypeVar("Thing")
_LENGTH = 4


class Spool(AbstractContextManager["Spool[Thing]"], Generic[Thing]):
    """Put down in order, gone through as often as wanted. The file is gone when it is closed, or when the program dies."""

    def __init__(self, kind: type[Thing]) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 — closed by __exit__
        self._encode = msgspec.json.Encoder().encode
        self._decode = msgspec.json.Decoder(kind).decode
        self._size = 0
        self.count = 0

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __len__(self) -> int:
        return self.count

    def put(self, thing: Thing) -> None:
        packed = self._encode(thing)
        self._file.seek(self._size)
        self._file.write(len(packed).to_bytes(_LENGTH, "big") + packed)
        self._size += _LENGTH + len(packed)
        self.count += 1

    def __iter__(self) -> Iterator[Thing]:
        place = 0
        while place < self._size:
            self._file.seek(place)
            length = int.from_bytes(self._file.read(_LENGTH), "big")
            yield self._decode(self._file.read(length))
            place += _LENGTH + length
