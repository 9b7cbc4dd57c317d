"""Letters of other alphabets, and fancy letters, that look like Latin ones.

The tables go by the shape of a letter in ordinary type, not by its sound. Accents, full-width and circled letters, and the
bold and script letters of mathematics need no entry: folding makes them plain.
"""

from __future__ import annotations

from string import ascii_lowercase
from typing import Final

_FOREIGN: Final = {
    "a": "аАαΑԱ", "b": "ВвьЬβΒ", "c": "сСϲϹ", "d": "ԁԀժ", "e": "еЕΕҽε", "f": "ϝƒֆ", "g": "ցԌɡ", "h": "һҺНнΗհ",
    "i": "іІιΙɩ", "j": "јЈϳ", "k": "кКκΚ", "l": "ӏӀլ", "m": "мМΜ", "n": "ոηΝпռ", "o": "оОοΟσօՕ", "p": "рРρΡ",
    "q": "ԛԚգ", "r": "гЯя", "s": "ѕЅՏ", "t": "тТτΤ", "u": "υսՍц", "v": "ѵѴν", "w": "ԝԜшωա", "x": "хХχΧ", "y": "уУΥγүҮ",
    "z": "Ζʐ",
}  # fmt: skip
"""Letters of living languages: a small letter by its own shape, a capital by the shape of the capital."""

_FANCY: Final = {
    "a": "ᴀɑ", "b": "ʙ", "c": "ᴄ", "d": "ᴅ", "e": "ᴇɛ", "f": "ꜰ", "g": "ɢ", "h": "ʜ", "i": "ɪ", "j": "ᴊ", "k": "ᴋ",
    "l": "ʟ", "m": "ᴍ", "n": "ɴ", "o": "ᴏɔ", "p": "ᴘ", "r": "ʀ", "s": "ꜱ", "t": "ᴛ", "u": "ᴜʊ", "v": "ᴠʋ", "w": "ᴡ",
    "y": "ʏ", "z": "ᴢ",
}  # fmt: skip

_ENCLOSED: Final = (0x1F150, 0x1F170)
"""The first code points of white letters on black discs and on black squares."""


def _by_letter(table: dict[str, str]) -> dict[str, str]:
    return {other: letter for letter, others in table.items() for other in others}


FOREIGN: Final = _by_letter(_FOREIGN)
"""From look-alike to Latin letter; only for a word or a text that is Latin otherwise."""

FANCY: Final = {
    **_by_letter(_FANCY),
    **{chr(first + index): letter for first in _ENCLOSED for index, letter in enumerate(ascii_lowercase)},
}
"""From fancy letter, which no living language uses, to Latin letter; for every word."""
