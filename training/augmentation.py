"""The same message as somebody else might have typed it: sloppy, shouting, in a hurry, or in disguise.

Every spelling is dealt out whatever the labels, so that none of them is itself a sign of anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from random import Random

from bot.reader.text.disguise import undisguise

_WORD = re.compile(r"[^\W\d_]{3,}")
_NEAR = {
    "a": "qsz",
    "e": "wrd",
    "i": "uok",
    "o": "ipl",
    "n": "bm",
    "r": "et",
    "s": "adz",
    "t": "ry",
    "l": "ko",
    "d": "sf",
}
_LEET = {"e": "3", "i": "1", "o": "0", "a": "4", "s": "5", "t": "7"}
_SIGNS = {"a": "@", "s": "$", "e": "€", "i": "!"}
_EMOJI = "😀😂😅👍🙏😡🚔🚨👀❤️🎉😉🙈🔥💪😱🤔👮🏻🐶🌞"


def respelled(text: str, dice: Random) -> str:
    """One or two changes. The labels stay as they are."""
    for _ in range(1 + (dice.random() < 0.25)):
        text = dice.choice(_OFTEN)(text, dice)
    if dice.random() < 0.5:
        text = undisguise(text)
    return text


def _lower(text: str, dice: Random) -> str:
    return text.lower()


def _upper(text: str, dice: Random) -> str:
    return text.upper()


def _no_marks(text: str, dice: Random) -> str:
    return re.sub(r"[^\w\s@/:-]", "", text)


def _no_accents(text: str, dice: Random) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _typos(text: str, dice: Random) -> str:
    for _ in range(1 + len(text) // 60):
        text = _typo(text, dice)
    return text


def _typo(text: str, dice: Random) -> str:
    places = [found.start() + dice.randrange(1, len(found[0])) for found in _WORD.finditer(text)]
    if not places:
        return text
    at = dice.choice(places)
    letter = text[at]
    match dice.randrange(4):
        case 0:
            return text[:at] + text[at + 1 :]
        case 1:
            return text[:at] + letter * 2 + text[at + 1 :]
        case 2:
            return text[: at - 1] + letter + text[at - 1] + text[at + 1 :]
        case _:
            return text[:at] + dice.choice(_NEAR.get(letter, letter)) + text[at + 1 :]


def _joined(text: str, dice: Random) -> str:
    share = dice.choice((0.1, 0.3, 1.0 if len(text) < 60 else 0.3))
    return re.sub(" ", lambda _: "" if dice.random() < share else " ", text)


def _some_words(text: str, dice: Random, change: str) -> str:
    """Long words are the ones that people disguise."""
    words = [found.span() for found in _WORD.finditer(text) if found.end() - found.start() >= 4]
    words = words or [found.span() for found in _WORD.finditer(text)]
    for start, end in sorted(dice.sample(words, min(len(words), dice.choice((1, 1, 2, 3)))), reverse=True):
        text = text[:start] + _disguised(text[start:end], dice, change) + text[end:]
    return text


def _disguised(word: str, dice: Random, change: str) -> str:
    match change:
        case "leet":
            return "".join(_LEET.get(c.lower(), c) if dice.random() < 0.7 else c for c in word)
        case "signs":
            return "".join(_SIGNS.get(c.lower(), c) if dice.random() < 0.7 else c for c in word)
        case "spaced":
            return dice.choice((" ", " ", ".", "-", "*")).join(word)
        case "starred":
            at = dice.randrange(1, len(word))
            return word[:at] + dice.choice("*.#") + word[at + 1 :]
        case _:
            at = dice.randrange(len(word))
            return word[:at] + word[at] * dice.randrange(2, 6) + word[at + 1 :]


def _leet(text: str, dice: Random) -> str:
    if dice.random() < 0.2:
        return "".join(_LEET.get(c.lower(), c) if dice.random() < 0.6 else c for c in text)
    return _some_words(text, dice, dice.choice(("leet", "signs")))


def _spaced(text: str, dice: Random) -> str:
    if len(text) < 40 and dice.random() < 0.5:
        return "   ".join(" ".join(word) for word in text.split())
    return _some_words(text, dice, "spaced")


def _starred(text: str, dice: Random) -> str:
    return _some_words(text, dice, "starred")


def _stretched(text: str, dice: Random) -> str:
    return _some_words(text, dice, "stretched")


def _emoji(text: str, dice: Random) -> str:
    words = text.split(" ")
    for _ in range(dice.choice((1, 1, 2, 3))):
        words.insert(dice.choice((0, len(words), dice.randrange(len(words) + 1))), dice.choice(_EMOJI))
    return " ".join(words)


def _shouting(text: str, dice: Random) -> str:
    return text.rstrip(".") + dice.choice(("!", "!!!", "...", "??", "!!!!!!"))


CHANGES: Mapping[str, Callable[[str, Random], str]] = {
    "lower case": _lower,
    "capitals": _upper,
    "no marks": _no_marks,
    "no accents": _no_accents,
    "typing errors": _typos,
    "missing spaces": _joined,
    "digits for letters": _leet,
    "letters apart": _spaced,
    "starred": _starred,
    "stretched": _stretched,
    "emoji": _emoji,
    "shouting": _shouting,
}
_OFTEN = [*CHANGES.values(), _lower, _typos, _typos]
