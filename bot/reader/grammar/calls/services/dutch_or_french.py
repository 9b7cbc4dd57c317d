"""Wordings of a service that answers in Dutch or French: «112 luistert mee», «le 17 me garde en ligne», «j'ai le 15».

They stand for «H D», the police and a participle, in the letters of `call_words.py`. The rest of a clause about a number is the
speech of the service and takes nothing back («112 zegt niet naar buiten gaan»).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import NUMBERS, POLICE, RESCUERS
from bot.reader.phrases.alternatives import one_of

_END: Final = r"(?:_?[.,:;!)]|_?$)"
_NUMBER: Final = one_of(NUMBERS, "0900 meldkamer noodcentrale dispatching codis sdis regulation")
"""A number or a centre that is nothing else."""
_SERVICE: Final = one_of(
    NUMBERS,
    POLICE,
    RESCUERS,
    "0900 1[578] meldkamer noodcentrale kustwacht sdis codis cta regulation caserne gendarmerie",
)
_HELPS: Final = (
    r"(?:me_|nous_|m'|lui_)?(?:garde|guide|conseille)(?:nt)?\b|garde(?:nt)?_(?:ma|la|notre)_ligne\b"
    r"|(?:me|nous)_(?:dit|disent)_(?:de\b|d'|qu'on)|reste(?:nt)?_(?:en_ligne|au_(?:bout|tel\w*)|avec_(?:moi|nous))\b"
    r"|m'?_?a_(?:garde|pose|repondu|eue?|prise?|dit_d)|(?:nous_|m')_?(?:ecoute|entend)\b|(?:entend|ecoute)_tout\b|note\b"
    r"|est_avec_(?:moi|nous)\b|(?:dicte|compte)_(?:les|avec|pour)\b|donne_les_(?:gestes|consignes)\b"
    r"|me_fait_(?:compter|masser|decrire|epeler|appuyer)\b|dit_(?:de\b|d')|demande_(?:la|l'|les|si)"
    r"|a_(?:bien_|deja_)?(?:l'adresse|le_modele|la_plaque|la_position|votre_\w+|tout)\b"
)
"""Words of those who answer. An hour, a house, or the police of a film has others."""
_DETAIL: Final = one_of(
    "adres locatie positie (?:nummer)?plaat kenteken nummer melding oproep foto signalement beschrijving gegevens naam straat"
)
_ANSWERS: Final = (
    r"(?:luistert|hoort|kijkt|belt|telt|tikt|schrijft)_(?:\w+_){0,2}mee\b|houdt_(?:me|mij|ons|m'n|mijn)\b|begeleidt\b"
    rf"|antwoordt(?:{_END}|_(?:en|direct|meteen|nu)\b)"
    r"|blijft_(?:\w+_)?(?:aan_de_(?:lijn|telefoon)|hangen|erbij|bij_(?:mij|me|ons)|meeluisteren)|noteert\b"
    r"|praat_(?:\w+_){0,2}(?:mij|me|ons|door|in)\b|is_(?:bij|met)_(?:mij|me|ons)_(?:aan|op|in)\b|legt_(?:\w+_){0,2}uit\b"
    rf"|(?:(?:meteen|direct)_)?(?:opgenomen|aangenomen|gekregen|gelukt)\b|belt_door\b|loopt{_END}|heeft_(?:alles|hem|(?:(?:uw|je|jullie|onze?|mijn|het|'?t|de)_)?{_DETAIL})\b|ok\b|hoort_alles\b"
    r"|(?:weet|wist)_(?:het|'?t|al|ervan)\b|(?:vroeg|vond|spreekt|praat|suit)\b|geeft_(?:\w+_)?(?:ambulance|ploeg|instructies|uitleg)\b"
    r"|is_(?:er|mee|hier|aan_het_luisteren)\b|a_(?:pris|compris|note|enregistre|confirme)\b|en_conference\b|ils_(?:viennent|arrivent|envoient|partent)\b"
    r"|heeft_(?:me|mij|ons)_(?:vragen|gezegd|gevraagd|door|ge)\w*\b"
    r"|(?:dit|disent|demande|veut|veulent)_(?:le\b|combien|qu'on|qu'ils|que_quelqu'un|une\b|deux\b)"
    r"|(?:nous_|me_|m'a_)(?:demande|parle|dit)\b|(?:zegt|zei|vertelt|zeggen_dat|confirme|promet|les?_cherche)\b"
    r"|vraagt_(?:of|naar|hoe\w*|waar|wat|wie|welk\w*|'t|het|de|een|mijn|ons|nog|adres|foto)\b|laat_(?:me|mij|ons|haar|hem)\b"
    r"|wil(?:len)?_(?:(?:\w+_){0,3}weten|dat)\b"
)
"""Words of those who answer, behind a number that is nothing else."""
_HAVE: Final = r"(?:j'?_?ai|on_a|nous_avons|'?k?heb|'?k_heb|ik_heb|ich_heb|we_hebben|hebben|'?k_?he|'?k_?e|'?k_hem)"
BESIDE: Final = (
    r"(?:aan_de_andere_(?:kant|lijn)|op_(?:de|een|mijn|m'n)_ander\w*(?:_(?:telefoon|lijn|gsm|toestel))?"
    r"|sur_(?:l'|une_)?autre(?:_(?:ligne|telephone|portable))?|sur_une_ligne)"
)
"""Where a telephone is, besides «on the line»."""
_PERSON: Final = (
    r"(?:O|man|vrouw|meisje|meiske|gast|stem|dokter|arts|voix|homme|femme|fille|type|mec|gars|infirmi\w+|medecin|die|mens"
    r"|iemand|quelqu'un|qqn|celle|celui)_(?:(?:van|bij|du|de|des|au|la)_)*H"
)
_TELLS: Final = (
    r"(?:\b(?:gezegd|gezeid|verteld|uitgelegd|voorgelezen)|\b(?:a|c'a)_(?:a_|tout_)*(?:lu|redit|dicte|explique|raconte"
    r"|decrit)|\bc'a_passee?)"
)
OF_NUMBERS: Final = (
    rf"{_NUMBER}_(?:{_HELPS}|{_ANSWERS})",
    rf"1[578]_(?:{_HELPS}|(?:en_ligne|au_(?:bout|tel\w*))\b|ok_(?:ils|elle)\b)",
    rf"(?:van_(?:de_)?{_NUMBER}_(?:moet|moeten|mag|mogen)_(?:ik|we|wij)|(?:zegt|zei)_{_NUMBER}_?$|(?:neemt|pakt)_{_NUMBER}_op)\b",
    rf"(?:je_parle_(?:avec_(?:le_|la_|les_)?|aux?_|a_la_)|(?:j'ai|g|on_a|heb|kheb|ik_heb)_(?:enfin_|eindelijk_)?(?:quelqu'un|qqn|iemand)"
    r"_(?:au_|van_|bij_)|(?:avec_(?:la|le|une?)|met_(?:de|die|een))_(?:dame|monsieur|operat\w+|fille|type|gars|mec|voix|man|vrouw"
    rf"|mevrouw|meneer|meisje|meiske)_(?:du|van|van_de)_)"
    rf"(?:{one_of(NUMBERS, '1[578] police pompiers samu secours gendarmes')})\b",
    r"(?:dokter|arts|voix|stem|medecin|infirmi\w+|vrouw|mevrouw|dame|man|meisje|meiske|monsieur|centraliste?)_(?:[\w']+_){0,2}"
    r"(?:in_(?:m'n|mijne?|me|myn)_oor|(?:dans|a)_l'oreille)\b",
    rf"{_HAVE}_(?:(?:de|le|la|les|l')_?)?{_SERVICE}(?:_(?:aussi|ook|deja|enfin|nu))?(?:{_END}|_(?:je\b|j'|ils?\b|elles?\b|ze\b|hij\b)|_{BESIDE})",
)
"""Behind these the service is quoted."""
OF_SERVICES: Final = (
    rf"|\bH_(?:a_)*{BESIDE}\b|\bH_ok_(?:ils|elle|ze)\b|\bH_(?:terug|weer|encore|toujours)_L\b"
    r"|\b(?:met|avec)_H_(?:a_)*(?:aan|a)_?(?:he)?'?t_(?:bellen|praten|spreken|telefoneren)\b"
    rf"|\b{_PERSON}_(?:(?:over|a)_)*(?:L|zegt|zei|vraagt|noteert|hoort|telt|houdt|begeleidt|blijft|reste|dit|compte|note|guide|me_(?:dit|demande|parle|guide|garde))\b"
    r"|\bH_me_(?:pose|demande)(?:nt)?_(?:des|la|le|l'|les|si|combien)\b|\b(?:m'a|m'ont|me)_passee?_(?:H|15)\b"
    r"|\bH_(?:a_)*(?:(?:inform|avis|mobilis|sollicit|declench)ee?s?|ingeseind|opgetrommeld)\b|\bH_(?:a_)+gestuurd\b|\bmin\w*_(?:dit|disent|zegt|zeggen|a'apres|selon)_[HO]\b"
    r"|\b(?:transferee?|basculee?)_(?:(?:a|vers|sur|aux?)_)*(?:H|15)\b|\b(?:pu|reussi_a|arrive_a)_(?:joindre|avoir)_H\b"
    r"|\b(?:mon|ma|mijn|mn|m'n)_\w+_a_(?:avec|met)_H_?$"
    r"|\b(?:verbinding|haut[ -]parleur|speaker)_(?:met|avec)_H_?$|\bH_houdt_(?:me|mij|ons)\b"
    r"|\b(?:le|la|mon|ma)_\w+_parle_(?:aux|avec|a)_H\b"
    r"|\ba_(?:garde|reste)_(?:(?:la_ligne|L)_)?(?:avec_)?H\b|\bH_(?:staat|ligt|hangt|zit)_(?:a_)*L\b"
    r"|\b(?:zit|hangt?|staat?)_(?:a_)?met_H(?:_(?:te_(?:praten|bellen|spreken)|L)|_?$)"
    r"|\b(?:krijg\w*|recois|recoit)_(?:\w+_)?(?:instru\w+|uitleg|aanwijzingen|consignes)_(?:(?:van|de|du|des)_)?H\b"
    r"|(?:^_?|\ba_(?:a_|tout_)*)dit_(?:aux?_)?H\b"
    rf"|\bdonnee?_(?:(?:aux?|a|la)_)+(?:{_PERSON}|H)\b"
    rf"|{_TELLS}_(?:(?:aan|an|tegen|a|aux?|la|de|die|le)_)*(?:{_PERSON}|H)\b|\b(?:aan|tegen)_(?:de_|die_)?{_PERSON}_(?:\w+_)?"
    r"(?:gezegd|verteld|uitgelegd)\b"
)
"""Forms of a service that answers, in a clause with a letter for each class of words."""
CONTACTS: Final = (
    r"|\bca_(?:a_)?[PN]\b|^_?(?:a_)*opgenomen_?$"
    r"|\b(?:houdt|houden)_(?:me|mij|ons)_L\b|\b(?:laat|laten)_(?:me|mij|ons|haar|hem)_(?:tellen|duwen|masseren|ademen)\b"
    r"|\b(?:fait|font)_compter\b|\bcompte(?:nt)?_avec_(?:moi|a)\b|\b(?:telt|tellen)_(?:a_)*mee_met_(?:mij|me|ons)\b"
    r"|\b(?:m'?_?a|me)_gardee?\b|\bm'?_?a_dit_de_(?:pas|rester|ne)\b|\balerte_(?:donnee|passee|lancee)\b|\b(?:signalement|appel)_(?:D|passe)\b|\bH_belden?_terug\b"
)
ANSWERS: Final = (
    r"|\ba_me_(?:dit|disent)_(?:de\b|a')|\bils_me_disent_(?:de\b|a')|\b(?:adres|plaat|nummerplaat|kenteken|signalement|locatie)_(?:a_)*R\b"
    r"|\b(?:adresse|plaque|position|description)_(?:a_)*(?:R|donnee?s?)\b"
    r"|\bH_(?:sait|savent)\b|\bils_savent_?$|\bO_me_dit_(?:de|a')|\bO_(?:vraagt|noteert)\b|\b(?:ils_(?:a_)*M_(?:de|du|d')|ze_(?:a_)*M_(?:van|vanuit|uit))_"
    r"|\ba_M_(?:(?:een|a|de)_)?(?:iemand_van_H|patrouille|ploeg|wagen|H)\b|\b(?:camion|hulp|versterking|renforts?|patrouille|ploeg|equipe|wagen)s?"
    r"_(?:a_)*(?:partie?s?|demandee?s?|engagee?s?|gevraagd|besteld|gestuurd|M)\b|\b(?:ils|ze|elle)_S_(?:a_)*(?:du_monde|eentje|iets|er|hulp|de_mug)\b"
)
"""Forms of those that hint at a call."""
CALLERS: Final = (
    r"j'?_?ai_(?:l'operat\w+|la_(?:centraliste|standardiste|dispatcheuse))(?:_?[,.;!]|_?$|_(?:il|elle)\b)",
    r"(?:je_dois|ik_moet|moet_ik|'?k_moet|ik_mag|mag_ik)_(?:(?:niet|pas)_(?:ophangen|inhaken|raccrocher)|rester_en_ligne"
    r"|aan_de_lijn_blijven)\b",
    r"je_les_ai(?:_?[,.;!]|_?$|_(?:ils|elle|encore))|\b(?:ils|elle|il|on)_m'?_?(?:a|ont)_prise?(?:_?[.,;!]|_?$)",
    r"eue?_(?:une?)_(?:dame|personne|operat\w+|monsieur|agente?|policiere?)\b",
)
"""Words of a caller that hint at a call."""
