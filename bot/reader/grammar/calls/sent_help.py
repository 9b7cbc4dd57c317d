"""Recognises lines that begin with help that was sent: «two cars on the way», «sie schicken jemanden».

The conversation decides whose help it is (`told_call.py`). Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import CARS, MY, PATROLS, THEY
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import words

_THEY: Final = one_of(THEY, "on")
_TEAM: Final = one_of(PATROLS, CARS)
_PATROL: Final = one_of(PATROLS)
"""Any other car that comes may be that of the suspects."""
_SO: Final = r"(?:(?:ok|okay|so|right|good|gut|goed|zo|bon|voila|now|nu|jetzt)\W+)"
_A: Final = r"(?:a|an|one|een|ne|nen|ein|eine|einen|une?|two|twee|zwei|deux|2)"
_SENDS: Final = r"(?:sturen|schicken|envoient|sending|send)"
_PERSON: Final = r"(?:someone|somebody|iemand|jemand\w*|wen|wem|quelqu'un|qqn)"
_COMES: Final = r"(?:onderweg|unterwegs|en_route|on_(?:the|its|their)_way|coming|komt_eraan|is_coming)"
_SENT: Final = OF_A_LINE.expression(
    rf"^\W*{_SO}+(?:{_A}_)?{_TEAM}_(?:\w+_)?{_COMES}(?:[.,!]|\W*$)"
    rf"|^\W*{_SO}*(?:{_THEY}_(?:are_)?(?:\w+_)?{_SENDS}_(?:\w+_)?(?:{_PERSON}|{_A}_{_TEAM})\b"
    rf"|(?:{_A}_)?{_PATROL}_(?:\w+_)?{_COMES}(?:[.,!]|\W*$)"
    rf"|{_THEY}_(?:\w+_){{0,2}}(?:onderweg|unterwegs|en_route|on_(?:the|their)_way)(?:[.,!]|\W*$))"
)


_FRIENDS: Final = words(
    rf"(?:the|de|die|les|{one_of(MY)})_(?:mannen|maten|jongens|gasten"
    r"|potes|copains|gars|freres|jungs|kumpels|manner|mates|lads|boys|brothers)"
)
"""Members who come themselves."""


def tells_of_help_sent(text: bytes) -> bool:
    return _SENT.occurs_in(text) and not _FRIENDS.occurs_in(text)
