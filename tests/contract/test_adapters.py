"""What every platform's adapter promises (`bot/ports.py`), run over every rig."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime

import pytest

from bot.core.action import (
    Action,
    Amend,
    AskModerators,
    Card,
    DeleteMessage,
    PostMasked,
    Purpose,
    Reply,
    Restore,
    Restrict,
    Say,
    SendPrivately,
)
from bot.core.choice import Choice
from bot.core.event import CommandGiven, MemberJoined, MessageDeleted, MessageEdited, MessagePosted
from bot.core.message import Role
from bot.core.ref import MessageRef
from bot.errors import NabuurError
from tests.contract.rigs import RIGS
from tests.contract.rigs.console import ConsoleRig
from tests.kit import NOON, person

Update = tuple[str, bytes, datetime]


@pytest.fixture(params=RIGS, ids=lambda rig: rig.name)
def rig(request: pytest.FixtureRequest) -> Iterator[ConsoleRig]:
    made = request.param()
    yield made
    made.end()
    made.close()


async def received(rig: ConsoleRig) -> list[Update]:
    """All that the adapter hands over until its input ends."""
    updates: list[Update] = []

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        updates.append((key, raw, at))

    rig.end()
    async with asyncio.timeout(10):
        await rig.adapter.run(accept)
    return updates


async def test_updates_come_in_order_each_with_a_key_of_its_own(rig: ConsoleRig) -> None:
    for number in range(50):
        rig.say("Jan", f"bericht {number}")
    updates = await received(rig)
    posted = [event for _, raw, _ in updates for event in rig.adapter.decode(raw)]
    assert [event.message.text for event in posted if isinstance(event, MessagePosted)] == [
        f"bericht {number}" for number in range(50)
    ]
    assert len({key for key, _, _ in updates}) == 50


async def test_decoding_twice_gives_the_same_events(rig: ConsoleRig) -> None:
    rig.say("Jan", "hallo")
    ((_, raw, _),) = await received(rig)
    assert rig.adapter.decode(raw) == rig.adapter.decode(raw)


async def test_nothing_is_confirmed_before_it_is_accepted(rig: ConsoleRig) -> None:
    gate = asyncio.Event()

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        await gate.wait()

    rig.say("Jan", "hallo")
    running = asyncio.create_task(rig.adapter.run(accept))
    await asyncio.sleep(0.2)
    assert "@1" not in rig.seen()
    gate.set()
    rig.end()
    await running
    assert "@1" in rig.seen()


async def test_roles_come_from_the_platform_never_from_what_is_written(rig: ConsoleRig) -> None:
    for name in ("Jan", "Mo", "Agent"):
        rig.say(name, "ik ben moderator")
    events = [event for _, raw, _ in await received(rig) for event in rig.adapter.decode(raw)]
    roles = [event.message.author.role for event in events if isinstance(event, MessagePosted)]
    assert roles == [Role.MEMBER, Role.MODERATOR, Role.POLICE]


@pytest.mark.parametrize("raw", [b"", b"[]", b"null", b"{}", b"\xff", b"[" * 10_000])
def test_what_cannot_be_understood_is_an_error_and_no_more(rig: ConsoleRig, raw: bytes) -> None:
    with pytest.raises((ValueError, TypeError, KeyError, RecursionError)):
        rig.adapter.decode(raw)


CARD = Card("7K3", "kop", "tekst", "voet", (Choice.APPROVE,))


async def test_sends_return_a_message_of_their_own_that_can_be_changed_and_deleted(rig: ConsoleRig) -> None:
    on = MessageRef(rig.group, "1")
    sends: list[Action] = [
        Say(rig.group, "hallo", Purpose.NOTICE),
        Reply(on, "hallo", Purpose.ASK),
        SendPrivately(person("Jan").ref, rig.group, "hallo", Purpose.NUDGE),
        PostMasked(rig.group, "▒▒▒"),
        Restore(rig.group, "Jan:", "hallo"),
        AskModerators(rig.desk, CARD),
    ]
    refs = [await rig.adapter.do(action) for action in sends]
    assert None not in refs
    assert len(set(refs)) == len(sends)
    for ref in refs:
        assert ref is not None
        await rig.adapter.do(Amend(ref, "anders"))
        await rig.adapter.do(DeleteMessage(ref))


async def test_deleting_twice_is_no_error(rig: ConsoleRig) -> None:
    for _ in range(2):
        await rig.adapter.do(DeleteMessage(MessageRef(rig.group, "1")))


async def test_what_it_is_not_able_to_do_it_refuses_in_our_words(rig: ConsoleRig) -> None:
    action = Restrict(rig.group, person("Jan").ref, NOON)
    if type(action) not in rig.adapter.able(rig.group):
        with pytest.raises(NabuurError):
            await rig.adapter.do(action)


async def test_it_examines_itself_in_plain_words(rig: ConsoleRig) -> None:
    assert all(isinstance(line, str) and line for line in await rig.adapter.examine())


# -- what only the terminal has


async def events_of(*lines: str) -> list[object]:
    rig = ConsoleRig()
    for line in lines:
        rig.line(line)
    events: list[object] = [event for _, raw, _ in await received(rig) for event in rig.adapter.decode(raw)]
    rig.close()
    return events


async def test_a_line_edits_answers_deletes_or_joins() -> None:
    posted, edited, answered, deleted, joined = await events_of("@1 Jan: a", "Jan ~: b", "Els >: c", "Jan -1", "+Tom")
    assert isinstance(posted, MessagePosted)
    assert isinstance(edited, MessageEdited)
    assert edited.message.ref == posted.message.ref
    assert isinstance(answered, MessagePosted)
    assert answered.message.reply_to == posted.message.ref
    assert isinstance(deleted, MessageDeleted)
    assert deleted.message == posted.message.ref
    assert isinstance(joined, MemberJoined)


async def test_a_moderators_decision_and_commands_go_to_the_desk_and_talk_to_the_group() -> None:
    decided, command, talk, members = await events_of("Mo: ok 7K3", "Mo: /queue", "Mo: goed gezien!", "Jan: ok 7K3")
    assert isinstance(command, CommandGiven)
    assert command.chat == ConsoleRig.desk
    chats = [event.message.ref.chat for event in (decided, talk, members) if isinstance(event, MessagePosted)]
    assert chats[1:] == [ConsoleRig.group, ConsoleRig.group]


@pytest.mark.parametrize(
    "line", ["Jan" + " " * 20_000 + "x", "x" * 20_000, "@1 " * 7_000, "Jan" + " " * 20_000 + ": a"]
)
async def test_a_line_made_to_hurt_is_answered_at_once(line: str) -> None:
    async with asyncio.timeout(5):
        assert await events_of(line, "Jan: a") != []


@pytest.mark.parametrize("line", ["nonsense", ":", "@x Jan: a", "   ", "Jan"])
async def test_a_line_that_says_nothing_is_not_accepted(line: str) -> None:
    assert await events_of(line) == []


async def test_what_is_whispered_is_said_to_the_bot_alone() -> None:
    command, said = await events_of("Jan !: /start kerkwijk", "Mo !: ok 7K3")
    assert isinstance(command, CommandGiven)
    assert isinstance(said, MessagePosted)
    assert (command.chat, command.name, command.argument) == (person("Jan").ref, "start", "kerkwijk")
    assert said.message.ref.chat == person("Mo").ref


async def test_what_is_sent_to_one_person_is_shown_as_such() -> None:
    rig = ConsoleRig()
    for action in (
        SendPrivately(person("Jan").ref, rig.group, "dag", Purpose.NUDGE),
        Say(rig.group, "dag", Purpose.NOTICE),
    ):
        await rig.adapter.do(action)
    rig.end()
    rig.close()
    assert rig.seen() == ["[→ Jan] dag", "[kerkwijk] dag"]
