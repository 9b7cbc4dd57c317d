"""The phrases that coordinators write, compiled to RE2 over folded text.

A phrase finds whole words. `*` stands for any letters inside a word, ` .. ` for up to four words; `~word` also finds the
word with one typo. Punctuation between the words does not matter, but a phrase never crosses the end of a sentence.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from bot.reader.text.normalisation import fold

LONGEST: Final = 200
SHORTEST_TYPO_WORD: Final = 6

BETWEEN: Final = r"(?:[^\w\n.!?]|\.\.+)+"
"""Between two words of a phrase: anything but a word or the end of a sentence."""

_GAP: Final = rf"{BETWEEN}(?:\w+{BETWEEN}){{0,4}}"
_FORBIDDEN: Final = frozenset("\\|^[]{}<>")
_SENTENCE_MARKS: Final = ".,;:!?\"()'`-"
_PLAIN: Final = re.compile(r"[a-z0-9_ ]+")
_APOSTROPHE: Final = "(?:['`]|)(?: |)"
_TOLERANT: Final = {"*": r"\w*", "'": _APOSTROPHE, "`": _APOSTROPHE, "-": "(?:[ -]|)"}
"""Signs that may be absent. RE2's filter knows «j'ai» as a word with them, and with `?` it would know no letter beyond them."""


def phrase_to_re2(written: str) -> str:
    """The RE2 expression that finds `written` in folded text; for `~word`, the word without a typo.

    Raises ValueError, in words for a coordinator, for a phrase that is empty, is too long, would match every word, or
    looks like a regular expression.
    """
    if plain := _plain_words(fold(written)):
        return BETWEEN.join(rf"\b{word}\b" for word in plain)
    if word := parse_typo_word(written):
        return rf"\b{word}\b"
    words = _words(written)
    parts = [_GAP if word == ".." else _word_to_re2(word) for word in words]
    joined = parts[0]
    for before, part in pairwise(parts):
        joined += part if _GAP in (before, part) else BETWEEN + part
    return joined


def parse_typo_word(written: str) -> str | None:
    """The folded word of `~word`; None for a phrase without `~` at its start. Raises ValueError for a wrong word behind it."""
    folded = fold(written).strip()
    if not folded.startswith("~"):
        return None
    word = folded.removeprefix("~")
    if not (re.fullmatch("[a-z]+", word) and len(word) >= SHORTEST_TYPO_WORD):
        raise ValueError(f"~ needs one word of at least {SHORTEST_TYPO_WORD} letters behind it, without spaces or *")
    return word


def parse_plain_words(written: str) -> tuple[str, ...] | None:
    """The folded words of a phrase of plain words; None for any other phrase. Raises ValueError like `phrase_to_re2`."""
    if plain := _plain_words(fold(written)):
        return plain
    if parse_typo_word(written):
        return None
    words = _words(written)
    return tuple(words) if all(re.fullmatch(r"[a-z0-9_]+", word) for word in words) else None


def _plain_words(folded: str) -> tuple[str, ...] | None:
    """Most of the thousands of phrases are words between spaces, which have no fault. None for any other phrase."""
    return tuple(folded.split()) if len(folded) <= LONGEST and _PLAIN.fullmatch(folded) else None


def _words(written: str) -> list[str]:
    """The words of a phrase, with `..` for a gap. Raises ValueError."""
    folded = fold(written)
    if not folded.strip():
        raise ValueError("the phrase is empty")
    if len(folded) > LONGEST:
        raise ValueError(f"the phrase is longer than {LONGEST} characters")
    if forbidden := sorted(_FORBIDDEN.intersection(folded)):
        raise ValueError(f"a phrase cannot contain {' '.join(forbidden)}; write an expression under regex: instead")
    words = [word if word == ".." else word.strip(_SENTENCE_MARKS) for word in folded.split()]
    words = [word for word in words if word]
    _check_words(words)
    return words


def _check_words(words: list[str]) -> None:
    if not words or all(word == ".." for word in words):
        raise ValueError("the phrase has no letters, digits or emoji")
    if ".." in (words[0], words[-1]) or any(pair == ("..", "..") for pair in pairwise(words)):
        raise ValueError(".. must be between two words, as in “kom .. zelf”")
    for word in words:
        letters = word.replace("*", "")
        if not letters:
            raise ValueError("* alone would match every word; write some letters beside it, as in “inbra*”")
        if "*" in word and len(letters) < 2 and letters.isascii():
            raise ValueError("* needs at least two letters beside it, as in “inbra*”")


def _word_to_re2(word: str) -> str:
    """A letter or digit at either end must be the end of a whole word; an emoji may touch other characters."""
    body = "".join(_TOLERANT.get(character) or re.escape(character) for character in word)
    body = re.sub(r"(?:\\w\*){2,}", r"\\w*", body)
    start = r"\b" if _is_word(word[0]) else ""
    end = r"\b" if _is_word(word[-1]) else ""
    return start + body + end


def _is_word(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "_")
