"""How an incident ends: an all clear, a moderator, an answer, or time; and what is forgotten then."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import DeleteMessage, EditMessage
from bot.core.choice import Choice
from bot.core.incident import KEPT_AFTER_END, IncidentOutcome
from bot.core.reading import Act, ChatReading
from bot.core.rule import IncidentState
from bot.core.timer_key import IncidentTimer, PauseTimer
from tests.core.incidents.night import DESK, Night, the, watch
from tests.kit import ALL

REPORT = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"


def outcome(night: Night) -> IncidentOutcome | None:
    (only,) = night.lane.incidents.values()
    return only.outcome


@pytest.mark.parametrize(
    "said",
    ["vals alarm", "Niet nodig, was mijn broer", "Loos alarm, het was de loodgieter", "Vals alarm! Alles in orde."],
)
@pytest.mark.parametrize("who", ["Jan", "Wijkagent", "Mo"])
def test_an_all_clear_by_the_reporter_the_police_or_a_moderator_closes_it(night: Night, said: str, who: str) -> None:
    night.says("Jan", REPORT)
    night.says(who, said)
    assert night.incidents() == []
    night.shows(the("incident_closed", time="21:40", outcome="vals alarm, alles in orde"))
    assert len(night.in_group()) == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "Fausse alerte, c'était mon frère"), ("de", "Entwarnung, war mein Bruder"), ("en", "False alarm, was my brother")],
)  # fmt: skip
def test_an_all_clear_is_understood_in_each_language(night: Night, language: str, said: str) -> None:
    night.watch = watch(language)
    night.says("Jan", REPORT)
    night.says("Jan", said)
    night.shows(the("incident_closed", language))


@pytest.mark.parametrize(
    "said",
    [
        "Bellen is niet meer nodig, ik heb 101 al gebeld",
        "Niet nodig te bellen, ik heb al gebeld",
        "Ik bel, niet nodig dat iedereen belt",
        "Met mij is alles in orde maar hij staat er nog",
        "Alles ok hier binnen, maar ze zitten nog in de tuin",
        "Hopelijk is alles in orde met de buurvrouw",
        "ik hoop dat het vals alarm is",
        "Pas besoin d'appeler, j'ai déjà appelé la police",
        "tout va bien pour moi mais il est toujours là",
        "espérons que c'est une fausse alerte",
        "Nicht nötig anzurufen, ich habe schon angerufen",
        "bei mir alles gut, aber er steht noch vor der Tür",
        "No need to call, I've already called 101",
        "hopefully a false alarm",
        "Liever tien keer vals alarm dan één keer te laat",
        "Ook als het vals alarm is, bel je beter",
        "Kan vals alarm zijn, ik kijk",
        "Vals alarm op nummer 12, maar op nummer 20 is het raam open",
        "Mieux vaut une fausse alerte que trop tard",
        "Probablement une fausse alerte, on vérifie",
        "Lieber ein Fehlalarm zu viel",
        "Vermutlich Fehlalarm, wir prüfen noch",
        "Better a false alarm than too late",
        "Might be a false alarm",
        "Misschien was het vals alarm, ik ga kijken",
        "Als het vals alarm is, laat het weten",
        "Vorige week was het vals alarm, nu niet",
        "Dit is allesbehalve vals alarm",
        "Vals alarm? Nee hoor, deur staat open",
        "Fausse alerte ou pas, restez chez vous",
        "Je ne crois pas que ce soit une fausse alerte",
        "Wir wissen noch nicht, ob es ein Fehlalarm ist",
        "Fehlalarm? Nein, die Tür steht offen",
        "I doubt it is a false alarm",
        "Last week it was a false alarm",
        "A false alarm is never a problem, always call",
        "Ein Fehlalarm ist nicht schlimm, rufen Sie immer an",
        "Eerst dacht ik vals alarm",
    ],
)
def test_that_nobody_else_need_call_or_that_one_is_well_or_hopes_is_no_all_clear(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", said)
    assert len(night.incidents()) == 1


def test_a_blow_that_sounds_like_an_explanation_is_danger_and_no_question(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "Hij is mijn zoon aan het slaan!")
    assert len(night.incidents()) == 1
    night.shows(the("call_emergency"))
    assert night.times(the("is_it_over", who="Jan")) == 0


@pytest.mark.parametrize("said", ["dat was mijn buurman die gilde", "c'est moi qui ai vu"])
def test_whom_it_was_closes_nothing_and_is_worth_a_question(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", said)
    assert len(night.incidents()) == 1
    night.shows(the("is_it_over", who="Jan"))


def test_an_all_clear_that_a_stranger_repeats_leaves_the_question_to_be_answered(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Piet", "vals alarm", minutes=2)
    night.says("Piet", "vals alarm", minutes=1)
    night.says("Jan", "ja")
    assert outcome(night) is IncidentOutcome.OVER


def test_an_answer_to_the_question_counts_whatever_was_said_since(night: Night) -> None:
    night.says("Jan", REPORT)
    night.later(minutes=46)
    question = night.shows(the("is_it_over", who="Jan"))
    night.says("An", "Hij liep naar de Kerkstraat, rode jas en zwarte broek")
    night.says("Jan", "ja", answering=question)
    assert outcome(night) is IncidentOutcome.OVER


def test_a_yes_to_a_neighbour_does_not_answer_the_question_of_the_bot(night: Night) -> None:
    night.says("Jan", REPORT)
    night.later(minutes=46)
    question = night.shows(the("is_it_over", who="Jan"))
    asked = night.says("Piet", "Jan, heb je al gebeld?")
    night.says("Jan", "ja", answering=asked)
    assert night.incident().called is None
    night.says("Jan", "ja", chat=ChatReading(False, True, False, Act.ADDS, night.incident().id))
    night.shows(the("incident_called", who="Jan"))
    night.says("Jan", "ja", answering=question)
    assert outcome(night) is IncidentOutcome.OVER


@pytest.mark.parametrize("said", ["nog niet", "nee, nog niet"])
def test_not_yet_over_does_not_take_back_that_one_called(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "gebeld")
    night.says("Jan", said, minutes=46)
    night.shows(the("incident_called", urgent="101", who="Jan"))
    night.hides(the("is_it_over"))


@pytest.mark.parametrize(
    "said",
    [
        "geen vals alarm!",
        "is het vals alarm?",
        "Ik dacht dat het vals alarm was, maar hij staat er nog",
        "nee niet vals alarm hij zit er echt",
        "nooit vals alarm",
    ],
)
def test_what_only_sounds_like_an_all_clear_closes_nothing(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", said)
    assert len(night.incidents()) == 1


def test_an_all_clear_by_somebody_else_is_worth_a_question_to_the_reporter(night: Night) -> None:
    report = night.says("Jan", REPORT)
    night.says("An", "Niet nodig, dat was mijn broer")
    assert len(night.incidents()) == 1
    question = night.shows(the("is_it_over", who="Jan"))
    assert night.answers[question] == report
    night.says("An", "ja")  # was not asked
    assert len(night.incidents()) == 1
    night.says("Jan", "ja")
    assert outcome(night) is IncidentOutcome.OVER
    night.shows(the("incident_closed", outcome="het is voorbij"))
    assert len(night.in_group()) == 1  # the question is gone


@pytest.mark.parametrize("said", ["vals alarm", "voorbij", "Niet nodig, dat was mijn broer"])
def test_who_only_joined_in_does_not_close_what_somebody_else_reported(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Dief", "Verdachte man aan de deur in de Kerkstraat")
    night.says("Dief", said)
    night.says("Dief", "ja")
    assert len(night.incidents()) == 1
    night.says("Jan", "vals alarm")
    assert outcome(night) is IncidentOutcome.ALL_CLEAR


def test_where_the_first_reporter_left_the_next_one_may_close_it(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("An", "Verdachte man aan de deur in de Kerkstraat")
    night.leaves("Jan")
    night.says("An", "vals alarm")
    assert outcome(night) is IncidentOutcome.ALL_CLEAR


def test_the_question_goes_also_where_the_bot_may_delete_no_message_of_others() -> None:
    night = Night(able=ALL - {DeleteMessage})
    night.says("Jan", REPORT)
    night.says("Els", "Vals alarm, dat is mijn broer")
    question = night.shows(the("is_it_over", who="Jan"))
    night.says("Jan", "ja", answering=question)
    assert len(night.in_group()) == 1


def test_two_who_wonder_bring_one_question(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("An", "dat was mijn broer denk ik")
    night.says("Els", "dat was mijn broer toch")
    assert night.times(the("is_it_over")) == 1
    assert len(night.incidents()) == 1


def test_a_second_member_who_says_so_too_closes_it(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("An", "vals alarm")
    night.says("An", "echt, vals alarm")
    assert len(night.incidents()) == 1
    night.says("Els", "vals alarm, ik ken hem")
    assert outcome(night) is IncidentOutcome.ALL_CLEAR
    night.hides(the("is_it_over"))


def test_two_members_end_no_danger_and_nothing_that_goes_on(night: Night) -> None:
    night.says("Jan", "Er is brand in de Kerkstraat, vlammen uit het dak")
    night.says("An", "vals alarm")
    night.says("Els", "vals alarm, ik ken hem")
    assert len(night.incidents()) == 1
    night.says("Jan", "nee")
    night.says("Els", "vals alarm")
    assert len(night.incidents()) == 1


@pytest.mark.parametrize(
    ("who", "said", "ends"),
    [
        ("Jan", "ja klopt, was de slotenmaker", True),
        ("Jan", "oui c'était le serrurier", True),
        ("Jan", "yep all quiet", True),
        ("Jan", "ja maar hij staat er nog", False),
        ("An", "ja klopt, was de slotenmaker", False),
    ],
)
def test_a_yes_of_the_reporter_with_more_words_answers_the_question(
    night: Night, who: str, said: str, ends: bool
) -> None:
    night.says("Jan", REPORT)
    night.says("Els", "Niet nodig, dat was de slotenmaker")
    night.shows(the("is_it_over", who="Jan"))
    night.says(who, said)
    assert (outcome(night) is IncidentOutcome.OVER) is ends


@pytest.mark.parametrize(("said", "ends"), [("oef, merci Els", True), ("merci maar hij staat er nog", False)])
def test_thanks_of_the_reporter_answer_the_question(night: Night, said: str, ends: bool) -> None:
    night.says("Jan", REPORT)
    night.says("Els", "Niet nodig, dat was mijn broer")
    night.says("An", "merci Els")
    assert len(night.incidents()) == 1
    night.says("Jan", said)
    assert (outcome(night) is IncidentOutcome.OVER) is ends


@pytest.mark.parametrize(
    ("who", "said", "ends"),
    [
        ("Jan", "ah dan is het goed, ik bel ze af", True),
        ("An", "ah dan is het goed", False),
        ("Jan", "niet nodig dat iedereen komt, hij staat er nog", False),
        ("Jan", "is het niet meer nodig dan?", False),
    ],
)
def test_the_reporter_agrees_with_an_explanation_in_other_words(night: Night, who: str, said: str, ends: bool) -> None:
    night.says("Jan", REPORT)
    night.chat = ChatReading(False, False, False, Act.ADDS, night.incident().id)
    night.says("Els", "dat is mijn broer, hij haalt de ladder")
    night.shows(the("is_it_over", who="Jan"))
    night.says(who, said)
    assert (len(night.incidents()) == 0) is ends


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("pff mijn hart, sorry Wesley", True),
        ("oef 😅", True),
        ("ouf, tant mieux", True),
        ("puh, gott sei dank", True),
        ("phew", True),
        ("pff hij staat er nog", False),
        ("sorry maar dat is hem niet", False),
        ("oef, zeker?", False),
        ("haha ja sorry, maar er hangt nog iemand aan die deur met een mes", False),
    ],
)
def test_relief_of_the_reporter_right_after_an_explanation_ends_it(night: Night, said: str, ends: bool) -> None:
    night.says("Jan", REPORT)
    night.chat = ChatReading(False, False, False, Act.ADDS, night.incident().id)
    night.says("Els", "dat is onze Wesley, die heeft zijn sleutel vergeten")
    night.shows(the("is_it_over", who="Jan"))
    night.says("Piet", "hij belt juist naar zijn ma")
    night.says("Jan", said)
    assert (len(night.incidents()) == 0) is ends


def test_relief_of_another_member_or_much_later_ends_nothing(night: Night) -> None:
    night.says("Jan", REPORT)
    night.chat = ChatReading(False, False, False, Act.NONE, night.incident().id)
    night.says("Els", "dat is onze Wesley, die heeft zijn sleutel vergeten")
    night.says("Piet", "oef")
    assert len(night.incidents()) == 1
    night.says("Jan", "haha sorry", minutes=11)
    assert len(night.incidents()) == 1


@pytest.mark.parametrize(
    "said",
    [
        "sorry, dat was mijn zoon 😅",
        "het was gewoon de postbode",
        "c'était seulement le facteur",
        "es war nur mein Nachbar",
    ],
)
def test_a_reporter_who_says_whom_it_was_with_relief_or_a_harmless_reason_ends_it(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", said)
    assert outcome(night) is IncidentOutcome.ALL_CLEAR


@pytest.mark.parametrize("said", ["nee", "Neen", "nog niet", "nee, nog bezig"])
def test_it_goes_on_if_the_reporter_says_so(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.later(minutes=46)
    night.shows(the("is_it_over"))
    night.says("Jan", said)
    night.hides(the("is_it_over"))
    night.later(minutes=44)
    assert len(night.incidents()) == 1
    night.later(minutes=2)
    assert night.times(the("is_it_over")) == 2


def test_the_answer_can_be_tapped(night: Night) -> None:
    night.says("Jan", REPORT)
    night.later(minutes=46)
    night.presses("Jan", Choice.OVER, night.incident().id)
    assert outcome(night) is IncidentOutcome.OVER


def test_an_all_clear_while_the_question_is_on_its_way_is_shown_by_it_alone(night: Night) -> None:
    night.holding = []
    night.says("Jan", REPORT)
    night.says("Jan", "vals alarm")
    night.catches_up()
    night.shows(the("incident_closed", outcome="vals alarm, alles in orde"))
    night.hides(the("call_first"))
    assert len(night.in_group()) == 1


def test_yes_without_a_question_closes_nothing(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "ja")
    assert len(night.incidents()) == 1


def test_after_an_hour_of_silence_it_is_over_and_only_the_notice_says_so(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "gebeld")
    night.later(minutes=59)
    assert len(night.incidents()) == 1
    night.later(minutes=2)
    assert outcome(night) is IncidentOutcome.QUIET
    night.shows(the("incident_quiet", time="22:40", outcome="al een tijd geen nieuws meer"))
    assert len(night.in_group()) == 1
    assert night.times(the("incident_quiet")) == 0


def test_what_became_quiet_while_the_bot_was_away_is_closed_by_the_housekeeping(night: Night) -> None:
    night.says("Jan", REPORT)
    night.now += timedelta(hours=9)
    night.housekeeping()
    night.shows(the("incident_quiet", outcome="al een tijd geen nieuws meer"))


def test_a_moderator_closes_with_the_code_and_the_group_is_told(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "gebeld")
    notice = night.shows(the("incident_called"))
    night.later(minutes=12)
    night.on_desk("Mo", f"{night.incident().code} afgesloten")
    assert the("incident_closed").search(night.shown[notice])
    told = night.shows(the("incident_closed", time="21:52", outcome="de politie is op de hoogte"))
    assert night.answers[told] == notice


@pytest.mark.parametrize("said", ["afgesloten", "Voorbij."])
def test_a_moderator_closes_with_a_word_in_the_group(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Mo", said)
    assert outcome(night) is IncidentOutcome.OVER


def test_with_two_open_a_bare_word_closes_only_what_it_answers(night: Night) -> None:
    report = night.says("Jan", REPORT)
    night.says("Els", "Twee mannen breken een auto open in de Molenstraat")
    night.says("Mo", "afgesloten")
    assert len(night.incidents()) == 2
    night.says("Mo", "afgesloten", answering=report)
    assert night.incident().reporter.name == "Els"


def test_a_member_closes_nothing_with_a_code_or_a_word(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Els", f"afgesloten {night.incident().code}")
    night.says("Els", "afgesloten")
    night.presses("Els", Choice.CLOSE, night.incident().code)
    assert len(night.incidents()) == 1


@pytest.mark.parametrize(
    ("word", "ended"),
    [
        ("afgesloten", IncidentOutcome.OVER),
        ("vals alarm", IncidentOutcome.ALL_CLEAR),
        ("loos alarm", IncidentOutcome.ALL_CLEAR),
    ],
)
def test_each_word_of_a_moderator_says_how_it_ended(night: Night, word: str, ended: IncidentOutcome) -> None:
    night.says("Jan", REPORT)
    night.on_desk("Mo", f"{word} {night.incident().code}")
    assert outcome(night) is ended


def test_the_police_on_the_spot_are_shown_and_a_moderator_can_say_it_too(night: Night) -> None:
    night.says("Jan", REPORT)
    notice = night.shows(the("call_first"))
    night.later(minutes=7)
    night.on_desk("Mo", f"ter plaatse {night.incident().code}")
    assert night.shows(the("incident_police", time="21:47")) == notice
    assert night.incident().state is IncidentState.CALLED


def test_a_neighbour_sees_the_police_come(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "gebeld")
    night.says("Els", "Is de politie er al?")
    assert night.incident().police_at is None
    night.says("Els", "Politie is ter plaatse")
    notice = night.shows(the("incident_police"))
    assert the("incident_was_called").search(night.shown[notice])
    assert len(night.in_group()) == 1


def test_closing_can_be_undone_while_it_is_known(night: Night) -> None:
    night.says("Jan", REPORT)
    code = night.incident().code
    night.on_desk("Mo", f"vals alarm {code}")
    night.on_desk("Mo", f"afgesloten {code}")
    night.shows(the("incident_over"), DESK)
    night.on_desk("Mo", f"terug {code}")
    assert night.incident().code == code
    night.shows(the("call_first"))
    night.shows(the("incident_reopened", time="21:40"))
    night.later(minutes=61)
    assert night.incidents() == []


def test_a_report_from_another_street_after_a_wrong_end_is_undone_is_asked_about(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Jan", "gebeld")
    first = night.incident()
    night.lane = night.lane.with_incident(
        replace(first, street=f"{first.streets[0]}|Kerkstraat")
    )  # as the reader keeps it
    night.on_desk("Mo", f"afgesloten {first.code}")
    night.on_desk("Mo", f"terug {first.code}")
    other = night.says("Els", "Twee mannen breken een auto open in de Molenstraat")
    assert len(night.incidents()) == 2
    assert night.answers[night.shows(the("call_first"))] == other


def test_the_moderators_hear_that_no_member_called_also_after_a_wrong_end_is_undone(night: Night) -> None:
    night.says("Jan", REPORT)
    code = night.incident().code
    night.on_desk("Mo", f"vals alarm {code}")
    night.on_desk("Mo", f"terug {code}")
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls", code=code), DESK)


def test_a_reporter_who_left_is_not_asked_but_the_moderators_are(night: Night) -> None:
    night.says("Jan", REPORT)
    night.leaves("Jan")
    night.later(minutes=46)
    night.hides(the("is_it_over"))
    night.shows(the("incident_still"), DESK)
    night.later(minutes=20)
    assert outcome(night) is IncidentOutcome.QUIET


def test_another_who_reported_is_asked_instead_and_who_comes_back_is_asked_again(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas")
    night.leaves("Jan")
    night.later(minutes=46)
    night.shows(the("is_it_over", who="Els"))
    night.says("Els", "nee")
    night.comes_back("Jan")
    night.later(minutes=46)
    night.shows(the("is_it_over", who="Jan"))


def test_a_report_that_is_deleted_by_its_author_brings_the_question(night: Night) -> None:
    report = night.says("Jan", REPORT)
    night.deletes("Jan", report)
    assert len(night.incidents()) == 1
    night.shows(the("is_it_over", who="Jan"))
    night.says("Jan", "ja")
    assert outcome(night) is IncidentOutcome.OVER


def test_a_flagged_report_that_is_deleted_by_its_author_brings_the_question_too(night: Night) -> None:
    report = night.says("Jan", REPORT)
    night.says("Els", "🚩", answering=report)
    assert night.lane.case_of_message(report) is not None
    night.deletes("Jan", report)
    night.shows(the("is_it_over", who="Jan"))


def test_where_others_reported_it_too_a_deletion_changes_nothing(night: Night) -> None:
    report = night.says("Jan", REPORT)
    night.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas")
    night.deletes("Jan", report)
    night.hides(the("is_it_over"))


def test_a_report_that_somebody_else_deleted_goes_on(night: Night) -> None:
    report = night.says("Jan", REPORT)
    night.deletes("Mo", report)
    night.hides(the("is_it_over"))
    assert len(night.incidents()) == 1


def test_an_edit_that_says_called_counts_and_so_does_danger_in_it(night: Night) -> None:
    report = night.says("Jan", REPORT)
    night.edits("Jan", report, f"{REPORT}, hij heeft een mes")
    night.shows(the("call_emergency"))
    night.edits("Jan", report, f"{REPORT}, hij heeft een mes. 101 gebeld")
    night.shows(the("incident_called", who="Jan"))
    assert len(night.in_group()) == 1


def test_an_edit_that_gives_the_all_clear_closes_it(night: Night) -> None:
    report = night.says("Jan", REPORT)
    night.edits("Jan", report, "Vals alarm, was mijn broer")
    assert outcome(night) is IncidentOutcome.ALL_CLEAR


def test_an_edit_of_a_report_that_is_over_asks_nothing_about_another_one(night: Night) -> None:
    report = night.says("Jan", REPORT)
    night.says("Piet", "Twee mannen breken een auto open in de Molenstraat", minutes=1)
    church, mill = night.incidents()
    night.on_desk("Mo", f"afgesloten {church.code}")
    night.edits("Jan", report, "Vals alarm, was mijn broer")
    assert night.incident().id == mill.id
    night.hides(the("is_it_over"))


def test_an_edit_that_takes_the_report_out_changes_nothing(night: Night) -> None:
    report = night.says("Jan", REPORT)
    night.edits("Jan", report, "...")
    assert len(night.incidents()) == 1
    night.shows(the("call_first"))


def test_where_nothing_can_be_edited_or_deleted_each_news_is_said_once() -> None:
    night = Night(able=ALL - {EditMessage})
    night.says("Jan", REPORT)
    night.says("Jan", "gebeld")
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    assert night.times(the("incident_closed")) == 1
    assert len(night.in_group()) == 3


def test_during_a_pause_nothing_is_said_and_it_ends_all_the_same(night: Night) -> None:
    night.lane = night.lane.with_timer(PauseTimer(), night.now + timedelta(hours=5))
    night.says("Jan", REPORT)
    night.says("Jan", "gebeld")
    night.later(hours=2)
    assert outcome(night) is IncidentOutcome.QUIET
    assert night.sent == []


def test_what_an_incident_named_is_forgotten_when_it_closes_and_the_rest_an_hour_later(night: Night) -> None:
    night.says("Jan", REPORT)
    assert night.incident().streets
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    (closed,) = night.lane.incidents.values()
    assert (closed.streets, closed.vehicles, closed.plates) == ((), (), ())
    night.later(seconds=KEPT_AFTER_END.total_seconds())
    night.housekeeping()
    assert not night.lane.incidents
    assert not any(isinstance(timer, IncidentTimer) for timer in night.lane.timers)


def test_of_what_is_told_after_the_end_no_number_plate_is_kept(night: Night) -> None:
    night.says("Jan", REPORT, chat=ChatReading(False, False, False, Act.OPENS, None))
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    (closed,) = night.lane.incidents.values()
    night.chat = ChatReading(False, False, False, Act.ADDS, closed.id)
    night.says("Els", "zwarte Golf 1-ABC-123 reed net weg richting Molenstraat")
    (closed,) = night.lane.incidents.values()
    assert ([told.by.name for told in closed.told], closed.plates) == (["Jan", "Els"], ())


def test_a_timer_of_an_incident_that_is_forgotten_does_nothing(night: Night) -> None:
    night.says("Jan", REPORT)
    night.lane = replace(night.lane, incidents={})
    before = list(night.sent)
    night.later(hours=30)
    assert night.sent == before


def test_whoever_asks_hears_of_it_and_what_is_closed_is_forgotten_when_they_ask(night: Night) -> None:
    night.says("Jan", REPORT)
    night.whispers("Jan", "mydata")
    night.shows(the("mydata_incidents", count="1"), night.person("Jan").ref)
    night.whispers("Jan", "forgetme")
    assert len(night.incidents()) == 1  # it still goes on
    night.says("Jan", "gebeld")
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    night.whispers("Jan", "forgetme")
    assert not night.lane.incidents


def test_after_a_call_to_the_emergency_number_alone_the_end_does_not_say_that_the_police_know(night: Night) -> None:
    night.says("Jan", "Brand in de Beukenlaan 8! er zijn nog kinderen binnen")
    night.says("Els", "112 gebeld")
    incident = night.incident()
    night.on_desk("Mo", f"afgesloten {incident.code}")
    assert night.lane.incidents[incident.id].outcome is IncidentOutcome.OVER


def test_a_clock_that_goes_back_after_the_question_makes_no_answer_of_a_yes_to_later_news(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("An", "dat was mijn broer")
    night.shows(the("is_it_over"))
    night.clock_jumps(-timedelta(hours=1))
    night.says("Els", "Er staat een man aan de voordeur te prutsen, zwarte jas", minutes=1)
    night.says("Jan", "ja", minutes=1)
    night.incident()


def test_a_yes_counts_after_a_clock_that_goes_back(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("An", "dat was mijn broer")
    night.clock_jumps(-timedelta(hours=1))
    night.says("Jan", "ja", minutes=1)
    assert night.incidents() == []


def test_a_clock_that_goes_forward_brings_no_second_question(night: Night) -> None:
    night.says("Jan", REPORT)
    night.later(minutes=46)
    night.clock_jumps(timedelta(hours=1))
    night.later(minutes=5)
    assert night.times(the("is_it_over")) == 1
