"""The reading made of the answer of the head and of the grammar of a call or an end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from bot.core.reading import Act, Ending
from bot.reader.conversation.features import ACT_ORDER, ENDING_ORDER, Conversation
from bot.reader.conversation.judgement import judge
from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.elsewhere import OwnMatter
from bot.reader.grammar.ends.end_told import ToldEnd
from tests.reader.conversation.test_conversation import THRESHOLDS, answer, incident, line


@pytest.mark.parametrize(("told", "called"), [(Told.NOT, False), (Told.HINTED, False), (Told.PLAIN, True)])
def test_the_grammar_of_a_call_makes_a_doubtful_one_sure(told: Told, called: bool) -> None:
    talk = Conversation(line("b"), (), (incident(),))
    assert judge(talk, answer(Act.ADDS, called=-1.0), THRESHOLDS, told).called is called


def test_a_call_that_is_told_plainly_counts_while_an_incident_waits_whatever_the_head_says() -> None:
    unsure, talk = answer(Act.NONE, called=-6.0), Conversation(line("b"), (), (incident(),))
    assert judge(talk, unsure, THRESHOLDS, Told.PLAIN).called
    assert not judge(talk, unsure, THRESHOLDS, Told.HINTED).called
    known = Conversation(line("b"), (), (replace(incident(), called=True),))
    assert not judge(known, unsure, THRESHOLDS, Told.PLAIN).called


@pytest.mark.parametrize(
    ("told", "danger", "known", "ending"),
    [
        (None, -3.0, 1, None),
        (ToldEnd(Ending.POLICE, plain=True), -3.0, 1, Ending.POLICE),
        (ToldEnd(Ending.OVER, plain=False), -3.0, 1, Ending.OVER),
        (ToldEnd(Ending.OVER, plain=False), 0.5, 1, None),  # «they take her along, she is not breathing»
        (ToldEnd(Ending.POLICE, plain=True), -3.0, 0, None),  # nothing is known
        (ToldEnd(Ending.FOUND, plain=False, if_found=True), -3.0, 1, None),  # «he is here» of a suspect
    ],
)
def test_the_grammar_makes_an_end_that_is_no_false_alarm(
    told: ToldEnd | None, danger: float, known: int, ending: Ending | None
) -> None:
    said = answer(Act.ADDS, danger=danger, known=known)
    said.acts[ACT_ORDER.index(Act.ENDS)] = -2.5
    said.endings[ENDING_ORDER.index(Ending.FALSE_ALARM)] = 2
    talk = Conversation(line("a"), (), (incident(),) * known)
    assert judge(talk, said, msgspec.structs.replace(THRESHOLDS, danger_adding=0.0), told_end=told).ending is ending


@pytest.mark.parametrize(("certain", "act"), [(True, Act.ENDS), (False, Act.ADDS)])
def test_a_certain_end_counts_though_the_head_sees_none(certain: bool, act: Act) -> None:
    said = answer(Act.ADDS)
    said.acts[ACT_ORDER.index(Act.ENDS)] = -13.0
    told = ToldEnd(Ending.OVER, plain=True, certain=certain)
    assert judge(Conversation(line("a"), (), (incident(),)), said, THRESHOLDS, told_end=told).act is act


def test_a_fire_that_is_out_is_no_danger_whatever_the_head_says() -> None:
    said = answer(Act.ADDS, danger=4.0)
    said.acts[ACT_ORDER.index(Act.ENDS)] = -7.2
    told = ToldEnd(Ending.OVER, plain=True, certain=True, settled=True, out=True)
    heard = judge(Conversation(line("a"), (), (incident(),)), said, THRESHOLDS, told_end=told)
    assert (heard.act, heard.danger, heard.maybe_danger) == (Act.ENDS, False, False)


def test_a_missing_person_who_is_with_the_author_may_be_an_end() -> None:
    said = answer(Act.ADDS)
    said.acts[ACT_ORDER.index(Act.ENDS)] = -13.0
    told = ToldEnd(Ending.FOUND, plain=False, back=True)
    heard = judge(Conversation(line("a"), (), (incident(),)), said, THRESHOLDS, told_end=told)
    assert (heard.act, heard.maybe_ending, heard.maybe_back) == (Act.ADDS, None, True)


@pytest.mark.parametrize(("plain", "act"), [(True, Act.ENDS), (False, Act.ADDS)])
def test_an_incident_that_became_quiet_takes_a_plain_end_and_no_hint(plain: bool, act: Act) -> None:
    said = answer(Act.ADDS)
    said.acts[ACT_ORDER.index(Act.ENDS)] = -2.5
    talk = Conversation(line("a"), (), (incident(ended=True),))
    assert judge(talk, said, THRESHOLDS, told_end=ToldEnd(Ending.OVER, plain=plain)).act is act


@pytest.mark.parametrize(("danger", "act"), [(-3.0, Act.ADDS), (3.0, Act.OPENS)])
def test_a_line_that_tells_of_an_end_opens_no_second_incident_without_danger(danger: float, act: Act) -> None:
    talk = Conversation(line("a"), (), (incident(),))
    told = ToldEnd(Ending.OVER, plain=False)  # «a fight about a parking place, police came, it is over»
    assert judge(talk, answer(Act.OPENS, danger=danger), THRESHOLDS, told_end=told).act is act


def test_a_call_that_is_told_plainly_opens_the_incident_that_the_bot_missed() -> None:
    heard = judge(Conversation(line("a")), answer(called=1.0, known=0), THRESHOLDS, Told.PLAIN)
    assert (heard.act, heard.called) == (Act.OPENS, True)


@pytest.mark.parametrize(("called", "told"), [(3.0, Told.NOT), (-2.0, Told.PLAIN), (0.0, Told.HINTED)])
def test_an_unlikely_call_outside_of_incidents_is_no_call(called: float, told: Told) -> None:
    heard = judge(Conversation(line("a")), answer(called=called, known=0), THRESHOLDS, told)
    assert (heard.act, heard.called) == (Act.NONE, False)


def test_a_call_that_told_nothing_new_after_the_end_opens_nothing() -> None:
    over = replace(incident(), ended=True)
    heard = judge(Conversation(line("a"), (), (over,)), answer(called=3.0), THRESHOLDS, Told.PLAIN)
    assert heard.act is Act.NONE


def test_a_call_that_the_grammar_denies_is_neither_said_nor_asked_about() -> None:
    talk = Conversation(line("b"), (), (incident(),))
    heard = judge(talk, answer(Act.ADDS, called=5.0), THRESHOLDS, Told.DENIED)
    assert (heard.called, heard.maybe_called) == (False, False)


@pytest.mark.parametrize(("danger", "sure"), [(4.4, False), (4.6, True)])
def test_an_emergency_is_sure_by_its_danger_alone(danger: float, sure: bool) -> None:
    talk = Conversation(replace(line("a"), length=4))
    assert judge(talk, answer(Act.OPENS, danger=danger, known=0), THRESHOLDS).surely_opens is sure


KERKSTRAAT, MOLENSTRAAT = "g kerkstr", "g molenstr"


@pytest.mark.parametrize(
    ("own", "streets", "by", "act"),
    [
        (OwnMatter.TOLD, {KERKSTRAAT}, "Bo", Act.OPENS),
        (OwnMatter.NOT, {KERKSTRAAT}, "Bo", Act.ADDS),
        (OwnMatter.TOLD, set(), "Bo", Act.ADDS),  # no line said where the open incident is
        (OwnMatter.BESIDE, set(), "Bo", Act.OPENS),  # «there too»
        (OwnMatter.BESIDE, {MOLENSTRAAT}, "Bo", Act.ADDS),  # the same street
        (OwnMatter.BESIDE, {KERKSTRAAT}, "An", Act.ADDS),  # a person of the open incident
        (OwnMatter.OTHER, {KERKSTRAAT}, "An", Act.OPENS),  # … who says that it is something else
        (OwnMatter.OTHER, {MOLENSTRAAT}, "An", Act.ADDS),
    ],
)
def test_a_matter_of_its_own_in_another_street_opens_a_second_incident(
    own: OwnMatter, streets: set[str], by: str, act: Act
) -> None:
    said = answer(Act.ADDS)
    said.acts[ACT_ORDER.index(Act.OPENS)] = -8.0
    talk = Conversation(
        replace(line("a", by=by), streets=(MOLENSTRAAT,)), (), (replace(incident(), streets=frozenset(streets)),)
    )
    assert judge(talk, said, THRESHOLDS, own=own).act is act


@pytest.mark.parametrize(("danger", "act"), [(-3.0, Act.ADDS), (3.0, Act.OPENS)])
@pytest.mark.parametrize("opens", [-2.0, 9.0])
def test_suspects_who_are_seen_again_in_another_street_open_no_second_incident(
    opens: float, danger: float, act: Act
) -> None:
    """The head takes a street that no line has named for another matter."""
    said = answer(Act.ADDS, danger=danger)
    said.acts[ACT_ORDER.index(Act.OPENS)] = opens
    there = replace(incident(), streets=frozenset({KERKSTRAAT}))
    talk = Conversation(replace(line("a", by="Bo"), streets=(MOLENSTRAAT,)), (), (there,))
    assert judge(talk, said, THRESHOLDS).act is Act.OPENS
    heard = judge(talk, said, THRESHOLDS, own=OwnMatter.SAME)
    assert heard.act is (act if opens > 0 else Act.ADDS)
    assert heard.incident == (there.id if heard.act is Act.ADDS else None)


@pytest.mark.parametrize(
    ("author", "minutes", "of"),
    [
        ("c", 1, "new"),
        ("a", 1, "old"),  # told of the old one
        ("c", 5, "old"),  # not right after the new report
    ],
)
def test_a_call_right_after_a_report_is_about_it_though_the_head_means_an_older_one(
    author: str, minutes: int, of: str
) -> None:
    said = answer(Act.ADDS, known=2)
    said.incidents[:] = [0.0, 3.0, -3.0]
    now = line("now", by=author)
    old = replace(incident(), id="old", called=True, last_at=now.at - timedelta(minutes=12), people=frozenset("ab"))
    new = replace(
        incident(), id="new", opened_at=now.at - timedelta(minutes=minutes), last_at=now.at, people=frozenset("d")
    )
    talk = Conversation(now, (), (new, old))
    assert judge(talk, said, THRESHOLDS, Told.PLAIN).incident == of
    assert judge(talk, said, THRESHOLDS).incident == "old"


def test_the_first_call_of_an_incident_is_no_end_of_which_the_head_is_unsure() -> None:
    said = answer(Act.ENDS)
    said.acts[ACT_ORDER.index(Act.ADDS)] = said.acts[ACT_ORDER.index(Act.ENDS)] - 0.5
    waits, known = incident(), replace(incident(), called=True)
    assert judge(Conversation(line("b"), (), (waits,)), said, THRESHOLDS, Told.PLAIN).act is Act.ADDS
    assert judge(Conversation(line("b"), (), (known,)), said, THRESHOLDS, Told.PLAIN).act is Act.ENDS
    told = ToldEnd(Ending.POLICE, plain=True)
    assert judge(Conversation(line("b"), (), (waits,)), said, THRESHOLDS, Told.PLAIN, told).act is Act.ENDS


@pytest.mark.parametrize(("by", "ended"), [("Bo", "own"), ("Cy", "called"), ("An", "called")])
def test_an_arrest_ends_the_incident_of_its_author_or_the_one_of_which_the_police_know(by: str, ended: str) -> None:
    called = replace(incident("called"), called=True)
    own = replace(incident("own"), people=frozenset({"Bo"}), reporters=frozenset({"Bo"}))
    said, told = answer(Act.ENDS, known=2), ToldEnd(Ending.POLICE, plain=True)
    assert judge(Conversation(line("c", by=by), (), (called, own)), said, THRESHOLDS, told_end=told).incident == ended


@pytest.mark.parametrize(
    ("called", "by_head", "act"),
    [(True, Ending.POLICE, Act.ENDS), (False, Ending.POLICE, Act.ADDS), (True, Ending.OVER, Act.ADDS)],
)
def test_a_plain_arrest_ends_what_the_police_know_of_if_the_head_thinks_of_the_police(
    called: bool, by_head: Ending, act: Act
) -> None:
    said = answer(Act.ADDS)
    said.acts[ACT_ORDER.index(Act.ENDS)] = -10.0
    said.endings[ENDING_ORDER.index(by_head)] = 2
    talk = Conversation(line("a"), (), (replace(incident(), called=called),))
    assert judge(talk, said, THRESHOLDS, told_end=ToldEnd(Ending.POLICE, plain=True)).act is act
