"""Recognises lines that speak against the end of which they seem to tell: a hope, an arrest of another day, a catch by others
than the police, another suspect who is free, blows that go on, a find in peril.

An end that is told too early silences the members who could still tell more, so a word is enough. Text is folded, in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.core.reading import Ending
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.ends.begun_again import tells_of_escape
from bot.reader.grammar.ends.duress import speaks_under_duress
from bot.reader.grammar.ends.end_forms import TAKEN
from bot.reader.grammar.ends.found_in_peril import (
    finds_in_peril,
    is_no_find,
    is_well,
    may_be_dying,
    tells_of_find_in_peril,
)
from bot.reader.grammar.ends.no_arrest import is_no_arrest
from bot.reader.grammar.ends.rescued_forms import SAFE_HOME
from bot.reader.grammar.vocabulary import WEAPONS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_START: Final = 8
"""A correction that begins a text corrects what others said: «no wait, it's the cat». An escape that begins one was before the
arrest."""
_HE: Final = r"(?:hij|ie|ze|zij|die|il|elle|ils|elles|y|er|sie|he|she|it|they)"

_OF_ME: Final = (
    r"\b(?:fini_de|(?:gedaan|voorbij|afgelopen)_met|(?:vorbei|aus|schluss)_mit)_(?:(?:de|la|le|der|den|l')_?)?"
    r"(?:rust|pret|ruhe|stille|frieden|tranquillite|calme|paix)\b"
    r"|\b(?:fini|over|voorbij|gedaan|vorbei|finished)_(?:pour|for|voor|fur|met|mit|with)_(?:moi|nous|me|us|mij|ons|mich|uns)\b"
    r"|\b(?:fur_mich_ist|voor_mij_is)_(?:\w+_){0,3}(?:schluss|vorbei|feierabend|gedaan|voorbij)\b"
)
"""The day of the author or the peace of the street is over."""
_HOPED: Final = (
    # Dutch
    r"\b(?:(?:ik_)?wed|wedden|we_dachten|dachten_we|gedroomd|stel_je_voor|(?:ik_)?(?:bid|bidden)_(?:dat|voor)"
    r"|betwijfel|zeg_me_dat|zorg_dat|(?:is|zit)_(?:vast|allicht|waarschijnlijk)_(?:wel_)?(?:al_)?(?:thuis|veilig|binnen)"
    r"|zal_(?:wel|allicht)_(?:al_)?(?:thuis|veilig|terug|gevonden|opgepakt)"
    # French
    r"|je_parie|parions|on_croyait|j'ai_reve|imaginez?|dis-?_?moi_qu|dites-?_?moi_qu|pri(?:e|ons)_(?:pour_)?qu"
    r"|je_doute|verifiez?_qu"
    # German
    r"|(?:ich_)?wette|wetten|getraumt|stell(?:t_euch|_dir)_vor|bete\w*|bezweifle|sag_mir_dass"
    r"|(?:ist|sind)_(?:sicher|bestimmt|wohl|vermutlich)_(?:schon|eh|langst)"
    # English
    r"|bet|(?:dreamt|dreamed)|imagine|(?:tell_me|make_sure|check|doubt|hope|prayer|pray(?:ing)?)_(?:that_)?(?:she"
    r"|he|they|it|they're|she's|he's)"
    r"(?:'s|'re)?|please_god|i'd_say|i'm_sure|pray(?:ing)?)\b"
    r"|\b(?:is_it_true|any_truth|did_they|have_they|est-ce_(?:vrai|qu)|c'est_vrai_qu|parait_qu|stimmt_es"
    r"|stimmt_das|klopt_het_dat|is_het_waar"
    r"|someone_(?:said|says))\b"
    r"|^_?(?:ah_)?sure_(?:she|he|they|it)(?:'s|'re|s)?_(?:\w+_){1,3}by_now\b"
)
"""Not: «make sure the door is locked», «thank God»."""
_REVOKED: Final = (
    r"\b(?:no_wait|wrong_(?:fella|one|guy|man|lad|person))\b"
    r"|\b(?:a+h+|o+h+|ach|euh)_(?:nee|non|nein)_?(?:$|[,.!]|(?:toch|doch|pardon|sorry|wait|c'etait|c'est|es_ist"
    r"|das_ist|het_is|dat_is|'?t_is|it's|that's|het_was|es_war|ca|pas|niet|nicht)\b)"
    r"|\b(?:ah|oh)_(?:no_)?(?:wait|sorry)\b|\bdoch_nicht\b|\btoch_niet\b"
    r"|\bfinalement_(?:non|pas)\b"
    r"|\bc'etait_(?:pas_lui|pas_elle|un_autre|une_autre|quelqu'un_d'autre)\b|\bhet_was_(?:iemand_anders|een_ander)\b"
    r"|\b(?:war|ist)_(?:jemand_anders?|jemand_anderer|wer_anderer|ein_anderer)\b"
    r"|\b(?:it_was|that_was|was)_(?:someone|somebody)_else\b"
)
_STILL_AT_IT: Final = (
    # blows and fights
    r"\b(?:tabasse(?:nt)?|massacre(?:nt)?|(?:la|le|les)_(?:rouent?|tape(?:nt)?)"
    r"|treten_(?:\w+_){0,2}(?:weiter|noch|auf|ein|zu)|(?:treten|prugeln|schlagen)_weiter"
    r"|prugeln_(?:\w+_)?(?:auf|noch)|verprugeln_(?:ihn|sie|den|die)|schlagern_(?:noch|weiter)|schlagen_(?:noch|zu|auf)"
    r"|(?:slaan|schoppen|trappen|stampen|vechten)_(?:\w+_)?(?:nog|verder|door|op)"
    r"|(?:beating|kicking|stamping|hitting|punching)_(?:on_)?(?:him|her|them|lumps)|still_(?:fighting|lying|there|at_it)"
    r"|(?:liegt|liegen)_noch_(?:dort|da|drin|am_boden)|(?:ligt|liggen)_(?:daar_nog|nog_(?:daar|op_de_grond))"
    r"|(?:est|sont)_encore_(?:la|par_terre|a_terre)|(?:schiet|schieten|shooting|tire|tirent|schiesst|schiessen)"
    r"_(?:nu|now|op|at|encore|sur|maintenant|auf|jetzt|weiter|verder)"
    # flight, and climbing
    r"|se_liberer?|se_liberent|recommence(?:nt)?|reissen?_sich_los"
    r"|losgerissen|rukt_zich_los|losgerukt|(?:s'est|se_sont)_(?:libere|degage|detache)\w*"
    r"|got_loose|broke_(?:free|loose|away)|breaks?_free|breaking_free"
    r"|escalade(?:nt)?|grimpe(?:nt)?|klettert|klettern|klautert"
    r"|klimt_(?:\w+_){0,3}(?:op|over|omhoog|binnen|balkon)|climbing_(?:up|over|in|onto)"
    # in the house
    r"|(?:ist_er|er_ist|er_steht|steht_er|is_hij|hij_is|hij_staat|il_est|est-il|he's|he_is)_(?:im_|in_de_|in_the_"
    r"|dans_la_|dans_l'_?|on_the_)"
    r"(?:stiegenhaus|treppenhaus|stiege|trappenhal|traphal|trap|cage_d'escalier|escalier|stairs|stairwell)"
    r"|(?:she|he|they)(?:'s|_has|'ve|_have)_(?:\w+_)?petrol)\b"
)
_HIDDEN: Final = (
    rf"\b{_HE}_?(?:'s|'re|is|are|zit|zitten|ligt|est|sont|s'est|se_sont|ist|sind)_(?:\w+_)?(?:cachee?s?"
    rf"|planquee?s?|verstopt|verscholen|versteckt|hiding)\b"
    r"|\b(?:hat|haben)_sich_(?:\w+_)?versteckt\b"
)
"""Of a suspect. A missing child who is hiding is found."""
_SHOUTED: Final = (
    rf"\b(?:says|shouts|roars|zegt|roept|dit|crie|sagt|schreit|ruft)_(?:the|de|die|den|le|la|der|een|un|ein|a)_(?:\w+_){{1,2}}"
    rf"(?:with|met|avec|mit)_(?:\w+_)?{one_of(WEAPONS)}\b"
)
"""«Got him!» of a culprit, about the victim."""
_VICTIMS: Final = expression(
    r"\b(?:(?:l'|les_|m'|nous_)_?)?(?:a|ont)_(?:tue|egorge|poignarde|etrangle|abattu|ligote|kidnappe)e?s?\b|\b(?:il|elle)_est_morte?_?(?:$|[,.!])"
    rf"|\b{_HE}_(?:heeft|hebben|hat|haben)_(?:[\w']+_){{1,3}}(?:vermoord|dood\w+|neergestoken|vastgebonden|gewurgd|umgebracht|getotet"
    r"|erstochen|erschossen|niedergestochen|gefesselt|erwurgt)\b"
    rf"|\b{_HE}(?:'s|'ve|_has|_have)?_(?:killed|stabbed|shot|strangled|murdered|tied)_(?:her|him|them|me|us|the|my|up)\b"
    r"|\b(?:she|he)(?:'s|_is)_dead_?(?:$|[,.!])|\b(?:ze|hij)_is_dood\b|\b(?:sie|er)_ist_tot\b"
    r"|\b(?:il|ils)_(?:la|le|les)_tien(?:t|nent)\b|\b(?:hij|he|er)(?:_is|'s)?_(?:heeft|houdt|hat|halt|has|holds|holding)_(?:haar"
    r"|hem|her|him|sie|ihn)_(?:\w+_){0,2}?(?:vast|fest|by|bij|an)\b"
    # he is there, and the police are not
    r"|\b(?:er|hij|ie|he|they|ils?)_(?:war|was|were|zat|etait|etaient)_(?:\w+_){0,2}(?:versteckt|verstopt|hiding|hidden|cachee?s?)\b"
    # a person who is trapped, or on whom something fell
    rf"|\b(?:{_HE}|\w*mann|\w*frau|\w*man|\w*woman|vrouw|femme|dame|homme|pompiers?|kind|child|enfant|iemand|jemand|wer|someone"
    r"|quelqu'un)(?:'s)?_(?:ist|sind|is|zit|zitten|are|est|sont)_(?:\w+_){0,2}(?:eingeklemmt|verschuttet|trapped|bekneld|gekneld|coincee?s?|bloquee?s?)\b"
    r"|\b(?:auf|op|on|onto|sur)_(?:wen|jemand\w*|ihn|sie|einen|iemand|hem|haar|someone|somebody|him|her|quelqu'un|lui|elle)_(?:gesturzt"
    r"|gefallen|gestort|gevallen|terecht)|\b(?:fell|fallen|collapsed|tombee?|effondree?)_(?:on|onto|sur)_(?:him|her|someone|somebody"
    r"|lui|elle|quelqu'un)\b"
)
"""A person who was harmed, or is: what is over is not all. The police may have the one who did it."""
_BURNS_AGAIN: Final = (
    r"\b(?:het|'?t|es|s|ca)_(?:rookt|raucht|qualmt|brandt|brennt|begint|fume|brule)_(?:\w+_)?"
    r"(?:terug|weer|opnieuw|wieder|a_nouveau|de_nouveau)\b|\b(?:smoking|smoke|burning)_again\b|\bfangt_wieder_an\b"
    r"|\b(?:oben|unten|hinten|nebenan|boven|beneden|achteraan|hiernaast)_(?:brennts?|brandt)"
    r"(?:_(?:es|het|'?t|noch|nog)){0,2}_?(?:$|[,.!])|\b(?:brennts?|brennt_es|brandt_het|ca_brule|burning)_(?:\w+_)?(?:oben"
    r"|unten|hinten|nebenan|boven|beneden|hiernaast|en_haut|en_bas|a_cote|derriere|upstairs|next_door|behind)_?(?:$|[,.!])"
    r"|\b(?:laait|flakkert|flammt|lodert)_(?:\w+_){0,2}(?:op|auf|aan|weer|terug|wieder)\b"
    r"|\b(?:(?:feu|incendie|ca|flammes)_(?:reprend|reprennent|repart|repartent)|se_rallume|s'est_rallume)\b"
    r"|\b(?:flares?|flaring|flared|kicks?|kicking|starting)_(?:back_)?up_again\b|\breignit\w+\b"
)
_MINE: Final = expression(_OF_ME)
_SENDS_MORE: Final = words(
    r"stuur_(?:een|nog|er) sturen_(?:een|nog|er) envo(?:ie|yons)_(?:une?|encore) schicken?_(?:eine?|noch)"
    r" send(?:ing)?_(?:an\w*|one|more)"
)
"""An officer sends another patrol."""
_ANY: Final = expression("|".join((_OF_ME, _HOPED, _REVOKED, _STILL_AT_IT, _SHOUTED)))
_TAKEN_ALONG: Final = expression(TAKEN)
_BODY: Final = expression(
    # Dutch and English
    r"\b(?:haar|zijn|z'n|d'r|his|her)_(?:\w+_)?(?:arm|been|voet|hoofd|keel|mond\w*|oog|pols|leg|foot|head|throat|mouth|eye|wrist"
    r"|neck|chest)\b|\bhand_in_(?:de|the)_\w+|\b(?:hands|pupils?)\b"
    # French
    r"|\b(?:la|le|une?|son|sa)_(?:bras|jambe|tete|gorge|bouche|oeil|cheville|cuisse)\b"
    # German
    r"|\b(?:im|am|ihre?n?|seine?n?|ihrem|seinem)_(?:\w+_)?(?:bein|fuss|kopf|hals|mund|auge|gesicht|finger)\b"
)
"""A part of the body of the person, which a line names that tells of an injury."""
_NO_HARM: Final = words(r"vals_alarm loos_alarm fausse_alerte fehlalarm false_alarm grin\w* grijns\w* smil\w* souri\w*")
_NOT_CLEAR: Final = words(
    r"wirr wartaal gibberish deliri?e\w*"
    r" (?:erkennt|herkent|recognises?|reconnait)_(?:\w+_)?(?:keinen|niemand\w*|nobody|no_one|personne|plus)"
)
"""Of a person who may be ill."""
_FLAMES: Final = expression(_BURNS_AGAIN)
_HIDES: Final = expression(_HIDDEN)
_HOME: Final = expression(SAFE_HOME)
_NEAR_HOME: Final = expression(
    r"(?:[,.!]|\b(?:and|en|und|et|but|maar|aber|mais))_?(?:(?:and|en|und|et|but|maar|aber|mais|now|nu"
    r"|jetzt)_)?(?:he|hij|ie|ils?|er)(?:'s|_)"
    r"|\b(?:jetzt|nu|now|maintenant)_(?:\w+_(?:er|hij|ie|he)|il|he)\b|\b(?:noch|nog|still|encore)\b"
)
"""The suspect is at the door of the author who is safely home, or others are still where it happened."""

_IN: Final = (
    r"(?:in_(?:there|the|his|her|my)|inside|binnen|drin|drinnen|dedans|a_l'interieur|upstairs|boven|oben|en_haut)"
)
_STILL: Final = (
    r"(?:'s|'re|_is|_are|_est|_sont|_ist|_sind|_zit|_zitten|_staat)?_(?:(?:with|mit|met|avec)_(?:\w+_){0,2}"
    r"(?:knife|messer|mes|couteau|gun)_)?(?:still|nog|noch|encore|toujours)_(?:steeds_|altijd_|immer_)?"
)
_STILL_INSIDE: Final = (
    rf"\b(?:they|ze|ils|sie|eux){_STILL}{_IN}\b"
    r"|\b(?:he|she|one|someone|lui|il|elle|hij|er|der|einer|man|homme|mann|gars|type|guy|dader|tater|mec|fella|knife)"
    rf"{_STILL}(?:{_IN}|bij_ons|hier|daar|la|there|here|da|dort|free|vrij|frei|libre)\b"
    r"|(?:^|[,.;:!]|\b(?:and|but|et|mais|en|maar|und|aber))_?(?:lui|eux|hij|hem|er|der|ihn|he|him|the_(?:man|guy|fella))_"
    r"(?:toujours_|still_|nog_|noch_)?(?:non|pas|niet|nie|nicht|net|ned|isn't|is_not|wasn't)_?(?:$|[,.!])"
)
"""The suspect is still inside, or was not the one whom the police took: «la dame est en sécurité, lui non»."""
_INSIDE: Final = expression(_STILL_INSIDE)
_NOW_AGAIN: Final = expression(
    r"\b(?:nu|maintenant|jetzt|now)_(?:[\w']+_){1,3}(?:weer|terug|opnieuw|wieder|again|encore|a_nouveau|de_nouveau)\b"
)
_PEACE: Final = words(
    r"rustig stil kalm ruhe ruhig still calme quiet calm goed gut good open offen ouverte? frei vrij libre licht strom"
    r" stroom courant power light slapen schlafen dormir sleep bed bett lit"
    r" binnen rein in inside back thuis daheim home safe veilig sicher normal\w*"
)
"""Of what is as it should be again: «jetzt ist wieder Ruhe»."""
_JUMPED: Final = expression(
    r"\b(?:he|she|hij|ze|er|sie|il|elle)_(?:is_|ist_|a_)?(?:jumped|gesprongen|gesprungen|saute)_?(?:$|[,.!])"
)
MAY_TAKE_ALL_CLEAR_BACK: Final = expression(
    r"\bno_(?:it|he|she|they|that)_?(?:'s_not|isn'?t|is_not|ain'?t|wasn'?t|weren'?t|'s_(?:on|in|at)_the)\b|\bwait_(?:no|there)\b"
    r"|\bnee_(?:toch_niet|er_(?:is|zijn|zit))\b|\bnon_(?:en_fait|y_a)\b|\bnein_(?:doch_nicht|da_(?:ist|sind))\b"
)
"""Behind an all-clear: «it's just the cat!! no it isn't, there's a torch»."""
_WAIT: Final = expression(r"\b(?:no|oh)_wait\b|\bnee_wacht\b|\bnon_attend(?:s|ez)\b|\bnein_warte\b")


