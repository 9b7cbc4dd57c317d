"""A plain stand-in for the reader's own `undisguise`, for texts that training has disguised itself."""

from __future__ import annotations

import re

_SPACED = re.compile(r"(?<!\w)\w(?:([ .\-*_])\w(?!\w))(?:\1\w(?!\w)){1,}")
_LETTERS = str.maketrans("013457@$€", "oieastase")
_MIXED = re.compile(r"(?<![\w@$€])[a-zA-ZÀ-ÿ]+[013457@$€]+[a-zA-ZÀ-ÿ]+(?:[013457@$€]*[a-zA-ZÀ-ÿ]*)*(?![\w@$€])")


def undisguise(text: str) -> str:
    """Spaced letters joined, digits and signs within a word read as letters."""
    joined = _SPACED.sub(lambda found: found[0].replace(found[1], "") if any(map(str.isalpha, found[0])) else found[0], text)
    return _MIXED.sub(lambda found: found[0].translate(_LETTERS), joined)
