"""signal-cli takes away, adds, renames or retypes one field of an envelope: the message is judged, or the bot says that it
could not read it. Every field of the specification has its turn, for each recorded envelope."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from adapters.signal.decode import decode
from adapters.signal.intake import SignalIntake
from adapters.signal.state.account_state import AccountState
from bot.core.event import Event, MessageEdited, MessagePosted
from bot.core.ref import Ref
from tests.fuzz.of_spec import load_signal
from tests.thorough import often
from tests.wire.test_signal_decode import GROUP, ME, NUMBER, RECEIVED, SAMPLES, changed
from tests.wire.unexpected.spec_values import Mutation, example, mutations

SPEC = load_signal()
ACT = "wie gaat er mee"
DEPTH = often(1, 2)
TARGETS = ("reaction", "remoteDelete", "adminDelete")
"""These parts make another event of a message."""

OPTIONAL = [
    name for name, field in SPEC.types["receive.DataMessage"].items() if not field.required and name != "message"
]
KINDS = [name for name in SAMPLES if name not in ("typing", "receipt_read", "sync_sent_from_linked_phone")]


@dataclass(frozen=True, slots=True)
class Heard:
    """The outcome of an envelope. `said`: the log, or a dead letter, tells that something could not be read. `counted`: the
    adapter left it alone, and says so at its end."""

    events: Sequence[Event] = ()
    said: bool = False
    counted: bool = False


def hear(told: Any, caplog: pytest.LogCaptureFixture) -> Heard:
    caplog.clear()
    row = SignalIntake(AccountState(ME), {GROUP: Ref("signal", "desk")}, NUMBER).row(
        json.dumps(told).encode(), RECEIVED
    )
    said = any("cannot be read" in record.getMessage() for record in caplog.records)
    if row is None:
        return Heard(said=said, counted=True)
    try:
        events = decode(row.raw)
    except ValueError:
        return Heard(said=True)
    return Heard(events, said or row.key.startswith("signal:unread"))


def says_it(heard: Heard) -> bool:
    return any(isinstance(event, MessagePosted | MessageEdited) and ACT in event.message.text for event in heard.events)


def at(mutation: Mutation, *path: str) -> bool:
    return mutation.path[: len(path)] == path


@pytest.mark.parametrize("name", OPTIONAL)
def test_a_message_is_judged_by_its_text_whatever_else_changes(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    field = SPEC.types["receive.DataMessage"][name]
    whole = changed("group_text", message=ACT)
    if name != "groupInfo":
        whole["envelope"]["dataMessage"][name] = example(SPEC, field.types, DEPTH, name)
    assert SPEC.faults(whole, "data.Message", "") == []
    path = ("envelope", "dataMessage", name)
    tried = [mutation for mutation in mutations(SPEC, "data.Message", whole) if at(mutation, *path)]
    assert tried
    for mutation in tried:
        heard = hear(mutation.value, caplog)
        assert says_it(heard) or heard.said or name in (*TARGETS, "groupInfo"), str(mutation)
        assert heard.events or heard.said or heard.counted or not mutation.required, str(mutation)


@pytest.mark.parametrize("kind", KINDS)
def test_an_envelope_that_changes_makes_the_same_events_or_it_is_said(
    kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    usual = hear(SAMPLES[kind], caplog)
    assert not usual.said
    for mutation in mutations(SPEC, "data.Message", SAMPLES[kind]):
        heard = hear(mutation.value, caplog)
        away = not mutation.required and mutation.how in ("taken away", "renamed", "as None", "as {}")
        assert len(heard.events) >= len(usual.events) or heard.said or away, str(mutation)


@pytest.mark.parametrize("wrong", [None, 3, "iets", True, []])
def test_a_part_about_other_devices_that_is_none_hides_no_message(
    wrong: object, caplog: pytest.LogCaptureFixture
) -> None:
    told = changed("group_text", message=ACT)
    told["envelope"]["syncMessage"] = wrong
    assert says_it(hear(told, caplog))
