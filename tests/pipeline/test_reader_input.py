"""The texts that the reader gets beside a message."""

from __future__ import annotations

from bot.core.reading import Label
from bot.reader_input import build_reader_input
from tests.kit import EMPTY, message, posted, reading, run, setting


def test_only_what_others_wrote_and_the_group_can_see_may_be_quoted() -> None:
    lane, _ = run(
        EMPTY,
        (posted("dag buren", "1", "Els"), reading()),
        (posted("wie gaat er mee", "2", "Piet"), reading(Label.VIGILANTE)),
        (posted("van mijzelf", "3", "Jan"), reading()),
    )
    made = build_reader_input(lane, message("> dag buren", "4", "Jan"), setting())
    assert made.after == ("dag buren", "wie gaat er mee", "van mijzelf")
    assert made.shown == ("dag buren",)
