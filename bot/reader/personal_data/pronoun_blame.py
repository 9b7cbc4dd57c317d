"""Blame in words some way behind the person: «that lanky Dragan from number 4 was there too. He did it», «that was Kevin
Example from number 8. Everyone here knows». Expressions over the plain view of a text.
"""

from __future__ import annotations

from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.charges import NO
from bot.reader.phrases.late_pattern import LatePattern

_WITNESS: Final = (
    r"zag|zagen|ziet|gezien|gehoord|hoorde|belt|belde|gebeld|filmde|saw|sees|seen|heard|rang|called|filmed|vu|voit|entendu|appele"
    r"|filme|sah|sieht|gesehen|gehort|angerufen|gefilmt|sorry|pardon|excus\w*|entschuldig\w*|helped|geholfen|geholpen|aide"
)
_GOOD: Final = (
    r"(?:protege|aide|sauve|trouve|appele|prevenu|repare|geholpen|gered|gevonden|geholfen|gerettet|helped|saved)"
)
_FAR: Final = 140
"""Characters behind the person."""
BLAME: Final = (
    # Dutch
    r"(?:hij|zij) (?:was|is) het(?: geweest)?|(?:die|hij) (?:zit|zat) (?:hier|er|daar) ?(?:achter|voor iets tussen)"
    r"|(?:hij|die) (?:heeft|hee) (?:het|dat) gedaan|da(?:t|'s)? (?:is|was) hem|da's hem"
    # French
    r"|c'(?:est|etait) (?:lui|elle|eux)|c lui|c'est li|(?:il|elle) est derriere (?:tout )?(?:ca|cela)"
    r"|(?:il|elle) a fait le coup"
    # German
    r"|(?:der|er|die|sie) war(?:'s| es| das)|(?:der|er|die|sie) (?:hat|haben) (?:das|es) (?:gemacht|getan)"
    r"|(?:der|er|die|sie) steck(?:t|en)(?: \w+){0,2} dahinter"
    # English
    r"|(?:it|that)(?:'s| was) (?:him|them)|(?:he|they)(?:'s|'re| is| are| was) behind (?:it|this|that)(?: all)?"
    r"|(?:he|she|they) did (?:it|this)"
)
_BLAME_BEHIND: Final = LatePattern(
    rf"(?i:(?:(?!\?|\b(?:{NO}|{_WITNESS}|als|wenn|si|if|wie|wer|qui est|who)\b)[^\n]){{0,{_FAR}}}?(?<![\w'])(?:{BLAME})"
    rf"(?![\w'])(?!\W*\?)(?! (?:{NO})\b)"
    rf"(?! (?:qui|die|der|who) (?:l'|m'|nous |te |vous |ihn |hem )?(?:a |hat |heeft |has )?{_GOOD})"
    r"(?![^.!?]{0,40}\?))"
)


KNOWN: Final = (
    r"(?:wei(?:ss|ß) (?:hier |doch |ja ){0,2}jeder|jeder (?:hier )?wei(?:ss|ß) (?:das|es)|wissen (?:hier )?alle"
    r"|tout (?:le monde|l'immeuble|le quartier|le village|la rue) le sait|toute la rue le sait|on le sait tous"
    r"|weet (?:hier )?iedereen|iedereen (?:hier )?weet (?:het|dat)|heel de (?:straat|buurt) weet (?:het|dat)"
    r"|every(?:one|body) (?:here |round here )?knows?|the whole (?:street|road|village) knows)"
)
_KNOWN_BEHIND: Final = LatePattern(rf"(?i:(?:(?!\?)[^\n]){{0,40}}?[.,!;] ?(?:(?:das|da|dat|ca|that) )?{KNOWN}(?!\w))")


_HARM_BEFORE: Final = LatePattern(
    r"(?i:\b(?:zerstoch\w*|zerkratz\w*|eingeschlag\w*|geklaut\w*|gestohl\w*|einbruch\w*|diebstahl\w*|gestolen|bekrast\w*"
    r"|vernield\w*|kapot\w*|lek|inbra\w+|diefstal\w*|creves?|crevees?|rayes?|rayees?|casses?|cassees?|voles?|volees?|cambriol\w*"
    r"|stolen|slashed|keyed|smashed|burgl\w*|thefts?)\b[^.!?\n]*$)"
)


def blamed_until(plain: str, person: Span, before: str, weak: bool) -> int | None:
    """The end of the words behind the person that blame «him» without a question or a denial, or that say of a blame before the
    person that all know it. `before`: the words right before the person, which blame. `weak`: a crime was told."""
    found = _BLAME_BEHIND.match(plain, person.end) if weak else None
    if found is None and before and _HARM_BEFORE.search(before):
        found = _KNOWN_BEHIND.match(plain, person.end)
    return found.end() if found is not None else None
