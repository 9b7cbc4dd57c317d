"""The commands of moderators about reminders."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.core.action import SendPrivately
from bot.core.event import CommandGiven, MemberJoined
from bot.core.message import Role
from bot.core.ref import Ref
from bot.core.reminders.commands import LONGEST
from bot.core.rule import Rule
from bot.core.schedule import parse_duration
from bot.core.step import step
from bot.core.watch import Quiet
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.core.reminders.calendar_kit import GUIDELINES, MONTHLY, days, guideline, local, watch
from tests.kit import DESK, EMPTY, GROUP, NOON, RULES, WATCH, book, person, setting, told

LONG = guideline("x" * 70)


def test_the_list_names_each_plan_and_what_holds_it_back() -> None:
    made = days(local(2026, 6, 1), MONTHLY, "0 9 3 * *")
    head, first, second = made.command("reminders").splitlines()
    assert "reminders_head" in head
    assert "nl one" in first
    assert "wait_gap" in second
    assert made.sent == []


def test_without_plans_the_list_says_so() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    made.watch = WATCH
    for name, argument in (("reminders", ""), ("skip", ""), ("postpone", "2d")):
        assert "reminders_none" in made.command(name, argument)


@pytest.mark.parametrize("name", ["reminders", "skip", "postpone", "remind"])
def test_only_who_decides_is_obeyed(name: str) -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    before = made.lane
    for role in (Role.MEMBER, Role.TRUSTED, Role.POLICE):
        assert "not_a_moderator" in made.command(name, "now 2d", role)
    assert replace(made.lane, members={}) == before


def test_skip_leaves_the_next_one_out() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    assert "reminder_skipped" in made.command("skip")
    made.pass_until(local(2026, 7, 15))
    assert made.moments == [local(2026, 7, 1, 18)]
    assert made.names == ["one"]


def test_skip_leaves_out_the_look_back_if_that_is_the_next_one() -> None:
    made = days(local(2026, 6, 10, 20), MONTHLY, guidelines=(*GUIDELINES, guideline("back", after_incident=True)))
    made.report()
    made.pass_until(local(2026, 6, 10, 22))
    assert "nl back" not in made.command("skip")
    made.pass_until(local(2026, 7, 15))
    assert made.moments == [local(2026, 7, 1, 18)]


def test_skip_leaves_out_the_moment_that_the_list_shows_also_if_the_plan_waits_past_its_next_run() -> None:
    made = days(local(2026, 6, 1), "0 18 * * *")
    made.pass_until(local(2026, 6, 2))
    shown = made.command("reminders").splitlines()[1]
    assert made.command("skip").splitlines()[1] != shown
    made.pass_until(local(2026, 6, 8))
    assert made.moments == [local(2026, 6, 1, 18), local(2026, 6, 7, 18)]


def test_skip_takes_the_plan_that_comes_first() -> None:
    made = days(local(2026, 6, 1), "0 18 20 * *", "0 18 10 * *")
    made.command("skip")
    made.pass_until(local(2026, 7, 5))
    assert made.moments == [local(2026, 6, 20, 18)]


def test_postpone_moves_the_next_one_and_not_the_ones_after_it() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    assert "reminder_postponed" in made.command("postpone", "2d")
    assert "wait_postponed" in made.command("reminders")
    made.pass_until(local(2026, 7, 15))
    assert made.moments == [local(2026, 6, 3, 18), local(2026, 7, 1, 18)]


def test_days_later_is_the_same_time_of_day_across_a_clock_change() -> None:
    made = days(local(2026, 3, 20), "30 21 28 * *", quiet=Quiet(time(22), time(7)))
    made.command("postpone", "2d")
    made.pass_until(local(2026, 4, 15))
    assert made.moments == [local(2026, 3, 30, 21, 30)]


def test_postpone_counts_from_the_moment_that_the_list_shows_and_names_the_reminder() -> None:
    """The second plan waits for the gap after the first, so two days more are two days after that."""
    made, untouched = (days(local(2026, 6, 1), MONTHLY, "0 9 2 * *") for _ in range(2))
    made.pass_until(local(2026, 6, 1, 19))
    assert "wait_gap" in made.command("reminders").splitlines()[1]
    assert "nl two" in made.command("postpone", "2d")
    for each in (made, untouched):
        each.pass_until(local(2026, 6, 15))
    assert made.moments == [untouched.moments[0], untouched.moments[1] + timedelta(days=2)]


def test_postpone_says_that_it_moved_the_plan_and_not_the_look_back_before_it() -> None:
    made = days(local(2026, 6, 10, 20), MONTHLY, guidelines=(*GUIDELINES, guideline("back", after_incident=True)))
    made.report()
    made.pass_until(local(2026, 6, 10, 22))
    assert "nl back" in made.command("reminders").splitlines()[1]
    assert "nl one" in made.command("postpone", "2d")


def test_what_is_postponed_into_the_quiet_hours_waits_for_their_end() -> None:
    made = days(local(2026, 6, 1), MONTHLY, quiet=Quiet(time(22), time(7)))
    made.command("postpone", "6 uur")
    made.pass_until(local(2026, 6, 15))
    assert made.moments == [local(2026, 6, 2, 7)]


@pytest.mark.parametrize(
    ("written", "duration"),
    [
        ("2d", timedelta(days=2)), ("12 h", timedelta(hours=12)), ("1 week", timedelta(weeks=1)),
        ("3 dagen", timedelta(days=3)), ("2 jours", timedelta(days=2)), ("1 tag", timedelta(days=1)),
        ("2 semaines", timedelta(weeks=2)), ("5 uur", timedelta(hours=5)), ("45 min", timedelta(minutes=45)),
        ("", None), ("2", None), ("d", None), ("0d", None), ("-1d", None), ("2s", None), ("999w", None), ("9999d", None),
        ("2d now", None), ("٣d", timedelta(days=3)),
    ],
)  # fmt: skip
def test_a_duration_is_read_in_four_languages(written: str, duration: timedelta | None) -> None:
    assert parse_duration(written, LONGEST) == duration


@pytest.mark.parametrize(
    ("name", "argument"),
    [
        ("postpone", ""), ("postpone", "soon"), ("remind", ""), ("remind", "me"), ("remind", "now kerkwjk"),
        ("skip", "kerkwjk"), ("skip", "2d"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_answered_with_the_commands(name: str, argument: str) -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    before = made.lane
    assert "reminder_usage" in made.command(name, argument)
    assert replace(made.lane, members={}) == before


@pytest.mark.parametrize("word", ["now", "NU", "maintenant", "jetzt", "kerkwijk now"])
def test_now_sends_the_next_one_at_once_in_place_of_its_run(word: str) -> None:
    made = days(local(2026, 6, 1, 12), MONTHLY)
    assert "reminder_sent" in made.command("remind", word)
    assert made.names == ["one"]
    made.pass_until(local(2026, 7, 15))
    assert made.moments[1:] == [local(2026, 7, 1, 18)]


def test_now_comes_within_the_least_time_but_not_twice_at_once() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    made.pass_until(local(2026, 6, 2, 12))
    assert "reminder_sent" in made.command("remind", "now")
    assert "reminder_not_now" in made.command("remind", "now")
    assert made.names == ["one", "two"]


def test_now_is_not_now_in_an_incident_or_in_quiet_hours() -> None:
    made = days(local(2026, 6, 1, 12), MONTHLY, quiet=Quiet(time(22), time(7)))
    made.report()
    assert "reminder_not_now" in made.command("remind", "now")
    quiet = days(local(2026, 6, 1, 23), MONTHLY, quiet=Quiet(time(22), time(7)))
    assert "reminder_not_now" in quiet.command("remind", "now")
    assert made.sent == quiet.sent == []


def test_now_without_plans_sends_the_next_in_turn() -> None:
    made = days(local(2026, 6, 1, 12), MONTHLY)
    made.watch = WATCH
    made.command("remind", "now")
    assert made.names == ["one"]


def test_now_without_a_text_says_so() -> None:
    made = days(local(2026, 6, 1, 12), MONTHLY, guidelines=(guideline("dark", 12),))
    assert "reminders_no_text" in made.command("remind", "now")


def test_a_long_text_is_shown_by_its_beginning() -> None:
    made = days(local(2026, 6, 1), MONTHLY, guidelines=(LONG, *GUIDELINES))
    assert "…" in made.command("reminders")
    assert LONG.id not in made.command("reminders")


def test_at_a_desk_of_several_watches_a_name_picks_one_and_no_name_means_all() -> None:
    others = (WATCH, replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),)))
    directory, lanes = Directory.of(others), {each.id: WatchState(each.id) for each in others}

    def heard(argument: str, name: str = "skip") -> tuple[str, ...]:
        given = CommandGiven("k", DESK, person("Mo", Role.MODERATOR), name, argument, NOON)
        return lanes_of(given, directory, lanes)

    assert heard("dorp") == heard("Dorp") == ("dorp",)
    assert heard("2d kerkwijk", "postpone") == ("kerkwijk",)
    assert heard("") == ("kerkwijk", "dorp")
    assert heard("somewhere") == ("kerkwijk", "dorp")


def numbered(number: int, rule: Rule) -> Rule:
    return replace(rule, house_rule=number)


def test_a_newcomer_reads_the_house_rules_and_that_staying_is_agreeing_in_each_language() -> None:
    rules = book(*(numbered(number, rule) for number, rule in enumerate(RULES, 1)))
    joined = MemberJoined("j", GROUP, person("Piet"), NOON)
    (welcome,) = told(step(EMPTY, joined, None, setting(rules)), SendPrivately)
    for language in WATCH.languages:
        wanted = [f"{language} {key}" for key in ("welcome ", "rules_head", "rules_line", "welcome_accept")]
        places = [welcome.text.index(part) for part in wanted]
        assert places == sorted(places)


def test_of_many_newcomers_at_once_only_the_first_may_be_named_in_the_group() -> None:
    lane, notes = EMPTY, []
    for number in range(3):
        joined = MemberJoined(f"j{number}", GROUP, person(f"P{number}"), NOON + timedelta(seconds=number))
        outcome = step(lane, joined, None, setting(watch=watch()))
        lane = outcome.state
        notes += [welcome.public for welcome in told(outcome, SendPrivately)]
    assert [note is None for note in notes] == [False, True, True]
