"""Other spellings of a message: careless, shouted, hurried, or disguised.

The choice of a spelling does not depend on the labels, so no spelling becomes a sign of a label.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from random import Random

from bot.reader.text.disguise import undisguise

_WORD = re.compile(r"[^\W\d_]{3,}")
_NEIGHBOUR_KEYS = {
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
_EMOJI_AT_END = 0.12
_EMOJI_DROPPED = 0.3
_EVERY_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")
_AT_END = "😭😢🥺😨😰😱😳😬😡🤬🙄😅😂🤣😉😊🙏👍🙈🤔💪❤️😔😞🤦😩🚨👀‼️"
_EMOJI = "😀😂😅👍🙏😡🚔🚨👀❤️🎉😉🙈🔥💪😱🤔👮🏻🐶🌞"


def respell(text: str, dice: Random) -> str:
    """Makes one or two changes, and in half of the cases removes disguises. The labels stay valid."""
    for _ in range(1 + (dice.random() < 0.25)):
        text = dice.choice(_OFTEN)(text, dice)
    if dice.random() < 0.5:
        text = undisguise(text)
    return text


def decorate(text: str, dice: Random) -> str:
    """Adds emoji at the end, or drops all. People end a report and small talk with the same ones."""
    if dice.random() < _EMOJI_AT_END:
        return f"{text} {dice.choice(_AT_END) * dice.choice((1, 1, 1, 2, 3))}"
    return (_EVERY_EMOJI.sub("", text).strip() or text) if dice.random() < _EMOJI_DROPPED else text


def _lower(text: str, dice: Random) -> str:
    return text.lower()


def _upper(text: str, dice: Random) -> str:
    return text.upper()


def _drop_marks(text: str, dice: Random) -> str:
    return re.sub(r"[^\w\s@/:-]", "", text)


def _drop_accents(text: str, dice: Random) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _add_typos(text: str, dice: Random) -> str:
    for _ in range(1 + len(text) // 60):
        text = _add_typo(text, dice)
    return text


def _add_typo(text: str, dice: Random) -> str:
    positions = [word.start() + dice.randrange(1, len(word[0])) for word in _WORD.finditer(text)]
    if not positions:
        return text
    at = dice.choice(positions)
    letter = text[at]
    match dice.randrange(4):
        case 0:
            return text[:at] + text[at + 1 :]
        case 1:
            return text[:at] + letter * 2 + text[at + 1 :]
        case 2:
            return text[: at - 1] + letter + text[at - 1] + text[at + 1 :]
        case _:
            return text[:at] + dice.choice(_NEIGHBOUR_KEYS.get(letter, letter)) + text[at + 1 :]


def _drop_spaces(text: str, dice: Random) -> str:
    share = dice.choice((0.1, 0.3, 1.0 if len(text) < 60 else 0.3))
    return re.sub(" ", lambda _: "" if dice.random() < share else " ", text)


def _disguise_words(text: str, dice: Random, change: str) -> str:
    """Disguises one to three words, of four letters or more if there are any: people disguise long words."""
    words = [word.span() for word in _WORD.finditer(text) if word.end() - word.start() >= 4]
    words = words or [word.span() for word in _WORD.finditer(text)]
    for start, end in sorted(dice.sample(words, min(len(words), dice.choice((1, 1, 2, 3)))), reverse=True):
        text = text[:start] + _disguise(text[start:end], dice, change) + text[end:]
    return text


def _disguise(word: str, dice: Random, change: str) -> str:
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
    return _disguise_words(text, dice, dice.choice(("leet", "signs")))


def _space_letters(text: str, dice: Random) -> str:
    if len(text) < 40 and dice.random() < 0.5:
        return "   ".join(" ".join(word) for word in text.split())
    return _disguise_words(text, dice, "spaced")


def _star(text: str, dice: Random) -> str:
    return _disguise_words(text, dice, "starred")


def _stretch(text: str, dice: Random) -> str:
    return _disguise_words(text, dice, "stretched")


def _add_emoji(text: str, dice: Random) -> str:
    words = text.split(" ")
    for _ in range(dice.choice((1, 1, 2, 3))):
        words.insert(dice.choice((0, len(words), dice.randrange(len(words) + 1))), dice.choice(_EMOJI))
    return " ".join(words)


def _shout(text: str, dice: Random) -> str:
    return text.rstrip(".") + dice.choice(("!", "!!!", "...", "??", "!!!!!!"))


CHANGES: Mapping[str, Callable[[str, Random], str]] = {
    "lower case": _lower,
    "capitals": _upper,
    "no marks": _drop_marks,
    "no accents": _drop_accents,
    "typing errors": _add_typos,
    "missing spaces": _drop_spaces,
    "digits for letters": _leet,
    "letters apart": _space_letters,
    "starred": _star,
    "stretched": _stretch,
    "emoji": _add_emoji,
    "shouting": _shout,
}
_OFTEN = [*CHANGES.values(), _lower, _add_typos, _add_typos]
