"""A regular expression in plain letters, as the reader sees each text: «allée» is `allee`, «l’eau» is `l'eau`."""

from __future__ import annotations

import re
from typing import Final

from bot.reader.text.normalisation import fold

_PARTS: Final = re.compile(r"\\.|\(\?P?<\w+>|\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]|.", re.DOTALL)
"""An escape, the name of a group, a class, or one sign."""

_IN_CLASS: Final = re.compile(r"\[:\^?\w+:\]|\\.|(?P<first>.)-(?P<last>[^\]\\])|.", re.DOTALL)

_LAST_LATIN: Final = "\u024f"
"""A range such as [а-я] of other alphabets has nearly no accents, and stays as it is."""


def in_plain_letters(written: str) -> str:
    """Escapes and names of groups stay."""
    return _PARTS.sub(lambda found: _part(found[0]), written)


def _part(part: str) -> str:
    if part.isascii() or part[0] in "(\\":
        return part
    if len(part) > 1:
        return _class(part)
    plain = fold(part)
    return f"(?:{re.escape(plain)})" if len(plain) > 1 else re.escape(plain)  # a repetition behind it counts for all


def _class(written: str) -> str:
    """Signs of several plain letters, such as ß, stand beside the class, since it fits one letter only."""
    head = "[^" if written.startswith("[^") else "["
    plain = head + _IN_CLASS.sub(_item, written.removeprefix(head))
    several = dict.fromkeys(fold(sign) for sign in written if len(fold(sign)) > 1)
    if not several or head == "[^":
        return plain
    return f"(?:{'|'.join(map(re.escape, several))}|{plain})"


def _item(found: re.Match[str]) -> str:
    """A range keeps its bounds, and gets the plain letters of the signs between them."""
    item, first, last = found[0], found["first"], found["last"]
    if item.isascii() or item.startswith("\\"):
        return item
    if first is None:
        return re.escape(fold(item)) if len(fold(item)) == 1 else item
    between = map(chr, range(max(ord(first), 0x80), ord(min(last, _LAST_LATIN)) + 1))
    return item + "".join(sorted({plain for sign in between if (plain := fold(sign)).isalnum() and len(plain) == 1}))
