"""A person whom the author accused before and names again. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.message import Chat
from bot.reader.conversation.named_again import find_named_again
from tests.reader.conversation.test_calls_to_act import a_chat

ACCUSED = "die zerstochenen Reifen, das war Cord Beispiel aus der 31. Das weiß hier jeder"


def chat_of(text: str, by: str = "A", minutes: int = 1) -> Chat:
    chat = a_chat(text, ACCUSED, by=by)
    before = replace(chat.before[0], by="A", at=chat.line.at - timedelta(minutes=minutes))
    return replace(chat, before=(before,))


@pytest.mark.parametrize(
    ("text", "accuses"),
    [
        ("ich bleibe dabei, der Beispiel ist wegen Diebstahl rausgeflogen", True),
        ("fragt doch mal den Beispiel", False),
    ],
)
def test_the_name_is_found_again(text: str, accuses: bool) -> None:
    found = find_named_again(chat_of(text), "de")
    assert found is not None
    assert text[found[0].start : found[0].end] == "Beispiel"
    assert found[1] is accuses


@pytest.mark.parametrize(
    "chat",
    [
        chat_of("der Beispiel ist wegen Diebstahl rausgeflogen", by="B"),
        chat_of("der Beispiel ist wegen Diebstahl rausgeflogen", minutes=45),
        chat_of("entschuldigt, Beispiel war es nicht"),
        chat_of("wer hat morgen Zeit für den Markt?"),
    ],
    ids=["another author", "much later", "taken back", "another matter"],
)
def test_others_later_lines_and_apologies_name_nobody_again(chat: Chat) -> None:
    assert find_named_again(chat, "de") is None
