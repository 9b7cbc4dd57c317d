"""The moderators' chat and its people change while a card is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.bots import rests
from tests.wire.telegram import Place
from tests.wire.telegram.clock import WorldClock
from tests.wire.telegram.faults import When, bad_request
from tests.wire.towns import ACT, Town


async def test_a_moderator_who_left_the_desk_decides_nothing_any_more(town: Town) -> None:
    async with town.bot():
        card = await town.held(town.group.post(town.jan, ACT))
        button = (await town.world.until(lambda: [b for b in card.buttons if b.label == "❌"]))[0]
        town.desk.leave(town.mo)
        town.world.forge(card, button.choice, by=town.mo)
        await town.world.until(lambda: town.world.calls("answerCallbackQuery"))
        assert "done_removed" not in card.text
        await town.press(card, "❌", by=town.nele)
        await town.world.until(lambda: "done_removed" in card.text)


async def test_a_press_after_the_deadline_says_what_the_clock_decided(town: Town) -> None:
    clock = WorldClock()
    town = replace(town, clock=clock)
    async with town.bot() as bot:
        card = await town.held(town.group.post(town.jan, ACT))
        (ok,) = [b for b in await town.world.until(lambda: card.buttons) if b.label == "✅"]
        clock.advance(timedelta(minutes=31))
        await bot.timers.fire_due()
        await town.world.until(lambda: "done_expired_removed" in card.text)
        town.world.forge(card, ok.choice, by=town.mo)
        await town.world.until(lambda: town.world.calls("answerCallbackQuery"))
        assert "already_decided" in str(town.world.calls("answerCallbackQuery")[0].params)
        assert [post.text for post in town.group.from_bot if ACT in post.text] == []


async def test_a_desk_that_becomes_a_supergroup_goes_on(town: Town) -> None:
    old = town.world.group("Moderatoren klein", bot="moderator")
    old.join(town.mo, town.nele, quiet=True)
    town = replace(town, desk=old)
    async with town.bot():
        await town.held(town.group.post(town.jan, ACT))
        new = old.migrate()
        await town.gone(town.group.post(town.els, f"{ACT}!"))
        shown = await town.world.until(lambda: [p for p in new.from_bot if "card_head" in p.text])
        town.world.press(shown[0].button("❌"), by=town.mo)
        await town.world.until(lambda: "done_removed" in shown[0].text)


async def test_the_coordinator_reads_that_the_desk_is_gone_and_decides_in_private(town: Town) -> None:
    town.nele.started = True
    town = replace(town, coordinators=(town.nele,))
    async with town.bot():
        town.world.fail("sendMessage", bad_request("chat not found"), times=None, when=to(town.desk))
        await town.gone(town.group.post(town.jan, ACT))
        private = town.world.private(town.nele)
        await town.says(private, "desk_unreachable")
        private.post(town.nele, "/queue")
        line = await town.says(private, "queue_line")
        private.post(town.nele, f"ok {line.text.split('queue_line ')[1][:3]}")
        assert "Jan" in (await town.says(town.group, ACT)).text


async def test_a_desk_that_takes_the_bot_out_and_in_again_gets_what_it_missed(town: Town) -> None:
    town.nele.started = True
    town = replace(town, coordinators=(town.nele,))
    async with town.bot() as bot:
        await town.held(town.group.post(town.jan, ACT))
        town.desk.remove_bot(by=town.mo)
        private = town.world.private(town.nele)
        await town.says(private, "desk_unreachable")
        await town.gone(town.group.post(town.els, f"{ACT}!"))
        await rests(bot)
        assert len(town.cards) == 1
        assert sum("desk_unreachable" in post.text for post in private.from_bot) == 1
        town.desk.add_bot(by=town.mo)
        card = await town.card(1)
        await town.says(town.desk, "queue_head")
        await town.press(card, "❌", by=town.mo)
        await town.world.until(lambda: "done_removed" in card.text)
        assert sum("desk_unreachable" in post.text for post in private.from_bot) == 1


async def test_a_deleted_desk_and_another_one_in_the_settings(town: Town) -> None:
    town.nele.started = True
    town = replace(town, coordinators=(town.nele,))
    async with town.bot() as bot:
        await town.held(town.group.post(town.jan, ACT))
        for method in ("sendMessage", "editMessageText"):
            town.world.fail(method, bad_request("chat not found"), times=None, when=to(town.desk))
        await town.gone(town.group.post(town.els, f"{ACT}!"))
        await town.says(town.world.private(town.nele), "desk_unreachable")
        await rests(bot)
    other = town.world.supergroup("Moderatoren 2", bot="member")
    other.join(town.mo, town.nele, quiet=True)
    former, before = town.desk, len(town.desk.from_bot)
    town = replace(town, desk=other)
    async with town.bot() as bot:
        card, _ = await town.card(), await town.card(1)
        await town.says(other, "queue_head")
        await town.press(card, "❌", by=town.mo)
        await town.world.until(lambda: "done_removed" in card.text)
        await rests(bot)
    assert len(former.from_bot) == before
    assert len(town.cards) == 2


def to(place: Place) -> When:
    return lambda call: call.chat_id == place.id
