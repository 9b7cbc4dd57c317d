"""The time of a message: Signal's own clock decides, and a member's telephone only names the message."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from adapters.signal.decode import decode
from adapters.signal.intake import SignalIntake
from adapters.signal.refs import message_ref, platform_message
from adapters.signal.state.account_state import AccountState
from bot.core.event import MessagePosted
from bot.core.ref import Ref
from tests.kit import NOON
from tests.wire.signal.envelopes import data_message, envelope
from tests.wire.signal.town import ACT, REPORT, Town

STRANGE = (10**18, 253_402_300_800_000, -5, 0, 2**63 - 1, -(2**63))


def says_by_a_clock(town: Town, text: str, timestamp: int) -> None:
    """A telephone that says `timestamp`; Signal's server and signal-cli pass it on as it is."""
    told = envelope(town.jan, timestamp, dataMessage=data_message(town.group, timestamp, text))
    told["serverReceivedTimestamp"] = int(datetime.now(UTC).timestamp() * 1000)
    town.world.poison({"envelope": told, "account": town.world.me.number})


def milliseconds(after: timedelta) -> int:
    return int((datetime.now(UTC) + after).timestamp() * 1000)


async def test_a_telephone_two_days_ahead_stops_no_question_of_another_report(town: Town) -> None:
    async with town.bot():
        says_by_a_clock(town, f"{REPORT} in de Kerkstraat. 101 gebeld", milliseconds(timedelta(days=2)))
        await town.world.until(lambda: town.lane().incidents)
        (incident,) = town.lane().incidents.values()
        assert incident.last_at <= datetime.now(UTC)


async def test_a_telephone_twenty_minutes_behind_is_asked_for_101(town: Town) -> None:
    async with town.bot():
        says_by_a_clock(town, f"{REPORT} rond", milliseconds(timedelta(minutes=-20)))
        await town.hears(town.group, "call_first")


@pytest.mark.parametrize("timestamp", STRANGE)
async def test_a_number_that_is_no_time_is_judged_and_deleted(town: Town, timestamp: int) -> None:
    async with town.bot():
        says_by_a_clock(town, ACT, timestamp)
        await town.card()
        (call,) = await town.world.until(lambda: town.world.calls("sendAdminDelete"))
    assert call.body["targetTimestamp"] == timestamp


def posted(server: Any, received_at: datetime) -> datetime:
    """The moment that an envelope with this server time gets."""
    intake = SignalIntake(AccountState("me"), {}, "+32470000001")
    told = {"sourceUuid": "u", "timestamp": 5, "dataMessage": {"timestamp": 5, "message": "x"}}
    row = intake.row(json.dumps({"envelope": told | {"serverReceivedTimestamp": server}}).encode(), received_at)
    assert row is not None
    (event,) = decode(row.raw)
    assert isinstance(event, MessagePosted)
    return event.message.at


def test_the_time_of_the_server_decides_and_never_one_after_the_arrival() -> None:
    earlier = NOON - timedelta(days=3)
    assert posted(int(earlier.timestamp() * 1000), NOON) == earlier  # signal-cli kept it while the bot was away
    for strange in (*STRANGE, None, int((NOON + timedelta(minutes=1)).timestamp() * 1000)):
        assert posted(strange, NOON) == NOON


@pytest.mark.parametrize("timestamp", STRANGE)
def test_each_number_names_a_message(timestamp: int) -> None:
    assert platform_message(message_ref(Ref("signal", "group.x"), "u", timestamp)).timestamp == timestamp
