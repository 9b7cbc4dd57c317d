"""The moderators' weekly note: when it comes, which days it tells of, and what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from bot.core.action import Bar, Purpose, SendMessage, SendPicture
from bot.core.event import ActionRefused
from bot.core.housekeeping.retention import forget
from bot.core.message import Role
from bot.core.reading import Label
from bot.core.step import step
from bot.core.tally import KEPT, WEEKS, Tally, first_counted_day
from bot.core.timer_key import WeekTimer
from bot.core.watch import Quiet, Weekly
from bot.core.watch_state import WatchState
from tests.core.reminders.calendar_kit import DAY, SHARE, Days, local, watch
from tests.kit import ALL, DESK, TEXTS, WATCH, book, posted, reading, setting

MONDAY = Weekly(1, time(9))


def weeks(begins: datetime, weekly: Weekly | None = MONDAY, quiet: Quiet | None = None) -> Days:
    return Days(replace(watch(quiet=quiet), weekly=weekly, reminders=()), begins)


def report(made: Days, at: datetime, called: bool = False) -> None:
    made.pass_until(at)
    made.report(reading(Label.REPORT, Label.POLICE_CALLED) if called else reading(Label.REPORT))


def moments(made: Days) -> list[datetime]:
    return [at.astimezone(made.watch.timezone) for at, _ in made.pictures]


def days_told(made: Days) -> list[str]:
    return [picture.chart.subtitle for _, picture in made.pictures]


def test_it_comes_each_week_at_its_moment_silently_to_the_desk_and_tells_of_the_seven_days_before() -> None:
    made = weeks(local(2026, 6, 1))
    report(made, local(2026, 6, 7, 23, 50), called=True)
    report(made, local(2026, 6, 8, 8))
    made.pass_until(local(2026, 6, 16))
    assert [at - SHARE for at in moments(made)] == [local(2026, 6, 8, 9), local(2026, 6, 15, 9)]
    assert days_told(made) == ["1/6 – 7/6", "8/6 – 14/6"]
    first, second = (picture for _, picture in made.pictures)
    assert (first.chat, first.silent, first.purpose) == (DESK, True, Purpose.SUMMARY)
    assert [figure.value for figure in first.chart.main[:2]] == ["1", "1"]
    assert [figure.value for figure in second.chart.main[:2]] == ["1", "0"]
    assert second.chart.bars == (Bar("1/6", 1, 1), Bar("8/6", 1, 0))


def test_while_an_incident_is_open_it_waits() -> None:
    made = weeks(local(2026, 6, 1))
    report(made, local(2026, 6, 8, 8, 30))
    made.pass_until(local(2026, 6, 8, 10, 5) + SHARE)
    assert [at - SHARE for at in moments(made)] == [local(2026, 6, 8, 10)]


def test_a_watch_that_wants_none_gets_none_and_counts_all_the_same() -> None:
    made = weeks(local(2026, 6, 1), weekly=None)
    report(made, local(2026, 6, 2))
    made.pass_until(local(2026, 7, 1))
    assert made.pictures == []
    assert made.lane.tally["2026-06-02"].reports == 1


def test_before_a_day_is_over_there_is_nothing_to_tell() -> None:
    made = weeks(local(2026, 6, 8, 8))
    made.pass_until(local(2026, 6, 9))
    assert made.pictures == []
    made.pass_until(local(2026, 6, 16))
    assert days_told(made) == ["8/6 – 14/6"]


def test_the_first_week_tells_since_when_it_was_counted() -> None:
    made = weeks(local(2026, 6, 4))
    made.pass_until(local(2026, 6, 9))
    assert days_told(made) == ["4/6 – 7/6"]


def test_what_was_missed_is_made_up_for_once_about_the_last_whole_week() -> None:
    made = weeks(local(2026, 6, 1))
    made.away_until(local(2026, 6, 24, 15))
    made.pass_until(local(2026, 6, 30))
    assert moments(made) == [local(2026, 6, 24, 15), local(2026, 6, 29, 9) + SHARE]
    assert days_told(made) == ["15/6 – 21/6", "22/6 – 28/6"]


@pytest.mark.parametrize("hour", [3, 8])
def test_a_missed_one_waits_for_the_next_one_if_that_comes_on_the_same_day(hour: int) -> None:
    """Both would tell of the same days."""
    made = weeks(local(2026, 6, 1, 12), quiet=Quiet(time(22), time(7)))
    made.away_until(local(2026, 6, 15, hour))
    made.pass_until(local(2026, 6, 16))
    assert [at - SHARE for at in moments(made)] == [local(2026, 6, 15, 9)]
    assert days_told(made) == ["8/6 – 14/6"]


def test_in_quiet_hours_it_waits_for_their_end_and_tells_of_the_same_days() -> None:
    made = weeks(local(2026, 6, 1), Weekly(0, time(23, 30)), Quiet(time(22), time(7)))
    made.pass_until(local(2026, 6, 9))
    assert moments(made) == [local(2026, 6, 8, 7) + SHARE]
    assert days_told(made) == ["1/6 – 6/6"]


def test_a_moment_just_before_midnight_is_not_moved_to_the_next_day_by_the_spread() -> None:
    made = weeks(local(2026, 6, 1), Weekly(0, time(23, 55)))
    made.pass_until(local(2026, 6, 9))
    assert timedelta(minutes=5) < SHARE
    assert days_told(made) == ["1/6 – 6/6"]


@pytest.mark.parametrize(("begins", "hour"), [((2026, 3, 23), 2), ((2026, 10, 19), 2)])
def test_in_both_nights_of_the_clock_change_it_comes_once(begins: tuple[int, int, int], hour: int) -> None:
    made = weeks(local(*begins), Weekly(0, time(hour, 30)))
    made.pass_until(local(*begins) + 9 * DAY)
    assert len(made.pictures) == 1


def test_another_moment_in_the_settings_takes_the_place_of_the_old_one() -> None:
    made = weeks(local(2026, 6, 1))
    made.watch = replace(made.watch, weekly=Weekly(5, time(18)))
    made.start()
    assert len([timer for timer in made.lane.timers if isinstance(timer, WeekTimer)]) == 1
    made.pass_until(local(2026, 6, 9))
    assert moments(made) == [local(2026, 6, 5, 18) + SHARE]
    made.watch = replace(made.watch, weekly=None)
    made.start()
    assert not any(isinstance(timer, WeekTimer) for timer in made.lane.timers)


def test_a_moderator_sees_the_last_seven_days_at_once() -> None:
    made = weeks(local(2026, 6, 1))
    report(made, local(2026, 6, 10, 12))
    made.now += timedelta(minutes=1)
    made.hear(made.given("week"))
    ((_, picture),) = [each for each in made.pictures if each[1].purpose is Purpose.ANSWER]
    assert (picture.chat, picture.chart.subtitle) == (DESK, "4/6 – 10/6")
    assert picture.chart.main[0].value == "1"
    for role in (Role.MEMBER, Role.POLICE):
        made.hear(made.given("week", role=role))
    assert len(made.pictures) == 2


def test_where_no_picture_can_be_sent_or_it_is_refused_the_text_goes_alone() -> None:
    made = weeks(local(2026, 6, 10))
    plain = setting(watch=made.watch, able=lambda place: ALL - {SendPicture})
    (alone,) = step(made.lane, made.given("week"), None, plain).planned
    (whole,) = made.hear(made.given("week")).planned
    assert isinstance(whole.action, SendPicture)
    assert alone.action == SendMessage(DESK, whole.action.text, Purpose.ANSWER)
    refused = ActionRefused("r", "kerkwijk", whole.owner, whole.action, "no photos here", called_off=False, at=made.now)
    assert [each.action for each in made.hear(refused).planned] == [alone.action]


def test_the_text_has_every_number_of_the_picture() -> None:
    made = weeks(local(2026, 5, 1))
    tallies = [Tally(2, 1, 1, (60, 240), 3, 4, 5, 6, 7, 8), Tally(11, 9, 1, (), 12, 13, 14, 15, 16, 17)]
    for week, tally in enumerate(tallies):
        day = date(2026, 5, 6) + timedelta(weeks=week)
        made.lane = made.lane.with_tally(day.isoformat(), tally)
    made.now = local(2026, 5, 14)
    rules = replace(book(), texts=TEXTS.with_changes({"nl": SAID}))
    (planned,) = step(made.lane, made.given("week"), None, setting(rules, watch=made.watch)).planned
    picture = planned.action
    assert isinstance(picture, SendPicture)
    for figure in (*picture.chart.main, *picture.chart.figures):
        assert f"{figure.label}={figure.value}" in picture.text.splitlines()
    for bar in picture.chart.bars:
        assert f"{bar.label} {bar.whole} ({bar.part})" in picture.text
    assert f"week_time={SAID['week_minutes'].format(minutes='2')}" not in picture.text  # the week before had one
    assert picture.chart.main[2].value == "–"


def test_the_time_to_called_is_the_one_in_the_middle_in_whole_minutes() -> None:
    for waits, said in (((20,), "< 1 min"), ((60, 240, 6000), "4 min"), ((60, 240), "2 min"), ((), "–")):
        made = weeks(local(2026, 5, 1))
        made.lane = made.lane.with_tally("2026-05-01", Tally(waits=waits))
        rules = replace(book(), texts=TEXTS.with_changes({"nl": SAID}))
        (planned,) = step(made.lane, made.given("week"), None, setting(rules, watch=made.watch)).planned
        assert isinstance(planned.action, SendPicture)
        assert planned.action.chart.main[2].value == said


SAID = {
    **{f"week_{name}": f"week_{name}" for name in ("reports", "first", "after", "nobody", "time", "held", "approved")},
    **{f"week_{name}": f"week_{name}" for name in ("removed", "left", "answers", "reminders")},
    "week_line": "{text}={count}",
    "week_minutes": "{minutes} min",
    "week_series": "{text}",
}


def test_eight_weeks_are_compared_and_what_is_older_is_forgotten() -> None:
    made = weeks(local(2026, 1, 5))
    for week in range(12):
        report(made, local(2026, 1, 6, 12) + timedelta(weeks=week))
        made.start()
    made.pass_until(local(2026, 3, 31))
    made.start()
    assert [bar.whole for bar in made.pictures[-1][1].chart.bars] == [1] * WEEKS
    old = [day for day in made.lane.tally if made.now.date() - date.fromisoformat(day) >= KEPT]
    assert [made.lane.tally[day] for day in old] == [Tally()]


def test_after_a_long_silence_it_is_still_known_that_there_was_counting() -> None:
    made = weeks(local(2026, 1, 5))
    report(made, local(2026, 1, 6))
    for _ in range(200):
        made.pass_until(made.now + DAY)
        made.start()
    assert first_counted_day(made.lane.tally) is not None
    assert len(made.lane.tally) == 1
    assert [bar.whole for bar in made.pictures[-1][1].chart.bars] == [0] * WEEKS


def test_forgetting_writes_nothing_where_there_is_nothing_to_forget() -> None:
    lane = WatchState("kerkwijk", tally={"2026-01-06": Tally(), "2026-05-05": Tally(reports=1)})
    assert forget(lane, local(2026, 5, 6), WATCH).tally is lane.tally


def test_a_call_told_after_midnight_leaves_no_number_below_zero() -> None:
    assert Tally(first=1).without_call == 0


def test_the_note_is_told_in_the_first_language_and_counts_what_waits() -> None:
    made = weeks(local(2026, 6, 10))
    made.hear(posted("we pakken hem", at=made.now), reading(Label.VIGILANTE))
    made.hear(made.given("week"))
    assert made.pictures[-1][1].text.splitlines()[-1].startswith("nl week_open")


def test_a_year_has_a_note_each_week_at_nine_and_never_two() -> None:
    made = weeks(local(2026, 1, 1), quiet=Quiet(time(22), time(7)))
    made.pass_until(local(2027, 1, 1))
    told = [at - SHARE for at in moments(made)]
    assert len(told) == 52
    assert {(at.weekday(), at.time()) for at in told} == {(0, time(9))}
    assert len(set(days_told(made))) == 52
