"""The cases of a watch by id, with an index of their authors and codes.

Every message asks for the earlier cases of its author, and a watch may have a thousand cases.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.case import Case


@dataclass(frozen=True, slots=True)
class _Index:
    """`of_author`: the ids of the cases, by the id of the author's address. `of_code`: the id of the first case with a code."""

    of_author: Mapping[str, tuple[str, ...]]
    of_code: Mapping[str, str]

    def with_case(self, case: Case) -> _Index:
        author = case.author.ref.id
        of_author = {**self.of_author, author: (*self.of_author.get(author, ()), case.id)}
        return _Index(of_author, self.of_code if case.code in self.of_code else {**self.of_code, case.code: case.id})


class IndexedCases(dict[str, Case]):
    """It never changes: `with_case` makes the next one, which takes the index over. The first question makes an index."""

    __slots__ = ("_index",)
    _index: _Index | None

    def index(self) -> _Index:
        if self._index is None:
            authors: dict[str, list[str]] = {}
            codes: dict[str, str] = {}
            for case in self.values():
                authors.setdefault(case.author.ref.id, []).append(case.id)
                codes.setdefault(case.code, case.id)
            self._index = _Index({author: tuple(ids) for author, ids in authors.items()}, codes)
        return self._index


def with_case(cases: Mapping[str, Case], case: Case) -> IndexedCases:
    """The cases with this one in place of that with its id, or behind the others."""
    fresh = IndexedCases(cases)
    fresh[case.id] = case
    fresh._index = _index_with(cases, case)
    return fresh


def _index_with(cases: Mapping[str, Case], case: Case) -> _Index | None:
    """None: it is made anew when it is asked for."""
    if not isinstance(cases, IndexedCases) or cases._index is None:
        return None
    before = cases.get(case.id)
    if before is None:
        return cases._index.with_case(case)
    is_same = before.code == case.code and before.author.ref.id == case.author.ref.id
    return cases._index if is_same else None


def of_author(cases: Mapping[str, Case], id: str) -> Sequence[Case]:
    """The cases of the authors whose address has this id, in their order."""
    if isinstance(cases, IndexedCases):
        return [cases[case] for case in cases.index().of_author.get(id, ())]
    return [case for case in cases.values() if case.author.ref.id == id]


def of_code(cases: Mapping[str, Case], code: str) -> Case | None:
    """The first case with this id, or with this code in upper or lower case."""
    wanted = code.upper()
    if isinstance(cases, IndexedCases):
        found = cases.index().of_code.get(wanted)
        if found is None or code not in cases:
            return cases.get(code if found is None else found)
    return next((case for case in cases.values() if wanted == case.code or code == case.id), None)
