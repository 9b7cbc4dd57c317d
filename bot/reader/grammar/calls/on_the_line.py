"""Recognises an author who is on the line with the police or with rescuers: «ja hang aan de lijn», «bin dran bei der polizei».

Texts are folded and in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.calls.call_words import classify
from bot.reader.grammar.vocabulary import YES
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression

_YES: Final = one_of(YES)
_ONES: Final = r"(?:ze|hen|hun|sie|die|denen|ihnen|them|eux|les|H|O)"
_WITH_THEM: Final = rf"(?:\W*$|_?[.,;:!)]|_(?:met|mit|avec|with|wi)_{_ONES}\b)"
_STILL: Final = r"(?:(?:a|still|encore|nog|noch|mee)_)*"
_HANGS: Final = expression(
    rf"^\W*(?:(?:{_YES}|nee|nein|non|no)\W+)*(?:(?:(?:I|a)_)*{_ONES}_{_STILL}"
    rf"|(?:(?:I|a)_)?(?:hange?|suis|ben|i'?m|me|moi|zit|sit)_{_STILL}|I_(?:a_)*)?L(?:_a)*{_WITH_THEM}"
)
"""«Ja hang aan de lijn», in the letters of `call_words.py`. Not «he is on the phone»."""
_AM_ON_LINE: Final = OF_A_LINE.expression(
    rf"^\W*(?:{_YES}\W+)?(?:(?:ich_)?bin|(?:ik_)?ben)_(?:(?:net|juist|daarnet|grad|gerade|eben|soeben)_|schon_|al_|noch_|nog_)?(?:am_telefon|an_der_strippe"
    rf"|in_der_leitung|aan_de_(?:lijn|telefoon)){_WITH_THEM}"
)
"""Not «bin dran», which is said while it rings too."""
_ON_LINE: Final = expression(
    r"^\W*(?:\w+\W+){0,2}(?:bin|ben|i'?m|suis|am|hang|I|a)_(?:a_)*L(?:_(?:a|bei|mit|met|avec|with|wi|to))*_H\b"
)


def hangs_on_line(text: bytes) -> bool:
    """True for an answer to a question or advice about a call: «yes, on with them»."""
    return _AM_ON_LINE.occurs_in(text) or _HANGS.occurs_in(classify(text))


def is_on_line(text: bytes) -> bool:
    """True for the author on the line with the police or with rescuers («bin dran bei der polizei, welche stiege?»)."""
    return _ON_LINE.occurs_in(classify(text))
