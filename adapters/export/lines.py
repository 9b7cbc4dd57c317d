"""Lines of any length in bounded memory: a line beyond the limit is cut."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator


def text_lines(chunks: Iterable[bytes], longest: int) -> Iterator[tuple[int, str]]:
    """Each line with its number, from 1, without its end (LF or CRLF). Bytes that are not UTF-8 become U+FFFD. A line that is
    cut has one character more than `longest`, so that the caller notices."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    number, rest = 0, ""
    for chunk in chunks:
        *whole, rest = (rest + decoder.decode(chunk)).split("\n")
        for line in whole:
            number += 1
            yield number, _trimmed(line, longest)
        rest = rest[: longest + 2]
    rest += decoder.decode(b"", final=True)
    if rest:
        yield number + 1, _trimmed(rest, longest)


def _trimmed(line: str, longest: int) -> str:
    return line.removesuffix("\r")[: longest + 1]
