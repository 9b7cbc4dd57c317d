"""Puts back the apostrophes and letters that a frightened neighbour leaves out: «shes choking», «theres blood», «j'suis
coincé», «k hoor schoten».

Only words that mean nothing else in the four languages. Folded.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import expression, words

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
    (words("j'?suis chuis"), b"je suis"),
    (words("j'?peux"), b"je peux"),
    (words("k_zie"), b"ik zie"),
    (words("k_hoor"), b"ik hoor"),
    (words("k_heb"), b"ik heb"),
    (words("k_ben"), b"ik ben"),
    (words("k_zit"), b"ik zit"),
    (words("k_krijg"), b"ik krijg"),
)
_QUOTED: Final = (
    (expression(r'"_?hulp_?!*_?"'), b"om hulp"),
    (expression(r'"_?hilfe_?!*_?"'), b"um hilfe"),
    (expression(r'"_?help_?!*_?"'), b"for help"),
    (expression(r'"_?(?:au_secours|a_l\'aide)_?!*_?"'), b"a l'aide"),
)
"""A cry in quotation marks: «someone is shouting "help"»."""
_HURRIED: Final = words(
    r"[sh]hes hes theres mums dads nans my_husbands my_wifes ive isnt cant wont j'?suis chuis j'?peux"
    r" k_(?:zie|hoor|heb|ben|zit|krijg)"
)


def with_apostrophes(text: bytes) -> bytes:
    """`text`: folded, in UTF-8."""
    if b'"' in text:
        for cry, told in _QUOTED:
            text = cry.replace_in(text, told)
    if not _HURRIED.occurs_in(text):
        return text
    for hurried, word in _MENDED:
        text = hurried.replace_in(text, word)
    return text
