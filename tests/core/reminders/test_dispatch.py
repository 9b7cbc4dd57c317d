"""Reminders through the weeks: when they go out, when they wait, and what is in the group afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.action import DeleteMessage, Purpose, SendMessage
from bot.core.draft import Draft
from bot.core.event import ActionDelivered, ActionRefused, TimeCame
from bot.core.fallback import ActionKind
from bot.core.housekeeping.retention import forget
from bot.core.owner import CleanUp, ReminderAction, Served
from bot.core.reading import Label
from bot.core.reminders.guideline_text import guideline_text
from bot.core.reminders.rotation import choose
from bot.core.reminders.timing import forecast, timer_of
from bot.core.rulebook import Approval, Guideline
from bot.core.schedule import SentReminder, WaitReason
from bot.core.step import step
from bot.core.timer_key import CalmTimer, CaseTimer, ClockJumpTimer, DigestTimer, LookBackTimer, ReminderTimer
from bot.core.watch import ROTATE, Quiet, ReminderPlan
from bot.core.watch_state import WatchState
from tests.core.reminders.calendar_kit import DAY, GUIDELINES, MONTHLY, SHARE, days, guideline, local, watch
from tests.kit import ALL, EMPTY, GROUP, NOON, WATCH, book, posted, reading, rule, setting
from tests.thorough import examples

NIGHT = Quiet(time(22), time(7))
DAILY = ReminderPlan("0 9 * * *")


def test_a_plan_sends_at_its_moment_silently_to_every_group_in_every_language() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    outcome = made.hear(TimeCame("t", "kerkwijk", timer_of(made.watch, MONTHLY), local(2026, 6, 1, 18) + SHARE))
    (planned,) = outcome.planned
    assert planned.action == SendMessage(GROUP, "nl one\nfr one", Purpose.REMINDER, silent=True)
    assert planned.priority == 8


def test_a_watch_in_two_languages_with_two_groups_gets_one_message_a_group() -> None:
    other = replace(GROUP, id="dorp")
    made = days(local(2026, 6, 1), MONTHLY)
    made.watch = replace(made.watch, groups=(GROUP, other))
    made.pass_until(local(2026, 7, 2))
    assert made.names == ["one", "two"]
    assert sorted(str(shown.chat) for shown in made.lane.reminded["two"].shown) == ["console:dorp", "console:kerkwijk"]


def test_the_last_reminder_goes_when_the_new_one_is_there() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    made.pass_until(local(2026, 6, 2))
    (first,) = made.lane.reminded["one"].shown
    made.arriving = False
    made.pass_until(local(2026, 7, 2))
    assert made.deleted == []
    made.arriving = True
    made.pass_until(local(2026, 8, 2))
    assert made.deleted == [first]
    assert [name for name, each in made.lane.reminded.items() if each.shown] == ["three"]


def test_where_nothing_can_be_deleted_the_old_one_stays_and_nobody_is_bothered() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    made.pass_until(local(2026, 6, 2))
    (old,) = made.lane.reminded["one"].shown

    def capabilities(place: object) -> frozenset[ActionKind]:
        return ALL - {DeleteMessage, SendMessage}

    rest = setting(book(), capabilities, watch=made.watch)
    arrived = ActionDelivered("d", "kerkwijk", ReminderAction("two"), replace(old, id="b2"), made.now)
    assert step(made.lane, arrived, None, rest).planned == ()
    refused = ActionRefused("r", "kerkwijk", CleanUp(Served.REMINDER), DeleteMessage(old), "too old", False, made.now)
    assert step(made.lane, refused, None, setting(watch=made.watch)).planned == ()


def test_a_job_at_half_past_two_fires_once_in_autumn_and_right_after_the_gap_in_spring() -> None:
    autumn = days(local(2026, 10, 24, 12), "30 2 25 10 *")
    autumn.pass_until(local(2026, 10, 27))
    assert [at for at, _ in autumn.sent] == [local(2026, 10, 25, 2, 30) + SHARE]
    spring = days(local(2026, 3, 28, 12), "30 2 29 3 *")
    spring.pass_until(local(2026, 3, 31))
    assert [at for at, _ in spring.sent] == [local(2026, 3, 29, 3, 0) + SHARE]


def test_nothing_in_quiet_hours_that_pass_midnight() -> None:
    made = days(local(2026, 6, 1), "0 23 1 * *", quiet=NIGHT)
    made.pass_until(local(2026, 6, 2, 6))
    assert made.sent == []
    assert [put_off.why for put_off in made.lane.put_off.values()] == [WaitReason.QUIET]
    made.pass_until(local(2026, 6, 3))
    assert made.moments == [local(2026, 6, 2, 7)]
    assert made.lane.put_off == {}


def test_what_cannot_leave_before_the_quiet_hours_does_not_leave_at_all() -> None:
    made = days(local(2026, 6, 1), "0 20 1 * *", quiet=NIGHT)
    timer = timer_of(made.watch, made.watch.reminders[0])
    (planned,) = made.hear(TimeCame("t", "kerkwijk", timer, made.lane.timers[timer])).planned
    assert planned.expires_at == local(2026, 6, 1, 22)
    early = days(local(2026, 6, 1), MONTHLY)
    timer = timer_of(early.watch, MONTHLY)
    (planned,) = early.hear(TimeCame("t", "kerkwijk", timer, early.lane.timers[timer])).planned
    assert planned.expires_at == local(2026, 6, 2, 0) + SHARE


def test_an_incident_puts_it_off_to_its_own_hour_on_a_calm_day() -> None:
    made = days(local(2026, 6, 1), "0 18 1 * *")
    made.pass_until(local(2026, 6, 1, 17, 40))
    made.report()
    made.pass_until(local(2026, 6, 2, 12))
    assert made.sent == []
    assert [put_off.why for put_off in made.lane.put_off.values()] == [WaitReason.INCIDENT]
    made.pass_until(local(2026, 6, 4))
    assert made.moments == [local(2026, 6, 2, 18)]


def test_a_further_report_puts_it_off_further() -> None:
    made = days(local(2026, 6, 1), "0 18 1 * *")
    made.pass_until(local(2026, 6, 1, 17, 40))
    made.report()
    made.pass_until(local(2026, 6, 2, 10))
    made.report()
    made.pass_until(local(2026, 6, 8))
    assert made.moments == [local(2026, 6, 3, 18)]


def test_an_incident_takes_back_a_reminder_that_has_not_left() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    made.pass_until(local(2026, 6, 1, 18, 30))
    assert made.report().called_off == (ReminderAction("one"),)
    made.pass_until(local(2026, 6, 2, 12))
    assert made.report().called_off == ()


def test_never_within_five_days_of_the_last_one_and_two_in_one_minute_are_two_on_two_days() -> None:
    made = days(local(2026, 6, 1), ReminderPlan("0 18 1 * *", "one"), ReminderPlan("0 18 1 * *", "two"))
    made.pass_until(local(2026, 6, 20))
    assert made.moments == [local(2026, 6, 1, 18), local(2026, 6, 6, 18)]
    assert sorted(made.names) == ["one", "two"]


def test_the_same_plan_written_twice_is_one() -> None:
    made = days(local(2026, 6, 1), MONTHLY, MONTHLY)
    made.pass_until(local(2026, 7, 30))
    assert len(made.sent) == 2


def test_a_daily_plan_comes_every_fifth_day_at_its_hour_across_the_clock_change() -> None:
    made = days(local(2026, 3, 20), DAILY)
    made.pass_until(local(2026, 4, 5))
    assert made.moments == [local(2026, 3, 20, 9), local(2026, 3, 25, 9), local(2026, 3, 30, 9), local(2026, 4, 4, 9)]


def test_a_week_of_missed_runs_is_made_up_once_at_the_plans_own_hour() -> None:
    made = days(local(2026, 6, 1), "0 9 * * 1,4")
    made.away_until(local(2026, 6, 9, 3))
    assert made.sent == []
    assert [put_off.why for put_off in made.lane.put_off.values()] == [WaitReason.MISSED]
    made.pass_until(local(2026, 6, 13))
    assert made.moments == [local(2026, 6, 9, 9)]


def test_a_start_within_the_hour_sends_at_once() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    made.away_until(local(2026, 6, 1, 18, 40))
    assert [at for at, _ in made.sent] == [local(2026, 6, 1, 18, 40)]


def test_a_plan_that_is_gone_leaves_no_timer_and_a_new_one_gets_its_own() -> None:
    made = days(local(2026, 6, 1), MONTHLY, "0 9 * * 1")
    made.watch = watch("0 9 * * 1", "0 12 15 * *")
    made.start()
    plans = {timer_of(made.watch, plan) for plan in made.watch.reminders}
    assert set(made.lane.timers) == plans
    made.watch = replace(WATCH)
    made.start()
    assert not any(isinstance(timer, ReminderTimer | CalmTimer | LookBackTimer) for timer in made.lane.timers)


def test_a_timer_of_a_plan_that_is_gone_sends_nothing() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    made.watch = watch("0 9 15 * *")
    made.pass_until(local(2026, 6, 2))
    assert made.sent == []


def test_a_start_changes_no_timer_that_is_there() -> None:
    made = days(local(2026, 6, 1), "0 23 1 * *", quiet=NIGHT)
    made.pass_until(local(2026, 6, 2, 1))
    before = made.lane
    made.start()
    assert made.lane.timers == before.timers
    assert made.lane.put_off == before.put_off


def test_the_same_ring_again_sends_nothing_more() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    made.pass_until(local(2026, 6, 2))
    made.hear(TimeCame("again", "kerkwijk", timer_of(made.watch, MONTHLY), made.now))
    assert len(made.sent) == 1


def test_a_named_guideline_comes_each_time_and_only_in_its_season() -> None:
    winter = (*GUIDELINES, guideline("dark", 10, 11, 12))
    made = days(local(2026, 8, 15), ReminderPlan("0 18 1 * *", "dark"), guidelines=winter)
    made.pass_until(local(2027, 2, 15))
    assert [(at.month, name) for at, name in zip(made.moments, made.names, strict=True)] == [
        (10, "dark"), (11, "dark"), (12, "dark"),
    ]  # fmt: skip


def test_what_belongs_to_the_season_goes_first_once() -> None:
    with_season = (*GUIDELINES, guideline("holidays", 6, 7, 8))
    made = days(local(2026, 5, 15), MONTHLY, guidelines=with_season)
    made.pass_until(local(2026, 10, 15))
    assert made.names == ["holidays", "one", "two", "three", "one"]


@pytest.mark.parametrize(
    ("season", "sent", "now", "first"),
    [
        ((4, 5, 6, 7, 8, 9, 10), local(2026, 4, 2), local(2026, 10, 15), "one"),
        ((4, 5, 6, 7, 8, 9, 10), local(2026, 4, 2), local(2027, 4, 1), "seasonal"),
        ((3, 9), local(2026, 3, 31), local(2026, 9, 1), "seasonal"),
        ((11, 12, 1), local(2026, 11, 2), local(2027, 1, 30), "one"),
        (tuple(range(1, 13)), local(2026, 1, 2), local(2026, 12, 30), "one"),
        (tuple(range(1, 13)), local(2026, 1, 2), local(2027, 1, 2), "seasonal"),
    ],
)
def test_it_goes_first_once_a_season_however_long_that_is(
    season: tuple[int, ...], sent: datetime, now: datetime, first: str
) -> None:
    since = {"seasonal": sent, "two": sent, "three": sent}
    state = replace(EMPTY, reminded={name: SentReminder(at) for name, at in since.items()})
    state = state.with_reminded("two", SentReminder(now - DAY))
    chosen = choose(ROTATE, (*GUIDELINES, guideline("seasonal", *season)), state, now.astimezone(WATCH.timezone))
    assert chosen is not None
    assert chosen.id == first


def test_without_a_guideline_that_fits_nothing_is_sent_and_the_plan_goes_on() -> None:
    made = days(local(2026, 6, 1), MONTHLY, guidelines=(guideline("dark", 8),))
    made.pass_until(local(2026, 9, 15))
    assert [at.month for at in made.moments] == [8]


def test_a_single_guideline_is_all_there_is() -> None:
    made = days(local(2026, 6, 1), MONTHLY, guidelines=GUIDELINES[:1])
    made.pass_until(local(2026, 7, 15))
    assert made.names == ["one", "one"]


GUIDELINE = st.builds(
    lambda number, season: guideline(f"g{number}", *season),
    st.integers(0, 8), st.sets(st.integers(1, 12), max_size=4),
)  # fmt: skip


@settings(max_examples=examples(40))
@given(
    found=st.lists(GUIDELINE, min_size=2, max_size=8, unique_by=lambda each: each.id),
    cron=st.sampled_from(["0 18 1 * *", "0 9 * * 1", "30 2 * * *", "0 18 1,15 * *"]),
)
def test_never_the_same_twice_running_where_there_is_another(found: list[Guideline], cron: str) -> None:
    always = [guideline("always-1"), guideline("always-2")]
    made = days(local(2026, 1, 1), cron, guidelines=(*found, *always))
    made.pass_until(local(2027, 6, 1))
    assert len(made.names) >= 17
    assert all(one != other for one, other in pairwise(made.names))
    assert set(made.names) >= {each.id for each in found if not each.season and len(made.names) > 20}


@settings(max_examples=examples(60))
@given(
    plans=st.lists(
        st.sampled_from(["0 18 1 * *", "0 9 * * 1", "30 2 * * *", "*/10 * * * *", "0 23 * * 3", "0 18 15 * *"]),
        min_size=1, max_size=3, unique=True,
    ),
    reports=st.lists(st.integers(0, 24 * 60), max_size=12),
    quiet=st.sampled_from([None, NIGHT, Quiet(time(12), time(14)), Quiet(time(8), time(7, 55))]),
)  # fmt: skip
def test_never_quiet_never_in_an_incident_never_too_soon(plans: list[str], reports: list[int], quiet: Quiet) -> None:
    made = days(local(2026, 10, 1), *plans, quiet=quiet)
    heard = sorted(local(2026, 10, 1) + timedelta(hours=each) for each in reports)
    for at in heard:
        made.pass_until(at)
        made.report()
    made.pass_until(local(2026, 12, 1))
    moments = [at.astimezone(made.watch.timezone) for at, _ in made.sent]
    for one, other in pairwise(moments):
        assert other.date() - one.date() >= timedelta(days=5)
    for at, _ in made.sent:
        assert not any(timedelta() <= at - report < timedelta(hours=24) for report in heard)
        now = at.astimezone(made.watch.timezone).time()
        if quiet is not None:
            inside = quiet.start <= now < quiet.end if quiet.start < quiet.end else not quiet.end <= now < quiet.start
            assert not inside


BACK = (*GUIDELINES, guideline("back", after_incident=True))


def test_the_day_after_an_incident_the_group_looks_back_once() -> None:
    made = days(local(2026, 6, 10, 20), MONTHLY, guidelines=BACK)
    made.report()
    made.pass_until(local(2026, 6, 10, 20, 30))
    made.report()
    made.pass_until(local(2026, 6, 20))
    assert made.moments == [local(2026, 6, 11, 18)]
    assert made.names == ["back"]
    assert CalmTimer() not in made.lane.timers


@pytest.mark.parametrize("again", [10, 27])
def test_it_looks_back_at_most_once_in_four_weeks(again: int) -> None:
    made = days(local(2026, 6, 10, 20), "0 18 1 1 *", guidelines=BACK)
    made.report()
    made.pass_until(local(2026, 6, 10, 20) + again * DAY)
    made.report()
    made.pass_until(local(2026, 7, 30))
    assert made.names == ["back"]


def test_of_several_guidelines_that_look_back_one_comes_in_four_weeks() -> None:
    made = days(local(2026, 6, 10, 20), "0 18 1 1 *", guidelines=(*BACK, guideline("again", after_incident=True)))
    for day in (10, 24, 52):
        made.pass_until(local(2026, 6, 1, 20) + (day - 1) * timedelta(days=1))
        made.report()
    made.pass_until(local(2026, 8, 1))
    assert made.names == ["back", "again"]
    assert made.moments == [local(2026, 6, 11, 18), local(2026, 7, 23, 18)]


def test_it_does_not_look_back_soon_after_a_reminder_nor_when_it_is_old_news() -> None:
    soon = days(local(2026, 6, 1), MONTHLY, guidelines=BACK)
    soon.pass_until(local(2026, 6, 2, 20))
    soon.report()
    soon.pass_until(local(2026, 6, 12))
    assert soon.names == ["one"]
    for back in (local(2026, 6, 14, 12), local(2026, 6, 12, 9)):  # the text speaks of yesterday
        old = days(local(2026, 6, 10, 20), MONTHLY, guidelines=BACK)
        old.report()
        old.away_until(back)
        old.pass_until(local(2026, 6, 20))
        assert old.names == []


@pytest.mark.parametrize(("quiet", "hour"), [(Quiet(time(17), time(9)), 16), (Quiet(time(17), time(19)), 19)])
def test_it_looks_back_outside_of_quiet_hours_while_it_was_yesterday(quiet: Quiet, hour: int) -> None:
    made = days(local(2026, 6, 10, 20), MONTHLY, quiet=quiet, guidelines=BACK)
    made.report()
    made.pass_until(local(2026, 6, 15))
    assert made.moments == [local(2026, 6, 11, hour)]


def test_it_does_not_look_back_where_the_quiet_hours_end_on_another_day() -> None:
    made = days(local(2026, 6, 10, 20), MONTHLY, quiet=Quiet(time(17), time(9)), guidelines=BACK)
    made.report()
    made.away_until(local(2026, 6, 11, 20))
    made.pass_until(local(2026, 6, 15))
    assert made.names == []


@pytest.mark.parametrize(("span", "moments"), [("4h", [local(2026, 6, 11, 21)]), ("1d", [])])
def test_in_a_pause_the_look_back_waits_for_the_end_or_is_left_out_if_that_is_another_day(
    span: str, moments: list[datetime]
) -> None:
    made = days(local(2026, 6, 10, 20), MONTHLY, guidelines=BACK)
    made.report()
    made.pass_until(local(2026, 6, 11, 17))
    made.command("pause", span)
    made.pass_until(local(2026, 6, 20))
    assert [at for at, _ in made.sent] == moments


def test_a_pause_that_is_made_longer_takes_the_look_back_to_no_later_day() -> None:
    made = days(local(2026, 6, 10, 20), MONTHLY, guidelines=BACK)
    made.report()
    made.pass_until(local(2026, 6, 11, 17))
    made.command("pause", "4h")
    made.pass_until(local(2026, 6, 11, 20))
    made.command("pause", "1d")
    made.pass_until(local(2026, 6, 20))
    assert made.sent == []


@pytest.mark.parametrize(("jump", "day"), [(timedelta(hours=8), 11), (timedelta(days=-2), 9)])
def test_after_a_jump_of_the_clock_the_look_back_keeps_its_hour_and_comes_tomorrow_at_the_latest(
    jump: timedelta, day: int
) -> None:
    made = days(local(2026, 6, 10, 20), MONTHLY, guidelines=BACK)
    made.report()
    made.pass_until(made.now + timedelta(hours=2))
    made.now += jump
    made.hear(TimeCame("jump", "kerkwijk", ClockJumpTimer(round(jump.total_seconds())), made.now))
    assert made.lane.timers[LookBackTimer()] == local(2026, 6, day, 18) + SHARE


def test_without_a_guideline_for_it_nobody_looks_back_and_it_has_no_turn_among_the_others() -> None:
    none = days(local(2026, 6, 10, 20), MONTHLY)
    none.report()
    assert LookBackTimer() not in none.lane.timers
    made = days(local(2026, 6, 1), MONTHLY, guidelines=BACK)
    made.pass_until(local(2027, 6, 1))
    assert "back" not in made.names


def test_a_watch_without_reminders_keeps_no_timers_for_them() -> None:
    made = days(local(2026, 6, 1), MONTHLY, guidelines=BACK)
    made.watch = WATCH
    made.start()
    made.report()
    assert not any(isinstance(timer, ReminderTimer | LookBackTimer) for timer in made.lane.timers)


def test_reminders_that_are_new_in_the_settings_wait_for_the_calm_after_an_incident() -> None:
    made = days(local(2026, 6, 10, 8))
    made.watch = WATCH
    made.start()
    made.report()
    made.pass_until(local(2026, 6, 10, 20))
    made.start()
    assert not made.lane.incidents
    made.watch = watch("0 21 * * *")
    made.start()
    made.pass_until(local(2026, 6, 12))
    assert made.moments == [local(2026, 6, 11, 21)]


def test_what_is_expected_is_what_happens() -> None:
    made = days(local(2026, 6, 1), MONTHLY, "0 9 3 * *", "0 23 20 * *", quiet=NIGHT)
    made.report()
    expected = forecast(made.lane, made.watch, made.guidelines, made.now)
    made.pass_until(local(2026, 6, 25))
    assert [(each.at, each.guideline.id if each.guideline else "") for each in expected] == [
        (at, name) for (at, _), name in zip(made.sent, made.names, strict=True)
    ]
    assert [each.why for each in expected] == [WaitReason.INCIDENT, WaitReason.GAP, WaitReason.QUIET]


def test_a_guidelines_turn_is_remembered_for_two_years() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    made.pass_until(local(2026, 6, 2))
    assert forget(made.lane, made.now + 729 * DAY, WATCH).reminded == made.lane.reminded
    assert forget(made.lane, made.now + 731 * DAY, WATCH).reminded == {}


def test_a_lane_of_before_there_were_reminders_starts_like_a_new_one() -> None:
    old = WatchState("kerkwijk").with_timer(CaseTimer("c1"), local(2026, 7, 1))
    made = days(local(2026, 6, 1), MONTHLY, lane=old)
    assert set(made.lane.timers) == {CaseTimer("c1"), timer_of(made.watch, MONTHLY)}


def test_the_overview_of_a_pulled_brake_waits_for_the_end_of_the_quiet_hours() -> None:
    made = days(local(2026, 6, 1, 20), MONTHLY, quiet=NIGHT)
    rules = book(rule("useful", Label.OFF_TOPIC, private="useful_only", brake=1))
    for number in range(2):
        event = posted("hallo", f"h{number}", f"M{number}", at=made.now)
        made.lane = step(made.lane, event, reading(Label.OFF_TOPIC), setting(rules, watch=made.watch)).state
    ((timer, digest),) = ((timer, at) for timer, at in made.lane.timers.items() if isinstance(timer, DigestTimer))
    assert digest == local(2026, 6, 2, 7) + SHARE
    evening = TimeCame("t", "kerkwijk", timer, local(2026, 6, 2, 23))  # the bot was off for the day
    outcome = step(made.lane, evening, None, setting(rules, watch=made.watch))
    assert outcome.planned == ()
    assert outcome.state.timers[timer] == local(2026, 6, 3, 7) + SHARE


# -- approved guidelines


def test_approved_guidelines_come_first_and_the_others_still_have_their_turn() -> None:
    third = replace(GUIDELINES[2], approved=Approval("PZ Gent", date(2026, 5, 1)))
    made = days(local(2026, 6, 1), MONTHLY, guidelines=(*GUIDELINES[:2], third))
    made.pass_until(local(2026, 10, 2))
    assert made.names == ["three", "one", "two", "three", "one"]


@pytest.mark.parametrize(
    ("day", "first"), [(date(2026, 7, 20), "one"), (date(2026, 5, 1), "two"), (date(2026, 9, 1), "two")]
)
def test_a_text_that_was_approved_since_its_last_turn_comes_next(day: date, first: str) -> None:
    """An approval from before, or of a day that is still to come, changes nothing."""
    sent = {"two": local(2026, 6, 1), "one": local(2026, 7, 1), "three": local(2026, 7, 30)}
    state = replace(EMPTY, reminded={name: SentReminder(at) for name, at in sent.items()})
    approved = replace(GUIDELINES[0], approved=Approval("PZ Gent", day))
    chosen = choose(ROTATE, (approved, *GUIDELINES[1:]), state, local(2026, 8, 1))
    assert chosen is not None
    assert chosen.id == first


def test_the_group_reads_below_the_text_which_office_approved_it() -> None:
    approved = replace(GUIDELINES[0], approved=Approval("PZ Gent", date(2026, 5, 1)))
    draft = Draft(EMPTY, "c", NOON, setting())
    text = guideline_text(draft, approved, ("nl", "fr"), signed=True)
    assert text.splitlines() == [
        "nl one",
        "nl approved_by {code}{who}PZ Gent",
        "fr one",
        "fr approved_by {code}{who}PZ Gent",
    ]
