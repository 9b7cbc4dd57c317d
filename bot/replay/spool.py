"""A list of values in a temporary file, so that a chat of any length fits into memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from tempfile import TemporaryFile
from typing import Generic, TypeVar

import msgspec

Value = TypeVar("Value")
_LENGTH_BYTES = 4


class Spool(AbstractContextManager["Spool[Value]"], Generic[Value]):
    """Keeps values in order and yields them in each iteration. The file disappears when it is closed or the process ends."""

    def __init__(self, kind: type[Value]) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 — closed by __exit__
        self._encode = msgspec.json.Encoder().encode
        self._decode = msgspec.json.Decoder(kind).decode
        self._size = 0
        self._count = 0

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __len__(self) -> int:
        return self._count

    def put(self, value: Value) -> None:
        packed = self._encode(value)
        self._file.seek(self._size)
        self._file.write(len(packed).to_bytes(_LENGTH_BYTES, "big") + packed)
        self._size += _LENGTH_BYTES + len(packed)
        self._count += 1

    def __iter__(self) -> Iterator[Value]:
        offset = 0
        while offset < self._size:
            self._file.seek(offset)
            length = int.from_bytes(self._file.read(_LENGTH_BYTES), "big")
            yield self._decode(self._file.read(length))
            offset += _LENGTH_BYTES + length
