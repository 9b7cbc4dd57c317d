"""Number plates of Belgium and the neighbouring countries, by shape.

Three letters beside a number are also ordinary language («2 man 300 meter», «BMW 320»). So a shape counts only if capitals
or hyphens set it apart; the more ordinary the shape, the more of them it needs. Close behind a word like «nummerplaat»
every shape counts whose letters are no ordinary word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from bot.core.reading import Span
from bot.reader.text.remembered import remembered


class _Needs(Enum):
    """The signs that set a shape apart from ordinary language if no word announces a plate."""

    JOINED = auto()  # hyphens, or nothing between the parts, or capitals
    HYPHENS = auto()  # hyphens, or capitals
    CAPITALS = auto()
    BOTH = auto()  # capitals, and hyphens or nothing between the parts
    WORD = auto()  # no sign is enough


_SHAPES: Final = (
    ("L2 9{2} 9{2} L2", _Needs.HYPHENS),  # ships, NL
    ("N L3 9{3}", _Needs.JOINED),  # BE since 2010
    ("N[/_|]L3[/_|]9{3}", _Needs.JOINED),  # the same, disguised
    ("9{3} L3 9", _Needs.HYPHENS),  # the same, read backwards
    ("N_L_L_L_9_9_9", _Needs.CAPITALS),  # spelled out
    ("N-L3-L3", _Needs.BOTH),  # BE, letters chosen by the owner
    ("L_L3 9{1,3}", _Needs.HYPHENS),  # BE mopeds, trailers, taxis
    ("L2 9{3} L2", _Needs.JOINED),  # FR since 2009
    ("L2 9{4} L2", _Needs.CAPITALS),  # BG, UA
    ("L2 9{2} L3", _Needs.JOINED),  # UK since 2001, RO
    ("L1,2 9{2,3} L3", _Needs.CAPITALS),  # UK before 2001, RO
    ("9{3,4} L2,3 9{2}", _Needs.CAPITALS),  # FR before 2009
    ("L2 9{3} L", _Needs.HYPHENS),  # NL, the fourteen series
    ("L 9{3} L2", _Needs.HYPHENS),
    ("9{2} L3 9", _Needs.HYPHENS),
    ("9 L3 9{2}", _Needs.HYPHENS),
    ("9 L2 9{3}", _Needs.HYPHENS),
    ("9{3} L2 9", _Needs.HYPHENS),
    ("L3 9{2} L", _Needs.HYPHENS),
    ("L 9{2} L3", _Needs.HYPHENS),
    ("L2 9{2} L2", _Needs.HYPHENS),
    ("9{2} L2 9{2}", _Needs.HYPHENS),
    ("L2_9{2}_9{2}", _Needs.BOTH),
    ("L2_L2_9{2}", _Needs.BOTH),
    ("9{2}_L2_L2", _Needs.BOTH),
    ("L1,3-L1,2 9{1,4}[EH]?", _Needs.CAPITALS),  # DE
    ("L1,3_L1,2 9{2,4}[EH]?", _Needs.WORD),
    ("L3 9{3}", _Needs.BOTH),  # BE before 2008
    ("9{3} L3", _Needs.BOTH),  # BE 2008 to 2010
    ("9{2,3}-L1,2-9{1,6}", _Needs.BOTH),  # IE
    ("(?:1[3-9]|29)[12]_L1,2_9{3,6}", _Needs.CAPITALS),  # IE since 2013, spaced: the year, its half, the county
    ("9{2,3}_L1,2_9{1,6}", _Needs.WORD),
    ("L2-9{4}", _Needs.BOTH),  # LU
    ("L2 9{4}", _Needs.WORD),
    ("L2,3_9X{3,4}", _Needs.WORD),  # PL
)
"""`L` is a letter, `9` a digit, `N` a digit other than 0, `X` a letter or digit; a space is an optional separator, `_` a
required one. Longer shapes come first."""

_ANNOUNCED: Final = re.compile(
    r"(?:nummerp|plaat\b|plaque|\bplak\b|immat|kentek|kennz|schild|registr|\breg\b|plates?\b|nrpl|\bkz\b)"
    r"[^.!?\n]{0,30}$",
    re.IGNORECASE,
)
_ANNOUNCED_WITHIN: Final = 45
_ANNOUNCED_BEHIND: Final = re.compile(
    r"\W{1,3}(?:is|was|are|c'est|c’est|est|ist|war|staat op|stond op|steht auf|sur|op|on|auf)?"
    r" ?(?:de|zijn|hun|haar|the|his|her|their|its|la|sa|leur|das|sein|ihr|dem)"
    r" (?:nummerpl|plaat|plaque|immat|kentek|kennz|plate|reg\b)",
    re.IGNORECASE,
)

_ORDINARY_WORDS: Final = """
aan als and au aub auf aux bij bmw bus btw cam cas cca con das de der des dhl die ein een el en end er es et etc eur for
fax fin gps gsm hab hat het ik im in is ist je kbc kia km kmh la le les lot mai mal max med mei met min mir mit mln na
naar nog nr nrs of om on ou op par pas per sms sur suv svp te tel ter tgv the to tot tva um un und une ups uur van vom
von vtm vrt was wij wir zum zur du est ont rue feu all has her his now off out who hat ihr sie dat wat die
be nl fr lu ch at gb uk eu c j l
"""
_ORDINARY: Final = frozenset(_ORDINARY_WORDS.split())
"""Up to three letters that are often beside numbers without being a plate: words, brands, shops, units, and countries before
postcodes."""

_STREET: Final = re.compile(
    r"(?:str(?:a(?:ße|sse|at))?\.?|laan|steenweg|baan|weg|plein|dreef|kaai|lei|allee|gasse|platz|damm|ufer|ring|street|road"
    r"|lane|avenue)[.,]? (?:n[ro]\.? ?)?$",
    re.IGNORECASE,
)
"""Behind a street, «155 VH 2» is a house with its floor."""
_LONGEST_STREET: Final = 20

_BETWEEN: Final = "(?: ?[.–-] ?| )"
_SIGNS: Final = {"9": "[0-9]", "N": "[1-9]", "X": "[A-Z0-9]", " ": f"{_BETWEEN}?", "_": _BETWEEN}


def _to_re(shape: str) -> str:
    """Splits off `L` with its count, and braces, first, since their digits do not stand for digits of a plate."""
    parts = re.findall(r"L[1-4](?:,[1-4])?|L|\{[^}]*\}|\[[^]]*\]\??|.", shape)
    letters = (f"[A-ZÄÖÜ]{{{part[1:] or 1}}}" if part.startswith("L") else _SIGNS.get(part, part) for part in parts)
    return "".join(letters)


_BEGINNING: Final = rf"[0-9]|[A-ZÄÖÜ]{{1,3}}(?:{_BETWEEN}[A-ZÄÖÜ]{{1,3}})?{_BETWEEN}?[0-9]"
"""Each shape begins so, and few words do."""

_DIGIT: Final = re.compile("[0-9]")
_BEFORE_DIGIT: Final = 12
"""Characters: the longest beginning of a shape before its first digit."""

_PLATE: Final = re.compile(
    rf"(?<![\w-])(?={_BEGINNING})(?:{'|'.join(f'({_to_re(shape)})' for shape, _ in _SHAPES)})(?!\w|-\w)", re.IGNORECASE
)


def find_plates(text: str) -> Iterator[Span]:
    """The plates in a text, in order, without overlap."""
    digit = _DIGIT.search(text)
    position = max(0, digit.start() - _BEFORE_DIGIT) if digit else len(text)
    while plate := _PLATE.search(text, position):
        counts = _is_announced(plate) or _is_set_apart(plate)
        if counts:
            yield Span(*plate.span())
        position = plate.end() if counts else plate.start() + 1


def _is_announced(plate: re.Match[str]) -> bool:
    before = plate.string[max(0, plate.start() - _ANNOUNCED_WITHIN) : plate.start()]
    announced = _ANNOUNCED.search(before) or _ANNOUNCED_BEHIND.match(plate.string, plate.end())
    return announced is not None and not _is_ordinary(plate[0])


def _is_set_apart(plate: re.Match[str]) -> bool:
    written = plate[0]
    hyphens = _HYPHEN.search(written) is not None
    joined = written.isalnum()
    capitals = written.isupper() and not _shouts(plate.string) and not _has_ordinary_word(written)
    needs = _SHAPES[(plate.lastindex or 1) - 1][1]
    if needs is not _Needs.JOINED and written[0].isdigit() and not hyphens and _is_behind_street(plate):
        return False
    match needs:
        case _Needs.JOINED:
            return hyphens or joined or capitals
        case _Needs.HYPHENS:
            return (hyphens or capitals) and not _is_ordinary(written)
        case _Needs.CAPITALS:
            return capitals
        case _Needs.BOTH:
            return capitals and (hyphens or joined) and not _is_ordinary(written.lower())
        case _Needs.WORD:
            return False


def _is_behind_street(plate: re.Match[str]) -> bool:
    return _STREET.search(plate.string, max(0, plate.start() - _LONGEST_STREET), plate.start()) is not None


_HYPHEN: Final = re.compile(r"[^\W_][-–/_|][^\W_]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def _is_ordinary(written: str) -> bool:
    """Case matters: «met 31-K» is ordinary language, «MET-31-K» a plate."""
    return not _ORDINARY.isdisjoint(_LETTERS.findall(written))


def _has_ordinary_word(written: str) -> bool:
    """True for «DU 12 EST» in a shouted part of a text. Single letters are no words here."""
    return any(len(part) > 1 and part in _ORDINARY for part in _LETTERS.findall(written.lower()))


@remembered
def _shouts(text: str) -> bool:
    """True if a text has so many capitals that they mean nothing."""
    capitals = sum(character.isupper() for character in text)
    small = sum(character.islower() for character in text)
    return small < capitals and capitals > _CAPITALS_OF_A_BARE_PLATE


_CAPITALS_OF_A_BARE_PLATE: Final = 12
