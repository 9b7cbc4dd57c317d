"""The list of groups: errors of signal-cli and groups of another shape never stop the bot."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from adapters.signal.account import ReceiveMode
from adapters.signal.groups import Groups, groups_from_rest, groups_from_rpc
from adapters.signal.refs import group_ref
from tests.wire.signal import Refuses, SignalWorld
from tests.wire.signal.faults import Answers
from tests.wire.signal.town import ACT, Town

ME, JAN = "00000000-0000-4000-8000-000000000001", "11111111-1111-4111-8111-111111111111"


@pytest.fixture(params=(ReceiveMode.RPC, ReceiveMode.WEBHOOK), ids=lambda way: way.value)
def town(signal_world: SignalWorld, tmp_path: Path, request: pytest.FixtureRequest) -> Town:
    return Town.of(signal_world, tmp_path, request.param)


async def test_a_refused_list_of_groups_at_the_start_does_not_stop_the_bot(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    town.world.fail("listGroups", Refuses("something new"), times=2)
    async with town.bot():
        await town.held(town.says(town.jan, ACT))
        await town.world.until(lambda: len(town.world.calls("listGroups")) > 2)
    assert [record.message for record in caplog.records].count("the groups cannot be listed") == 1


async def test_a_refused_list_of_groups_later_keeps_the_known_groups(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with town.bot():
        card = await town.held(town.says(town.jan, ACT))
        town.world.fail("listGroups", Refuses("something new"), times=2)
        before = len(town.world.calls("listGroups"))
        town.world.join(town.group, town.world.user("Tom"))
        await town.world.until(lambda: len(town.world.calls("listGroups")) > before)
        town.world.react(town.mo, card, "✅")  # Mo is still known as a moderator
        await town.hears(town.group, ACT)
        await town.world.until(lambda: len(town.world.calls("listGroups")) > before + 2)
        await town.world.until(lambda: "the groups are listed again" in caplog.text)
    assert [record.message for record in caplog.records].count("the groups cannot be listed") == 1


@pytest.mark.parametrize("unread", [0, 1], ids=["the group", "the desk"])
async def test_a_group_that_cannot_be_read_in_the_first_list_is_moderated_all_the_same(rpc: Town, unread: int) -> None:
    entries = [rpc.world.cli.described(internal_id) for internal_id in rpc.world.groups]
    del entries[unread]["id"]
    rpc.world.checks = False
    rpc.world.fail("listGroups", Answers(json.dumps(entries).encode()), times=None)
    async with rpc.bot():
        await rpc.gone(rpc.says(rpc.jan, ACT))
        await rpc.world.until(lambda: rpc.cards)
        lines = await rpc.adapter().examine()
    assert "! signal: the list of groups has parts that this version cannot read: groups" in lines
    assert not [line for line in lines if "is not in" in line]


async def test_after_a_restart_the_moderators_are_known_although_signal_cli_lists_no_groups(town: Town) -> None:
    async with town.bot():
        card = await town.held(town.says(town.jan, ACT))
    town.world.fail("listGroups", Refuses("something new"), times=None)
    async with town.bot():
        town.world.react(town.mo, card, "✅")
        await town.hears(town.group, ACT)


RPC: dict[str, Any] = {
    "id": "aW50ZXJuYWw=",
    "name": "Kerkwijk",
    "isMember": True,
    "members": [{"uuid": ME, "number": "+32470000001"}, {"uuid": JAN, "number": None}],
    "admins": [{"uuid": ME, "number": "+32470000001"}],
    "requestingMembers": [],
    "permissionSendMessage": "EVERY_MEMBER",
}
REST: dict[str, Any] = {
    "id": "group.x",
    "internal_id": "aW50ZXJuYWw=",
    "name": "Kerkwijk",
    "member": True,
    "members": [{"uuid": ME, "number": "+32470000001"}, {"uuid": JAN, "number": ""}],
    "admins": [{"uuid": ME, "number": "+32470000001"}],
    "pending_requests": [],
    "permissions": {"send_messages": "every-member"},
}
STRANGE: tuple[Any, ...] = (None, 7, "x", [], [None], [7], [[]], {"a": 1}, [{"uuid": 5}], [{}])


@pytest.mark.parametrize(("whole", "read"), [(RPC, groups_from_rpc), (REST, groups_from_rest)], ids=("rpc", "rest"))
@pytest.mark.parametrize("key", ["id", "internal_id", "name", "members", "admins", "isMember", "member", "permissions",
                                 "requestingMembers", "pending_requests", "permissionSendMessage"])  # fmt: skip
def test_a_field_that_is_missing_or_of_another_shape_costs_that_field_only(whole: Any, read: Any, key: str) -> None:
    other = {**whole, "id": "b3RoZXI=", "internal_id": "b3RoZXI="}
    for group in ({k: v for k, v in whole.items() if k != key}, *({**whole, key: strange} for strange in STRANGE)):
        found: Groups = read([group, other, None, 7])
        assert found.unread
        assert group_ref("b3RoZXI=") in {each.ref for each in found.groups}
        first = [each for each in found.groups if each.internal_id == "aW50ZXJuYWw="]
        if first and key not in ("members", "admins"):
            assert set(first[0].members) == {ME, JAN}


@pytest.mark.parametrize("answer", [None, 7, "x", {}, [None], [7], [[]]])
def test_an_answer_of_another_shape_lists_no_group(answer: Any) -> None:
    for read in (groups_from_rpc, groups_from_rest):
        found = read(answer)
        assert not found.groups
        assert found.unread


def test_people_that_cannot_be_read_are_left_out_and_the_others_kept() -> None:
    found = groups_from_rpc([{**RPC, "members": [None, 7, {"uuid": 5}, {"uuid": JAN, "number": 8}, {"number": "+1"}]}])
    assert set(found.groups[0].members) == {JAN}
