"""Answers of a shape that signal-cli and its REST server do not know: no call ends in another error than the bot's own ones,
and the bot goes on with the messages."""

from __future__ import annotations

import json

import pytest

from bot.core.action import Action, DeleteMessage, LockGroup, Purpose, SendMessage, SendPrivately
from bot.core.ref import MessageRef, Ref
from bot.errors import NabuurError
from tests.wire.signal.faults import Answers
from tests.wire.signal.town import ACT, Town, ref

ODD = (
    b"", b"null", b"3", b'"iets"', b"true", b"[]", b"{}", b"[null]", b"[3]", b"[[]]", b'{"timestamp": null}',
    b'{"timestamp": "iets"}', b'{"timestamp": -1}', b'{"timestamp": 1e400}', b'{"timestamp": {}}', b'{"error": 3}',
    b'{"result": null}', b'{"timestamp": 5, "results": 3}', b'{"timestamp": 5, "results": [null]}',
    b'[{"timestamp": "iets"}]', b'[{"timestamp": "5", "errors": 3}]',
    b'[{"timestamp": "5", "errors": {"recipients": [3]}}]',
    b'[{"id": 3, "members": 3}]', b'[{"id": "x", "internal_id": null, "members": [null, 3, {"uuid": 3}]}]',
    b"<html>busy</html>", b"\xff\xfe", b"{", b'{"a":' * 2_000, b"9" * 5_000, b'"' + b"x" * 100_000 + b'"', b'{"versions": 3}',
)  # fmt: skip
STATUSES = (200, 201, 204, 302, 404, 418, 500, 503)


@pytest.fixture
def town(rpc: Town) -> Town:
    return rpc


def actions(town: Town) -> list[Action]:
    group = ref(town.group)
    return [
        SendMessage(group, "hallo", Purpose.NOTICE),
        SendPrivately(Ref("signal", town.els.uuid), group, "hallo", Purpose.NUDGE),
        DeleteMessage(MessageRef(group, f"{town.jan.uuid}:{town.says(town.jan, 'x').timestamp}")),
        LockGroup(group, True),
    ]


def is_json(body: bytes) -> bool:
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        return False
    return True


CASES = [
    (number, with_rpc) for with_rpc in (False, True) for number, body in enumerate(ODD) if is_json(body) or not with_rpc
]
"""By JSON-RPC, a line that is no JSON is no answer; `tests/wire/on_signal/test_losses.py` has a send that none comes to."""


@pytest.mark.parametrize(("number", "with_rpc"), CASES)
async def test_an_odd_answer_is_one_of_the_errors_that_the_bot_knows(town: Town, number: int, with_rpc: bool) -> None:
    town.with_rpc = with_rpc
    town.world.checks = False
    town.world.fail("*", Answers(ODD[number], STATUSES[number % len(STATUSES)]), times=None)
    adapter = town.adapter()
    assert all(isinstance(line, str) for line in await adapter.examine())
    for action in actions(town):
        try:
            made = await adapter.do(action)
        except NabuurError:
            continue
        assert made is None or isinstance(made, MessageRef)


async def test_odd_answers_end_no_receiving(town: Town) -> None:
    """All answers about groups and sends are odd for a while; messages are judged and deleted all the same."""
    town.world.checks = False
    async with town.bot():
        for number, body in enumerate((b"null", b"3", b'{"timestamp": {}}', b"[null]", b'[{"id": 3, "members": 3}]')):
            town.world.fail("send", Answers(body, 200))
            town.world.fail("listGroups", Answers(body, 200))
            town.world.join(town.group, town.world.user("Nieuw"), quiet=False)
            await town.gone(town.says(town.jan, f"{ACT} {number}"))
        town.world.faults.heal()
        await town.gone(town.says(town.jan, f"{ACT} tot slot"))
