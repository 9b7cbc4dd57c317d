"""Recognises the words of an officer for a patrol that comes: «we sturen een ploeg», «on arrive», «unit is two mins out».

Only the lines of officers are read so: the same words of a member may be about suspects, or about friends who come. Texts are
folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.vocabulary import NOBODY, NOT, OFFICERS, PATROLS, UNDONE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_CREW: Final = one_of(
    PATROLS,
    OFFICERS,
    r"\w*ploeg(?:en)? collega'?s combi equipages? collegues voitures? vehicules? kollegen wagen\w* \w*streife\w*",
    r"plongeurs duikers funkwagen streifenwagen colleagues cars? crews?",
)
_ONE: Final = one_of(_CREW, r"iemand quelqu'un jemanden? someone somebody")
_THE: Final = one_of(
    r"een de alle mijn onze twee une la les mes nos tous deux eine?n? die meine unsere zwei an? the my our two aan to naar"
)
_NOW: Final = one_of(
    r"nu direct meteen onmiddellijk zo tout_de_suite de_suite immediatement sofort gleich jetzt now asap straight_away over"
    r" (?:over|binnen|dans|in)_(?:\w+_)?[0-9]+_?\w*"
)
_WE_COME: Final = (
    r"(?:(?:we|wij|ik)_(?:komen?_(?:\w+_)*(?:er_?)?aan|komen|rijden_er_?heen|(?:zijn|ben)_(?:al_|er_)?onderweg)"
    r"|(?:on|nous|j')_?(?:arrive|arrivons)|(?:on|nous|je)_(?:est|sommes|suis)_(?:deja_)?en_(?:route|chemin)|on_y_va"
    r"|(?:wir|ich)_(?:kommen?|fahren_hin|(?:sind|bin)_(?:schon_)?unterwegs)"
    r"|(?:we're|we_are|i'm|i_am)_(?:coming|(?:already_)?on_(?:our|my|the)_way|en_route)|^_?on_our_way)"
)
_COMES: Final = (
    r"(?:komt|komen|rijdt|rijden|vertrekt|onderweg|er_(?:over|binnen)|arrive(?:nt)?|viennent|vient|part|en_(?:route|chemin)"
    r"|se_rend(?:ent)?|sera_la|seront_la|kommt|kommen|fahrt|fahren|unterwegs|in_\w+_min\w*|is_coming|are_coming|coming"
    r"|on_(?:its|their|the)_way|en_route|heading|\w+_min\w*_out|gestuurd|envoyee?s?|(?:los)?geschickt|dispatched)"
)
_SENDS: Final = (
    r"(?:(?:ik|we|wij)_(?:\w+_)?stu(?:ur|ren)|sturen_(?:we|wij)|(?:envoie|envoyons|envoient|envoye|fais_(?:monter|partir|venir)|ai_lance|schicke|schicken|gestuurd"
    r"|geschickt|sende)|sending|sent|dispatched|(?:we|i|we'll|i'll|will)_send)"
)
_TOLD: Final = (
    r"(?:doorgegeven|verwittigd|ingelicht|gewaarschuwd|op_de_hoogte|au_courant|previens|prevenue?s?|avertie?s?|transmis"
    r"|verstandigt|informiert|alarmiert|bescheid|(?:been|are|were)_(?:told|informed)|aware)"
)
_PATROL: Final = expression(
    rf"\b{_WE_COME}(?:_{_NOW})?_?$|\b{_CREW}_(?:\w+_){{0,3}}{_COMES}\b|\b(?:er|es)_(?:komt|rijdt|kommt|fahrt)_(?:{_THE}_)?{_ONE}_?\w*_?$"
    rf"|\b{_SENDS}_(?:(?:{_THE}|{_NOW})_){{0,3}}{_ONE}\b"
    rf"|\b(?:laat|lass|lasse|getting|having|fais)_(?:{_THE}_)?(?:\w+_)?{_CREW}_(?:\w+_){{0,3}}(?:langs\w*|vorbei\w*|by|round|over|passer)\b|\b{_CREW}_(?:\w+_){{0,2}}{_TOLD}_?$"
    rf"|\b(?:{_TOLD}|told|passed_it)_(?:{_THE}_){{0,2}}{_CREW}\b"
    rf"|\b(?:passing|passed|handing)_(?:it|this|that)_(?:\w+_){{0,2}}to_(?:{_THE}_)?(?:\w+_)?(?:team|control_room|dispatch|control|{_CREW})\b"
    rf"|\b(?:transmets|transmis|relaie|relaye)_(?:\w+_){{0,4}}?(?:a_l'|aux?_|a_la_|a_)(?:\w+_)?(?:equipe|dispatching|centrale|{_CREW})\b"
    rf"|\b(?:geb|gebe|leite|leit)_(?:\w+_){{0,3}}?an_(?:die|meine|unsere)_(?:leitstelle|zentrale|wache|{_CREW})_(?:\w+_)?weiter\b"
    rf"|\b(?:geef|speel)_(?:\w+_){{0,3}}?door_aan_(?:{_THE}_)?(?:meldkamer|dispatching|centrale|{_CREW})\b"
    rf"|\blet_(?:{_THE}_){{0,2}}{_CREW}_know\b"
    r"|\b(?:we|wij|nous|on|wir)_?(?:'re|zijn|sommes|est|wissen|are)_(?:\w+_)?(?:op_de_hoogte|au_courant|bescheid|aware)_?$"
)
_NOT_NOW: Final = words(
    NOT,
    NOBODY,
    UNDONE,
    r"geen keine? aucune? demain morgen tomorrow straks later plus_tard spater (?:van)?avond ce_soir heute_abend tonight"
    r" (?:maan|dins|woens|donder|vrij|zater|zon)dag (?:lun|mar|mercre|jeu|vendre|same)di dimanche"
    r" (?:mon|diens|donners|frei|sams|sonn)tag mittwoch (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r" week(?:s|end)? weken wochen? semaines? regelmatig regelmassig regulierement extra volgende maand mois monat month"
    r" advent\w* weihnacht\w* kerst\w* noel christmas feiertage\w* feestdagen fetes holidays renforcee?s?"
    r" verstarkt\w* versterkt"
    r" vaker (?:plus_)?souvent ofter haufiger often toujours immer altijd always attendez"
    r" dan dann alors then nur seulement alleen only pas_als"
    # back, or for another matter
    r" back terug zuruck de_retour markt marche school schule ecole fete fest \w+feest fair brocante versammlung reunion"
    r" vergadering meeting talk prevention preventie fiets\w* velos? fahrrad\w* bikes?",
)
"""Another time or matter, and a condition."""
_ASKS_FOR_CALL: Final = words(
    r"belt? anruft ruft rufen_sie anrufen wahlen appelle[zr]? (?:call|ring|phone)_(?:101|112|999|us|it|the|them|police|if)"
    r" (?:rings|calls|phones) wenn als si_(?:vous|quelqu'un|on) if avez(?:-vous)? haben_sie have_you has_any\w*"
    r" heb(?:t|ben)?_(?:je|jullie|u) quelqu'un_a heeft_(?:er_)?iemand"
)
"""A call that is asked for, a condition and a question, anywhere in the line: «we sturen een ploeg, als iemand 101 belt»."""


def tells_of_patrol(text: bytes) -> bool:
    """True if a clause of an officer says that a patrol comes, or was told. False for a question."""
    if b"?" in text or _ASKS_FOR_CALL.occurs_in(text):
        return False
    return any(_PATROL.occurs_in(each) and not _NOT_NOW.occurs_in(each) for each in clauses_of(text))
