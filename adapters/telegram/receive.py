"""Our own receive loop: raw updates are accepted, and only then confirmed by asking for the next.

`getUpdates` confirms what came before its `offset` (Bot API, "getUpdates"). A crash between accepting and asking brings the
same updates again, which changes nothing. An update that cannot even be taken apart is handed over as it is: it is put
aside for the operator where it is decoded, and the stream goes on.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from urllib.parse import urlencode

import msgspec
from telegram.error import TelegramError
from telegram.request import BaseRequest

from adapters.telegram.client import PAUSES_S, POLL, AnotherInstance, translated, wrong_token
from adapters.telegram.text_parts import Answer, Unreadable, answer_of, number_of
from adapters.telegram.wire import ALLOWED_UPDATES, Update
from bot.errors import Busy, Lost, NabuurError

log = logging.getLogger(__name__)

AT_ONCE: Final = 100
ALBUM_WAITS: Final = timedelta(milliseconds=800)
"""An album comes as several updates; if it is the last of an answer, the rest is given this long to come. Not less than
half a second: before that, Telegram's server answers the same question with one update only."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One update, verbatim. `update` is None where it cannot be taken apart; then `number` was found by its looks."""

    raw: bytes
    number: int
    update: Update | None

    @property
    def album(self) -> str:
        message = self.update and self.update.message
        return f"{message.chat.id} {message.media_group_id}" if message and message.media_group_id else ""


_updates = msgspec.json.Decoder(Update)

Hand = Callable[[Sequence[Sequence[Taken]]], Awaitable[None]]
"""Returns when the messages (each of one update, or of several for an album), in their order, are on the disk."""


class Polling:
    """Asks for updates, hands them over, and asks for the next."""

    def __init__(self, request: BaseRequest, base_url: str, hand: Hand) -> None:
        self._request = request
        self._base_url = base_url
        self._hand = hand
        self._offset = 0
        self._most = AT_ONCE
        self._fails = 0

    async def run(self) -> None:
        """Until cancelled. Raises CannotStart for a token that Telegram does not know."""
        while True:
            try:
                taken = await self._take(POLL)
            except (Busy, Lost, AnotherInstance) as error:
                await self._rest(error)
                continue
            self._back()
            await self._pass_on(taken)

    async def _pass_on(self, taken: Sequence[Taken]) -> None:
        """All at once, but for an album at the end: the rest of it may be on its way. It is waited for once, and an album that
        comes right behind it as well."""
        waited_for = ""
        while taken:
            ready = taken if taken[-1].album == waited_for else _without_last_album(taken)
            await self._confirmed(ready)
            if len(ready) == len(taken):
                return
            waited_for = taken[-1].album
            await asyncio.sleep(ALBUM_WAITS.total_seconds())
            try:
                taken = await self._take(timedelta(0))
            except (Busy, Lost, AnotherInstance):
                return  # it is still there, and asked for again

    async def _confirmed(self, taken: Sequence[Taken]) -> None:
        if taken:
            await self._hand(together(taken))
            self._offset = max(each.number for each in taken) + 1

    async def _take(self, wait: timedelta) -> list[Taken]:
        """What there is from the offset on, after waiting so long for something. Asking again confirms nothing."""
        status, payload = await self._ask(wait)
        try:
            answer = answer_of(payload)
        except Unreadable as error:
            return self._alone(status, payload, error.whole)
        if not answer.ok:
            raise _fault(status, answer)
        self._most = AT_ONCE
        return [taken_apart(bytes(raw)) for raw in answer.result]

    def _alone(self, status: int, payload: bytes, whole: bool) -> list[Taken]:
        """The answer cannot even be cut in pieces. Ask for one at a time; the one that is it, is taken as it is."""
        number = number_of(payload) or self._offset
        if status != 200 or not whole or not number:
            raise Lost(f"an answer that is not Telegram's (status {status})")
        if self._most > 1:
            self._most = 1
            return []
        self._most = AT_ONCE
        return [Taken(payload, number, None)]

    async def _ask(self, wait: timedelta) -> tuple[int, bytes]:
        asked = {
            "offset": self._offset,
            "limit": self._most,
            "timeout": int(wait.total_seconds()),
            "allowed_updates": json.dumps(ALLOWED_UPDATES),
        }
        url = f"{self._base_url}/getUpdates?{urlencode(asked)}"
        try:
            return await self._request.do_request(url, "GET", read_timeout=wait.total_seconds() + 10)
        except TelegramError as error:
            raise translated(error) or Lost("Telegram cannot be reached") from None

    async def _rest(self, error: NabuurError) -> None:
        """A lost connection is one line when it goes and one when it returns."""
        if not self._fails:
            log.warning("receiving stops for now", extra={"account": "telegram", "why": str(error)})
        pause = PAUSES_S[min(self._fails, len(PAUSES_S) - 1)]
        self._fails += 1
        await asyncio.sleep(error.retry_after.total_seconds() if isinstance(error, Busy) else pause)

    def _back(self) -> None:
        if self._fails:
            log.warning("receiving again", extra={"account": "telegram"})
        self._fails = 0


def taken_apart(raw: bytes) -> Taken:
    """One update as it came."""
    try:
        update = _updates.decode(raw)
    except (msgspec.DecodeError, RecursionError):
        return Taken(raw, number_of(raw), None)
    return Taken(raw, update.update_id, update)


def together(taken: Sequence[Taken]) -> list[list[Taken]]:
    """Updates of one album are one message, which stands where its first part came."""
    messages: list[list[Taken]] = []
    albums: dict[str, list[Taken]] = {}
    for each in taken:
        if each.album and each.album in albums:
            albums[each.album].append(each)
            continue
        messages.append([each])
        if each.album:
            albums[each.album] = messages[-1]
    return messages


def _without_last_album(taken: Sequence[Taken]) -> Sequence[Taken]:
    """Up to the first part of the album that the last update belongs to. The rest is asked for again."""
    if not taken or not taken[-1].album:
        return taken
    return taken[: next(place for place, each in enumerate(taken) if each.album == taken[-1].album)]


def _fault(status: int, answer: Answer) -> NabuurError:
    if status in (401, 404):
        return wrong_token()
    if status == 409:
        return AnotherInstance()
    if status == 429:
        return Busy(timedelta(seconds=answer.parameters.get("retry_after", 1)))
    return Lost(f"Telegram answers {status}")
