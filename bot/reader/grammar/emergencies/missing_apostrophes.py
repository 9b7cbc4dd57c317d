"""Puts back the apostrophes that a frightened neighbour leaves out: «shes choking», «mums having a stroke», «theres blood».

Only words that mean nothing else in the four languages. Folded.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import words

_MENDED: Final = (
    (words("shes"), b"she's"),
    (words("hes"), b"he's"),
    (words("theres"), b"there's"),
    (words("mums"), b"mum's"),
    (words("dads"), b"dad's"),
    (words("nans"), b"nan's"),
    (words("my_husbands"), b"my husband's"),
    (words("my_wifes"), b"my wife's"),
    (words("ive"), b"i've"),
    (words("isnt"), b"isn't"),
    (words("cant"), b"can't"),
    (words("wont"), b"won't"),
)
_HURRIED: Final = words("[sh]hes hes theres mums dads nans my_husbands my_wifes ive isnt cant wont")


def with_apostrophes(text: bytes) -> bytes:
    """`text`: folded, in UTF-8."""
    if not _HURRIED.occurs_in(text):
        return text
    for hurried, word in _MENDED:
        text = hurried.replace_in(text, word)
    return text
