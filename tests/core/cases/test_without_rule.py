"""Messages that no rule judges, and that the moderators see all the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.action import AskModerators, DeleteMessage
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
    assert isinstance(card, AskModerators)
    assert card.card.text == "w i e"
    (case,) = lane.cases.values()
    assert bool(told(outcome, DeleteMessage)) is (title == "vigilantes")
    assert case.why[0].rule == {"case_unread": "(unread)", "case_concealed": "(concealed)"}.get(title, title)
