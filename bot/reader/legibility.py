"""Tells a text that people may read and the reader may not: one row of letters without words, words of two alphabets, signs in
place of letters, no vowels, pieces of equal length. A moderator looks at such a text.

The light model knows more of it: see `NgramModel.is_legible`.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.shapes import find_emails, find_links
from bot.reader.text.disguise import make_undisguised_views
from bot.reader.text.normalisation import READ_AT_MOST, fold, normalise

LONGEST_WORD: Final = 32
"""Letters. Of 29,408 messages of the corpus the longest word has 26."""

_LONG: Final = re.compile(rf"\S{{{LONGEST_WORD},}}")
_ROW: Final = re.compile(rf"[^\W\d_]{{{LONGEST_WORD},}}")
_LONGEST_TOKEN: Final = 40
_FEWEST_DIFFERENT: Final = 8
"""«hahahaha» and «neeeeee» have fewer different letters."""

_FEWEST_STRANGE: Final = 3
_STRANGE_SHARE: Final = 3
"""One word in so many, and at least three words."""

_FEWEST_LETTERS: Final = 25
_VOWELS: Final = "aeiouy"
_LEAST_VOWELS: Final = 5
"""One letter in so many. Ordinary texts have one in two or three."""

_FEWEST_PIECES: Final = 9
_PIECES: Final = (2, 3, 4)
_SHORT: Final = 2
"""Pieces of two letters are everyday words by chance."""

_PIECES_SHARE: Final = 0.85

_WORD: Final = re.compile(r"[^\W\d_]+")
_SIGNS: Final = frozenset("*#%^~+=$|\\<>")
_SIGN_IN_WORD: Final = re.compile(r"[^\W\d_][*#%^~+=$]{1,3}[^\W\d_]|[^\W\d_][|\\<>]|[|\\<>][^\W\d_]")


def is_legible(text: str) -> bool:
    """False for a cleaned text whose shape keeps a reader from its words."""
    text = text[:READ_AT_MOST]
    tokens = text.split()
    if max(map(len, tokens), default=0) >= LONGEST_WORD and _is_glued(text):
        return False
    view = normalise(text)
    undisguised = make_undisguised_views(view)
    plain = fold(undisguised[0].folded) if undisguised else view.folded
    words = _WORD.findall(plain)
    letters = "".join(words)
    if not letters.isascii() and _is_often(sum(_is_mixed(word) for word in words), len(words)):
        return False
    if not _SIGNS.isdisjoint(text) and _is_often(sum(map(bool, map(_SIGN_IN_WORD.search, tokens))), len(tokens)):
        return False
    if len(letters) < _FEWEST_LETTERS or not letters.isascii():
        return True
    return sum(map(letters.count, _VOWELS)) * _LEAST_VOWELS >= len(letters) and not _is_cut_up(words)


def _is_often(count: int, words: int) -> bool:
    return count >= _FEWEST_STRANGE and count * _STRANGE_SHARE >= words


def _is_glued(text: str) -> bool:
    addresses = [*find_links(text), *find_emails(text)]
    for token in _LONG.finditer(text):
        rows = [row for row in _ROW.findall(token[0]) if len(set(row.lower())) >= _FEWEST_DIFFERENT]
        is_address = any(span.start < token.end() and token.start() < span.end for span in addresses)
        letters = [sign for sign in token[0].lower() if sign.isalpha()]
        if rows or (not is_address and len(letters) >= _LONGEST_TOKEN and len(set(letters)) >= _FEWEST_DIFFERENT):
            return True
    return False


def _is_mixed(word: str) -> bool:
    """True for a word with ASCII letters and letters of another alphabet. Folding leaves ASCII letters in every Latin word."""
    return not word.isascii() and any(letter.isascii() for letter in word)


def _is_cut_up(words: list[str]) -> bool:
    """True for «ko ma ll em aa ln aa rb», but not for «lads calm down we dont talk like that here»."""
    if len(words) < _FEWEST_PIECES or len(set(words)) * 2 < len(words):
        return False
    lengths = list(map(len, words))
    pieces = [length for length in _PIECES if lengths.count(length) >= _PIECES_SHARE * len(words)]
    return bool(pieces) and (pieces[0] == _SHORT or 2 * sum(word in ORDINARY for word in words) < len(words))
