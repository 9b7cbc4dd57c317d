"""A split after a wrong merge: each incident has its own calls, its own police and its own facts again."""

from __future__ import annotations

from bot.core.incident import calls_of
from bot.core.reading import Act, ChatReading, Ending
from bot.core.ref import MessageRef
from tests.core.incidents.night import GROUP, OTHER_GROUP, Night, the, watch

CHURCH = "Er loopt iemand aan de deuren te voelen in de Kerkstraat"
MILL = "Er staat iemand met een koevoet aan de garage in de Molenstraat"


def both(night: Night) -> tuple[str, str]:
    night.place = "Kerkstraat"
    night.says("Jan", CHURCH)
    night.later(minutes=2)
    night.place = "Molenstraat"
    night.says("Els", MILL)
    church, mill = night.incidents()
    return church.code, mill.code


def callers(night: Night) -> list[list[str]]:
    return [[call.by.name for call in calls_of(each)] for each in night.incidents()]


def test_every_call_goes_along_with_its_incident(night: Night) -> None:
    church, mill = both(night)
    for who in ("Mo", "Nele"):
        night.on_desk(who, f"gebeld {mill}")
        night.later(seconds=30)
    night.on_desk("Mo", f"samen {church} {mill}")
    night.on_desk("Mo", f"apart {church}")
    assert callers(night) == [[], ["Mo", "Nele"]]


def test_a_call_that_was_taken_back_since_the_merge_stays_away(night: Night) -> None:
    church, mill = both(night)
    night.on_desk("Mo", f"gebeld {mill}")
    night.on_desk("Mo", f"samen {church} {mill}")
    night.on_desk("Nele", f"niet gebeld {church}")
    night.on_desk("Mo", f"apart {church}")
    assert callers(night) == [[], []]


def test_police_of_the_younger_one_are_no_longer_with_the_older_one(night: Night) -> None:
    church, mill = both(night)
    night.on_desk("Mo", f"ter plaatse {mill}")
    night.on_desk("Mo", f"samen {church} {mill}")
    night.on_desk("Mo", f"apart {church}")
    older, younger = night.incidents()
    assert (older.police_at is None, younger.police_at is None) == (True, False)


def test_police_who_were_taken_back_since_the_merge_stay_away(night: Night) -> None:
    church, mill = both(night)
    night.on_desk("Mo", f"ter plaatse {mill}")
    night.on_desk("Mo", f"samen {church} {mill}")
    night.on_desk("Nele", f"niet gebeld {church}")
    night.on_desk("Mo", f"apart {church}")
    assert [each.police_at for each in night.incidents()] == [None, None]


def test_the_second_merge_counts_after_a_split(night: Night) -> None:
    church, mill = both(night)
    night.on_desk("Mo", f"samen {church} {mill}")
    night.later(minutes=1)
    night.on_desk("Mo", f"apart {church}")
    _, again = night.incidents()
    night.on_desk("Nele", f"gebeld {again.code}")
    night.on_desk("Mo", f"samen {church} {again.code}")
    night.later(minutes=1)
    night.on_desk("Mo", f"apart {church}")
    assert callers(night) == [[], ["Nele"]]


def test_a_call_that_the_report_tells_of_by_an_edit_goes_along(night: Night) -> None:
    night.says("Jan", CHURCH)
    report = night.says("Els", MILL, minutes=2)
    church, mill = (each.code for each in night.incidents())
    night.on_desk("Mo", f"samen {church} {mill}")
    night.later(minutes=1)
    night.edits("Els", report, f"{MILL}. Ik heb 101 gebeld")
    assert callers(night) == [["Els"]]
    night.on_desk("Mo", f"apart {church}")
    assert callers(night) == [[], ["Els"]]


def test_each_incident_has_its_street_again(night: Night) -> None:
    church, mill = both(night)
    night.on_desk("Mo", f"samen {church} {mill}")
    night.on_desk("Mo", f"apart {church}")
    older, younger = night.incidents()
    assert younger.streets
    assert set(older.streets).isdisjoint(younger.streets)
    night.chat = ChatReading(False, False, False, Act.ENDS, younger.id, Ending.FALSE_ALARM)
    night.says("Wijkagent", "Vals alarm in de Molenstraat")
    assert night.incident().id == older.id


def _merged_in_two_groups() -> tuple[Night, MessageRef]:
    """A report of another group that was merged by mistake into that of the first one."""
    night = Night(watch=watch(groups=(GROUP, OTHER_GROUP)), copy="iemand voelt aan deurklinken")
    night.says("Jan", CHURCH)
    night.copy = "twee mannen breken een auto open"
    report = night.says("Els", MILL, group=OTHER_GROUP, minutes=1)
    older, younger = (each.code for each in night.incidents())
    night.on_desk("Mo", f"samen {older} {younger}")
    return night, report


def test_the_other_group_reads_the_facts_of_the_split_report_again() -> None:
    night, _ = _merged_in_two_groups()
    night.on_desk("Mo", f"apart {night.incident().code}")
    night.shows(the("incident_facts", text="twee mannen breken een auto open"), GROUP)


def test_the_other_group_reads_them_as_the_author_left_them_since_the_merge() -> None:
    night, report = _merged_in_two_groups()
    night.copy = "twee mannen bij een auto"
    night.edits("Els", report, f"{MILL}, denk ik")
    night.on_desk("Mo", f"apart {night.incident().code}")
    night.shows(the("incident_facts", text="twee mannen bij een auto"), GROUP)


def test_the_other_group_reads_none_that_a_moderator_took_away_since_the_merge() -> None:
    night, report = _merged_in_two_groups()
    night.reacts("Jan", "🚩", report)
    (case,) = night.lane.cases.values()
    night.on_desk("Mo", f"weg {case.code}")
    night.on_desk("Mo", f"apart {night.incident().code}")
    night.hides(the("incident_facts", text="twee mannen"), GROUP)
