"""Puts two changes of one text together that were made without knowledge of each other.

The two texts are compared with the one on which both rest, by lines and, within changed lines, by the items of a list: the
shipped lists hold many words in one line. The values in the result must be those of both changes: a coordinator who breaks the
lines of a list anew moves words, which looks like deletions. The result is tried like any other change, and a person confirms
it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from bot.rule_changes.yaml_edit import leaves_of

_ITEM: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"|[\[\]{},]|\s+|[^\s\[\]{},"]+(?: +[^\s\[\]{},"]+)*|.')
"""A quoted text, a sign of YAML, white space, or words up to the next of these, with their key."""

_MOST_ITEMS: Final = 4000
"""Items of changed lines that are compared one by one: more take seconds."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """`start`, `end`: characters of the text on which the change rests, replaced by `text`."""

    start: int
    end: int
    text: str


def merged(base: str, first: str, second: str) -> str | None:
    """The text with both changes of `base`; where both put something in one place, that of `first` comes first. None: both
    change the same place."""
    edits, others = list(_edits(base, first)), list(_edits(base, second))
    fresh = [edit for edit in others if edit not in edits]
    if any(_contradict(edit, other) for edit in edits for other in fresh):
        return None
    whole, at = [], 0
    for edit in sorted([*edits, *fresh], key=lambda edit: (edit.start, edit.end)):
        whole += [base[at : edit.start], edit.text]
        at = max(at, edit.end)
    both = "".join([*whole, base[at:]])
    return both if _holds_both(both, base, first, second) else None


def _holds_both(both: str, base: str, first: str, second: str) -> bool:
    """True if each value is there that one of the changes put there, or that none of them took away. Texts that are no YAML are
    left to those who check the result."""
    before, one, other = (leaves_of(text) for text in (base, first, second))
    if before is None or one is None or other is None:
        return True
    wanted = {leaf for leaf in {*one, *other} if (leaf in one and leaf in other) or leaf not in before}
    made = leaves_of(both)
    return made is not None and {*made} == wanted and all(made[leaf] <= max(one[leaf], other[leaf]) for leaf in made)


def _contradict(edit: _Edit, other: _Edit) -> bool:
    """Two insertions in one place go together only as items or lines of their own, and two deletions always."""
    if edit.start == edit.end == other.start == other.end:
        return not (_separate(edit.text) and _separate(other.text))
    if not edit.text and not other.text:
        return False
    return edit.start < other.end and other.start < edit.end


def _separate(text: str) -> bool:
    bare = text.strip(" ")
    return bare[:1] in ",\n" or bare[-1:] in ",\n"


def _edits(base: str, changed: str) -> Iterator[_Edit]:
    before, after = base.splitlines(keepends=True), changed.splitlines(keepends=True)
    starts = _starts(before)
    for old, new in _differences(before, after):
        here, there = "".join(before[old]), "".join(after[new])
        yield from _finer(starts[old.start], here, there)


def _finer(start: int, before: str, after: str) -> Iterator[_Edit]:
    """The changed items. The changed lines as a whole where a key got another name: its values belong to it."""
    old, new = _ITEM.findall(before), _ITEM.findall(after)
    changes = list(_differences(old, new)) if old and new and len(old) + len(new) <= _MOST_ITEMS else []
    if not changes or any(_renames(old[here], new[there]) for here, there in changes):
        yield _Edit(start, start + len(before), after)
        return
    starts = _starts(old)
    for here, there in changes:
        gone = _with_its_comma(old, here) if there.start == there.stop else here
        yield _Edit(start + starts[gone.start], start + starts[gone.stop], "".join(new[there]))


def _renames(old: list[str], new: list[str]) -> bool:
    keys = _keys(old)
    return bool(keys) and keys != _keys(new)


def _keys(items: list[str]) -> list[str]:
    return [item.partition(":")[0] for item in items if ": " in item or item.endswith(":")]


def _with_its_comma(items: list[str], gone: slice) -> slice:
    """The deletion, moved as far back in the text as it can be: an item takes the comma behind it along, not the one before."""
    start, stop = gone.start, gone.stop
    while stop < len(items) and items[start] == items[stop]:
        start, stop = start + 1, stop + 1
    return slice(start, stop)


def _differences(before: list[str], after: list[str]) -> Iterator[tuple[slice, slice]]:
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield slice(i1, i2), slice(j1, j2)


def _starts(parts: list[str]) -> list[int]:
    """Where each part begins, and where the last one ends."""
    at, starts = 0, [0]
    for part in parts:
        at += len(part)
        starts.append(at)
    return starts
