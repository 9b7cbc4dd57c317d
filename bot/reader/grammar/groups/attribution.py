"""A deed that a fragment puts down to a group of people («… again Romanians of course»), and the wish to expel them.

A fragment is all that stands between two marks: a group by origin, faith or status, and words of habit or of certainty. «Poles
again» may be said of a match, so a line needs facts beside it to be sure (`contempt.py`).
"""

from __future__ import annotations

from typing import Final

from bot.core.reading import Span
from bot.reader.fact_clauses import clauses_of
from bot.reader.grammar.groups.group_words import FAITHS, ORIGINS, STATUS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression
from bot.reader.text.normalisation import fold

FURTHER: Final = one_of(
    "(?:messer|asyl)(?:mann|migrant)\\w* (?:eastern|east)_europeans? oost-?europeanen osteuropaer\\w*"
    " gens_de_l'est polakken polacken"
)
"""Names of groups that no other class has."""
_GROUP: Final = one_of(
    ORIGINS,
    FAITHS,
    STATUS,
    "roms? roma sinti zigeuner\\w* gitan\\w* tsigan\\w* gyps\\w+ pikeys? travellers? gens_du_voyage woonwagen\\w*",
    FURTHER,
)
_HABIT: Final = one_of(
    r"""weer alweer wederom typische? natuurlijk uiteraard altijd gegarandeerd vast zeker waarschijnlijk ongetwijfeld
    zoals_(?:altijd|gewoonlijk)
    encore toujours evidemment naturellement forcement surement certainement typiques? bien_sur comme_(?:toujours|d'habitude)
    wieder immer naturlich bestimmt garantiert sicher(?:lich)? typisch\w* wahrscheinlich wohl wie_(?:immer|ublich)
    again always typical(?:ly)? obviously probably definitely defo surely of_course no_doubt must_be as_(?:usual|always)"""
)
_SMALL: Final = one_of(
    r"""die de het van_(?:die|de|dat) een paar zo'n zo er 't t is zijn waren wel mal stel
    c'est c'etait ce_sont un une des de_ces ces les du la le deux (?:un|une|deux)_de_ces ils sont
    diese[nr]? von_denen solche so ein eine einer_von_(?:den|diesen) das sind war ist
    those the them some of it's its it was bloody fucking damn lot"""
)
_TAIL: Final = one_of("he h ne wa zeker quoi hein non gell? ge oder eh isn't_it isnt_it inni(?:t)? ja hoor")
_WORD: Final = rf"(?:(?:{_HABIT}|{_SMALL})[ ]+)*"
_REST: Final = rf"(?:[ ]+(?:{_HABIT}|{_SMALL}|{_TAIL}))*[ ]*(?:[.!?,;:)\n]|$)"
_BEGIN: Final = r"(?:^|[.!?,;:(\n])[ ]*"
_ATTRIBUTES: Final = Expression(
    rf"{_BEGIN}{_WORD}{_HABIT}[ ]+{_WORD}{_GROUP}{_REST}"
    rf"|{_BEGIN}{_WORD}{_GROUP}(?:[ ]+(?:{_SMALL}|{_TAIL}))*[ ]+{_HABIT}{_REST}"
)
EXPELS: Final = (
    r"\b"
    + one_of(
        r"""alle_(?:\w+_)?(?:abschieben|ausweisen) (?:das|dieses|die|den)_(?:\w+_)?(?:pack|gesindel|bande)_(?:\w+_)?abschieben
        (?:ze|die|dat|allemaal|hen)_(?:\w+_){0,3}(?:terug_)?naar_(?:hun|eigen)_(?:eigen_)?land
        (?:devrait|faut|faudrait|doit|tous)_(?:\w+_){0,3}(?:renvoyer|expulser)_(?:\w+_){0,2}(?:chez_eux|dans_leur_pays)
        (?:qu'ils|qu'elles|doivent|devraient)_(?:rentr|retourn)\w*_chez_eux (?:rentr|retourn)\w*_dans_leur_pays
        (?:send|ship|deport|kick)_(?:\w+_){0,2}(?:home_where_they|back_(?:to_)?where_they|to_their_own_country)
        deport_(?:them|the|that|every|all)\w*"""
    )
    + r"\b"
)


_EXPELS: Final = Expression(EXPELS)


def attributes_deed(text: bytes) -> bool:
    """True for a text with such a fragment or such a wish. `text`: folded."""
    return _ATTRIBUTES.occurs_in(text) or _EXPELS.occurs_in(text)


def attributed_parts(text: str) -> tuple[Span, ...]:
    """The clauses of a text that have such a fragment or such a wish."""
    parts = (clause.span for clause in clauses_of(text))
    return tuple(part for part in parts if attributes_deed(fold(text[part.start : part.end]).encode()))
