"""The comments of the shipped files of rules, in the language of their reader.

The files hold them in English, and the catalogues their translations, paragraph by paragraph. A comment of a coordinator is in
no catalogue, so it stays as it is. The files in `texts/` have comments in their own language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from bot.translation import Sentence, in_language

_LINE: Final = re.compile(r"(?P<before> *# ?)(?P<words>.*)")
_BESIDE: Final = re.compile(r"(?P<before>.*\S +# )(?P<words>\S.*)")
_IS_TEXT: Final = re.compile(r"(?!yaml-language-server:).*[^\W\d_]")
"""A ruler of hyphens and the note for editors are none."""


def comments_in(text: str) -> Iterator[str]:
    """The paragraphs of the comments, and the comments beside values. The lines of a paragraph begin at its `#`."""
    return (words for _, words, _ in _parts(text) if words)


def with_comments_of_reader(text: str) -> str:
    """The text with each comment that the catalogue has in the language in which the program speaks now. Everything else stays
    byte for byte."""
    return "".join(_written(before, words, lines) for before, words, lines in _parts(text))


def _written(before: str, words: str, lines: str) -> str:
    spoken = in_language(Sentence.of(words, {})) if words else words
    ending = "\n" if lines.endswith("\n") else ""
    return lines if spoken == words else "\n".join(f"{before}{line}" for line in spoken.split("\n")) + ending


def _parts(text: str) -> Iterator[tuple[str, str, str]]:
    """The text in parts: what stands before each line of a comment, its words, and the part as it is written. A part without a
    comment has no words."""
    for before, lines in groupby(text.splitlines(keepends=True), _before):
        written = list(lines)
        if before:
            words = "\n".join(line[len(before) :].rstrip("\n") for line in written)
            yield before, words, "".join(written)
        else:
            yield from map(_beside, written)


def _before(line: str) -> str:
    """The signs before the words of a line that is a comment; empty for any other line."""
    found = _LINE.fullmatch(line.rstrip("\n"))
    return found["before"] if found and _IS_TEXT.match(found["words"]) else ""


def _beside(line: str) -> tuple[str, str, str]:
    found = _BESIDE.fullmatch(line.rstrip("\n"))
    return (found["before"], found["words"], line) if found else ("", "", line)
