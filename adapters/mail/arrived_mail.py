"""The meaning of a mail in the mailbox: an answer of a person, the report of a failure, or nothing for the bot."""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from hashlib import sha256
from typing import Final

from adapters.mail.account import MailboxAccount
from adapters.mail.failure_report import read_report
from adapters.mail.headers import read_header, tokens_in
from adapters.mail.imap import FetchedMail
from adapters.mail.own_words import says_more, texts_of
from adapters.mail.wire import MailArrival, encoded
from bot.core.police_file import MailReturned, PoliceAnswered

MOST_NESTED: Final = 30
"""The largest number of parts that hold parts. With hundreds, one inside the other, the library needs seconds for one mail."""


@dataclass(frozen=True, slots=True)
class ReadMail:
    """`key`, `raw`: of the arrival. `is_done`: nothing in it is left for people."""

    uid: int
    key: str
    raw: bytes
    is_done: bool


def concerns(header: FetchedMail, mailbox: MailboxAccount, domain: str) -> bool:
    """True if the header of a mail is reason to look at the rest."""
    read = read_header(message_from_bytes(header.content), domain)
    if read.is_report:
        return True
    return not read.is_automatic and bool(read.answers or read.tokens or read.domain in mailbox.domains)


def read_mail(mail: FetchedMail, mailbox: MailboxAccount, domain: str) -> ReadMail | None:
    """None: it is about no mail of the bot. `domain`: that of the bot's Message-IDs. Raises ValueError for a mail that only
    keeps the bot busy."""
    if mail.content.lower().count(b"multipart/") > MOST_NESTED:
        raise ValueError("too many parts in parts")
    message = message_from_bytes(mail.content)
    header = read_header(message, domain)
    key = f"mail {sha256(header.id.encode('utf-8', 'replace') or mail.content).hexdigest()[:24]}"
    if header.is_report:
        report = read_report(message, domain)
        if report is None:
            return None
        returned = MailReturned(key, report.mail, report.addresses, report.status, mail.at)
        return ReadMail(mail.uid, key, encoded(MailArrival(returned=returned)), is_done=True)
    in_text = tokens_in(texts_of(message)[1])
    if not (header.answers or header.tokens or in_text):
        return None
    has_text = says_more(message)
    answered = PoliceAnswered(key, header.answers, header.tokens, in_text, header.domain, has_text, mail.at)
    is_done = not has_text and header.domain in mailbox.domains and bool(header.tokens or (header.answers and in_text))
    return ReadMail(mail.uid, key, encoded(MailArrival(answered=answered)), is_done)
