"""In the terminal a person types words that are no message: help, quit, a group that does not exist."""

from __future__ import annotations

import io
import json
from datetime import datetime

from adapters.console import ConsoleAdapter, Town
from bot.core.action import AskModerators, Card, Purpose, SendMessage
from bot.core.choice import Choice
from bot.core.event import CommandGiven, MessagePosted
from bot.core.ref import Ref

TOWN = Town({Ref("console", "kerkwijk"): Ref("console", "desk")}, frozenset({"Mo"}))


async def heard(typed: str) -> tuple[list[str], str]:
    """The updates of these lines, and what the terminal answers."""
    out, updates = io.StringIO(), []

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        updates.append(raw.decode())

    await ConsoleAdapter(TOWN, io.StringIO(typed), out).run(accept)
    return updates, out.getvalue()


async def test_help_explains_and_quit_ends_the_input() -> None:
    updates, said = await heard("help\nJan: hallo\nquit\nJan: nog iets\n")
    assert "Mo: /queue" in said
    assert len(updates) == 1


async def test_quit_may_be_said_in_each_language() -> None:
    for word in ("stop", "einde", "quitter", "fin", "ende", "Ende"):
        assert (await heard(f"{word}\nJan: nog iets\n"))[0] == []


async def test_a_moderator_may_be_typed_in_small_letters() -> None:
    updates, _ = await heard("mo: /queue\nMO: ok 7K4\nmona: hallo\n")
    assert [json.loads(update)["name"] for update in updates] == ["Mo", "Mo", "mona"]


async def test_a_number_or_a_car_that_a_moderator_names_is_no_code() -> None:
    updates, _ = await heard("Mo: 112 is gebeld\nMo: 101 gebeld\nMo: zwarte BMW\nMo: ok 7K4\nMo: ok 7K3\n")
    posted = [event for raw in updates for event in ConsoleAdapter(TOWN).decode(raw.encode())]
    chats = [event.message.ref.chat.id for event in posted if isinstance(event, MessagePosted)]
    assert chats == ["kerkwijk", "kerkwijk", "kerkwijk", "desk", "desk"]


async def test_capitals_and_a_comma_make_no_difference() -> None:
    updates, _ = await heard("Mo: /QUEUE Gesloten\nMo: weg 7K4,\n")
    command, posted = (event for raw in updates for event in ConsoleAdapter(TOWN).decode(raw.encode()))
    assert isinstance(command, CommandGiven)
    assert (command.name, command.argument) == ("queue", "Gesloten")
    assert isinstance(posted, MessagePosted)
    assert posted.message.ref.chat.id == "desk"


async def test_the_code_of_a_change_of_the_rules_goes_to_the_desk_also_if_it_has_letters_alone() -> None:
    updates, _ = await heard("Mo: ok VAAX\nMo: ok vaax\n")
    posted = [event for raw in updates for event in ConsoleAdapter(TOWN).decode(raw.encode())]
    assert [event.message.ref.chat.id for event in posted if isinstance(event, MessagePosted)] == ["desk", "desk"]


async def test_a_message_to_a_group_that_does_not_exist_is_answered() -> None:
    updates, said = await heard("#bestaatniet Zoe: er loopt iemand\n#desk Mo: demp\n")
    assert "#bestaatniet" in said
    assert "kerkwijk, desk" in said
    assert len(updates) == 1


async def test_a_line_that_is_none_names_the_help() -> None:
    updates, said = await heard("wat nu\n")
    assert "help" in said
    assert updates == []


async def test_a_card_of_two_messages_quotes_each_of_them_and_not_the_line_between() -> None:
    out = io.StringIO()
    card = Card("7K4", "7K4 · Jan", "grijp hem", "ok 7K4", (Choice.APPROVE,), others=(("7K5 · Jan", "en sla hem"),))
    await ConsoleAdapter(TOWN, io.StringIO(), out).do(AskModerators(Ref("console", "moderators"), card))
    assert out.getvalue().splitlines()[0].endswith("7K4 · Jan")
    assert [line.strip() for line in out.getvalue().splitlines()[1:]] == [
        "“grijp hem”",
        "7K5 · Jan",
        "“en sla hem”",
        "ok 7K4",
    ]


async def test_no_message_writes_over_the_terminal() -> None:
    out = io.StringIO()
    adapter = ConsoleAdapter(TOWN, io.StringIO(), out)
    text = "weg\x1b[2J\x9b31m\r[desk] ok\x0b[desk] ok\x85[desk] ok\u2028[desk] ok"
    await adapter.do(SendMessage(Ref("console", "kerkwijk"), f"Jan:\n{text} 👨‍👩‍👧", Purpose.FACTS))
    shown = out.getvalue()
    assert [line for line in shown.splitlines() if line.startswith("[")] == ["[kerkwijk] Jan:"]
    assert all(sign.isprintable() or sign in "\n\u200d" for sign in shown)
    assert "👨‍👩‍👧" in shown
