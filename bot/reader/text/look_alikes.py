"""Letters of other alphabets, and fancy letters, that readers take for Latin ones.

By what the letter looks like in ordinary type, not by its sound. Accents, full width, circles and the bold and script
letters of mathematics need no entry: folding takes them off.
"""

from __future__ import annotations

from string import ascii_lowercase
from typing import Final

_FOREIGN: Final = {
    "a": "аАαΑԱ", "b": "ВвьЬβΒ", "c": "сСϲϹ", "d": "ԁԀժ", "e": "еЕΕҽ", "f": "ϝƒֆ", "g": "ցԌɡ", "h": "һҺНнΗհ",
    "i": "іІιΙɩ", "j": "јЈϳ", "k": "кКκΚ", "l": "ӏӀլ", "m": "мМΜ", "n": "ոηΝпռ", "o": "оОοΟσօՕ", "p": "рРρΡ",
    "q": "ԛԚգ", "r": "гЯя", "s": "ѕЅՏ", "t": "тТτΤ", "u": "υսՍц", "v": "ѵѴν", "w": "ԝԜшωա", "x": "хХχΧ", "y": "уУΥγүҮ",
    "z": "Ζʐ",
}  # fmt: skip
"""Letters that words of other languages are made of. Small ones by the shape of the small letter, capitals by theirs."""

_FANCY: Final = {
    "a": "ᴀɑ", "b": "ʙ", "c": "ᴄ", "d": "ᴅ", "e": "ᴇɛ", "f": "ꜰ", "g": "ɢ", "h": "ʜ", "i": "ɪ", "j": "ᴊ", "k": "ᴋ",
    "l": "ʟ", "m": "ᴍ", "n": "ɴ", "o": "ᴏɔ", "p": "ᴘ", "r": "ʀ", "s": "ꜱ", "t": "ᴛ", "u": "ᴜʊ", "v": "ᴠʋ", "w": "ᴡ",
    "y": "ʏ", "z": "ᴢ",
}  # fmt: skip

_ENCLOSED: Final = (0x1F150, 0x1F170)
"""Where white letters on black discs, and on black squares, begin in Unicode."""


def _by_letter(table: dict[str, str]) -> dict[str, str]:
    return {other: letter for letter, others in table.items() for other in others}


FOREIGN: Final = _by_letter(_FOREIGN)
"""What each looks like; only where the word or the text is Latin otherwise."""

FANCY: Final = {
    **_by_letter(_FANCY),
    **{chr(first + place): letter for first in _ENCLOSED for place, letter in enumerate(ascii_lowercase)},
}
"""The same for letters of no living language: wherever they stand."""
