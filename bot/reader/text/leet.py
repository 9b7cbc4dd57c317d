"""Digits and signs that stand for letters inside a word, and the many words with digits where they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_LETTERS: Final = {
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g", "@": "a", "$": "s", "€": "e",
    "!": "i", "|": "l",
}  # fmt: skip
_SECOND: Final = {"1": "l", "9": "q"}
"""What else it may stand for."""

_ORDINARY: Final = re.compile(
    r"[0-9]+[a-z]+[0-9]+"  # 21u30, 2h15, 1abc234
    r"|[a-z]+[0-9]+"  # nr14, e40, covid19, mp3
    r"|[a-z]+[0-9]{2,}[a-z]"  # kerkstraat12b
    r"|[a-z]{1,3}[0-9]{2,}[a-z]{1,3}"  # ab12cde
    r"|(?:nr|no|num|bus|bte|huis|appt?|vak|km|[a-z])[0-9][a-z]"  # nr5b, b2b; but see below
)
_SHORT: Final = re.compile("[b-df-hj-np-tv-z][034][b-df-hj-np-tv-z]")
"""«p4k», «h3m»: the digit is the vowel."""

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


_BESIDE: Final = re.compile("[a-z]{1,4}[0134]{1,2}[a-z]{0,6}|[0134][a-z]{1,6}")
"""«d13», «0n», «g44t»: too short to tell alone, but read so beside a word that is surely disguised."""

_NUMBERED: Final = re.compile(
    "(?:nr|no|num|bus|bte|huis|vak|km|tel|bd|av|app|[aenr])[0-9]+|[0-9](?:[uhxmejk]|de|st|nd|rd|th|kg|km)"
)
"""House numbers, roads, hours and ranks keep their digits."""


def is_disguised(token: str) -> bool:
    """Is it surely a word with digits or signs for letters?"""
    return _is_disguised(token.strip("!|"))


def letters_for(token: str, first: bool, beside: bool = False) -> Iterator[tuple[int, str]]:
    """The places of a token that stand for a letter, with the likelier letter or (`first` false) the other one. `beside`: it
    stands in a text with a disguised word."""
    word = token.strip("!|")
    small = beside and _BESIDE.fullmatch(word) is not None and not (_NUMBERED.fullmatch(word) or _COUNTED.match(word))
    if not small and not _is_disguised(word):
        return
    start = token.index(word)
    inside = small or _INSIDE.search(word) is not None
    for place, sign in enumerate(word):
        letter = _LETTERS.get(sign)
        if letter and (inside or sign == "$" or place == 0):
            yield start + place, letter if first else _SECOND.get(sign, letter)


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
