"""The second view of a text: what a reader sees in words written so that a filter shall not see them.

Four disguises are taken off: letters of other alphabets («раk»), digits and signs for letters («kl00tzak»), single
letters apart («p.a.k z.e»), and a letter three times or more («paaaakt»). Nothing is decided here: the view is matched
besides the first, so what is taken off wrongly costs nothing unless it makes a phrase of the rules. Plates, numbers,
addresses of the net and accounts are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Final

import re2

from bot.core.reading import Detail, FoundData
from bot.reader.personal_data.shapes import find_details
from bot.reader.text.leet import is_disguised, letters_for
from bot.reader.text.look_alikes import FANCY, FOREIGN
from bot.reader.text.normalisation import Normalised, fold, normalise

_ONE: Final = r"[a-z0-9@$€!|]"
_APART: Final = r" ._*/~+-"


def _suspect() -> str:
    """Whatever any of the disguises begins with; one pass over the text tells that there is none."""
    thrice = "|".join(letter * 3 for letter in ascii_lowercase if letter not in _OFTEN_THRICE)
    others = "".join(sorted({fold(letter) for letter in (*FOREIGN, *FANCY)} - set(ascii_lowercase)))
    leet = r"[a-z][013457-9@$€!|]+[a-z]|\b[0134][a-z]{4}|\$[a-z]|[a-z]\$"
    apart = "|".join(rf"\b{_ONE}[{sign}]{_ONE}[{sign}]{_ONE}(?:[^a-z0-9]|$)" for sign in _APART)
    return f"{thrice}|{leet}|{apart}|[{others}]"


_OFTEN_THRICE: Final = "wx"
"""Addresses of the net, and kisses."""

_SUSPECT: Final = re2.compile(_suspect())


def undisguised(view: Normalised) -> tuple[Normalised, ...]:
    """The text without its disguises, mapped to the original; empty when nothing is disguised. Two views where it can be
    read in two ways («paaak»: «paak», «pak»; «k1»: «ki», «kl»), the likelier first."""
    if _SUSPECT.search(view.folded.encode()) is None:
        return ()
    plain = _Line(view.folded, range(len(view.folded)))
    spared = _spared(view)
    line = plain.with_changes(_look_alikes(view))
    line = line.with_changes(_letters_apart(line, spared))
    both = [_read(line, spared, first) for first in (True, False)]
    return tuple(seen.mapped(view) for seen in dict.fromkeys(both) if seen.letters != view.folded)


def undisguise(text: str) -> str:
    """The text as a reader sees it: itself, or folded and without its disguises where it has any."""
    views = undisguised(normalise(text))
    return views[0].folded if views else text


@dataclass(frozen=True, slots=True)
class _Line:
    """What is left of a folded text, and where in it each letter stands."""

    letters: str
    places: tuple[int, ...] | range

    def with_changes(self, changes: Mapping[int, str]) -> _Line:
        """Letters by number replaced by another, or left out («»)."""
        if not changes:
            return self
        kept = [place for place in range(len(self.letters)) if changes.get(place) != ""]
        letters = "".join(changes.get(place, self.letters[place]) for place in kept)
        return _Line(letters, tuple(self.places[place] for place in kept))

    def mapped(self, view: Normalised) -> Normalised:
        ends = (*self.places, len(view.folded))
        origins = ends if view.origins is None else tuple(view.origins[place] for place in ends)
        return Normalised(view.original, self.letters, origins)


def _read(line: _Line, spared: frozenset[int], first: bool) -> _Line:
    line = line.with_changes(dict(_leet(line, spared, first)))
    return line.with_changes(dict(_repeats(line, 2 if first else 1)))


_SPARED: Final = frozenset(
    {FoundData.PLATE, FoundData.PHONE, FoundData.EMAIL, FoundData.IBAN, FoundData.LINK, FoundData.ACCOUNT}
)


def _spared(view: Normalised) -> frozenset[int]:
    """The places in the folded text that lie in something with a spelling of its own."""
    inside = {place for detail in find_details(view.original) if detail.found in _SPARED for place in _all(detail)}
    if not inside:
        return frozenset()
    origins = view.origins or range(len(view.folded))
    return frozenset(place for place in range(len(view.folded)) if origins[place] in inside)


def _all(detail: Detail) -> range:
    return range(detail.span.start, detail.span.end)


_WORD: Final = re.compile(r"[\w\U0001F150-\U0001F189]+")
_LATIN: Final = re.compile("[a-z]")


def _look_alikes(view: Normalised) -> dict[int, str]:
    """What the letters of other alphabets look like: in words with Latin letters, and in a Latin text."""
    if view.folded.isascii():
        return {}
    latin = len(_LATIN.findall(view.folded)) > sum(map(str.isalpha, view.folded)) / 2
    changes = {}
    for word in _WORD.finditer(view.folded):
        seen = {place: letter for place in range(*word.span()) if (letter := _look(view, place))}
        rest = word.end() - word.start() - len(seen)
        fancy = any(view.folded[place] in FANCY for place in seen)
        if fancy or _LATIN.search(word[0]) or (latin and not rest):
            changes.update(seen)
    return changes


def _look(view: Normalised, place: int) -> str | None:
    """The capital before the small one: what was written as «Н» was folded to «н»."""
    written = view.original[view.origins[place] if view.origins else place]
    folded = view.folded[place]
    return FANCY.get(folded) or FOREIGN.get(written) or FOREIGN.get(folded)


_NO_MORE: Final = r"(?![a-z0-9])(?!(?<= .)[._*/~+-][a-z0-9])"
"""Behind a row nothing goes on; not in another way either: of «e k.l.o» the row is «k.l.o»."""

_ROW: Final = re.compile(rf"(?<![a-z0-9]){_ONE}([{_APART}]){_ONE}(?:\1{_ONE})+{_NO_MORE}")
_ROWS: Final = {sign: re.compile(rf"(?<![a-z0-9]){_ONE}(?:{re.escape(sign)}{_ONE})+{_NO_MORE}") for sign in _APART}
_FEWEST: Final = 3


def _letters_apart(line: _Line, spared: frozenset[int]) -> dict[int, str]:
    """The signs between letters that stand apart. Where one word is written so, words of two letters are too."""

    def free(row: re.Match[str]) -> bool:
        return spared.isdisjoint(line.places[row.start() : row.end()]) and not row[0][::2].isdigit()

    signs = sorted({row[1] for row in _ROW.finditer(line.letters) if free(row) and _spells(row[0][::2])})
    rows = (row for sign in signs for row in _ROWS[sign].finditer(line.letters) if free(row))
    return {place: "" for row in rows for place in range(row.start() + 1, row.end(), 2)}


def _spells(letters: str) -> bool:
    """Not an enumeration («a b c»), kisses, more digits than letters, or small words beside a number («y a 2»)."""
    count = len(_LATIN.findall(letters))
    if len(letters) < _FEWEST or count * 2 < len(letters) or letters in ascii_lowercase or len(set(letters)) == 1:
        return False
    return count > _FEWEST or (letters[0].isalpha() and letters[-1].isalpha())


_TOKEN: Final = re.compile(rf"{_ONE}+")


def _leet(line: _Line, spared: frozenset[int], first: bool) -> Iterator[tuple[int, str]]:
    tokens = [token for token in _TOKEN.finditer(line.letters) if _may_be_leet(token, line, spared)]
    beside = any(is_disguised(token[0]) for token in tokens)
    for token in tokens:
        for place, letter in letters_for(token[0], first, beside):
            yield token.start() + place, letter


def _may_be_leet(token: re.Match[str], line: _Line, spared: frozenset[int]) -> bool:
    if token[0].isalpha() or not spared.isdisjoint(line.places[token.start() : token.end()]):
        return False
    return not (line.letters[token.end() : token.end() + 1] == "." and "@" in token[0])


_THRICE: Final = re.compile(rf"([{''.join(set(ascii_lowercase) - set(_OFTEN_THRICE))}])\1{{2,}}")


def _repeats(line: _Line, kept: int) -> Iterator[tuple[int, str]]:
    for run in _THRICE.finditer(line.letters):
        yield from ((place, "") for place in range(run.start() + kept, run.end()))
