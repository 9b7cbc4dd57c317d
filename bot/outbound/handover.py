"""Sends whose end is not known, because the connection or the bot broke while they were under way.

Most of them are repeated or dropped. A report to the police is neither: the outbox holds it, and the core asks the desk
(docs/decisions/0052). A mail is in doubt only after its text began to leave, so that a crash before is no doubt.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final, Protocol

from bot.core.action import MailPolice, SendPicture
from bot.core.fallback import place_of
from bot.core.owner import PoliceMail
from bot.core.ref import MessageRef
from bot.core.step_result import UNTIL_ANSWERED, purpose_of
from bot.core.watch import Watch
from bot.errors import Lost, StorageFails
from bot.outbound.pictures import drawn
from bot.outbound.police_mail import written
from bot.outbound.send_order import sends
from bot.ports import Adapter, HandsOver
from bot.store.codec import stored_name
from bot.store.key_text import parse_owner
from bot.store.outbox import NOT_TWICE, Conclusion, OutboxEntry
from bot.store.reasons import NOT_NAMED
from bot.store.schema import ActionState
from bot.store.store import Store
from bot.translation import tr

_MAIL: Final = stored_name(MailPolice)


class SentList(Protocol):
    """Remembers outside of the database which actions were done."""

    async def add(self, entry: OutboxEntry) -> None: ...

    async def has(self, entry: OutboxEntry) -> bool: ...


def is_marked_first(entry: OutboxEntry) -> bool:
    """True for a send that the store marks as in doubt before its attempt. A mail is marked in the middle of it."""
    return sends(entry) and entry.kind != _MAIL and not entry.called_off


class Handovers:
    """Passes actions to the adapters, and knows which ones may have arrived."""

    def __init__(self, store: Store, sent: SentList, watches: Mapping[str, Watch]) -> None:
        self._store = store
        self._watches = watches
        self._sent = sent
        self._begun: set[str] = set()

    async def known_end(self, entry: OutboxEntry) -> Conclusion | None:
        """The end of a report that has left before, or that may have, or that config.yaml does not want to leave any more. None
        for all other actions."""
        if isinstance(owner := parse_owner(entry.owner), PoliceMail) and not self._is_named(entry.lane, owner):
            return Conclusion(entry, ActionState.REFUSED, why=NOT_NAMED)
        if await self._sent.has(entry):
            return Conclusion(entry, ActionState.DELIVERED, MessageRef(place_of(entry.action), "sent before"))
        return _held(entry) if entry.in_doubt and _is_report(entry) else None

    def _is_named(self, lane: str, owner: PoliceMail) -> bool:
        watch = self._watches.get(lane)
        return watch is not None and watch.police.lets_leave(owner.address, owner.is_about_day)

    async def do(self, entry: OutboxEntry, adapter: Adapter) -> MessageRef | None:
        """Passes the action on. A picture and a mail are made first: the outbox holds only their words and numbers."""
        self._begun.discard(entry.key)
        action = entry.action
        if isinstance(action, SendPicture):
            return await adapter.do(await drawn(action))
        if not isinstance(action, MailPolice):
            return await adapter.do(action)
        mail, begins = await written(action), partial(self._begin, entry.key)
        if isinstance(adapter, HandsOver):
            return await adapter.hand_over(mail, begins)
        await begins()
        return await adapter.do(mail)

    async def _begin(self, key: str) -> None:
        """Marks the mail as in doubt. Without the mark on the disk the mail does not leave."""
        try:
            await self._store.begin([key])
        except StorageFails as error:
            raise Lost(str(error), maybe_done=False) from error
        self._begun.add(key)

    def may_have_arrived(self, entry: OutboxEntry) -> bool:
        """Whether an action that broke may have arrived, and would be seen twice if it were done again."""
        return sends(entry) and (entry.kind != _MAIL or entry.key in self._begun)

    def end_of_broken(self, entry: OutboxEntry) -> Conclusion | None:
        """The end of an action that broke and may have arrived. None: the bot does it again."""
        if not self.may_have_arrived(entry):
            return None
        if _is_report(entry):
            return _held(entry)
        if purpose_of(entry.action) in NOT_TWICE:
            return Conclusion(entry, ActionState.DOUBTFUL, why="the connection broke while it was sent")
        return None


def _is_report(entry: OutboxEntry) -> bool:
    return isinstance(parse_owner(entry.owner), PoliceMail)


def _held(entry: OutboxEntry) -> Conclusion:
    why = tr("it may have arrived; the desk is asked")
    return Conclusion(entry, ActionState.WAITING, why=why, not_before=UNTIL_ANSWERED, in_doubt=True)
