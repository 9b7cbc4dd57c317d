"""Every entry of the five samples is a message or a system line. The tests count them in another, simpler way."""

from __future__ import annotations

import asyncio
import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from adapters.export.adapter import NAME, ExportAdapter
from bot.core.action import Purpose, SendMessage
from bot.core.event import Event, MemberJoined, MessagePosted
from bot.core.message import Media, Message
from bot.core.ref import Ref
from bot.errors import Refused
from bot.ports import Adapter
from tests.kit import GROUP

SAMPLES = Path(__file__).parent / "samples"
ZONE = ZoneInfo("Europe/Brussels")
NOTHING_SAID = ("Dit bericht is verwijderd", "This message was deleted")


def read(file: str) -> tuple[ExportAdapter, list[Event]]:
    adapter, events = ExportAdapter(SAMPLES / file, timezone=ZONE), list[Event]()

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        events.extend(adapter.decode(raw))

    asyncio.run(adapter.run(accept))
    return adapter, events


def messages(events: list[Event]) -> list[Message]:
    return [event.message for event in events if isinstance(event, MessagePosted)]


def android(text: str) -> tuple[int, int]:
    heads = [line for line in text.splitlines() if re.match(r"\d+/\d+/\d+, ", line)]
    said = [head.split(" - ", 1)[1].split(": ", 1) for head in heads]
    system = sum(len(parts) == 1 or parts[1] in NOTHING_SAID for parts in said)
    return len(heads) - system, system


def iphone(text: str) -> tuple[int, int]:
    heads = [line for line in text.split("\n") if re.match(r"\u200e?\[\d\d/", line)]
    system = sum(": \u200e" in head and not head.rstrip("\r").endswith("\u200eimage absente") for head in heads)
    return len(heads) - system, system


def telegram(text: str) -> tuple[int, int]:
    kinds = Counter(message["type"] for message in json.loads(text)["messages"])
    return kinds["message"], kinds["service"]


def signal(text: str) -> tuple[int, int]:
    bodies = [json.loads(line)["body"] for line in text.splitlines()]
    return sum(map(bool, bodies)), bodies.count("")


@pytest.mark.parametrize(
    ("file", "count", "format_", "exactly"),
    [
        ("whatsapp-android-nl.txt", android, "WhatsApp, Android", (612, 12)),
        ("whatsapp-android-en-us.txt", android, "WhatsApp, Android", (150, 1)),
        ("whatsapp-ios-fr.txt", iphone, "WhatsApp, iPhone", (307, 2)),
        ("telegram-de.json", telegram, "Telegram Desktop", (150, 1)),
        ("signal-nl.json", signal, "Signal, signal-export", (300, 0)),
    ],
)
def test_every_entry_of_a_sample_is_a_message_or_a_system_line(
    file: str, count: Callable[[str], tuple[int, int]], format_: str, exactly: tuple[int, int]
) -> None:
    adapter, events = read(file)
    assert (adapter.messages, adapter.system_lines) == count((SAMPLES / file).read_bytes().decode()) == exactly
    assert len(messages(events)) == adapter.messages
    assert adapter.export.format == format_
    assert adapter.export.position == adapter.export.size_bytes == (SAMPLES / file).stat().st_size


def test_the_dutch_android_sample_has_names_media_and_new_members() -> None:
    adapter, events = read("whatsapp-android-nl.txt")
    said = messages(events)
    assert adapter.export.group == Ref(NAME, "Buurtwacht Kerkwijk")
    assert said[0].author.name == "Nele"
    assert said[0].at == datetime(2026, 9, 1, 9, 30, tzinfo=UTC)
    assert said[0].text.count("\n") == 1
    assert sum(bool(message.attachments) for message in said) == 12
    assert all(not message.text for message in said if message.attachments)
    assert not any("<" in message.text for message in said)
    assert {message.author.name for message in said} >= {"Tom 🚲", "+32 470 12 34 56", "Jan (nr 12)"}
    assert [event.person.name for event in events if isinstance(event, MemberJoined)] == ["Yasmina"] * 5


def test_the_american_sample_is_month_first_and_in_the_afternoon() -> None:
    said = messages(read("whatsapp-android-en-us.txt")[1])
    assert said[0].at == datetime(2026, 9, 2, 12, 23, tzinfo=UTC)
    assert max(message.at.month for message in said) >= 9


def test_the_french_iphone_sample_loses_marks_and_line_ends_only() -> None:
    adapter, events = read("whatsapp-ios-fr.txt")
    assert adapter.export.chat == "PLP Quartier Nord"
    assert not any("\r" in message.text or "\u200e" in message.text for message in messages(events))
    assert sum(message.attachments[0].media is Media.PHOTO for message in messages(events) if message.attachments) == 7


def test_the_german_telegram_sample_has_answers_and_forwarded_messages() -> None:
    said = messages(read("telegram-de.json")[1])
    ids = {message.ref.id for message in said}
    assert sum(message.reply_to is not None for message in said) == 21
    assert {message.reply_to.id for message in said if message.reply_to} <= ids
    assert sum(message.forwarded for message in said) == 2
    assert said[8].text.endswith("@wim_eupen")


def test_the_signal_sample_has_quotes_and_its_own_sender() -> None:
    said = messages(read("signal-nl.json")[1])
    assert {message.quoted for message in said} == {"", "vorige melding"}
    assert "Me" in {message.author.ref.id for message in said}


async def test_nothing_can_be_done_in_an_export() -> None:
    adapter: Adapter = ExportAdapter(SAMPLES / "signal-nl.json", timezone=ZONE)
    assert adapter.capabilities(GROUP) == frozenset()
    with pytest.raises(Refused):
        await adapter.do(SendMessage(GROUP, "hallo", Purpose.NOTICE))


async def test_doctor_describes_an_export_and_its_fault(tmp_path: Path) -> None:
    good = ExportAdapter(SAMPLES / "telegram-de.json", timezone=ZONE)
    assert await good.examine() == [
        "export: telegram-de.json is “Nachbarschaft Unterstadt” (Telegram Desktop), 67,967 bytes; it is only read"
    ]
    (bad,) = await ExportAdapter(tmp_path / "none.txt", timezone=ZONE).examine()
    assert bad.startswith("! export:")
