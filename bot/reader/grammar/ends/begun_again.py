"""Recognises lines that say, after an end, that it goes on: the suspect has escaped or is back, another one is there, it burns
again, the person who was found is another, or the person who was explained is not the one. Text is folded, in UTF-8.

During an incident these words only add to it. After its end they are all that tells the group so. Not: «the police let them
go», who know best.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import BEFORE_TODAY, CONDITIONS, KIN, MY, THE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_HE_EN: Final = r"(?:he|she|they|the_(?:man|lads?|guy|fella)|one_of_them)"
_FREE: Final = (
    # English
    rf"\b{_HE_EN}(?:'s|s|'re|'ve|_has|_have|_is|_are)?_(?:just_)?(?:escaped|got_(?:out|away|loose)"
    rf"|broke(?:n)?_(?:out|free|loose)|slipped_(?:out|away|the_cuffs)"
    r"|loose|free|on_the_run|on_the_loose|out_(?:again|of_the_(?:van|car|cell)))(?:_(?:again|now))?_?(?:$|[,.!])"
    rf"|\b{_HE_EN}(?:'s|s|'re|_is|_are)_back(?:_(?:again|here|now|at_\w+(?:_\w+)?|outside|out|in_\w+(?:_\w+)?"
    rf"|on_\w+))?_?(?:$|[,.!])"
    rf"|\b{_HE_EN}(?:'s|s|'re|_is|_are)_loose\b|\bgot_out_of_the_(?:van|car|cuffs)\b"
    # Dutch
    r"|\b(?:ontsnapt|losgebroken|losgerukt|ontkomen|ontglipt)\b"
    r"|\b(?:hij|ze|die_gast|die_mannen)_(?:is|zijn|staat|staan|loopt|lopen)_(?:er_|al_|hier_|daar_)?(?:terug|weer"
    r"|opnieuw|los)(?:_(?:los|hier|daar|bij_\w+|aan_\w+"
    r"|voor_\w+|op_\w+)(?:_\w+){0,2})?_?(?:$|[,.!])"
    # French
    r"|\b(?:s'est|se_sont)_(?:echappe\w*|enfui\w*|libere\w*|sauve\w*)\b"
    r"|\b(?:il|ils)_(?:est|sont)_(?:deja_)?(?:revenue?s?|de_retour|ressortis?)\b|\b(?:il|ils)_revien(?:t"
    r"|nent)_?(?:$|[,.!])"
    # German
    r"|\b(?:entwischt|entkommen|ausgekommen|getturmt|losgerissen)\b"
    r"|\b(?:er|sie|die|der)_(?:ist|sind|san|steht|stehen)_(?:schon_)?wieder_(?:da|hier|draussen|frei|vor_\w+"
    r"|bei_\w+|im_\w+)\b"
)
_ANOTHER: Final = (
    r"\bthere(?:'s|s|_is|_are|'re)_(?:still_)?(?:another|a_second|a_third|one_more|two_more|more)_(?:one|guy|lad"
    r"|fella|man|in|on|at|behind|over|of_them_(?:in|on|at|behind|over|out))\b"
    r"|\b(?:there's_)?(?:one|two)(?:_of_them)?_(?:is_|are_)?still_(?:in|out|here|there|on|hiding|at)\b"
    r"|\ber_(?:is|zit|loopt|staat)_(?:er_)?nog_(?:een|1|eentje|ene|iemand)(?:_?(?:$|[,.!])|_(?:in|op|bij|achter"
    r"|aan|met|binnen|buiten|boven|onder|vrij|los)\b)|\ber_zijn_er_nog_(?:twee|2|meer)\b"
    r"|\b(?:de|den)_(?:tweede|derde|andere)_(?:zit|is|loopt|staat)_"
    r"|\b(?:il_)?y_en_a_(?:encore_)?un_autre\b|\b(?:il_)?y_en_a_encore_(?:un|deux|2)\b|\ble_(?:deuxieme|troisieme"
    r"|2e)_(?:est|court|s'est)\b"
    r"|\b(?:da|es|dort)_(?:ist|sitzt|steht|sind)_noch_(?:einer|zwei|jemand|wer)_(?:im|in|auf|am|an|hinter|bei"
    r"|unter|oben|unten|drin|draussen|mit)\b|\bder_(?:zweite|dritte"
    r"|andere)_(?:ist|sitzt|steht|lauft)\b|\bwaren_zu_(?:zweit|dritt|viert)\b"
)
_WRONG_ONE: Final = (
    r"\b(?:den_falschen|die_falschen|de_verkeerden?|het_verkeerde|le_mauvais_(?:gars|type|homme)|pas_le_bon)\b"
    r"|\bc'(?:est|etait)_pas_le_bon\b"
    r"|\bthe_wrong_(?:man|lad|lads|one|guy|fella|person)\b"
)
_OF_FIRE: Final = (
    r"(?:_?(?:$|[,.!])|_(?:naar|nach|le|au|wie|comme)_(?:gas|rook|\w*brand\w*|verbrand|rauch|gaz|brule|fumee|benzin\w*"
    r"|essence)\b)"
)
_AGAIN: Final = (
    # fire, smoke, smell
    r"\b(?:laait|flakkert|flammt|lodert)_(?:\w+_){0,2}(?:op|auf|aan|weer|terug|wieder)\b|\b(?:brandt|brand|rookt)"
    r"_(?:\w+_)?(?:terug|weer|wer|opnieuw)\b"
    rf"|\b(?:stinkt|ruikt)_(?:\w+_)?(?:terug|weer|opnieuw){_OF_FIRE}"
    r"|\b(?:vuur|rook|brand|geur|gaslucht)_is_(?:terug|er_weer|weer_(?:daar|er))\b|\bterug_(?:rook|vuur"
    r"|vlammen)\b|\bweer_(?:rook|vuur|vlammen)\b"
    r"|\b(?:feu|incendie|ca|fumee)_(?:reprend|repart|recommence|ressort)\b|\bse_rallume\b|\b(?:ca|il)_(?:brule|fume)"
    r"_(?:encore|de_nouveau|a_nouveau)\b"
    rf"|\bca_(?:sent|pue)_(?:encore|de_nouveau|a_nouveau){_OF_FIRE}"
    r"|\bles_flammes_(?:reprennent|repartent|reviennent)\b|\b(?:brennt|raucht|qualmt)_(?:schon_)?(?:es_)?wieder\b"
    rf"|\b(?:riecht|stinkt)_(?:schon_)?(?:es_)?wieder{_OF_FIRE}"
    r"|\bwieder_(?:rauch|feuer|flammen|gas)\b"
    r"|\b(?:fire|smoke|smell|flames)(?:'s|_is|_are)_back\b|\b(?:burning|smoking|smoke|on_fire|alight"
    r"|flames)_again\b|\b(?:flares?|flaring|flared|started)_(?:back_)?up_again\b"
    # blows, noise
    r"|\b(?:ca|ils|il)_recommence(?:nt)?\b|\bca_repart\b|\b(?:they're|he's|they|it's|its)_(?:at_it|started"
    r"|starting|kicking_off)_again\b"
    r"|(?:^_?|[,.!]_?|\b(?:het|'t|es|ze|sie)_)(?:begint|beginnt|beginnen|fangt)_(?:\w+_){0,2}(?:opnieuw|weer"
    r"|terug|wieder)\b"
    r"|\bgeht_(?:schon_)?wieder_(?:los|an)\b"
)
_STOP: Final = r"(?:_?(?:$|[,.!;:])|_(?:he|she|they|hij|ze|il|elle|er|es|da)(?:'s|_))"
_LOST_AGAIN: Final = (
    r"\b(?:gone|missing|run_off|ran_off|wandered_off|disappeared)_again\b|\bstill_(?:missing|looking|searching)\b"
    rf"|\b(?:that's|it's|thats|its|that_is|was)_not_(?:him|her|our_\w+|my_\w+){_STOP}"
    rf"|\b(?:wasn't|isn't)_(?:him|her){_STOP}|\bwrong_(?:child|kid|boy|girl|lad|person|man|one|fella|guy)\b"
    r"|\banother_(?:child|kid|boy|girl|woman|man)_(?:they|not)\b"
    r"|\bis_(?:alweer|weer|terug|opnieuw)_(?:weg|kwijt|verdwenen|weggelopen)\b|\bnog_(?:steeds|altijd)_(?:vermist"
    r"|kwijt|weg|zoek|niet_gevonden)\b|\b(?:dat|het)_(?:was|is)_(?:een_ander\w*|niet_(?:hem|haar|ons\w*|onze|mijn))\b"
    r"|\b(?:zoeken|zoek)_(?:nog|verder)\b"
    r"|\b(?:a|est)_(?:encore|de_nouveau)_(?:disparue?|partie?)\b|\btoujours_(?:introuvable|disparue?|pas_(?:la"
    r"|rentree?|retrouvee?))\b|\bcherch\w+_(?:toujours|encore)\b|\bc'(?:est|etait)_pas_(?:lui|elle|la_bonne"
    rf"|le_bon|ma_\w+|mon_\w+|notre_\w+){_STOP}"
    r"|\bc'etait_une?_autre\b"
    r"|\b(?:ist|is)_(?:schon_)?wieder_(?:weg|verschwunden|davon\w*|abgehaut|abgehauen|fort)\b"
    r"|\b(?:immer_)?noch_(?:vermisst|abgangig|verschwunden)\b|\bsuchen_(?:noch|weiter)\b|\b(?:das|es)_(?:ist"
    rf"|war)_(?:nicht|net|ned)_(?:sie|er|ihn|unser\w*|mein\w*|die_richtige|der_richtige){_STOP}"
    r"|\b(?:das|es)_war_(?:wer|jemand)_ander\w*\b"
)
_PERSON: Final = one_of(KIN, "son man husband zoon fils mari sohn mann")
_NOT_THEM: Final = (
    rf"\b(?:it|that|he|she)_?(?:'s_not|s_not|_isn'?t|_wasn'?t|isn'?t|wasn'?t|_is_not|_was_not)_(?:him|her"
    rf"|(?:{one_of(MY, THE)})_{_PERSON}){_STOP}"
    rf"|\b(?:het|dat|hij|'t)_(?:is|was)_(?:helemaal_|toch_)?niet_(?:hem|haar|(?:{one_of(MY, THE)})_{_PERSON}){_STOP}"
    rf"|\b(?:c'est|c'etait|ce_n'est|ce_n'etait)_pas_(?:lui|elle|(?:{one_of(MY, THE)})_{_PERSON}){_STOP}"
    rf"|\b(?:das|es|er)_(?:ist|war)_(?:gar_|doch_)?(?:nicht|net|ned)_(?:er|sie|(?:{one_of(MY, THE)})_{_PERSON}){_STOP}"
)
_BEGINS: Final = expression("|".join((_FREE, _ANOTHER, _WRONG_ONE, _AGAIN)))
_OF_SEARCH: Final = expression(_LOST_AGAIN)
_OF_EXPLAINED: Final = expression(_NOT_THEM)
_NOT_NOW: Final = words(
    BEFORE_TODAY,
    CONDITIONS,
    r"hoop hopelijk hoff\w+ espere hope hopefully imagine stel_je_voor morgen demain tomorrow straks bientot volgende"
    r" prochaine? nachste next wenn quand when als wanneer film serie match wedstrijd spiel game nooit jamais never nie"
    r" haha\w* lol mdr (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:maan|dins|woens|donder|vrij)dag (?:lun|mar"
    r"|jeu|vendre)di"
    r" (?:mon|diens|donners|frei|sams)tag mittwoch work werk boulot arbeit",
)


def begins_again(text: bytes, of_search: bool, of_false_alarm: bool) -> bool:
    """True if the line says that what had ended goes on. `of_search`: a person was missing. `of_false_alarm`: the incident
    ended because the person was said to be known."""
    if _NOT_NOW.occurs_in(text):
        return False
    if of_search and _OF_SEARCH.occurs_in(text):
        return True
    return _BEGINS.occurs_in(text) or (of_false_alarm and _OF_EXPLAINED.occurs_in(text))
