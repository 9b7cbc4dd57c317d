"""Recognises a line that is nothing but a cry for help, in any spelling: «HELLUP», «oskour», «hilffe nr 14».

The head knows the usual spellings only, and a line of one word tells it little. A cry inside a sentence is none: neighbours ask
so for a recipe.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import Expression

_CRY: Final = (
    r"(?:h+[eiou]+l+[aeiou]*[pbf]+e*n?|ha+l+[aeiou]*p+|hle+p+|hepl+|e+ll?[eu]+p+|huu+f"
    r"|(?:(?:au|o|a|os)[ ]*)?[sz]e[ck]+ou?r+s?|[ao]s[ck]ou?r+s?"
    r"|(?:a[ ]*)?l'?[ ]*aide|aide[zr]?[ -]*(?:moi|nous)|mayday|sos|zu[ ]hilfe)"
)
_COME: Final = r"(?:kom|komt|kumt|viens|venez|komm|kommt|come)"
_QUICK: Final = r"(?:snel|vlug|rap|gauw|vite|schnell|rasch|quick|quickly|fast)"
_ASIDE: Final = (
    rf"(?:{_COME}|{_QUICK}|please|pls|plz|aub|asjeblieft|asjeblief|alstublieft|svp|stp|bitte|biddi|me|us|mij|mi|ons|moi"
    r"|nous|mir|uns|nu|nou|now|jetzt|maintenant|iemand|someone|somebody|quelqu'un|jemand|hier|ici|here|bij|bei|chez|at"
    r"|(?:nr|no|num|numero|nummer|number|huisnummer|n°)?[ .]*[0-9]{1,3}[a-f]?)"
)
_NO_WORD: Final = "[^a-z0-9]"
_GAP: Final = f"{_NO_WORD}+"
_ONLY_A_CRY: Final = Expression(
    rf"^{_NO_WORD}*(?:{_ASIDE}{_GAP}){{0,4}}{_CRY}(?:{_GAP}(?:{_ASIDE}|{_CRY})){{0,6}}{_NO_WORD}*$"
)
_SUMMONS: Final = Expression(
    rf"^{_NO_WORD}*(?:{_ASIDE}{_GAP}){{0,3}}{_COME}{_GAP}(?:{_ASIDE}{_GAP}){{0,2}}{_QUICK}{_GAP}(?:{_ASIDE}{_GAP}){{0,2}}"
    rf"(?:nr|no|num|numero|nummer|number|n°)[ .]*[0-9]{{1,3}}(?:{_GAP}{_ASIDE}){{0,2}}{_NO_WORD}*$"
)
"""A member calls others to a house, and says no reason: «bitte kommt schnell nr 14»."""
_ALARM: Final = Expression(
    rf"^{_NO_WORD}*(?:brand|overval|inbrekers?|dieven|dief|au feu|le feu|au voleur|voleurs?|cambrioleurs?|einbrecher|feuer"
    r"|es brennt|uberfall|fire|burglars?|thie(?:f|ves)|intruders?|robbery)"
    rf"[ ]*(?:!|(?:in huis|bij ons|bij mij|chez nous|chez moi|bei uns|im haus|in the house|at ours)){_NO_WORD}*$"
)
"""The thing alone, cried out: «brand!», «dieven in huis»."""
_MOST: Final = 60
"""A cry is short, in bytes."""


def cries_for_help(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return len(text) <= _MOST and any(cry.occurs_in(text) for cry in (_ONLY_A_CRY, _SUMMONS, _ALARM))
