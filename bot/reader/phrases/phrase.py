"""What a coordinator writes as a phrase, turned into RE2 over folded text.

Whole words; `*` stands for any letters inside a word; ` .. ` lets up to four words stand between; `~word` also finds
one typo. Punctuation between the words does not matter, the end of a sentence does.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from bot.reader.text.normalisation import fold

LONGEST: Final = 200
SHORTEST_TYPO_WORD: Final = 6

BETWEEN: Final = r"(?:[^\w\n.!?]|\.\.+)+"
"""What stands between two words of a phrase: anything but a word or the end of a sentence."""

_GAP: Final = rf"{BETWEEN}(?:\w+{BETWEEN}){{0,4}}"
_FORBIDDEN: Final = frozenset("\\|^[]{}<>")
_SENTENCE_MARKS: Final = ".,;:!?\"()'`-"
_TOLERANT: Final = {"*": r"\w*", "'": "['`]? ?", "`": "['`]? ?", "-": "[ -]?"}


def phrase_to_re2(written: str) -> str:
    """The RE2 expression that finds `written` in folded text; for `~word`, the word itself without a typo.

    Raises ValueError, in words for a coordinator, when it is empty, too long, would match everything, or looks like an
    expression rather than words.
    """
    if word := typo_word(written):
        return rf"\b{word}\b"
    words = _words(written)
    parts = [_GAP if word == ".." else _word_to_re2(word) for word in words]
    joined = parts[0]
    for before, part in pairwise(parts):
        joined += part if _GAP in (before, part) else BETWEEN + part
    return joined


def typo_word(written: str) -> str | None:
    """The folded word of `~word`; None for any other phrase. Raises ValueError when `~` stands elsewhere."""
    folded = fold(written).strip()
    if not folded.startswith("~"):
        return None
    word = folded.removeprefix("~")
    if not (re.fullmatch("[a-z]+", word) and len(word) >= SHORTEST_TYPO_WORD):
        raise ValueError(f"~ stands before one word of at least {SHORTEST_TYPO_WORD} letters, without spaces or *")
    return word


def plain_words(written: str) -> tuple[str, ...] | None:
    """The folded words of a phrase that is nothing but words, else None. Raises ValueError like `phrase_to_re2`."""
    if typo_word(written):
        return None
    words = _words(written)
    return tuple(words) if all(re.fullmatch(r"[a-z0-9_]+", word) for word in words) else None


def _words(written: str) -> list[str]:
    """The words between spaces, with `..` for a gap."""
    folded = fold(written)
    if not folded.strip():
        raise ValueError("the phrase is empty")
    if len(folded) > LONGEST:
        raise ValueError(f"the phrase is longer than {LONGEST} characters")
    if wrong := sorted(_FORBIDDEN.intersection(folded)):
        raise ValueError(f"{' '.join(wrong)} cannot stand in a phrase; write an expression under regex: instead")
    words = [word if word == ".." else word.strip(_SENTENCE_MARKS) for word in folded.split()]
    words = [word for word in words if word]
    _check_words(words)
    return words


def _check_words(words: list[str]) -> None:
    if not words or all(word == ".." for word in words):
        raise ValueError("the phrase has no letters, digits or emoji")
    if ".." in (words[0], words[-1]) or any(pair == ("..", "..") for pair in pairwise(words)):
        raise ValueError(".. must stand between two words, as in «kom .. zelf»")
    for word in words:
        beside = word.replace("*", "")
        if not beside:
            raise ValueError("* alone would match every word; write some letters beside it, as in «inbra*»")
        if "*" in word and len(beside) < 2 and beside.isascii():
            raise ValueError("* needs at least two letters beside it, as in «inbra*»")


def _word_to_re2(word: str) -> str:
    """A word that begins or ends with a letter or digit stands alone there; an emoji may touch anything."""
    body = "".join(_TOLERANT.get(character) or re.escape(character) for character in word)
    body = re.sub(r"(?:\\w\*){2,}", r"\\w*", body)
    start = r"\b" if _is_word(word[0]) else ""
    end = r"\b" if _is_word(word[-1]) else ""
    return start + body + end


def _is_word(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "_")
