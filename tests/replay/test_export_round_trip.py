"""Any chat, exported in any format by any phone, is read back the same."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from adapters.export.adapter import DateOrder, ExportAdapter
from bot.core.event import Event, MemberJoined, MemberLeft, MessagePosted
from bot.core.message import Media, Role
from tests.replay.export_writers import (
    ZONE,
    Entry,
    Phone,
    medium_read,
    signal,
    telegram,
    telegram_account,
    telegram_chat,
    whatsapp,
)
from tests.thorough import examples

MARKS = "\u200b\u200d\u200e\u200f\u202a\u202c\u2068\u2069\ufe0f\ufeff\u00a0\u202f\u2028"
NAMES = (
    "Jan", "Els V.", "Ann-Marie De Smet", "+32 470 12 34 56", "Tom 🚲", "Sarah O'N", "Ed – coördinator", "Jan (nr 12)",
    "Ό Γείτονας", "محمد", "Bart: niet storen".replace(": ", ":"), "42", "Ben \"de bakker\"", "a - b", "[Mo]",
)  # fmt: skip
PHRASES = (
    "01/09/2026 was een dinsdag", "gezien: een witte bestelwagen", "image", "<3", "> ja", "10:30 - Jan: komt",
    "Dit bericht is verwijderd, zei hij", "(bestand bijgevoegd) staat er", "<Media weggelaten> stond er", "null maar dan echt",
    "Wim heeft de groep verlaten: eindelijk", "Foto:", "-", "naar \"huis\"", "✂️ 👩‍👩‍👧‍👦 🇧🇪", "https://voorbeeld.be/a?b=c: d",
)  # fmt: skip
characters = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n: -[]<>()/" + MARKS)


def clean(text: str) -> str:
    """The text as the program sends it, without blanks and marks around it."""
    return text.strip(MARKS + " \n\t").strip()


texts = st.lists(st.sampled_from(PHRASES) | st.text(characters, max_size=40), min_size=1, max_size=4).map(
    lambda parts: clean("\n".join(parts)) or "hallo"
)
media = st.none() | st.none() | st.sampled_from(list(Media))
systems = st.sampled_from(["", "", "", "", "joined", "added", "left", "removed", "titled", "created", "icon", "you",
                           "deleted", "call"])  # fmt: skip


@st.composite
def chats(draw: st.DrawFn) -> list[Entry]:
    """Entries in the order of time, in a summer, so without a change of the clock."""
    start = datetime(2026, 5, draw(st.integers(1, 31)), 8, 0)
    waits = draw(st.lists(st.integers(0, 3 * 86400), min_size=1, max_size=12))
    entries = []
    for seconds in accumulate(waits):
        entry = Entry(start + timedelta(seconds=seconds), draw(st.sampled_from(NAMES)), system=draw(systems))
        if not entry.system:
            medium = draw(media)
            text = draw(texts | st.just("")) if medium else draw(texts)
            entry = replace(entry, text=text, media=medium, edited=bool(text) and draw(st.booleans()))
        entries.append(entry)
    return entries


phones = st.builds(
    Phone,
    ios=st.booleans(),
    language=st.sampled_from(["nl", "fr", "de", "en"]),
    month_first=st.booleans(),
    separator=st.sampled_from("/.-"),
    padded=st.booleans(),
    long_year=st.booleans(),
    year_first=st.booleans(),
    clock=st.sampled_from(["", "", "\u202fPM", " pm", "\u00a0p.m.", " p.\u00a0m.", " PM"]),
    comma=st.booleans(),
    bom=st.booleans(),
    crlf=st.booleans(),
    embed_numbers=st.booleans(),
    attached=st.booleans(),
)


@dataclass(frozen=True, slots=True)
class Got:
    adapter: ExportAdapter
    events: list[Event]
    keys: list[str]
    times: list[datetime]

    @property
    def messages(self) -> list[MessagePosted]:
        return [event for event in self.events if isinstance(event, MessagePosted)]


def read(
    file: str, content: str | bytes, dates: DateOrder | None = None, chat: str = "", moderator: str = "Els V."
) -> Got:
    with TemporaryDirectory() as folder:
        path = Path(folder) / file
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        adapter = ExportAdapter(path, timezone=ZONE, dates=dates, chat=chat, roles={moderator: Role.MODERATOR})
        got = Got(adapter, [], [], [])

        async def accept(key: str, raw: bytes, at: datetime) -> None:
            got.keys.append(key)
            got.times.append(at)
            got.events.extend(adapter.decode(raw))

        asyncio.run(adapter.run(accept))
        assert adapter.export.position == adapter.export.size_bytes
    return got


def utc(at: datetime) -> datetime:
    return at.replace(tzinfo=ZONE).astimezone(UTC)


def check(entries: Sequence[Entry], got: Got, times: Sequence[datetime]) -> None:
    """Compares everything but media, which the formats write differently."""
    said = [(entry, at) for entry, at in zip(entries, times, strict=True) if not entry.system]
    assert got.adapter.messages == len(said)
    assert got.adapter.system_lines == len(entries) - len(said)
    assert got.keys == [str(number) for number in range(1, len(entries) + 1)]
    assert got.times == [utc(at) for at in times]
    messages = [event.message for event in got.messages]
    assert [message.text for message in messages] == [entry.text for entry, _ in said]
    assert [message.author.name for message in messages] == [entry.name for entry, _ in said]
    assert [message.at for message in messages] == [utc(at) for _, at in said]
    for message in messages:
        assert message.author.role is (Role.MODERATOR if message.author.name == "Els V." else Role.MEMBER)
    came = [event.person.name for event in got.events if isinstance(event, MemberJoined)]
    went = [event.person.name for event in got.events if isinstance(event, MemberLeft)]
    assert len(came) == sum(entry.system in ("joined", "added") for entry in entries)
    assert len(went) == sum(entry.system in ("left", "removed") for entry in entries)
    keys = [event.key for event in got.events if isinstance(event, MessagePosted | MemberJoined | MemberLeft)]
    assert len(set(keys)) == len(keys)
    assert len({event.message.ref for event in got.messages}) == len(said)


def names_moved(got: Got) -> list[str]:
    return [event.person.name for event in got.events if isinstance(event, MemberJoined | MemberLeft)]


many = settings(max_examples=examples(150))


@many
@given(entries=chats(), phone=phones)
@example(
    entries=[
        Entry(datetime(2026, 5, 20, 0, 5), "Jan", "middernacht"),
        Entry(datetime(2026, 5, 20, 12, 0), "Jan", "noen"),
    ],
    phone=Phone(ios=False, language="en", month_first=True, padded=False, long_year=False, clock="\u202fPM"),
)
def test_a_whatsapp_export_of_any_phone_is_read_back_the_same(entries: list[Entry], phone: Phone) -> None:
    first = Entry(entries[0].at, "Onze wijk", system="encrypted")
    entries = [first, *entries]
    order = DateOrder.MDY if phone.month_first else DateOrder.DMY
    told = phone.year_first or any(entry.at.day > 12 for entry in entries)
    got = read("_chat.txt", whatsapp(entries, phone), None if told else order)
    check(entries, got, [phone.sees(entry.at) for entry in entries])
    assert names_moved(got) == [
        entry.name for entry in entries if entry.system in ("joined", "added", "left", "removed")
    ]
    expected = [medium_read(entry.media, phone) for entry in entries if not entry.system]
    assert [tuple(found.media for found in event.message.attachments) for event in got.messages] == expected
    assert got.adapter.export.format == ("WhatsApp, iPhone" if phone.ios else "WhatsApp, Android")


def media_of(got: Got) -> list[list[Media]]:
    return [[found.media for found in event.message.attachments] for event in got.messages]


def media_in(entries: Sequence[Entry]) -> list[list[Media]]:
    return [[entry.media] if entry.media else [] for entry in entries if not entry.system]


@many
@given(chats(), st.booleans(), st.booleans(), st.sampled_from([None, 1, 4]), st.booleans(), st.booleans())
def test_a_telegram_export_is_read_back_the_same(
    entries: list[Entry], split: bool, unix: bool, indent: int | None, ascii_only: bool, whole_account: bool
) -> None:
    chat = telegram_chat(entries, split=split, unix=unix)
    other = telegram_chat([Entry(entries[0].at, "An", "iets anders")], name="An", kind="personal_chat", ident=1)
    text = telegram_account([other, chat, other]) if whole_account else telegram(chat, indent, ascii_only)
    got = read("result.json", text)
    check(entries, got, [entry.at for entry in entries])
    assert media_of(got) == media_in(entries)
    assert got.adapter.export.chat == "Onze wijk"
    assert got.adapter.export.group.id == "4711"


@many
@given(chats(), st.booleans())
def test_a_signal_export_is_read_back_the_same(entries: list[Entry], ascii_only: bool) -> None:
    kept = [entry for entry in entries if entry.system in ("", "deleted", "call")]
    got = read("data.json", signal(kept, ascii_only)) if kept else None
    if got is not None:
        check(kept, got, [entry.at for entry in kept])
        assert media_of(got) == media_in(kept)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_that_an_editor_saved_anew_is_read_the_same(encoding: str) -> None:
    entries = [Entry(datetime(2026, 5, 20, 8), "Ann-Marie", "één\ntwee 🚲")]
    for file, text in (
        ("a.txt", whatsapp(entries, Phone(ios=False, language="nl"))),
        ("result.json", telegram(telegram_chat(entries))),
        ("data.json", signal(entries)),
    ):
        got = read(file, text.encode(encoding))
        check(entries, got, [entries[0].at])


def test_a_chat_that_a_word_processor_saved_as_windows_text_keeps_its_letters() -> None:
    entries = [
        Entry(datetime(2026, 5, 20, 8), "Zoé", "l’été à Liège, « ça va »"),
        Entry(datetime(2026, 5, 20, 9), "Zoé", "", Media.PHOTO),
    ]
    text = whatsapp(entries, Phone(ios=False, language="fr"))
    assert "Médias omis" in text
    check(entries, read("a.txt", text.encode("cp1252")), [entry.at for entry in entries])


def test_a_chat_that_a_word_processor_saved_with_the_line_ends_of_old_macs_keeps_its_messages() -> None:
    entries = [Entry(datetime(2026, 5, 20, 8, minute), "Zoé", f"l’été {minute}") for minute in range(20)]
    text = whatsapp(entries, Phone(ios=False, language="fr"))
    check(entries, read("a.txt", text.replace("\n", "\r")), [entry.at for entry in entries])


def test_a_damaged_byte_leaves_the_other_letters_of_a_chat_as_they_are() -> None:
    text = whatsapp([Entry(datetime(2026, 5, 20, 8), "Zoé", "l’été #")], Phone(ios=False, language="fr"))
    got = read("a.txt", text.encode().replace(b"#", b"\xff"))
    assert got.messages[0].message.text == "l’été \ufffd"


@pytest.mark.parametrize("name", ["Els  V.", " Els V. ", "Els\u00a0V."])
def test_a_moderator_is_known_however_the_phone_spaces_the_name(name: str) -> None:
    got = read("chat.txt", f"20/05/2026, 21:04 - {name}: goedenavond\n20/05/2026, 21:05 - Jan: dag\n")
    assert [message.message.author.role for message in got.messages] == [Role.MODERATOR, Role.MEMBER]
    assert not got.adapter.strangers


@pytest.mark.parametrize("name", ["~\u202fEls V.", "~ Els V.", "\u202a+32 470 12 34 56\u202c"])
def test_a_moderator_is_known_by_a_name_copied_out_of_the_file(name: str) -> None:
    """Before a sender outside the address book stands `~`, around a telephone number stand marks of direction."""
    got = read("chat.txt", f"20/05/2026, 21:04 - {name}: goedenavond\n", moderator=name)
    assert [message.message.author.role for message in got.messages] == [Role.MODERATOR]
    assert not got.adapter.strangers
