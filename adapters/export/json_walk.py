"""A walk through a large JSON file, value by value: only the current value is in memory, whatever the size of the file.

The walk finds where values begin and end; the caller decodes them. Strings may contain characters that JSON forbids (Telegram
Desktop writes `\\x1f`). Nothing here recurses, so no depth of nesting does harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from adapters.export.faults import unreadable
from bot.errors import BadInput
from bot.translation import tr

LARGEST_VALUE = 8 * 1024**2
DEEPEST = 12
"""Levels of nesting within a value; a message of Telegram Desktop has 4."""


_TEXT = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'


def _nested() -> re.Pattern[bytes]:
    """Matches a whole value in one step of the regex engine. All quantifiers are possessive, so the time is linear."""
    plain = rb'[^"{}\[\]]++'
    value = rb"[{\[](?:%b|%b)*+[}\]]" % (plain, _TEXT)
    for _ in range(DEEPEST - 1):
        value = rb"[{\[](?:%b|%b|%b)*+[}\]]" % (plain, _TEXT, value)
    return re.compile(rb"%b|%b|[^\s\",:{}\[\]]++(?=[\s,\]}])" % (value, _TEXT), re.S)


_VALUE = _nested()
_STRING = re.compile(_TEXT, re.S)
_BLANK = re.compile(rb"\s*+")
_SKIPPED = re.compile(_TEXT + rb'|[{}\[\]]|"', re.S)


class JsonWalk:
    """Raises BadInput, with the line, for a file that is no JSON or breaks off. `line`: the line of the next value, from 1."""

    def __init__(self, file: str, chunks: Iterable[bytes]) -> None:
        self._file, self._chunks = file, iter(chunks)
        self._buffer, self._at = b"", 0
        self.line, self._counted = 1, 0

    def peek(self) -> bytes:
        """The next byte that is not blank; empty at the end of the file."""
        while True:
            blank = _BLANK.match(self._buffer, self._at)
            self._at = blank.end() if blank else self._at
            if self._at < len(self._buffer) or not self._read_more():
                return self._buffer[self._at : self._at + 1]

    def members(self) -> Iterator[bytes]:
        """The keys of the object that begins here, as written, without quotes. The caller reads or skips each value
        before it asks for the next key."""
        self._expect(b"{")
        while self._has_next(b"}"):
            key = self._match(_STRING, tr("a name in quotation marks"))
            self._expect(b":")
            yield key[1:-1]

    def items(self) -> Iterator[int]:
        """Stops before each value of the array that begins here, and yields its line. The caller reads or skips the value."""
        self._expect(b"[")
        while self._has_next(b"]"):
            self._count()
            yield self.line

    def value(self) -> bytes:
        """The whole value that begins here, of at most 8 MB."""
        self.peek()
        return self._match(_VALUE, tr("a value"))

    def skip(self) -> None:
        """Skips a value of any size and depth."""
        if self.peek() not in (b"{", b"["):
            self.value()
            return
        depth = 0
        while True:
            for token in _SKIPPED.finditer(self._buffer, self._at):
                kind = self._buffer[token.start()]
                if kind == 0x22:
                    if token.end() - token.start() == 1:  # the end of this string is not read yet
                        self._at = token.start()
                        break
                    continue
                depth += 1 if kind in b"{[" else -1
                if not depth:
                    self._at = token.end()
                    return
            else:
                self._at = len(self._buffer)
            self._grow(tr("a value"))

    def wrong(self, why: str) -> BadInput:
        """A fault at the current place."""
        self._count()
        excerpt = self._buffer[self._at : self._at + 400].split(b"\n")[0]
        return unreadable(self._file, why, line=self.line, excerpt=excerpt.decode("utf-8", "replace"))

    def _has_next(self, end: bytes) -> bool:
        """Steps over a comma, or over the end of the object or array; False at the end."""
        if self.peek() == b",":
            self._at += 1
        if self.peek() != end:
            return True
        self._at += 1
        return False

    def _expect(self, byte: bytes) -> None:
        found = self.peek()
        if found != byte:
            raise self.wrong(tr("“{mark}” is missing here", mark=byte.decode())) if found else self._broken_off()
        self._at += 1

    def _match(self, pattern: re.Pattern[bytes], what: str) -> bytes:
        if self.peek() in (b",", b":", b"}", b"]") or (pattern is _STRING and self.peek() not in (b'"', b"")):
            raise self.wrong(tr("{what} is missing here", what=what))
        while not (found := pattern.match(self._buffer, self._at)):
            self._grow(what)
        self._at = found.end()
        return found.group()

    def _grow(self, what: str) -> None:
        if len(self._buffer) - self._at > LARGEST_VALUE:
            raise self.wrong(
                tr("{what} is broken, larger than 8 MB or nested more than {deepest} deep", what=what, deepest=DEEPEST)
            )
        if not self._read_more():
            too_deep = tr("{what} is nested more than {deepest} deep", what=what, deepest=DEEPEST)
            raise self.wrong(too_deep) if self._is_too_deep() else self._broken_off()

    def _is_too_deep(self) -> bool:
        depth = 0
        for token in _SKIPPED.finditer(self._buffer, self._at):
            depth += (token.group() in (b"{", b"[")) - (token.group() in (b"}", b"]"))
            if depth > DEEPEST or depth < 1:
                break
        return depth > DEEPEST

    def _broken_off(self) -> BadInput:
        end = len(self._buffer.rstrip())
        self.line += self._buffer.count(b"\n", self._counted, end)
        last = self._buffer[self._buffer.rfind(b"\n", 0, end) + 1 : end].decode("utf-8", "replace")
        hint = tr("Export the chat again, and wait until it has finished.")
        return unreadable(self._file, tr("the file breaks off in the middle"), line=self.line, excerpt=last, hint=hint)

    def _read_more(self) -> bool:
        """Reads at least as many bytes as are in the buffer: a large value is then matched only a few times. False at
        the end."""
        self._count()
        parts = [self._buffer[self._at :]]
        wanted, had = len(parts[0]), 0
        self._at = self._counted = 0
        for chunk in self._chunks:
            parts.append(chunk)
            had += len(chunk)
            if had > wanted:
                break
        self._buffer = b"".join(parts)
        return bool(had)

    def _count(self) -> None:
        self.line += self._buffer.count(b"\n", self._counted, self._at)
        self._counted = self._at
