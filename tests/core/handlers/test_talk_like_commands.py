"""Lines of a report that look like a command: the group goes on reading them as messages."""

from __future__ import annotations

import pytest

from bot.core.action import SendMessage
from bot.core.message import Role
from bot.core.reading import Label
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from tests.kit import EMPTY, GROUP, posted, reading, run, told


def heard(text: str, by: str, role: Role) -> tuple[list[str | None], StepResult]:
    lane: WatchState
    lane, (outcome,) = run(EMPTY, (posted(text, by=by, role=role), reading(Label.UPDATE)))
    return [each.text for each in lane.talk.get(str(GROUP), ())], outcome


@pytest.mark.parametrize(("by", "role"), [("Jan", Role.MEMBER), ("Mo", Role.MODERATOR), ("Cora", Role.MEMBER)])
def test_a_car_that_is_gone_is_no_change_of_the_rules(by: str, role: Role) -> None:
    said, outcome = heard("VOLVO weg", by, role)
    assert said == ["VOLVO weg"]
    assert "not_a_coordinator" not in str(told(outcome, SendMessage))


def test_a_moderators_line_with_a_word_that_is_no_code_stays_a_message() -> None:
    said, outcome = heard("BMW weg", "Mo", Role.MODERATOR)
    assert said == ["BMW weg"]
    assert "unknown_code" in str(told(outcome, SendMessage))
