"""The speakers in a group, and groups that move, appear and change."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from io import BytesIO

import aiohttp
import pytest

from adapters.telegram.account import WebhookSettings
from adapters.telegram.adapter import TelegramAdapter
from bot.core.action import LeaveChat, Purpose, SendMessage
from bot.core.event import CommandGiven, Event, MessagePosted
from bot.core.ref import Ref
from bot.ports import Accept
from tests.wire.telegram import Place, Post
from tests.wire.towns import ACT, Town, ref

UNLIKE_ACT = f"{ACT} vannacht rond elf uur aan de oude kerk, breng allemaal zaklampen mee"
"""A call that is much longer than ACT, so that it is not near to it: the lesson of an approved ACT does not reach it."""


async def judged(town: Town, post: Post) -> bool:
    """Whether the bot held it; waits until it has had time to."""
    await town.gone(town.group.post(town.jan, f"{ACT} tot slot"))
    return post.gone


async def test_a_moderator_is_whoever_sits_in_the_moderators_chat(town: Town) -> None:
    async with town.bot():
        assert not await judged(town, town.group.post(town.mo, ACT))


async def test_who_leaves_the_moderators_chat_is_a_member_again(town: Town) -> None:
    town.desk.promote_bot("can_manage_chat", by=town.nele)
    async with town.bot():
        assert not await judged(town, town.group.post(town.mo, ACT))
        town.desk.leave(town.mo)
        await town.world.until(lambda: not town.world.updates.pending)
        assert await judged(town, town.group.post(town.mo, f"{ACT} nu"))


async def test_an_administrator_who_writes_as_the_group_is_not_judged(town: Town) -> None:
    boss = town.world.user("Baas")
    town.group.make_admin(boss, anonymous=True)
    async with town.bot():
        assert not await judged(town, town.group.post(boss, ACT))


async def test_what_the_linked_channel_posts_is_not_held_for_forwarding(town: Town) -> None:
    channel = town.world.channel("Nieuws")
    town.group.link(channel)
    async with town.bot():
        channel.post(None, "de straat is afgesloten")
        assert not await judged(town, town.group.holding("afgesloten"))


async def test_another_channel_is_judged_like_a_member_and_gets_no_private_note(town: Town) -> None:
    async with town.bot():
        post = town.group.post(town.jan, ACT, as_channel=town.world.channel("Vreemd"))
        await town.held(post)
        await town.gone(town.group.post(town.els, ACT))
        await town.says(town.group, "note_for_you")
    assert len([text for text in town.group.visible() if "note_for_you" in text]) == 1
    assert all(call.chat_id != post.sender_chat.id for call in town.world.calls("sendMessage") if post.sender_chat)


async def test_another_bot_is_judged_like_a_member_and_nobody_writes_to_it(town: Town) -> None:
    robot = town.world.user("Robot", is_bot=True)
    town.group.join(robot, quiet=True)
    town.world.bot.hears_bots = True
    async with town.bot() as bot:
        await town.held(town.group.post(robot, ACT))
        await town.world.until(lambda: bot.delivery.idle)
    assert "note_for_you" not in " ".join(town.group.visible())


async def test_a_forward_is_told_apart_from_what_one_writes(town: Town) -> None:
    elsewhere = town.world.supergroup("Elders", bot=None)
    elsewhere.join(town.jan, quiet=True)
    origin = elsewhere.post(town.jan, "de bakker is open")
    adapter, events = town.adapter(), list[Event]()

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        events.extend(adapter.decode(raw))

    await run_for_a_moment(town, adapter, accept, lambda: town.group.forward(town.jan, origin))
    (event,) = events
    assert isinstance(event, MessagePosted)
    assert event.message.forwarded


async def run_for_a_moment(town: Town, adapter: TelegramAdapter, accept: Accept, do: Callable[[], object]) -> None:
    running = asyncio.create_task(adapter.run(accept))
    try:
        await town.world.until(lambda: town.world.calls("getUpdates"))
        do()
        await town.world.until(lambda: not town.world.updates.pending)
    finally:
        running.cancel()
        await asyncio.wait([running])


# -- groups that move


async def moved(town: Town) -> Place:
    new = town.group.migrate()
    await town.world.until(lambda: not town.world.updates.pending)
    return new


async def test_a_group_that_becomes_a_supergroup_is_followed_at_once(town: Town) -> None:
    town = Town.of(town.world, town.folder, basic=True)
    async with town.bot():
        new = await moved(town)
        await town.press(await town.held(new.post(town.jan, ACT)), "✅", by=town.mo)
        await town.says(new, ACT)


@pytest.mark.parametrize("told", ["my_chat_member", "from", "to"])
async def test_one_word_of_a_move_is_enough_whichever_comes_first(town: Town, told: str) -> None:
    """Telegram adds the bot to the new supergroup; it is no strange group that the bot would leave."""
    town = Town.of(town.world, town.folder, basic=True)
    async with town.bot():
        new = town.group.migrate(tells=(told,))
        await town.world.until(lambda: not town.world.updates.pending)
        await town.held(new.post(town.jan, ACT))
    assert not [text for text in new.visible() if "not_my_chat" in text]


async def test_the_bot_does_not_leave_a_strange_group_that_is_the_new_one_of_a_watch(town: Town) -> None:
    town = Town.of(town.world, town.folder, basic=True)
    adapter, new = town.adapter(), town.group.migrate(tells=())
    await adapter.do(SendMessage(ref(town.group), "hallo", Purpose.NOTICE))
    await adapter.do(LeaveChat(ref(new)))
    assert not town.world.calls("leaveChat")


async def test_the_bot_leaves_a_strange_group_that_has_moved(town: Town) -> None:
    adapter, strange, moved_to = town.adapter(), town.world.group("Elders"), list[Place]()

    async def accept(key: str, raw: bytes, at: datetime) -> None: ...

    await run_for_a_moment(town, adapter, accept, lambda: moved_to.append(strange.migrate(tells=("from",))))
    await adapter.do(LeaveChat(ref(moved_to[0])))
    assert town.world.calls("leaveChat")


async def test_a_stranger_who_adds_the_bot_again_and_again_costs_one_look_at_the_basic_groups(town: Town) -> None:
    town = Town.of(town.world, town.folder, basic=True)
    async with town.bot():
        await town.world.until(lambda: not town.world.updates.pending)
        before = len(town.world.calls("sendChatAction"))
        for number in range(5):
            town.world.supergroup(f"Elders {number}", bot=None).add_bot(by=town.jan)
            await town.world.until(lambda: not town.world.updates.pending)
        assert len(town.world.calls("sendChatAction")) - before <= 1


async def test_it_is_followed_after_a_restart_too_and_doctor_says_what_to_write(town: Town) -> None:
    town = Town.of(town.world, town.folder, basic=True)
    async with town.bot():
        new = await moved(town)
        await town.held(new.post(town.jan, ACT))
    async with town.bot():
        town.world.press(town.cards[0].buttons[0], by=town.mo)
        again = await town.says(new, ACT)
        await town.press(town.cards[0], "↩️", by=town.mo)
        await town.gone(again)
    lines = await town.adapter().examine()
    said = f"write telegram:{new.id} in place of telegram:{town.group.id} in config.yaml"
    assert f"! telegram: Kerkwijk has become a supergroup: {said}" in lines


async def test_a_group_that_moved_while_the_bot_was_away_is_followed(town: Town) -> None:
    town = Town.of(town.world, town.folder, basic=True)
    async with town.bot():
        pass
    new = town.group.migrate()
    post = new.post(town.jan, ACT)
    async with town.bot():
        await town.gone(post)


async def test_with_the_new_number_in_config_an_older_case_is_decided_and_the_group_is_heard(town: Town) -> None:
    town = Town.of(town.world, town.folder, basic=True)
    async with town.bot():
        card = await town.held(town.group.post(town.jan, ACT))
    town.group = town.group.migrate()
    async with town.bot():
        town.world.press(card.buttons[0], by=town.mo)
        again = await town.says(town.group, ACT)
        await town.gone(town.group.post(town.els, UNLIKE_ACT))
        await town.press(card, "↩️", by=town.mo)
        await town.gone(again)
        await town.gone(town.group.post(town.jan, ACT))
    assert not [
        line for line in await town.adapter().examine() if line.startswith("!") and "without any rights" not in line
    ]


async def test_after_a_move_no_other_message_is_deleted_for_an_old_one(town: Town) -> None:
    town = Town.of(town.world, town.folder, basic=True)
    async with town.bot():
        first = town.group.post(town.mo, "eerste")
        await town.world.until(lambda: not town.world.updates.pending)
        new = await moved(town)
        innocent = [new.post(town.jan, f"nummer {number}") for number in range(first.id + 1)]
        town.world.poison({"edited_message": edited(first, town)})
        await town.world.until(lambda: not town.world.updates.pending)
        await town.says(town.desk, "by_hand_delete")
    assert not any(post.gone for post in innocent)


def edited(post: Post, town: Town) -> dict[str, object]:
    """An edit of a message of before, brought late."""
    return {
        "message_id": post.id,
        "date": post.date,
        "edit_date": post.date + 5,
        "chat": {"id": town.group.id, "type": "group", "title": "Kerkwijk"},
        "from": {"id": town.jan.id, "is_bot": False, "first_name": "Jan"},
        "text": ACT,
    }


# -- strange groups


async def test_a_strange_group_is_left_alone_and_its_number_is_logged_once(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    strange = town.world.supergroup("Vreemde club")
    strange.join(town.els, quiet=True)
    with caplog.at_level(logging.WARNING):
        async with town.bot():
            posts = [strange.post(town.els, f"{ACT} {number}") for number in range(3)]
            town.world.start(town.jan)
            await town.gone(town.group.post(town.jan, ACT))
    assert not any(post.gone for post in posts)
    assert strange.from_bot == []
    named = [record for record in caplog.records if "does not name" in record.getMessage()]
    assert [vars(record)["key"] for record in named] == [f"telegram:{strange.id}"]
    assert "Vreemde" not in caplog.text


@pytest.mark.parametrize("covered", [True, False])
async def test_a_picture_that_its_author_covered_is_covered_in_the_repost(town: Town, covered: bool) -> None:
    async with town.bot():
        extra = {"has_media_spoiler": True} if covered else {}
        await town.press(await town.held(town.group.post(town.jan, ACT, media="photo", extra=extra)), "✅", by=town.mo)
        await town.world.until(
            lambda: [call for call in town.world.calls("sendPhoto") if call.chat_id == town.group.id]
        )
    (call,) = [call for call in town.world.calls("sendPhoto") if call.chat_id == town.group.id]
    assert call.params.get("has_spoiler", False) is covered


# -- by webhook


@pytest.fixture
def hooked(town: Town, unused_tcp_port: int) -> Town:
    town.webhook = WebhookSettings(
        "127.0.0.1", unused_tcp_port, f"http://127.0.0.1:{unused_tcp_port}/telegram", "geheim-123"
    )
    return town


async def test_updates_can_be_brought_to_a_webhook(hooked: Town) -> None:
    async with hooked.bot():
        await hooked.press(await hooked.held(hooked.group.post(hooked.jan, ACT)), "✅", by=hooked.mo)
        await hooked.says(hooked.group, ACT)


@pytest.mark.parametrize(
    ("body", "secret", "status"),
    [
        (b"{}", "geheim-124", 403),
        (b"{}", "", 403),
        (b"{}", "\u00e9\u20ac".encode().decode("latin-1"), 403),
        (b"no json", "geheim-123", 200),
        (b"x" * (1024 * 1024 + 1), "geheim-123", 413),
    ],
)
async def test_who_does_not_know_the_secret_is_turned_away_and_rubbish_ends_nothing(
    hooked: Town, body: bytes, secret: str, status: int
) -> None:
    async with hooked.bot():
        await hooked.world.until(lambda: hooked.world.calls("setWebhook"))
        assert await bring(hooked, body, secret) == status
        await hooked.gone(hooked.group.post(hooked.jan, ACT))


async def bring(town: Town, body: bytes, secret: str = "geheim-123") -> int:
    assert town.webhook is not None
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
    async with (
        aiohttp.ClientSession() as session,
        session.post(town.webhook.url, data=BytesIO(body), headers=headers) as answer,
    ):
        return answer.status


async def test_decoding_needs_nothing_but_the_bytes(town: Town) -> None:
    adapter = town.adapter()
    raw = (
        b'{"received_at":1,"role":"moderator","me":"nabuur_bot","homes":{"-100":-5},"updates":[{"update_id":1,"message":'
        b'{"message_id":7,"date":1,"chat":{"id":-100,"type":"supergroup"},"from":{"id":1,"first_name":"Mo","is_bot":false},'
        b'"text":"/queue@nabuur_bot nu"}}]}'
    )
    (command,) = adapter.decode(raw)
    assert isinstance(command, CommandGiven)
    assert (command.name, command.argument, command.chat) == ("queue", "nu", Ref("telegram", "-5"))
    assert command.message is not None
    assert command.message.text == "/queue@nabuur_bot nu"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("@Nabuur_bot help", "@Nabuur_bot"),
        ("wat mag ik hier, @nabuur_bot?", "@nabuur_bot"),
        ("@nabuur_bots help", ""),
        ("mail jan@nabuur_bot", ""),
        ("help", ""),
    ],
)
async def test_a_text_that_names_the_account_of_the_bot_says_so(town: Town, text: str, mention: str) -> None:
    raw = (
        b'{"received_at":1,"me":"nabuur_bot","updates":[{"update_id":1,"message":{"message_id":7,"date":1,"chat":'
        b'{"id":-100,"type":"supergroup"},"from":{"id":1,"first_name":"Jan","is_bot":false},"text":"TEXT"}}]}'
    )
    (own,) = town.adapter().decode(raw.replace(b"TEXT", text.encode()))
    assert isinstance(own, MessagePosted)
    assert own.message.bot_mention == mention


@pytest.mark.parametrize("text", ["@nabuur_bot help", "@nabuur_bot wat mag ik hier posten"])
async def test_a_member_who_names_the_account_of_the_bot_gets_an_answer(town: Town, text: str) -> None:
    async with town.bot():
        town.group.post(town.jan, text)
        await town.says(town.group, "about_bot")


@pytest.mark.parametrize(("chat", "events"), [(b'{"id":1,"type":"private"}', 1), (b'{"id":-9,"type":"supergroup"}', 0)])
async def test_a_location_in_a_private_chat_gets_an_answer(town: Town, chat: bytes, events: int) -> None:
    """In a group all members see it."""
    raw = (
        b'{"received_at":1,"updates":[{"update_id":1,"message":{"message_id":7,"date":1,"chat":' + chat + b","
        b'"from":{"id":1,"first_name":"Jan","is_bot":false},"location":{"latitude":51.0,"longitude":3.7}}}]}'
    )
    assert len(town.adapter().decode(raw)) == events


@pytest.mark.parametrize(
    ("content", "events"), [(b'"text":"nu"', 1), (b'"location":{"latitude":51.0,"longitude":3.7}', 0)]
)
async def test_an_edit_without_words_is_none(town: Town, content: bytes, events: int) -> None:
    """As a live location sends them."""
    raw = (
        b'{"received_at":1,"updates":[{"update_id":1,"edited_message":{"message_id":7,"date":1,"edit_date":2,'
        b'"chat":{"id":-100,"type":"supergroup"},"from":{"id":1,"first_name":"Jan","is_bot":false},' + content + b"}}]}"
    )
    assert len(town.adapter().decode(raw)) == events
