"""Patterns of a house that a frightened neighbour names beside a cry: «nr 14», «rue du moulin 8», «bij ons», «next door».

Folded, four languages, in the notation of `wording.py`.
"""

from __future__ import annotations

from typing import Final

NUMBER: Final = (
    r"(?:(?:nr|no|num|numero|nummer|nummero|number|huisnummer|hausnummer|haus|house|huis|flat"
    r"|n)\W{0,3})?[0-9]{1,4}[a-f]?"
)
_STREET: Final = (
    r"(?:\w*(?:straat|laan|plein|weg|dreef|strasse|platz|gasse|allee|veld|hof)"
    r"|(?:rue|place|avenue|chemin|route|impasse|quai)(?:\W(?:du|de|des|la|le|les|l))*\W\w+"
    r"|\w+\W(?:street|road|lane|avenue|close|drive|terrace|crescent|gardens|hall|green))"
)
_SPOT: Final = (
    r"(?:(?:sport|voetbal|fussball|dorf|dorps|markt|kerk|spiel|speel)\w+|terrain(?:\W\w+){0,2}|salle(?:\W\w+){0,2}"
    r"|eglise"
    r"|ecole|school|schule|church|kirche|pitch|playground|park|parking|zaal|halle|gym|pub|bushalte|station|shop)"
)
_OURS: Final = (
    r"(?:ons|mij|nous|moi|uns|mir|us|me|ours|mine|hier|ici|here|next\Wdoor|hiernaast|hierover|nebenan|gegenuber|a\Wcote"
    r"|en\Wface|upstairs|downstairs"
    r"|(?:unsere\w|den|die|de|onze|les|nos|the|our)\W(?:nachbar\w*|buren|voisins|neighbou?rs))"
)
_AT: Final = (
    r"(?:(?:bij|aan|op|in|naar|au|aux|a|l|chez|sur|dans|devant|bei|beim|am|an|im|zum|zur|vor|at|on|to|outside|the|de"
    r"|het|la|le"
    r"|der|die|dem|den|our)\W)*"
)
HOUSE: Final = f"(?:{_AT}(?:{NUMBER}|{_STREET}|{_SPOT}|{_OURS}))"
"""With or without «at»."""
PLACE: Final = f"(?:{HOUSE}|(?:bij|bei|beim|chez|at|for|voor|pour|with)\\W@[kceas](?:'s)?)"
"""A house, or the person who lives in it."""
HERE: Final = f"(?:{NUMBER}|{_STREET}|{_OURS})"
