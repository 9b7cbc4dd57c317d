"""Recognises calls of another time or about another matter, calls that were not answered, the number of the police that is
only passed on, and helpers who pass: «j'ai eu le 101 hier pour la même chose», «rang 101, no answer», «hab ihm die Nummer der
Polizei gesagt».

The police were not called about the incident then, though the models take such a line for a call. Texts are folded and in
UTF-8.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.reader.grammar.calls.call_words import names_helpers
from bot.reader.grammar.calls.other_calls import is_unanswered, tells_of_statement
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.vocabulary import BEFORE_TODAY, MONTHS, PATROLS, POLICE, RUNG
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_WEEKDAYS: Final = (
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lundi mardi mercredi jeudi vendredi samedi dimanche"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday"
)
_HAVE: Final = r"(?:j'ai|on_a|nous_avons|ai|ete|est_passee?|sont_passee?s)"
_WEEKDAY: Final = words(_WEEKDAYS)
_CALLED: Final = words(
    RUNG,
    "appelee?s? eue? prevenue?s? gegeben gemeldet gesagt gewahlt donne transmis gave given told doorgegeven gegeven gemeld",
)
_THAT: Final = r"(?:das|dat|that|ca|c')"
_DAY_BEFORE: Final = rf"(?:gestern|vorgestern|(?:eer)?gisteren|yesterday|(?:avant-?_?)?hier|{one_of(_WEEKDAYS)})"
_THEN: Final = words(
    rf"{_HAVE}_(?:\S+_){{0,8}}(?:avant-)?hier a_(?:appele|prevenu|eu|fait)_(?:\S+_){{0,4}}(?:avant-)?hier",
    r"toen_(?:met|bij|voor|van)_(?:die|dat|de|het) damals_(?:bei|mit|wegen) (?:that|the)_time_(?:with|of|when)"
    r" la_fois_(?:avec|de|ou) (?:that|last)_time",
    r"eu_(?:les|la|des)_\w+_(?:au|a_la|aux)_(?:match|concert|foot|marche|resto|fete|kermesse|barrage|feu_rouge)",
)
_ALSO_THEN: Final = words(
    r"^\W*(?:avant-?_?)?hier_(?:soir_)?aussi ^\W*(?:vor)?gestern_(?:abend_)?auch ^\W*(?:eer)?gister(?:en|avond)_ook"
    r" ^\W*(?:yesterday|last_night)_(?:too|also|as_well)"
)
_AND_NOW: Final = words(
    "maintenant encore nu weer nogmaals jetzt wieder nochmal now again aujourd'hui vandaag heute today"
)
_DAYS_BEFORE: Final = words(_DAY_BEFORE, BEFORE_TODAY, r"(?:de|la|die|the|l')_?(?:vorige|veille|andere)_\w+")
_NOBODY_CAME: Final = OF_A_LINE.words(
    r"personne_n'?_?est_(?:venue?|passee?) (?:pas|jamais)_vu_(?:l'ombre|un_(?:seul_)?(?:agent|flic|policier|kepi))"
    r" (?:ne_sont|n'est|sont|est)_(?:jamais|pas)_(?:venu|passe)e?s?"
    r" (?:niemand|nooit_iemand)_(?:gekomen|gezien|gepasseerd|komen_\w+|langsgekomen|langs_geweest)"
    r" niemand_is_(?:gekomen|geweest)"
    r" kam_(?:auch_|ooch_|dann_|aber_|wieder_)*(?:keiner|niemand|keener|koana) (?:keiner|niemand|keener)_(?:gekommen|kam)"
    r" (?:nobody|no_?-?one|naebody|none)_(?:ever_)?(?:came|showed|turned_up|bothered) never_(?:came|showed|turned_up)"
)
_NOT_YET: Final = words(
    r"(?:toujours|encore|nog|nog_altijd|noch|still)_(?:\w+_)?(?:personne|niemand|keiner|niet|nobody|no_one)"
    r" (?:personne|niemand|keiner|nobody|no_one|came|venue?)_(?:\w+_){0,2}(?:encore|yet|so_far|nog|noch)"
)
_WAS_THEN: Final = expression(
    rf"^\W*(?:(?:aber|maar|mais|but)_)?(?:{_THAT}_(?:war|was|etait)_(?:\w+_){{0,2}}(?:am_|op_|on_)?{_DAY_BEFORE}"
    rf"|c'etait_(?:\w+_){{0,2}}{_DAY_BEFORE})\b"
)
_ONLY_THEN: Final = expression(r"^\W*(?:gestern|vorgestern|(?:eer)?gisteren|yesterday)\W*$")
_NOT_REACHED: Final = expression(
    r"^\W*(?:(?:maar|mais|aber|but|et|en|und|and|just|ca|toch)_)*"
    r"(?:(?:no|geen|keine|pas_de|aucune)_(?:answer|reply|antwoord|gehoor|antwort|reponse)"
    r"|(?:ze_|die_)?(?:nemen|pakken|neemt|pakt)_(?:toch_|maar_|gewoon_)?(?:niet|nie|ni|ne_pas)_op|niemand_(?:neemt|pakt)_op"
    r"|(?:(?:er_)?is_)?(?:gene|geen)_mens|(?:nobody|no_?one|noone)_(?:is_)?(?:picking_up|picks_up|answer\w*|there)"
    r"|they(?:'re|_are)_not_(?:picking_up|answering)|they_(?:don't|won't|didn't)_(?:pick_up|answer)"
    r"|(?:it's_)?(?:just_)?(?:ringing|rang|rings)_out|personne_(?:ne_)?(?:repond|decroche)|personne"
    r"|(?:ca|ils)_(?:ne_)?(?:repond|decroche)(?:ent)?_pas|(?:ne_)?(?:repond|decroche)(?:ent)?_pas"
    r"|(?:sie_|die_)?(?:gehen|gehn|geht)_(?:da_)?(?:nicht|net|ned|nit|keiner|niemand)_d?ran)\W*$"
)
"""A clause right behind the call, and nothing else."""
_EARLIER_TODAY: Final = words(
    r"ce_matin tantot cet(?:te)?_(?:apres-?_?midi|aprem) vanmorgen vanochtend vanmiddag deze_(?:morgen|middag)"
    r" heute_(?:morgen|fruh|mittag|vormittag) this_(?:morning|afternoon)"
)
_OTHER_NIGHT: Final = words(
    r"in_(?:19|20)\d\d the_other_(?:night|day|evening|week) (?:eer)?gister(?:en)?avond (?:avant-?_?)?hier_(?:au_)?soir"
    r" (?:vor)?gestern_(?:abend|nacht) quand_on_(?:m'a|nous_a)_(?:cambriole|vole)\w* when_(?:my|our)_\w+_was_(?:robbed|broken)",
    r"(?:since|sinds|depuis|seit)_(?:the_|de_|la_|l'|dem_)?(?:summer|zomer|ete|sommer|winter|spring|lente|printemps|autumn"
    rf"|herfst|automne|herbst|last_\w+|vorige?_\w+|letzte\w*_\w+|years|jaren|jahren|\d{{4}}|{one_of(MONTHS)})",
)
"""A person who told of the incident may speak of this night."""
_OF_MY_OWN: Final = words(
    r"(?:pour|voor|wegens|wegen|for|about)_(?:mon|ma|mes|notre|mijn|m'n|onze|ons|mein\w*|unser\w*|my|our)"
)
_POLICE: Final = one_of(POLICE, "101 112 110 999")
_NUMBER: Final = words(
    rf"(?:nummer|telefonnummer|numero|number)_(?:(?:von|van|of)_)?(?:(?:der|de|de_la|des|the)_)?{_POLICE}"
    rf" {_POLICE}(?:'s)?_number politienummer polizeinummer"
)
_PASSES: Final = words(
    r"passing driving_past rijdt_(?:\w+_)?voorbij passeert passeren passent passe_(?:sur|devant|rue)"
    r" passe_dans_(?:la|ma|notre)_(?:rue|cite|ruelle|residence|place)"
    r" (?:fahrt|fahren)_(?:\w+_)?vorbei"
)
"""Of helpers who may go elsewhere."""
_CAR_PASSES: Final = OF_A_LINE.expression(
    r"^\W*(?:(?:da|hier|er|grad|net|gerade|just)_)*(?:(?:ein|een|de|der|a|the)_)?(?:polizei(?:auto|wagen)|streifenwagen"
    r"|politie(?:auto|wagen)|police_car|garda_car|patrol_car|squad_car)(?:_\w+){1,3}_(?:vorbei(?:gefahren)?|voorbij(?:gereden)?|past)\b"
)
_AS_A_RULE: Final = words(
    r"regelmatig geregeld regulierement regelmassig regularly souvent often vaak oft frequemment chaque every elke"
    r" iedere jeden jede"
    rf" (?:mehr|meer|more|extra|plus_de)_{one_of(PATROLS)} renforcee?s? verstarkt\w*"
    r" tous_les toutes_les d'habitude normalement meestal gewoonlijk usually normally meistens normalerweise"
)
_PATROL: Final = words(PATROLS)
_COMES_ON: Final = words(
    rf"(?:op|am|on)_{one_of(_WEEKDAYS)} {one_of(_WEEKDAYS)}_(?:wieder|weer|opnieuw|again|extra|de_nouveau)"
)
"""A patrol goes by as a rule, or on another day."""
_DIALLED: Final = words(
    RUNG,
    "prevenue?s? avertie?s? alertee?s? passing_(?:it|this|that|info)"
    " gewahlt gedraaid ingetoetst compose fait forme tape diall?ed getippt",
)


def is_known_matter(text: bytes) -> bool:
    """True for a matter of an earlier day of which the police have a statement: «my bike was stolen yesterday, made a statement
    this morning»."""
    return tells_of_statement(text) and _DAYS_BEFORE.occurs_in(text) and not _AND_NOW.occurs_in(text)


def came_to_nothing(text: bytes) -> bool:
    """True for a call after which no police came: «rang the police at three, nobody came». Not: «nobody here yet»."""
    return _NOBODY_CAME.occurs_in(text) and not _NOT_YET.occurs_in(text)


def is_of_other_time(text: bytes, by_witness: bool) -> bool:
    """`by_witness`: the author told of the incident. Then a call «this morning about my bike» may be about this one."""

    def is_other(clause: bytes, then: bytes) -> bool:
        return _is_other(clause, by_witness) or _WAS_THEN.occurs_in(then) or _ONLY_THEN.occurs_in(then)

    return _CAR_PASSES.occurs_in(text) or _come_by_rule(text) or _holds_of_helpers(text, is_other)


def nobody_answered(text: bytes) -> bool:
    """True for «rang 101, no answer»."""
    if not any(map(_NOT_REACHED.occurs_in, clauses_of(text)[1:])):
        return False  # nearly every text
    return is_unanswered(text) and _holds_of_helpers(text, lambda _, then: _NOT_REACHED.occurs_in(then))


def _holds_of_helpers(text: bytes, holds: Callable[[bytes, bytes], bool]) -> bool:
    """Whether some clause names helpers and it holds of all that do. `holds`: of a clause and the one behind it."""
    clauses = clauses_of(text)
    pairs = zip(clauses, (*clauses[1:], b""), strict=True) if clauses else ()
    found = [holds(clause, then) for clause, then in pairs if names_helpers(clause)]
    return bool(found) and all(found)


def _is_other(clause: bytes, by_witness: bool) -> bool:
    before = not by_witness and _OTHER_NIGHT.occurs_in(clause)
    own = not by_witness and _EARLIER_TODAY.occurs_in(clause) and _OF_MY_OWN.occurs_in(clause)
    unasked = (_NUMBER.occurs_in(clause) or _PASSES.occurs_in(clause)) and not _DIALLED.occurs_in(clause)
    on_a_day = _WEEKDAY.occurs_in(clause) and _CALLED.occurs_in(clause)
    also = _ALSO_THEN.occurs_in(clause) and not _AND_NOW.occurs_in(clause)
    return before or own or unasked or on_a_day or also or _THEN.occurs_in(clause)


def _come_by_rule(text: bytes) -> bool:
    """True if helpers come by only as a rule or on another day."""
    clauses = [each for each in clauses_of(text) if _PATROL.occurs_in(each) or names_helpers(each)]
    by_rule = (_AS_A_RULE.occurs_in(each) or _COMES_ON.occurs_in(each) for each in clauses)
    return bool(clauses) and all(by_rule) and not _CALLED.occurs_in(text)
