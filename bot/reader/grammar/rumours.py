"""Recognises a rumour about a grave matter that is to be passed on: «it's on facebook that he's dead, everyone share».

Hearsay, a grave word and the wish that all pass it on stand in one line. Words of the police, a missing person and «please
don't share» make no rumour.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import NOT, OFFICERS, POLICE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_SPREADS: Final = OF_A_LINE.words(
    r"""share shared? sharing pass_(?:it|this|that)_(?:on|round|along) spread_(?:it|this|the_word|the_news) repost
    tell_everyone forward_(?:it|this)
    deel delen deelt doorsturen stuur_\w+_door stuurt?_(?:het_|dit_)?door zegt?_het_voort zegt?_het_rond doorgeven verspreid\w*
    faites_tourner faire_tourner fais_tourner partag\w* diffus\w* relay\w* transfer\w* faites_passer
    teilen teilt teil weiterleiten leitet_\w+_weiter weitersagen sagt_\w+_weiter verbreite\w* weitergeben rumschicken
    schickts?_rum"""
)
_TOLD: Final = one_of(
    r"""on_(?:fb|face_?book|insta\w*|spotted|tiktok|snap\w*|twitter|reddit|the_\w+_page|\w+_page) all_over_(?:the_)?\w+
    spotted_in
    they(?:'re|_are)?_say\w* people_say\w* (?:he|she|cousin|mate|sister|brother|friend|lad|neighbour|mam|mum|wife|man)_says
    apparently word_is heard_(?:that|he|she|it|they) is_it_true someone_(?:told|said) reckon\w*
    my_\w+_(?:says|said|reckons|heard)
    (?:op|in)_(?:fb|face_?book|insta\w*|de_\w*groep|tiktok|twitter|een_groep|\w*pagina) ze_zeggen zeggen_ze ze_zegge men_zegt
    naar_verluidt
    schijnt blijkbaar (?:heb_)?gehoord hoorde is_het_waar mijn_\w+_zegt
    sur_(?:fb|face_?book|insta\w*|le_groupe|un_groupe|tiktok|la_page) on_(?:m'a_)?dit on_(?:me_)?raconte il_parait parait
    y_parait j'ai_(?:lu|entendu|vu_sur)
    ils_disent c'est_vrai_que? (?:mon|ma)_\w+_dit
    (?:auf|bei|in)_(?:fb|face_?book|insta\w*|tiktok|twitter|der_gruppe|ner_gruppe|whatsapp) man_sagt es_heisst angeblich
    hab_gehort gehort
    steht_(?:schon|uberall|da|auf|dass) stimmt_(?:es|das) erzahlen sagen_(?:die|alle|sie) mein\w*_\w+_sagt les_(?:ich_)?grad"""
)
_GRAVE: Final = one_of(
    r"""dead deid died dying killed murder\w* machete poison\w* abduct\w* kidnap\w* rap(?:e|ed|ist)
    (?:wire|rope)_(?:up|across) hanged
    (?:shoved|pushed|stabbed|drowned)_(?:him|her|them)
    dood doad overleden gestorven vermoord\w* vergiftig\w* ontvoer\w* verkracht\w* doodgestoken gewurgd
    (?:draad|touw)_gespannen bende
    mort morte morts decede\w* tuee?s? assassin\w* empoisonn\w* enlev\w* viol\w* poignard\w*
    (?:l'a|l'ont)_(?:pouss|etrangl|noye)\w* bande_de
    tot tote toter toten todesopfer gestorben ermordet umgebracht vergiftet entfuhr\w* vergewaltig\w* erstochen absichtlich
    schlafgas
    on_purpose opzettelijk expres_gedaan expres"""
)
_RUMOUR: Final = expression(rf"\b{_TOLD}\b")
_OF_DEATH: Final = expression(rf"\b{_GRAVE}\b")
_OFFICIAL: Final = words(
    POLICE,
    OFFICERS,
    r"""moderator\w* missing vermist\w* disparu\w* vermisst\w* begrafenis\w* funeral enterrement beerdigung condole\w* rouwkaart
    stop_(?:shar|del|spread)\w* arrete[rz]?_de""",
)
_DENIED: Final = expression(
    rf"\b(?:{one_of(NOT)}|don'?t|dont|do_not|nothing|stop|hor\w*_auf|nich|please_don'?t)_(?:[\w']+_){{0,2}}?"
    r"(?:shar\w*|spread\w*|pass|forward|deel\w*|delen|doorsturen|teil\w*|weiter\w*|verbreite\w*)\b"
    r"|\b(?:ne|n')_?(?:partag|faites|diffus|relay|transfer|fais)\w*_pas\b|\b(?:partag|diffus|relay|transfer)\w*_(?:pas|rien)\b"
    r"|\b(?:niet|nicht|nichts|niks|rien|pas)_(?:\w+_)?(?:delen|doorsturen|teilen|weiterleiten|weitersagen|partager|doorgeven)\b"
)


def spreads_rumour(line: bytes) -> bool:
    """`line`: folded, in UTF-8."""
    if not _SPREADS.occurs_in(line) or not _RUMOUR.occurs_in(line) or not _OF_DEATH.occurs_in(line):
        return False
    return not (_OFFICIAL.occurs_in(line) or _DENIED.occurs_in(line))
