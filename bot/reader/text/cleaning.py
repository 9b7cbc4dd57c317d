"""The first step of every reader: the text as a person sees it.

Invisible characters and those that no font shows go, letters that look like a blank become one, and so do underscores in
place of spaces; text that is turned around is turned back. Letters in the shape of flags, of mathematics or of circles become
letters, and marks on most of the letters go. Words that are joined by signs get spaces, and letters with a sign between them
become words, as do words with an emoji inside. Case, the usual accents, punctuation and emoji stay. All parts of a reader
read the cleaned text, and `CleanedText.restore` maps their findings back to the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import Final

from bot.core.reading import ReaderInput
from bot.reader.text.cleaned_text import CleanedText
from bot.reader.text.normalisation import GAP, READ_AT_MOST
from bot.reader.text.spelling_out import alternating_capitals, has_long_row, joined_words, letters_apart, torn_words

_BLANKS: Final = "\u2800\u3164\u115f\u1160\uffa0"
"""The empty braille pattern, and fillers of Hangul: letters and signs that show nothing."""

_PLACEHOLDER: Final = "\ufffc"
"""Stands for an object that is not there. Like the characters for private use (category Co), it shows nothing or a box."""

_EMOJI_SIGNS: Final = "\ufe0f\u200d"
"""Parts of an emoji behind another part of it, and invisible elsewhere."""

_LEAST_UNSEEN: Final = 10
_UNSEEN_SHARE: Final = 3
"""A text is concealed if one character of three is invisible, and at least ten are."""

_LEAST_JOINED: Final = 3
_ADDRESS: Final = re.compile(r"://|@|\bwww\.")

_MANY_MARKS: Final = 4
"""If more than one letter of four has a mark of its own, the marks are a disguise and no accents."""

_MANY_ACCENTS: Final = 10
"""A short text may consist of accented letters («où ?», «bèèèh»)."""


class _Kind(Enum):
    SEEN = auto()
    SYMBOL = auto()
    BLANK = auto()
    MARK = auto()
    HIDDEN = auto()
    REGION = auto()
    FANCY = auto()
    ACCENTED = auto()


REMEMBERED: Final = 20_000


class _Kinds(dict[str, _Kind]):
    """The kind of each character. Remembers the first 20,000 characters, which is more than a watch ever uses."""

    def __missing__(self, character: str) -> _Kind:
        kind = _kind_of(character)
        if len(self) < REMEMBERED:
            self[character] = kind
        return kind


def _kind_of(character: str) -> _Kind:
    category = unicodedata.category(character)
    if character in _BLANKS:
        return _Kind.BLANK
    if "\U0001f1e6" <= character <= "\U0001f1ff":
        return _Kind.REGION
    if category in ("Mn", "Me"):
        return _Kind.MARK
    if character == _PLACEHOLDER or (category in ("Cf", "Cc", "Co") and not character.isspace()):
        return _Kind.HIDDEN
    if category in _FANCY_CATEGORIES and not character.isascii() and _plain(character):
        return _Kind.FANCY
    if category in ("Ll", "Lu") and _base(character):
        return _Kind.ACCENTED
    return _Kind.SYMBOL if category in ("So", "Sk") else _Kind.SEEN


_FANCY_CATEGORIES: Final = ("Ll", "Lu", "Lm", "Lo", "So", "Nd")
"""Letters of mathematics, in circles, full-width and raised ones. Raised digits (m²) are of another category."""


def _plain(character: str) -> str:
    """The ASCII letter or digit that a fancy one stands for, or a digit of another script; empty if there is none."""
    digit = unicodedata.decimal(character, None)
    plain = unicodedata.normalize("NFKC", character) if digit is None else str(digit)
    return plain if len(plain) == 1 and plain.isascii() and plain.isalnum() else ""


def _base(character: str) -> str:
    """The ASCII letter below the marks of an accented one; empty if there is none."""
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() and base != character else ""


KINDS: Final = _Kinds()

_PLAIN: Final[set[str]] = set()
"""The characters so far that stay as they are. Nearly every text consists of these."""


def clean_input(message: ReaderInput) -> tuple[ReaderInput, CleanedText]:
    """The message with its text and the texts before it cleaned."""
    cleaned = clean(message.text)
    if cleaned.text == message.text and all(map(is_known_clean, (*message.after, *message.shown))):
        return message, cleaned
    after, shown = (tuple(clean(text).text for text in texts) for texts in (message.after, message.shown))
    return replace(message, text=cleaned.text, after=after, shown=shown), cleaned


def is_known_clean(text: str) -> bool:
    """True for a text that was cleaned before and stayed as it is."""
    return hash(text) in _UNCHANGED


def clean(text: str) -> CleanedText:
    """Cleans a text of any content. Of a text longer than twice READ_AT_MOST only the ends are left."""
    mark = hash(text)
    if mark in _UNCHANGED:
        return CleanedText(text, text)
    cleaned = _both_ends(text) if len(text) > 2 * READ_AT_MOST else _cleaned(text)
    if cleaned.origins is None:
        if len(_UNCHANGED) >= _MOST_UNCHANGED:
            _UNCHANGED.clear()
        _UNCHANGED.add(mark)
    return cleaned


_UNCHANGED: Final[set[int]] = set()
"""The texts so far that stay as they are, by their hash: 64 bits with a key that each process draws, so no text is kept. The
parts of a reading all clean the same text, and each message is among the texts before the following ones."""

_MOST_UNCHANGED: Final = 4096


def _cleaned(text: str) -> CleanedText:
    cleaned = _shown(text)
    apart = letters_apart(cleaned.text)
    if has_long_row(apart):
        cleaned = replace(cleaned, concealed=True)
    cleaned = cleaned.with_changes(apart)
    for find in (torn_words, joined_words, alternating_capitals):  # «WeGaanErOpAf» has many capitals of words
        cleaned = cleaned.with_changes(find(cleaned.text))
    return cleaned


def _shown(text: str) -> CleanedText:
    """The text with what a phone shows of its characters."""
    if _PLAIN.issuperset(text):
        return CleanedText(text, text)
    kinds = {character: KINDS[character] for character in set(text) - _PLAIN}
    seen = {character for character, kind in kinds.items() if kind in _SEEN}
    if len(_PLAIN) < REMEMBERED:
        _PLAIN.update(character for character in seen if kinds[character] is not _Kind.ACCENTED and character != "_")
    if len(seen) == len(kinds) and not (_is_joined(text) or _has_many_marks(text)):
        return CleanedText(text, text)
    cleaner = _Cleaner(text)
    return cleaner.result() if cleaner.changes else CleanedText(text, text)


_SEEN: Final = (_Kind.SEEN, _Kind.SYMBOL, _Kind.ACCENTED)


def _has_many_marks(text: str) -> bool:
    marked = [sign for sign in set(text) if KINDS[sign] in (_Kind.MARK, _Kind.ACCENTED) and sign not in _EMOJI_SIGNS]
    accented = sum(text.count(sign) for sign in marked if KINDS[sign] is _Kind.ACCENTED)
    marks = sum(map(text.count, marked)) - accented
    if not marks and accented < _MANY_ACCENTS:
        return False
    marks += accented if accented >= _MANY_ACCENTS else 0
    return marks * _MANY_MARKS > sum(map(str.isalpha, text))


def _is_joined(text: str) -> bool:
    """Whether underscores are between the words in place of spaces. Addresses keep theirs."""
    underscores = text.count("_")
    return underscores >= _LEAST_JOINED and underscores > sum(map(str.isspace, text)) and not _ADDRESS.search(text)


def _both_ends(text: str) -> CleanedText:
    head, tail = clean(text[:READ_AT_MOST]), clean(text[-READ_AT_MOST:])
    tail_start = len(text) - READ_AT_MOST
    origins = (*head.positions, READ_AT_MOST, *(tail_start + position for position in tail.positions))
    return CleanedText(text, head.text + GAP + tail.text, origins, head.concealed or tail.concealed)


class _Cleaner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._letters: list[str] = []
        self._origins: list[int] = []
        self._unseen = 0
        self.changes = False
        self._composes = not _has_many_marks(text)
        blanks = sum(KINDS[character] is _Kind.BLANK for character in text)
        self._parts = blanks > sum(map(str.isspace, text))  # else ordinary spaces part the words, and blanks tear them
        self._joined = _is_joined(text)
        self._spells = any(len(run) % 2 or len(run) > _TWO_FLAGS for run in _REGIONS.findall(text))
        for position in _reading_order(text):
            self._take(text[position], position)

    def result(self) -> CleanedText:
        concealed = self._unseen >= _LEAST_UNSEEN and self._unseen * _UNSEEN_SHARE >= len(self._text)
        return CleanedText(self._text, "".join(self._letters), tuple(self._origins), concealed)

    def _take(self, character: str, position: int) -> None:
        kind = KINDS[character]
        last = self._letters[-1] if self._letters else ""
        self.changes |= position != len(self._letters)
        if character == "_" and self._joined:
            self._keep(" ", position)
        elif kind is _Kind.FANCY:
            self._keep(_plain(character), position)
        elif kind is _Kind.ACCENTED and not self._composes:
            self._keep(_base(character), position)
        elif kind in _SEEN or (character in _EMOJI_SIGNS and _is_emoji(last)):
            self._keep(character, position)
        elif kind is _Kind.REGION:
            self._keep(chr(ord(character) - _REGION_A + ord("a")) if self._spells else character, position)
        elif kind is _Kind.BLANK and self._parts:
            self._unseen += 1
            self._keep(" ", position)
        elif kind is _Kind.MARK and self._composes and last and (composed := _composed(last + character)):
            self._letters[-1] = composed
            self.changes = True
        else:
            self._unseen += kind is not _Kind.MARK or last.isascii()
            self.changes = True

    def _keep(self, letter: str, position: int) -> None:
        self.changes |= letter != self._text[position]
        self._letters.append(letter)
        self._origins.append(position)


_REGIONS: Final = re.compile("[\U0001f1e6-\U0001f1ff]+")
_REGION_A: Final = 0x1F1E6
_TWO_FLAGS: Final = 4
"""Letters of two flags in a row. A longer or an odd row, or single ones, spell words."""


def _composed(letter_and_mark: str) -> str:
    """The single character for both; empty if there is none."""
    composed = unicodedata.normalize("NFC", letter_and_mark)
    return composed if len(composed) == 1 else ""


def _is_emoji(last: str) -> bool:
    return last != "" and (KINDS[last] in (_Kind.SYMBOL, _Kind.REGION) or last in _EMOJI_SIGNS)


_TURNED: Final = re.compile("\u202e([^\u202c\u202d\n]*)")


def _reading_order(text: str) -> Sequence[int]:
    """The positions of a text in the order in which a person reads them: behind U+202E a phone shows a text backwards."""
    if "\u202e" not in text:
        return range(len(text))
    order = list(range(len(text)))
    for turned in _TURNED.finditer(text):
        start, end = turned.span(1)
        order[start:end] = reversed(order[start:end])
    return order
