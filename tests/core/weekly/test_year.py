"""The counters for the yearly report: what counts, in which year, and what is forgotten when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.choice import ByCode, Choice
from bot.core.event import ActionDelivered, ChoiceMade, Event, MessageDeleted, TimeCame
from bot.core.incident import IncidentOutcome
from bot.core.message import Role
from bot.core.owner import CaseAction, CasePart
from bot.core.police_file import Handover, Occasion, PoliceFile, PoliceReceipt
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef
from bot.core.step import step
from bot.core.tally import Counted, YearCounter, first_day_of_years, forget_years, parse_counter
from bot.core.timer_key import ArrangementTimer, CaseTimer, HousekeepingTimer, TimerKey
from bot.core.watch_state import WatchState
from tests.kit import DESK, EMPTY, GROUP, NOON, RELAYING, person, posted, reading, run, setting

REPORT = reading(Label.REPORT)
MIN = timedelta(minutes=1)
MO = person("Mo", Role.MODERATOR)


def rings(timer: TimerKey, at: datetime) -> tuple[TimeCame, None]:
    return TimeCame(f"{timer} {at}", "kerkwijk", timer, at), None


def counted(lane: WatchState, what: Counted, year: int = 2026) -> dict[str, int]:
    counters = {parse_counter(text): number for text, number in lane.years.items()}
    return {
        counter.name: number
        for counter, number in counters.items()
        if counter is not None and (counter.year, counter.counted) == (year, what)
    }


def seen_in(street: str, *vehicles: str) -> Reading:
    return replace(REPORT, streets=(f"g {street.lower()}",), vehicles=vehicles, place=street)


def after(*events: tuple[Event, Reading | None], lane: WatchState = EMPTY) -> WatchState:
    return run(lane, *events)[0]


def chosen(lane: WatchState, choice: Choice, code: str, minutes: int, other: str = "") -> WatchState:
    event = ChoiceMade(f"{choice} {minutes}", DESK, MO, choice, ByCode(code, other), NOON + minutes * MIN)
    return after((event, None), lane=lane)


def test_an_incident_counts_in_its_month_its_hour_its_street_and_its_kind() -> None:
    lane = after((posted("inbreker"), seen_in("Kerkstraat", "white van")))
    assert counted(lane, Counted.MONTH) == {"03": 1}
    assert counted(lane, Counted.HOUR) == {"13": 1}  # in Brussels
    assert counted(lane, Counted.STREET) == {"g kerkstraat|Kerkstraat": 1}
    assert counted(lane, Counted.KIND) == {"vehicle": 1}


def test_a_street_that_the_bot_may_not_say_is_not_counted_by_name() -> None:
    lane = after((posted("inbreker"), replace(REPORT, streets=("g kerkstraat",), place="")))
    assert counted(lane, Counted.STREET) == {"": 1}


def test_a_street_that_comes_later_replaces_no_street_and_stays_after_the_end() -> None:
    lane = after(
        (posted("inbreker"), REPORT),
        (posted("in de Kerkstraat", "2", by="Els", at=NOON + MIN), seen_in("Kerkstraat")),
        (posted("en de Molenstraat", "3", by="Els", at=NOON + 2 * MIN), reading(Label.UPDATE)),
    )
    (incident,) = lane.incidents.values()
    lane = chosen(lane, Choice.FALSE_ALARM, incident.code, 5)
    assert counted(lane, Counted.STREET) == {"g kerkstraat|Kerkstraat": 1}
    assert counted(lane, Counted.OUTCOME) == {IncidentOutcome.ALL_CLEAR.value: 1}


def test_an_incident_that_goes_on_has_one_outcome_in_the_end() -> None:
    lane = after((posted("inbreker"), REPORT))
    (incident,) = lane.incidents.values()
    lane = chosen(lane, Choice.FALSE_ALARM, incident.code, 5)
    lane = chosen(lane, Choice.UNDO, incident.code, 6)
    assert counted(lane, Counted.OUTCOME) == {}
    lane = chosen(lane, Choice.CLOSE, incident.code, 7)
    assert counted(lane, Counted.OUTCOME) == {IncidentOutcome.OVER.value: 1}
    assert counted(lane, Counted.MONTH) == {"03": 1}


def test_merged_incidents_count_once() -> None:
    lane = after(
        (posted("inbreker"), seen_in("Kerkstraat")),
        (posted("ginds ook", "2", by="Els", at=NOON + MIN), seen_in("Molenstraat")),
    )
    assert counted(lane, Counted.MONTH) == {"03": 2}
    older, younger = sorted(lane.incidents.values(), key=lambda each: each.opened_at)
    lane = chosen(lane, Choice.MERGE, younger.code, 3, other=older.code)
    assert counted(lane, Counted.MONTH) == {"03": 1}
    assert counted(lane, Counted.STREET) == {"g kerkstraat|Kerkstraat": 1}


def test_a_call_counts_with_its_minutes_and_one_that_is_taken_back_does_not() -> None:
    lane = after((posted("inbreker"), REPORT), (posted("gebeld", "2", at=NOON + 3 * MIN), reading()))
    assert (counted(lane, Counted.CALL), counted(lane, Counted.WAIT)) == ({"asked": 1}, {"3": 1})
    lane = after((posted("niet gebeld", "3", at=NOON + 4 * MIN), reading()), lane=lane)
    assert (counted(lane, Counted.CALL), counted(lane, Counted.WAIT)) == ({}, {})


@pytest.mark.parametrize(
    ("choice", "overturned", "upheld"),
    [(Choice.APPROVE, {"vigilantes": 1}, {}), (Choice.REMOVE, {}, {"vigilantes": 1})],
    ids=str,
)
def test_a_hidden_message_counts_with_the_moderators_decision(
    choice: Choice, overturned: Mapping[str, int], upheld: Mapping[str, int]
) -> None:
    lane = after((posted("pak hem"), reading(Label.VIGILANTE)))
    (case,) = lane.cases.values()
    assert counted(lane, Counted.HELD) == {"vigilantes": 1}
    lane = chosen(lane, choice, case.code, 3)
    assert (counted(lane, Counted.OVERTURNED), counted(lane, Counted.UPHELD)) == (overturned, upheld)
    lane = chosen(lane, Choice.UNDO, case.code, 4)
    assert (counted(lane, Counted.OVERTURNED), counted(lane, Counted.UPHELD)) == ({}, {})


def test_a_decision_stays_counted_if_the_author_deletes_the_message_afterwards() -> None:
    lane = after((posted("pak hem"), reading(Label.VIGILANTE)))
    (case,) = lane.cases.values()
    hidden = ActionDelivered("hidden", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON + MIN)
    lane = chosen(after((hidden, None), lane=lane), Choice.APPROVE, case.code, 3)
    gone = MessageDeleted("gone", MessageRef(GROUP, "1"), NOON + 9 * MIN, person("Jan").ref)
    assert counted(after((gone, None), lane=lane), Counted.OVERTURNED) == {"vigilantes": 1}


def test_a_message_without_a_decision_in_time_counts_as_left() -> None:
    lane = after((posted("pak hem"), reading(Label.VIGILANTE)))
    (case,) = lane.cases.values()
    timer = CaseTimer(case.id)
    lane = after(rings(timer, lane.timers[timer]), lane=lane)
    assert counted(lane, Counted.LEFT) == {"vigilantes": 1}
    assert counted(lane, Counted.UPHELD) == {}


def test_a_mail_to_the_police_counts_with_its_receipt() -> None:
    """Seen through a receipt: the desk confirms a mail that arrived an hour after it left."""
    mail = Handover(Occasion.END, NOON, (), delivered_at=NOON)
    file = PoliceFile("f", "7K4", NOON, mails=(mail,))
    lane = replace(EMPTY, police_files={"f": file})
    event = ChoiceMade("c", DESK, MO, Choice.RECEIVED, ByCode("7K4"), NOON + timedelta(hours=2))
    lane = step(lane, event, None, setting(watch=RELAYING)).state
    assert lane.police_files["f"].receipt == PoliceReceipt(NOON + timedelta(hours=2), 1, typed=True)
    assert counted(lane, Counted.MAIL)["confirmed"] == 1
    assert counted(lane, Counted.ANSWER) == {"2": 1}


def test_an_incident_of_new_years_eve_counts_in_the_local_year() -> None:
    almost = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)  # half past midnight in Brussels
    lane = after((posted("inbreker", at=almost), REPORT))
    assert counted(lane, Counted.MONTH, 2027) == {"01": 1}
    assert counted(lane, Counted.MONTH, 2026) == {}


def test_the_first_counted_day_is_kept_from_the_start() -> None:
    lane = after((posted("inbreker"), REPORT), rings(ArrangementTimer(), NOON + MIN))
    assert first_day_of_years(lane.years) == date(2026, 3, 2)
    later = rings(HousekeepingTimer(), NOON + timedelta(days=400))
    assert first_day_of_years(after(later, lane=lane).years) == date(2026, 3, 2)


def test_the_counts_stay_when_incident_and_case_are_gone() -> None:
    lane = after((posted("pak hem"), reading(Label.VIGILANTE)), (posted("inbreker", "2", by="Els"), REPORT))
    before = {text: number for text, number in lane.years.items() if " outcome " not in text and " left " not in text}
    timers = [rings(timer, at) for timer, at in lane.timers.items()]
    days = [rings(HousekeepingTimer(), NOON + timedelta(days=day)) for day in (1, 2, 90)]
    lane = after(*timers, *days, lane=lane)
    assert (dict(lane.incidents), dict(lane.cases)) == ({}, {})
    assert {text: lane.years.get(text) for text in before} == before


def of(year: int, counted: Counted, name: str) -> str:
    return str(YearCounter(year, counted, name))


def test_a_rare_street_is_forgotten_when_its_year_is_over_and_a_frequent_one_is_not() -> None:
    years = {
        of(2026, Counted.STREET, "g kerkstr|Kerkstraat"): 4,
        of(2026, Counted.STREET, "g kerkstr|kerkstr."): 1,
        of(2026, Counted.STREET, "g molenstr|Molenstraat"): 4,
        of(2026, Counted.STREET, ""): 2,
        of(2026, Counted.MONTH, "03"): 11,
    }
    assert forget_years(years, date(2026, 12, 31)) is years
    left = forget_years(years, date(2027, 1, 1))
    assert set(years) - set(left) == {of(2026, Counted.STREET, "g molenstr|Molenstraat")}


def test_old_years_go_and_the_first_counted_day_stays() -> None:
    years = {of(2026, Counted.MONTH, "03"): 1, of(2026, Counted.SINCE, "2026-03-02"): 1}
    assert forget_years(years, date(2031, 12, 31)) is years
    assert set(forget_years(years, date(2032, 1, 1))) == {of(2026, Counted.SINCE, "2026-03-02")}


def test_no_counter_holds_a_word_or_a_name_of_a_message() -> None:
    text = "Ik ben Jan Peeters, Kerkstraat 12, 0471 23 45 67: inbreker met een witte bestelwagen"
    lane = after((posted(text), seen_in("Kerkstraat", "white van")))
    written = " ".join(lane.years)
    assert not [word for word in ("Jan", "Peeters", "12 ", "0471", "inbreker", "white") if word in written]
