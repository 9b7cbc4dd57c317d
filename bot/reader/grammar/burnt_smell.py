"""Recognises the answer to «can you smell anything?» that tells of a fire. Four languages, folded."""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.bundle import OF_A_LINE

_SMELLS: Final = OF_A_LINE.expression(
    r"^\W*(?:ja|jo|oui|ouais|yes|yeah|yep|aye)\b[ ,.!:]*"
    r"(?:(?:het|ik|es|ich|ca|je|it|i|i can)?_?(?:ruikt|ruik|riekt|riecht|riech|stinkt|sent|sens|smells?|smell)[ ])?"
    r"(?:(?:naar|nach|of|like|le|la|la|du|een|eine|a)[ ])?"
    r"(?:brand|verbrand|brandlucht|brandgeur|aangebrand|rook|gas|brule|fumee|gaz|verbrannt|angebrannt|rauch|burning|smoke|gas)"
    r"(?:_?(?:geur|lucht|geruch|smell))?\W*$"
)
"""An answer to «can you smell anything?»."""


def smells_of_fire(text: bytes) -> bool:
    """True for a line that only answers «yes, burning». During an incident it tells of fire. `text`: folded, in UTF-8."""
    return _SMELLS.occurs_in(text)
