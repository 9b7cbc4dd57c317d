"""The index of the cases answers as a look at each case would."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.core import indexes
from bot.core.case import Case
from bot.core.ref import MessageRef
from tests.kit import CASE, GROUP, person

IDS, CODES, AUTHORS = "aBc", "ABX", ("Jan", "Els", "Mo")


def _case(id: str, code: str, author: str) -> Case:
    return replace(CASE, id=id, code=code, message=MessageRef(GROUP, id), author=person(author))


CASES = st.builds(_case, st.sampled_from(IDS), st.sampled_from(CODES), st.sampled_from(AUTHORS))


def looked_through(cases: Mapping[str, Case], code: str) -> Case | None:
    return next((case for case in cases.values() if code.upper() == case.code or code == case.id), None)


@given(st.lists(CASES, max_size=8), st.integers(0, 8))
def test_it_answers_like_a_look_at_each_case(added: list[Case], asked_after: int) -> None:
    cases: Mapping[str, Case] = {}
    for number, case in enumerate(added):
        cases = indexes.with_case(cases, case)
        if number < asked_after:
            continue
        for code in (*IDS, *CODES, "x"):
            assert indexes.of_code(cases, code) is looked_through(cases, code)
            assert indexes.of_code(dict(cases), code) is looked_through(cases, code)
        for author in (person(name).ref.id for name in AUTHORS):
            own = [each for each in cases.values() if each.author.ref.id == author]
            assert indexes.of_author(cases, author) == own == indexes.of_author(dict(cases), author)


@given(st.lists(st.tuples(CASES, st.sampled_from(IDS), st.lists(st.sampled_from(IDS), max_size=10)), max_size=8))
def test_the_members_of_a_card_are_counted_as_by_a_look_at_each_message(
    added: list[tuple[Case, str, list[str]]],
) -> None:
    cases: Mapping[str, Case] = {}
    for case, first, leads in added:
        cases = indexes.with_case(cases, case)
        card = replace(cases.get(first, case), leads=tuple(leads))
        refs = {each.author.ref for each in (card, *(cases[id] for id in leads if id in cases))}
        assert indexes.count_authors(cases, card) == len(refs) == indexes.count_authors(dict(cases), card)


@given(
    st.dictionaries(st.sampled_from(IDS), CASES),
    st.dictionaries(st.sampled_from(IDS), CASES),
    st.sets(st.sampled_from(IDS)),
)
def test_the_changed_cases_are_those_of_a_look_at_each_case(
    before: dict[str, Case], others: dict[str, Case], gone: set[str]
) -> None:
    after = {id: case for id, case in {**before, **others}.items() if id not in gone}
    for here, there in ((before, after), (after, before)):
        expected = [(here.get(id), case) for id, case in there.items() if here.get(id) is not case]
        assert list(indexes.changed(here, there)) == expected
