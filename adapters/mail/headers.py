"""The header of a mail in the mailbox for answers, read without trust: any of it may be missing, broken or made up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from typing import Final

_TOKEN: Final = re.compile(r"-([a-z2-7]{16})")
_MOST: Final = 20

_NO_PERSONS: Final = ("mailer-daemon", "postmaster", "no-reply", "noreply", "donotreply", "do-not-reply")
_AUTOMATIC: Final = ("x-autoreply", "x-autorespond", "x-autoresponse", "list-id")
_PRECEDENCE: Final = ("auto_reply", "bulk", "junk", "list")
_OUT_OF_OFFICE: Final = re.compile(
    r"auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|automatisch (?:antwoord|bericht)"
    r"|automatische (?:reactie|antwort)|afwezig|r\S{1,3}ponse automatique|(?:message d['’])?absence|absent|abwesen",
    re.IGNORECASE,
)
"""How the subject of an automatic answer begins, in letters that a broken header leaves. A person's answer begins with «Re:», a
tap with its word."""


@dataclass(frozen=True, slots=True)
class MailHeader:
    """`id`: its own Message-ID. `answers`: the left parts of the Message-IDs of the bot in In-Reply-To and References.
    `tokens`: what looks like one in the subject. `domain`: of the sender. `is_automatic`: no person wrote it (RFC 3834)."""

    id: str
    answers: tuple[str, ...]
    tokens: tuple[str, ...]
    domain: str
    is_automatic: bool
    is_report: bool


def read_header(mail: Message, domain: str) -> MailHeader:
    """`domain`: that of the Message-IDs of the bot."""
    sender = parseaddr(_text(mail, "from"))[1].casefold()
    subject = _decoded(_text(mail, "subject"))
    return MailHeader(
        id=_text(mail, "message-id").strip(),
        answers=ids_in(_decoded(f"{_text(mail, 'in-reply-to')} {_text(mail, 'references')}"), domain),
        tokens=tokens_in(subject),
        domain=sender.rpartition("@")[2],
        is_automatic=_is_automatic(mail, sender) or bool(_OUT_OF_OFFICE.match(subject.strip())),
        is_report=mail.get_content_type() == "multipart/report",
    )


def ids_in(text: str, domain: str) -> tuple[str, ...]:
    """The left parts of the Message-IDs of the bot. Other mail of this domain has other ones."""
    found = re.findall(rf"<([^<>@\s]{{1,200}}\.\d+\.[a-z2-7]{{16}})@{re.escape(domain)}>", text, re.IGNORECASE)
    return tuple(dict.fromkeys(found))[-_MOST:]


def tokens_in(text: str) -> tuple[str, ...]:
    """All that looks like the token of a receipt, also if a mail program broke the line in it."""
    return tuple(dict.fromkeys(_TOKEN.findall(re.sub(r"[\s>]+", "", text))))[:_MOST]


def _is_automatic(mail: Message, sender: str) -> bool:
    submitted = _text(mail, "auto-submitted").partition(";")[0].strip().casefold()
    return (
        submitted not in ("", "no")
        or any(mail[name] is not None for name in _AUTOMATIC)
        or _text(mail, "precedence").strip().casefold() in _PRECEDENCE
        or _text(mail, "return-path").strip() == "<>"
        or sender.partition("@")[0] in _NO_PERSONS
    )


def _text(mail: Message, name: str) -> str:
    """Empty if it is missing."""
    return str(mail.get(name, ""))


def _decoded(text: str) -> str:
    try:
        return str(make_header(decode_header(text)))
    except (MessageError, LookupError, ValueError):
        return text
