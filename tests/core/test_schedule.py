"""When a plan comes up: the standard meaning of cron, both nights of the clock change, quiet hours, the spread."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.schedule import SPREAD, after_quiet, moments, next_run, own_hour, quiet_from, quiet_until, spread
from bot.core.watch import Quiet, ReminderPlan
from tests.core.reminders.calendar_kit import BRUSSELS, SHARE, local, watch
from tests.thorough import examples

AUTUMN, SPRING = (2026, 10, 25), (2026, 3, 29)
NIGHT = Quiet(time(22), time(7))


def first(cron: str, after: datetime, count: int = 2) -> list[str]:
    return [at.astimezone(BRUSSELS).strftime("%a %d %H:%M %z") for at in islice(moments(cron, BRUSSELS, after), count)]


@pytest.mark.parametrize("sunday", ["0 9 * * 0", "0 9 * * 7", "0 9 * * SUN"])
def test_0_and_7_are_sunday(sunday: str) -> None:
    assert first(sunday, local(2026, 6, 1)) == ["Sun 07 09:00 +0200", "Sun 14 09:00 +0200"]


def test_a_day_of_the_month_and_a_weekday_are_either_or() -> None:
    assert first("0 9 13 * 5", local(2026, 6, 1), 4) == [
        "Fri 05 09:00 +0200", "Fri 12 09:00 +0200", "Sat 13 09:00 +0200", "Fri 19 09:00 +0200",
    ]  # fmt: skip


def test_in_autumn_the_hour_that_comes_twice_counts_once() -> None:
    assert first("30 2 * * *", local(2026, 10, 24, 12)) == ["Sun 25 02:30 +0200", "Mon 26 02:30 +0100"]


@pytest.mark.parametrize("minute", range(0, 60, 5))
@pytest.mark.parametrize("fold", [0, 1])
def test_in_autumn_a_search_from_within_that_hour_never_finds_the_past(minute: int, fold: int) -> None:
    found = next(moments("30 2 * * *", BRUSSELS, local(*AUTUMN, 2, minute, fold=fold)))
    still_to_come = fold == 0 and minute < 30
    assert found == (local(*AUTUMN, 2, 30) if still_to_come else local(2026, 10, 26, 2, 30))


def test_in_spring_what_falls_into_the_missing_hour_comes_right_after_it() -> None:
    assert first("30 2 * * *", local(2026, 3, 28, 12)) == ["Sun 29 03:00 +0200", "Mon 30 02:30 +0200"]
    assert first("0,30 2 * * *", local(2026, 3, 28, 12), 3)[1:] == ["Mon 30 02:00 +0200", "Mon 30 02:30 +0200"]


def test_every_hour_means_every_hour_in_both_nights() -> None:
    assert len(first("0 * * * *", local(*AUTUMN, 0), 5)) == 5
    assert first("0 * * * *", local(*AUTUMN, 0, 30), 3) == [
        "Sun 25 01:00 +0200", "Sun 25 02:00 +0200", "Sun 25 02:00 +0100",
    ]  # fmt: skip
    assert first("0 * * * *", local(*SPRING, 1)) == ["Sun 29 03:00 +0200", "Sun 29 04:00 +0200"]


def test_the_next_run_comes_with_the_watchs_share_of_the_spread() -> None:
    plan = ReminderPlan("0 18 1 * *")
    assert next_run(watch(), plan, local(2026, 6, 1, 18)) == local(2026, 6, 1, 18) + SHARE
    assert next_run(watch(), plan, local(2026, 6, 1, 18) + SHARE) == local(2026, 7, 1, 18) + SHARE


def test_watches_with_the_same_plan_are_spread_evenly() -> None:
    shares = [spread(f"w{number}") for number in range(5000)]
    assert all(timedelta() <= share < SPREAD for share in shares)
    a_minute = [sum(share // timedelta(minutes=1) == minute for share in shares) for minute in range(10)]
    assert min(a_minute) > 400
    assert max(a_minute) < 600
    assert spread("w1") == spread("w1")


def test_the_own_hour_of_a_plan_is_found_on_any_day() -> None:
    plan = ReminderPlan("30 9 1 1 *")
    assert own_hour(watch(), plan, local(2026, 6, 3, 9, 0)) == local(2026, 6, 3, 9, 30) + SHARE
    assert own_hour(watch(), plan, local(2026, 6, 3, 10, 0)) == local(2026, 6, 4, 9, 30) + SHARE


@pytest.mark.parametrize(
    ("at", "until"),
    [
        (local(2026, 6, 3, 21, 59), None),
        (local(2026, 6, 3, 22, 0), local(2026, 6, 4, 7)),
        (local(2026, 6, 4, 0, 0), local(2026, 6, 4, 7)),
        (local(2026, 6, 4, 6, 59), local(2026, 6, 4, 7)),
        (local(2026, 6, 4, 7, 0), None),
    ],
)
def test_quiet_hours_pass_midnight(at: datetime, until: datetime | None) -> None:
    assert quiet_until(watch(quiet=NIGHT), at) == until


def test_quiet_hours_within_a_day() -> None:
    siesta = watch(quiet=Quiet(time(12), time(14)))
    assert quiet_until(siesta, local(2026, 6, 3, 13)) == local(2026, 6, 3, 14)
    assert quiet_until(siesta, local(2026, 6, 3, 14)) is None
    assert quiet_from(siesta, local(2026, 6, 3, 13)) == local(2026, 6, 4, 12)
    assert quiet_from(watch(), local(2026, 6, 3, 13)) is None


def test_quiet_hours_that_end_in_the_hour_that_comes_twice_end_for_good() -> None:
    night = watch(quiet=Quiet(time(22), time(2, 30)))
    assert quiet_until(night, local(*AUTUMN, 2, 15)) == local(*AUTUMN, 2, 30)
    assert quiet_until(night, local(*AUTUMN, 2, 15, fold=1)) == local(*AUTUMN, 2, 30, fold=1)


def test_where_hardly_a_minute_is_not_quiet_it_is_used() -> None:
    narrow = watch(quiet=Quiet(time(8, 1), time(8)))
    assert after_quiet(narrow, local(2026, 6, 3, 12)) == local(2026, 6, 4, 8)


CLOCK = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@settings(max_examples=examples(300))
@given(
    start=CLOCK, end=CLOCK,
    at=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),
    zone=st.sampled_from(["Europe/Brussels", "America/Santiago", "Australia/Lord_Howe", "UTC", "Asia/Kolkata"]),
)  # fmt: skip
def test_after_quiet_is_never_quiet_and_never_the_past(start: time, end: time, at: datetime, zone: str) -> None:
    if start == end:
        return
    made = replace(watch(zone=zone), quiet=Quiet(start, end))
    later = after_quiet(made, at)
    assert at <= later <= at + timedelta(hours=26)
    assert quiet_until(made, later) is None or later.astimezone(made.timezone).time() >= end
    begins = quiet_from(made, at)
    assert begins is not None
    assert at < begins <= at + timedelta(hours=50)


@settings(max_examples=examples(150))
@given(
    minute=st.sampled_from(["0", "30", "59", "*/20", "*"]),
    hour=st.sampled_from(["0", "1", "2", "3", "2,3", "*/6", "*", "23"]),
    day=st.sampled_from(["*", "1", "29-31", "25,29"]),
    weekday=st.sampled_from(["*", "0", "7", "1-5"]),
    after=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),
    zone=st.sampled_from(["Europe/Brussels", "America/Santiago", "Australia/Lord_Howe", "UTC"]),
)
def test_moments_only_go_forward(minute: str, hour: str, day: str, weekday: str, after: datetime, zone: str) -> None:
    found = list(islice(moments(f"{minute} {hour} {day} * {weekday}", ZoneInfo(zone), after), 6))
    assert len(found) == 6
    assert found == sorted(set(found))
    assert found[0] > after
