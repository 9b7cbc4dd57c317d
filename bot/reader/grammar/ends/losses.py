"""Tells what is missing: a thing that was stolen, or a person; and the things of a missing person. All texts are folded, in
UTF-8."""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.ends import found_forms
from bot.reader.phrases.expression import expression, expressions

_LOSS: Final = expression(found_forms.LOSS)
_SOUGHT: Final = expression(found_forms.SOUGHT)
_BELONGINGS: Final = expression(found_forms.BELONGINGS)
_DUTCH_OF: Final = expression(r"\bvan_(?:\(?\d+|de|het|mijn|ons|onze|bij)\b")
"""«Noor van 5» names no van."""
_THINGS: Final = expressions({number: rf"\b(?:{things})\b" for number, things in enumerate(found_forms.THINGS)})


def names_lost_thing(text: bytes, report: bytes) -> bool:
    """True for a thing that `report` tells was stolen or is gone. Both are folded, in UTF-8."""
    return _LOSS.occurs_in(report) and bool(_THINGS.found_in(report) & _THINGS.found_in(text))


def tells_of_search(report: bytes) -> bool:
    """True for a person who is missing, in a report that names no stolen thing. `report`: folded, in UTF-8."""
    return _SOUGHT.occurs_in(report) and not _THINGS.found_in(_DUTCH_OF.replace_in(report))


def names_belongings(text: bytes) -> bool:
    return _BELONGINGS.occurs_in(text)


def names_thing(text: bytes) -> bool:
    """True for a thing that is stolen and found again, such as a bike."""
    return bool(_THINGS.found_in(text))