def takes_all_clear_back(text: bytes, with_wait: bool = False) -> bool:
    """True if the all-clear that begins the text is taken back. `with_wait`: a «no wait» is enough."""
    told = text[_START:]
    return MAY_TAKE_ALL_CLEAR_BACK.occurs_in(told) or (with_wait and _WAIT.occurs_in(told))


def speaks_against(text: bytes, ending: Ending, in_search: bool, of_police: bool = False) -> bool:
    """`ending`: the end of which it seems to tell. `in_search`: a person is missing, so water and wounds are peril.
    `of_police`: an officer may end a search whose person is hurt or dead."""
    if in_search and (tells_of_find_in_peril(text) or (not of_police and _tells_of_peril(text))):
        return True
    if _MINE.occurs_in(text) or (of_police and _SENDS_MORE.occurs_in(text)):
        return True
    if ending is Ending.FALSE_ALARM or (ending is Ending.FOUND and not in_search):
        return False
    if _ANY.occurs_in(text) or speaks_under_duress(text):
        return True
    if ending is Ending.FOUND:
        return is_no_find(text)
    if any(each.occurs_in(text) for each in (_INSIDE, _HIDES)) or _tells_of_new_signs(text):
        return True
    if _NEAR_HOME.occurs_in(text) and any(map(_HOME.occurs_in, clauses_of(text))):
        return True
    if ending is Ending.OVER:
        return any(each.occurs_in(text) for each in (_FLAMES, _JUMPED, _VICTIMS))
    return is_no_arrest(text) or tells_of_escape(text[_START:])


def _tells_of_peril(text: bytes) -> bool:
    """True for a peril, and for a part of the body without a word of how well the person is. Helpers may take a person along
    who is hurt, and that ends the search."""
    if may_be_dying(text) or _TAKEN_ALONG.occurs_in(text):
        return may_be_dying(text)
    return (
        finds_in_peril(text)
        or _NOT_CLEAR.occurs_in(text)
        or (_BODY.occurs_in(text) and not (is_well(text) or _NO_HARM.occurs_in(text)))
    )


def _tells_of_new_signs(text: bytes) -> bool:
    """«Jetzt kratzt es wieder», but not «jetzt ist wieder Ruhe»."""
    return _NOW_AGAIN.occurs_in(text) and not _PEACE.occurs_in(text)
