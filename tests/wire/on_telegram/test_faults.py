"""Faults between the bot and Telegram: nothing is lost, and it is said plainly."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.shared import connection
from adapters.telegram.account import WebhookSettings
from adapters.telegram.adapter import TelegramAdapter
from adapters.telegram.rate_limit import TelegramRateLimit
from bot.app import run_bot
from bot.core.action import Purpose, SendMessage
from bot.errors import Busy, CannotStart, Lost
from bot.ports import KnowsItsReach
from bot.store.schema import ActionState
from bot.store.store import Store
from tests import small_rules, warm
from tests.crash.harness import ROOT
from tests.wire.hurried import ClockAhead, hurried
from tests.wire.telegram import Flood, TelegramWorld, User
from tests.wire.telegram.clock import stopwatch
from tests.wire.telegram.faults import (
    Answers,
    Fault,
    NeverAnswers,
    Resets,
    Says,
    conflict,
    first_of_each,
    garbage,
    retry_after,
    server_error,
    unauthorized,
)
from tests.wire.towns import ACT, REPORT, Town, ref

# -- Telegram asks to wait


async def test_of_fifty_deletions_that_were_first_refused_for_haste_fifty_are_made(town: Town) -> None:
    unseen = first_of_each(lambda call: call.message_ids)
    town.world.fail("deleteMessage", retry_after(1), times=None, when=unseen)
    town.world.fail("deleteMessages", retry_after(1), times=None, when=unseen)
    async with town.bot():
        posts = [town.group.post(town.jan, f"{ACT} {number}") for number in range(50)]
        await town.world.until(lambda: all(post.gone for post in posts))
        refused = [call for call in town.world.calls("deleteMessage", "deleteMessages") if call.status == 429]
    assert refused


def members(town: Town, count: int) -> list[User]:
    """Messages of several members do not share a card."""
    found = [town.world.user(f"Jan{number}") for number in range(count)]
    town.group.join(*found, quiet=True)
    return found


async def test_after_a_wait_the_cards_come_in_their_order(town: Town) -> None:
    town.world.fail("sendMessage", retry_after(1), times=3, when=lambda call: call.chat_id == town.desk.id)
    async with town.bot():
        for number, member in enumerate(members(town, 4)):
            town.group.post(member, f"{ACT} {number}")
        await town.world.until(lambda: len(town.cards) == 4)
    shown = [next(word for word in card.text.split("\n") if word.startswith(ACT)) for card in town.cards]
    assert shown == [f"{ACT} {number}" for number in range(4)]


async def test_a_long_message_whose_rest_has_to_wait_goes_on_where_it_stopped(town: Town) -> None:
    """An attempt of the outbox ends after a minute; Telegram may ask for more."""
    action = SendMessage(ref(town.group), f"{'een ' * 1000}{'twee ' * 800}", Purpose.ANSWER)
    town.world.fail("sendMessage", retry_after(1), when=lambda call: "een" not in call.params["text"])
    adapter = town.adapter()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.5):
            await adapter.do(action)
    assert len(town.group.messages) == 1
    sent = await adapter.do(action)
    again = await adapter.do(action)  # the same words later are a message of their own
    assert [post.text[:3] for post in town.group.messages] == ["een", "twe", "een", "twe"]
    assert sent is not None
    assert again is not None
    assert sent.id.count(",") == again.id.count(",")


async def test_a_long_message_goes_on_where_it_stopped_also_behind_an_urgent_one(town: Town) -> None:
    """After a pause of the chat the outbox sends what is urgent first."""
    long, urgent = f"{'een ' * 1000}{'twee ' * 800}", "bel 101"
    actions = [SendMessage(ref(town.group), text, Purpose.NOTICE) for text in (long, urgent, long)]
    town.world.fail("sendMessage", retry_after(1), when=lambda call: "een" not in call.params["text"])
    adapter = town.adapter()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.5):
            await adapter.do(actions[0])
    for action in actions[1:]:
        await adapter.do(action)
    assert [post.text[:3] for post in town.group.messages] == ["een", "bel", "twe"]


async def test_the_outbox_keeps_a_long_message_whose_rest_waits_longer_than_an_attempt_lasts(town: Town) -> None:
    """An attempt that the outbox itself breaks off is in doubt, and an answer in doubt does not come again."""
    action = SendMessage(ref(town.group), f"{'een ' * 1000}{'twee ' * 800}", Purpose.ANSWER)
    town.world.fail("sendMessage", retry_after(45), when=lambda call: "een" not in call.params["text"])
    with pytest.raises(Busy):
        async with asyncio.timeout(5):
            await town.adapter().do(action)
    assert len(town.group.messages) == 1


def neighbours(town: Town, count: int) -> list[User]:
    """Members of the group, since the messages of one would share a card."""
    made = [town.world.user(f"Buur {number}") for number in range(count)]
    for each in made:
        town.group.join(each, quiet=True)
    return made


async def test_the_bot_keeps_to_telegrams_limits_by_itself(tmp_path: Path) -> None:
    # Its seconds are shorter than ours: a message that is on its way for a moment longer breaks no limit.
    async with TelegramWorld(flood=Flood(enforced=True, seconds=lambda: 1.5 * stopwatch())) as world:
        town = Town.of(world, tmp_path)
        town.rate_limit = TelegramRateLimit()
        async with town.bot():
            posts = [town.group.post(each, f"{ACT} {each.first_name}") for each in neighbours(town, 6)]
            await world.until(lambda: all(post.gone for post in posts))
            await world.until(lambda: len(town.cards) >= 4)
            assert world.flood.refused == 0
            assert world.flood.most(town.desk.id, 1.5) <= 3


# -- the connection


@pytest.mark.parametrize("fault", [server_error(502), garbage(), Resets()])
async def test_what_fails_for_a_moment_is_done_again(town: Town, fault: object) -> None:
    town.world.fail("deleteMessage", fault, times=1)  # type: ignore[arg-type]  # a fault
    town.world.fail("getUpdates", fault, times=2)  # type: ignore[arg-type]  # a fault
    async with hurried(town):
        post = town.group.post(town.jan, ACT)
        await town.world.until(lambda: post.gone)
        await town.card()


async def test_a_card_whose_answer_got_lost_comes_again_with_the_same_code(town: Town) -> None:
    town.world.fail("sendMessage", Resets(done=True), times=1, when=lambda call: call.chat_id == town.desk.id)
    async with hurried(town):
        await town.gone(town.group.post(town.jan, ACT))
        await town.world.until(lambda: len(town.cards) == 2)
    first, second = town.cards
    assert first.text == second.text


async def test_a_press_on_a_card_whose_answer_got_lost_decides_on_that_card_and_no_second_one_comes(town: Town) -> None:
    cut = Resets(done=True)
    town.world.fail("sendMessage", cut, times=1, when=lambda call: call.chat_id == town.desk.id)
    async with town.bot() as bot:
        card = await town.held(town.group.post(town.jan, ACT))
        await town.press(card, "❌", by=town.mo)
        async with asyncio.timeout(20):
            while await bot._store.count_unfinished():  # noqa: ASYNC110 - no event says that an action was called off
                await asyncio.sleep(0.02)
    assert town.cards == [card]
    assert "done_removed" in card.text


async def test_an_outage_loses_nothing_and_is_two_lines_in_the_log(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    async with town.bot() as bot:
        (adapter,) = bot._receiving._adapters
        assert isinstance(adapter, KnowsItsReach)
        before = town.group.post(town.jan, f"{ACT} ervoor")
        await town.gone(before)
        async with asyncio.timeout(20):
            while not await bot.at_rest():  # noqa: ASYNC110 - no event says that the private note is out as well
                await asyncio.sleep(0.02)
        writers = neighbours(town, 20)
        async with town.world.down():
            posts = [town.group.post(each, f"{ACT} {each.first_name}") for each in writers]
            await town.world.until(lambda: adapter.lost_since is not None)
            await asyncio.sleep(1.5)
        await town.world.until(lambda: all(post.gone for post in posts), within=40)
        assert adapter.lost_since is None
        await town.world.until(lambda: len(town.cards) == 21, within=40)
        assert bot.delivery.outcomes[ActionState.DOUBTFUL] == 0
    lines = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert lines.count("receiving stops for now") == lines.count("receiving again") == 1


async def test_an_hour_without_network_loses_nothing_of_what_was_decided_before(town: Town) -> None:
    """The decisions are on the disk; the hour passes on the bot's clock; then everything goes out."""
    clock = ClockAhead()
    town.clock = clock
    async with town.bot() as bot:
        posts = [town.group.post(member, ACT) for member in members(town, 5)]
        town.world.fail("deleteMessage", server_error(502), times=None)
        town.world.fail("deleteMessages", server_error(502), times=None)
        town.world.fail("sendMessage", server_error(502), times=None, when=lambda call: call.chat_id == town.desk.id)
        await town.world.until(lambda: town.world.calls("deleteMessage", "deleteMessages"))
        for _ in range(12):
            clock.move(timedelta(minutes=5))
            bot.delivery.wake()
            await asyncio.sleep(0.05)
        assert not any(post.gone for post in posts)
        town.world.heal()
        for _ in range(200):
            clock.move(timedelta(minutes=5))
            bot.delivery.wake()
            await asyncio.sleep(0.02)
            if all(post.gone for post in posts) and len(town.cards) == 5:
                break
    assert all(post.gone for post in posts)
    assert len(town.cards) == 5


