"""A line that is engaged or not answered: no call, and help for the member who tries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.incident import calls_of
from bot.core.reading import Act, ChatReading
from tests.core.incidents.night import DESK, Night, the, watch

REPORT = "Er loopt iemand aan de deurklinken te voelen in de Kerkstraat"
IN_VAIN = [
    "101 is in gesprek",
    "101 gebeld maar niemand neemt op",
    "politie neemt niet op",
    "112 is al de hele tijd bezet",
    "ik heb gebeld, ik sta in de wacht",
    "le 101 est occupé",
    "j'ai appelé le 101 mais ça ne répond pas",
    "ça sonne dans le vide",
    "110 angerufen, aber keiner geht ran",
    "hab die 110 gewählt, ich hänge in der Warteschleife",
    "101 is engaged",
    "called 101 but I'm still on hold",
    "101 antwoordt niet",
    "'t is bezet",
    "c'est occupé",
    "le 17 est occupé",
    "le 101 ne décroche pas",
    "101 nimmt nicht ab",
    "die Polizei hebt nicht ab",
    "101 isn't picking up",
    "le 17 ne répond pas",
    "la gendarmerie ne répond pas",
    "die 110 antwortet nicht",
    "niemand hebt ab",
    "101 doesn't answer",
    "tried 999 twice, no answer",
    "nobody answers",
    "bezet!",
    "c occupé",
    "besetzt",
    "engaged!!",
    "101 niet bereikbaar",
    "bezet bij 112",
    "ik heb gebeld maar bezet",
    "j'ai appelé mais occupé",
    "angerufen, aber besetzt",
    "called but engaged",
    "occupé au 112",
    "besetzt bei der 112",
    "engaged on 112",
    "112 just rings out",
    "112 geeft bezettoon",
    "ze pakken niet op",
    "toujours en attente au 112",
    "impossible de joindre le 101",
    "112 nur Besetztzeichen",
    "keine Antwort bei 112",
    "101 keeps ringing out",
    "just a busy tone",
    "nee toch niet, was voicemail",
]


@pytest.fixture
def reported(night: Night) -> Night:
    """A report of Jan waits for a call, in a watch of four languages."""
    night.watch = watch("nl", "fr", "de", "en")
    night.says("Jan", REPORT)
    return night


def reads_as_called(night: Night) -> ChatReading:
    """The head takes such a line for a call."""
    return ChatReading(danger=False, called=True, maybe_called=True, act=Act.ADDS, incident=night.incident().id)


@pytest.mark.parametrize("said", IN_VAIN)
@pytest.mark.parametrize("by_chat", [False, True])
def test_a_call_without_an_answer_is_helped_and_no_call(reported: Night, said: str, by_chat: bool) -> None:
    if by_chat:
        reported.chat = reads_as_called(reported)
    line = reported.says("Piet", said)
    assert reported.incident().called is None
    assert reported.answers[reported.shows(the("call_no_answer"))] == line


@pytest.mark.parametrize(
    "said",
    [
        "eerst bezet maar nu aan de lijn, 101 gebeld",
        "101 was in gesprek, eindelijk door, ze komen",
        "occupé tout à l'heure, enfin j'ai appelé le 101, ils arrivent",
        "erst Warteschleife, jetzt 110 angerufen, Streife kommt",
        "was on hold, finally got through, 101 called",
    ],
)
def test_an_answer_after_all_is_a_call(reported: Night, said: str) -> None:
    reported.says("Piet", said, chat=reads_as_called(reported))
    reported.shows(the("incident_called", who="Piet"))
    reported.hides(the("call_no_answer"))


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("101 bezet, dan maar 112 gebeld", "112"),
        ("112 nam niet op dus 101 gebeld", "101"),
        ("le 101 est occupé, j'ai appelé le 112", "112"),
        ("101 besetzt, 112 angerufen", "112"),
        ("101 is engaged so I called 112", "112"),
        ("le 101 est occupé, j'ai eu le 112", "112"),
        ("101 besetzt, 112 erreicht", "112"),
        ("101 war besetzt, aber 112 hatte ich dran", "112"),
        ("101 was engaged but got through to 112", "112"),
        ("101 bezet, 112 aan de lijn gehad", "112"),
        ("101 bezet, maar 112 nam op", "112"),
    ],
)
@pytest.mark.parametrize("by_chat", [False, True])
def test_a_call_to_another_number_is_one(reported: Night, said: str, number: str, by_chat: bool) -> None:
    reported.says("Piet", said, chat=replace(reads_as_called(reported), called=by_chat, maybe_called=by_chat))
    reported.shows(the("incident_called", who="Piet", urgent=number))
    reported.hides(the("call_no_answer"))


@pytest.mark.parametrize(
    "said",
    [
        "101 bezet, kan iemand 112 proberen?",
        "101 bezet, heeft iemand 112 gebeld?",
        "101 gebeld, bezet",
        "112 angerufen, besetzt",
        "101 bezet, 112 gebeld maar ook bezet",
        "101 bezet, wie heeft 112 gebeld",
        "101 besetzt, hat jemand 112 angerufen",
        "le 101 est occupé, si quelqu'un a appelé le 112",
        "101 is engaged, someone should have called 112",
        "101 besetzt, 112 nicht erreicht",
        "101 besetzt, 112 erreicht man immer",
        "le 101 est occupé, je n'ai pas eu le 112",
        "101 bezet, 112 neemt ook niet op",
    ],
)
@pytest.mark.parametrize("by_chat", [False, True])
def test_a_number_that_a_member_should_call_is_no_call(reported: Night, said: str, by_chat: bool) -> None:
    reported.says("Piet", said, chat=replace(reads_as_called(reported), called=by_chat, maybe_called=by_chat))
    assert reported.incident().called is None


def test_several_members_who_try_read_it_once_and_again_after_ten_minutes(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Piet", "101 is in gesprek")
    night.says("Els", "niemand neemt op bij 101")
    assert night.times(the("call_no_answer")) == 1
    night.says("Els", "nog altijd bezet, 101 blijft bezet", minutes=11)
    assert night.times(the("call_no_answer")) == 2


def test_a_report_that_says_so_is_asked_about_in_these_words_and_the_desk_is_told(night: Night) -> None:
    night.says("Jan", f"{REPORT}, 101 neemt niet op")
    night.shows(the("call_no_answer"))
    night.hides(the("call_first"))
    night.later(minutes=6)
    night.shows(the("incident_nobody_calls"), DESK)


def test_the_caller_on_record_who_gets_no_answer_takes_the_call_back(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Piet", "gebeld")
    night.says("Els", "bij mij is 101 in gesprek")
    night.shows(the("incident_called", who="Piet"))
    night.hides(the("call_no_answer"))
    night.says("Piet", "ze nemen niet op bij 101")
    assert night.incident().called is None
    night.shows(the("call_no_answer"))


def test_a_caller_who_then_reached_another_number_is_told_with_that_one(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Piet", "101 gebeld")
    night.says("Els", "gebeld")
    night.says("Piet", "101 toch bezet, 112 gebeld")
    assert [(call.by.name, call.number) for call in calls_of(night.incident())] == [("Els", "101"), ("Piet", "112")]


def test_another_number_that_is_engaged_is_helped_and_does_not_take_the_call_back(night: Night) -> None:
    night.says("Jan", "Ze steken hem neer in de Kerkstraat, hij bloedt, hij heeft een mes!")
    night.says("Els", "101 gebeld")
    line = night.says("Els", "112 is bezet")
    night.shows(the("incident_called", urgent="101", who="Els"))
    assert night.answers[night.shows(the("call_no_answer", urgent="112"))] == line
    night.says("Els", "101 antwoordt niet")
    assert night.incident().called is None


def test_without_an_incident_that_waits_for_a_call_it_gets_no_answer(night: Night) -> None:
    night.says("Piet", "de kapper is altijd bezet")
    night.says("Jan", REPORT)
    night.says("Els", "101 gebeld")
    night.says("Piet", "de kapper is altijd bezet")
    assert night.times(the("call_no_answer")) == 0


def test_a_member_who_gets_no_answer_is_helped_also_if_another_incident_is_called(night: Night) -> None:
    night.says("Tom", "In de Molenstraat staat een schuur in brand")
    night.says("Jan", REPORT, minutes=1)
    night.says("Piet", "101 gebeld voor de Kerkstraat", minutes=1)
    assert [each.called is not None for each in night.incidents()] == [False, True]
    line = night.says("An", "112 is bezet")
    assert night.answers[night.shows(the("call_no_answer", urgent="112"))] == line


def test_in_danger_the_help_names_the_emergency_number_first(night: Night) -> None:
    night.says("Jan", "Ze steken hem neer in de Kerkstraat, hij bloedt, hij heeft een mes!")
    night.says("Els", "de politie neemt niet op")
    night.shows(the("call_no_answer", urgent="112"))


def test_a_report_by_an_edit_that_says_so_is_asked_about_in_these_words(night: Night) -> None:
    line = night.says("Tom", "ok")
    night.later(minutes=1)
    night.edits("Tom", line, "Twee mannen breken een auto open in de Molenstraat, 101 gebeld maar bezet")
    assert night.incident().called is None
    night.shows(the("call_no_answer"))


def test_a_member_who_gets_no_answer_is_helped_for_the_incident_that_was_not_asked_about(night: Night) -> None:
    """It was reported during a pause, in which the bot helps no member."""
    night.commands("Mo", "pause")
    night.says("Els", "Twee mannen breken een auto open in de Molenstraat, 101 gebeld maar bezet")
    night.commands("Mo", "resume")
    assert not night.incident().asked
    night.says("Jan", REPORT, minutes=1)
    night.says("Piet", "101 gebeld voor de Kerkstraat", minutes=1)
    assert [each.called is not None for each in night.incidents()] == [False, True]
    night.says("An", "101 is bezet")
    night.shows(the("call_no_answer"))


@pytest.mark.parametrize(
    "said",
    [
        "nee toch niet, was voicemail",
        "toch niet gebeld",
        "bezet!",
        "maar bezet",
        "'t was bezet",
        "mais c'était occupé",
        "aber war besetzt",
        "but it was engaged",
        "niet gebeld dus, nummer klopte niet",
        "nee sorry, ik heb toch niet gebeld: verkeerd nummer",
        "pas appelé en fait, le numéro était faux",
        "je n'ai pas appelé finalement, mauvais numéro",
        "doch nicht angerufen, falsche Nummer",
        "didn't get through after all, wrong number",
    ],
)
def test_a_caller_who_reached_nobody_takes_the_call_back(reported: Night, said: str) -> None:
    reported.says("Jan", "gebeld")
    reported.shows(the("incident_called", who="Jan"))
    reported.says("Jan", said)
    reported.shows(the("call_first"))


@pytest.mark.parametrize(
    "said",
    [
        "we zijn al bezet zaterdag",
        "they got engaged!",
        "mijn telefoon is besetzt denk ik",
        "besetzt?",
        "verkeerd nummer",
        "nog niet gebeld, verkeerd nummer op de flyer van zaterdag",
    ],
)
def test_other_words_of_an_engagement_help_nobody(reported: Night, said: str) -> None:
    reported.says("Piet", said)
    reported.hides(the("call_no_answer"))
