"""Recognises an all-clear that its author may be made to write: who threatens them stands beside them with a weapon, dictates
the words, or writes them. Text is folded, in UTF-8.

Such words end nothing. A word for a toy or a repair speaks for the author.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import WEAPONS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_WEAPON: Final = one_of(
    WEAPONS,
    r"bat baseball_bat knuppel stok koevoet hamer schroevendraaier batte matraque baton barre pied-de-biche marteau tournevis"
    r" schlager stock brecheisen hammer stange eisenstange bar crowbar stick revolver geweer gewehr fusil rifle",
)
_A: Final = (
    r"(?:(?:zijn|haar|hun|een|het|'?t|de|den|dat|die|nog|son|sa|le|la|un|une|leur|l'|seinem|seiner|ihrem|einem|einer|dem|der"
    r"|his|her|their|the|a|an|that)_?)*"
)
_UNDER_DURESS: Final = (
    # who threatens stands beside the author, with a weapon
    rf"\b(?:hij|ze|ie)_(?:staat|zit|is|hangt)_(?:hier_|nu_|nog_)?(?:naast|achter|bij|voor|over|boven)_(?:mij|me|ons)_met"
    rf"_{_A}{_WEAPON}\b"
    rf"|\b(?:il|elle)_est_(?:la_|encore_)?(?:a_cote_de|derriere|devant|pres_de)_(?:moi|nous)_avec_{_A}{_WEAPON}\b"
    rf"|\b(?:er|sie)_(?:steht|sitzt|ist)_(?:hier_|noch_)?(?:neben|hinter|bei|vor|uber)_(?:mir|uns)_mit_{_A}{_WEAPON}\b"
    rf"|\b(?:he|she)(?:'s|s|_is)_(?:here_|still_|stood_|standing_|sitting_|right_)*(?:beside|behind|next_to|over|with|by)_(?:me|us)"
    rf"_with_{_A}{_WEAPON}\b"
    # who dictates the words
    r"|\b(?:vals_alarm|fausse_alerte|fehlalarm|falscher_alarm|false_alarm)_(?:moet_ik_(?:zeggen|schrijven|typen)|je_dois_(?:dire"
    r"|ecrire)|dois-?_?je_(?:dire|ecrire)|(?:muss|soll)_ich_(?:sagen|schreiben)|i'?m_(?:being_)?told_to_(?:say|write)"
    r"|i_have_to_(?:say|write))_?$"
    r"|\bik_moet_(?:van_(?:hem|haar|hen)_)?(?:dit|dat)_(?:van_(?:hem|haar|hen)_)?(?:zeggen|schrijven|typen|sturen)\b"
    r"|\b(?:hij|ze)_(?:zegt|zei|wil|eist)_dat_ik_(?:dit|dat)_(?:zeg|schrijf|typ|stuur|moet_(?:zeggen|schrijven|typen|sturen))\b"
    r"|\b(?:hij|ze)_(?:dwingt_(?:mij|me)|doet_(?:mij|me)_(?:dit|dat)_(?:schrijven|typen|zeggen))\b"
    r"|\b(?:il|elle)_(?:m'_?(?:oblige|a_oblige\w*)|me_force|m'_?a_force\w*)_(?:a|d')_?(?:le_|l')?_?(?:dire|ecrire)\b"
    r"|\b(?:il|elle)_(?:m'_?a_(?:dit|demande)|me_(?:dit|demande))_(?:de_dire|d'ecrire)_(?:ca|que)\b"
    r"|\b(?:muss|soll)_ich_(?:schreiben|sagen|tippen)_(?:sagt|will)_(?:er|sie)\b|\bmoet_ik_(?:schrijven|zeggen|typen)_(?:zegt_(?:hij|ze)"
    r"|van_(?:hem|haar))\b|\b(?:he|she)(?:'s|_is)_(?:asking|ordering)_me_to_(?:write|say|type)_(?:that|this|it)\b"
    r"|\b(?:er|sie)_(?:zwingt_mich|lasst_mich_das_schreiben)\b|\b(?:er|sie)_(?:sagt|will)_ich_soll_das_(?:schreiben|sagen)\b"
    r"|\bich_(?:muss|soll)_das_(?:so_)?(?:schreiben|sagen)_sagt_(?:er|sie)\b"
    r"|\b(?:he|she)(?:'s|s|_is)?_(?:made|making|makes|forced|forcing)_me_(?:to_)?(?:write|say|type|text|send)\b"
    r"|\b(?:he|she)(?:'s|_has)?_(?:told|telling|is_telling)_me_to_(?:write|say|type|text)_(?:that|this|it)\b"
    r"|\bi'?m_being_(?:made|told|forced)_to_(?:write|say|type)\b"
    # who writes them
    r"|\b(?:it's|its|this_is)_(?:[\w-]+'s|the|her)_ex_here\b|\bhier_(?:is_)?(?:de|haar)_ex(?:_van)?\b|\bdit_is_de_ex_van\b"
    r"|\b(?:ici|c'est)_l'ex_d[e'][ ]?\w+_qui_ecri[st]\b|\bici_l'ex_d[e']|\bhier_(?:ist|schreibt)_(?:der|ihr)_ex\b"
)
UNDER_DURESS: Final = expression(_UNDER_DURESS)
_HARMLESS: Final = words(
    r"speelgoed\w* nep namaak plastic jouets? faux factice plastique spielzeug\w* plastik attrappe toy fake rubber"
    r" karnaval carnaval halloween verkleed deguisee? verkleidet costume fixing repairing mending herstelt repareert repare"
    r" repariert kookt cuisine kocht cooking snijdt"
)


def speaks_under_duress(text: bytes) -> bool:
    return UNDER_DURESS.occurs_in(text) and not _HARMLESS.occurs_in(text)
