"""The counters of the weekly report: each thing once, on its own day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.choice import ByCode, Choice
from bot.core.event import ChoiceMade, Event, MessageDeleted, TimeCame
from bot.core.message import Role
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef
from bot.core.rule import Stage, Treatment
from bot.core.step import step
from bot.core.tally import Tally, add_up
from bot.core.timer_key import CaseTimer, PauseTimer
from bot.core.watch_state import WatchState
from tests.core.reminders.calendar_kit import MONTHLY, days, local
from tests.kit import DESK, EMPTY, GROUP, NOON, book, person, posted, reading, rule, setting

REPORT = reading(Label.REPORT)
ACT = reading(Label.VIGILANTE)
MIN = timedelta(minutes=1)


def counted(lane: WatchState) -> Tally:
    return add_up(lane.tally.values())


def after(*events: tuple[Event, Reading | None], lane: WatchState = EMPTY) -> WatchState:
    for event, seen in events:
        lane = step(lane, event, seen, setting()).state
    return lane


def decided(lane: WatchState, choice: Choice, key: str = "c", minutes: int = 5) -> WatchState:
    (case,) = lane.cases.values()
    mo = person("Mo", Role.MODERATOR)
    return after((ChoiceMade(key, DESK, mo, choice, ByCode(case.code), NOON + minutes * MIN), None), lane=lane)


def seen(street: str) -> Reading:
    return replace(REPORT, streets=(f"nl {street}",))


def in_street(text: str, id: str, by: str, minutes: int) -> Event:
    return posted(text, id, by=by, at=NOON + minutes * MIN)


CALLED = reading(Label.REPORT, Label.POLICE_CALLED)
TWO: tuple[tuple[Event, Reading], ...] = (
    (in_street("church", "1", "Jan", 0), seen("kerkstraat")),
    (in_street("mill", "2", "Els", 2), seen("molenstraat")),
)
"""Two incidents side by side, each with its question."""


def both(lane: WatchState) -> WatchState:
    """A moderator says that the two are one."""
    older, younger = sorted(lane.incidents.values(), key=lambda each: each.opened_at)
    mo = person("Mo", Role.MODERATOR)
    merge = ChoiceMade("merge", DESK, mo, Choice.MERGE, ByCode(younger.code, older.code), NOON + 7 * MIN)
    return after((merge, None), lane=lane)


def on_desk(lane: WatchState, choice: Choice, minutes: int) -> WatchState:
    """A moderator's choice about the incident that was opened first."""
    first = min(lane.incidents.values(), key=lambda each: each.opened_at)
    mo = person("Mo", Role.MODERATOR)
    event = ChoiceMade(f"desk {minutes}", DESK, mo, choice, ByCode(first.code), NOON + minutes * MIN)
    return after((event, None), lane=lane)


def test_a_report_that_says_so_had_called_first() -> None:
    lane = after((posted("inbreker, 101 gebeld"), reading(Label.REPORT, Label.POLICE_CALLED)))
    assert counted(lane) == Tally(reports=1, first=1)


def test_a_call_after_the_question_has_its_time() -> None:
    lane = after(
        (posted("inbreker"), REPORT),
        (posted("gebeld", "2", at=NOON + 3 * MIN), reading()),
        (posted("gebeld", "3", at=NOON + 4 * MIN), reading()),
    )
    assert counted(lane) == Tally(reports=1, after=1, waits=(180,), answers=1)


def test_a_call_that_is_taken_back_counts_no_more_and_the_next_one_once() -> None:
    lane = after(
        (posted("inbreker"), REPORT),
        (posted("gebeld", "2", by="Els", at=NOON + 3 * MIN), reading()),
        (posted("niet gebeld", "3", by="Els", at=NOON + 4 * MIN), reading()),
    )
    assert counted(lane) == Tally(reports=1, answers=1)
    assert counted(lane).without_call == 1
    lane = after((posted("gebeld", "4", by="Piet", at=NOON + 24 * 60 * MIN), reading()), lane=lane)
    lane = after((posted("inbreker", "5", at=NOON + 24 * 60 * MIN), REPORT), lane=lane)
    lane = after((posted("gebeld", "6", by="Piet", at=NOON + (24 * 60 + 5) * MIN), reading()), lane=lane)
    assert (counted(lane).reports, counted(lane).after, counted(lane).waits) == (2, 1, (300,))


def test_a_call_that_nobody_had_to_ask_for_counts_as_first() -> None:
    quiet = setting(book(rule("call", Label.INSULT, ask="call_first")))
    lane = step(EMPTY, posted("inbreker"), REPORT, quiet).state
    lane = step(lane, posted("gebeld", "2", at=NOON + 2 * MIN), reading(), quiet).state
    assert counted(lane) == Tally(reports=1, first=1, waits=(120,))


def test_a_second_report_of_the_same_incident_is_no_second_one() -> None:
    lane = after((posted("inbreker"), REPORT), (posted("ik zie hem ook", "2", by="Els", at=NOON + MIN), REPORT))
    assert counted(lane).reports == 1
    assert counted(lane).without_call == 1


