"""Recognises texts in which the person of whom they speak intrudes now: «it's the plumber, he's climbing through the window».

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
_REASON: Final = words(
    r"parce_qu\w* want omdat weil because cos sa_cle ses_cles sleutels? schlussel keys? nettoie nettoyer"
    r" kuist wast putzt cleaning"
)


def intrudes(text: bytes) -> bool:
    """`text`: folded, in UTF-8. A question and a text with a reason tell of no intrusion."""
    return b"?" not in text and _INTRUDES.occurs_in(text) and not _REASON.occurs_in(text)
