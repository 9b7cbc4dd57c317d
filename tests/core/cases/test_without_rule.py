"""Messages that no rule judges, and that the moderators see all the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.action import AskModerators, DeleteMessage, SendMessage
from bot.core.cases.unreadable import MOST_AN_HOUR, MOST_OPEN
from bot.core.reading import Label, Reading
from tests.kit import EMPTY, posted, reading, run, told


@pytest.mark.parametrize(
    ("seen", "title"),
    [
        (replace(reading(), failed=("plate",)), "case_unread"),
        (replace(reading(), concealed=True), "case_concealed"),
        (replace(reading(Label.VIGILANTE), concealed=True), "vigilantes"),
    ],
)
def test_a_message_that_was_not_read_whole_gets_one_card(seen: Reading, title: str) -> None:
    lane, (outcome,) = run(EMPTY, (posted("w i e"), seen))
    (card,) = told(outcome, AskModerators)
    assert card.card.text == "w i e"
    (case,) = lane.cases.values()
    assert bool(told(outcome, DeleteMessage)) is (title == "vigilantes")
    assert case.why[0].rule == {"case_unread": "(unread)", "case_concealed": "(concealed)"}.get(title, title)


@pytest.mark.parametrize("seen", [replace(reading(), failed=("words",)), replace(reading(), concealed=True)])
def test_one_member_fills_the_desk_with_a_few_such_messages_only(seen: Reading) -> None:
    spam = [(posted("w i e", str(number)), seen) for number in range(20)]
    lane, outcomes = run(EMPTY, *spam, (posted("w i e", "21", "Els"), seen))
    cards = [card for outcome in outcomes for card in told(outcome, AskModerators)]
    assert len(cards) == MOST_OPEN + 1
    assert len(lane.cases) == 21


def test_many_members_fill_the_queue_and_not_the_desk() -> None:
    seen = replace(reading(), failed=("words",))
    spam = [(posted("w i e", str(number), f"member {number}"), seen) for number in range(40)]
    _, outcomes = run(EMPTY, *spam)
    assert sum(len(told(outcome, AskModerators)) for outcome in outcomes) == MOST_AN_HOUR
    assert sum(len(told(outcome, SendMessage)) for outcome in outcomes) == 1
