"""The question about a call: kindly, once, with the numbers of the watch; and an alert to the moderators without a call."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import Reply
from bot.core.choice import Choice
from bot.core.fallback import place_of
from bot.core.reading import Act, ChatReading
from bot.core.rule import IncidentState
from bot.core.watch import Numbers
from tests.core.incidents.night import DESK, GROUP, OTHER_GROUP, Night, the, watch

REPORT = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"

STABBED = "Ze steken hem neer in de Kerkstraat, hij bloedt, hij heeft een mes!"


def test_a_report_without_a_call_gets_one_short_answer(night: Night) -> None:
    report = night.says("Jan", REPORT)
    ask = night.shows(the("call_first"))
    assert night.answers[ask] == report
    night.says("Els", "Ik zie hem ook in de Kerkstraat, hij voelt aan de deuren")
    assert night.times(the("call_first")) == 1


def test_the_answer_names_all_numbers_of_this_watch(night: Night) -> None:
    night.watch = replace(night.watch, numbers=Numbers(("101", "057 230 500")))
    night.says("Jan", REPORT)
    night.shows(the("call_first", numbers="101 of 057 230 500"))


@pytest.mark.parametrize(
    "said",
    [
        "gebeld",
        "Gebeld!",
        "101 gebeld",
        "ik heb 101 gebeld ✅",
        "politie is verwittigd",
        "ja net gebeld",
        "Ja, ik heb net gebeld.",
    ],
)
def test_whoever_called_says_so_and_the_same_message_shows_it(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    ask = night.shows(the("call_first"))
    night.later(minutes=3)
    night.says("Piet", said)  # who did not report
    assert night.shows(the("incident_called", time="21:43", who="Piet")) == ask
    assert len(night.in_group()) == 1


@pytest.mark.parametrize("by", [timedelta(hours=2), timedelta(hours=-2), timedelta(days=20_000)])
def test_a_call_after_a_jump_of_the_clock_belongs_to_the_open_incident(night: Night, by: timedelta) -> None:
    night.says("Jan", REPORT)
    night.clock_jumps(by)
    night.says("Jan", "101 gebeld", minutes=3)
    assert night.incident().called is not None
    assert len(night.incidents()) == 1


def test_one_tap_says_it_as_well(night: Night) -> None:
    night.says("Jan", REPORT)
    night.presses("Jan", Choice.CALLED, night.incident().id)
    night.shows(the("incident_called", who="Jan"))


def test_a_check_at_the_question_says_it_and_one_at_the_police_on_the_spot_does_not(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Els", "politie ter plaatse")
    night.reacts("An", "✅", night.shows(the("incident_police")))
    assert night.incident().called is None
    night.on_desk("Mo", f"niet gebeld {night.incident().code}")
    night.reacts("An", "✅", night.shows(the("call_first")))
    night.shows(the("incident_called", who="An"))


def test_a_check_at_a_report_from_another_group_is_no_call(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "twee mannen met een koevoet in de Kerkstraat"
    night.says("Jan", REPORT)
    night.reacts("An", "✅", night.shows(the("incident_facts"), OTHER_GROUP))
    assert night.incident().called is None
    night.presses("An", Choice.CALLED, night.incident().id, OTHER_GROUP)
    night.shows(the("incident_called", who="An"))


def test_a_report_that_says_called_is_not_asked_and_everybody_sees_it(night: Night) -> None:
    night.says("Jan", f"101 gebeld. {REPORT}")
    night.hides(the("call_first"))
    night.shows(the("incident_called", time="21:40", who="Jan"))


def test_who_reports_what_is_called_already_is_not_asked(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "gebeld")
    night.says("Els", "Er voelt iemand aan de deurklinken van nummer 30 in de Kerkstraat", minutes=4)
    assert len(night.in_group()) == 1
    assert len(night.incidents()) == 1


def test_not_me_takes_it_back_for_whoever_was_named_and_nobody_else(night: Night) -> None:
    night.says("Jan", REPORT)
    night.presses("Piet", Choice.CALLED, night.incident().id)
    night.says("Jan", "niet gebeld")
    night.shows(the("incident_called", who="Piet"))
    night.says("Piet", "ik niet")
    night.shows(the("call_first"))
    assert night.incident().state is IncidentState.OPEN


def test_not_me_of_one_caller_leaves_the_call_of_another(night: Night) -> None:
    night.says("Jan", REPORT)
    question = night.shows(the("call_first"))
    night.says("Els", "gebeld")
    night.says("Piet", "101 gebeld", minutes=1)
    night.says("An", "ik heb gebeld")
    night.says("An", "ik niet")
    night.shows(the("incident_called", who="Els"))
    night.says("Els", "ik niet")
    night.shows(the("incident_called", who="Piet", time="21:41"))
    assert night.times(the("call_first")) == 1
    night.says("Piet", "ik niet")
    night.shows(the("call_first"))
    night.reacts("Jan", "✅", night.shows(the("call_first")))
    night.reacts("Els", "✅", question)
    night.reacts("Mo", "✅", night.shows(the("incident_desk"), DESK))
    night.shows(the("incident_called", who="Jan"))
    night.says("Jan", "ik niet")
    night.shows(the("call_first"))


def test_of_many_callers_each_one_is_known_in_an_edit_and_takes_back_their_own_call(night: Night) -> None:
    night.says("Jan", REPORT)
    callers = ["Ada", "Bas", "Cis", "Dirk", "Eva", "Fons", "Guy", "Hugo", "Ine"]
    for caller in callers:
        said = night.says(caller, "gebeld", seconds=2)
    night.says("Els", "Twee mannen breken een auto open in de Molenstraat", minutes=1)
    night.edits(callers[-1], said, "gebeld, ze komen")
    assert [incident.called is not None for incident in night.incidents()] == [True, False]
    night.says(callers[-1], "ik niet")
    for caller in callers[:-2]:
        night.says(caller, "ik niet")
    night.shows(the("incident_called", who=callers[-2]))


def test_a_called_that_its_author_deletes_is_taken_back(night: Night) -> None:
    report = night.says("Jan", REPORT)
    said = night.says("Els", "gebeld")
    night.deletes("Mo", said)
    night.shows(the("incident_called", who="Els"))
    night.deletes("Els", said)
    night.shows(the("call_first"))
    said = night.says("Els", "gebeld", seconds=30)
    night.edits("Els", said, "gebeld, ze komen")
    night.deletes("Els", said)
    night.shows(the("call_first"))
    line = night.says("Els", "ok")
    night.later(seconds=30)
    night.edits("Els", line, "gebeld")
    night.edits("Els", line, "gebeld, ze komen")
    night.shows(the("incident_called", who="Els"))
    night.deletes("Els", line)
    night.shows(the("call_first"))
    night.edits("Jan", report, f"{REPORT}. 101 gebeld")
    night.deletes("Jan", report)
    night.shows(the("incident_called", who="Jan"))


@pytest.mark.parametrize(
    ("said", "is_call"),
    [
        ("112 erreicht", True),
        ("Hab die 101 schon erreicht!", True),
        ("112 bereikt", True),
        ("101 joint", True),
        ("got through to 112", True),
        ("112 reached", True),
        ("112 erreicht man immer", False),
        ("112 erreicht?", False),
        ("112 nicht erreicht", False),
        ("hij is opgenomen in kamer 112", False),
    ],
)
def test_a_number_that_was_reached_is_a_call_by_the_lists_too(night: Night, said: str, is_call: bool) -> None:
    night.watch = watch("nl", "fr", "de", "en")
    night.says("Jan", REPORT)
    night.says("Piet", said, minutes=1)
    assert (night.incident().called is not None) is is_call


def test_not_me_takes_the_own_call_back_also_while_another_incident_waits_for_one(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Els", "Twee mannen breken een auto open in de Molenstraat", minutes=1)
    night.says("Jan", "gebeld")
    night.says("Jan", "ik niet")
    assert [each.called for each in night.incidents()] == [None, None]


@pytest.mark.parametrize("how", ["edited", "late"])
def test_what_was_written_before_a_report_is_no_call_about_it(night: Night, how: str) -> None:
    """An edit of an old message, and one that a phone without a connection sends an hour later."""
    night.says("Jan", REPORT)
    called = night.says("Els", "101 gebeld, ze komen")
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    night.says("Piet", "Twee mannen breken een auto open in de Molenstraat", minutes=20)
    night.later(minutes=1)
    if how == "edited":
        night.edits("Els", called, "101 gebeld, ze komen zo")
    else:
        night.now -= timedelta(minutes=15)
        night.says("Els", "101 gebeld, ze komen")
    assert night.incident().called is None


def test_a_second_call_that_arrives_late_is_none_about_a_later_report(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Els", "101 gebeld")
    night.says("Piet", "Twee mannen breken een auto open in de Molenstraat", minutes=20)
    night.now -= timedelta(minutes=15)
    night.says("Bo", "101 gebeld")
    night.now += timedelta(minutes=15)
    assert [each.called is not None for each in night.incidents()] == [True, False]


def test_an_edit_of_what_was_written_after_the_report_is_a_call(night: Night) -> None:
    night.says("Jan", REPORT)
    line = night.says("Els", "ok", minutes=1)
    night.edits("Els", line, "101 gebeld")
    night.shows(the("incident_called", who="Els"))


@pytest.mark.parametrize(
    "said",
    [
        "mijn buurman gebeld op 0478 12 34 56",
        "ik heb mijn buurman gebeld op 0478 12 34 56",
        "Jan zei politie gebeld maar ik weet het niet",
    ],
)
def test_a_call_to_a_neighbour_and_hearsay_in_doubt_are_no_call_by_the_lists_alone(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Els", said)
    assert night.incident().called is None


def test_not_called_is_no_call(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "nog niet gebeld")
    assert night.incident().state is IncidentState.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Er staat een man met een mes aan de deur van nummer 12 in de Kerkstraat",
        "Inbraak bezig in de Kerkstraat, de inbreker is binnen bij nummer 12",
        "Verdachte man vlucht weg in de Kerkstraat en er staat een auto in brand",
        "Er ligt een vrouw op straat in de Kerkstraat, ze bloedt en is neergestoken",
        "Vlammen uit het dak",  # no word of it is that of a report
        "ik wil niet meer leven",
    ],
)
def test_in_danger_the_emergency_number_is_named(night: Night, text: str) -> None:
    night.says("Jan", text)
    night.shows(the("call_emergency", emergency="112"))
    night.hides(the("call_first"))
    night.shows(the("card_urgent"), DESK)


def test_danger_that_shows_later_is_asked_anew_in_the_emergency_words(night: Night) -> None:
    night.says("Jan", REPORT)
    update = night.says("Els", "Hij staat er nog en hij heeft een mes, zwarte jas, Kerkstraat", minutes=1)
    ask = night.shows(the("call_emergency"))
    assert night.answers[ask] == update
    night.hides(the("call_first"))
    night.says("Els", "101 gebeld")
    assert night.shows(the("incident_called", urgent="101", who="Els")) == ask
    night.shows(the("incident_danger"))


@pytest.mark.parametrize("text", ["Vlammen uit het dak", "ik wil niet meer leven"])
@pytest.mark.parametrize("after", [1, 12])
def test_danger_that_an_edit_of_the_report_tells_of_is_asked_about_in_the_emergency_words(
    night: Night, text: str, after: int
) -> None:
    report = night.says("Jan", REPORT)
    night.later(minutes=after)
    night.edits("Jan", report, text)
    night.shows(the("call_emergency"))


@pytest.mark.parametrize("said", ["112 gebeld", "01.12.2026 112 gebeld", "02/12/26 112 gebeld om 21u"])
def test_the_notice_names_the_number_that_was_called(night: Night, said: str) -> None:
    night.says("Jan", "Er staat een man met een mes aan de deur van nummer 12 in de Kerkstraat")
    night.says("Jan", said)
    night.shows(the("incident_called", urgent="112"))
    night.hides(the("incident_danger"))


@pytest.mark.parametrize("said", ["101 gebeld, ambulance is onderweg", "101 gebeld, brandweer komt ook"])
def test_a_caller_who_says_that_rescuers_come_is_not_asked_for_the_emergency_number(night: Night, said: str) -> None:
    night.says("Jan", "Er staat een man met een mes aan de deur van nummer 12 in de Kerkstraat")
    night.says("Jan", said)
    night.shows(the("incident_called", urgent="101"))
    night.hides(the("incident_danger"))


@pytest.mark.parametrize("said", ["101 gebeld. ambulance nog niet", "101 gebeld, geen ambulance"])
def test_rescuers_who_do_not_come_yet_leave_the_emergency_number_in_the_notice(night: Night, said: str) -> None:
    night.says("Jan", "Er staat een man met een mes aan de deur van nummer 12 in de Kerkstraat")
    night.says("Jan", said)
    night.shows(the("incident_called", urgent="101"))
    night.shows(the("incident_danger"))


def test_danger_after_the_call_asks_nobody_again(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "gebeld")
    night.says("Els", "Hij staat er nog en hij heeft een mes, zwarte jas, Kerkstraat")
    night.hides(the("call_emergency"))
    night.shows(the("incident_danger"))
    assert len(night.in_group()) == 1


def test_where_nobody_calls_the_moderators_are_told_once(night: Night) -> None:
    night.says("Jan", REPORT)
    code = night.incident().code
    night.later(minutes=4)
    night.hides(the("incident_nobody_calls"), DESK)
    night.later(minutes=20)
    night.shows(the("incident_nobody_calls", who="Jan", code=code, minutes="5"), DESK)
    assert night.times(the("incident_nobody_calls"), DESK) == 1
    night.on_desk("Mo", f"gebeld {code}")
    night.shows(the("incident_called", who="Mo"))


def test_danger_that_shows_or_goes_on_during_a_pause_leaves_the_question_in_the_group(night: Night) -> None:
    night.says("Jan", REPORT)
    night.commands("Mo", "pause")
    night.says("Jan", STABBED)
    question = night.shows(the("call_emergency"))
    night.says("Els", STABBED, minutes=2)
    assert night.shows(the("call_emergency")) == question
    night.commands("Mo", "resume")
    night.says("Els", STABBED)
    assert night.shows(the("call_emergency")) != question


@pytest.mark.parametrize("resumed", [False, True])
def test_what_began_during_a_pause_and_goes_on_is_shown_at_its_end(night: Night, resumed: bool) -> None:
    night.commands("Mo", "pause")
    night.says("Jan", REPORT, minutes=50)
    night.says("Els", "Er ligt een man bewusteloos op straat in de Molenstraat, hij bloedt", minutes=5)
    night.hides(the("incident_open"), DESK)
    night.hides(the("call_emergency"))
    if resumed:
        night.commands("Mo", "resume")
    else:
        night.later(minutes=6)
    for incident in night.incidents():
        night.shows(the("incident_desk", code=incident.code), DESK)
    night.shows(the("call_first"))
    night.shows(the("call_emergency"))
    assert len(night.in_group()) == 2


def test_a_question_that_is_late_at_the_end_of_a_pause_waits_for_news(night: Night) -> None:
    night.commands("Mo", "pause")
    night.says("Jan", REPORT)
    night.later(minutes=20)
    night.commands("Mo", "resume")
    night.shows(the("incident_open"), DESK)
    night.hides(the("call_first"))
    night.says("Els", "ik zie hem ook, hij voelt weer aan de deurklinken in de Kerkstraat")
    night.shows(the("call_first"))


def test_a_call_during_a_pause_is_one_before_the_bot_asked(night: Night) -> None:
    night.commands("Mo", "pause")
    night.says("Jan", REPORT)
    night.says("Els", "gebeld")
    night.commands("Mo", "resume")
    night.hides(the("call_first"))
    called = night.incident().called
    assert called is not None
    assert not called.asked


def test_a_call_that_is_told_with_the_first_danger_is_one_after_the_bot_asked(night: Night) -> None:
    night.says("Jan", REPORT)
    night.shows(the("call_first"))
    night.says("Els", "hij heeft een mes, 112 gebeld", minutes=2)
    incident = night.incident()
    assert incident.danger
    assert incident.called is not None
    assert incident.called.asked


def test_a_moderator_opens_the_question_about_a_report_of_which_the_group_has_none(night: Night) -> None:
    night.commands("Mo", "pause")
    night.says("Jan", REPORT)
    night.later(minutes=20)
    night.commands("Mo", "resume")
    night.hides(the("call_first"))
    night.on_desk("Mo", f"niet gebeld {night.incident().code}")
    night.shows(the("call_first"))


def test_an_alert_that_falls_due_during_a_pause_comes_at_its_end(night: Night) -> None:
    night.says("Jan", REPORT)
    night.commands("Mo", "pause")
    night.later(minutes=30)
    night.hides(the("incident_nobody_calls"), DESK)
    night.later(minutes=35)
    assert night.times(the("incident_nobody_calls"), DESK) == 1


def test_how_long_they_wait_is_the_watchs_own_affair(night: Night) -> None:
    night.watch = replace(night.watch, escalate_after=timedelta(minutes=15))
    night.says("Jan", REPORT)
    night.later(minutes=14)
    night.hides(the("incident_nobody_calls"), DESK)
    night.later(minutes=2)
    night.shows(the("incident_nobody_calls"), DESK)


@pytest.mark.parametrize("said", ["gebeld", "Ze zijn weggereden richting station", "vals alarm"])
def test_the_moderators_are_not_told_where_it_is_called_gone_or_over(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", said)
    night.later(minutes=30)
    night.hides(the("incident_nobody_calls"), DESK)


@pytest.mark.parametrize(
    "said",
    ["hij is weggelopen richting station", "Verdachte man vlucht weg in de Kerkstraat en er staat een auto in brand"],
)
def test_the_moderators_are_told_where_a_person_may_be_hurt_although_the_suspect_is_gone(
    night: Night, said: str
) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "Ze zijn weggereden richting station")
    night.says("Els", STABBED, minutes=10)
    night.says("Els", said)
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls"), DESK)


@pytest.mark.parametrize(
    "again",
    ["Er loopt weer iemand aan de deurklinken te voelen in de Kerkstraat", "Er ligt iemand bewusteloos op straat"],
)
@pytest.mark.parametrize("after", [1, 10])
def test_the_moderators_are_told_again_where_it_goes_on_after_they_were_gone(
    night: Night, again: str, after: int
) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "Ze zijn weggereden richting station")
    night.later(minutes=after)
    night.hides(the("incident_nobody_calls"), DESK)
    night.says("Els", again)
    assert len(night.incidents()) == 1
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls"), DESK)


def test_the_moderators_are_told_again_where_danger_shows_only_after_they_were_told(night: Night) -> None:
    night.says("Jan", REPORT)
    night.later(minutes=20)
    night.shows(the("incident_nobody_calls", urgent="101"), DESK)
    night.says("Els", STABBED)
    assert len(night.incidents()) == 1
    night.later(minutes=4)
    night.hides(the("incident_nobody_calls", urgent="112"), DESK)
    night.later(minutes=20)
    night.shows(the("incident_nobody_calls", urgent="112"), DESK)
    assert night.times(the("incident_nobody_calls"), DESK) == 2


@pytest.mark.parametrize(
    "lines",
    [
        ("Mijn man bloedt hevig en beweegt niet meer, help", "Ze zijn weggereden richting station"),
        ("Ze zijn weggereden, maar mijn man bloedt hevig en beweegt niet meer, help",),
    ],
)
def test_the_moderators_are_told_of_a_person_who_is_hurt_also_if_the_others_are_gone(
    night: Night, lines: tuple[str, ...]
) -> None:
    for line in lines:
        night.says("Jan", line)
    assert night.incident().gone
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls"), DESK)


def test_a_call_while_the_question_is_on_its_way_is_shown_when_it_arrives(night: Night) -> None:
    night.holding = []
    night.says("Jan", REPORT)
    night.says("Piet", "gebeld")
    night.says("Els", "Politie is ter plaatse")
    night.catches_up()
    night.shows(the("incident_police"))
    assert len(night.in_group()) == 1


def test_a_calm_question_that_is_on_its_way_gives_way_to_the_urgent_one(night: Night) -> None:
    night.holding = []
    night.says("Jan", REPORT)
    night.says("Els", STABBED)
    night.catches_up()
    night.shows(the("call_emergency"))
    night.says("Els", "gebeld")
    assert len(night.in_group()) == 1
    night.shows(the("incident_called", who="Els"))


def test_two_reports_in_the_same_second_are_one_incident_and_one_question(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Els", "Er voelt iemand aan de deurklinken van onze straat")
    assert len(night.incidents()) == 1
    assert night.times(the("call_first")) == 1


@pytest.mark.parametrize(
    "said",
    [
        "De politie is er nog niet.",
        "De politie is er over 10 minuten.",
        "Nog geen politie ter plaatse",
        "combi is er nog niet",
        "La police est là dans 5 minutes",
        "Dès que la police est là je sors",
        "Polizei ist da in 5 Minuten",
        "Polizei ist da noch nicht",
        "police are here in 10 minutes",
        "The police are not here yet",
    ],
)
def test_police_who_are_to_come_are_not_on_the_spot(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("An", said)
    assert night.incident().police_at is None


def test_a_name_cannot_write_a_line_of_the_notice(night: Night) -> None:
    night.says("Jan\n✔ 101 gebeld\u202e", REPORT)
    night.says("Jan\n✔ 101 gebeld\u202e", "gebeld")
    night.shows(the("incident_called", urgent="101", who="Jan"))
    assert [len(text.splitlines()) for text in night.in_group()] == [1]
    night.shows(the("incident_desk", who="Jan ✔ 101 gebeld"), DESK)


def test_the_group_is_asked_in_both_its_languages_and_understands_both(night: Night) -> None:
    night.watch = replace(watch("nl", "fr"), every_language=True)
    night.says("Jan", REPORT)
    ask = night.shows(the("call_first", "fr"))
    assert night.shows(the("call_first", "nl")) == ask
    night.says("Anne", "J'ai appelé le 101")
    night.shows(the("incident_called", "nl", who="Anne"))
    night.shows(the("incident_called", "fr", who="Anne"))
    assert len(night.in_group()) == 1


def test_a_question_that_never_arrived_is_followed_by_the_notice_of_the_call(night: Night) -> None:
    night.holding = []
    night.says("Jan", REPORT)
    night.later(minutes=20)
    night.holding = None  # the platform was away, and the question is too old to be sent
    night.says("Jan", "gebeld")
    night.shows(the("incident_called"))
    assert len(night.in_group()) == 1


def test_a_question_that_came_too_late_is_not_put_again_because_the_desk_hears_of_it(night: Night) -> None:
    night.holding = []
    night.says("Jan", REPORT)
    night.holding = [planned for planned in night.holding if place_of(planned.action) == DESK]
    night.later(
        minutes=20
    )  # the platform was away: the question is too old to be sent, what the desk should hear is not
    night.catches_up()
    assert night.desk()
    assert night.times(the("call_first")) == 0


def test_what_is_not_able_to_be_edited_is_said_instead() -> None:
    night = Night()
    night.says("Jan", REPORT)
    night.edits_fail = True
    night.says("Jan", "gebeld")
    night.shows(the("incident_called"))
    assert night.incident().notice_in(GROUP) == night.shows(the("incident_called"))


def test_a_question_that_never_left_is_put_again_when_somebody_speaks_not_when_time_passes(night: Night) -> None:
    night.holding = []
    night.says("Jan", REPORT)
    night.later(minutes=50)  # the reporter is asked whether it is over
    assert asked(night) == 1
    night.says("Els", "Hij loopt nog altijd in de Kerkstraat, nu aan nummer 30")
    assert asked(night) == 2


def asked(night: Night) -> int:
    """How often the question was sent on its way."""
    return sum(
        isinstance(planned.action, Reply) and the("call_first").search(planned.action.text) is not None
        for planned in night.holding or ()
    )


def test_a_bare_yes_in_answer_to_the_question_about_the_call_is_a_call(night: Night) -> None:
    night.says("Jan", REPORT)
    question = night.shows(the("call_first"))
    night.says("Els", "ja")
    assert night.incident().called is None
    night.says("Els", "nee", answering=question)
    assert night.incident().called is None
    night.says("Els", "ja", answering=question)
    night.shows(the("incident_called", who="Els"))


def test_a_bare_called_after_an_order_to_call_another_person_answers_only_the_notice(night: Night) -> None:
    night.says("Jan", REPORT)
    question = night.shows(the("call_first"))
    night.says("Els", "gebeld", chat=ChatReading(False, False, False, Act.ADDS, night.incident().id, other_call=True))
    assert night.incident().called is None
    night.says("Els", "gebeld", answering=question)
    night.shows(the("incident_called", who="Els"))


@pytest.mark.parametrize(
    "said", ["politie aan de lijn", "j'ai appelé la police", "Habe die Polizei angerufen", "I called the police"]
)
def test_in_danger_a_call_to_the_police_is_not_told_as_one_to_the_emergency_number(night: Night, said: str) -> None:
    night.watch = watch("nl", "fr", "de", "en")
    night.says("Jan", STABBED)
    night.shows(the("call_emergency"))
    night.says("Els", said)
    night.shows(the("incident_called", urgent="101", who="Els"))
    night.shows(the("incident_danger"))


@pytest.mark.parametrize(
    ("typed", "calm", "danger"),
    [
        ("101 gebeld", "101", "101"),
        ("112 gebeld", "112", "112"),
        ("politie gebeld", "101", "101"),
        ("gebeld", "101", "112"),
    ],
)
@pytest.mark.parametrize("on_desk", [True, False])
def test_a_moderator_who_names_the_number_with_the_code_is_told_with_that_number(
    night: Night, typed: str, calm: str, danger: str, on_desk: bool
) -> None:
    for report, number in ((REPORT, calm), (STABBED, danger)):
        night.says("Jan", report)
        command = f"{typed} {night.incident().code}"
        if on_desk:
            night.on_desk("Mo", command)
        else:
            night.says("Mo", command)
        night.shows(the("incident_called", urgent=number, who="Mo"))
        night.on_desk("Mo", f"afgesloten {night.incident().code}")
        night.later(minutes=61)


@pytest.mark.parametrize(
    "said",
    [
        "Ze hebben hem neergestoken in de Kerkstraat, hij bloedt",
        "ze hebben hem in elkaar geslagen in de Kerkstraat, overal bloed",
    ],
)
def test_in_danger_the_lists_take_no_blow_for_an_arrest(night: Night, said: str) -> None:
    night.says("Jan", said)
    night.shows(the("call_emergency"))
    night.says("Els", "ze hebben hem met een mes gestoken, 101 gebeld")
    night.shows(the("incident_called", who="Els"))


def test_in_danger_a_bare_word_answers_the_question_about_the_emergency_number(night: Night) -> None:
    night.says("Jan", STABBED)
    night.says("Els", "gebeld")
    night.shows(the("incident_called", urgent="112", who="Els"))
    night.hides(the("incident_danger"))


def test_in_danger_the_other_groups_read_the_emergency_number(night: Night) -> None:
    night.watch, night.copy = watch(groups=(GROUP, OTHER_GROUP)), "twee mannen met een koevoet in de Kerkstraat"
    night.says("Jan", REPORT)
    night.shows(the("incident_facts", urgent="101"), OTHER_GROUP)
    night.says("Jan", "Ze steken iemand neer in de Kerkstraat, hij bloedt, hij heeft een mes!")
    night.shows(the("incident_facts", urgent="112"), OTHER_GROUP)
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    night.on_desk("Mo", f"terug {next(iter(night.lane.incidents.values())).code}")
    night.shows(the("incident_reopened", urgent="112"))


def test_of_two_questions_that_arrive_together_one_stays_and_changes_with_the_call(night: Night) -> None:
    """The calm question still waits for the platform when the danger is told."""
    night.holding = []
    night.says("Jan", "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat")
    night.says("Els", "Hij slaat mijn man, help")
    assert night.incident().danger
    night.catches_up()
    assert len(night.in_group()) == 1
    night.says("Jan", "112 gebeld")
    assert [the("incident_called", who="Jan").search(text) is not None for text in night.in_group()] == [True]


def test_an_answer_to_a_question_that_came_once_more_is_about_its_incident(night: Night) -> None:
    """The phone of the member still shows the first one."""
    night.says("Jan", REPORT)
    first = night.shows(the("call_first"))
    night.says("Els", "Hij slaat mijn man in de Kerkstraat, help")
    assert first not in night.shown
    night.says("Piet", "Twee mannen breken een auto open in de Molenstraat", minutes=1)
    night.says("Mia", "gebeld", answering=first)
    assert [each.called is not None for each in night.incidents()] == [True, False]


@pytest.mark.parametrize("by_button", [False, True])
def test_a_check_that_is_taken_back_leaves_a_call_that_its_member_typed_or_pressed_later(
    night: Night, *, by_button: bool
) -> None:
    night.says("Jan", REPORT)
    notice = night.shows(the("call_first"))
    night.reacts("Els", "✅", notice)
    if by_button:
        night.presses("Els", Choice.CALLED, night.incident().id)
    else:
        night.says("Els", "101 gebeld")
    night.takes_back("Els", "✅", notice)
    assert night.incident().called is not None


def test_a_check_in_place_of_which_its_member_puts_another_reaction_was_no_call(night: Night) -> None:
    """On Signal, which does not tell that the first one is gone."""
    night.says("Jan", REPORT)
    question = night.shows(the("call_first"))
    night.reacts("Els", "✅", question)
    night.reacts("Piet", "🙏", question)
    assert night.incident().call is not None
    night.reacts("Els", "☎", question)
    assert night.incident().call is not None
    night.reacts("Els", "🙏", question)
    assert night.incident().call is None
    night.shows(the("call_first"))


@pytest.mark.parametrize("emoji", ["🙏", "✅"])
def test_a_reaction_of_a_caller_at_the_own_words_leaves_the_call(night: Night, emoji: str) -> None:
    night.says("Jan", REPORT)
    called = night.says("Els", "101 gebeld", minutes=1)
    night.reacts("Els", emoji, called)
    night.takes_back("Els", emoji, called)
    assert night.incident().call is not None


def test_signs_in_the_words_of_a_call_turn_no_line_of_the_desk_around(night: Night) -> None:
    night.says("Jan", "er staat iemand aan de deur te voelen in de Kerkstraat")
    night.says("Els", "101 gebeld\u202e")
    assert ["«101 gebeld»" in line for line in night.desk() if "101 gebeld" in line] == [True]
