"""Recognises an arrest of two that is told one by one: «one face down in cuffs and the other's in the back of the van».

The forms of an arrest take «the other» for one who is still free. Text is folded, in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import NOBODY, NOT, UNDONE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_CUFFED: Final = one_of(
    r"\w*cuffs cuffed handcuffed menottee?s? menottes handschellen handschelln geboeid \w*boeien embarquee?s? opgepakt aangehouden"
    r" festgenommen verhaftet arrested nicked lifted interpellee?s? arretee?s? abgefuhrt combi streifenwagen polizeiauto politiewagen"
    r" (?:police|polis|cop|squad)_(?:car|van) voiture_de_police",
)
_CAR: Final = r"(?:(?:van|car|jeep|camionnette|fourgon|voiture|auto|wagen|bus|wache|station|poste|bureau)\b)"
_OTHER: Final = r"(?:(?:the|de|den|der|l'|le)_?)(?:other|second|ander|andere[nr]?|andre|tweede|autre|deuxieme|zweiter?)"
_BOTH: Final = expression(
    rf"\b(?:one|een|eentje|1|l'un|un|einer|(?:der|de|den)_e(?:i)?ne)(?:'s)?(?:_[\w'-]+){{0,6}}?_{_CUFFED}(?:_[\w'-]+){{0,5}}?"
    rf"_?[,.;]?_(?:(?:and|en|et|und)_)?{_OTHER}(?:one_)?(?:'s)?(?:_[\w'-]+){{0,6}}?_(?:{_CUFFED}\b|{_CAR})"
)
_FREE: Final = words(NOT, NOBODY, UNDONE, "maar mais aber but")


def with_both_caught(text: bytes) -> bytes:
    """The text with plain words in place of such an arrest. They name the police, who alone have cuffs and such cars."""
    if not _BOTH.occurs_in(text) or _FREE.occurs_in(text):
        return text
    return _BOTH.replace_in(text, b"police have them")
