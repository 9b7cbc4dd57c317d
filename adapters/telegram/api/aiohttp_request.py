"""The library's HTTP requests, made by aiohttp.

The library's own client costs 1.5 ms of processor time a call, this one a fifth (docs/decisions/0011). The token is a part of
every URL: no error of this file names a URL, and this file logs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import msgspec
from telegram.request import BaseRequest, RequestData

from adapters.shared.bounded_answer import first_bytes, read_bounded
from adapters.telegram.errors import ConnectionBroken, NeverSent

CONNECTS_WITHIN_S: Final = 10.0
OK: Final = 200
ASSUMED_PAUSE_S: Final = 5
"""The pause if Telegram asks for one and does not say how long, or says no time that can be waited for."""

LONGEST_PAUSE_S: Final = 3600
"""After this time the bot asks again, whatever Telegram said."""

_PARAMETERS: Final = ("retry_after", "migrate_to_chat_id")  # Bot API, "ResponseParameters"
_PAUSE: Final = re.compile(r"(?i)too many requests: retry after (\d{1,6})")
_MOST_DIGITS: Final = 18


class AiohttpRequest(BaseRequest):
    """`timeout_s`: for one call with its answer. `connections`: at the same time. `answered_at`: the server's own moment of the
    newest answer, as the header writes it; empty if it does not say so."""

    def __init__(self, connections: int, timeout_s: float) -> None:
        self.answered_at = ""
        self._connections = connections
        self._timeout_s = timeout_s
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, str] = {}

    @property
    def read_timeout(self) -> float:
        return self._timeout_s

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=self._connections))
            self._proxies = getproxies()

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Status and body. Raises NeverSent or ConnectionBroken, with nothing of the request in them."""
        await self.initialize()
        wait = read_timeout if isinstance(read_timeout, int | float) else self._timeout_s
        with _translated():
            status, body = await self._answer(url, method, request_data, wait)
        if not body.lstrip().startswith(b"{"):
            raise ConnectionBroken(f"status {status} and no answer of the Bot API")
        return status, body

    async def download(self, url: str, most: int) -> bytes:
        """The first `most` bytes of a file. Raises NeverSent or ConnectionBroken."""
        await self.initialize()
        assert self._session is not None
        timeout = aiohttp.ClientTimeout(total=self._timeout_s, sock_connect=CONNECTS_WITHIN_S)
        proxy = self._proxy(url) if self._proxies else None
        with _translated():
            async with self._session.get(url, timeout=timeout, proxy=proxy, allow_redirects=False) as response:
                if response.status != OK:
                    raise ConnectionBroken(f"status {response.status} for a file")
                return await first_bytes(response.content, most)

    async def _answer(self, url: str, method: str, data: RequestData | None, wait_s: float) -> tuple[int, bytes]:
        """A redirect is not followed: the texts of members go to the server that the operator named, and to no other."""
        assert self._session is not None
        body = _body(data) if data is not None else None
        timeout = aiohttp.ClientTimeout(total=wait_s, sock_connect=CONNECTS_WITHIN_S)
        headers = {"Content-Type": "application/json"} if isinstance(body, bytes) else None
        proxy = self._proxy(url) if self._proxies else None
        async with self._session.request(
            method, url, data=body, headers=headers, timeout=timeout, proxy=proxy, allow_redirects=False
        ) as response:
            self.answered_at = response.headers.get("Date", "")
            return response.status, await read_bounded(response.content)

    def _proxy(self, url: str) -> str | None:
        """The proxy for this address, from the environment (`HTTPS_PROXY`, `NO_PROXY`), which is read once; the session would
        read it anew for each request."""
        parts = urlsplit(url)
        return None if proxy_bypass(parts.hostname or "") else self._proxies.get(parts.scheme)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Replaces the library's method, which logs an answer that it cannot read. The answer has all fields that the library
        takes for granted, and a pause that Telegram tells in words only."""
        try:
            found = msgspec.json.decode(payload)
        except (ValueError, RecursionError):
            raise ConnectionBroken("an answer that cannot be read") from None
        described = found.get("description")
        description = described if isinstance(described, str) else ""
        return {
            "result": found.get("result"),
            "description": description,
            "parameters": _parameters(found, description),
        }


@contextmanager
def _translated() -> Iterator[None]:
    """Raises NeverSent or ConnectionBroken for an error of aiohttp, with nothing of the request in them."""
    try:
        yield
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL):
        raise NeverSent("there is no connection") from None
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise ConnectionBroken(type(error).__name__) from None


def _parameters(answer: dict[str, Any], description: str) -> dict[str, int]:
    told = answer.get("parameters")
    parameters = {name: _whole(told.get(name)) for name in _PARAMETERS} if isinstance(told, dict) else {}
    pause = _PAUSE.search(description)
    pause_s = parameters.pop("retry_after", 0)
    if pause_s <= 0 and (answer.get("error_code") == 429 or pause is not None):
        pause_s = max(int(pause[1]), 1) if pause else ASSUMED_PAUSE_S
    if pause_s > 0:
        parameters["retry_after"] = min(pause_s, LONGEST_PAUSE_S)
    return {name: number for name, number in parameters.items() if number}


def _whole(value: Any) -> int:
    """0 for what is no number, nor a text that holds one."""
    if isinstance(value, str) and value.removeprefix("-").isdecimal():
        return int(value[:_MOST_DIGITS])
    return int(value) if isinstance(value, int | float) and abs(value) < 10**_MOST_DIGITS else 0


def _body(data: RequestData) -> bytes | aiohttp.FormData:
    """JSON, or a form if there is a file."""
    if not data.contains_files:
        return msgspec.json.encode(data.parameters)
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
