"""Recognises police who come for something else than an incident («the police are coming into class about bikes»), and warnings
that they come («scatter lads, cops are coming»).

«The police are coming» alone tells of a call: neighbours say so when they know that the police know. A lesson, a parade,
coffee, parking tickets and a check of an address are another matter, and a warning to run may be a threat or a joke. Texts are
folded and in UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.reader.grammar.emergencies.alarm import tells_of_deed_or_peril
from bot.reader.grammar.vocabulary import CALLED, OFFICERS, POLICE, RUNG
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_POLICE: Final = words(POLICE, OFFICERS, "wijkagente? agent_de_quartier")
_COMES: Final = words(
    "komt komen langskomen vient viennent viendra arrive arrivent passe passent passera kommt kommen come comes coming"
    " visiting"
)
_OF_CALL: Final = words(CALLED, RUNG, "alarm\\w* melding signale\\w* meldung reported report")
_A_SCHOOL: Final = one_of(
    r"\w*school \w*klas(?:je|sen)? kleuters? kinderdagverblijf ecole classe creche maternelle \w*schule klasse kindergarten"
    r" kita class classroom nursery playgroup"
)
_SCHOOL: Final = words(_A_SCHOOL)
_INTO_SCHOOL: Final = expression(
    rf"\b(?:in|op|naar|en|dans|a|into|to)_(?:(?:de|het|la|die|den|the|our|onze|notre)_|l')?{_A_SCHOOL}\b"
)
"""Not «at the school» or «past the school»: there something may happen."""
_LESSON: Final = words(
    # what the lesson is about
    r"over_(?:\w+_){0,2}(?:fiets\w*|verkeer\w*|pesten|drugs|veilig\w*|internet) fietscontrole fietsexamen \w*les(?:sen)?"
    r" uitleg vertellen praten project voorlichting",
    r"(?:parler|expliquer|atelier|lecon|sensibilis\w*|securite_routiere|brevet)",
    r"\w*prufung verkehrs\w* projekt vortrag unterricht erzahlen wegen_(?:der|dem|den)_(?:fahrrad\w*|rad\w*)",
    r"about_(?:\w+_){0,2}(?:bikes?|road_safety|bullying|drugs|safety) lesson talk assembly career\w*",
    # a day that was fixed, and guests
    "maandag dinsdag woensdag donderdag vrijdag lundi mardi mercredi jeudi vendredi montag dienstag mittwoch donnerstag"
    " freitag monday tuesday wednesday thursday friday morgen demain tomorrow",
)
_PARADE: Final = words(
    r"\w*stoet optocht fanfare\w* \w*fanfare processie intocht cortege defile procession fete_de_quartier \w*umzug prozession"
    r" blaskapelle parade motorcade"
)
_AHEAD: Final = words(
    r"voorop vooraan begeleid\w* en_tete devant accompagn\w* ouvr\w+ vorneweg voran vorne vornedran begleit\w* first in_front"
    r" leading escort\w*"
)
_GUESTS: Final = words(
    r"op_de_koffie (?:voor|om)_(?:een_)?(?:koffie|tasje|pintje) (?:boire|prendre)_(?:le|un|du)_(?:cafe|verre) (?:zum|auf|fur)"
    r"_(?:einen?_)?(?:kaffee|bier) for_(?:a_)?(?:coffee|tea|cuppa|pint)"
    r" (?:boetes?|bonnen|bekeuringen)_(?:uit)?(?:schrijven|uitdelen|geven) pv'?s?_(?:uit)?schrijven"
    r" pour_(?:les|des|mettre_des)_pv knollchen strafzettel (?:writing|giving|handing|with)_(?:out_)?(?:parking_)?tickets"
    r" with_fines"
    r" domicilie\w* domiciliation pour_le_domicile woonstcontrole adrescontrole adresskontrolle anmeldung"
)
_FLEE: Final = words(
    r"wegwezen wegweze maak_(?:dat|u)_(?:je|ge|jullie)?_?(?:weg\w*|uit_de_voeten) scheer_(?:je|u)_weg",
    r"degagez? cassez[- ]vous casse[- ]toi barre(?:z[- ]vous|[- ]toi) tire(?:z[- ]vous|[- ]toi)",
    r"haut_ab hau_ab verzieht_euch verpisst_euch macht_dass_ihr_(?:weg|fort)\w*",
    r"scatter scram leg_it clear_off hop_it bugger_off",
)
_VISIT: Final = expression(f"{_COMES.pattern}|{_GUESTS.pattern}|{_AHEAD.pattern}|{_FLEE.pattern}")
"""Words of a visit that are words of peril elsewhere: «coming at», «en tête»."""
_ASIDE: Final = expression(
    r"\b(?:ramen|raam|vensters?|deur\w*|fenetres?|portes?|fenster\w*|tur\w*|windows?|doors?|binnen|naar_huis|interieur|rentr\w*"
    r"|drin|rein|heim|inside|indoors|home"
    # room for the police, and danger
    r"|auto'?s?|oprit|straat|baan|door|passage|voitures?|rue|route|allee|laisse\w*|passer|autos?|einfahrt|strasse|weg_frei|platz"
    r"|cars?|road|drive|driveway|street|through|room|out_of|uit_(?:de|die|dat)|daar|de_la|haus|gevaarlijk|gevaar|dangereux|danger|gefahrlich|gefahr|dangerous|armee?s?|armed)\b"
)
"""A warning to take shelter or to make room is none to run from the police."""


def comes_for_another_matter(text: bytes, before: Iterable[bytes]) -> bool:
    """True for a visit that has nothing to do with an incident, and for a warning to run since the police come.

    `before`: the lines before. After talk of a school or a parade, the word says where the police are to come."""
    if not _POLICE.occurs_in(text) or not _COMES.occurs_in(text) or _OF_CALL.occurs_in(text):
        return False
    if tells_of_deed_or_peril(_VISIT.replace_in(text)):
        return False
    if _FLEE.occurs_in(text):
        return not _ASIDE.occurs_in(text)
    lines = tuple(before)
    lesson = _INTO_SCHOOL.occurs_in(text) and _LESSON.occurs_in(text) and not any(map(_SCHOOL.occurs_in, lines))
    parade = _AHEAD.occurs_in(text) and _PARADE.occurs_in(text) and not any(map(_PARADE.occurs_in, lines))
    return lesson or parade or _GUESTS.occurs_in(text)
