"""A report that its author takes back, a harmless reason that another member gives, and the reporter who is content with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.incident import IncidentOutcome
from bot.core.reading import Act, ChatReading, Ending
from tests.core.incidents.night import Night, the
from tests.core.incidents.test_closing import REPORT, outcome

FIRE = "Er is brand in de Kerkstraat, vlammen uit het dak"


def reacts(night: Night) -> ChatReading:
    return ChatReading(False, False, False, Act.NONE, night.incident().id)


@pytest.mark.parametrize("said", ["was niks", "hat sich erledigt", "c'était rien", "all sorted now"])
def test_the_reporter_takes_the_report_back(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", said, chat=reacts(night))
    assert outcome(night) is IncidentOutcome.OVER


@pytest.mark.parametrize(
    "said", ["was niks", "dat is gewoon hun barbecue", "dat zijn glazenwassers, die komen elke maand"]
)
def test_another_member_who_says_so_is_worth_a_question(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Els", said, chat=reacts(night))
    night.shows(the("is_it_over", who="Jan"))
    assert len(night.incidents()) == 1


@pytest.mark.parametrize(("said", "ends"), [("ok", True), ("haha oke", True), ("ok?", False), ("ok ik bel ze", False)])
def test_the_reporter_who_is_content_ends_it(night: Night, said: str, ends: bool) -> None:
    night.says("Jan", REPORT)
    night.says("Els", "dat zijn glazenwassers, die komen elke maand", chat=reacts(night))
    night.says("Jan", said)
    assert (len(night.incidents()) == 0) is ends


def test_content_much_later_is_about_something_else(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Els", "dat zijn glazenwassers, die komen elke maand", chat=reacts(night))
    night.says("Jan", "ok", minutes=11)
    assert len(night.incidents()) == 1


def test_in_danger_smoke_of_a_barbecue_is_worth_a_question_and_people_at_work_are_not(night: Night) -> None:
    night.says("Jan", FIRE, chat=ChatReading(True, False, False, Act.OPENS, None))
    night.says("Els", "dat zijn glazenwassers, die komen elke maand", chat=reacts(night))
    night.hides(the("is_it_over", who="Jan"))
    night.says("Els", "dat is gewoon hun barbecue")
    night.shows(the("is_it_over", who="Jan"))


def test_the_reporter_who_names_a_false_alarm_has_it_called_one_though_the_reader_says_over(night: Night) -> None:
    night.says("Jan", REPORT)
    night.chat = ChatReading(False, False, False, Act.ENDS, night.incident().id, Ending.OVER)
    night.says("Jan", "vals alarm, politie is geweest")
    assert outcome(night) is IncidentOutcome.ALL_CLEAR


def test_a_fire_that_is_out_is_no_false_alarm(night: Night) -> None:
    night.says("Jan", FIRE)
    night.chat = ChatReading(False, False, False, Act.ENDS, night.incident().id, Ending.OVER)
    night.says("Jan", "all clear, the fire is out")
    assert outcome(night) is IncidentOutcome.OVER


def test_a_missing_person_who_is_with_a_member_makes_the_bot_ask_the_reporter(night: Night) -> None:
    night.says("Mia", "mijn man met dementie is weg, blauwe pyjama")
    night.says("Jef", "hij is bij mij, breng hem terug", chat=replace(reacts(night), act=Act.ADDS, maybe_back=True))
    night.shows(the("is_it_over", who="Mia"))
    night.says("Mia", "oh dank u dank u", chat=reacts(night))
    night.shows(the("incident_closed"))
