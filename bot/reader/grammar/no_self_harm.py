"""Recognises phrases of self-harm that tell of none: where or with whom a person wants to live, an overdose of cake or work.

A line counts only if it has no other phrase of self-harm: «I don't want to live here, I want to die». Folded, four languages.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import words

_ROADS: Final = one_of(
    "straat buurt wijk stad dorp huis flat gebouw rue quartier ville village maison immeuble coin"
    " strasse gegend stadt dorf haus wohnung viertel street road town city village area neighbou?rhood building estate"
)
_KIN: Final = one_of("parents mum mom dad mother father family in-?laws ex")
_TREATS: Final = one_of(
    r"suiker chocola\w* taart kaas werk kerst\w* schattigheid zon nostalgie sucre chocolat fromage travail boulot noel soleil"
    r" zucker schoko\w* kase arbeit weihnacht\w* sonne niedlichkeit sugar chocolate cake cheese work christmas cuteness"
    r" sunshine nostalgia"
)
_HARMLESS: Final = words(
    rf"want_to_live_(?:here|there|next_(?:to|door)|opposite|near|beside|(?:in|on)_(?:\w+_){{1,3}}{_ROADS})"
    rf" want_to_live_with_(?:us|them|(?:my|his|her|their|your)_{_KIN})"
    rf" plus_vivre_(?:ici|la-bas|a_cote|en_ville|dans_(?:\w+_){{1,3}}{_ROADS})"
    rf" meer_leven_(?:hier|naast|in_(?:\w+'?\w*_){{1,3}}{_ROADS}) mehr_leben_(?:hier|dort|neben|in_(?:\w+_){{1,3}}{_ROADS})"
    rf" overdos(?:e|is)_(?:(?:of|on|de|aan)_)?{_TREATS} uberdosis_(?:an_)?{_TREATS}"
)


def tells_of_no_self_harm(text: bytes, phrases: Iterable[bytes]) -> bool:
    """`text`: the folded line; `phrases`: its phrases of self-harm, each for itself."""
    rest = _HARMLESS.replace_in(text)
    return rest != text and not any(phrase in rest for phrase in phrases)
