"""Reads the mailbox for answers of the police, again and again. A mail is marked after the bot has handled it.

Numbers of mails are remembered in memory only: after a start the bot looks at the mails of the last days again, and their keys
tell which ones it has handled. So a crash at any moment loses no answer and counts none twice.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final

from adapters.mail.account import MailboxAccount
from adapters.mail.arrived_mail import ReadMail, concerns, read_mail
from adapters.mail.imap import FetchedMail, ImapSession
from adapters.mail.thread import in_thread
from adapters.mail.wire import MailArrival, encoded
from bot.core.event import DeskNoticeRaised
from bot.errors import Lost, NabuurError, Refused
from bot.ports import Accept
from bot.translation import tr

log = logging.getLogger(__name__)

LOOK_EVERY_S: Final = 60.0
LONGEST_PAUSE_S: Final = 3600.0
REFUSED_PAUSE_S: Final = 600.0
"""After a refused login: many failed logins can lock an account."""

TOLD_AFTER: Final = 6
"""The number of failures in a row, about half an hour, after which the desk hears of them. It hears of a refused login at
once."""

AT_ONCE: Final = 100
"""Headers in one request."""


class MailboxReading:
    """One mailbox. `domain`: that of the bot's Message-IDs. `sleep`: for the pauses."""

    def __init__(
        self, account: MailboxAccount, domain: str, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._account = account
        self._domain = domain
        self._sleep = sleep
        self._uid_validity = 0
        self._seen = 0
        self._fails = 0
        self._is_told = False

    async def run(self, accept: Accept) -> None:
        """Runs until cancelled."""
        while True:
            try:
                await self.look(accept)
            except (Refused, Lost) as error:
                await self._note_failure(error, accept)
                await self._sleep(pause_s(self._fails, isinstance(error, Refused)))
            else:
                await self._note_success(accept)
                await self._sleep(LOOK_EVERY_S)

    async def look(self, accept: Accept) -> None:
        """Passes on what came since the last look. Raises Refused or Lost."""
        session = await in_thread(partial(ImapSession.open, self._account), ImapSession.close)
        try:
            if session.uid_validity != self._uid_validity:
                self._uid_validity, self._seen = session.uid_validity, 0
            # A day more, since the server has its own time zone.
            since = (datetime.now(UTC) - self._account.kept - timedelta(days=1)).date()
            uids = await in_thread(lambda: session.newer_than(self._seen, since))
            for first in range(0, len(uids), AT_ONCE):
                some = uids[first : first + AT_ONCE]
                await self._pass_on(session, some, accept)
                self._seen = some[-1]
            await in_thread(session.leave)
        finally:
            session.close()

    async def _pass_on(self, session: ImapSession, uids: list[int], accept: Accept) -> None:
        read = await in_thread(lambda: self._read(session, uids))
        for mail in read:
            await accept(mail.key, mail.raw, datetime.now(UTC))
        done = [mail.uid for mail in read if mail.is_done]
        if not done:
            return
        # They are handled anyway in a mailbox that the bot may only read, and if the connection breaks.
        try:
            await in_thread(lambda: session.put_away(done))
        except Lost as error:
            log.warning("handled mails cannot be put away", extra={"account": self._account.address, "why": str(error)})

    def _read(self, session: ImapSession, uids: list[int]) -> list[ReadMail]:
        mails = (session.mail(header.uid) for header in session.headers(uids) if self._concerns(header))
        return [read for mail in mails if mail is not None and (read := self._understood(mail)) is not None]

    def _concerns(self, header: FetchedMail) -> bool:
        try:
            return concerns(header, self._account, self._domain)
        except Exception as error:  # the guard: a broken mail must not hide the next one
            _note_unreadable(error)
            return False

    def _understood(self, mail: FetchedMail) -> ReadMail | None:
        try:
            return read_mail(mail, self._account, self._domain)
        except Exception as error:  # the guard, as above
            _note_unreadable(error)
            return None

    async def _note_failure(self, error: NabuurError, accept: Accept) -> None:
        if not self._fails:
            log.warning("the mailbox cannot be read", extra={"account": self._account.address, "why": str(error)})
        self._fails += 1
        refused = isinstance(error, Refused)
        if not self._is_told and (refused or self._fails >= TOLD_AFTER):
            self._is_told = True
            await self._tell("mailbox_refused" if refused else "mailbox_lost", accept)

    async def _note_success(self, accept: Accept) -> None:
        if self._fails:
            log.warning("the mailbox can be read again", extra={"account": self._account.address})
        if self._is_told:
            await self._tell("mailbox_back", accept)
        self._fails, self._is_told = 0, False

    async def _tell(self, text: str, accept: Accept) -> None:
        now = datetime.now(UTC)
        key, values = f"mailbox {self._account.address} {text} {now.isoformat()}", {"text": self._account.address}
        notices = tuple(
            DeskNoticeRaised(f"{key} {watch}", watch, text, values, now, self._account.told.get(watch, ()))
            for watch in self._account.watches
        )
        await accept(key, encoded(MailArrival(notices=notices)), now)

    async def examine(self) -> str:
        """A line for `nabuur doctor`. Changes nothing in the mailbox."""
        account = self._account
        where = tr(
            "mailbox: {server}, {address}, {folder}",
            server=f"{account.host}:{account.port}",
            address=account.address,
            folder=account.folder,
        )
        try:
            session = await in_thread(partial(ImapSession.open, account), ImapSession.close)
        except NabuurError as error:
            return tr("! {where}: {error}", where=where, error=error)
        await in_thread(session.leave)
        session.close()
        return tr("{where}: encrypted, the bot can read it; {mails} mails", where=where, mails=session.count)


def pause_s(fails: int, refused: bool) -> float:
    """The pause before the next attempt, after so many failed ones in a row."""
    first = REFUSED_PAUSE_S if refused else LOOK_EVERY_S
    return min(LONGEST_PAUSE_S, first * (1 << min(fails - 1, 9)))


def _note_unreadable(error: Exception) -> None:
    log.warning("a mail cannot be read", extra={"kind": type(error).__name__})
