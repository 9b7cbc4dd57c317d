"""The questions of the bot to Telegram: never before an update is on the disk, and about roles only where one matters."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from adapters.telegram import roles
from adapters.telegram.api import client
from bot.live_rules.current import CurrentRules
from tests.bots import running
from tests.wire.telegram.faults import Held, NeverAnswers
from tests.wire.towns import ACT, REPORT, Town


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No question ends before the test lets its answer go, however busy the machine is."""
    monkeypatch.setattr(roles, "ANSWER_WITHIN_S", 600.0)
    monkeypatch.setattr(client, "TIMEOUT_S", 600.0)


def asked_about(town: Town, *methods: str) -> list[int]:
    """The people in questions about members, without the bot itself."""
    calls = town.world.calls(*(methods or ("getChatMember",)))
    return [call.params["user_id"] for call in calls if call.params.get("user_id") != town.world.bot.user.id]


async def test_chatter_of_new_members_costs_no_question(town: Town) -> None:
    async with town.bot():
        for number in range(20):
            person = town.world.user(f"Buur {number}")
            town.group.join(person, quiet=True)
            town.group.post(person, "goedemorgen")
        town.group.post(town.els, REPORT)
        await town.says(town.group, "call_first")
    assert asked_about(town) == []


@pytest.mark.usefixtures("patient")
async def test_updates_are_stored_while_telegram_answers_no_question(town: Town) -> None:
    held = Held()
    town.world.fail("getChatMember", held, times=None)
    async with town.bot():
        waits = town.group.post(town.jan, ACT)
        town.group.post(town.els, "goedemorgen")
        await town.world.until(lambda: town.world.updates.sent and not town.world.updates.pending)
        assert not waits.gone
        held.let_go.set()
        await town.gone(waits)


async def test_a_question_without_an_answer_keeps_a_message_waiting_for_a_while_only(town: Town) -> None:
    town.world.fail("getChatMember", NeverAnswers(), times=None)
    async with town.bot():
        await town.gone(town.group.post(town.jan, ACT))


@pytest.mark.usefixtures("patient")
async def test_a_group_that_waits_for_a_role_keeps_no_other_chat_waiting_and_keeps_its_order(town: Town) -> None:
    async with town.bot():
        first = town.group.post(town.jan, f"{ACT} eerst")
        card, held = await town.held(first), Held()
        town.world.fail("getChatMember", held, times=None, when=lambda call: call.params["user_id"] == town.els.id)
        waits, after = town.group.post(town.els, f"{ACT} dan"), town.group.post(town.jan, f"{ACT} daarna")
        await town.world.until(lambda: town.els.id in asked_about(town))
        await town.press(card, "❌", by=town.mo)  # ✅ would teach the bot to leave the similar texts alone
        await town.world.until(lambda: "done_removed" in card.text)
        assert [waits.gone, after.gone] == [False, False]
        held.let_go.set()
        await town.gone(after)
        await town.held(waits, 2)
    on_cards = [post.text for post in town.cards]
    assert ["eerst" in on_cards[0], "dan" in on_cards[1], "daarna" in on_cards[2]] == [True] * 3


@pytest.mark.usefixtures("patient")
async def test_the_authors_of_a_raid_are_asked_about_together(town: Town) -> None:
    people = [town.world.user(f"Raider {number}") for number in range(12)]
    town.group.join(*people, quiet=True)
    posts = [town.group.post(person, f"{ACT} {person.id}") for person in people]
    ids, held = {person.id for person in people}, Held()
    town.world.fail("getChatMember", held, times=None, when=lambda call: call.params["user_id"] in ids)

    async def once_all_are_stored(rules: CurrentRules) -> CurrentRules:
        await town.world.until(lambda: town.world.updates.sent and not town.world.updates.pending)
        return rules

    async with running(replace(town.parts(), try_rules=once_all_are_stored)):
        await town.world.until(lambda: ids <= set(asked_about(town)))  # while none is answered
        assert not any(post.gone for post in posts)
        held.let_go.set()
        await asyncio.gather(*map(town.gone, posts))
    assert sorted(each for each in asked_about(town) if each in ids) == sorted(ids)


async def test_a_moderators_own_message_stays_whatever_it_says(town: Town) -> None:
    """The bot has not heard of Nele: she has written nothing in the moderators' chat, and leads nothing there."""
    async with town.bot():
        own = town.group.post(town.nele, ACT)
        await town.gone(town.group.post(town.jan, ACT))
    assert town.nele.id in asked_about(town)  # perhaps beside the next author
    assert not own.gone


async def test_people_of_the_desk_are_known_by_what_they_write_there(town: Town) -> None:
    town.desk.promote_bot("can_delete_messages", by=town.mo)  # then Telegram tells the bot who leaves
    async with town.bot():
        town.desk.post(town.nele, "goedenavond")
        await town.world.until(lambda: town.world.updates.sent and not town.world.updates.pending)
        own = town.group.post(town.nele, ACT)
        await town.gone(town.group.post(town.jan, ACT))
    assert town.nele.id not in asked_about(town)
    assert not own.gone


async def test_a_typed_decision_in_the_group_counts_for_a_moderator_of_whom_the_bot_has_not_heard(town: Town) -> None:
    async with town.bot():
        card = await town.held(town.group.post(town.jan, ACT))
        code = card.text.split()[2][:3]
        town.group.post(town.els, f"ok {code}")
        await town.world.until(lambda: town.els.id in asked_about(town))
        assert "done_approved" not in card.text
        town.group.post(town.nele, f"ok {code}")
        await town.world.until(lambda: "done_approved" in card.text)


async def test_receiving_does_not_wait_for_the_rights_in_each_chat(town: Town) -> None:
    town.world.fail("getChat", NeverAnswers(), times=None)
    async with town.bot():
        await town.gone(town.group.post(town.jan, ACT))
    methods = [call.method for call in town.world.calls()]
    assert [each for each in methods if each != "getChat"][:3] == ["getMe", "deleteWebhook", "getUpdates"]
