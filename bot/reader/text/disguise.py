"""Views of a text without its disguises: what a person sees in words that are spelled to escape a filter.

Five disguises are removed: letters of other alphabets («раk»), digits and signs for letters («kl00tzak»), single letters
apart («p.a.k z.e», «(p)(a)(k)»), a letter three times or more («paaaakt»), and each letter twice («ppaakk»). The lists are
matched against these views as well as against the folded text, so a wrong removal matters only where it makes a phrase of
the rules. The models read the likelier view in place of the text. Plates, telephone numbers, e-mail addresses, links, IBANs
and accounts stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Final

from bot.core.reading import FoundData
from bot.reader.personal_data.shapes import find_details
from bot.reader.phrases.expression import Expression
from bot.reader.text.leet import find_letters, is_disguised
from bot.reader.text.look_alikes import FANCY, FOREIGN
from bot.reader.text.normalisation import NormalisedText, fold, normalise
from bot.reader.text.remembered import remembered

_ONE: Final = r"[a-z0-9@$€!|]"
_APART: Final = r" ._*/~+,·•|=:;^#&-"


def _suspect() -> str:
    """Matches where a disguise may begin. A text without a match has none, and one pass over it is enough."""
    thrice = "|".join(letter * 3 for letter in ascii_lowercase if letter not in _OFTEN_THRICE)
    others = "".join(sorted({fold(letter) for letter in (*FOREIGN, *FANCY)} - set(ascii_lowercase)))
    leet = r"[a-z][013457-9@$€!|]+[a-z]|\b[0134][a-z]{4}|\$[a-z]|[a-z]\$"
    apart = "|".join(rf"\b{_ONE}{sign}{_ONE}{sign}{_ONE}(?:[^a-z0-9]|$)" for sign in map(re.escape, _APART))
    twice = f"(?:{'|'.join(letter * 2 for letter in ascii_lowercase)}){{3}}"
    in_brackets = r"(?:[(\[{][a-z][)\]}]){3}"
    return f"{thrice}|{twice}|{in_brackets}|{leet}|{apart}|[{others}]"


_OFTEN_THRICE: Final = "wx"
"""«www», and kisses («xxx»)."""

_SUSPECT: Final = Expression(_suspect())


@remembered
def _is_suspect(folded: str) -> bool:
    return _SUSPECT.occurs_in(folded.encode())


@remembered
def make_undisguised_views(view: NormalisedText) -> tuple[NormalisedText, ...]:
    """The text without its disguises, mapped to the original; empty if nothing is disguised.

    There are two views, the likelier first, where a disguise has two readings («paaak»: «paak», «pak»; «k1»: «ki», «kl»).
    """
    if not _is_suspect(view.folded):
        return ()
    protected = _protected_positions(view)
    line = _Line(view.folded, range(len(view.folded)))
    line = line.with_changes(_look_alikes(view))
    line = line.with_changes(_brackets_around_letters(line))
    line = line.with_changes(_signs_between_letters(line, protected))
    line = line.with_changes(_second_letters(line))
    readings = [_undo_leet_and_repeats(line, protected, likelier) for likelier in (True, False)]
    return tuple(reading.to_view(view) for reading in dict.fromkeys(readings) if reading.letters != view.folded)


@remembered
def undisguise(text: str) -> str:
    """The likelier view of the text without its disguises, folded; the text itself if it has none."""
    views = make_undisguised_views(normalise(text))
    return views[0].folded if views else text


@dataclass(frozen=True, slots=True)
class _Line:
    """The letters that are left of a folded text. `positions[i]` is the position in the folded text of `letters[i]`."""

    letters: str
    positions: tuple[int, ...] | range

    def with_changes(self, changes: Mapping[int, str]) -> _Line:
        """Replaces letters, by their position in this line; an empty string removes one."""
        if not changes:
            return self
        kept = [index for index in range(len(self.letters)) if changes.get(index) != ""]
        letters = "".join(changes.get(index, self.letters[index]) for index in kept)
        return _Line(letters, tuple(self.positions[index] for index in kept))

    def to_view(self, view: NormalisedText) -> NormalisedText:
        positions = (*self.positions, len(view.folded))
        origins = positions if view.origins is None else tuple(view.origins[position] for position in positions)
        return NormalisedText(view.original, self.letters, origins)


def _undo_leet_and_repeats(line: _Line, protected: frozenset[int], likelier: bool) -> _Line:
    line = line.with_changes(dict(_leet_letters(line, protected, likelier)))
    return line.with_changes(dict(_repeats(line, 2 if likelier else 1)))


_PROTECTED: Final = frozenset(
    {FoundData.PLATE, FoundData.PHONE, FoundData.EMAIL, FoundData.IBAN, FoundData.LINK, FoundData.ACCOUNT}
)


def _protected_positions(view: NormalisedText) -> frozenset[int]:
    """Positions in the folded text inside plates, numbers, addresses and accounts, which are spelled with signs and digits."""
    details = (detail for detail in find_details(view.original) if detail.found in _PROTECTED)
    inside = {position for detail in details for position in range(detail.span.start, detail.span.end)}
    if not inside:
        return frozenset()
    origins = view.origins or range(len(view.folded))
    return frozenset(position for position in range(len(view.folded)) if origins[position] in inside)


_WORD: Final = re.compile(r"[\w\U0001F150-\U0001F189]+")
_LATIN: Final = re.compile("[a-z]")


def _look_alikes(view: NormalisedText) -> dict[int, str]:
    """The Latin letters that letters of other alphabets look like.

    A word changes if it has a fancy or a Latin letter, or if all its letters look Latin in a text that is mostly Latin or has
    words of both alphabets, as no language has.
    """
    if view.folded.isascii():
        return {}
    words = list(_WORD.finditer(view.folded))
    mixed = sum(_LATIN.search(word[0]) is not None and not word[0].isascii() for word in words)
    latin = len(_LATIN.findall(view.folded)) > sum(map(str.isalpha, view.folded)) / 2
    mostly_latin = latin or mixed >= _FEWEST
    changes = {}
    for word in words:
        letters = {position: letter for position in range(*word.span()) if (letter := _look_alike(view, position))}
        has_fancy = any(view.folded[position] in FANCY for position in letters)
        looks_latin = len(letters) == word.end() - word.start()
        if has_fancy or _LATIN.search(word[0]) or (mostly_latin and looks_latin):
            changes.update(letters)
    return changes


def _look_alike(view: NormalisedText, position: int) -> str | None:
    """A capital is looked up as written: Greek «Η» looks like H, but folds to «η», which looks like n."""
    written = view.original[view.origins[position] if view.origins else position]
    folded = view.folded[position]
    return FANCY.get(folded) or FOREIGN.get(written) or FOREIGN.get(folded)


_NO_MORE: Final = r"(?![a-z0-9])(?!(?<= .)[._*/~+,·•|=:;^#&-][a-z0-9])"
"""A row does not end inside another one: in «e k.l.o» the row is «k.l.o», not «e k»."""

_ROW: Final = re.compile(rf"(?<![a-z0-9]){_ONE}([{_APART}]){_ONE}(?:\1{_ONE})+{_NO_MORE}")
_ROWS: Final = {sign: re.compile(rf"(?<![a-z0-9]){_ONE}(?:{re.escape(sign)}{_ONE})+{_NO_MORE}") for sign in _APART}
_FEWEST: Final = 3


def _signs_between_letters(line: _Line, protected: frozenset[int]) -> dict[int, str]:
    """Removes the signs between single letters. One word with a sign is enough to join words of two letters with it too."""

    def may_join(row: re.Match[str]) -> bool:
        return protected.isdisjoint(line.positions[row.start() : row.end()]) and not row[0][::2].isdigit()

    signs = sorted({row[1] for row in _ROW.finditer(line.letters) if may_join(row) and _is_word(row[0][::2])})
    rows = (row for sign in signs for row in _ROWS[sign].finditer(line.letters) if may_join(row))
    return {index: "" for row in rows for index in range(row.start() + 1, row.end(), 2)}


_IN_BRACKETS: Final = re.compile(r"[(\[{]([a-z0-9@$€!|])[)\]}]")
_SOME_IN_BRACKETS: Final = re.compile(rf"(?:{_IN_BRACKETS.pattern}){{{_FEWEST}}}")


def _brackets_around_letters(line: _Line) -> dict[int, str]:
    """Removes the brackets around single letters. One row of them is enough to remove them around every single letter."""
    if _SOME_IN_BRACKETS.search(line.letters) is None:
        return {}
    letters = _IN_BRACKETS.finditer(line.letters)
    return {index: "" for letter in letters for index in (letter.start(), letter.end() - 1)}


_TWICE: Final = re.compile(r"(?<![a-z])(?:([a-z])\1)+(?![a-z])")


def _second_letters(line: _Line) -> dict[int, str]:
    """Halves the words that have each letter twice. One long word like that is enough to halve the short ones too."""
    words = list(_TWICE.finditer(line.letters))
    if not any(word.end() - word.start() >= 2 * _FEWEST and len(set(word[0])) > 1 for word in words):
        return {}
    return {index: "" for word in words for index in range(word.start(), word.end(), 2)}


def _is_word(letters: str) -> bool:
    """False for an enumeration («a b c»), kisses, more digits than letters, or small words beside a number («y a 2»)."""
    count = len(_LATIN.findall(letters))
    if len(letters) < _FEWEST or count * 2 < len(letters) or letters in ascii_lowercase or len(set(letters)) == 1:
        return False
    return count > _FEWEST or (letters[0].isalpha() and letters[-1].isalpha())


_TOKEN: Final = re.compile(rf"{_ONE}+")


def _leet_letters(line: _Line, protected: frozenset[int], likelier: bool) -> Iterator[tuple[int, str]]:
    tokens = [token for token in _TOKEN.finditer(line.letters) if _may_be_leet(token, line, protected)]
    any_disguised = any(is_disguised(token[0]) for token in tokens)
    for token in tokens:
        for position, letter in find_letters(token[0], likelier, any_disguised):
            yield token.start() + position, letter


def _may_be_leet(token: re.Match[str], line: _Line, protected: frozenset[int]) -> bool:
    if token[0].isalpha() or not protected.isdisjoint(line.positions[token.start() : token.end()]):
        return False
    return not (line.letters[token.end() : token.end() + 1] == "." and "@" in token[0])


_THRICE: Final = re.compile(rf"([{''.join(set(ascii_lowercase) - set(_OFTEN_THRICE))}])\1{{2,}}")


def _repeats(line: _Line, kept: int) -> Iterator[tuple[int, str]]:
    for run in _THRICE.finditer(line.letters):
        yield from ((index, "") for index in range(run.start() + kept, run.end()))