def test_a_call_that_is_taken_back_is_taken_out_and_a_later_one_counts_once() -> None:
    lane = after((posted("inbreker"), REPORT), (posted("gebeld", "2", by="Piet", at=NOON + 2 * MIN), reading()))
    assert counted(lane) == Tally(reports=1, after=1, waits=(120,), answers=1)
    lane = after((posted("niet gebeld", "3", by="Piet", at=NOON + 3 * MIN), reading()), lane=lane)
    assert counted(lane) == Tally(reports=1, answers=1)
    lane = after((posted("gebeld", "4", by="Els", at=NOON + 5 * MIN), reading()), lane=lane)
    assert counted(lane) == Tally(reports=1, after=1, waits=(300,), answers=1)


def test_a_call_in_the_report_that_is_taken_back_was_not_first_and_the_next_one_comes_after_the_question() -> None:
    lane = after(
        (posted("inbreker, 101 gebeld"), reading(Label.REPORT, Label.POLICE_CALLED)),
        (posted("niet gebeld", "2", at=NOON + MIN), reading()),
    )
    assert (counted(lane).first, counted(lane).without_call) == (0, 1)
    lane = after((posted("gebeld", "3", by="Els", at=NOON + 4 * MIN), reading()), lane=lane)
    assert (counted(lane).first, counted(lane).after, counted(lane).waits) == (0, 1, (240,))


def test_a_call_that_is_taken_back_after_midnight_is_taken_out_of_its_own_day() -> None:
    late = NOON.replace(hour=22, minute=50)  # ten minutes before midnight in Brussels
    lane = after(
        (posted("inbreker", at=late), REPORT), (posted("gebeld", "2", by="Piet", at=late + 5 * MIN), reading())
    )
    lane = after((posted("niet gebeld", "3", by="Piet", at=late + 20 * MIN), reading()), lane=lane)
    assert lane.tally["2026-03-02"].waits == ()
    assert lane.tally["2026-03-02"].after == 0
    assert counted(lane).without_call == 1


def test_police_on_the_spot_are_no_call_and_who_called_may_still_be_told() -> None:
    lane = after((posted("inbreker"), REPORT), (posted("ter plaatse", "2", by="Els", at=NOON + 6 * MIN), reading()))
    assert next(iter(lane.incidents.values())).police_at is not None
    assert counted(lane) == Tally(reports=1, answers=1)
    lane = after((posted("gebeld", "3", at=NOON + 7 * MIN), reading()), lane=lane)
    assert counted(lane) == Tally(reports=1, after=1, waits=(420,), answers=1)


def test_two_reports_that_turn_out_one_count_once_with_the_first_call() -> None:
    lane = both(after(*TWO, (posted("gebeld", "3", by="Els", at=NOON + 4 * MIN), reading())))
    assert counted(lane) == Tally(reports=1, after=1, waits=(240,), answers=2)  # since the first report
    called = (posted("gebeld", "3", by="Els", at=NOON + 4 * MIN), reading())
    lane = both(after(*TWO, called, (posted("gebeld", "4", at=NOON + 5 * MIN), reading())))
    assert (counted(lane).reports, counted(lane).after, counted(lane).waits) == (1, 1, (240,))
    assert (counted(both(after(*TWO))).reports, counted(both(after(*TWO))).without_call) == (1, 1)


def test_a_second_report_that_says_called_answers_the_question_about_the_first() -> None:
    mill = (in_street("mill, 101 gebeld", "2", "Els", 2), replace(seen("molenstraat"), scores=CALLED.scores))
    lane = after(TWO[0], mill)
    assert (counted(lane).reports, counted(lane).first, counted(lane).waits) == (2, 1, ())
    lane = both(lane)
    assert (counted(lane).reports, counted(lane).first, counted(lane).after) == (1, 0, 1)
    assert counted(lane).waits == (120,)


def test_a_report_that_is_split_off_counts_for_itself_and_so_does_its_call() -> None:
    lane = after(
        (posted("inbreker"), REPORT),
        (posted("ik zie hem ook", "2", by="Els", at=NOON + MIN), REPORT),
        (posted("gebeld", "3", at=NOON + 2 * MIN), reading()),
    )
    lane = on_desk(lane, Choice.SPLIT, 3)
    assert (counted(lane).reports, counted(lane).after, counted(lane).without_call) == (2, 1, 1)
    lane = after((posted("gebeld", "4", by="Els", at=NOON + 5 * MIN), reading()), lane=lane)
    assert (counted(lane).after, counted(lane).without_call, counted(lane).waits) == (2, 0, (120, 240))


def test_what_is_merged_and_split_again_is_two() -> None:
    lane = on_desk(both(after(*TWO)), Choice.SPLIT, 8)
    assert (counted(lane).reports, counted(lane).without_call) == (2, 2)


def test_closing_and_opening_again_change_no_number() -> None:
    lane = after((posted("inbreker"), REPORT), (posted("gebeld", "2", at=NOON + 3 * MIN), reading()))
    lane = on_desk(on_desk(lane, Choice.CLOSE, 5), Choice.UNDO, 6)
    lane = after((posted("gebeld", "3", by="Els", at=NOON + 7 * MIN), reading()), lane=lane)
    assert (counted(lane).reports, counted(lane).after, counted(lane).waits) == (1, 1, (180,))


