"""signal-cli-rest-api by way of signalbot's client, with a connection of our own under it.

The library gives up what the server says of an error, and knows neither members nor pins: errors are read before it sees them,
and two more calls stand beside its own, made in its own way. Its logger is silenced: it writes texts.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

import aiohttp
from signalbot._client.base import BaseURIs, HttpVerb, SessionManager  # the public part only comes as a whole bot
from signalbot._client.general import GeneralClient, GeneralURIs
from signalbot._client.groups import GroupsClient, GroupsURIs
from signalbot._client.messages import MessagesClient, MessagesURIs
from signalbot._client.reactions import ReactionsClient, ReactionsURIs
from signalbot._generated import RemoteDeleteRequest, SendMessageResponse, SendMessageV2
from signalbot.errors import SignalAPIError
from signalbot.general import About

from adapters.signal.errors import from_rest
from bot.errors import Lost

T = TypeVar("T")

TIMEOUT_S: Final = 30.0
LARGEST_FILE: Final = 32 * 1024 * 1024


class _Sessions(SessionManager):
    """A connection for each call: one that the server closed meanwhile would leave a message in doubt."""

    def __init__(self) -> None:
        self._open: aiohttp.ClientSession | None = None

    async def get(self) -> aiohttp.ClientSession:
        if self._open is None:
            self._open = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(force_close=True, limit=64),
                timeout=aiohttp.ClientTimeout(total=TIMEOUT_S),
                raise_for_status=_raise_ours,
            )
        return self._open

    async def close(self) -> None:
        session, self._open = self._open, None
        if session is not None:
            await session.close()


class _Calls(GroupsClient):
    """What the library does not know, made as it makes its own."""

    async def call(self, verb: HttpVerb, address: str, body: Mapping[str, Any] | None = None) -> Any:
        payload = None if body is None else json.dumps(body)
        answer = await self._request(verb, address, error_cls=SignalAPIError, payload=payload)
        return await answer.json() if answer.status == 200 and "json" in answer.content_type else None

    async def file(self, address: str) -> bytes:
        answer = await self._request("get", address, error_cls=SignalAPIError)
        return await answer.content.read(LARGEST_FILE) if (answer.content_length or 0) <= LARGEST_FILE else b""


class Rest:
    """`service`: where the server is, as http://127.0.0.1:8080."""

    def __init__(self, service: str, number: str) -> None:
        logging.getLogger("signalbot").setLevel(logging.CRITICAL + 1)
        where = urlsplit(service)
        place = where.netloc + where.path.rstrip("/")
        self.number = number
        self._uris = BaseURIs(place, number, use_https=where.scheme == "https")
        self._sessions = _Sessions()
        self._general = GeneralClient(GeneralURIs(self._uris), None, self._sessions)
        self._messages = MessagesClient(MessagesURIs(self._uris), None, self._sessions)
        self._reactions = ReactionsClient(ReactionsURIs(self._uris), None, self._sessions)
        self._calls = _Calls(GroupsURIs(self._uris), None, self._sessions)

    async def close(self) -> None:
        """It opens again by itself when it is used."""
        await self._sessions.close()

    @property
    def receiving(self) -> str:
        """The websocket's address."""
        return self._uris.ws_uri(f"/v1/receive/{self.number}")

    async def about(self) -> About:
        return await ask(self._general.about())

    async def groups(self) -> Sequence[Mapping[str, Any]]:
        """With both addresses of each member."""
        address = self._uris.http_uri(f"/v1/groups/{self.number}?expand=true")
        found = await ask(self._calls.call("get", address))
        return found if isinstance(found, list) else []

    async def send(self, message: SendMessageV2) -> SendMessageResponse:
        """To one recipient. Raises Busy, Refused or Lost."""
        answers = await ask(self._messages.send(message))
        if not answers:
            raise Lost("signal-cli-rest-api does not say what it sent")
        return answers[0]

    async def delete_own(self, recipient: str, timestamp: int) -> None:
        await ask(self._messages.remote_delete(RemoteDeleteRequest(recipient=recipient, timestamp=timestamp)))

    async def members(self, verb: HttpVerb, group: str, people: Sequence[str]) -> None:
        """`post` adds, or lets in whoever asked; `delete` removes, or turns away."""
        await self._group_call(verb, group, "/members", {"members": list(people)})

    async def announce(self, group: str, only_admins: bool) -> None:
        """Only this permission: what the server reports of the others is not what holds."""
        say = "only-admins" if only_admins else "every-member"
        await self._group_call("put", group, "", {"permissions": {"send_messages": say}})

    async def leave(self, group: str) -> None:
        await self._group_call("post", group, "/quit", {})

    async def file(self, name: str) -> bytes:
        """An attachment. Raises Gone where the server has it no more."""
        return await ask(self._calls.file(self._uris.http_uri(f"/v1/attachments/{name}")))

    async def _group_call(self, verb: HttpVerb, group: str, part: str, body: Mapping[str, Any]) -> None:
        await ask(self._calls.call(verb, self._uris.http_uri(f"/v1/groups/{self.number}/{group}{part}"), body))


async def ask(call: Awaitable[T]) -> T:
    """Await a call of the library. Raises only errors of ours."""
    try:
        return await call
    except SignalAPIError as error:
        never_sent = isinstance(error.__cause__, aiohttp.ClientConnectorError)
    except (TimeoutError, ValueError):  # no answer, or one that is no JSON of the right shape
        never_sent = False
    raise Lost("signal-cli-rest-api cannot be reached", maybe_done=not never_sent)


async def _raise_ours(answer: aiohttp.ClientResponse) -> None:
    if answer.ok:
        return
    try:
        said = json.loads(await answer.content.read(1 << 16))
    except ValueError:
        said = {}
    told = said if isinstance(said, dict) else {}
    tokens = tuple(str(token) for token in told.get("challenge_tokens") or ())
    raise from_rest(answer.status, str(told.get("error") or ""), tokens)
