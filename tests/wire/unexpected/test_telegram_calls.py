"""Calls of the bot side by side, cut off in the middle, or about chats and authors of an unusual kind."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.shared.chats import ServedChats
from adapters.telegram.api.client import Client, open_client
from adapters.telegram.button_answers import MOST_TEXT as MOST_ANSWER
from adapters.telegram.button_answers import ButtonAnswers
from adapters.telegram.deletion import Deletions
from adapters.telegram.entities import MOST_TEXT, pieces, units
from adapters.telegram.intake import TelegramIntake
from adapters.telegram.presentation import card_text
from adapters.telegram.raw_updates import RawUpdate, parse_update
from adapters.telegram.refs import MovedGroups
from adapters.telegram.roles import Roles
from adapters.telegram.saved_permissions import SavedPermissions
from bot.core.action import Card, PinMessage, Purpose, RemoveMember, SendMessage
from bot.core.message import Person, Role
from bot.core.ref import MessageRef, Ref
from bot.errors import Lost, Refused
from tests.wire.telegram import TelegramWorld
from tests.wire.telegram.errors import CannotPost
from tests.wire.telegram.faults import NeverAnswers, retry_after
from tests.wire.towns import Town, ref


@pytest.fixture
async def client(world: TelegramWorld) -> AsyncIterator[Client]:
    made = open_client(world.token, world.url)
    yield made
    await made.close()


async def test_groups_that_are_closed_at_the_same_moment_all_keep_their_permissions(tmp_path: Path) -> None:
    saved = SavedPermissions(tmp_path)
    groups = [Ref("telegram", f"-100{number}") for number in range(60)]
    permissions = {group: {"can_send_polls": bool(place % 2)} for place, group in enumerate(groups)}
    await asyncio.gather(*(asyncio.to_thread(saved.save, group, told) for group, told in permissions.items()))
    assert {group: saved.of(group) for group in groups} == permissions
    await asyncio.gather(*(asyncio.to_thread(saved.remove, group) for group in groups))
    assert not any(saved.of(group) for group in groups)


async def test_an_answer_to_a_press_that_is_too_long_for_telegram_is_not_cut(
    world: TelegramWorld, client: Client
) -> None:
    assert not await ButtonAnswers(client.bot).show("1", "x" * (MOST_ANSWER + 1))
    assert world.calls("answerCallbackQuery") == []


@pytest.mark.parametrize("room", range(4))
def test_a_card_with_room_for_half_a_character_is_made(room: int) -> None:
    head, label = "kop", "7K4"
    text = "x" * (MOST_TEXT - len(head) - 3 - len(f"\n{label}") - 2 - room)
    shown, _ = card_text(Card("7K3", head, text, "", (), others=((label, "🚲"),)))
    assert units(shown) <= MOST_TEXT
    assert shown.endswith("🚲" if room > 1 else "…")


def test_a_character_that_does_not_fit_is_a_piece_of_its_own() -> None:
    assert pieces("🚲🚲", 1) == ["🚲", "🚲"]


async def test_a_deletion_that_went_with_one_that_was_given_up_is_given_up_too(
    world: TelegramWorld, client: Client
) -> None:
    world.fail("deleteMessages", NeverAnswers())
    deletions = Deletions(client.bot)
    first, second = (asyncio.create_task(deletions.delete(-1001, [number])) for number in (1, 2))
    await world.until(lambda: world.calls("deleteMessages"))
    first.cancel()
    with pytest.raises(Lost):
        await asyncio.wait_for(second, 2)
    await asyncio.wait({first})


async def test_a_long_text_goes_on_where_the_connection_broke_off(town: Town) -> None:
    """Telegram asks for a pause between the parts, and cannot be reached at its end."""
    adapter, text = town.adapter(), f"{'x' * MOST_TEXT} einde"
    town.world.fail("sendMessage", retry_after(1), when=lambda call: call.params["text"] == "einde")
    sending = asyncio.create_task(adapter.do(SendMessage(ref(town.group), text, Purpose.REMINDER)))
    await town.world.until(lambda: any(call.status == 429 for call in town.world.calls("sendMessage")))
    async with town.world.down():
        await asyncio.sleep(1.5)
    await sending
    assert [post.text for post in town.group.from_bot] == text.split()


async def test_after_a_move_no_other_message_is_pinned_for_an_old_one(town: Town) -> None:
    town = Town.of(town.world, town.folder, basic=True)
    town.group.promote_bot("can_pin_messages", by=town.mo)
    old = town.group.post(town.mo, "eerste")
    adapter = town.adapter()
    await adapter.examine()
    new = town.group.migrate()
    for number in range(old.id + 1):
        new.post(town.jan, f"nummer {number}")
    with pytest.raises(Refused):
        await adapter.do(PinMessage(MessageRef(ref(town.group), str(old.id))))
    assert new.chat.pinned == []


async def test_a_moderator_who_left_is_none_for_a_message_in_the_same_answer(
    world: TelegramWorld, client: Client
) -> None:
    """The bot is an administrator of the desk, and Telegram writes no line there about a member who leaves."""
    group, desk, nele = world.supergroup("Kerkwijk"), world.supergroup("Moderatoren"), world.user("Nele")
    chats = ServedChats("telegram", {ref(group): ref(desk)}, {})
    roles = Roles(client.calls, chats, MovedGroups(), hears_leaves=lambda chat: True)
    roles.note(desk.id, nele.id, is_member=True)
    user = {"id": nele.id, "is_bot": False, "first_name": "Nele"}
    was, now = ({"status": status, "user": user} for status in ("member", "left"))
    place = {"id": desk.id, "type": "supergroup"}
    left = {"chat": place, "from": user, "date": 1795521600, "old_chat_member": was, "new_chat_member": now}
    said = {"message_id": 1, "chat": place | {"id": group.id}, "from": user, "date": 1795521601, "text": "hallo"}
    updates: list[list[RawUpdate]] = [
        [parse_update(json.dumps({"update_id": number} | body).encode())]
        for number, body in enumerate(({"chat_member": left}, {"message": said}), start=1)
    ]
    rows = TelegramIntake(roles, MovedGroups(), "nabuur_bot").rows(updates, datetime.now(UTC))
    assert json.loads(rows[1].raw)["role"] == "member"
    assert roles.known(Person(Ref("telegram", str(nele.id)), "Nele"), ref(group), decides=True) is not Role.MODERATOR


async def test_a_channel_is_put_out_and_let_back_in(town: Town) -> None:
    adapter, channel = town.adapter(), town.world.channel("Vreemd")
    await adapter.do(RemoveMember(ref(town.group), ref(channel)))
    with pytest.raises(CannotPost):
        town.group.post(town.jan, "hallo", as_channel=channel)
    await adapter.do(RemoveMember(ref(town.group), ref(channel), back=True))
    assert town.group.post(town.jan, "hallo", as_channel=channel).sender_chat is channel.chat
