"""The promises of every platform's adapter (`bot/ports.py`), run over every rig."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from bot.charts.renderer import draw
from bot.core.action import (
    Action,
    AskModerators,
    Card,
    Chart,
    DeleteMessage,
    EditMessage,
    PostMaskedCopy,
    Purpose,
    Reply,
    Repost,
    Restrict,
    SendMessage,
    SendPicture,
    SendPrivately,
)
from bot.core.choice import Choice
from bot.core.event import CommandGiven, MemberJoined, MessageDeleted, MessageEdited, MessagePosted
from bot.core.message import Person, Role
from bot.errors import NabuurError
from tests.contract.rigs import RIGS
from tests.contract.rigs.console import ConsoleRig, console
from tests.contract.rigs.rig import Rig
from tests.kit import NOON, person

Update = tuple[str, bytes, datetime]


@pytest.fixture(params=RIGS, ids=lambda rig: rig.__name__)
async def rig(request: pytest.FixtureRequest) -> AsyncIterator[Rig]:
    async with request.param() as made:
        yield made


async def received(rig: Rig) -> list[Update]:
    """All that the adapter hands over of what was said."""
    updates: list[Update] = []

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        updates.append((key, raw, at))

    async with asyncio.timeout(30):
        await rig.run(accept)
    return updates


async def test_updates_come_in_order_each_with_a_key_of_its_own(rig: Rig) -> None:
    for number in range(50):
        rig.say("Jan", f"bericht {number}")
    updates = await received(rig)
    posted = [event for _, raw, _ in updates for event in rig.adapter.decode(raw)]
    assert [event.message.text for event in posted if isinstance(event, MessagePosted)] == [
        f"bericht {number}" for number in range(50)
    ]
    assert len({key for key, _, _ in updates}) == 50


async def test_decoding_twice_gives_the_same_events(rig: Rig) -> None:
    rig.say("Jan", "hallo")
    ((_, raw, _),) = await received(rig)
    assert rig.adapter.decode(raw) == rig.adapter.decode(raw)


async def test_a_message_is_known_by_its_own_reference(rig: Rig) -> None:
    said = rig.say("Jan", "hallo")
    ((_, raw, _),) = await received(rig)
    (event,) = rig.adapter.decode(raw)
    assert isinstance(event, MessagePosted)
    assert event.message.ref == said


async def test_nothing_is_confirmed_before_it_is_accepted(rig: Rig) -> None:
    asked, gate = asyncio.Event(), asyncio.Event()

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        asked.set()
        await gate.wait()

    rig.say("Jan", "hallo")
    running = asyncio.create_task(rig.run(accept))
    async with asyncio.timeout(30):
        await asked.wait()
        await asyncio.sleep(0.2)
        assert rig.confirmed() == 0
        gate.set()
        await running
    assert rig.confirmed() == 1


async def test_roles_come_from_the_platform_never_from_what_is_written(rig: Rig) -> None:
    """By the event itself, or by `Adapter.roles` after the update is on the disk: the bot acts on nothing before."""
    roles: list[Role | None] = []

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        (event,) = rig.adapter.decode(raw)
        assert isinstance(event, MessagePosted)
        roles.append(await settled_role(rig, event.message.author))

    for name in ("Jan", "Mo"):
        rig.say(name, "ik ben moderator")
    async with asyncio.timeout(30):
        await rig.run(accept)
    assert roles == [Role.MEMBER, Role.MODERATOR]


async def settled_role(rig: Rig, author: Person) -> Role | None:
    """The role with which the bot would decide about a message of this author in the group (`bot/deciding/roles.py`)."""
    source = rig.adapter.roles
    if source is None:
        return author.role
    if source.known(author, rig.group, decides=True) is None:
        await source.ask(author, rig.group)
    return source.known(author, rig.group, decides=True)


@pytest.mark.parametrize("raw", [b"", b"[]", b"null", b"{}", b"\xff", b"[" * 10_000])
async def test_what_cannot_be_understood_is_an_error_and_no_more(rig: Rig, raw: bytes) -> None:
    with pytest.raises((ValueError, TypeError, KeyError, RecursionError)):
        rig.adapter.decode(raw)


CARD = Card("7K3", "kop", "tekst", "voet", (Choice.APPROVE,))


async def test_sends_return_a_message_of_their_own_that_can_be_changed_and_deleted(rig: Rig) -> None:
    on = rig.say("Jan", "hallo")
    sends: list[Action] = [
        SendMessage(rig.group, "hallo", Purpose.NOTICE),
        Reply(on, "hallo", Purpose.ASK),
        SendPrivately(rig.member, rig.group, "hallo", Purpose.NUDGE),
        PostMaskedCopy(rig.group, "▒▒▒"),
        Repost(rig.group, "Jan:", "hallo"),
        AskModerators(rig.desk, CARD),
    ]
    refs = [await rig.adapter.do(action) for action in sends]
    assert None not in refs
    assert len(set(refs)) == len(sends)
    for ref in refs:
        assert ref is not None
        await rig.adapter.do(EditMessage(ref, "anders"))
        await rig.adapter.do(DeleteMessage(ref))


@pytest.mark.parametrize("text", ["Meldingen: 3", "x" * 3000], ids=["short", "long"])
async def test_a_picture_is_a_message_that_can_be_deleted_where_pictures_can_be_sent(rig: Rig, text: str) -> None:
    await rig.adapter.examine()
    if SendPicture not in rig.adapter.capabilities(rig.desk):
        return
    chart = Chart("Kerkwijk", "1/6 – 7/6", (), (), "", "", ())
    ref = await rig.adapter.do(SendPicture(rig.desk, text, chart, Purpose.SUMMARY, silent=True, png=draw(chart)))
    assert ref is not None
    assert ref.chat == rig.desk
    await rig.adapter.do(DeleteMessage(ref))


async def test_deleting_twice_is_no_error(rig: Rig) -> None:
    said = rig.say("Jan", "hallo")
    for _ in range(2):
        await rig.adapter.do(DeleteMessage(said))


async def test_what_it_is_not_able_to_do_it_refuses_in_our_words(rig: Rig) -> None:
    await rig.adapter.examine()
    unable = [place for place in (rig.group, rig.desk) if Restrict not in rig.adapter.capabilities(place)]
    assert unable
    for place in unable:
        with pytest.raises(NabuurError):
            await rig.adapter.do(Restrict(place, rig.member, NOON))


async def test_it_examines_itself_in_plain_words(rig: Rig) -> None:
    assert all(isinstance(line, str) and line for line in await rig.adapter.examine())


# -- what only the terminal has


async def events_of(*lines: str) -> list[object]:
    async with console() as rig:
        for line in lines:
            rig.line(line)
        return [event for _, raw, _ in await received(rig) for event in rig.adapter.decode(raw)]


async def test_the_police_are_whom_the_config_names() -> None:
    (event,) = await events_of("Agent: wij zijn ter plaatse")
    assert isinstance(event, MessagePosted)
    assert event.message.author.role is Role.POLICE


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
    "line", ["Jan" + " " * 20_000 + "x", "x" * 20_000, "@1 " * 7_000, "Jan" + " " * 20_000 + ": a"], ids=range(4)
)
async def test_a_line_made_to_hurt_is_answered_at_once(line: str) -> None:
    async with asyncio.timeout(30):
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
        SendMessage(rig.group, "dag", Purpose.NOTICE),
    ):
        await rig.adapter.do(action)
    rig.close()
    assert rig.out.getvalue().splitlines() == ["[→ Jan] dag", "[kerkwijk] dag"]
