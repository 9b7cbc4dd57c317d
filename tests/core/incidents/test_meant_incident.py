"""An end that names a street is about the incident there, the police come to the one with a call, and a message that answers
another one is about its incident, whichever the reader takes for likely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.incident import Incident, IncidentOutcome
from bot.core.reading import Act, ChatReading, Ending
from bot.core.ref import MessageRef
from tests.core.incidents.night import Night, the
from tests.core.incidents.test_by_chat import OPENS

CHURCH = "Er loopt iemand aan de deuren te voelen in de Kerkstraat"
MILL = "Er staat iemand met een koevoet aan de garage in de Molenstraat"


def ends_latest(night: Night, ending: Ending | None) -> ChatReading:
    _, mill = night.incidents()
    return ChatReading(False, False, False, Act.ENDS, mill.id, ending)


def both(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Els", MILL, minutes=2)


@pytest.mark.parametrize(
    ("said", "ending", "outcome"),
    [
        ("Vals alarm in de Kerkstraat", Ending.FALSE_ALARM, IncidentOutcome.ALL_CLEAR),
        ("In de Kerkstraat is alles voorbij", Ending.OVER, IncidentOutcome.OVER),
    ],
)
def test_an_end_in_a_street_ends_the_incident_there(
    night: Night, said: str, ending: Ending, outcome: IncidentOutcome
) -> None:
    both(night)
    church, mill = night.incidents()
    night.says("Wijkagent", said, chat=ends_latest(night, ending))
    assert night.incident().id == mill.id
    assert night.lane.incidents[church.id].outcome is outcome


def test_an_arrest_in_another_street_ends_the_incident_that_the_reader_names(night: Night) -> None:
    """Suspects run, and the police catch them elsewhere."""
    both(night)
    church, _ = night.incidents()
    night.says("Wijkagent", "De man is opgepakt in de Kerkstraat", chat=ends_latest(night, Ending.POLICE))
    assert night.incident().id == church.id


@pytest.mark.parametrize(
    "said", ["Vals alarm in de Molenstraat", "Vals alarm in de Dorpsstraat", "Alles voorbij bij nr 12"]
)
def test_an_end_in_its_own_or_an_unknown_street_stays_with_the_incident_that_the_reader_names(
    night: Night, said: str
) -> None:
    both(night)
    church, _ = night.incidents()
    night.says("Wijkagent", said, chat=ends_latest(night, Ending.FALSE_ALARM))
    assert night.incident().id == church.id


def test_bare_words_put_the_police_at_the_incident_with_a_call_also_once_more(night: Night) -> None:
    both(night)
    church, mill = night.incidents()
    night.on_desk("Mo", f"gebeld {church.code}")
    night.chat = ChatReading(False, False, False, Act.ADDS, mill.id)
    for _ in range(2):
        night.says("Mo", "politie ter plaatse")
        assert night.lane.incidents[church.id].police_at is not None
        assert night.lane.incidents[mill.id].police_at is None


@pytest.mark.parametrize("who", ["Wijkagent", "Els"])
def test_an_end_in_the_street_of_an_incident_that_is_over_ends_no_other_one(night: Night, who: str) -> None:
    """Of a closed one the bot keeps the street that it may say."""
    night.place = "Kerkstraat"
    night.says("Jan", CHURCH)
    church = night.incident()
    night.on_desk("Mo", f"afgesloten {church.code}")
    night.place = "Molenstraat"
    night.says("Els", MILL)
    night.chat = ChatReading(False, False, False, Act.ENDS, night.incident().id, Ending.FALSE_ALARM)
    night.says(who, "Vals alarm in de Kerkstraat")
    assert night.incident().closed_at is None
    corrected = IncidentOutcome.ALL_CLEAR if who == "Wijkagent" else IncidentOutcome.OVER
    assert night.lane.incidents[church.id].outcome is corrected


def test_bare_words_of_the_reporter_of_two_put_the_police_at_the_one_with_a_call(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Jan", MILL, minutes=2)
    church, mill = night.incidents()
    night.on_desk("Mo", f"gebeld {church.code}")
    night.says("Jan", "politie ter plaatse", chat=ChatReading(False, False, False, Act.ADDS, mill.id))
    assert night.lane.incidents[church.id].police_at is not None
    assert night.lane.incidents[mill.id].police_at is None


# Answers


def _two(night: Night) -> tuple[MessageRef, MessageRef]:
    """The first report of two, and the question about it. The reader takes all that follows for news of the second one."""
    church = night.says("Jan", CHURCH, chat=OPENS)
    question = night.shows(the("call_first"))
    night.says("Els", MILL, minutes=1, chat=OPENS)
    night.later(minutes=1)
    return church, question


def _about_mill(night: Night, act: Act = Act.ADDS, called: bool = False, ending: Ending | None = None) -> ChatReading:
    return ChatReading(False, called, False, act, night.incidents()[1].id, ending)


def _both(night: Night) -> tuple[Incident, Incident]:
    church, mill = sorted(night.lane.incidents.values(), key=lambda each: each.opened_at)
    return church, mill


@pytest.mark.parametrize("said", ["gebeld", "ik heb 101 gebeld, ze komen"])
@pytest.mark.parametrize("at_question", [True, False])
def test_a_call_is_about_the_answered_incident(night: Night, said: str, *, at_question: bool) -> None:
    church, question = _two(night)
    night.says("An", said, answering=question if at_question else church, chat=_about_mill(night, called=True))
    assert [each.call is not None for each in _both(night)] == [True, False]


def test_a_call_in_answer_to_the_notice_of_what_is_over_is_about_no_other_incident(night: Night) -> None:
    _, question = _two(night)
    about = _about_mill(night, called=True)
    night.on_desk("Mo", f"afgesloten {_both(night)[0].code}")
    night.says("An", "ik heb 101 gebeld, ze komen", answering=question, chat=about)
    assert [each.called is not None for each in _both(night)] == [False, False]


def test_a_call_in_answer_to_the_masked_copy_of_a_hidden_report_is_about_its_incident(night: Night) -> None:
    night.copy = CHURCH
    night.says("Jan", f"{CHURCH}. Wie gaat er mee? We pakken hem zelf aan", chat=OPENS)
    (copy,) = [ref for ref, text in night.shown.items() if CHURCH in text and ref in _copies(night)]
    night.says("Els", MILL, minutes=1, chat=OPENS)
    night.says("An", "ik heb 101 gebeld", answering=copy, chat=_about_mill(night, called=True))
    assert [each.call is not None for each in _both(night)] == [True, False]


def _copies(night: Night) -> list[MessageRef | None]:
    return [case.masked_ref for case in night.lane.cases.values()]


def test_police_on_the_spot_are_at_the_answered_incident(night: Night) -> None:
    _, question = _two(night)
    night.says("An", "Politie is ter plaatse", answering=question, chat=_about_mill(night))
    assert [each.police_at is not None for each in _both(night)] == [True, False]


def test_the_reporters_end_in_answer_to_the_question_ends_the_answered_incident(night: Night) -> None:
    _, question = _two(night)
    night.says("Jan", "hij is weg", answering=question, chat=_about_mill(night, Act.ENDS, ending=Ending.OVER))
    assert [each.outcome for each in _both(night)] == [IncidentOutcome.OVER, None]


def test_a_yes_of_the_reporter_answers_the_question_whether_it_is_over(night: Night) -> None:
    church, _ = _two(night)
    night.says("An", "dat was mijn broer", answering=church, chat=_about_mill(night))
    asked = night.shows(the("is_it_over", who="Jan"))
    night.says("Jan", "ja", answering=asked, chat=_about_mill(night, Act.NONE))
    assert [each.outcome for each in _both(night)] == [IncidentOutcome.OVER, None]


def test_a_caller_takes_the_call_back_in_answer_to_the_notice(night: Night) -> None:
    _, question = _two(night)
    night.says("An", "gebeld", answering=question, chat=_about_mill(night, called=True))
    night.says("An", "niet gebeld", answering=question, minutes=1, chat=_about_mill(night))
    assert [each.call is not None for each in _both(night)] == [False, False]


def test_an_answer_that_names_the_street_of_the_other_incident_is_about_that_one(night: Night) -> None:
    church, _ = _two(night)
    said = "En in de Molenstraat lopen ze nu weg"
    message = night.says("An", said, answering=church, chat=_about_mill(night))
    assert [each.tells(message) for each in _both(night)] == [False, True]


def test_an_answer_that_names_the_street_of_both_incidents_is_about_the_answered_one(night: Night) -> None:
    church, _ = _two(night)
    about_church = replace(_about_mill(night), incident=_both(night)[0].id)
    night.says("An", "Hij loopt nu naar de Molenstraat", answering=church, chat=about_church)
    said = "101 gebeld voor de Molenstraat"
    night.says("An", said, answering=church, chat=_about_mill(night, called=True))
    assert [each.call is not None for each in _both(night)] == [True, False]
