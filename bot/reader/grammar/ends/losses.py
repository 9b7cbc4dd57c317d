"""Tells what is missing: a thing that was stolen, or a person; and the things of a missing person. All texts are folded, in
UTF-8."""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.ends import found_forms
from bot.reader.phrases.expression import expression, expressions, words
from bot.reader.text.remembered import remembered

_LOSS: Final = expression(found_forms.LOSS)
_SOUGHT: Final = expression(found_forms.SOUGHT)
_BELONGINGS: Final = expression(found_forms.BELONGINGS)
_DUTCH_OF: Final = expression(r"\bvan_(?:\(?\d+|de|het|mijn|ons|onze|bij)\b")
"""«Noor van 5» names no van."""
_THINGS: Final = expressions({number: rf"\b(?:{things})\b" for number, things in enumerate(found_forms.THINGS)})


def things_in(text: bytes) -> frozenset[int]:
    """The kinds of things in a text that are stolen and found again, such as a bike."""
    return _THINGS.found_in(text)


@remembered
def tells_of_loss(report: bytes, things: frozenset[int]) -> bool:
    """True for a report that one of these things was stolen or is gone. `report`: folded, in UTF-8."""
    return _LOSS.occurs_in(report) and not things.isdisjoint(_THINGS.found_in(report))


_SEEN_AND_AGE: Final = expression(
    r"\b(?:iemand|anyone|anybody|quelqu'un|qqn|jemand|wer)_(?:\w+_){1,5}(?:gezien|seen|vue?s?|apercue?|gesehen)\b.*\b\d{1,2}_(?:jaar|ans|jahren?|years?|yo|j)\b"
)
_PET: Final = words(
    r"kat(?:je)? kater poes\w* hond(?:je)? konijn chatte? chaton chien(?:ne)? lapin \w*katze hund\w* hase cat kitten"
    r" dog puppy rabbit"
)


@remembered
def tells_of_search(report: bytes) -> bool:
    """True for a person who is missing, in a report that names no stolen thing. `report`: folded, in UTF-8."""
    sought = _SOUGHT.occurs_in(report) or (_SEEN_AND_AGE.occurs_in(report) and not _PET.occurs_in(report))
    return sought and not _THINGS.found_in(_DUTCH_OF.replace_in(report))


def names_belongings(text: bytes) -> bool:
    return _BELONGINGS.occurs_in(text)
