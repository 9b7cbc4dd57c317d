"""Recognises answers with which a member joins a call to act: «ik», «count me in», «I'm bringing my sons».

Neighbours give the same answers when a piano is moved, so they count right after a call of another member alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.reader.grammar.force.veiled_calls import OTHERS, is_veiled_call
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_YES: Final = (
    r"^\W*(?:(?:ja|jo|jep|oui|ok|oke|ouais|yes|yeah|yep|aye|allez|top|super|hier|moi|prima|gerne?|right|sure)\W+)*"
)
_FOLLOWERS: Final = one_of(
    r"""zoon zonen broers? schoonbroer maten maat vrienden kameraden neven neef hond(?:en)? mannen gasten ploeg
    fils freres? beau-frere potes? cousins? amis chiens? berger gars equipe
    bruder sohne? kumpels? jungs hunde? schwager kollegen freunde?
    brothers? sons? lads mates? boys dogs? cousins? crew brother-in-law"""
)
_COMPANY: Final = (
    rf"(?:ik_)?(?:kom|breng|neem|pak)_(?:\w+_){{0,2}}(?:mijn|mn|m'n|de)_(?:\w+_){{0,2}}{_FOLLOWERS}"
    rf"|(?:j'|je_)?(?:amene|ramene|viens_avec|arrive_avec|prends)_(?:\w+_){{0,2}}(?:mon|mes|le|les)_(?:\w+_){{0,2}}{_FOLLOWERS}"
    rf"|(?:ich_)?(?:bringe?|nehme?|komme?_mit|hole?)_(?:\w+_){{0,2}}(?:mein\w*|die|den)_(?:\w+_){{0,2}}{_FOLLOWERS}"
    rf"|(?:i'?m_|i'?ll_)?(?:bring(?:ing)?|coming_with|tak(?:e|ing)|fetch(?:ing)?)_(?:\w+_){{0,2}}(?:my|me|the)_(?:\w+_){{0,2}}{_FOLLOWERS}"
)
_READY: Final = OF_A_LINE.expression(
    rf"{_YES}(?:"
    r"ikke?(?:_ook)?|icke|ik_(?:ook"
    r"|ben_erbij|(?:doe|ga|kom|rij)_mee|kom_(?:af|ook|eraan)|ben_er(?:_bijna)?)"
    r"|zet_mij_(?:maar_)?(?:er)?bij|reken_op_mij|kom_eraan|rij_al|ik_sta_klaar|hoe_laat|moi_aussi"
    r"|j'?en_suis|j'?arrive|je_viens|comptez?_sur_moi|on_arrive|dispo|a_quelle_heure|bin_dabei|ich_auch"
    r"|ich_komme?_(?:auch|runter|raus|gleich|sofort)|bin_unterwegs|mach_mit|zahl_auf_mich|wann|count_me_in"
    r"|i'?m_in|me_too|on_my_way|i'?ll_come|what_time|👊|💪)(?:\W+\w+){0,4}\W*$"
)
_JOINS: Final = OF_A_LINE.expression(
    rf"{_YES}(?:(?:ik|ich|me|moi|wij_ook|nous_aussi|wir_auch|us_too)\W*$|(?:{_COMPANY})\b"
    r"|(?:(?:en_)?ik_)?(?:ben_erbij|doe_mee)\b|reken_op_(?:mij|ons)\b"
    r"|(?:tel|reken)_(?:mij|me|m'n|ons)_(?:\w+_){0,2}(?:mee|bij|erbij)\b"
    r"|(?:je_|j')?suis_(?:partant\w*|pret|la|chaud|dedans)\b|j'?suis_(?:partant\w*|pret|la|chaud|dedans)\b"
    r"|pret_dans\b|comptez?_sur_(?:moi|nous)\b|(?:ich_)?bin_(?:da|dabei|bereit)\b|dabei\b|zahlt?_auf_(?:mich|uns)\b"
    r"|ich_komm\w*_mit\b|i'?m_(?:there|up_for_it|game|with_you)\b|im_(?:there|in|up_for_it|game)\b"
    r"|count_(?:me|us)_in\b|(?:met|mit|avec|with)_(?:alle_)?(?:plezier|vergnugen|plaisir|pleasure)\b|gladly\b)"
)
_JOIN: Final = expression(
    r"\bwie_(?:gaat|komt|rijdt|springt|is_er|wil)\b.*\b(?:mee|af|erbij)\b|\b(?:pakken_we|we_pakken|zullen_we)\b"
    r"|\bqui_(?:vient|m'accompagne|est_chaud)\b|\bon_(?:le|les|lui)_\w+"
    r"|\b(?:kommt_wer|wer_(?:kommt|geht|gaiht|is|ist|macht))_(?:mit|dabei)\b"
    r"|\bwer_noch\b|\b(?:who'?s_(?:coming|in|with)|who_comes|let'?s_(?:go_)?(?:get|grab|box))\b"
    r"|\b(?:met|zu|a|\d+)_(?:\d+_)?(?:man|mann|dritt|viert|funft|quatre|cinq|plusieurs)\b"
)
_AT_HIM: Final = words(
    r"hem|ze|'m|em|die|le|les|lui|leur|ihn|den|denen|ihm|him|them|'em|it|en_bas|runter|raus|buiten|erop"
)
"""Outings name a place and an hour, hunts name whom they are after."""

_MATES: Final = one_of(
    r"""mannen maten kameraden broers zonen ploeg gasten freres potes gars fils cousins equipe kumpels jungs bruder\w* sohne\w*
    boys mates lads brothers? sons"""
)
_IN_COMPANY: Final = OF_A_LINE.expression(
    rf"\b(?:kom|ben|rij|zijn)_(?:\w+_){{0,4}}met_(?:de|mijn|m'n)_{_MATES}\b|\b(?:j'arrive|j'y_vais|je_viens|on_arrive|on_vient)"
    rf"_(?:\w+_){{0,3}}avec_(?:les|mes)_{_MATES}\b|\b(?:bin|komme?|sind)_(?:\w+_){{0,4}}mit_(?:den|meinen)_{_MATES}\b"
    rf"|\b(?:on_my_way|coming|heading_(?:over|there|down)|be_there)_(?:\w+_){{0,3}}with_(?:the|my|me)_{_MATES}\b"
)
"""«On my way with the boys»: a burglar needs no visit of several."""

_JUST: Final = 4
"""Lines back."""


def is_ready(text: str) -> bool:
    """True for «I'm in» and the like. `text`: folded."""
    return _READY.occurs_in(text.encode())


def joins_sure_call(text: str) -> bool:
    """True for an answer that joins the call to act right before it. `text`: folded."""
    line = text.encode()
    return _JOINS.occurs_in(line) or _READY.occurs_in(line)


def comes_in_company(text: str) -> bool:
    """True for «on my way with the boys». `text`: folded."""
    return _IN_COMPANY.occurs_in(text.encode())


def joins_call(before: Sequence[str]) -> bool:
    """True if «I'm in» now joins a call to act. `before`: the lines of others in an incident, oldest first, folded."""
    return any(is_veiled_call(told, in_incident=True) or _calls_to_join(told) for told in before[-_JUST:])


def _calls_to_join(text: str) -> bool:
    line = text.encode()
    return _JOIN.occurs_in(line) and _AT_HIM.occurs_in(line) and not OTHERS.occurs_in(line)
