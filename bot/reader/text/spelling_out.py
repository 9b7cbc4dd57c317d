"""Words without spaces between them, letters with something between them, and capitals inside of words, as ordinary words.

«kom!allemaal!naar!buiten», «KomAllemaalNaarBuiten» and «k'o'm n'a'a'r» read like «kom allemaal naar buiten». Addresses and
numbers that are found by their shape stay as they are. `words_of_addresses` gives the words in them for a second reading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final
from urllib.parse import unquote

from bot.core.reading import FoundData, Span
from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.shapes import find_details
from bot.reader.text.cleaned_text import Change
from bot.reader.text.normalisation import fold

_LETTER: Final = r"[^\W\d_]"
_MANY_WORDS: Final = 4
_MANY_UNDERSCORED: Final = 6
"""Names of accounts are joined by underscores too."""

_WORD_LENGTH: Final = 2.5
"""Letters and digits of a word on average. Abbreviations («a.u.b.») and rows of single letters have less."""

_LETTERS_SHARE: Final = 0.5
"""The smallest share of letters beside digits. Dates and numbers have less."""

_SIGN: Final = re.compile(r"(?:%20|[^\w\s-]{1,3}|_)")
_BY_SIGNS: Final = re.compile(rf"[^\W_]{{1,40}}(?:{_SIGN.pattern}[^\W_]{{1,40}}){{{_MANY_WORDS - 1},}}")
_DIGIT: Final = re.compile("[0-9]")
_BY_DIGIT: Final = re.compile(rf"{_LETTER}{{2,40}}([0-9]){_LETTER}{{2,40}}(?:\1{_LETTER}{{2,40}}){{2,}}")
_HUMP: Final = re.compile("(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_BY_HUMPS: Final = re.compile(rf"{_LETTER}{{12,}}")
_SHORTEST_ROW: Final = 13
"""Characters of the shortest row of words, with the signs between them."""

_TOKEN: Final = re.compile(rf"\S{{{_SHORTEST_ROW},}}")

_LISTING: Final = {"/": ", ", ",": ", ", ";": "; "}
"""A list of names stays a list."""


def joined_words(text: str) -> list[Change]:
    """Spaces for the signs between joined words."""
    if _longest_token(text) < _SHORTEST_ROW:
        return []
    rows = list(_rows(text))
    spared = [detail.span for detail in find_details(text)] if rows else []
    return [change for row, changes in rows if not any(map(row.overlaps, spared)) for change in changes]


def _longest_token(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _rows(text: str) -> Iterator[tuple[Span, list[Change]]]:
    for token in _TOKEN.finditer(text):
        if not (token[0].isalpha() and (token[0].islower() or token[0].istitle())):  # an ordinary long word
            yield from _rows_of_token(token[0], token.start())


def _rows_of_token(token: str, start: int) -> Iterator[tuple[Span, list[Change]]]:
    for joined, between in ((_BY_SIGNS, _SIGN), (_BY_DIGIT, _DIGIT), (_BY_HUMPS, _HUMP)):
        for row in joined.finditer(token):
            at, signs = start + row.start(), list(between.finditer(row[0]))
            if _are_words(row[0], len(signs) + 1):
                yield (
                    Span(at, start + row.end()),
                    [(at + sign.start(), at + sign.end(), _LISTING.get(sign[0], " ")) for sign in signs],
                )


def _are_words(row: str, count: int) -> bool:
    letters, signs = sum(map(str.isalpha, row)), sum(map(str.isalnum, row))
    fewest = _MANY_UNDERSCORED if "_" in row else _MANY_WORDS
    return count >= fewest and letters >= _LETTERS_SHARE * signs and signs >= _WORD_LENGTH * count


_ADDRESSES: Final = (FoundData.LINK, FoundData.EMAIL, FoundData.ACCOUNT)
_WORDS: Final = re.compile(f"{_LETTER}+(?:['’]{_LETTER}+)*")
_QUERY: Final = re.compile(r"\?(?:\w+=)?(\S+)")
"""Behind an e-mail address: the subject or the text of a letter («mailto:x@y.be?subject=...»)."""
_MANY_ADDRESSED: Final = 5
"""A first name, a name and a domain are four."""

_MANY_ASKED: Final = 3

_SHORTEST_ADDRESS: Final = 16
"""Characters of the shortest address with many words."""


def words_of_addresses(text: str) -> str:
    """The text with words in place of each link, e-mail address and account that has many; empty if there is none."""
    if _longest_token(text) < _SHORTEST_ADDRESS:
        return ""
    pieces: list[str] = []
    end = 0
    for detail in find_details(text):
        query = _QUERY.match(text, detail.span.end) if detail.found is FoundData.EMAIL else None
        address = query[1] if query else text[detail.span.start : detail.span.end]
        words = _WORDS.findall(_HUMP.sub(" ", unquote(address)))
        fewest = _MANY_ASKED if query else _MANY_ADDRESSED
        if detail.found in _ADDRESSES and detail.span.start >= end and len(words) >= fewest:
            pieces += [text[end : detail.span.start], " ".join(words)]
            end = query.end() if query else detail.span.end
    return "".join((*pieces, text[end:])) if pieces else ""


_FEWEST_LETTERS: Final = 8
_LONGEST_ABBREVIATION: Final = 3
"""Letters, without the first: a row of «a.u.b. m.a.w. e.a.» is no text with its letters apart."""

_LONGEST_APART: Final = 12
"""Letters, without the first. People who write letters apart for fun do it with one short word."""

_ONE: Final = r"[^\W_]"
_GAP: Final = r"(?:[^\w]|_){1,4}"
_APART: Final = re.compile(rf"(?<![^\W_]){_ONE}(?:{_GAP}{_ONE}(?![^\W_])){{{_FEWEST_LETTERS - 1},}}")
_GAPS: Final = re.compile(_GAP)
_NEXT_WORD: Final = re.compile("[-'’./]\\w")
"""Behind a letter that begins another word, such as a plate."""

_SINGLE: Final = re.compile(r"(?:\b|_)[^\W_](?:\b|_)")
"""Quick, and finds at least every other single letter."""


def letters_apart(text: str) -> list[Change]:
    """The signs between the letters of words: none inside a word, a space for another sign than the usual one."""
    if len(_SINGLE.findall(text)) * 2 < _FEWEST_LETTERS:
        return []
    return [change for row in _APART.finditer(text) for change in _together(row)]


def has_long_row(changes: Sequence[Change]) -> bool:
    """True if the changes of `letters_apart` make a word that is longer than most."""
    words = "".join(new or "x" for _, _, new in changes).split()
    return max(map(len, words), default=0) >= _LONGEST_APART


def _together(row: re.Match[str]) -> Iterator[Change]:
    letters = _GAPS.sub("", row[0])
    if sum(map(str.isdigit, letters)) * 3 > len(letters) or _is_list(letters.lower()):
        return
    gaps = list(_GAPS.finditer(row[0]))
    if _NEXT_WORD.match(row.string, row.end()):
        gaps.pop()
    usual = Counter(gap[0] for gap in gaps).most_common(1)[0][0]
    words = "".join(" " if gap[0] != usual else "x" for gap in gaps).split()
    if max(map(len, words), default=0) < _LONGEST_ABBREVIATION:
        return
    for gap in gaps:
        yield row.start() + gap.start(), row.start() + gap.end(), "" if gap[0] == usual else " "


def _is_list(letters: str) -> bool:
    """«a b c d e f g h», and the same letter over and over."""
    return len(set(letters)) <= 2 or all(one < two for one, two in pairwise(letters))


_TORN: Final = re.compile(
    rf"(?<!\S)({_LETTER}+)([\u2190-\u2bff\u3000-\u303f\ufe0f\u200d\U0001f000-\U0001faff]{{1,6}})({_LETTER}+)(?!\w)"
)
_FEWEST_TORN: Final = 3
_FEWEST_ORDINARY: Final = 2


def torn_words(text: str) -> list[Change]:
    """Nothing for the emoji inside of words («w🔥ie ga🔥at er me🔥e»), if some of the words are everyday ones without it. An
    emoji without blanks around it parts two words («dank je wel🎉tot morgen»)."""
    torn = [] if text.isascii() else list(_TORN.finditer(text))
    ordinary = sum(fold(word[1] + word[3]) in ORDINARY for word in torn)
    if len(torn) < _FEWEST_TORN or ordinary < _FEWEST_ORDINARY:
        return []
    return [(word.start(2), word.end(2), "") for word in torn]


_INNER_CAPITAL: Final = re.compile("(?<=[a-zß-öø-ÿ])[A-ZÀ-ÖØ-Þ]")
_FEWEST_CAPITALS: Final = 4
_CAPITALS_SHARE: Final = 5


def alternating_capitals(text: str) -> list[Change]:
    """Small letters for the capitals inside of words, if there are as many as in «kOm aLlEmAaL»."""
    capitals = list(_INNER_CAPITAL.finditer(text))
    if len(capitals) < _FEWEST_CAPITALS or len(capitals) * _CAPITALS_SHARE < sum(map(str.isalpha, text)):
        return []
    return [(capital.start(), capital.end(), capital[0].lower()) for capital in capitals]
