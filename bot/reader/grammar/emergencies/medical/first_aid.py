"""Recognises first aid by a neighbour: «belt around the thigh, above the cut», «druk een doek op de wonde», «stabile
Seitenlage». It tells of the victim of whom the lines before told.

Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import words

_CLOTH: Final = (
    r"(?:ceinture|garrot|pansement|bandage|draps?|compresses?|serviette|linge|echarpe|belt|tourniquet|towels?|tea_?towel|scarf"
    r"|cloth|bandages?|riem|knevel|verband|handdoek|doek|sjaal|gurtel|handtuch|tuch|schal|druckverband)"
)
_WOUND: Final = (
    r"(?:cuisse|plaie|blessure|saignement|au_dessus_(?:de_la|du)|thigh|wound|cut|bleeding|dij|wonde?|bloeding"
    r"|oberschenkel|wunde|blutung)"
)
_FIRST_AID: Final = words(
    rf"{_CLOTH}_?,?_?(?:\w+_){{0,5}}{_WOUND} {_WOUND}_?,?_?(?:\w+_){{0,5}}{_CLOTH}",
    r"(?:appuie[sz]?|appuyez|comprime[sz]?|serre[sz]?)_(?:\w+_){0,2}(?:fort|dessus|dur|plaie)"
    r" (?:press|push|hold|squeeze)_(?:\w+_){0,4}(?:hard|firmly|down_on|tight) keep_(?:the_)?pressure pull_it_tight"
    r" (?:druk|duw|hou|houd)_(?:\w+_){0,5}(?:stevig|hard|op_de_wonde?|aangedrukt|dicht)"
    r" (?:fest|drauf|feste)_?(?:drauf)?(?:drucken|druckt|pressen) draufdrucken druck_?(?:\w+_){0,3}drauf",
    r"stabile_seitenlage auf_die_seite position_laterale (?:en_)?pls sur_le_cote recovery_position on_(?:his|her|their)_side"
    r" op_(?:zijn|haar|z'n)_(?:zij|zijde) stabiele_zijligging"
    r" (?:beine|arm|bein)_hoch(?:lagern|legen)? (?:benen|been|arm)_(?:omhoog|hoog) (?:legs?|arm)_up"
    r" jambes_(?:en_l'air|surelevees)",
    r"hartmassage massage_cardiaque herzdruckmassage chest_compressions 30_(?:compressions|keer_drukken)",
    r"niet_verplaatsen don'?t_move_(?:him|her) (?:ne_)?(?:le|la)_(?:bouge[sz]?|deplace[sz]?)_pas nicht_bewegen"
    r" (?:houd?|keep)_(?:hem|haar|him|her)_warm (?:tiens|tenez|garde[sz]?)_(?:le|la)_au_chaud haltet?_(?:ihn|sie)_warm",
)


def gives_first_aid(text: bytes) -> bool:
    """True for help with a wound or a breath, as it is told or done."""
    return _FIRST_AID.occurs_in(text)
