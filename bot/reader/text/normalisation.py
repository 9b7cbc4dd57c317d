"""The folded view of a text: no case, no accents, no invisible characters. Each position in it maps back to the original.

The view can be encoded as UTF-8, whatever the text. In the languages of a watch it is nearly all ASCII, so RE2's
ASCII-only `\\b` and `\\w` are right.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import chain
from typing import Final

from bot.core.reading import Span
from bot.reader.text.remembered import remembered

READ_AT_MOST: Final = 8_000
"""Characters. Of a longer text the reader reads half of this from the beginning and half from the end."""

GAP: Final = "\n"
"""Replaces the part of a long text that is not read. Nothing else folds to a line break, and no phrase crosses one."""


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A text and its folded view.

    `origins[i]` is the position in `original` that `folded[i]` comes from; one more entry is for the end. None: all
    positions are the same in both.
    """

    original: str
    folded: str
    origins: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """The part of the original behind folded `[start, end)`, with the marks that follow its last character."""
        if self.origins is None:
            return Span(start, end)
        if start >= end:
            return Span(self.origins[start], self.origins[start])
        return Span(self.origins[start], max(self.origins[end - 1] + 1, self.origins[end]))


def normalise(text: str) -> NormalisedText:
    """Folds a text of any length and content. Never raises."""
    if len(text) > READ_AT_MOST:
        return _both_ends(text)
    if text.isascii() and text.isprintable():
        return NormalisedText(text, text.lower())
    pieces = [_FOLDS[character] for character in text]
    folded = "".join(pieces)
    if len(folded) == len(pieces) and all(pieces):
        return NormalisedText(text, folded)
    return NormalisedText(text, folded, _origins(pieces))


@remembered
def fold(text: str) -> str:
    """The folded view alone."""
    return normalise(text).folded


def _origins(pieces: list[str]) -> tuple[int, ...]:
    origins = ((position,) * len(piece) for position, piece in enumerate(pieces))
    return (*chain.from_iterable(origins), len(pieces))


def _both_ends(text: str) -> NormalisedText:
    half = READ_AT_MOST // 2
    head, tail = normalise(text[:half]), normalise(text[-half:])
    tail_start = len(text) - half
    origins = (*_all_origins(head), *(tail_start + position for position in _all_origins(tail)))
    return NormalisedText(text, head.folded + GAP + tail.folded, origins)


def _all_origins(view: NormalisedText) -> tuple[int, ...]:
    return view.origins if view.origins is not None else tuple(range(len(view.folded) + 1))


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
"""Unicode categories: combining marks, zero-width and bidirectional controls, soft hyphens, other control characters."""

_REMEMBERED: Final = 20_000


def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    if character in _PUNCTUATION:
        return _PUNCTUATION[character]
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character.casefold()).casefold())
    return "".join(_fold_part(part) for part in decomposed if unicodedata.category(part) not in _DROPPED)


def _fold_part(part: str) -> str:
    if part.isspace():
        return " "
    return _PUNCTUATION.get(part) or _LETTERS.get(part, part)


class _Folds(dict[str, str]):
    """The folded form of each character. Remembers the first 20,000 characters, which is more than a watch ever uses."""

    def __missing__(self, character: str) -> str:
        folded = _fold_character(character)
        if len(self) < _REMEMBERED:
            self[character] = folded
        return folded


_FOLDS: Final = _Folds()
