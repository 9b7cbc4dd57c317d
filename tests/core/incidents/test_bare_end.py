"""«Over» and no more: it ends what its author may end, and from another member the reporter is asked."""

from __future__ import annotations

import pytest

from bot.core.incident import IncidentOutcome
from bot.core.reading import Act, ChatReading, Ending
from bot.core.ref import MessageRef
from tests.core.incidents.night import DESK, Night, the
from tests.core.incidents.test_closing import REPORT, outcome

CAR = "Twee mannen breken een auto open in de Molenstraat"


def over(night: Night, who: str, said: str = "Het is voorbij", answering: MessageRef | None = None) -> None:
    """The head sees an end of the oldest open incident."""
    head = ChatReading(False, False, False, Act.ENDS, night.incidents()[0].id, Ending.OVER)
    night.says(who, said, answering, chat=head)


@pytest.mark.parametrize("said", ["het is voorbij", "Voorbij.", "afgesloten", "opgelost"])
def test_another_member_brings_the_question_to_the_reporter(night: Night, said: str) -> None:
    report = night.says("Jan", REPORT)
    over(night, "Els", said)
    assert len(night.incidents()) == 1
    assert night.answers[night.shows(the("is_it_over", who="Jan"))] == report
    night.says("Jan", "ja")
    assert outcome(night) is IncidentOutcome.OVER


def test_where_the_reporter_has_left_the_moderators_are_asked(night: Night) -> None:
    night.says("Jan", REPORT)
    night.leaves("Jan")
    over(night, "Els")
    night.shows(the("incident_still"), DESK)
    assert len(night.incidents()) == 1


@pytest.mark.parametrize(("who", "ended"), [("Jan", IncidentOutcome.OVER), ("Wijkagent", IncidentOutcome.POLICE)])
def test_the_reporter_and_an_officer_end_it(night: Night, who: str, ended: IncidentOutcome) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "101 gebeld")
    over(night, who)
    assert outcome(night) is ended


@pytest.mark.parametrize("who", ["Mo", "Wijkagent", "Piet"])
def test_with_two_open_it_ends_only_what_it_answers_whatever_the_head_says(night: Night, who: str) -> None:
    report = night.says("Jan", REPORT)
    night.says("Els", CAR)
    over(night, who)
    assert len(night.incidents()) == 2
    over(night, who, answering=report)
    assert len(night.incidents()) == (2 if who == "Piet" else 1)


def test_the_end_of_something_else_asks_nothing(night: Night) -> None:
    night.says("Jan", REPORT)
    head = ChatReading(False, False, False, Act.NONE, night.incident().id)
    night.says("Els", "de match is voorbij", chat=head)
    night.hides(the("is_it_over"))


@pytest.mark.parametrize("who", ["Els", "Wijkagent", "Jan", "Mo"])
def test_an_answer_to_another_message_ends_nothing(night: Night, who: str) -> None:
    night.says("Jan", REPORT)
    wifi = night.says("Els", "mijn wifi ligt plat", chat=ChatReading(False, False, False, Act.NONE, None))
    over(night, who, "opgelost", answering=wifi)
    assert len(night.incidents()) == 1
    night.hides(the("is_it_over"))


@pytest.mark.parametrize(("who", "open_now"), [("Els", 1), ("Wijkagent", 1), ("Jan", 0), ("Mo", 0)])
def test_the_head_may_see_other_talk_unless_the_reporter_or_a_moderator_says_it(
    night: Night, who: str, open_now: int
) -> None:
    night.says("Jan", REPORT)
    night.says(who, "opgelost", chat=ChatReading(False, False, False, Act.NONE, None))
    assert len(night.incidents()) == open_now
    night.hides(the("is_it_over"))
