"""signal-cli-rest-api through signalbot's client, on connections of this package's own.

signalbot throws away the server's explanation of an error, and has no calls for members: this file reads errors first, and
adds the missing calls in the library's own way. signalbot's log contains message texts, so it is off.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final, TypeVar
from urllib.parse import quote, urlsplit

import aiohttp
from signalbot._client.base import BaseURIs, HttpVerb, SessionManager  # the public part only comes as a whole bot
from signalbot._client.general import GeneralClient, GeneralURIs
from signalbot._client.groups import GroupsClient, GroupsURIs
from signalbot._client.messages import MessagesClient, MessagesURIs
from signalbot._generated import RemoteDeleteRequest, SendMessageResponse, SendMessageV2
from signalbot.errors import SignalAPIError
from signalbot.general import About

from adapters.shared.bounded_answer import BoundedAnswer, first_bytes
from adapters.shared.connection import Reach
from adapters.signal import NAME
from adapters.signal.api.outages import Outages
from adapters.signal.errors import ServerLost, ask, raise_for_status
from bot.errors import NabuurError

log = logging.getLogger(__name__)

T = TypeVar("T")

TIMEOUT_S: Final = 30.0
LARGEST_FILE: Final = 32 * 1024 * 1024


class _Sessions(SessionManager):
    """A connection for each call: a connection that the server has closed in between would leave a message in doubt."""

    def __init__(self) -> None:
        self._open: aiohttp.ClientSession | None = None

    async def get(self) -> aiohttp.ClientSession:
        if self._open is None:
            self._open = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(force_close=True, limit=64),
                timeout=aiohttp.ClientTimeout(total=TIMEOUT_S),
                raise_for_status=raise_for_status,
                response_class=BoundedAnswer,
            )
        return self._open

    async def close(self) -> None:
        session, self._open = self._open, None
        if session is not None:
            await session.close()


class _OtherCalls(GroupsClient):
    """Calls that the library lacks."""

    async def call(self, verb: HttpVerb, address: str, body: Mapping[str, Any] | None = None) -> Any:
        payload = None if body is None else json.dumps(body)
        answer = await self._request(verb, address, error_cls=SignalAPIError, payload=payload)
        return await answer.json() if answer.status == 200 and "json" in answer.content_type else None

    async def send(self, address: str, message: SendMessageV2) -> SendMessageResponse:
        """The timestamp is empty if the server's status says that it has sent the message, and the rest cannot be read."""
        payload = message.model_dump_json(exclude_none=True, by_alias=True)
        answer = await self._request("post", address, error_cls=SignalAPIError, payload=payload)
        try:
            told = await answer.json()
            return SendMessageResponse.model_validate(told[0] if isinstance(told, list) and told else told)
        except (aiohttp.ClientError, OSError, ValueError, RecursionError):
            if answer.status != HTTPStatus.CREATED:
                raise
            return SendMessageResponse(timestamp="")

    async def file(self, address: str) -> bytes:
        answer = await self._request("get", address, error_cls=SignalAPIError)
        try:
            content = await first_bytes(answer.content, LARGEST_FILE + 1)
        finally:
            answer.close()
        return content if len(content) <= LARGEST_FILE else b""


class RestClient:
    """`service`: the URL of the server, as http://127.0.0.1:8080. `reach`: notes whether the server answers. Every call raises
    Busy, Gone, Refused or Lost."""

    def __init__(self, service: str, number: str, reach: Reach | None = None) -> None:
        logging.getLogger("signalbot").setLevel(logging.CRITICAL + 1)
        url = urlsplit(service)
        self.number = number
        self.reach = reach or Reach()
        self._uris = BaseURIs(url.netloc + url.path.rstrip("/"), number, use_https=url.scheme == "https")
        self.outages = Outages()
        self._sessions = _Sessions()
        self._general = GeneralClient(GeneralURIs(self._uris), None, self._sessions)
        self._messages = MessagesClient(MessagesURIs(self._uris), None, self._sessions)
        self._send_address = MessagesURIs(self._uris).send_uri()
        self._calls = _OtherCalls(GroupsURIs(self._uris), None, self._sessions)

    async def close(self) -> None:
        """The next call opens the connections again."""
        await self._sessions.close()

    @property
    def receive_address(self) -> str:
        """The address of the websocket."""
        return self._uris.ws_uri(f"/v1/receive/{self.number}")

    async def about(self) -> About:
        return await self._ask(self._general.about())

    async def groups(self) -> object:
        """The groups with the uuid and the number of each member."""
        return await self._ask(self._calls.call("get", self._uris.http_uri(f"/v1/groups/{self.number}?expand=true")))

    async def send(self, message: SendMessageV2) -> SendMessageResponse:
        """`message` has one recipient. The timestamp is empty if the server does not say what it sent."""
        return await self._ask(self.outages.bound(self._calls.send(self._send_address, message)))

    async def delete_own(self, recipient: str, timestamp: int) -> None:
        await self._ask(self._messages.remote_delete(RemoteDeleteRequest(recipient=recipient, timestamp=timestamp)))

    async def change_members(self, verb: HttpVerb, group: str, people: Sequence[str]) -> None:
        """`post` adds people or approves their join requests; `delete` removes people or declines their requests."""
        await self._group_call(verb, group, "/members", {"members": list(people)})

    async def set_admins_only(self, group: str, admins_only: bool) -> None:
        """Sets this permission alone: the server reports wrong values for the others."""
        permission = "only-admins" if admins_only else "every-member"
        await self._group_call("put", group, "", {"permissions": {"send_messages": permission}})

    async def leave(self, group: str) -> None:
        await self._group_call("post", group, "/quit", {})

    async def file(self, name: str) -> bytes:
        """An attachment; empty if it is too large. Raises Gone if the server does not have it any more."""
        return await self._ask(self._calls.file(self._uris.http_uri(f"/v1/attachments/{quote(name, safe='')}")))

    async def _group_call(self, verb: HttpVerb, group: str, part: str, body: Mapping[str, Any]) -> None:
        await self._ask(self._calls.call(verb, self._uris.http_uri(f"/v1/groups/{self.number}/{group}{part}"), body))

    async def _ask(self, call: Awaitable[T]) -> T:
        try:
            answer = await ask(call)
        except ServerLost as error:
            if self.reach.lost_since is None:
                log.warning("sending stops for now", extra={"account": NAME, "why": str(error)})
            self.reach.lost()
            raise
        except NabuurError:
            self._note_answer()
            raise
        self._note_answer()
        return answer

    def _note_answer(self) -> None:
        if self.reach.lost_since is not None:
            log.warning("sending again", extra={"account": NAME})
        self.reach.found()
