"""Recognises calls of another time or about another matter, and the number of the police that is only passed on: «j'ai eu le
101 hier pour la même chose», «101 gebeld toen met die brand», «hab ihm die Nummer der Polizei gesagt».

Nobody has called about the incident then, though the models take such a line for a call. Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.answered_call import names_helpers
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.vocabulary import POLICE, RUNG
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import words

_WEEKDAY: Final = one_of(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lundi mardi mercredi jeudi vendredi samedi dimanche"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday"
)
_HAVE: Final = r"(?:j'ai|on_a|nous_avons|ai|ete|est_passee?|sont_passee?s)"
_CALLED: Final = one_of(RUNG, "appelee?s? eue? prevenue?s? gegeben gemeldet gesagt gewahlt")
_THAT: Final = r"(?:das|dat|that|ca|c')"
_DAY_BEFORE: Final = rf"(?:gestern|vorgestern|(?:eer)?gisteren|yesterday|(?:avant-?_?)?hier|{_WEEKDAY})"
_THEN: Final = words(
    rf"{_HAVE}_(?:\S+_){{0,5}}(?:avant-)?hier",
    rf"{_CALLED}_(?:\w+_){{0,2}}{_WEEKDAY}",
    r"toen_(?:met|bij|voor|van)_(?:die|dat|de|het) damals_(?:bei|mit|wegen) (?:that|the)_time_(?:with|of|when)"
    r" la_fois_(?:avec|de|ou) (?:that|last)_time",
    r"eu_(?:les|la|des)_\w+_(?:au|a_la|aux)_(?:match|concert|foot|marche|resto|fete|kermesse|barrage|feu_rouge)",
)
_WAS_THEN: Final = words(
    rf"{_THAT}_(?:war|was|etait)_(?:\w+_){{0,2}}(?:am_|op_|on_)?{_DAY_BEFORE} c'etait_(?:\w+_){{0,2}}{_DAY_BEFORE}"
)
_EARLIER_TODAY: Final = words(
    r"ce_matin tantot cet(?:te)?_(?:apres-?_?midi|aprem) vanmorgen vanochtend vanmiddag deze_(?:morgen|middag)"
    r" heute_(?:morgen|fruh|mittag|vormittag) this_(?:morning|afternoon)"
)
_OF_MY_OWN: Final = words(
    r"(?:pour|voor|wegens|wegen|for|about)_(?:mon|ma|mes|notre|mijn|m'n|onze|ons|mein\w*|unser\w*|my|our)"
)
_POLICE: Final = one_of(POLICE, "101 112 110 999")
_NUMBER: Final = words(
    rf"(?:nummer|telefonnummer|numero|number)_(?:(?:von|van|of)_)?(?:(?:der|de|de_la|des|the)_)?{_POLICE}"
    rf" {_POLICE}(?:'s)?_number politienummer polizeinummer"
)
_DIALLED: Final = words(RUNG, "gewahlt gedraaid ingetoetst compose fait forme tape diall?ed getippt")


def is_of_other_time(text: bytes, by_witness: bool) -> bool:
    """`by_witness`: the author told of the incident. Then a call «this morning about my bike» may be about this one."""
    clauses = clauses_of(text)
    other = [each for each in clauses if _is_other(each, by_witness)]
    if _WAS_THEN.occurs_in(text):
        return True
    return bool(other) and not any(names_helpers(each) for each in clauses if each not in other)


def _is_other(clause: bytes, by_witness: bool) -> bool:
    if not names_helpers(clause):
        return False
    own = not by_witness and _EARLIER_TODAY.occurs_in(clause) and _OF_MY_OWN.occurs_in(clause)
    passed_on = _NUMBER.occurs_in(clause) and not _DIALLED.occurs_in(clause)
    return own or passed_on or _THEN.occurs_in(clause)
