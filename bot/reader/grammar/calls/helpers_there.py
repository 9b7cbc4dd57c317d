"""Recognises texts that say that the police or rescuers are on the spot («two police cars here», «RTW ist da»).

Texts are folded and in UTF-8. A question, «not yet», «nearly», an arrival in some minutes, and a car that only passed say
nothing of the kind.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from bot.reader.grammar.calls.no_call_words import NO_CALL_WORDS
from bot.reader.grammar.vocabulary import ALREADY, OFFICERS, POLICE, RESCUERS, STATIONS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words
from bot.reader.text.remembered import remembered


class Helpers(Enum):
    """The helpers of whom the bot tells apart whether they are there."""

    POLICE = auto()
    RESCUERS = auto()


_POLICE: Final = one_of(
    POLICE,
    OFFICERS,
    r"(?:police|squad|patrol|garda)_(?:cars?|vans?) patrol \w+polizei polizeiautos? polizeiwagen streifenwagen streifen kripo"
    r" politieautos? politieauto's politiewagens? politiecombi combi combi's combis patrouille"
    r" (?:voitures?|camions?|fourgons?|vehicules?)_(?:de_(?:la_)?police|de_gendarmerie)",
)
_RESCUERS: Final = one_of(RESCUERS, r"\w+feuerwehr ambulances zieke?n?wagens feuerwehrauto")
_LITTLE: Final = one_of(
    ALREADY,
    "is are 's 've have has now both all is_there am were isch ist sind steht stehen jetzt nun zijn staat staan nu daar"
    " est sont vient_d' viennent_d' vient_d'etre maintenant aussi toujours",
)
_END: Final = (
    r"(?:_?[.,;:!()-]|_?$|_(?:net|juist|und|and|en|et|jetzt|now|nu|mit|met|avec|with|bij|bei|at|chez|schon"
    r"|already|auch|too|ook|aussi|maintenant|zwei|two|deux|twee|2|3|they|ze|ils|sie)\b)"
)
_PLACE: Final = (
    rf"(?:(?:here|there|up_there|upstairs|downstairs|inside|outside|da|hier|er|oben|unten|la|ici|devant){_END}"
    r"|on_(?:the_)?(?:scene|spot)|on_site|at_the_(?:scene|house|door)|outside_\w+"
    r"|(?:have_|has_|just_)?(?:arrived|pulled_up|turned_up|pulling_up|rolled_up|showed_up|shown_up|in_attendance)|vor_ort"
    r"|eingetroffen|angekommen|vorgefahren|(?:da_)?bei_(?:nr|nummer|\d)|vor_der_tur"
    r"|vorm_haus|im_haus|ter_plaatse|ter_plekke|aangekomen|toegekomen|gearriveerd|gestopt|(?:halt|stopt|s'arrete)"
    r"_(?:gerade_|grad_|jetzt_|net_|nu_)?(?:vor|bei|voor|bij|devant)_\w+|vor_(?:deinem|eurem|ihrem|unserem)_haus"
    r"|voor_(?:je|jouw|uw|jullie|ons)_(?:huis|deur)|voor_de_deur|in_de_straat|voor_het_huis|sur_place|sur_les_lieux"
    r"|(?:est|sont)_(?:(?:deja|enfin|bien|maintenant)_)?arrivee?s?|arriver|d'arriver|en_bas|devant_chez|dans_la_rue)"
)
_MANY: Final = r"(?:zwei|drei|two|three|four|twee|drie|vier|deux|trois|quatre|[2-6])"
_THERE: Final = (
    r"(?:there_(?:is|are)|there's|er_(?:is|zijn|staat|staan)|daar_(?:is|zijn|staat|staan)"
    r"|da_(?:ist|sind|steht|stehen)|hier_(?:ist|sind|steht|stehen)|il_y_a)"
)
_A: Final = r"(?:a|an|one|some|the|de|een|ne|nen|ein|eine|der|die|le|la|les|une?|des|schon|al|jetzt|nu|two|already)"


def _forms(who: str) -> str:
    there = rf"\b{who}(?:_?\b{_LITTLE}){{0,4}}_?\b{_PLACE}"
    some = (
        rf"\b{_THERE}_(?:{_A}_){{0,2}}(?:{_MANY}_)?{who}_(?:da|hier|here|there|la|outside|voor|vor|devant|in_(?:de"
        rf"|the|our|der|unserer)_(?:straat|street|road|strasse))\b"
    )
    many = rf"\b{_THERE}_(?:{_A}_)?{_MANY}_{who}{_END}"
    return f"{there}|{some}|{many}"


_MUG: Final = (
    r"\b(?:de_|het_)?mug(?:-?team|-?wagen|-?arts)?_(?:is|zijn|staat)_(?:net_|al_|nu_|juist_)?"
    r"(?:ter_plaatse|ter_plekke|er_?[.,;!]?$|hier_?[.,;!]?$|aangekomen|toegekomen)"
)
"""In Belgium the doctors who come with an ambulance; elsewhere a gnat."""
_WHO: Final = OF_A_LINE.expressions({Helpers.POLICE: _forms(_POLICE), Helpers.RESCUERS: f"{_forms(_RESCUERS)}|{_MUG}"})
_NOT_YET: Final = words(
    r"almost|nearly|soon|any_(?:minute|moment|second)|shortly|in_(?:a_)?(?:\d+|few|ein|zwei|paar|funf|zehn)|bald"
    r"|gleich|fast"
    r"|bijna|dadelijk|zo|straks|seffens|subiet|over_\d+|binnen_\w+|within|bientot|presque|dans_\d+|d'ici|gone|left|weg"
    r"|passing|passes|passeert|passeren|passent"
    r"|parti\w*|past|passed"
    r"|vorbei\w*|voorbij|drove|gestern|heute_(?:morgen|fruh)|this_morning|vanmorgen|ce_matin|every|jeden|elke|chaque"
    r"|often|oft|vaak|souvent"
    r"|no|none|yet|nog|noch|encore|ever|for_an?_hour"
    r"|wish|thought|dacht|dachte|croyais|pensais"
    # help that is sent for, or asked for
    r"|stuur|stuurt|sturen|gestuurd|schick\w*|geschickt|envoi\w*|envoy\w*|send|sending|komt_(?:er_)?een|komen_er|nodig"
    # false officers
    r"|angebliche?[nr]?|vermeintliche?[nr]?|zogezegde?|zogenaamde?|soi-disant|claiming|uniformes?_de|(?:say|zeggen|disent|sagen)"
    r"_(?:they|ze|qu'ils|sie)"
)
_CRY: Final = expression(
    rf"^\W*(?:(?:une|un|een|eine?n?|an?|de|die|der|la|le)_)?(?:{_POLICE}|{_RESCUERS})_(?:hier|ici|here)(?:_her)?[ ,.!]+"
    r"(?:nu|now|jetzt|maintenant|snel|vlug|rap|vite|schnell|sofort|quick\w*|please|bitte|svp|aub|asap)\b"
)
"""A cry for one: «ambulance here, quick»."""
_WITH_RESCUERS: Final = OF_A_LINE.expression(
    rf"_(?:und|en|et|and|n|&|\+)_(?:(?:the|an?|de|een|die|der|ein|l'|les|la|une?)_?)?{_RESCUERS}\b"
)
"""The other helpers beside the police, who are there as well: «police and ambulance are here»."""
_NAMES_POLICE: Final = words(_POLICE, STATIONS)
_CLAUSES: Final = re.compile(rb"[^.!?;\n,]+[.!?;,]*")


@remembered
def helpers_there(text: bytes) -> frozenset[Helpers]:
    """The helpers who are on the spot by this text."""
    alone = _WITH_RESCUERS.replace_in(text, b"")
    texts = [each for each in dict.fromkeys((text, alone)) if _WHO.occur_in(each)]
    if not texts or _CRY.occurs_in(alone):
        return frozenset()
    return frozenset().union(*map(_there, texts))


def _there(text: bytes) -> frozenset[Helpers]:
    found: set[Helpers] = set()
    for clause in _CLAUSES.findall(text):
        if b"?" not in clause and not _NOT_YET.occurs_in(clause) and not NO_CALL_WORDS.occurs_in(clause):
            found |= _WHO.found_in(clause)
    return frozenset(found)


def names_police(text: bytes) -> bool:
    """Whether the text has a word for the police."""
    return _NAMES_POLICE.occurs_in(text)
