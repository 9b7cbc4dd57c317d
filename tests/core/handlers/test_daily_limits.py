"""The daily limit of a rule: no member alone can pull it, and past it a moderator still looks."""

from __future__ import annotations

from bot.core.action import AskModerators, DeleteMessage, SendMessage
from bot.core.event import CommandGiven, Event
from bot.core.message import Role
from bot.core.reading import Label, Reading
from bot.core.rule import Treatment, Unanswered
from bot.core.watch_state import WatchState
from tests.kit import DESK, EMPTY, NOON, book, person, posted, reading, rule, run, setting, told

HELD = setting(book(rule("v", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", brake=2)))
CALL = reading(Label.VIGILANTE)


def calls(*authors: str, after: int = 0) -> list[tuple[Event, Reading | None]]:
    return [(posted("grijp", str(number + after), by), CALL) for number, by in enumerate(authors)]


def hidden(*authors: str, lane: WatchState = EMPTY, after: int = 0) -> tuple[WatchState, list[bool]]:
    lane, outcomes = run(lane, *calls(*authors, after=after), at=HELD)
    assert all(told(outcome, AskModerators) for outcome in outcomes)
    return lane, [bool(told(outcome, DeleteMessage)) for outcome in outcomes]


def test_one_member_counts_at_most_twice() -> None:
    lane, all_hidden = hidden(*["Piet"] * 9)
    assert all(all_hidden)
    assert lane.brakes["v"].hits == 2


def test_past_the_limit_another_member_gets_a_card_and_is_not_hidden() -> None:
    assert hidden("Piet", "Jan", "Kees")[1] == [True, True, False]


def test_what_stays_visible_is_not_removed_by_time() -> None:
    lane, _ = hidden("Piet", "Jan", "Kees")
    assert [case.unanswered for case in lane.cases.values()] == [Unanswered.REMOVE, Unanswered.REMOVE, Unanswered.KEEP]


def test_the_limit_protects_no_member_whom_the_rule_hit_before() -> None:
    assert hidden("Piet", "Jan", "Kees", "Kees", "Piet")[1] == [True, True, False, True, True]


def resumed(argument: str, role: Role = Role.MODERATOR) -> WatchState:
    lane, _ = hidden("Piet", "Jan", "Kees")
    given = CommandGiven("r", DESK, person("Mo", role), "resume", argument, NOON)
    lane, (outcome,) = run(lane, (given, None), at=HELD)
    assert len(told(outcome, SendMessage)) == (role is Role.MODERATOR)
    return lane


def test_a_moderator_lifts_it() -> None:
    assert hidden("Els", "An", "Bo", lane=resumed("v"), after=9)[1] == [True, True, False]
    assert hidden("Els", lane=resumed("V kerkwijk"), after=9)[1] == [True]


def test_a_wrong_name_and_a_member_lift_nothing() -> None:
    assert hidden("Els", lane=resumed("w"), after=9)[1] == [False]
    assert hidden("Els", lane=resumed("v", Role.MEMBER), after=9)[1] == [False]
