"""The cases and the incidents of a watch by id, with indexes of authors, codes and messages.

Every message asks for the earlier cases of its author, and a watch may have a thousand cases. Each message of a raid asks for
the number of its members. Every message also asks for the incidents of the lines before it, and a long evening has a hundred.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress, repeat, takewhile
from operator import attrgetter, is_not
from typing import Final

from bot.core.case import Case
from bot.core.incident import Incident
from bot.core.ref import MessageRef


@dataclass(frozen=True, slots=True)
class _Index:
    """`of_author`: the ids of the cases, by the id of the author's address. `of_code`: the id of the first case with a code."""

    of_author: Mapping[str, tuple[str, ...]]
    of_code: Mapping[str, str]

    def with_case(self, case: Case) -> _Index:
        author = case.author.ref.id
        of_author = {**self.of_author, author: (*self.of_author.get(author, ()), case.id)}
        return _Index(of_author, self.of_code if case.code in self.of_code else {**self.of_code, case.code: case.id})


_LONG = 8
"""The index remembers the members of a card with more messages: a raid adds one message after the other."""


@dataclass(frozen=True, slots=True)
class _Shared:
    """The members whose messages share a card. `leads`: as in its case."""

    leads: tuple[str, ...]
    authors: frozenset[tuple[str, str]]


class IndexedCases(dict[str, Case]):
    """It never changes: `with_case` makes the next one, which takes over what is known. The first question makes an index."""

    __slots__ = ("_index", "_shared")
    _index: _Index | None
    _shared: Mapping[str, _Shared]  # by the id of the first case of a card

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
    fresh._index, fresh._shared = _known_with(cases, case)
    return fresh


def _known_with(cases: Mapping[str, Case], case: Case) -> tuple[_Index | None, Mapping[str, _Shared]]:
    """Missing parts are made anew when they are asked for."""
    if not isinstance(cases, IndexedCases):
        return None, {}
    before, index = cases.get(case.id), cases._index
    if before is None:
        return index and index.with_case(case), cases._shared
    is_same = before.code == case.code and before.author.ref == case.author.ref
    return (index, cases._shared) if is_same else (None, {})


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


def changed(before: Mapping[str, Case], after: Mapping[str, Case]) -> Sequence[tuple[Case | None, Case]]:
    """The cases of `after` that are not the same in `before`, each with its value there; None: it is new."""
    if before is after:
        return ()
    moved = map(is_not, after.values(), chain(before.values(), repeat(None)))  # nearly all stand in their place
    return [(was, case) for id, case in compress(after.items(), moved) if (was := before.get(id)) is not case]


def count_authors(cases: Mapping[str, Case], first: Case) -> int:
    """The number of members whose messages share the card of this case."""
    known = cases._shared.get(first.id) if isinstance(cases, IndexedCases) else None
    if known is None or first.leads[: len(known.leads)] != known.leads:
        known = _Shared((), frozenset({_address(first)}))
    fresh = first.leads[len(known.leads) :]
    there = tuple(takewhile(cases.__contains__, fresh))  # a new case joins the card before it joins the cases
    if there:
        known = _Shared((*known.leads, *there), known.authors.union(_address(cases[id]) for id in there))
    if isinstance(cases, IndexedCases) and len(known.leads) >= _LONG:
        cases._shared = {**cases._shared, first.id: known}
    return len(known.authors.union(_address(cases[id]) for id in fresh[len(there) :] if id in cases))


def _address(case: Case) -> tuple[str, str]:
    return case.author.ref.platform, case.author.ref.id


class IndexedIncidents(dict[str, Incident]):
    """It never changes: `with_incident` makes the next one. All versions share the index, so it also knows what was so once.
    The first question makes it."""

    __slots__ = ("_of_message",)
    _of_message: dict[str, tuple[str, ...]] | None  # the ids of incidents, by the id of a message

    def index(self) -> Mapping[str, tuple[str, ...]]:
        if self._of_message is None:
            self._of_message = {}
            for incident in self.values():
                _note(self._of_message, incident)
        return self._of_message


def with_incident(incidents: Mapping[str, Incident], incident: Incident) -> IndexedIncidents:
    """The incidents with this one in place of that with its id, or behind the others."""
    fresh, before = IndexedIncidents(incidents), incidents.get(incident.id)
    fresh[incident.id] = incident
    fresh._of_message = known = incidents._of_message if isinstance(incidents, IndexedIncidents) else None
    if known is not None and (before is None or _REFS(before) != _REFS(incident)):
        _note(known, incident)
    return fresh


def candidates(incidents: Mapping[str, Incident], message: MessageRef) -> Sequence[Incident]:
    """The incidents that may be about this message, in their order."""
    if not isinstance(incidents, IndexedIncidents):
        return tuple(incidents.values())
    ids = incidents.index().get(message.id, ())
    if len(ids) > 1:
        return [incident for incident in incidents.values() if incident.id in ids]
    return [incidents[id] for id in ids if id in incidents]


_ID: Final = attrgetter("message.id")
_REFS: Final = attrgetter("told", "notices", "former", "report", "question", "again")


def _note(index: dict[str, tuple[str, ...]], incident: Incident) -> None:
    others = (incident.report, incident.question, incident.facts_of.message, *incident.notices, *incident.former)
    posts = (told.post for told in incident.told)
    ids = {ref.id for ref in chain(others, posts) if ref is not None}.union(map(_ID, incident.told))
    for id in ids:
        known = index.get(id, ())
        if incident.id not in known:
            index[id] = (*known, incident.id)
