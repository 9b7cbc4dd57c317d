"""The lines before decide whether a call to act is one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Label, Reading, Score
from bot.reader.conversation.calls_to_act import weigh_call

START = datetime(2026, 11, 27, 20, tzinfo=UTC)


def heard(n: int, text: str, by: str = "A", incident: str | None = None) -> ChatLine:
    return ChatLine(str(n), text, by, Role.MEMBER, START + n * timedelta(minutes=1), incident=incident)


def a_chat(text: str, *before: str, incident: bool = False, search: bool = False, by: str = "B") -> Chat:
    lines = tuple(heard(n, told, incident="i" if incident else None) for n, told in enumerate(before))
    nobody: frozenset[str] = frozenset()
    known = ChatIncident("i", START, START, False, False, False, ("0",), nobody, nobody, search=search)
    return Chat(heard(len(before), text, by), lines, (known,) if incident else ())


def is_call(chat: Chat, confidence: float = 0.95) -> bool:
    reading = Reading("nl", True, (Score(Label.UPDATE, 0.6), Score(Label.VIGILANTE, confidence)))
    return weigh_call(reading, chat).likely(Label.VIGILANTE)


def test_a_call_to_help_at_a_fire_is_none() -> None:
    text = "ik rij erheen met een vat water, wie komt er mee"
    assert not is_call(a_chat(text, "de heide staat in brand, ik zie vlammen", incident=True))
    assert is_call(a_chat(text, "er is een dief in de straat", incident=True))


@pytest.mark.parametrize(("confidence", "stays"), [(0.55, False), (0.9, True)])
def test_a_doubt_about_a_relative_of_the_author_is_none(confidence: float, stays: bool) -> None:
    chat = a_chat("hij krijgt van mij een draai om zijn oren", "dat is mijn zoon, sorry allemaal", by="A")
    assert is_call(chat, confidence) is stays


def test_another_member_does_not_joke_about_that_relative() -> None:
    assert is_call(a_chat("hij krijgt van mij een draai om zijn oren", "dat is mijn zoon", by="C"), 0.55)


def test_fighting_words_after_a_game_are_a_game_unless_they_are_plain() -> None:
    chat = a_chat("breng al uw mannen maar mee", "touwtrekken om 3 uur")
    assert [is_call(chat, confidence) for confidence in (0.7, 0.95)] == [False, True]