async def test_a_clock_that_is_set_back_holds_nothing_up(town: Town) -> None:
    clock = ClockAhead()
    town.clock = clock
    async with town.bot() as bot:
        town.world.fail("deleteMessage", retry_after(2))
        post = town.group.post(town.jan, ACT)
        await town.world.until(lambda: town.world.calls("deleteMessage"))
        await town.world.until(lambda: bot.delivery.idle)
        clock.move(-timedelta(hours=3))
        await asyncio.sleep(2.1)
        bot.delivery.wake()
        await town.gone(post)
        await town.gone(town.group.post(town.jan, f"{ACT} nog eens"))


# -- the stream of updates

DEEP = b'"message": ' + b'{"a":' * 5000 + b"1" + b"}" * 5000


@pytest.mark.parametrize(
    "poison",
    [
        DEEP,
        b'"message": {"message_id": "seven"}',
        b'"message": {"message_id": 1, "date": 99999999999999}',
        b'"message": 7',
        b'"message": {"message_id": 7, "chat": {"id": "\xff"}}',
    ],
)
async def test_a_poisoned_update_is_put_aside_and_the_rest_of_its_batch_goes_on(town: Town, poison: bytes) -> None:
    first = town.group.post(town.jan, f"{ACT} ervoor")
    town.world.poison(poison)
    second = town.group.post(town.jan, f"{ACT} erna")
    async with town.bot():
        await town.gone(first)
        await town.gone(second)
        await town.world.until(lambda: not town.world.updates.pending)
        await asyncio.sleep(0.1)
    async with Store.open(town.folder / "data") as store:
        letters = await store.dead_letters()
    assert len(letters) == 1
    assert "telegram" in letters[0].line


