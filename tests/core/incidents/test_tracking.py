"""Which incident a message belongs to, side by side, merged and split."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.action import DeleteMessage
from bot.core.choice import Choice
from bot.core.fallback import ActionKind
from bot.core.incident import MOST_TOLD, IncidentOutcome, calls_of
from bot.core.incidents.repeated_report import MOST_OF_ONE
from bot.core.reading import Act, ChatReading, Ending
from bot.core.rule import IncidentState
from bot.core.timer_key import PauseTimer
from bot.core.watch import Police, Relay
from tests.core.incidents.night import DESK, GROUP, OTHER_GROUP, Night, the, watch
from tests.kit import ALL

CHURCH = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"
MILL = "Twee mannen breken een auto open in de Molenstraat"


def two(night: Night) -> tuple[str, str]:
    """Two incidents side by side; their codes."""
    night.says("Jan", CHURCH)
    night.says("Els", MILL, minutes=2)
    church, mill = night.incidents()
    return church.code, mill.code


def test_a_report_from_another_street_is_a_second_incident_with_a_question_of_its_own(night: Night) -> None:
    night.says("Jan", CHURCH)
    mill = night.says("Els", MILL, minutes=2)
    assert len(night.incidents()) == 2
    assert night.times(the("call_first")) == 2
    assert mill in night.answers.values()


def test_danger_from_another_street_is_a_second_incident_also_without_the_label_of_a_report(night: Night) -> None:
    """By the lists alone. The first reporter may follow the suspect into another street."""
    night.says("Jan", CHURCH)
    night.says("Jan", "gebeld")
    night.says("Jan", "hij loopt met een mes de Schoolstraat in")
    assert night.incident().called is not None
    night.says("Els", "brand in de Molenstraat!!", minutes=1)
    _, mill = night.incidents()
    assert mill.danger
    assert mill.called is None
    night.shows(the("call_emergency"))


def test_a_report_from_the_same_street_joins_whoever_writes_it_and_however(night: Night) -> None:
    two(night)
    night.says("Piet", "Er staat ook een man aan de voordeur te prutsen in de molenstr. nr 4")
    church, mill = night.incidents()
    assert [told.by.name for told in mill.told] == ["Els", "Piet"]
    assert len(church.told) == 1


def test_the_same_vehicle_is_the_same_incident_in_any_street_and_any_language(night: Night) -> None:
    night.watch = watch("nl", "fr")
    night.says(
        "Jan", "Verdachte witte bestelwagen rijdt traag rond in de Kerkstraat, twee mannen kijken binnen in auto's"
    )
    night.says("Anne", "Une camionnette blanche suspecte rue du Moulin, deux hommes essaient les portières")
    assert len(night.incidents()) == 1


def test_the_same_plate_is_the_same_incident_and_is_kept_as_a_hash_only(night: Night) -> None:
    night.says("Jan", "Verdachte auto in de Kerkstraat, nummerplaat 1-ABC-234, ze breken een deur open")
    night.says("Els", "Twee mannen breken een auto open in de Molenstraat, plaat 1ABC234")
    assert len(night.incidents()) == 1
    assert night.incident().plates == ("p-1ABC234",)  # the test's pseudonym


def test_streets_named_in_two_languages_are_not_held_against_each_other(night: Night) -> None:
    night.watch = watch("nl", "fr")
    night.says("Jan", CHURCH)
    night.says("Anne", "Un homme essaie d'ouvrir les portières des voitures dans la rue de l'Église")
    assert len(night.incidents()) == 1


def test_an_answer_belongs_to_what_it_answers(night: Night) -> None:
    report = night.says("Jan", CHURCH)
    night.says("Els", MILL, minutes=1)
    night.says("Piet", "gebeld", answering=report)
    church, mill = night.incidents()
    assert church.called is not None
    assert mill.called is None


def test_an_answer_to_the_bots_question_belongs_to_its_incident(night: Night) -> None:
    night.says("Jan", CHURCH)
    ask = night.shows(the("call_first"))
    night.says("Els", MILL, minutes=1)
    night.says("Piet", "gebeld", answering=ask)
    assert night.incidents()[0].called is not None


def test_called_without_an_answer_is_about_the_own_report_else_about_what_is_not_called_yet(night: Night) -> None:
    two(night)
    night.says("Jan", "gebeld")
    assert [each.state for each in night.incidents()] == [IncidentState.CALLED, IncidentState.OPEN]
    night.later(seconds=5)
    night.says("Tom", "gebeld")  # too soon for a call about the second one
    assert [each.state for each in night.incidents()] == [IncidentState.CALLED, IncidentState.OPEN]
    night.says("Piet", "gebeld", seconds=20)
    assert [each.state for each in night.incidents()] == [IncidentState.CALLED, IncidentState.CALLED]


def test_a_bare_called_right_after_another_report_is_about_the_one_that_was_known_before(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Piet", "gebeld", minutes=1)
    night.says("Els", MILL, minutes=5)
    church, mill = night.incidents()
    assert _says_called(night, "Tom", about=mill.code, after_s=5) == [True, False]
    assert _says_called(night, "Tom", about=church.code) == [True, True]


def _says_called(night: Night, name: str, about: str, after_s: int = 20) -> list[bool]:
    """The head takes the line for news of the incident with this code. Which incidents have a call then, the oldest first."""
    night.later(seconds=after_s)
    incident = next(each for each in night.incidents() if each.code == about)
    night.says(name, "gebeld", chat=ChatReading(False, True, False, Act.ADDS, incident.id))
    night.chat = None
    return [each.called is not None for each in night.incidents()]


def test_a_bare_called_is_about_the_incident_that_was_asked_about_last_whatever_the_head_names(night: Night) -> None:
    church, mill = two(night)
    assert _says_called(night, "Piet", about=church) == [False, True]
    night.says("Piet", "ik niet")
    assert [each.called for each in night.incidents()] == [None, None]
    assert _says_called(night, "Piet", about=church) == [False, True]
    assert _says_called(night, "Tom", about=mill) == [True, True]


def test_a_bare_call_to_rescuers_is_about_the_danger_that_waits_and_not_about_one_with_a_call(night: Night) -> None:
    night.says("Jan", "Er is een inbreker met een mes in de Kerkstraat")
    night.says("Piet", "112 gebeld", minutes=1)
    night.says("Els", "Er is een inbreker met een mes in de Molenstraat", minutes=5)
    church, mill = night.incidents()
    assert (church.danger, mill.danger, mill.called) == (True, True, None)
    night.later(seconds=30)
    night.says("Tom", "112 gebeld", chat=ChatReading(False, True, False, Act.ADDS, church.id))
    assert night.incidents()[1].called is not None


def test_a_bare_called_right_after_a_question_is_about_the_one_before(night: Night) -> None:
    """No call is made in five seconds."""
    _, mill = two(night)
    assert _says_called(night, "Piet", about=mill, after_s=5) == [True, False]


def test_a_bare_called_right_after_a_question_that_came_once_more_answers_it(night: Night) -> None:
    church, _ = two(night)
    night.says("Jan", "gebeld")
    night.later(minutes=3)
    night.says("Els", "hij heeft een mes", chat=ChatReading(True, False, False, Act.ADDS, night.incidents()[1].id))
    night.shows(the("call_emergency"))
    assert _says_called(night, "Piet", about=church, after_s=5) == [True, True]


def test_a_bare_called_is_about_the_incident_of_which_the_group_heard_last(night: Night) -> None:
    church, _ = two(night)
    night.later(minutes=3)
    night.chat = ChatReading(False, False, False, Act.ADDS, night.incidents()[0].id)
    night.says("Jan", "hij staat nu aan de volgende deur")
    assert _says_called(night, "Piet", about=church) == [True, False]


def test_a_bare_called_of_one_who_told_of_an_incident_is_about_that_one(night: Night) -> None:
    church, _ = two(night)
    night.says("Els", "ze zijn nog in de Molenstraat met die auto bezig", minutes=3)
    assert _says_called(night, "Jan", about=church) == [True, False]
    assert _says_called(night, "Els", about=church) == [True, True]
    assert {each.called.by.name for each in night.incidents() if each.called} == {"Jan", "Els"}


def test_a_bare_called_that_its_author_says_once_more_is_no_call_about_another_incident(night: Night) -> None:
    church, _ = two(night)
    assert _says_called(night, "Jan", about=church) == [True, False]
    assert _says_called(night, "Jan", about=church) == [True, False]


@pytest.mark.parametrize("said", ["gebeld", "101 gebeld"])
@pytest.mark.parametrize("is_over", [False, True])
def test_an_edit_of_a_call_about_one_incident_is_none_about_a_later_one(
    night: Night, said: str, *, is_over: bool
) -> None:
    night.says("Jan", CHURCH)
    called = night.says("Piet", said, minutes=1)
    church = night.incident()
    if is_over:
        night.on_desk("Mo", f"afgesloten {church.code}")
    night.says("Els", MILL, minutes=1)
    night.later(minutes=1)
    night.edits("Piet", called, f"{said}!")
    assert night.incidents()[-1].called is None
    night.edits("Piet", called, f"{said}, ze komen")
    assert night.incidents()[-1].called is None


def test_a_bare_called_after_the_end_of_another_incident_is_about_the_one_that_waits(night: Night) -> None:
    church, _ = two(night)
    over = night.incidents()[0].id
    night.on_desk("Mo", f"afgesloten {church}")
    night.later(seconds=20)
    night.says("Piet", "gebeld", chat=ChatReading(False, True, False, Act.ADDS, over))
    assert night.incident().called is not None
    assert night.lane.incidents[over].called is None


def test_called_in_answer_to_a_report_that_is_over_is_about_that_one(night: Night) -> None:
    report = night.says("Jan", CHURCH)
    night.says("Els", MILL, minutes=1)
    church, mill = night.incidents()
    night.on_desk("Mo", f"afgesloten {church.code}")
    night.says("Piet", "gebeld", answering=report)
    assert night.lane.incidents[mill.id].called is None
    assert night.lane.incidents[church.id].called


def test_police_on_the_spot_are_at_the_incident_with_a_call_unless_the_words_say_otherwise(night: Night) -> None:
    two(night)
    night.says("Jan", "gebeld")
    night.says("Piet", "politie ter plaatse")
    church, mill = night.incidents()
    assert church.police_at
    assert mill.state is IncidentState.OPEN
    night.says("Els", "politie ter plaatse")
    assert night.incidents()[1].police_at


def test_police_on_the_spot_in_a_report_are_at_that_one(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Jan", "gebeld")
    night.says("Els", f"{MILL}, politie is ter plaatse", minutes=1)
    church, mill = night.incidents()
    assert church.police_at is None
    assert mill.police_at is not None


def test_police_on_the_spot_in_a_street_are_at_the_incident_there(night: Night) -> None:
    two(night)
    night.says("Jan", "gebeld")
    night.says("Piet", "politie is ter plaatse in de Molenstraat")
    church, mill = night.incidents()
    assert church.police_at is None
    assert mill.police_at is not None


@pytest.mark.parametrize("who", ["Mo", "Wijkagent"])
@pytest.mark.parametrize("said", ["vals alarm", "einde alarm"])
def test_a_false_alarm_of_a_moderator_or_an_officer_ends_the_incident_that_is_meant(
    night: Night, who: str, said: str
) -> None:
    report = night.says("Jan", CHURCH)
    night.says("Els", MILL, minutes=2)
    night.says(who, said)
    assert len(night.incidents()) == 2
    night.shows(the("is_it_over", who="Els"))
    night.says(who, said, answering=report)
    assert night.incident().reporter.name == "Els"
    night.says(who, said)
    assert not night.incidents()


def test_closing_one_leaves_the_other(night: Night) -> None:
    church, mill = two(night)
    night.on_desk("Mo", f"afgesloten {church}")
    assert night.incident().code == mill
    night.shows(the("call_first"))


def test_an_hour_later_the_same_street_is_another_incident(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Jan", CHURCH, minutes=61)
    assert len(night.incidents()) == 1
    assert night.times(the("call_first")) == 2


def test_a_moderator_merges_two(night: Night) -> None:
    church, mill = two(night)
    night.says("Els", "gebeld")
    night.on_desk("Mo", f"samen {mill} {church}")
    assert night.incident().code == church
    assert [told.by.name for told in night.incident().told] == ["Jan", "Els"]
    night.shows(the("incident_called", who="Els"))
    night.shows(the("incident_merged"))
    night.hides(the("incident_closed"))
    (gone,) = [each for each in night.lane.incidents.values() if each.code == mill]
    assert gone.outcome is IncidentOutcome.MERGED


def test_a_press_at_the_notice_of_a_merged_incident_counts_for_the_one_that_goes_on(night: Night) -> None:
    church, mill = two(night)
    younger = night.incidents()[1]
    night.on_desk("Mo", f"samen {church} {mill}")
    night.presses("Els", Choice.CALLED, younger.id)
    night.shows(the("incident_called", who="Els"))


def test_a_check_at_the_notice_of_a_merged_incident_can_be_taken_back(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Els", MILL, minutes=1)
    church, mill = night.incidents()
    notice = next(each for each in mill.notices if each.chat == GROUP)
    night.reacts("Piet", "✅", notice)
    night.on_desk("Mo", f"samen {church.code} {mill.code}")
    assert night.incident().called is not None
    night.takes_back("Piet", "✅", notice)
    assert night.incident().called is None


@pytest.mark.parametrize("checks_first", [True, False])
def test_a_check_that_is_taken_back_after_a_merge_leaves_the_words_of_its_member(
    night: Night, *, checks_first: bool
) -> None:
    two(night)
    church, mill = night.incidents()
    asked, checked = (next(each for each in incident.notices if each.chat == GROUP) for incident in (church, mill))
    if checks_first:
        night.reacts("Piet", "✅", checked)
    else:
        night.says("Bo", "101 gebeld", answering=asked)
    night.says("Piet", "101 gebeld", answering=asked, minutes=1)
    if not checks_first:
        night.later(minutes=1)
        night.reacts("Piet", "✅", checked)
    assert all(incident.called is not None for incident in night.incidents())
    night.on_desk("Mo", f"samen {church.code} {mill.code}")
    night.takes_back("Piet", "✅", checked)
    assert "Piet" in {call.by.name for call in calls_of(night.incident())}


def test_a_press_at_the_notice_of_a_merged_incident_counts_also_after_many_messages(night: Night) -> None:
    church, mill = two(night)
    younger = night.incidents()[1]
    night.on_desk("Mo", f"samen {church} {mill}")
    for number in range(MOST_TOLD):
        night.says(f"Buur{number}", CHURCH)
    night.presses("Els", Choice.CALLED, younger.id)
    night.shows(the("incident_called", who="Els"))


def test_called_in_answer_to_the_notice_of_a_merged_incident_is_about_the_one_that_goes_on(night: Night) -> None:
    church, mill = two(night)
    night.says("An", "Er loopt iemand aan de deurklinken te voelen in de Beukenlaan", minutes=1)
    night.on_desk("Mo", f"samen {church} {mill}")
    night.says("Piet", "gebeld", answering=night.shows(the("incident_merged")))
    first, beech = night.incidents()
    assert first.called
    assert beech.called is None


def test_a_word_with_the_code_of_a_merged_incident_is_about_the_one_that_goes_on(night: Night) -> None:
    church, mill = two(night)
    night.on_desk("Mo", f"samen {church} {mill}")
    night.on_desk("Mo", f"gebeld {mill}")
    night.shows(the("incident_called", who="Mo"))
    night.on_desk("Mo", f"vals alarm {mill}")
    assert not night.incidents()
    night.on_desk("Mo", f"gebeld {mill}")
    night.shows(the("incident_over", code=church), DESK)


def test_a_merged_report_that_was_not_asked_about_is_told_to_the_moderators_if_no_member_calls(night: Night) -> None:
    night.lane = night.lane.with_timer(PauseTimer(), night.now + timedelta(minutes=5))
    night.says("Jan", CHURCH)
    night.says("Els", MILL, minutes=10)
    church, mill = (each.code for each in night.incidents())
    night.on_desk("Mo", f"samen {church} {mill}")
    assert night.incident().asked
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls", code=church), DESK)


def test_after_a_merge_no_reporter_who_has_left_is_asked(night: Night) -> None:
    church, mill = two(night)
    night.leaves("Els")
    night.on_desk("Mo", f"samen {church} {mill}")
    night.leaves("Jan")
    night.later(minutes=46)
    night.hides(the("is_it_over"))
    night.shows(the("incident_still"), DESK)


@pytest.mark.parametrize("is_closed", [False, True])
def test_a_word_about_a_card_with_the_code_of_an_incident_is_told_so(night: Night, is_closed: bool) -> None:
    _, mill = two(night)
    if is_closed:
        night.on_desk("Mo", f"afgesloten {mill}")
    night.on_desk("Mo", f"waarschuw {mill}")
    night.shows(the("not_a_card"), DESK)


@pytest.mark.parametrize("other", ["the same", "unknown", "closed"])
def test_what_cannot_be_merged_is_said(night: Night, other: str) -> None:
    church, mill = two(night)
    night.on_desk("Mo", f"afgesloten {mill}")
    night.on_desk("Mo", f"samen {church} {({'the same': church, 'unknown': '7X9', 'closed': mill})[other]}")
    look = the({"the same": "incident_cannot", "unknown": "unknown_code", "closed": "incident_over"}[other])
    night.shows(look, DESK)
    assert night.incident().code == church


def test_a_moderator_splits_off_the_latest_report_by_its_code(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas", minutes=1)
    night.says("Jan", "gebeld")
    night.on_desk("Mo", f"apart {night.incident().code}")
    first, second = night.incidents()
    assert [told.by.name for told in first.told if told.report] == ["Jan"]
    assert second.reporter.name == "Els"
    assert second.state is IncidentState.OPEN
    night.shows(the("call_first"))


def test_a_report_that_is_split_off_takes_along_the_call_of_which_it_told(night: Night) -> None:
    night.says("Jan", CHURCH)
    other = night.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas. 101 gebeld", minutes=1)
    assert night.incident().called is not None
    night.says("Mo", "apart", answering=other)
    first, second = night.incidents()
    assert first.called is None
    assert second.called is not None
    assert second.called.by.name == "Els"
    night.shows(the("call_first"))
    night.shows(the("incident_called", who="Els"))
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls", who="Jan"), DESK)


def test_a_moderator_splits_off_a_report_by_an_answer_to_its_masked_copy(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.later(minutes=1)
    night.copy = "man aan de voordeur, zwarte jas"
    other = night.says(
        "Els", "Er staat een man aan de voordeur te prutsen, zwarte jas. Wie gaat er mee? We pakken hem zelf aan"
    )
    copy = night.shows(re.compile(r"man aan de voordeur, zwarte jas"))
    assert copy != other
    night.says("Mo", "apart", answering=copy)
    assert [each.report for each in night.incidents()][1:] == [other]


def test_a_report_that_is_split_off_is_asked_about_also_if_the_first_one_was_called_before_any_question(
    night: Night,
) -> None:
    night.says("Jan", f"101 gebeld. {CHURCH}")
    other = night.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas", minutes=1)
    night.hides(the("call_first"))
    night.says("Mo", "apart", answering=other)
    assert night.answers[night.shows(the("call_first"))] == other
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls", who="Els"), DESK)


def test_a_moderator_splits_off_a_report_by_an_answer_to_it(night: Night) -> None:
    night.says("Jan", CHURCH)
    other = night.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas", minutes=1)
    night.says("Piet", "Er loopt een tweede man aan de deurklinken te voelen")
    night.says("Mo", "apart", answering=other)
    first, second = night.incidents()
    assert second.report == other
    assert [told.by.name for told in first.told if told.report] == ["Jan", "Piet"]


def test_a_report_that_is_split_off_once_more_after_a_merge_has_the_same_code_for_the_desk_and_the_police(
    night: Night,
) -> None:
    relay = Police("PZ Gent", ("wijk@example.org",), Relay.INCIDENTS, date(2026, 3, 1))
    night.watch = replace(night.watch, police=relay)
    night.says("Jan", CHURCH)
    other = night.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas", minutes=1)
    night.says("Mo", "apart", answering=other)
    first, second = night.incidents()
    night.later(minutes=1)
    night.on_desk("Mo", f"samen {first.code} {second.code}")
    night.says("Mo", "apart", answering=other, minutes=1)
    again = night.incidents()[1]
    file = night.lane.police_files[again.id]
    assert file.code == again.code
    assert [line.message for line in file.lines] == [other]


def test_a_report_that_is_split_off_takes_the_danger_along(night: Night) -> None:
    night.says("Jan", CHURCH)
    other = night.says("Els", "Er staat een man met een mes aan de voordeur te prutsen", minutes=1)
    night.says("Mo", "apart", answering=other)
    _, second = night.incidents()
    assert second.report == other
    assert second.danger


def test_the_only_report_cannot_be_split_off_and_a_member_cannot_split(night: Night) -> None:
    report = night.says("Jan", CHURCH)
    night.on_desk("Mo", f"apart {night.incident().code}")
    night.shows(the("incident_cannot"), DESK)
    night.says("Els", "apart", answering=report)
    assert len(night.incidents()) == 1


def test_no_group_reads_that_a_report_cannot_be_split_off(night: Night) -> None:
    report = night.says("Jan", CHURCH)
    night.says("Mo", "apart", answering=report)
    night.hides(the("incident_cannot"))
    night.shows(the("incident_cannot"), DESK)


def test_the_desk_has_one_message_an_incident_which_is_edited(night: Night) -> None:
    night.says("Jan", CHURCH)
    code = night.incident().code
    line = night.shows(the("incident_desk", code=code, who="Jan"), DESK)
    night.shows(the("incident_open"), DESK)
    night.says("Jan", "gebeld")
    assert night.shows(the("incident_called"), DESK) == line
    night.presses("Mo", Choice.CLOSE, code, DESK)
    assert night.shows(the("incident_closed"), DESK) == line
    assert len(night.desk()) == 1


def test_the_list_of_what_is_open_shows_incidents_with_their_codes(night: Night) -> None:
    church, mill = two(night)
    night.commands("Mo", "queue")
    listed = night.desk()[-1]
    assert listed.index(church) < listed.index(mill)


def test_each_group_of_the_watch_hears_of_the_call_and_of_the_end(night: Night) -> None:
    night.watch = watch("nl", groups=(GROUP, OTHER_GROUP))
    night.says("Jan", CHURCH)
    assert night.in_group(OTHER_GROUP) == []  # without facts that the bot may repeat there is nothing to warn of
    night.says("Jan", "gebeld")
    notice = night.shows(the("incident_called", who="Jan"), OTHER_GROUP)
    assert night.shows(the("incident_since", time="21:40"), OTHER_GROUP) == notice
    night.says("Jan", "vals alarm, was mijn broer")
    night.shows(the("incident_closed", outcome="vals alarm, alles in orde"), OTHER_GROUP)
    assert night.times(the("incident_closed"), OTHER_GROUP) == 1
    assert night.times(the("incident_closed"), GROUP) == 0  # the notice was edited, and all have read Jan's words
    night.shows(the("incident_closed"), GROUP)


def test_a_fresh_message_that_becomes_a_report_by_its_edit_is_asked_about(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand aan de deurklinken"
    line = night.says("Jan", "opgelet allemaal")
    night.later(minutes=1)
    night.edits("Jan", line, f"opgelet allemaal: {CHURCH}")
    assert night.answers[night.shows(the("call_first"))] == line
    night.shows(the("incident_facts"), OTHER_GROUP)
    night.edits("Jan", line, f"Opgelet allemaal! {CHURCH}")
    assert night.times(the("call_first")) == 1
    night.says("Jan", "vals alarm")
    night.edits("Jan", line, CHURCH)
    assert not night.incidents()


def test_beside_an_open_incident_too_an_edit_makes_a_report(night: Night) -> None:
    church = night.says("Jan", CHURCH)
    night.says("Jan", "101 gebeld")
    line = night.says("Els", "opgelet allemaal")
    night.says("Piet", "oei", minutes=1)
    night.edits("Els", line, f"opgelet allemaal: {MILL}")
    assert {incident.report for incident in night.incidents()} == {church, line}
    assert night.answers[night.shows(the("call_first"))] == line
    more = night.says("An", "opgelet")
    night.edits("An", more, f"{CHURCH}, met een zaklamp")
    assert [told.message for told in night.incidents()[0].told if told.message == more] == [more]


def test_a_flagged_message_that_becomes_a_report_by_its_edit_is_asked_about(night: Night) -> None:
    line = night.says("Jan", "opgelet allemaal")
    night.reacts("Piet", "🚩", line)
    assert [case.is_open for case in night.lane.cases.values()] == [True]
    night.edits("Jan", line, f"opgelet allemaal: {CHURCH}")
    assert night.answers[night.shows(the("call_first"))] == line
    assert [case.edited_at for case in night.lane.cases.values()] == [night.now]


def test_an_old_message_and_one_of_an_incident_that_is_over_become_no_report_by_an_edit(night: Night) -> None:
    old = night.says("Jan", "opgelet allemaal")
    night.later(minutes=11)
    night.edits("Jan", old, CHURCH)
    assert not night.incidents()
    night.says("Els", MILL)
    line = night.says("Piet", "dank je")
    night.says("Els", "vals alarm")
    night.edits("Piet", line, CHURCH)
    assert not night.incidents()


@pytest.mark.parametrize("beside", ["", "before", "after"])
def test_an_old_message_that_becomes_a_cry_for_help_by_its_edit_is_asked_about(night: Night, beside: str) -> None:
    if beside == "before":
        night.says("Els", MILL)
    old = night.says("Jan", "opgelet allemaal")
    night.later(minutes=15)
    if beside == "after":
        night.says("Els", MILL)
    night.later(minutes=10)
    night.edits("Jan", old, "opgelet allemaal, help, hij steekt mij neer met een mes")
    (incident,) = night.incidents()  # beside an open one, it joins that as a new cry does
    assert incident.danger
    assert old in [told.message for told in incident.told]
    night.shows(the("call_emergency"))


CRY = "help, hij steekt mij neer met een mes"


@pytest.mark.parametrize("by_chat", [False, True])
@pytest.mark.parametrize("belongs", [False, True])
@pytest.mark.parametrize("minutes", [1, 20])
def test_an_edit_into_a_cry_for_help_counts_after_the_end(
    night: Night, minutes: int, belongs: bool, by_chat: bool
) -> None:
    report = night.says("Jan", CHURCH)
    line = night.says("Els", f"{CHURCH}, ik zie hem ook" if belongs else "opgelet allemaal", minutes=2)
    known = night.incident()
    assert (line in [told.message for told in known.told]) is belongs
    night.says("Jan", "vals alarm", answering=report)
    assert not night.incidents()
    night.later(minutes=minutes)
    night.chat = ChatReading(True, False, False, Act.ADDS, known.id, plain_danger=True) if by_chat else None
    for text in (f"opgelet, {CRY}", f"opgelet!! {CRY}"):
        night.edits("Els", line, text)
        (incident,) = night.incidents()
        assert incident.danger
    night.shows(the("call_emergency"))
    night.on_desk("Mo", f"afgesloten {incident.code}")
    night.edits("Els", line, f"opgelet! {CRY}!")
    assert not night.incidents()


def test_an_edit_of_a_cry_for_help_whose_incident_is_over_opens_none(night: Night) -> None:
    cry = night.says("Els", CRY)
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    night.edits("Els", cry, f"{CRY}!")
    assert not night.incidents()


def test_the_other_groups_read_the_facts_before_any_call(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    night.says("Jan", CHURCH)
    warning = night.shows(the("incident_facts", text="iemand voelt aan deurklinken"), OTHER_GROUP)
    night.hides(the("call_first"), OTHER_GROUP)
    night.hides(the("incident_facts"))
    night.says("Jan", "gebeld")
    assert night.shows(the("incident_called", who="Jan"), OTHER_GROUP) == warning
    night.shows(the("incident_facts"), OTHER_GROUP)
    night.says("Jan", "vals alarm, was mijn broer")
    night.hides(the("incident_facts"), OTHER_GROUP)
    night.shows(the("incident_closed"), OTHER_GROUP)
    assert [(each.streets, each.facts) for each in night.lane.incidents.values()] == [((), night.copy)]  # for an undo


def test_a_report_of_the_same_in_a_warned_group_brings_the_question_there(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    night.says("Jan", CHURCH)
    warning = night.shows(the("incident_facts"), OTHER_GROUP)
    same = night.says("Piet", "Er voelt iemand aan deurklinken in de Kerkstraat", group=OTHER_GROUP)
    assert len(night.incidents()) == 1
    question = night.shows(the("call_first"), OTHER_GROUP)
    assert question != warning
    assert night.answers[question] == same
    assert night.shows(the("incident_facts"), OTHER_GROUP) == question
    assert night.times(the("incident_facts"), OTHER_GROUP) == 2
    assert len(night.in_group(OTHER_GROUP)) == 1  # the warning, which nothing would update any more, is gone


def test_a_group_is_asked_by_a_report_of_the_same_from_a_phone_whose_clock_is_behind(night: Night) -> None:
    night.watch = watch("nl", groups=(GROUP, OTHER_GROUP))
    night.says("Jan", CHURCH)
    night.hides(the("call_first"), OTHER_GROUP)
    night.now -= timedelta(seconds=20)
    night.says("Piet", "Er voelt iemand aan deurklinken in de Kerkstraat", group=OTHER_GROUP)
    night.shows(the("call_first"), OTHER_GROUP)


def test_a_report_of_the_same_in_another_group_at_the_same_second_is_asked_about_there(night: Night) -> None:
    night.watch = watch(groups=(GROUP, OTHER_GROUP))
    night.says("Jan", CHURCH)
    assert not night.in_group(OTHER_GROUP)
    night.says("Els", CHURCH, group=OTHER_GROUP)
    night.shows(the("call_first"), OTHER_GROUP)


def test_a_report_of_the_same_in_a_warned_group_brings_the_question_there_also_in_a_pause(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand aan de deurklinken"
    night.says("Jan", CHURCH)
    night.commands("Mo", "pause")
    night.says("Els", CHURCH, group=OTHER_GROUP)
    night.shows(the("call_first"), OTHER_GROUP)


def test_facts_of_a_deleted_report_go_from_a_group_that_was_warned_and_then_asked(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    report = night.says("Jan", CHURCH)
    night.says("Piet", "Er voelt iemand aan deurklinken in de Kerkstraat", group=OTHER_GROUP)
    night.deletes("Jan", report)
    night.hides(the("incident_facts"), OTHER_GROUP)


def test_the_other_groups_read_the_facts_of_a_report_that_a_moderator_splits_off_again(night: Night) -> None:
    night.watch = watch(groups=(GROUP, OTHER_GROUP))
    night.says("Jan", CHURCH)
    night.later(minutes=1)
    night.copy = "twee mannen breken een auto open"
    night.says("Els", MILL)
    first, second = night.incidents()
    night.on_desk("Mo", f"samen {first.code} {second.code}")
    night.on_desk("Mo", f"apart {first.code}")
    assert [each.facts for each in night.incidents()] == ["", night.copy]
    night.shows(the("incident_facts", text=night.copy), OTHER_GROUP)


def test_a_call_that_is_told_in_a_warned_group_leaves_the_facts_there(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    night.says("Jan", CHURCH)
    night.says("Piet", "101 is gebeld, ze komen eraan", group=OTHER_GROUP)
    night.shows(the("incident_called", who="Piet"), OTHER_GROUP)
    night.shows(the("incident_facts"), OTHER_GROUP)


def test_facts_of_a_deleted_report_go_from_the_other_groups_too(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    report = night.says("Jan", CHURCH)
    night.shows(the("incident_facts"), OTHER_GROUP)
    night.deletes("Jan", report)
    night.hides(the("incident_facts"), OTHER_GROUP)
    night.shows(the("incident_since", time="21:40"), OTHER_GROUP)


def test_facts_of_a_later_report_go_with_it_too(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "man aan de voordeur"
    night.says("Jan", CHURCH)
    incident = night.incident().id
    night.says("Jan", "ze zijn weg", chat=ChatReading(False, False, False, Act.ENDS, incident, Ending.OVER))
    night.copy = "ze zijn terug, twee mannen"
    night.chat = ChatReading(False, False, False, Act.ADDS, incident)
    again = night.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas")
    assert night.incident().id == incident
    night.shows(the("incident_facts", text=night.copy), OTHER_GROUP)
    night.deletes("Els", again)
    night.hides(the("incident_facts", text="ze zijn terug, twee mannen"), OTHER_GROUP)


def test_an_edit_makes_a_report_also_right_after_a_moderator_has_merged_others(night: Night) -> None:
    church, mill = two(night)
    said = night.says("An", "ik laat de hond uit")
    night.later(minutes=1)
    night.on_desk("Mo", f"samen {church} {mill}")
    night.later(minutes=1)
    night.edits("An", said, "Er is een inbreker bezig in de Rozenlaan")
    assert [each.reporter.name for each in night.incidents()] == ["Jan", "An"]
    assert night.incidents()[1].asked


def test_the_other_groups_keep_the_facts_when_a_moderator_merges(night: Night) -> None:
    night.watch = watch(groups=(GROUP, OTHER_GROUP))
    night.says("Jan", CHURCH)
    night.later(minutes=1)
    night.copy = "twee mannen breken een auto open"
    mill = night.says("Els", MILL)
    first, second = night.incidents()
    night.on_desk("Mo", f"samen {first.code} {second.code}")
    night.shows(the("incident_facts", text=night.copy), OTHER_GROUP)
    night.deletes("Els", mill)
    night.hides(the("incident_facts"), OTHER_GROUP)


@pytest.mark.parametrize("word", ["weg", "waarschuw", "stil"])
def test_facts_of_a_report_that_a_moderator_removed_go_from_the_other_groups_too(night: Night, word: str) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    night.says("Jan", f"{CHURCH}, kom allemaal mee, we pakken hem")
    night.shows(the("incident_facts"), OTHER_GROUP)
    (case,) = night.lane.cases.values()
    night.on_desk("Mo", f"{word} {case.code}")
    assert not night.lane.cases[case.id].is_open
    night.hides(the("incident_facts"), OTHER_GROUP)
    night.on_desk("Mo", f"terug {case.code}")
    night.shows(the("incident_facts", text="iemand voelt aan deurklinken"), OTHER_GROUP)


def test_facts_of_a_removed_report_that_its_author_deletes_do_not_come_back_with_an_undo(night: Night) -> None:
    night.watch, night.copy = watch("nl", groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    report = night.says("Jan", f"{CHURCH}, kom allemaal mee, we pakken hem")
    (case,) = night.lane.cases.values()
    night.on_desk("Mo", f"waarschuw {case.code}")
    night.deletes("Jan", report)
    night.on_desk("Mo", f"terug {case.code}")
    assert night.lane.cases[case.id].decided is None
    night.hides(the("incident_facts"), OTHER_GROUP)


def test_facts_of_a_report_that_the_clock_removes_stay_in_every_group(night: Night) -> None:
    night.watch, night.copy = watch("nl", groups=(GROUP, OTHER_GROUP)), f"{CHURCH} ▒▒▒"
    night.says("Jan", f"{CHURCH}, kom allemaal mee, we pakken hem")
    night.later(minutes=31)
    assert not any(case.is_open for case in night.lane.cases.values())
    night.shows(re.compile(CHURCH))
    night.shows(the("incident_facts", text=night.copy), OTHER_GROUP)


def test_the_other_groups_read_of_a_masked_report_no_name_in_any_language(night: Night) -> None:
    night.watch = replace(watch("nl", "fr", groups=(GROUP, OTHER_GROUP)), every_language=True)
    night.copy = f"{CHURCH} ▒▒▒"
    night.says("Jan", f"{CHURCH}, kom allemaal mee, we pakken hem")
    night.shows(the("incident_facts", text=night.copy), OTHER_GROUP)
    night.hides(re.compile("Jan"), OTHER_GROUP)


def test_facts_of_a_removed_report_do_not_come_back_by_an_edit(night: Night) -> None:
    night.watch, night.able = watch("nl", groups=(GROUP, OTHER_GROUP)), ALL - {DeleteMessage}
    night.copy = "iemand voelt aan deurklinken"
    report = night.says("Jan", f"{CHURCH}, kom allemaal mee, we pakken hem")
    (case,) = night.lane.cases.values()
    night.on_desk("Mo", f"weg {case.code}")
    night.hides(the("incident_facts"), OTHER_GROUP)
    night.edits("Jan", report, f"{CHURCH}, kom mee")
    night.hides(the("incident_facts"), OTHER_GROUP)


def test_the_other_groups_read_the_facts_again_when_a_wrong_end_is_undone(night: Night) -> None:
    night.watch, night.copy = watch("nl", groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    night.says("Jan", CHURCH)
    code = night.incident().code
    night.on_desk("Mo", f"vals alarm {code}")
    night.hides(the("incident_facts"), OTHER_GROUP)
    night.on_desk("Mo", f"terug {code}")
    night.shows(the("incident_facts", text=night.copy), OTHER_GROUP)


def test_an_undo_of_a_wrong_end_shows_the_other_groups_the_facts_as_their_author_has_edited_them(night: Night) -> None:
    night.watch, night.copy = watch("nl", groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    report = night.says("Jan", CHURCH)
    code = night.incident().code
    night.on_desk("Mo", f"vals alarm {code}")
    night.copy = "iemand voelt aan deuren"
    night.edits("Jan", report, CHURCH)
    night.on_desk("Mo", f"terug {code}")
    night.shows(the("incident_facts", text=night.copy), OTHER_GROUP)


def test_facts_of_a_report_that_its_author_deletes_after_the_end_do_not_come_back(night: Night) -> None:
    night.watch, night.copy = watch("nl", groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    report = night.says("Jan", CHURCH)
    code = night.incident().code
    night.on_desk("Mo", f"vals alarm {code}")
    night.deletes("Jan", report)
    night.on_desk("Mo", f"terug {code}")
    night.hides(the("incident_facts"), OTHER_GROUP)


@pytest.mark.parametrize("able", [ALL, ALL - {DeleteMessage}], ids=["can delete", "cannot delete"])
def test_facts_of_a_held_report_that_its_author_deletes_go_from_the_other_groups_too(able: Set[ActionKind]) -> None:
    night = Night(able, watch("nl", groups=(GROUP, OTHER_GROUP)), copy="iemand voelt aan deurklinken")
    night.holding = []
    report = night.says("Jan", f"{CHURCH}, kom naar buiten en sla hem")
    night.deletes("Jan", report)  # before the bot has deleted it
    night.catches_up()
    night.hides(the("incident_facts"), OTHER_GROUP)
    night.shows(the("is_it_over", who="Jan"))


def test_facts_of_a_report_stay_when_an_edit_of_it_is_held(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    report = night.says("Jan", f"{CHURCH}, laten we hem grijpen")
    (first,) = night.lane.cases.values()
    assert first.is_open
    night.edits("Jan", report, f"{CHURCH}, kom naar buiten en sla hem")
    assert [case.hides for case in night.lane.cases.values()] == [False, True]
    night.shows(the("incident_facts"), OTHER_GROUP)


def test_the_other_groups_read_no_words_that_a_rule_covers_in_the_group(night: Night) -> None:
    night.watch = replace(watch("nl", groups=(GROUP, OTHER_GROUP)), policy={"skin_colour": "never"})
    night.copy = "Er loopt een zwarte man aan de deurklinken te voelen in de Kerkstraat, zwarte jas"
    report = night.says("Jan", night.copy)
    covered = re.compile("Er loopt een ▒▒▒ aan de deurklinken te voelen in de Kerkstraat, zwarte jas")
    night.shows(covered)
    night.shows(covered, OTHER_GROUP)
    night.hides(re.compile("zwarte man"), OTHER_GROUP)
    night.edits("Jan", report, f"{night.copy}, rugzak")
    night.hides(re.compile("zwarte man"), OTHER_GROUP)


def test_the_other_groups_read_only_the_place_of_a_report_that_no_copy_can_tell(night: Night) -> None:
    night.watch, night.copy = (
        watch(groups=(GROUP, OTHER_GROUP)),
        "kom naar buiten en sla hem",
    )  # evidence against the message
    night.says("Jan", f"{CHURCH}, {night.copy}")
    night.hides(re.compile("sla hem"))
    night.hides(re.compile("sla hem"), OTHER_GROUP)


def test_facts_follow_an_edit_of_the_report(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "iemand voelt aan deurklinken"
    report = night.says("Jan", CHURCH)
    night.copy = "iemand voelt aan deuren"
    night.edits("Jan", report, CHURCH)
    night.shows(the("incident_facts", text="iemand voelt aan deuren"), OTHER_GROUP)


def test_a_report_of_the_same_in_another_group_is_shown_the_call(night: Night) -> None:
    night.watch = watch("nl", groups=(GROUP, OTHER_GROUP))
    night.says("Jan", CHURCH)
    night.says("Jan", "gebeld")
    night.says("Piet", "Er voelt iemand aan deurklinken in de Kerkstraat", group=OTHER_GROUP)
    assert len(night.incidents()) == 1
    assert len(night.in_group(OTHER_GROUP)) == 1
    night.hides(the("call_first"), OTHER_GROUP)


def test_an_incident_that_goes_on_for_days_stays_small_and_the_moderators_are_reminded(night: Night) -> None:
    night.says("Jan", CHURCH)
    night.says("Jan", "gebeld")
    for _ in range(80):
        night.says("Els", "Ik zie hem nog altijd, hij loopt nu in de Kerkstraat", minutes=40)
        night.housekeeping()
    assert len(night.incident().told) == MOST_TOLD
    assert night.incident().told[0].by.name == "Jan"
    assert night.times(the("incident_still", time="21:40 op 03/03"), DESK) == 2
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    night.shows(the("incident_closed"))
    assert night.incidents() == []


def test_nobody_opens_incidents_without_end(night: Night) -> None:
    for letters in ("Aa", "Be", "Ci", "Do", "Eu", "Fa", "Ge"):
        night.says("Jan", f"Er is een inbreker bezig in de {letters}pstraat")
        night.later(seconds=5)
    assert len(night.incidents()) == MOST_OF_ONE
    assert len(night.incidents()[-1].told) == 5
    night.says("An", "Er is een inbreker bezig in de Rozenlaan")
    assert len(night.incidents()) == MOST_OF_ONE + 1


CRY_FOR_HELP = ChatReading(danger=True, called=False, maybe_called=False, act=Act.OPENS, incident=None)


@pytest.fixture
def two_groups(night: Night) -> Night:
    night.watch = watch("nl", groups=(GROUP, OTHER_GROUP))
    return night


def _adds(night: Night, danger: bool = True) -> ChatReading:
    return ChatReading(danger, False, False, Act.ADDS, night.incident().id)


def reads(text: str) -> re.Pattern[str]:
    return the("incident_facts", text=text)


def test_a_later_report_tells_what_the_first_one_could_not(two_groups: Night) -> None:
    night = two_groups
    night.says("Jan", CHURCH)
    assert night.in_group(OTHER_GROUP) == []
    night.copy = "man met een koevoet aan nummer 8"
    second = night.says("Els", f"{CHURCH}, {night.copy}")
    night.shows(reads(night.copy), OTHER_GROUP)
    night.deletes("Els", second)
    night.hides(the("incident_facts"), OTHER_GROUP)


def test_an_update_is_no_such_report(two_groups: Night) -> None:
    night = two_groups
    night.says("Jan", CHURCH)
    night.copy = "ik zie hem ook"
    night.says("Els", "ik zie hem ook lopen", chat=_adds(night, danger=False))
    night.hides(the("incident_facts"), OTHER_GROUP)


def test_a_cry_for_help_gives_way_to_the_report_that_names_the_place(two_groups: Night) -> None:
    night = two_groups
    night.copy = "HELP"
    cry = night.says("Jan", "HELP", chat=CRY_FOR_HELP)
    night.shows(reads("HELP"), OTHER_GROUP)
    night.copy, night.place = "brand in de Kerkstraat 5", "Kerkstraat"
    fire = night.says("Jan", "brand in de Kerkstraat 5, vlammen uit het dak", chat=_adds(night))
    night.shows(reads("brand in de Kerkstraat 5"), OTHER_GROUP)
    night.copy = "er staat nog een man op het dak in de Kerkstraat"
    night.says("Els", night.copy, chat=_adds(night))
    night.shows(reads("brand in de Kerkstraat 5"), OTHER_GROUP)
    night.copy = ""
    night.edits("Jan", cry, "HELP!!")
    night.shows(reads("brand in de Kerkstraat 5"), OTHER_GROUP)
    night.deletes("Jan", fire)
    night.hides(the("incident_facts"), OTHER_GROUP)


def test_the_place_that_fell_out_of_the_copy_is_told(two_groups: Night) -> None:
    night = two_groups
    night.copy, night.place = "▒▒▒ zwarte jas", "Kerkstraat"
    night.says("Jan", CHURCH)
    night.shows(reads("Kerkstraat · ▒▒▒ zwarte jas"), OTHER_GROUP)


def test_a_street_to_which_people_went_is_no_place_of_the_report(two_groups: Night) -> None:
    night = two_groups
    night.copy, night.place = "▒▒▒ zwarte jas", "Molenstraat"
    night.says("Jan", "Er loopt iemand aan de deurklinken te voelen, hij loopt naar de Molenstraat")
    night.shows(reads("▒▒▒ zwarte jas"), OTHER_GROUP)


def test_a_report_after_one_that_was_removed_tells_the_other_groups_again(two_groups: Night) -> None:
    night = two_groups
    night.copy = "iemand voelt aan deurklinken"
    night.says("Jan", f"{CHURCH}, kom allemaal mee, we pakken hem")
    (case,) = night.lane.cases.values()
    night.on_desk("Mo", f"weg {case.code}")
    night.hides(the("incident_facts"), OTHER_GROUP)
    night.copy = "man met een koevoet aan nummer 8"
    night.says("Els", CHURCH)
    night.shows(reads(night.copy), OTHER_GROUP)
    night.on_desk("Mo", f"terug {case.code}")
    night.shows(reads(night.copy), OTHER_GROUP)
    night.presses("Mo", Choice.CLOSE, night.incident().code)
    night.hides(the("incident_facts"), OTHER_GROUP)
