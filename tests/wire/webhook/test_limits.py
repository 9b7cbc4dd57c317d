"""Connections that bring nothing, or bring it slowly, stop neither the bot nor a platform's updates."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web

from adapters.shared import webhook_server
from adapters.shared.webhook_server import served
from tests.wire.ports import free_port

HALF = b"POST / HTTP/1.1\r\nHost: x\r\nX-a: "
WITHOUT_BODY = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc"


@pytest.fixture
async def port(received: list[bytes]) -> AsyncIterator[int]:
    async def handle(request: web.Request) -> web.Response:
        received.append(await request.read())
        return web.Response()

    port = free_port()
    async with served(handle, "127.0.0.1", port, most_bytes=1000, setting="x"):
        yield port


@pytest.fixture
def received() -> list[bytes]:
    return []


async def opened(port: int, written: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(written)
    await writer.drain()
    return reader, writer


async def posts(port: int, body: bytes) -> int:
    async with aiohttp.request("POST", f"http://127.0.0.1:{port}/", data=body) as answer:
        return answer.status


async def test_a_thousand_half_open_connections_keep_no_update_out(port: int, received: list[bytes]) -> None:
    held = [await opened(port, HALF) for _ in range(1000)]
    assert await posts(port, b"update") == 200
    closed = [reader.at_eof() for reader, _ in held]
    assert closed.count(True) >= len(held) - webhook_server.MOST_OPEN
    assert received == [b"update"]
    for _, writer in held:
        writer.transport.abort()


@pytest.mark.parametrize(
    "written", [b"", HALF, WITHOUT_BODY, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"]
)
async def test_a_stop_waits_for_no_connection_that_stays_open(monkeypatch: pytest.MonkeyPatch, written: bytes) -> None:
    monkeypatch.setattr(webhook_server, "UNDER_WAY_S", 0.1)

    async def handle(request: web.Request) -> web.Response:
        await request.read()
        return web.Response()

    port = free_port()
    async with asyncio.timeout(20), served(handle, "127.0.0.1", port, most_bytes=1000, setting="x"):
        reader, writer = await opened(port, written)
        await asyncio.sleep(0.05)
    await ended(reader)
    writer.transport.abort()


@pytest.mark.parametrize(
    ("limit", "written"),
    [
        ("HEAD_WITHIN_S", b""),
        ("HEAD_WITHIN_S", HALF),
        ("BODY_WITHIN_S", WITHOUT_BODY),
    ],
)
async def test_a_request_that_does_not_come_whole_ends_its_connection(
    monkeypatch: pytest.MonkeyPatch, port: int, received: list[bytes], limit: str, written: bytes
) -> None:
    monkeypatch.setattr(webhook_server, limit, 0.05)
    reader, writer = await opened(port, written)
    await ended(reader)
    writer.transport.abort()
    assert received == []


async def test_a_second_head_that_drips_ends_its_connection_too(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    monkeypatch.setattr(webhook_server, "IDLE_S", 0.1)
    monkeypatch.setattr(webhook_server, "HEAD_WITHIN_S", 0.1)
    reader, writer = await opened(port, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n" + HALF)
    assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 200")
    await ended(reader)
    writer.transport.abort()


async def ended(reader: asyncio.StreamReader) -> None:
    try:
        async with asyncio.timeout(10):
            await reader.read()
    except ConnectionError:
        return


async def test_a_connection_carries_many_requests(port: int, received: list[bytes]) -> None:
    async with aiohttp.ClientSession() as session:
        for number in range(300):
            async with session.post(f"http://127.0.0.1:{port}/", data=f"{number}".encode()) as answer:
                assert answer.status == 200
    assert len(received) == 300


async def test_a_body_that_is_too_large_is_refused(port: int) -> None:
    assert await posts(port, b"x" * 1001) == 413
