"""Members alone with the bot, who flags, who asks to come in, and what becomes of the bot in a chat: over real HTTP."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.core.action import LockGroup
from bot.core.watch import Watch
from bot.errors import Refused
from tests.bots import rests
from tests.wire.telegram import TelegramWorld
from tests.wire.telegram.faults import Answers, bad_request
from tests.wire.towns import ACT, Town, ref


@dataclass
class Coordinated(Town):
    """Mo is the coordinator as well."""

    gatekeeper: bool = False

    @property
    def watch(self) -> Watch:
        mo = ref(self.world.private(self.mo))
        return replace(super().watch, coordinators=(mo,), gatekeeper=self.gatekeeper)


@pytest.fixture
def town(world: TelegramWorld, tmp_path: Path) -> Coordinated:
    made = Coordinated.of(world, tmp_path)
    world.start(made.mo)
    return made


async def test_a_private_note_waits_for_the_member_behind_a_sign_that_goes_away(town: Coordinated) -> None:
    async with town.bot():
        town.group.post(town.els, f"{ACT}?")
        sign = await town.says(town.group, "note_for_you")
        assert sign.buttons[0].url == "https://t.me/nabuur_bot?start=kerkwijk"
        assert not any("no_vigilantes" in post.text for post in town.group.messages)
        town.world.start(town.els, "kerkwijk")
        await town.says(town.world.private(town.els), "no_vigilantes")


async def test_a_member_asks_in_private_and_a_stranger_is_sent_away_kindly(town: Coordinated) -> None:
    stranger = town.world.user("Vreemde")
    async with town.bot():
        town.world.start(town.jan, "kerkwijk")
        private = town.world.private(town.jan)
        await town.says(private, "start_hello")
        private.post(town.jan, "/privacy")
        await town.says(private, "privacy")
        town.world.start(stranger)
        await town.says(town.world.private(stranger), "stranger")


async def test_a_member_of_the_desk_gets_the_help_for_moderators_in_private(town: Coordinated) -> None:
    town.desk.promote_bot("can_manage_chat", by=town.mo)
    async with town.bot():
        town.desk.post(town.nele, "hallo")
        for person, text in ((town.nele, "help_moderator"), (town.els, "help_member")):
            town.world.start(person, "kerkwijk")
            await town.says(town.world.private(person), text)
        await town.says(town.world.private(town.nele), "help_on_desk")
        town.desk.post(town.nele, "/help")
        assert "help_on_desk" not in (await town.says(town.desk, "help_moderator")).text


async def test_thirty_commands_of_a_member_who_never_wrote_to_the_bot_are_one_post(town: Coordinated) -> None:
    async with town.bot() as bot:
        for _ in range(30):
            town.group.post(town.els, "/rules")
        await town.says(town.group, "rules_head")
        await town.gone(town.group.post(town.jan, ACT))
        await rests(bot)
    assert sum("rules_head" in post.text for post in town.group.from_bot) == 1


async def test_a_flag_as_an_answer_opens_a_case_and_the_group_does_not_see_who(town: Coordinated) -> None:
    async with town.bot():
        post = town.group.post(town.els, "dit vind ik niet kunnen")
        flag = town.group.post(town.jan, "/flag", reply_to=post)
        await town.card()
        await town.gone(flag)
        assert not post.gone
        assert not any("Jan" in said.text for said in town.group.from_bot)


async def test_a_flag_in_a_topic_that_answers_no_message_is_not_about_the_topic(town: Coordinated) -> None:
    async with town.bot() as bot:
        line = {"forum_topic_created": {"name": "Verkeer", "icon_color": 7322096}}
        topic = town.world.telegram.say(town.group.chat, town.mo, line)
        there = {"message_thread_id": topic.id, "is_topic_message": True}
        flag = town.group.post(town.jan, "/flag", reply_to=topic, extra=there)
        await town.says(town.world.private(town.jan), "flag_how")
        post = town.group.post(town.els, "dit vind ik niet kunnen", reply_to=topic, extra=there)
        town.group.post(town.jan, "/flag", reply_to=post, extra=there)
        await town.card()
        await town.gone(flag)
        (case,) = bot.pipeline.lanes["kerkwijk"].cases.values()
        assert case.text == post.text


async def test_any_part_of_an_album_stands_for_the_album(town: Coordinated) -> None:
    async with town.bot() as bot:
        _, *rest = town.group.album(town.els, ["photo", "photo", "photo"], "dit vind ik niet kunnen")
        town.group.post(town.jan, "/flag", reply_to=rest[-1])
        card = await town.card()
        assert "dit vind ik niet kunnen" in card.text
        await town.press(card, "❌", by=town.mo)
        await town.world.until(lambda: all(part.gone for part in rest))
        await town.press(card, "↩️", by=town.mo)
        await town.press(card, "✅", by=town.mo)
        back = await town.world.until(lambda: [post for post in town.group.from_bot if post.kind == "photo"])
        await rests(bot)  # the bot knows its own album only after the answer of the platform
        town.group.post(town.jan, "🚩", reply_to=back[-1])
        await town.says(town.desk, "flagged_again")


async def test_whoever_asks_to_join_accepts_the_house_rules_and_is_let_in(town: Coordinated) -> None:
    newcomer = town.world.user("Nieuw", started=True)
    async with town.bot():
        town.group.ask_to_join(newcomer)
        asked = await town.says(town.world.private(newcomer), "join_accept")
        town.world.press(asked.buttons[0], by=newcomer)
        await town.world.until(lambda: town.world.calls("approveChatJoinRequest"))
        await town.world.until(lambda: town.group.member(newcomer).status == "member")


async def test_a_person_whom_telegram_does_not_let_in_reads_no_welcome(town: Coordinated) -> None:
    newcomer = town.world.user("Nieuw", started=True)
    town.world.fail("approveChatJoinRequest", bad_request("USER_CHANNELS_TOO_MUCH"))
    async with town.bot() as bot:
        town.group.ask_to_join(newcomer)
        private = town.world.private(newcomer)
        asked = await town.says(private, "join_accept")
        town.world.press(asked.buttons[0], by=newcomer)
        await town.says(private, "join_wait")
        await town.says(town.desk, "by_hand_approve")
        await rests(bot)
        assert not any("join_welcome" in post.text for post in private.from_bot)
        assert not any("join_accepted" in post.text for post in town.desk.from_bot)
        town.desk.post(town.mo, f"ok {next(iter(bot.pipeline.lanes['kerkwijk'].joins.values())).code}")
        await town.world.until(lambda: town.group.member(newcomer).status == "member")


async def test_a_person_who_took_the_request_back_reads_no_welcome(town: Coordinated) -> None:
    newcomer = town.world.user("Nieuw", started=True)
    async with town.bot():
        town.group.ask_to_join(newcomer)
        private = town.world.private(newcomer)
        asked = await town.says(private, "join_accept")
        town.group.chat.requests.clear()
        town.world.press(asked.buttons[0], by=newcomer)
        await town.says(private, "join_gone")
    assert not any("join_welcome" in post.text for post in private.from_bot)


async def test_a_person_whom_a_moderator_let_in_meanwhile_is_welcome_all_the_same(town: Coordinated) -> None:
    newcomer = town.world.user("Nieuw", started=True)
    async with town.bot():
        town.group.ask_to_join(newcomer)
        private = town.world.private(newcomer)
        asked = await town.says(private, "join_accept")
        town.world.fail("approveChatJoinRequest", bad_request("HIDE_REQUESTER_MISSING"))
        town.group.join(newcomer, quiet=True)
        town.world.press(asked.buttons[0], by=newcomer)
        await town.says(private, "join_welcome")


async def test_the_coordinator_hears_what_the_bot_still_needs(town: Coordinated) -> None:
    async with town.bot():
        town.group.promote_bot(by=town.mo)
        await town.says(town.world.private(town.mo), "placed_demoted")
        town.group.promote_bot("can_delete_messages", "can_restrict_members", by=town.mo)
        await town.says(town.world.private(town.mo), "placed_promoted")


async def test_a_bot_that_is_put_back_with_rights_does_not_ask_for_them(town: Coordinated) -> None:
    async with town.bot():
        town.group.remove_bot(by=town.mo)
        private = town.world.private(town.mo)
        await town.says(private, "placed_removed")
        town.group.add_bot("can_delete_messages", "can_restrict_members", "can_invite_users", by=town.mo)
        await town.says(private, "placed_added_with_rights")
    assert [post.text for post in private.from_bot if "placed_promoted" in post.text] == []


async def test_a_group_that_nobody_named_is_told_so(town: Coordinated) -> None:
    elsewhere = town.world.supergroup("Ergens anders", bot=None)
    async with town.bot():
        elsewhere.add_bot(by=town.els)
        await town.says(elsewhere, "not_my_chat")


async def test_a_group_that_nobody_named_is_told_so_again_after_the_bot_was_out(town: Coordinated) -> None:
    elsewhere = town.world.supergroup("Elsewhere", bot=None)
    async with town.bot():
        elsewhere.add_bot(by=town.els)
        await town.says(elsewhere, "not_my_chat")
        elsewhere.remove_bot(by=town.els)
        await town.world.until(lambda: not town.world.updates.pending)
        await asyncio.sleep(0.3)
        elsewhere.add_bot(by=town.els)
        await town.world.until(lambda: len(elsewhere.messages) == 2)


async def test_behind_a_gate_members_write_to_the_bot_and_it_posts_for_them(town: Coordinated) -> None:
    town.gatekeeper = True
    town.world.start(town.jan, "kerkwijk")
    async with town.bot():
        await town.world.until(lambda: town.world.calls("setChatPermissions"))
        await town.says(town.world.private(town.jan), "start_hello")
        private = town.world.private(town.jan)
        private.post(town.jan, "de straatlamp is stuk")
        first = await town.card()  # a person who was never seen in the group is looked at once
        await town.press(first, "✅", by=town.mo)
        posted = await town.says(town.group, "de straatlamp is stuk")
        assert "Jan" in posted.text
        private.post(town.jan, f"{ACT}?")
        await town.card(1)
        assert not any(ACT in post.text for post in town.group.messages)


async def test_whoever_finds_the_bot_without_the_link_is_led_to_the_button_in_the_closed_group(
    town: Coordinated,
) -> None:
    town.gatekeeper = True
    async with town.bot():
        await town.world.until(lambda: town.world.calls("setChatPermissions"))
        town.world.start(town.jan)
        private = town.world.private(town.jan)
        await town.says(private, "stranger")
        (link,) = (button.url for post in town.group.messages for button in post.buttons)
        town.world.start(town.jan, link.partition("?start=")[2])
        await town.says(private, "start_hello")


async def test_the_caption_that_a_member_changes_in_an_album_at_the_gate_reaches_its_card(town: Coordinated) -> None:
    town.gatekeeper = True
    town.world.start(town.jan, "kerkwijk")
    private = town.world.private(town.jan)
    async with town.bot() as bot:
        await town.says(private, "start_hello")
        first, second = private.album(town.jan, ["photo", "photo"], ACT)
        await town.card()
        await rests(bot)
        private.edit(first, "de straat is dicht")
        await town.says(private, "gate_held")
        await town.world.until(lambda: any("✏️ de straat is dicht" in post.text for post in town.desk.from_bot))
        private.edit(second, "tot morgen")
        both = "✏️ de straat is dicht\ntot morgen"
        await town.world.until(lambda: any(both in post.text for post in town.desk.from_bot))
    assert len(bot.pipeline.lanes["kerkwijk"].cases) == 1


async def test_a_text_file_of_a_coordinator_is_not_for_the_group_whatever_words_come_with_it(town: Coordinated) -> None:
    town.gatekeeper = True
    town.world.start(town.mo, "kerkwijk")
    private = town.world.private(town.mo)
    file = town.world.telegram.new_file("document", b"lists: {}", "lists.txt")
    leaflet = town.world.telegram.new_file("document", b"%PDF", "feest.pdf")
    async with town.bot():
        await town.says(private, "start_hello")
        private.post(town.mo, "nieuwe woorden", media=file)
        await town.says(private, "change_not_yaml")
        private.post(town.mo, "het buurtfeest", media=leaflet)
        await town.says(town.group, "het buurtfeest")
    assert not any("nieuwe woorden" in post.text for post in town.group.from_bot)


async def test_a_group_that_is_opened_after_a_restart_has_its_own_permissions_again(town: Coordinated) -> None:
    own = town.group.chat.permissions | {"can_send_polls": False, "can_send_videos": False}
    town.group.chat.permissions = dict(own)
    town.gatekeeper = True
    async with town.bot():
        await town.world.until(lambda: not town.group.chat.permissions["can_send_messages"])
    town.gatekeeper = False
    async with town.bot():
        await town.world.until(lambda: town.group.chat.permissions["can_send_messages"])
    assert town.group.chat.permissions == own


async def test_a_group_that_telegram_refused_to_close_keeps_the_permissions_that_it_gets_later(
    town: Coordinated, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    adapter, rights = town.adapter(), ("can_delete_messages", "can_restrict_members")
    town.group.promote_bot(rights[0], by=town.mo)
    with pytest.raises(Refused):
        await adapter.do(LockGroup(ref(town.group), True))
    later = town.group.chat.permissions | {"can_send_polls": False}
    town.group.chat.permissions = dict(later)
    town.group.promote_bot(*rights, by=town.mo)
    for locked in (False, True, False):
        await adapter.do(LockGroup(ref(town.group), locked))
        assert town.group.chat.permissions["can_send_messages"] is not locked
    assert town.group.chat.permissions == later


async def test_a_closed_group_of_which_telegram_tells_no_permissions_is_opened(
    town: Coordinated, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    adapter, own = town.adapter(), dict(town.group.chat.permissions)
    await adapter.do(LockGroup(ref(town.group), True))
    told = {"ok": True, "result": {"id": town.group.id, "type": "supergroup"}}
    town.world.fail("getChat", Answers(200, json.dumps(told).encode(), "application/json"))
    await adapter.do(LockGroup(ref(town.group), False))
    assert town.group.chat.permissions == own


async def test_a_group_that_a_person_closed_in_place_of_the_bot_has_its_own_permissions_again(
    town: Coordinated, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    adapter, rights = town.adapter(), ("can_delete_messages", "can_restrict_members")
    own = town.group.chat.permissions | {"can_send_polls": False}
    town.group.chat.permissions = dict(own)
    town.group.promote_bot(rights[0], by=town.mo)
    with pytest.raises(Refused):
        await adapter.do(LockGroup(ref(town.group), True))
    town.group.chat.permissions = {name: own[name] and not name.startswith("can_send_") for name in own}
    town.group.promote_bot(*rights, by=town.mo)
    await adapter.do(LockGroup(ref(town.group), False))
    assert town.group.chat.permissions == own


async def test_a_group_that_the_bot_never_closed_keeps_its_permissions_when_it_is_opened(town: Coordinated) -> None:
    """The outbox drops a closing that still waits when its hour ends, as after a long outage."""
    own = town.group.chat.permissions | {"can_send_polls": False, "can_send_videos": False}
    town.group.chat.permissions = dict(own)
    await town.adapter().do(LockGroup(ref(town.group), False))
    assert town.group.chat.permissions == own
