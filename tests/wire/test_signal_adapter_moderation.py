"""A whole bot moderates a group on the imitated Signal: real sockets, real SQLite, nothing patched."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.signal.account import ReceiveMode
from bot.core.action import (
    ApproveJoin,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    Purpose,
    RefuseJoin,
    RemoveMember,
    SendMessage,
)
from bot.core.event import BotMembershipChanged, BotStanding, JoinRequested, MemberJoined, MemberLeft
from bot.core.ref import MessageRef, Ref
from bot.errors import Gone, Refused
from tests.bots import TestClock
from tests.wire.signal import Post, SignalWorld
from tests.wire.signal.faults import Answers
from tests.wire.signal.town import ACT, REPORT, Town, ref


@pytest.fixture(params=(ReceiveMode.RPC, ReceiveMode.WEBHOOK), ids=lambda way: way.value)
def town(signal_world: SignalWorld, tmp_path: Path, request: pytest.FixtureRequest) -> Town:
    return Town.of(signal_world, tmp_path, request.param)


def covered(card: Post) -> str:
    (style,) = [style for style in card.styles if style["style"] == "SPOILER"]
    return card.text[style["start"] : style["start"] + style["length"]]


async def test_a_held_message_goes_at_once_and_the_desk_gets_a_covered_card(town: Town) -> None:
    async with town.bot():
        post = town.says(town.jan, f"{ACT} 🚨 *nu* || ~echt~")
        card = await town.held(post)
    assert covered(card).startswith(f"{ACT} 🚨 ")
    assert "✅ ❌ ⚠️ 🔇 ⏫" in card.text
    assert [call.name for call in town.world.calls("sendAdminDelete")] == ["sendAdminDelete"]


async def test_without_json_rpc_the_message_stays_and_a_moderator_is_asked(by_rest: Town) -> None:
    town = by_rest
    async with town.bot():
        post = town.says(town.jan, ACT)
        await town.card()
        await town.hears(town.desk, "by_hand_delete")
    assert post.visible


async def test_a_moderator_who_deletes_by_hand_is_noticed(by_rest: Town) -> None:
    town = by_rest
    async with town.bot():
        post = town.says(town.jan, ACT)
        card = await town.card()
        town.world.delete(post, by=town.mo)
        town.world.react(town.mo, card, "👍")
        await town.hears(town.group, ACT)
    assert not post.visible


async def test_a_typed_word_decides(town: Town) -> None:
    async with town.bot():
        await town.held(town.says(town.jan, ACT))
        town.world.post(town.mo, town.desk, f"ok {town.code()}")
        again = await town.hears(town.group, ACT)
    assert "Jan" in again.text


@pytest.mark.parametrize("emoji", ["✅", "👍🏽"])
async def test_a_reaction_on_the_card_decides_and_the_card_shows_it(town: Town, emoji: str) -> None:
    async with town.bot():
        card = await town.held(town.says(town.jan, ACT))
        town.world.react(town.els, card, "❌")  # she does not sit at the desk; Signal would not even show it to her
        town.world.react(town.mo, card, emoji)
        await town.hears(town.group, ACT)
        await town.world.until(lambda: "done_approved" in card.text)
    assert "↩️" in card.text


async def test_a_reaction_after_the_card_was_edited_still_means_this_card(town: Town) -> None:
    async with town.bot():
        card = await town.held(town.says(town.jan, ACT))
        town.world.react(town.mo, card, "❌")
        await town.world.until(lambda: "done_removed" in card.text)
        town.world.react(town.mo, card, "❌", remove=True)
        await town.world.until(lambda: "done_removed" not in card.text)
        town.world.react(town.nele, card, "✅")
        await town.hears(town.group, ACT)


async def test_an_edit_and_a_deletion_name_the_newest_revision_as_the_apps_do(town: Town) -> None:
    """A second edit that names the first timestamp is sent, and some apps do not show it."""
    adapter = town.adapter()
    sent = await adapter.do(SendMessage(ref(town.group), "een", Purpose.NOTICE))
    assert sent is not None
    (post,) = town.world.by_bot(town.group)
    for text in ("twee", "drie"):
        await adapter.do(EditMessage(sent, text))
    assert post.text == "drie"
    after_a_restart = town.adapter()
    await after_a_restart.do(EditMessage(sent, "vier"))
    assert post.text == "vier"
    await after_a_restart.do(DeleteMessage(sent, ours=True))
    (call,) = town.world.calls("remoteDelete")
    assert (post.visible, call.body["timestamp"]) == (False, post.newest)


async def test_a_report_is_asked_about_once_and_a_check_says_called(town: Town) -> None:
    async with town.bot():
        report = town.says(town.jan, f"{REPORT} rond")
        ask = await town.known(await town.hears(town.group, "call_first"))
        assert ask.quote == report.key
        assert "✅ = " in ask.text
        town.world.react(town.els, ask, "✅")
        await town.world.until(lambda: "incident_called" in ask.text)


async def test_a_removed_message_stays_away_and_its_author_hears_why_in_private(town: Town) -> None:
    async with town.bot():
        town.world.react(town.mo, await town.held(town.says(town.els, ACT)), "👎")
        await town.hears(town.els, "removed")
    assert ACT not in " ".join(town.world.visible(town.group))


async def test_an_authors_own_deletion_withdraws_the_case(town: Town) -> None:
    async with town.bot():
        post = town.says(town.jan, "goe bezig")
        await town.hears(town.jan, "useful_only")
        town.world.edit(post, ACT)
        card = await town.held(post)
        town.world.delete(post)
        await town.world.until(lambda: "done_withdrawn" in card.text or "✎" in card.text or not post.visible)


async def test_an_edit_of_a_message_under_review_reaches_the_card_before_a_moderator_can_approve_it(town: Town) -> None:
    async with town.bot():
        post = town.says(town.els, "de vergadering is uitgesteld")
        town.world.react(town.jan, post, "🚩")
        card = await town.card()
        town.world.edit(post, "de vergadering is afgelast")
        await town.world.until(lambda: "de vergadering is afgelast" in card.text)
        styles = [style for style in card.styles if style["style"] == "SPOILER"]
        hidden = [card.text[style["start"] : style["start"] + style["length"]] for style in styles]
        assert hidden == ["de vergadering is uitgesteld", "✏️ de vergadering is afgelast"]
        town.world.post(town.mo, town.desk, f"ok {town.code()}")
        await town.hears(town.desk, "edited_just_now")
        town.world.post(town.mo, town.desk, f"weg {town.code()}")
        await town.gone(post)


async def test_a_photo_comes_back_with_its_text_and_a_lost_file_does_not_stop_it(town: Town) -> None:
    async with town.bot():
        first = town.world.post(town.jan, town.group, f"{ACT} 1", photo=b"\xff\xd8 photo")
        await town.gone(first)
        second = town.world.post(town.els, town.group, f"{ACT} 2", photo=b"\xff\xd8 lost")
        await town.held(second)
        await town.card(1)
        town.world.files = {name: file for name, file in town.world.files.items() if b"lost" not in file}
        for card in town.cards:
            town.world.react(town.mo, card, "✅")
        kept = await town.hears(town.group, f"{ACT} 1")
        lost = await town.hears(town.group, f"{ACT} 2")
    assert [each["data"].partition(",")[0] for each in kept.attachments] == ["data:image/jpeg;base64"]
    assert lost.attachments == ()
    assert "📎 ✗" in lost.text


async def test_a_photo_that_each_member_may_see_once_does_not_come_back_for_good(town: Town) -> None:
    async with town.bot():
        post = town.world.post(town.jan, town.group, ACT, photo=b"\xff\xd8 once", once=True)
        card = await town.held(post)
        town.world.react(town.mo, card, "✅")
        again = await town.hears(town.group, f"{ACT}\n")
    assert len(card.attachments) == 1
    assert again.attachments == ()
    assert "📎 ✗" in again.text


async def test_what_the_account_writes_on_another_device_is_nobodys_message(town: Town) -> None:
    async with town.bot():
        own = town.world.post(town.world.me, town.group, ACT)
        await town.gone(town.says(town.jan, ACT))
    assert own.visible
    assert len(town.cards) == 1


async def test_a_moderators_message_is_not_judged(town: Town) -> None:
    async with town.bot():
        theirs = town.says(town.mo, ACT)
        await town.held(town.says(town.jan, ACT))
    assert theirs.visible
    assert len(town.cards) == 1


# -- membership and the group


async def test_who_joins_leaves_or_asks_is_found_by_comparing(town: Town) -> None:
    heard: list[object] = []
    adapter = town.adapter()
    decode = adapter.decode

    async def accept(key: str, raw: bytes, at: object) -> None:
        heard.extend(decode(raw))

    running = asyncio.create_task(adapter.run(accept))
    try:
        await town.world.until(town.listens)
        tom, ann = town.world.user("Tom"), town.world.user("Ann")
        town.world.join(town.group, tom)
        await town.world.until(lambda: any(isinstance(each, MemberJoined) for each in heard))
        town.world.leave(town.group, town.els)
        await town.world.until(lambda: any(isinstance(each, MemberLeft) for each in heard))
        town.world.ask_to_join(town.group, ann)
        await town.world.until(lambda: any(isinstance(each, JoinRequested) for each in heard))
        await adapter.do(ApproveJoin(ref(town.group), Ref("signal", ann.uuid)))
        await town.world.until(lambda: sum(isinstance(each, MemberJoined) for each in heard) == 2)
        town.group.members[town.world.me.uuid] = False
        town.world.changed_group(town.group, town.mo)
        await town.world.until(lambda: any(isinstance(each, BotMembershipChanged) for each in heard))
    finally:
        running.cancel()
        await asyncio.wait([running])
    people = {type(each): each.person.ref.id for each in heard if isinstance(each, MemberLeft | JoinRequested)}
    assert [each.standing for each in heard if isinstance(each, BotMembershipChanged)] == [BotStanding.DEMOTED]
    assert people == {MemberLeft: town.els.uuid, JoinRequested: ann.uuid}


async def test_a_gatekeeper_closes_the_group_to_its_members_and_opens_it_again(town: Town) -> None:
    town.gatekeeper = True
    async with town.bot():
        await town.hears(town.group, "gate_closed")
        await town.world.until(lambda: town.group.only_admins_send)
        town.world.post(town.world.user("Tom"), town.world.me, "de straat is opengebroken")
        town.world.post(
            town.jan, town.world.me, "de straat is opengebroken"
        )  # he never wrote; Signal says that he is in
        await town.hears(town.group, "opengebroken")
        assert len([text for text in town.world.visible(town.group) if "opengebroken" in text]) == 1
    town.gatekeeper = False
    async with town.bot():
        await town.hears(town.group, "gate_opened")
        await town.world.until(lambda: not town.group.only_admins_send)


async def test_a_private_message_that_its_author_deletes_leaves_the_group_of_a_gatekeeper(town: Town) -> None:
    town.gatekeeper = True
    async with town.bot():
        await town.hears(town.group, "gate_closed")
        private = town.world.post(town.jan, town.world.me, "de straat is opengebroken")
        shown = await town.hears(town.group, "opengebroken")
        town.world.delete(private)
        await town.gone(shown)


async def test_without_json_rpc_the_bot_takes_back_what_it_posted_itself(by_rest: Town) -> None:
    town = by_rest
    async with town.bot():
        post = town.says(town.jan, ACT)
        card = await town.card()
        town.world.delete(post, by=town.mo)
        town.world.react(town.mo, card, "✅")
        again = await town.hears(town.group, ACT)
        await town.world.until(lambda: "done_approved" in card.text)
        town.world.react(town.mo, card, "✅", remove=True)
        await town.gone(again)


async def test_locks_refused_requests_and_leaving(town: Town) -> None:
    adapter, group = town.adapter(), ref(town.group)
    await adapter.do(LockGroup(group, True))
    assert town.group.only_admins_send
    await adapter.do(LockGroup(group, False))
    town.group.pending.append(town.world.user("Tom").uuid)
    await adapter.do(RefuseJoin(group, Ref("signal", town.group.pending[0])))
    assert town.group.pending == []
    assert not town.group.only_admins_send
    await adapter.do(LeaveChat(group))
    assert town.world.me.uuid not in town.group.members


@pytest.mark.parametrize("with_rpc", [True, False])
async def test_a_request_that_is_none_any_more_puts_no_member_out_and_adds_no_stranger(
    signal_world: SignalWorld, tmp_path: Path, with_rpc: bool
) -> None:
    town = Town.of(signal_world, tmp_path, ReceiveMode.WEBHOOK, with_rpc=with_rpc)
    adapter, group = town.adapter(), ref(town.group)
    els, tom = town.els.uuid, town.world.user("Tom").uuid
    await adapter.do(ApproveJoin(group, Ref("signal", els)))  # another administrator let her in
    with pytest.raises(Gone, match="request to join"):
        await adapter.do(RefuseJoin(group, Ref("signal", els)))
    with pytest.raises(Gone, match="request to join"):  # he took it back
        await adapter.do(ApproveJoin(group, Ref("signal", tom)))
    assert els in town.group.members
    assert tom not in town.group.members


@pytest.mark.parametrize("with_rpc", [True, False])
@pytest.mark.parametrize("requests", [None, "x", [7]])
async def test_requests_that_cannot_be_read_are_answered_all_the_same(
    signal_world: SignalWorld, tmp_path: Path, with_rpc: bool, requests: object
) -> None:
    town = Town.of(signal_world, tmp_path, ReceiveMode.WEBHOOK, with_rpc=with_rpc)
    adapter, group, els = town.adapter(), ref(town.group), town.els.uuid
    tom, ann = town.world.user("Tom").uuid, town.world.user("Ann").uuid
    town.group.pending += [tom, ann]
    listed = {
        "id": town.group.internal_id,
        "internal_id": town.group.internal_id,
        "members": [{"uuid": uuid, "number": town.world.users[uuid].number} for uuid in town.group.members],
        "admins": [],
        "requestingMembers": requests,
        "pending_requests": requests,
    }
    town.world.fail("listGroups", Answers(json.dumps([listed]).encode()), times=None)
    await adapter.do(ApproveJoin(group, Ref("signal", tom)))
    await adapter.do(RefuseJoin(group, Ref("signal", ann)))
    assert (tom in town.group.members, town.group.pending) == (True, [])
    with pytest.raises(Gone):  # she is a member
        await adapter.do(RefuseJoin(group, Ref("signal", els)))
    assert els in town.group.members


async def test_a_person_who_accepts_the_house_rules_is_welcomed_once_signal_has_let_them_in(town: Town) -> None:
    tom = town.world.user("Tom")
    async with town.bot():
        town.world.ask_to_join(town.group, tom)
        await town.hears(tom, "join_accept")
        town.world.post(tom, town.world.me, "akkoord")
        await town.hears(tom, "join_welcome")
        assert tom.uuid in town.group.members
        assert sum("join_welcome" in text for text in town.world.visible(tom)) == 1


async def test_able_says_what_this_installation_can_do(town: Town, by_rest: Town) -> None:
    adapter = town.adapter()
    await adapter.examine()
    names = {kind.__name__ for kind in adapter.capabilities(ref(town.group))}
    assert {"DeleteMessage", "LockGroup", "ApproveJoin", "SendMessage"} <= names
    assert "Restrict" not in names
    desk = {kind.__name__ for kind in adapter.capabilities(ref(town.desk))}
    assert "AskModerators" in desk
    assert "DeleteMessage" not in desk
    without = by_rest.adapter()
    await without.examine()
    assert "DeleteMessage" not in {kind.__name__ for kind in without.capabilities(ref(town.group))}
    assert adapter.capabilities(Ref("signal", "group.elsewhere")) == frozenset()


async def test_where_the_account_administers_nothing_it_is_refused_in_our_words(town: Town) -> None:
    town.group.members[town.world.me.uuid] = False
    post = town.says(town.jan, "hallo")
    adapter = town.adapter()
    with pytest.raises(Refused, match="no administrator"):
        await adapter.do(DeleteMessage(MessageRef(ref(town.group), f"{town.jan.uuid}:{post.timestamp}")))
    assert any(line.startswith("! ") and "administrator" in line for line in await adapter.examine())


async def test_a_removed_member_is_no_member_until_the_bot_adds_them_again(town: Town) -> None:
    adapter, group, els = town.adapter(), ref(town.group), Ref("signal", town.els.uuid)
    await adapter.do(RemoveMember(group, els))
    assert town.els.uuid not in town.group.members
    await adapter.do(RemoveMember(group, els, back=True))
    assert town.els.uuid in town.group.members


@pytest.mark.parametrize("edits_again", [True, False])
async def test_a_card_that_is_older_than_a_day_comes_anew_and_its_reactions_decide(
    tmp_path: Path, edits_again: bool
) -> None:
    """Also if the platform edits nothing at all, as with a clock that is a day ahead, the desk is not flooded."""
    clock = TestClock(datetime.now(UTC))
    async with SignalWorld(now=clock.now if edits_again else lambda: datetime.now(UTC)) as world:
        town = Town.of(world, tmp_path)
        town.clock = clock
        async with town.bot():
            card = await town.held(town.says(town.jan, ACT))
            world.react(town.mo, card, "❌")
            await world.until(lambda: "done_removed" in card.text)
            clock.move(timedelta(hours=25))
            world.react(town.mo, card, "↩️")
            again = await town.card(1)
            assert "✅ ❌ ⚠️ 🔇 ⏫" in again.text
            assert covered(again) == ACT
            world.react(town.nele, again, "✅")
            await town.hears(town.group, ACT)
            await town.hears(town.desk, "done_approved")
        assert len(town.cards) == (2 if edits_again else 3)
