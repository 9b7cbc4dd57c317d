"""One connection to a mailbox (IMAP4rev1, RFC 3501). All calls block. Reading leaves no trace in the mailbox.

Raises only errors of `bot/errors.py`: Refused if the server does not let the bot in, Lost for everything else.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from socket import SHUT_RDWR
from typing import Any, Final

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError, LoginError

from adapters.mail.account import MailboxAccount
from bot.errors import Lost, Refused
from bot.translation import reason_of, tr

_TIMEOUT: Final = SocketTimeout(connect=10, read=30)

MOST_OF_HEADER: Final = 16 * 1024
MOST_OF_MAIL: Final = 128 * 1024
"""The bot reads this many bytes of a mail. The rest of a larger one, such as pictures, stays where it is."""

BESIDE: Final = "nabuur"
"""The folder for handled mails, below the one that is read."""

_PASSING: Final = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")
"""A refused login that says nothing about the password (RFC 5530)."""


@dataclass(frozen=True, slots=True)
class FetchedMail:
    """`content`: the header, or the beginning of the whole mail."""

    uid: int
    at: datetime
    content: bytes


class ImapSession:
    """`uid_validity`: as long as it stays the same, a number means the same mail. `count`: the mails in the folder."""

    def __init__(self, client: Any, account: MailboxAccount, uid_validity: int, count: int) -> None:
        self._client = client
        self._account = account
        self.uid_validity = uid_validity
        self.count = count

    @classmethod
    def open(cls, account: MailboxAccount) -> ImapSession:
        with _translated():
            client = IMAPClient(
                account.host, account.port, ssl=True, ssl_context=ssl.create_default_context(), timeout=_TIMEOUT
            )
        try:
            with _translated():
                client.normalise_times = False
                client.login(account.user, account.password)
                selected = client.select_folder(account.folder)
                return cls(client, account, int(selected.get(b"UIDVALIDITY", 0)), int(selected.get(b"EXISTS", 0)))
        except BaseException:
            _close(client)
            raise

    def newer_than(self, uid: int, since: date) -> list[int]:
        """The numbers of the mails after this number that arrived since that day, in order."""
        with _translated():
            found = self._client.search(["SINCE", since, "UID", f"{uid + 1}:*"])
            return sorted(number for number in found if number > uid)  # `*` also finds the last mail, however old

    def headers(self, uids: Sequence[int]) -> list[FetchedMail]:
        return self._fetch(uids, f"BODY.PEEK[HEADER]<0.{MOST_OF_HEADER}>")

    def mail(self, uid: int) -> FetchedMail | None:
        """None: it is not there any more."""
        return next(iter(self._fetch([uid], f"BODY.PEEK[]<0.{MOST_OF_MAIL}>")), None)

    def _fetch(self, uids: Sequence[int], part: str) -> list[FetchedMail]:
        with _translated():
            fetched = self._client.fetch(uids, [part, "INTERNALDATE"])
            return [_mail(uid, fields) for uid, fields in sorted(fetched.items())]

    def put_away(self, uids: Sequence[int]) -> None:
        """Marks, moves or deletes handled mails. Leaves the marks of other programs alone."""
        with _translated():
            match self._account.handled:
                case "move":
                    self._move(uids)
                case "delete":
                    self._delete(uids)
                case _:
                    self._client.add_flags(uids, [rb"\Seen"], silent=True)

    def _move(self, uids: Sequence[int]) -> None:
        beside = f"{self._account.folder}{self._delimiter()}{BESIDE}"
        if not self._client.folder_exists(beside):
            self._client.create_folder(beside)
        if self._client.has_capability("MOVE"):
            self._client.move(uids, beside)
        else:
            self._client.copy(uids, beside)
            self._delete(uids)

    def _delimiter(self) -> str:
        _, delimiter, _ = next(iter(self._client.list_folders("", self._account.folder)), ((), b"/", ""))
        return delimiter.decode() if delimiter else "/"

    def _delete(self, uids: Sequence[int]) -> None:
        """Deletes these mails. Without UIDPLUS (RFC 4315) they stay marked as deleted: a plain EXPUNGE would also remove
        those of others."""
        self._client.delete_messages(uids, silent=True)
        if self._client.has_capability("UIDPLUS"):
            self._client.uid_expunge(uids)

    def leave(self) -> None:
        with suppress(IMAPClientError, OSError):
            self._client.logout()

    def close(self) -> None:
        """Ends a call that is under way in another thread."""
        _close(self._client)


def _close(client: Any) -> None:
    """The socket first: closing its file waits for a call that reads from it in another thread."""
    with suppress(IMAPClientError, OSError):
        client.socket().shutdown(SHUT_RDWR)
    with suppress(IMAPClientError, OSError):
        client.shutdown()


def _mail(uid: int, fields: dict[bytes, Any]) -> FetchedMail:
    content = next((value for name, value in fields.items() if name.startswith(b"BODY[")), b"")
    at = fields.get(b"INTERNALDATE")
    return FetchedMail(uid, at.astimezone(UTC) if isinstance(at, datetime) else datetime.now(UTC), content or b"")


@contextmanager
def _translated() -> Iterator[None]:
    """The server's own words may quote anything, so only the kind of the error is kept."""
    try:
        yield
    except LoginError as error:
        if any(passing in str(error).upper() for passing in _PASSING):
            raise Lost(tr("the mail server takes no logins now"), maybe_done=False) from error
        raise Refused(tr("the mail server refuses the login")) from error
    except Exception as error:  # the guard: on nonsense of a server the library raises anything
        raise Lost(reason_of(error)) from error
