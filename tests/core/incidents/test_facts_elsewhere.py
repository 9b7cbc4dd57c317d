"""What the other groups of a watch read of an incident: the facts of the first report, or of a later one that tells more."""

from __future__ import annotations

import re

import pytest

from bot.core.choice import Choice
from bot.core.reading import Act, ChatReading
from tests.core.incidents.night import GROUP, OTHER_GROUP, Night, the, watch
from tests.core.incidents.test_tracking import CHURCH

DANGER = ChatReading(danger=True, called=False, maybe_called=False, act=Act.OPENS, incident=None)


@pytest.fixture
def two_groups(night: Night) -> Night:
    night.watch = watch("nl", groups=(GROUP, OTHER_GROUP))
    return night


def adds(night: Night, danger: bool = True) -> ChatReading:
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
    night.says("Els", "ik zie hem ook lopen", chat=adds(night, danger=False))
    night.hides(the("incident_facts"), OTHER_GROUP)


def test_a_cry_for_help_gives_way_to_the_report_that_names_the_place(two_groups: Night) -> None:
    night = two_groups
    night.copy = "HELP"
    cry = night.says("Jan", "HELP", chat=DANGER)
    night.shows(reads("HELP"), OTHER_GROUP)
    night.copy, night.place = "brand in de Kerkstraat 5", "Kerkstraat"
    fire = night.says("Jan", "brand in de Kerkstraat 5, vlammen uit het dak", chat=adds(night))
    night.shows(reads("brand in de Kerkstraat 5"), OTHER_GROUP)
    night.copy = "er staat nog een man op het dak in de Kerkstraat"
    night.says("Els", night.copy, chat=adds(night))
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
