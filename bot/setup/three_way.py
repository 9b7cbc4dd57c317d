"""Joins two changes of one piece of YAML: that of a watch, and that of a new version of the shipped rules.

The unit is a word of YAML: a key, a phrase, a quoted text, a bracket, a comment. So a list that both changed is joined phrase
by phrase, whatever its lines are, and comments stay where they are. Where both changed a comment, that of the watch stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, NamedTuple

_WORD: Final = re.compile(
    r"""(?P<lead>\s*)(?P<text>
      \#[^\r\n]*
    | (?:-\ +)?(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')
    | (?:-\ +)?[^\s,\[\]{}"'](?:(?!\ \#|:\s|\ +[,\[\]{}\r\n])[^,\[\]{}\r\n])*:?
    | \S
    )""",
    re.VERBOSE,
)
_LINE: Final = re.compile(r"\n( *)")


@dataclass(frozen=True, slots=True)
class _Word:
    """`lead`: the space and the line breaks before it."""

    lead: str
    text: str


def joined(before: str, own: str, after: str, indent: int = 0) -> str | None:
    """`own` with everything that differs between `before` and `after`. None if both changed the same words.

    `indent`: by how many columns the own piece stands further to the right.
    """
    line_break = "\r\n" if "\r\n" in own else "\n"
    base, theirs = ([_moved(word, indent, line_break) for word in _words(text)] for text in (before, after))
    ours = _words(own)
    found: list[_Word] = []
    at = _Place(0, 0, 0)
    for place, length in _common(base, ours, theirs):
        chosen = _choose(base[at.base : place.base], ours[at.own : place.own], theirs[at.after : place.after])
        if chosen is None:
            return None
        same = (words[start : start + length] for words, start in zip((base, ours, theirs), place, strict=True))
        found += [*chosen, *(new if kept.lead == old.lead else kept for old, kept, new in zip(*same, strict=True))]
        at = _Place(place.base + length, place.own + length, place.after + length)
    return "".join(word.lead + word.text for word in _spaced(found))


class _Place(NamedTuple):
    """A place that the three rows of words have in common, by its index in each."""

    base: int
    own: int
    after: int


def _words(text: str) -> list[_Word]:
    return [_Word(found["lead"], found["text"]) for found in _WORD.finditer(text.rstrip())]


def _moved(word: _Word, indent: int, line_break: str) -> _Word:
    lead = _LINE.sub(lambda found: line_break + " " * max(0, len(found[1]) + indent), word.lead)
    return _Word(lead, word.text)


def _choose(base: Sequence[_Word], ours: Sequence[_Word], theirs: Sequence[_Word]) -> Sequence[_Word] | None:
    """The words of the side that changed something. None if both did, each in its own way."""
    if _texts(ours) in (_texts(base), _texts(theirs)):
        return theirs if _texts(ours) == _texts(base) != _texts(theirs) else ours
    if _texts(theirs) == _texts(base):
        return ours
    if _values(theirs) in (_values(base), _values(ours)):
        return ours
    return theirs if _values(ours) == _values(base) else None


def _values(words: Sequence[_Word]) -> list[str]:
    """The texts without comments."""
    return [word.text for word in words if not word.text.startswith("#")]


def _texts(words: Sequence[_Word]) -> list[str]:
    return [word.text for word in words]


def _common(base: Sequence[_Word], ours: Sequence[_Word], theirs: Sequence[_Word]) -> Iterator[tuple[_Place, int]]:
    """Where all three have the same words, and how many; at last the end, with none."""
    left, right = _matches(base, ours), _matches(base, theirs)
    while left and right:
        (start, own, length), (other_start, after, other_length) = left[0], right[0]
        begin, end = max(start, other_start), min(start + length, other_start + other_length)
        if begin < end:
            yield _Place(begin, own + begin - start, after + begin - other_start), end - begin
        done = left if start + length < other_start + other_length else right
        del done[0]
    yield _Place(len(base), len(ours), len(theirs)), 0


def _matches(base: Sequence[_Word], other: Sequence[_Word]) -> list[tuple[int, int, int]]:
    """Commas are everywhere, so they alone make no match."""
    matcher = SequenceMatcher(lambda text: text == ",", _texts(base), _texts(other), autojunk=False)
    return [(each.a, each.b, each.size) for each in matcher.get_matching_blocks()]


def _spaced(words: Sequence[_Word]) -> Iterator[_Word]:
    """The words with a space behind each comma: a new first phrase may come before one that was written right behind the
    bracket."""
    last = ""
    for word in words:
        yield word if word.lead or last != "," else _Word(" ", word.text)
        last = word.text
