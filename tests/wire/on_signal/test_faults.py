"""Errors of the real servers, told apart by what they mean. Nothing becomes final that is not."""

from __future__ import annotations

import asyncio
from base64 import b64decode
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.signal.account import ReceiveMode
from adapters.signal.errors import RateLimited
from bot.app import run_bot
from bot.core.action import (
    Action,
    DeleteMessage,
    EditMessage,
    LockGroup,
    Purpose,
    SendListing,
    SendMessage,
    SendPrivately,
)
from bot.core.message import Attachment, Media
from bot.core.ref import MessageRef, Ref
from bot.errors import Busy, CannotStart, Lost, Refused
from bot.store.schema import ActionState
from tests.wire.hurried import hurried
from tests.wire.signal import NO_NETWORK, NO_SERVER, FailsFor, Refuses, SignalWorld
from tests.wire.signal.faults import Answers, Fault
from tests.wire.signal.town import ACT, REPORT, Town, ref


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.signal.errors.UNREACHED_WAIT", timedelta(seconds=0.2))


@pytest.fixture(params=ReceiveMode, ids=lambda way: way.value)
def town(signal_world: SignalWorld, tmp_path: Path, request: pytest.FixtureRequest) -> Town:
    return Town.of(signal_world, tmp_path, request.param)


def hello(town: Town) -> SendMessage:
    return SendMessage(ref(town.group), "hallo", Purpose.NOTICE)


def note(town: Town) -> SendPrivately:
    return SendPrivately(Ref("signal", town.els.uuid), ref(town.group), "hallo", Purpose.NUDGE)


def deletion(town: Town) -> DeleteMessage:
    post = town.says(town.jan, "hallo")
    return DeleteMessage(MessageRef(ref(town.group), f"{town.jan.uuid}:{post.timestamp}"))


# -- an account that is gone

NO_ACCOUNT = Refuses("Specified account does not exist")


