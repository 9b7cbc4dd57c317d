"""Stand-ins for the names and numbers in a text, so that it can become an example."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from bot.core.reading import FoundData, ReaderInput, Reading, Span
from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.first_names import FIRST_NAMES
from bot.reader.personal_data.particles import PARTICLES
from bot.reader.reading import LexiconReader
from bot.reader.text.normalisation import fold

_NAME: Final = "Kim"
_SURNAME_STAND_IN: Final = "Peeters"
_STAND_INS: Final[Mapping[FoundData, str]] = {
    FoundData.PLATE: "1-ABC-123",
    FoundData.PHONE: "0470 00 00 00",
    FoundData.EMAIL: "kim@example.org",
    FoundData.IBAN: "BE68 5390 0754 7034",
    FoundData.LINK: "https://example.org",
    FoundData.ADDRESS: "Dorpsstraat 1",
    FoundData.NAME: f"{_NAME} {_SURNAME_STAND_IN}",
    FoundData.ACCOUNT: "@kim",
}
"""Stand-ins are of the same kind, so that a rule about such data still hits."""

_SURNAME: Final = re.compile(
    r"(?: (?i:van|von|zu|de|den|der|du|des|el|al|le|la|ten|ter|'t))* [^\W\d_a-zß-öø-ÿ][\w'’-]+"
)
"""Behind a first name: particles and a word with a capital."""

_TITLED: Final = re.compile(
    r"\b(?:familie|famille|family|fam|meneer|mijnheer|heer|mevrouw|mevr|mvr|mw|dhr|juffrouw|monsieur|madame|mme|mademoiselle|mlle"
    r"|(?-i:M(?=\.))|herrn?|hr|frau|fr(?=\.)|fräulein|mister|mrs?|ms|miss|dr|prof)\b\.?(?: (?:dr|prof)\b\.?)*",
    re.IGNORECASE,
)
"""A surname may follow these words."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_NUMBER: Final = re.compile(r"\d(?:[ ./-]?\d){3,}")
_HANDLE: Final = re.compile(r"@\w+")
_IN_SMALL_LETTERS: Final = frozenset({"door", "chase", "hunter", "hope", "april", "august"})
"""First names that are words in small letters: «door de straat»."""
_PARTICLE: Final = re.compile(PARTICLES)


def _is_particle(word: str) -> bool:
    """True for «van» and «de» in «Jan Van de Velde», which are words of any text."""
    return _PARTICLE.fullmatch(f"{word} ") is not None


def without_names(reader: LexiconReader, languages: tuple[str, ...]) -> Callable[[str, Iterable[str]], str]:
    """`masked` for texts that this reader reads."""
    return lambda text, names: masked(text, reader.read(ReaderInput(text, languages)), names)


def masked(text: str, reading: Reading, names: Iterable[str]) -> str:
    """`names`: of people who are known to be meant, such as the author. Line breaks become spaces."""
    found = [(span, stand_in) for span, stand_in in _found(text, reading, names) if span.end <= len(text)]
    parts, end = [], 0
    for span, stand_in in _united(found):
        parts += [text[end : span.start], stand_in]
        end = span.end
    return " ".join("".join([*parts, text[end:]]).split())


def _united(found: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """The spans in their order. Spans that overlap become one, with the stand-in of the longest: nothing of either stays."""
    united: list[tuple[Span, str]] = []
    longest = 0
    for span, stand_in in sorted(found, key=lambda each: (each[0].start, -each[0].end)):
        length = span.end - span.start
        if not united or span.start >= united[-1][0].end:
            united.append((span, stand_in))
            longest = length
            continue
        last, kept = united[-1]
        united[-1] = Span(last.start, max(last.end, span.end)), stand_in if length >= longest else kept
        longest = max(longest, length)
    return united


def _found(text: str, reading: Reading, names: Iterable[str]) -> Iterator[tuple[Span, str]]:
    known = {fold(word) for name in names for word in _WORD.findall(name) if not _is_particle(word)}
    for word in _WORD.finditer(text):
        folded = fold(word[0])
        is_word = folded in ORDINARY or word[0] in _IN_SMALL_LETTERS
        is_first = folded in FIRST_NAMES and len(folded) > 2 and not is_word
        is_known = folded in known and (word[0][0].isupper() or folded not in ORDINARY)
        if is_first or is_known:
            surname = _SURNAME.match(text, word.end())
            yield (
                (Span(word.start(), surname.end()), _STAND_INS[FoundData.NAME])
                if surname
                else (Span(*word.span()), _NAME)
            )
    for title in _TITLED.finditer(text):
        if surname := _SURNAME.match(text, title.end()):
            after_first = _SURNAME.match(text, surname.end())
            yield Span(surname.start() + 1, (after_first or surname).end()), _SURNAME_STAND_IN
    for number in _NUMBER.finditer(text):
        yield Span(number.start(), number.end()), re.sub(r"\d", "0", number[0])
    for handle in _HANDLE.finditer(text):
        yield Span(handle.start(), handle.end()), _STAND_INS[FoundData.ACCOUNT]
    for detail in reading.details:
        yield detail.span, _STAND_INS[detail.found]