async def test_even_what_is_no_json_at_all_does_not_end_the_stream(town: Town) -> None:
    town.world.poison(b'{"update_id": 1000, "message": {]', whole=True)
    post = town.group.post(town.jan, ACT)
    async with town.bot():
        await town.world.until(lambda: post.gone)


async def test_updates_out_of_order_and_twice_are_each_judged_once(town: Town) -> None:
    posts = [town.group.post(town.jan, f"{ACT} {number}") for number in range(5)]
    town.world.updates.reorder(lambda update: -update.id)
    town.world.again(town.world.updates.sent[2])
    async with town.bot():
        await town.world.until(lambda: all(post.gone for post in posts))
        card = await town.card()
        await town.world.until(lambda: all(post.text in card.text for post in posts))
        await asyncio.sleep(0.2)
    assert len(town.cards) == 1


async def test_numbers_of_updates_that_start_anew_are_new_updates(town: Town) -> None:
    async with town.bot():
        await town.gone(town.group.post(town.jan, f"{ACT} een"))
        town.world.updates.next_id = 1000
        await town.world.until(lambda: not town.world.updates.pending)
    async with town.bot():
        await town.gone(town.group.post(town.jan, f"{ACT} twee"))


async def test_a_second_instance_is_said_plainly_and_waited_out(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    town.world.fail("getUpdates", conflict(), times=2)
    async with town.bot():
        post = town.group.post(town.jan, ACT)
        await town.world.until(lambda: post.gone)
    said = [vars(record).get("why", "") for record in caplog.records]
    assert any("another program receives with this token" in why for why in said)


# -- the token


def nabuur(folder: Path, world: TelegramWorld, token: str, *arguments: str) -> subprocess.Popen[str]:
    small_rules.write(folder / "rules")
    (folder / "config.yaml").write_text(
        f"""
data: {folder}/data/
rules: {folder}/rules/
timezone: Europe/Brussels
reader: lists
platforms:
  telegram: {{token_env: NABUUR_TELEGRAM_TOKEN, base_url: "{world.url}"}}
neighbourhoods:
  - id: kerkwijk
    name: Kerkwijk
    languages: [nl]
    groups: ["telegram:-1001"]
    moderators: "telegram:-1002"
    numbers: {{police: ["101"], emergency: ["112"], non_urgent: ["09 266 61 11"]}}
    police: {{zone: PZ Gent, relay: none}}
"""
    )
    return subprocess.Popen(
        [*warm.program(), *arguments, "--config", str(folder / "config.yaml")],
        cwd=ROOT,
        env=os.environ | {"NABUUR_TELEGRAM_TOKEN": token, "PYTHONWARNINGS": "error"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def contents(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("token", ["987654321:" + "B" * 35, "notatoken-" + "C" * 30, "987654321:" + "B" * 35 + "#mine"])
@pytest.mark.parametrize("command", [("run", "--verbose"), ("doctor",)])
async def test_a_wrong_token_is_one_sentence_and_stands_nowhere(
    world: TelegramWorld, tmp_path: Path, token: str, command: tuple[str, ...]
) -> None:
    process = nabuur(tmp_path, world, token, *command)
    said, _ = await asyncio.to_thread(process.communicate, timeout=60)
    assert process.returncode == 1, said
    assert "Telegram does not know this token" in said
    assert "Traceback" not in said
    assert token not in said
    assert not any(token.encode() in each for each in contents(tmp_path))


async def test_a_token_that_is_taken_back_while_the_bot_runs_ends_it_with_the_same_sentence(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.telegram.receive_polling.TOKEN_REFUSED_FOR", timedelta(seconds=0.5))
    bot = asyncio.create_task(run_bot(town.parts()))
    await town.world.until(lambda: town.world.calls("getUpdates"))
    town.world.fail("*", unauthorized(), times=None)
    town.world.start(town.els)
    with pytest.raises(CannotStart, match="Telegram does not know this token") as caught:
        await asyncio.wait_for(bot, 60)
    assert town.world.token not in str(caught.value)


@pytest.mark.parametrize("fault", [unauthorized(), server_error(500), Says(404, "Not Found")])
async def test_before_telegram_knows_the_bot_nothing_is_sent_and_nothing_is_in_doubt(town: Town, fault: Fault) -> None:
    town.world.fail("getMe", fault, times=None)
    with pytest.raises(Lost) as lost:
        await town.adapter().do(SendMessage(ref(town.group), "hallo", Purpose.ANSWER))
    assert not lost.value.maybe_done


async def test_actions_that_wait_for_the_first_answer_of_telegram_are_not_in_doubt(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Delivery ends each action after a minute, and would take it for one that may have arrived."""
    monkeypatch.setattr(connection, "START_WITHIN_S", 0.2)
    town.world.fail("getMe", NeverAnswers(), times=None)
    adapter = town.adapter()
    async with asyncio.timeout(10):
        async with asyncio.TaskGroup() as tasks:
            for text in ("een", "twee", "drie"):
                tasks.create_task(refused_before_sending(adapter, SendMessage(ref(town.group), text, Purpose.ANSWER)))


async def refused_before_sending(adapter: TelegramAdapter, action: SendMessage) -> None:
    with pytest.raises(Lost) as lost:
        await adapter.do(action)
    assert not lost.value.maybe_done


@pytest.mark.parametrize("fault", [unauthorized(), Says(404, "Not Found")])
async def test_a_single_refusal_of_the_token_is_not_believed(town: Town, fault: Fault) -> None:
    town.world.fail("getUpdates", fault, times=3)
    async with hurried(town):
        await town.gone(town.group.post(town.jan, f"{ACT} een"))
        town.world.fail("sendMessage", fault, times=2)
        town.world.fail("deleteMessage", fault, times=2)
        await town.held(town.group.post(town.els, f"{ACT} twee"), 1)


async def test_neither_texts_nor_the_token_are_logged_whatever_telegram_answers(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    town.world.fail("deleteMessage", garbage(), times=1)
    town.world.fail("sendMessage", server_error(500), times=2)
    async with hurried(town):
        await town.gone(town.group.post(town.jan, f"{ACT} Xantippe", reply_to=town.group.post(town.els, REPORT)))
        await town.world.until(lambda: town.cards)
    ours = [record for record in caplog.records if record.name.startswith(("bot", "adapters", "telegram", "aiohttp"))]
    text = "\n".join(f"{record.getMessage()} {vars(record)}" for record in ours)
    assert "Xantippe" not in text
    assert town.world.token not in text
    assert "Xantippe" not in repr(town.adapter().__dict__)


async def test_an_answer_that_never_comes_is_given_up_and_made_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.telegram.api.client.TIMEOUT_S", 0.3)
    town.world.fail("deleteMessage", NeverAnswers(), times=1)
    async with hurried(town):
        post = town.group.post(town.jan, ACT)
        await town.world.until(lambda: post.gone)


async def test_an_answer_of_another_shape_than_the_api_says_ends_nothing(town: Town) -> None:
    strange = Answers(200, b'{"ok":true,"result":5}', "application/json")
    for method in ("getChatMember", "deleteMessage", "answerCallbackQuery"):
        town.world.fail(method, strange, times=1)
    async with town.bot():
        await town.world.until(lambda: town.world.calls("getUpdates"))
        town.world.fail("getChatMember", strange, times=1)
        town.group.post(town.els, ACT)
        await town.press(await town.card(), "❌", by=town.mo)
        await town.world.until(lambda: "done_removed" in town.cards[0].text)


async def test_a_webhook_that_telegram_does_not_take_is_said_in_one_sentence(town: Town, unused_tcp_port: int) -> None:
    town.webhook = WebhookSettings("127.0.0.1", unused_tcp_port, "http://example.org/", "geheim-123")
    with pytest.raises(CannotStart, match="does not take the webhook"):
        await run_bot(town.parts())


async def test_a_port_that_is_taken_is_said_in_one_sentence(town: Town) -> None:
    town.webhook = WebhookSettings("127.0.0.1", town.world.server.port, "http://127.0.0.1:1/", "geheim-123")
    with pytest.raises(CannotStart, match="nothing can listen"):
        await run_bot(town.parts())
