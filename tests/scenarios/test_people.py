"""Talk, newcomers, and who asks to come in."""

from __future__ import annotations

from bot.core.choice import Choice
from tests.scenarios.street import Street, the


async def test_chatter_stays_and_its_author_gets_one_private_note(street: Street) -> None:
    await street.opens()
    first = await street.says("An", "Goed gedaan allemaal 👍")
    await street.private_shows("An", the("useful_only"))
    second = await street.says("An", "Goed gedaan allemaal 👍👍")
    assert await street.times_private("An", the("useful_only")) == 1
    await street.stays(first)
    await street.stays(second)


async def test_a_newcomer_is_welcomed_with_the_house_rules(street: Street) -> None:
    await street.opens()
    await street.joins("Tom")
    await street.private_shows("Tom", the("welcome"), the("rules_head"), "Bel eerst 101")


async def test_who_comes_while_the_bot_is_away_is_welcomed_when_it_is_back(street: Street) -> None:
    await street.opens()
    await street.restarts(meanwhile=lambda: street.joins_meanwhile("Tom"))
    await street.private_shows("Tom", the("welcome"))
    await street.restarts()
    assert await street.times_private("Tom", the("welcome")) == 1


async def test_whoever_accepts_the_house_rules_comes_in(street: Street) -> None:
    await street.opens()
    await street.asks_to_join("Tom")
    await street.private_shows("Tom", the("join_accept"))
    await street.accepts_rules("Tom")
    await street.comes_in("Tom")
    await street.private_shows("Tom", the("join_welcome"))


async def test_where_nobody_answers_the_moderators_let_somebody_in(street: Street) -> None:
    await street.opens()
    await street.asks_to_join("Tom")
    await street.private_shows("Tom", the("join_accept"))
    await street.later(hours=25)
    await street.decides("Mo", Choice.APPROVE, await street.card("Tom wil in Kerkwijk"))
    await street.comes_in("Tom")
    await street.desk_shows(the("join_let_in", who="Mo"))
