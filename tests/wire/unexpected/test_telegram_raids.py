"""A raid on the imitated Telegram: new accounts write many messages at once, and one card stands for all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.members.pending_notes import MOST_SIGNS
from bot.core.reading import Label
from bot.core.rule import Treatment
from tests.kit import rule
from tests.thorough import often
from tests.wire.telegram import Post
from tests.wire.towns import ACT, Town

RAIDERS = often(5, 20)
MESSAGES = often(40, 1000)


@pytest.fixture
def raided(town: Town) -> Town:
    vigilantes = rule("vigilantes", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", brake=5)
    return replace(town, rules=(vigilantes,))


async def raid(town: Town) -> list[Post]:
    """Messages of new accounts in turn. Returns when the group sees none of them any more."""
    people = [town.world.user(f"Raider{number}") for number in range(RAIDERS)]
    town.group.join(*people, quiet=True)
    posts = [town.group.post(people[number % RAIDERS], f"{ACT} {number}") for number in range(MESSAGES)]
    await town.world.until(lambda: all(post.gone for post in posts), within=120)
    return posts


async def the_card(town: Town) -> Post:
    """The only message on the desk."""
    await town.world.until(lambda: [post.text.count("card_raid") for post in town.desk.from_bot] == [1])
    (card,) = town.desk.from_bot
    return card


async def test_a_raid_leaves_one_card_and_each_choice_on_it_counts_for_all_of_it(raided: Town) -> None:
    town = raided
    async with town.bot():
        await raid(town)
        card = await the_card(town)
        await town.press(card, "❌", by=town.mo)
        await town.world.until(lambda: "done_removed" in card.text)
        await town.press(card, "↩️", by=town.mo)
        await town.world.until(lambda: "done_removed" not in card.text)
        await town.press(card, "✅", by=town.mo)
        again = await town.world.until(lambda: in_group(town, MESSAGES))
        assert len(again) == RAIDERS
        await town.press(card, "↩️", by=town.mo)
        await town.world.until(lambda: all(post.gone for post in again))
    assert [post.id for post in town.desk.from_bot] == [card.id]
    assert len(town.group.visible()) <= MOST_SIGNS


def in_group(town: Town, count: int) -> list[Post]:
    """The reposts, once they hold so many messages together."""
    posts = [post for post in town.group.from_bot if ACT in post.text]
    return posts if sum(post.text.count(ACT) for post in posts) == count else []
