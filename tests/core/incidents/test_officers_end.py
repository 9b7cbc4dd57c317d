"""An officer's «false alarm» after another end: the groups read the right end, and the officer gets an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.incident import IncidentOutcome
from bot.core.reading import Act, ChatReading, Ending
from bot.core.ref import Ref
from tests.core.incidents.night import DESK, GROUP, Night, the
from tests.core.incidents.test_closing import REPORT, outcome
from tests.kit import RELAYING

OFFICER = Ref("console", "Wijkagent")


@pytest.fixture
def closed(night: Night) -> Night:
    """A moderator closed the incident."""
    night.watch = replace(night.watch, police=replace(night.watch.police, people=(OFFICER,)))
    night.says("Jan", REPORT)
    night.says("Jan", "101 gebeld")
    night.on_desk("Mo", f"afgesloten {night.incident().code}")
    assert outcome(night) is IncidentOutcome.POLICE
    night.later(minutes=10)
    return night


def code(night: Night) -> str:
    (only,) = night.lane.incidents.values()
    return only.code


def test_the_groups_read_the_right_end_and_the_officer_an_answer(closed: Night) -> None:
    closed.tells("Wijkagent", f"vals alarm {code(closed)}")
    assert outcome(closed) is IncidentOutcome.ALL_CLEAR
    end = the("incident_closed", outcome="vals alarm, alles in orde")
    closed.shows(end)
    assert closed.times(end) == 1
    closed.shows(the("incident_ended", outcome="vals alarm, alles in orde"), OFFICER)


def test_an_end_that_is_right_already_is_told_to_the_officer_alone(closed: Night) -> None:
    for _ in range(2):
        closed.tells("Wijkagent", f"vals alarm {code(closed)}")
    assert closed.times(the("incident_closed", outcome="vals alarm, alles in orde")) == 1
    assert closed.times(the("incident_ended"), OFFICER) == 2
    closed.hides(the("incident_over"), OFFICER)


def test_an_officer_who_types_in_the_group_is_answered_in_private_where_the_bot_may_write(closed: Night) -> None:
    closed.says("Wijkagent", f"vals alarm {code(closed)}")
    closed.shows(the("incident_ended"), DESK)
    closed.whispers("Wijkagent", "start")
    closed.says("Wijkagent", f"vals alarm {code(closed)}")
    closed.shows(the("incident_ended"), OFFICER)
    closed.hides(the("incident_ended"), GROUP)


def test_a_line_in_the_group_counts_too(closed: Night) -> None:
    (only,) = closed.lane.incidents
    closed.chat = ChatReading(False, False, False, Act.ENDS, only, Ending.FALSE_ALARM)
    closed.says("Wijkagent", "We zijn gaan kijken, het was vals alarm")
    assert outcome(closed) is IncidentOutcome.ALL_CLEAR
    closed.shows(the("incident_closed", outcome="vals alarm, alles in orde"))


def test_a_member_and_a_moderator_change_no_end(closed: Night) -> None:
    (only,) = closed.lane.incidents
    closed.chat = ChatReading(False, False, False, Act.ENDS, only, Ending.FALSE_ALARM)
    for who in ("Els", "Mo"):
        closed.says(who, "Het was vals alarm")
    closed.on_desk("Mo", f"vals alarm {code(closed)}")
    assert outcome(closed) is IncidentOutcome.POLICE
    closed.shows(the("incident_over"), DESK)


def test_the_end_of_an_open_incident_is_told_to_the_officer_as_well(night: Night) -> None:
    night.watch = replace(night.watch, police=replace(night.watch.police, people=(OFFICER,)))
    night.says("Jan", REPORT)
    night.tells("Wijkagent", f"vals alarm {code(night)}")
    night.shows(the("incident_ended", outcome="vals alarm, alles in orde"), OFFICER)


def test_an_incident_of_which_only_the_police_file_is_kept_is_over(night: Night) -> None:
    night.watch = replace(night.watch, police=replace(RELAYING.police, people=(OFFICER,)))
    night.says("Jan", REPORT)
    known = code(night)
    night.on_desk("Mo", f"afgesloten {known}")
    night.later(hours=2)
    night.housekeeping()
    assert not night.lane.incidents
    night.tells("Wijkagent", f"vals alarm {known}")
    night.on_desk("Mo", f"vals alarm {known}")
    for chat in (OFFICER, DESK):
        night.shows(the("file_over", code=known), chat)


@pytest.mark.parametrize(
    "said",
    [
        "Officer on scene at Mill Street",
        "bien reçu, une patrouille est sur place",
        "Streife ist vor Ort",
        "wij zijn ter plaatse",
        "Ploeg ter plaatse, blijf binnen",
        "Nous sommes sur les lieux",
        "Kollegen sind vor Ort",
    ],
)
def test_an_officer_who_is_on_the_spot_has_not_called(night: Night, said: str) -> None:
    night.says("Jan", REPORT)
    night.says("Wijkagent", said, chat=ChatReading(False, True, True, Act.ADDS, night.incident().id))
    assert night.incident().police_at is not None
    assert night.incident().called is None


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Patrol on its way, soon on scene", Act.ADDS),
        ("Streife ist noch nicht vor Ort", Act.ADDS),
        ("Wie is er ter plaatse?", Act.ADDS),
        ("Er is niemand ter plaatse, bel 101", Act.ADDS),
        ("Kan iemand ter plaatse kijken", Act.ADDS),
        ("Wie ter plaatse is, bel 101 a.u.b.", Act.ADDS),
        ("Er komt een ploeg ter plaatse", Act.ADDS),
        ("Wij zijn ter plaatse binnen 10 minuten", Act.ADDS),
        ("On envoie une patrouille sur place", Act.ADDS),
        ("Keine Streife vor Ort", Act.ADDS),
        ("Keep away if you are on the scene", Act.ADDS),
        ("Zaterdag ben ik ter plaatse op de markt", Act.NONE),
    ],
)
def test_an_officer_who_is_not_there_yet_is_not_on_the_spot(night: Night, said: str, act: Act) -> None:
    night.says("Jan", REPORT)
    night.says("Wijkagent", said, chat=ChatReading(False, False, False, act, night.incident().id))
    assert night.incident().police_at is None


@pytest.mark.parametrize(
    "said",
    [
        "De politie heeft het afgehandeld",
        "Afgehandeld door de politie, bedankt voor jullie hulp.",
        "Goed, wij hebben het overgenomen",
        "La police s'en est occupée",
        "Pris en charge par la police",
        "Bonsoir, intervention terminée.",
        "Die Polizei hat das übernommen",
        "Der Einsatz der Polizei ist beendet.",
        "The police have dealt with it",
        "Dealt with by the police, thank you all",
        "Beste buren, de politie heeft het afgehandeld. Prettige avond!",
    ],
)
def test_an_officer_who_says_that_the_police_dealt_with_it_ends_it_and_has_not_called(night: Night, said: str) -> None:
    """The head takes some of these lines for a call, and some for nothing about the incident."""
    night.says("Jan", REPORT)
    night.says("Wijkagent", said, chat=ChatReading(False, True, False, Act.ADDS, night.incident().id))
    (only,) = night.lane.incidents.values()
    assert only.outcome is IncidentOutcome.TAKEN_OVER
    assert only.called is None


def test_an_officer_who_says_so_after_another_end_corrects_it(night: Night) -> None:
    night.says("Jan", REPORT)
    (only,) = night.lane.incidents
    night.says("Jan", "Het is voorbij", chat=ChatReading(False, False, False, Act.ENDS, only, Ending.OVER))
    assert outcome(night) is IncidentOutcome.OVER
    night.says("Wijkagent", "Afgehandeld door de politie", chat=ChatReading(False, False, False, Act.ADDS, only))
    assert outcome(night) is IncidentOutcome.TAKEN_OVER


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("Els", "De politie heeft het afgehandeld"),
        ("Wijkagent", "Heeft de politie het afgehandeld?"),
        ("Wijkagent", "De politie heeft het nog niet afgehandeld"),
        ("Wijkagent", "Zodra de politie het heeft afgehandeld, laten we het weten"),
        ("Wijkagent", "La police s'en est occupée hier dans une autre rue"),
        ("Wijkagent", "Wird von der Polizei erledigt"),
        ("Wijkagent", "It will be dealt with by the police"),
        ("Wijkagent", "We have dealt with it if he comes out"),
        ("Wijkagent", "Wij hebben het overgenomen, blijf binnen"),
        ("Wijkagent", "La police a pris le relais. Il est encore dans la rue"),
        ("Wijkagent", "Die Polizei hat das übernommen, der Täter ist auf der Flucht"),
    ],
)
def test_other_words_that_the_police_deal_with_it_end_nothing(night: Night, by: str, said: str) -> None:
    night.says("Jan", REPORT)
    night.says(by, said, chat=ChatReading(False, False, False, Act.ADDS, night.incident().id))
    assert outcome(night) is None


def test_bare_words_of_an_officer_on_the_spot_count_whatever_the_head_makes_of_them(night: Night) -> None:
    night.says("Jan", REPORT)
    night.says("Wijkagent", "Ok, we zijn ter plaatse", chat=ChatReading(False, False, False, Act.NONE, None))
    assert night.incident().police_at is not None
