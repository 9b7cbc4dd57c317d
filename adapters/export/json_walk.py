"""A large JSON file, walked through value by value: only the value at hand is in memory, whatever the size of the file.

It goes by the outer shape alone; what a value says is for the caller to decode. Strings may hold what JSON forbids (Telegram
Desktop writes `\\x1f`); nothing here recurses, so that no depth of nesting hurts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from adapters.export.faults import unreadable
from bot.errors import BadInput

LARGEST_VALUE = 8 * 1024**2
DEEPEST = 12
"""How deep the values that are handed over may be nested; a message of Telegram Desktop is nested 4 deep."""


def _nested() -> re.Pattern[bytes]:
    """A whole value, in one step of the regex engine. Possessive throughout: it takes time in proportion to the length."""
    text, plain = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', rb'[^"{}\[\]]++'
    value = rb"[{\[](?:%b|%b)*+[}\]]" % (plain, text)
    for _ in range(DEEPEST - 1):
        value = rb"[{\[](?:%b|%b|%b)*+[}\]]" % (plain, text, value)
    return re.compile(rb"%b|%b|[^\s\",:{}\[\]]++(?=[\s,\]}])" % (value, text), re.S)


_VALUE = _nested()
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.S)
_BLANK = re.compile(rb"\s*+")
_SKIPPED = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]]|"', re.S)


class JsonWalk:
    """Raises BadInput, with the line, for what is no JSON or breaks off. `line` is where the next value begins, from 1."""

    def __init__(self, file: str, chunks: Iterable[bytes]) -> None:
        self._file, self._chunks = file, iter(chunks)
        self._buffer, self._at = b"", 0
        self.line, self._counted = 1, 0

    def peek(self) -> bytes:
        """The next byte that is no blank; empty at the end of the file."""
        while True:
            blank = _BLANK.match(self._buffer, self._at)
            self._at = blank.end() if blank else self._at
            if self._at < len(self._buffer) or not self._more():
                return self._buffer[self._at : self._at + 1]

    def members(self) -> Iterator[bytes]:
        """The keys of the object that begins here, as they are written, without quotes; each time the caller reads or skips
        the value before going on."""
        self._expect(b"{")
        while self._goes_on(b"}"):
            key = self._match(_STRING, "a name in quotation marks")
            self._expect(b":")
            yield key[1:-1]

    def items(self) -> Iterator[int]:
        """Stops before each value of the array that begins here, and yields its line; the caller reads or skips it."""
        self._expect(b"[")
        while self._goes_on(b"]"):
            self._count()
            yield self.line

    def value(self) -> bytes:
        """The whole value that begins here, of at most 8 MB."""
        self.peek()
        return self._match(_VALUE, "a value")

    def skip(self) -> None:
        """Passes over a value of any size and depth."""
        if self.peek() not in (b"{", b"["):
            self.value()
            return
        depth = 0
        while True:
            for token in _SKIPPED.finditer(self._buffer, self._at):
                kind = self._buffer[token.start()]
                if kind == 0x22:
                    if token.end() - token.start() == 1:  # this string goes on in what is not read yet
                        self._at = token.start()
                        break
                    continue
                depth += 1 if kind in b"{[" else -1
                if not depth:
                    self._at = token.end()
                    return
            else:
                self._at = len(self._buffer)
            self._grow("a value")

    def wrong(self, why: str, hint: str = "") -> BadInput:
        """A fault at the place that the walk has come to."""
        self._count()
        excerpt = self._buffer[self._at : self._at + 400].split(b"\n")[0]
        return unreadable(self._file, why, line=self.line, excerpt=excerpt.decode("utf-8", "replace"), hint=hint)

    def _goes_on(self, end: bytes) -> bool:
        """Steps over a comma, or over the end of the object or array."""
        if self.peek() == b",":
            self._at += 1
        if self.peek() != end:
            return True
        self._at += 1
        return False

    def _expect(self, byte: bytes) -> None:
        found = self.peek()
        if found != byte:
            raise self.wrong(f"here «{byte.decode()}» should stand") if found else self._broken_off()
        self._at += 1

    def _match(self, pattern: re.Pattern[bytes], what: str) -> bytes:
        if self.peek() in (b",", b":", b"}", b"]") or (pattern is _STRING and self.peek() not in (b'"', b"")):
            raise self.wrong(f"here {what} should stand")
        while not (found := pattern.match(self._buffer, self._at)):
            self._grow(what)
        self._at = found.end()
        return found.group()

    def _grow(self, what: str) -> None:
        if len(self._buffer) - self._at > LARGEST_VALUE:
            raise self.wrong(f"{what} is broken, larger than 8 MB or nested more than {DEEPEST} deep")
        if not self._more():
            raise self.wrong(f"{what} is nested more than {DEEPEST} deep") if self._deep() else self._broken_off()

    def _deep(self) -> bool:
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
        hint = "Export the chat again, and wait until it has finished."
        return unreadable(self._file, "the file breaks off in the middle", line=self.line, excerpt=last, hint=hint)

    def _more(self) -> bool:
        """Takes in more of the file: at least as much as is there, so that a large value is not gone through too often."""
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
