"""Some things hold for all events in any order."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.choice import Choice
from bot.core.incident import MOST_TOLD, QUIET_AFTER, calls_of
from bot.core.reading import Act, ChatReading
from bot.core.ref import MessageRef
from bot.core.rule import IncidentState
from bot.core.timer_key import IncidentTimer
from tests.core.incidents.night import DESK, GROUP, Night, the
from tests.thorough import examples

TEXTS = (
    "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat",
    "Twee mannen breken een auto open in de Molenstraat",
    "Hij heeft een mes, zwarte jas, Kerkstraat",
    "gebeld", "niet gebeld", "ik niet", "vals alarm", "Politie is ter plaatse", "ja", "nee", "afgesloten", "voorbij",
    "Goed gedaan allemaal", "Wie gaat er mee? We pakken hem zelf aan", "apart",
)  # fmt: skip
WORDS = ("afgesloten", "vals alarm", "ter plaatse", "gebeld", "apart", "terug")
NAMES = st.sampled_from(("Jan", "Els", "Mo", "Wijkagent"))
STEPS = st.one_of(
    st.tuples(st.just("says"), NAMES, st.sampled_from(TEXTS), st.booleans()),
    st.tuples(st.just("later"), st.integers(1, 70)),
    st.tuples(st.just("deletes"), NAMES, st.integers(0, 9)),
    st.tuples(st.just("edits"), NAMES, st.integers(0, 9), st.sampled_from(TEXTS)),
    st.tuples(st.just("desk"), st.sampled_from(WORDS), st.integers(0, 3)),
    st.tuples(st.just("merges"), st.integers(0, 3), st.integers(0, 3)),
    st.tuples(st.just("leaves"), NAMES),
    st.tuples(st.just("presses"), NAMES, st.sampled_from((Choice.CALLED, Choice.OVER, Choice.GOES_ON)), st.integers(0, 3)),
    st.tuples(st.just("holds")),
    st.tuples(st.just("catches up")),
    st.tuples(st.just("finds"), NAMES, st.integers(0, 3), st.booleans()),
    st.tuples(st.just("checks"), NAMES, st.booleans()),
    st.tuples(st.just("pauses"), st.booleans()),
    st.tuples(st.just("keeps house")),
)  # fmt: skip


@settings(max_examples=examples(60))
@given(st.lists(STEPS, max_size=25))
def test_each_chat_has_one_notice_an_incident_and_every_incident_ends(steps: list[tuple[object, ...]]) -> None:
    night = Night()
    said: list[MessageRef] = []
    for step in steps:
        codes = [each.code for each in night.lane.incidents.values()] or ["7X9"]
        ids = list(night.lane.incidents) or ["none"]
        match step:
            case ("says", str(name), str(text), bool(answers)):
                said.append(night.says(name, text, said[-1] if answers and said else None))
            case ("later", int(minutes)):
                night.later(minutes=minutes)
            case ("deletes", str(name), int(which)) if said:
                night.deletes(name, said[which % len(said)])
            case ("edits", str(name), int(which), str(text)) if said:
                night.edits(name, said[which % len(said)], text)
            case ("desk", str(word), int(which)):
                night.on_desk("Mo", f"{word} {codes[which % len(codes)]}")
            case ("merges", int(one), int(other)):
                night.on_desk("Mo", f"samen {codes[one % len(codes)]} {codes[other % len(codes)]}")
            case ("leaves", str(name)):
                night.leaves(name)
            case ("presses", str(name), Choice() as choice, int(which)):
                night.presses(name, choice, ids[which % len(ids)])
            case ("finds", str(name), int(which), bool(called)):
                said.append(_finds(night, name, ids[which % len(ids)], called))
            case ("checks", str(name), bool(taken_back)) if seen := [ref for ref in night.shown if ref.chat == GROUP]:
                (night.takes_back if taken_back else night.reacts)(name, "✅", seen[-1])
            case ("pauses", bool(begins)):
                night.commands("Mo", "pause" if begins else "resume")
            case ("holds",):
                night.holding = night.holding if night.holding is not None else []
            case ("catches up",):
                night.catches_up()
            case _:
                night.housekeeping()
        _holds(night)
    night.catches_up()
    _stands_as_it_should(night)
    night.later(seconds=(2 * QUIET_AFTER).total_seconds())
    assert night.incidents() == []
    night.hides(the("is_it_over"))
    night.later(hours=2)
    night.housekeeping()
    assert not night.lane.incidents
    assert not any(isinstance(timer, IncidentTimer) for timer in night.lane.timers)


def _finds(night: Night, name: str, id: str, called: bool) -> MessageRef:
    find = ChatReading(True, called, False, Act.ADDS, id, plain_danger=True, in_peril=True)
    found = night.says(name, "ze ligt bewusteloos in de vijver, 112 gebeld" if called else "ze ademt niet", chat=find)
    night.chat = None
    return found


def _holds(night: Night) -> None:
    for incident in night.lane.incidents.values():
        callers = [(call.by.ref, call.answers) for call in calls_of(incident)]
        assert len(callers) == len(set(callers))
        assert incident.asked_anew_at is not None or all(answers for _, answers in callers)
        assert incident.asked_anew_at is not None or incident.police_again_at is None
        chats = [notice.chat for notice in incident.notices]
        assert len(chats) == len(set(chats))
        assert len(incident.told) <= MOST_TOLD
        assert (incident.closed_at is None) == (incident.outcome is None)
        if incident.closed_at is None:
            assert any(
                isinstance(timer, IncidentTimer) and timer.incident == incident.id for timer in night.lane.timers
            )
            assert night.now - incident.last_at < QUIET_AFTER + timedelta(seconds=1)
    codes = [each.code for each in night.lane.incidents.values()]
    assert len(codes) == len(set(codes))


def _stands_as_it_should(night: Night) -> None:
    """The chats show the same as the state."""
    for incident in night.lane.incidents.values():
        for chat in (GROUP, DESK):
            notice = incident.notice_in(chat)
            if notice is not None and incident.closed_at is not None and incident.outcome != "merged":
                key = "incident_quiet" if incident.outcome == "quiet" else "incident_closed"
                assert the(key).search(night.shown[notice])
            elif notice is not None and incident.closed_at is None:
                assert not any(the(key).search(night.shown[notice]) for key in ("incident_closed", "incident_quiet"))
                open_now = incident.state is IncidentState.OPEN
                assert open_now or not the("call_emergency").search(night.shown[notice])
                assert not (open_now and the("incident_called").search(night.shown[notice]))
