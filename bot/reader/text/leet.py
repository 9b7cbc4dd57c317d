"""Digits and signs that stand for letters inside a word. Ordinary words with digits are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_LETTERS: Final = {
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g", "@": "a", "$": "s", "€": "e",
    "!": "i", "|": "l",
}  # fmt: skip
_SECOND: Final = {"1": "l", "9": "q"}
"""The other letter that a digit may stand for."""

_ORDINARY: Final = re.compile(
    r"[0-9]+[a-z]+[0-9]+"  # 21u30, 2h15, 1abc234
    r"|[a-z]+[0-9]+"  # nr14, e40, covid19, mp3
    r"|[a-z]+[0-9]{2,}[a-z]"  # kerkstraat12b
    r"|[a-z]{1,3}[0-9]{2,}[a-z]{1,3}"  # ab12cde
    r"|(?:nr|no|num|bus|bte|huis|appt?|vak|km|[a-z])[0-9][a-z]"  # nr5b, b2b, unless _SHORT matches
)
_SHORT: Final = re.compile("[b-df-hj-np-tv-z][034][b-df-hj-np-tv-z]")
"""«p4k», «h3m»: the digit is the vowel of a short word."""

_NAMES: Final = frozenset({"g4s", "c4d", "f4f"})
_COUNTED: Final = re.compile(
    "[0-9](?:uur|keer|maal|euro|week|weken|maand|dag|jaar|jarig|min|sec|pers|stuk|man|vrouw|kind|auto|wagen|huiz|deur"
    "|fois|heur|jour|mois|annee|mecs|gars|type|hour|time|year|times|guys|lads|cars|doors|stun|tage|jahr|male|leute|typen"
    "|kamer|deurs|person|meter|kilo|voud|hoek|tal|ste|de|eme|ieme|iere|teilig|mal|wheel)"
)
_INSIDE: Final = re.compile(r"(?<=[a-z])[013457-9@$€|]{1,2}(?=[a-z])|(?<=[a-z])!(?=[a-z])")
_STARTING: Final = re.compile(r"[0134](?=[a-z]{4})")
_MANY_BEFORE_A_MARK: Final = re.compile("[a-z]{4,}!")
_MOST_TOKEN: Final = 40

_UNCLEAR: Final = re.compile("[a-z]{1,4}[0134]{1,2}[a-z]{0,6}|[0134][a-z]{1,6}")
"""«d13», «0n», «g44t»: too short to be clear alone. They count if another word is clearly disguised."""

_NUMBERED: Final = re.compile(
    "(?:nr|no|num|bus|bte|huis|vak|km|tel|bd|av|app|[aenr])[0-9]+|[0-9](?:[uhxmejk]|de|st|nd|rd|th|kg|km)"
)
"""House numbers, roads, hours and ordinals, which keep their digits."""


def is_disguised(token: str) -> bool:
    """True if the token is clearly a word with digits or signs for letters."""
    return _is_disguised(token.strip("!|"))


def find_letters(token: str, likelier: bool, any_disguised: bool) -> Iterator[tuple[int, str]]:
    """Positions in the token that stand for a letter, with that letter: the likelier one, or else the other one.

    `any_disguised`: the text has a word that is clearly disguised.
    """
    word = token.strip("!|")
    counts_here = any_disguised and _is_unclear(word)
    if not counts_here and not _is_disguised(word):
        return
    start = token.index(word)
    inside = counts_here or _INSIDE.search(word) is not None
    for position, sign in enumerate(word):
        letter = _LETTERS.get(sign)
        if letter and (inside or sign == "$" or position == 0):
            yield start + position, letter if likelier else _SECOND.get(sign, letter)


def _is_unclear(word: str) -> bool:
    return _UNCLEAR.fullmatch(word) is not None and not (_NUMBERED.fullmatch(word) or _COUNTED.match(word))


def _is_disguised(word: str) -> bool:
    letters = sum("a" <= sign <= "z" for sign in word)
    if letters < 2 or letters * 2 < len(word) or len(word) > _MOST_TOKEN or word in _NAMES:
        return False
    if _SHORT.fullmatch(word):
        return True
    if _ORDINARY.fullmatch(word) or _MANY_BEFORE_A_MARK.match(word):
        return False
    if _INSIDE.search(word) or "$" in word:
        return True
    return _STARTING.match(word) is not None and _COUNTED.match(word) is None
