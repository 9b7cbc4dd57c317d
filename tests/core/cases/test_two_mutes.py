"""Two mutes of one member: the end of one does not end the other."""

from __future__ import annotations

from datetime import timedelta

from bot.core.action import Restrict
from bot.core.cases import decisions
from bot.core.choice import ByCode, Choice
from bot.core.draft import Draft
from bot.core.message import Role
from bot.core.step_result import StepResult
from tests.core.cases.test_ladder import TOWN, Desk, to_author
from tests.kit import DESK, person, setting, told


def ends(outcome: StepResult) -> set[tuple[object, bool]]:
    return {(each.until, each.lifts) for each in told(outcome, Restrict) if isinstance(each, Restrict)}


def test_an_undo_of_the_second_mute_leaves_the_first_one_in_force() -> None:
    desk = Desk()
    first, _ = desk.post()
    (until,) = ends(desk.choose(first, Choice.MUTE))
    second, _ = desk.post()
    desk.choose(second, Choice.MUTE, by="An")
    undone = desk.choose(second, Choice.UNDO, by="An")
    assert ends(undone) == {until}
    assert to_author(undone) == []
    assert {lifts for _, lifts in ends(desk.choose(first, Choice.UNDO))} == {True}


def test_a_shorter_mute_does_not_end_the_longer_one() -> None:
    desk = Desk()
    first, _ = desk.post()
    (until,) = ends(desk.choose(first, Choice.MUTE))
    second, _ = desk.post()
    draft = Draft(desk.lane, "k", desk.now + timedelta(minutes=1), setting(watch=TOWN))
    decisions.choose(draft, DESK, person("An", Role.MODERATOR), Choice.MUTE, ByCode(second.code), "1u schelden")
    assert ends(draft.result()) == {until}
