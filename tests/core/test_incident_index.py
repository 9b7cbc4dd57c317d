"""The index of the incidents answers as a look at each incident would."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from bot.core import indexes
from bot.core.incident import Incident, IncidentMessage
from bot.core.ref import MessageRef
from tests.kit import DESK, GROUP, NOON, person

REFS = [MessageRef(chat, id) for chat in (GROUP, DESK) for id in "123"]
REF = st.sampled_from(REFS)
SOME = st.lists(REF, max_size=3).map(tuple)


def _told(ref: MessageRef) -> IncidentMessage:
    return IncidentMessage(ref, person("Jan"), NOON, report=True)


TOLD = REF.map(_told)
INCIDENTS = st.builds(
    Incident, id=st.sampled_from("abc"), group=st.just(GROUP), report=REF, reporter=st.just(person("Jan")),
    opened_at=st.just(NOON), last_at=st.just(NOON), told=st.lists(TOLD, max_size=3).map(tuple), notices=SOME, former=SOME,
    question=REF | st.none(), again=TOLD | st.none(), facts=st.sampled_from(("", "in de Kerkstraat")),
)  # fmt: skip


def about(incidents: Mapping[str, Incident], ref: MessageRef) -> list[Incident]:
    return [incident for incident in incidents.values() if incident.is_about(ref)]


@given(st.lists(INCIDENTS, max_size=8), st.integers(0, 8))
def test_it_leaves_out_no_incident_of_a_message(added: list[Incident], asked_after: int) -> None:
    incidents: Mapping[str, Incident] = {}
    for number, incident in enumerate(added):
        incidents = indexes.with_incident(incidents, incident)
        if number < asked_after:
            continue
        for ref in REFS:
            candidates = indexes.candidates(incidents, ref)
            assert [each for each in candidates if each.is_about(ref)] == about(incidents, ref)
            assert list(candidates) == [each for each in incidents.values() if each in candidates]
            assert indexes.candidates(dict(incidents), ref) == tuple(incidents.values())


@given(st.lists(INCIDENTS, min_size=2, max_size=8))
def test_an_earlier_version_keeps_its_answers(added: list[Incident]) -> None:
    first: Mapping[str, Incident] = {}
    for incident in added[:-1]:
        first = indexes.with_incident(first, incident)
    before = [about(first, ref) for ref in REFS]
    indexes.candidates(first, REFS[0])
    indexes.candidates(indexes.with_incident(first, added[-1]), REFS[0])
    for ref, known in zip(REFS, before, strict=True):
        assert [each for each in indexes.candidates(first, ref) if each.is_about(ref)] == known
