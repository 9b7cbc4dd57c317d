"""A message to the bot that a rule removes by itself: no moderator looks at it, so the answer says nothing of one."""

from __future__ import annotations

from bot.core.reading import Label
from bot.core.rule import Stage, Treatment
from tests.core.handlers.test_gatekeeper import GATED, KNOWN, to_jan, written
from tests.core.test_step import CALL_TO_ACT
from tests.kit import book, rule, run, setting


def test_the_author_reads_that_it_was_removed_and_not_that_a_moderator_looks_first() -> None:
    alone = rule("vigilantes", Label.VIGILANTE, Treatment.REMOVE, Stage.ACT, private="no_vigilantes")
    _, (outcome,) = run(KNOWN, (written("grijp hem"), CALL_TO_ACT), at=setting(book(alone), watch=GATED))
    assert "note_by_rule" in to_jan(outcome)
    assert "gate_held" not in to_jan(outcome)
