"""The way the library's requests go: by aiohttp.

The library's own way costs 1.5 ms of processor time a call, this one a fifth (docs/decisions/0011). Nothing that it raises
names a URL, since the token stands in it, and nothing is logged.
"""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import msgspec
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

CONNECTS_WITHIN_S: Final = 10.0


class NeverSent(NetworkError):
    """There was no connection: whatever was to be done has surely not been done."""


class Broken(NetworkError):
    """The connection broke, or the answer was none of Telegram's: it may have been done."""


class Web(BaseRequest):
    """`timeout_s`: for one call with its answer. `connections`: at one time."""

    def __init__(self, connections: int, timeout_s: float) -> None:
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
        """Status and body. Raises NeverSent or Broken, never with anything of the request in it."""
        await self.initialize()
        wait = read_timeout if isinstance(read_timeout, int | float) else self._timeout_s
        try:
            status, body = await self._answer(url, method, request_data, wait)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL):
            raise NeverSent("there is no connection") from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Broken(type(error).__name__) from None
        if not body.lstrip().startswith(b"{"):
            raise Broken(f"status {status} and no answer of the Bot API")
        return status, body

    async def _answer(self, url: str, method: str, data: RequestData | None, wait_s: float) -> tuple[int, bytes]:
        assert self._session is not None
        body = _body(data) if data is not None else None
        timeout = aiohttp.ClientTimeout(total=wait_s, sock_connect=CONNECTS_WITHIN_S)
        headers = {"Content-Type": "application/json"} if isinstance(body, bytes) else None
        proxy = self._proxy(url) if self._proxies else None
        async with self._session.request(
            method, url, data=body, headers=headers, timeout=timeout, proxy=proxy
        ) as response:
            return response.status, await response.read()

    def _proxy(self, url: str) -> str | None:
        """As the environment says (`HTTPS_PROXY`, `NO_PROXY`). The session would look it up anew for each request."""
        parts = urlsplit(url)
        return None if proxy_bypass(parts.hostname or "") else self._proxies.get(parts.scheme)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The library's own logs what it cannot read."""
        try:
            return msgspec.json.decode(payload)
        except (msgspec.DecodeError, RecursionError):
            raise Broken("an answer that cannot be read") from None


def _body(data: RequestData) -> bytes | aiohttp.FormData:
    """As JSON; with a file, as a form whose parts hold what JSON would."""
    if not data.contains_files:
        return msgspec.json.encode(data.parameters)
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
