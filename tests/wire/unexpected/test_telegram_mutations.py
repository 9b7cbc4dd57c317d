"""Telegram takes away, adds, renames or retypes one field of an answer or an update: the bot starts, receives and deletes, and
says what it could not read. Every field of the specification has its turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import msgspec
import pytest

from adapters.shared.chats import ServedChats
from adapters.telegram.api.aiohttp_request import AiohttpRequest
from adapters.telegram.api.answers import ApiAnswer, BotAnswer, ChatAnswer, MemberAnswer, SentAnswer, read_answer
from adapters.telegram.api.client import open_client
from adapters.telegram.decode import decode
from adapters.telegram.intake import TelegramIntake
from adapters.telegram.raw_updates import parse_answer, parse_update
from adapters.telegram.refs import MovedGroups
from adapters.telegram.roles import Roles
from adapters.telegram.wire import ALLOWED_UPDATES
from bot.core.action import DeleteMessage
from bot.core.event import ChoiceMade, Event, MessageEdited, MessagePosted
from bot.errors import NabuurError
from tests.kit import NOON
from tests.thorough import THOROUGH, often
from tests.wire import spec
from tests.wire.telegram.faults import Reshaped
from tests.wire.towns import ACT, Town, ref
from tests.wire.unexpected.spec_values import MOMENT, Mutation, example, mutations

SPEC = spec.load()
CHAT = {"id": -1001000000001, "type": "supergroup", "title": "Kerkwijk"}
JAN = {"id": 42, "is_bot": False, "first_name": "Jan"}
TEXT: dict[str, Any] = {"message_id": 17, "date": MOMENT, "chat": CHAT, "from": JAN, "text": ACT}
DEPTH = often(1, 2)


def some(found: Iterable[Mutation], most: int) -> list[Mutation]:
    """All of them if the run is thorough, else about `most`, spread evenly."""
    every = list(found)
    return every if THOROUGH else every[:: max(1, len(every) // most)]


# -- updates


@dataclass(frozen=True, slots=True)
class Heard:
    """The outcome of an update. `said`: the log, or a dead letter, tells that something could not be read."""

    events: Sequence[Event]
    said: bool


@cache
def an_intake() -> TelegramIntake:
    calls, moved = open_client("1:" + "A" * 35, "http://127.0.0.1:1").calls, MovedGroups()
    return TelegramIntake(Roles(calls, ServedChats("telegram", {}, {}), moved), moved, "nabuur_bot")


def hear(update: dict[str, Any]) -> Heard:
    raw = parse_update(msgspec.json.encode(update))
    (row,) = an_intake().rows([[raw]], NOON)
    assert raw.content is None or not row.key.startswith("telegram:unread"), "the guard was needed"
    try:
        events = decode(row.raw, lambda data, chat: "approve 7K3")
    except ValueError:
        return Heard((), said=True)
    return Heard(events, bool(raw.left_out) or any(_is_unreadable(event) for event in events))


def _is_unreadable(event: Event) -> bool:
    return isinstance(event, MessagePosted | MessageEdited) and event.message.unreadable


def says_it(heard: Heard) -> bool:
    return any(isinstance(e, MessagePosted | MessageEdited) and ACT in e.message.text for e in heard.events)


OPTIONAL = [name for name, field in SPEC.types["Message"].items() if name not in TEXT and not field.required]
NOT_A_MEMBER = ("migrate_to_chat_id", "sender_chat", "is_automatic_forward", "media_group_id")


@pytest.mark.parametrize("name", OPTIONAL)
def test_a_message_is_judged_by_its_text_whatever_else_changes(name: str) -> None:
    field = SPEC.types["Message"][name]
    whole = TEXT | {name: example(SPEC, field.types, DEPTH, name)}
    assert SPEC.faults(whole, "Message", "") == []
    assert says_it(hear({"update_id": 7, "message": whole})) or name == "migrate_to_chat_id"
    for mutation in some((each for each in mutations(SPEC, "Message", whole) if each.path[:1] == (name,)), 60):
        assert says_it(hear({"update_id": 7, "message": mutation.value})) or name == "migrate_to_chat_id", str(mutation)


@pytest.mark.parametrize("kind", ["message", "edited_message"])
def test_a_message_that_changes_itself_is_judged_or_it_is_said(kind: str) -> None:
    for mutation in mutations(SPEC, "Message", TEXT):
        if mutation.path[:1] in ((), ("chat",), ("message_id",), ("date",), ("from",), ("text",)):
            heard = hear({"update_id": 7, kind: mutation.value})
            assert says_it(heard) or heard.said, str(mutation)


@pytest.mark.parametrize(("ago_s", "date"), [(3600, int(NOON.timestamp()) - 3600), (0, 0)])
def test_a_press_has_the_date_of_its_card_where_telegram_still_has_it(ago_s: int, date: int) -> None:
    card = {"message_id": 17, "date": date, "chat": CHAT}
    pressed = {"id": "1", "from": JAN, "message": card, "chat_instance": "c", "data": "x"}
    (press,) = hear({"update_id": 7, "callback_query": pressed}).events
    assert isinstance(press, ChoiceMade)
    assert press.sent_at == NOON - timedelta(seconds=ago_s)


@pytest.mark.parametrize("kind", ALLOWED_UPDATES)
def test_an_update_that_changes_makes_the_same_events_or_it_is_said(kind: str) -> None:
    body = _sample(kind)
    usual = hear({"update_id": 7, kind: body})
    assert usual.events
    assert not usual.said
    for mutation in some(mutations(SPEC, "Update", {"update_id": 7, kind: body}), 150):
        heard = hear(mutation.value)
        may_be_away = (
            not mutation.required and mutation.how in ("taken away", "renamed", "as None") and mutation.path != (kind,)
        )
        assert len(heard.events) == len(usual.events) or heard.said or may_be_away, str(mutation)


def _sample(kind: str) -> Any:
    member = {"user": JAN, "status": "member"}
    around: dict[str, Any] = {"chat": CHAT, "from": JAN, "date": MOMENT}
    rights = {
        name: True for name, field in SPEC.types["ChatMemberAdministrator"].items() if field.types == ("Boolean",)
    }
    bot = {"user": {"id": 1, "is_bot": True, "first_name": "Nabuur"}}
    heart = {"type": "emoji", "emoji": "❤"}
    return {
        "message": TEXT,
        "edited_message": TEXT | {"edit_date": MOMENT},
        "callback_query": {"id": "5", "from": JAN, "chat_instance": "x", "data": "x.y", "message": TEXT},
        "message_reaction": around | {"user": JAN, "message_id": 3, "old_reaction": [], "new_reaction": [heart]},
        "chat_member": around | {"old_chat_member": {"user": JAN, "status": "left"}, "new_chat_member": member},
        "my_chat_member": around
        | {
            "old_chat_member": bot | {"status": "member"},
            "new_chat_member": bot | rights | {"status": "administrator", "is_anonymous": False},
        },
        "chat_join_request": around | {"user_chat_id": 42},
    }[kind]


# -- answers

ANSWERS: dict[str, tuple[str, type[ApiAnswer]]] = {
    "getMe": ("User", BotAnswer),
    "getChat": ("ChatFullInfo", ChatAnswer),
    "getChatMember": ("ChatMemberAdministrator", MemberAnswer),
    "sendMessage": ("Message", SentAnswer),
}


@pytest.mark.parametrize("method", ANSWERS)
def test_no_answer_is_an_error_because_of_its_shape(method: str) -> None:
    kind, struct = ANSWERS[method]
    whole = example(SPEC, kind, DEPTH)
    answer, unread = read_answer(whole, struct)
    assert unread == ()
    for mutation in some(mutations(SPEC, kind, whole), 300):
        changed, unread = read_answer(mutation.value, struct)
        assert changed == answer or unread or not mutation.required, str(mutation)


@pytest.mark.parametrize("ok", [True, False])
def test_no_part_around_an_answer_is_an_error_because_of_its_shape(ok: bool) -> None:
    parameters = {"retry_after": 7, "migrate_to_chat_id": -1009}
    whole = {
        "ok": ok,
        "result": [],
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": parameters,
    }
    for wrong in (*whole.values(), None, 3, "7", True, 2.5, [], {}, {"retry_after": "7"}, {"retry_after": []}):
        for name in whole:
            raw = msgspec.json.encode(whole | {name: wrong})
            assert AiohttpRequest.parse_json_payload(raw)["parameters"].get("retry_after", 5) in (5, 7)
            assert name == "result" or parse_answer(raw).result == []


START = [(method, mutation) for method in ("getMe", "getChat", "getChatMember") for mutation in
         some(mutations(SPEC, ANSWERS[method][0], example(SPEC, ANSWERS[method][0], 0)), 40)]  # fmt: skip


def _always(result: Any) -> Callable[[Any], Any]:
    return lambda answer: answer | {"result": result}


async def test_the_bot_starts_whatever_changes_in_an_answer(town: Town) -> None:
    """The real library, over HTTP. A right that Telegram does not tell is assumed, so the bot may delete."""
    for method, mutation in START:
        town.world.heal()
        town.world.fail(method, Reshaped(_always(mutation.value)), times=None)
        adapter = town.adapter()
        try:
            lines = await adapter.examine()
        except NabuurError as error:
            raise AssertionError(f"{method} {mutation}") from error
        assert DeleteMessage in adapter.capabilities(ref(town.group)), f"{method} {mutation}"
        assert len(lines) >= 3


async def test_one_running_bot_judges_messages_that_change_in_every_field(town: Town) -> None:
    """Each of the messages is deleted by its text, or put aside, or a card; and the last one comes as ever."""
    chat = {"id": town.group.id, "type": "supergroup", "title": "Kerkwijk"}
    known = [name for name in OPTIONAL if name not in NOT_A_MEMBER]
    whole = TEXT | {name: example(SPEC, SPEC.types["Message"][name].types, 0, name) for name in known} | {"chat": chat}
    async with town.bot():
        posts = []
        for mutation in [each for each in mutations(SPEC, "Message", whole) if len(each.path) == 1][:: often(9, 1)]:
            post = town.group.post(town.jan, "iets")
            town.world.updates.confirm(town.world.updates.sent[-1])
            same = {"message_id": post.id} if mutation.path != ("message_id",) else {}
            town.world.poison({"message": mutation.value | same})
            if mutation.path[0] not in ("text", "message_id", "chat"):
                posts.append((mutation, post))
        await town.gone(town.group.post(town.jan, ACT))
        await town.world.until(lambda: not town.world.updates.pending)
        await town.world.until(lambda: all(post.gone for _, post in posts), within=60)
