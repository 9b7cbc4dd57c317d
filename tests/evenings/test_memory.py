"""Chats that are played one after the other know nothing of each other, though their lines have the same ids."""

from __future__ import annotations

from pathlib import Path

from bot.classifier.models import add_models, load_models
from bot.config.values import ReaderKind
from bot.evenings.form import load_evening
from bot.evenings.play import play, watch_of
from bot.live_rules.current import LiveRules
from bot.replay.message_result import MessageResult
from tests import shipped

SEEN = Path(__file__).parents[2] / "corpus/rehearsals/seen"


async def test_an_evening_is_read_as_if_it_was_the_first() -> None:
    rules = add_models(shipped.rules(), load_models(ReaderKind.LIGHT))

    async def played(name: str) -> list[MessageResult]:
        evening = load_evening(SEEN / f"{name}.json")
        watch = watch_of(evening, shipped.config().watches[0])
        return await play(evening, watch, rules.rulebook, LiveRules(rules))

    first = await played("h-en-01")
    await played("g-fr-01")
    assert await played("h-en-01") == first
