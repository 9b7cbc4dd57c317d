"""The end of a fire or of a rescue is about the incident with the fire, also if a calm one was reported later."""

from __future__ import annotations

import pytest

from bot.core.incident import Incident, IncidentOutcome
from bot.core.reading import Act, ChatReading, Ending
from tests.core.incidents.night import Night

FIRE = "Vlammen uit het dak bij nr 8 in de Molenstraat"
STREET = "Er loopt iemand aan de deuren te voelen in de Kerkstraat"
OPENS_IN_DANGER = ChatReading(True, False, False, Act.OPENS, None)


def both(night: Night) -> tuple[Incident, Incident]:
    """A fire, and later a report without danger."""
    night.chat = OPENS_IN_DANGER
    night.says("Jan", FIRE)
    night.later(minutes=2)
    night.chat = ChatReading(False, False, False, Act.OPENS, None)
    night.says("Els", STREET)
    fire, street = night.incidents()
    return fire, street


@pytest.mark.parametrize(
    "said",
    [
        "brandweer is weg, vuur is uit",
        "de brand is geblust",
        "les pompiers sont partis, le feu est éteint",
        "Feuerwehr ist weg, Feuer ist aus",
        "fire brigade gone, fire is out",
        "ziekenwagen is vertrokken, alles ok",
    ],
)
@pytest.mark.parametrize("name", ["An", "Els"])
def test_the_end_of_a_fire_leaves_the_other_incident_open(night: Night, name: str, said: str) -> None:
    fire, street = both(night)
    night.chat = ChatReading(False, False, False, Act.ENDS, street.id, Ending.OVER)
    night.says(name, said)
    assert night.incident().id == street.id
    assert night.lane.incidents[fire.id].outcome is IncidentOutcome.OVER


@pytest.mark.parametrize(
    "said", ["hij is weg, alles rustig", "brandweer was niet nodig, in de Kerkstraat is alles rustig"]
)
def test_another_end_stays_with_the_incident_that_the_reader_names(night: Night, said: str) -> None:
    fire, street = both(night)
    night.chat = ChatReading(False, False, False, Act.ENDS, street.id, Ending.OVER)
    night.says("An", said)
    assert night.incident().id == fire.id


def test_an_answer_to_a_report_ends_that_one(night: Night) -> None:
    fire, street = both(night)
    night.chat = ChatReading(False, False, False, Act.ENDS, street.id, Ending.OVER)
    night.says("An", "brandweer is weer weg", answering=street.report)
    assert night.incident().id == fire.id


def test_with_two_fires_the_reader_decides(night: Night) -> None:
    fire, street = both(night)
    night.later(minutes=2)
    night.chat = OPENS_IN_DANGER
    night.says("Tom", "Rook uit een auto op de Markt, iemand zit erin")
    night.chat = ChatReading(False, False, False, Act.ENDS, street.id, Ending.OVER)
    night.says("An", "brandweer is weg")
    assert night.lane.incidents[street.id].closed_at is not None
    assert night.lane.incidents[fire.id].closed_at is None


def test_the_reporter_who_names_a_fire_ends_the_own_incident(night: Night) -> None:
    fire, street = both(night)
    night.chat = ChatReading(False, False, False, Act.ENDS, street.id, Ending.OVER)
    night.says("Els", "het is over, de man zocht vuur voor zijn sigaret")
    assert night.incident().id == fire.id


@pytest.mark.parametrize(
    "said",
    [
        "loos alarm, het was een controleur van de brandweer",
        "alles ok, het waren mensen van de brandweer",
        "het was de man voor het sanitair, alles ok",
        "c'était un gars des pompiers pour le calendrier, tout va bien",
        "een man van de brandweer, hij is weer weg",
    ],
)
def test_the_reporter_who_says_whom_it_was_ends_the_own_incident(night: Night, said: str) -> None:
    fire, street = both(night)
    night.chat = ChatReading(False, False, False, Act.ENDS, street.id, Ending.OVER)
    night.says("Els", said)
    assert night.incident().id == fire.id


@pytest.mark.parametrize(("name", "ended"), [("Jan", True), ("An", False)])
def test_a_false_alarm_is_one_of_the_fire_if_its_reporter_tells_it(night: Night, name: str, ended: bool) -> None:
    fire, street = both(night)
    night.chat = ChatReading(False, False, False, Act.ENDS, street.id, Ending.OVER)
    night.says(name, "loos alarm, de brandweer is weer weg")
    assert (night.lane.incidents[fire.id].closed_at is not None) == ended
