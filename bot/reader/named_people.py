"""Looks for names of people in words that the bot may repeat."""

from __future__ import annotations

import re
from typing import Final

from bot.reader.fact_clauses import Clause, clauses_of
from bot.reader.fact_words import LANDMARK
from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.first_names import AMBIGUOUS, FIRST_NAMES
from bot.reader.text.normalisation import fold
from bot.reader.traces import find_place, find_vehicles

_WORD: Final = re.compile(r"[^\W\d_]+")
_TITLED: Final = re.compile(
    r"\b(?:Frau|Herrn?|Familie|Fam\.|Oma|Opa|Tante|Onkel) (?=[A-ZÄÖÜ])(?!(?:Anfang|Mitte|Ende|Ecke|Nähe|Nr|Nummer)\b)"
)
"""Words before a German surname, but not in «eine Frau Mitte 30»."""


def names_people(text: str, language: str) -> bool:
    """True if a clause of the text names a person."""
    return any(names_person(text[each.span.start : each.span.end], each, language) for each in clauses_of(text))


def names_person(seen: str, clause: Clause, language: str) -> bool:
    """A first name, or a word with a capital inside a sentence that is no street and no landmark; in German every noun has
    one, so only those behind «Frau» and the like count. `seen`: the words of the clause."""
    place = find_place(seen)
    start = seen.find(place)
    street = range(start, start + len(place))
    titled = _TITLED.finditer(seen) if language == "de" else ()
    if any(title.end() not in street for title in titled):
        return True
    for number, word in enumerate(_WORD.finditer(seen)):
        folded, capital = fold(word[0]), word[0][0].isupper()
        starts = number == 0 and clause.starts_sentence
        is_name = folded in FIRST_NAMES and (capital or folded not in AMBIGUOUS)  # «reg» and «door» are words
        if is_name and len(folded) > 2 and folded not in ORDINARY and word.start() not in street:
            return True
        if (
            capital
            and not starts
            and language != "de"
            and word.start() not in street
            and not LANDMARK.search(seen, 0, word.start())
            and not find_vehicles(f"witte {folded}")
        ):
            return True
    return False
