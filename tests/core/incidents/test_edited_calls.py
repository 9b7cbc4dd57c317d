"""Edits of a «called» beside another incident, calls on record of an older version, and words that the police are on the spot
which their author takes back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.incident import Incident, calls_of
from bot.core.reading import Act, ChatReading
from bot.core.ref import MessageRef
from tests.core.incidents.night import DESK, GROUP, OTHER_GROUP, Night, the, watch

CHURCH = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"
MILL = "Twee mannen breken een auto open in de Molenstraat"


def as_of_an_older_version(night: Night) -> None:
    """Its calls did not remember their message."""

    def older(incident: Incident) -> Incident:
        return replace(incident, called=incident.called and replace(incident.called, message=None))

    night.lane = replace(night.lane, incidents={id: older(each) for id, each in night.lane.incidents.items()})


def test_an_edit_into_not_called_takes_back_the_call_of_that_message(night: Night) -> None:
    night.says("Jan", CHURCH)
    called = night.says("Piet", "gebeld", minutes=1)
    night.says("Els", MILL, minutes=1)
    night.says("Piet", "101 gebeld voor de Molenstraat", minutes=1)
    assert [each.called is not None for each in night.incidents()] == [True, True]
    night.edits("Piet", called, "niet gebeld")
    assert [each.called is not None for each in night.incidents()] == [False, True]


@pytest.mark.parametrize("upgraded", [False, True])
def test_an_edit_of_a_call_that_was_told_once_more_is_none_about_a_later_incident(
    night: Night, *, upgraded: bool
) -> None:
    night.says("Jan", CHURCH)
    night.says("Piet", "gebeld", minutes=1)
    again = night.says("Piet", "gebeld", minutes=1)
    if upgraded:
        as_of_an_older_version(night)
    night.says("Els", MILL, minutes=1)
    night.later(minutes=1)
    night.edits("Piet", again, "101 gebeld, ze komen")
    assert night.incidents()[-1].called is None


@pytest.mark.parametrize("after", [1, 12])
def test_an_edit_of_a_call_into_a_false_alarm_ends_no_other_incident(night: Night, after: int) -> None:
    night.says("Els", CHURCH)
    called = night.says("Jan", "gebeld", minutes=1)
    night.says("Jan", MILL, minutes=1)
    night.later(minutes=after)
    night.edits("Jan", called, "gebeld, vals alarm")
    assert [each.reporter.name for each in night.incidents()] == ["Els", "Jan"]
    assert night.incidents()[-1].question is None


def test_after_an_upgrade_a_call_that_its_author_deletes_is_taken_back(night: Night) -> None:
    night.says("Jan", CHURCH)
    called = night.says("Piet", "gebeld", minutes=1)
    as_of_an_older_version(night)
    night.deletes("Piet", called)
    assert night.incident().called is None


def test_after_an_upgrade_a_report_that_is_split_off_takes_along_the_call_of_which_it_told(night: Night) -> None:
    night.says("Jan", CHURCH)
    other = night.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas. 101 gebeld", minutes=1)
    as_of_an_older_version(night)
    night.says("Mo", "apart", answering=other)
    assert [each.called is not None for each in night.incidents()] == [False, True]


@pytest.mark.parametrize("edited", ["gezien", "wie belt er?", "101 bellen?", "ik zie hem ook"])
def test_an_edit_that_tells_of_no_call_any_more_takes_it_back(night: Night, edited: str) -> None:
    night.says("Jan", CHURCH)
    called = night.says("Piet", "101 gebeld", minutes=1)
    night.edits("Piet", called, edited)
    assert night.incident().called is None
    night.shows(the("call_first"))


@pytest.mark.parametrize(
    "edited", ["gebeld!!", "101 gebeld, ze komen", "politie gebeld om 21u", "de politie is er", "ja, 101"]
)
def test_an_edit_that_still_tells_of_a_call_or_of_the_police_takes_nothing_back(night: Night, edited: str) -> None:
    night.says("Jan", CHURCH)
    called = night.says("Piet", "gebeld", minutes=1)
    night.edits("Piet", called, edited)
    assert night.incident().called is not None


@pytest.mark.parametrize(
    "edited", ["je vais appeler le 112", "appelé ma femme", "ik ga 101 bellen", "someone call 112!"]
)
def test_an_edit_in_which_the_head_hears_no_call_takes_it_back(night: Night, edited: str) -> None:
    night.says("Jan", CHURCH)
    called = night.says("Piet", "101 gebeld", minutes=1)
    night.chat = ChatReading(False, False, False, Act.ADDS, night.incident().id)
    night.edits("Piet", called, edited)
    assert night.incident().called is None


def test_an_edit_that_only_adds_words_to_the_call_takes_nothing_back(night: Night) -> None:
    night.says("Jan", CHURCH)
    called = night.says("Piet", "gebeld", minutes=1)
    night.chat = ChatReading(False, False, False, Act.ADDS, night.incident().id)
    night.edits("Piet", called, "Gebeld met hen. Man in zwarte jas loopt naar de kerk")
    assert night.incident().called is not None


def test_an_edit_in_which_the_head_hears_the_call_takes_nothing_back(night: Night) -> None:
    night.says("Jan", CHURCH)
    called = night.says("Piet", "101 gebeld", minutes=1)
    night.chat = ChatReading(False, True, False, Act.ADDS, night.incident().id)
    night.edits("Piet", called, "telefoontje naar 101 gedaan")
    assert night.incident().called is not None


@pytest.mark.parametrize(
    "denial",
    [
        "j'ai pas appelé le 101", "j’ai pas encore appelé", "heb niet gebeld", "hab nicht angerufen", "haven't called yet",
        "finalement j'ai pas appelé le 101, ça capte pas", "heb uiteindelijk niet gebeld, geen bereik",
        "je me suis trompée, j'ai pas appelé", "mein Fehler, ich habe nicht angerufen", "my mistake, I haven't called 101",
    ],
)  # fmt: skip
def test_a_caller_denies_the_call_in_everyday_words(night: Night, denial: str) -> None:
    night.says("Jan", CHURCH)
    night.says("Piet", "101 gebeld", minutes=1)
    night.says("Piet", denial, minutes=1)
    assert night.incident().called is None


@pytest.mark.parametrize(
    "told", ["nog niet gebeld voor 112, wel 101", "j'ai pas appelé les pompiers", "geen fout gezien"]
)
def test_words_about_another_call_or_another_mistake_take_nothing_back(night: Night, told: str) -> None:
    night.says("Jan", CHURCH)
    night.says("Piet", "101 gebeld", minutes=1)
    night.says("Piet", told, minutes=1)
    assert night.incident().called is not None


def test_an_edit_takes_back_no_call_of_another_member(night: Night) -> None:
    night.says("Jan", CHURCH)
    called = night.says("Piet", "gebeld", minutes=1)
    night.says("Els", "ik heb ook gebeld", minutes=1)
    night.edits("Piet", called, "gezien")
    assert [call.by.name for call in calls_of(night.incident())] == ["Els"]


# The police on the spot


def _there(night: Night) -> MessageRef:
    night.says("Jan", CHURCH)
    told = night.says("Els", "Politie is ter plaatse", minutes=1)
    night.shows(the("incident_police"))
    night.later(minutes=1)
    return told


def test_police_on_the_spot_go_with_the_message_that_told_of_them(night: Night) -> None:
    night.deletes("Els", _there(night))
    night.shows(the("call_first"))
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls"), DESK)


@pytest.mark.parametrize(("said", "shown"), [("Politie is onderweg", "incident_called"), ("foutje", "call_first")])
def test_an_edit_that_tells_of_no_police_on_the_spot_any_more_takes_them_back(
    night: Night, said: str, shown: str
) -> None:
    night.edits("Els", _there(night), said)
    night.shows(the(shown))
    night.hides(the("incident_police"))


def test_a_call_beside_police_on_the_spot_that_are_taken_back_counts(night: Night) -> None:
    told = _there(night)
    night.says("Piet", "101 gebeld")
    night.deletes("Els", told)
    night.shows(the("incident_called", who="Piet"))
    night.hides(the("incident_police"))


@pytest.mark.parametrize("said", ["Politie is ter plaatse!", "Politie is ter plaatse, blijf binnen"])
def test_an_edit_that_still_tells_of_the_police_leaves_them_there(night: Night, said: str) -> None:
    night.edits("Els", _there(night), said)
    night.shows(the("incident_police"))


def test_a_moderator_who_deletes_the_words_leaves_the_police_there(night: Night) -> None:
    night.deletes("Mo", _there(night))
    night.shows(the("incident_police"))


def test_an_edit_of_another_line_of_the_same_second_leaves_the_police_there(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Els", "Politie is ter plaatse", minutes=1)
    other = night.says("Tom", "oef")
    night.edits("Tom", other, "oef!")
    night.shows(the("incident_police"))


def test_a_line_of_the_same_second_in_another_group_leaves_the_police_there(night: Night) -> None:
    night.watch = watch(groups=(GROUP, OTHER_GROUP))
    night.says("Jan", CHURCH)
    night.says("Els", "Politie is ter plaatse", minutes=1)
    other = night.says("Tom", "oef", group=OTHER_GROUP)
    night.deletes("Tom", other)
    night.shows(the("incident_police"))
