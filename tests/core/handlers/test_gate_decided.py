"""A message to the bot that a rule removes by itself, or that its author deletes: no moderator decides about it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.action import Repost
from bot.core.case import Ending
from bot.core.choice import Choice
from bot.core.event import MessageDeleted
from bot.core.reading import Label
from bot.core.ref import MessageRef
from bot.core.rule import Stage, Treatment
from bot.deciding.route import Directory, lanes_of
from tests.core.handlers.test_gatekeeper import GATED, KNOWN, to_jan, written
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import NOON, book, person, rule, run, setting, told


def test_the_author_reads_that_it_was_removed_and_not_that_a_moderator_looks_first() -> None:
    alone = rule("vigilantes", Label.VIGILANTE, Treatment.REMOVE, Stage.ACT, private="no_vigilantes")
    _, (outcome,) = run(KNOWN, (written("grijp hem"), CALL_TO_ACT), at=setting(book(alone), watch=GATED))
    assert "note_by_rule" in to_jan(outcome)
    assert "gate_held" not in to_jan(outcome)


def test_an_author_who_deletes_what_they_wrote_to_the_bot_withdraws_it() -> None:
    at, jan = setting(watch=GATED), person("Jan").ref
    lane, _ = run(KNOWN, (written("grijp hem", "7"), CALL_TO_ACT), at=at)
    deleted = MessageDeleted("x", MessageRef(jan, "7"), NOON, jan)
    assert lanes_of(deleted, Directory.of((GATED,)), {GATED.id: lane}) == (GATED.id,)
    other = replace(deleted, message=MessageRef(jan, "8"))
    assert run(lane, (other, None), at=at)[0].cases == lane.cases
    lane, _ = run(lane, (deleted, None), at=at)
    (case,) = lane.cases.values()
    assert case.decided is not None
    assert case.decided.ending is Ending.WITHDRAWN
    _, (late,) = run(lane, (choice(Choice.APPROVE, case.code), None), at=at)
    assert told(late, Repost) == []
