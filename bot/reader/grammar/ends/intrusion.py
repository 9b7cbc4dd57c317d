"""Recognises texts in which the person of whom they speak intrudes now («it's the plumber, he's climbing through the
window»), keeps what is gone («c'est le facteur qui les garde»), or threatens («it's my ex again, he has petrol»).

A word for the person («the plumber», «my neighbour») then explains nothing, unless the text has a reason too, such as a lost
key. Not: «he's going into number 8», as tradesmen do.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.ends.duress import UNDER_DURESS, speaks_under_duress
from bot.reader.phrases.expression import expression, words

_HE: Final = r"(?:il|elle|ils|elles|y|hij|ie|die|ze|zij|er|der|sie|he|she|they|en|et|und|and)"
_INTO: Final = (
    r"(?:fenetres?|balcons?|toit|mur|grille|portail|cloture|soupirail|raam|ramen|dak|muur|poort|hek|balkon"
    r"|fenster|dach|mauer|zaun|tor|window|roof|wall|fence|gate|balcony)"
)
_EMPTY: Final = r"(?:vide|leegstaande?|abandonnee?|leere?[ns]?|leerstehende?[ns]?|empty|lege|vacant)"
_GOAL: Final = rf"(?:{_INTO}|{_EMPTY})"
_BREAKS: Final = (
    r"(?:forcer?|fracture|crochete|fouille|defonce|casse_(?:la|une|le)|forceert|wrikt|breekt|doorzoekt|rommelt_in"
    r"|hebelt|bricht|knackt|durchwuhlt|wuhlt|forcing|breaking|prising"
    r"|jemmying|smashing|rummaging|rifling|going_through_(?:the|our|their|all))"
)
_IS: Final = r"(?:'?s|'?re|_is|_are|_est_en_train_de|_vient_de|_essaie_d[e']|_is_aan_het)?"
_INTRUDES: Final = expression(
    rf"\b{_HE}{_IS}_{_BREAKS}\b"
    rf"|\b{_HE}_(?:[\w']+_){{0,2}}(?:passe|entre|rentre|grimpe|monte|saute|escalade)"
    rf"(?:nt|r)?(?:_[\w']+){{1,3}}[ ']{_GOAL}\b"
    rf"|\b{_HE}_(?:[\w']+_)?(?:klimt|klimmen|kruipt|gaat|stapt|springt|komt)(?:_\w+){{1,3}}_{_GOAL}\b"
    rf"|\b{_HE}_(?:[\w']+_)?(?:steigt|klettert|kriecht|geht|springt|kommt)"
    rf"(?:_\w+){{0,3}}_(?:(?:durchs|ubers|aufs|ins)_)?{_GOAL}\b"
    rf"|\b{_HE}{_IS}_(?:climb|go|gett?|crawl|jump|com)(?:s|es|ing)(?:_\w+){{1,3}}_{_GOAL}\b"
)
_KEEPS_IT: Final = expression(
    r"\b(?:takes|took|taking|keeps|keeping|kept|pockets|pocketed|nicks)_(?:it|them|mine|the_(?:parcel|bike|box))"
    r"(?:_?$|_(?:when|off|away|for_himself)\b)"
    r"|\b(?:les|la)_(?:garde|prend|emporte|embarque|empoche|revend)(?:nt)?_?$"
    r"|\b(?:les_|l')(?:a|ont)_(?:gardee?s?|emportee?s?)\b"
    r"|\b(?:nimmt|nehmen)_(?:es|das|alles)_(?:\w+_)?mit\b|\b(?:behalt|behalten)_(?:es|das)\b|\bsteckt_(?:es|das)_ein\b"
    r"|\b(?:neemt|nemen|pakt|pakken)_(?:het|alles)_(?:\w+_)?mee\b|\b(?:houdt|houden)_(?:het|ze)_zelf\b"
    r"|\bdie_(?:ze|het)_houdt\b"
)
"""Not: «took it in for me»."""
_REASON: Final = words(
    r"parce_qu\w* want omdat weil because cos sa_cle ses_cles sleutels? schlussel keys? nettoie nettoyer"
    r" kuist wast putzt cleaning"
)


def breaks_in(text: bytes) -> bool:
    """`text`: folded, in UTF-8. A question and a text with a reason tell of no intrusion."""
    return _INTRUDES.occurs_in(text) and b"?" not in text and not _REASON.occurs_in(text)


def intrudes(text: bytes) -> bool:
    """True also for a person who keeps what is gone."""
    return breaks_in(text) or (_KEEPS_IT.occurs_in(text) and b"?" not in text and not _REASON.occurs_in(text))


_THEY: Final = r"(?:hij|ze|zij|die|ie|il|elle|ils|elles|y|er|sie|he|she|they)"
_AT_IT: Final = expression(
    rf"\b{_THEY}(?:'s|'ve|_has|_have)?_(?:\w+_)?"
    r"(?:seen|spotted|noticed|saw|zag|ziet|zien|sieht|sah)_(?:me|us|mij|ons|mich|uns)\b"
    rf"|\b{_THEY}_(?:heeft|hebben|hat|haben)_(?:me|mij|ons|mich|uns)_(?:\w+_)?"
    r"(?:gezien|gesehen|bemerkt|opgemerkt|entdeckt)\b"
    rf"|\b{_THEY}_(?:m'|nous_)_?(?:a|ont)_(?:vue?s?|repere\w*|remarque\w*)\b|\bhat_er_mich_gesehen\b"
    r"|\b(?:er_zijn_er|ze_zijn_met|il_y_en_a|y_en_a|ils_sont|es_sind|da_sind|there_are|there's|there_is|they're|they_are)"
    r"_(?:twee|drie|vier|2|3|4|deux|trois|quatre|zwei|drei|vier|zu_(?:zweit|dritt)|two|three|four|more)\b"
    r"|\b(?:aan_het_inbreken|en_train_de_(?:forcer|cambrioler)"
    r"|am_einbrechen|breaking_in|inbreekt|einbricht|hebelt|breaks_in)\b"
)


def tells_of_suspects(text: bytes) -> bool:
    """True for suspects who have seen the author, who are several, or who break in. Of 54 such lines during an incident in the
    annotated evenings none ends it."""
    return b"?" not in text and _AT_IT.occurs_in(text)


_A: Final = r"(?:(?:a|some|his|the|een|wat|zijn|de|un|une|du|de_l'|de_la|l'|son|sa|einen?|eine|sein\w*)_?)?"
_FUEL: Final = (
    rf"{_A}(?:(?:can|bottle|jerry_?can|bidon|bouteille|jerrycan|fles|blik|kanister|flasche)_?(?:(?:of|met|mit|d'|de)_?)?)?"
    r"(?:petrol|gasoline|benzine|essence|benzin|brandversneller|accelerant|spiritus)"
)
_THREATENS: Final = expression(
    # fuel, and a way out that is shut
    r"\b(?:has|got|with|pour\w*|heeft|met|giet|a|avec|verse|hat|mit|schuttet|giesst)"
    rf"_(?:(?:weer|wieder|encore|again|wat)_)?{_FUEL}\b"
    r"|\bjerry_?cans?\b|\bbidon_d'essence\b|\bbenzinkanister\b"
    r"|\b(?:won't|wont|refuses_to|not|doesn't)_(?:let|letting)_(?:me|us|her|him|the_kids|mam|mum|anyone)\b"
    r"|\blaat_(?:me|mij|ons|haar|hem|ma|mama|de_kinderen)_(?:er_)?"
    r"(?:niet|nie)_(?:(?:er|naar)_)?(?:uit|buiten|door|binnen|gaan|los)\b"
    r"|\b(?:me|nous|la|le|les)_(?:laisse|lache)_(?:pas|plus)\b|\bveut_pas_(?:me|nous|la|le|les)_laisser\b"
    r"|\blasst_(?:mich|uns|sie|ihn|die_\w+|mama|mutti)_(?:nicht|net|ned|nimmer)_(?:raus|hinaus|rein|gehen|los|durch)\b"
    r"|\b(?:refuses?|refuse|weigert|weigern|weigert_sich)_(?:(?:te|to|de|zu)_)?"
    r"(?:leave|go|let|sortir|partir|vertrekken|gaan|weg|gehen)\b"
    r"|\b(?:barricad\w*|barrikad\w*|verbarrikad\w*|verschanz\w*|(?:heeft|houdt)_(?:\w+_){1,2}opgesloten"
    r"|locked_(?:me|us|her|him|mam|mum)_in|(?:m'|nous_|l')_?a_enferme\w*|eingesperrt)\b"
    # who holds the phone of the author, or reads along
    r"|\b(?:took|grabbed|takes)_my_phone\b"
    r"|\b(?:m'a|me)_(?:pris|arrache|prend|confisque)_(?:mon|le)_(?:tel|telephone|gsm|portable)\b"
    r"|\bheeft_mijn_(?:gsm|telefoon)_(?:afgepakt|gepakt|afgenomen|vast)\b"
    r"|\bhat_(?:mir_)?(?:mein|das)_(?:handy|telefon)_(?:weggenommen|genommen|abgenommen)\b"
    r"|\b(?:he|she)(?:'s|s|_is)_(?:reading|watching)_(?:this|everything|what_i|along|my_phone)\b"
    r"|\b(?:il|elle)_lit_(?:tout|mes_messages)\b"
    r"|\b(?:hij|ze)_leest_(?:mee|alles)\b|\b(?:er|sie)_liest_(?:mit|alles)\b"
    # out of their mind, and at the furniture
    r"|\b(?:he|she|they)(?:'s|s|'re|_is|_has|_are)?_(?:\w+_)?(?:off_(?:his|her)_head|out_of_(?:his|her)_mind|lost_it"
    r"|(?:gone|going)_(?:mad|mental|berserk|ballistic))\b"
    r"|\b(?:door_het_lint|doorgedraaid|flipt|(?:helemaal|compleet)_(?:zot|gek)|buiten_zinnen"
    r"|(?:pete|petes?)_(?:un_cable|les_plombs)|peter_un_cable|devenue?_(?:fou|folle|dingue)"
    r"|hors_de_(?:lui|elle)|en_pleine_crise|rastet_aus|dreht_durch|durchgedreht|ausgerastet|narrisch|ausser_sich)\b"
    r"|\b(?:smash(?:es|ing)|wreck(?:s|ing)|trash(?:es|ing)|tear(?:s|ing))_(?:up_)?(?:the|everything|all|our|my)\b"
    r"|\b(?:slaat|klopt|smijt|gooit)_(?:\w+_)?(?:alles|de_boel|boel|ruiten|kort)\b"
    r"|\b(?:il|elle|ils|y|et)_(?:casse|defonce|saccage|pete|demolit|balance)(?:nt)?_(?:tout|la|les|le|ma|mon|mes)\b"
    r"|\b(?:schlagt|haut|tritt)_(?:\w+_)?(?:alles|die_tur|die_scheibe\w*|kurz_und_klein)\b"
    r"|\bmacht_(?:\w+_)?(?:(?:alles|die_tur|die_scheibe\w*)_(?:\w+_)?(?:kaputt|klein|hin)|kurz_und_klein)\b"
    # threats, and what they do to themselves
    r"|\b(?:threatens?|threatening|threatened_(?:me|us|her|him|to)|dreigt|dreigen|bedreigt|bedreigen"
    r"|(?:il|elle|ils|me|nous|la|m'a|nous_a)_menace(?:nt)?|droht"
    r"|drohen|bedroht_(?:mich|uns|sie|ihn)|after_(?:hitting|beating|attacking)"
    r"|(?:he|she|they|is|are|he's|she's)_attack(?:s|ing)_(?:me|us|him|her|mam|mum|people|everyone))\b"
    r"|\b(?:kill|hang|harm|hurt|top)_(?:himself|herself)\b|\b(?:he|she|they)(?:'ll|_will|_wants?_to|'s_going_to|'s_gonna)"
    r"_kill_(?:me|us|her|him|them)\b|\b(?:zichzelf|zich)_(?:\w+_){0,2}(?:kant|aandoen|opgehangen|verhangen)\b"
    r"|\b(?:veut|va|voulait)_(?:se_(?:pendre|tuer|jeter|foutre_en_l'air)|mourir|en_finir|sauter)\b"
    r"|\bs'est_pendue?\b"
    r"|\bsich_(?:\w+_)?(?:was|etwas)_(?:an)?(?:zu)?tun\b|\b(?:sich|mich|uns)_(?:umbringen|umzubringen)\b"
    r"|\berhangt\b|\bwas_antun\b"
)
_FORMER: Final = expression(
    r"(?:\b|')(?:s|is|was|tis|est|etait|ist|war)_(?:again_|weer_|wieder_|encore_)?"
    r"(?:my|mijn|m'n|me|mon|ma|mein|meine|mei|her|haar|sa|son|ihre?|sein\w*|the|de)_ex"
    r"(?:_?-?_?(?:man|vriend|lief|mari|copain|copine|freund|mann|frau|husband|boyfriend|girlfriend|wife|partner))?\b"
)
_NO_HARM: Final = words(
    r"only just gewoon maar juste simplement nur bloss sorry desolee? phew oef ouf puh sleutels? cles? schlussel keys?"
    r" (?:his|her|the)_(?:stuff|things|kids?|gear) spullen kinderen kids? kleren affaires enfants sachen kinder"
    r" thanks? merci danke bedankt goed ok oke okay gut bon fine grand"
)
_NO_THREAT: Final = expression(
    r"\b(?:war|waren|was|zat|etait)_(?:[\w']+_){0,3}(?:eingesperrt|opgesloten|enfermee?)\b"
    r"|\b[^.!?]*\b(?:pieces?_de_theatre|toneelstuk|toneelrepetitie|theaterstuck|theaterprobe|rehears\w+|school_play)\b[^.!?]*"
)
"""A door that was shut, and a scene from a play."""

MAY_INTRUDE_OR_THREATEN: Final = (_THREATENS, _FORMER, _INTRUDES, UNDER_DURESS)


def threatens(text: bytes) -> bool:
    """True for a person who threatens, rages, bars the way, reads along or may harm themselves, for one who makes the author
    write, and for a former partner who is named without a reason or relief. Such a person is no false alarm, however well the
    author knows them."""
    if b"?" in text:
        return False
    text = _NO_THREAT.replace_in(text)
    return (
        speaks_under_duress(text)
        or _THREATENS.occurs_in(text)
        or (_FORMER.occurs_in(text) and not _NO_HARM.occurs_in(text))
    )
