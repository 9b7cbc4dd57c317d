"""The report of a mail server that gave a mail up (RFC 3464). Only `failed` counts: a server also reports delays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, message_from_string
from email.message import Message

from adapters.mail.headers import ids_in


@dataclass(frozen=True, slots=True)
class FailureReport:
    """`mail`: the left part of the Message-ID of the mail that came back. `status`: of the first address."""

    mail: str
    addresses: tuple[str, ...]
    status: str


def read_report(mail: Message, domain: str) -> FailureReport | None:
    """None: it names no mail of this domain, or tells of no failure."""
    failed = [group for group in _groups(mail) if _field(group, "action").casefold() == "failed"]
    returned = next((id for text in _returned_headers(mail) for id in ids_in(text, domain)), None)
    if not failed or returned is None:
        return None
    addresses = (_address(group, name) for group in failed for name in ("original-recipient", "final-recipient"))
    status = _field(failed[0], "status").split(" ")[0][:12]
    return FailureReport(returned, tuple(dict.fromkeys(filter(None, addresses))), status)


def _groups(mail: Message) -> Iterator[Message]:
    """The fields about each address."""
    for part in mail.walk():
        if part.get_content_type() in ("message/delivery-status", "message/global-delivery-status"):
            payload = part.get_payload()
            yield from (group for group in payload if isinstance(group, Message)) if isinstance(payload, list) else ()


def _returned_headers(mail: Message) -> Iterator[str]:
    """The Message-ID of the returned mail, or of its header alone."""
    for part in mail.walk():
        kind = part.get_content_type()
        if kind in ("text/rfc822-headers", "message/global-headers"):
            content = part.get_payload(decode=True)
            header = message_from_bytes(content) if isinstance(content, bytes) else message_from_string("")
            yield str(header.get("message-id", ""))
        elif kind in ("message/rfc822", "message/global"):
            payload = part.get_payload()
            inside = payload[0] if isinstance(payload, list) and payload else None
            if isinstance(inside, Message):
                yield str(inside.get("message-id", ""))


def _field(group: Message, name: str) -> str:
    return str(group.get(name, "")).strip()


def _address(group: Message, name: str) -> str:
    """The address in this field, without the type before it, as `rfc822;`."""
    return _field(group, name).rpartition(";")[2].strip().strip("<>")[:254]
