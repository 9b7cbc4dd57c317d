"""Targets: what arrives in the mailbox for answers. Any sender may write there, so any bytes may come."""

from __future__ import annotations

from random import Random
from typing import Final

from adapters.mail.account import MailboxAccount
from adapters.mail.arrived_mail import concerns, read_mail
from adapters.mail.imap import FetchedMail
from adapters.mail.wire import events_in
from tests.fuzz.damage import torn
from tests.fuzz.decided import RECEIVED, decide
from tests.fuzz.target import Target, made
from tests.mail.letters import MAILBOX, failure, letter, reply, tap

BOX: Final = MailboxAccount("127.0.0.1", 993, MAILBOX, "u", "p", domains=frozenset({"example.org"}))
ID, TOKEN = "<kerkwijk.f00d.1.qrstuvwxyz234567@example.org>", "K7Q-abcdefghijklmnop"
WORDS: Final = "Zebedeus vraagt iets"
LETTERS: Final = (
    tap("ontvangen", TOKEN),
    reply(f"Ontvangen. {WORDS}", TOKEN, ID),
    failure(ID),
    letter("=?utf-8?q?re=C3=A7u?=", f"<p>{WORDS}</p><blockquote>{TOKEN}</blockquote>", References=ID),
)


def answer_mail(raw: bytes) -> None:
    """A mail becomes an arrival or is left alone; nothing of its text is in the arrival, and the events can be decided."""
    fetched = FetchedMail(1, RECEIVED, raw)
    read = read_mail(fetched, BOX, "example.org") if concerns(fetched, BOX, "example.org") else None
    if read is None:
        return
    assert b"Zebedeus" not in read.raw, "a text leaves the mailbox"
    decide(list(events_in(read.raw)))


def _mail(chance: Random) -> bytes:
    whole = chance.choice(LETTERS)
    return chance.choice((whole, torn(chance, whole), torn(chance, torn(chance, whole))))


TARGETS: Final = (Target("answer-mails", answer_mail, made(_mail)),)
