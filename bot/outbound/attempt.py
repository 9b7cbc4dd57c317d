"""One attempt to do an action of the outbox, and how it ended: done, refused, given up, or to be tried again after a pause."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.action import DeleteMessage
from bot.core.fallback import place_of
from bot.core.ref import MessageRef
from bot.errors import Busy, Gone, Lost, NabuurError, Refused
from bot.outbound.handover import Handovers
from bot.outbound.send_order import SendOrder, is_guess, own_pause
from bot.ports import Adapter, Clock
from bot.store.codec import stored_name
from bot.store.outbox import Conclusion, OutboxEntry
from bot.store.reasons import UNREADABLE, given_up, not_set_up
from bot.store.schema import ActionState

log = logging.getLogger(__name__)

TIMEOUT = timedelta(seconds=60)
LONGEST_PAUSE = timedelta(minutes=5)
GIVE_UP_AFTER = 20
"""After this number of attempts an unexpected error makes an action a dead letter. A lost connection never does, and attempts
without any connection do not count."""


class Attempts:
    """Passes actions to their adapters, and tells the send order of each pause that a platform needs."""

    def __init__(
        self, adapters: Mapping[str, Adapter], handovers: Handovers, send_order: SendOrder, clock: Clock
    ) -> None:
        self._adapters = adapters
        self._handovers = handovers
        self._send_order = send_order
        self._clock = clock

    async def make(self, entry: OutboxEntry) -> Conclusion:
        if not entry.is_readable:
            log.error("an action cannot be read", extra={"action": entry.key, "kind": entry.kind})
            return Conclusion(entry, ActionState.DEAD, why=UNREADABLE)
        if entry.called_off:
            return Conclusion(entry, ActionState.SUPERSEDED, why="called off")
        try:
            async with asyncio.timeout(TIMEOUT.total_seconds()):
                if (known := await self._handovers.known_end(entry)) is not None:
                    return known
                concluded = Conclusion(entry, ActionState.DELIVERED, await self._do(entry))
        except Gone as error:
            concluded = _gone(entry, error)
        except Busy as error:
            concluded = self._not_taken(entry, min(error.retry_after, LONGEST_PAUSE), error)
        except Refused as error:
            concluded = _refused(entry, error.why)
        except (Lost, TimeoutError) as error:
            return self._lost(entry, error)
        except Exception as error:  # a fault of an adapter stops no other action
            log.exception("an action failed", extra={"action": entry.key})
            return self._failed(entry, error)
        self._send_order.resume_platform(entry)
        return concluded

    async def _do(self, entry: OutboxEntry) -> MessageRef | None:
        platform = place_of(entry.action).platform
        adapter = self._adapters.get(platform)
        if adapter is None:
            raise Refused(not_set_up(platform))
        return await self._handovers.do(entry, adapter)

    def _lost(self, entry: OutboxEntry, error: Lost | TimeoutError) -> Conclusion:
        """If there was no connection at all, the action is not in doubt, and the whole platform gets a pause."""
        if isinstance(error, Lost) and not error.maybe_done:
            now = self._clock.now()
            return self._not_taken(entry, self._send_order.pause_platform(entry, now) - now, error)
        in_doubt = self._handovers.may_have_arrived(entry)
        return self._handovers.end_of_broken(entry) or self._wait(entry, _pause(entry.attempts), error, in_doubt)

    def _failed(self, entry: OutboxEntry, error: Exception) -> Conclusion:
        """After an unexpected error, other actions of the chat do not wait for this one."""
        if (broken := self._handovers.end_of_broken(entry)) is not None:
            return broken
        if (times := entry.attempts + 1) >= GIVE_UP_AFTER:
            return Conclusion(entry, ActionState.DEAD, why=given_up(times, error))
        not_before = self._clock.now() + _pause(entry.attempts)
        return _again(entry, not_before, error, self._handovers.may_have_arrived(entry))

    def _not_taken(self, entry: OutboxEntry, pause: timedelta, error: Exception) -> Conclusion:
        return replace(self._wait(entry, pause, error, in_doubt=False), counts=False)

    def _wait(self, entry: OutboxEntry, pause: timedelta, error: Exception, in_doubt: bool) -> Conclusion:
        now = self._clock.now()
        self._send_order.pause_chat(entry, now + pause, is_guess(error))
        return _again(entry, now + own_pause(entry, pause, error), error, in_doubt)


def _again(entry: OutboxEntry, not_before: datetime, error: Exception, in_doubt: bool) -> Conclusion:
    why = type(error).__name__ if not isinstance(error, NabuurError) else str(error)
    return Conclusion(entry, ActionState.WAITING, why=why, not_before=not_before, in_doubt=in_doubt)


def _pause(attempts: int) -> timedelta:
    return min(LONGEST_PAUSE, timedelta(seconds=2 ** min(attempts, 9)))


def _gone(entry: OutboxEntry, error: Gone) -> Conclusion:
    """A deletion of a missing message counts as done. Any other action on a missing thing counts as refused."""
    if entry.kind == stored_name(DeleteMessage):
        return Conclusion(entry, ActionState.DELIVERED)
    return replace(_refused(entry, error.args[0]), gone=True)


def _refused(entry: OutboxEntry, why: str) -> Conclusion:
    log.warning("refused", extra={"action": entry.key, "kind": entry.kind})
    return Conclusion(entry, ActionState.REFUSED, why=why)
