"""Faulty exports: the error says what is wrong, where, and what to do. The reader opens nothing harmful and keeps nothing
large in memory."""

from __future__ import annotations

import asyncio
import io
import json
import os
import random
import struct
import tracemalloc
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.export import zip_file
from adapters.export.adapter import ExportAdapter
from adapters.export.entry import LONGEST_TEXT, ChatMessage
from adapters.export.source import recognise
from bot.errors import BadInput, CannotStart, NabuurError
from tests.replay.export_writers import ZONE, Entry, Phone, signal, telegram, telegram_account, telegram_chat, whatsapp
from tests.replay.test_export_round_trip import read
from tests.thorough import examples

AT = datetime(2026, 5, 20, 8, 0)
CHAT = [Entry(AT, "Jan", "goedemorgen"), Entry(AT, "An", "dag Jan")]
TEXT = whatsapp(CHAT, Phone(ios=False, language="nl"))


def refused(file: str, content: str | bytes, chat: str = "") -> str:
    with pytest.raises(NabuurError) as caught:
        read(file, content, chat=chat)
    assert isinstance(caught.value, BadInput | CannotStart)
    told = str(caught.value)
    assert not any(character in told for character in "\x1b\x07\x00\u202e\u200e")
    return told


def archive(files: Mapping[str, str | bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", how) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return held.getvalue()


# -- what the file is


def test_an_unknown_format_shows_the_first_line_and_what_is_known() -> None:
    told = refused("notes.txt", "\n\x1b[31mBeste buren,\u202e hierbij het verslag\n" + "x" * 500)
    assert "notes.txt:2:1: this is no chat export that I know" in told
    assert "·[31mBeste buren,· hierbij het verslag" in told
    assert "WhatsApp" in told
    assert "Telegram Desktop" in told
    assert "signal-export" in told


def test_a_long_first_line_is_cut_to_eighty_characters() -> None:
    told = refused("notes.txt", "y" * 500)
    assert "y" * 80 + "…" in told
    assert "y" * 81 not in told


@pytest.mark.parametrize("content", ["", "\n \r\n", "\ufeff"])
def test_an_empty_file_is_called_empty(content: str) -> None:
    assert "the file is empty" in refused("chat.txt", content)


def test_a_backup_or_a_picture_is_called_no_text() -> None:
    assert "this is no text" in refused("msgstore.db", b"SQLite format 3\0\1\2")


def test_other_json_is_unknown() -> None:
    assert "no chat export that I know" in refused("a.json", '{"watch": {"name": "x"}}')
    assert "no chat export that I know" in refused("a.json", "[1, 2]")


def test_only_a_regular_file_is_opened(tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text(TEXT)
    (tmp_path / "link.txt").symlink_to(tmp_path / "chat.txt")
    os.mkfifo(tmp_path / "pipe")
    for path, why in (
        (tmp_path, "is a folder; name the exported file in it"),
        (tmp_path / "link.txt", "is a link; name the file that it leads to"),
        (tmp_path / "pipe", "is a device, not a file"),
        (Path("/dev/null"), "is a device, not a file"),
        (tmp_path / "none", "it does not exist"),
        (tmp_path / "a\0b", "cannot be read"),
    ):
        with pytest.raises(CannotStart, match=why):
            recognise(path, timezone=ZONE)


# -- .zip


def test_the_zip_of_a_phone_is_read_without_unpacking() -> None:
    phone = Phone(ios=True, language="nl")
    for name, inner, text in (
        ("WhatsApp Chat - Onze wijk.zip", "_chat.txt", whatsapp(CHAT, phone)),
        ("WhatsApp-chat met Onze wijk.zip", "WhatsApp-chat met Onze wijk.txt", TEXT),
        ("a.zip", "ChatExport_2026-09-01/result.json", telegram(telegram_chat(CHAT))),
        ("a.zip", "Onze wijk/data.json", signal(CHAT)),
    ):
        got = read(name, archive({"foto.jpg": b"\0", "verslag.zip": b"PK", inner: text, "WhatsApp tips.txt": "x"}))
        assert got.adapter.messages == 2
        if "wijk" in name or "result" in inner:
            assert got.adapter.export.chat == "Onze wijk"


@pytest.mark.parametrize(
    "name", ["/etc/_chat.txt", "../_chat.txt", "a/../../x.jpg", "C:\\_chat.txt", "..\\x", "\\x", "a\nb"]
)
def test_a_name_that_leads_out_of_the_zip_is_refused(name: str) -> None:
    told = refused("a.zip", archive({"_chat.txt": TEXT, name: "x"}))
    assert "the .zip holds a file with a name that leads out of it" in told


def test_a_zip_within_a_zip_is_refused() -> None:
    assert "there is a .zip inside this .zip" in refused("a.zip", archive({"chat.zip": archive({"_chat.txt": TEXT})}))


def test_a_zip_without_a_chat_or_with_several_is_refused() -> None:
    assert "there is no chat in this .zip" in refused("a.zip", archive({"foto.jpg": b"x"}))
    assert "there is no chat in this .zip" in refused("a.zip", archive({}))
    told = refused("a.zip", archive({"a/_chat.txt": TEXT, "b/_chat.txt": TEXT}))
    assert "the .zip holds several chats: a/_chat.txt, b/_chat.txt" in told


def test_a_zip_with_a_password_says_so() -> None:
    made = bytearray(archive({"_chat.txt": TEXT}))
    for sign, offset in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        made[made.index(sign) + offset] |= 1
    assert "the .zip is locked with a password" in refused("a.zip", bytes(made))


def test_a_zip_packed_in_an_unusual_way_is_refused() -> None:
    assert "packed in a way that phones do not use" in refused("a.zip", archive({"_chat.txt": TEXT}, zipfile.ZIP_LZMA))


def test_a_zip_that_would_swell_too_much_is_refused_before_it_is_unpacked() -> None:
    bomb = archive({"_chat.txt": TEXT + "0" * (40 * 1024**2)})
    tracemalloc.start()
    assert "would swell to 40 MB, far more than a chat does" in refused("a.zip", bomb)
    assert tracemalloc.get_traced_memory()[1] < 8 * 1024**2
    tracemalloc.stop()


def test_a_zip_that_lies_about_its_size_gives_no_more_than_it_said() -> None:
    made = bytearray(archive({"_chat.txt": TEXT + "0" * (40 * 1024**2)}))
    struct.pack_into("<L", made, made.index(b"PK\1\2") + 24, len(TEXT))
    assert "the .zip is damaged" in refused("a.zip", bytes(made))


def test_a_zip_of_very_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_file, "MOST_FILES", 10)
    assert "more than 10 files" in refused("a.zip", archive({f"{number}.jpg": b"" for number in range(11)}))
    made = bytearray(archive({"_chat.txt": TEXT}))
    struct.pack_into("<L", made, made.index(b"PK\5\6") + 12, 2**31)
    assert "more than 10 files" in refused("a.zip", bytes(made))


def test_a_damaged_zip_is_called_damaged() -> None:
    whole = archive({"_chat.txt": TEXT * 1000}, zipfile.ZIP_STORED)
    for made in (whole[:-30], whole[:4] + b"\xff" * 40, whole[:500] + b"x" * 20 + whole[520:]):
        assert "the .zip is damaged" in refused("a.zip", made)


# -- JSON


def test_a_telegram_file_that_breaks_off_names_the_line() -> None:
    text = telegram(telegram_chat(CHAT))
    told = refused("result.json", text[: text.index("dag Jan") + 3])
    assert "result.json:28:1: the file breaks off" in told
    assert '"text": "dag' in told
    assert "Export the chat again, and wait until it has finished." in told


@pytest.mark.parametrize("deep", ['{"a":' * 1000 + "1" + "}" * 1000, "[" * 1000 + "]" * 1000])
def test_json_that_is_nested_a_thousand_deep_is_refused_in_a_message_and_skipped_elsewhere(deep: str) -> None:
    chat = telegram_chat(CHAT)
    text = telegram(chat).replace('"text_entities": [', f'"deep": {deep}, "text_entities": [', 1)
    assert "result.json:6:1: a value is nested more than 12 deep" in refused("result.json", text)
    assert read("result.json", telegram(chat).replace("{", f'{{"deep": {deep}, ', 1)).adapter.messages == 2
    line = signal(CHAT).replace("}\n", f', "deep": {deep}}}\n', 1)
    read_or_refused("data.json", line)


def test_a_message_that_is_no_message_names_its_line() -> None:
    told = refused("result.json", telegram(telegram_chat(CHAT)).replace('"dag Jan"', "17", 1))
    assert "this is no message" in told
    told = refused("data.json", signal(CHAT) + '{"date": "yesterday", "sender": "An", "body": "x"}\n')
    assert "data.json:3:1: this line is no message" in told
    assert "If it is the last line, the export was not finished" in refused("data.json", signal(CHAT)[:-40])


@pytest.mark.parametrize("at", [datetime(9999, 12, 30, 20), datetime(1, 1, 3), datetime(2100, 1, 2)])
def test_a_message_of_another_age_is_refused_since_its_deadlines_would_be_out_of_the_calendar(at: datetime) -> None:
    entries = [Entry(at, "Jan", "goedemorgen")]
    assert "this is no message" in refused("result.json", telegram(telegram_chat(entries, unix=False)))
    assert "this line is no message" in refused("data.json", signal(entries))
    unix = telegram(telegram_chat(CHAT)).replace(str(int(AT.replace(tzinfo=ZONE).timestamp())), "253402300799", 1)
    assert "this is no message" in refused("result.json", unix)


def test_json_that_telegram_writes_against_the_standard_is_read() -> None:
    text = telegram(telegram_chat(CHAT)).replace("dag Jan", "dag\\x1f \\ud83d \\\\x41 \\ud83d\\udeb2")
    assert read("result.json", text).messages[1].message.text == "dag\x1f \ufffd \\x41 🚲"


def test_a_member_mentioned_by_name_is_between_marks_as_in_whatsapp() -> None:
    mention = '[{"type": "mention_name", "text": "An Voorbeeld", "user_id": 3}, " kijk jij?"]'
    text = telegram(telegram_chat(CHAT)).replace('"dag Jan"', mention, 1)
    assert read("result.json", text).messages[1].message.text == "\u2068An Voorbeeld\u2069 kijk jij?"


def test_a_telegram_file_whose_messages_come_before_its_name_is_read() -> None:
    text = json.dumps(telegram_chat(CHAT), sort_keys=True)
    assert read("result.json", text).adapter.export.chat == "Onze wijk"


def test_the_export_of_a_whole_account_with_several_groups_lists_them() -> None:
    chats = [telegram_chat(CHAT, name=name, ident=number) for number, name in enumerate(("Noord", "Zuid"), 1)]
    chats.append(telegram_chat(CHAT[:1], name="An", kind="personal_chat", ident=3))
    account = telegram_account(chats)
    told = refused("result.json", account)
    assert "there are several chats in this file" in told
    assert "Noord (id 1)\n    Zuid (id 2)" in told
    assert "--chat NAME" in told
    assert "no chat in this file is called “Oost”" in refused("result.json", account, chat="Oost")
    assert read("result.json", account, chat="zuid").adapter.export.group.id == "2"
    assert read("result.json", account, chat="3").adapter.messages == 1
    assert read("result.json", telegram_account(chats[1:])).adapter.export.chat == "Zuid"
    assert "there is no chat in this file" in refused("result.json", telegram_account([]))


# -- texts


def test_a_line_of_a_hundred_megabytes_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    with path.open("w") as file:
        file.write("20/05/2026, 08:00 - Jan: ")
        for _ in range(100):
            file.write("a" * 1024**2)
        file.write("\n" + TEXT)
    tracemalloc.start()
    entries = list(recognise(path, timezone=ZONE).entries())
    assert tracemalloc.get_traced_memory()[1] < 8 * 1024**2
    tracemalloc.stop()
    first = entries[0]
    assert isinstance(first, ChatMessage)
    assert first.cut
    assert len(first.text) == LONGEST_TEXT
    assert len(entries) == 3


def test_cut_lines_are_counted() -> None:
    long = [Entry(AT, "Jan", "a" * LONGEST_TEXT), Entry(AT, "Jan", "b" * (LONGEST_TEXT + 1))]
    for file, text in (
        ("chat.txt", whatsapp(long, Phone(ios=False, language="nl"))),
        ("result.json", telegram(telegram_chat(long))),
        ("data.json", signal(long)),
    ):
        assert read(file, text).adapter.cut == 1


def test_a_very_long_message_of_many_lines_is_cut_too() -> None:
    got = read("chat.txt", TEXT + "regel\n" * 200_000)
    assert got.adapter.messages == 2
    assert got.adapter.cut == 1


def test_a_pasted_line_of_another_phone_stays_within_the_message() -> None:
    pasted = "[19/05/2026 07:00:00] Piet: dit stond elders\n19-05-2026 07:00 - Piet: dit ook\n45/05/2026, 07:00 - Piet: en dit"
    got = read("chat.txt", whatsapp([Entry(AT, "Jan", pasted)], Phone(ios=False, language="nl")))
    assert [event.message.text for event in got.messages] == [pasted]


@pytest.mark.parametrize(
    "text",
    [
        "Missed voice call from the police, he is a thief",
        "Gemist videogesprek met oma",
        "Dit bericht is verwijderd door Karim, die dief!",
        "null en generlei waarde",
        "Wachten op dit bericht? Kom nu!",
        "Diese Nachricht wurde gelöscht, schade",
    ],
)
@pytest.mark.parametrize("ios", [False, True])
def test_texts_of_people_that_begin_like_system_lines_are_messages(text: str, ios: bool) -> None:
    assert read("chat.txt", whatsapp([Entry(AT, "Jan", text)], Phone(ios, "nl"))).messages[0].message.text == text


def test_a_name_without_an_entry_in_the_address_book_is_the_same_person() -> None:
    lines = "20/05/2026, 08:00 - ~\u202fKarim: hallo\n20/05/2026, 08:01 - Karim: dag\n"
    assert {event.message.author.ref.id for event in read("chat.txt", lines).messages} == {"Karim"}


def test_an_iphone_poll_is_judged_and_a_waiting_message_is_not() -> None:
    stamp = "[20/05/2026 08:00:00] Jan: \u200e"
    text = f"{stamp}PEILING:\nWie komt er?\n\u200eOPTIE: ik (2 stemmen)\n{stamp}Wachten op dit bericht. Dit kan even duren.\n"
    got = read("_chat.txt", text)
    assert (got.adapter.messages, got.adapter.system_lines) == (1, 1)
    assert "Wie komt er?" in got.messages[0].message.text


def test_several_people_who_were_added_all_joined() -> None:
    got = read("chat.txt", "20/05/2026, 08:00 - Jef heeft An, Bart en Mo toegevoegd\n")
    assert [event.person.name for event in got.events] == ["An", "Bart", "Mo"]  # type: ignore[union-attr]  # they are MemberJoined, or the test fails
    assert len({event.key for event in got.events}) == 3


def test_the_owner_of_the_phone_has_no_name_in_system_lines() -> None:
    lines = ("Jef heeft je toegevoegd", "Jef added you", "Vous avez été ajouté", "Jef hat das Gruppenbild entfernt")
    got = read("chat.txt", "".join(f"20/05/2026, 08:00 - {line}\n" for line in lines))
    assert got.events == []
    assert got.adapter.system_lines == 4


# -- everything else


def read_or_refused(file: str, content: bytes | str) -> None:
    with suppress(NabuurError):
        read(file, content)


seeds = [TEXT, whatsapp(CHAT, Phone(True, "fr", clock="\u202fPM")), telegram(telegram_chat(CHAT)), signal(CHAT)]


@settings(max_examples=examples(300))
@given(
    st.sampled_from([*(seed.encode() for seed in seeds), archive({"_chat.txt": TEXT})]),
    st.randoms(use_true_random=False),
)
def test_any_damage_to_a_file_is_at_most_an_error_for_people(whole: bytes, chance: random.Random) -> None:
    damaged = bytearray(whole)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(damaged))
        match chance.randrange(4):
            case 0:
                damaged[at] = chance.randrange(256)
            case 1:
                del damaged[at : at + chance.randint(1, 40)]
            case 2:
                damaged[at:at] = chance.choice([b'"', b"{", b"[", b"\\", b"\xff", b"\0", b"\n", b": ", b"9" * 5000])
            case _:
                damaged[at:] = b""
        damaged = damaged or bytearray(b"x")
    read_or_refused("export", bytes(damaged))


@settings(max_examples=examples(200))
@given(st.binary(max_size=200))
def test_any_file_is_at_most_an_error_for_people(content: bytes) -> None:
    read_or_refused("export", content)


def grown(path: Path, entries: int) -> Path:
    """A chat with this number of entries, in the format of the file's name."""
    many = [Entry(AT, "Jan", f"bericht {number}\nmet een tweede regel") for number in range(1000)]
    if path.suffix == ".txt":
        text = whatsapp(many, Phone(ios=False, language="nl")) * (entries // 1000)
    elif path.name == "data.json":
        text = signal(many) * (entries // 1000)
    else:
        begin, _, rest = telegram(telegram_chat(many)).partition('"messages": [')
        messages = rest[: rest.rindex("]")]
        text = begin + '"messages": [' + ",".join([messages] * (entries // 1000)) + "]}"
    path.write_text(text)
    return path


@pytest.mark.parametrize("file", ["chat.txt", "data.json", "result.json"])
def test_memory_stays_flat_over_the_length_of_a_chat(file: str, tmp_path: Path) -> None:
    peaks = []
    for entries in (3_000, 9_000):
        looked = recognise(grown(tmp_path / file, entries), timezone=ZONE)
        tracemalloc.start()
        assert sum(1 for _ in looked.entries()) == entries
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 1024**2
    assert peaks[1] < 8 * 1024**2


async def test_other_tasks_run_while_a_chat_is_read(tmp_path: Path) -> None:
    adapter, turns = ExportAdapter(grown(tmp_path / "chat.txt", 2000), timezone=ZONE), 0

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        pass

    async with asyncio.TaskGroup() as tasks:
        reading = tasks.create_task(adapter.run(accept), name="reading")
        while not reading.done():
            turns += 1
            await asyncio.sleep(0)
    assert turns > 20
