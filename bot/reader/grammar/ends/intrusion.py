"""Recognises texts in which the person of whom they speak intrudes now («it's the plumber, he's climbing through the
window») or keeps what is gone («c'est le facteur qui les garde»).

A word for the person («the plumber», «my neighbour») then explains nothing, unless the text has a reason too, such as a lost
key. Not: «he's going into number 8», as tradesmen do.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import expression, words

_HE: Final = r"(?:il|elle|ils|elles|y|hij|ie|die|ze|zij|er|der|sie|he|she|they|en|et|und|and)"
_INTO: Final = (
    r"(?:fenetres?|balcons?|toit|mur|grille|portail|cloture|soupirail|raam|ramen|dak|muur|poort|hek|balkon|fenster|dach|mauer|zaun"
    r"|tor|window|roof|wall|fence|gate|balcony)"
)
_EMPTY: Final = r"(?:vide|abandonnee?|lege|leegstaande?|leere?[ns]?|leerstehende?[ns]?|empty|vacant)"
_GOAL: Final = rf"(?:{_INTO}|{_EMPTY})"
_BREAKS: Final = (
    r"(?:forcer?|fracture|crochete|fouille|defonce|casse_(?:la|une|le)|forceert|wrikt|breekt|doorzoekt|rommelt_in|hebelt|bricht"
    r"|knackt|durchwuhlt|wuhlt|forcing|breaking|prising|jemmying|smashing|rummaging|rifling|going_through_(?:the|our|their|all))"
)
_IS: Final = r"(?:'?s|'?re|_is|_are|_est_en_train_de|_vient_de|_essaie_d[e']|_is_aan_het)?"
_INTRUDES: Final = expression(
    rf"\b{_HE}{_IS}_{_BREAKS}\b"
    rf"|\b{_HE}_(?:[\w']+_)?(?:passe|entre|rentre|grimpe|monte|saute|escalade)(?:nt)?(?:_[\w']+){{1,3}}[ ']{_GOAL}\b"
    rf"|\b{_HE}_(?:[\w']+_)?(?:klimt|klimmen|kruipt|gaat|stapt|springt|komt)(?:_\w+){{1,3}}_{_GOAL}\b"
    rf"|\b{_HE}_(?:[\w']+_)?(?:steigt|klettert|kriecht|geht|springt|kommt)(?:_\w+){{0,3}}_(?:(?:durchs|ubers|aufs|ins)_)?{_GOAL}\b"
    rf"|\b{_HE}{_IS}_(?:climb|go|gett?|crawl|jump|com)(?:s|es|ing)(?:_\w+){{1,3}}_{_GOAL}\b"
)
_KEEPS_IT: Final = expression(
    r"\b(?:takes|took|taking|keeps|keeping|kept|pockets|pocketed|nicks)_(?:it|them|mine|the_(?:parcel|bike|box))"
    r"(?:_?$|_(?:when|off|away|for_himself)\b)"
    r"|\b(?:les|la)_(?:garde|prend|emporte|embarque|empoche|revend)(?:nt)?_?$|\b(?:les_|l')(?:a|ont)_(?:gardee?s?|emportee?s?)\b"
    r"|\b(?:nimmt|nehmen)_(?:es|das|alles)_(?:\w+_)?mit\b|\b(?:behalt|behalten)_(?:es|das)\b|\bsteckt_(?:es|das)_ein\b"
    r"|\b(?:neemt|nemen|pakt|pakken)_(?:het|alles)_(?:\w+_)?mee\b|\b(?:houdt|houden)_(?:het|ze)_zelf\b|\bdie_(?:ze|het)_houdt\b"
)
"""Not: «took it in for me»."""
_REASON: Final = words(
    r"parce_qu\w* want omdat weil because cos sa_cle ses_cles sleutels? schlussel keys? nettoie nettoyer"
    r" kuist wast putzt cleaning"
)


def intrudes(text: bytes) -> bool:
    """`text`: folded, in UTF-8. A question and a text with a reason tell of no intrusion."""
    told = _INTRUDES.occurs_in(text) or _KEEPS_IT.occurs_in(text)
    return told and b"?" not in text and not _REASON.occurs_in(text)


_THEY: Final = r"(?:hij|ze|zij|die|ie|il|elle|ils|elles|y|er|sie|he|she|they)"
_AT_IT: Final = expression(
    rf"\b{_THEY}(?:'s|'ve|_has|_have)?_(?:\w+_)?(?:seen|spotted|noticed|saw|zag|ziet|zien|sieht|sah)_(?:me|us|mij|ons|mich|uns)\b"
    rf"|\b{_THEY}_(?:heeft|hebben|hat|haben)_(?:me|mij|ons|mich|uns)_(?:\w+_)?(?:gezien|gesehen|bemerkt|opgemerkt|entdeckt)\b"
    rf"|\b{_THEY}_(?:m'|nous_)_?(?:a|ont)_(?:vue?s?|repere\w*|remarque\w*)\b|\bhat_er_mich_gesehen\b"
    r"|\b(?:er_zijn_er|ze_zijn_met|il_y_en_a|y_en_a|ils_sont|es_sind|da_sind|there_are|there's|there_is|they're|they_are)"
    r"_(?:twee|drie|vier|2|3|4|deux|trois|quatre|zwei|drei|vier|zu_(?:zweit|dritt)|two|three|four|more)\b"
    r"|\b(?:aan_het_inbreken|en_train_de_(?:forcer|cambrioler)|am_einbrechen|breaking_in|inbreekt|einbricht|hebelt|breaks_in)\b"
)


def tells_of_suspects(text: bytes) -> bool:
    """True for suspects who have seen the author, who are several, or who break in. Of 54 such lines during an incident in the
    annotated evenings none ends it."""
    return b"?" not in text and _AT_IT.occurs_in(text)
