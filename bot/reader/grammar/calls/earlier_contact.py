"""Recognises texts in which the police were seen or spoken to before the incident, or about something else: «the patrol car was
outside the chippy earlier», «politie is hier vandaag al geweest voor iets anders».

No call was made then, though the models take such police for police who know. Texts are folded and in UTF-8."""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_words import names_helpers
from bot.reader.grammar.calls.helpers_there import names_police
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.vocabulary import RUNG
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import words

_WAS_THERE: Final = words(
    r"stond(?:en)? was reed reden zat(?:en)? liep(?:en)? kwam(?:en)? passeerden? patrouilleerden? geweest gepasseerd"
    r" gezien zag gekregen bekomen gereden gestaan"
    r" etai(?:t|ent) vue?s? (?:est|sont|deja|etre)_(?:\w+_)?(?:passe|venu)e?s? avait recue?s?"
    r" stand(?:en)? war(?:en)? fuhr(?:en)? sah gesehen \w*gefahren gekommen bekommen gewesen"
    r" were saw seen came been drove passed parked got"
)
_EARLIER: Final = words(
    r"daarstraks vanmorgen vanochtend vanmiddag"
    r" deze_(?:morgen|middag|voormiddag|namiddag|week) (?:eer)?gisteren\w* vorige_\w+"
    r" onlangs van_de_week (?:daarnet|zonet|daarjuist)_nog vandaag_(?:al|nog) al_vandaag (?:dagen|week|weken)_geleden"
    r" tantot tout_a_l'heure ce_matin cet(?:te)?_(?:apres-?_?midi|aprem|semaine)"
    r" hier_(?:soir|matin) avant-?_?hier l'autre_jour"
    r" (?:vue?s?|passee?s?|venue?s?|la|recue?s?|images|videos|encore)_hier semaine_(?:derniere|passee) deja_\w+_aujourd'hui"
    r" vorhin heute_(?:morgen|fruh|mittag|vormittag|nachmittag|schon|noch) (?:vor)?gestern letzte\w* neulich diese_woche"
    r" earlier this_(?:morning|afternoon|week) yesterday last_(?:week|month|night|time)"
    r" the_other_(?:day|night|week) already_(?:\w+_)?today days_ago"
)
_OTHER_MATTER: Final = words(
    r"(?:voor|wegens)_(?:iets|wat)_anders voor_een_andere?_\w+ pour_(?:autre_chose|une?_autre_\w+)"
    r" wegen_(?:was|etwas)_anderem wegen_einer?_anderen?_\w+"
    r" (?:about|for)_(?:something|summat)_else (?:about|for)_another_\w+"
    r" (?:voor|wegens|pour|wegen|for|about|zur|zum)_(?:\w+_){0,3}\w*(?:contro?les?|kontrollen?"
    r"|checks?|marking|codierung|gravering|stationnement|parkeren|parken|parking|bins)"
)
_ELSEWHERE: Final = words(
    r"checkpoint speed_(?:trap|cameras?) flits(?:t|en|er) flitscontrole"
    r" (?:verkeers|alcohol|snelheids)controle \w*blitz(?:t|en|er)"
    r" verkehrskontrolle alkoholkontrolle controles?_(?:routiers?|d'alcool(?:emie)?|de_vitesse)"
    r" in_(?:die|een|der|einer|the|a|that)_(?:serie|series|film|movie) dans_(?:la|le|une?)_(?:serie|film)"
)
"""Police who check the traffic, or of a film."""
_ONLY_PASSES: Final = words(
    r"sans_s'arreter s'arrete_pas zonder_(?:te_)?stoppen stopte?_niet ohne_(?:an)?zuhalten"
    r" (?:halt|hielt)_(?:\w+_)?nicht without_stopping (?:didn't|did_not|doesn't)_stop"
)
_PASSES: Final = words(r"voorbij\w* langs passer passee? vorbei\w* past by")
_RUNG: Final = words(RUNG)
_OFFICER: Final = OF_A_LINE.words(r"agente? wijkagent\w* pcso bezirksbeamt\w+ kontaktbeamt\w+ dorfpolizist\w*")
_OF_CRIME: Final = words(
    r"vaststelling\w* sporen(?:onderzoek)? pv aangifte constat\w* empreintes plainte"
    r" spuren\w* anzeige ermittl\w+ \w*prints? statements? interviewed recovered"
)
"""The police came about a crime, which may be this one."""


def tells_of_earlier_contact(text: bytes, by_witness: bool) -> bool:
    """`by_witness`: the author told of the incident. Then only police who came about something else were not there for it:
    «police came this morning» of the person who was burgled tells of this burglary."""
    if not (names_police(text) or _OFFICER.occurs_in(text)):
        return False
    if _OF_CRIME.occurs_in(text) or _RUNG.occurs_in(text):
        return False
    passes, of_other_matter = _ONLY_PASSES.occurs_in(text), _OTHER_MATTER.occurs_in(text)
    clauses = clauses_of(text)
    earlier = [each for each in clauses if _is_earlier(each, passes, of_other_matter, by_witness)]
    return bool(earlier) and not any(names_helpers(each) for each in clauses if each not in earlier)


def _is_earlier(clause: bytes, passes: bool, of_other_matter: bool, by_witness: bool) -> bool:
    if not (names_police(clause) or _OFFICER.occurs_in(clause)):
        return False
    then = of_other_matter or (not by_witness and _EARLIER.occurs_in(clause))
    return (
        _ELSEWHERE.occurs_in(clause)
        or (passes and _PASSES.occurs_in(clause))
        or (then and _WAS_THERE.occurs_in(clause))
    )
