"""Wordings of a service that answers in Dutch or French: «112 luistert mee», «le 17 me garde en ligne», «j'ai le 15».

They stand for «H D», the police and a participle, in the letters of `call_words.py`. Behind words that report speech, the rest
of the clause is that of the service and takes nothing back («112 zegt niet naar buiten gaan»).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import NUMBERS, POLICE, RESCUERS
from bot.reader.phrases.alternatives import one_of

_END: Final = r"(?:_?[.,:;!)]|_?$)"
_NUMBER: Final = rf"(?:(?:de|le)_)?(?:{one_of(NUMBERS, '0900')})"
_FRENCH_NUMBER: Final = r"(?:le_)?1[578]"
"""An hour or a house as well, so fewer words behind it tell of a call."""
_SERVICE: Final = (
    rf"(?:(?:de|het|'t|den|le|la|les|l'|du|des|au|aux)_?)*(?:{one_of(NUMBERS, POLICE, RESCUERS, '0900 1[578]')}"
    r"|meldkamer|noodcentrale|kustwacht|mug(?:-?team)?|sdis|codis|cta|regulation|caserne|gendarmerie|brigade(?:_des_[a-z]+)?)(?:_municipale|_locale)?"
)
_INSTRUCTS: Final = (
    r"(?:me|nous|m'|lui)_?(?:garde|guide|conseille)(?:nt)?\b|(?:me|nous)_(?:dit|disent)_(?:de\b|d'|qu'on)"
    r"|garde(?:nt)?_(?:ma|la|notre)_ligne\b|reste(?:nt)?_(?:en_ligne|au_(?:bout|tel\w*)|avec_(?:moi|nous))\b"
    r"|m'?_?(?:a|ont)_(?:garde|pose|repondu|mise?_en_contact)\w*|(?:nous|m')_?(?:ecoute|entend)(?:nt)?\b"
    r"|(?:entend|ecoute)(?:nt)?_tout\b|note(?:nt)?\b|(?:est|sont)_avec_(?:moi|nous)\b"
    r"|(?:luistert|hoort|kijkt|luisteren|kijken)_(?:\w+_){0,2}mee\b|(?:houdt|houden)_(?:me|mij|ons|m'n|mijn)\b"
    r"|blijft_(?:\w+_)?(?:aan_de_(?:lijn|telefoon)|hangen|erbij|bij_(?:mij|me|ons)|meeluisteren)"
    r"|(?:praat|praten)_(?:\w+_){0,2}(?:mij|me|ons|door|in)\b|(?:is|zijn)_(?:bij|met)_(?:mij|me|ons)_(?:aan|op|in)\b"
    r"|noteert\b|noteren\b|(?:schrijft|tikt|telt)_(?:\w+_)?(?:mee|op)\b|begeleidt\b|legt_(?:\w+_){0,2}uit\b"
    r"|(?:dicte|compte)_(?:les\b|avec\b|pour\b)|donne_les_(?:gestes|consignes)\b|me_fait_(?:compter|masser|decrire|epeler|appuyer)\b"
)
"""Words of those who answer. The same verbs of an hour, of a house or of the police of a film are not among them."""
_ASKS: Final = (
    r"(?:dit|disent|demande(?:nt)?|veut|veulent)_(?:de\b|d'|si\b|la\b|le\b|l'|les\b|combien|qu'on|qu'ils|que_quelqu'un"
    r"|une\b|deux\b)|(?:nous|me|m')_?(?:demande|parle|dit)(?:nt)?\b|m'?_?(?:a|ont)_(?:dit|demande|eue?|prise?)\b"
    r"|(?:zegt|zei|zeggen_dat)\b|vraagt_(?:of|naar|hoe\w*|waar|wat|wie|welk\w*|'t|het|de|een|mijn|ons|nog|adres|foto)\b"
    r"|(?:wil|willen)_(?:(?:\w+_){0,3}weten|dat)\b|laat_(?:me|mij|ons|haar|hem)\b"
)
"""Words of those who answer, behind a number that is nothing else."""
_HAVE: Final = r"(?:j'?_?ai|on_a|nous_avons|'?k_heb|kheb|heb|ik_heb|we_hebben|hebben|'?k_he|ke)"
_BESIDE: Final = (
    r"(?:aan_de_andere_(?:kant|lijn)|op_(?:de|een|mijn|m'n)_ander\w*(?:_(?:telefoon|lijn|gsm|toestel))?"
    r"|op_(?:de_)?(?:speaker|luidspreker)|(?:aan|an|in)_(?:m'n|mijn\w*|my?n|me|mij|min)_(?:oor|oren)"
    r"|sur_(?:l'|une_)?autre(?:_(?:ligne|telephone|portable))?|sur_une_ligne|dans_(?:l'|mon_|les_)_?oreilles?)"
)
"""Where a telephone is, besides «on the line»."""
_ON_LINE: Final = rf"(?:{_BESIDE}|aan_de_(?:lijn|telefoon)|au_(?:bout|tel\w*)|en_ligne)"
_PERSON: Final = (
    r"(?:man|vrouw|mevrouw|meneer|madam|dame|meisje|meiske|gast|stem|dokter|arts|voix|homme|femme|fille|type|mec|gars|monsieur"
    r"|infirmi\w+|medecin|operat\w+)_(?:van|bij|du|de|des)"
)
_TELLS: Final = r"(?:lu|dicte|explique|raconte|donne|dit|transmis|decrit|gezegd|verteld|doorgegeven|uitgelegd|voorgelezen)"

ANSWERING: Final = (
    rf"(?:{_NUMBER}|{_FRENCH_NUMBER})_(?:{_INSTRUCTS})",
    rf"{_HAVE}_{_SERVICE}(?:_(?:aussi|ook|deja|enfin|nu))?(?:{_END}|_(?:je|j'|ils?|elle|ze|hij)|_{_BESIDE})",
    rf"{_SERVICE}_{_BESIDE}",
    rf"{_PERSON}_{_SERVICE}_(?:{_ON_LINE}|blijft|reste|me_(?:demande|parle|guide|garde)|nous_parle)",
    rf"{_TELLS}_(?:aan_|a_|au_|aux_)?(?:de_|la_|die_|le_)?{_PERSON}_{_SERVICE}\b",
    rf"aan_(?:de_|die_)?{_PERSON}_{_SERVICE}_(?:[\w']+_)?{_TELLS}\b",
    rf"{_NUMBER}_(?:nous|me|m')_?parle(?:nt)?\b|\b(?:je|suis_en_train_de)_parler?_(?:avec_(?:le_|la_|les_)?|aux?_|a_la_)"
    rf"(?:{one_of(NUMBERS, POLICE, RESCUERS, '1[578]')}|regulation|caserne|operat\w+)\b",
    rf"(?:j'?_?ai|g|on_a|heb|kheb|ik_heb)_(?:enfin_|eindelijk_)?(?:quelqu'un|qqn|iemand)_(?:au|van|bij)_(?:{one_of(NUMBERS, '1[578]')}|meldkamer)\b",
    rf"(?:avec|met)_(?:la_|le_|de_|die_)?{_PERSON}_(?:{one_of(NUMBERS, '1[578]')})\b|\b{_NUMBER}_ok\b|\b1[578]_ok_(?:ils|elle)\b",
    r"(?:j'ai|on_a|je_l'ai|je_leur_ai|je_lui_ai)_(?:tout_)?(?:dit|redit|donne|transmis|precise|explique)_(?:(?:la|le|les|l'|tout)_?\w+_)?"
    rf"(?:aux?|a_la)_{one_of(NUMBERS, RESCUERS, '1[578] operatrice')}\b",
    rf"(?:neemt|nemen|pakt)_{_NUMBER}_op\b|\b{_SERVICE}_(?:terug|weer|encore|toujours)_{_ON_LINE}\b",
    rf"met_{_SERVICE}_(?:\w+_)?aan_?(?:he)?'?t_(?:bellen|praten|spreken|telefoneren)\b|\b(?:zegt|zei|dit)_{_NUMBER}_?$",
    r"(?:les_)?(?:cross|capitainerie|mug)_(?:contactee?|prevenue?|avertie?|vertrekt|vertrokken)\b",
    rf"(?:mag|mogen|moet|moeten)_(?:\w+_)?(?:niet_(?:ophangen|inhaken)|aan_de_lijn_blijven)_van_{_SERVICE}\b",
)
TELLING: Final = (
    rf"{_NUMBER}_(?:{_ASKS})",
    rf"{_FRENCH_NUMBER}_(?:(?:dit|disent|nous_dit|me_dit)_(?:de\b|d')|m'?_?(?:a|ont)_(?:eue?|prise?|dit_d)|demande_(?:le|la|l'|les|si)\b)",
    rf"{_PERSON}_{_SERVICE}_(?:(?:me_|nous_)?dit|zegt|zei|vraagt)\b",
    rf"van_(?:de_)?(?:{one_of(NUMBERS)}|meldkamer)_(?:moet|moeten|mag|mogen)_(?:ik|we|wij)\b",
)
"""Words behind which a service is quoted."""
CALLERS: Final = (
    r"j'?_?ai_(?:l'operat\w+|la_(?:centraliste|standardiste|dispatcheuse))(?:_?[,.;!]|_?$|_(?:il|elle)\b)",
    r"(?:je_dois|ik_moet|moet_ik|'?k_moet|ik_mag|mag_ik)_(?:(?:niet|pas)_(?:ophangen|inhaken|raccrocher)|rester_en_ligne"
    r"|aan_de_lijn_blijven)\b",
)
"""Words of a caller that hint at a call."""