async def test_an_account_that_signal_cli_loses_while_the_bot_runs_ends_receiving(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The telephone takes a linked device away, or the number is registered elsewhere: signal-cli hands on nothing more. The
    REST server is in good health all the same."""
    monkeypatch.setattr("adapters.signal.membership_changes.REFUSED_FOR", timedelta(seconds=0.5))
    monkeypatch.setattr("adapters.signal.health.ASK_EVERY_S", 0.02)
    bot = asyncio.create_task(run_bot(town.parts()))
    await town.world.until(town.listens)
    town.world.fail("*", NO_ACCOUNT, times=None)
    town.says(town.jan, REPORT)
    with pytest.raises(CannotStart, match="number_env"):
        await asyncio.wait_for(bot, 60)


async def test_a_single_word_that_the_account_is_gone_is_not_believed(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.shared.connection.PAUSES_S", (0.1,))
    async with hurried(town):
        town.world.fail("*", NO_ACCOUNT, times=3)
        town.says(town.jan, REPORT)
        await town.hears(town.group, "call_first")


# -- signal-cli without network


@pytest.mark.parametrize("fault", [NO_NETWORK, NO_SERVER], ids=("nobody", "exception"))
async def test_seconds_without_network_at_signal_cli_lose_no_deletion_no_card_and_no_question(
    town: Town, fault: Fault
) -> None:
    async with hurried(town) as bot:
        for call in ("send", "sendAdminDelete"):
            town.world.fail(call, fault, times=None)
        post = town.says(town.jan, f"{REPORT} rond, {ACT}")
        await town.world.until(lambda: len(town.world.calls("send")) > 1 and town.world.calls("sendAdminDelete"))
        town.world.faults.heal()
        await town.held(post)
        await town.hears(town.group, "call_first")
        assert not bot.delivery.outcomes[ActionState.REFUSED]
        assert not [each for each in town.world.by_bot(town.desk) if "by_hand_delete" in each.text]


@pytest.mark.parametrize("fault", [NO_NETWORK, NO_SERVER], ids=("nobody", "exception"))
async def test_a_signal_cli_without_network_has_surely_not_sent_it(rpc: Town, fault: Fault) -> None:
    for name, make in (("send", hello), ("send", note), ("sendAdminDelete", deletion)):
        rpc.world.fail(name, fault, times=2)
        action: Action = make(rpc)
        with pytest.raises((Busy, Lost)) as tried:
            await rpc.adapter().do(action)
        rpc.world.faults.heal()
        assert not (isinstance(tried.value, Lost) and tried.value.maybe_done)


# -- limits


async def test_a_limit_waits_its_own_time_and_its_token_is_kept(rpc: Town) -> None:
    rpc.world.fail("sendAdminDelete", Refuses("rate limit", 429, ("tok-7",), retry_after_s=42))
    with pytest.raises(RateLimited) as limited:
        await rpc.adapter().do(deletion(rpc))
    assert limited.value.retry_after == timedelta(seconds=42)
    assert any("tok-7" in line for line in await rpc.adapter().examine())


async def test_a_limit_without_a_challenge_asks_for_no_human(town: Town) -> None:
    async with town.bot():
        town.world.fail("send", Refuses("rate limit", 429))
        town.says(town.els, "goe bezig")
        await town.world.until(lambda: [call for call in town.world.calls("send") if call.status == 429])
        await town.held(town.says(town.jan, ACT))
    assert not [post for post in town.world.by_bot(town.desk) if "sending_challenged" in post.text]
    lines = await town.adapter().examine()
    assert not any("human" in line or "curl" in line for line in lines)


CHALLENGE = Refuses("rate limit", 429, ("tok-7",))


async def test_the_question_about_the_police_does_not_wait_out_a_pause_that_signal_did_not_name(town: Town) -> None:
    """The REST server gives a challenge without a time, and Signal may take the next message at once."""
    async with hurried(town) as bot:
        town.world.fail("send", CHALLENGE, times=3)
        begun = town.clock.now()
        town.says(town.jan, REPORT)
        await town.hears(town.group, "call_first")
        assert town.clock.now() - begun < timedelta(minutes=3)
        assert not bot.delivery.outcomes[ActionState.EXPIRED]


async def test_while_signal_limits_deletions_the_moderators_read_that_the_message_still_stands(town: Town) -> None:
    async with town.bot():
        town.world.fail("sendAdminDelete", Refuses("rate limit", 429, retry_after_s=120))
        town.says(town.jan, ACT)
        await town.card()
        await town.hears(town.desk, "deletions_wait")


# -- people


async def test_a_changed_safety_number_is_named_for_one_person(town: Town) -> None:
    town.world.fail("send", FailsFor("IDENTITY_FAILURE"), times=2)
    with pytest.raises(Refused, match="safety number"):
        await town.adapter().do(note(town))
    (line,) = [line for line in await town.adapter().examine() if "do not get" in line]
    assert town.els.uuid in line


async def test_a_person_who_left_is_told_from_a_network_that_is_away(town: Town) -> None:
    town.els.unregistered = True
    with pytest.raises(Refused, match="no longer on Signal"):
        await town.adapter().do(note(town))
    assert any(town.els.uuid in line for line in await town.adapter().examine())


async def test_without_json_rpc_the_server_does_not_say_why_and_it_is_tried_again(by_rest: Town) -> None:
    by_rest.els.unregistered = True
    with pytest.raises(Busy) as later:
        await by_rest.adapter().do(note(by_rest))
    assert later.value.retry_after >= timedelta(minutes=1)


@pytest.mark.parametrize("why", ["The user +32470000012 is not registered.", "Unregistered user: x"])
async def test_an_unregistered_person_is_not_an_unregistered_account(town: Town, why: str) -> None:
    town.world.fail("send", Refuses(why), times=2)
    with pytest.raises(Refused, match="no longer on Signal"):
        await town.adapter().do(note(town))


async def test_an_account_that_signal_refuses_for_now_keeps_its_messages(town: Town) -> None:
    """As with Telegram's token: the outbox tries again, and the receiving decides when the bot gives up."""
    town.world.fail("send", Refuses("[401] Authorization failed! (AuthorizationFailedException)"))
    with pytest.raises(Lost) as lost:
        await town.adapter().do(hello(town))
    assert not lost.value.maybe_done


# -- the REST server


async def test_a_server_that_connects_to_signal_cli_again_has_sent_nothing(town: Town) -> None:
    adapter = town.adapter()
    await adapter.do(hello(town))
    town.world.rest.panics = True
    with pytest.raises(Busy):
        await adapter.do(note(town))


@pytest.mark.parametrize("locked", [True, False])
async def test_a_lock_that_signal_cli_refused_is_not_believed_done(town: Town, locked: bool) -> None:
    adapter = town.adapter()
    await adapter.do(hello(town))
    town.group.only_admins_send = not locked
    town.group.members[town.world.me.uuid] = False
    with pytest.raises(Refused, match="administrator"):
        await adapter.do(LockGroup(ref(town.group), locked))


async def test_a_lock_over_rest_is_read_back(by_rest: Town) -> None:
    adapter = by_rest.adapter()
    await adapter.do(LockGroup(ref(by_rest.group), True))
    assert by_rest.group.only_admins_send
    by_rest.group.members[by_rest.world.me.uuid] = False
    with pytest.raises(Refused, match="administrator"):
        await adapter.do(LockGroup(ref(by_rest.group), False))


async def test_a_photo_is_found_through_signal_cli_where_the_server_looks_in_another_folder(town: Town) -> None:
    town.world.rest.sees_files = False
    async with town.bot():
        card = await town.held(town.world.post(town.jan, town.group, ACT, photo=b"\xff\xd8 photo"))
        lines = await town.adapter().examine()
    assert [each["data"].partition(",")[0] for each in card.attachments] == ["data:image/jpeg;base64"]
    assert any(line.startswith("! signal: ") and "-signal-cli-config" in line for line in lines)


async def test_a_coordinator_gets_a_whole_file_in_private(town: Town) -> None:
    els = Ref("signal", town.els.uuid)
    file = SendListing(els, "60-parking.yaml", "rules: []\n" * 900, "60-parking.yaml")
    adapter = town.adapter()
    assert SendListing in adapter.capabilities(els)
    town.world.fail("send", FailsFor("NETWORK_FAILURE"))  # over REST it is not told why, so signal-cli sends it
    await adapter.do(file)
    (post,) = town.world.by_bot(town.els)
    ((kind, content),) = [each["data"].split(",") for each in post.attachments]
    assert kind == "data:text/plain;filename=60-parking.yaml;base64"
    assert b64decode(content).decode() == file.listing


@pytest.mark.parametrize("name", ["a.p?f", "a.p#f", "a.p%2ff", "a.é"])
async def test_a_file_is_found_whatever_its_name_ends_with(by_rest: Town, name: str) -> None:
    """signal-cli takes the end of the name from the member's own file name."""
    by_rest.world.files[name] = b"content"
    assert await by_rest.adapter().fetch(Attachment(Media.FILE, f"application/pdf {name}"), 100) == b"content"


async def test_doctor_finds_no_fault_with_photos_that_are_found(town: Town) -> None:
    async with town.bot():
        await town.held(town.world.post(town.jan, town.group, ACT, photo=b"\xff\xd8 photo"))
        lines = await town.adapter().examine()
    assert "signal: photos of members are found" in lines


async def test_a_version_that_nobody_set_is_unknown_and_not_too_old(town: Town) -> None:
    town.world.rest.version = "unset"
    lines = await town.adapter().examine()
    assert any(line.startswith("signal: signal-cli-rest-api of an unknown version") for line in lines)


async def test_the_account_itself_gets_no_notice_of_what_the_bot_sends(town: Town) -> None:
    async with town.bot():
        await town.held(town.says(town.jan, ACT))
    sent = [call.body for call in town.world.calls("send") if call.way == "rest"]
    assert sent
    assert all(body["notify_self"] is False for body in sent)


@pytest.mark.parametrize("body", [b"<html>busy</html>", b"", b"[]", b'{"timestamp": "iets"}'])
async def test_a_card_that_was_sent_comes_once_though_its_answer_cannot_be_read(by_rest: Town, body: bytes) -> None:
    async with hurried(by_rest):
        by_rest.world.fail("send", Answers(body, 201), times=None)
        by_rest.says(by_rest.jan, ACT)
        await by_rest.hears(by_rest.desk, "card_head")
        await by_rest.hears(by_rest.desk, "by_hand_delete")  # the next message to the same chat comes behind the card
        by_rest.world.faults.heal()
        by_rest.world.post(by_rest.mo, by_rest.desk, f"ok {by_rest.code()}")
        await by_rest.world.until(lambda: not by_rest.lane().cases[list(by_rest.lane().cases)[-1]].is_open)
    undecided = [card for card in by_rest.cards if "done_approved" not in card.text]
    assert len(undecided) == 1  # the decided one cannot replace it, and may come by itself


async def test_a_message_of_which_signal_cli_did_not_say_its_name_is_not_edited_or_deleted_by_guess(
    by_rest: Town,
) -> None:
    by_rest.world.fail("send", Answers(b"[]", 201))
    adapter = by_rest.adapter()
    sent = await adapter.do(hello(by_rest))
    assert sent is not None
    for action in (EditMessage(sent, "dag"), DeleteMessage(sent, ours=True)):
        with pytest.raises(Refused, match="which message"):
            await adapter.do(action)


async def test_doctor_names_groups_whose_messages_disappear(rpc: Town) -> None:
    assert not any("disappear" in line for line in await rpc.adapter().examine())
    rpc.group.timer, rpc.desk.timer = 24 * 3600, 4 * 7 * 24 * 3600
    lines = [line for line in await rpc.adapter().examine() if "disappear" in line]
    assert [line.startswith("! signal: ") for line in lines] == [True, True]
    (of_group,) = [line for line in lines if "Kerkwijk: messages disappear after 24 h" in line]
    (of_desk,) = [line for line in lines if "the moderators' chat of Kerkwijk: messages disappear after 672 h" in line]
    assert "a week or longer" in of_group
    assert "cards" in of_desk
    rpc.group.timer, rpc.desk.timer = 7 * 24 * 3600, 0
    (line,) = [line for line in await rpc.adapter().examine() if "disappear" in line]
    assert line.startswith("signal: Kerkwijk: ")