def test_what_closes_without_a_call_is_a_report_that_nobody_called_for() -> None:
    lane = on_desk(after((posted("inbreker"), REPORT)), Choice.FALSE_ALARM, 5)
    assert (counted(lane).reports, counted(lane).without_call, counted(lane).waits) == (1, 1, ())


@pytest.mark.parametrize(
    ("choice", "approved", "removed"),
    [(Choice.APPROVE, 1, 0), (Choice.REMOVE, 0, 1), (Choice.WARN, 0, 1), (Choice.MUTE, 0, 1)],
)
def test_what_is_hidden_and_decided_counts_until_it_is_undone(choice: Choice, approved: int, removed: int) -> None:
    lane = after((posted("we pakken hem"), ACT))
    assert counted(lane).held == 1
    lane = decided(lane, choice)
    assert (counted(lane).approved, counted(lane).removed, counted(lane).left) == (approved, removed, 0)
    lane = decided(lane, Choice.APPROVE, "late", 6)
    assert (counted(lane).approved, counted(lane).removed) == (approved, removed)
    lane = decided(lane, Choice.UNDO, "u", 7)
    assert (counted(lane).held, counted(lane).approved, counted(lane).removed) == (1, 0, 0)


def test_an_undone_decision_is_taken_out_of_its_own_day() -> None:
    lane = decided(after((posted("we pakken hem"), ACT)), Choice.REMOVE)
    lane = decided(lane, Choice.UNDO, "u", minutes=60 * 24)
    assert lane.tally["2026-03-02"].removed == 0
    assert add_up(lane.tally.values()).removed == 0


def test_what_nobody_decides_is_left() -> None:
    lane = after((posted("we pakken hem"), ACT))
    (timer,) = (timer for timer in lane.timers if isinstance(timer, CaseTimer))
    lane = after((TimeCame("t", "kerkwijk", timer, NOON + 60 * MIN), None), lane=lane)
    assert (counted(lane).left, counted(lane).removed) == (1, 0)


def test_a_rule_that_removes_at_once_decides_too_and_one_that_masks_does_not() -> None:
    for treatment, removed in ((Treatment.REMOVE, 1), (Treatment.MASK, 0)):
        made = setting(book(rule("x", Label.PERSONAL_DATA, treatment, Stage.ACT)))
        lane = step(EMPTY, posted("x"), reading(Label.PERSONAL_DATA), made).state
        assert (counted(lane).held, counted(lane).removed, counted(lane).left) == (1, removed, 0)


def test_that_the_author_takes_it_back_is_nobodys_decision() -> None:
    lane = after((posted("we pakken hem"), ACT))
    lane = after((MessageDeleted("d", MessageRef(GROUP, "1"), NOON + MIN, person("Jan").ref), None), lane=lane)
    assert counted(lane) == Tally(held=1, answers=2)
    lane = decided(after((posted("we pakken hem"), ACT)), Choice.REMOVE)
    lane = after((MessageDeleted("d", MessageRef(GROUP, "1"), NOON + 9 * MIN, person("Jan").ref), None), lane=lane)
    assert counted(lane).removed == 1


def test_words_about_a_message_count_and_what_the_desk_reads_does_not() -> None:
    lane = after((posted("dank je"), reading(Label.OFF_TOPIC)), (posted("dank je", "2"), reading(Label.OFF_TOPIC)))
    assert counted(lane) == Tally(answers=1)
    assert counted(after((posted("de bakker is open"), reading()))) == Tally()


def test_a_day_is_the_watchs_own() -> None:
    lane = after((posted("inbreker", at=NOON.replace(hour=23, minute=30)), REPORT))
    assert list(lane.tally) == ["2026-03-03"]


def test_nothing_that_is_counted_names_anybody_or_says_what_was_written() -> None:
    lane = after((posted("inbreker bij Karel"), REPORT), (posted("we pakken hem", "2", by="Piet"), ACT))
    assert not any(word in str(lane.tally) for word in ("Jan", "Piet", "Karel", "inbreker", "console"))


def test_a_paused_bot_counts_what_happened_and_answers_nothing() -> None:
    paused = replace(EMPTY, timers={PauseTimer(): NOON + 60 * MIN})
    lane = after((posted("inbreker"), REPORT), (posted("gebeld", "2", at=NOON + MIN), reading()), lane=paused)
    assert counted(lane) == Tally(reports=1, first=1, waits=(60,))


def test_a_reminder_counts_once_it_is_in_a_group_and_not_when_it_is_planned() -> None:
    made = days(local(2026, 6, 1), MONTHLY)
    made.watch = replace(made.watch, groups=(GROUP, replace(GROUP, id="dorp")))
    made.arriving = False
    made.pass_until(local(2026, 6, 2))
    assert made.sent
    assert counted(made.lane).reminders == 0
    made.arriving = True
    made.pass_until(local(2026, 7, 2))
    assert counted(made.lane).reminders == 1
    made.pass_until(local(2026, 8, 2))
    assert counted(made.lane).reminders == 2
