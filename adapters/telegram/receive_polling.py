"""Receiving by long polling: updates are stored, and then confirmed by the request for the next ones.

`getUpdates` confirms the updates before its `offset` (Bot API, "getUpdates"). After a crash between storing and asking, the
same updates come again, and storing them again changes nothing. An update that cannot be parsed is stored as it is: `decode`
puts it aside for the operator, and receiving continues.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Final
from urllib.parse import urlencode

from telegram.error import TelegramError
from telegram.request import BaseRequest

from adapters.shared.connection import ConnectionLog, Reach
from adapters.telegram import NAME
from adapters.telegram.api.aiohttp_request import ASSUMED_PAUSE_S, AiohttpRequest
from adapters.telegram.api.client import POLL
from adapters.telegram.errors import AnotherInstance, ConnectionBroken, TokenRefused, translated, wrong_token
from adapters.telegram.raw_updates import (
    RawUpdate,
    Unreadable,
    by_message,
    parse_answer,
    parse_update,
    update_number,
)
from adapters.telegram.wire import ALLOWED_UPDATES
from bot.errors import Busy, Lost, NabuurError
from bot.translation import tr

MOST_UPDATES: Final = 100
ALBUM_WAIT: Final = timedelta(milliseconds=800)
"""An album comes as several updates. If an answer ends with a part of one, the other parts get this long to arrive. Not less
than half a second: sooner, Telegram's server answers the same request with one update only."""

TOKEN_REFUSED_FOR: Final = timedelta(minutes=5)
"""A refusal of the token counts when Telegram has said nothing else for so long. `getMe` has accepted it at the start."""

NO_NUMBER_PAUSE_S: Final = 1.0
"""At the start nothing tells which number to confirm: the same updates come again until one with a number follows."""

_ALLOWED: Final = urlencode({"allowed_updates": json.dumps(ALLOWED_UPDATES)})

_PASSING: Final = (Busy, Lost, AnotherInstance, TokenRefused)

OnMessages = Callable[[Sequence[Sequence[RawUpdate]]], Awaitable[None]]
"""Returns when the messages are on the disk, in their order. A message is one update, or the several updates of an album."""


class Polling:
    """Asks for updates, has them stored, and asks for the next ones."""

    def __init__(self, request: BaseRequest, base_url: str, on_messages: OnMessages, reach: Reach) -> None:
        self._request = request
        self._base_url = base_url
        self._on_messages = on_messages
        self._offset = 0
        self._limit = MOST_UPDATES
        self._connection = ConnectionLog(NAME, reach)
        self._refused_at_s: float | None = None

    async def run(self) -> None:
        """Runs until cancelled. Raises CannotStart for a token that Telegram keeps refusing."""
        while True:
            try:
                updates = await self._ask(POLL)
            except _PASSING as error:
                self._note_refusal(error)
                await self._connection.wait(error)
                continue
            self._connection.restored()
            self._refused_at_s = None
            await self._store_all(updates)

    def _note_refusal(self, error: NabuurError) -> None:
        """Raises CannotStart after `TOKEN_REFUSED_FOR`."""
        now_s = time.monotonic()
        if not isinstance(error, TokenRefused):
            self._refused_at_s = None
        elif self._refused_at_s is None:
            self._refused_at_s = now_s
        elif now_s - self._refused_at_s >= TOKEN_REFUSED_FOR.total_seconds():
            raise wrong_token()

    async def _store_all(self, updates: Sequence[RawUpdate]) -> None:
        """Stores all updates, and waits once for the other parts of an album at the end, and of an album right behind it."""
        waited_for = ""
        while updates:
            complete = updates if updates[-1].album == waited_for else _without_last_album(updates)
            await self._store(complete)
            if len(complete) == len(updates):
                return
            waited_for = updates[-1].album
            await asyncio.sleep(ALBUM_WAIT.total_seconds())
            try:
                updates = await self._ask(timedelta(0))
            except _PASSING:
                return  # the updates are not confirmed, so the next request gets them again

    async def _store(self, updates: Sequence[RawUpdate]) -> None:
        if updates:
            await self._on_messages(by_message(updates))
            await asyncio.sleep(0)  # a call that deletes one of them leaves before the next request
            number = max(update.number for update in updates)
            await self._confirm(number or self._offset)

    async def _confirm(self, number: int) -> None:
        """Telegram numbers updates one after another: an update without a number has that of the offset, or a later one."""
        self._offset = number + 1 if number else 0
        if not number:
            await asyncio.sleep(NO_NUMBER_PAUSE_S)

    async def _ask(self, wait: timedelta) -> list[RawUpdate]:
        """The updates from the offset on. Telegram waits so long for the first one. The same request again confirms nothing."""
        status, payload = await self._get_updates(wait)
        try:
            answer = parse_answer(payload)
        except Unreadable as error:
            return self._one_by_one(status, payload, error.whole)
        if status != 200 or answer.ok is False or answer.result is None:
            raise _error_of(status, payload)
        self._limit = MOST_UPDATES
        return [parse_update(bytes(raw)) for raw in answer.result]

    def _one_by_one(self, status: int, payload: bytes, whole: bool) -> list[RawUpdate]:
        """Asks for one update a request after an answer that cannot be cut, until the faulty update is alone."""
        number = update_number(payload) or self._offset
        if status != 200 or not whole or not number:
            raise Lost(tr("an answer that is not Telegram's (status {status})", status=status))
        if self._limit > 1:
            self._limit = 1
            return []
        self._limit = MOST_UPDATES
        return [RawUpdate(payload, number, None)]

    async def _get_updates(self, wait: timedelta) -> tuple[int, bytes]:
        query = f"offset={self._offset}&limit={self._limit}&timeout={int(wait.total_seconds())}&{_ALLOWED}"
        url = f"{self._base_url}/getUpdates?{query}"
        try:
            return await self._request.do_request(url, "GET", read_timeout=wait.total_seconds() + 10)
        except TelegramError as error:
            raise translated(error) or Lost(tr("Telegram cannot be reached")) from None


def _without_last_album(updates: Sequence[RawUpdate]) -> Sequence[RawUpdate]:
    """The updates before the first part of the album at the end. The next request gets the other ones again."""
    if not updates or not updates[-1].album:
        return updates
    return updates[: next(place for place, update in enumerate(updates) if update.album == updates[-1].album)]


def _error_of(status: int, payload: bytes) -> NabuurError:
    if status in (401, 404):
        return TokenRefused()
    if status == 409:
        return AnotherInstance()
    if status == 429:
        return Busy(timedelta(seconds=_pause_s(payload)))
    return Lost(tr("an answer without updates") if status == 200 else tr("Telegram answers {status}", status=status))


def _pause_s(payload: bytes) -> int:
    try:
        told = AiohttpRequest.parse_json_payload(payload)["parameters"]
    except ConnectionBroken:
        return ASSUMED_PAUSE_S
    return int(told.get("retry_after", ASSUMED_PAUSE_S))
