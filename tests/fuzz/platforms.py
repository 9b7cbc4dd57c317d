"""Targets: what platforms send. One update must never end receiving, and nothing may end the decisions after it."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Final

from adapters.shared.chats import ServedChats
from adapters.signal import decode as signal_decode
from adapters.signal.intake import SignalIntake
from adapters.signal.refs import group_ref
from adapters.signal.state.account_state import AccountState
from adapters.telegram import decode as telegram_decode
from adapters.telegram.api.client import open_client
from adapters.telegram.button_signature import Signer
from adapters.telegram.intake import TelegramIntake
from adapters.telegram.raw_updates import parse_update
from adapters.telegram.refs import MovedGroups
from adapters.telegram.roles import Roles
from adapters.telegram.wire import ALLOWED_UPDATES
from bot.core.choice import Choice
from bot.core.ref import Ref
from tests.fuzz.damage import damaged, torn, written
from tests.fuzz.decided import RECEIVED, SERVED, SIGNAL_CHAT, TELEGRAM_CHAT, decide, under_way
from tests.fuzz.of_spec import SAYINGS, load_signal, value
from tests.fuzz.target import Target, bytes_of, made, text_of
from tests.wire import spec
from tests.wire.unexpected.spec_values import MOMENT

BOT_API, SIGNAL = spec.load(), load_signal()
TOKEN: Final = "1:" + "A" * 35
CHAT: Final = {"id": TELEGRAM_CHAT, "type": "supergroup", "title": "Kerkwijk"}
JAN: Final = {"id": 42, "is_bot": False, "first_name": "Jan"}
ANN, ME, NUMBER = "11111111-1111-4111-8111-111111111111", "00000000-0000-4000-8000-000000000001", "+4915112345678"
_SIGNER: Final = Signer(TOKEN)


@cache
def _intake() -> TelegramIntake:
    calls, moved = open_client(TOKEN, "http://127.0.0.1:1").calls, MovedGroups()
    return TelegramIntake(Roles(calls, ServedChats("telegram", {}, {}), moved), moved, "nabuur_bot")


def telegram_update(raw: bytes) -> None:
    """An update becomes a row without the guard's help; `decode` gives events that can be decided, or raises ValueError."""
    update = parse_update(raw)
    (row,) = _intake().rows([[update]], RECEIVED)
    assert update.content is None or not row.key.startswith("telegram:unread"), "the guard was needed"
    try:
        events = telegram_decode.decode(row.raw, _SIGNER.read)
    except ValueError:
        return
    assert list(events) == list(telegram_decode.decode(row.raw, _SIGNER.read)), "another reading each time"
    decide(events)


def _telegram(chance: Random) -> bytes:
    kind = chance.choice(ALLOWED_UPDATES)
    body = value(chance, BOT_API, BOT_API.types["Update"][kind].types, 3)
    if chance.random() < 0.8:
        body |= {"chat": CHAT, "from": JAN}
    if isinstance(body.get("message"), dict):
        body["message"]["chat"] = CHAT
    if kind == "callback_query" and chance.random() < 0.8:
        body["data"] = _button(chance)
    return written(chance, damaged(chance, {"update_id": chance.randint(1, 9), kind: body}))


def _button(chance: Random) -> str:
    choice = chance.choice([*Choice, "x", ""])
    codes = [case.code for case in under_way().cases.values()]
    about = chance.choice([*codes, " ".join(codes), *under_way().incidents, *under_way().joins, "", "x" * 20, "é", "-"])
    return _SIGNER.sign(f"{choice} {about}"[: chance.randint(1, 40)], Ref("telegram", str(TELEGRAM_CHAT)))


def callback_data(raw: bytes) -> None:
    """Only data that the bot signed for this chat is read, as it was signed; nothing in it raises."""
    here, elsewhere = Ref("telegram", str(TELEGRAM_CHAT)), Ref("telegram", "-1009")
    content = text_of(raw)
    assert (found := _SIGNER.read(content, here)) is None or _SIGNER.sign(found, here) == content, "forged data counts"
    try:
        signed = _SIGNER.sign(content, here)
    except ValueError:
        return
    assert _SIGNER.read(signed, here) == content
    assert _SIGNER.read(signed, elsewhere) is None
    assert Signer("2:" + "B" * 35).read(signed, here) is None
    message = {"message_id": 3, "date": MOMENT, "chat": CHAT, "text": "kaart"}
    query = {"id": "5", "from": JAN, "chat_instance": "x", "data": signed, "message": message}
    telegram_update(written(Random(0), {"update_id": 1, "callback_query": query}))


def _data(chance: Random) -> bytes:
    signed = bytes_of(_button(chance))
    return chance.choice([signed, signed.partition(b".")[2], torn(chance, signed), bytes_of(chance.choice(SAYINGS))])


@cache
def _desks() -> dict[Ref, Ref]:
    return {group_ref(SIGNAL_CHAT): SERVED.desk}


def signal_envelope(raw: bytes) -> None:
    """An envelope becomes a row or is counted; `decode` gives events that can be decided, or raises ValueError."""
    row = SignalIntake(AccountState(ME), _desks(), NUMBER).row(raw, RECEIVED)
    if row is None:
        return
    try:
        events = signal_decode.decode(row.raw)
    except ValueError:
        return
    assert list(events) == list(signal_decode.decode(row.raw)), "another reading each time"
    decide(events)


def _signal(chance: Random) -> bytes:
    told = value(chance, SIGNAL, ["data.Message"], 4)
    envelope = told["envelope"]
    if chance.random() < 0.9:
        told["account"] = NUMBER
        envelope |= {
            "sourceUuid": chance.choice([ANN, ANN, ME]),
            "sourceName": "Ann",
            "serverReceivedTimestamp": MOMENT * 1000,
        }
    if chance.random() < 0.8:
        envelope.pop("syncMessage", None)
        envelope["dataMessage"] = value(chance, SIGNAL, ["receive.DataMessage"], 3)
    for message in (envelope.get("dataMessage"), (envelope.get("editMessage") or {}).get("dataMessage")):
        if message is not None and chance.random() < 0.8:
            message["groupInfo"] = {"groupId": SIGNAL_CHAT, "type": "DELIVER", "revision": 5}
    return written(chance, damaged(chance, told))


TARGETS: Final = (
    Target("telegram-updates", telegram_update, made(_telegram)),
    Target("callback-data", callback_data, made(_data)),
    Target("signal-envelopes", signal_envelope, made(_signal)),
)
