"""The imitation answers as the real signal-cli-rest-api and signal-cli did: a recorded set, in own words, is played against it.

The recordings are of August 2026 (signal-cli-rest-api a08db23a on loopback, before the answers of signal-cli c26e0632). A
pattern names the type where the value is another one each time. An answer may hold more fields than its pattern.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.wire.signal.faults import NO_NETWORK, NO_SERVER, FailsFor, Refuses
from tests.wire.signal.town import Town

RECORDED: list[dict[str, Any]] = json.loads((Path(__file__).parents[1] / "signal" / "recorded.json").read_text())
TYPES: dict[str, type] = {"<string>": str, "<integer>": int, "<list>": list}


def differs(pattern: Any, answer: Any, at: str = "") -> list[str]:
    """The places at which an answer has another shape, or another value, than the recorded one."""
    if isinstance(pattern, str) and pattern in TYPES:
        return [] if isinstance(answer, TYPES[pattern]) else [f"{at}: {answer!r} is no {pattern}"]
    if isinstance(pattern, dict) and isinstance(answer, dict):
        missing = [f"{at}.{name} is missing" for name in pattern if name not in answer]
        known = [name for name in pattern if name in answer]
        return missing + [each for name in known for each in differs(pattern[name], answer[name], f"{at}.{name}")]
    if isinstance(pattern, list) and isinstance(answer, list) and bool(pattern) is bool(answer):
        return [each for part in answer for each in differs(pattern[0], part, f"{at}[]")]
    return [] if pattern == answer and type(pattern) is type(answer) else [f"{at}: {answer!r} instead of {pattern!r}"]


def is_set_up(town: Town, fault: str) -> None:
    world = town.world
    faults: dict[str, Callable[[], object]] = {
        "": lambda: None,
        "no network": lambda: world.fail("send", NO_NETWORK),
        "no server": lambda: world.fail("send", NO_SERVER),
        "untrusted": lambda: world.fail("send", FailsFor("IDENTITY_FAILURE")),
        "some": lambda: world.fail("send", FailsFor("NETWORK_FAILURE", (town.els.uuid,))),
        "challenge": lambda: world.fail("*", Refuses("rate limit", 429, ("tok-1",))),
        "limit": lambda: world.fail("*", Refuses("rate limit", 429, ("",), retry_after_s=30)),
        "no administrator": lambda: town.group.members.update({world.me.uuid: False}),
        "version unset": lambda: setattr(world.rest, "version", "unset"),
        "panics": lambda: setattr(world.rest, "panics", True),
    }
    faults[fault]()


def body_of(town: Town, name: str) -> Any:
    me, group = town.world.me.number, town.group
    message = {"message": "hallo", "number": me, "recipients": [group.id]}
    bodies: dict[str, Callable[[], Any]] = {
        "message": lambda: message,
        "private": lambda: message | {"recipients": [town.els.uuid]},
        "of another account": lambda: message | {"number": "+32999999999"},
        "own": lambda: {"recipient": group.id, "timestamp": town.world.post(town.world.me, group, "x").timestamp},
        "challenge": lambda: {"challenge_token": "t", "captcha": "c"},
        "close": lambda: {"permissions": {"send_messages": "only-admins"}},
        "pin": lambda: {
            "target_author": town.jan.uuid,
            "timestamp": town.says(town.jan, "x").timestamp,
            "duration": 60,
        },
    }
    return bodies[name]()


def params_of(town: Town, name: str) -> dict[str, Any]:
    me, group = {"account": town.world.me.number}, town.group.internal_id
    params: dict[str, Callable[[], dict[str, Any]]] = {
        "": lambda: me,
        "message": lambda: me | {"groupId": group, "message": "hallo"},
        "private": lambda: me | {"recipient": [town.els.uuid], "message": "hallo"},
        "file": lambda: me | {"id": "nowhere.jpg"},
        "delete": lambda: me | {
            "groupId": group, "targetAuthor": town.jan.uuid, "targetTimestamp": town.says(town.jan, "x").timestamp,
        },
    }  # fmt: skip
    return params[name]()


async def by_rest(town: Town, verb: str, address: str, body: str = "") -> tuple[int, Any]:
    path = address.format(number=town.world.me.number, group=town.group.id)
    data = json.dumps(body_of(town, body)) if body else None
    async with aiohttp.request(verb, town.world.service + path, data=data) as answer:
        raw = await answer.read()
    told = json.loads(raw) if raw else None
    return answer.status, told[0] if address == "/v2/send" and isinstance(told, list) else told


async def by_rpc(town: Town, method: str, params: str = "") -> Any:
    reader, writer = await asyncio.open_connection("127.0.0.1", town.world.cli.port, limit=1 << 20)
    asked = {"jsonrpc": "2.0", "id": "7", "method": method, "params": params_of(town, params)}
    writer.write(json.dumps(asked).encode() + b"\n")
    async with asyncio.timeout(30):
        told = json.loads(await reader.readline())
    writer.close()
    assert (told["jsonrpc"], told["id"]) == ("2.0", "7")
    return told


@pytest.mark.parametrize("recorded", RECORDED, ids=lambda each: each["name"])
async def test_the_imitation_answers_as_the_real_server_did(town: Town, recorded: dict[str, Any]) -> None:
    is_set_up(town, recorded.get("fault", ""))
    if "rest" in recorded:
        status, answer = await by_rest(town, *recorded["rest"])
        assert status == recorded["status"]
    else:
        answer = await by_rpc(town, *recorded["rpc"])
    if "answer" in recorded:
        assert differs(recorded["answer"], answer) == []


def test_a_difference_would_be_noticed() -> None:
    assert differs({"a": "<string>"}, {"a": 3}) == [".a: 3 is no <string>"]
    assert differs({"a": [{"b": 1}]}, {"a": [{"b": 1}, {}]}) == [".a[].b is missing"]
    assert differs([], ["x"]) == [": ['x'] instead of []"]
