"""Initials: short, always the same for a person, different for two people, without a telephone number."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.event import MemberJoined, MemberLeft, MessagePosted
from bot.core.message import Message, Person
from bot.core.ref import MessageRef, Ref
from bot.replay.initials import Initials, initials_of

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
GROUP = Ref("export", "street")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Oma Rita", "OR"),
        ("Jan Baptist van der Meulen", "JBV"),
        ("Émile", "É"),
        ("~ 🌻 Nele", "N"),
        ("Sarah O'N", "SO"),
        ("Ben (no. 4)", "BN"),
        ("+32 470 12 34 56", "…56"),
        ("🌻", "?"),
        ("", "?"),
    ],
)
def test_initials_of_a_name(name: str, short: str) -> None:
    assert initials_of(name) == short


@given(st.lists(st.text(max_size=12), unique=True, max_size=30))
def test_people_never_share_initials_and_keep_them(names: list[str]) -> None:
    people = [Person(Ref("export", name), name) for name in names]
    initials = Initials()
    first = [initials.of(person) for person in people]
    assert len(set(first)) == len(first)
    assert [initials.of(person) for person in reversed(people)] == first[::-1]


def test_a_mention_with_the_marks_of_the_chat_program_is_replaced_by_initials() -> None:
    person = Person(Ref("export", "Jan"), "Jan Janssens")
    text = "dank u @\u2068Oma Rita\u2069 en @\u2068Mo\u2069, \u2068Karim zonder einde"
    event = MessagePosted("1", Message(MessageRef(GROUP, "1"), person, text, NOON))
    shown = Initials().apply(event)
    assert isinstance(shown, MessagePosted)
    assert shown.message.text == "dank u @OR en @M, Karim zonder einde"
    assert shown.message.author.name == "JJ"


def test_a_mention_by_number_does_not_show_the_number() -> None:
    person = Person(Ref("export", "Jan"), "Jan")
    text = "@32470123456 bel 0470123456 of mail jan@31612345678.be"
    shown = Initials().apply(MessagePosted("1", Message(MessageRef(GROUP, "1"), person, text, NOON)))
    assert isinstance(shown, MessagePosted)
    assert shown.message.text == "@…56 bel 0470123456 of mail jan@31612345678.be"


def test_a_member_who_leaves_is_shown_by_initials() -> None:
    person = Person(Ref("export", "Jan"), "Jan Janssens")
    shown = Initials().apply(MemberLeft("1", GROUP, person, NOON))
    assert isinstance(shown, MemberLeft)
    assert shown.person.name == "JJ"


def test_a_member_who_joined_with_another_address_has_the_initials_of_the_name() -> None:
    """Telegram Desktop writes only the id of a member who joins by a link, and only the name of a member who is added."""
    initials = Initials()
    for written in ("user5", "Jan Janssens"):
        initials.apply(MemberJoined("1", GROUP, Person(Ref("export", written), written), NOON))
    assert initials.of(Person(Ref("export", "user5"), "Jan Janssens")) == "JJ"
