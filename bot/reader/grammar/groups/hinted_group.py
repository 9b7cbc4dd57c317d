"""Recognises hints that a group of people did it: «das waren doch wieder die aus'm Heim», «before that crowd moved
in we never lost a thing», «da volk steelt alles».

A group by where it lives or by «that lot», and in the same line a certainty that it was them, the time since they came with a
change for the worse, or a bad habit. Praise and thanks are none.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.groups.group_words import FAITHS, ORIGINS, PRAISE, STATUS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, expression, words

_HOMES: Final = one_of(
    r"""asiel\w* opvang\w* azc \w*kamp woonwagen\w* caravans? \w*centrum sociale_\w+ kraak\w* vluchtelingen\w* tehuis instelling
    foyer centre camp terrain(?:_vague)? squat cite caravanes? hlm roulottes
    \w*heim \w*unterkunft container\w* lager siedlung wohnwagen\w* lager camp
    hostel estate site halting\w* hotel squats?"""
)
_OF_HOME: Final = (
    r"(?:(?:die|dieje|diej|gasten|mannen|volk|lui|mensen|bende)_(?:van|uit|in|op)_(?:het_|'?t_|de_|den_|dat_|die_)?"
    r"|(?:ceux|celles|les|gens|jeunes|gars|mecs|romanos|bande)_(?:du_|de_la_|des_|de_l'_?|dans_le_)"
    r"|(?:die|de|welche|leute|typen|jungs|bande|pack)_(?:aus'?m_|aus_dem_|aus_den_|aus_der_|von_den_|in_den_|vom_|von_der_|von_dem_|in_der_|im_)"
    r"|(?:them|that|those|they|lot|ones|lads|crowd|people|shower|folk)_(?:from|off|at|in|up|fae)_(?:the_|that_)?)(?:\w+_)?"
    rf"{_HOMES}"
)
_SORT: Final = one_of(
    r"""(?:da|dat|zo'n|dit|zulk)_(?:soort_)?(?:volk|soort|gespuis|tuig|ras) (?:die|hun)_soort zulke_(?:mensen|lui|gasten)
    die_(?:gasten|nieuwkomers|vreemden)_van_\w+ vol_(?:nieuwkomers|vreemden|\w+linge?n?)
    (?:ces|ce_genre_de)_gens(?:-la)? cette_(?:engeance|race|racaille) (?:du|ce)_monde_comme_ca
    (?:so|solche|diese|solches|so'?n)_(?:leute|volk|pack|sorte|gesindel|klientel) die_sorte solchen? deren_sorte
    (?:that|them|those)_(?:lot|crowd|sort|type|kind|shower|people) people_like_(?:that|them) their_sort"""
)
_TRAVELLERS: Final = r"(?:gens_du_voyage|romanos|manouches|gitans|woonwagenbewoners)"
_GROUP: Final = rf"(?:{_OF_HOME}|{_SORT}|{ORIGINS}|{FAITHS}|{STATUS})"
_SURELY: Final = one_of(
    r"""weer alweer natuurlijk zeker vast wedden wie_anders altijd toevallig gegarandeerd
    encore evidemment surement forcement qui_d'autre toujours hasard parie comme_d'hab\w* evidence
    wieder naturlich wer_(?:denn_)?sonst bestimmt garantiert immer wetten? zufallig klar jede_wette
    again obviously definitely defo who_else always surely bet funny_how of_course as_usual"""
)
_WAS: Final = one_of(
    r"""(?:dat|da|het|'t)_(?:zijn|waren|was|is|zal|zullen|moeten?) 't_(?:zijn|zal|is) wedden_dat c'est c'etait ce_sont
    ca_doit_etre c
    (?:das|des|dat|es)_(?:waren|war|sind|ist|sin|werden|wird) warn wetten_(?:dass|das) that'?ll_be that_(?:was|is|will_be)
    it'?ll_be it_(?:was|is|will_be) it'?s that'?s"""
)
_DOES: Final = one_of(
    r"""steelt stelen jatten? pikt pikken liegt liegen werkt_niet werken_niet deugt_niet gelijk_beesten
    wat_(?:niet|ni|nie)_vast\w*
    vole volent pique piquent mentent travaillent_pas respecten?t?_rien vivent_comme ce_qui_(?:traine|depasse|n'est_pas)
    klaut klauen stiehlt stehlen lugt lugen arbeitet? arbeiten_nicht was_nicht_\w+_ist leben_wie
    steals? nicks? robs? rob lies? live_like never_work\w* not_(?:nailed|bolted|screwed)\w*"""
)
_SINCE: Final = one_of(
    r"""sinds sedert voor vroeger tot voordat van_als depuis avant du_temps seit seitdem bevor fruher bis since before till
    until
    ever_since"""
)
_CAME: Final = one_of(
    r"""woon\w* wonen woonden zit zitten zat zaten kwam(?:en)? gekomen ingetrokken er_zijn hier_zijn
    (?:sont|est)_(?:la|ici|arrive\w*)
    habite\w* install\w* (?:a|ont)_mis loge\w* emmenage\w* wohn\w* (?:da|hier)_sind eingezogen gekommen haus(?:en|t) rumlungern
    moved came arrived lives? living here let_to let_out housed got_let"""
)
_WORSE: Final = one_of(
    r"""gestolen weg kwijt toeval\w* toevallig\w* diefstal\w* inbra\w* (?:niks|niets)_(?:meer_)?veilig
    hadden_we_(?:da|dat|dit)_(?:niet|ni|nie|nooit)
    gebeurde_(?:dat|da|hier)_(?:nooit|niet) vole?s? vols? cambriol\w* compte_plus plus_(?:rien|tranquille|sur) crame\w*
    coincidence hasard
    disparai\w* fehlt\w* geklaut gestohlen einbr\w* diebst\w* zufall\w* (?:nix|nichts|nicht|keiner)_mehr_sicher
    never_lost stolen nicked missing burn\w* thefts? break-?ins? coincidence funny never_(?:happened|had)"""
)
_MAY_HINT: Final = expression(rf"\b(?:{_OF_HOME}|{_SORT}|{_TRAVELLERS})\b")
_WITHIN: Final = r"[^.!?\n]{0,60}?"
_BLAMES: Final = expression(
    rf"\b(?:{_WAS}|{_SURELY})\b{_WITHIN}\b{_GROUP}\b.*\b{_SURELY}\b|\b{_WAS}\b{_WITHIN}\b{_SURELY}\b{_WITHIN}\b{_GROUP}\b"
    rf"|(?:^|[.!?,;:][ ]*)(?:{_SURELY}_)+(?:die_|les_|the_|de_|von_)?(?:{_OF_HOME}|{_SORT})\b"
)
_HABITUAL: Final = expression(rf"\b(?:{_SORT}|{_TRAVELLERS})\b{_WITHIN}\b{_DOES}\b")
_SINCE_THEY_CAME: Final = expression(rf"\b{_SINCE}\b{_WITHIN}\b{_CAME}\b")
_FOR_THE_WORSE: Final = expression(rf"\b{_WORSE}\b")
_PRAISES: Final = Expression(PRAISE)
_DENIED: Final = words(
    r"""(?:zeg|zegt|dis|dites|sag|sagt|say|said|stop|geen|keine?|pas|not|don'?t)_(?:\w+_){0,2}(?:dat|que|dass|blaming|saying|the|les|die)
    vooroordel\w* prejuge\w* vorurteil\w* prejudice\w* racis\w* rassis\w* bewijs preuves? beweis\w* proof hou_op ca_suffit
    hor_auf"""
)


def names_by_home(line: bytes) -> bool:
    """True for «them from the hostel», «that lot», «dat volk». `line`: folded, in UTF-8."""
    return _MAY_HINT.occurs_in(line)


def hints_at_group(line: bytes) -> bool:
    """`line`: folded, in UTF-8."""
    if not _MAY_HINT.occurs_in(line):
        return False
    since = _SINCE_THEY_CAME.occurs_in(line) and _FOR_THE_WORSE.occurs_in(line)
    if not (since or _BLAMES.occurs_in(line) or _HABITUAL.occurs_in(line)):
        return False
    return not (_PRAISES.occurs_in(line) or _DENIED.occurs_in(line))
