"""The numbers that the head sees, and the reading made of its answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np

from bot.core.message import Role
from bot.core.reading import Act, Ending
from bot.reader.conversation.features import (
    ACT_ORDER,
    ENDING_ORDER,
    INCIDENT_FEATURES,
    LINE_FEATURES,
    MOST_INCIDENTS,
    MOST_LINES,
    OWN_FEATURES,
    Conversation,
    KnownIncident,
    Line,
    conversation,
    incident_features,
    line_features,
    own_features,
)
from bot.reader.conversation.head import ALL_OUTPUTS, Answer, Head
from bot.reader.conversation.judgement import ChatThresholds, judge
from bot.reader.learned.blend_of_models import OUTPUTS

WIDE, VECTOR = 16, 6
NOW = datetime(2026, 11, 3, 22)
THRESHOLDS = ChatThresholds(danger=0.0, called=2.0, maybe_called=-1.0)


def line(id: str, minutes: float = 0, by: str = "An", vector: float = 1.0, reply_to: str | None = None) -> Line:
    at = NOW + timedelta(minutes=minutes)
    return Line(id, np.full(VECTOR, vector, np.float32), by, Role.MEMBER, at, reply_to, length=20)


def incident(id: str = "i", minutes: float = -5, ended: bool = False) -> KnownIncident:
    at = NOW + timedelta(minutes=minutes)
    people = frozenset({"An"})
    vector = np.ones(VECTOR, np.float32)
    return KnownIncident(
        id,
        vector,
        at,
        at,
        called=False,
        ended=ended,
        danger=False,
        lines=frozenset({id}),
        reporters=people,
        people=people,
    )


def head() -> Head:
    dice = np.random.default_rng(1)
    shapes = {"own": (WIDE, VECTOR), "own_features": (WIDE, OWN_FEATURES), "lines": (WIDE, VECTOR)}
    shapes |= {"line_features": (WIDE, LINE_FEATURES), "incidents": (WIDE, VECTOR), "asks": (WIDE, WIDE)}
    shapes |= {"incident_features": (WIDE, INCIDENT_FEATURES), "out": (ALL_OUTPUTS, WIDE + VECTOR)}
    for number in range(2):
        shapes |= {f"rounds.{number}.{part}": (WIDE, WIDE) for part in ("query", "key", "value", "out")}
        shapes |= {f"rounds.{number}.up": (2 * WIDE, WIDE), f"rounds.{number}.down": (WIDE, 2 * WIDE)}
    arrays = {f"{name}.weight": dice.normal(size=shape) for name, shape in shapes.items()}
    arrays |= {f"{name}.bias": dice.normal(size=shape[0]) for name, shape in shapes.items()}
    return Head({**arrays, "nothing": dice.normal(size=WIDE), "likely.weight": dice.normal(size=(1, WIDE))})


def answer(act: Act = Act.NONE, danger: float = -3.0, called: float = -3.0, of: int = 0, known: int = 1) -> Answer:
    acts = np.full(len(ACT_ORDER), -5.0, np.float32)
    acts[ACT_ORDER.index(act)] = 0
    incidents = np.full(known + 1, -5.0, np.float32)
    incidents[of] = 0
    labels = np.zeros(OUTPUTS, np.float32)
    labels[1] = 5  # an update
    return Answer(labels, danger, called, acts, np.zeros(len(ENDING_ORDER), np.float32), incidents)


def test_only_the_last_dozen_lines_of_an_hour_are_seen() -> None:
    talk = conversation(line("last"), [line(str(n), n - 70) for n in range(70)], [])
    assert [old.id for old in talk.before] == [str(n) for n in range(70 - MOST_LINES, 70)]
    assert conversation(line("last"), [line("old", -60)], []).before == ()


def test_the_incidents_spoken_of_last_are_seen_and_none_older_than_two_hours() -> None:
    incidents = [incident(str(n), -n) for n in range(6)] + [incident("old", -121)]
    talk = conversation(line("last"), [], incidents)
    assert [each.id for each in talk.incidents] == ["0", "1", "2", "3"][:MOST_INCIDENTS]


def test_the_numbers_have_their_shapes_with_nothing_around_and_with_everything() -> None:
    for talk in (Conversation(line("a")), Conversation(line("a"), (line("b", -1),), (incident(),))):
        assert own_features(talk).shape == (OWN_FEATURES,)
        assert line_features(talk).shape == (len(talk.before), LINE_FEATURES)
        assert incident_features(talk).shape == (len(talk.incidents), INCIDENT_FEATURES)


def test_who_spoke_and_what_is_answered_change_the_numbers() -> None:
    before = (line("b", -1, by="Bo"),)
    talk = Conversation(line("a", by="Bo", reply_to="b"), before)
    other = Conversation(line("a", by="An"), before)
    assert not np.array_equal(line_features(talk), line_features(other))


def test_another_street_is_told_from_no_street() -> None:
    known = replace(incident(), streets=frozenset({"g kerkstr"}))
    elsewhere = Conversation(replace(line("a"), streets=("g molenstr",)), (), (known,))
    nowhere = Conversation(line("a"), (), (known,))
    assert not np.array_equal(incident_features(elsewhere), incident_features(nowhere))


def test_the_head_answers_with_and_without_a_conversation() -> None:
    alone = np.zeros(OUTPUTS, np.float32)
    for talk in (Conversation(line("a")), Conversation(line("a"), (line("b", -1),), (incident(), incident("j")))):
        found = head().answer(talk, alone)
        assert found.labels.shape == (OUTPUTS,)
        assert found.incidents.shape == (len(talk.incidents) + 1,)
        assert np.isclose(np.exp(found.acts).sum(), 1, atol=1e-5)
        assert np.isclose(np.exp(found.incidents).sum(), 1, atol=1e-5)


def test_what_was_said_before_changes_the_answer() -> None:
    alone = np.zeros(OUTPUTS, np.float32)
    dice = np.random.default_rng(2)
    before = replace(line("b", -1), vector=dice.normal(size=VECTOR).astype(np.float32))
    with_it, without = (head().answer(Conversation(line("a"), told), alone) for told in ((before,), ()))
    assert not np.allclose(with_it.labels, without.labels)


def test_danger_opens_an_incident_whatever_the_act() -> None:
    found = judge(Conversation(line("a")), answer(danger=1.0, known=0), THRESHOLDS)
    assert (found.act, found.danger, found.incident) == (Act.OPENS, True, None)


def test_danger_in_an_incident_that_is_over_opens_another() -> None:
    talk = Conversation(line("a"), (), (incident(ended=True),))
    assert judge(talk, answer(danger=1.0, of=1), THRESHOLDS).act is Act.OPENS


def test_news_with_nothing_known_opens_an_incident() -> None:
    assert judge(Conversation(line("a")), answer(Act.ADDS, known=0), THRESHOLDS).act is Act.OPENS


def test_nothing_ends_where_nothing_is_known() -> None:
    assert judge(Conversation(line("a")), answer(Act.ENDS, known=0), THRESHOLDS).act is Act.NONE


def test_a_call_in_doubt_is_not_said() -> None:
    talk = Conversation(line("a"), (), (incident(),))
    doubted, sure = (judge(talk, answer(Act.ADDS, called=value), THRESHOLDS) for value in (1.0, 3.0))
    assert (doubted.called, doubted.maybe_called) == (False, True)
    assert (sure.called, sure.maybe_called, sure.incident) == (True, False, "i")


def test_a_call_for_nothing_is_none() -> None:
    assert not judge(Conversation(line("a")), answer(called=5.0, known=0), THRESHOLDS).called


def test_an_end_says_how() -> None:
    talk = Conversation(line("a"), (), (incident(),))
    assert judge(talk, answer(Act.ENDS), THRESHOLDS).ending is ENDING_ORDER[0]


KERKSTRAAT, MOLENSTRAAT = "g kerkstr", "g molenstr"


def news(by: str, street: str, of: KnownIncident, reply_to: str | None = None) -> Act:
    """The act of news that the head adds to the incident."""
    said = replace(line("a", by=by, reply_to=reply_to), streets=(street,))
    return judge(Conversation(said, (), (of,)), answer(Act.ADDS), THRESHOLDS).act


def test_facts_of_somebody_new_in_a_street_that_nobody_named_open_a_second_incident() -> None:
    assert news("Bo", MOLENSTRAAT, incident()) is Act.OPENS
    assert news("Bo", MOLENSTRAAT, replace(incident(), streets=frozenset({KERKSTRAAT}))) is Act.OPENS


def test_facts_in_the_same_street_or_by_a_person_of_the_incident_or_in_answer_to_it_add_to_it() -> None:
    assert news("Bo", KERKSTRAAT, replace(incident(), streets=frozenset({KERKSTRAAT}))) is Act.ADDS
    assert news("An", MOLENSTRAAT, incident()) is Act.ADDS
    assert news("Bo", MOLENSTRAAT, incident(), reply_to="i") is Act.ADDS


def test_no_second_incident_where_the_head_rules_it_out() -> None:
    said = replace(line("a", by="Bo"), streets=(MOLENSTRAAT,))
    sure = answer(Act.ADDS)
    sure.acts[ACT_ORDER.index(Act.OPENS)] = -8
    assert judge(Conversation(said, (), (incident(),)), sure, THRESHOLDS).act is Act.ADDS


def test_a_line_may_open_an_incident_from_a_threshold_on() -> None:
    doubted, unlikely = answer(known=0), answer(known=0)
    doubted.acts[ACT_ORDER.index(Act.OPENS)] = -1.5
    found = [judge(Conversation(line("a")), each, THRESHOLDS) for each in (doubted, unlikely)]
    assert [each.maybe_opens for each in found] == [True, False]


def test_facts_amid_talk_open_an_incident_as_a_report_does_while_none_is_known() -> None:
    torn = answer(Act.NONE, known=0)
    torn.acts[ACT_ORDER.index(Act.OPENS)] = 0.5
    thresholds = ChatThresholds(danger=0.0, called=2.0, maybe_called=-1.0, opens_no_report=-1.0)
    assert judge(Conversation(line("a"), (line("b", -1),)), torn, thresholds).act is Act.OPENS
    assert judge(Conversation(line("a")), torn, thresholds).act is Act.NONE
    known = answer(Act.NONE)
    known.acts[ACT_ORDER.index(Act.OPENS)] = 0.5
    assert judge(Conversation(line("a"), (), (incident(),)), known, thresholds).act is Act.NONE


def test_news_in_danger_by_somebody_new_opens_a_second_incident() -> None:
    def act(by: str, danger: float) -> Act:
        torn = answer(Act.ADDS, danger=danger)
        torn.acts[ACT_ORDER.index(Act.OPENS)] = -0.1
        thresholds = ChatThresholds(danger=0.0, called=2.0, maybe_called=-1.0, opens=-0.8, opens_no_report=-1.0)
        return judge(Conversation(line("a", by=by), (), (incident(),)), torn, thresholds).act

    assert act("Bo", danger=1.0) is Act.OPENS
    assert act("An", danger=1.0) is Act.ADDS
    assert act("Bo", danger=-1.0) is Act.ADDS


def test_a_likely_end_says_how_it_would_end() -> None:
    talk = Conversation(line("a"), (), (incident(),))
    torn, sure = answer(Act.ADDS), answer(Act.ADDS)
    torn.acts[ACT_ORDER.index(Act.ENDS)] = -1.2
    torn.endings[ENDING_ORDER.index(Ending.OVER)] = 1
    assert judge(talk, torn, THRESHOLDS).maybe_ending is Ending.OVER
    assert judge(talk, sure, THRESHOLDS).maybe_ending is None
    assert judge(Conversation(line("a")), torn, THRESHOLDS).maybe_ending is None


def test_an_arrest_without_a_street_ends_the_incident_of_which_the_police_know() -> None:
    known = (incident("calm", -1), replace(incident("called", -9), called=True))
    arrest = answer(Act.ENDS, known=2)
    arrest.endings[ENDING_ORDER.index(Ending.POLICE)] = 1

    def of(said: Line, incidents: tuple[KnownIncident, ...] = known) -> str | None:
        return judge(Conversation(said, (), incidents), arrest, THRESHOLDS).incident

    assert of(line("a")) == "called"
    assert of(line("a", reply_to="calm")) == "calm"
    assert (
        of(replace(line("a"), streets=(KERKSTRAAT,)), (replace(known[0], streets=frozenset({KERKSTRAAT})), known[1]))
        == "calm"
    )
    assert of(line("a"), tuple(replace(each, called=True) for each in known)) == "calm"


def test_an_end_is_plain_if_no_other_act_is_near() -> None:
    talk = Conversation(line("a"), (), (incident(),))
    torn = answer(Act.ENDS)
    torn.acts[ACT_ORDER.index(Act.ADDS)] = -0.2
    assert [judge(talk, each, THRESHOLDS).plain_ending for each in (answer(Act.ENDS), torn)] == [True, False]


def test_an_end_by_the_police_needs_less_than_another() -> None:
    talk = Conversation(line("a"), (), (incident(),))
    acts = []
    for ending in (Ending.POLICE, Ending.OVER):
        torn = answer(Act.ADDS)
        torn.acts[ACT_ORDER.index(Act.ENDS)] = -0.3
        torn.endings[ENDING_ORDER.index(ending)] = 1
        acts.append(judge(talk, torn, THRESHOLDS).act)
    assert acts == [Act.ENDS, Act.ADDS]
