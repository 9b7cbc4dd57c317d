"""Two watches share a desk: a word without a code is answered for the watch that it can be about."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import Action, AskModerators, SendMessage
from bot.core.choice import Choice
from bot.core.event import Event, MessagePosted
from bot.core.message import Message, Role
from bot.core.ref import MessageRef, Ref
from bot.core.watch_state import WatchState
from bot.deciding.round import Round
from bot.store.batch import Arrival
from tests.core.test_step import choice, flagged
from tests.deciding import deciding
from tests.kit import DESK, EMPTY, NOON, WATCH, book, person, run
from tests.shipped import rules

OTHER = replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),), coordinators=())
SPOKEN = replace(book(), texts=rules().rulebook.texts)


async def answered(text: str, states: dict[str, WatchState], minutes: int) -> list[Action]:
    """The actions of the bot after Mo typed these words on the desk."""
    at = NOON + timedelta(minutes=minutes)
    event: Event = MessagePosted("typed", Message(MessageRef(DESK, "7"), person("Mo", Role.MODERATOR), text, at))
    work = Round(states)
    alone = deciding(lambda arrival: [event], WATCH, OTHER, rulebook=SPOKEN)
    await alone.decide(work, Arrival("console", event.key, b"", at))
    return [plan.planned.action for plan in work.batch.planned]


@pytest.mark.parametrize("of_first", [True, False])
async def test_a_lone_undo_is_about_what_is_decided_and_not_about_what_waits(of_first: bool) -> None:
    lane, code = flagged()
    done, _ = run(lane, (choice(Choice.REMOVE, code), None))
    waiting, _ = flagged()
    pair = (done, waiting) if of_first else (waiting, done)
    states = {watch.id: replace(each, watch=watch.id) for watch, each in zip((WATCH, OTHER), pair, strict=True)}
    (again,) = await answered("terug", states, minutes=5)
    assert isinstance(again, AskModerators)
    assert again.card.code == code


async def test_a_lone_undo_after_a_day_is_about_nothing() -> None:
    lane, code = flagged()
    done, _ = run(lane, (choice(Choice.REMOVE, code), None))
    states = {WATCH.id: done, OTHER.id: replace(EMPTY, watch=OTHER.id)}
    (answer,) = await answered("terug", states, minutes=60 * 25)
    assert isinstance(answer, SendMessage)
    assert "niets" in answer.text
