"""Recognises a search for a pet, and the lines in it that speak of an animal: «he is chipped», «a black one sat on our wall».

In other talk «a black one» may be a person, and «he is out» a danger. Folded, four languages.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.alarm import PERSON
from bot.reader.grammar.near_misses import names_pet
from bot.reader.grammar.vocabulary import WEAPONS
from bot.reader.phrases.expression import expression, words

_LOST: Final = words(
    r"weg kwijt zoek vermist verdwenen weggelopen ontsnapt ontlopen niet_thuisgekomen niet_meer_thuis gezien"
    r" perdue?s? disparue?s? echappee?s? sauvee?s? pas_rentree?s? vue?s? egaree?s?"
    r" entlaufen verschwunden vermisst ausgebuxt abgehauen entflogen nicht_heimgekommen gesehen"
    r" missing lost gone escaped not_come_home ran_off run_off got_out seen"
)
_OF_A_PET: Final = words(
    # Dutch
    r"gechipt chip halsband\w* belletje staart\w* pootjes? vacht kat katje kater"
    r" poes hond hondje baasje dierenarts asiel rosse schildpad\w* cyperse? kattin"
    # French
    r" pucee? pucer collier clochette queue pattes? pelage chat chatte chaton chien chienne veterinaire refuge"
    r" spa rousse roux tigree?s?"
    # German
    r" gechippt schwanz pfoten? fell katze katzerl mieze hund hunderl tierarzt tierheim getigert\w*"
    # English
    r" chipped microchipped collar bell tail paws? fur coat cat kitten tom tabby ginger dog pup puppy vet vets shelter rescue"
)
_ONE_OF_COLOUR: Final = expression(
    r"\b(?:(?:een|ne|nen|ene|'n)_(?:zwarte|witte|grijze|bruine|rosse|gestreepte)"
    r"|une?_(?:noire?|blanche?|grise?|rousse|roux|tigree?)|eine?_(?:schwarze|weisse|graue|braune|rote|getigerte)[rs]?"
    r"|a_(?:black|white|grey|brown|ginger)(?:_(?:and_white_)?one)?)_(?:bij"
    r"|op|in|aan|onder|achter|gezien|chez|sur|dans|sous|derriere|bei|auf|im|unter|hinter|gesehen|on|by|under|near|at)\b"
)
_IT_IS: Final = expression(r"^\W*(?:hij|ze|zij|il|elle|er|sie|he|she|it)(?:'s|_(?:is|heeft|a|est|hat|ist|has))\b")
_SERIOUS: Final = words(
    PERSON,
    WEAPONS,
    r"bloed\w* saigne\w* blut\w* bleed\w* gebeten mordu\w* gebissen bitten brand feu feuer fire"
    r" bewusteloos bewusstlos inconsciente? unconscious",
)


def seeks_pet(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return names_pet(text.decode()) and _LOST.occurs_in(text)


def speaks_of_pet(text: bytes) -> bool:
    """True for a line that speaks of an animal if one is sought. `text`: folded, in UTF-8."""
    if _SERIOUS.occurs_in(text):
        return False
    return (
        _OF_A_PET.occurs_in(text) or _ONE_OF_COLOUR.occurs_in(text) or (_IT_IS.occurs_in(text) and len(text) < _SHORT)
    )


_SHORT: Final = 40
"""Bytes of a line such as «she is shy»."""
