"""An incident that goes on after its end: the groups that read of it, its facts, and the call that counts."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.core.choice import Choice
from bot.core.incident import MOST_TOLD, Incident, IncidentOutcome
from bot.core.reading import Act, ChatReading, Ending
from bot.core.ref import MessageRef, Ref
from tests.core.incidents.night import GROUP, OTHER_GROUP, Night, the, watch
from tests.core.incidents.test_by_chat import DANGER, OPENS, adds, ends, opened, reacts

NEW = re.compile("er wordt weer ingebroken")


def goes_on_in(night: Night, group: Ref) -> MessageRef:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    night.chat = ends(night, Ending.OVER)
    over = night.incident().id
    night.says("Jan", "ze zijn weg")
    night.later(minutes=2)
    night.chat, night.copy = ChatReading(False, False, False, Act.ADDS, over), "er wordt weer ingebroken"
    return night.says("Els", "er wordt weer ingebroken, ze zijn terug", group=group)


def test_what_is_new_is_read_in_each_group_but_that_of_its_author(night: Night) -> None:
    goes_on_in(night, OTHER_GROUP)
    night.shows(NEW, GROUP)
    night.hides(NEW, OTHER_GROUP)


def test_what_is_new_goes_from_the_other_groups_when_its_author_deletes_it(night: Night) -> None:
    report = goes_on_in(night, GROUP)
    night.shows(NEW, OTHER_GROUP)
    night.deletes("Els", report)
    night.hides(NEW, OTHER_GROUP)


def test_what_is_new_goes_from_the_other_groups_also_after_thirty_more_messages(night: Night) -> None:
    report = goes_on_in(night, GROUP)
    night.chat = adds(night)
    for _ in range(MOST_TOLD):
        night.says("An", "ze staan nog altijd aan de deur")
    night.deletes("Els", report)
    night.hides(NEW, OTHER_GROUP)


def test_what_is_new_goes_from_the_other_groups_when_its_author_asks_to_be_forgotten(night: Night) -> None:
    goes_on_in(night, GROUP)
    night.whispers("Els", "forgetme")
    night.hides(NEW, OTHER_GROUP)


def test_an_edit_of_what_is_new_is_read_in_the_other_groups_and_one_of_the_first_report_is_not(night: Night) -> None:
    report = goes_on_in(night, GROUP)
    night.copy = "iemand breekt in bij de bakker"
    night.edits("Els", report, "er wordt weer ingebroken, bij de bakker in de Kerkstraat")
    night.hides(NEW, OTHER_GROUP)
    night.shows(re.compile("bakker"), OTHER_GROUP)
    night.copy = "iemand voelde aan deurklinken"
    night.edits("Jan", night.incident().report, "er liep iemand aan de deurklinken te voelen in de Kerkstraat")
    night.shows(re.compile("bakker"), OTHER_GROUP)


def test_the_group_is_asked_again_by_a_report_from_a_phone_whose_clock_is_behind(night: Night) -> None:
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    night.later(minutes=2)
    night.chat = ends(night, Ending.OVER)
    over = night.incident().id
    night.says("Jan", "ze zijn weg")
    night.now -= timedelta(seconds=20)
    night.chat = ChatReading(False, False, False, Act.ADDS, over)
    asked = night.times(the("call_first"))
    night.says("Els", "er wordt weer ingebroken, ze zijn terug")
    assert night.times(the("call_first")) == asked + 1


def test_a_call_counts_no_more_after_a_false_alarm(night: Night) -> None:
    """The police may have heard of the false alarm, and no patrol is on the way."""
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    over = night.incident().id
    night.says("Jan", "101 gebeld", chat=adds(night, called=True))
    night.says("Jan", "vals alarm, ik heb de politie afgebeld", chat=ends(night, Ending.FALSE_ALARM))
    night.later(minutes=5)
    night.chat = ChatReading(True, False, False, Act.ADDS, over)
    night.says("Els", "er is er toch een binnen, hij slaat mijn man")
    assert night.incident().called is None
    night.shows(the("call_emergency"))


def test_a_call_about_something_calm_does_not_count_for_the_first_danger_after_its_end(night: Night) -> None:
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    calm = night.incident().id
    night.says("Jan", "101 gebeld", chat=adds(night, called=True))
    night.says("Jan", "hij is weg", chat=ends(night, Ending.OVER))
    night.later(minutes=5)
    night.chat = ChatReading(True, False, False, Act.ADDS, calm)
    night.says("Els", "help, er is iemand binnen, hij slaat mijn man")
    assert night.incident().id != calm
    night.shows(the("call_emergency"))
    night.says("Els", "hij heeft een mes", chat=ChatReading(True, False, False, Act.ADDS, night.incident().id))
    assert len(night.incidents()) == 1


def test_an_answer_to_the_old_notice_is_about_the_incident_that_goes_on(night: Night) -> None:
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    first, old = night.incident(), night.shows(the("call_first"))
    night.says("Jan", "ze zijn weg", chat=ends(night, Ending.OVER))
    night.later(minutes=2)
    night.chat = ChatReading(False, False, False, Act.ADDS, first.id)
    night.says("Els", "er wordt weer ingebroken, ze zijn terug")
    night.says("Piet", "twee mannen breken een auto open in de Molenstraat", chat=OPENS, minutes=1)
    night.says("Mia", "101 gebeld", answering=old, chat=ChatReading(False, False, False, Act.NONE, None))
    assert [each.called is not None for each in night.incidents()] == [True, False]


def test_it_is_not_over_while_a_member_answers_that_it_is_still_there(night: Night) -> None:
    night.says("Jan", "verdachte auto met twee mannen in de Molenstraat", chat=OPENS)
    night.later(minutes=50)
    asked = night.shows(the("is_it_over", who="Jan"))
    night.says("Els", "die staat er nog altijd", chat=reacts(night.incident().id))
    night.later(minutes=20)
    assert night.incident().closed_at is None
    night.says("An", "staat die er nog altijd?")  # a question tells nothing
    night.later(minutes=45)
    assert not night.incidents()
    assert asked not in night.shown


def test_the_reporter_of_a_false_alarm_speaks_of_the_fire_that_broke_out_after_it(night: Night) -> None:
    night.place = "Kerkstraat"
    night.says("Jan", "er brandt een huis in de Kerkstraat", chat=DANGER)
    first = night.incident().id
    night.says("Jan", "vals alarm", chat=ends(night, Ending.FALSE_ALARM), minutes=1)
    night.says("Els", "er is echt brand in de Kerkstraat, vlammen uit het dak", chat=DANGER, minutes=1)
    second = night.incident().id
    assert second != first
    out = ChatReading(False, False, False, Act.ENDS, first, Ending.OVER)
    night.says("Jan", "brand is geblust", chat=out, minutes=5)
    assert not night.incidents()
    assert [night.lane.incidents[each].outcome for each in (first, second)] == [
        IncidentOutcome.ALL_CLEAR,
        IncidentOutcome.OVER,
    ]


def test_late_news_of_what_is_over_ends_no_incident_in_another_street(night: Night) -> None:
    night.says("Jan", "er loopt iemand aan de deurklinken te voelen in de Kerkstraat", chat=OPENS)
    first = night.incident().id
    night.says("Jan", "ze zijn weg", chat=ends(night, Ending.OVER), minutes=1)
    night.says("Els", "er brandt een huis in de Molenstraat", chat=DANGER, minutes=1)
    arrest = ChatReading(False, False, False, Act.ENDS, first, Ending.POLICE)
    night.says("Jan", "de politie heeft ze opgepakt", chat=arrest, minutes=1)
    assert night.incident().danger
    assert night.lane.incidents[first].outcome is IncidentOutcome.TAKEN_OVER


@pytest.mark.parametrize("was_in_danger", [True, False])
def test_danger_in_words_about_an_end_leaves_the_notice_of_what_is_over(night: Night, *, was_in_danger: bool) -> None:
    id = opened(night)
    if was_in_danger:
        night.says("Jan", "hij heeft een mes", chat=adds(night, danger=True))
    night.says("Els", "101 gebeld", chat=adds(night, called=True))
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    notice = night.shows(the("incident_was_called", who="Els"))
    told = ChatReading(False, False, False, Act.ENDS, id, Ending.POLICE, plain_danger=True, plain_ending=True)
    night.says("An", "de man die neergestoken werd is buiten levensgevaar, de dader is opgepakt", minutes=2, chat=told)
    assert night.shows(the("incident_was_called", who="Els")) == notice


# After the end by time


def _ended_quietly(night: Night) -> Incident:
    night.says("Jan", "Er loopt iemand aan de deuren te voelen in de Kerkstraat")
    (incident,) = night.incidents()
    night.later(minutes=61)
    assert night.lane.incidents[incident.id].outcome is IncidentOutcome.QUIET
    return incident


def test_a_reporter_who_presses_just_after_the_end_by_time_makes_it_go_on(night: Night) -> None:
    ended = _ended_quietly(night)
    night.presses("Jan", Choice.GOES_ON, ended.id)
    assert night.incident().id == ended.id
    night.shows(the("call_first"))


@pytest.mark.parametrize("called", ["gebeld", "politie ter plaatse"])
def test_a_late_press_counts_as_well_after_a_call(night: Night, called: str) -> None:
    night.says("Jan", "Er loopt iemand aan de deuren te voelen in de Kerkstraat")
    night.says("Els", called, minutes=1)
    (incident,) = night.incidents()
    night.later(minutes=62)
    night.presses("Jan", Choice.GOES_ON, incident.id)
    assert night.incident().id == incident.id
    night.shows(the("incident_reopened"))


@pytest.mark.parametrize("word", ["nee", "nog bezig", "nog niet"])
def test_a_reporter_who_types_just_after_the_end_by_time_makes_it_go_on(night: Night, word: str) -> None:
    ended = _ended_quietly(night)
    night.says("Jan", word)
    assert night.incident().id == ended.id
    night.shows(the("incident_reopened"))


def test_a_late_no_of_another_member_or_after_other_talk_changes_nothing(night: Night) -> None:
    _ended_quietly(night)
    night.says("Tom", "nee")
    night.says("Els", "Heeft iemand een ladder?")
    night.says("Jan", "nee")
    assert not night.incidents()


def test_a_no_to_an_older_message_in_another_group_or_from_before_the_question_is_no_late_answer(night: Night) -> None:
    asks = night.says("Els", "Heeft iemand een ladder?")
    _ended_quietly(night)
    night.says("Jan", "nee", answering=asks)
    assert not night.incidents()
    night = Night(watch=watch(groups=(GROUP, OTHER_GROUP)))
    _ended_quietly(night)
    night.says("Jan", "nee", group=OTHER_GROUP)
    night.now -= timedelta(minutes=30)
    night.says("Jan", "nee")
    assert not night.incidents()


@pytest.mark.parametrize(("who", "choice"), [("Tom", Choice.GOES_ON), ("Jan", Choice.OVER)])
def test_no_other_press_after_the_end_by_time_changes_anything(night: Night, who: str, choice: Choice) -> None:
    ended = _ended_quietly(night)
    night.presses(who, choice, ended.id)
    assert not night.incidents()
