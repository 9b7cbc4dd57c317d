"""The parts of the adapter by themselves: what needs no server."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from adapters.telegram.api.aiohttp_request import AiohttpRequest
from adapters.telegram.api.client import open_client
from adapters.telegram.button_signature import MOST_BYTES, Signer
from adapters.telegram.entities import pieces, shifted, units
from adapters.telegram.errors import ConnectionBroken, GroupMoved, NeverSent, translated
from adapters.telegram.rate_limit import Limit, TelegramRateLimit
from adapters.telegram.raw_updates import Unreadable, by_message, parse_answer, parse_update
from adapters.telegram.refs import MovedGroups, message_ref, platform_message
from bot.core.ref import MessageRef, Ref
from bot.errors import Busy, CannotStart, Gone, Lost, Refused
from tests.thorough import examples

TOKEN = "123456789:" + "A" * 35
CHAT = Ref("telegram", "-1001")

# -- errors


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (BadRequest("Message to delete not found"), Gone),
        (BadRequest("Message can't be deleted"), Refused),
        (BadRequest("Message is not modified: specified new message content…"), type(None)),
        (BadRequest("Chat_not_modified"), type(None)),
        (BadRequest("Query is too old and response timeout expired"), type(None)),
        (Forbidden("Forbidden: bot was blocked by the user"), Refused),
        (ChatMigrated(-1009), GroupMoved),
        (Conflict("Conflict: terminated by other getUpdates request"), Lost),
        (InvalidToken(f"The token `{TOKEN}` was rejected"), CannotStart),
        (TimedOut(), Lost),
        (NetworkError(f"https://api.telegram.org/bot{TOKEN}/getMe"), Lost),
        (NeverSent("there is no connection"), Lost),
        (ConnectionBroken("status 502"), Lost),
        (TelegramError("something new"), Refused),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, TelegramError) else None,
)
def test_every_error_of_the_library_has_a_word_of_ours_and_none_holds_the_token(
    error: TelegramError, ours: type
) -> None:
    found = translated(error)
    assert isinstance(found, ours)
    assert TOKEN not in f"{found} {found!r} {getattr(found, 'why', '')}"


@pytest.mark.parametrize(
    "words",
    [
        "Not enough rights to send text messages to the chat",
        "Have no rights to send a message",
        "Chat_admin_required",
        "Need administrator rights in the channel chat",
    ],
)
def test_a_right_that_is_missing_is_said_in_a_sentence(words: str) -> None:
    found = translated(BadRequest(words))
    assert isinstance(found, Refused)
    assert found.why == "the bot lacks a right in this chat"


def test_a_wait_is_as_long_as_telegram_says_and_warns_of_nothing() -> None:
    open_client(TOKEN, "http://127.0.0.1:1")
    found = translated(RetryAfter(7))
    assert isinstance(found, Busy)
    assert found.retry_after == timedelta(seconds=7)


def test_only_what_was_surely_never_sent_is_not_in_doubt() -> None:
    never, maybe = translated(NeverSent("x")), translated(ConnectionBroken("x"))
    assert isinstance(never, Lost)
    assert isinstance(maybe, Lost)
    assert (never.maybe_done, maybe.maybe_done) == (False, True)


# -- the answer in pieces


_JSON = st.recursive(
    st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


def answer(*updates: bytes) -> bytes:
    return b'{"ok":true,"result":[' + b",".join(updates) + b"]}"


def deep(number: int, depth: int = 20_000) -> bytes:
    return b'{"update_id":%d,"message":' % number + b"[" * depth + b"]" * depth + b"}"


def test_an_update_that_is_nested_too_deep_is_one_piece_among_the_others() -> None:
    fine = b'{"update_id":5,"message":{"text":"a \\"]}[{ \\\\"}}'
    pieces_ = [bytes(raw) for raw in parse_answer(answer(fine, deep(6), fine)).result or ()]
    assert pieces_ == [fine, deep(6), fine]
    assert [parse_update(piece).number for piece in pieces_] == [5, 6, 5]
    assert parse_update(pieces_[1]).update is None


@settings(max_examples=examples(100))
@given(st.lists(_JSON, max_size=4))
def test_the_slow_way_cuts_where_the_fast_way_cuts(values: list[object]) -> None:
    updates = [json.dumps({"update_id": n, "x": value}).encode() for n, value in enumerate(values, start=1)]
    slow = parse_answer(answer(*updates, deep(99, depth=1500))).result or []
    assert [bytes(raw) for raw in slow[:-1]] == updates


@pytest.mark.parametrize(
    ("payload", "whole"),
    [(b'{"ok":true,"result":', False), (b"<html>", False), (b'{"ok":true,"result":[{]}', True), (b"", False)],
)
def test_an_answer_that_was_cut_off_is_told_apart_from_a_broken_one(payload: bytes, whole: bool) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_answer(payload)
    assert caught.value.whole is whole


def test_parts_of_an_album_find_each_other_across_other_messages() -> None:
    def part(number: int, album: str) -> bytes:
        body = {"message_id": number, "date": 1, "chat": {"id": -1, "type": "group"}, "media_group_id": album}
        return json.dumps({"update_id": number, "message": body}).encode()

    groups = by_message([parse_update(part(n, album)) for n, album in enumerate(("a", "", "b", "a", "b", ""), start=1)])
    assert [[each.number for each in group] for group in groups] == [[1, 4], [2], [3, 5], [6]]


# -- references


def test_a_message_in_a_groups_new_home_is_not_taken_for_one_of_the_old() -> None:
    here, there = message_ref(-5, -5, [7]), message_ref(-5, -100, [7, 8])
    assert (here.chat, there.chat) == (Ref("telegram", "-5"), Ref("telegram", "-5"))
    assert here != there
    assert (platform_message(here).chat, platform_message(here).ids) == (-5, (7,))
    assert (platform_message(there).chat, platform_message(there).ids) == (-100, (7, 8))


def test_a_group_may_move_twice() -> None:
    moved = MovedGroups()
    moved.note(-5, -100)
    moved.note(-100, -200)
    assert (moved.current(-5), moved.original(-200), moved.original(-100)) == (-200, -5, -5)


@pytest.mark.parametrize("ref", ["", "x", "1,x", "1:", "a:1"])
def test_a_reference_of_elsewhere_is_refused(ref: str) -> None:
    with pytest.raises(Refused):
        platform_message(MessageRef(CHAT, ref))


# -- buttons


@given(st.text(max_size=80), st.text(max_size=20))
def test_only_what_was_signed_for_this_chat_is_read(data: str, words: str) -> None:
    signer = Signer(TOKEN)
    assert signer.read(data, CHAT) is None
    if len(words.encode("utf-8", "replace")) <= 40:
        signed = signer.sign(words, CHAT)
        assert len(signed.encode("utf-8", "replace")) <= MOST_BYTES
        assert signer.read(signed, CHAT) == words
        assert signer.read(signed, Ref("telegram", "-1002")) is None
        assert Signer(TOKEN + "x").read(signed, CHAT) is None
        assert Signer(TOKEN).read(signed, CHAT) == words


# -- formatting


@given(st.text(max_size=300), st.integers(2, 40))
def test_a_text_in_pieces_loses_nothing_but_the_spaces_where_it_is_cut(text: str, most: int) -> None:
    found = pieces(text, most)
    assert all(units(piece) <= most for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())


_UNREADABLE = ("", "null", "{}", "[1]", '[{"type":"bold"}]', '[{"type":"bold","offset":-1,"length":1}]', "[" * 10)


@pytest.mark.parametrize("native", _UNREADABLE)
def test_formatting_that_cannot_be_read_is_left_out(native: str) -> None:
    assert shifted(native, 1, "x" * 100) == []


# -- rate limits


class Time:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


async def test_one_message_a_second_goes_to_a_chat_and_twenty_a_minute_to_a_group() -> None:
    time = Time()
    limit = TelegramRateLimit(a_chat=Limit(1, 1.0), a_group=Limit(20, 60.0), monotonic=time)
    for _ in range(20):
        assert limit.wait_s(-1) <= 0
        await limit.take_turn(-1)
        assert limit.wait_s(-1) >= 1
        assert limit.wait_s(-2) <= 0
        time.now += 1.0
    assert limit.wait_s(-1) == pytest.approx(40.0)
    with pytest.raises(Busy):
        await limit.take_turn(-1)


async def test_messages_that_go_together_make_the_next_one_wait_for_longer() -> None:
    time = Time()
    limit = TelegramRateLimit(a_chat=Limit(1, 1.0), monotonic=time)
    await limit.take_turn(7, messages=3)
    assert limit.wait_s(7) == pytest.approx(3.0)


async def test_thirty_a_second_go_in_all() -> None:
    limit = TelegramRateLimit(monotonic=Time())
    for chat in range(30):
        await limit.take_turn(chat)
    assert limit.wait_s(99) == pytest.approx(1.0)


def test_a_chat_that_telegram_closed_stays_closed_as_long_as_it_said() -> None:
    time = Time()
    limit = TelegramRateLimit(monotonic=time)
    limit.close(7, timedelta(seconds=90))
    assert limit.wait_s(7) == pytest.approx(90.0)
    assert limit.wait_s(8) <= 0
    time.now = 91.0
    assert limit.wait_s(7) <= 0


async def test_whoever_is_cancelled_while_closing_leaves_no_connection_open() -> None:
    class Stuck(AiohttpRequest):
        async def shutdown(self) -> None:
            await asyncio.Event().wait()

    made = open_client("1:a", "http://127.0.0.1:9")
    await made.receiving.initialize()
    closing = asyncio.create_task(replace(made, sending=Stuck(1, 1.0)).close())
    await asyncio.sleep(0)
    closing.cancel()
    await asyncio.wait({closing})
    assert made.receiving._session is None
