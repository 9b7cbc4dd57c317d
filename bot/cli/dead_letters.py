"""`nabuur dead-letters`: what the bot gave up, to be listed, tried again or dropped.

A report to the police that may have arrived is sent or given up by its number only.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

from bot.config import Config
from bot.core.owner import PoliceMail
from bot.errors import CannotStart
from bot.store.dead_letters import DeadLetter
from bot.store.store import Store
from bot.translation import in_language, said, said_count


async def list_dead_letters(config: Config) -> AsyncIterator[str]:
    """The bot may run meanwhile."""
    async with Store.look_into(config.data) as store:
        letters = [] if store is None else await store.dead_letters()
    for letter in letters:
        yield in_language(letter.line)
    if not letters:
        yield said("no dead letters")
    if any(letter.in_doubt and not letter.is_decided for letter in letters):
        yield said(
            "The police may have the reports, so ask them first. After a stop of the bot, `dead-letters --send NUMBER` sends "
            "one, which may then come twice, and `dead-letters --drop NUMBER` gives it up."
        )


async def retry_dead_letters(config: Config, now: datetime) -> AsyncIterator[str]:
    """Raises CannotStart while the bot runs."""
    async with Store.open(config.data) as store:
        arrivals, actions = await store.retry_dead_arrivals(), await store.retry_dead_actions(now)
        left = await _in_doubt(store)
    yield said(
        "wait again: arrivals {arrivals}, actions {actions}; the next `run` tries them",
        arrivals=arrivals,
        actions=actions,
    )
    if left:
        yield left


async def drop_dead_letters(config: Config) -> AsyncIterator[str]:
    """Raises CannotStart while the bot runs."""
    async with Store.open(config.data) as store:
        gone, left = await store.drop_dead_letters(), await _in_doubt(store)
    yield said_count("1 dead letter is gone", "{count} dead letters are gone", gone)
    if left:
        yield left


async def _in_doubt(store: Store) -> str:
    """A line about the reports in doubt, which need a choice of their own. Empty: there are none."""
    count = sum(letter.in_doubt and not letter.is_decided for letter in await store.dead_letters())
    if not count:
        return ""
    return said_count(
        "1 report in doubt stays: choose by its number",
        "{count} reports in doubt stay: choose by their numbers",
        count,
    )


def _goes_anyway(config: Config, letter: DeadLetter, send: bool) -> bool:
    """True if the choice changes nothing: the next start calls the report off, or config.yaml does not name its watch."""
    watch, owner = next((each for each in config.watches if each.id == letter.lane), None), letter.owner
    if watch is None or not isinstance(owner, PoliceMail):
        return letter.in_doubt
    return letter.in_doubt and send and not watch.police.lets_leave(owner.address, owner.is_about_day)


async def decide_report(config: Config, number: int, send: bool, now: datetime) -> AsyncIterator[str]:
    """Accepts the choice about a report in doubt. Raises CannotStart while the bot runs, and if no report in doubt has this
    number."""
    async with Store.open(config.data) as store:
        letters = await store.dead_letters()
        if any(each.number == number and _goes_anyway(config, each, send) for each in letters):
            yield said(
                "report {number} cannot leave, since config.yaml no longer passes it on; the bot deletes it by itself",
                number=number,
            )
            return
        taken = await store.decide_report(number, send, now)
    if taken is None:
        raise CannotStart(said("no report in doubt has the number {number}; `dead-letters` lists them", number=number))
    if not taken:
        yield said("there is a choice about report {number} already; the next `run` carries it out", number=number)
    elif send:
        yield said("the next `run` sends report {number}; the police may then have it twice", number=number)
    else:
        yield said("the next `run` gives report {number} up; the police may never have got it", number=number)
