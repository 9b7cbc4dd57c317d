"""One view of a text for matching: no case, no accents, no invisible characters; every place in it maps back.

The view is made character by character, so that a place in it is a place in the original. It can be written as UTF-8
whatever comes in, and is nearly all ASCII for the languages of a watch, so that RE2's ASCII-only `\\b` and `\\w` are
right.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import chain
from typing import Final

from bot.core.reading import Span

READ_AT_MOST: Final = 8_000
"""Characters of a text that are read. Of a longer text: the first half and the last half of this."""

GAP: Final = "\n"
"""Stands in the folded text for the part that is not read. Nothing else becomes a line break: no phrase crosses it."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text and its folded view. `origins[i]` is where `folded[i]` comes from, with one entry more for the end; None:
    from the same place."""

    original: str
    folded: str
    origins: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """The part of the original that folded `[start, end)` comes from, with the marks on its last character."""
        if self.origins is None:
            return Span(start, end)
        if start >= end:
            return Span(self.origins[start], self.origins[start])
        return Span(self.origins[start], max(self.origins[end - 1] + 1, self.origins[end]))


def normalise(text: str) -> Normalised:
    """Fold a text of any length and content; never raises."""
    if len(text) > READ_AT_MOST:
        return _both_ends(text)
    if text.isascii() and text.isprintable():
        return Normalised(text, text.lower())
    pieces = [_FOLDS[character] for character in text]
    folded = "".join(pieces)
    if len(folded) == len(pieces) and all(pieces):
        return Normalised(text, folded)
    return Normalised(text, folded, _origins(pieces))


def fold(text: str) -> str:
    """The folded view alone, for words that a text is compared with."""
    return normalise(text).folded


def _origins(pieces: list[str]) -> tuple[int, ...]:
    places = ((place,) * len(piece) for place, piece in enumerate(pieces))
    return (*chain.from_iterable(places), len(pieces))


def _both_ends(text: str) -> Normalised:
    half = READ_AT_MOST // 2
    head, tail = normalise(text[:half]), normalise(text[-half:])
    moved = len(text) - half
    origins = (*_all_origins(head), *(moved + place for place in _all_origins(tail)))
    return Normalised(text, head.folded + GAP + tail.folded, origins)


def _all_origins(part: Normalised) -> tuple[int, ...]:
    return part.origins if part.origins is not None else tuple(range(len(part.folded) + 1))


_LETTERS: Final = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ı": "i", "ŋ": "n",
}  # fmt: skip
"""Letters that Unicode does not decompose."""

_PUNCTUATION: Final = {
    **dict.fromkeys("‘’‚‛′‹›´ʼʹ＇", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−⁃﹘", "-"),
    "⁄": "/",
}

_DROPPED: Final = frozenset({"Mn", "Me", "Cf", "Cc"})
"""Marks, zero-width and bidirectional controls, soft hyphens, control characters that are no white space."""

_REMEMBERED: Final = 20_000


def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    if character in _PUNCTUATION:
        return _PUNCTUATION[character]
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character.casefold()).casefold())
    return "".join(_plain(part) for part in plain if unicodedata.category(part) not in _DROPPED)


def _plain(part: str) -> str:
    if part.isspace():
        return " "
    return _PUNCTUATION.get(part) or _LETTERS.get(part, part)


class _Folds(dict[str, str]):
    """What each character becomes; remembers as many as a watch will ever use, and no more."""

    def __missing__(self, character: str) -> str:
        folded = _fold_character(character)
        if len(self) < _REMEMBERED:
            self[character] = folded
        return folded


_FOLDS: Final = _Folds()
