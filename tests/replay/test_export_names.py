"""The names of senders in a WhatsApp export, where a colon stands in a name as well as behind it."""

from __future__ import annotations

import pytest

from bot.core.event import MemberJoined, MemberLeft
from tests.replay.test_export_round_trip import Got, read

LEFT_OUT = "<Media weggelaten>"


def android(*lines: str) -> Got:
    return read("chat.txt", "".join(f"20/05/2026, 08:{number:02} - {line}\n" for number, line in enumerate(lines)))


def iphone(*lines: str) -> Got:
    return read("_chat.txt", "".join(f"[20/05/2026 08:{number:02}:00] {line}\n" for number, line in enumerate(lines)))


def said(got: Got) -> list[tuple[str, str]]:
    return [(event.message.author.name, event.message.text) for event in got.messages]


@pytest.mark.parametrize("proof", [LEFT_OUT, "Dit bericht is verwijderd", "null"])
def test_a_contact_with_a_colon_is_known_by_a_text_of_the_program(proof: str) -> None:
    """All contacts with the same beginning are."""
    got = android("Wacht: Jan: Let op: dief", "An: Wacht: ik kom", f"Wacht: Jan: {proof}", "Wacht: Piet: ok")
    assert [each for each in said(got) if each[1]] == [
        ("Wacht: Jan", "Let op: dief"), ("An", "Wacht: ik kom"), ("Wacht: Piet", "ok"),
    ]  # fmt: skip


def test_what_the_program_says_of_such_a_contact_is_no_message() -> None:
    got = android(
        "An heeft Wacht: Jan en Bart toegevoegd", f"Wacht: Jan: {LEFT_OUT}", "Wacht: Jan heeft de groep verlaten",
        "Wacht: Jan heeft de groepsbeschrijving gewijzigd",
    )  # fmt: skip
    changes = [event for event in got.events if isinstance(event, MemberJoined | MemberLeft)]
    assert [event.person.name for event in changes] == ["Wacht: Jan", "Bart", "Wacht: Jan"]
    assert (got.adapter.messages, got.adapter.system_lines) == (1, 3)


@pytest.mark.parametrize(
    "lines",
    [
        ("Jan: Update: dief", "Jan: Update: weg"),
        ("Jan: Update: dief", f"Jan: Foto: {LEFT_OUT}", "Jan: gezien?"),
        ("Jan: Let op: Dit bericht is verwijderd door Karim, die dief!",),
    ],
)
def test_a_member_who_writes_colons_keeps_the_name(lines: tuple[str, ...]) -> None:
    assert {name for name, _ in said(android(*lines))} == {"Jan"}


def test_a_group_with_a_colon_is_known_on_an_iphone() -> None:
    mark = "\u200e"
    got = iphone(
        f"Wacht: noord: {mark}Berichten en gesprekken worden end-to-end versleuteld.",
        f"Wacht: noord: {mark}An heeft Bart toegevoegd",
        "An: Foto: kijk",
    )
    assert got.adapter.export.chat == "Wacht: noord"
    assert said(got) == [("An", "Foto: kijk")]
    assert [event.person.name for event in got.events if isinstance(event, MemberJoined)] == ["Bart"]


def test_a_caption_with_a_colon_on_an_iphone_is_no_name() -> None:
    got = iphone("Jan: Foto: \u200eafbeelding weggelaten", "Jan: Foto: \u200eafbeelding weggelaten")
    assert said(got) == [("Jan", "Foto:")] * 2
