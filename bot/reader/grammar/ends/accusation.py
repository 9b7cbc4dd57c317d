"""Recognises texts that accuse a person: «der von Nummer 5 ist ein Betrüger», «c'est lui, un vrai bandit», «he's lying».

An accusation takes no report back, whatever else sounds like an explanation. A question, a denial and a guess accuse no person
(«ik dacht dat het een dief was»), and an animal is no thief. A bet on a person does («c'est le fils du boulanger, je parie»).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.clauses import clauses_of, within_clauses
from bot.reader.grammar.ends.explanation import IT_IS
from bot.reader.grammar.vocabulary import CHAT, GUESSED, MY, NEIGHBOURS, NOT, OWNERS, THE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_CRIMINAL: Final = one_of(
    r"\w*dief \w*dieven dievegge inbrekers? oplichters? oplichtster"
    r" bedriegers? leugenaars? leugenaarster crimineel criminelen"
    r" boef boeven schurk\w* bandiet\w* gangsters? dealers? vandaal vandalen"
    r" voleu(?:r|se)s? cambrioleurs? escrocs? arnaqueu(?:r|se)s?"
    r" menteu(?:r|se)s? bandits? voyous? criminel(?:le)?s? truands?"
    r" delinquants? crapules? malfrats? filous?"
    r" dieb(?:in|e)? einbrecher(?:in)? \w*betruger(?:in)? lugner(?:in)?"
    r" verbrecher(?:in)? gauner(?:in)? kriminelle[rn]? ganove\w*"
    r" abzocker(?:in)? schwindler(?:in)? halunke\w*"
    r" thie(?:f|ves) burglars? robbers? crooks? liars? frauds?"
    r" fraudsters? con[ -]?(?:man|men|artists?) scammers? criminals?"
    r" swindlers? cheats? chancers? villains? vandals?"
)
_CULPRIT: Final = rf"(?:{_CRIMINAL}|{one_of('coupables? daders? tater(?:in)? schuldigen? culprits?')})"
_ARE: Final = one_of("is 's zijn are 're ist sind san est sont c'est was war wars were etait c'etait blijft remains")
_A: Final = one_of(
    "een 'n ne nen die dien deze dat a an that this une? des de ce cet cette ces ein eine dieser? so_ein so_ne"
)
_POINTS: Final = one_of(r"da?t_is das_ist c'est that'?s_(?:him_)? that_is he'?s she'?s hij_is er_ist sie_ist hier_is")
_DEFINITE: Final = one_of("de den le la l' der die the")
_WE: Final = one_of("ons mij iedereen mensen nous tout_le_monde les_gens uns alle mich us everyone everybody me people")
_DECEIVED: Final = one_of(
    "bedrogen belogen opgelicht bestolen trompee?s? arnaquee?s? volee?s?"
    " betrogen bestohlen abgezockt robbed conned scammed cheated lied_to"
)
_MERE: Final = (
    "(?:(?:echter?|echte|ganz|vrai|vraie|real|right|proper|total|totaler|gros|sacre|pure|grosser|grote|big|fat)_)?"
)
_STEALS: Final = (
    r"(?:steelt|stelen|pikt|jat|leegsteelt|(?:gestolen|gepikt|gejat)_heeft"
    r"|(?:pique|vole|chourave|fauche|chipe)(?:nt)?|a_(?:pique|vole|chourave|fauche|chipe)|a_fait_le_coup"
    r"|klaut|stiehlt|fladert|(?:geklaut|gestohlen|gfladert)_hat|steals|stole|nicks|nicked|robs|robbed|stealing|nicking|robbing)"
)
_ACCUSES: Final = expression(
    rf"\b{_ARE}_(?:[\w'-]+_){{0,2}}?{_A}_{_MERE}(?:[\w-]+_)?{_CRIMINAL}\b"
    rf"|\b{_POINTS}_?{_DEFINITE}_?(?:[\w-]+_)?{_CRIMINAL}\b"
    rf"|\b{_ARE}_(?:[\w'-]+_){{0,6}}?(?:{_DEFINITE}_|l'_?)(?:vrais?_|echte_|wahre_|real_)?{_CULPRIT}_?$"
    rf"|^_?(?:{_DEFINITE}_|l'_?){_CULPRIT}_?$"
    rf"|\b{_ARE}_(?:[\w'-]+_){{1,8}}?(?:die|qui|der|who|wie|that)(?:'s|_s)?_(?:[\w']+_){{0,3}}?{_STEALS}\b"
    rf"|^_?{_A}_(?:[\w-]+_)?{_CRIMINAL}_(?:celui|celle|ceux)(?:_|-)la_?$"
    rf"|^_?{_A}_(?:[\w-]+_)?{_CRIMINAL}(?:_(?:is|ist|est)_(?:het|'t|das|hij|er))?_?$"
    rf"|\b(?:heeft|hebben|hat|haben|a|ont|has|have)_(?:[\w']+_){{0,2}}?{_WE}_(?:\w+_){{0,2}}?{_DECEIVED}\b"
    rf"|\b(?:a|ont|has|have)_{_DECEIVED}_(?:\w+_)?{_WE}\b"
    r"|\ba_fait_le_coup\b|\bsteck(?:t|en)_(?:da)?hinter\b"
    r"|\bzit(?:ten)?_(?:er|hier|daar)_?achter\b|\b(?:is|are)_behind_(?:it|this|all)\b"
    r"|\b(?:hij|die|nummer_\w+|er|der|il|elle|qui)_(?:\w+_)?(?:liegt|lugt|ment)\b"
    r"|\b(?:he|she|they)(?:'?s|'?re|_is|_are)_lying_to\b"
)
_SAYS: Final = (
    r"\b(?:hij|ze|zij|il|elle|ils|elles|er|sie|he|she|they)_(?:\w+_)?"
    r"(?:zegt|zeggen|zei|beweert|beweren|dit|disent|disait|pretend|pretendent|sagt|sagen|sagte|behauptet|behaupten|says?|said"
    r"|claims?|claimed)"
)
_BY_RIGHT: Final = one_of(
    OWNERS,
    NEIGHBOURS,
    r"bewoner bewoonster huurder locataire habitante? bewohner\w* mieter\w* eigentumer\w* resident tenant lives? woont wohnt"
    r" habite sleutels? cles? schlussel keys? meteropnemer releveur \w*ableser meter_reader",
)
_CLAIMS: Final = expression(rf"{_SAYS}\b.{{0,40}}\b{_BY_RIGHT}\b")
"""«He says he's the owner»: so may a burglar."""
_TOOK: Final = (
    r"(?:gestolen|gejat|gepikt|volee?s?|pique|chourave|derobe|cambriole|gestohlen|geklaut|eingebrochen|ingebroken|stolen|nicked"
    r"|robbed|burgled)"
)
_STOLE: Final = expression(
    rf"\b(?:hij|ze|die|en|il|elle|et|er|sie|und|he|she|they|and)(?:'s|_(?:heeft|hebben|a|ont|hat|haben|has|have))?"
    rf"_(?:[\w'-]+_){{0,3}}?{_TOOK}\b|\b(?:he|she|they)_(?:stole|nicked|robbed)\b"
)
_CONFIRMED: Final = words(
    r"klopt stimmt bevestig\w* gecontroleerd gecheckt nagegaan confirm\w* verifie\w* bestatig\w* uberpruft checked true vrai"
    r" wahr ken_(?:hem|haar|ze) connais kenne know_(?:him|her|them) alles_\w+ tout_va all_(?:fine|good|ok)"
)
_BETS: Final = words(
    r"wedden durf_\w+_(?:op_)?wedden wed_ik je_parie (?:a_tous_les_coups|a_coup_sur) ma_main_(?:a_couper|au_feu)"
    r" wetten jede_wette wett_ich i(?:_?'?d)?_bet bet_(?:you|ya|my) my_money's_on"
)
"""A guess that sounds sure: «it's the baker's lad, bet you anything»."""
_SURELY: Final = expression(
    rf"\b{IT_IS}_(?:\w+_)?(?:bestimmt|garantiert|surement|sans_doute|certainement|vast|zeker|surely)"
    rf"_(?:(?:{one_of(THE)}|{one_of(MY)}|die|den|dien|celui|ceux)_|l'_?)\w"
    r"|\b(?:it|that|they)'?ll_be_(?:the|that|them)_(?:lads?|boys|kids|lot|junkies?|same)\b|\b(?:tzal|(?:het|'t|dat)_zal)_(?:die|dien)\b"
    r"|\bdas_wird_wieder_(?:der|die)\b|\b(?:ce|ca)_sera_encore_(?:le|la|les)\b"
)
"""So is this: of 8 such lines during an incident in the annotated evenings, none surely ends it."""
MAY_ACCUSE: Final = expression(
    f"{within_clauses(_ACCUSES.pattern)}|{_CLAIMS.pattern}|{_STOLE.pattern}|{_BETS.pattern}|{_SURELY.pattern}"
)
_POINTS_OUT: Final = expression(rf"\b{IT_IS}_(?:\w+_)?(?:{one_of(THE)}|{one_of(MY)})_?\w")
_DENIES: Final = words(NOT, GUESSED, r"bijna fast presque leek scheen schien semblait seemed looked like wie comme als")
_ANIMAL: Final = words(
    CHAT,
    r"kat kater poes hond ekster eksters vos marter egel chien pie renard fouine katze hund elster fuchs igel waschbar"
    r" cat dog magpies? fox hedgehog badger squirrel",
)


def accuses(text: bytes) -> bool:
    """`text`: folded, in UTF-8. True also for a claim without a confirmation, which explains no report."""
    if not MAY_ACCUSE.occurs_in(text) or _ANIMAL.occurs_in(text):
        return False
    if _CLAIMS.occurs_in(text) and not _CONFIRMED.occurs_in(text):
        return True
    if _SURELY.occurs_in(text) or (_BETS.occurs_in(text) and _POINTS_OUT.occurs_in(text)):
        return True
    return any(
        (_ACCUSES.occurs_in(each) or _STOLE.occurs_in(each)) and not _DENIES.occurs_in(each) and b"?" not in each
        for each in clauses_of(text)
    )
