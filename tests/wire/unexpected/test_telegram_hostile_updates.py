"""Updates that contradict each other, or that no sound Telegram sends: each message is judged, and none confirms another."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.store.store import Store
from tests.wire.towns import ACT, Town


def body_of(town: Town, text: str) -> dict[str, Any]:
    """A message of Jan's that Telegram has, and that no update brings yet."""
    town.group.post(town.jan, text)
    town.world.updates.clear()
    body: dict[str, Any] = town.world.updates.sent[-1].body["message"]
    return body


NUMBERS = [2**31, 2**63 - 1, 2**63, 10**30, -1, -5, 0, 1.5, "x"]


async def test_a_number_that_no_update_can_have_confirms_no_other_update(town: Town) -> None:
    """As an offset, a huge one would confirm all updates to come, and a negative one those before it."""
    async with town.bot() as bot:
        await town.gone(town.group.post(town.jan, f"{ACT} eerst"))
        for number in NUMBERS:
            body = body_of(town, f"{ACT} {number}")
            town.world.poison(json.dumps({"update_id": number, "message": body}).encode(), whole=True)
            await town.gone(town.group.post(town.els, f"{ACT} na {number}"))
        await town.world.until(lambda: len(bot.pipeline.lanes["kerkwijk"].cases) == 1 + 2 * len(NUMBERS))


async def test_two_updates_with_one_number_are_both_judged(town: Town) -> None:
    async with town.bot():
        await town.gone(town.group.post(town.jan, f"{ACT} een"))
        posts = [town.group.post(town.els, f"{ACT} {number}") for number in range(3)]
        bodies = [update.body["message"] for update in town.world.updates.sent[-3:]]
        town.world.updates.clear()
        for body in bodies:
            town.world.poison(json.dumps({"update_id": 1001, "message": body}).encode(), whole=True)
        for post in posts:
            await town.gone(post)
        await town.gone(town.group.post(town.jan, f"{ACT} erna"))


async def test_two_reactions_with_one_number_and_one_moment_are_two_events(town: Town) -> None:
    """Each has its row: the second is no repetition of the first."""
    async with town.bot():
        await town.gone(town.group.post(town.jan, ACT))
        post = town.group.post(town.els, "hallo")
        for emoji in ("👍", "🚩"):
            changed = {
                "chat": {"id": town.group.id, "type": "supergroup"}, "message_id": post.id, "date": 1_700_000_000,
                "user": {"id": town.jan.id, "is_bot": False, "first_name": "Jan"}, "old_reaction": [],
                "new_reaction": [{"type": "emoji", "emoji": emoji}],
            }  # fmt: skip
            town.world.poison(json.dumps({"update_id": 1001, "message_reaction": changed}).encode(), whole=True)
        await town.gone(town.group.post(town.els, f"{ACT} erna"))
        await town.world.until(lambda: len(town.cards) > 2)  # the flag has a card of its own


async def test_an_edit_of_a_message_that_never_came_is_judged(town: Town) -> None:
    async with town.bot():
        post = town.group.post(town.jan, "hallo")
        town.world.updates.clear()
        body = town.world.updates.sent[-1].body["message"] | {"text": ACT, "edit_date": 1_700_000_000}
        town.world.poison({"edited_message": body})
        await town.held(post)


ODD = [
    {"message_reaction": {"actor_chat": {"id": -1, "type": "supergroup", "title": "Kerkwijk"}, "message_id": 7,
                          "new_reaction": [{"type": "emoji", "emoji": "✅"}], "old_reaction": []}},
    {"message_reaction": {"actor_chat": {"id": -1, "type": "channel"}, "message_id": 2**63 - 1,
                          "new_reaction": [{"type": "paid"}], "old_reaction": []}},
    {"message_reaction_count": {"message_id": 7, "reactions": [{"type": {"type": "emoji", "emoji": "👎"},
                                                                 "total_count": 2**63 - 1}]}},
    {"chat_member": {"from": "BOT", "old_chat_member": {"status": "member", "user": "BOT"},
                     "new_chat_member": {"status": "kicked", "user": "BOT", "until_date": -5}}},
    {"my_chat_member": {"from": "BOT", "old_chat_member": {"status": "left", "user": "BOT"},
                        "new_chat_member": {"status": "left", "user": "BOT"}}},
    {"message": {"message_id": 2**63 - 1, "left_chat_member": "BOT", "from": "BOT"}},
    {"message": {"message_id": -(2**63), "new_chat_members": ["BOT", "BOT"], "from": "BOT"}},
    {"message": {"message_id": 0, "migrate_from_chat_id": 2**63 - 1, "from": "BOT"}},
    {"edited_message": {"message_id": 999_999, "from": "BOT", "text": ""}},
]  # fmt: skip


async def test_odd_events_in_the_group_stop_nothing_and_leave_no_traceback(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Reactions of anonymous administrators, events about the bot itself, numbers at the ends of what a number can be."""
    me = {"id": town.world.bot.user.id, "is_bot": True, "first_name": "Nabuur", "username": "nabuur_bot"}
    where = {"chat": {"id": town.group.id, "type": "supergroup", "title": "Kerkwijk"}, "date": 1_700_000_000}
    async with town.bot() as bot:
        for update in ODD:
            ((kind, body),) = json.loads(json.dumps(update).replace('"BOT"', json.dumps(me))).items()
            town.world.poison({kind: where | body})
            await town.gone(town.group.post(town.jan, f"{ACT} {kind}"))
        await town.world.until(lambda: len(bot.pipeline.lanes["kerkwijk"].cases) >= len(ODD))
        assert len(bot.pipeline.lanes["kerkwijk"].cases) == len(ODD)
    assert not [record for record in caplog.records if record.exc_info]
    async with Store.open(town.folder / "data") as store:
        assert not await store.dead_letters()
