"""`nabuur dead-letters`: what the bot gave up, to be listed, tried again or dropped."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

from bot.config import Config
from bot.store.store import Store
from bot.translation import in_language, said, said_count


async def list_dead_letters(config: Config) -> AsyncIterator[str]:
    """The bot may run meanwhile."""
    async with Store.look_into(config.data) as store:
        letters = [] if store is None else await store.dead_letters()
    for letter in letters:
        yield in_language(letter)
    if not letters:
        yield said("no dead letters")


async def retry_dead_letters(config: Config, now: datetime) -> AsyncIterator[str]:
    """Raises CannotStart while the bot runs."""
    async with Store.open(config.data) as store:
        arrivals, actions = await store.retry_dead_letters(), await store.retry_dead_actions(now)
    yield said(
        "wait again: arrivals {arrivals}, actions {actions}; the next `run` tries them",
        arrivals=arrivals,
        actions=actions,
    )


async def drop_dead_letters(config: Config) -> AsyncIterator[str]:
    """Raises CannotStart while the bot runs."""
    async with Store.open(config.data) as store:
        gone = await store.drop_dead_letters()
        yield said_count("1 dead letter is gone", "{count} dead letters are gone", gone)
