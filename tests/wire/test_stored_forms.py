"""Files and inbox rows of earlier versions are read by this one: the names of their fields are a promise."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from adapters.signal import decode as signal
from adapters.signal.state.revisions import FILE as REVISIONS
from adapters.signal.state.revisions import Revisions
from adapters.signal.state.state_file import FILE, FailedDelivery, SavedGroup, SavedState, StateFile, read_state
from adapters.telegram import decode as telegram
from adapters.telegram.button_signature import Signer
from adapters.telegram.saved_permissions import FILE as PERMISSIONS
from adapters.telegram.saved_permissions import SavedPermissions
from bot.core.event import (
    BotMembershipChanged,
    BotStanding,
    CommandGiven,
    JoinRequested,
    MemberJoined,
    MessageEdited,
    MessagePosted,
    ReceivingMissed,
)
from bot.core.message import Role
from bot.core.ref import MessageRef, Ref
from tests.kit import NOON

ME, JAN, TOM = ("00000000-0000-4000-8000-00000000000" + last for last in "123")
GROUP = Ref("signal", "group.YVc1MFpYSnVZV3c9")
AT = 1795521600.0

OLD_STATE: dict[str, Any] = {
    "number": 7,
    "groups": {str(GROUP): {"people": [ME, JAN], "asking": [TOM], "leads": True, "is_in": True}},
    "undelivered": {JAN: {"reason": "IDENTITY_FAILURE", "since": AT}},
    "heard": AT,
    "alive": AT + 20,
    "probe": "nabuur doctor 1a2b3c4d",
}

ADDED: dict[str, Any] = {"own_uuid": "", "attachment": "", "runs": False, "ran_at": 0.0, "lag_s": 0.0}
"""Fields that earlier versions skip."""


def test_a_state_file_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    (tmp_path / "signal-memory.json").write_text(json.dumps(OLD_STATE))
    assert read_state(tmp_path) == SavedState(
        revision=7,
        groups={str(GROUP): SavedGroup(members=[ME, JAN], requesting=[TOM], is_admin=True, is_in=True)},
        undelivered={JAN: FailedDelivery("IDENTITY_FAILURE", AT)},
        last_received=AT,
        receiving_until=AT + 20,
        probe="nabuur doctor 1a2b3c4d",
    )


def test_a_state_file_is_written_as_earlier_versions_read_it(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(json.dumps(OLD_STATE))
    state_file = StateFile(tmp_path)
    state_file.load(NOON)
    asyncio.run(state_file.note_delivery([JAN], {}, NOON))
    assert json.loads((tmp_path / "signal-memory.json").read_text()) == OLD_STATE | {
        "undelivered": {},
        "own_uuid": "",
        "attachment": "",
        "runs": False,
        "ran_at": 0.0,
        "lag_s": 0.0,
    }


@pytest.mark.parametrize("field", ["heard", "alive", "ran_at", "lag_s"])
@pytest.mark.parametrize("number", [-1, 1e12, 1e300])
def test_a_state_file_with_a_time_that_is_none_begins_anew(tmp_path: Path, field: str, number: float) -> None:
    """A damaged file would otherwise end the receiving, at each start."""
    (tmp_path / FILE).write_text(json.dumps(OLD_STATE | {"runs": True, field: number}))
    assert read_state(tmp_path) is None
    state_file = StateFile(tmp_path)
    state_file.load(NOON)
    assert (state_file.receiving_until(), state_file.crash(NOON)) == (None, None)


def test_revisions_and_permissions_of_an_earlier_version_are_read(tmp_path: Path) -> None:
    at = int(NOON.timestamp() * 1000)
    assert (REVISIONS, PERMISSIONS) == ("signal-revisions", "telegram-permissions.json")
    (tmp_path / REVISIONS).write_text(f"ours {at} {at - 5}\n{JAN} {at + 1} {at - 7}\n")
    revisions = Revisions()
    revisions.load(tmp_path, ME, NOON)
    assert (revisions.original(ME, at), revisions.original(JAN, at + 1)) == (at - 5, at - 7)
    (tmp_path / PERMISSIONS).write_text('{"telegram:-1001": {"can_send_messages": true}}')
    assert SavedPermissions(tmp_path).of(Ref("telegram", "-1001")) == {"can_send_messages": True}


def signal_row(**facts: Any) -> bytes:
    return json.dumps({"me": ME, "number": "+32470000001", **facts}).encode()


def test_an_envelope_in_the_inbox_of_an_earlier_version_is_read() -> None:
    said = {"timestamp": 1795521600000, "message": "hallo", "groupInfo": {"groupId": "aW50ZXJuYWw="}}
    head = {"timestamp": 1795521600000, "sourceUuid": JAN, "sourceName": "Jan", "sourceDevice": 1}
    told = {"account": "+32470000001", "envelope": head | {"dataMessage": said}}
    (event,) = signal.decode(signal_row(role="moderator", original=1795521500000, groups=[], told=told))
    assert isinstance(event, MessagePosted)
    assert event.key == "signal:f2957e1fb2c7e271aa335e6e"  # with the group, unlike the key of its row
    assert event.message.ref == MessageRef(GROUP, f"{JAN}:1795521500000")
    assert event.message.author.role is Role.MODERATOR


def test_a_change_of_a_group_in_the_inbox_of_an_earlier_version_is_read() -> None:
    change = {
        "group": "aW50ZXJuYWw=", "revision": "7", "at": AT, "left": [], "standing": "promoted", "name": "Kerkwijk",
        "joined": [{"uuid": TOM, "number": None, "name": "Tom"}], "asked": [{"uuid": JAN, "number": None, "name": None}],
    }  # fmt: skip
    joined, requested, placed = signal.decode(signal_row(changed=change))
    assert isinstance(joined, MemberJoined)
    assert isinstance(requested, JoinRequested)
    assert isinstance(placed, BotMembershipChanged)
    assert (joined.person.name, requested.person.ref.id, placed.standing) == ("Tom", JAN, BotStanding.PROMOTED)
    assert placed.key == "signal:members 8a4a2dbc11414912bed6dc60 placed"


def test_a_gap_in_the_inbox_of_an_earlier_version_is_read() -> None:
    (event,) = signal.decode(signal_row(gap={"since": AT, "until": AT + 60, "challenged": False}))
    assert isinstance(event, ReceivingMissed)
    assert event.key == "signal:missed 1795521600.000 1795521660.000"


def telegram_row(kind: str, homes: dict[str, int], **message: Any) -> bytes:
    head = {"date": 1795521500, "chat": {"id": -1009, "type": "supergroup"}, "from": {"id": 42, "first_name": "Jan"}}
    update = {"update_id": 7, kind: {"message_id": 17} | head | message}
    row = {"received_at": AT, "role": "member", "me": "nabuur_bot", "homes": homes, "updates": [update]}
    return json.dumps(row, separators=(",", ":")).encode()


def test_a_message_in_the_inbox_of_an_earlier_version_is_read_with_its_group_and_its_key() -> None:
    bold = [{"type": "bold", "offset": 0, "length": 5}]
    row = telegram_row("edited_message", {"-1009": -5}, edit_date=1795521590, text="hallo", entities=bold)
    (event,) = telegram.decode(row, lambda data, chat: None)
    assert isinstance(event, MessageEdited)
    assert event.message.ref == MessageRef(Ref("telegram", "-5"), "-1009:17")
    assert event.key == "telegram:-1009/17/1795521590.aaf1361fc91b"


def test_a_command_in_the_inbox_of_an_earlier_version_is_for_the_bot_that_it_names() -> None:
    (event,) = telegram.decode(telegram_row("message", {}, text="/rules@nabuur_bot x"), lambda data, chat: None)
    assert isinstance(event, CommandGiven)
    assert (event.name, event.argument) == ("rules", "x")


@pytest.mark.parametrize(("data", "content"), [("sBnMXvEGX4e4.approve 7K3", "approve 7K3"), ("x.approve 7K3", None)])
def test_a_button_of_an_earlier_version_still_counts(data: str, content: str | None) -> None:
    assert Signer("123456789:" + "A" * 35).read(data, Ref("telegram", "-1001")) == content
